#include "audit/across/totals_across.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "audit/across/facts_of_lines.h"
#include "audit/placed.h"
#include "audit/signs/printed_signs.h"
#include "audit/tolerance.h"
#include "document/pattern.h"
#include "extractors/tables/label_words.h"

namespace griffier {
namespace {

enum class Whole { saldo, reserves, result, overhead, unforeseen };

// matches "Saldo van baten en lasten", "1. Gerealiseerde totaal saldo baten en lasten", "Saldo van baten en lasten alle programma's"
static const Pattern kSaldo(
    R"((?i)\W*(\d+\.?\s+)?(geraamde?\s+|gerealiseerde?\s+)?(het\s+)?(totaal\s+|totale\s+|totaal)?saldo\s+(van\s+)?(de\s+)?baten\s+en\s+lasten(\s+alle\s+programma\W?s)?\W*)");
// matches "Mutaties reserves", "Totaal mutaties reserves", "Saldo toevoegingen en onttrekkingen aan reserves", "Totaal reserves"
static const Pattern kReserves(
    R"((?i)\W*(sub)?(totaal\s+|saldo\s+)?((van\s+)?(de\s+)?(mutaties?|toevoegingen\s+en\s+onttrekkingen|onttrekkingen\s+en\s+toevoegingen)\s+)(in\s+|aan\s+|van\s+)?(de\s+)?reserves?\W*)");
// matches "Toevoegingen aan reserves", "Totaal onttrekkingen uit de reserves", "Storting reserves" / not "Toevoeging aan reserve wegen"
static const Pattern kOneWay(R"((?i)\W*(totaal\s+|totale\s+)?(toevoeging|storting|onttrekking|dotatie)(en|s)?\s+((in|aan|van|uit)\s+)?(de\s+)?reserves\W*)");
static const Pattern kAllReserves(R"((?i)\W*totaal\s+(alle\s+)?reserves\W*)");
// matches "Geraamde resultaat", "Gerealiseerd resultaat", "Begrotingssaldo (A)" / not "Resultaat voor bestemming", "Structureel begrotingssaldo"
static const Pattern kResult(
    R"((?i)\W*(\d+\.?\s+)?(het\s+)?(geraamde?\s+|gerealiseerde?\s+)?(resultaat|begrotingssaldo|rekeningresultaat|jaarrekeningresultaat)(\s+programma)?(\s*\([^)]{1,8}\))?\W*)");
static const Pattern kOverhead(R"((?i)\W*(kosten\s+van\s+(de\s+)?)?overhead\W*)");
static const Pattern kUnforeseen(R"((?i)\W*((post|bedrag|budget)\s+(voor\s+)?)?onvoorzien(e\s+uitgaven)?\W*)");
// Parts of the whole, and what was decided beside it.
const std::set<std::string> kOtherTables = {"incidental",  "new_policy", "deviation",     "balance",  "emu",
                                            "investments", "allocation", "contributions", "subsidies"};

std::optional<Whole> whole_of(const BudgetLine& line) {
    if (kOtherTables.count(line.table_type) || !line.source.cell) return std::nullopt;
    if (line.taakveld) return line.taakveld->number == "0.4" ? std::optional<Whole>(Whole::overhead) : std::nullopt;
    if (line.programme || line.goal) return std::nullopt;
    const bool reserve = line.side == Side::reserve_toevoeging || line.side == Side::reserve_onttrekking;
    if (RE2::FullMatch(line.item, kReserves) || (RE2::FullMatch(line.item, kAllReserves) && reserve)) return Whole::reserves;
    if (reserve && line.table_type == "overview_blw" && RE2::FullMatch(line.item, kOneWay)) return Whole::reserves;
    if (RE2::FullMatch(line.item, kSaldo)) return Whole::saldo;
    if (RE2::FullMatch(line.item, kResult)) return Whole::result;
    if (RE2::FullMatch(line.item, kOverhead)) return Whole::overhead;
    if (RE2::FullMatch(line.item, kUnforeseen)) return Whole::unforeseen;
    return std::nullopt;
}

const char* name_of(Whole whole) {
    switch (whole) {
        case Whole::saldo:
            return "saldo van baten en lasten";
        case Whole::reserves:
            return "mutaties reserves";
        case Whole::result:
            return "resultaat";
        case Whole::overhead:
            return "overhead";
        case Whole::unforeseen:
            return "onvoorzien";
    }
    return "";
}

struct Key {
    Whole whole = Whole::saldo;
    Side side = Side::none;
    Basis basis = Basis::none;
    int year = 0;
    auto operator<=>(const Key&) const = default;
};

std::optional<Key> key_of(const BudgetLine& line) {
    if (!line.year || line.basis == Basis::none || line.basis == Basis::verschil || line.basis == Basis::nieuw_beleid || line.unit == UnitKind::fte)
        return std::nullopt;
    const std::optional<Whole> whole = whole_of(line);
    if (!whole) return std::nullopt;
    Side side = line.side;
    // The balance of what is added and withdrawn has no side of its own.
    if (*whole == Whole::reserves && side != Side::reserve_toevoeging && side != Side::reserve_onttrekking) side = Side::saldo;
    if (*whole == Whole::result && side == Side::resultaat) side = Side::saldo;
    if (std::string(word(side)).empty()) return std::nullopt;
    return Key{*whole, side, comparable(line.basis), *line.year};
}

const BudgetLine& at(const Extraction& extraction, int line) { return extraction.budget_lines[static_cast<std::size_t>(line)]; }

// Key → the one line of each table that states it, in reading order; a table that states it twice with different figures is left out.
std::map<Key, std::vector<int>> totals(const Extraction& extraction) {
    std::map<Key, std::map<int, std::vector<int>>> by_table;
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i)
        if (const auto key = key_of(at(extraction, i))) by_table[*key][at(extraction, i).source.cell->table].push_back(i);
    std::map<Key, std::vector<int>> found;
    for (const auto& [key, tables] : by_table)
        for (const auto& [table, lines] : tables) {
            const bool one =
                std::all_of(lines.begin(), lines.end(), [&, &some = lines](int i) { return at(extraction, i).value == at(extraction, some.front()).value; });
            if (one) found[key].push_back(lines.front());
        }
    return found;
}

// What two places print, counted in one direction: additions to reserves with either sign, the rest turned where the two tables print it the other way
// round ("Lasten" below zero here and above it there).
std::pair<Decimal, Decimal> comparable_values(const Key& key, const Extraction& extraction, const PrintedSigns& signs, const BudgetLine& a,
                                              const BudgetLine& b) {
    if (key.side == Side::reserve_toevoeging || key.side == Side::reserve_onttrekking) return {a.value.abs(), b.value.abs()};
    const bool other_way = printed_sign(signs, extraction, a) * printed_sign(signs, extraction, b) < 0;
    return {a.value, other_way ? -b.value : b.value};
}

const char* rule_for(const Key& key, const BudgetLine& a, const BudgetLine& b) {
    if (key.whole == Whole::reserves) return "RES_PROG";
    if (key.whole == Whole::overhead) return "OVERHEAD";
    if (key.whole == Whole::unforeseen) return "ONVOORZIEN";
    return a.table_type == "taakvelden" || b.table_type == "taakvelden" ? "TAAKVELD_SUM" : "MJR";
}

PlacedCheck placed_at(const Extraction& extraction, const char* rule, int line) {
    PlacedCheck placed = placed_check(rule, at(extraction, line).source);
    placed.check.result = operand_of(extraction, line);
    return placed;
}

}  // namespace

std::vector<PlacedCheck> check_totals_across(const Extraction& extraction) {
    struct Pair {
        Key key;
        int earlier = 0, later = 0;
        Decimal first, second;  // in one direction
        Verdict verdict;
    };
    using Series = std::tuple<int, int, Whole, Side>;  // two tables and what they both state
    std::vector<Pair> pairs;
    std::map<Series, std::pair<int, int>> series;  // → agree, differ
    const PrintedSigns signs = printed_signs(extraction);
    const auto series_of = [&](const Pair& pair) {
        return Series{at(extraction, pair.earlier).source.cell->table, at(extraction, pair.later).source.cell->table, pair.key.whole, pair.key.side};
    };
    for (const auto& [key, lines] : totals(extraction))
        for (std::size_t k = 1; k < lines.size(); ++k) {
            const BudgetLine &a = at(extraction, lines.front()), &b = at(extraction, lines[k]);
            const auto [first, second] = comparable_values(key, extraction, signs, a, b);
            Pair pair{key, lines.front(), lines[k], first, second, judge_restated(first, a.step, second, b.step)};
            auto& [agree, differ] = series[series_of(pair)];
            ++(pair.verdict.status == Status::fail ? differ : agree);
            pairs.push_back(std::move(pair));
        }
    std::vector<PlacedCheck> checks;
    std::set<Series> flagged;
    for (const Pair& pair : pairs) {
        const BudgetLine &a = at(extraction, pair.earlier), &b = at(extraction, pair.later);
        PlacedCheck placed = placed_at(extraction, rule_for(pair.key, a, b), pair.later);
        Check& check = placed.check;
        check.status = pair.verdict.status;
        check.expected = pair.first;
        check.found = pair.second;
        check.difference = *check.expected - *check.found;
        check.tolerance = pair.verdict.tolerance;
        check.operands = {operand_of(extraction, pair.earlier, a.value == *check.expected ? 1 : -1)};
        check.result->sign = b.value == *check.found ? 1 : -1;
        check.message = std::string(name_of(pair.key.whole)) + ", " + word(pair.key.side) + " " + std::to_string(pair.key.year) + ": " + a.value.dutch() +
                        " on page " + std::to_string(a.source.page) + (check.difference->is_zero() ? ", the same" : ", " + b.value.dutch()) + " on page " +
                        std::to_string(b.source.page);
        if (check.status == Status::fail) {
            const auto& [agree, differ] = series[series_of(pair)];
            // A budget of an earlier year is printed as it was established, or as it was changed since.
            const bool earlier = pair.key.basis == Basis::begroting && extraction.facts.fiscal_year && pair.key.year < *extraction.facts.fiscal_year;
            if (agree < kEnoughAgreement || differ > 1 || earlier) {
                if (!flagged.insert(series_of(pair)).second) continue;
                call_it_another_definition(check, agree, differ);
            }
        }
        checks.push_back(std::move(placed));
    }
    return checks;
}

std::optional<int> total_of(const Extraction& extraction, Side side, Basis basis, int year) {
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& line = at(extraction, i);
        if (line.side == side && line.year == year && comparable(line.basis) == basis && key_of(line) == Key{Whole::saldo, side, basis, year}) return i;
    }
    return std::nullopt;
}

std::vector<PlacedCheck> check_programmes_make_total(const Extraction& extraction) {
    // What each programme's own table says, and what the table of all of them names.
    std::map<Key, std::map<std::string, std::vector<int>>> own;
    std::map<int, std::set<std::string>> named;                       // table → programmes
    std::map<std::pair<int, Key>, std::map<std::string, int>> shown;  // the rows of that table
    std::map<std::pair<int, Key>, std::vector<int>> beside;           // table and moment → rows beside the programmes: dekkingsmiddelen, overhead, …
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& line = at(extraction, i);
        const bool side = line.side == Side::baten || line.side == Side::lasten || line.side == Side::saldo;
        if (!side || !line.year || line.basis == Basis::none || !line.source.cell || line.goal || line.taakveld) continue;
        const Key key{Whole::saldo, line.side, comparable(line.basis), *line.year};
        if (line.programme) {
            if (line.table_type == "programme_blw" && is_whole(line, *line.programme)) own[key][identity(*line.programme)].push_back(i);
            if (line.table_type == "overview_blw") {
                named[line.source.cell->table].insert(identity(*line.programme));
                shown[{line.source.cell->table, key}][identity(*line.programme)] = i;
            }
        } else if (line.table_type == "overview_blw" && is_no_programme(line.item)) {
            beside[{line.source.cell->table, key}].push_back(i);
        }
    }
    std::vector<PlacedCheck> plain, with;  // without and with the rows beside the programmes
    const auto misses = [](const std::vector<PlacedCheck>& checks) {
        return std::count_if(checks.begin(), checks.end(), [](const PlacedCheck& p) { return p.check.status == Status::fail; });
    };
    const auto tried = [&](const Key& key, const std::vector<int>& lines, int total) {
        PlacedCheck placed = placed_at(extraction, "PROG_TOT", total);
        Check& check = placed.check;
        Decimal sum;
        std::vector<Decimal> steps;
        bool mixed = false;
        for (int line : lines) {
            check.operands.push_back(operand_of(extraction, line, 1));
            sum = sum + at(extraction, line).value;
            steps.push_back(at(extraction, line).step);
            mixed |= !(steps.back() == at(extraction, total).step);
        }
        const Decimal step = at(extraction, total).step;
        check.expected = sum;
        check.found = at(extraction, total).value;
        check.difference = sum - *check.found;
        const Verdict verdict =
            mixed ? judge_intervals(*check.difference, steps, step)
                  : judge_sum(*check.difference, static_cast<int>(steps.size()), step, step == Decimal(1) ? Precision::whole_units : Precision::rounded);
        check.status = verdict.status;
        check.tolerance = verdict.tolerance;
        check.message = std::string(word(key.side)) + " " + std::to_string(key.year) + ": " + std::to_string(lines.size()) +
                        " programmes and rows beside them, each in its own table, make " + sum.dutch() + "; " + at(extraction, total).item + " " +
                        check.found->dutch() + (check.difference->is_zero() ? "" : ", difference " + check.difference->dutch());
        return placed;
    };
    const auto all = totals(extraction);
    for (const auto& one : own) {
        const auto& key = one.first;
        const auto& programmes = one.second;
        const auto total = all.find(key);
        if (total == all.end() || programmes.size() < 2) continue;
        const auto overview = std::find_if(total->second.begin(), total->second.end(), [&](int i) { return at(extraction, i).table_type == "overview_blw"; });
        if (overview == total->second.end()) continue;
        const int table = at(extraction, *overview).source.cell->table;
        std::set<std::string> names;
        std::vector<int> lines;
        bool clear = true;
        for (const auto& [name, some] : programmes) {
            names.insert(name);
            lines.push_back(some.front());
            for (int i : some) clear &= at(extraction, i).value == at(extraction, some.front()).value;
        }
        if (!clear || names != named[table]) continue;  // a programme without a table of its own, or with two
        // Where the overview shows the same figures, XTAB has compared them and COLSUM has added them up.
        const std::map<std::string, int>& rows = shown[{table, key}];
        const bool same = std::all_of(programmes.begin(), programmes.end(), [&](const auto& programme) {
            const auto row = rows.find(programme.first);
            if (row == rows.end()) return false;
            const BudgetLine &apart = at(extraction, programme.second.front()), &shown_there = at(extraction, row->second);
            return judge_restated(apart.value, apart.step, shown_there.value, shown_there.step).status != Status::fail;
        });
        if (same) continue;
        plain.push_back(tried(key, lines, *overview));
        const auto more = beside.find({table, key});
        if (more != beside.end()) lines.insert(lines.end(), more->second.begin(), more->second.end());
        with.push_back(tried(key, lines, *overview));
    }
    std::vector<PlacedCheck>& best = misses(with) < misses(plain) ? with : plain;
    const auto missed = misses(best);
    // Tables that hardly ever make the total are not all there is of it.
    if (missed > 0 && static_cast<long>(best.size()) < 3 * missed)
        for (PlacedCheck& placed : best) {
            if (placed.check.status != Status::fail) continue;
            placed.check.status = Status::not_checkable;
            placed.check.reason = Reason::ambiguous_binding;
            placed.check.message += "; not decided: the total may have parts outside these tables";
        }
    return best;
}

}  // namespace griffier
