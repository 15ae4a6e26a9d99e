// The fields of a motie, from the words that labels and columns give for them.
#include "extractors/council/motie_fields.h"

#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/votes.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/people.h"

namespace griffier {
namespace {

constexpr std::size_t kOutcomeWords = 3;  // a longer state is told in a sentence

// matches a number alone on its line: "M12", "MV-07", "2025-M-014", "A-3.1" / not "2025"
static const Pattern kNumberAlone("((?:[MAma]|MV|VM|SA|AM|MO)-? ?[0-9][0-9A-Za-z./-]*|[0-9]{2,4}[-./ ]?[MAma][-./ ]?[0-9]+)");
static const Pattern kProposalNumber(
    "(?i)\\b(?:(?:raads)?voorstel|nr\\.?|nummer)[ :]*(?:nr\\.? ?|nummer )?\\(?([A-Z]{0,4}[-. ]?[0-9][0-9A-Za-z./-]*[0-9A-Za-z])|\\(([A-Z]{0,4}[-. "
    "]?[0-9][0-9A-Za-z./-]+)\\)");
// matches what is no number of a proposal: "(2026)", "(2026-2029)" / not "(2026-14)"
static const Pattern kYears("(?:19|20)[0-9]{2}(?:[-–/](?:19|20)[0-9]{2})?");
static const Pattern kChecked("[☒☑✓✔■⊠]|\\[[xX]\\]|\\([xX]\\)");
static const Pattern kUnchecked("[☐□▢]|\\[ ?\\]|\\( ?\\)");
static const Pattern kPair("([0-9]{1,2}) ?[-–/] ?([0-9]{1,2})");  // matches "21-8" below "Stemverhouding": for and against
static const Pattern kNamesProposal("(?i)\\b(?:raads|initiatief)?voorstel\\b");

}  // namespace

bool is_motie_number(const std::string& text) { return RE2::FullMatch(text, kNumberAlone); }

std::string ticked(const std::string& text) {
    const auto on = find_all(kChecked, text);
    const auto off = find_all(kUnchecked, text);
    if (on.empty() && off.empty()) return text;
    if (on.size() != 1) return "";
    std::vector<int> marks;
    for (const Match& m : on) marks.push_back(m.span.begin);
    for (const Match& m : off) marks.push_back(m.span.begin);
    std::sort(marks.begin(), marks.end());
    const int begin = on[0].span.begin;
    const auto next = std::upper_bound(marks.begin(), marks.end(), begin);
    const int end = next == marks.end() ? static_cast<int>(text.size()) : *next;
    return text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

void take_outcome(Motie& motie, const std::string& text) {
    const std::string shown = ticked(text);
    if (const std::string outcome = outcome_in(shown); !outcome.empty()) motie.decision = outcome;
    if (const auto votes = votes_in(shown)) {
        std::string told = votes->text;
        if (told.starts_with('(') && told.ends_with(')') && std::count(told.begin(), told.end(), '(') == 1) told = told.substr(1, told.size() - 2);
        motie.votes = motie.votes.empty() ? told : motie.votes + "; " + told;
        if (!motie.vote_count) {
            if (votes->count != VoteCount{}) motie.vote_count = votes->count;
        } else {
            VoteCount& count = *motie.vote_count;
            if (!count.in_favour) count.in_favour = votes->count.in_favour;
            if (!count.against) count.against = votes->count.against;
            if (count.parties_for.empty()) count.parties_for = votes->count.parties_for;
            if (count.parties_against.empty()) count.parties_against = votes->count.parties_against;
        }
    }
}

void take_proposal(Motie& motie, const std::string& text) {
    static const Pattern kAgendaItem("(?i)agendapunt (?:nr\\.? |nummer )?([0-9]{1,2}(?:\\.[0-9]+)*[a-z]?)[.:]?");  // and no more: names no proposal
    if (std::string item; RE2::FullMatch(text, kAgendaItem, &item)) {
        if (motie.agenda_item.empty()) motie.agenda_item = item;
        return;
    }
    motie.proposal = text;
    std::string number, bracketed;
    if (RE2::PartialMatch(text, kProposalNumber, &number, &bracketed) || RE2::FullMatch(text, kNumberAlone, &number))
        motie.proposal_number = number.empty() ? bracketed : number;
    if (RE2::FullMatch(motie.proposal_number, kYears)) motie.proposal_number.clear();
    static const Pattern kStarts("^([0-9]{2,}[0-9A-Za-z./-]*|[A-Z]{1,4}[-.][0-9][0-9A-Za-z./-]*|[A-Z]{1,3}[0-9]{2,4}[-./][0-9][0-9A-Za-z./-]*)\\b");
    static const Pattern kAbbreviated("^[A-Z]{2,3} ([0-9]{2,4}[-./][0-9][0-9A-Za-z./-]*)\\b");  // "RV 2026-033 Wijziging APV"
    if (motie.proposal_number.empty() && (RE2::PartialMatch(text, kStarts, &number) || RE2::PartialMatch(text, kAbbreviated, &number)))
        motie.proposal_number = number;
}

bool take_field(Motie& motie, Field field, const std::string& value) {
    switch (field) {
        case Field::number:
            motie.number = value;
            return true;
        case Field::title:
            motie.title = value;
            return true;
        case Field::date:
            if (const std::string date = first_date(value); !date.empty()) motie.date = date;
            return true;
        case Field::meeting:
            motie.meeting = value;
            return true;
        case Field::agenda_item:
            motie.agenda_item = value;
            if (motie.proposal.empty() && RE2::PartialMatch(value, kNamesProposal)) take_proposal(motie, value);
            return true;
        case Field::proposal:
            take_proposal(motie, value);
            return true;
        case Field::submitters:
        case Field::co_submitters:
            add_submitters(value, motie.submitters);
            return true;
        case Field::portfolio:
            motie.portfolio_holder = value;
            return true;
        case Field::term:
            motie.term = value;
            return true;
        case Field::outcome:
        case Field::votes:
            take_outcome(motie, value);
            if (int in_favour = 0, against = 0; field == Field::votes && RE2::FullMatch(value, kPair, &in_favour, &against) && !motie.vote_count) {
                motie.vote_count = VoteCount{};
                motie.vote_count->in_favour = in_favour;
                motie.vote_count->against = against;
            }
            if (field == Field::votes && motie.votes.empty()) motie.votes = value;
            return true;
        case Field::decision:
            take_outcome(motie, value);
            return true;
        case Field::votes_for:
        case Field::votes_against:
            if (!motie.vote_count) motie.vote_count = VoteCount{};
            add_votes(value, field == Field::votes_for, *motie.vote_count);
            motie.votes += (motie.votes.empty() ? "" : "; ") + std::string(field == Field::votes_for ? "voor: " : "tegen: ") + value;
            return true;
        case Field::status:
            if (const std::string outcome = outcome_in(value); motie.decision.empty() && split_words(value).size() <= kOutcomeWords) motie.decision = outcome;
            [[fallthrough]];
        case Field::settled:
            motie.status = motie.status.empty() ? value : motie.status + " " + value;
            return true;
        case Field::kind:
            return true;
        default:
            return false;
    }
}

}  // namespace griffier
