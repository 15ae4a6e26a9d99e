// A row of a register as a motie or a toezegging.
#include "extractors/register_rows.h"

#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/motie_fields.h"
#include "extractors/motie_lines.h"
#include "extractors/people.h"
#include "extractors/person_names.h"
#include "extractors/register_columns.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

constexpr std::size_t kOutcomeWords = 3;  // a longer state is told in a sentence

// matches a date in a cell, with what holds it: "(06-05-2026)", "d.d. 6 mei 2026"
static const Pattern kDated(
    "(?i)[ ,]*[(\\[]?(?:d\\.?d\\.? |van |op )?((?:[0-9]{1,2}[-./][0-9]{1,2}[-./](?:20)?[0-9]{2})|(?:[0-9]{1,2} [a-z]+\\.? 20[0-9]{2}))[)\\]]?[ ,]*");
static const Pattern kNumberFirst("^([A-Za-z]{0,3}[- .]?[0-9][0-9A-Za-z./-]*)(?:[ :–,-]+|$)(.*)$");
// Who asked or moved, where that is nobody in particular.
static const Pattern kNobody(
    "(?i)(?:de )?(?:diverse|meerdere|alle|verschillende|hele|gehele|voltallige)? ?(?:fracties?|partijen|raad|gemeenteraad|raadsleden|commissie|staten|"
    "raadsbreed)|diversen?|allen|commissie .*|provinciale staten");

static const Pattern kDone("(?i)ja|nee|[xX✓✔]");  // below "Klaar": no time

void take_quotes_off(std::string& title) {
    static const Pattern kQuotes("^[\"“”„‘'«]+|[\"“”’'»]+$");
    RE2::GlobalReplace(&title, kQuotes, "");
    title = trim(title);
}

// Parties that are told from words: all parts are parties or members of one, and one of them is known.
std::vector<Submitter> surely_movers(const std::string& text) {
    std::vector<Submitter> movers;
    add_submitters(text, movers);
    const bool all =
        std::all_of(movers.begin(), movers.end(), [](const Submitter& one) { return !one.party.empty() && (one.name.empty() || is_name(one.name)); });
    const bool known = std::any_of(movers.begin(), movers.end(), [](const Submitter& one) { return is_party(one.party); });
    // "CDA, Waardenhout Samen": words without initials in a list of bare parties are another one.
    static const Pattern kInitials("(?:^| )\\p{Lu}[a-z]{0,2}\\.");
    const bool parties = std::all_of(movers.begin(), movers.end(), [](const Submitter& one) {
        return one.name.empty() || (one.party.empty() && is_name(one.name) && !RE2::PartialMatch(one.name, kInitials));
    });
    if (!known || (!all && !parties)) return {};
    for (Submitter& one : movers)
        if (one.party.empty()) std::swap(one.name, one.party);
    return movers;
}

void take_movers(std::vector<Submitter>& to, const std::string& text) {
    if (!RE2::FullMatch(trim(text), kNobody)) add_submitters(text, to);
}

void append(std::string& to, const std::string& text) { to += (to.empty() ? "" : " ") + text; }

// "Aangenomen (08-04-2026)" in few words is what became of it; a sentence tells how it stands.
void take_result(Motie& motie, const std::string& text) {
    std::string bare = text;
    RE2::Replace(&bare, kDated, " ");
    if (!outcome_in(bare).empty() && (split_words(bare).size() <= kOutcomeWords || !outcome_at_start(text).empty() || text.find("stem") != std::string::npos))
        take_outcome(motie, text);
    else
        append(motie.status, text);
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
        append(motie.status, settled);
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

bool RegisterRow::has(Field field) const {
    return std::any_of(cells.begin(), cells.end(), [&](const RegisterCell& cell) { return cell.field == field; });
}

std::string RegisterRow::text(Field field) const {
    std::string out;
    for (const RegisterCell& cell : cells)
        if (cell.field == field) append(out, cell.text);
    return out;
}

std::vector<LabelledText> inline_labels(const std::string& text) {
    static const Pattern kLabel("(?:^|[.;?!)] )(\\p{Lu}[\\pL-]+(?: [\\pL-]+){0,3}) ?: ");
    std::vector<LabelledText> parts(1);
    std::size_t from = 0;
    for (const Match& match : find_all(kLabel, text)) {
        const Field field = field_of(match.groups[1]);
        if (field == Field::none || field == Field::settled) continue;  // "Afgedaan: brief van 3 maart" is one state
        const std::size_t at = text.find(match.groups[1], static_cast<std::size_t>(match.span.begin));
        parts.back().text = trim(text.substr(from, at - from));
        parts.push_back({match.groups[1], "", field});
        from = static_cast<std::size_t>(match.span.end);
    }
    parts.back().text = trim(text.substr(from));
    return parts;
}

void add_cells(RegisterRow& row, const std::vector<Field>& fields, const RegisterCell& cell) {
    if (says_nothing(cell.text)) return;
    // Labels in the cell itself: "Planning: Q1 2027. Het onderzoek loopt."
    if (const auto parts = inline_labels(cell.text); parts.size() > 1 && parts.front().text.empty()) {
        for (std::size_t i = 1; i < parts.size(); ++i) {
            std::string value = parts[i].text, rest;
            static const Pattern kSentences("^([^.]*[^. ]\\.) (\\p{Lu}.*)$");
            if (parts[i].field == Field::term && RE2::FullMatch(value, kSentences, &value, &rest) && value.ends_with('.')) value.pop_back();
            RegisterCell part = cell;
            part.field = parts[i].field, part.head = parts[i].label, part.text = value;
            if (part.field != Field::head && !says_nothing(value)) row.cells.push_back(part);
            if (rest.empty()) continue;
            part.field = fields.front() == Field::term ? Field::status : fields.front(), part.head = cell.head, part.text = rest;
            row.cells.push_back(std::move(part));
        }
        return;
    }
    const auto put = [&](Field field, const std::string& text) {
        RegisterCell part = cell;
        part.field = field, part.text = trim(text);
        if (!part.text.empty()) row.cells.push_back(std::move(part));
    };
    const auto holds = [&](Field field) { return std::find(fields.begin(), fields.end(), field) != fields.end(); };
    std::string rest = cell.text, number, after;
    const bool number_first = holds(Field::number);
    if (!number_first && fields.size() < 2) {
        put(fields.front(), rest);
        return;
    }
    std::vector<Field> left = fields;
    // "2026-M08 (06-05-2026)" below "Nummer": its date stands with it. A number that is itself like a date is none.
    const Match dated = find_first(kDated, rest);
    const bool with_date = matches(dated) && !first_date(dated.groups[1]).empty() && (holds(Field::date) || holds(Field::meeting) || dated.span.begin > 0);
    // "Raad 12 november 2026" below "Raad en datum" is the meeting, whole.
    if (holds(Field::meeting) && holds(Field::date) && !number_first) {
        put(Field::meeting, rest);
        return;
    }
    if (with_date && (number_first || holds(Field::date))) {
        put(holds(Field::meeting) && !holds(Field::date) ? Field::meeting : Field::date, dated.groups[1]);
        rest = trim(rest.substr(0, static_cast<std::size_t>(dated.span.begin)) + " " + rest.substr(static_cast<std::size_t>(dated.span.end)));
        std::erase(left, Field::date);
    }
    if (number_first && left.size() > 1 && RE2::FullMatch(rest, kNumberFirst, &number, &after)) {
        while (!number.empty() && std::string_view(".)").find(number.back()) != std::string_view::npos) number.pop_back();
        put(Field::number, number);
        rest = after;
        std::erase(left, Field::number);
    }
    if (!left.empty()) put(left.front() == Field::number && left.size() > 1 ? left[1] : left.front(), rest);
}

std::string kind_of_row(const RegisterRow& row) {
    const std::string sort = fold(row.text(Field::kind));
    if (sort.starts_with("t")) return "toezegging";
    if (sort.starts_with("m") || sort.starts_with("a") || sort.starts_with("sub")) return "motie";
    const std::string number = row.text(Field::number);
    static const Pattern kPromise("(?:T|TZ|TOEZ)[-. ]?[0-9].*|(?:20)?[0-9]{2}[-./]?TZ?[-./]?[0-9]+");
    static const Pattern kMotie("(?:M|A|MV|VM|SA|MO|AM)[-. ]?[0-9].*|(?:20)?[0-9]{2}[-./]?[MA][-./]?[0-9]+");
    if (RE2::FullMatch(number, kPromise)) return "toezegging";
    if (RE2::FullMatch(number, kMotie)) return "motie";
    const std::string title = fold(row.text(Field::title));
    if (title.starts_with("toezegging")) return "toezegging";
    if (title.starts_with("motie") || title.starts_with("amendement")) return "motie";
    return "";
}

void take_named(Motie& motie, const std::string& text, bool movers_apart, bool numbered) {
    static const Pattern kOpens(
        "(?i)^(?:(?:gewijzigde?|aangepaste?|aangehouden) )?((?:sub)?amendement|motie)\\b( vreemd(?: aan de (?:orde|agenda)(?: van de "
        "(?:dag|agenda))?)?)?(.*)$");
    static const Pattern kNumber("^(?i:nr\\.?|nummer)? ?([A-Z]{0,3}[-. ]?[0-9][0-9A-Za-z./-]*)(?: ?[:,–-] ?| +|$)(.*)$");
    static const Pattern kSeparated("^ ?[:–-] ?(.*)$");
    static const Pattern kProper("^[\\p{Lu}\"“‘'„].*");
    std::string title = trim(text), kind, foreign, rest, number, after;
    if (const auto header = motie_header(title); header && !header->number.empty()) {
        motie.kind = header->kind;
        motie.number = header->number;
        title = header->title;
        if (fold(text).find(" vreemd") != std::string::npos && fold(text).find(" vreemd") < title.size() + 16) motie.subtype = "vreemd";
    } else if (RE2::FullMatch(title, kOpens, &kind, &foreign, &rest)) {
        rest = trim(rest);
        const bool digits = RE2::FullMatch(rest, kNumber, &number, &after) && (after.empty() || RE2::FullMatch(after, kProper));
        const bool apart = !digits && RE2::FullMatch(rest, kSeparated, &after);
        if (digits || apart || !foreign.empty() || RE2::FullMatch(rest, kProper)) {
            motie.kind = fold(kind) == "motie" ? "motie" : "amendement";
            if (!foreign.empty()) motie.subtype = "vreemd";
            if (digits) motie.number = trim(number);
            title = digits || apart ? trim(after) : rest;
        }
    } else if (numbered && part_number(title, number, after)) {
        motie.number = number;
        title = after;
        static const Pattern kKindFirst("(?i)((?:sub)?amendement|motie)(?: ?[:–-])? (\\p{Lu}.*)");  // "RG-107/2026 Amendement Jongerencentrum"
        if (RE2::FullMatch(title, kKindFirst, &kind, &after)) motie.kind = fold(kind) == "motie" ? "motie" : "amendement", title = after;
    }
    // "CU, PvdA, GL - Generatietoets"
    static const Pattern kMoversFirst("^([^–:]{2,80}?) (?:[–-]|: ?) ?(\\p{Lu}.*|\\pL.{6,})$");
    if (std::string movers, name; RE2::FullMatch(title, kMoversFirst, &movers, &name)) {
        const auto known = surely_movers(movers);
        if (!known.empty() || RE2::FullMatch(movers, kNobody)) {
            title = trim(name);
            if (!movers_apart) motie.submitters.insert(motie.submitters.end(), known.begin(), known.end());
        }
    }
    // "Groen in de wijk (D66, CDA)", "Raadsbudget (8-11-2025)"
    static const Pattern kBracketed("^(.{2,}?) ?\\(([^()]{2,80})\\)$");
    for (std::string name, inside; RE2::FullMatch(title, kBracketed, &name, &inside);) {
        const auto known = surely_movers(inside);
        const std::string date = inside.size() < 24 ? first_date(inside) : "";
        if (known.empty() && date.empty() && !is_motie_number(inside)) break;
        if (is_motie_number(inside) && motie.number.empty()) motie.number = inside;
        if (!known.empty() && !movers_apart) motie.submitters.insert(motie.submitters.end(), known.begin(), known.end());
        if (!date.empty() && motie.date.empty()) motie.date = date;
        title = trim(name);
    }
    take_quotes_off(title);
    append(motie.title, title);
}

bool take_piece(Motie& motie, const std::string& piece) {
    static const Pattern kMeeting("(?i)(?:gemeente)?(?:raad|raadsvergadering|statenvergadering|vergadering|commissie)\\b.*");
    const std::string date = first_date(piece);
    if (is_motie_number(piece)) {
        motie.number = piece;
    } else if (!date.empty() && split_words(piece).size() <= 6) {
        if (motie.date.empty()) motie.date = date;
        if (RE2::FullMatch(piece, kMeeting)) motie.meeting = piece;
    } else if (!outcome_in(piece).empty() && split_words(piece).size() <= kOutcomeWords) {
        take_outcome(motie, piece);
    } else if (const auto movers = surely_movers(piece); !movers.empty()) {
        motie.submitters.insert(motie.submitters.end(), movers.begin(), movers.end());
    } else {
        return false;
    }
    return true;
}

void take_sentences(Motie& motie, const std::string& text) {
    bool named = false;
    for (const Span& span : split_sentences(text)) {
        std::string sentence = trim(text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin)));
        std::string bare = sentence;
        RE2::Replace(&bare, kDated, " ");
        if (!named) {
            if (sentence.ends_with('.')) sentence.pop_back();
            take_named(motie, sentence, false, true);
            named = true;
        } else if (!outcome_at_start(sentence).empty() && motie.decision.empty()) {
            take_outcome(motie, sentence);
            if (motie.date.empty()) motie.date = first_date(sentence);
        } else {
            append(motie.status, sentence);
        }
    }
}

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
                append(motie.status, value);
                break;
            case Field::commitment:
                if (take_asked(motie, value)) break;
                if (motie.title.empty() && !row.has(Field::title))
                    take_named(motie, value, row.has(Field::submitters), cell.numbered);
                else if (fold(cell.head).find("actie") != std::string::npos)
                    append(motie.status, value);
                break;
            case Field::term:
                if (!RE2::FullMatch(value, kDone)) take_field(motie, cell.field, value);
                break;
            case Field::remarks:
                if (!take_asked(motie, value)) append(motie.status, value);
                break;
            case Field::answer:
                append(motie.status, value);
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
            append(one.settled, cell.text);
        else if (cell.field == Field::term || cell.field == Field::settled)
            append(cell.field == Field::settled || (settled_on && settles(cell)) ? one.settled : one.term, cell.text);
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
