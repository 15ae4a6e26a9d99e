// Ruled tables first, then what is aligned without lines.
#include "document/tables.h"

#include "document/aligned_tables.h"
#include "document/ruled_tables.h"
#include "document/rulings.h"
#include "document/table_surroundings.h"

namespace griffier {
namespace {

constexpr double kSpread = 1.2;   // a page this much wider than high may be two pages side by side

}  // namespace

std::vector<Table> find_tables(const Page& page, const std::vector<Box>& furniture) {
    std::vector<Ruling> joined = join_rulings(page.rulings);
    std::vector<char> used(page.words.size(), 0);
    std::vector<RuledGrid> grids = ruled_grids(joined);
    for (const Box& box : furniture) {
        // What stands in a drawn grid is its row, also where the rows of several pages look alike.
        bool in_grid = std::any_of(grids.begin(), grids.end(), [&](const RuledGrid& g) { return ((g.columns() > 1 && g.bands() > 2) || g.columns() > 3) && g.box().contains(box.center_x(), box.center_y()); });
        if (in_grid) continue;
        for (size_t w = 0; w < page.words.size(); ++w)
            if (box.contains(page.words[w].box.center_x(), page.words[w].box.center_y())) used[w] = 1;
    }
    std::vector<Table> tables = find_ruled_tables(page, joined, std::move(grids), used);
    for (Table& t : find_aligned_tables(page, joined, used)) tables.push_back(std::move(t));
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
