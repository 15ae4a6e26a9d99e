// The head of a motie paper: kind, number, title, date, meeting, movers.
#include "extractors/motie_head.h"

#include <algorithm>
#include <utility>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/motie_fields.h"
#include "extractors/motie_openers.h"
#include "extractors/paper_labels.h"
#include "extractors/passages.h"
#include "extractors/people.h"
#include "extractors/person_names.h"
#include "extractors/signatures.h"

namespace griffier {
namespace {

constexpr int kTitleBytes = 160;  // a longer line of the head is text

// matches "MOTIE VAN DE LEDEN BOSMAN EN VAN RIJN", "Motie van het lid Jansen c.s." / not "Motie van wantrouwen"
static const Pattern kMotieOf(
    "(?i)^(?:gewijzigde )?((?:sub)?(?:motie|amendement)) van (?:het lid|de leden|de fracties?|fracties?|de heer|mevrouw) (.+?)(?: c\\.?s\\.?)?(?: "
    "(?:inzake|over|betreffende|tot)\\b.*)?\\.?$");
// matches "Nr. 1366", "Nummer: M12", "Motienummer 2024-15" / not "Nr. 1 van de lijst"
static const Pattern kNumberLine("(?i)^(?:motie|amendement)?(?:nr\\.?|nummer) ?:? ?([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*)(?: [A-Z].*)?$");
// matches a number with the title behind it: "M 5.3 Parkeren", "A12: Groen" / not "A4 papier" in small letters
static const Pattern kNumberThenTitle("([MA] ?-? ?[0-9][0-9]*(?:[.-][0-9]+)*[a-z]?)(?: ?[:–-] ?| )([A-Z\"“‘'].{2,})");
// matches a title line: "MOTIE", "Motie: Zwembad open", "Motie Zwembad open", "Amendement op raadsvoorstel 25-014" / not "Moties en amendementen"
static const Pattern kTitle(
    "(?i)^(?:gewijzigde? |aangepaste? |concept[- ]?)?((?:sub)?(?:motie|amendement))\\b((?: vreemd(?: aan de orde)?(?: van de (?:dag|agenda))?| van "
    "(?:wantrouwen|treurnis|afkeuring))?)(?: ?[:–-] ?| )?(.{0,150})$");
// matches an amendement's head that names what it changes: "op raadsvoorstel 25-014 Kadernota", "bij het voorstel Zwembad"
static const Pattern kOnProposal(
    "(?i)^(?:op|bij|behorende? bij|bij agendapunt [0-9.a-z]+,?|inzake) (?:het |de "
    ")?((?:raads)?voorstel\\b.*|(?:ontwerp)?(?:raads)?besluit\\b.*|programmabegroting.*|kadernota.*|begroting.*|agendapunt.*)$");
static const Pattern kQuoted("^[\"“”„‘'«](.{3,150}?)[\"“”’'»]\\.?$");
static const Pattern kDatedPlace("(?i)[0-9]{1,2}[ -/.][a-z0-9]+[ -/.](?:19|20)[0-9]{2}");

std::string subtype_in(const std::string& text) {
    const std::string low = fold(text);
    if (low.find("subamendement") != std::string::npos) return "subamendement";
    if (low.find("motie") == std::string::npos) return "";
    for (const char* word : {"wantrouwen", "treurnis", "afkeuring"})
        if (low.find(std::string("van ") + word) != std::string::npos) return word;
    return low.find("vreemd") != std::string::npos ? "vreemd" : "";
}

struct Candidate {
    std::string text;
    double size = 0;
    bool heading = false, after_kind = false;
};

// The title where no label says it: the line behind the word "MOTIE" that is set largest.
std::string best_title(const std::vector<Candidate>& candidates) {
    const Candidate* best = nullptr;
    for (const Candidate& one : candidates) {
        if (!one.after_kind) continue;
        if (best == nullptr || one.size > best->size + 0.5 || (one.size > best->size - 0.5 && one.heading && !best->heading)) best = &one;
    }
    return best == nullptr ? "" : best->text;
}

// One line of the head. `wanting` is the label whose value stands on the next line.
void read_head_line(Motie& motie, const std::string& text, const MotieLine& line, const Document& document, const DocumentFacts& facts, Field& wanting,
                    bool& kind_seen, std::vector<Candidate>& candidates) {
    const Block& block = document.blocks[static_cast<std::size_t>(line.block)];
    const auto here = [&] {
        if (motie.source.text.empty()) motie.source = place_of_block(block);
        if (motie.source.text.empty()) motie.source.text = text;  // a table's block has no text of its own
    };
    std::string kind, who, number, rest, sub;
    const bool names_itself = wanting == Field::title && RE2::FullMatch(text, kTitle);  // below a crumb "Moties"
    if (wanting == Field::co_submitters && !motie.submitters.empty() && !is_signature(text)) wanting = Field::none;
    if (wanting != Field::none && !names_itself && !motie_label(text) && !bare_label(text)) {
        const Field field = wanting;
        wanting = Field::none;
        if (take_field(motie, field, line.marker.empty() || field == Field::title ? text : line.marker + " " + text)) {
            if (field == Field::submitters || field == Field::co_submitters) wanting = Field::co_submitters;  // more of them may follow
            return;
        }
    }
    wanting = Field::none;
    // "bij agendapunt 11", "Raad van 3 juli 2025, agendapunt 7b Groen"
    static const Pattern kAgendaItem("(?i)\\bagendapunt (?:nr\\.? |nummer )?([0-9]{1,2}(?:\\.[0-9]+)*[a-z]?)\\b");
    if (std::string item; motie.agenda_item.empty() && text.size() < 2 * static_cast<std::size_t>(kTitleBytes) && RE2::PartialMatch(text, kAgendaItem, &item))
        motie.agenda_item = item;
    // "Gemeenteraad van Veldermeer, vergadering van 11 juni 2026, agendapunt 7"
    static const Pattern kMeeting(
        "(?i)(?:(?:gemeente)?raad\\b[^,.:;]{0,60},? )?(?:raads)?vergadering (?:van|op|d\\.d\\.) ([0-9]{1,2} [a-z]+ [0-9]{4})(?:,.*)?");
    if (std::string day; motie.meeting.empty() && RE2::FullMatch(text, kMeeting, &day) && !first_date(day).empty()) motie.meeting = day;
    static const Pattern kGrave("(?i)^motie van (?:wantrouwen|treurnis|afkeuring)\\b");
    if (motie.subtype.empty() && RE2::PartialMatch(text, kGrave)) motie.subtype = subtype_in(text);
    const std::size_t start = fold(text).find(motie.kind);
    const std::string from_kind = start == std::string::npos ? text : text.substr(start);
    if (RE2::FullMatch(text, kNumberLine, &number) && motie.number.empty()) motie.number = number;
    if (RE2::FullMatch(from_kind, kMotieOf, &kind, &who)) {
        if (motie.title.empty()) motie.title = from_kind;
        here();
        kind_seen = true;
        add_submitters(who, motie.submitters);
        return;
    }
    if (const auto label = motie_label(text)) {
        if (label->field == Field::number && label->label.find("voorstel") != std::string::npos) {  // "Voorstelnummer: 2026/61" of what it changes
            motie.proposal_number = label->value;
            return;
        }
        static const Pattern kItemSubject("(?i)agendapunt [0-9].*");
        if (label->field == Field::title && RE2::FullMatch(label->value, kItemSubject))
            return;  // "Onderwerp: agendapunt 11, Nota Parkeren": no title of its own
        const std::string named = fold(label->value);
        if (label->field == Field::kind && (named.starts_with("motie") || named.starts_with("amendement"))) {  // "Soort: Motie" on a platform's page
            motie.kind = named.starts_with("motie") ? "motie" : "amendement";
            if (const std::string subtype = subtype_in(label->value); !subtype.empty()) motie.subtype = subtype;
            kind_seen = true, here();
            return;
        }
        const bool kind_label = label->label == "motie" || label->label == "amendement";
        if (kind_label) kind_seen = true, here();
        // "Motie: M12" is its number; "Motie: Zwembad open" its title
        const bool fractions = label->field == Field::submitters && label->label.find("fracties") != std::string::npos &&
                               label->value.find_first_of("(:") == std::string::npos;  // "Ingediend door de fracties van: VVD en Dorpen Samen"
        if (fractions && !label->value.empty())
            add_parties(label->value, motie.submitters);
        else if (kind_label && is_motie_number(label->value))
            motie.number = label->value;
        else if (!label->value.empty())
            take_field(motie, label->field, label->value);
        else
            wanting = label->field;
        return;
    }
    // "GEMEENTERAAD VAN HEEMSKERK Motie nummer 2026/M/09": the body above the kind, in one heading
    static const Pattern kBodyAbove("(?i)(?:de )?(?:(?:gemeente)?raad|gemeente|provinciale staten)\\b[^:;,.]{0,40} ");
    const bool below_body = start != std::string::npos && start > 0 && RE2::FullMatch(text.substr(0, start), kBodyAbove);
    if (const auto header = motie_header(below_body ? from_kind : text)) {
        if (!header->number.empty()) motie.number = header->number;
        if (!header->title.empty()) motie.title = header->title;
        if (const std::string subtype = subtype_in(text); !subtype.empty()) motie.subtype = subtype;
        here();
        kind_seen = true;
        return;
    }
    if (RE2::FullMatch(text, kTitle, &kind, &sub, &rest) && text.size() < static_cast<std::size_t>(kTitleBytes)) {
        if (const std::string subtype = subtype_in(text); !subtype.empty()) motie.subtype = subtype;
        rest = trim(rest);
        static const Pattern kInBrackets("[(\\[](?:nr\\.?|nummer)? ?([A-Za-z0-9][^()\\[\\] ]*[0-9][^()\\[\\] ]*)[)\\]](?: ?[:–-]? ?(.*))?");
        std::string behind;
        if (RE2::FullMatch(rest, kInBrackets, &number, &behind)) {  // "MOTIE (nr. 2025-M-18)"
            if (motie.number.empty()) motie.number = number;
            rest = trim(behind);
        }
        static const Pattern kNumberThenNote("(?i)(?:nr\\.?|nummer) ?([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*) ?\\([^()]*\\)");  // "MOTIE nr. 21 (vreemd …)"
        if (RE2::FullMatch(rest, kNumberThenNote, &number)) {
            if (motie.number.empty()) motie.number = number;
            rest.clear();
        }
        static const Pattern kNumberOnProposal(
            "(?i)(?:nr\\.?|nummer) ?([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*) (?:op|bij) (?:het )?((?:raads|initiatief)?voorstel\\b.*)");
        if (RE2::FullMatch(rest, kNumberOnProposal, &number, &behind)) {  // "Amendement nr. A-3 op voorstel 2026-41"
            if (motie.number.empty()) motie.number = number;
            take_proposal(motie, behind);
            rest.clear();
        }
        // "Amendement A7 Kadernota", "Motie 2025-31 Fietsen" / not "Motie 2025-2028 Wonen", "Motie 30 km in de kern"
        static const Pattern kNumberFirst(
            "((?:M|A|MV|VM|SA|MO|AM)[- ]?[0-9]+(?:[-./][0-9A-Z]+)*[a-z]?|[0-9]+[-./][0-9A-Z]+(?:[-./][0-9A-Z]+)*) ([\\p{Lu}\"“‘'].{2,})");
        static const Pattern kSpan("(?:19|20)[0-9]{2}[-/](?:(?:19|20)[0-9]{2}|[0-9]{1,2}-[0-9]{1,2})");
        if (RE2::FullMatch(rest, kNumberFirst, &number, &behind) && !RE2::FullMatch(number, kSpan)) {
            if (motie.number.empty()) motie.number = number;
            rest = trim(behind);
        }
        std::string proposal;
        static const Pattern kOnAmendement("(?i)(?:op|bij) (?:het )?(amendement ([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*))(?: ?[:,–-] ?(.+))?");
        if (RE2::FullMatch(rest, kOnAmendement, &proposal, &number, &behind)) {  // "SUBAMENDEMENT op amendement A2 – Parkeernorm"
            motie.proposal = proposal;
            motie.proposal_number = number;
            if (motie.title.empty()) motie.title = behind;
        } else if (RE2::FullMatch(rest, kOnProposal, &proposal)) {
            take_proposal(motie, proposal);
        } else if (!rest.empty() && motie.title.empty() && rest != "s") {
            motie.title = rest;
        }
        here();
        kind_seen = true;
        return;
    }
    if (const auto label = bare_label(text)) {
        if (!label->value.empty())
            take_field(motie, label->field, label->value);
        else
            wanting = label->field;
        return;
    }
    if (RE2::FullMatch(text, kNumberThenTitle, &number, &rest)) {
        if (motie.number.empty()) motie.number = number;
        if (motie.title.empty()) motie.title = trim(rest);
        here();
        return;
    }
    if (is_motie_number(text)) {
        if (motie.number.empty()) motie.number = text;
        return;
    }
    if (const std::string outcome = outcome_at_start(ticked(text)); !outcome.empty() && text.size() < 100) {
        take_outcome(motie, text);
        return;
    }
    std::string proposal;
    if (RE2::FullMatch(text, kOnProposal, &proposal)) {
        take_proposal(motie, proposal);
        return;
    }
    if (RE2::FullMatch(text, kQuoted, &rest)) {
        if (motie.title.empty()) motie.title = rest;
        return;
    }
    // "J. Akkerman (CDA)" without a label; a wethouder moves no motie
    static const Pattern kOfCollege("(?i)\\b(?:wethouder|burgemeester|gedeputeerde|portefeuillehouder|voorzitter|griffier)\\b");
    if (is_signature(text) && text.ends_with(')') && !RE2::PartialMatch(text, kOfCollege)) {
        add_submitters(text, motie.submitters);
        return;
    }
    if (text.find("oorgesteld") != std::string::npos && motie.date.empty()) motie.date = first_date(text);
    const bool dated = RE2::PartialMatch(text, kDatedPlace);
    if (dated && motie.date.empty()) motie.date = first_date(text);
    const bool name_of_body = !facts.organisation.empty() && fold(text).find(fold(facts.organisation)) != std::string::npos && split_words(text).size() <= 4;
    if (!dated && !name_of_body && text.size() > 3 && text.size() < static_cast<std::size_t>(kTitleBytes))
        candidates.push_back({text, block.lines.empty() ? 0 : block.lines.front().size, line.heading, kind_seen});
}

}  // namespace

bool is_motie_title(const std::string& text) { return RE2::FullMatch(text, kTitle); }

bool is_bare_motie_title(const std::string& text) {
    // matches "MOTIE", "Motie vreemd aan de orde van de dag", "MOTIE 2025-31", "Amendement nr. A-4" / not "Motie Zwembad open", "Motie van wantrouwen"
    static const Pattern kBare(
        "(?i)(?:gewijzigde? |aangepaste? |concept[- ]?)?(?:sub)?(?:motie|amendement)(?: vreemd(?: aan de orde)?(?: van de (?:dag|agenda))?)?"
        "(?: ?(?:nr\\.?|nummer|no\\.?))?[ :]*[(\\[]?(?:[a-z]{0,3}[- ]?[0-9][0-9a-z./-]*)?[)\\]]?(?: (?:op|bij) amendement [a-z]{0,3}[- ]?[0-9].*)?");
    return RE2::FullMatch(text, kBare);
}

void read_head(const Document& document, const std::vector<MotieLine>& lines, std::size_t begin, std::size_t end, const DocumentFacts& facts, Motie& motie) {
    motie.kind = facts.kind == "amendement" ? "amendement" : "motie";
    for (std::size_t i = begin; i < end; ++i) {
        std::string kind, sub, rest;
        if (!lines[i].table && RE2::FullMatch(lines[i].text, kTitle, &kind, &sub, &rest) && rest.size() < 100) {
            motie.kind = fold(kind).find("amendement") != std::string::npos ? "amendement" : "motie";
            break;
        }
    }
    std::vector<Candidate> candidates;
    Field wanting = Field::none;
    bool kind_seen = false;
    for (std::size_t i = begin; i < end; ++i) {
        const MotieLine& line = lines[i];
        if (line.table) continue;
        const Block& block = document.blocks[static_cast<std::size_t>(line.block)];
        // Lines of one block with a label in front of each: "Vergadering   Raad van 3 juli", "Agendapunt   6.2".
        bool labels = false;
        std::vector<std::vector<std::string>> printed;
        for (int l = line.first; l < line.last; ++l) {
            printed.push_back(pieces_of(document, block.lines[static_cast<std::size_t>(l)]));
            const auto& pieces = printed.back();
            const auto bare = bare_label(block.lines[static_cast<std::size_t>(l)].text);
            labels =
                labels || (pieces.size() == 2 && field_of(pieces[0]) != Field::none && field_of(pieces[1]) == Field::none) || (bare && !bare->value.empty());
        }
        if (labels && printed.size() > 1) {
            std::string carried;
            for (const auto& pieces : printed) {
                const bool pair = pieces.size() == 2 && field_of(pieces[0]) != Field::none;
                std::string joined;
                for (const std::string& piece : pieces) joined += (joined.empty() ? "" : pair ? ": " : " ") + piece;
                // "… CU (Gerbrand" above "Slot)": a name that the line's end parts
                if (&pieces != &printed.back()) {
                    const auto& next = *(&pieces + 1);
                    if (std::count(joined.begin(), joined.end(), '(') > std::count(joined.begin(), joined.end(), ')') && next.size() == 1) {
                        carried = joined + " " + next.front();
                        continue;
                    }
                }
                if (!carried.empty()) joined = std::exchange(carried, "");
                read_head_line(motie, joined, line, document, facts, wanting, kind_seen, candidates);
            }
            continue;
        }
        // "Nr. 1366   MOTIE VAN DE LEDEN …": pieces of one line that stand apart are read apart.
        if (line.last - line.first == 1) {
            const auto pieces = pieces_of(document, block.lines[static_cast<std::size_t>(line.first)]);
            const bool pair = pieces.size() == 2 && field_of(pieces[0]) != Field::none && field_of(pieces[1]) == Field::none;
            if (pair) {
                read_head_line(motie, pieces[0] + ": " + pieces[1], line, document, facts, wanting, kind_seen, candidates);
                continue;
            }
            if (pieces.size() > 1 && !motie_label(line.text)) {
                for (const std::string& piece : pieces) read_head_line(motie, piece, line, document, facts, wanting, kind_seen, candidates);
                continue;
            }
        }
        for (const std::string& text : labelled_parts(line.text)) read_head_line(motie, text, line, document, facts, wanting, kind_seen, candidates);
    }
    if (motie.title.empty()) motie.title = best_title(candidates);
}

}  // namespace griffier
