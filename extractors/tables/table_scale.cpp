#include "extractors/tables/table_scale.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "document/pattern.h"
#include "extractors/amount.h"
#include "extractors/budget/phase_words.h"
#include "extractors/budget/side_words.h"
#include "extractors/matching.h"
#include "extractors/phrases.h"
#include "extractors/tables/column_meanings.h"
#include "extractors/tables/label_words.h"
#include "extractors/tables/table_types.h"
#include "extractors/tables/table_words.h"
#include "extractors/unit.h"

namespace griffier {
namespace {

constexpr int kSmallest = 100;      // smaller figures are the same by chance too often
constexpr int kTelling = 1000;      // one figure of a pair has to be at least this large
constexpr std::size_t kProofs = 3;  // figures that agree; two alone may do so by chance

constexpr int kFarLarger = 3;              // times the largest figure of the tables that print the scale
constexpr double kOpening = 0.15;          // share of the pages within which a general statement speaks for the whole document
constexpr std::size_t kTellingLabel = 12;  // bytes of a label that is no common word

// Euros in running text. matches "€ 8,7 miljoen", "€ 3.300.000", "€ 700.000" / not "€ 15", "8,7 miljoen inwoners"
static const Pattern kProse(R"((€ ?\d{1,3}(?:\.\d{3})*(?:,\d+)?(?: (?:miljoen|mln|miljard))?))");

constexpr std::size_t kWidest = 60;  // figures of a row: wider ones are lists, and their pairs would be many

using Pair = std::pair<std::string, std::string>;

// The figures of each row as printed, without sign: a row of another table that holds two of them tells the same story.
std::vector<std::set<std::string>> figures_by_row(const Table& table, const TableGrid& grid) {
    std::vector<std::set<std::string>> rows(static_cast<std::size_t>(grid.rows));
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || cell.col >= grid.columns || grid.header[static_cast<std::size_t>(cell.row)] ||
            !grid.figures[static_cast<std::size_t>(cell.col)])
            continue;
        const auto amount = parse_amount(cell.text);
        if (!amount || amount->ambiguous || amount->unit == UnitKind::percent || parse_year(cell.text)) continue;
        if (amount->value.abs() < Decimal(kSmallest)) continue;
        rows[static_cast<std::size_t>(cell.row)].insert(amount->value.abs().str());
    }
    return rows;
}

std::vector<Pair> pairs_of(const std::set<std::string>& figures) {
    std::vector<Pair> pairs;
    if (figures.size() > kWidest) return pairs;
    for (auto a = figures.begin(); a != figures.end(); ++a) {
        for (auto b = std::next(a); b != figures.end(); ++b) {
            if (std::max(a->size(), b->size()) >= std::to_string(kTelling).size()) pairs.emplace_back(*a, *b);
        }
    }
    return pairs;
}

Decimal largest_figure(const Table& table, const TableGrid& grid) {
    Decimal largest;
    for (const auto& row : figures_by_row(table, grid)) {
        for (const std::string& figure : row) largest = std::max(largest, Decimal::parse(figure).value_or(Decimal(0)));
    }
    return largest;
}

bool speaks_of_budget(const TableReading& reading) {
    const TableSides sides = sides_of(reading);
    return sides.columns_blw || sides.columns_reserves || sides.rows_blw || sides.rows_reserves ||
           (sides.named_rows > 0 && 2 * sides.named_rows >= sides.data_rows);
}

int root_of(const Document& document, int section) {
    while (section >= 0 && document.sections[static_cast<std::size_t>(section)].parent >= 0)
        section = document.sections[static_cast<std::size_t>(section)].parent;
    return section;
}

// "label|figure" of every figure whose label is telling: the same pair in another table is the same fact.
std::vector<std::string> labelled_figures(const Table& table, const TableGrid& grid, const TableReading& reading) {
    std::vector<std::string> found;
    const auto rows = figures_by_row(table, grid);
    for (std::size_t r = 0; r < rows.size() && r < reading.rows.size(); ++r) {
        const std::string label = words_of(reading.rows[r].label);
        if (label.size() < kTellingLabel || is_total_label(reading.rows[r].label)) continue;
        for (const std::string& figure : rows[r]) found.push_back(label + "|" + figure);
    }
    return found;
}

// "label|figure|figure" of whole rows, in the order printed, however small their figures: the same row in another table is the same fact.
std::vector<std::string> labelled_rows(const Table& table, const TableGrid& grid, const TableReading& reading) {
    std::map<int, std::string> rows;
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || cell.col >= grid.columns || grid.header[static_cast<std::size_t>(cell.row)] ||
            !grid.figures[static_cast<std::size_t>(cell.col)])
            continue;
        const auto amount = parse_amount(cell.text);
        if (amount && !amount->ambiguous && amount->unit != UnitKind::percent && !amount->value.is_zero()) rows[cell.row] += "|" + amount->value.abs().str();
    }
    std::vector<std::string> found;
    for (const auto& [row, figures] : rows) {
        const std::string label = words_of(reading.rows[static_cast<std::size_t>(row)].label);
        if (label.size() >= kTellingLabel && !is_total_label(reading.rows[static_cast<std::size_t>(row)].label)) found.push_back(label + figures);
    }
    return found;
}

// Amounts that running text says in full, in euros.
std::set<std::string> prose_amounts(const Document& document) {
    std::set<std::string> amounts;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::table || block.kind == BlockKind::furniture) continue;
        for (const Match& match : find_all(kProse, block.text)) {
            const auto amount = parse_amount(match.groups[1]);
            if (amount && !amount->ambiguous && amount->value >= Decimal(100'000)) amounts.insert(amount->value.str());
        }
    }
    return amounts;
}

struct GeneralUnit {
    TableUnit unit;
    int page, root;
    bool whole;      // of the document
    bool page_only;  // in the header or footer of a page: of what stands on it
};

// "Bedragen in dit hoofdstuk": not of the whole document, wherever it stands. matches "in dit hoofdstuk", "in deze paragraaf" / not "in deze begroting"
static const Pattern kOfPart(R"((?i)\b(?:dit|deze) (?:hoofdstuk|paragraaf|onderdeel|programma)\b)");

std::vector<GeneralUnit> general_units(const Document& document) {
    std::vector<GeneralUnit> statements;
    for (const Block& block : document.blocks) {
        const bool margin = block.kind == BlockKind::furniture;
        if (block.kind == BlockKind::table || (!margin && !is_general(block.text))) continue;
        const auto unit = find_unit(block.text);
        if (!unit || unit->kind != UnitKind::eur || (margin && !says_scale(*unit))) continue;
        const bool early = block.page <= 1 + static_cast<int>(kOpening * static_cast<double>(document.pages.size()));
        const bool whole = early && !RE2::PartialMatch(block.text, kOfPart);
        statements.push_back({*unit, block.page, root_of(document, block.section), whole, margin && !is_general(block.text)});
    }
    return statements;
}

bool reaches(const Document& document, const GeneralUnit& statement, const Table& table) {
    const int page = table.parts.front().page;
    if (statement.page_only) return statement.page == page;
    if (statement.page > page) return false;
    return statement.whole || (statement.root >= 0 && statement.root == root_of(document, table.section));
}

// A table of no known type whose columns all say a year or phase, and whose rows or titles speak of a budget.
bool is_dated_budget(const Document& document, const Table& table, const TableReading& reading) {
    if (!reading.type.empty() || !dated_throughout(reading.columns)) return false;
    const std::string section = table.section >= 0 ? document.sections[static_cast<std::size_t>(table.section)].title : "";
    if (counts_no_money(table.caption) || counts_no_money(section) || says_tariff(table.caption) || says_tariff(section)) return false;
    const auto speaks = [](const std::string& text) { return side_of(text) != Side::none || basis_of(text) != Basis::none; };
    return speaks(table.caption) || speaks(section) ||
           std::any_of(reading.rows.begin(), reading.rows.end(), [](const RowMeaning& row) { return row.side != Side::none && row.side != Side::other; });
}

// The kinds of table whose figures a statement for all amounts may mean.
bool may_be_amounts(const Document& document, const Table& table, const TableReading& reading) {
    if (gives_other_lines(reading.type) || reading.type == "deviation" || is_dated_budget(document, table, reading)) return true;
    return is_budget_type(reading.type) && (speaks_of_budget(reading) || (!reading.type.empty() && dated_throughout(reading.columns)));
}

}  // namespace

void apply_general_unit(const Document& document, const std::vector<TableGrid>& grids, std::vector<TableReading>& readings) {
    const std::vector<GeneralUnit> statements = general_units(document);
    // A table that has its unit from the general statement, for want of a nearer one, does not print it.
    const auto by_general = [&](std::size_t i) {
        const Table& table = document.tables[i];
        const auto prints = [](const std::string& text) {
            const auto unit = is_general(text) ? std::nullopt : find_unit(text);
            return unit && says_scale(*unit);
        };
        if (prints(table.caption) || std::any_of(table.nearby.begin(), table.nearby.end(), [&](const Line& line) { return prints(line.text); }) ||
            std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) { return cell.header && prints(cell.text); }))
            return false;
        return std::any_of(statements.begin(), statements.end(), [&](const GeneralUnit& statement) {
            return statement.unit.scale == readings[i].unit->scale && statement.unit.text == readings[i].unit->text;
        });
    };
    std::map<std::int64_t, Decimal> largest;  // of the tables that print their scale
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (readings[i].unit && readings[i].unit->kind == UnitKind::eur && says_scale(*readings[i].unit) && !by_general(i)) {
            Decimal& most = largest[readings[i].unit->scale];
            most = std::max(most, largest_figure(document.tables[i], grids[i]));
        }
    }
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const Table& table = document.tables[i];
        if ((readings[i].unit && says_scale(*readings[i].unit)) || table.parts.empty() || readings[i].type == "rates" ||  // a tariff is printed in full
            !may_be_amounts(document, table, readings[i]))
            continue;
        const GeneralUnit* holds = nullptr;
        bool contradicted = false;
        for (const GeneralUnit& statement : statements) {
            if (!reaches(document, statement, table)) continue;
            contradicted = contradicted || (holds && holds->unit.scale != statement.unit.scale);
            holds = &statement;
        }
        if (!holds || contradicted) continue;
        const auto most = largest.find(holds->unit.scale);
        if (holds->unit.scale > 1 && most != largest.end() && largest_figure(table, grids[i]) > most->second * Decimal(kFarLarger)) continue;
        readings[i].unit = holds->unit;
    }
}

void share_balance_units(const Document& document, const std::vector<TableGrid>& grids, std::vector<TableReading>& readings) {
    for (std::size_t i = 1; i < readings.size(); ++i) {
        const std::optional<TableUnit>& unit = readings[i - 1].unit;
        if (readings[i].unit || !unit || !says_scale(*unit) || readings[i].type != "balance" || readings[i - 1].type != "balance") continue;
        const Decimal total = largest_figure(document.tables[i], grids[i]);
        if (total < Decimal(kTelling) || total != largest_figure(document.tables[i - 1], grids[i - 1])) continue;
        readings[i].unit = TableUnit{unit->kind, unit->scale, "", true,
                                     "its largest figure is that of the table before it, the other side of the balance, under \"" + unit->text + "\""};
    }
}

void infer_scales(const Document& document, const std::vector<TableGrid>& grids, std::vector<TableReading>& readings) {
    struct Source {
        std::int64_t scale;
        std::size_t table;
    };
    std::map<Pair, std::vector<Source>> known;
    std::map<std::string, std::vector<Source>> known_labels, known_rows;
    const std::set<std::string> prose = prose_amounts(document);
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (!readings[i].unit || readings[i].unit->kind != UnitKind::eur) continue;
        for (const auto& row : figures_by_row(document.tables[i], grids[i])) {
            for (const Pair& pair : pairs_of(row)) known[pair].push_back({readings[i].unit->scale, i});
        }
        for (const std::string& fact : labelled_figures(document.tables[i], grids[i], readings[i])) known_labels[fact].push_back({readings[i].unit->scale, i});
        for (const std::string& row : labelled_rows(document.tables[i], grids[i], readings[i])) known_rows[row].push_back({readings[i].unit->scale, i});
    }
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (readings[i].unit || !is_budget_type(readings[i].type)) continue;
        std::map<std::int64_t, std::set<std::string>> proofs;  // scale -> figures
        std::map<std::int64_t, std::size_t> where;
        for (const auto& row : figures_by_row(document.tables[i], grids[i])) {
            for (const Pair& pair : pairs_of(row)) {
                const auto found = known.find(pair);
                if (found == known.end()) continue;
                for (const Source& source : found->second) {
                    proofs[source.scale].insert({pair.first, pair.second});
                    where.try_emplace(source.scale, source.table);
                }
            }
        }
        for (const std::string& fact : labelled_figures(document.tables[i], grids[i], readings[i])) {
            const auto found = known_labels.find(fact);
            if (found == known_labels.end()) continue;
            for (const Source& source : found->second) {
                proofs[source.scale].insert(fact.substr(fact.find('|') + 1));
                where.try_emplace(source.scale, source.table);
            }
        }
        for (const std::string& row : labelled_rows(document.tables[i], grids[i], readings[i])) {
            const auto found = known_rows.find(row);
            if (found == known_rows.end()) continue;
            for (const Source& source : found->second) {
                proofs[source.scale].insert(row);
                where.try_emplace(source.scale, source.table);
            }
        }
        if (proofs.empty() && speaks_of_budget(readings[i])) {  // running text that says the same amounts in full
            std::map<std::int64_t, std::set<std::string>> said;
            for (const auto& row : figures_by_row(document.tables[i], grids[i])) {
                for (const std::string& figure : row) {
                    for (const std::int64_t scale : {std::int64_t{1}, std::int64_t{1000}}) {
                        if (prose.count((Decimal::parse(figure).value_or(Decimal(0)) * Decimal(scale)).str()) > 0) said[scale].insert(figure);
                    }
                }
            }
            if (said.size() == 1 && said.begin()->second.size() >= kProofs - 1) {
                readings[i].unit = TableUnit{UnitKind::eur, said.begin()->first, "", true,
                                             std::to_string(said.begin()->second.size()) + " figures (" + *said.begin()->second.begin() +
                                                 " among them) are said in full in running text"};
            }
            continue;
        }
        if (proofs.size() != 1 || proofs.begin()->second.size() < kProofs) continue;  // none, or two that contradict each other
        const auto& [scale, figures] = *proofs.begin();
        const Table& other = document.tables[where.at(scale)];
        TableUnit unit{UnitKind::eur, scale, "", true, ""};
        const std::string first = figures.begin()->substr(figures.begin()->rfind('|') + 1);  // of a whole row: its last figure
        unit.evidence = std::to_string(figures.size()) + " figures (" + first + " among them) stand with the same ones or the same label in a table on page " +
                        std::to_string(other.parts.empty() ? 0 : other.parts.front().page) + " under \"" + readings[where.at(scale)].unit->text + "\"";
        readings[i].unit = unit;
    }
}

}  // namespace griffier
