#include "output/coverage.h"

#include <set>

#include "audit/remarks/figure_cover.h"
#include "document/text.h"

namespace griffier {
namespace {

int figures(std::string_view text) {
    int count = 0;
    bool first = true;
    for (const std::string& token : split_words(text)) {
        count += is_figure_word(token, first);
        first = false;
    }
    return count;
}

// The place a record's figure was read from, so that two records from one figure count once.
std::string place(const Provenance& source) {
    return std::to_string(source.page) + "/" + std::to_string(source.box.x0) + "/" + std::to_string(source.box.y0) + "/" + std::to_string(source.box.x1);
}

// "t3/1/2" -> "t3"; "" for records that are no cells.
std::string table_of(const std::string& id) { return !id.empty() && id[0] == 't' ? id.substr(0, id.find('/')) : ""; }

}  // namespace

Coverage coverage(const Result& result) {
    Coverage c;
    const Document& document = result.document;
    const Extraction& extraction = result.extraction;
    c.pages_read = static_cast<int>(document.pages.size());
    for (const Page& page : document.pages) {
        c.pages_recognised += page.text_from == TextFrom::ocr || page.text_from == TextFrom::mixed;
        c.figures_on_page += static_cast<int>(figures_on(page).size());
    }
    c.pages_unread = static_cast<int>(result.unread.size());
    c.tables_found = static_cast<int>(document.tables.size());
    for (const Table& table : document.tables)
        for (const Cell& cell : table.cells) c.figures_in_tables += figures(cell.text);

    std::set<std::string> places;
    for (const BudgetLine& b : extraction.budget_lines) places.insert(place(b.source));
    for (const Indicator& n : extraction.indicators)
        for (const IndicatorValue& v : n.values)
            if (v.value) places.insert(place(v.source));
    for (const Statement& s : extraction.statements)
        if (s.source.text.find_first_of("0123456789") != std::string::npos)
            places.insert(place(s.source));  // not "twaalf", which is no figure on the page either
    c.figures_in_records = static_cast<int>(places.size());
    c.figures_by_page = cover_figures(document, extraction);

    std::set<std::string> with_sums;
    for (const Check& check : result.checks) {
        if (!is_sum(check)) continue;
        if (check.status == Status::not_checkable) {
            ++c.sums_not_checkable;
            ++c.reasons[name(check.reason)];
            continue;
        }
        ++c.sums_tried;
        if (!check.result) continue;
        std::string table = table_of(check.result->id);
        if (table.empty() && check.result->id[0] == 'b') {
            std::size_t index = std::stoul(check.result->id.substr(1)) - 1;
            if (index < extraction.budget_lines.size() && extraction.budget_lines[index].source.cell)
                table = table_id(extraction.budget_lines[index].source.cell->table);
        }
        if (!table.empty()) with_sums.insert(table);
    }
    c.tables_with_sums = static_cast<int>(with_sums.size());
    return c;
}

}  // namespace griffier
