#include "audit/prose/table_figures_said.h"

#include <algorithm>
#include <map>

#include "audit/across/stocks.h"
#include "audit/check.h"
#include "audit/labels.h"
#include "audit/prose/prose_statements.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/matching.h"

namespace griffier {
namespace {

constexpr std::size_t kWord = 3;  // letters of a word that tells things apart
constexpr std::size_t kStem = 6;  // letters of a word whose ending does not count

// matches what has no name but its number: "programma 1", "taakveld 6.1"
static const Pattern kNumbered(R"((?i)\b(programma|deelprogramma|taakveld|hoofdstuk|thema|perceel|fase|kwartaal)\s+(\d+(?:\.\d+)*)\b)");

// Words that say nothing of what an amount is of, as stems.
bool is_idle(const std::string& word) {
    static const std::set<std::string> kIdle = {
        "van",    "het",  "een",    "voor",      "met",    "per",      "over",      "naar",      "uit",     "zijn",        "wordt", "worden", "bedraagt",
        "bedrag", "euro", "jaar",   "dan",       "die",    "dat",      "dit",       "deze",      "aan",     "bij",         "door",  "tot",    "der",
        "den",    "als",  "ook",    "nog",       "was",    "waren",    "worden",    "heeft",     "hebben",  "kom",         "komt",  "komen",  "hoger",
        "lager",  "meer", "minder", "begroting", "raming", "rekening", "realisati", "programma", "gemeent", "omschrijving"};
    return kIdle.count(word) > 0;
}

// matches "derde kwartaal", "3e kwartaal"
static const Pattern kQuarter(R"((?i)\b(eerste|tweede|derde|vierde|[1-4](?:e|ste|de)) kwartaal\b)");

// Its words without endings: "totale" and "totaal", "gemeenten" and "gemeente" are the same. What says the same as a label in other words has that label's words too.
}  // namespace

std::set<std::string> stems(const std::string& text) {
    static const std::map<std::string, std::set<std::string>> kSaid = {{"balanstotaal", {"totaal", "activa", "passiva"}},
                                                                       {"samen", {"totaal"}},
                                                                       {"gezamenlijk", {"totaal"}},
                                                                       {"kostendekkendheid", {"dekkingspercentag", "kostendekking", "dekkingsgraad"}}};
    std::set<std::string> found;
    for (const Match& match : find_all(kNumbered, text)) found.insert(fold(match.groups[1]) + " " + match.groups[2]);
    for (const Match& match : find_all(kQuarter, text)) {
        const std::string word = fold(match.groups[1]);
        found.insert("kwartaal " + std::string(word.starts_with("ee")   ? "1"
                                               : word.starts_with("tw") ? "2"
                                               : word.starts_with("de") ? "3"
                                               : word.starts_with("vi") ? "4"
                                                                        : word.substr(0, 1)));
    }
    for (std::string word : long_words(text, kWord)) {
        if (word == "totale" || word == "totalen") word = "totaal";
        if (word.size() >= kStem)
            for (const char* ending : {"en", "e", "n", "s"})
                if (word.ends_with(ending)) {
                    word.resize(word.size() - std::string(ending).size());
                    break;
                }
        if (const auto also = kSaid.find(word); also != kSaid.end()) found.insert(also->second.begin(), also->second.end());
        if (!is_idle(word)) found.insert(word);
    }
    return found;
}

std::size_t shared(const std::set<std::string>& a, const std::set<std::string>& b) {
    return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.count(word) > 0; }));
}

std::string day_of(const Period& period) {
    if (period.from.size() != 10 || period.from != period.to) return "";
    if (period.from.substr(4) != "-01-01") return period.from;
    return std::to_string(std::stoi(period.from.substr(0, 4)) - 1) + "-12-31";
}

std::vector<TableFigure> figures_said(const Document& document, const Extraction& extraction) {
    std::vector<TableFigure> figures;
    for (std::size_t t = 0; t < extraction.tables.size(); ++t) {
        const TableReading& reading = extraction.tables[t];
        const Table& table = document.tables[t];
        const bool in_section = table.section >= 0 && static_cast<std::size_t>(table.section) < document.sections.size();
        const std::set<std::string> around = stems(table.caption + " " + (in_section ? document.sections[static_cast<std::size_t>(table.section)].title : ""));
        std::map<std::string, std::set<int>> rows_with;  // by word
        for (std::size_t i = 0; i < reading.cells.size(); ++i)
            if (!table.cells[i].header)
                for (const std::string& word : stems(reading.row_for(table.cells[i].row, table.cells[i].col).label)) rows_with[word].insert(table.cells[i].row);
        for (std::size_t i = 0; i < reading.cells.size(); ++i) {
            const Cell& cell = table.cells[i];
            const CellReading& read = reading.cells[i];
            if (cell.header || !read.amount || read.amount->ambiguous || read.amount->value.is_zero()) continue;
            const RowMeaning& row = reading.row_for(cell.row, cell.col);
            const auto col = static_cast<std::size_t>(cell.col);
            TableFigure figure;
            figure.id = cell_id(static_cast<int>(t), cell.row, cell.col);
            figure.label = row.label;
            figure.row = {static_cast<int>(t), cell.row};
            figure.col = cell.col;
            figure.value = read.amount->value.abs();
            figure.step = read.amount->step;
            std::optional<int> year = row.year;
            if (col < reading.columns.size()) {
                const ColumnMeaning& column = reading.columns[col];
                if (column.year) year = column.year;
                figure.in_total = column.total;
                figure.basis = column.basis;
            }
            if (figure.basis == Basis::none && row.basis) figure.basis = *row.basis;
            figure.year = year;
            figure.unit = read.unit;
            figure.of_money = read.unit == UnitKind::eur || read.unit == UnitKind::none;
            figure.of_total = speaks_of_total(row.label);
            figure.page = cell.page;
            figure.section = table.section;
            figure.around = around;
            for (const std::string& header : read.header_path) figure.column += (figure.column.empty() ? "" : " ") + header;
            for (const std::string& header : read.header_path)
                if (const auto moment = moment_of(header); moment && figure.day.empty()) figure.day = std::to_string(moment->year) + "-12-31";
            figure.of_row = stems(row.label);
            for (const std::string& word : figure.of_row)
                if (rows_with[word].size() == 1) figure.of_row_alone.insert(word);
            figure.of_column = stems(figure.column);
            figure.own = figure.of_row;
            figure.own.insert(figure.of_column.begin(), figure.of_column.end());
            if (figure.of_total) figure.own.insert(around.begin(), around.end());  // a total is one of all that the title names
            figures.push_back(std::move(figure));
        }
    }
    return figures;
}

}  // namespace griffier
