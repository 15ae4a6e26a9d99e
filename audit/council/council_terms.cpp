// TERM_OVERDUE: what was to be done by a date before that of the document, and is not said to be done.
#include "audit/council/council.h"
#include "audit/remarks/observation.h"
#include "document/pattern.h"
#include "extractors/dates.h"

namespace griffier {
namespace {

const Pattern kDone("(?i)afgedaan|afgehandeld|nagekomen|uitgevoerd|voldaan|gereed|vervallen|ingetrokken|afgerond|voltooid|gerealiseerd|afgevoerd");

struct OpenTerm {
    std::string what, until, id;
    const Provenance* source;
};

}  // namespace

std::vector<PlacedCheck> check_terms(const Extraction& extraction) {
    std::vector<OpenTerm> terms;
    for (int k = 0; k < static_cast<int>(extraction.commitments.size()); ++k) {
        const Commitment& one = extraction.commitments[static_cast<std::size_t>(k)];
        if (one.term_date.empty() || !one.settled.empty() || RE2::PartialMatch(one.status, kDone)) continue;
        terms.push_back(
            {"toezegging" + (one.number.empty() ? "" : " " + one.number) + " \"" + shortened(one.text) + "\"", one.term_date, commitment_id(k), &one.source});
    }
    for (int m = 0; m < static_cast<int>(extraction.moties.size()); ++m) {
        const Motie& one = extraction.moties[static_cast<std::size_t>(m)];
        const std::string until = first_date(one.term);
        if (until.empty() || one.same_as >= 0 || RE2::PartialMatch(one.status, kDone)) continue;
        terms.push_back({one.kind + " " + (one.number.empty() ? "\"" + shortened(one.title) + "\"" : one.number), until, motie_id(m), &one.source});
    }
    if (terms.empty()) return {};
    const std::string& today = extraction.facts.date;
    if (today.empty()) {
        return {untried("TERM_OVERDUE", Reason::missing_operand, *terms.front().source,
                        std::to_string(terms.size()) + (terms.size() == 1 ? " term" : " terms") + ": the document has no date of its own to hold against")};
    }
    std::vector<PlacedCheck> checks;
    for (const OpenTerm& term : terms) {
        const bool over = term.until < today;
        PlacedCheck placed = observation("TERM_OVERDUE", over ? Status::flag : Status::pass, *term.source,
                                         term.what + ": until " + term.until + (over ? ", which has passed on " : ", not yet passed on ") + today);
        placed.check.result = Operand{term.id, 1, std::nullopt, false, 1};
        checks.push_back(std::move(placed));
    }
    return checks;
}

}  // namespace griffier
