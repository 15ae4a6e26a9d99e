// Toezeggingen: labelled blocks, what stands below the heading "Toezeggingen", and sentences of running text.
#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council_lists.h"
#include "extractors/council_words.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/motie_lines.h"
#include "extractors/paper_labels.h"
#include "extractors/passages.h"
#include "extractors/people.h"
#include "extractors/person_names.h"
#include "extractors/register_cards.h"
#include "extractors/register_heads.h"
#include "extractors/register_records.h"
#include "extractors/register_rows.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

// matches "Toezeggingen", "Toezeggingen:", "4. Toezeggingen" / not "Stand van zaken toezeggingen en moties"
static const Pattern kHeading("(?i)^(?:[0-9]+[.)]? )?(?:gedane |nieuwe |openstaande )?toezegging(?:en)? ?:?$");
// matches "Toezegging T-12: de raad …", "Toezegging nr. 14", "T12. De wethouder …" / not "Toezegging van"
static const Pattern kNumbered("(?i)^toezegging(?: (?:nr\\.?|nummer))? ?:? ?([A-Z]{0,2}[-]?[0-9][0-9A-Za-z./-]*)(?: ?[:.–-] ?| )?(.*)$");
static const Pattern kNothing("(?i)^(?:[-–—]|geen|n\\.?v\\.?t\\.?|er zijn geen toezeggingen(?: gedaan)?\\.?|geen toezeggingen\\.?)$");
// matches "De wethouder zegt toe dat …", "Het college heeft toegezegd om …", "Wethouder De Vries zegde toe …", "(wethouder Bos) zal de raad informeren" / not "toegezegde termijnen"
static const Pattern kPromises(
    "\\b((?i:(?:de |het )?(?:college|wethouder|portefeuillehouder|burgemeester|gedeputeerde|dijkgraaf|hoogheemraad|heemraad|voorzitter))(?: (?:[Vv]an |[Dd]e "
    "|[Dd]er "
    "|[Dd]en |[Tt]en |[Tt]er )*[A-Z][\\pL'’-]+){0,2})(?: "
    "[^ .;]+){0,8}? (?i:zegt|zegde|heeft|is|wordt)(?: [^.;]{0,80}?)? (?i:toe|toegezegd)\\b(?i:,? (?:dat|om|aan de raad|aan uw raad|te))?");
// ... with the verb in front: matches "heeft wethouder Dekker toegezegd", "zegde het college in mei toe" / not "heeft de aannemer toegezegd"
static const Pattern kPromisesInverted(
    "(?i)\\b(?:heeft|zegt|zegde) ((?:de |het )?(?:college|wethouder|portefeuillehouder|burgemeester|gedeputeerde|dijkgraaf|hoogheemraad|heemraad)(?-i: "
    "(?:[Vv]an |[Dd]e "
    "|[Dd]er |[Dd]en |[Tt]en |[Tt]er )*[A-Z][\\pL'’-]+){0,2})(?: [^.;]{0,80}?)? (?:toe|toegezegd)\\b(?:,? (?:dat|om|te))?");
// matches "na toezegging van wethouder Kroon om …" / not "de toezegging van wethouder Kroon is afgedaan"
static const Pattern kOnPromise(
    "(?i)\\b(?:na|op|vanwege|gezien|door) (?:de |een )?toezegging van ((?:de |het )?(?:college|wethouder|portefeuillehouder|burgemeester|gedeputeerde)(?-i: "
    "(?:[Vv]an |[Dd]e "
    "|[Dd]er |[Dd]en |[Tt]en |[Tt]er )*[A-Z][\\pL'’-]+){0,2}) (?:om|dat)\\b");
// In a letter of the college: "Ik heb in de commissie van 12 mei toegezegd u bij te praten", "zeggen wij u toe dat" / not "hebben bewoners toegezegd"
static const Pattern kWePromise(
    "(?i)\\b(?:(?:ik heb|heb ik|wij hebben|we hebben|hebben wij|hebben we)(?: [^.;]{0,80})? toegezegd|(?:zeg ik|zeggen wij|zeggen we|ik zeg|wij zeggen)(?: "
    "[^.;]{0,60})? toe)\\b");
// What was promised and is settled, in one sentence: "De toezegging aan mevrouw Bos (D66) van 11 december 2025 om … handelen wij hiermee af"
static const Pattern kNamedSettled(
    "(?i)\\btoezegging(?: [a-z]{0,3}[0-9][0-9a-z./-]*)?(?: aan ([^.;]{2,60}?))?(?: van ([0-9]{1,2} [a-z]+ [0-9]{4}))? (?:om|dat) "
    "[^.;]{8,}(?:\\b(?:handelen|doen) (?:wij|we)[^.;]{0,40} "
    "(?:ook )?af\\b|\\b(afgedaan|afgehandeld|nagekomen)\\b)");
// "Zij zegt de raad toe dat …": who it is stands in the sentences before
static const Pattern kPronounPromises("^(?:Hij|Zij|Ze) (?:zegt|zegde)(?: [^.;]{0,60})? toe\\b");
static const Pattern kSpeaks(
    "^(?:De |Het )?((?:[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Pp]ortefeuillehouder)(?: (?:[Vv]an |[Dd]e |[Dd]er |[Dd]en |[Tt]en |[Tt]er "
    ")*[A-Z][\\pL'’-]+)?|[Dd]e heer|[Mm]evrouw)\\b");
static const Pattern kToCouncil("(?i)\\b(?:(?:uw|de) (?:gemeente)?raad|raadsleden|commissie|provinciale staten)\\b");
static const Pattern kPassive("(?i)\\b(?:is|heeft|hebben|werd|zijn) (?:[^.;]{0,80} )?toegezegd\\b(?: (?:dat|om))?");
// matches a sentence that says a promise is kept: "Wij beschouwen deze toezegging daarom als afgedaan." / not "wordt afgedaan met"
static const Pattern kSettled(
    "(?i)\\b(?:beschouwen|beschouwt|kan|is|wordt|zijn|achten)\\b[^.;]{0,60}\\b(?:toezegging|toezeggingen|hiermee|daarmee)\\b[^.;]{0,60}\\b(afgedaan|"
    "afgehandeld|nagekomen|uitgevoerd)|\\btoezegging(?:en)?\\b[^.;]{0,60}\\b(afgedaan|afgehandeld|nagekomen)");
static const Pattern kTerm(
    "(?i)\\b((?:uiterlijk|vóór|voor|in|per|eind|begin|medio|binnen)(?: (?:de|het|in|op|van|uiterlijk))* (?:[0-9]{1,2} [a-z]+ (?:20[0-9]{2})?|[a-z]+ "
    "20[0-9]{2}|Q[1-4](?: (?:van )?20[0-9]{2})?|[a-z]+ kwartaal(?: (?:van "
    ")?20[0-9]{2})?|zomerreces|kerstreces|zomervakantie|kerstvakantie|(?:zomer|najaar|voorjaar|herfst|winter)(?: (?:van )?"
    "20[0-9]{2})?|[0-9a-z]+ (?:weken|maanden)|begroting(?: 20[0-9]{2})?|kadernota(?: 20[0-9]{2})?))");
static const Pattern kBracketNumber("^\\(?((?:T|TZ)[-. ]?[0-9]+[0-9./-]*)\\)?[:.)]? +(.*)$");

void take(Commitment& one, Field field, const std::string& value, const std::string& label = "") {
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

void finish(Commitment& one) {
    take_asker(one);
    if (one.term.empty()) {
        std::string term;
        if (RE2::PartialMatch(one.text, kTerm, &term)) one.term = trim(term);
    }
    if (one.term_date.empty()) one.term_date = first_date(one.term);
}

// Blocks that begin with a number of a toezegging and go on with labelled lines.
void read_blocks(const Document& document, Extraction& extraction) {
    const auto lines = motie_lines(document, true);
    const bool from_tables = !extraction.commitments.empty();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string number, rest;
        if (lines[i].table || (lines[i].row >= 0 && from_tables)) continue;
        static const Pattern kListed("((?:T|TZ)[-. ]?[0-9]+[0-9./-]*) ?[:–-]? ?(\\p{Lu}.{2,})");  // in a list of them, above labelled lines
        const bool listed = extraction.facts.kind == "toezegging" && i + 1 < lines.size() && motie_label(lines[i + 1].text) &&
                            RE2::FullMatch(lines[i].text, kListed, &number, &rest);
        const bool numbered = listed || RE2::FullMatch(lines[i].text, kNumbered, &number, &rest);
        const auto label = motie_label(lines[i].text);
        const bool starts = numbered || (label && label->field == Field::commitment && !label->value.empty() && label->label == "toezegging");
        if (!starts) continue;
        Commitment one;
        one.number = numbered ? number : "";
        one.text = numbered ? trim(rest) : label->value;
        const Block& block = document.blocks[static_cast<std::size_t>(lines[i].block)];
        one.section = block.section;
        one.source = place_of_block(block);
        std::size_t k = i + 1;
        Field wanting = Field::none, last = Field::commitment;
        bool labelled = false;
        for (; k < lines.size() && !lines[k].table; ++k) {
            std::string ignored;
            if (RE2::FullMatch(lines[k].text, kNumbered, &ignored, &ignored)) break;
            if (listed && RE2::FullMatch(lines[k].text, kListed, &ignored, &ignored)) break;
            static const Pattern kText("(?i)(?:tekst|toezegging) ?: ?(.+)");
            if (std::string said; listed && RE2::FullMatch(lines[k].text, kText, &said)) {
                one.text += (one.text.empty() ? "" : ": ") + said;
                continue;
            }
            auto next = motie_label(lines[k].text);
            const bool known = next.has_value();
            // "Gedeputeerde: De Bruijn": a label of two words at most that says by them what it holds.
            static const Pattern kAnyLabel("(\\p{Lu}[\\pL-]+(?: [\\pL-]+)?) ?: *(.*)");
            if (std::string name, value; !next && RE2::FullMatch(lines[k].text, kAnyLabel, &name, &value))
                if (const Field field = field_of_words(name); field != Field::none) next = MotieLabel{field, fold(name), trim(value)};
            if (next && next->label == "toezegging" && !one.text.empty()) break;
            if (next && next->field != Field::head && next->field != Field::question && next->field != Field::decision) {
                labelled = true;
                last = next->field;
                wanting = next->value.empty() ? next->field : Field::none;
                // "Portefeuillehouder: Van Gent   Datum: 14 april 2026"
                for (const std::string& part : labelled_parts(lines[k].text))
                    if (const auto own = known ? motie_label(part) : next; own && !own->value.empty()) take(one, own->field, own->value, own->label);
            } else if (static const Pattern kOtherLabel("\\p{Lu}[^:.]{2,30} ?: ?.+");
                       labelled && !lines[k].heading && RE2::FullMatch(lines[k].text, kOtherLabel) && last != Field::status && last != Field::commitment) {
                continue;  // a label of the card that says nothing of the promise
            } else if (lines[k].heading && wanting == Field::none) {
                break;
            } else if (wanting != Field::none || last == Field::status || last == Field::commitment || last == Field::settled) {
                if (wanting == Field::none && !labelled && !one.text.empty() && std::string_view(".").find(one.text.back()) != std::string_view::npos) break;
                take(one, wanting == Field::none ? last : wanting, lines[k].text);
                wanting = Field::none;
            } else {
                break;
            }
        }
        finish(one);
        if (one.text.empty() || (!labelled && !numbered)) continue;
        extraction.commitments.push_back(std::move(one));
        i = k - 1;
    }
}

// "1. Evaluatie avondwinkels" above what was promised and labelled lines: numbers that count on, each with a label at least.
void read_numbered_cards(const Document& document, Extraction& extraction) {
    struct Card {
        std::string title;
        const Block* block;
        std::vector<std::string> lines;
    };
    std::vector<Card> cards;
    static const Pattern kNumber("([0-9]{1,3})[.)]? +(\\p{Lu}.*)");
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::table) return;
        if (block.kind == BlockKind::furniture) continue;
        std::vector<std::string> lines;
        for (const Line& line : block.lines) lines.push_back(trim(line.text));
        if (lines.empty()) lines.push_back(block.text);
        if (!block.marker.empty() && !lines.front().starts_with(block.marker)) lines.front() = block.marker + " " + lines.front();
        for (const std::string& line : lines) {
            std::string number, title;
            if (RE2::FullMatch(line, kNumber, &number, &title) && number == std::to_string(cards.size() + 1))
                cards.push_back({title, &block, {}});
            else if (!cards.empty())
                cards.back().lines.push_back(line);
        }
    }
    const auto label_of = [](const std::string& line) {
        const auto label = motie_label(line);
        return label ? label : bare_label(line);
    };
    std::vector<Commitment> found;
    for (std::size_t c = 0; c < cards.size(); ++c) {
        Commitment one;
        one.number = std::to_string(c + 1);
        one.section = cards[c].block->section;
        one.source = place_of_block(*cards[c].block);
        std::string text;
        Field last = Field::none;
        bool labelled = false;
        for (const std::string& line : cards[c].lines) {
            if (const auto label = label_of(line); label && !label->value.empty()) {
                labelled = true;
                last = label->field;
                if (last == Field::commitment)
                    text += (text.empty() ? "" : " ") + label->value;
                else
                    take(one, last, label->value, label->label);
            } else if (last == Field::none || last == Field::commitment) {
                text += (text.empty() ? "" : " ") + line;
            } else if (last == Field::status || last == Field::settled) {
                take(one, last, line);
            }
        }
        if (!labelled || text.empty()) return;
        one.text = cards[c].title + ": " + text;
        if (const Match who = find_first(kPromises, text); one.portfolio_holder.empty() && matches(who)) one.portfolio_holder = who.groups[1];
        static const Pattern kAsked("(?i)^(.*?),? (?:op verzoek van|gevraagd door|aan) (.+)$");
        if (std::string meeting, asked; RE2::FullMatch(one.meeting, kAsked, &meeting, &asked)) {
            one.meeting = meeting;
            if (one.asked_by.empty()) add_submitters(asked, one.asked_by);
        }
        finish(one);
        found.push_back(std::move(one));
    }
    if (found.size() > 1) extraction.commitments.insert(extraction.commitments.end(), found.begin(), found.end());
}

// List items and paragraphs below "Toezeggingen" in a decision list. True where one such heading gathers several of them: what the meeting promised.
bool read_below_heading(const Document& document, Extraction& extraction) {
    int headings = 0;
    std::size_t gathered = 0;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        std::string first, number, rest;
        static const Pattern kInline(
            "(?i)^toezegging(?:en)?(?: (?:van )?(?:de )?((?:wethouder|burgemeester|gedeputeerde|portefeuillehouder|college)(?-i: [A-Z'’][^:,]{1,40})?))? ?: "
            "(.+)$");
        std::string promiser;
        const bool inline_one = block.kind != BlockKind::furniture && RE2::FullMatch(block.text, kInline, &promiser, &first);
        // The heading on a line of its own, or the last line of what stands above the list.
        const std::string last = block.lines.size() > 1 ? trim(block.lines.back().text) : "";
        const bool headed = RE2::FullMatch(block.text, kHeading) || (last.ends_with(':') && RE2::FullMatch(last, kHeading));
        if (!inline_one && (block.kind == BlockKind::furniture || !headed)) continue;
        const auto add = [&](std::string text, const Block& from) {
            if (RE2::FullMatch(trim(text), kNothing)) return;
            Commitment one;
            if (RE2::FullMatch(text, kBracketNumber, &number, &rest)) one.number = number, text = rest;
            one.text = trim(text);
            one.section = from.section;
            one.source = place_of_block(from);
            one.date = extraction.facts.date;
            static const Pattern kAt(" (?:bij|over|inzake|naar aanleiding van) .*$");  // "wethouder Pol bij agendapunt 5"
            one.portfolio_holder = promiser;
            RE2::Replace(&one.portfolio_holder, kAt, "");
            if (const Match who = find_first(kPromises, text); promiser.empty() && matches(who)) one.portfolio_holder = who.groups[1];
            static const Pattern kWho(
                "(?i)^((?:de )?(?:wethouder|burgemeester|gedeputeerde|portefeuillehouder)(?-i: (?:[Vv]an |[Dd]e |[Dd]er |[Dd]en |[Tt]en |[Tt]er "
                ")*[A-Z][\\pL'’-]+)) ?:? ");
            std::string holder;
            if (one.portfolio_holder.empty() && RE2::PartialMatch(one.text, kWho, &holder)) one.portfolio_holder = holder;
            finish(one);
            extraction.commitments.push_back(std::move(one));
        };
        ++headings;
        const std::size_t before = extraction.commitments.size();
        if (inline_one) {
            add(first, block);
            continue;
        }
        for (std::size_t k = i + 1; k < document.blocks.size(); ++k) {
            const Block& below = document.blocks[k];
            if (below.kind == BlockKind::furniture) continue;
            if (below.kind == BlockKind::heading || below.kind == BlockKind::table || motie_label(below.text)) break;
            static const Pattern kAgenda("^[0-9]{1,2}(?:\\.[0-9a-z]+)*[.)]? +[A-Z].*");
            if (block.kind != BlockKind::heading && below.kind != BlockKind::list_item && k > i + 1) break;
            if (below.kind == BlockKind::paragraph && RE2::FullMatch(below.text, kAgenda)) break;
            add(below.text, below);
        }
        gathered = extraction.commitments.size() - before;
    }
    return headings == 1 && gathered > 1;
}

// "Op 25 januari 2024 heeft het college toegezegd dat …" with what became of it in the same passage.
void read_sentences(const Document& document, Extraction& extraction) {
    std::vector<std::string> alone;  // sentences that settle a promise, away from it
    for (const Passage& passage : read_passages(document)) {
        if (passage.text.find("zeg") == std::string::npos) continue;
        const auto sentences = split_sentences(passage.text);
        int last = -1;
        std::string speaker;  // of the last sentence that begins with one: a member of the college or another
        for (const Span& span : sentences) {
            const std::string text = passage.text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin));
            if (const Match settled = find_first(kSettled, text); matches(settled) && last < 0) {
                alone.push_back(text);
            } else if (matches(settled)) {
                extraction.commitments[static_cast<std::size_t>(last)].settled = text;
                extraction.commitments[static_cast<std::size_t>(last)].status = fold(settled.groups[1].empty() ? settled.groups[2] : settled.groups[1]);
                continue;
            }
            if (std::string begins; RE2::PartialMatch(text, kSpeaks, &begins)) speaker = begins;
            if (const Match named = find_first(kNamedSettled, text); matches(named) && last < 0 && (!named.groups[1].empty() || !named.groups[2].empty())) {
                Commitment one;
                one.text = one.settled = text;
                one.status = named.groups[3].empty() ? "afgedaan" : fold(named.groups[3]);
                one.date = first_date(named.groups[2]);
                std::vector<Submitter> askers;
                add_submitters(named.groups[1], askers);
                if (std::all_of(askers.begin(), askers.end(), [](const Submitter& asker) { return !asker.party.empty(); })) one.asked_by = std::move(askers);
                one.section = passage.section;
                one.source = place_of(document, passage, span);
                extraction.commitments.push_back(std::move(one));
                continue;
            }
            Match who = find_first(kPromises, text);
            for (const Pattern* pattern : {&kPromisesInverted, &kOnPromise})
                if (!matches(who)) who = find_first(*pattern, text);
            const Match passive = find_first(kPassive, text);
            static const Pattern kYou("\\b[Uu](?: raad|w raad)?\\b|\\b[Rr]aad\\b");
            const bool we = extraction.facts.kind == "raadsmemo" && RE2::PartialMatch(text, kWePromise) && RE2::PartialMatch(text, kYou);
            const bool college = !speaker.empty() && !fold(speaker).starts_with("de heer") && !fold(speaker).starts_with("mevrouw");
            const bool pronoun = college && RE2::PartialMatch(text, kPronounPromises);
            if (!matches(who) && !we && !pronoun && !(matches(passive) && RE2::PartialMatch(text, kToCouncil))) continue;  // others promise too
            const Provenance place = place_of(document, passage, span);
            const auto label = motie_label(text);
            const std::string said = label ? label->value : text;  // "Omschrijving: De wethouder zegt toe …" of a labelled block
            const bool known = std::any_of(extraction.commitments.begin(), extraction.commitments.end(), [&](const Commitment& one) {
                return one.text.find(said) != std::string::npos || (one.source.page == place.page && one.source.text.find(text) != std::string::npos);
            });
            if (known) continue;
            Commitment one;
            one.text = text;
            one.section = passage.section;
            one.source = place;
            if (matches(who)) one.portfolio_holder = trim(who.groups[1]);
            if (pronoun && !matches(who)) one.portfolio_holder = speaker;
            for (const TimeMention& time : find_times(text)) {
                if (!time.is_date() || !time.has_year()) continue;
                const int verb = matches(who)       ? who.span.end
                                 : matches(passive) ? passive.span.end
                                                    : find_first(pronoun ? kPronounPromises : kWePromise, text).span.end;
                if (time.begin < verb) one.date = period_of(time)->from;
            }
            finish(one);
            if (extraction.facts.kind == "besluitenlijst" && one.date.empty()) one.date = extraction.facts.date;
            if (one.term_date == one.date && !one.date.empty()) one.term.clear(), one.term_date.clear();
            extraction.commitments.push_back(std::move(one));
            last = static_cast<int>(extraction.commitments.size()) - 1;
        }
    }
    // A letter about one promise: what settles it may stand at its end.
    if (extraction.facts.kind == "raadsmemo" && extraction.commitments.size() == 1 && extraction.commitments.front().settled.empty() && alone.size() == 1) {
        const Match settled = find_first(kSettled, alone.front());
        extraction.commitments.front().settled = alone.front();
        extraction.commitments.front().status = fold(settled.groups[1].empty() ? settled.groups[2] : settled.groups[1]);
    }
}

}  // namespace

void find_commitments(const Document& document, Extraction& extraction) {
    const std::string& kind = extraction.facts.kind;
    // Cards that begin with another label than "Toezegging": what they promise stands within.
    std::vector<RegisterCard> cards;
    if (kind == "toezegging" && extraction.commitments.empty()) cards = register_cards(document, extraction.facts);
    const bool whole = !cards.empty() && std::all_of(cards.begin(), cards.end(), [](const RegisterCard& card) {
        const RegisterCell& first = card.row.cells.front();
        return card.kind == "toezegging" && card.row.has(Field::commitment) && !first.head.empty() && first.field != Field::commitment;
    });
    for (const RegisterCard& card : cards)
        if (whole) extraction.commitments.push_back(commitment_of_row(card.row));
    if (!whole && (kind == "toezegging" || kind == "besluitenlijst" || kind == "other")) read_blocks(document, extraction);
    if (kind == "toezegging" && extraction.commitments.empty()) read_numbered_cards(document, extraction);
    read_council_cards(document, extraction);
    const bool listed = kind == "toezegging" && !extraction.commitments.empty();  // "Toezeggingen" above them is the title of the list
    const bool gathered = (kind == "besluitenlijst" || kind == "toezegging") && !listed && read_below_heading(document, extraction);
    if (!gathered && kind != "motie" && kind != "amendement" && kind != "schriftelijke_vragen") read_sentences(document, extraction);
    // "Afgedaan, zie raadsbrief van 12 mei 2026" in a column of states says where to read how.
    static const Pattern kSettledBy("(?i)(?:afgedaan|afgehandeld|voldaan|nagekomen) ?[,;:.(–-]? ?(zie .*[^ ).])[.)]*");
    for (Commitment& one : extraction.commitments)
        if (std::string by; one.settled.empty() && RE2::FullMatch(one.status, kSettledBy, &by)) one.settled = by;
}

}  // namespace griffier
