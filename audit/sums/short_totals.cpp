#include "audit/sums/short_totals.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "audit/across/structural.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "audit/remarks/observation.h"
#include "audit/sums/begun_above.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kMostRows = 10;        // of which all choices and signs are tried
constexpr std::size_t kSaldoColumns = 3;     // in which a saldo is made by nothing above it
constexpr std::size_t kSpecified = 2;        // in which what a table specifies is not made
constexpr std::size_t kWordLength = 4;       // letters by which two words are the same thing
constexpr std::int64_t kTellingSteps = 100;  // of a figure that is not another's by chance
constexpr std::int64_t kLargeSteps = 1000;   // of one that stands alone

// Some rows of a list only. matches "Belangrijkste risico's", "Top 10 reserves", "Waarvan" / not "Overige"
static const Pattern kSome(R"((?i)\b(?:belangrijkste|grootste|voornaamste|grote|grotere|top|enkele|waarvan|onder\s+andere|o\.a\.|niet\s+limitatief)\b)");
static const Pattern kSubtotal(R"((?i)^\W*sub[\s-]?tota(?:al|len)\b)");
static const Pattern kBareTotal(R"((?i)^\W*(?:tota(?:al|len|le)|total|som)\W*$)");
// matches "Saldo", "Begrotingssaldo 2026-2029", "Gerealiseerd resultaat", "Netto effect op begrotingssaldo" / not "Saldo 31-12-2025"
static const Pattern kResult(R"((?i)^\W*(?:\S+\s+){0,3}\S*(?:saldo|resultaat)(?:\s+(?:na\s+bestemming|(?:\pL+\s+)?20\d\d(?:\s*[-–]\s*20\d\d)?))?\W*$)");

// matches "Specificatie gemeentefonds (meicirculaire)", whose last row is "Gemeentefonds (meicirculaire)" / not "Verschillen per programma"
static const Pattern kOfOne(R"((?i)^\W*(?:specificatie|opbouw|samenstelling|uitsplitsing|onderverdeling)\b)");

struct Short {
    int row = 0;
    std::vector<int> rows;     // above it, from its heading on, that no total between has taken up
    std::vector<int> columns;  // of figures that are no shares
};

// Down one column: the rows that a sum which holds has taken up, and its result.
struct Sums {
    std::set<int> results;  // that were tried
    std::set<int> taken;
};

Sums sums_of(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    const auto places = places_of(figures);
    Sums sums;
    for (const PlacedCheck& placed : told) {
        const Check& check = placed.check;
        if (!check.result || check.operands.size() < 2 || check.status == Status::not_checkable) continue;
        const auto at = places.find(check.result->id);
        if (at == places.end()) continue;
        std::set<int> terms;
        for (const Operand& operand : check.operands)
            if (const auto term = places.find(operand.id); term != places.end() && term->second.second == at->second.second) terms.insert(term->second.first);
        if (terms.size() != check.operands.size()) continue;
        sums.results.insert(at->second.first);
        for (const int term : terms)
            if (term < at->second.first) sums.taken.insert(term);
    }
    return sums;
}

bool is_last_of_list(const TableFigures& figures, int row) {
    if (row + 1 >= figures.rows) return true;
    return !figures.figure_row[static_cast<std::size_t>(row + 1)] && !figures.row(row + 1).label.empty();
}

bool is_last_row(const TableFigures& figures, int row) {
    return std::find(figures.figure_row.begin() + row + 1, figures.figure_row.end(), true) == figures.figure_row.end();
}

std::vector<int> rows_above(const TableFigures& figures, int total, const Sums& sums) {
    std::vector<int> rows;
    for (int row = total - 1; row >= 0; --row) {
        if (!figures.figure_row[static_cast<std::size_t>(row)] || sums.taken.count(row) > 0) continue;
        if (!speaks_of_part(figures.row(row).label) || is_structural_saldo(figures.row(total).label)) rows.push_back(row);
    }
    std::reverse(rows.begin(), rows.end());
    return rows;
}

// Columns in which the total and all rows have a figure, printed to one digit; nullopt where one of them is blank, open or read from a picture.
std::optional<std::vector<int>> whole_columns(const TableFigures& figures, int total, const std::vector<int>& rows) {
    std::vector<int> columns;
    for (int c = 0; c < figures.columns; ++c) {
        if (!figures.figure_column[static_cast<std::size_t>(c)]) continue;
        const Figure& figure = figures.at(total, c);
        if (figure.recognised || figure.state == FigureState::open || figure.state == FigureState::unread || figure.state == FigureState::words)
            return std::nullopt;
        if (figure.unit == UnitKind::percent || figure.state == FigureState::dash) continue;
        if (!figure.counts()) {
            for (const int row : rows)
                if (figures.at(row, c).counts() && figures.at(row, c).unit != UnitKind::percent) return std::nullopt;  // it may stand one column beside its own
            continue;
        }
        if (figure.unit != UnitKind::eur && figure.unit != UnitKind::none) return std::nullopt;
        for (const int row : rows) {
            const Figure& term = figures.at(row, c);
            if (term.state == FigureState::dash) continue;
            if (!term.counts() || !(term.step == figure.step) || term.unit == UnitKind::percent) return std::nullopt;
        }
        columns.push_back(c);
    }
    return columns.empty() ? std::nullopt : std::optional(columns);
}

bool is_within_rounding(const Decimal& off, const Decimal& step, std::size_t terms) {
    return (off + off).abs() <= step * Decimal(static_cast<std::int64_t>(terms) + 1);
}

// Some of the rows, each with a sign, make the total in every column.
bool is_made(const TableFigures& figures, const Short& total, std::size_t next, std::size_t used, std::vector<Decimal>& sums) {
    if (next == total.rows.size()) {
        if (used == 0) return false;
        for (std::size_t i = 0; i < total.columns.size(); ++i) {
            const Figure& figure = figures.at(total.row, total.columns[i]);
            if (!is_within_rounding(sums[i] - figure.value, figure.step, used)) return false;
        }
        return true;
    }
    for (const int sign : {0, 1, -1}) {
        std::vector<Decimal> more = sums;
        for (std::size_t i = 0; i < total.columns.size() && sign != 0; ++i) {
            const Decimal& value = figures.at(total.rows[next], total.columns[i]).value;
            more[i] = sign > 0 ? more[i] + value : more[i] - value;
        }
        if (is_made(figures, total, next + 1, used + (sign != 0), more)) return true;
    }
    return false;
}

// By how much the rows are too little, in each column.
std::vector<Decimal> lacking_of(const TableFigures& figures, const Short& total) {
    std::vector<Decimal> lacking;
    for (const int c : total.columns) {
        Decimal sum;
        for (const int row : total.rows) sum = sum + figures.at(row, c).value;
        lacking.push_back(figures.at(total.row, c).value - sum);
    }
    return lacking;
}

// All rows of one sign, and the total larger than they are together.
bool lacks_more(const TableFigures& figures, const Short& total, bool both_signs) {
    for (const int c : total.columns) {
        Decimal sum;
        bool above = false, below = false;
        for (const int row : total.rows) {
            const Decimal& value = figures.at(row, c).value;
            sum = sum + value;
            if (!value.is_zero()) (value.is_negative() ? below : above) = true;
        }
        const Figure& figure = figures.at(total.row, c);
        if (is_within_rounding(figure.value - sum, figure.step, total.rows.size())) return false;
        if (both_signs || (above && below)) continue;
        if (figure.value.abs() < sum.abs() || figure.value.is_negative() != sum.is_negative()) return false;
    }
    return true;
}

// The rows are half of it or more: else it may be a total of something larger.
bool is_half_listed(const TableFigures& figures, const Short& total) {
    const std::vector<Decimal> lacking = lacking_of(figures, total);
    for (std::size_t i = 0; i < lacking.size(); ++i)
        if ((lacking[i] + lacking[i]).abs() > figures.at(total.row, total.columns[i]).value.abs()) return false;
    return true;
}

// Shares of the rows beside them, which lack as much of the hundred that the total has.
bool shares_lack_it_too(const TableFigures& figures, const Short& total) {
    for (int c = 0; c < figures.columns; ++c) {
        const Figure& whole = figures.at(total.row, c);
        if (whole.counts() ? whole.unit != UnitKind::percent || !(whole.value == Decimal(100)) : whole.state != FigureState::absent) continue;
        Decimal sum;
        const bool all = std::all_of(total.rows.begin(), total.rows.end(), [&](int row) {
            const Figure& share = figures.at(row, c);
            if (share.counts()) sum = sum + share.value;
            return share.counts() && share.unit == UnitKind::percent;
        });
        if (!all) continue;
        const Figure& amount = figures.at(total.row, total.columns.front());
        const Decimal lacking = lacking_of(figures, total).front(), left = Decimal(100) - sum;
        if ((left * amount.value - lacking * Decimal(100)).abs() <= amount.value.abs()) return true;
    }
    return false;
}

bool share_a_word(const std::string& one, const std::string& other) {
    const auto words = [](const std::string& text) {
        std::vector<std::string> found;
        std::string word;
        for (const char c : fold(text) + " ") {
            if (c != ' ') {
                word += c;
                continue;
            }
            if (word.size() >= kWordLength && word != "totaal" && word != "totale") found.push_back(word);
            word.clear();
        }
        return found;
    };
    for (const std::string& a : words(one))
        for (const std::string& b : words(other)) {
            std::size_t same = 0;
            while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
            if (same >= std::max(kWordLength, std::min(a.size(), b.size()) - 2)) return true;
        }
    return false;
}

// The table's own title, the header over its labels, or its rows say what the total is the total of.
bool is_total_of_list(const TableFigures& figures, const Short& total) {
    const std::string& label = figures.row(total.row).label;
    if (!speaks_of_total(label)) return false;
    if (has(label, kBareTotal) || share_a_word(label, figures.table->caption)) return true;
    for (const Cell& cell : figures.table->cells)
        if (cell.header && cell.col == 0 && cell.row < figures.table->header_rows && share_a_word(label, cell.text)) return true;
    return std::any_of(total.rows.begin(), total.rows.end(), [&](int row) { return share_a_word(label, figures.row(row).label); });
}

bool lists_some(const TableFigures& figures) {
    bool some = has(figures.table->caption, kSome);
    for (const Cell& cell : figures.table->cells) some |= cell.header && cell.col == 0 && has(cell.text, kSome);
    return some;
}

// "Subtotaal" and right below it "Totaal", which is another figure everywhere: there was something between them.
bool is_below_subtotal(const TableFigures& figures, const Short& total) {
    const std::string& label = figures.row(total.row).label;
    return total.rows.size() == 1 && total.rows.back() == total.row - 1 && has(figures.row(total.row - 1).label, kSubtotal) && !has(label, kSubtotal) &&
           speaks_of_total(label);
}

// The last row is what the title says that the table is the specification of.
bool is_specified(const TableFigures& figures, int row) {
    return has(figures.table->caption, kOfOne) && is_last_row(figures, row) && share_a_word(figures.row(row).label, figures.table->caption);
}

bool tells(const TableFigures& figures, const Short& total, const Sums& sums, bool named) {
    if (is_below_subtotal(figures, total)) return lacks_more(figures, total, false);
    if (total.rows.size() < (named ? 1U : 2U) || (lists_some(figures) && !named)) return false;
    // Totals among the rows may be totals of something that is not all listed.
    for (const int row : total.rows)
        if (row != total.rows.front() && claim_of(figures, row) == Claim::strong && sums.results.count(row) == 0) return false;
    if (is_total_of_list(figures, total)) {
        const bool sure = named || (total.columns.size() == 1 ? shares_lack_it_too(figures, total) : is_half_listed(figures, total));
        return sure && lacks_more(figures, total, false);
    }
    if (is_specified(figures, total.row)) return total.columns.size() >= kSpecified && lacks_more(figures, total, true);
    return has(figures.row(total.row).label, kResult) && !speaks_of_total(figures.row(total.row).label) && total.columns.size() >= kSaldoColumns &&
           lacks_more(figures, total, true);
}

// "Voorzieningen on page 2": a row of another table that has what is lacking, in each column.
std::string named_elsewhere(const std::vector<TableFigures>& tables, const TableFigures& own, const Short& total) {
    const std::vector<Decimal> lacking = lacking_of(own, total);
    for (std::size_t i = 0; i < lacking.size(); ++i) {
        const std::int64_t least = lacking.size() > 1 ? kTellingSteps : kLargeSteps;
        if (lacking[i].abs() < own.at(total.row, total.columns[i]).step * Decimal(least)) return "";
    }
    for (const TableFigures& figures : tables) {
        if (figures.index == own.index) continue;
        for (int row = 0; row < figures.rows; ++row) {
            const bool all = std::all_of(lacking.begin(), lacking.end(), [&](const Decimal& value) {
                for (int c = 0; c < figures.columns; ++c)
                    if (figures.at(row, c).counts() && figures.at(row, c).value.abs() == value.abs()) return true;
                return false;
            });
            if (all && !figures.row(row).label.empty())
                return shortened(figures.row(row).label) + " on page " + std::to_string(figures.table->parts.empty() ? 1 : figures.table->parts.front().page);
        }
    }
    return "";
}

// A table without a title at the head of a later page: what is lacking may stand on the page before, be it a total.
bool may_go_on(const Document& document, const TableFigures& figures) {
    const Table& table = *figures.table;
    if (!table.caption.empty() || table.parts.empty() || document.pages.empty() || table.parts.front().page <= document.pages.front().number) return false;
    const TablePart& first = table.parts.front();
    return std::none_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        return block.kind != BlockKind::furniture && block.page == first.page && block.table != figures.index && block.box.y1 <= first.box.y0 + 1;
    });
}

bool is_open(const Check& check) {
    return check.status == Status::not_checkable && check.operands.empty() && check.result &&
           ((check.rule == "COLSUM" && check.reason == Reason::ambiguous_binding) || (check.rule == "RES_NA" && check.reason == Reason::ambiguous_sign));
}

}  // namespace

std::vector<PlacedCheck> check_short_totals(const Document& document, const std::vector<TableFigures>& tables, std::vector<PlacedCheck>& told) {
    std::vector<PlacedCheck> checks;
    std::set<std::string> flagged;
    for (const TableFigures& figures : tables) {
        if (figures.table->header_rows == 0 || !figures.strays.empty() || may_go_on(document, figures)) continue;
        const Sums sums = sums_of(figures, told);
        for (int row = 0; row < figures.rows; ++row) {
            const auto is_its = [&](const PlacedCheck& placed) {
                if (!is_open(placed.check)) return false;
                for (int c = 0; c < figures.columns; ++c)
                    if (figures.at(row, c).id == placed.check.result->id) return true;
                return false;
            };
            const auto open = std::find_if(told.begin(), told.end(), is_its);
            // What comes after the reserves is a result wherever it stands.
            const bool reserves = open != told.end() && open->check.rule == "RES_NA";
            const bool result = open == told.end() && is_last_row(figures, row) && (claim_of(figures, row) == Claim::weak || is_specified(figures, row));
            if ((open == told.end() && !result) || sums.results.count(row) > 0 || !(reserves || is_last_of_list(figures, row))) continue;
            Short total{row, rows_above(figures, row, sums), {}};
            if (total.rows.empty() || total.rows.size() > kMostRows) continue;
            const auto columns = whole_columns(figures, row, total.rows);
            if (!columns) continue;
            total.columns = *columns;
            const std::string named = named_elsewhere(tables, figures, total);
            std::vector<Decimal> none(total.columns.size());
            if (!tells(figures, total, sums, !named.empty()) || is_made(figures, total, 0, 0, none) || may_begin_above(document, tables, figures)) continue;
            std::vector<Term> terms;
            for (const int term : total.rows) terms.push_back({term, 1});
            const Lines lines{figures, false};
            for (const int c : total.columns) {
                PlacedCheck placed = placed_at("COLSUM", figures.at(row, c));
                placed.check = evaluate(lines, {"COLSUM", terms, true}, row, c).check;
                placed.check.status = Status::flag;
                placed.check.severity = Severity::warning;
                // Signs that are not known make no sum that could be shown.
                if (!speaks_of_total(figures.row(row).label))
                    placed.check.message = figures.column_names[static_cast<std::size_t>(c)] + ": " + figures.row_names[static_cast<std::size_t>(row)] + " " +
                                           figures.at(row, c).value.dutch();
                placed.check.message += "; no rows above it make it, whatever their signs: a row may be missing";
                if (!named.empty()) placed.check.message += ", as what is lacking is " + named;
                checks.push_back(std::move(placed));
                flagged.insert(figures.at(row, c).id);
            }
        }
    }
    std::erase_if(told, [&](const PlacedCheck& placed) { return is_open(placed.check) && flagged.count(placed.check.result->id) > 0; });
    return checks;
}

}  // namespace griffier
