#include "audit/across/structural.h"

#include <algorithm>
#include <optional>

#include "audit/labels.h"
#include "document/pattern.h"

namespace griffier {
namespace {

// matches "Structureel begrotingssaldo", "Structureel saldo", "Structureel resultaat (A - B)" / not "waarvan structureel"
static const Pattern kStructural(R"((?i)^\W*(totaal\s+)?structureel\s+(begrotings|rekening)?-?(saldo|resultaat|evenwicht)\b)");
// matches "Begrotingssaldo (A)", "Geraamde resultaat", "Resultaat na bestemming" / not "Saldo baten en lasten"
static const Pattern kResult(R"((?i)^\W*(\d+\.?\s+)?(geraamde?\s+|gerealiseerde?\s+)?(begrotingssaldo|begrotingsresultaat|rekeningresultaat|resultaat)\b)");
static const Pattern kIncidental(R"((?i)\bincidente(el|le)\b)");
static const Pattern kIncidentalSaldo(R"((?i)^\W*(totaal|saldo)\b.*\bincidente(el|le)\b)");
// matches "waarvan Incidenteel", "waarvan structureel" / not "Waarvan incidentele baten"
static const Pattern kPartIncidental(R"((?i)^\W*(waarvan\s+)?incidenteel\W*$)");
static const Pattern kPartStructural(R"((?i)^\W*(waarvan\s+)?structureel\W*$)");

struct Choice {
    Binding binding;
    Tally tally;
};

// The first of the bindings with the fewest misses, where it holds in two columns at least and in most; exactly in one, where there is but one.
std::optional<Choice> chosen(const Lines& lines, const std::vector<Binding>& bindings, int result) {
    std::optional<Choice> best;
    for (const Binding& binding : bindings) {
        Choice choice{binding, tally(lines, binding, result)};
        const Tally& t = choice.tally;
        const bool most = t.holds >= 2 && t.holds > 2 * t.misses, single = t.holds == 1 && t.misses == 0 && t.exact == 1 && t.strongest >= 2;
        if (!most && !single) continue;
        if (!best || t.misses < best->tally.misses || (t.misses == best->tally.misses && t.strongest > best->tally.strongest)) best = std::move(choice);
    }
    return best;
}

void emit(StructuralChecks& found, const Lines& lines, const std::vector<Binding>& bindings, int result) {
    if (const auto choice = chosen(lines, bindings, result)) {
        auto checks = checks_of(lines, choice->tally, result, true);
        found.checks.insert(found.checks.end(), checks.begin(), checks.end());
        found.results.insert(result);
    }
}

}  // namespace

bool is_structural_saldo(const std::string& label) { return RE2::PartialMatch(label, kStructural); }

StructuralChecks check_structural(const TableFigures& figures) {
    StructuralChecks found;
    const Lines lines{figures, false};
    int whole = -1, saldo = -1;
    std::vector<int> parts;  // incidental rows since the result
    for (int row = 0; row < figures.rows; ++row) {
        const std::string& label = figures.row(row).label;
        if (!figures.figure_row[static_cast<std::size_t>(row)]) continue;
        if (RE2::PartialMatch(label, kStructural)) {
            if (whole >= 0 && (saldo >= 0 || !parts.empty())) {
                std::vector<Binding> bindings;
                for (int sign : {-1, 1}) {
                    std::vector<Term> each = {{whole, 1}};
                    for (int part : parts) each.push_back({part, sign});
                    if (!parts.empty()) bindings.push_back({"STRUCT", each, true});
                    if (saldo >= 0) bindings.push_back({"STRUCT", {{whole, 1}, {saldo, sign}}, true});
                }
                emit(found, lines, bindings, row);
                // "Saldo incidentele posten (B)" is what its parts make; rows called "waarvan" are no terms of other sums.
                const bool of_parts = std::all_of(parts.begin(), parts.end(), [&](int part) { return speaks_of_part(figures.row(part).label); });
                if (saldo >= 0 && parts.size() >= 2 && parts.back() < saldo && of_parts) {
                    std::vector<Term> own;
                    for (int part : parts) own.push_back({part, 1});
                    emit(found, lines, {{"COLSUM", own, true}}, saldo);
                }
            }
        } else if (RE2::PartialMatch(label, kIncidentalSaldo)) {
            saldo = row;
        } else if (RE2::PartialMatch(label, kIncidental) && !RE2::PartialMatch(label, kPartIncidental)) {
            parts.push_back(row);
        } else if (RE2::PartialMatch(label, kResult)) {
            whole = row;
            saldo = -1;
            parts.clear();
        }
    }
    // "Begrotingssaldo / waarvan incidenteel / waarvan structureel", in either order.
    for (int row = 1; row + 1 < figures.rows; ++row) {
        const std::string &first = figures.row(row).label, &second = figures.row(row + 1).label;
        const bool both = (RE2::FullMatch(first, kPartIncidental) && RE2::FullMatch(second, kPartStructural)) ||
                          (RE2::FullMatch(first, kPartStructural) && RE2::FullMatch(second, kPartIncidental));
        const bool part = speaks_of_part(first) && speaks_of_part(second);
        if (!both) continue;
        const int total = part ? row - 1 : row + 2;
        if (total >= figures.rows || !figures.figure_row[static_cast<std::size_t>(total)] || (!part && claim_of(figures, total) == Claim::none)) continue;
        const Binding binding{"IS_SUM", {{row, 1}, {row + 1, 1}}, true};
        const Tally t = tally(lines, binding, total);
        if (t.holds == 0 || t.holds < 2 * t.misses) continue;
        auto checks = checks_of(lines, t, total, true);
        found.checks.insert(found.checks.end(), checks.begin(), checks.end());
        if (!part) found.results.insert(total);
    }
    return found;
}

}  // namespace griffier
