#include "extractors/council/register_records.h"

#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/motie_fields.h"
#include "extractors/council/motie_openers.h"
#include "extractors/council/named_moties.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/people.h"

namespace griffier {
namespace {

constexpr std::size_t kOutcomeWords = 3;          // a longer state is told in a sentence
static const Pattern kDone("(?i)ja|nee|[xX✓✔]");  // below "Klaar": no time

void take_movers(std::vector<Submitter>& to, const std::string& text) {
    if (!moves_nobody(text)) add_submitters(text, to);
}

// "Aangenomen (08-04-2026)" in few words is what became of it; a sentence tells how it stands.
void take_result(Motie& motie, const std::string& text) {
    const std::string bare = without_held_date(text);
    if (!outcome_in(bare).empty() && (split_words(bare).size() <= kOutcomeWords || !outcome_at_start(text).empty() || text.find("stem") != std::string::npos))
        take_outcome(motie, text);
    else
        append_words(motie.status, text);
}

// A column "Afdoening" beside the state holds when, or the state in a word.
void take_settled(Motie& motie, const std::string& settled) {
    static const Pattern kTerm(
        "(?i)(?:(?:eind|begin|medio|vóór|voor|uiterlijk|per|in) )?(?:(?:het|de) )?(?:Q[1-4]|(?:[1-4]e|eerste|tweede|derde|vierde) "
        "kwartaal|(?:[0-9]{1,2}[ -])?[a-z0-9]+)[ -](?:van )?20[0-9]{2}");
    if (settled.empty() || fold(motie.status).starts_with(fold(settled))) return;
    if (RE2::FullMatch(settled, kTerm) && motie.term.empty())
        motie.term = settled;
    else
        append_words(motie.status, settled);
}

// The text of what is asked: "Verzoekt het college …" is its dictum.
bool take_asked(Motie& motie, const std::string& text) {
    const auto verb = dictum_of(text);
    if (!verb || verb->rest.empty()) return false;
    DictumPart part{verb->verb, {}, {}};
    static const Pattern kBullet(" ?[•▪●‣] ");
    std::string rest = verb->rest;
    for (Match at = find_first(kBullet, rest); matches(at); at = find_first(kBullet, rest)) {
        if (const std::string item = trim(rest.substr(0, static_cast<std::size_t>(at.span.begin))); !item.empty()) part.items.push_back(item);
        rest.erase(0, static_cast<std::size_t>(at.span.end));
    }
    if (!trim(rest).empty()) part.items.push_back(trim(rest));
    part.levels.assign(part.items.size(), 0);
    motie.dictum.push_back(std::move(part));
    return true;
}

}  // namespace

Motie motie_of_row(const RegisterRow& row) {
    Motie motie;
    motie.source = row.source;
    std::string settled;
    bool sorted = false;
    for (const RegisterCell& cell : row.cells) {
        const std::string& value = cell.text;
        switch (cell.field) {
            case Field::kind:
                sorted = true;
                if (fold(value).starts_with("a") || fold(value).starts_with("sub")) motie.kind = "amendement";
                if (fold(value).starts_with("motie vreemd")) motie.subtype = "vreemd";
                break;
            case Field::number:
                if (motie.number.empty()) motie.number = value;
                break;
            case Field::title:
                if (!motie.title.empty() && take_asked(motie, value)) break;
                if (!row.has(Field::number) && is_motie_number(value))
                    motie.number = value;
                else
                    take_named(motie, value, row.has(Field::submitters), cell.numbered);
                break;
            case Field::submitters:
            case Field::co_submitters:
                if (cell.parties)
                    add_parties(value, motie.submitters);
                else
                    take_movers(motie.submitters, value);
                break;
            case Field::outcome:
            case Field::decision:
                take_result(motie, value);
                break;
            case Field::settled:
                if (row.has(Field::status))
                    settled = value;
                else
                    take_settled(motie, value);
                break;
            case Field::status:
                if (const std::string outcome = outcome_in(value); !outcome.empty() && motie.decision.empty() && split_words(value).size() <= kOutcomeWords)
                    motie.decision = outcome;
                append_words(motie.status, value);
                break;
            case Field::commitment:
                if (take_asked(motie, value)) break;
                if (motie.title.empty() && !row.has(Field::title))
                    take_named(motie, value, row.has(Field::submitters), cell.numbered);
                else if (fold(cell.head).find("actie") != std::string::npos)
                    append_words(motie.status, value);
                break;
            case Field::term:
                if (!RE2::FullMatch(value, kDone)) take_field(motie, cell.field, value);
                break;
            case Field::remarks:
                if (!take_asked(motie, value)) append_words(motie.status, value);
                break;
            case Field::answer:
                append_words(motie.status, value);
                break;
            case Field::question:
                take_asked(motie, value);
                break;
            default:
                take_field(motie, cell.field, value);
        }
    }
    take_settled(motie, settled);
    if (motie.number.size() > 1 && (motie.number[0] == 'A' || motie.number[0] == 'a') &&
        (std::isdigit(static_cast<unsigned char>(motie.number[1])) || motie.number[1] == '-') && !sorted)
        motie.kind = "amendement";
    if (motie.date.empty()) motie.date = first_date(motie.meeting);
    return motie;
}

Commitment commitment_of_row(const RegisterRow& row) {
    Commitment one;
    one.source = row.source;
    one.section = row.section;
    one.number = row.text(Field::number);
    const std::string promise = row.text(Field::commitment), title = row.text(Field::title);
    one.text = promise.empty() ? title : title.empty() ? promise : title + ": " + promise;
    static const Pattern kNumbered("^((?:T|TZ)[-. ]?[0-9]+(?:[-./][0-9]+)*)(?: ?[:.)–-] ?| )(\\p{Lu}.*)$");
    if (std::string number, rest; one.number.empty() && RE2::FullMatch(one.text, kNumbered, &number, &rest)) one.number = number, one.text = rest;
    one.portfolio_holder = row.text(Field::portfolio);
    one.meeting = row.text(Field::meeting);
    one.date = first_date(row.text(Field::date).empty() ? one.meeting : row.text(Field::date));
    // "Datum afdoening" beside "Afgedaan" or a term of its own: when it was settled.
    const auto settles = [](const RegisterCell& cell) { return cell.field == Field::term && fold(cell.head).starts_with("datum afdoening"); };
    const auto terms = std::count_if(row.cells.begin(), row.cells.end(), [](const RegisterCell& cell) { return cell.field == Field::term; });
    const bool settled_on = row.has(Field::settled) || terms > 1;
    for (const RegisterCell& cell : row.cells)
        if (cell.field == Field::term && RE2::FullMatch(cell.text, kDone))
            append_words(one.settled, cell.text);
        else if (cell.field == Field::term || cell.field == Field::settled)
            append_words(cell.field == Field::settled || (settled_on && settles(cell)) ? one.settled : one.term, cell.text);
    // "Afdoening: maart 2027": a time without a day is one to come.
    static const Pattern kTime(
        "(?i)(?:(?:eind|begin|medio|vóór|voor|uiterlijk|in) )?(?:Q[1-4]|(?:[1-4]e|eerste|tweede|derde|vierde) kwartaal|voorjaar|najaar|zomer|[a-z]+) (?:van "
        ")?20[0-9]{2}");
    if (one.term.empty() && first_date(one.settled).empty() && RE2::FullMatch(one.settled, kTime)) std::swap(one.term, one.settled);
    one.term_date = first_date(one.term);
    one.status = row.text(Field::status);
    if (one.status.empty()) one.status = row.text(Field::answer);
    if (one.status.empty()) one.status = row.text(Field::remarks);
    if (one.status.empty()) one.status = row.text(Field::outcome);
    for (const RegisterCell& cell : row.cells)
        if (cell.field == Field::submitters || cell.field == Field::co_submitters) take_movers(one.asked_by, cell.text);
    return one;
}

}  // namespace griffier
