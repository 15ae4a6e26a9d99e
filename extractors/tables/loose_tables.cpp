// Lines in columns that no table was made of.
#include "extractors/tables/loose_tables.h"

#include <algorithm>

#include "document/numbered_page.h"
#include "document/text.h"
#include "extractors/council/register_heads.h"

namespace griffier {
namespace {

constexpr double kApart = 1.0;         // em: words further apart stand in columns of their own
constexpr double kSameStart = 0.8;     // em: a text begins where its column begins
constexpr double kRowReach = 4.0;      // em: a line further below belongs to something else
constexpr std::size_t kHeadWords = 5;  // of the head of a column, at most
constexpr std::size_t kHeads = 3;      // known ones

struct Piece {
    std::string text;
    double x0 = 0, x1 = 0;
};

struct PrintedRow {
    std::vector<Piece> pieces;
    Box box;
    double size = 0;
    int page = 1, block = 0;
    bool heading = false;
};

std::vector<Piece> pieces_on(const Page& page, const Line& line) {
    std::vector<Piece> pieces;
    for (const int index : line.words) {
        if (index < 0 || static_cast<std::size_t>(index) >= page.words.size()) return {};
        const Word& word = page.words[static_cast<std::size_t>(index)];
        const double em = page.text_from == TextFrom::text ? kGridWidth * 1.5 : line.size > 0 ? line.size : word.box.height();
        if (!pieces.empty() && word.box.x0 - pieces.back().x1 < kApart * em)
            pieces.back().text += " " + word.text, pieces.back().x1 = word.box.x1;
        else
            pieces.push_back({word.text, word.box.x0, word.box.x1});
    }
    return pieces;
}

std::vector<PrintedRow> printed_rows(const Document& document) {
    std::vector<PrintedRow> rows;
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
        const Block& block = document.blocks[b];
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table) continue;
        for (const Line& line : block.lines) {
            const Page* page = page_numbered(document, line.page);
            if (page == nullptr) continue;
            PrintedRow row{pieces_on(*page, line),          line.box, line.size > 0 ? line.size : line.box.height(), line.page, static_cast<int>(b),
                           block.kind == BlockKind::heading};
            if (!row.pieces.empty()) rows.push_back(std::move(row));
        }
    }
    return rows;
}

bool is_header(const PrintedRow& row) {
    if (row.pieces.size() < kHeads) return false;
    const auto known = std::count_if(row.pieces.begin(), row.pieces.end(), [](const Piece& piece) {
        return split_words(piece.text).size() <= kHeadWords && field_of_words(piece.text) != Field::none;
    });
    return known >= static_cast<std::ptrdiff_t>(kHeads) && 4 * known >= 3 * static_cast<std::ptrdiff_t>(row.pieces.size());
}

}  // namespace

std::vector<LooseTable> loose_tables(const Document& document) {
    const std::vector<PrintedRow> rows = printed_rows(document);
    std::vector<LooseTable> tables;
    for (std::size_t h = 0; h < rows.size(); ++h) {
        if (!is_header(rows[h])) continue;
        LooseTable loose;
        loose.block = rows[h].block;
        std::vector<double> starts;
        const auto put = [&](int row, int col, const std::string& text, const PrintedRow& from) {
            for (Cell& cell : loose.table.cells)
                if (cell.row == row && cell.col == col) {
                    cell.text += " " + text;
                    return;
                }
            Cell cell;
            cell.row = row, cell.col = col, cell.text = text, cell.page = from.page, cell.box = from.box;
            loose.table.cells.push_back(std::move(cell));
        };
        for (const Piece& piece : rows[h].pieces) {
            put(0, static_cast<int>(starts.size()), piece.text, rows[h]);
            starts.push_back(piece.x0);
            loose.heads += " " + piece.text;
        }
        loose.places.push_back({rows[h].page, rows[h].box, trim(loose.heads), std::nullopt, Origin::text_layer, 1});
        int row = 0;
        std::size_t k = h + 1;
        for (; k < rows.size(); ++k) {
            const PrintedRow& line = rows[k];
            if (line.page != rows[h].page || line.heading || line.box.y0 - rows[k - 1].box.y1 > kRowReach * line.size) break;
            // Each text begins where a column does, and ends before the next one.
            std::vector<int> columns;
            for (const Piece& piece : line.pieces) {
                int column = -1;
                for (std::size_t c = 0; c < starts.size(); ++c)
                    if (std::abs(piece.x0 - starts[c]) <= kSameStart * line.size) column = static_cast<int>(c);
                const bool ends =
                    column >= 0 && (static_cast<std::size_t>(column) + 1 == starts.size() || piece.x1 <= starts[static_cast<std::size_t>(column) + 1] + 1);
                columns.push_back(ends ? column : -1);
            }
            if (std::find(columns.begin(), columns.end(), -1) != columns.end()) break;
            if (columns.front() == 0) {
                if (columns.size() < 2) break;
                ++row;
                std::string text;
                for (const Piece& piece : line.pieces) text += (text.empty() ? "" : " ") + piece.text;
                loose.places.push_back({line.page, line.box, text, std::nullopt, Origin::text_layer, 1});
            } else if (row == 0) {
                break;
            }
            for (std::size_t i = 0; i < columns.size(); ++i) put(row, columns[i], line.pieces[i].text, line);
        }
        if (row < 1) continue;
        std::sort(loose.table.cells.begin(), loose.table.cells.end(),
                  [](const Cell& a, const Cell& b) { return std::pair(a.row, a.col) < std::pair(b.row, b.col); });
        loose.table.rows = row + 1;
        loose.table.columns = static_cast<int>(starts.size());
        loose.table.header_rows = 1;
        loose.table.section = document.blocks[static_cast<std::size_t>(loose.block)].section;
        tables.push_back(std::move(loose));
        h = k - 1;
    }
    return tables;
}

}  // namespace griffier
