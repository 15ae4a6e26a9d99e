#include "output/record_json.h"

#include <algorithm>
#include <cmath>

#include "document/layout.h"
#include "document/ocr/ocr_repairs.h"
#include "output/json.h"
#include "output/names.h"
#include "output/places.h"

namespace griffier {
namespace {

constexpr int kPlaceDecimals = 2;  // 1/100 pt
constexpr int kConfidenceDecimals = 3;

const Page* find_page(const Document& document, int number) {
    auto at = std::lower_bound(document.pages.begin(), document.pages.end(), number, [](const Page& p, int n) { return p.number < n; });
    return at != document.pages.end() && at->number == number ? &*at : nullptr;
}

void put_box(JsonWriter& w, const Box& box) {
    w.begin_array();
    for (double v : {box.x0, box.y0, box.x1, box.y1}) w.rounded(v, kPlaceDecimals);
    w.end_array();
}

bool is_text(const Page* page) { return page && page->text_from == TextFrom::text; }

// "bbox", and for a text document null with "lines" besides: the character grid is ours, not the document's.
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

void put_operand(JsonWriter& w, const Operand& operand) {
    w.begin_object().key("id").string(operand.id).key("sign").integer(operand.sign).key("value").decimal_or_null(operand.value);
    w.key("from_null").boolean(operand.from_null).end_object();
}

void put_period(JsonWriter& w, const std::optional<Period>& period) {
    w.key("period");
    if (period)
        w.begin_object().key("from").string_or_null(period->from).key("to").string_or_null(period->to).end_object();
    else
        w.null();
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

std::string budget_line_json(const RecordContext& context, int index) {
    const BudgetLine& b = context.result.extraction.budget_lines[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, budget_line_id(index));
    put_named(w, "programme", b.programme);
    put_named(w, "goal", b.goal);
    w.key("item").string(b.item).key("side").string(name(b.side)).key("basis").string_or_null(name(b.basis)).key("taakveld");
    if (b.taakveld)
        w.begin_object().key("code").string_or_null(b.taakveld->number).key("name").string_or_null(b.taakveld->name).end_object();
    else
        w.null();
    put_year(w, b.year);
    w.key("value").decimal(b.value).key("percent").decimal_or_null(b.percent).key("favourable");
    w.string_or_null(b.favourable ? (*b.favourable ? "voordelig" : "nadelig") : "").key("recurrence").string_or_null(b.recurrence);
    w.key("table_type").string_or_null(b.table_type).key("column").string_or_null(b.column).key("unit").string_or_null(name(b.unit));
    put_source(w, context.result.document, b.source);
    return w.end_object().take();
}

std::string indicator_json(const RecordContext& context, int index) {
    const Indicator& n = context.result.extraction.indicators[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, indicator_id(index));
    w.key("name").string(n.name).key("description").string_or_null(n.description).key("data_source").string_or_null(n.data_source);
    w.key("unit").string_or_null(name(n.unit)).key("unit_base").string_or_null(n.unit_base);
    put_named(w, "goal", n.goal);
    put_section(w, n.section);
    w.key("values").begin_array();
    for (int v = 0; v < static_cast<int>(n.values.size()); ++v) {
        const IndicatorValue& value = n.values[v];
        w.begin_object();
        put_id(w, context, indicator_value_id(index, v));
        w.key("series").string_or_null(value.series);
        put_year(w, value.year);
        w.key("value").decimal_or_null(value.value).key("text").string(value.text);
        put_source(w, context.result.document, value.source);
        w.end_object();
    }
    w.end_array().key("explanation").string_or_null(n.explanation);
    w.key("changes").begin_array();
    for (const IndicatorChange& change : n.changes) {
        w.begin_object().key("what").string(change.what).key("text").string(change.text);
        w.key("earlier").string_or_null(change.earlier < 0 ? "" : indicator_id(change.earlier)).end_object();
    }
    w.end_array();
    put_source(w, context.result.document, n.source);
    return w.end_object().take();
}

namespace {

void put_vote_count(JsonWriter& w, const std::optional<VoteCount>& count) {
    w.key("vote_count");
    if (!count) {
        w.null();
        return;
    }
    const auto put = [&](const char* key, const std::optional<int>& votes) {
        w.key(key);
        votes ? w.integer(*votes) : w.null();
    };
    w.begin_object();
    put("in_favour", count->in_favour);
    put("against", count->against);
    put("abstained", count->abstained);
    put_strings(w, "parties_for", count->parties_for);
    put_strings(w, "parties_against", count->parties_against);
    w.key("unanimous").boolean(count->unanimous).end_object();
}

void put_people(JsonWriter& w, const char* key, const std::vector<Submitter>& people) {
    w.key(key).begin_array();
    for (const Submitter& s : people) w.begin_object().key("name").string_or_null(s.name).key("party").string_or_null(s.party).end_object();
    w.end_array();
}

void put_grounds(JsonWriter& w, const std::vector<Ground>& grounds) {
    w.key("grounds").begin_array();
    for (const Ground& ground : grounds) w.begin_object().key("verb").string_or_null(ground.verb).key("text").string(ground.text).end_object();
    w.end_array();
}

}  // namespace

std::string motie_json(const RecordContext& context, int index) {
    const Motie& m = context.result.extraction.moties[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, motie_id(index));
    w.key("kind").string(m.kind).key("number").string_or_null(m.number).key("title").string_or_null(m.title).key("date").string_or_null(m.date);
    w.key("meeting").string_or_null(m.meeting);
    put_people(w, "submitters", m.submitters);
    put_strings(w, "considerations", m.considerations);
    w.key("dictum").begin_array();
    for (const DictumPart& part : m.dictum) {
        w.begin_object().key("verb").string(part.verb);
        put_strings(w, "items", part.items);
        w.key("levels").begin_array();
        for (std::size_t i = 0; i < part.items.size(); ++i) w.integer(i < part.levels.size() ? part.levels[i] : 0);
        w.end_array().end_object();
    }
    w.end_array().key("decision").string_or_null(m.decision).key("votes").string_or_null(m.votes).key("status").string_or_null(m.status);
    w.key("subtype").string_or_null(m.subtype).key("agenda_item").string_or_null(m.agenda_item).key("proposal").string_or_null(m.proposal);
    w.key("proposal_number").string_or_null(m.proposal_number).key("portfolio_holder").string_or_null(m.portfolio_holder).key("term").string_or_null(m.term);
    put_grounds(w, m.grounds);
    w.key("changes").begin_array();
    for (const TextChange& change : m.changes) {
        w.begin_object().key("action").string(change.action).key("place").string_or_null(change.place).key("old_text").string_or_null(change.old_text);
        w.key("new_text").string_or_null(change.new_text).end_object();
    }
    w.end_array();
    put_vote_count(w, m.vote_count);
    w.key("same_as").string_or_null(m.same_as < 0 ? "" : motie_id(m.same_as)).key("evidence").string_or_null(m.same_as_evidence);
    put_source(w, context.result.document, m.source);
    return w.end_object().take();
}

std::string statement_json(const RecordContext& context, int index) {
    const Statement& s = context.result.extraction.statements[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, statement_id(index));
    w.key("value").decimal(s.value).key("unit").string_or_null(s.unit).key("qualifier").string(s.qualifier).key("role").string_or_null(s.role);
    put_period(w, s.period);
    w.key("subject").string_or_null(s.subject).key("sentence").string(s.sentence);
    put_section(w, s.section);
    put_source(w, context.result.document, s.source);
    return w.end_object().take();
}

std::string reference_json(const RecordContext& context, int index) {
    const Reference& r = context.result.extraction.references[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, reference_id(index));
    w.key("kind").string(r.kind).key("text").string(r.text).key("number").string_or_null(r.number).key("date").string_or_null(r.date);
    w.key("subject").string_or_null(r.subject).key("status").string_or_null(r.status).key("record").string_or_null(r.record < 0 ? "" : motie_id(r.record));
    w.key("same_as").string_or_null(r.same_as < 0 ? "" : reference_id(r.same_as)).key("evidence").string_or_null(r.same_as_evidence);
    put_section(w, r.section);
    put_source(w, context.result.document, r.source);
    return w.end_object().take();
}

std::string decision_json(const RecordContext& context, int index) {
    const Decision& d = context.result.extraction.decisions[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, decision_id(index));
    w.key("kind").string(d.kind).key("part").string_or_null(d.part).key("number").string_or_null(d.number).key("title").string_or_null(d.title);
    w.key("reference").string_or_null(d.reference).key("proposer").string_or_null(d.proposer).key("explanation").string_or_null(d.explanation);
    put_grounds(w, d.grounds);
    w.key("verb").string_or_null(d.verb).key("text").string_or_null(d.text).key("items").begin_array();
    for (const DecisionItem& item : d.items)
        w.begin_object().key("number").string_or_null(item.number).key("level").integer(item.level).key("text").string(item.text).end_object();
    w.end_array().key("outcome").string_or_null(d.outcome).key("date").string_or_null(d.date).key("votes").string_or_null(d.votes);
    put_vote_count(w, d.vote_count);
    w.key("signers").begin_array();
    for (const Signer& one : d.signers) w.begin_object().key("role").string(one.role).key("name").string(one.name).end_object();
    w.end_array();
    put_section(w, d.section);
    put_source(w, context.result.document, d.source);
    return w.end_object().take();
}

std::string commitment_json(const RecordContext& context, int index) {
    const Commitment& c = context.result.extraction.commitments[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, commitment_id(index));
    w.key("number").string_or_null(c.number).key("text").string(c.text).key("portfolio_holder").string_or_null(c.portfolio_holder);
    put_people(w, "asked_by", c.asked_by);
    w.key("date")
        .string_or_null(c.date)
        .key("meeting")
        .string_or_null(c.meeting)
        .key("term")
        .string_or_null(c.term)
        .key("term_date")
        .string_or_null(c.term_date);
    w.key("status").string_or_null(c.status).key("settled").string_or_null(c.settled);
    put_section(w, c.section);
    put_source(w, context.result.document, c.source);
    return w.end_object().take();
}

std::string question_json(const RecordContext& context, int index) {
    const Question& q = context.result.extraction.questions[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, question_id(index));
    w.key("number").string_or_null(q.number).key("question").string(q.question).key("answer").string_or_null(q.answer);
    put_section(w, q.section);
    put_source(w, context.result.document, q.source);
    return w.end_object().take();
}

std::string action_json(const RecordContext& context, int index) {
    const Action& a = context.result.extraction.actions[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, action_id(index));
    w.key("text").string(a.text).key("term").string_or_null(a.term);
    put_period(w, a.period);
    w.key("to_council").boolean(a.to_council);
    put_section(w, a.section);
    put_source(w, context.result.document, a.source);
    return w.end_object().take();
}

std::string announced_json(const RecordContext& context, int index) {
    const Announced& a = context.result.extraction.announced[index];
    JsonWriter w;
    w.begin_object().key("party").string(a.party).key("kind").string(a.kind).key("count").integer(a.count).key("status").string(a.status);
    put_source(w, context.result.document, a.source);
    return w.end_object().take();
}

std::string head_field_json(const RecordContext& context, int index) {
    const HeadField& field = context.result.extraction.head[index];
    JsonWriter w;
    w.begin_object().key("label").string(field.label).key("value").string(field.value).key("date").string_or_null(field.date);
    put_people(w, "people", field.people);
    put_source(w, context.result.document, field.source);
    return w.end_object().take();
}

std::string check_json(const Check& check, int index, const std::string& key) {
    JsonWriter w;
    w.begin_object().key("id").string(check_id(index)).key("key").string(key).key("rule").string(check.rule).key("status").string(name(check.status));
    w.key("severity").string(name(check.severity)).key("message").string(check.message).key("expected").decimal_or_null(check.expected);
    w.key("found").decimal_or_null(check.found).key("difference").decimal_or_null(check.difference).key("tolerance").decimal_or_null(check.tolerance);
    w.key("operands").begin_array();
    for (const Operand& operand : check.operands) put_operand(w, operand);
    w.end_array().key("result");
    if (check.result)
        w.begin_object().key("id").string(check.result->id).key("value").decimal_or_null(check.result->value).end_object();
    else
        w.null();
    w.key("reason").string_or_null(name(check.reason)).key("diagnosis").begin_array();
    for (const Diagnosis& d : check.diagnosis) {
        w.begin_object().key("cause").string(d.cause).key("id").string_or_null(d.id).key("read").decimal(d.read).key("fits").decimal(d.fits);
        put_strings(w, "restores", d.restores);
        if (!d.reading.empty()) w.key("reading").string(d.reading);
        w.end_object();
    }
    return w.end_array().end_object().take();
}

std::string warning_json(const Warning& warning) {
    JsonWriter w;
    w.begin_object().key("code").string(warning.code).key("message").string(warning.message).key("page");
    warning.page ? w.integer(warning.page) : w.null();
    return w.end_object().take();
}

}  // namespace griffier
