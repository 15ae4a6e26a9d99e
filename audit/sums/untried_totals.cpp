#include "audit/sums/untried_totals.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "audit/diagnosis/slips.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr int kTelling = 100;       // steps of a figure that is not another's by chance
constexpr int kLarge = 1000;        // of a sum that is not made by chance within its rounding
constexpr int kTermsOfRounded = 3;  // of a sum that holds within rounding

struct RowBlock {
    Binding binding{"COLSUM", {}, true};
    std::string title;  // the heading right above it
    bool part = false;  // of the rows above: which of them it is the sum of, only the arithmetic says
};

// The rows above the total: from the last heading on, from the last total on, those without a bullet among them, and the last few.
std::vector<RowBlock> rows_above(const TableFigures& figures, int row) {
    RowBlock whole, titled, bare;
    bool bulleted = false;
    for (int r = row - 1; r >= 0; --r) {
        const std::string& label = figures.row(r).label;
        if (!figures.figure_row[static_cast<std::size_t>(r)]) {
            if (!label.empty() && titled.title.empty() && titled.binding.terms.empty() && !whole.binding.terms.empty()) {
                titled = whole;
                titled.title = label;
            }
            continue;
        }
        if (claim_of(figures, r) != Claim::none) break;
        if (speaks_of_part(label)) continue;
        whole.binding.terms.push_back({r, 1});
        if (is_bulleted(label))
            bulleted = true;
        else
            bare.binding.terms.push_back({r, 1});
    }
    std::vector<RowBlock> blocks = {titled, whole};
    if (bulleted) blocks.push_back(bare);
    std::erase_if(blocks, [](const RowBlock& block) { return block.binding.terms.empty(); });
    for (std::size_t last = 1; last < whole.binding.terms.size(); ++last) {
        RowBlock few{whole.binding, "", true};
        few.binding.terms.resize(last);
        blocks.push_back(std::move(few));
    }
    for (RowBlock& block : blocks) std::reverse(block.binding.terms.begin(), block.binding.terms.end());
    return blocks;
}

bool has_steps(const Decimal& value, const Decimal& step, int least) { return value.abs() >= step * Decimal(least); }

// Each of the two columns that miss has the sum of the other.
bool is_crosswise(const Tally& tally, const std::pair<int, int>& columns) {
    const Check &a = tally.outcomes[static_cast<std::size_t>(columns.first)].check, &b = tally.outcomes[static_cast<std::size_t>(columns.second)].check;
    return *a.expected == *b.found && *b.expected == *a.found && has_steps(*a.found, a.result->step, kTelling) && has_steps(*b.found, b.result->step, kTelling);
}

bool is_far_off(const Tally& tally, int column) {
    const Check& check = tally.outcomes[static_cast<std::size_t>(column)].check;
    return has_steps(*check.difference, check.result->step, kTelling);
}

bool holds_in_another(const Tally& tally, int figures, int steps, bool exact) {
    return std::any_of(tally.outcomes.begin(), tally.outcomes.end(), [&](const Outcome& o) {
        return o.kind == Outcome::holds && (o.exact || !exact) && o.figures >= figures && has_steps(*o.check.found, o.check.result->step, steps);
    });
}

// "Totaal incidentele lasten" below "Incidentele lasten".
bool is_named_by(const std::string& total, const std::string& title) {
    const std::string name = plain_label(title), whole = plain_label(total);
    const std::size_t last = name.find_last_not_of(": ");
    const std::string bare = name.substr(0, last == std::string::npos ? 0 : last + 1);
    return !bare.empty() && (whole == "totaal " + bare || whole == "subtotaal " + bare);
}

// What may be said of the columns that miss; nullopt where nothing tells.
std::optional<std::string> told_of(const TableFigures& figures, int row, const RowBlock& block, const Tally& t) {
    const Lines lines{figures, false};
    if (const auto columns = swapped_positions(lines, block.binding, row, t))
        if ((!block.part || holds_in_another(t, 2, kTelling, true)) &&
            (is_crosswise(t, *columns) || (is_far_off(t, columns->first) && is_far_off(t, columns->second))))
            return "two figures of one row, in this column and in another, changed about make both sums hold";
    if (t.misses != 1 || block.part) return std::nullopt;
    const auto miss = std::find_if(t.outcomes.begin(), t.outcomes.end(), [](const Outcome& o) { return o.kind == Outcome::misses; });
    if (holds_in_another(t, kTermsOfRounded, kLarge, false))
        if (const auto minus = lone_minus_of(*miss)) return minus;
    if (miss->needs_dash || !miss->blank.empty()) return std::nullopt;
    if (const auto slip = told_by_slip(t, *miss)) return slip;
    if (is_named_by(figures.row(row).label, block.title) && holds_in_another(t, 2, kTelling, true))
        return "it is called as the rows above it are, and is their sum in another column";
    return std::nullopt;
}

}  // namespace

void add_untried_totals(const TableFigures& figures, std::vector<PlacedCheck>& checks) {
    std::vector<PlacedCheck> found;
    for (int row = 0; row < figures.rows; ++row) {
        std::set<std::string> ids;
        for (int c = 0; c < figures.columns; ++c) {
            if (figures.at(row, c).recognised) ids.clear();
            if (figures.at(row, c).counts() && !figures.at(row, c).recognised) ids.insert(figures.at(row, c).id);
        }
        const auto untried = std::find_if(checks.begin(), checks.end(), [&](const PlacedCheck& placed) {
            const Check& check = placed.check;
            return check.rule == "COLSUM" && check.status == Status::not_checkable && check.reason == Reason::ambiguous_binding && check.operands.empty() &&
                   check.result && ids.count(check.result->id) > 0;
        });
        if (untried == checks.end()) continue;
        for (const RowBlock& block : rows_above(figures, row)) {
            const Tally t = tally({figures, false}, block.binding, row);
            const auto told = told_of(figures, row, block, t);
            if (!told) continue;
            checks.erase(untried);
            for (std::size_t c = 0; c < t.outcomes.size(); ++c) {
                const bool misses = t.outcomes[c].kind == Outcome::misses;
                if (!misses && (t.outcomes[c].kind != Outcome::holds || t.outcomes[c].needs_dash)) continue;
                PlacedCheck placed = placed_at("COLSUM", figures.at(row, static_cast<int>(c)));
                placed.check = t.outcomes[c].check;
                if (misses) placed.check.status = Status::flag, placed.check.message += "; " + *told;
                found.push_back(std::move(placed));
            }
            break;
        }
    }
    checks.insert(checks.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

}  // namespace griffier
