#include "extractors/council/motie_body.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>
#include <utility>

#include "document/numbered_page.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/motie_fields.h"
#include "extractors/council/motie_openers.h"
#include "extractors/council/paper_labels.h"
#include "extractors/council/signatures.h"
#include "extractors/council/text_changes.h"
#include "extractors/council/votes.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/people.h"
#include "extractors/person_names.h"

namespace griffier {
namespace {

constexpr std::size_t kNameBytes = 60;

// matches the words that open a motie paper: "De raad van de gemeente X, in vergadering bijeen", "De Kamer,", "De raad," / not "De raad is geïnformeerd"
const Pattern kBody(
    "(?i)^(?:de (?:gemeente)?raad|de leden van de raad|provinciale staten|de staten|het algemeen bestuur|de verenigde vergadering)(?: van (?:de |het "
    ")?(?:gemeente |provincie "
    "|waterschap |hoogheemraadschap )?[^,]{2,40}?)?,?(?: ?(?:in (?:haar |zijn |de )?(?:openbare )?(?:raads)?vergadering|bijeen|in zijn "
    "openbare|vergaderend|gehoord)\\b.*| ?[,:])?$|"
    "^(?:de (?:gemeente)?raad|provinciale staten|het algemeen bestuur|de verenigde vergadering)\\b[^.]{0,80}(?:bijeen|vergadering)|^de kamer ?,");
// matches "vergadering van 3 juli 2025", "bijeen op 3 juli 2025", "d.d. 3-7-2025": where the date of the meeting begins
const Pattern kDateOfMeeting("(?i)(?:\\b(?:op|van|d\\.d\\.|de dato|dd\\.?)|,) ?([a-z]* ?[0-9]{1,2}[ -./][a-z0-9]+[ -./][0-9]{4}.*)");
// matches a publisher's foot line: "kst-28286-1366 ISSN 0921 - 7371" / not "kosten"
const Pattern kImprint("^kst-[0-9]|\\bISSN\\b");
// matches "Veldermeer, 3 juli 2025", "3 juli 2025" / not "op 3 juli 2025 is"
const Pattern kDateAlone("(?i)^(?:[A-Z][^0-9,]{2,30},? ?)?(?:d\\.d\\. )?[0-9]{1,2}[ -/.][a-z0-9]+[ -/.][0-9]{4}\\.?$");
// matches "De motie is met algemene stemmen aangenomen", "Motie verworpen", "Het amendement wordt overgenomen", "Aangenomen met …"
// / not "is een motie aangenomen die"
const Pattern kOutcomeLine("(?i)^(?:(?:de|het|deze|dit) )?(?:(?:motie|amendement|voorstel)\\b[^.]{0,60}|besluit(?: raad)?|uitslag|resultaat)?\\b");
// matches "Toelichting:", "Toelichting op het amendement" / not "Toelichtend"
const Pattern kExplanation(
    "(?i)^(?:mondelinge |korte )?(?:toelichting|motivering|onderbouwing)(?: op (?:de motie|het amendement))?(?: ?[:.].*)?$|^toelichting: .*");
// matches "overwegende dat", "constaterend", "gelet op" / not "voorts"
const Pattern kParticiple("(?i).*ende?(?: dat)?|gelet.*|ge(?:hoord|lezen|zien).*");
// matches "te planten;", "“4. Het tarief blijft.”" / not "te planten en"
const Pattern kEndsPart("[,;.:][\"“”’'»]?$");

bool ends_dictum(const MotieLine& line, const Block& block, bool says_outcome) {
    static const Pattern kOfPaper("(?i)^(?:de|deze) motie\\b|^(?:het|dit) amendement\\b");
    if (says_outcome && RE2::PartialMatch(line.text, kOfPaper)) return true;
    if (RE2::FullMatch(line.text, kDateAlone)) return true;
    if (line.first == line.last) return is_signature(line.text);
    bool signature = false;
    for (int l = line.first; l < line.last; ++l) {
        const std::string& text = block.lines[static_cast<std::size_t>(l)].text;
        signature = signature || is_signature(text);
        if (!is_signature(text) && !is_name(text)) return false;
    }
    return signature;  // "Namens de fractie van het CDA," may stand above the name
}

enum class Part { none, considering, deciding, explaining, reporting, closed };

// Letters below numbers are a level deeper, also where they are not set in: "1." "a." "b." "2.".
int marker_level(const std::string& marker, const std::string& first) {
    if (marker.empty() || first.empty()) return 0;
    const auto form = [](const std::string& m) {
        return std::isdigit(static_cast<unsigned char>(m[0])) ? 0 : std::isalpha(static_cast<unsigned char>(m[0])) && m != "o" ? 1 : 2;
    };
    return form(marker) > form(first) ? 1 : 0;
}

// A label of the head with nothing behind it.
bool labels_head(const std::string& text) {
    const Field field = field_of(text.ends_with(':') ? text.substr(0, text.size() - 1) : text);
    return field == Field::date || field == Field::meeting || field == Field::agenda_item || field == Field::submitters || field == Field::co_submitters ||
           field == Field::number || field == Field::portfolio;
}

// What stands below the head, line by line: grounds, dictum, closing words, names, outcome, state.
class BodyReader {
public:
    BodyReader(const Document& document, Motie& motie) : document_(document), motie_(motie) {}

    void read(const MotieLine& line) {
        const Block& block = document_.blocks[static_cast<std::size_t>(line.block)];
        if (line.table) {
            if (block.table >= 0)
                if (const auto count = votes_of_table(document_.tables[static_cast<std::size_t>(block.table)])) motie_.vote_count = *count;
            return;
        }
        if (RE2::PartialMatch(line.text, kImprint)) return;
        if (is_closing(line.text)) {
            part_ = Part::closed;
            return;
        }
        if (const auto parts = labelled_parts(line.text); parts.size() > 1 && (part_ == Part::closed || part_ == Part::reporting)) {
            for (const std::string& part : parts) {  // "Besluit: aangenomen   Stemverhouding: 14 – 9"
                MotieLine one = line;
                one.text = part;
                read(one);
            }
            return;
        }
        if (reads_below_label(line)) return;
        const auto label = motie_label(line.text);
        if (reads_state(line, label)) return;
        if ((part_ == Part::deciding || part_ == Part::closed || part_ == Part::explaining) && reads_behind_dictum(line, block, label)) return;
        if ((line.marker.empty() || part_ == Part::none) && opens_part(line)) return;
        if (part_ != Part::deciding && part_ != Part::considering) return;
        if (part_ == Part::deciding && (across_ || heads_two_texts(line.text))) {  // what stands below is read across both
            across_ = motie_.head_in_text = true;
            return;
        }
        if (labels_head(line.text)) {  // "Datum:" as an item of the dictum
            motie_.head_in_text = true;
            return;
        }
        if (line.marker.empty() && line.text.ends_with(')') && is_signature(line.text) &&
            line.text.size() < kNameBytes) {  // "J. Bos (CDA)" between its grounds
            motie_.head_in_text = true;
            add_submitters(line.text, motie_.submitters);
            return;
        }
        if (part_ == Part::deciding)
            read_item(line);
        else
            read_ground(line);
    }

    const std::vector<std::vector<std::string>>& signed_lines() const { return signed_lines_; }
    int unread() const { return unread_; }

private:
    // "Status", "Voor" and "Tegen" as headings of their own, each with its value on the next line.
    bool reads_below_label(const MotieLine& line) {
        const Field below = std::exchange(below_, Field::none);
        const Field here = line.heading && (part_ == Part::closed || part_ == Part::deciding) ? field_of(line.text) : Field::none;
        if (here == Field::votes_for || here == Field::votes_against || here == Field::outcome || here == Field::status || here == Field::votes) {
            part_ = Part::closed;
            below_ = here;
            return true;
        }
        if (below == Field::none || line.heading) return false;
        take_field(motie_, below == Field::status && !outcome_at_start(line.text).empty() ? Field::outcome : below, line.text);
        return true;
    }

    // What became of the motie is told below it.
    bool reads_state(const MotieLine& line, const std::optional<MotieLabel>& label) {
        const bool state = label && (label->field == Field::status || label->field == Field::settled);
        if (state && part_ != Part::none && part_ != Part::considering) {
            take_field(motie_, label->field, label->value);
            part_ = Part::reporting;
            return true;
        }
        if (part_ != Part::reporting) return false;
        motie_.status += (motie_.status.empty() ? "" : " ") + (line.marker.empty() ? line.text : line.marker + " " + line.text);
        return true;
    }

    bool says_outcome(const MotieLine& line) const {
        static const Pattern kAdopted("(?i)^aldus (?:aangenomen|verworpen)\\b");
        if (!outcome_at_start(ticked(line.text)).empty() || RE2::PartialMatch(line.text, kAdopted)) return true;
        const std::string low = fold(line.text);
        const bool of_paper = low.starts_with("de motie") || low.starts_with("het amendement") || low.starts_with("deze motie") ||
                              low.starts_with("dit amendement") || low.starts_with("motie") || low.starts_with("amendement");
        return of_paper && RE2::PartialMatch(line.text, kOutcomeLine) && !outcome_in(line.text).empty();
    }

    bool reads_behind_dictum(const MotieLine& line, const Block& block, const std::optional<MotieLabel>& label) {
        if (label && reads_label(line, *label)) return true;
        // The margin of the paper, read behind its text: "Agendapunt 7", "Indieners D. Aksoy (SP)".
        if (const auto bare = part_ == Part::closed && !label ? bare_label(line.text) : std::nullopt; bare && !bare->value.empty() && reads_label(line, *bare))
            return true;
        if (const Field field = field_of(line.text); field == Field::submitters || field == Field::co_submitters) {  // "Indieners" above their names
            part_ = Part::closed;
            return true;
        }
        static const Pattern kSigns("(?i)(?:was )?(?:ondertekening|ondertekend(?: door)?|getekend|w\\.g\\.)[,.:]?");
        if (RE2::FullMatch(line.text, kSigns) && part_ == Part::deciding && !motie_.dictum.back().items.empty()) {
            part_ = Part::closed;
            return true;
        }
        const bool outcome = says_outcome(line);
        // Papers without the closing words: names, a date or the outcome end the dictum.
        if (part_ == Part::deciding && !motie_.dictum.back().items.empty() && ends_dictum(line, block, outcome)) part_ = Part::closed;
        // The names may stand below the explanation.
        if (part_ == Part::explaining) {
            if (!ends_dictum(line, block, outcome)) return true;
            part_ = Part::closed;
        }
        if (part_ != Part::closed) return false;
        static const Pattern kVotes("(?i)^(?:(?:er (?:werden|zijn) |met )?[0-9]{1,3} (?:stem(?:men)? )?(?:voor|vóór|tegen)|voor|vóór|tegen|stemm?)\\b.*");
        const auto votes = RE2::FullMatch(line.text, kVotes) ? votes_in(line.text) : std::nullopt;
        if (outcome || (votes && votes->count != VoteCount{}))
            take_outcome(motie_, line.text);
        else if (RE2::FullMatch(line.text, kExplanation))
            part_ = Part::explaining;
        else if (RE2::FullMatch(line.text, kDateAlone))
            take_date(line.text);
        else
            read_names(line, block);
        return true;
    }

    // "Besluit: aangenomen", "Voor: CDA, SP", "Indieners: …" below the dictum.
    bool reads_label(const MotieLine& line, const MotieLabel& label) {
        const Field field = label.field;
        const auto both = field == Field::votes_for ? votes_in(line.text) : std::nullopt;
        if (both && both->count.in_favour && both->count.against) {  // "Stemmen voor: 21   Stemmen tegen: 6"
            take_outcome(motie_, line.text);
        } else if (field == Field::votes_for || field == Field::votes_against) {
            if (!motie_.vote_count) motie_.vote_count = VoteCount{};
            add_votes(label.value, field == Field::votes_for, *motie_.vote_count);
            motie_.votes += (motie_.votes.empty() ? "" : "; ") + line.text;
        } else if (field == Field::votes) {
            take_field(motie_, field, label.value);
        } else if (field == Field::outcome || (field == Field::decision && !outcome_in(ticked(label.value)).empty())) {
            take_outcome(motie_, label.value);
        } else {
            const bool of_text = field == Field::decision || field == Field::title || field == Field::commitment || field == Field::old_text ||
                                 field == Field::new_text || field == Field::remarks || field == Field::head || field == Field::number;
            if (of_text || (part_ != Part::closed && field != Field::submitters && field != Field::co_submitters)) return false;
            const Block& block = document_.blocks[static_cast<std::size_t>(line.block)];
            if ((field == Field::submitters || field == Field::co_submitters) && line.last - line.first > 1) {  // a name on each line below the label
                for (int l = line.first; l < line.last; ++l) {
                    const Line& printed = block.lines[static_cast<std::size_t>(l)];
                    const auto own = l == line.first ? motie_label(printed.text) : std::nullopt;
                    if (!own)
                        signed_lines_.push_back(sure_pieces_of(document_, printed, unread_));
                    else if (!own->value.empty())
                        take_field(motie_, field, own->value);
                }
            } else {
                take_field(motie_, field, label.value);
            }
        }
        part_ = Part::closed;
        return true;
    }

    void take_date(const std::string& text) {
        if (motie_.date.empty()) motie_.date = first_date(text);
    }

    void read_names(const MotieLine& line, const Block& block) {
        for (int l = line.first; l < line.last; ++l) {
            const Line& printed = block.lines[static_cast<std::size_t>(l)];
            if (RE2::FullMatch(trim(printed.text), kDateAlone))
                take_date(printed.text);
            else
                signed_lines_.push_back(sure_pieces_of(document_, printed, unread_));
        }
        if (line.first != line.last) return;
        // The cells of a row of a table stand beside one another.
        const std::string cell = sure_cell(line, block);
        if (cell.empty()) return;
        if (line.row >= 0 && line.row == signed_row_ && line.block == signed_block_)
            signed_lines_.back().push_back(cell);
        else
            signed_lines_.push_back({cell});
        signed_row_ = line.row;
        signed_block_ = line.block;
    }

    // The text of a line that is a table's cell, without what recognition made of handwriting.
    std::string sure_cell(const MotieLine& line, const Block& block) {
        const std::string text = line.marker.empty() ? line.text : line.marker + " " + line.text;
        if (block.table < 0) return text;
        const std::vector<Cell>& cells = document_.tables[static_cast<std::size_t>(block.table)].cells;
        const auto cell = std::find_if(cells.begin(), cells.end(), [&](const Cell& one) { return one.row == line.row && one.text == text; });
        if (cell == cells.end() || cell->origin != Origin::ocr) return text;
        const Page* page = page_numbered(document_, cell->page);
        if (page == nullptr) return text;
        Line printed;
        printed.page = cell->page;
        printed.text = text;
        for (std::size_t w = 0; w < page->words.size(); ++w)
            if (cell->box.contains(page->words[w].box.center_x(), page->words[w].box.center_y())) printed.words.push_back(static_cast<int>(w));
        std::string sure;
        for (const std::string& piece : sure_pieces_of(document_, printed, unread_)) sure += (sure.empty() ? "" : " ") + piece;
        return sure;
    }

    bool opens_part(const MotieLine& line) {
        if (part_ == Part::none && RE2::PartialMatch(line.text, kBody)) {
            // "De raad van Veldermeer, bijeen op 3 juli 2025, gehoord de beraadslaging" goes on
            std::string date;
            if (RE2::PartialMatch(line.text, kDateOfMeeting, &date) && motie_.date.empty()) motie_.date = first_date(date);
            static const Pattern kItem("(?i)\\b(?:behandelende?|bij|over|van) agendapunt ([0-9]{1,2}(?:\\.[0-9]+)*[a-z]?)\\b");
            if (std::string item; motie_.agenda_item.empty() && RE2::PartialMatch(line.text, kItem, &item)) motie_.agenda_item = item;
            return true;
        }
        if (const auto verb = dictum_of(line.text)) {
            motie_.dictum.push_back({verb->verb, {}, {}});
            if (!verb->rest.empty()) motie_.dictum.back().items.push_back(verb->rest), motie_.dictum.back().levels.push_back(0);
            part_ = Part::deciding;
            first_marker_.clear();
            base_ = -1;
            return true;
        }
        const auto verb = consideration_of(line.text);
        if (!verb) return false;
        // A dictum is not taken for ended by "van mening" or "voorts" in it.
        const bool in_dictum = part_ == Part::deciding;
        if (in_dictum && ((!motie_.dictum.back().items.empty() && verb->rest.empty()) || !RE2::FullMatch(verb->verb, kParticiple))) return false;
        // "in vergadering" / "bijeen op 3 juli 2025, gehoord …": what was considered says another word
        if (fold(verb->verb) == "bijeen") {
            if (motie_.date.empty()) motie_.date = first_date(verb->rest);
            return true;
        }
        static const Pattern kDebated("(?i)\\bagendapunt ([0-9]{1,2}(?:\\.[0-9]+)*[a-z]?)\\b");
        if (std::string item; motie_.agenda_item.empty() && fold(verb->verb).starts_with("gehoord") && RE2::PartialMatch(verb->rest, kDebated, &item))
            motie_.agenda_item = item;
        ground_verb_ = verb->verb;
        if (!verb->rest.empty() && !fold(verb->verb).starts_with("gehoord")) {
            motie_.considerations.push_back(line.text);
            motie_.grounds.push_back({verb->verb, verb->rest});
        }
        part_ = Part::considering;
        return true;
    }

    void read_item(const MotieLine& line) {
        if (RE2::FullMatch(line.text, kExplanation)) {
            part_ = Part::explaining;
            return;
        }
        DictumPart& last = motie_.dictum.back();
        const bool unfinished =
            !last.items.empty() && !RE2::PartialMatch(last.items.back(), kEndsPart) && !labels_text(last.items.back()) && !labels_text(line.text);
        const bool cell = line.first == line.last;  // of a table: whole
        if (line.marker.empty() && unfinished && !cell) {
            last.items.back() += " " + line.text;
            return;
        }
        if (base_ < 0) base_ = line.level;
        if (first_marker_.empty()) first_marker_ = line.marker;
        const int level = std::max({0, line.level - base_, marker_level(line.marker, first_marker_)});
        last.items.push_back(level > 0 && !line.marker.empty() ? line.marker + " " + line.text : line.text);
        last.levels.push_back(level);
    }

    void read_ground(const MotieLine& line) {
        const bool unfinished = !motie_.considerations.empty() && line.marker.empty() && !motie_.grounds.empty() &&
                                std::islower(static_cast<unsigned char>(line.text[0])) &&
                                std::string_view(";.:").find(motie_.considerations.back().back()) == std::string_view::npos;
        if (unfinished) {
            motie_.considerations.back() += " " + line.text;
            motie_.grounds.back().text += " " + line.text;
        } else {
            motie_.considerations.push_back(line.text);
            motie_.grounds.push_back({ground_verb_, line.text});
        }
    }

    const Document& document_;
    Motie& motie_;
    Part part_ = Part::none;
    Field below_ = Field::none;  // of a label on a line of its own
    std::string ground_verb_, first_marker_;
    int base_ = 0;         // level of the first item of the dictum
    bool across_ = false;  // the heads of an old and a new text stand in one line
    std::vector<std::vector<std::string>> signed_lines_;
    int signed_row_ = -1, signed_block_ = -1;  // of the last one that is a table's
    int unread_ = 0;                           // words below the closing words that recognition doubts
};

}  // namespace

bool opens_body(const std::string& text) { return RE2::PartialMatch(text, kBody); }

SignedLines read_body(const Document& document, const std::vector<MotieLine>& lines, std::size_t begin, std::size_t end, Motie& motie) {
    BodyReader body(document, motie);
    for (std::size_t i = begin; i < end; ++i) body.read(lines[i]);
    return {body.signed_lines(), body.unread()};
}

}  // namespace griffier
