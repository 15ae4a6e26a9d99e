// The items of a decision list, with the moties and votes below them.
#include "extractors/council/decision_list.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/council/decision_list_lines.h"
#include "extractors/council/decision_list_reader.h"
#include "extractors/council/decision_parts.h"
#include "extractors/council/label_columns.h"
#include "extractors/council/motie_items.h"
#include "extractors/council/paper_blocks.h"
#include "extractors/council/votes.h"
#include "extractors/matching.h"
#include "extractors/passages.h"

namespace griffier {
namespace {

constexpr double kSameColumn = 6;  // pt between the left edges of numbers of one level
constexpr int kLevels = 5;
constexpr int kToldItems = 3;  // with a text of their own, of a list without decisions

// matches the number of an agenda item: "3. Zwembad", "5.b.1 Taalklas", "0.03.H Vaart", "1a. Notulen", "A. Zaken", "II Overige punten", "Agendapunt 7:
// Kadernota" / not "2024 was"
static const Pattern kNumbered(
    "^(?:(?i:agendapunt|punt) "
    ")?((?:[0-9]{1,2}(?:\\.(?:[0-9]{1,2}|[a-z]))*(?:[a-z]|\\.[A-Z])?|[0-9]{2}[A-Z]|[A-Z](?:[0-9]{1,2})?(?:\\.[0-9]{1,2})?|[a-z])[.):]?|[IVX]{1,4}\\.?) ?[-–:]? "
    "+(\\S.*)$");

// 0 "12", 1 "a", 2 "A", 3 "II"; compound numbers say their level themselves.
int form_of(const std::string& number) {
    if (number.find('.') != std::string::npos) return 4;
    if (std::isdigit(static_cast<unsigned char>(number[0]))) return 0;
    if (number.size() > 1 && number.find_first_not_of("IVX") == std::string::npos) return 3;
    if (number == "I") return 3;
    return std::islower(static_cast<unsigned char>(number[0])) ? 1 : 2;
}

}  // namespace

void ListReader::read() {
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

void ListReader::walk() {
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

void ListReader::give() {
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
        const bool part =
            !one.part.empty() && one.number == one.part && one.text.empty() && one.items.empty() && one.explanation.empty() && items_[i + 1].part == one.part;
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

bool ListReader::open(const Block& block) {
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

void ListReader::start(const Block& block, Decision one) {
    in_ = In::title;
    lists_ = after_motie_ = open_motie_ = false;
    side_.clear();
    title_end_ = block.lines.empty() ? block.box.y1 : block.lines.back().box.y1;
    title_page_ = block.lines.empty() ? block.page : block.lines.back().page;
    items_.push_back(std::move(one));
}

// The walk began at "2." where the count begins at "1.": of a scan, one line was seen as a heading and the others not.
bool ListReader::lacks_first(const std::map<std::size_t, ItemOpening>& counted) const {
    const int first = items_.empty() ? 0 : std::atoi(items_.front().number.c_str());
    return first > 1 && !counted.empty() && counted.begin()->second.number == "1" && counted.size() == items_.size() + static_cast<std::size_t>(first - 1);
}

// Another heading ends an item, and is none.
bool ListReader::open_known(const Block& block, std::size_t index) {
    const auto known = opening_.find(index);
    if (known == opening_.end()) {
        if (block.kind != BlockKind::heading || RE2::FullMatch(block.text, decides_pattern()) || RE2::FullMatch(block.text, voting_line()) ||
            RE2::FullMatch(block.text, told_line()) || RE2::FullMatch(block.text, beside_line()))
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

void read_decision_list(const Document& document, Extraction& extraction) { ListReader(document, extraction).read(); }

}  // namespace griffier
