// Ruled tables first, then what is aligned without lines.
#include "document/tables/tables.h"

#include <cmath>
#include <string>

#include "document/lines/paired_texts.h"
#include "document/scan/spreads.h"
#include "document/tables/aligned_tables.h"
#include "document/tables/cell_fills.h"
#include "document/tables/ruled_tables.h"
#include "document/tables/rulings.h"
#include "document/tables/table_surroundings.h"
#include "document/tables/table_text.h"
#include "document/tables/turned_page.h"
#include "document/tables/wrapped_tables.h"

namespace griffier {
namespace {

constexpr size_t kMaxRulings = 20000;  // a page with more lines is a drawing
constexpr size_t kFewRulings = 1000;   // too few to make a mesh
constexpr size_t kMaxFills = 4000;     // and one with more fills too
constexpr double kDashHeight = 0.3;    // em: how far a dash stands above the baseline
constexpr double kStroke = 5.0;        // pt: what is shorter, pieces joined, is a stroke of a character drawn as lines and no side of a cell
constexpr double kSameEdge = 1.3;      // pt: a line this close to the edge of a fill is drawn along it
constexpr double kOverhang = 3.0;      // pt: and may stick out so far at its ends
constexpr double kPartOfEdge = 0.3;    // of the edge that is drawn as a line
constexpr double kSpread = 1.2;        // a page this much wider than high may be two pages side by side

// The colour ends there: between two places along an edge of a fill no other fill lies beyond it.
bool colour_ends(const std::vector<Box>& fills, const Box& fill, double y, double x0, double x1) {
    if (x1 - x0 <= kOverhang) return true;
    const double beyond = std::abs(y - fill.y0) < std::abs(y - fill.y1) ? fill.y0 - kSameEdge : fill.y1 + kSameEdge;
    return std::none_of(fills.begin(), fills.end(), [&](const Box& other) { return other.contains((x0 + x1) / 2, beyond); });
}

// A line along part of a fill's upper or lower edge goes on along all of it: the change of colour is the rest of it.
void follow_fills(std::vector<Ruling>& joined, const std::vector<Box>& fills) {
    for (Ruling& line : joined) {
        if (line.axis != Axis::horizontal) continue;
        for (const Box& fill : fills) {
            const bool edge = std::min(std::abs(line.position - fill.y0), std::abs(line.position - fill.y1)) <= kSameEdge;
            const bool inside = line.start > fill.x0 - kOverhang && line.end < fill.x1 + kOverhang;
            const bool ends = colour_ends(fills, fill, line.position, fill.x0, line.start) && colour_ends(fills, fill, line.position, line.end, fill.x1);
            if (edge && inside && ends && overlap(line.start, line.end, fill.x0, fill.x1) >= kPartOfEdge * (fill.x1 - fill.x0)) {
                line.start = std::min(line.start, fill.x0);
                line.end = std::max(line.end, fill.x1);
            }
        }
    }
}

// Lines typed of characters, where they are printed: ----- and ===== through the middle of small letters, _____ below them.
std::vector<Ruling> typed_rules(const Page& page) {
    std::vector<Ruling> rules;
    for (const Word& w : page.words)
        if (w.rotation == 0 && looks_like_rule(w.text))
            rules.push_back({Axis::horizontal, w.text[0] == '_' ? w.baseline : w.baseline - kDashHeight * w.size, w.box.x0, w.box.x1, 0});
    return rules;
}

}  // namespace

std::optional<Warning> drawing_warning(const Page& page) {
    bool lines = page.rulings.size() > kMaxRulings || (page.rulings.size() > kFewRulings && holds_mesh(join_rulings(page.rulings)));
    bool fills = page.shaded.size() > kMaxFills;
    if (!lines && !fills) return std::nullopt;
    std::string what = lines ? std::to_string(page.rulings.size()) + " lines" : "";
    if (fills) what += (lines ? " and " : "") + std::to_string(page.shaded.size()) + " fills";
    return Warning{"drawing_not_read", "the page has " + what + ", more than a table has: they were left aside, and tables were told by their text alone",
                   page.number};
}

std::vector<Table> find_tables(const Page& page, const std::vector<Box>& furniture, const Table* before) {
    if (int turn = text_turn(page)) {
        // Furniture lies where it lies on the page as shown: words in it are left out before turning.
        Page kept = page;
        std::erase_if(kept.words, [&](const Word& w) {
            return std::any_of(furniture.begin(), furniture.end(), [&](const Box& b) { return b.contains(w.box.center_x(), w.box.center_y()); });
        });
        std::vector<Table> tables = find_tables(turn_upright(kept, turn), {});
        for (Table& table : tables) turn_back(table, page, turn);
        return tables;
    }
    if (const std::optional<double> fold = fold_of(page)) {  // rows of one page are none of the other's
        std::vector<Table> tables = find_tables(half_of(page, *fold, false), furniture, before);
        for (Table& table : find_tables(half_of(page, *fold, true), furniture)) tables.push_back(std::move(table));
        return tables;
    }
    std::vector<Ruling> joined;
    if (page.rulings.size() <= kMaxRulings) {
        std::vector<Ruling> rulings = typed_rules(page);
        rulings.insert(rulings.begin(), page.rulings.begin(), page.rulings.end());
        joined = join_rulings(std::move(rulings));
        std::erase_if(joined, [](const Ruling& line) { return line.end - line.start < kStroke; });
        if (page.shaded.size() <= kMaxFills) follow_fills(joined, cell_fills(page));
    }
    std::vector<char> used(page.words.size(), 0);
    std::vector<RuledGrid> grids = ruled_grids(joined);
    for (const Box& box : furniture) {
        // What stands in a drawn grid is its row, also where the rows of several pages look alike.
        bool in_grid = std::any_of(grids.begin(), grids.end(), [&](const RuledGrid& g) {
            return ((g.columns() > 1 && g.bands() > 2) || g.columns() > 3) && g.box().contains(box.center_x(), box.center_y());
        });
        if (in_grid) continue;
        for (size_t w = 0; w < page.words.size(); ++w)
            if (box.contains(page.words[w].box.center_x(), page.words[w].box.center_y())) used[w] = 1;
    }
    std::vector<Table> tables = find_ruled_tables(page, joined, std::move(grids), used);
    const std::vector<Box> fills = cell_fills(page);
    if (page.shaded.size() <= kMaxFills && !page.shaded.empty()) {
        // Cells that only their backgrounds show.
        std::vector<Ruling> edges = fill_edges(fills);
        edges.insert(edges.end(), joined.begin(), joined.end());
        edges = join_rulings(std::move(edges));
        std::vector<RuledGrid> filled = ruled_grids(edges);
        std::erase_if(filled, [&](const RuledGrid& g) {
            return std::any_of(tables.begin(), tables.end(), [&](const Table& t) { return !intersect(t.parts[0].box, g.box()).empty(); });
        });
        for (Table& t : find_filled_tables(page, edges, std::move(filled), used)) tables.push_back(std::move(t));
    }
    for (Table& t : find_paired_texts(page, used)) tables.push_back(std::move(t));
    if (page.shaded.size() <= kMaxFills)
        for (Table& t : find_wrapped_tables(page, joined, before, used)) tables.push_back(std::move(t));
    for (Table& t : find_aligned_tables(page, joined, fills, used)) tables.push_back(std::move(t));
    // Top to bottom; on a spread (two pages side by side) the left page first.
    double middle = page.width / 2;
    bool spread = page.width > kSpread * page.height &&
                  std::none_of(tables.begin(), tables.end(), [&](const Table& t) { return t.parts[0].box.x0 < middle && t.parts[0].box.x1 > middle; });
    auto place = [&](const Table& t) { return std::pair(spread && t.parts[0].box.x0 >= middle, t.parts[0].box.y0); };
    std::stable_sort(tables.begin(), tables.end(), [&](const Table& a, const Table& b) { return place(a) < place(b); });
    find_surroundings(tables, page, joined, used);
    return tables;
}

}  // namespace griffier
