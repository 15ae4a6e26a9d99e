// The order of the stages. Each is a free function of its own file.
#include "document/structure.h"

#include <iterator>
#include <map>
#include <utility>

#include "document/lines/lines.h"
#include "document/lines/pictograms.h"
#include "document/lines/raised_marks.h"
#include "document/lines/sections.h"
#include "document/ocr/hidden_cells.h"
#include "document/ocr/ocr_repairs.h"
#include "document/plain_text/spaced_tables.h"
#include "document/plain_text/text_tables.h"
#include "document/plain_text/unread_rows.h"
#include "document/tables/centred_names.h"
#include "document/tables/glued_figures.h"
#include "document/tables/table_confidence.h"
#include "document/tables/table_feet.h"
#include "document/tables/tables.h"
#include "document/tables/unread_tables.h"

namespace griffier {

Document build_document(std::vector<Page> pages) {
    Document document;
    repair_recognised(pages);
    for (Page& page : pages) join_raised_marks(page);
    const std::vector<std::vector<Box>> furniture = find_furniture(pages);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (std::optional<Warning> drawing = drawing_warning(pages[i])) document.warnings.push_back(*drawing);
        const Table* before = nullptr;
        if (i > 0 && !document.tables.empty()) {
            const Table& last = document.tables.back();
            if (!last.ruled && last.parts.back().page == pages[i - 1].number && ends_its_page(last, pages[i - 1], pages[i])) before = &last;
        }
        const bool text = pages[i].text_from == TextFrom::text;
        std::vector<Table> found = text ? find_text_tables(pages[i]) : find_tables(pages[i], furniture[i], before);
        if (text) find_spaced_tables(pages[i], found);
        if (i > 0 && !text)
            if (auto headed = tables_below_foot(pages[i - 1], furniture[i - 1], document.tables, pages[i], furniture[i], found)) found = std::move(*headed);
        if (before && !text) take_last_row(document.tables.back(), pages[i], furniture[i], found);
        document.tables.insert(document.tables.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    document.tables = join_over_pages(std::move(document.tables), pages);
    for (Table& table : document.tables) split_by_columns(table);
    // Tables of a text document were rated by their form (text_tables.cpp): they have no geometry to judge by.
    if (!pages.empty() && pages.front().text_from != TextFrom::text) {
        rate_tables(document.tables, pages);
        drop_unread_tables(document.tables, pages);
    } else if (document.tables.empty()) {
        if (std::optional<Warning> unread = rows_not_read(pages)) document.warnings.push_back(*unread);
    }
    for (Warning& warning : doubt_hidden_cells(document.tables, pages)) document.warnings.push_back(std::move(warning));

    std::vector<std::vector<Box>> excluded = furniture;  // indexed like pages
    std::map<int, std::size_t> index_of_page;
    for (std::size_t i = 0; i < pages.size(); ++i) index_of_page[pages[i].number] = i;
    for (Table& table : document.tables)
        if (!table.parts.empty()) span_centred_names(table, pages[index_of_page.at(table.parts.front().page)]);
    std::vector<std::vector<Box>> grids(pages.size());
    for (const Table& table : document.tables)
        for (const TablePart& part : table.parts) grids[index_of_page.at(part.page)].push_back(part.box);
    std::vector<std::vector<Line>> lines;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        excluded[i].insert(excluded[i].end(), grids[i].begin(), grids[i].end());
        lines.push_back(reading_order(pages[i], excluded[i], grids[i]));
    }

    Outline outline = build_outline(pages, lines, furniture, document.tables);
    document.blocks = std::move(outline.blocks);
    document.sections = std::move(outline.sections);
    document.pages = std::move(pages);
    tag_sections(document);
    return document;
}

}  // namespace griffier
