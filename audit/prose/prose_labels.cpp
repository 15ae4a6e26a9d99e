#include "audit/prose/prose_labels.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/diagnosis/diagnosis.h"
#include "audit/prose/prose_statements.h"
#include "audit/prose/prose_tab.h"
#include "audit/prose/telling_digits.h"
#include "audit/remarks/observation.h"
#include "audit/tolerance.h"
#include "document/text.h"
#include "extractors/prose/prose_figures.h"

namespace griffier {
namespace {

constexpr std::size_t kWord = 4;  // letters of a word that tells things apart
constexpr int kRare = 6;          // rows that may have the word which tells the row from others
constexpr int kCrossed = 4;       // digits of two amounts each of which the row of the other has

// A figure that an amount of the text could be.
struct Candidate {
    std::string id;
    Decimal value, step;
    std::optional<int> year;
    std::string name;
    int page = 1;
};

// An amount that no row of its name has.
struct Open {
    int statement = 0;
    std::vector<Candidate> candidates;
    const Candidate* with(const Decimal& value) const {
        const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& one) { return one.value == value; });
        return found == candidates.end() ? nullptr : &*found;
    }
};

struct LabelledRow {
    std::set<std::string> words;
    std::vector<Candidate> figures;
};

std::vector<LabelledRow> labelled_rows(const Document& document, const Extraction& extraction) {
    std::vector<LabelledRow> rows;
    for (std::size_t t = 0; t < extraction.tables.size(); ++t) {
        const TableReading& reading = extraction.tables[t];
        std::map<int, LabelledRow> of_table;
        for (std::size_t i = 0; i < reading.cells.size(); ++i) {
            const Cell& cell = document.tables[t].cells[i];
            const CellReading& read = reading.cells[i];
            if (cell.header || !read.amount || read.amount->ambiguous || (read.unit != UnitKind::eur && read.unit != UnitKind::none)) continue;
            if (read.amount->value.abs() < Decimal(kLargeAmount)) continue;
            const RowMeaning& row = reading.row_for(cell.row, cell.col);
            const auto col = static_cast<std::size_t>(cell.col);
            const std::optional<int> year = col < reading.columns.size() ? reading.columns[col].year : std::nullopt;
            LabelledRow& labelled = of_table[cell.row];
            labelled.words = long_words(row.label, kWord);
            labelled.figures.push_back(
                {cell_id(static_cast<int>(t), cell.row, cell.col), read.amount->value.abs(), read.amount->step, year ? year : row.year, row.label, cell.page});
        }
        for (auto& [number, row] : of_table)
            if (!row.words.empty()) rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Candidate> of_heading(const Document& document, int section) {
    std::vector<Candidate> figures;
    const Section& own = document.sections[static_cast<std::size_t>(section)];
    for (const Match& match : figures_in(own.title)) {
        auto figure = read_figure(match, own.title);
        if (!figure || figure->unit != "euro" || !scale_figure(*figure, own.title, {}) || figure->value.abs() < Decimal(kLargeAmount)) continue;
        figures.push_back({section_id(section), figure->value.abs(), figure->step, std::nullopt, own.title, own.page});
    }
    return figures;
}

// The value in the steps of a coarser figure; nullopt where one of them has decimals.
std::optional<Decimal> in_steps(const Decimal& value, const Decimal& step) {
    if (step.decimals() != 0 || value.decimals() != 0 || step.mantissa() <= 0) return step < Decimal(1) ? std::optional<Decimal>(value) : std::nullopt;
    return Decimal((value.mantissa() + step.mantissa() / 2) / step.mantissa() * step.mantissa());
}

PlacedCheck told(const Statement& statement, int index, const Candidate& candidate, bool same) {
    return told_beside(statement, index, Operand{candidate.id, 1, candidate.value, false, candidate.step},
                       "in the text: " + statement.value.dutch() + " euro; " + (candidate.id.front() == 's' ? "its heading" : "the row of the same name") +
                           ", " + shortened(candidate.name) + " on page " + std::to_string(candidate.page) + ", has " +
                           (same ? "it" : candidate.value.dutch()) + (candidate.year ? " for " + std::to_string(*candidate.year) : ""));
}

}  // namespace

std::vector<PlacedCheck> check_prose_labels(const Document& document, const Extraction& extraction, const std::vector<PlacedCheck>& linked) {
    std::set<std::string> done;
    for (const PlacedCheck& placed : linked)
        if (placed.check.status != Status::not_checkable && placed.check.result) done.insert(placed.check.result->id);
    const std::vector<LabelledRow> rows = labelled_rows(document, extraction);
    std::map<std::string, int> often;  // rows by word
    for (const LabelledRow& row : rows)
        for (const std::string& word : row.words) ++often[word];
    std::map<std::string, int> said;  // statements by amount
    for (const Statement& statement : extraction.statements) ++said[statement.value.abs().str()];

    std::vector<PlacedCheck> checks;
    std::vector<Open> open;
    for (int s = 0; s < static_cast<int>(extraction.statements.size()); ++s) {
        const Statement& statement = extraction.statements[static_cast<std::size_t>(s)];
        if (!is_amount_of_section(statement) || static_cast<std::size_t>(statement.section) >= document.sections.size() || done.count(statement_id(s)) > 0)
            continue;
        std::set<std::string> words = long_words(statement.sentence, kWord);
        words.merge(long_words(document.sections[static_cast<std::size_t>(statement.section)].title, kWord));
        std::vector<Candidate> candidates = of_heading(document, statement.section);
        const std::optional<int> year = only_year(statement);
        for (const LabelledRow& row : rows) {
            if (!std::includes(words.begin(), words.end(), row.words.begin(), row.words.end())) continue;
            if (std::none_of(row.words.begin(), row.words.end(), [&](const std::string& word) { return often[word] <= kRare; })) continue;
            for (const Candidate& figure : row.figures)
                if (!year || !figure.year || *figure.year == *year) candidates.push_back(figure);
        }
        std::set<std::string> values;
        for (const Candidate& candidate : candidates) values.insert(candidate.value.str());
        const Candidate* like = nullptr;
        const Candidate* near = nullptr;
        const bool shown = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
            return judge_same(candidate.value, candidate.step, statement.value.abs(), statement.step).status != Status::fail;
        });
        for (const Candidate& candidate : candidates) {
            const auto rounded = in_steps(statement.value.abs(), candidate.step);
            if (!rounded || !is_telling(digits_that_count(*rounded), values.size())) continue;
            const Verdict one = judge_same(candidate.value, candidate.step, statement.value.abs(), statement.step);
            const std::string slip = slip_between(*rounded, candidate.value);
            if (one.status != Status::fail && like == nullptr)
                like = &candidate;
            else if ((slip == "one_digit" || slip == "digits_swapped") && near == nullptr)
                near = &candidate;
        }
        if (like != nullptr)
            checks.push_back(told(statement, s, *like, true));
        else if (!shown && near != nullptr && said[statement.value.abs().str()] == 1)  // twice the same is no slip
            checks.push_back(told(statement, s, *near, false));
        else if (!shown)
            open.push_back({s, std::move(candidates)});
    }
    for (std::size_t i = 0; i < open.size(); ++i)
        for (std::size_t j = i + 1; j < open.size(); ++j) {
            const Statement &one = extraction.statements[static_cast<std::size_t>(open[i].statement)],
                            &two = extraction.statements[static_cast<std::size_t>(open[j].statement)];
            if (one.value.abs() == two.value.abs() || std::min(digits_that_count(one.value), digits_that_count(two.value)) < kCrossed) continue;
            const Candidate *of_one = open[i].with(two.value.abs()), *of_two = open[j].with(one.value.abs());
            if (!of_one || !of_two || of_one->id == of_two->id) continue;
            checks.push_back(told(one, open[i].statement, *of_one, false));
            checks.push_back(told(two, open[j].statement, *of_two, false));
        }
    return checks;
}

}  // namespace griffier
