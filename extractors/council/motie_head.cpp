// The head of a motie paper: kind, number, title, date, meeting, movers.
#include "extractors/council/motie_head.h"

#include <algorithm>
#include <utility>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/motie_fields.h"
#include "extractors/council/motie_openers.h"
#include "extractors/council/motie_title_line.h"
#include "extractors/council/paper_labels.h"
#include "extractors/council/signatures.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/passages.h"
#include "extractors/people.h"
#include "extractors/person_names.h"

namespace griffier {
namespace {

// matches "MOTIE VAN DE LEDEN BOSMAN EN VAN RIJN", "Motie van het lid Jansen c.s." / not "Motie van wantrouwen"
static const Pattern kMotieOf(
    "(?i)^(?:gewijzigde )?((?:sub)?(?:motie|amendement)) van (?:het lid|de leden|de fracties?|fracties?|de heer|mevrouw) (.+?)(?: c\\.?s\\.?)?(?: "
    "(?:inzake|over|betreffende|tot)\\b.*)?\\.?$");
// matches "Nr. 1366", "Nummer: M12", "Motienummer 2024-15" / not "Nr. 1 van de lijst"
static const Pattern kNumberLine("(?i)^(?:motie|amendement)?(?:nr\\.?|nummer) ?:? ?([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*)(?: [A-Z].*)?$");
// matches a number with the title behind it: "M 5.3 Parkeren", "A12: Groen" / not "A4 papier" in small letters
static const Pattern kNumberThenTitle("([MA] ?-? ?[0-9][0-9]*(?:[.-][0-9]+)*[a-z]?)(?: ?[:–-] ?| )([A-Z\"“‘'].{2,})");
static const Pattern kQuoted("^[\"“”„‘'«](.{3,150}?)[\"“”’'»]\\.?$");
static const Pattern kDatedPlace("(?i)[0-9]{1,2}[ -/.][a-z0-9]+[ -/.](?:19|20)[0-9]{2}");

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

// Reads a head line by line.
class HeadReader {
public:
    HeadReader(const Document& document, const DocumentFacts& facts, Motie& motie) : document_(document), facts_(facts), motie_(motie) {}

    void take_line(const MotieLine& line);
    const std::vector<Candidate>& candidates() const { return candidates_; }

private:
    void take(const std::string& text);
    void mark_place(const std::string& text);
    std::string from_kind(const std::string& text) const;
    void note_in_passing(const std::string& text);
    // True: the text is read, and no other step asks about it.
    bool take_wanted(const std::string& text);
    bool take_movers(const std::string& text);
    bool take_label(const std::string& text);
    bool take_title(const std::string& text);
    bool take_bare_label(const std::string& text);
    bool take_bare_value(const std::string& text);
    void keep_as_candidate(const std::string& text);

    const Document& document_;
    const DocumentFacts& facts_;
    Motie& motie_;
    const MotieLine* line_ = nullptr;  // the line that is read, and its block
    const Block* block_ = nullptr;
    Field wanting_ = Field::none;  // the label whose value stands on the next line
    bool kind_seen_ = false;
    std::vector<Candidate> candidates_;
};

void HeadReader::mark_place(const std::string& text) {
    if (motie_.source.text.empty()) motie_.source = place_of_block(*block_);
    if (motie_.source.text.empty()) motie_.source.text = text;  // a table's block has no text of its own
}

// The line from the word "motie" or "amendement" on; whole where it is not in it.
std::string HeadReader::from_kind(const std::string& text) const {
    const std::size_t start = fold(text).find(motie_.kind);
    return start == std::string::npos ? text : text.substr(start);
}

// The value of the label on the line above.
bool HeadReader::take_wanted(const std::string& text) {
    const bool names_itself = wanting_ == Field::title && is_motie_title(text);  // below a crumb "Moties"
    if (wanting_ == Field::co_submitters && !motie_.submitters.empty() && !is_signature(text)) wanting_ = Field::none;
    if (wanting_ != Field::none && !names_itself && !motie_label(text) && !bare_label(text)) {
        const Field field = wanting_;
        wanting_ = Field::none;
        if (take_field(motie_, field, line_->marker.empty() || field == Field::title ? text : line_->marker + " " + text)) {
            if (field == Field::submitters || field == Field::co_submitters) wanting_ = Field::co_submitters;  // more of them may follow
            return true;
        }
    }
    wanting_ = Field::none;
    return false;
}

// What a line says beside its own: agenda item, meeting, kind of motie, number.
void HeadReader::note_in_passing(const std::string& text) {
    // "bij agendapunt 11", "Raad van 3 juli 2025, agendapunt 7b Groen"
    static const Pattern kAgendaItem("(?i)\\bagendapunt (?:nr\\.? |nummer )?([0-9]{1,2}(?:\\.[0-9]+)*[a-z]?)\\b");
    if (std::string item; motie_.agenda_item.empty() && text.size() < 2 * kTitleBytes && RE2::PartialMatch(text, kAgendaItem, &item)) motie_.agenda_item = item;
    // "Gemeenteraad van Veldermeer, vergadering van 11 juni 2026, agendapunt 7"
    static const Pattern kMeeting(
        "(?i)(?:(?:gemeente)?raad\\b[^,.:;]{0,60},? )?(?:raads)?vergadering (?:van|op|d\\.d\\.) ([0-9]{1,2} [a-z]+ [0-9]{4})(?:,.*)?");
    if (std::string day; motie_.meeting.empty() && RE2::FullMatch(text, kMeeting, &day) && !first_date(day).empty()) motie_.meeting = day;
    static const Pattern kGrave("(?i)^motie van (?:wantrouwen|treurnis|afkeuring)\\b");
    if (motie_.subtype.empty() && RE2::PartialMatch(text, kGrave)) motie_.subtype = motie_subtype_in(text);
    std::string number;
    if (RE2::FullMatch(text, kNumberLine, &number) && motie_.number.empty()) motie_.number = number;
}

// "MOTIE VAN DE LEDEN BOSMAN EN VAN RIJN"
bool HeadReader::take_movers(const std::string& text) {
    std::string kind, who;
    const std::string from = from_kind(text);
    if (!RE2::FullMatch(from, kMotieOf, &kind, &who)) return false;
    if (motie_.title.empty()) motie_.title = from;
    mark_place(text);
    kind_seen_ = true;
    add_submitters(who, motie_.submitters);
    return true;
}

// "Indieners: …", "Motie: M12": a label with a colon.
bool HeadReader::take_label(const std::string& text) {
    const auto label = motie_label(text);
    if (!label) return false;
    if (label->field == Field::number && label->label.find("voorstel") != std::string::npos) {  // "Voorstelnummer: 2026/61" of what it changes
        motie_.proposal_number = label->value;
        return true;
    }
    static const Pattern kItemSubject("(?i)agendapunt [0-9].*");
    if (label->field == Field::title && RE2::FullMatch(label->value, kItemSubject))
        return true;  // "Onderwerp: agendapunt 11, Nota Parkeren": no title of its own
    const std::string named = fold(label->value);
    if (label->field == Field::kind && (named.starts_with("motie") || named.starts_with("amendement"))) {  // "Soort: Motie" on a platform's page
        motie_.kind = named.starts_with("motie") ? "motie" : "amendement";
        if (const std::string subtype = motie_subtype_in(label->value); !subtype.empty()) motie_.subtype = subtype;
        kind_seen_ = true, mark_place(text);
        return true;
    }
    const bool kind_label = label->label == "motie" || label->label == "amendement";
    if (kind_label) kind_seen_ = true, mark_place(text);
    // "Motie: M12" is its number; "Motie: Zwembad open" its title
    const bool fractions = label->field == Field::submitters && label->label.find("fracties") != std::string::npos &&
                           label->value.find_first_of("(:") == std::string::npos;  // "Ingediend door de fracties van: VVD en Dorpen Samen"
    if (fractions && !label->value.empty())
        add_parties(label->value, motie_.submitters);
    else if (kind_label && is_motie_number(label->value))
        motie_.number = label->value;
    else if (!label->value.empty())
        take_field(motie_, label->field, label->value);
    else
        wanting_ = label->field;
    return true;
}

// The line that says the kind, however it goes on: movers, number, title, what it changes.
bool HeadReader::take_title(const std::string& text) {
    const std::string from = from_kind(text);
    // "GEMEENTERAAD VAN HEEMSKERK Motie nummer 2026/M/09": the body above the kind, in one heading
    static const Pattern kBodyAbove("(?i)(?:de )?(?:(?:gemeente)?raad|gemeente|provinciale staten)\\b[^:;,.]{0,40} ");
    const bool below_body = from.size() < text.size() && RE2::FullMatch(text.substr(0, text.size() - from.size()), kBodyAbove);
    if (const auto header = motie_header(below_body ? from : text)) {
        if (!header->number.empty()) motie_.number = header->number;
        if (!header->title.empty()) motie_.title = header->title;
        if (const std::string subtype = motie_subtype_in(text); !subtype.empty()) motie_.subtype = subtype;
        mark_place(text);
        kind_seen_ = true;
        return true;
    }
    if (!take_title_line(motie_, text)) return false;
    mark_place(text);
    kind_seen_ = true;
    return true;
}

// A label without a colon.
bool HeadReader::take_bare_label(const std::string& text) {
    const auto label = bare_label(text);
    if (!label) return false;
    if (!label->value.empty())
        take_field(motie_, label->field, label->value);
    else
        wanting_ = label->field;
    return true;
}

// What says by its form what it is: a number, an outcome, what is changed, a title in quotation marks, a mover.
bool HeadReader::take_bare_value(const std::string& text) {
    std::string number, rest;
    if (RE2::FullMatch(text, kNumberThenTitle, &number, &rest)) {
        if (motie_.number.empty()) motie_.number = number;
        if (motie_.title.empty()) motie_.title = trim(rest);
        mark_place(text);
        return true;
    }
    if (is_motie_number(text)) {
        if (motie_.number.empty()) motie_.number = text;
        return true;
    }
    if (const std::string outcome = outcome_at_start(ticked(text)); !outcome.empty() && text.size() < 100) {
        take_outcome(motie_, text);
        return true;
    }
    if (take_on_proposal(motie_, text)) return true;
    if (RE2::FullMatch(text, kQuoted, &rest)) {
        if (motie_.title.empty()) motie_.title = rest;
        return true;
    }
    // "J. Akkerman (CDA)" without a label; a wethouder moves no motie
    static const Pattern kOfCollege("(?i)\\b(?:wethouder|burgemeester|gedeputeerde|portefeuillehouder|voorzitter|griffier)\\b");
    if (is_signature(text) && text.ends_with(')') && !RE2::PartialMatch(text, kOfCollege)) {
        add_submitters(text, motie_.submitters);
        return true;
    }
    return false;
}

// The date of a line, and the line itself where it may be the title.
void HeadReader::keep_as_candidate(const std::string& text) {
    if (text.find("oorgesteld") != std::string::npos && motie_.date.empty()) motie_.date = first_date(text);
    const bool dated = RE2::PartialMatch(text, kDatedPlace);
    if (dated && motie_.date.empty()) motie_.date = first_date(text);
    const bool name_of_body = !facts_.organisation.empty() && fold(text).find(fold(facts_.organisation)) != std::string::npos && split_words(text).size() <= 4;
    if (!dated && !name_of_body && text.size() > 3 && text.size() < kTitleBytes)
        candidates_.push_back({text, block_->lines.empty() ? 0 : block_->lines.front().size, line_->heading, kind_seen_});
}

void HeadReader::take(const std::string& text) {
    if (take_wanted(text)) return;
    note_in_passing(text);
    if (take_movers(text) || take_label(text) || take_title(text) || take_bare_label(text) || take_bare_value(text)) return;
    keep_as_candidate(text);
}

// The lines of one block of the head, or one line; pieces that stand apart are read apart.
void HeadReader::take_line(const MotieLine& line) {
    line_ = &line;
    block_ = &document_.blocks[static_cast<std::size_t>(line.block)];
    // Lines of one block with a label in front of each: "Vergadering   Raad van 3 juli", "Agendapunt   6.2".
    bool labels = false;
    std::vector<std::vector<std::string>> printed;
    for (int l = line_->first; l < line_->last; ++l) {
        printed.push_back(pieces_of(document_, block_->lines[static_cast<std::size_t>(l)]));
        const auto& pieces = printed.back();
        const auto bare = bare_label(block_->lines[static_cast<std::size_t>(l)].text);
        labels = labels || (pieces.size() == 2 && field_of(pieces[0]) != Field::none && field_of(pieces[1]) == Field::none) || (bare && !bare->value.empty());
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
            take(joined);
        }
        return;
    }
    // "Nr. 1366   MOTIE VAN DE LEDEN …": pieces of one line that stand apart are read apart.
    if (line_->last - line_->first == 1) {
        const auto pieces = pieces_of(document_, block_->lines[static_cast<std::size_t>(line_->first)]);
        const bool pair = pieces.size() == 2 && field_of(pieces[0]) != Field::none && field_of(pieces[1]) == Field::none;
        if (pair) {
            take(pieces[0] + ": " + pieces[1]);
            return;
        }
        if (pieces.size() > 1 && !motie_label(line_->text)) {
            for (const std::string& piece : pieces) take(piece);
            return;
        }
    }
    for (const std::string& text : labelled_parts(line_->text)) take(text);
}

}  // namespace

void read_head(const Document& document, const std::vector<MotieLine>& lines, std::size_t begin, std::size_t end, const DocumentFacts& facts, Motie& motie) {
    motie.kind = facts.kind == "amendement" ? "amendement" : "motie";
    for (std::size_t i = begin; i < end; ++i) {
        const std::string kind = lines[i].table ? "" : kind_of_title(lines[i].text);
        if (kind.empty()) continue;
        motie.kind = kind;
        break;
    }
    HeadReader reader(document, facts, motie);
    for (std::size_t i = begin; i < end; ++i)
        if (!lines[i].table) reader.take_line(lines[i]);
    if (motie.title.empty()) motie.title = best_title(reader.candidates());
}

}  // namespace griffier
