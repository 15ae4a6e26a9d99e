// How many of the relations in annotated tables the audit finds, and how many of those it finds are annotated.
//
// usage: bench_aggrecol FILE.jl[.gz] [--list N] [--table I]
//        N: how many of the relations missed and not annotated to print for each table that may be looked at; I: only that table, from 0
//
// The tables are in two halves, by a hash of their file's name: what is worked on may be looked at and tuned to, what is held out is only counted. Checks
// that fail are printed for both: each must be judged.
//
// FILE has one JSON a line with `table_array` (rows of texts), `file_name`, `number_format` ("Comma Point": group mark and decimal mark) and
// `aggregation_annotations` (`operator`, `aggregator_index` [row, column], `aggregatee_indices`), the form of the AggreCol data set.
// Each array becomes a table as a CSV file's does, is read by the extractors and tried by the audit. Every check that claims a relation
// counts as found, whether it holds or not; what is not_checkable claims nothing.
//
// How relations are matched
//   same        the same cell is the aggregate, of the same cells. Cells without a figure count on neither side.
//   equivalent  of sums: one relation is an equation (aggregate - parts = 0), and it counts as annotated (as found) where it is a linear
//               consequence of the annotated (of the found) equations of the same row or column. So a - b = c is a = b + c, and a total
//               of subtotals is the total of their parts where the subtotals are annotated (found) too; a relation through other
//               rows or columns is not.
// Averages, divisions and relative changes are matched as `same` only. A percentage is a division.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "audit/figures.h"
#include "bench/annotated_tables.h"
#include "bench/relations.h"
#include "extractors/amount.h"
#include "extractors/extract.h"

using namespace griffier;

namespace {

const std::vector<std::string> kFamilies = {"Sum", "Average", "Division", "RelativeChange"};

std::string family_of(const std::string& rule) {
    static const std::map<std::string, std::string> kFamilyOfRule = {
        {"SALDO", "Sum"}, {"COLSUM", "Sum"},   {"FORMULA", "Sum"},     {"HIER", "Sum"},          {"RES_NA", "Sum"},     {"ROWSUM", "Sum"},
        {"DIFF", "Sum"},  {"RES_ROLL", "Sum"}, {"AVERAGE", "Average"}, {"PCT_PART", "Division"}, {"SHARE", "Division"}, {"PCT_CHANGE", "RelativeChange"},
    };
    auto found = kFamilyOfRule.find(rule);
    return found == kFamilyOfRule.end() ? "" : found->second;
}

std::optional<Place> place_of(const std::string& id, const Read& read, const Extraction& extraction) {
    int table = 0, row = 0, col = 0;
    if (id.starts_with('b')) {
        const auto& cell = extraction.budget_lines[static_cast<std::size_t>(std::stoi(id.substr(1)) - 1)].source.cell;
        if (!cell) return std::nullopt;
        row = cell->row, col = cell->col;
    } else if (std::sscanf(id.c_str(), "t%d/%d/%d", &table, &row, &col) != 3) {
        return std::nullopt;
    }
    return Place{read.rows[static_cast<std::size_t>(row)], read.columns[static_cast<std::size_t>(col)]};
}

std::vector<Relation> found_in(const std::vector<Check>& checks, const Read& read, const Extraction& extraction) {
    std::vector<Relation> found;
    for (const Check& check : checks) {
        const std::string family = family_of(check.rule);
        if (family.empty() || check.status == Status::not_checkable || !check.result) continue;
        auto aggregate = place_of(check.result->id, read, extraction);
        if (!aggregate) continue;
        Relation relation{family, *aggregate, {}};
        for (const Operand& operand : check.operands)
            if (auto part = place_of(operand.id, read, extraction)) relation.parts[*part] = family == "Sum" ? operand.sign : 1;
        found.push_back(std::move(relation));
    }
    return found;
}

void print(const char* what, const Sample& sample, const Relation& relation) {
    auto text = [&](const Place& place) {
        const auto& row = sample.texts[static_cast<std::size_t>(place.first)];
        return place.second < static_cast<int>(row.size()) ? row[static_cast<std::size_t>(place.second)] : std::string();
    };
    std::printf("  %s %s (%d,%d) %s =", what, relation.family.c_str(), relation.aggregate.first, relation.aggregate.second, text(relation.aggregate).c_str());
    for (const auto& [place, sign] : relation.parts) std::printf(" %s(%d,%d) %s", sign < 0 ? "-" : "", place.first, place.second, text(place).c_str());
    std::printf("\n");
}

double share(int part, int whole) { return whole == 0 ? 0 : 100.0 * part / whole; }

// What is counted over all tables.
struct Totals {
    std::map<std::string, Score> scores[3];  // by family: all, worked on, held out
    int tables[3] = {}, unread = 0, unseen = 0, cells = 0, statuses[6] = {};
};

// The places of the array that hold a figure, and those that the audit gets as one.
std::set<Place> figures_in(const Read& from) {
    std::set<Place> figures;
    for (const Cell& cell : from.document.tables.front().cells)
        if (parse_amount(cell.text) || parse_null(cell.text) == NullToken::dash)
            figures.insert({from.rows[static_cast<std::size_t>(cell.row)], from.columns[static_cast<std::size_t>(cell.col)]});
    return figures;
}

std::set<Place> figures_seen(const Read& from, const Extraction& extraction) {
    std::set<Place> seen;
    for (const TableFigures& side : figures_of(from.document, extraction, 0))
        for (int r = 0; r < side.rows; ++r)
            for (int c = 0; c < side.columns; ++c)
                if (side.at(r, c).counts()) seen.insert({from.rows[static_cast<std::size_t>(r)], from.columns[static_cast<std::size_t>(c)]});
    return seen;
}

void count_statuses(const std::vector<Check>& checks, std::size_t table, bool list, Totals& totals) {
    for (const Check& check : checks) {
        if (family_of(check.rule).empty()) continue;
        if ((check.status == Status::fail || check.status == Status::flag) && list)
            std::printf("table %zu %s: %s %s\n", table, name(check.status), check.rule.c_str(), check.message.c_str());
        if (family_of(check.rule) == "Sum") ++totals.statuses[static_cast<int>(check.status)];
    }
}

void try_table(const Sample& sample, std::size_t table, std::size_t list, Totals& totals) {
    const int part = sample.held_out ? 2 : 1;
    ++totals.tables[0], ++totals.tables[part];
    const Read from = read(sample);
    if (from.document.tables.empty()) return;
    Extraction extraction = extract(from.document);
    const std::vector<Check> checks = audit(from.document, extraction);
    count_statuses(checks, table, list > 0, totals);
    const std::set<Place> figures = figures_in(from), seen = figures_seen(from, extraction);
    for (const Relation& relation : sample.annotated)
        ++totals.cells, totals.unread += !figures.count(relation.aggregate), totals.unseen += !seen.count(relation.aggregate);
    const std::vector<Relation> claims = found_in(checks, from, extraction);
    for (const std::string& family : kFamilies) {
        Lists lists;
        const Score one = score(family, tidy(sample.annotated, family, figures), tidy(claims, family, figures), lists);
        totals.scores[0][family] += one;
        totals.scores[part][family] += one;
        if (list == 0 || sample.held_out || lists.missed.size() + lists.wrong.size() == 0) continue;
        std::printf("table %zu %s: %d annotated, %d found, %d right, %d recalled\n", table, family.c_str(), one.annotated, one.found, one.right, one.recalled);
        for (std::size_t k = 0; k < lists.missed.size() && k < list; ++k) print("missed", sample, lists.missed[k]);
        for (std::size_t k = 0; k < lists.wrong.size() && k < list; ++k) print("not annotated", sample, lists.wrong[k]);
    }
}

void report(Totals& totals) {
    const char* const kParts[] = {"all", "worked on", "held out"};
    std::printf("%d tables, %d relations, %d of them with a result that is no figure, %d with one that the audit does not get as a figure\n", totals.tables[0],
                totals.cells, totals.unread, totals.unseen);
    std::printf("sums by status: pass %d, pass_rounding %d, warn_rounding %d, fail %d, not_checkable %d\n", totals.statuses[0], totals.statuses[1],
                totals.statuses[2], totals.statuses[3], totals.statuses[5]);
    for (int part = 0; part < 3; ++part) {
        std::printf("%s: %d tables\n", kParts[part], totals.tables[part]);
        for (const std::string& family : kFamilies) {
            const Score& s = totals.scores[part][family];
            std::printf("%-15s annotated %5d  found %5d  same: precision %5.1f %% recall %5.1f %%", family.c_str(), s.annotated, s.found,
                        share(s.same, s.found), share(s.same, s.annotated));
            if (family == "Sum")
                std::printf("  equivalent: right %5d precision %5.1f %% recalled %5d recall %5.1f %%", s.right, share(s.right, s.found), s.recalled,
                            share(s.recalled, s.annotated));
            std::printf("\n");
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_aggrecol FILE.jl[.gz] [--list N] [--table I]\n");
        return 2;
    }
    std::size_t list = 0;
    int only = -1;
    for (int i = 2; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--list") == 0) list = static_cast<std::size_t>(std::atoi(argv[i + 1]));
        if (std::strcmp(argv[i], "--table") == 0) only = std::atoi(argv[i + 1]);
    }
    const std::vector<std::string> lines = lines_of(argv[1]);
    Totals totals;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (only >= 0 && static_cast<int>(i) != only) continue;
        const auto sample = sample_of(lines[i]);
        if (!sample) {
            std::fprintf(stderr, "line %zu is no annotated table\n", i + 1);
            return 1;
        }
        try_table(*sample, i, list, totals);
    }
    report(totals);
}
