// The items of a decision list, with the moties and votes below them.
#include "extractors/decision_list.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>
#include <vector>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council_words.h"
#include "extractors/decision_columns.h"
#include "extractors/decision_items.h"
#include "extractors/decision_parts.h"
#include "extractors/label_columns.h"
#include "extractors/matching.h"
#include "extractors/motie_fields.h"
#include "extractors/motie_items.h"
#include "extractors/motie_lines.h"
#include "extractors/paper_blocks.h"
#include "extractors/passages.h"
#include "extractors/people.h"
#include "extractors/sentences.h"
#include "extractors/votes.h"

namespace griffier {
namespace {

constexpr double kSameColumn = 6;  // pt between the left edges of numbers of one level
constexpr double kSameBlock = 6;   // pt between a title and the line that goes on with it
constexpr int kLevels = 5;
constexpr int kToldItems = 3;  // with a text of their own, of a list without decisions

// matches the number of an agenda item: "3. Zwembad", "5.b.1 Taalklas", "0.03.H Vaart", "1a. Notulen", "A. Zaken", "II Overige punten", "Agendapunt 7: Kadernota" / not "2024 was"
static const Pattern kNumbered(
    "^(?:(?i:agendapunt|punt) "
    ")?((?:[0-9]{1,2}(?:\\.(?:[0-9]{1,2}|[a-z]))*(?:[a-z]|\\.[A-Z])?|[0-9]{2}[A-Z]|[A-Z](?:[0-9]{1,2})?(?:\\.[0-9]{1,2})?|[a-z])[.):]?|[IVX]{1,4}\\.?) ?[-–:]? "
    "+(\\S.*)$");
// matches an item of a decision: "1.1 Fiche", "2 Eurogroep", "a. het inrichten" / not "2024"
static const Pattern kItem("^([0-9]{1,2}(?:\\.[0-9]{1,2})*|[a-z])[.)]? +(\\S.*)$");
// matches "Stemming: …", "Stemuitslag voor 100%", "Stemverklaring" / not "Stemmen"
static const Pattern kVoting("(?i)^((?:stemming|stemuitslag|stemverhouding|uitslag stemming|stemgedrag)\\b ?:?|uitslag ?:) ?(.*)$");
static const Pattern kPromise("(?i)^(?:toezegging(?:en)?)\\b ?:? ?(.*)$");

// One side of a vote, above those who voted so. matches "voor", "Tegen:", "voor 77%" / not "voor de zomer"
static const Pattern kSide("(?i)^(voor|vóór|tegen)(?: [0-9]{1,3}(?:[.,][0-9]+)? ?%)? ?:?$");
// What a platform shows beside an item and says nothing of it. matches "Documenten", "Uitzending" / not "Stukken van de raad"
static const Pattern kBeside(
    "(?i)^(?:agenda ?|vergader)?(?:documenten|stukken|bijlagen?|bestanden|uitzending|video(?:fragmenten)?|opname|sprekers|tijdlijn|links?)(?: \\([0-9]+\\))? "
    "?:?$");
// matches a label above moties, which are read by themselves: "Moties", "Moties en amendementen:" / not "Moties van vorig jaar"
static const Pattern kOfMoties("(?i)(?:ingediende )?(?:moties|amendementen)(?:(?: en |/)(?:moties|amendementen))? ?:?");
// matches a moment of the broadcast: "00:12:05 - 00:14:40 - de voorzitter" / not "19:30 uur"
static const Pattern kMoment("^[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? ?[-–] ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[-–] .{0,80})?$");
// matches a label above what is told of an item: "Samenvatting:", "Essentie / samenvatting:" / not "Toelichting op de kosten"
static const Pattern kTold("(?i)^(?:(?:essentie|kern|(?:publieks|korte )?samenvatting|toelichting|inleiding|aanleiding|context|korte inhoud)(?: ?/ ?)?)+ ?:?$");

// 0 "12", 1 "a", 2 "A", 3 "II"; compound numbers say their level themselves.
int form_of(const std::string& number) {
    if (number.find('.') != std::string::npos) return 4;
    if (std::isdigit(static_cast<unsigned char>(number[0]))) return 0;
    if (number.size() > 1 && number.find_first_not_of("IVX") == std::string::npos) return 3;
    if (number == "I") return 3;
    return std::islower(static_cast<unsigned char>(number[0])) ? 1 : 2;
}

bool balanced(const std::string& text) { return std::count(text.begin(), text.end(), '(') == std::count(text.begin(), text.end(), ')'); }

// A block that holds an item's title and, on lines of their own, what became of it: a block for each.
std::vector<Block> parts_of(const Block& block) {
    static const Pattern kOpens(
        "(?i)^(?:conclusie ?:|stem(?:ming|uitslag|verhouding) ?:|toezegging(?:en)? ?:|(?:de motie|het amendement|het voorstel) (?:is|wordt|werd)\\b|"
        "(?:motie|(?:sub)?amendement) (?-i:[A-Z0-9‘'“\"]))");
    static const Pattern kTitleLine("^(?:[0-9]{1,2}[.)]?|[0-9]{1,2}[.][0-9a-z]+) .*");
    static const Pattern kEnds("[.:;)][\"”’']?$");
    return cut_block(block, [&](const Block& before, const Line& line) {
        const auto labelled = [](const std::string& text) {  // "Portefeuillehouder: …", "Besluit: …"
            const std::size_t mark = text.find(':');
            return mark != std::string::npos && (field_of(text.substr(0, mark)) != Field::none || RE2::FullMatch(text, decides_pattern()));
        };
        const bool after =
            RE2::PartialMatch(before.text, kEnds) || labelled(before.text) || (before.lines.size() == 1 && RE2::FullMatch(before.text, kTitleLine));
        // "Besluit" alone on its line
        const bool alone = RE2::FullMatch(line.text, kTold) || (split_words(line.text).size() <= 2 && RE2::FullMatch(line.text, decides_pattern()));
        return after && balanced(before.text) && (RE2::PartialMatch(line.text, kOpens) || labelled(line.text) || alone);
    });
}

struct Level {
    std::string number;
    int form = 0;
    double x = 0;
};

// The walk over a decision list.
class ListReader {
public:
    ListReader(const Document& document, Extraction& extraction) : document_(document), extraction_(extraction) {}

    void read() {
        if (extraction_.facts.kind == "besluitenlijst") columns_ = decision_columns(document_);
        walk();
        // Items in a list, in count; or without numbers: headings of one level, each above what was decided.
        const auto counted = extraction_.facts.kind == "besluitenlijst" ? counted_items(document_) : std::map<std::size_t, ItemOpening>{};
        if (extraction_.facts.kind == "besluitenlijst" && columns_.rows.empty() && (items_.size() < 2 || lacks_first(counted))) {
            opening_ = counted;
            if (opening_.size() < 2) opening_ = deciding_headings(document_);
            if (opening_.size() > 1) {
                items_.clear();
                moties_.clear();
                levels_.clear();
                part_.clear();
                in_ = In::title;
                walk();
            }
        }
        give();
    }

private:
    void walk() {
        std::vector<Decision> in_columns = columns_.rows;
        for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
            const Block& block = document_.blocks[i];
            if (columns_.blocks.contains(i)) {
                for (Decision& one : in_columns) start(block, std::move(one));
                if (!in_columns.empty()) in_ = In::beside;
                in_columns.clear();
                continue;
            }
            // "Besluit:" at the foot of two pages is no running foot.
            static const Pattern kOpener("(?i)(?:besluit|conclusie|besluiten) ?:");
            if (block.kind == BlockKind::furniture && !RE2::FullMatch(block.text, kOpener)) continue;
            if (block.kind == BlockKind::table && take_item_rows(block)) continue;
            if (block.kind == BlockKind::table) take_table(block), take_labelled_rows(block);
            const bool above_table = block.kind == BlockKind::caption && !motie_title_line(block.text);  // "Motie M3 Haltes (SP)" above its votes is text
            if (block.kind == BlockKind::table || above_table || block.text.empty()) continue;
            if (const auto column = items_.empty() || in_ == In::roles ? std::nullopt : label_column(document_, i)) {
                std::vector<std::pair<std::string, std::string>> rows;
                for (const auto& [label, value] : column->pairs) rows.push_back({label, value});
                if (take_rows(block, rows)) {
                    i = column->end - 1;
                    continue;
                }
            }
            std::size_t last = i;
            for (const Block& part : parts_of(with_lines_below(document_, i, last))) {
                if (opening_.empty() ? open(part) : open_known(part, i)) continue;
                if (!items_.empty()) take(part);
            }
            i = last;
        }
    }

    void give() {
        for (Decision& one : items_) {
            finish_title(one);
            // Levels count from the decision's own first ones, whatever list it stands in.
            int least = one.items.empty() ? 0 : one.items.front().level;
            for (const DecisionItem& item : one.items) least = std::min(least, item.level);
            for (DecisionItem& item : one.items) item.level -= least;
            if (one.outcome.empty()) one.outcome = outcome_at_start(one.text);
            if (one.outcome.empty()) one.outcome = outcome_of(one.text);
            if (one.outcome.empty() && !one.votes.empty()) one.outcome = outcome_in(one.votes);
        }
        // A list has several items, and something was decided.
        const bool decided =
            !moties_.empty() || std::any_of(items_.begin(), items_.end(), [](const Decision& one) { return !one.text.empty() || !one.items.empty(); });
        // A list that names itself one may tell of each item in sentences alone, and decide nothing.
        const auto told = std::count_if(items_.begin(), items_.end(), [](const Decision& one) { return !one.explanation.empty(); });
        const bool list = extraction_.facts.kind == "besluitenlijst" && 2 * told > static_cast<std::ptrdiff_t>(items_.size()) && told >= kToldItems;
        if (items_.size() < 2 || !(decided || list)) return;
        // "A. Algemene zaken" above "A.1" (printed so) is a part, no item; so is "II Overige punten" above items of its own.
        for (std::size_t i = 0; i + 1 < items_.size(); ++i) {
            const std::string letter = items_[i].number;
            if (letter.size() != 1 || std::isupper(static_cast<unsigned char>(letter[0])) == 0 || !items_[i].text.empty() || !items_[i].explanation.empty())
                continue;
            for (std::size_t k = i + 1; k < items_.size() && items_[k].source.text.starts_with(letter + "."); ++k) items_[k].part = letter;
            if (items_[i + 1].part == letter) items_[i].part = letter;
        }
        for (std::size_t i = 0; i + 1 < items_.size();) {
            const Decision& one = items_[i];
            const bool part = !one.part.empty() && one.number == one.part && one.text.empty() && one.items.empty() && one.explanation.empty() &&
                              items_[i + 1].part == one.part;
            if (part)
                items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(i));
            else
                ++i;
        }
        for (const Decision& one : items_)
            if (auto motie = motie_of_item(one)) {
                if (motie->date.empty()) motie->date = extraction_.facts.date;
                moties_.push_back(std::move(*motie));
            }
        for (Decision& one : items_) extraction_.decisions.push_back(std::move(one));
        for (Motie& one : moties_) extraction_.moties.push_back(std::move(one));
    }

    const Document& document_;
    Extraction& extraction_;
    DecisionColumns columns_;
    std::map<std::size_t, ItemOpening> opening_;  // blocks that are known to open an item; empty where numbered headings tell the items
    std::vector<Decision> items_;
    std::vector<Motie> moties_;
    std::vector<Level> levels_;
    std::string part_;
    enum class In { title, explanation, decision, votes, promise, roles, beside } in_ = In::title;
    std::string side_;  // "voor" or "tegen" alone on its line: those who voted so follow
    double title_end_ = 0;
    int title_page_ = 0;
    bool after_motie_ = false;  // the line before is a motie with its outcome
    bool open_motie_ = false;   // a motie stands on a line of its own: what became of it follows
    bool lists_ = false;        // the decision ends with a colon: what follows are its items

    bool open(const Block& block) {
        std::string text = block.text, number, title;
        if (!block.marker.empty() && text.rfind(block.marker, 0) != 0) text = block.marker + " " + text;
        if (!RE2::FullMatch(text, kNumbered, &number, &title)) return false;
        number = without_mark(number);
        if (number.empty()) return false;
        const int form = form_of(number);
        const double x = block.box.x0;
        int same = -1;
        for (std::size_t l = 0; l < levels_.size(); ++l)
            if (levels_[l].form == form && std::abs(levels_[l].x - x) < kSameColumn) same = static_cast<int>(l);
        const bool heading = block.kind == BlockKind::heading;
        if (form == 4 && levels_.empty() && !heading) return false;
        // "2.1 Verordening leges" below "2. Hamerstukken": the number says whose part it is.
        const bool counted_below = form == 4 && same < 0 && !lists_ && !items_.empty() && number.starts_with(items_.back().number + ".") &&
                                   std::isupper(static_cast<unsigned char>(title[0])) != 0;
        if (!heading && same < 0 && !counted_below) {
            const bool below = !items_.empty() && items_.back().text.empty() && items_.back().items.empty() && in_ == In::title && !levels_.empty() &&
                               x > levels_.back().x + kSameColumn && block.kind == BlockKind::list_item && form != 0 && form != 4;
            if (!below) return false;
        }
        if (!heading && same >= 0 && lists_ && form == 0) {
            // A numbered line in the column of agenda numbers, but inside a list: the next in count is an item, else not.
            if (std::atoi(number.c_str()) != std::atoi(levels_[static_cast<std::size_t>(same)].number.c_str()) + 1) return false;
        }
        if (heading && same < 0 && lists_ && !levels_.empty() && x > levels_.back().x + kSameColumn) return false;  // an item set like a heading
        if (heading && items_.empty() && form == 1) return false;
        Decision one;
        one.section = block.section;
        one.source = place_of_block(block);
        one.title = trim(title);
        if (form == 4) {
            one.number = number;
            const bool known = same >= 0;
            if (known)
                levels_.resize(static_cast<std::size_t>(same) + 1);
            else
                levels_.push_back({number, form, x});
            if (!levels_.empty()) levels_.back() = {number, form, x};
        } else if (form == 3) {
            part_ = number;
            levels_.clear();
            levels_.push_back({number, form, x});
            one.number = number;
        } else {
            while (!levels_.empty() && !(levels_.back().form == form && std::abs(levels_.back().x - x) < kSameColumn) && levels_.back().x > x - kSameColumn)
                levels_.pop_back();
            if (!levels_.empty() && levels_.back().form == form && std::abs(levels_.back().x - x) < kSameColumn) levels_.pop_back();
            for (const Level& level : levels_)
                if (level.form != 3) one.number += level.number + ".";
            one.number += number;
            if (levels_.size() < kLevels) levels_.push_back({number, form, x});
        }
        one.part = part_;
        start(block, std::move(one));
        return true;
    }

    void start(const Block& block, Decision one) {
        in_ = In::title;
        lists_ = after_motie_ = open_motie_ = false;
        side_.clear();
        title_end_ = block.lines.empty() ? block.box.y1 : block.lines.back().box.y1;
        title_page_ = block.lines.empty() ? block.page : block.lines.back().page;
        items_.push_back(std::move(one));
    }

    // The walk began at "2." where the count begins at "1.": of a scan, one line was seen as a heading and the others not.
    bool lacks_first(const std::map<std::size_t, ItemOpening>& counted) const {
        const int first = items_.empty() ? 0 : std::atoi(items_.front().number.c_str());
        return first > 1 && !counted.empty() && counted.begin()->second.number == "1" && counted.size() == items_.size() + static_cast<std::size_t>(first - 1);
    }

    // Another heading ends an item, and is none.
    bool open_known(const Block& block, std::size_t index) {
        const auto known = opening_.find(index);
        if (known == opening_.end()) {
            if (block.kind != BlockKind::heading || RE2::FullMatch(block.text, decides_pattern()) || RE2::FullMatch(block.text, kVoting) ||
                RE2::FullMatch(block.text, kTold) || RE2::FullMatch(block.text, kBeside))
                return false;
            in_ = In::beside;
            lists_ = false;
            return true;
        }
        if (!items_.empty() && items_.back().source.box == block.box && items_.back().source.page == block.page) return false;  // a further part of the block
        Decision one;
        one.section = block.section;
        one.source = place_of_block(block);
        one.number = known->second.number;
        one.title = known->second.title.empty() ? trim(block.text) : known->second.title;
        start(block, std::move(one));
        if (!known->second.rest.empty()) {
            Block below = block;
            below.kind = BlockKind::paragraph;
            below.text = known->second.rest;
            below.marker.clear();
            take(below);
        }
        return true;
    }

    // "Fractie | Voor | Tegen" below a motie or an item.
    void take_table(const Block& block) {
        if (items_.empty() || block.table < 0 || in_ == In::roles) return;
        const auto count = votes_of_table(document_.tables[static_cast<std::size_t>(block.table)]);
        if (!count) return;
        const bool of_motie = open_motie_ || after_motie_;
        auto& known = of_motie ? moties_.back().vote_count : items_.back().vote_count;
        if (!known) known = count;
        // "Voor | Tegen | Uitslag"
        int column = -1, row = -1;
        std::string outcome;
        for (const Cell& cell : document_.tables[static_cast<std::size_t>(block.table)].cells) {
            if (const Field field = field_of(cell.text); field == Field::outcome || field == Field::decision) column = cell.col, row = cell.row;
            if (cell.col == column && cell.row > row) outcome = outcome_in(cell.text);
        }
        std::string& told = of_motie ? moties_.back().decision : items_.back().outcome;
        if (told.empty()) told = outcome;
    }

    // "2. | Energiestrategie  Besluit: …" in rows.
    bool take_item_rows(const Block& block) {
        if (block.table < 0 || extraction_.facts.kind != "besluitenlijst") return false;
        const auto rows = item_rows(document_, document_.tables[static_cast<std::size_t>(block.table)]);
        for (const ItemRow& row : rows) {
            Decision one;
            one.section = block.section;
            one.source = place_of_cell(block.table, *row.cell);
            one.number = row.number;
            one.title = row.title;
            start(block, std::move(one));
            for (const std::string& part : row.parts) {
                Block below = block;
                below.kind = BlockKind::paragraph;
                below.lines.clear();
                below.text = part;
                take(below);
            }
        }
        return !rows.empty();
    }

    // "Stemming | Unaniem", "Besluit | Het plan vast te stellen." set as a table below an item.
    void take_labelled_rows(const Block& block) {
        if (items_.empty() || block.table < 0 || in_ == In::roles) return;
        const Table& table = document_.tables[static_cast<std::size_t>(block.table)];
        std::vector<std::pair<std::string, std::string>> rows(static_cast<std::size_t>(table.rows));
        for (const Cell& cell : table.cells) {
            if (cell.col > 1) return;
            std::pair<std::string, std::string>& row = rows[static_cast<std::size_t>(cell.row)];
            (cell.col == 0 ? row.first : row.second) = cell.text;
        }
        take_rows(block, rows);
    }

    // False where none of the labels is one of a decision.
    bool take_rows(const Block& block, const std::vector<std::pair<std::string, std::string>>& rows) {
        const auto known = [](const std::string& label) {
            const Field field = field_of(label);
            return field == Field::decision || field == Field::votes || field == Field::outcome || field == Field::commitment;
        };
        if (std::none_of(rows.begin(), rows.end(), [&](const auto& row) { return known(row.first); })) return false;
        for (const auto& [label, value] : rows) {
            if (label.empty() || value.empty()) continue;
            Block line = block;
            line.kind = BlockKind::paragraph;
            line.lines.clear();
            line.text = label + ": " + value;
            take(line);
        }
        return true;
    }

    // What stands behind a label of what is told, set apart from it on its line; "" where none does.
    std::string beside_label(const Block& block) const {
        if (block.lines.empty()) return "";
        const auto pieces = pieces_of(document_, block.lines.front());
        if (pieces.size() < 2 || !RE2::FullMatch(pieces.front(), kTold) || !block.text.starts_with(pieces.front())) return "";
        return trim(block.text.substr(pieces.front().size()));
    }

    void take(const Block& block) {
        Decision& one = items_.back();
        const std::string& text = block.text;
        std::string label, how, rest;
        static const Pattern kPageNumber("(?i)(?:[^.;:]{0,80} )?(?:pagina|blad|p\\.) [0-9]+(?: (?:van|/) [0-9]+)?|[0-9]{0,3}");
        if (RE2::FullMatch(text, kPageNumber)) return;
        // "Vastgesteld in de vergadering gehouden op …" is said of the list, not of its last item.
        static const Pattern kAdopted("(?i)^(?:aldus )?(?:vastgesteld|besloten) in de (?:openbare )?(?:[a-z]*vergadering)\\b");
        if (RE2::FullMatch(text, signed_pattern()) || RE2::FullMatch(text, role_pattern()) || RE2::PartialMatch(text, kAdopted)) {
            in_ = In::roles;  // the end of the list
            return;
        }
        if (in_ == In::roles || RE2::FullMatch(text, kMoment)) return;
        if (RE2::FullMatch(text, kBeside)) {
            lists_ = false;
            in_ = In::beside;
            return;
        }
        if (RE2::FullMatch(text, kTold)) {
            in_ = In::explanation;
            lists_ = false;
            return;
        }
        // "Toelichting   Er zijn geen vragen.": the label in a margin, read with what stands beside it
        if (const std::string beside = beside_label(block); !beside.empty()) {
            in_ = In::explanation;
            lists_ = false;
            append_words(one.explanation, beside);
            return;
        }
        if (RE2::FullMatch(text, kOfMoties)) {
            in_ = In::beside;
            lists_ = open_motie_ = false;
            return;
        }
        if (in_ == In::votes && take_side(one, text)) return;
        static const Pattern kResult("(?i)^uitslag ?: ?(\\S.*)$");  // "Uitslag: aangenomen", without a count
        const bool result = RE2::FullMatch(text, kResult, &rest) && !outcome_in(rest).empty() && !(votes_in(rest) && votes_in(rest)->count.in_favour);
        if (!result && RE2::FullMatch(text, kVoting, &label, &rest)) {
            if (open_motie_) {
                if (!rest.empty()) take_outcome(moties_.back(), rest);
                return;
            }
            in_ = In::votes;
            if (rest.empty()) lists_ = false;  // how was voted stands below
            take_votes(one, rest);
            if (one.votes.empty()) one.votes = rest;
            if (const std::string outcome = outcome_in(rest); !outcome.empty() && (one.outcome.empty() || outcome != "ingestemd")) one.outcome = outcome;
            return;
        }
        if (const auto holder = motie_label(text); holder && holder->field == Field::portfolio && !holder->value.empty() && one.proposer.empty()) {
            one.proposer = holder->value;
            if (in_ == In::title) in_ = In::explanation;
            return;
        }
        // "Zaaknummer: 2028-1201" below the title
        static const Pattern kNumberOnly("[A-Z]{0,4}[-/.]?[0-9][0-9A-Za-z./-]*[0-9]");
        if (const auto case_ = motie_label(text); case_ && case_->field == Field::number && in_ != In::decision && in_ != In::votes && one.reference.empty() &&
                                                  RE2::FullMatch(case_->value, kNumberOnly)) {
            one.reference = case_->value;
            return;
        }
        if (RE2::FullMatch(text, kPromise, &rest)) {
            in_ = In::promise;  // find_commitments reads it
            return;
        }
        static const Pattern kLabelled("^([\\pL&/ -]{4,40}): ?(.*)$");  // "Uitkomst: …", a label that says a decision in other words
        const bool decides = RE2::FullMatch(text, decides_pattern(), &label, &how, &rest) ||
                             (RE2::FullMatch(text, kLabelled, &label, &rest) && (field_of(label) == Field::decision || field_of(label) == Field::outcome));
        if (decides) {
            if (open_motie_ && moties_.back().decision.empty() && ends_motie(rest)) {  // "Besluit: verworpen"
                take_outcome(moties_.back(), rest);
                return;
            }
            open_motie_ = after_motie_ = false;
            if (one.verb.empty() || (one.text.empty() && one.items.empty())) one.verb = trim(label);  // "Besluit" above "De raad besluit:"
            take_votes(one, how);
            if (const auto points = numbered_points(rest); points.size() > 1) {
                for (std::size_t p = 0; p < points.size(); ++p) add_item(one, std::to_string(p + 1), points[p], 0);
                in_ = In::decision;
                return;
            }
            append_words(one.text, rest);
            take_votes(one, rest);
            in_ = In::decision;
            lists_ = rest.empty() || rest.back() == ':';
            return;
        }
        if (in_ == In::title && block.page == title_page_ && block.box.y0 - title_end_ < kSameBlock && outcome_at_start(text).empty() &&
            (!balanced(one.title) || text[0] == '(' || std::islower(static_cast<unsigned char>(text[0])))) {
            append_words(one.title, text);
            title_end_ = block.box.y1;
            return;
        }
        // "Voor: CDA (5), SP (3)   Tegen: VVD (4)" below a motie is its vote, else the item's.
        static const Pattern kForLine("(?i)^(?:voor|vóór|tegen)(?: stemden| stemmen)? ?: ?\\S.*");
        if (RE2::FullMatch(text, kForLine) && votes_in(text)) {
            if (after_motie_ || open_motie_)
                take_outcome(moties_.back(), text);
            else
                take_votes(one, text);
            return;
        }
        after_motie_ = false;
        auto motie = motie_line(text);
        open_motie_ = open_motie_ && !motie;
        if (motie)
            after_motie_ = true;
        else if ((motie = motie_title_line(text)))
            open_motie_ = true;
        if (motie) {
            motie->source = place_of_block(block);
            motie->date = extraction_.facts.date;
            motie->agenda_item = one.number + " " + one.title;
            moties_.push_back(std::move(*motie));
            return;
        }
        if (open_motie_ && ends_motie(text)) {
            take_outcome(moties_.back(), text);
            return;
        }
        if (open_motie_ && !outcome_in(text).empty()) open_motie_ = false;  // of the item itself
        if (in_ == In::promise) return;
        std::string number, item;
        const bool decided = in_ == In::decision || lists_;
        if (decided) {
            const bool marked = block.kind == BlockKind::list_item && !block.marker.empty();
            if (marked && is_outcome_sentence(text) && !outcome_in(text).empty()) {  // "• Het geamendeerde voorstel is aangenomen."
                if (one.outcome.empty()) one.outcome = outcome_in(text);
                append_words(one.text, text);
                take_votes(one, text);
                return;
            }
            if (marked) {
                add_item(one, block.marker, text, block.level);
                return;
            }
            if (lists_ && RE2::FullMatch(text, kItem, &number, &item)) {
                add_item(one, number, item, 0);
                return;
            }
            if (!one.items.empty() && !one.items.back().text.empty() && std::string_view(".;:").find(one.items.back().text.back()) == std::string_view::npos) {
                append_words(one.items.back().text, text);
                return;
            }
            if (!one.items.empty() && lists_ && block.kind == BlockKind::paragraph && outcome_at_start(text).empty() && text.back() == ':') {
                add_item(one, "", text, 0);
                return;
            }
            if (block.kind == BlockKind::heading) {  // "Moties en amendementen" below the decision
                in_ = In::explanation;
                return;
            }
            append_words(one.text, text);
            take_votes(one, text);
            lists_ = lists_ || text.back() == ':';
            return;
        }
        // "De raad besluit met 20 stemmen voor en 9 tegen de verordening vast te stellen." / not what was decided in another year
        const bool told = told_of_before(text);
        const bool own = speaks_for_list(text) && !told;
        if (own && RE2::FullMatch(text, decision_sentence()) && block.kind != BlockKind::heading) {
            if (one.outcome.empty()) one.outcome = outcome_of(text);
            append_words(one.text, text);
            take_votes(one, text);
            in_ = In::decision;
            return;
        }
        const bool outcome =
            !outcome_at_start(text).empty() || (!outcome_in(text).empty() && split_words(text).size() <= 30 && is_outcome_sentence(text) && !told);
        if (outcome) {
            if (one.outcome.empty()) one.outcome = outcome_at_start(text).empty() ? outcome_in(text) : outcome_at_start(text);
            append_words(one.text, text);
            take_votes(one, text);
            in_ = In::decision;
            lists_ = text.back() == ':';
            return;
        }
        if (in_ == In::votes) {
            take_votes(one, text);
            return;
        }
        if (block.kind == BlockKind::heading || in_ == In::beside) return;
        // "Een bewoner wil groen kopen. Het college besluit de grond te verkopen.": the sentence that decides, and what follows it.
        const auto sentences = split_sentences(text);
        for (std::size_t k = 1; k < sentences.size() && block.marker.empty(); ++k) {
            const auto from = static_cast<std::size_t>(sentences[k].begin);
            const std::string sentence = text.substr(from, static_cast<std::size_t>(sentences[k].end) - from);
            if (!RE2::FullMatch(sentence, decision_sentence()) || !speaks_for_list(sentence) || told_of_before(sentence)) continue;
            append_words(one.explanation, trim(text.substr(0, from)));
            append_words(one.text, text.substr(from));
            if (one.outcome.empty()) one.outcome = outcome_of(sentence);
            take_votes(one, text.substr(from));
            in_ = In::decision;
            return;
        }
        in_ = In::explanation;
        append_words(one.explanation, block.marker.empty() ? text : block.marker + " " + text);
    }

    // "voor 77%", "voor", "CDA (6), VVD (4)", "tegen", …: each on its own line below "Stemuitslag".
    bool take_side(Decision& one, const std::string& text) {
        std::string side;
        if (RE2::FullMatch(text, kSide, &side)) {
            take_votes(one, text);
            if (!one.votes.ends_with(text)) append_words(one.votes, text);
            side_ = fold(side);
            return true;
        }
        if (side_.empty() || RE2::FullMatch(text, decides_pattern()) || RE2::FullMatch(text, kVoting)) {
            side_.clear();
            return false;
        }
        VoteCount count = one.vote_count.value_or(VoteCount{});
        const VoteCount before = count;
        add_votes(text, side_ != "tegen", count);
        side_.clear();
        if (count == before) return false;
        one.vote_count = count;
        append_words(one.votes, text);
        return true;
    }

    // What the college decides is told in a council's list, not decided by it.
    bool speaks_for_list(const std::string& text) const {
        static const Pattern kCollege("(?i)^(?:het college|burgemeester en wethouders|b ?(?:&|en) ?w|gedeputeerde staten)\\b");
        static const Pattern kOfOthers("\\b(?:\\pL*raad|\\pL*raadsvergadering|\\pL*commissie|provinciale staten|presidium)\\b");
        static const Pattern kOfCollege("\\bcollege|\\bb ?(?:&|en) ?w\\b|\\bburgemeester en wethouders\\b|\\bgedeputeerde staten\\b|\\bgs\\b");
        const std::string title = fold(extraction_.facts.title);
        return !RE2::PartialMatch(text, kCollege) || !RE2::PartialMatch(title, kOfOthers) || RE2::PartialMatch(title, kOfCollege);
    }

    // "De raad heeft in 2024 de nota vastgesteld.": decided, but not here.
    static bool told_of_before(const std::string& text) {
        static const Pattern kHas("(?i)^\\S+(?: \\S+){0,6} (?:heeft|hebben|had|hadden)\\b");
        static const Pattern kBefore("(?i)\\b(?:eerder|destijds|vorig jaar|in (?:[a-z]+ )?20[0-9]{2}|op [0-9]{1,2} [a-z]+(?: 20[0-9]{2})?)\\b");
        return RE2::PartialMatch(text, kHas) && RE2::PartialMatch(text, kBefore);
    }

    // "De raad besluit de agenda vast te stellen.": that is adopted.
    static std::string outcome_of(const std::string& text) {
        static const Pattern kAdopts("vast te stellen\\.?$");
        return RE2::FullMatch(text, decision_sentence()) && RE2::PartialMatch(text, kAdopts) ? "vastgesteld" : outcome_in(text);
    }

    // "De motie is verworpen.", "Ingetrokken.", "Met algemene stemmen aangenomen." / not "Het geamendeerde voorstel is aangenomen."
    static bool ends_motie(const std::string& text) {
        static const Pattern kOfMotie("(?i)^(?:(?:de|het|deze|dit) )?(?:motie|(?:sub)?amendement)\\b");
        static const Pattern kNoSubject(
            "(?i)^(?:zonder (?:hoofdelijke )?stemming|met algemene stemmen|bij acclamatie|unaniem|met [0-9]+ stemmen\\b[^.]{0,80}) ");
        const std::string outcome = outcome_in(text);
        if (outcome.empty() || outcome == "vastgesteld" || split_words(text).size() > 30) return false;
        return RE2::PartialMatch(text, kOfMotie) || RE2::PartialMatch(text, kNoSubject) || !outcome_at_start(text).empty();
    }
};

}  // namespace

void read_decision_list(const Document& document, Extraction& extraction) { ListReader(document, extraction).read(); }

}  // namespace griffier
