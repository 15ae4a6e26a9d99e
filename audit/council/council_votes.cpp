// VOTE_SUM and RESULT_VOTE: votes for and against, their parties, and what came of them.
#include "audit/council/council.h"
#include "audit/remarks/observation.h"
#include "document/pattern.h"
#include "extractors/matching.h"

namespace griffier {
namespace {

// matches "39 uitgebrachte stemmen", "van de 39 aanwezige leden", "39 leden aanwezig" / not "39 leden van de fractie"
const Pattern kAll(
    "(?i)\\b([0-9]{1,3}) (?:(?:uitgebrachte|geldige|geldig uitgebrachte) stemmen|(?:aanwezige|stemmende) (?:raads|staten)?leden|(?:raads|staten)?leden "
    "aanwezig)\\b");
// matches the parties behind a count, each with its seats: "20 stemmen voor (VVD (12), D66 (8))"
const Pattern kSide("(?i)\\b([0-9]{1,3}) (?:stem(?:men)? )?(?:vóór|voor|tegen)(?:stemmers?)? ?\\(((?:[^(),]+ ?\\([0-9]{1,2}\\)(?:, | en )?)+)\\)");
const Pattern kSeats("\\(([0-9]{1,2})\\)");

struct Vote {
    std::string what, id, outcome, text;
    const VoteCount* count;
    const Provenance* source;
};

void judge(const Vote& vote, const char* rule, int expected, int found, const std::string& claim, std::vector<PlacedCheck>& checks) {
    PlacedCheck placed = observation(rule, expected == found ? Status::pass : Status::fail, *vote.source, vote.what + ": " + claim);
    placed.check.expected = Decimal(expected);
    placed.check.found = Decimal(found);
    placed.check.difference = Decimal(expected - found);
    placed.check.tolerance = Decimal(0);
    placed.check.result = Operand{vote.id, 1, Decimal(found), false, 1};
    checks.push_back(std::move(placed));
}

void sums(const Vote& vote, std::vector<PlacedCheck>& checks) {
    const VoteCount& count = *vote.count;
    int all = 0;
    if (count.in_favour && count.against && RE2::PartialMatch(vote.text, kAll, &all)) {
        const int sum = *count.in_favour + *count.against + count.abstained.value_or(0);
        const std::string abstained = count.abstained ? " + " + std::to_string(*count.abstained) + " abstained" : "";
        judge(vote, "VOTE_SUM", sum, all,
              std::to_string(*count.in_favour) + " for + " + std::to_string(*count.against) + " against" + abstained + " = " + std::to_string(sum) +
                  "; the text says " + std::to_string(all),
              checks);
    }
    for (const Match& side : find_all(kSide, vote.text)) {
        int seats = 0;
        for (const Match& party : find_all(kSeats, side.groups[2])) seats += std::stoi(party.groups[1]);
        judge(vote, "VOTE_SUM", seats, std::stoi(side.groups[1]), "the parties have " + std::to_string(seats) + " votes; the text says " + side.groups[1],
              checks);
    }
}

void result(const Vote& vote, std::vector<PlacedCheck>& checks) {
    const VoteCount& count = *vote.count;
    const bool adopted = vote.outcome == "aangenomen", rejected = vote.outcome == "verworpen";
    if (!count.in_favour || !count.against || adopted == rejected) return;
    const bool more = *count.in_favour > *count.against;  // a tie adopts nothing
    PlacedCheck placed =
        observation("RESULT_VOTE", more == adopted ? Status::pass : Status::fail, *vote.source,
                    vote.what + ": " + vote.outcome + " with " + std::to_string(*count.in_favour) + " for and " + std::to_string(*count.against) + " against");
    placed.check.result = Operand{vote.id, 1, std::nullopt, false, 1};
    checks.push_back(std::move(placed));
}

}  // namespace

std::vector<PlacedCheck> check_votes(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    const auto judge_one = [&](const Vote& vote) {
        sums(vote, checks);
        result(vote, checks);
    };
    for (int m = 0; m < static_cast<int>(extraction.moties.size()); ++m) {
        const Motie& one = extraction.moties[static_cast<std::size_t>(m)];
        if (one.vote_count)
            judge_one({one.kind + (one.number.empty() ? "" : " " + one.number), motie_id(m), one.decision, one.votes, &*one.vote_count, &one.source});
    }
    for (int d = 0; d < static_cast<int>(extraction.decisions.size()); ++d) {
        const Decision& one = extraction.decisions[static_cast<std::size_t>(d)];
        if (one.vote_count)
            judge_one({shortened(one.title.empty() ? one.number : one.title), decision_id(d), one.outcome, one.votes, &*one.vote_count, &one.source});
    }
    return checks;
}

}  // namespace griffier
