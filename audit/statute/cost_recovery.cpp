#include "audit/statute/cost_recovery.h"

#include <algorithm>
#include <optional>

#include "audit/labels.h"
#include "audit/one_claim.h"
#include "document/pattern.h"

namespace griffier {
namespace {

// matches "Kostendekkendheid", "Kostendekkingspercentage 2024", "Dekkingspercentage" / not "Berekening kostendekkendheid rioolheffing"
static const Pattern kRecovery(R"((?i)^\W*(kostendek\S*|dekkings(percentage|graad))\b)");
// matches "Totale kosten", "Totaal lasten" / not "Totaal toerekenbare kosten"
static const Pattern kCosts(R"((?i)^\W*(totaal|totale)\s+(van\s+)?(de\s+)?(kosten|lasten)\b)");
// matches "Netto kosten taakveld(en)"
static const Pattern kNetCosts(R"((?i)^\W*netto\s+(kosten|lasten)\b)");
// matches "Overhead", "Toe te rekenen BTW", "Compensabele btw"
static const Pattern kAdded(R"((?i)\b(overhead|btw|b\.t\.w\.))");
// matches "Totale opbrengsten", "Opbrengst heffingen", "Totaal baten"
static const Pattern kYield(R"((?i)^\W*((totaal|totale)\s+(van\s+)?(de\s+)?(opbrengst(en)?|baten)|opbrengst(en)?\s+\S*(heffing|recht|leges)\S*)\b)");

constexpr std::int64_t kThousand = 1000;
const Decimal kLargestCosts(1'000'000'000'000);  // keeps percent times costs inside 64 bits

struct Levy {
    const TableFigures* figures = nullptr;
    int costs = -1, yield = -1, percent = -1;
    std::vector<int> between;  // rows below the yield: a withdrawal that covers the rest
    std::vector<int> added;    // overhead and VAT below the costs: they may be costs beside those
    bool net = false;          // the costs are those of the taakveld alone: no total is printed of what is added
};

std::vector<Levy> levies_of(const TableFigures& figures) {
    std::vector<Levy> levies;
    const Levy none{&figures, -1, -1, -1, {}, {}, false};
    Levy levy = none;
    for (int row = 0; row < figures.rows; ++row) {
        const std::string& label = figures.row(row).label;
        if (!figures.figure_row[static_cast<std::size_t>(row)]) continue;
        const bool net = RE2::PartialMatch(label, kNetCosts);
        if (RE2::PartialMatch(label, kRecovery)) {
            levy.percent = row;
            if (levy.costs >= 0 && levy.yield >= 0 && (!levy.net || !levy.added.empty())) levies.push_back(levy);
            levy = none;
        } else if (net || RE2::PartialMatch(label, kCosts)) {
            levy.costs = row;
            levy.net = net;
            levy.added.clear();
        } else if (levy.costs >= 0 && RE2::PartialMatch(label, kAdded) && !speaks_of_part(label) && !speaks_of_total(label)) {
            levy.added.push_back(row);
        } else if (RE2::PartialMatch(label, kYield)) {
            levy.yield = row;
            levy.between.clear();
        } else if (levy.yield >= 0) {
            levy.between.push_back(row);
        }
    }
    return levies;
}

// Amounts in whole thousands were rounded to them, whatever their last digits say.
Decimal step_of(const Figure& a, const Figure& b) {
    const auto in_thousands = [](const Decimal& value) { return value.decimals() == 0 && value.mantissa() % kThousand == 0; };
    const bool rounded = a.step == Decimal(1) && b.step == Decimal(1) && in_thousands(a.value) && in_thousands(b.value);
    return rounded ? Decimal(kThousand) : std::max(a.step, b.step);
}

bool is_whole(const Levy& levy) {
    for (int c = 0; c < levy.figures->columns; ++c) {
        const Figure& percent = levy.figures->at(levy.percent, c);
        if (percent.counts() && percent.value.str().find('.') != std::string::npos) return false;
    }
    return true;
}

struct Trial {
    PlacedCheck placed;
    bool miss = false;
};

// The column of the percentage: that of the costs, or a column of its own right of it where the table has one percentage and one column of both.
int percent_column(const Levy& levy, int col) {
    const TableFigures& figures = *levy.figures;
    const auto both = [&](int c) { return figures.at(levy.costs, c).counts() && figures.at(levy.yield, c).counts(); };
    int alone = col;
    for (int c = 0; c < figures.columns; ++c) {
        if (c != col && both(c)) return col;
        if (!figures.at(levy.percent, c).counts()) continue;
        if (c <= col || alone != col) return col;
        alone = c;
    }
    return alone;
}

// What may be costs beside those printed: nothing, all of overhead and VAT, or one of them.
std::vector<std::vector<int>> readings_of(const Levy& levy) {
    if (levy.net) return {levy.added};
    std::vector<std::vector<int>> readings = {{}};
    if (levy.added.size() > 1) readings.push_back(levy.added);
    for (int row : levy.added) readings.push_back({row});
    return readings;
}

std::optional<Trial> trial(const Levy& levy, int col, bool whole_percents) {
    const TableFigures& figures = *levy.figures;
    const Figure &costs = figures.at(levy.costs, col), &yield = figures.at(levy.yield, col);
    const Figure& percent = figures.at(levy.percent, percent_column(levy, col));
    if (!percent.counts() || percent.unit != UnitKind::percent || !costs.counts() || !yield.counts() || costs.value.is_zero()) return std::nullopt;
    if (costs.value.abs() > kLargestCosts || yield.value.abs() > kLargestCosts || percent.value.abs() > Decimal(10000)) return std::nullopt;
    const std::string where = figures.column_names[static_cast<std::size_t>(col)];
    if (yield.value.is_negative() || costs.value.is_negative())
        return Trial{untried("HEFFING_100", percent, Reason::ambiguous_sign,
                             where + ": kostendekkendheid " + percent.value.dutch() + " % not checked: its yield or costs are negative"),
                     false};
    Trial best;
    const Decimal step = step_of(yield, costs);
    for (const std::vector<int>& beside : readings_of(levy)) {
        Decimal whole = costs.value;
        std::vector<const Figure*> wholes = {&costs};
        for (int row : beside)
            if (const Figure& more = figures.at(row, col); more.counts() && more.unit != UnitKind::percent) whole = whole + more.value, wholes.push_back(&more);
        Decimal part = yield.value;
        std::vector<const Figure*> terms = {&yield};
        for (std::size_t with = 0; with <= levy.between.size(); ++with) {
            if (with > 0) {
                const Figure& more = figures.at(levy.between[with - 1], col);
                if (!more.counts() || more.unit == UnitKind::percent) continue;
                part = part + more.value;
                terms.push_back(&more);
            }
            const Decimal percent_step = whole_percents ? std::max(percent.step, Decimal(1)) : percent.step;
            const Verdict verdict = judge_percent(percent.value, percent_step, part, step, whole, step);
            const bool miss = verdict.status == Status::fail;
            if (miss && !best.placed.check.operands.empty()) continue;
            best.placed = placed_at("HEFFING_100", percent);
            best.miss = miss;
            Check& check = best.placed.check;
            check.status = verdict.status;
            check.found = percent.value;
            check.tolerance = verdict.tolerance;
            for (const Figure* term : terms) check.operands.push_back(operand_of(*term));
            for (const Figure* term : wholes) check.operands.push_back(operand_of(*term));
            check.message = where + ": opbrengsten " + part.dutch() + " of kosten " + whole.dutch() + " are printed as " + percent.value.dutch() + " %" +
                            (miss                ? ", which they are not"
                             : wholes.size() > 1 ? " (with overhead or VAT below the costs)"
                                                 : "");
            if (!miss) return best;
        }
    }
    return best;
}

}  // namespace

bool speaks_of_recovery(const std::string& label) { return RE2::PartialMatch(label, kRecovery); }

std::vector<PlacedCheck> check_cost_recovery(const std::vector<TableFigures>& tables) {
    std::vector<PlacedCheck> checks;
    std::vector<std::size_t> misses;
    int holds = 0;
    std::vector<Levy> levies;
    for (const TableFigures& figures : tables) {
        std::vector<Levy> more = levies_of(figures);
        levies.insert(levies.end(), more.begin(), more.end());
    }
    // "98,0 %", "95,0 %", "19,0 %": all rounded to whole percents before a decimal was printed.
    const bool whole_percents = std::all_of(levies.begin(), levies.end(), is_whole);
    for (const Levy& levy : levies)
        for (int col = 0; col < levy.figures->columns; ++col) {
            std::optional<Trial> tried = trial(levy, col, whole_percents);
            if (!tried) continue;
            if (tried->miss) misses.push_back(checks.size());
            holds += tried->placed.check.status == Status::pass || tried->placed.check.status == Status::pass_rounding;
            checks.push_back(std::move(tried->placed));
        }
    // A document that never divides its yields by its costs reckons the percentage in another way.
    for (std::size_t miss : misses) {
        if (holds >= 2 * static_cast<int>(misses.size())) continue;
        checks[miss].check.status = Status::flag;
        checks[miss].check.message += "; it may be reckoned in another way";
    }
    return checks;
}

}  // namespace griffier
