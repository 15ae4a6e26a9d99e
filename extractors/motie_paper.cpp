// A motie or amendement that is a paper of its own.
#include "extractors/motie_paper.h"

#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/passages.h"
#include "extractors/people.h"
#include "extractors/votes.h"

namespace griffier {
namespace {

constexpr int kTitleBytes = 160;  // a longer line of the head is text

// matches "MOTIE VAN DE LEDEN BOSMAN EN VAN RIJN", "Motie van het lid Jansen c.s." / not "Motie van wantrouwen"
static const Pattern kMotieOf(
    "(?i)^(?:gewijzigde )?((?:sub)?(?:motie|amendement)) van (?:het lid|de leden|de fracties?|fracties?|de heer|mevrouw) (.+?)(?: c\\.?s\\.?)?\\.?$");
// matches "Nr. 1366", "Nummer: M12", "Motienummer 2024-15" / not "Nr. 1 van de lijst"
static const Pattern kNumberLine("(?i)^(?:motie|amendement)?(?:nr\\.?|nummer) ?:? ?([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*)(?: [A-Z].*)?$");
// matches a number alone on its line: "M12", "2025-M-014", "A-3.1" / not "2025"
static const Pattern kNumberAlone("([MAma]-? ?[0-9][0-9A-Za-z./-]*|[0-9]{2,4}[-./ ]?[MAma][-./ ]?[0-9]+)");
// matches a number with the title behind it: "M 5.3 Parkeren", "A12: Groen" / not "A4 papier" in small letters
static const Pattern kNumberThenTitle("[MA] ?-? ?([0-9][0-9]*(?:[.-][0-9]+)*[a-z]?)(?: ?[:–-] ?| )([A-Z\"“‘'].{2,})");
// matches the words that open a motie paper: "De raad van de gemeente X, in vergadering bijeen", "De Kamer,", "De raad," / not "De raad is geïnformeerd"
static const Pattern kBody(
    "(?i)^(?:de (?:gemeente)?raad|de leden van de raad|provinciale staten|de staten|het algemeen bestuur)(?: van (?:de )?(?:gemeente |provincie "
    ")?[^,]{2,40}?)?,?(?: ?(?:in (?:haar |zijn |de )?(?:openbare )?(?:raads)?vergadering|bijeen|in zijn openbare|vergaderend|gehoord)\\b.*| ?[,:])?$|"
    "^(?:de (?:gemeente)?raad|provinciale staten)\\b[^.]{0,60}(?:bijeen|vergadering)|^de kamer ?,");
// matches a title line: "MOTIE", "Motie: Zwembad open", "Motie Zwembad open", "Amendement op raadsvoorstel 25-014" / not "Moties en amendementen"
static const Pattern kTitle(
    "(?i)^(?:gewijzigde? |aangepaste? |concept[- ]?)?((?:sub)?(?:motie|amendement))\\b((?: vreemd(?: aan de orde)?(?: van de (?:dag|agenda))?| van "
    "(?:wantrouwen|treurnis|afkeuring))?)(?: ?[:–-] ?| )?(.{0,150})$");
// matches an amendement's head that names what it changes: "op raadsvoorstel 25-014 Kadernota", "bij het voorstel Zwembad"
static const Pattern kOnProposal(
    "(?i)^(?:op|bij|behorende bij|bij agendapunt [0-9.a-z]+,?|inzake) (?:het |de "
    ")?((?:raads)?voorstel\\b.*|(?:ontwerp)?(?:raads)?besluit\\b.*|programmabegroting.*|kadernota.*|begroting.*|agendapunt.*)$");
static const Pattern kProposalNumber(
    "(?i)\\b(?:(?:raads)?voorstel|nr\\.?|nummer)[ :]*(?:nr\\.? ?|nummer )?\\(?([A-Z]{0,4}[-. ]?[0-9][0-9A-Za-z./-]*[0-9A-Za-z])|\\(([0-9][0-9A-Za-z./-]+)\\)");
// matches "vergadering van 3 juli 2025", "bijeen op 3 juli 2025", "d.d. 3-7-2025": where the date of the meeting begins
static const Pattern kDateOfMeeting("(?i)(?:\\b(?:op|van|d\\.d\\.|de dato|dd\\.?)|,) ?([a-z]* ?[0-9]{1,2}[ -./][a-z0-9]+[ -./][0-9]{4}.*)");
// matches a publisher's foot line: "kst-28286-1366 ISSN 0921 - 7371" / not "kosten"
static const Pattern kImprint("^kst-[0-9]|\\bISSN\\b");
static const Pattern kQuoted("^[\"“”„‘'«](.{3,150}?)[\"“”’'»]\\.?$");
// matches "Veldermeer, 3 juli 2025", "3 juli 2025" / not "op 3 juli 2025 is"
static const Pattern kDateAlone("(?i)^(?:[A-Z][^0-9,]{2,30},? ?)?(?:d\\.d\\. )?[0-9]{1,2}[ -/.][a-z0-9]+[ -/.][0-9]{4}\\.?$");
// matches "De motie is met algemene stemmen aangenomen", "Motie verworpen", "Het amendement wordt overgenomen", "Aangenomen met …" / not "is een motie aangenomen die"
static const Pattern kOutcomeLine("(?i)^(?:(?:de|het|deze|dit) )?(?:(?:motie|amendement|voorstel)\\b[^.]{0,60}|besluit(?: raad)?|uitslag|resultaat)?\\b");
static const Pattern kChecked("[☒☑✓✔■⊠]|\\[[xX]\\]|\\([xX]\\)");
static const Pattern kUnchecked("[☐□▢]|\\[ ?\\]|\\( ?\\)");
// matches "Toelichting:", "Toelichting op het amendement" / not "Toelichtend"
static const Pattern kExplanation("(?i)^(?:mondelinge |korte )?toelichting(?: op (?:de motie|het amendement))?(?: ?[:.].*)?$|^toelichting: .*");
static const Pattern kDatedPlace("(?i)[0-9]{1,2}[ -/.][a-z0-9]+[ -/.](?:19|20)[0-9]{2}");

// matches "overwegende dat", "constaterend", "gelet op" / not "voorts"
static const Pattern kParticiple("(?i).*ende?(?: dat)?|gelet.*|ge(?:hoord|lezen|zien).*");

static const Pattern kNamesProposal("(?i)\\b(?:raads|initiatief)?voorstel\\b");

std::string subtype_in(const std::string& text) {
    const std::string low = fold(text);
    if (low.find("subamendement") != std::string::npos) return "subamendement";
    if (low.find("motie") == std::string::npos) return "";
    for (const char* word : {"wantrouwen", "treurnis", "afkeuring"})
        if (low.find(std::string("van ") + word) != std::string::npos) return word;
    return low.find("vreemd") != std::string::npos ? "vreemd" : "";
}

// The one box that is ticked: "☒ aangenomen ☐ verworpen". Without boxes the text itself.
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
        motie.votes = motie.votes.empty() ? votes->text : motie.votes + "; " + votes->text;
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
    motie.proposal = text;
    std::string number, bracketed;
    if (RE2::PartialMatch(text, kProposalNumber, &number, &bracketed) || RE2::FullMatch(text, kNumberAlone, &number))
        motie.proposal_number = number.empty() ? bracketed : number;
    static const Pattern kStarts("^([0-9]{2,}[0-9A-Za-z./-]*|[A-Z]{1,4}[-.][0-9][0-9A-Za-z./-]*)\\b");
    if (motie.proposal_number.empty() && RE2::PartialMatch(text, kStarts, &number)) motie.proposal_number = number;
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
    };
    std::string kind, who, number, rest, sub;
    if (wanting != Field::none && !motie_label(text) && !bare_label(text)) {
        const Field field = wanting;
        wanting = Field::none;
        if (take_field(motie, field, text)) return;
    }
    wanting = Field::none;
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
        const bool kind_label = label->label == "motie" || label->label == "amendement";
        if (kind_label) kind_seen = true, here();
        // "Motie: M12" is its number; "Motie: Zwembad open" its title
        if (kind_label && RE2::FullMatch(label->value, kNumberAlone, &number))
            motie.number = number;
        else if (!label->value.empty())
            take_field(motie, label->field, label->value);
        else
            wanting = label->field;
        return;
    }
    if (const auto header = motie_header(text)) {
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
        std::string proposal;
        if (RE2::FullMatch(rest, kOnProposal, &proposal)) {
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
    if (RE2::FullMatch(text, kNumberAlone, &number)) {
        if (motie.number.empty()) motie.number = number;
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
    if (text.find("oorgesteld") != std::string::npos && motie.date.empty()) motie.date = first_date(text);
    const bool dated = RE2::PartialMatch(text, kDatedPlace);
    if (dated && motie.date.empty()) motie.date = first_date(text);
    const bool name_of_body = !facts.organisation.empty() && fold(text).find(fold(facts.organisation)) != std::string::npos && split_words(text).size() <= 4;
    if (!dated && !name_of_body && text.size() > 3 && text.size() < static_cast<std::size_t>(kTitleBytes))
        candidates.push_back({text, block.lines.empty() ? 0 : block.lines.front().size, line.heading, kind_seen});
}

bool ends_dictum(const MotieLine& line, const Block& block, bool says_outcome) {
    if (says_outcome && (fold(line.text).rfind("de motie", 0) == 0 || fold(line.text).rfind("het amendement", 0) == 0)) return true;
    if (RE2::FullMatch(line.text, kDateAlone)) return true;
    if (line.first == line.last) return is_signature(line.text);
    for (int l = line.first; l < line.last; ++l)
        if (!is_signature(block.lines[static_cast<std::size_t>(l)].text)) return false;
    return true;
}

// "Vergadering: raad van 4 december 2025   Agendapunt: 12": a piece for each label of a line that has several.
std::vector<std::string> labelled_parts(const std::string& text) {
    static const Pattern kLabels("(?:^| )([A-Z][A-Za-z-]{2,20}(?: [a-z]{2,12})?) ?:");
    std::vector<int> starts;
    for (const Match& match : find_all(kLabels, text)) {
        if (field_of(match.groups[1]) != Field::none) starts.push_back(match.span.begin);
    }
    if (starts.size() < 2 || starts.front() != 0) return {text};
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const int end = i + 1 < starts.size() ? starts[i + 1] : static_cast<int>(text.size());
        parts.push_back(trim(text.substr(static_cast<std::size_t>(starts[i]), static_cast<std::size_t>(end - starts[i]))));
    }
    return parts;
}

enum class Part { none, considering, deciding, explaining, reporting, closed };

struct Paper {
    std::size_t begin = 0, body = 0, end = 0;  // lines
};

std::vector<Paper> papers_of(const std::vector<MotieLine>& lines) {
    std::vector<Paper> papers;
    const auto opens = [&](std::size_t i) { return !lines[i].table && lines[i].marker.empty() && RE2::PartialMatch(lines[i].text, kBody); };
    std::size_t begin = 0;
    bool open = false, closed = false, decided = false;
    std::size_t closed_at = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].table) continue;
        const bool clause = lines[i].marker.empty() && (consideration_of(lines[i].text) || dictum_of(lines[i].text));
        decided = decided || (open && dictum_of(lines[i].text));
        if (is_closing(lines[i].text)) closed = true, closed_at = i;
        if (!open && (opens(i) || clause)) {
            papers.push_back({begin, i, lines.size()});
            open = true;
        } else if (open && opens(i) && (closed || (decided && lines[i].page > lines[papers.back().body].page))) {
            // The next paper of the file: its head begins with its page, or behind the names of the one before.
            std::size_t head = i;
            while (head > papers.back().body + 1 && head > closed_at + 1 && lines[head - 1].page == lines[i].page) --head;
            if (lines[i].page == lines[closed_at].page && closed) {
                for (std::size_t k = closed_at + 1; k < i; ++k)
                    if (!lines[k].table && (motie_header(lines[k].text) || RE2::FullMatch(lines[k].text, kTitle))) {
                        head = k;
                        break;
                    }
            }
            papers.back().end = head;
            papers.push_back({head, i, lines.size()});
            closed = decided = false;
        }
    }
    return papers;
}

void add_dictum_item(DictumPart& part, const MotieLine& line, int base) {
    const int level = std::max(0, line.level - base);
    part.items.push_back(level > 0 && !line.marker.empty() ? line.marker + " " + line.text : line.text);
    part.levels.push_back(level);
}

// Letters below numbers are a level deeper, also where they are not set in: "1." "a." "b." "2.".
int marker_level(const std::string& marker, const std::string& first) {
    if (marker.empty() || first.empty()) return 0;
    const auto form = [](const std::string& m) {
        return std::isdigit(static_cast<unsigned char>(m[0])) ? 0 : std::isalpha(static_cast<unsigned char>(m[0])) && m != "o" ? 1 : 2;
    };
    return form(marker) > form(first) ? 1 : 0;
}

std::optional<Motie> read_paper(const Document& document, const std::vector<MotieLine>& lines, const Paper& paper, const DocumentFacts& facts, bool only) {
    Motie motie;
    motie.kind = facts.kind == "amendement" ? "amendement" : "motie";
    for (std::size_t i = paper.begin; i < paper.body; ++i) {
        std::string kind, sub, rest;
        if (!lines[i].table && RE2::FullMatch(lines[i].text, kTitle, &kind, &sub, &rest) && rest.size() < 100) {
            motie.kind = fold(kind).find("amendement") != std::string::npos ? "amendement" : "motie";
            break;
        }
    }
    std::vector<Candidate> candidates;
    Field wanting = Field::none;
    bool kind_seen = false;
    for (std::size_t i = paper.begin; i < paper.body; ++i) {
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
            for (const auto& pieces : printed) {
                const bool pair = pieces.size() == 2 && field_of(pieces[0]) != Field::none;
                std::string joined;
                for (const std::string& piece : pieces) joined += (joined.empty() ? "" : pair ? ": " : " ") + piece;
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
    Part part = Part::none;
    Signatures signatures;
    std::vector<std::vector<std::string>> signed_lines;
    std::string ground_verb, first_marker;
    int base = 0;
    for (std::size_t i = paper.body; i < paper.end; ++i) {
        const MotieLine& line = lines[i];
        const Block& block = document.blocks[static_cast<std::size_t>(line.block)];
        if (line.table) {
            if (block.table >= 0)
                if (const auto count = votes_of_table(document.tables[static_cast<std::size_t>(block.table)])) motie.vote_count = *count;
            continue;
        }
        if (RE2::PartialMatch(line.text, kImprint)) continue;
        if (is_closing(line.text)) {
            part = Part::closed;
            continue;
        }
        const auto label = motie_label(line.text);
        const bool outcome_label =
            label && (label->field == Field::outcome || label->field == Field::votes || label->field == Field::votes_for ||
                      label->field == Field::votes_against || (label->field == Field::decision && !outcome_in(ticked(label->value)).empty()));
        const bool says_outcome =
            !outcome_at_start(ticked(line.text)).empty() || (RE2::PartialMatch(line.text, kOutcomeLine) &&
                                                             (fold(line.text).rfind("de motie", 0) == 0 || fold(line.text).rfind("het amendement", 0) == 0 ||
                                                              fold(line.text).rfind("motie", 0) == 0 || fold(line.text).rfind("amendement", 0) == 0) &&
                                                             !outcome_in(line.text).empty());
        // What became of the motie is told below it.
        const bool state = label && (label->field == Field::status || label->field == Field::settled);
        if (part != Part::none && part != Part::considering && state) {
            take_field(motie, label->field, label->value);
            part = Part::reporting;
            continue;
        }
        if (part == Part::reporting) {
            motie.status += (motie.status.empty() ? "" : " ") + (line.marker.empty() ? line.text : line.marker + " " + line.text);
            continue;
        }
        if (part == Part::deciding || part == Part::closed || part == Part::explaining) {
            if (outcome_label) {
                if (label->field == Field::votes_for || label->field == Field::votes_against) {
                    if (!motie.vote_count) motie.vote_count = VoteCount{};
                    add_votes(label->value, label->field == Field::votes_for, *motie.vote_count);
                    motie.votes += (motie.votes.empty() ? "" : "; ") + line.text;
                } else {
                    take_outcome(motie, label->value);
                }
                part = Part::closed;
                continue;
            }
            const bool labelled = label && label->field != Field::decision && label->field != Field::title && label->field != Field::commitment &&
                                  label->field != Field::old_text && label->field != Field::new_text && label->field != Field::remarks &&
                                  label->field != Field::head && label->field != Field::number;
            if (labelled && (part == Part::closed || label->field == Field::submitters || label->field == Field::co_submitters)) {
                take_field(motie, label->field, label->value);
                part = Part::closed;
                continue;
            }
            // Papers without the closing words: names, a date or the outcome end the dictum.
            if (part == Part::deciding && !motie.dictum.back().items.empty() && ends_dictum(line, block, says_outcome)) part = Part::closed;
            if (part == Part::closed) {
                if (says_outcome) {
                    take_outcome(motie, line.text);
                    continue;
                }
                if (RE2::FullMatch(line.text, kExplanation)) {
                    part = Part::explaining;
                    continue;
                }
                if (RE2::FullMatch(line.text, kDateAlone)) {
                    if (motie.date.empty()) motie.date = first_date(line.text);
                    continue;
                }
                for (int l = line.first; l < line.last; ++l) {
                    const Line& printed = block.lines[static_cast<std::size_t>(l)];
                    if (RE2::FullMatch(trim(printed.text), kDateAlone)) {
                        if (motie.date.empty()) motie.date = first_date(printed.text);
                    } else {
                        signed_lines.push_back(sure_pieces_of(document, printed, signatures.unread));
                    }
                }
                if (line.first == line.last) signed_lines.push_back({line.text});  // a cell of a table
                continue;
            }
            if (part == Part::explaining) {
                // The names may stand below the explanation.
                if (!ends_dictum(line, block, says_outcome)) continue;
                part = Part::closed;
                --i;
                continue;
            }
        }
        if (line.marker.empty() || part == Part::none) {
            if (RE2::PartialMatch(line.text, kBody) && part == Part::none) {
                std::string date;
                if (RE2::PartialMatch(line.text, kDateOfMeeting, &date))
                    if (const std::string day = first_date(date); !day.empty() && motie.date.empty()) motie.date = day;
                // "De raad van Veldermeer, bijeen op 3 juli 2025, gehoord de beraadslaging" goes on
                continue;
            }
            if (const auto verb = dictum_of(line.text)) {
                motie.dictum.push_back({verb->verb, {}, {}});
                if (!verb->rest.empty()) motie.dictum.back().items.push_back(verb->rest), motie.dictum.back().levels.push_back(0);
                part = Part::deciding;
                first_marker.clear();
                base = -1;
                continue;
            }
            if (const auto verb = consideration_of(line.text); verb && (part != Part::deciding || motie.dictum.back().items.empty() || !verb->rest.empty())) {
                // A dictum is not taken for ended by "van mening" or "voorts" in it.
                if (part != Part::deciding || RE2::FullMatch(verb->verb, kParticiple)) {
                    const std::string opener = fold(verb->verb);
                    ground_verb = verb->verb;
                    if (!verb->rest.empty() && opener.rfind("gehoord", 0) != 0) {
                        motie.considerations.push_back(line.text);
                        motie.grounds.push_back({verb->verb, verb->rest});
                    }
                    part = Part::considering;
                    continue;
                }
            }
        }
        if (part == Part::deciding) {
            if (RE2::FullMatch(line.text, kExplanation)) {
                part = Part::explaining;
                continue;
            }
            DictumPart& last = motie.dictum.back();
            const bool unfinished =
                !last.items.empty() && !last.items.back().empty() && std::string_view(",;.:").find(last.items.back().back()) == std::string_view::npos;
            if (line.marker.empty() && unfinished) {
                last.items.back() += " " + line.text;
            } else {
                if (base < 0) base = line.level;
                if (first_marker.empty()) first_marker = line.marker;
                MotieLine item = line;
                item.level = std::max(line.level - base, marker_level(line.marker, first_marker));
                add_dictum_item(last, item, 0);
            }
        } else if (part == Part::considering) {
            const bool unfinished = !motie.considerations.empty() && line.marker.empty() && !motie.grounds.empty() &&
                                    std::islower(static_cast<unsigned char>(line.text[0])) &&
                                    std::string_view(";.:").find(motie.considerations.back().back()) == std::string_view::npos;
            if (unfinished) {
                motie.considerations.back() += " " + line.text;
                motie.grounds.back().text += " " + line.text;
            } else {
                motie.considerations.push_back(line.text);
                motie.grounds.push_back({ground_verb, line.text});
            }
        }
    }
    if (motie.dictum.empty()) return std::nullopt;
    add_signatures(signed_lines, signatures);
    for (const Submitter& one : signatures.submitters) {
        std::vector<Submitter>& all = motie.submitters;
        const std::string name = fold(one.name);
        auto same = std::find_if(all.begin(), all.end(), [&](const Submitter& known) {
            if (!name.empty() && (fold(known.name) == name || (!known.name.empty() && name.ends_with(" " + fold(known.name))))) return true;
            return !one.party.empty() && fold(known.party) == fold(one.party) && (known.name.empty() || name.empty());
        });
        if (same == all.end()) {
            all.push_back(one);
        } else {
            if (same->name.empty() || one.name.size() > same->name.size()) same->name = one.name.empty() ? same->name : one.name;
            if (same->party.empty()) same->party = one.party;
        }
    }
    motie.unread_below = signatures.unread;
    if (motie.date.empty() && !motie.meeting.empty()) motie.date = first_date(motie.meeting);
    if (motie.date.empty() && only) motie.date = facts.date;
    if (motie.source.text.empty()) motie.source = place_of_block(document.blocks[static_cast<std::size_t>(lines[paper.body].block)]);
    if (motie.kind == "amendement") motie.changes = changes_of(motie.dictum);
    return motie;
}

}  // namespace

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
        case Field::settled:
            motie.status = motie.status.empty() ? value : motie.status + " " + value;
            return true;
        case Field::kind:
            return true;
        default:
            return false;
    }
}

std::vector<Motie> read_papers(const Document& document, const DocumentFacts& facts) {
    const auto lines = motie_lines(document, true);
    const auto papers = papers_of(lines);
    std::vector<Motie> moties;
    for (const Paper& paper : papers)
        if (auto motie = read_paper(document, lines, paper, facts, papers.size() == 1)) moties.push_back(std::move(*motie));
    return moties;
}

}  // namespace griffier
