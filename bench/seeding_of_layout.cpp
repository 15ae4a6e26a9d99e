#include "bench/seeding_of_layout.h"

#include <algorithm>

#include "bench/printed_figures.h"

namespace griffier {
namespace {

void drop_row(Document& document, int t, int row) {
    Table& table = document.tables[static_cast<std::size_t>(t)];
    for (const Cell& cell : table.cells) {
        if (cell.row != row) continue;
        for (Page& page : document.pages)
            if (page.number == cell.page)
                std::erase_if(page.words, [&](const Word& word) {
                    const double x = (word.box.x0 + word.box.x1) / 2, y = (word.box.y0 + word.box.y1) / 2;
                    return cell.box.x0 <= x && x <= cell.box.x1 && cell.box.y0 <= y && y <= cell.box.y1;
                });
    }
    std::erase_if(table.cells, [&](const Cell& cell) { return cell.row == row; });
    for (Cell& cell : table.cells) cell.row -= cell.row > row;
    for (int& header : table.inner_header_rows) header -= header > row;
    --table.rows;
}

void double_row(Document& document, int t, int row) {
    Table& table = document.tables[static_cast<std::size_t>(t)];
    std::vector<Cell> cells;
    for (const Cell& cell : table.cells) {
        cells.push_back(cell);
        if (cell.row > row) ++cells.back().row;
        if (cell.row != row) continue;
        cells.push_back(cell);
        ++cells.back().row;
        const double height = (cell.box.y1 - cell.box.y0) / 4;  // below the other, above what follows
        cells.back().box.y0 += height, cells.back().box.y1 += height;
    }
    std::sort(cells.begin(), cells.end(), [](const Cell& x, const Cell& y) { return std::pair(x.row, x.col) < std::pair(y.row, y.col); });
    table.cells = std::move(cells);
    for (int& header : table.inner_header_rows) header += header > row;
    ++table.rows;
}

}  // namespace

void swapped_columns(const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen) {
    struct Pair {
        int table, a, b;
    };
    std::vector<Pair> pairs;
    for (std::size_t t = 0; t < reading.extraction.tables.size(); ++t) {
        int before = -1;
        for (std::size_t c = 0; c < reading.extraction.tables[t].columns.size(); ++c) {
            if (!reading.extraction.tables[t].columns[c].figures) continue;
            if (before >= 0) pairs.push_back({static_cast<int>(t), before, static_cast<int>(c)});
            before = static_cast<int>(c);
        }
    }
    random.shuffle(pairs);
    std::map<Place, PrintedFigure> by_place;
    for (const PrintedFigure& figure : printed_figures(reading)) by_place.emplace(figure.place, figure);
    for (const Pair& pair : pairs) {
        if (chosen.seedings.size() == most) return;
        const Table& table = reading.document.tables[static_cast<std::size_t>(pair.table)];
        Seeding seeding;
        std::map<Place, Decimal> change;
        bool usable = true;
        for (const Cell& cell : table.cells) {
            if (cell.header || (cell.col != pair.a && cell.col != pair.b)) continue;
            usable &= cell.col_span == 1 && cell.row_span == 1;
            const Place here{pair.table, cell.row, cell.col}, there{pair.table, cell.row, cell.col == pair.a ? pair.b : pair.a};
            const auto own = by_place.find(here), other = by_place.find(there);
            const Decimal mine = own == by_place.end() ? Decimal(0) : own->second.value, yours = other == by_place.end() ? Decimal(0) : other->second.value;
            change[here] = yours - mine;
            change[there] = mine - yours;
            // Where it stood, and where it stands now: the other column may be blank there.
            if (own != by_place.end()) seeding.seeded.insert({here, there});
            usable &= healthy(claims, here) && healthy(claims, there);
        }
        if (!usable || seeding.seeded.empty()) continue;
        seeding.exchanged = {pair.a, pair.b};
        seeding.what = table_id(pair.table) + " columns " + std::to_string(pair.a) + " and " + std::to_string(pair.b);
        seeding.broken = broken_by(reading, claims, change);
        seeding.in_claim = in_claim(claims, seeding.seeded);
        if (seeding.broken.empty()) {
            ++chosen.in_no_claim;
            continue;
        }
        seeding.sow = [pair](Document& document) {
            Table& sown = document.tables[static_cast<std::size_t>(pair.table)];
            double a = 0, b = 0;
            for (const Cell& cell : sown.cells) {
                if (cell.col == pair.a) a = cell.box.x1;
                if (cell.col == pair.b) b = cell.box.x1;
            }
            for (Cell& cell : sown.cells) {
                if (cell.header || (cell.col != pair.a && cell.col != pair.b)) continue;
                const double by = cell.col == pair.a ? b - a : a - b;
                cell.box.x0 += by, cell.box.x1 += by;
                cell.col = cell.col == pair.a ? pair.b : pair.a;
            }
            std::sort(sown.cells.begin(), sown.cells.end(), [](const Cell& x, const Cell& y) { return std::pair(x.row, x.col) < std::pair(y.row, y.col); });
        };
        seeding.as_read = same;
        chosen.seedings.push_back(std::move(seeding));
    }
}

void rows(bool doubled, const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen) {
    std::vector<std::pair<int, int>> places;
    for (std::size_t t = 0; t < reading.document.tables.size(); ++t)
        for (int r = reading.document.tables[t].header_rows; r < reading.document.tables[t].rows; ++r) places.emplace_back(static_cast<int>(t), r);
    random.shuffle(places);
    std::map<std::pair<int, int>, std::vector<PrintedFigure>> of_row;
    for (const PrintedFigure& figure : printed_figures(reading)) of_row[{std::get<0>(figure.place), std::get<1>(figure.place)}].push_back(figure);
    for (const auto& [t, row] : places) {
        if (chosen.seedings.size() == most) return;
        const Table& table = reading.document.tables[static_cast<std::size_t>(t)];
        const std::vector<PrintedFigure>& figures = of_row[{t, row}];
        if (figures.empty()) continue;
        if (std::any_of(table.cells.begin(), table.cells.end(), [&, r = row](const Cell& c) { return c.row <= r && r < c.row + c.row_span && c.row_span > 1; }))
            continue;
        Seeding seeding;
        bool sound = true, result = false;
        std::map<Place, Decimal> change;
        for (const PrintedFigure& figure : figures) {
            seeding.seeded.insert(figure.place);
            sound &= healthy(claims, figure.place);
            change[figure.place] = doubled ? figure.value : -figure.value;
        }
        // A row that is a total itself takes its claim with it.
        for (const PrintedFigure& figure : figures)
            if (auto found = claims.of.find(figure.place); found != claims.of.end())
                for (std::size_t c : found->second) {
                    bool across = std::any_of(claims.all[c].terms.begin(), claims.all[c].terms.end(),
                                              [&, r = row](const auto& term) { return std::get<1>(term.first) != r; });
                    result |= across && claims.all[c].terms.back().first == figure.place;
                }
        if (!sound || result) continue;
        // What adds up within the row still does, and a saldo of two rows is none without one of them: rows of lists only.
        for (std::size_t c : broken_by(reading, claims, change)) {
            const auto& terms = claims.all[c].terms;
            static const std::set<std::string> kLists = {"COLSUM", "HIER", "RES_NA"};
            if (kLists.count(reading.checks[claims.all[c].check].rule) == 0) continue;
            bool across = std::any_of(terms.begin(), terms.end(), [&, r = row](const auto& term) {
                return std::get<1>(term.first) != r && std::get<0>(term.first) == std::get<0>(terms.front().first);
            });
            bool here = std::all_of(terms.begin(), terms.end(), [&, table_of = t](const auto& term) { return std::get<0>(term.first) == table_of; });
            if (across && here) seeding.broken.push_back(c);
        }
        if (seeding.broken.empty()) {
            ++chosen.in_no_claim;
            continue;
        }
        seeding.in_claim = true;
        seeding.what = table_id(t) + " row " + std::to_string(row);
        if (doubled) {
            seeding.sow = [t = t, row = row](Document& document) { double_row(document, t, row); };
            seeding.as_read = [t = t, row = row](Place place) {
                auto& [table_index, r, c] = place;
                if (table_index == t && r > row) --r;
                return place;
            };
        } else {
            seeding.sow = [t = t, row = row](Document& document) { drop_row(document, t, row); };
            seeding.as_read = [t = t, row = row](Place place) {
                auto& [table_index, r, c] = place;
                if (table_index == t && r >= row) ++r;
                return place;
            };
        }
        chosen.seedings.push_back(std::move(seeding));
    }
}

void wrong_years(const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen) {
    struct Header {
        Place place;
        std::string text;
        std::size_t at;
        int last;  // column
    };
    std::vector<Header> headers;
    for (std::size_t t = 0; t < reading.document.tables.size(); ++t)
        for (const Cell& cell : reading.document.tables[t].cells)
            if (cell.header)
                for (std::size_t at = cell.text.find("20"); at != std::string::npos; at = cell.text.find("20", at + 1)) {
                    bool year = at + 4 <= cell.text.size() && is_digit(cell.text[at + 2]) && is_digit(cell.text[at + 3]) &&
                                (at == 0 || !is_digit(cell.text[at - 1])) && (at + 4 == cell.text.size() || !is_digit(cell.text[at + 4]));
                    if (!year) continue;
                    headers.push_back({{static_cast<int>(t), cell.row, cell.col}, cell.text, at, cell.col + cell.col_span - 1});
                    break;
                }
    random.shuffle(headers);
    for (const Header& header : headers) {
        if (chosen.seedings.size() == most) return;
        const auto& [t, row, col] = header.place;
        Seeding seeding;
        seeding.header = true;
        std::set<int> years;
        for (const ColumnMeaning& column : reading.extraction.tables[static_cast<std::size_t>(t)].columns)
            if (column.year) years.insert(*column.year);
        for (const PrintedFigure& figure : printed_figures(reading))
            if (std::get<0>(figure.place) == t && col <= std::get<2>(figure.place) && std::get<2>(figure.place) <= header.last)
                seeding.seeded.insert(figure.place);
        // What can tell: the same fact elsewhere, or a row of years.
        bool elsewhere = false;
        for (const Place& place : seeding.seeded)
            if (auto found = claims.of.find(place); found != claims.of.end())
                for (std::size_t c : found->second)
                    for (const auto& [other, sign] : claims.all[c].terms) elsewhere |= std::get<0>(other) != std::get<0>(place);
        if (seeding.seeded.empty()) continue;
        if (!elsewhere && years.size() < 3) {
            ++chosen.in_no_claim;
            continue;
        }
        seeding.in_claim = true;
        const int year = std::stoi(header.text.substr(header.at, 4)), wrong = random.below(2) == 0 ? year - 1 : year + 1;
        std::string text = header.text;
        text.replace(header.at, 4, std::to_string(wrong));
        seeding.what = shown(header.place) + " " + header.text + " -> " + text;
        seeding.sow = [place = header.place, text](Document& document) { set_text(document, place, text); };
        seeding.as_read = same;
        chosen.seedings.push_back(std::move(seeding));
    }
}

}  // namespace griffier
