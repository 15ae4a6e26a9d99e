#include "extractors/council/commitment_fields.h"

#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/dates.h"
#include "extractors/people.h"
#include "extractors/person_names.h"

namespace griffier {
namespace {

static const Pattern kTerm(
    "(?i)\\b((?:uiterlijk|vóór|voor|in|per|eind|begin|medio|binnen)(?: (?:de|het|in|op|van|uiterlijk))* (?:[0-9]{1,2} [a-z]+ (?:20[0-9]{2})?|[a-z]+ "
    "20[0-9]{2}|Q[1-4](?: (?:van )?20[0-9]{2})?|[a-z]+ kwartaal(?: (?:van "
    ")?20[0-9]{2})?|zomerreces|kerstreces|zomervakantie|kerstvakantie|(?:zomer|najaar|voorjaar|herfst|winter)(?: (?:van )?"
    "20[0-9]{2})?|[0-9a-z]+ (?:weken|maanden)|begroting(?: 20[0-9]{2})?|kadernota(?: 20[0-9]{2})?))");

// Whom it was promised to: "(fractie VVD)" and "(D66)" at the end, "aan de fractie van de SP toegezegd". Members of the college promise, and ask nothing.
void take_asker(Commitment& one) {
    if (!one.asked_by.empty()) return;
    static const Pattern kBehind("\\(((?:[Ff]racties? (?:van )?(?:de |het )?)?[^()]{2,60})\\)[.;]?$");
    static const Pattern kTo("(?i)\\baan (?:de )?fracties? (?:van )?(?:de |het )?((?:" + party_names() + ")(?:(?:, | en (?:de |het )?)(?:" + party_names() +
                             "))*)\\b");
    std::string said;
    static const Pattern kToMember("\\baan (?:de heer|mevrouw|raadslid|het lid) ([^.;,()]{2,40} \\([^()]{2,40}\\))(?: [^.;]{0,40})? toegezegd\\b");
    if (RE2::PartialMatch(one.text, kTo, &said) || RE2::PartialMatch(one.text, kToMember, &said)) {
        add_submitters(said, one.asked_by);
        return;
    }
    if (!RE2::PartialMatch(one.text, kBehind, &said)) return;
    std::vector<Submitter> askers;
    add_submitters(said, askers);
    const bool fraction = fold(said).starts_with("fractie");
    for (const Submitter& asker : askers)
        if (asker.party.empty() || (!fraction && !is_party(asker.party))) return;
    one.asked_by = std::move(askers);
}

}  // namespace

void fill(Commitment& one, Field field, const std::string& value, const std::string& label) {
    switch (field) {
        case Field::number:
            one.number = value;
            break;
        case Field::commitment:
            one.text += (one.text.empty() ? "" : !label.empty() ? ": " : " ") + value;
            break;
        case Field::title:
            one.text += (one.text.empty() ? "" : " ") + value;
            break;
        case Field::portfolio:
            one.portfolio_holder = value;
            break;
        case Field::date:
            one.date = first_date(value);
            break;
        case Field::meeting:
            one.meeting = value;
            if (one.date.empty()) one.date = first_date(value);
            break;
        case Field::term:
            one.term = value;
            one.term_date = first_date(value);
            break;
        case Field::status:
            one.status += (one.status.empty() ? "" : " ") + value;
            break;
        case Field::settled:
            one.settled = value;
            break;
        case Field::submitters: {
            std::vector<Submitter> askers;
            add_submitters(value, askers);
            const bool to_a_body =
                label.ends_with(" aan") && std::any_of(askers.begin(), askers.end(), [](const Submitter& asker) { return asker.party.empty(); });
            if (!to_a_body) one.asked_by.insert(one.asked_by.end(), askers.begin(), askers.end());
            break;
        }
        default:
            break;
    }
}

void finish(Commitment& one) {
    take_asker(one);
    if (one.term.empty()) {
        std::string term;
        if (RE2::PartialMatch(one.text, kTerm, &term)) one.term = trim(term);
    }
    if (one.term_date.empty()) one.term_date = first_date(one.term);
}

}  // namespace griffier
