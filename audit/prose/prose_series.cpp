#include "audit/prose/prose_series.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "audit/diagnosis/diagnosis.h"
#include "audit/tolerance.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kWord = 4;         // letters of a word that tells things apart
constexpr std::size_t kTelling = 8;      // letters of one that few things share; a name must have one
constexpr std::size_t kSeries = 4;       // explanations with the amount of their row
constexpr std::size_t kMostAmounts = 8;  // of one explanation: more are no explanation of one figure
constexpr std::int64_t kLeast = 1000;    // euro

// The words of a name, without numbers and what stands in brackets; empty where it has no telling one.
std::set<std::string> name_words(const std::string& text) {
    std::set<std::string> words;
    std::string word;
    const auto flush = [&] {
        if (word.size() >= kWord) words.insert(word);
        word.clear();
    };
    for (const char c : fold(text.substr(0, text.find('(')))) {
        if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
            word += c;
        else
            flush();
    }
    flush();
    const bool telling = std::any_of(words.begin(), words.end(), [](const std::string& one) { return one.size() >= kTelling; });
    return telling ? words : std::set<std::string>{};
}

struct Row {
    std::string label;
    std::vector<std::pair<Decimal, std::string>> figures;  // without zeros, with their ids
    Decimal step = 1;
};

std::map<std::set<std::string>, Row> rows_by_name(const Document& document, const Extraction& extraction, std::size_t table) {
    std::map<int, Row> rows;
    const TableReading& reading = extraction.tables[table];
    for (std::size_t i = 0; i < reading.cells.size(); ++i) {
        const Cell& cell = document.tables[table].cells[i];
        const CellReading& read = reading.cells[i];
        if (cell.header || !read.amount || read.amount->ambiguous || read.amount->value.is_zero() ||
            (read.unit != UnitKind::eur && read.unit != UnitKind::none))
            continue;
        Row& row = rows[cell.row];
        row.label = reading.row_for(cell.row, cell.col).label;
        row.step = std::max(row.step, read.amount->step);
        row.figures.emplace_back(read.amount->value.abs(), cell_id(static_cast<int>(table), cell.row, cell.col));
    }
    std::map<std::set<std::string>, Row> named;
    std::set<std::set<std::string>> twice;
    for (auto& [number, row] : rows) {
        const std::set<std::string> name = name_words(row.label);
        if (!name.empty() && !named.emplace(name, std::move(row)).second) twice.insert(name);
    }
    for (const auto& name : twice) named.erase(name);
    return named;
}

bool same(const Decimal& figure, const Row& row, const Decimal& amount) { return judge_same(figure, row.step, amount, 1).status != Status::fail; }

// An amount of the text, or what two of them make, is a figure of the row, or all of them together.
bool explains(const std::vector<Decimal>& amounts, const Row& row) {
    std::vector<Decimal> said = amounts, shown;
    Decimal all, total;
    for (std::size_t a = 0; a < amounts.size(); ++a) {
        all = all + amounts[a];
        for (std::size_t b = 0; b < a; ++b) {
            said.push_back(amounts[a] + amounts[b]);
            said.push_back((amounts[a] - amounts[b]).abs());
        }
    }
    said.push_back(all);
    for (const auto& [figure, id] : row.figures) {
        shown.push_back(figure);
        total = total + figure;
    }
    shown.push_back(total);
    return std::any_of(said.begin(), said.end(), [&](const Decimal& amount) {
        return std::any_of(shown.begin(), shown.end(), [&](const Decimal& figure) { return same(figure, row, amount); });
    });
}

}  // namespace

std::vector<PlacedCheck> check_prose_series(const Document& document, const Extraction& extraction) {
    std::map<int, std::vector<int>> said;  // statements by section
    for (int s = 0; s < static_cast<int>(extraction.statements.size()); ++s) {
        const Statement& statement = extraction.statements[static_cast<std::size_t>(s)];
        if (statement.unit == "euro" && statement.section >= 0 && statement.section < static_cast<int>(document.sections.size()) &&
            !(statement.value.abs() < Decimal(kLeast)))
            said[statement.section].push_back(s);
    }
    std::map<std::set<std::string>, std::vector<int>> sections;  // by name
    for (const auto& [section, statements] : said) {
        const std::set<std::string> name = name_words(document.sections[static_cast<std::size_t>(section)].title);
        if (!name.empty() && statements.size() <= kMostAmounts) sections[name].push_back(section);
    }
    std::vector<PlacedCheck> checks;
    std::set<int> done;  // sections
    for (std::size_t t = 0; t < extraction.tables.size(); ++t) {
        std::size_t holds = 0;
        std::vector<std::pair<int, Row>> odd;
        for (const auto& [name, row] : rows_by_name(document, extraction, t)) {
            const auto found = sections.find(name);
            if (found == sections.end()) continue;
            for (const int section : found->second) {
                std::vector<Decimal> amounts;
                for (const int s : said[section]) amounts.push_back(extraction.statements[static_cast<std::size_t>(s)].value.abs());
                if (explains(amounts, row))
                    ++holds;
                else
                    odd.emplace_back(section, row);
            }
        }
        if (holds < kSeries || odd.size() != 1) continue;
        const auto& [section, row] = odd.front();
        std::set<std::string> values;
        for (const auto& [figure, id] : row.figures) values.insert(figure.str());
        if (said[section].size() != 1 || values.size() != 1 || !done.insert(section).second) continue;
        const int index = said[section].front();
        const Statement& statement = extraction.statements[static_cast<std::size_t>(index)];
        const Decimal figure = row.figures.front().first;
        const std::string slip = slip_between(statement.value.abs(), figure);
        if (statement.qualifier != "exact" || (slip != "one_digit" && slip != "digits_swapped")) continue;
        PlacedCheck placed = placed_check("PROSE_TAB", statement.source);
        Check& check = placed.check;
        check.status = Status::flag;
        check.operands = {Operand{row.figures.front().second, 1, figure, false, row.step}};
        check.result = Operand{statement_id(index), 1, statement.value.abs(), false, statement.step};
        check.expected = figure;
        check.found = statement.value.abs();
        check.difference = figure - statement.value.abs();
        check.message = "in the text: " + statement.value.dutch() + " euro; its row, " + row.label + ", has " + figure.dutch() + ", and the texts about " +
                        std::to_string(holds) + " other rows of that table have the amounts of theirs";
        checks.push_back(std::move(placed));
    }
    return checks;
}

}  // namespace griffier
