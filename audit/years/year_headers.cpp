#include "audit/years/year_headers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/labels.h"
#include "audit/one_claim.h"
#include "document/pattern.h"
#include "extractors/matching.h"

namespace griffier {
namespace {

constexpr std::size_t kRun = 3;      // years from which on a row of years runs
constexpr std::size_t kDays = 4;     // of a stock that is rolled on from one to the next
constexpr std::size_t kPlanned = 4;  // years that a budget plans, its own among them
constexpr std::size_t kAlike = 3;    // tables of one form that agree

// matches "2024", "Begroting 2024", "31-12-2019" / not "12024"
static const Pattern kYear(R"((?:^|[^0-9])(20[0-9]{2})(?:[^0-9]|$))");
// A day: a stock of that day may stand in two columns for two reasons. matches "31-12-2019", "1 januari 2025"
static const Pattern kDay(R"((?i)\d{1,2}\s*[-./ ]\s*(?:\d{1,2}|[a-z]{3,9})\s*[-./ ]\s*20\d\d)");

// Of a year that has not ended. matches "Realisatie t/m juni 2024", "Prognose 2024"
static const Pattern kSoFar(R"((?i)t/m|tot en met|kwartaal|half\s?jaar|prognose|verwacht)");

struct YearCell {
    const Cell* cell = nullptr;
    int year = 0;
    std::string form;  // its text with the year taken out
};

// `groups`: also one that stands over several columns.
std::optional<YearCell> year_cell(const Cell& cell, bool groups = false) {
    if (!cell.header || (cell.col_span > 1 && !groups) || cell.row_span > 1) return std::nullopt;
    const Match match = find_first(kYear, cell.text);
    if (!matches(match)) return std::nullopt;
    std::string form = cell.text;
    form.replace(form.find(match.groups[1], static_cast<std::size_t>(match.span.begin)), 4, "#");
    return YearCell{&cell, std::stoi(match.groups[1]), form};
}

// A column of words too, where one of them is a figure ("88 kinderen", "550").
bool has_figures(const TableFigures& figures, int col) {
    for (std::size_t i = 0; i < figures.table->cells.size(); ++i) {
        const Cell& cell = figures.table->cells[i];
        if (!cell.header && cell.col == col && figures.reading->cells[i].amount) return true;
    }
    return figures.figure_column[static_cast<std::size_t>(col)];
}

// The cells with a year in the last header row that has any, over columns of figures, from left to right.
std::vector<YearCell> year_row(const TableFigures& figures) {
    std::vector<YearCell> cells;
    for (const Cell& cell : figures.table->cells) {
        if (cell.row >= figures.table->header_rows || cell.col >= figures.columns || !has_figures(figures, cell.col)) continue;
        auto year = year_cell(cell);
        if (!year) continue;
        for (const std::string& part : figures.column(cell.col).path)
            if (part != cell.text) year->form += " / " + part;  // "primitief" above or below it
        if (!cells.empty() && cells.front().cell->row != cell.row) cells.clear();
        cells.push_back(*year);
    }
    return cells;
}

// The years over groups of columns, by themselves; empty where no cell stands over more than one column.
std::vector<YearCell> year_groups(const TableFigures& figures) {
    std::vector<YearCell> cells;
    bool wide = false;
    for (const Cell& cell : figures.table->cells) {
        if (cell.row >= figures.table->header_rows) continue;
        const auto year = year_cell(cell, true);
        if (!year) continue;
        if (!cells.empty() && cells.front().cell->row != cell.row) break;
        cells.push_back(*year);
        wide |= cell.col_span > 1;
    }
    return wide ? cells : std::vector<YearCell>{};
}

PlacedCheck odd_year(const char* rule, const TableFigures& figures, const Cell& cell, std::string message) {
    PlacedCheck placed = placed_at_table(rule, figures);
    placed.check.status = Status::flag;
    placed.check.result = Operand{cell_id(figures.index, cell.row, cell.col), 1, std::nullopt, false, 1};
    placed.check.message = std::move(message);
    return placed;
}

bool runs(const std::vector<int>& years) {
    for (std::size_t i = 1; i < years.size(); ++i)
        if (years[i] - years[i - 1] != years[1] - years[0]) return false;
    return years[1] == years[0] + 1 || years[1] == years[0] - 1;
}

// The years run on, or do behind the first, which may be an outcome of longer ago ("2023, 2025, 2026, 2027").
bool runs_on(const std::vector<int>& years) {
    if (runs(years)) return true;
    const std::vector<int> later(years.begin() + 1, years.end());
    return later.size() >= kRun && years.front() < later.front() && later.front() < later.back() && runs(later);
}

// A year that stands twice, where the row would run on with the one that is missing.
std::optional<PlacedCheck> in_a_run(const TableFigures& figures, const std::vector<YearCell>& row) {
    std::map<std::string, std::vector<YearCell>> by_form;
    for (const YearCell& cell : row)
        if (!RE2::PartialMatch(cell.cell->text, kDay)) by_form[cell.form].push_back(cell);
    for (const auto& [form, cells] : by_form) {
        std::vector<int> years;
        for (const YearCell& cell : cells) years.push_back(cell.year);
        if (years.size() < kRun || runs_on(years)) continue;
        for (std::size_t odd = 0; odd < years.size(); ++odd) {
            if (std::count(years.begin(), years.end(), years[odd]) != 2) continue;
            for (const int step : {-1, 1}) {
                std::vector<int> right = years;
                right[odd] = years[odd] + step;
                if (!runs_on(right)) continue;
                return odd_year("YEAR_MONO", figures, *cells[odd].cell,
                                std::to_string(years[odd]) + " stands over two columns; the years run on from " + std::to_string(right.front()) + " to " +
                                    std::to_string(right.back()) + " with " + std::to_string(right[odd]) + " over one of them");
            }
        }
    }
    return std::nullopt;
}

// Days a year apart over columns at one distance, between which a stock is rolled on: a day that stands twice.
std::optional<PlacedCheck> in_a_run_of_days(const TableFigures& figures, const std::vector<YearCell>& row) {
    if (row.size() < kDays) return std::nullopt;
    std::vector<int> years;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const int apart = row[1].cell->col - row[0].cell->col;
        if (row[i].form != row.front().form || !RE2::PartialMatch(row[i].cell->text, kDay) || apart < 2) return std::nullopt;
        if (row[i].cell->col != row[0].cell->col + static_cast<int>(i) * apart) return std::nullopt;
        years.push_back(row[i].year);
    }
    for (std::size_t odd = 0; odd < years.size(); ++odd) {
        if (std::count(years.begin(), years.end(), years[odd]) != 2) continue;
        for (const int step : {-1, 1}) {
            std::vector<int> right = years;
            right[odd] += step;
            if (runs(right))
                return odd_year("YEAR_MONO", figures, *row[odd].cell,
                                row[odd].cell->text + " stands over two columns; the days run on with " + std::to_string(right[odd]) + " over one of them");
        }
    }
    return std::nullopt;
}

// The same over columns of several forms ("Rekening 2024 | Begroting 2026 | Begroting 2026"): the two of one name and year are the ones in doubt.
std::optional<PlacedCheck> in_a_run_of_forms(const TableFigures& figures, const std::vector<YearCell>& row) {
    if (row.size() < kRun) return std::nullopt;
    std::vector<int> years;
    for (const YearCell& cell : row) years.push_back(cell.year);
    for (std::size_t odd = 0; odd < row.size(); ++odd)
        for (std::size_t other = 0; other < row.size(); ++other) {
            if (other == odd || row[odd].year != row[other].year || row[odd].form != row[other].form || RE2::PartialMatch(row[odd].cell->text, kDay)) continue;
            for (const int step : {-1, 1}) {
                std::vector<int> right = years;
                right[odd] += step;
                if (!runs(right)) continue;
                return odd_year("YEAR_MONO", figures, *row[odd].cell,
                                row[odd].cell->text + " stands over two columns; the years run on from " + std::to_string(right.front()) + " to " +
                                    std::to_string(right.back()) + " with " + std::to_string(right[odd]) + " over one of them");
            }
        }
    return std::nullopt;
}

// Years of two forms that stand in turn ("Vermeerderingen 2024 | Verminderingen 2024 | …"): one form runs on, the other is different in one place.
std::optional<PlacedCheck> beside_another_run(const TableFigures& figures, const std::vector<YearCell>& row) {
    std::map<std::string, std::vector<YearCell>> by_form;
    for (const YearCell& cell : row) by_form[cell.form].push_back(cell);
    std::optional<PlacedCheck> found;
    std::set<const Cell*> odd;
    const auto years_of = [](const std::vector<YearCell>& cells) {
        std::vector<int> years;
        for (const YearCell& cell : cells) years.push_back(cell.year);
        return years;
    };
    for (const auto& [form, cells] : by_form) {
        const std::vector<int> years = years_of(cells);
        if (years.size() < kRun || runs_on(years)) continue;
        for (const auto& [other_form, others] : by_form) {
            const std::vector<int> right = years_of(others);
            if (right.size() != years.size() || !runs(right)) continue;
            std::vector<std::size_t> at;
            for (std::size_t i = 0; i < years.size(); ++i)
                if (years[i] != right[i]) at.push_back(i);
            if (at.size() != 1 || !odd.insert(cells[at.front()].cell).second) continue;
            found = odd_year(
                "YEAR_MONO", figures, *cells[at.front()].cell,
                cells[at.front()].cell->text + " stands where " + others[at.front()].cell->text + " beside it has " + std::to_string(right[at.front()]));
        }
    }
    return odd.size() == 1 ? found : std::nullopt;
}

// One of three columns or more that a header inside the table gives another year, where the table's own header has one year over all of them.
std::optional<PlacedCheck> in_an_inner_header(const TableFigures& figures, const std::vector<YearCell>& row) {
    if (row.size() < kRun || std::any_of(row.begin(), row.end(), [&](const YearCell& cell) { return cell.year != row.front().year; })) return std::nullopt;
    std::map<int, std::vector<YearCell>> inner;
    for (const Cell& cell : figures.table->cells)
        if (cell.row >= figures.table->header_rows)
            if (const auto year = year_cell(cell)) inner[cell.row].push_back(*year);
    for (const auto& [r, cells] : inner) {
        if (cells.size() != row.size()) continue;
        std::vector<std::size_t> odd;
        bool alike = true;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            alike &= cells[i].cell->col == row[i].cell->col && cells[i].form == cells.front().form;
            if (cells[i].year != row[i].year) odd.push_back(i);
        }
        if (!alike || odd.size() != 1) continue;
        return odd_year("YEAR_MONO", figures, *cells[odd.front()].cell,
                        cells[odd.front()].cell->text + " stands beside columns of " + std::to_string(row.front().year) + ", as all columns of the table are");
    }
    return std::nullopt;
}

// Two columns of one name that are all that the table has, or between which a stock is rolled forward.
std::optional<PlacedCheck> of_one_name(const TableFigures& figures, const std::vector<YearCell>& row) {
    const auto columns = std::count(figures.figure_column.begin(), figures.figure_column.end(), true);
    if (row.size() != 2 || row[0].year != row[1].year || row[0].form != row[1].form || !figures.reading->halves.empty()) return std::nullopt;
    const int first = row[0].cell->col + row[0].cell->col_span - 1, last = row[1].cell->col;
    // Groups: all columns of figures stand below one of the two.
    if (row[0].cell->col_span > 1 && row[1].cell->col_span == row[0].cell->col_span && last == first + 1 && columns == 2 * row[0].cell->col_span)
        return odd_year("YEAR_MONO", figures, *row[1].cell, "two groups of columns are called " + row[0].cell->text);
    bool rolled = last - first > 1;
    for (int c = first + 1; c < last; ++c) {
        const Roll roll = roll_of(figures.column_names[static_cast<std::size_t>(c)]);
        rolled = rolled && (roll == Roll::increase || roll == Roll::decrease || roll == Roll::change);
    }
    if (!rolled && (columns != 2 || last != first + 1)) return std::nullopt;
    return odd_year("YEAR_MONO", figures, *row[1].cell, "two columns are called " + row[0].cell->text);
}

// Lasten, baten and saldo of one year stand beside one another in every group of columns but one.
std::optional<PlacedCheck> of_its_sides(const TableFigures& figures, const std::vector<YearCell>& row) {
    for (const std::size_t period : {std::size_t{3}, std::size_t{2}}) {
        if (row.size() < 2 * period || row.size() % period != 0) continue;
        std::vector<Side> sides;
        for (const YearCell& cell : row) sides.push_back(side_of_column(figures, cell.cell->col));
        bool repeats = std::set<Side>(sides.begin(), sides.begin() + static_cast<std::ptrdiff_t>(period)).size() == period;
        for (std::size_t i = 0; i < row.size() && repeats; ++i)
            repeats = sides[i] != Side::none && sides[i] == sides[i % period] && row[i].cell->col == row[0].cell->col + static_cast<int>(i);
        if (!repeats) continue;
        const Cell* odd = nullptr;
        int usual = 0;
        std::size_t groups = 0;
        for (std::size_t i = 0; i < row.size(); i += period) {
            std::map<int, std::vector<std::size_t>> by_year;
            for (std::size_t k = i; k < i + period; ++k) by_year[row[k].year].push_back(k);
            if (by_year.size() == 1) continue;
            ++groups;
            for (const auto& [year, cells] : by_year)
                if (cells.size() == 1 && period > 2)
                    odd = row[cells.front()].cell;
                else
                    usual = year;
        }
        if (groups != 1 || odd == nullptr) return std::nullopt;
        return odd_year("YEAR_MONO", figures, *odd,
                        odd->text + " stands beside columns of " + std::to_string(usual) + "; the other groups of columns have one year each");
    }
    return std::nullopt;
}

// First budget, changed budget and outcome, one beside the other, are of one year.
std::optional<PlacedCheck> of_its_phases(const TableFigures& figures, const std::vector<YearCell>& row) {
    const std::vector<Basis> phases = {Basis::begroting_primitief, Basis::begroting_na_wijziging, Basis::realisatie};
    std::vector<const YearCell*> found;
    for (const Basis phase : phases) {
        const auto is_of = [&](const YearCell& cell) { return figures.column(cell.cell->col).basis == phase; };
        if (std::count_if(row.begin(), row.end(), is_of) != 1) return std::nullopt;
        found.push_back(&*std::find_if(row.begin(), row.end(), is_of));
        if (found.size() > 1 && found.back()->cell->col != found[found.size() - 2]->cell->col + 1) return std::nullopt;
    }
    for (std::size_t odd = 0; odd < found.size(); ++odd) {
        const YearCell &one = *found[odd], &other = *found[(odd + 1) % found.size()];
        if (other.year != found[(odd + 2) % found.size()]->year || std::abs(one.year - other.year) != 1) continue;
        return odd_year("YEAR_MONO", figures, *one.cell,
                        one.cell->text + " stands beside " + other.cell->text + ": first budget, changed budget and outcome of one year stand side by side");
    }
    return std::nullopt;
}

// "Rekening 2023 | Begroting 2024 | Begroting 2025 | 2026 | 2027 | 2028": the budget of 2025 plans four years, and is made before 2024 has an outcome.
std::optional<PlacedCheck> before_its_outcome(const TableFigures& figures, const std::vector<YearCell>& row) {
    if (row.size() != 2 + kPlanned || row[0].year != row[1].year) return std::nullopt;
    const ColumnMeaning &first = figures.column(row[0].cell->col), &second = figures.column(row[1].cell->col);
    const bool budget = second.basis == Basis::begroting || second.basis == Basis::begroting_primitief || second.basis == Basis::begroting_na_wijziging;
    if (first.basis != Basis::realisatie || !budget || RE2::PartialMatch(row[0].cell->text, kSoFar)) return std::nullopt;
    for (std::size_t i = 1; i < row.size(); ++i)
        if (row[i].year != row[1].year + static_cast<int>(i) - 1 || row[i].cell->col != row[0].cell->col + static_cast<int>(i)) return std::nullopt;
    return odd_year("YEAR_MONO", figures, *row[0].cell,
                    row[0].cell->text + " stands beside a plan of the four years from " + std::to_string(row[2].year) + " on, which is made before " +
                        std::to_string(row[0].year) + " has an outcome");
}

}  // namespace

std::vector<PlacedCheck> check_repeated_years(const TableFigures& figures) {
    const std::vector<YearCell> row = year_row(figures), groups = year_groups(figures);
    for (const auto check :
         {in_a_run, in_a_run_of_days, in_a_run_of_forms, of_one_name, of_its_sides, of_its_phases, before_its_outcome, beside_another_run, in_an_inner_header})
        if (auto placed = check(figures, row)) return {*placed};
    for (const auto check : {in_a_run, in_a_run_of_forms, of_one_name})
        if (auto placed = check(figures, groups)) return {*placed};
    return {};
}

std::vector<PlacedCheck> check_year_forms(const std::vector<TableFigures>& tables) {
    struct Header {
        const TableFigures* figures = nullptr;
        std::vector<const Cell*> cells;
        std::vector<int> years;
    };
    std::map<std::string, std::vector<Header>> forms;
    std::set<int> seen;  // a table of two halves comes twice
    for (const TableFigures& figures : tables) {
        if (!seen.insert(figures.index).second) continue;
        Header header{&figures, {}, {}};
        std::string form;
        for (const Cell& cell : figures.table->cells) {
            if (!cell.header || cell.row >= figures.table->header_rows || cell.col == 0) continue;
            form += std::to_string(cell.row) + " " + std::to_string(cell.col) + " ";
            const auto year = year_cell(cell);
            form += (year ? year->form : cell.text) + "\n";
            if (!year) continue;
            header.cells.push_back(&cell);
            header.years.push_back(year->year);
        }
        if (header.years.size() >= 2) forms[form].push_back(std::move(header));
    }
    std::vector<PlacedCheck> checks;
    for (const auto& [form, headers] : forms) {
        std::map<std::vector<int>, std::size_t> often;
        for (const Header& header : headers) ++often[header.years];
        const auto usual = std::max_element(often.begin(), often.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        if (usual->second < kAlike) continue;
        for (const Header& header : headers) {
            std::vector<std::size_t> odd;
            for (std::size_t i = 0; i < header.years.size(); ++i)
                if (header.years[i] != usual->first[i]) odd.push_back(i);
            if (odd.size() != 1 || often[header.years] > 1) continue;
            checks.push_back(odd_year("YEAR_FORM", *header.figures, *header.cells[odd.front()],
                                      header.cells[odd.front()]->text + " stands where " + std::to_string(usual->second) +
                                          " tables with the same header have " + std::to_string(usual->first[odd.front()])));
        }
    }
    return checks;
}

}  // namespace griffier
