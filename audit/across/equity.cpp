#include "audit/across/equity.h"

#include <algorithm>
#include <optional>

#include "audit/across/balance_posts.h"
#include "audit/across/totals_across.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "audit/signs/printed_signs.h"
#include "document/pattern.h"

namespace griffier {
namespace {

static const Pattern kRealised(R"((?i)gerealiseerd)");
constexpr int kAgreeingYears = 2;  // year ends of a forecast that agree before one that does not is an error

// matches "Totaal voorzieningen" / not "Totaal voorzieningen voor risico's"
static const Pattern kAllProvisions(R"((?i)^\W*totaal\s+(van\s+de\s+)?voorzieningen\W*$)");

Figure figure_of(const Extraction& extraction, int line) {
    const BudgetLine& b = extraction.budget_lines[static_cast<std::size_t>(line)];
    Figure figure;
    figure.state = FigureState::value;
    figure.value = b.value;
    figure.step = b.step;
    figure.unit = b.unit;
    figure.id = budget_line_id(line);
    figure.box = b.source.box;
    figure.page = b.source.page;
    return figure;
}

// What the whole of a post is called in a message.
std::string words(const char* post, int year, const PostValue& value) {
    return std::string(post) + " 31-12-" + std::to_string(year) + " " + value.value.dutch();
}

std::optional<int> result_of(const Extraction& extraction, int year) {
    std::optional<int> found;
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(i)];
        if (line.side != Side::resultaat || line.programme || line.goal || line.taakveld || line.year != year || line.basis != Basis::realisatie ||
            line.table_type != "overview_blw" || speaks_of_aftermath(line.item))
            continue;
        if (found && !(extraction.budget_lines[static_cast<std::size_t>(*found)].value == line.value)) return std::nullopt;
        if (!found) found = i;
    }
    return found;
}

// The two are one figure where the printed signs are one way or the other, and the page does not say which.
void leave_sign_open(Check& check) {
    check.status = Status::not_checkable;
    check.reason = Reason::ambiguous_sign;
    check.message += "; it holds with the other sign, and the table does not say whether a saldo above zero is good";
}

// `sign` as in PrintedSigns::sign_of.
PlacedCheck result_check(const Figure& stated, int sign, int year, const PostValue& result) {
    const Figure& printed = *result.parts.front();
    const auto against = [&](int s) { return judge_restated(s < 0 ? -stated.value : stated.value, stated.step, result.value, printed.step); };
    const Verdict verdict = against(sign);
    PlacedCheck placed = equality("RESULT_BAL", stated, printed, verdict,
                                  "gerealiseerd resultaat " + std::to_string(year) + " " + stated.value.dutch() +
                                      (sign < 0 ? " (above zero is a nadeel there)" : "") + " on page " + std::to_string(stated.page) +
                                      (verdict.status == Status::fail ? ", but " : ", and ") + words("the balance has", year, result));
    if (sign < 0) {
        placed.check.expected = -stated.value;
        placed.check.difference = -stated.value - printed.value;
        placed.check.operands.front().sign = -1;
    }
    if (verdict.status != Status::fail) return placed;
    // "Resultaat" alone may be what is left after it was allocated.
    if (!RE2::PartialMatch(result.names.front(), kRealised)) placed.check.status = Status::flag;
    if (sign == 0 && against(-1).status != Status::fail) leave_sign_open(placed.check);
    return placed;
}

}  // namespace

std::vector<PlacedCheck> check_equity(const std::vector<TableFigures>& tables, const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    const auto& fiscal = extraction.facts.fiscal_year;
    if (!fiscal) return checks;
    const bool accounts = extraction.facts.kind == "jaarstukken";
    const std::map<int, YearEnd> balances = balance_of(tables);
    const auto post = [&](int year, Post wanted) -> const PostValue* {
        const auto balance = balances.find(year);
        if (balance == balances.end()) return nullptr;
        const auto found = balance->second.find(wanted);
        return found == balance->second.end() ? nullptr : &found->second;
    };

    const PrintedSigns signs = printed_signs(extraction);
    const auto sign_of = [&](int line) { return printed_sign(signs, extraction, extraction.budget_lines[static_cast<std::size_t>(line)]); };

    if (accounts) {
        const PostValue *result = post(*fiscal, Post::result), *now = post(*fiscal, Post::equity), *before = post(*fiscal - 1, Post::equity);
        if (const auto line = result_of(extraction, *fiscal); line && result && result->parts.size() == 1) {
            const Figure stated = figure_of(extraction, *line);
            checks.push_back(result_check(stated, sign_of(*line), *fiscal, *result));
        }
        const auto saldo = total_of(extraction, Side::saldo, Basis::realisatie, *fiscal);
        if (saldo && now && before && now->parts.size() == 1 && before->parts.size() == 1) {
            const Figure stated = figure_of(extraction, *saldo);
            const auto grown_by = [&](int sign) {
                return added_up("EV_ROND",
                                {{before->parts.front(), 1, "eigen vermogen 31-12-" + std::to_string(*fiscal - 1)},
                                 {&stated, sign, "saldo van baten en lasten " + std::to_string(*fiscal)}},
                                *now->parts.front(), "eigen vermogen 31-12-" + std::to_string(*fiscal), "");
            };
            const int sign = sign_of(*saldo);
            PlacedCheck placed = grown_by(sign == 0 ? 1 : sign);
            // Equity may also change past the accounts of the year.
            if (placed.check.status == Status::fail) placed.check.status = Status::flag;
            if (placed.check.status == Status::flag && sign == 0 && grown_by(-1).check.status != Status::fail) leave_sign_open(placed.check);
            checks.push_back(std::move(placed));
        }
    }
    for (const TableFigures& figures : tables) {
        if (figures.reading->type != "reserves") continue;
        for (int row = 0; row < figures.rows; ++row) {
            if (!RE2::FullMatch(figures.row(row).label, kAllProvisions)) continue;
            std::vector<PlacedCheck> own;
            int agree = 0, differ = 0;
            for (int col = 0; col < figures.columns; ++col) {
                const Figure& stock = figures.at(row, col);
                const std::string& title = figures.column_names[static_cast<std::size_t>(col)];
                const auto& year = figures.column(col).year;
                if (!stock.counts() || !year || roll_of(title) != Roll::stock) continue;
                const int closing = begun_year(title) ? *year - 1 : *year;
                const PostValue* provisions = post(closing, Post::provisions);
                if (!provisions || provisions->parts.size() != 1) continue;
                const Figure& printed = *provisions->parts.front();
                const Verdict verdict = judge_restated(stock.value, stock.step, printed.value, printed.step);
                PlacedCheck placed = equality("VOORZ_ROLL", stock, printed, verdict,
                                              "voorzieningen " + title + " " + stock.value.dutch() + " on page " + std::to_string(stock.page) +
                                                  (verdict.status == Status::fail ? ", but " : ", and ") + words("the balance has", closing, *provisions));
                ++(verdict.status == Status::fail ? differ : agree);
                own.push_back(std::move(placed));
            }
            // A balance that is forecast may start from other assumptions than the plan of the provisions; and where no year end agrees, the total may
            // be that of other provisions. Said once.
            const bool assumptions = differ > 1 || agree < (accounts ? 1 : kAgreeingYears);
            bool said = false;
            for (PlacedCheck& placed : own) {
                if (placed.check.status == Status::fail && assumptions) {
                    if (said) continue;
                    said = true;
                    placed.check.status = Status::flag;
                    if (differ > 1) placed.check.message += "; " + std::to_string(differ) + " year ends differ";
                }
                checks.push_back(std::move(placed));
            }
        }
    }
    return checks;
}

}  // namespace griffier
