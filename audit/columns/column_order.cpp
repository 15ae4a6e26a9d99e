#include "audit/columns/column_order.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/across/facts_of_lines.h"
#include "audit/columns/column_exchange.h"
#include "audit/columns/column_heads.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "audit/signs/sign_rule.h"
#include "audit/tolerance.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kRowsOfGroups = 4;  // rows that show two groups of columns to be crossed
constexpr std::int64_t kTelling = 1000;   // steps of two figures that do not stand crosswise by chance
constexpr std::int64_t kFairSteps = 100;  // the same, of two rows or more
constexpr std::size_t kHalves = 3;        // rows whose one figure stands under another header where its own has nothing
constexpr std::size_t kPartRows = 3;      // rows in which a part is larger than its whole
constexpr std::size_t kTellingName = 6;   // letters of a label that names one thing

// The saldo of all that a municipality does, before its reserves. matches "Saldo van baten en lasten", "1. Gerealiseerde totaal saldo baten en lasten",
// "Exploitatiesaldo vóór toevoeging aan c.q. onttrekking uit reserves" / not "Saldo van baten en lasten programma 3"
const Pattern kWholeSaldo(
    R"((?i)^\W*(\d\.?\s+)?((totaal|totale|geraamde?|gerealiseerde?|begrote?)\s+)*(saldo\s+(van\s+)?(de\s+)?baten\s+en\s+lasten\W*$|exploitatiesaldo\s+v(oo|óó|oó)r\s+(de\s+)?(toevoeging|mutatie|onttrekking|bestemming)))");

bool is_same(const Figure& a, const Figure& b) { return judge_same(a.value, a.step, b.value, b.step).status != Status::fail; }
Figure turned(Figure figure) {
    figure.value = -figure.value;
    return figure;
}
bool is_nought(const Figure& figure) {
    return figure.state == FigureState::absent || figure.state == FigureState::dash || (figure.counts() && figure.value.is_zero());
}

// One figure of a named row, wherever it stands.
struct Entry {
    std::size_t table = 0;
    const Figure* figure = nullptr;
};

// A table with numbers or signs before its rows may have their names in another column.
const std::string& named(const TableFigures& figures, int row) {
    const std::string& label = figures.row(row).label;
    return label.empty() ? figures.row_names[static_cast<std::size_t>(row)] : label;
}

// What a figure is of: the label of its row, or the programme, goal or taakveld of its budget line with its side, which a row below "Lasten" does not say.
struct Name {
    std::string text;
    Side side = Side::none;
    Basis basis = Basis::none;  // "2028" in one table is "Raming 2028" in another
};
// What budget lines say of figures, by their ids.
struct Facts {
    std::map<std::string, Name> names;
    std::map<std::string, Side> sides;
};

// The same for one figure, whose side its row may say.
Head with_row(Head head, const TableFigures& figures, int row, const Name& name) {
    if (head.side == Side::none) head.side = name.side;
    if (head.basis == Basis::none && head.year > 0) head.basis = comparable(name.basis);
    if (head.side == Side::none) head.side = RE2::PartialMatch(named(figures, row), kWholeSaldo) ? Side::saldo : side_of_row(figures, row);
    return head;
}

// "Totaal baten", and so where the column of sides behind it is a label too: "Totaal baten Baten".
bool is_side_alone(const std::string& label) {
    const std::size_t last = label.rfind(' ');
    return is_bare_side(label) || (last != std::string::npos && is_bare_side(label.substr(0, last)) && is_bare_side(label.substr(last + 1)));
}

bool speaks_of_saldo(const std::string& label) { return fold(label).rfind("saldo van baten en lasten", 0) == 0; }

// "voorzieningen" of "totaal voorzieningen" and of "specificatie van de voorzieningen".
std::string without_lead(std::string label) {
    static const Pattern kLead(R"(^(totaal|specificatie|verloop)\s+(van\s+)?(de\s+|het\s+)?)");
    RE2::Replace(&label, kLead, "");
    return label;
}

std::vector<Name> names_of(const TableFigures& figures, int row, const Facts& facts, int col) {
    std::vector<Name> names;
    const std::string label = plain_label(figures.row(row).label);
    if (static_cast<std::size_t>(std::count_if(label.begin(), label.end(), [](unsigned char c) { return c >= 'a' && c <= 'z'; })) >= kTellingName)
        names.push_back({"row " + label});
    if (const auto side = facts.sides.find(figures.at(row, col).id); side != facts.sides.end() && !names.empty())
        names.push_back({names.front().text, side->second});
    // The total of "Liquide middelen", or of its specification, is the row of that name in the balance; so is "Totaal liquide middelen".
    if (speaks_of_total(label) && !figures.table->caption.empty()) names.push_back({"row " + without_lead(plain_label(figures.table->caption))});
    if (const std::string thing = without_lead(label); speaks_of_total(label) && thing.size() > kTellingName && thing != label && !is_side_alone(label))
        names.push_back({"row " + thing});
    if (RE2::PartialMatch(named(figures, row), kWholeSaldo)) names.push_back({"saldo before reserves"});
    if (const auto fact = facts.names.find(figures.at(row, col).id); fact != facts.names.end()) names.push_back(fact->second);
    return names;
}

Facts facts_by_id(const std::vector<TableFigures>& tables, const Extraction& extraction) {
    Facts facts;
    std::map<int, std::set<std::string>> programmes;  // of the lines of a table
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(i)];
        if (!std::string(word(line.side)).empty()) facts.sides[budget_line_id(i)] = line.side;
        if (line.source.cell) programmes[line.source.cell->table].insert(line.programme ? identity(*line.programme) : "");
        const auto& thing = line.taakveld ? line.taakveld : line.goal ? line.goal : line.programme;
        if (!thing || identity(*thing).empty() || !is_whole(line, *thing) || std::string(word(line.side)).empty()) continue;
        const char* kind = line.taakveld ? "taakveld " : line.goal ? "doel " : "programma ";
        facts.names[budget_line_id(i)] = {kind + identity(*thing) + (line.taakveld && line.programme ? " of " + identity(*line.programme) : ""), line.side,
                                          line.basis};
    }
    // "Totaal lasten" below the taakvelden of one programme is that programme's.
    for (const TableFigures& figures : tables) {
        const auto own = programmes.find(figures.index);
        if (own == programmes.end() || own->second.size() != 1 || own->second.begin()->empty()) continue;
        for (int row = 0; row < figures.rows; ++row)
            if (claim_of(figures, row) == Claim::strong && (is_side_alone(figures.row(row).label) || speaks_of_saldo(figures.row(row).label)))
                for (int c = 0; c < figures.columns; ++c)
                    facts.names.emplace(figures.at(row, c).id, Name{"programma " + *own->second.begin(), side_of_row(figures, row)});
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
        // Lasten are printed below zero here and above it there.
        const bool of_side = head.side == Side::lasten || head.side == Side::baten;
        for (const Entry& entry : found->second)
            if (entry.table != own && (is_same(*entry.figure, figure) || (of_side && is_same(turned(*entry.figure), figure)))) return entry.table;
        return std::nullopt;
    }
    bool has_nothing(const std::string& name, const Head& head, std::size_t own) const {
        const auto found = entries.find({name, head});
        return found == entries.end() ||
               std::all_of(found->second.begin(), found->second.end(), [&](const Entry& e) { return e.table == own || e.figure->value.is_zero(); });
    }
};

bool has_steps(const Figure& figure, std::int64_t least) { return figure.value.abs() >= figure.step * Decimal(least); }

// What the headers of a table may have wrong: two columns exchanged, or one of another year. Of each column what it says, and what it would hold.
struct Supposed {
    int column = 0;
    Head own, other;
};

// How the rows stand to the rows of those names elsewhere.
struct Evidence {
    std::set<std::vector<Decimal>> as_supposed;  // all figures of the row stand elsewhere so
    std::set<Decimal> half;                      // one of two, where its own has nothing in either place
    std::set<Decimal> alone;                     // one of two, where no table has the other of them
    std::set<std::size_t> tables;                // that have them so
    bool telling = false;                        // a row has many digits
    bool telling_half = false;                   // so has such a figure
    bool against = false;                        // some row elsewhere has a figure as it stands here
    std::size_t rows() const { return as_supposed.size() + half.size() + alone.size(); }
    // A stock that stands under what was added to it: the other of the two no table has.
    bool moved() const { return !against && telling_half && half.size() >= 2; }
    // The same of an amount and its difference with another.
    bool under_difference() const { return !against && telling_half && alone.size() >= kHalves; }
    bool exchanged() const { return !against && (as_supposed.size() >= 2 || telling || rows() >= kHalves); }
    bool of_other_year() const { return !against && telling && as_supposed.size() >= kRowsOfGroups; }
};

void compare(const Elsewhere& elsewhere, const Name& name, std::size_t own, const TableFigures& figures, int row, const std::vector<Supposed>& columns,
             Evidence& evidence) {
    std::vector<std::size_t> abroad;
    std::vector<Decimal> values;
    bool telling = true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Figure& figure = figures.at(row, columns[i].column);
        const Head other = with_row(columns[i].other, figures, row, name);
        const bool large = figure.counts() && has_steps(figure, kFairSteps);
        evidence.against |= large && elsewhere.table_with(name.text, with_row(columns[i].own, figures, row, name), figure, own);
        const auto table = large ? elsewhere.table_with(name.text, other, figure, own) : std::nullopt;
        if (columns.size() == 1 && large && !table) evidence.against |= !elsewhere.has_nothing(name.text, other, own);
        if (!table) continue;
        abroad.push_back(*table);
        values.push_back(figure.value.abs());
        telling &= has_steps(figure, kTelling);
        if (columns.size() == 1) continue;
        const Supposed& partner = columns[1 - i];
        if (!elsewhere.has_nothing(name.text, with_row(columns[i].own, figures, row, name), own)) continue;
        (is_nought(figures.at(row, partner.column)) ? evidence.half : evidence.alone).insert(figure.value.abs());
        evidence.telling_half |= has_steps(figure, kTelling);
        evidence.tables.insert(*table);
    }
    if (abroad.size() < columns.size()) return;
    evidence.as_supposed.insert(values);
    evidence.telling |= telling;
    evidence.tables.insert(abroad.begin(), abroad.end());
}

Elsewhere named_rows(const std::vector<TableFigures>& tables, const std::vector<Heads>& heads, const Facts& facts) {
    Elsewhere elsewhere;
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (const auto& [c, head] : heads[t])
            for (int row = 0; row < tables[t].rows; ++row)
                if (tables[t].at(row, c).counts())
                    for (const Name& name : names_of(tables[t], row, facts, c))
                        elsewhere.entries[{name.text, with_row(head, tables[t], row, name)}].push_back({t, &tables[t].at(row, c)});
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

namespace {

constexpr int kOtherYears[] = {-1, 1, -2, 2, -3, 3, -10, 10};  // that a digit of a year makes of it: the next, and of a stock the others
constexpr int kNoYear = -1;                                    // of a column of changes: no other table has it under this head

std::vector<std::vector<Supposed>> suppositions(const TableFigures& figures, const Heads& heads) {
    std::vector<std::vector<Supposed>> all;
    const Head none{kNoYear, Basis::none, Side::none};
    // A stock that stands under what was added to it.
    for (int c = 0; c + 1 < figures.columns; ++c) {
        const int next = c + 1;
        const auto head = head_named(figures, c);
        if (!head || !figures.figure_column[static_cast<std::size_t>(next)] || head_of(figures, next)) continue;
        if (roll_of(figures.column_names[static_cast<std::size_t>(c)]) != Roll::stock) continue;
        const Roll roll = roll_of(figures.column_names[static_cast<std::size_t>(next)]);
        if (roll != Roll::increase && roll != Roll::decrease && roll != Roll::change) continue;
        all.push_back({{c, *head, none}, {next, none, *head}});
    }
    // An amount that stands under its difference with another.
    for (const auto& [c, head] : heads)
        if (c + 1 < figures.columns && is_difference_column(figures, c + 1)) all.push_back({{c, head, none}, {c + 1, none, head}});
    for (auto left = heads.begin(); left != heads.end(); ++left)
        for (auto right = left + 1; right != heads.end(); ++right)
            if (left->second != right->second) all.push_back({{left->first, left->second, right->second}, {right->first, right->second, left->second}});
    for (const auto& [c, head] : heads)
        for (const int by : kOtherYears) {
            // A plan may say the same for years; a stock that does not change by a euro in any of its rows hardly does.
            if (std::abs(by) > 1 && roll_of(figures.column_names[static_cast<std::size_t>(c)]) != Roll::stock) continue;
            Head other = head;
            other.year += by;
            const bool stands = std::any_of(heads.begin(), heads.end(), [&](const auto& one) { return one.second == other; });
            if (head.year != 0 && !stands) all.push_back({{c, head, other}});
        }
    return all;
}

bool is_told_apart(const TableFigures& figures, int row, const std::vector<Supposed>& columns) {
    const Figure& one = figures.at(row, columns.front().column);
    if (columns.size() == 1) return one.counts();
    const Figure& two = figures.at(row, columns.back().column);
    return (one.counts() || two.counts()) && !(one.counts() && two.counts() && is_same(one, two));
}

PlacedCheck other_year(const TableFigures& figures, const Supposed& supposed, std::size_t rows, const std::string& where) {
    PlacedCheck placed = placed_at_table("YEAR_FORM", figures);
    placed.check.status = Status::flag;
    const std::string own = std::to_string(supposed.own.year);
    placed.check.message = figures.column_names[static_cast<std::size_t>(supposed.column)] + ": " + std::to_string(rows) + " rows have the figures of " +
                           std::to_string(supposed.other.year) + where + ", and none elsewhere those of " + own;
    for (const Cell& cell : figures.table->cells)
        if (cell.header && cell.row < figures.table->header_rows && cell.col <= supposed.column && supposed.column < cell.col + cell.col_span &&
            cell.text.find(own) != std::string::npos)
            placed.check.result = Operand{cell_id(figures.index, cell.row, cell.col), 1, std::nullopt, false, 1};
    return placed;
}

}  // namespace

std::vector<PlacedCheck> check_linked_columns(const std::vector<TableFigures>& tables, const Extraction& extraction) {
    const Facts facts = facts_by_id(tables, extraction);
    const std::vector<Heads> heads = heads_of(tables, extraction);
    const Elsewhere elsewhere = named_rows(tables, heads, facts);
    std::vector<PlacedCheck> checks;
    std::set<std::size_t> exchanged_in, other_year_in;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const TableFigures& figures = tables[t];
        for (const std::vector<Supposed>& columns : suppositions(figures, heads[t])) {
            const bool pair = columns.size() == 2;
            Evidence evidence;
            for (int row = 0; row < figures.rows && !evidence.against; ++row) {
                if (!is_told_apart(figures, row, columns)) continue;
                const bool first = figures.at(row, columns.front().column).counts();
                for (const Name& name : names_of(figures, row, facts, first ? columns.front().column : columns.back().column))
                    compare(elsewhere, name, t, figures, row, columns, evidence);
            }
            const bool of_changes = columns.back().own.year == kNoYear;
            if (of_changes ? !evidence.moved() && !evidence.under_difference() : pair ? !evidence.exchanged() : !evidence.of_other_year()) continue;
            // The other table of the two stands as odd to this one: it is said once.
            std::set<std::size_t>& told = pair ? exchanged_in : other_year_in;
            if (std::all_of(evidence.tables.begin(), evidence.tables.end(), [&](std::size_t other) { return told.count(other) > 0; })) continue;
            told.insert(t);
            const std::string where = " on page " + std::to_string(tables[*evidence.tables.begin()].table->parts.front().page);
            if (!pair) {
                checks.push_back(other_year(figures, columns.front(), evidence.rows(), where));
                continue;
            }
            const int a = columns.front().column, b = columns.back().column;
            checks.push_back(exchanged("COL_ORDER", figures, {a, b},
                                       figures.column_names[static_cast<std::size_t>(a)] + " and " + figures.column_names[static_cast<std::size_t>(b)] + ": " +
                                           std::to_string(evidence.rows()) + (evidence.rows() == 1 ? " row has" : " rows have") + " them the other way round" +
                                           where + ", and none as here"));
        }
    }
    return checks;
}

}  // namespace griffier
