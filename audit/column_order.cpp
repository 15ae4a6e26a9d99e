#include "audit/column_order.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "audit/column_exchange.h"
#include "audit/facts_of_lines.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "audit/tolerance.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kRowsOfGroups = 4;  // rows that show two groups of columns to be crossed
constexpr std::int64_t kTelling = 1000;   // steps of two figures that do not stand crosswise by chance
constexpr std::int64_t kFairSteps = 100;  // the same, of two rows or more
constexpr std::size_t kHalves = 3;        // rows whose one figure stands under another header where its own has nothing
constexpr std::size_t kPartRows = 3;      // rows in which a part is larger than its whole
constexpr std::size_t kTables = 3;        // tables of one form that agree
constexpr std::size_t kTellingName = 6;   // letters of a label that names one thing

bool is_same(const Figure& a, const Figure& b) { return judge_same(a.value, a.step, b.value, b.step).status != Status::fail; }
bool is_nought(const Figure& figure) {
    return figure.state == FigureState::absent || figure.state == FigureState::dash || (figure.counts() && figure.value.is_zero());
}

// What a column says it holds: the same in any table of the document.
struct Head {
    int year = 0;
    Basis basis = Basis::none;
    Side side = Side::none;
    auto operator<=>(const Head&) const = default;
};

std::optional<Head> head_of(const TableFigures& figures, int col) {
    const ColumnMeaning& column = figures.column(col);
    if (!figures.figure_column[static_cast<std::size_t>(col)] || column.total || column.basis == Basis::verschil) return std::nullopt;
    if (!column.year && column.basis == Basis::none) return std::nullopt;  // a phase without a year is that of the year that the paper is about
    return Head{column.year.value_or(0), comparable(column.basis), side_of_column(figures, col)};
}

// One figure of a named row, wherever it stands.
struct Entry {
    std::size_t table = 0;
    const Figure* figure = nullptr;
};

// The same for one figure, whose side its row may say.
Head with_row(Head head, const TableFigures& figures, int row) {
    if (head.side == Side::none) head.side = side_of_row(figures, row);
    return head;
}

bool speaks_of_saldo(const std::string& label) { return fold(label).rfind("saldo van baten en lasten", 0) == 0; }

// What a row is about: its label, and the programme, goal or taakveld of its budget line.
std::vector<std::string> names_of(const TableFigures& figures, int row, const std::map<std::string, std::string>& facts, int col) {
    std::vector<std::string> names;
    const std::string label = plain_label(figures.row(row).label);
    if (static_cast<std::size_t>(std::count_if(label.begin(), label.end(), [](unsigned char c) { return c >= 'a' && c <= 'z'; })) >= kTellingName)
        names.push_back("row " + label);
    // The total of "Liquide middelen" is the row of that name in the balance.
    if (speaks_of_total(label) && !figures.table->caption.empty()) names.push_back("row " + plain_label(figures.table->caption));
    if (const auto fact = facts.find(figures.at(row, col).id); fact != facts.end()) names.push_back(fact->second);
    return names;
}

std::map<std::string, std::string> facts_by_id(const std::vector<TableFigures>& tables, const Extraction& extraction) {
    std::map<std::string, std::string> facts;
    std::map<int, std::set<std::string>> programmes;  // of the lines of a table
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(i)];
        if (line.source.cell) programmes[line.source.cell->table].insert(line.programme ? identity(*line.programme) : "");
        const auto& thing = line.taakveld ? line.taakveld : line.goal ? line.goal : line.programme;
        if (!thing || identity(*thing).empty() || !is_whole(line, *thing) || std::string(word(line.side)).empty()) continue;
        facts[budget_line_id(i)] = std::string(line.taakveld ? "taakveld "
                                               : line.goal   ? "doel "
                                                             : "programma ") +
                                   identity(*thing) + (line.taakveld && line.programme ? " of " + identity(*line.programme) : "");
    }
    // "Totaal lasten" below the taakvelden of one programme is that programme's.
    for (const TableFigures& figures : tables) {
        const auto own = programmes.find(figures.index);
        if (own == programmes.end() || own->second.size() != 1 || own->second.begin()->empty()) continue;
        for (int row = 0; row < figures.rows; ++row)
            if (claim_of(figures, row) == Claim::strong && (is_bare_side(figures.row(row).label) || speaks_of_saldo(figures.row(row).label)))
                for (int c = 0; c < figures.columns; ++c) facts.emplace(figures.at(row, c).id, "programma " + *own->second.begin());
    }
    return facts;
}

// All named rows of a document, by what their columns say they hold.
struct Elsewhere {
    std::map<std::pair<std::string, Head>, std::vector<Entry>> entries;

    // A table other than `own` that has this figure under the name and head.
    std::optional<std::size_t> table_with(const std::string& name, const Head& head, const Figure& figure, std::size_t own) const {
        const auto found = entries.find({name, head});
        if (found == entries.end() || !figure.counts()) return std::nullopt;
        for (const Entry& entry : found->second)
            if (entry.table != own && is_same(*entry.figure, figure)) return entry.table;
        return std::nullopt;
    }
    bool has_nothing(const std::string& name, const Head& head, std::size_t own) const {
        const auto found = entries.find({name, head});
        return found == entries.end() ||
               std::all_of(found->second.begin(), found->second.end(), [&](const Entry& e) { return e.table == own || e.figure->value.is_zero(); });
    }
};

// How the rows of two columns stand to the rows of those names elsewhere.
struct Crossing {
    std::set<std::pair<Decimal, Decimal>> cross;  // both figures the other way round
    std::set<Decimal> half;                       // one figure under the other header, where its own has nothing in either place
    std::set<std::size_t> tables;                 // that have them so
    bool telling = false;                         // a row of both has many digits
    bool as_here = false;                         // some row elsewhere has a figure as it stands here
    bool crossed() const { return !as_here && (cross.size() >= 2 || telling || cross.size() + half.size() >= kHalves); }
};

bool has_steps(const Figure& figure, std::int64_t least) { return figure.value.abs() >= figure.step * Decimal(least); }

void compare(const Elsewhere& elsewhere, const std::string& name, std::size_t own, const Head& first, const Head& second, const Figure& one, const Figure& two,
             Crossing& crossing) {
    const auto at_home = [&](const Head& head, const Figure& figure) { return has_steps(figure, kFairSteps) && elsewhere.table_with(name, head, figure, own); };
    crossing.as_here |= at_home(first, one) || at_home(second, two);
    const auto one_abroad = elsewhere.table_with(name, second, one, own), two_abroad = elsewhere.table_with(name, first, two, own);
    const bool one_large = has_steps(one, kFairSteps), two_large = has_steps(two, kFairSteps);
    if (one_abroad && two_abroad && one_large && two_large) {
        crossing.cross.emplace(one.value.abs(), two.value.abs());
        crossing.telling |= has_steps(one, kTelling) && has_steps(two, kTelling);
        crossing.tables.insert({*one_abroad, *two_abroad});
    } else if (one_abroad && one_large && is_nought(two) && elsewhere.has_nothing(name, first, own)) {
        crossing.half.insert(one.value.abs());
        crossing.tables.insert(*one_abroad);
    } else if (two_abroad && two_large && is_nought(one) && elsewhere.has_nothing(name, second, own)) {
        crossing.half.insert(two.value.abs());
        crossing.tables.insert(*two_abroad);
    }
}

std::vector<std::pair<int, Head>> heads_of(const TableFigures& figures) {
    std::vector<std::pair<int, Head>> heads;
    for (int c = 0; c < figures.columns; ++c)
        if (const auto head = head_of(figures, c)) heads.emplace_back(c, *head);
    return heads;
}

Elsewhere named_rows(const std::vector<TableFigures>& tables, const std::map<std::string, std::string>& facts) {
    Elsewhere elsewhere;
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (const auto& [c, head] : heads_of(tables[t]))
            for (int row = 0; row < tables[t].rows; ++row)
                if (tables[t].at(row, c).counts())
                    for (const std::string& name : names_of(tables[t], row, facts, c))
                        elsewhere.entries[{name, with_row(head, tables[t], row)}].push_back({t, &tables[t].at(row, c)});
    return elsewhere;
}

}  // namespace

std::vector<PlacedCheck> check_column_groups(const TableFigures& figures) {
    std::map<Head, int> columns;  // by year, basis and side
    auto heads = heads_of(figures);
    std::erase_if(heads, [](const auto& one) { return one.second.side == Side::none; });
    for (const auto& [c, head] : heads)
        if (!columns.emplace(head, c).second) return {};
    std::vector<PlacedCheck> checks;
    for (std::size_t i = 1; i < heads.size(); ++i) {
        const auto& [a, first] = heads[i - 1];
        const auto& [b, second] = heads[i];
        if (first.year != second.year || first.basis != second.basis || first.side == second.side || b != a + 1) continue;
        std::set<Decimal> crossed;
        int as_here = 0;
        for (const auto& [head, c] : columns) {
            if (head.year == first.year && head.basis == first.basis) continue;
            if (head.side != first.side && head.side != second.side) continue;
            const int own = head.side == first.side ? a : b, other = head.side == first.side ? b : a;
            for (int row = 0; row < figures.rows; ++row) {
                const Figure &there = figures.at(row, c), &here = figures.at(row, own), &across = figures.at(row, other);
                if (!there.counts() || !here.counts() || !across.counts() || there.value.is_zero() || here.value == across.value) continue;
                as_here += there.value == here.value;
                if (there.value == across.value) crossed.insert(there.value.abs());
            }
        }
        if (as_here > 0 || crossed.size() < kRowsOfGroups) continue;
        checks.push_back(exchanged("COL_ORDER", figures, {a, b},
                                   figures.column_names[static_cast<std::size_t>(a)] + " and " + figures.column_names[static_cast<std::size_t>(b)] + ": " +
                                       std::to_string(crossed.size()) +
                                       " figures are those of the other in the groups of columns beside them, none is as there"));
    }
    return checks;
}

std::vector<PlacedCheck> check_part_columns(const TableFigures& figures) {
    std::vector<PlacedCheck> checks;
    for (int part = 1; part < figures.columns; ++part) {
        const int whole = part - 1;
        const auto& path = figures.column(part).path;
        if (!figures.figure_column[static_cast<std::size_t>(whole)] || path.empty() || !speaks_of_part(path.back())) continue;
        if (!figures.column(whole).path.empty() && speaks_of_part(figures.column(whole).path.back())) continue;
        int fits = 0;
        std::set<Decimal> larger;
        for (int row = 0; row < figures.rows; ++row) {
            const Figure &a = figures.at(row, whole), &b = figures.at(row, part);
            if (a.unit == UnitKind::percent || b.unit == UnitKind::percent) return {};
            fits += a.counts() && !a.value.is_zero() && b.value.abs() < a.value.abs();
            if (b.counts() && has_steps(b, kFairSteps) && (a.counts() || a.state == FigureState::absent || a.state == FigureState::dash) &&
                b.value.abs() > a.value.abs())
                larger.insert(b.value.abs());
        }
        if (fits > 0 || larger.size() < kPartRows) continue;
        checks.push_back(exchanged("COL_ORDER", figures, {whole, part},
                                   figures.column_names[static_cast<std::size_t>(part)] + " is a part of " +
                                       figures.column_names[static_cast<std::size_t>(whole)] + ", but larger in " + std::to_string(larger.size()) +
                                       " rows and smaller in none"));
    }
    return checks;
}

std::vector<PlacedCheck> check_linked_columns(const std::vector<TableFigures>& tables, const Extraction& extraction) {
    const std::map<std::string, std::string> facts = facts_by_id(tables, extraction);
    const Elsewhere elsewhere = named_rows(tables, facts);
    std::vector<PlacedCheck> checks;
    std::set<std::size_t> told;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const TableFigures& figures = tables[t];
        const auto heads = heads_of(figures);
        for (auto left = heads.begin(); left != heads.end(); ++left)
            for (auto right = left + 1; right != heads.end(); ++right) {
                const int a = left->first, b = right->first;
                if (left->second == right->second) continue;
                Crossing crossing;
                for (int row = 0; row < figures.rows && !crossing.as_here; ++row) {
                    const Figure &one = figures.at(row, a), &two = figures.at(row, b);
                    if ((!one.counts() && !two.counts()) || (one.counts() && two.counts() && is_same(one, two))) continue;
                    for (const std::string& name : names_of(figures, row, facts, one.counts() ? a : b))
                        compare(elsewhere, name, t, with_row(left->second, figures, row), with_row(right->second, figures, row), one, two, crossing);
                }
                if (!crossing.crossed()) continue;
                // The other table of the two stands as odd to this one: it is said once.
                if (std::all_of(crossing.tables.begin(), crossing.tables.end(), [&](std::size_t other) { return told.count(other) > 0; })) continue;
                told.insert(t);
                const std::size_t rows = crossing.cross.size() + crossing.half.size();
                checks.push_back(exchanged("COL_ORDER", figures, {a, b},
                                           figures.column_names[static_cast<std::size_t>(a)] + " and " + figures.column_names[static_cast<std::size_t>(b)] +
                                               ": " + std::to_string(rows) + (rows == 1 ? " row has" : " rows have") + " them the other way round on page " +
                                               std::to_string(tables[*crossing.tables.begin()].table->parts.front().page) + ", and none as here"));
            }
    }
    return checks;
}

std::vector<PlacedCheck> check_linked_years(const std::vector<TableFigures>& tables, const Extraction& extraction) {
    const std::map<std::string, std::string> facts = facts_by_id(tables, extraction);
    const Elsewhere elsewhere = named_rows(tables, facts);
    std::vector<PlacedCheck> checks;
    std::set<std::size_t> told;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const TableFigures& figures = tables[t];
        const auto heads = heads_of(figures);
        for (const auto& [c, head] : heads)
            for (const int by : {-1, 1}) {
                Head other = head;
                other.year += by;
                if (head.year == 0 || std::any_of(heads.begin(), heads.end(), [&](const auto& one) { return one.second.year == other.year; })) continue;
                std::set<Decimal> alike;
                std::set<std::size_t> where;
                bool telling = false, speaks_against = false;
                for (int row = 0; row < figures.rows && !speaks_against; ++row) {
                    const Figure& figure = figures.at(row, c);
                    if (!figure.counts() || !has_steps(figure, kFairSteps)) continue;
                    for (const std::string& name : names_of(figures, row, facts, c)) {
                        const Head own = with_row(head, figures, row), next = with_row(other, figures, row);
                        const auto abroad = elsewhere.table_with(name, next, figure, t);
                        speaks_against |= elsewhere.table_with(name, own, figure, t).has_value() || (!abroad && !elsewhere.has_nothing(name, next, t));
                        if (!abroad) continue;
                        alike.insert(figure.value.abs());
                        where.insert(*abroad);
                        telling |= has_steps(figure, kTelling);
                    }
                }
                if (speaks_against || !telling || alike.size() < kRowsOfGroups) continue;
                if (std::all_of(where.begin(), where.end(), [&](std::size_t table) { return told.count(table) > 0; })) continue;
                told.insert(t);
                PlacedCheck placed = placed_at_table("YEAR_FORM", figures);
                placed.check.status = Status::flag;
                placed.check.message = figures.column_names[static_cast<std::size_t>(c)] + ": " + std::to_string(alike.size()) + " rows have the figures of " +
                                       std::to_string(other.year) + " on page " + std::to_string(tables[*where.begin()].table->parts.front().page) +
                                       ", and none elsewhere those of " + std::to_string(head.year);
                for (const Cell& cell : figures.table->cells)
                    if (cell.header && cell.row < figures.table->header_rows && cell.col <= c && c < cell.col + cell.col_span &&
                        cell.text.find(std::to_string(head.year)) != std::string::npos)
                        placed.check.result = Operand{cell_id(figures.index, cell.row, cell.col), 1, std::nullopt, false, 1};
                checks.push_back(std::move(placed));
            }
    }
    return checks;
}

std::vector<PlacedCheck> check_difference_order(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told) {
    struct Spot {
        std::size_t table = 0;
        int row = 0, col = 0;
    };
    std::map<std::string, Spot> spots;
    std::vector<std::string> headers;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        std::string header;
        for (int c = 0; c < tables[t].columns; ++c)
            if (tables[t].figure_column[static_cast<std::size_t>(c)]) header += fold(tables[t].column_names[static_cast<std::size_t>(c)]) + "\n";
        headers.push_back(header);
        for (int r = 0; r < tables[t].rows; ++r)
            for (int c = 0; c < tables[t].columns; ++c)
                if (!tables[t].at(r, c).id.empty()) spots[tables[t].at(r, c).id] = {t, r, c};
    }
    struct Relation {
        std::map<std::vector<std::pair<std::string, int>>, std::map<std::size_t, int>> of;  // terms by header and sign: tables, and rows where it holds
        std::map<std::size_t, std::pair<int, int>> columns;                                 // of the terms
        std::set<std::size_t> missed;
    };
    std::map<std::pair<std::string, std::string>, Relation> relations;  // by all headers, and the result's
    for (const PlacedCheck& placed : told) {
        const Check& check = placed.check;
        if (check.rule != "DIFF" || !check.result || check.operands.size() != 2 || check.status == Status::not_checkable) continue;
        const auto result = spots.find(check.result->id), one = spots.find(check.operands[0].id), two = spots.find(check.operands[1].id);
        if (result == spots.end() || one == spots.end() || two == spots.end()) continue;
        const std::size_t t = result->second.table;
        if (one->second.table != t || two->second.table != t || one->second.row != result->second.row || two->second.row != result->second.row) continue;
        const auto name = [&](const Spot& spot) { return fold(tables[t].column_names[static_cast<std::size_t>(spot.col)]); };
        Relation& relation = relations[{headers[t], name(result->second)}];
        if (check.status == Status::fail || check.status == Status::flag) {
            relation.missed.insert(t);
            continue;
        }
        if (check.result->value && check.result->value->abs() < check.result->step * Decimal(10)) continue;
        std::vector<std::pair<std::string, int>> terms = {{name(one->second), check.operands[0].sign}, {name(two->second), check.operands[1].sign}};
        std::sort(terms.begin(), terms.end());
        ++relation.of[terms][t];
        relation.columns[t] = std::minmax(one->second.col, two->second.col);
    }
    std::vector<PlacedCheck> checks;
    for (const auto& [form, relation] : relations) {
        const auto usual =
            std::max_element(relation.of.begin(), relation.of.end(), [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
        if (usual == relation.of.end() || usual->second.size() < kTables) continue;
        for (const auto& [terms, odd] : relation.of) {
            if (terms == usual->first || odd.size() != 1 || odd.begin()->second < 2) continue;
            const std::size_t t = odd.begin()->first;
            if (usual->second.count(t) > 0 || relation.missed.count(t) > 0) continue;
            checks.push_back(exchanged("COL_ORDER", tables[t], relation.columns.at(t),
                                       form.second + " is made otherwise than in the " + std::to_string(usual->second.size()) +
                                           " other tables with this header, in every row: the columns may stand in another order"));
        }
    }
    return checks;
}

}  // namespace griffier
