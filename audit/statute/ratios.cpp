#include "audit/statute/ratios.h"

#include <algorithm>
#include <optional>

#include "audit/across/balance_posts.h"
#include "audit/across/facts_of_lines.h"
#include "audit/across/structural.h"
#include "audit/across/totals_across.h"
#include "audit/one_claim.h"
#include "document/pattern.h"

namespace griffier {
namespace {

const Decimal kLargest(1'000'000'000'000);  // keeps percent times whole inside 64 bits

// matches "2. Solvabiliteitsratio"
static const Pattern kSolvency(R"((?i)solvabiliteit)");
// matches "1a. Netto schuldquote" and "1b. Netto schuldquote gecorrigeerd voor …"
static const Pattern kDebt(R"((?i)schuldquote)");
static const Pattern kCorrected(R"((?i)gecorrigeerd)");
// matches "2019 Verslag", "Rekening 2019"
static const Pattern kAccounts(R"((?i)\b(verslag|jaarverslag|rekening|jaarrekening|realisatie|werkelijk)\b)");

static const Pattern kRoom(R"((?i)structurele\s+exploitatie)");
static const Pattern kBurden(R"((?i)belastingcapaciteit)");
// matches "4. Grondexploitatie" / not "Structurele exploitatieruimte"
static const Pattern kLand(R"((?i)\bgrondexploitatie)");
// matches "Totale woonlasten gezin in jaar t" / "Woonlasten gemiddeld gezin in t-1" / "Woonlasten t.o.v. landelijk gemiddelde jaar ervoor"
static const Pattern kBurdenHere(R"((?i)woonlasten\b.*\bjaar\s+t\b)");
static const Pattern kBurdenAverage(R"((?i)woonlasten\b.*\b(gemiddeld|landelijk)\b.*(\bt\s?-\s?1|ervoor|vorig))");
static const Pattern kBurdenRatio(R"((?i)woonlasten\b.*\bt\.?o\.?v\.?\s)");

struct Share {
    Decimal part, part_step, whole, whole_step;
    std::vector<Operand> operands;
    std::string words;
};

void add(Share& share, const PostValue& post, int sign) {
    share.part = sign < 0 ? share.part - post.value : share.part + post.value;
    for (const Figure* figure : post.parts) {
        share.operands.push_back(operand_of(*figure, sign));
        share.part_step = share.part_step + figure->step;
    }
}

std::optional<Share> solvency(const YearEnd& balance) {
    const auto equity = balance.find(Post::equity), total = balance.find(Post::total);
    if (equity == balance.end() || total == balance.end() || total->second.value.is_zero()) return std::nullopt;
    Share share;
    add(share, equity->second, 1);
    share.whole = total->second.value;
    share.whole_step = total->second.parts.front()->step;
    share.operands.push_back(operand_of(*total->second.parts.front()));
    share.words = "eigen vermogen " + share.part.dutch() + " of balanstotaal " + share.whole.dutch();
    return share;
}

// Debts less what is placed, in proportion to the income of the year. Posts that no line names are none; debts, placings and cash must be named.
std::optional<Share> debt(const YearEnd& balance, const BudgetLine& income, const std::string& income_id, bool corrected) {
    for (Post needed : {Post::long_debt, Post::short_debt, Post::accrued_liability, Post::placing, Post::cash, Post::accrued_asset})
        if (!balance.count(needed)) return std::nullopt;
    if (corrected && !balance.count(Post::long_lending)) return std::nullopt;
    Share share;
    for (Post owed : {Post::long_debt, Post::short_debt, Post::accrued_liability}) add(share, balance.at(owed), 1);
    for (Post owned : {Post::placing, Post::cash, Post::accrued_asset}) add(share, balance.at(owned), -1);
    if (balance.count(Post::long_placing)) add(share, balance.at(Post::long_placing), -1);
    if (corrected) add(share, balance.at(Post::long_lending), -1);
    share.whole = income.value.abs();
    share.whole_step = income.step;
    share.operands.push_back(Operand{income_id, 1, income.value, false, income.step});
    share.words = "netto schuld " + share.part.dutch() + " of baten " + share.whole.dutch();
    return share.whole.is_zero() ? std::nullopt : std::optional<Share>(std::move(share));
}

// What has been spent on land that is still to be sold, in proportion to the income of the year.
std::optional<Share> land(const YearEnd& balance, const BudgetLine& income, const std::string& income_id) {
    const auto developed = balance.find(Post::land_developed), held = balance.find(Post::land_held);
    if (developed == balance.end() || income.value.is_zero()) return std::nullopt;
    Share share;
    add(share, developed->second, 1);
    if (held != balance.end()) add(share, held->second, 1);
    share.whole = income.value.abs();
    share.whole_step = income.step;
    share.operands.push_back(Operand{income_id, 1, income.value, false, income.step});
    share.words = "gronden " + share.part.dutch() + " of baten " + share.whole.dutch();
    return share;
}

// The local burden of a household in a year beside the average of the year before, and the percentage that the table makes of them.
struct Burden {
    const TableFigures* figures = nullptr;
    int here = -1, average = -1, ratio = -1;
};

std::vector<Burden> burdens_of(const std::vector<TableFigures>& tables) {
    std::vector<Burden> found;
    for (const TableFigures& figures : tables) {
        Burden burden{&figures, -1, -1, -1};
        for (int row = 0; row < figures.rows; ++row) {
            const std::string& label = figures.row(row).label;
            if (!figures.figure_row[static_cast<std::size_t>(row)]) continue;
            if (RE2::PartialMatch(label, kBurdenRatio))
                burden.ratio = row;
            else if (RE2::PartialMatch(label, kBurdenAverage))
                burden.average = row;
            else if (RE2::PartialMatch(label, kBurdenHere))
                burden.here = row;
        }
        if (burden.here >= 0 && burden.average >= 0) found.push_back(burden);
    }
    return found;
}

// "€ 1.155,00" was rounded to euros, whatever its last digits say.
Decimal whole_step(const Figure& figure) { return figure.value.str().find('.') == std::string::npos ? std::max(figure.step, Decimal(1)) : figure.step; }

std::optional<Share> burden_share(const Burden& burden, int col) {
    const Figure &here = burden.figures->at(burden.here, col), &average = burden.figures->at(burden.average, col);
    if (!here.counts() || !average.counts() || average.value.is_zero()) return std::nullopt;
    return Share{here.value,
                 whole_step(here),
                 average.value,
                 whole_step(average),
                 {operand_of(here), operand_of(average)},
                 "woonlasten " + here.value.dutch() + " of the average " + average.value.dutch()};
}

bool tells_accounts(const TableFigures& figures, int col) {
    return figures.column(col).basis == Basis::realisatie || RE2::PartialMatch(figures.column_names[static_cast<std::size_t>(col)], kAccounts);
}

std::optional<Share> burden_in(const std::vector<Burden>& burdens, int year, bool realised) {
    for (const Burden& burden : burdens)
        for (int col = 0; col < burden.figures->columns; ++col) {
            const bool undated = burden.figures->column(col).basis == Basis::none;  // bare years
            if (burden.figures->column(col).year == year && (undated || tells_accounts(*burden.figures, col) == realised)) return burden_share(burden, col);
        }
    return std::nullopt;
}

// The structural saldo of the budget in proportion to its income.
std::optional<Share> room_in(const std::vector<TableFigures>& tables, const Extraction& extraction, int year) {
    const auto income = total_of(extraction, Side::baten, Basis::begroting, year);
    if (!income) return std::nullopt;
    const BudgetLine& baten = extraction.budget_lines[static_cast<std::size_t>(*income)];
    for (const TableFigures& figures : tables)
        for (int row = 0; row < figures.rows; ++row) {
            if (!is_structural_saldo(figures.row(row).label)) continue;
            for (int col = 0; col < figures.columns; ++col) {
                const Figure& saldo = figures.at(row, col);
                if (!saldo.counts() || figures.column(col).year != year || !(saldo.step == baten.step) || baten.value.is_zero()) continue;
                return Share{saldo.value,
                             saldo.step,
                             baten.value.abs(),
                             baten.step,
                             {operand_of(saldo), operand_of(extraction, *income)},
                             "structureel saldo " + saldo.value.dutch() + " of baten " + baten.value.abs().dutch()};
            }
        }
    return std::nullopt;
}

PlacedCheck compared(const Figure& ratio, const Share& share, const std::string& where) {
    PlacedCheck placed = placed_at("KENGETAL", ratio);
    Check& check = placed.check;
    const Verdict verdict = judge_percent(ratio.value, ratio.step, share.part, share.part_step, share.whole, share.whole_step);
    const bool flipped = verdict.status == Status::fail &&
                         judge_percent(-ratio.value, ratio.step, share.part, share.part_step, share.whole, share.whole_step).status != Status::fail;
    check.status = verdict.status == Status::fail ? Status::flag : verdict.status;
    check.found = ratio.value;
    check.tolerance = verdict.tolerance;
    check.operands = share.operands;
    check.message = where + ": " + share.words + " is printed as " + ratio.value.dutch() + " %";
    if (flipped)
        check.message += ", without its minus";
    else if (verdict.status == Status::fail)
        check.message += ", which they do not make";
    return placed;
}

}  // namespace

std::vector<PlacedCheck> check_ratios(const std::vector<TableFigures>& tables, const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    const auto& fiscal = extraction.facts.fiscal_year;
    if (!fiscal) return checks;
    const bool accounts = extraction.facts.kind == "jaarstukken";
    const std::map<int, YearEnd> balances = balance_of(tables);
    const std::vector<Burden> burdens = burdens_of(tables);
    for (const Burden& burden : burdens)
        for (int col = 0; burden.ratio >= 0 && col < burden.figures->columns; ++col) {
            const Figure& ratio = burden.figures->at(burden.ratio, col);
            const auto share = burden_share(burden, col);
            if (share && ratio.counts() && ratio.unit == UnitKind::percent && ratio.value.abs() <= Decimal(10000) && share->whole.abs() <= kLargest &&
                share->part.abs() <= kLargest)
                checks.push_back(compared(ratio, *share, burden.figures->column_names[static_cast<std::size_t>(col)]));
        }
    for (const TableFigures& figures : tables) {
        if (figures.reading->type != "kengetallen") continue;
        for (int row = 0; row < figures.rows; ++row) {
            const std::string& label = figures.row(row).label;
            const bool is_solvency = RE2::PartialMatch(label, kSolvency), is_debt = RE2::PartialMatch(label, kDebt), is_room = RE2::PartialMatch(label, kRoom),
                       is_burden = RE2::PartialMatch(label, kBurden), is_land = RE2::PartialMatch(label, kLand);
            if (!is_solvency && !is_debt && !is_room && !is_burden && !is_land) continue;
            for (int col = 0; col < figures.columns; ++col) {
                const Figure& ratio = figures.at(row, col);
                const ColumnMeaning& column = figures.column(col);
                if (!ratio.counts() || !column.year || ratio.value.abs() > Decimal(10000)) continue;
                // Accounts print the balance that was; a budget the one that is expected from its own year on.
                const bool realised = tells_accounts(figures, col);
                const bool own = accounts ? realised : *column.year >= *fiscal && !realised;
                const auto balance = balances.find(*column.year);
                if (!own) continue;
                std::optional<Share> share;
                if (is_burden) {
                    share = burden_in(burdens, *column.year, realised);
                } else if (is_room) {
                    share = accounts ? std::nullopt : room_in(tables, extraction, *column.year);
                } else if (balance == balances.end()) {
                    continue;
                } else if (is_solvency) {
                    share = solvency(balance->second);
                } else if (const auto income = total_of(extraction, Side::baten, accounts ? Basis::realisatie : Basis::begroting, *column.year)) {
                    const BudgetLine& baten = extraction.budget_lines[static_cast<std::size_t>(*income)];
                    share = is_land ? land(balance->second, baten, budget_line_id(*income))
                                    : debt(balance->second, baten, budget_line_id(*income), RE2::PartialMatch(label, kCorrected));
                }
                if (!share || share->whole.abs() > kLargest || share->part.abs() > kLargest) continue;
                checks.push_back(compared(ratio, *share, figures.row_names[static_cast<std::size_t>(row)] + " " + std::to_string(*column.year)));
            }
        }
    }
    return checks;
}

}  // namespace griffier
