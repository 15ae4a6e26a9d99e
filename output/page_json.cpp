// What is on the pages as JSON: the pages themselves, sections, tables with their cells.
#include <vector>

#include "document/layout.h"
#include "document/ocr/ocr_repairs.h"
#include "output/json_fields.h"
#include "output/names.h"
#include "output/places.h"
#include "output/record_json.h"

namespace griffier {
namespace {

const TableReading& reading_of(const RecordContext& context, int index) {
    static const TableReading kUnread;
    return index < static_cast<int>(context.result.extraction.tables.size()) ? context.result.extraction.tables[index] : kUnread;
}

void put_unit(JsonWriter& w, const std::optional<TableUnit>& unit) {
    w.key("unit");
    if (!unit) {
        w.null();
        return;
    }
    w.begin_object().key("kind").string_or_null(name(unit->kind)).key("scale").integer(unit->scale).key("text").string_or_null(unit->text);
    w.key("inferred").boolean(unit->inferred).key("evidence").string_or_null(unit->evidence).end_object();
}

void put_cell(JsonWriter& w, const RecordContext& context, const Cell& cell, const CellReading& reading) {
    w.begin_object().key("row").integer(cell.row).key("col").integer(cell.col).key("row_span").integer(cell.row_span).key("col_span").integer(cell.col_span);
    w.key("header").boolean(cell.header).key("text").string(cell.text);
    put_strings(w, "header_path", reading.header_path);
    w.key("value");
    if (reading.amount)
        w.decimal(reading.amount->value);
    else
        w.null();
    w.key("unit").string_or_null(reading.amount ? name(reading.unit) : "");
    w.key("page").integer(cell.page);
    put_place(w, context.result.document, cell.page, cell.box);
    w.key("confidence").rounded(cell.confidence, kConfidenceDecimals);
    if (reading.run_together || (reading.amount && reading.amount->ambiguous)) w.key("ambiguous").boolean(true);
    if (cell.split)
        w.key("split")
            .begin_object()
            .key("from")
            .string(cell.split->from)
            .key("by")
            .string(cell.split->by)
            .key("evidence")
            .string(cell.split->evidence)
            .end_object();
    if (!cell.readings.empty()) {
        w.key("readings").begin_array();
        for (const FigureReading& one : cell.readings)
            w.begin_object().key("text").string(one.text).key("confidence").rounded(one.confidence, kConfidenceDecimals).key("by").string(one.by).end_object();
        w.end_array();
    }
    w.end_object();
}

}  // namespace

std::string page_json(const Page& page) {
    JsonWriter w;
    bool text = page.text_from == TextFrom::text;
    w.begin_object().key("page").integer(page.number);
    w.key("width");
    text ? w.null() : w.rounded(page.width, kPlaceDecimals);
    w.key("height");
    text ? w.null() : w.rounded(page.height, kPlaceDecimals);
    w.key("rotation").integer(page.rotation).key("text_from").string(name(page.text_from)).key("text_reason").string_or_null(page.text_reason).key("ocr");
    if (page.ocr) {
        w.begin_object().key("dpi").rounded(page.ocr->dpi, 0).key("confidence").rounded(page.ocr->confidence, kConfidenceDecimals);
        w.key("rotated").integer(page.ocr->rotated).key("skew").rounded(page.ocr->skew, 2);
        if (page.ocr->fold > 0) w.key("fold").rounded(page.ocr->fold, kPlaceDecimals).key("right_skew").rounded(page.ocr->right_skew, 2);
        w.end_object();
    } else {
        w.null();
    }
    if (const std::vector<Repair> repairs = repairs_of(page); !repairs.empty()) {
        w.key("repairs").begin_array();
        for (const Repair& repair : repairs) {
            w.begin_object().key("bbox");
            put_box(w, as_printed(page, repair.box));
            w.key("from").string(repair.from).key("to").string(repair.to).key("why").string(repair.why).end_object();
        }
        w.end_array();
    }
    return w.end_object().take();
}

std::string section_json(const RecordContext& context, int index) {
    const Section& s = context.result.document.sections[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, section_id(index));
    w.key("level").integer(s.level).key("title").string(s.title).key("parent").string_or_null(s.parent < 0 ? "" : section_id(s.parent));
    Provenance source;
    source.page = s.page;
    source.box = s.box;
    source.text = s.title;
    put_source(w, context.result.document, source);
    w.key("tags").begin_array();
    for (const Tag& tag : s.tags) {
        w.begin_object().key("text").string(tag.text).key("page").integer(tag.page);
        put_place(w, context.result.document, tag.page, tag.box);
        w.key("legend").begin_object().key("page").integer(tag.legend_page);
        put_place(w, context.result.document, tag.legend_page, tag.legend_box);
        w.end_object().end_object();
    }
    w.end_array();
    return w.end_object().take();
}

std::string table_json(const RecordContext& context, int index) {
    const Table& t = context.result.document.tables[index];
    const TableReading& reading = reading_of(context, index);
    JsonWriter w;
    w.begin_object();
    put_id(w, context, table_id(index));
    w.key("caption").string_or_null(t.caption);
    put_section(w, t.section);
    w.key("table_type").string_or_null(reading.type).key("parts").begin_array();
    for (const TablePart& part : t.parts) {
        w.begin_object().key("page").integer(part.page);
        put_place(w, context.result.document, part.page, part.box);
        w.end_object();
    }
    w.end_array().key("ruled").boolean(t.ruled).key("rows").integer(t.rows).key("columns").integer(t.columns).key("header_rows").integer(t.header_rows);
    w.key("inner_header_rows").begin_array();
    for (int row : t.inner_header_rows) w.integer(row);
    w.end_array().key("header_columns").integer(t.header_columns);
    put_unit(w, reading.unit);
    w.key("sign");
    if (reading.sign) {
        w.begin_object().key("baten").integer(reading.sign->baten).key("lasten").integer(reading.sign->lasten).key("saldo").string(reading.sign->saldo);
        w.key("evidence").string(reading.sign->evidence).end_object();
    } else {
        w.null();
    }
    w.key("confidence").rounded(t.confidence, kConfidenceDecimals).key("cells").begin_array();
    static const CellReading kUnread;
    for (std::size_t c = 0; c < t.cells.size(); ++c) put_cell(w, context, t.cells[c], c < reading.cells.size() ? reading.cells[c] : kUnread);
    return w.end_array().end_object().take();
}

}  // namespace griffier
