// Stocks carry their date in a header or in a label. 31 December is the same moment as 1 January of the next year.
#include "audit/across/stocks.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "audit/columns/column_exchange.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

// matches "Stand per 1 januari", "Saldo 1-1-2024", "begrote beginstand", "Boekwaarde primo" / not "Stand per 31 december"
static const RE2 kOpening(R"((?i)(\b(begin(stand|saldo|balans))\b|(stand|saldo|boekwaarde|reserve|omvang).*\b(1 jan(uari)?|0?1[-/]0?1|primo)\b))");
// matches "Stand per 31 december", "eindsaldo", "Saldo ultimo 2024" / not "Mutaties t/m december"
static const RE2 kClosing(R"((?i)(\b(eind(stand|saldo|balans))\b|(stand|saldo|boekwaarde|reserve|omvang).*\b(31 dec(ember)?|31[-/]12|ultimo)\b))");
// matches "Beginstand", "Saldo 31-12", "Boekwaarde ultimo" / not "Eindsaldo"
static const RE2 kOfStock(R"((?i)(stand|balans|boekwaarde|reserve|voorziening|omvang|liquide|\d|\b(jan(uari)?|dec(ember)?|primo|ultimo)\b))");
// matches "31-12-2024", "31 december 2024", "31.12.2023", "ultimo 2024" (year in group 1) / not "december 2024"
static const RE2 kYearEnd(R"((?i)(?:\b31[-/. ]+(?:12|dec(?:ember)?)[-/. ]+|\bultimo )(20\d\d)\b)");
// matches "Totaal activa", "TOTAAL DER PASSIVA" / not "Totaal vaste activa"
static const RE2 kActiva(R"((?i)^\W*(totaal|totale|balanstotaal)\s+(der\s+|van\s+de\s+)?activa\W*$)");
static const RE2 kPassiva(R"((?i)^\W*(totaal|totale|balanstotaal)\s+(der\s+|van\s+de\s+)?passiva\W*$)");

constexpr int kEnoughAgreement = 2;      // equal stocks of two tables that make one difference an error and not another definition
constexpr int kTellingSteps = 1000;      // two figures of that many steps are hardly ever the same by chance
constexpr std::size_t kMostChanges = 8;  // between two stocks
constexpr std::size_t kTellingName = 6;  // letters of a label that name one thing ("Overig" does not)

Verdict judge(const Figure& a, const Figure& b) { return judge_restated(a.value, a.step, b.value, b.step); }

// ---------------------------------------------------------------- RES_ROLL down a column

// Signs of the changes as printed, or by what their labels say.
std::vector<Binding> bindings_between(const TableFigures& figures, int opening, const std::vector<int>& changes) {
    std::vector<Term> plain = {{opening, 1}}, by_name = {{opening, 1}};
    for (int row : changes) {
        const std::string& label = figures.row(row).label;
        plain.push_back({row, 1});
        by_name.push_back({row, roll_of(label) == Roll::decrease || speaks_of_deduction(label) ? -1 : 1});
    }
    std::vector<Binding> bindings = {{"RES_ROLL", plain, true}};
    if (plain != by_name) bindings.push_back({"RES_ROLL", by_name, true});
    return bindings;
}

// Each column holds by one of the two readings, to the last digit, and both are needed: a change is printed with its sign here and without it there.
bool signs_differ_by_column(const Tally& a, const Tally& b) {
    bool first = false, second = false;
    for (std::size_t p = 0; p < a.outcomes.size(); ++p) {
        const Outcome &one = a.outcomes[p], &two = b.outcomes[p];
        const bool by_one = one.kind == Outcome::holds && one.exact, by_two = two.kind == Outcome::holds && two.exact;
        if (one.kind == Outcome::misses && !by_two) return false;
        first |= by_one && two.kind == Outcome::misses;
        second |= by_two && one.kind == Outcome::misses;
    }
    return first && second;
}

// ---------------------------------------------------------------- RES_CONT

struct Stock {
    std::size_t table = 0;
    int row = 0, col = 0;
    bool begins = false;  // printed as the first of January
    const Figure* figure = nullptr;
};

// Letters of a label in lower case, "" where they name nothing in particular.
std::string telling_name(const std::string& label) {
    std::string name;
    for (char c : label)
        if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
            name += c;
        else if (c >= 'A' && c <= 'Z')
            name += static_cast<char>(c - 'A' + 'a');
    bool general = name.size() < kTellingName || name == "totaal" || name == "subtotaal" || name.rfind("overig", 0) == 0 || name.rfind("divers", 0) == 0;
    return general ? "" : name;
}

using StockKey = std::pair<std::string, int>;  // name, year whose end it is

std::map<StockKey, std::vector<Stock>> stocks_of(const std::vector<TableFigures>& tables) {
    std::map<StockKey, std::vector<Stock>> stocks;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const TableFigures& figures = tables[t];
        for (int c = 0; c < figures.columns; ++c) {
            auto moment = moment_of(figures.column_names[static_cast<std::size_t>(c)]);
            if (!moment || !figures.figure_column[static_cast<std::size_t>(c)]) continue;
            for (int r = 0; r < figures.rows; ++r) {
                const Figure& figure = figures.at(r, c);
                std::string name = telling_name(figures.row(r).label);
                if (name.empty() || !figure.counts() || (figure.unit != UnitKind::eur && figure.unit != UnitKind::none)) continue;
                stocks[{name, moment->year}].push_back({t, r, c, moment->begins, &figure});
            }
        }
    }
    return stocks;
}

// Opening, closing and what lies between are what they are called, and no reading of the signs makes the closing figure in any column. A flag, by the reading
// that the page shows: signs as printed where one is, else those of the labels. Nothing where a row between may be a total or something else.
std::vector<PlacedCheck> unmade(const TableFigures& figures, const Lines& lines, int opening, const std::vector<int>& changes, int closing) {
    if (changes.empty() || changes.size() > kMostChanges || figures.table->header_rows == 0) return {};
    bool printed = false, named = true;
    for (int row : changes) {
        const std::string& label = figures.row(row).label;
        if (claim_of(figures, row) != Claim::none) return {};
        named &= roll_of(label) == Roll::increase || roll_of(label) == Roll::decrease || speaks_of_deduction(label);
        for (int c = 0; c < figures.columns; ++c) printed |= figures.at(row, c).counts() && figures.at(row, c).value.is_negative();
    }
    const std::vector<Binding> readings = bindings_between(figures, opening, changes);
    if (!printed && !named) return {};
    const Tally t = tally(lines, readings[printed ? 0 : readings.size() - 1], closing);
    if (t.misses == 0 || t.blocked > 0) return {};
    std::vector<PlacedCheck> checks = checks_of(lines, t, closing, true);
    for (PlacedCheck& placed : checks) {
        if (placed.check.status != Status::fail) continue;
        placed.check.status = Status::flag;
        placed.check.message += "; what the stock begins with and its changes do not lead to it in any column";
    }
    return checks;
}

}  // namespace

std::optional<Moment> moment_of(const std::string& text) {
    std::string year;
    if (RE2::PartialMatch(text, kYearEnd, &year)) return Moment{std::stoi(year), false};
    if (const auto begun = begun_year(text)) return Moment{*begun - 1, true};
    return std::nullopt;
}

bool is_balance(const TableFigures& figures) {
    bool activa = false, passiva = false;
    for (int row = 0; row < figures.rows; ++row) {
        activa |= RE2::PartialMatch(figures.row(row).label, kActiva);
        passiva |= RE2::PartialMatch(figures.row(row).label, kPassiva);
    }
    return activa && passiva;
}

RowRolls check_row_rolls(const TableFigures& figures) {
    RowRolls rolls;
    Lines lines{figures, false};
    int opening = -1;
    std::vector<int> changes;
    for (int row = 0; row < figures.rows; ++row) {
        const std::string& label = figures.row(row).label;
        if (!figures.figure_row[static_cast<std::size_t>(row)] || speaks_of_part(label)) continue;
        if (RE2::PartialMatch(label, kOpening)) {
            opening = row;
            changes.clear();
        } else if (opening >= 0 && RE2::PartialMatch(label, kClosing)) {
            std::optional<Tally> best, other;
            bool rival = false;  // both readings of the signs hold somewhere, on other columns
            for (const Binding& binding : bindings_between(figures, opening, changes)) {
                Tally t = tally(lines, binding, row);
                if (t.holds == 0) continue;
                rival = best.has_value() && t.misses == best->misses;
                if (best) other = t;
                if (!best || t.misses < best->misses) best = std::move(t);
            }
            // Opening, changes and closing are what they are called: half of the columns are enough.
            bool sure = best && !changes.empty() && best->exact > 0 && best->holds >= best->misses && !(rival && best->misses > 0);
            if (sure) {
                auto placed = checks_of(lines, *best, row, true);
                rolls.checks.insert(rolls.checks.end(), placed.begin(), placed.end());
                rolls.results.insert(row);
            } else if (best && other && rival && signs_differ_by_column(*best, *other)) {
                for (PlacedCheck& placed : checks_of(lines, *best, row, true)) {
                    if (placed.check.status == Status::fail) {
                        placed.check.status = Status::flag;
                        placed.check.message += "; it holds with the sign that the label says: one row, printed with two signs";
                    }
                    rolls.checks.push_back(std::move(placed));
                }
                rolls.results.insert(row);
            } else if (!best) {
                for (PlacedCheck& placed : unmade(figures, lines, opening, changes, row)) rolls.checks.push_back(std::move(placed));
            }
            opening = -1;
            changes.clear();
        } else if (opening >= 0) {
            changes.push_back(row);
        }
    }
    return rolls;
}

std::vector<PlacedCheck> check_continuity(const std::vector<TableFigures>& tables) {
    std::vector<PlacedCheck> checks;
    // Down a column: the closing row of one year is the opening row of the next column.
    for (const TableFigures& figures : tables) {
        int opening = -1;
        for (int row = 0; row < figures.rows; ++row) {
            const std::string& label = figures.row(row).label;
            if (!figures.figure_row[static_cast<std::size_t>(row)]) continue;
            if (RE2::PartialMatch(label, kOpening)) {
                opening = row;
                continue;
            }
            if (opening < 0 || !RE2::PartialMatch(label, kClosing)) continue;
            // A "beginsaldo" may be that of a budget, which each year has anew: one year must begin with what another ended with.
            const bool stock = RE2::PartialMatch(figures.row(opening).label, kOfStock) && RE2::PartialMatch(label, kOfStock);
            std::vector<PlacedCheck> years;
            for (int c = 0; c < figures.columns; ++c)
                for (int next = 0; next < figures.columns; ++next) {
                    const Figure &end = figures.at(row, c), &begin = figures.at(opening, next);
                    const auto &year = figures.column(c).year, &following = figures.column(next).year;
                    bool same_basis = figures.column(c).side == figures.column(next).side;
                    if (!year || !following || *following != *year + 1 || !same_basis || !end.counts() || !begin.counts()) continue;
                    Verdict verdict = judge(end, begin);
                    years.push_back(equality("RES_CONT", end, begin, verdict,
                                             figures.row_names[static_cast<std::size_t>(row)] + " " + std::to_string(*year) + ": " + end.value.dutch() +
                                                 (verdict.status == Status::pass ? ", and " : ", but ") + std::to_string(*following) + " begins with " +
                                                 begin.value.dutch()));
                }
            const bool goes_on = std::any_of(years.begin(), years.end(), [](const PlacedCheck& one) { return one.check.status == Status::pass; });
            if (stock || goes_on) checks.insert(checks.end(), std::make_move_iterator(years.begin()), std::make_move_iterator(years.end()));
            opening = -1;
        }
    }
    // Between tables: pairs of tables vote whether their rows mean the same things.
    struct Pair {
        std::vector<std::pair<Stock, Stock>> equal, unequal;
        std::vector<std::string> names;
    };
    std::map<std::pair<std::size_t, std::size_t>, Pair> pairs;
    for (const auto& [key, all] : stocks_of(tables)) {
        std::map<std::size_t, std::vector<Stock>> by_table;
        for (const Stock& stock : all) by_table[stock.table].push_back(stock);
        std::vector<Stock> single;
        for (const auto& [table, some] : by_table)
            if (some.size() == 1) single.push_back(some.front());
        for (std::size_t k = 1; k < single.size(); ++k) {
            Pair& pair = pairs[{single.front().table, single[k].table}];
            const Figure &a = *single.front().figure, &b = *single[k].figure;
            bool equal = judge_same(a.value, a.step, b.value, b.step).status != Status::fail;
            (equal ? pair.equal : pair.unequal).emplace_back(single.front(), single[k]);
        }
    }
    for (const auto& [key, pair] : pairs) {
        auto say = [&](const std::pair<Stock, Stock>& stocks, const Verdict& verdict) {
            const auto& [a, b] = stocks;
            const TableFigures &first = tables[a.table], &second = tables[b.table];
            checks.push_back(equality("RES_CONT", *a.figure, *b.figure, verdict,
                                      first.row_names[static_cast<std::size_t>(a.row)] + ", " + first.column_names[static_cast<std::size_t>(a.col)] + ": " +
                                          a.figure->value.dutch() + " on page " + std::to_string(a.figure->page) +
                                          (verdict.status == Status::fail || verdict.status == Status::warn_rounding ? ", but " : ", and ") +
                                          second.column_names[static_cast<std::size_t>(b.col)] + " " + b.figure->value.dutch() + " on page " +
                                          std::to_string(b.figure->page)));
        };
        int agree = 0;
        for (const auto& stocks : pair.equal) agree += !stocks.first.figure->value.is_zero();
        if (agree == 0) continue;
        for (const auto& stocks : pair.equal) say(stocks, judge(*stocks.first.figure, *stocks.second.figure));
        if (pair.unequal.size() != 1 || agree < kEnoughAgreement) continue;  // rows of one name that count other things
        const auto& [a, b] = pair.unequal.front();
        say(pair.unequal.front(), judge_restated(a.figure->value, a.figure->step, b.figure->value, b.figure->step));
    }
    return checks;
}

namespace {

// Two columns, each of which has the other's total on the other side, under headers that do not say so.
bool is_crosswise(const TableFigures& left, int left_row, const std::vector<int>& left_columns, const TableFigures& right, int right_row,
                  const std::vector<int>& right_columns) {
    if (left_columns.size() != 2) return false;
    for (std::size_t i = 0; i < 2; ++i) {
        const Figure &a = left.at(left_row, left_columns[i]), &p = right.at(right_row, right_columns[1 - i]);
        const auto &year = left.column(left_columns[i]).year, &other = right.column(right_columns[1 - i]).year;
        if (a.value != p.value || a.value.abs() < a.step * Decimal(kTellingSteps) || (year && other && *year == *other)) return false;
    }
    return true;
}

}  // namespace

std::vector<PlacedCheck> check_balances(const std::vector<TableFigures>& tables) {
    struct Total {
        const TableFigures* figures = nullptr;
        int row = 0;
        std::vector<int> columns;  // with a figure in the row
    };
    std::vector<PlacedCheck> checks;
    std::optional<Total> activa;
    for (const TableFigures& figures : tables)
        for (int row = 0; row < figures.rows; ++row) {
            bool left = RE2::FullMatch(figures.row(row).label, kActiva), right = RE2::FullMatch(figures.row(row).label, kPassiva);
            if (!left && !right) continue;
            Total total{&figures, row, {}};
            for (int c = 0; c < figures.columns; ++c)
                if (figures.at(row, c).counts()) total.columns.push_back(c);
            if (left) {
                activa = std::move(total);
                continue;
            }
            if (!activa || activa->columns.empty() || total.columns.empty()) continue;
            std::vector<PlacedCheck> found;
            bool any = false, alike = activa->columns.size() == total.columns.size();
            for (std::size_t i = 0; alike && i < total.columns.size(); ++i) {
                const Figure &a = activa->figures->at(activa->row, activa->columns[i]), &p = figures.at(row, total.columns[i]);
                Verdict verdict = judge(a, p);
                any |= verdict.status != Status::fail;
                found.push_back(equality("BALANS", a, p, verdict,
                                         activa->figures->column_names[static_cast<std::size_t>(activa->columns[i])] + ": totaal activa " + a.value.dutch() +
                                             (verdict.status == Status::fail ? ", but totaal passiva " : " = totaal passiva ") + p.value.dutch()));
            }
            // Nothing agrees, or there are other columns: the two totals are not of one balance.
            if (any)
                checks.insert(checks.end(), found.begin(), found.end());
            else if (alike && is_crosswise(*activa->figures, activa->row, activa->columns, figures, row, total.columns))
                checks.push_back(
                    exchanged("BALANS", figures, {total.columns[0], total.columns[1]},
                              "the totals of activa and passiva are the same if the columns of one of them are exchanged: they may stand in another order"));
            else
                checks.push_back(
                    not_checkable(Lines{figures, false}, row, "BALANS", Reason::ambiguous_binding, "its columns are not those of the total of the activa"));
            activa.reset();
        }
    return checks;
}

}  // namespace griffier
