#include "output/json_fields.h"

#include <algorithm>
#include <cmath>

#include "document/layout.h"
#include "output/names.h"
#include "output/places.h"

namespace griffier {
namespace {

const Page* find_page(const Document& document, int number) {
    auto at = std::lower_bound(document.pages.begin(), document.pages.end(), number, [](const Page& p, int n) { return p.number < n; });
    return at != document.pages.end() && at->number == number ? &*at : nullptr;
}

bool is_text(const Page* page) { return page && page->text_from == TextFrom::text; }

}  // namespace

void put_box(JsonWriter& w, const Box& box) {
    w.begin_array();
    for (double v : {box.x0, box.y0, box.x1, box.y1}) w.rounded(v, kPlaceDecimals);
    w.end_array();
}

void put_place(JsonWriter& w, const Document& document, int page_number, const Box& box) {
    const Page* page = find_page(document, page_number);
    w.key("bbox");
    if (!is_text(page)) {
        put_box(w, page ? as_printed(*page, box) : box);
        return;
    }
    w.null();
    int first = page->first_line + static_cast<int>(std::floor((box.y0 + 1) / kGridHeight));
    int last = page->first_line + static_cast<int>(std::ceil((box.y1 - 1) / kGridHeight)) - 1;
    w.key("lines").begin_array().integer(first).integer(std::max(first, last)).end_array();
}

void put_source(JsonWriter& w, const Document& document, const Provenance& source) {
    w.key("source").begin_object().key("page").integer(source.page);
    put_place(w, document, source.page, source.box);
    w.key("text").string(source.text).key("cell");
    if (source.cell) {
        w.begin_object()
            .key("table")
            .string(table_id(source.cell->table))
            .key("row")
            .integer(source.cell->row)
            .key("col")
            .integer(source.cell->col)
            .end_object();
    } else {
        w.null();
    }
    if (source.origin == Origin::ocr) w.key("confidence").rounded(source.confidence, kConfidenceDecimals);
    w.end_object();
}

void put_id(JsonWriter& w, const RecordContext& context, const std::string& id) { w.key("id").string(id).key("key").string(context.keys.at(id)); }

void put_named(JsonWriter& w, const char* key, const std::optional<Named>& named) {
    w.key(key);
    if (named)
        w.begin_object().key("number").string_or_null(named->number).key("name").string_or_null(named->name).end_object();
    else
        w.null();
}

void put_year(JsonWriter& w, const std::optional<int>& year) {
    w.key("year");
    if (year)
        w.integer(*year);
    else
        w.null();
}

void put_section(JsonWriter& w, int section) { w.key("section").string_or_null(section < 0 ? "" : section_id(section)); }

void put_strings(JsonWriter& w, const char* key, const std::vector<std::string>& texts) {
    w.key(key).begin_array();
    for (const std::string& text : texts) w.string(text);
    w.end_array();
}

void put_period(JsonWriter& w, const std::optional<Period>& period) {
    w.key("period");
    if (period)
        w.begin_object().key("from").string_or_null(period->from).key("to").string_or_null(period->to).end_object();
    else
        w.null();
}

}  // namespace griffier
