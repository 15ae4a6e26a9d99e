// Every failing sum is solved for each of its figures, and tried with what else makes sums fail; what restores most of them, and no sum that holds
// speaks against, is their common cause.
#include "audit/diagnosis/diagnosis.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "audit/diagnosis/doubted.h"

namespace griffier {
namespace {

constexpr std::size_t kMostProposals = 3;
constexpr std::size_t kMostFailing = 60;  // of one document: more are no slips, and pairs of them are many
constexpr std::size_t kColumn = 3;        // rows that must fail before columns are said to have changed places, or slipped

// The same fact twice: the document says it in two tables.
bool is_repeat(const Check& check) { return check.rule == "XTAB" || check.rule == "DUP"; }

// Rules of the form: sum of signed operands = result.
bool is_sum(const Check& check) {
    static const std::set<std::string> kSums = {"SALDO", "COLSUM",   "HIER",     "RES_NA", "ROWSUM", "DIFF", "FORMULA",       "RES_ROLL", "RENTE",
                                                "FIDO",  "DOEL_SUM", "RES_CONT", "BALANS", "XTAB",   "DUP",  "BUDGET_CHANGE", "IS_SUM"};
    if (!kSums.count(check.rule) || !check.result || !check.result->value || !check.difference || !check.tolerance) return false;
    return std::all_of(check.operands.begin(), check.operands.end(), [](const Operand& o) { return o.value.has_value(); });
}

bool tried(const Check& check) { return check.status != Status::not_checkable && check.status != Status::flag; }

// A total of rows, of which one may be too few or too many.
bool is_list(const Check& check) { return check.rule == "COLSUM" || check.rule == "HIER"; }

struct Use {
    std::size_t check = 0;
    int sign = 1;  // of the figure in (sum - result)
};

struct Figures {
    const Extraction& extraction;
    const std::vector<Check>& checks;
    std::map<std::string, std::vector<Use>> uses;
    std::map<std::string, Decimal> values;
    std::map<std::string, CellRef> cells;
    std::map<std::string, const Cell*> printed;
    std::map<std::tuple<int, int, int>, std::string> at;  // table, row, column of figures that are counted somewhere
    std::vector<std::size_t> failing;
};

Figures figures_of(const Document& document, const Extraction& extraction, const std::vector<Check>& checks) {
    Figures figures{extraction, checks, {}, {}, cells_by_id(document, extraction), {}, {}, {}};
    auto use = [&](const Operand& operand, std::size_t check, int sign) {
        figures.uses[operand.id].push_back({check, sign});
        figures.values[operand.id] = *operand.value;
        const auto cell = figures.cells.find(operand.id);
        if (cell == figures.cells.end()) return;
        figures.at[{cell->second.table, cell->second.row, cell->second.col}] = operand.id;
        figures.printed[operand.id] = cell_at(document, cell->second);
    };
    for (std::size_t i = 0; i < checks.size(); ++i) {
        if (!is_sum(checks[i]) || !tried(checks[i])) continue;
        for (const Operand& operand : checks[i].operands) use(operand, i, operand.sign);
        use(*checks[i].result, i, -1);
        if (checks[i].status == Status::fail) figures.failing.push_back(i);
    }
    return figures;
}

// One way in which the failing sums came to fail. What is read stays; `changes` says what would stand there instead.
struct Cause {
    std::string cause, id;
    Decimal read, fits;
    std::map<std::string, Decimal> changes;
    std::vector<std::size_t> restored = {};
    std::size_t exact = 0;     // of these, to the last digit
    bool breaks = false;       // a sum that holds speaks against it,
    bool only_repeats = true;  // and only such that say the same figure elsewhere
    bool named = true;         // a slip that has a name
    int doubt = 0;             // how much the print itself casts doubt on the figure: 0..2
};

void try_out(const Figures& figures, Cause& cause) {
    std::map<std::size_t, Decimal> left;
    for (const auto& [id, value] : cause.changes) {
        const auto uses = figures.uses.find(id);
        if (uses == figures.uses.end()) continue;
        const Decimal change = value - figures.values.at(id);
        for (const Use& use : uses->second) {
            auto [at, added] = left.emplace(use.check, *figures.checks[use.check].difference);
            at->second = use.sign < 0 ? at->second - change : at->second + change;
        }
    }
    for (const auto& [check, difference] : left) {
        const bool holds = difference.abs() <= *figures.checks[check].tolerance;
        if (figures.checks[check].status != Status::fail) {
            cause.breaks |= !holds;
            if (!holds && !is_repeat(figures.checks[check])) cause.only_repeats = false;
        } else if (holds) {
            cause.restored.push_back(check);
            cause.exact += difference.is_zero();
        }
    }
}

std::string digits_of(const Decimal& value) {
    std::string digits;
    for (char c : value.abs().str())
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

}  // namespace

std::string slip_between(const Decimal& read, const Decimal& fits) {
    if (read.is_zero() || fits.is_zero()) return "";
    if (read == -fits) return "sign_flipped";
    if (read.is_negative() != fits.is_negative()) return "";
    for (std::int64_t factor : {10, 100, 1000})
        if (read == fits * Decimal(factor) || fits == read * Decimal(factor)) return "scale";
    std::string a = digits_of(read), b = digits_of(fits);
    if (a.size() != b.size()) return "";
    std::vector<std::size_t> other;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i]) other.push_back(i);
    if (other.size() == 1) return "one_digit";
    bool swapped = other.size() == 2 && other[1] == other[0] + 1 && a[other[0]] == b[other[1]] && a[other[1]] == b[other[0]];
    return swapped ? "digits_swapped" : "";
}

bool looks_alike(const Decimal& read, const Decimal& fits) {
    static const std::array<std::string, 10> kAlike = {"689", "7", "7", "589", "9", "368", "058", "12", "0369", "0348"};
    const std::string a = digits_of(read), b = digits_of(fits);
    if (a.size() != b.size() || a == b) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i] && kAlike[static_cast<std::size_t>(a[i] - '0')].find(b[i]) == std::string::npos) return false;
    return true;
}

namespace {

// A recognised figure that was not sure, or whose digits look like those that fit, is the likelier one.
int doubt_of(const Figures& figures, const Cause& cause) {
    constexpr double kSure = 0.9;
    const auto found = figures.printed.find(cause.id);
    if (found == figures.printed.end() || found->second == nullptr || found->second->origin != Origin::ocr) return 0;
    return (found->second->confidence < kSure) + looks_alike(cause.read, cause.fits);
}

// The figure with its sign turned, or two digits beside one another exchanged, that the sum can hold with: of rounded figures what fits to the last digit is
// rarely what stood there.
std::optional<Decimal> slip_near(const Decimal& read, const Decimal& fits, const Decimal& tolerance) {
    const auto near = [&](const Decimal& candidate) { return (candidate - fits).abs() <= tolerance; };
    if (near(-read)) return -read;
    const std::string digits = read.abs().str();
    for (std::size_t i = 1; i < digits.size(); ++i) {
        if (digits[i] == digits[i - 1] || digits[i] == '.' || digits[i - 1] == '.') continue;
        std::string exchanged = digits;
        std::swap(exchanged[i], exchanged[i - 1]);
        const auto value = Decimal::parse(exchanged);
        if (!value) continue;
        const Decimal candidate = read.is_negative() ? -*value : *value;
        if (near(candidate)) return candidate;
    }
    return std::nullopt;
}

// The value that restores most failing sums of this figure, without breaking one that holds; the sums that agree to the last digit count first.
std::optional<Cause> another_figure(const Figures& figures, const std::string& id) {
    std::optional<Cause> best;
    const Decimal read = figures.values.at(id);
    for (const Use& use : figures.uses.at(id)) {
        const Check& check = figures.checks[use.check];
        if (check.status != Status::fail) continue;
        Decimal fits = use.sign < 0 ? read + *check.difference : read - *check.difference;
        if (slip_between(read, fits).empty()) fits = slip_near(read, fits, *check.tolerance).value_or(fits);
        Cause cause{slip_between(read, fits), id, read, fits, {{id, fits}}};
        cause.named = !cause.cause.empty();
        if (!cause.named) cause.cause = "one_figure";
        try_out(figures, cause);
        if (cause.breaks && !cause.only_repeats) continue;
        if (cause.breaks) cause.cause = "in_source";  // another table of the document prints the same
        cause.doubt = doubt_of(figures, cause);
        const auto rank = [](const Cause& c) { return std::tuple(!c.breaks, c.restored.size(), c.exact); };
        if (!best || rank(cause) > rank(*best)) best = std::move(cause);
    }
    return best;
}

// Two figures beside or below one another changed places: what one sum has too much, the other has too little.
void swapped_cells(const Figures& figures, std::vector<Cause>& causes) {
    if (figures.failing.size() > kMostFailing) return;
    std::set<std::string> doubtful;
    for (std::size_t check : figures.failing) {
        for (const Operand& operand : figures.checks[check].operands) doubtful.insert(operand.id);
        doubtful.insert(figures.checks[check].result->id);
    }
    for (const std::string& id : doubtful) {
        const auto cell = figures.cells.find(id);
        if (cell == figures.cells.end()) continue;
        const auto& [table, row, col] = cell->second;
        for (const auto& place : {std::tuple(table, row, col + 1), std::tuple(table, row + 1, col)}) {
            const auto other = figures.at.find(place);
            if (other == figures.at.end() || !doubtful.count(other->second)) continue;
            const Decimal &a = figures.values.at(id), &b = figures.values.at(other->second);
            if (a == b) continue;
            Cause cause{"cells_swapped", id, a, b, {{id, b}, {other->second, a}}};
            try_out(figures, cause);
            if (!cause.breaks && cause.restored.size() >= 2) causes.push_back(std::move(cause));
        }
    }
}

// All figures of two columns beside one another changed places below their headers.
void swapped_columns(const Figures& figures, std::vector<Cause>& causes) {
    std::map<int, std::size_t> failing;  // by table
    for (std::size_t check : figures.failing)
        if (const auto cell = figures.cells.find(figures.checks[check].result->id); cell != figures.cells.end()) ++failing[cell->second.table];
    std::map<std::pair<int, int>, std::map<std::string, Decimal>> swaps;  // table and left column
    std::map<std::pair<int, int>, std::string> first;
    for (const auto& [place, id] : figures.at) {
        const auto& [table, row, col] = place;
        if (failing.find(table) == failing.end() || failing[table] < kColumn) continue;
        const auto other = figures.at.find({table, row, col + 1});
        if (other == figures.at.end()) continue;
        auto& changes = swaps[{table, col}];
        changes[id] = figures.values.at(other->second);
        changes[other->second] = figures.values.at(id);
        first.emplace(std::pair(table, col), id);
    }
    for (const auto& [columns, changes] : swaps) {
        const std::string& id = first.at(columns);
        Cause cause{"columns_swapped", id, figures.values.at(id), changes.at(id), changes};
        try_out(figures, cause);
        if (!cause.breaks && cause.restored.size() >= kColumn) causes.push_back(std::move(cause));
    }
}

// Figures of a column that stand one row too low or too high: each row misses, and shows what the row beside it should.
void shifted_columns(const Figures& figures, std::vector<Cause>& causes) {
    std::map<std::tuple<int, int, int>, std::vector<std::size_t>>
        columns;  // table, column, direction -> failing sums that what stands a row further would restore
    for (std::size_t sum : figures.failing) {
        const Check& check = figures.checks[sum];
        const auto cell = figures.cells.find(check.result->id);
        if (cell == figures.cells.end()) continue;
        const auto& [table, row, col] = cell->second;
        for (int direction : {1, -1}) {
            const auto beside = figures.at.find({table, row + direction, col});
            if (beside == figures.at.end() || (figures.values.at(beside->second) - *check.expected).abs() > *check.tolerance) continue;
            columns[{table, col, direction}].push_back(sum);
        }
    }
    for (const auto& [column, sums] : columns) {
        if (sums.size() < kColumn) continue;
        const Check& first = figures.checks[sums.front()];
        causes.push_back({"column_shifted", first.result->id, *first.found, *first.expected, {}, sums, sums.size()});
    }
}

// A total that misses in its columns by what one row has there: printed twice, left out of the total, or counted in it alone; or no row has it.
void rows_of_lists(const Figures& figures, std::vector<Cause>& causes) {
    std::map<std::pair<int, int>, std::vector<std::size_t>> totals;  // table and row of the result -> its failing sums
    std::map<std::pair<int, int>, int> holding;
    for (std::size_t i = 0; i < figures.checks.size(); ++i) {
        const Check& check = figures.checks[i];
        if (!is_list(check) || !is_sum(check) || !tried(check)) continue;
        const auto cell = figures.cells.find(check.result->id);
        if (cell == figures.cells.end()) continue;
        if (check.status == Status::fail)
            totals[{cell->second.table, cell->second.row}].push_back(i);
        else
            holding[{cell->second.table, cell->second.row}] += !check.found->is_zero();
    }
    for (const auto& [total, sums] : totals) {
        const auto& [table, total_row] = total;
        const TableReading& reading = figures.extraction.tables[static_cast<std::size_t>(table)];
        const auto label = [&](int row) { return row < static_cast<int>(reading.rows.size()) ? reading.rows[static_cast<std::size_t>(row)].label : ""; };
        bool explained = false;
        for (int row = 0; row < total_row; ++row) {
            bool counted = true, added = true;
            std::string id;
            for (std::size_t sum : sums) {
                const Check& check = figures.checks[sum];
                const int col = figures.cells.at(check.result->id).col;
                const auto found = figures.at.find({table, row, col});
                if (found == figures.at.end()) {
                    counted = added = false;
                    break;
                }
                if (id.empty()) id = found->second;
                const bool is_term = std::any_of(check.operands.begin(), check.operands.end(), [&](const Operand& o) { return o.id == found->second; });
                const Decimal& value = figures.values.at(found->second);
                counted &= is_term && value == *check.difference;
                added &= !is_term && value == -*check.difference;
            }
            const bool twice = counted && row > 0 && !label(row).empty() && label(row) == label(row - 1);
            if (!counted && !added) continue;
            if (counted && !label(row).empty() && label(row) == label(row + 1)) continue;  // the second of two is one too many
            explained = true;
            const char* cause = twice ? "row_doubled" : counted ? "row_omitted" : "row_counted";
            const Decimal& value = figures.values.at(id);
            causes.push_back({cause, id, value, added ? value : Decimal(0), {}, sums, sums.size()});
        }
        if (!explained && sums.size() >= 2 && holding[total] == 0) {
            const Check& check = figures.checks[sums.front()];
            causes.push_back({"row_missing", check.result->id, *check.found, *check.expected, {}, sums, 0});
        }
    }
}

// A total of programmes that misses by what a programme has elsewhere in the document: its row, or the page it stood on, is not there.
void missing_programmes(const Figures& figures, std::vector<Cause>& causes) {
    std::map<std::string, const BudgetLine*> lines;
    for (std::size_t i = 0; i < figures.extraction.budget_lines.size(); ++i) lines[budget_line_id(static_cast<int>(i))] = &figures.extraction.budget_lines[i];
    for (std::size_t sum : figures.failing) {
        const Check& check = figures.checks[sum];
        const auto total = lines.find(check.result->id);
        if (!is_list(check) || total == lines.end()) continue;
        std::set<std::string> there;
        for (const Operand& operand : check.operands)
            if (const auto line = lines.find(operand.id); line != lines.end() && line->second->programme) there.insert(line->second->programme->name);
        if (there.size() < 2) continue;
        for (const auto& [id, line] : lines) {
            const bool same = line->programme && !line->goal && !line->taakveld && line->side == total->second->side && line->year == total->second->year &&
                              line->basis == total->second->basis && line->value == -*check.difference;
            if (!same || there.count(line->programme->name)) continue;
            causes.push_back({"programme_missing", id, line->value, line->value, {}, {sum}, 1});
            break;
        }
    }
}

// What the message says of a cause that is no other figure in one place; "" where it says nothing.
std::string said(const Cause& cause) {
    if (cause.cause == "cells_swapped") return "; " + cause.read.dutch() + " and " + cause.fits.dutch() + " may have changed places";
    if (cause.cause == "columns_swapped") return "; two columns may have changed places";
    if (cause.cause == "column_shifted") return "; what this row should show stands a row further: a column may have slipped by a row";
    if (cause.cause == "row_doubled") return "; a row is printed twice";
    if (cause.cause == "row_omitted") return "; it leaves " + cause.read.dutch() + " out";
    if (cause.cause == "row_counted") return "; " + cause.read.dutch() + " is counted in it here alone";
    if (cause.cause == "row_missing") return "; no column holds: a row may be missing or one too many";
    if (cause.cause == "programme_missing") return "; " + cause.read.dutch() + " of a programme that stands elsewhere in the document is missing";
    return "";
}

// Restores most, then what speaks for itself.
auto rank(const Cause& cause) { return std::tuple(!cause.breaks, cause.restored.size(), cause.doubt, cause.named, cause.exact, cause.cause != "one_digit"); }

}  // namespace

void diagnose(const Document& document, const Extraction& extraction, std::vector<Check>& checks) {
    const Figures figures = figures_of(document, extraction, checks);
    if (figures.failing.empty()) return;
    std::vector<Cause> all;
    for (const auto& [id, uses] : figures.uses)
        // One equation fits any of its figures; only a slip with a name points at one.
        if (auto cause = another_figure(figures, id); cause && (cause->restored.size() >= 2 || cause->named)) all.push_back(std::move(*cause));
    swapped_cells(figures, all);
    swapped_columns(figures, all);
    shifted_columns(figures, all);
    rows_of_lists(figures, all);
    missing_programmes(figures, all);
    std::map<std::size_t, std::vector<const Cause*>> causes;  // of each failing sum
    for (const Cause& cause : all)
        for (std::size_t check : cause.restored) causes[check].push_back(&cause);
    std::vector<std::string> messages(checks.size());
    for (auto& [index, found] : causes) {
        std::stable_sort(found.begin(), found.end(), [&](const Cause* a, const Cause* b) { return rank(*a) > rank(*b); });
        const Cause& best = *found.front();
        const std::size_t most = best.restored.size();
        std::erase_if(found, [&](const Cause* c) { return c->restored.size() < most || (c->breaks && !best.breaks); });
        const bool one = found.size() == 1 || rank(*found[0]) > rank(*found[1]);
        Check& check = checks[index];
        if (most >= 2 && one && best.changes.size() == 1 && best.cause != "in_source")
            messages[index] = "; this and " + std::to_string(most - 1) + (most > 2 ? " other sums hold" : " other sum hold") + " with " + best.fits.dutch() +
                              " in place of " + best.read.dutch();
        else if (one && !best.cause.empty())
            messages[index] = said(best);
        if (most < 2 && found.size() > kMostProposals && best.doubt == 0) continue;  // too many ways to point at any
        for (const Cause* cause : found) {
            if (check.diagnosis.size() == kMostProposals) break;
            std::vector<std::string> restores;
            for (std::size_t restored : cause->restored) restores.push_back(check_id(static_cast<int>(restored)));
            check.diagnosis.push_back({cause->cause, cause->id, cause->read, cause->fits, restores});
        }
    }
    for (std::size_t i = 0; i < checks.size(); ++i) checks[i].message += messages[i];
}

}  // namespace griffier
