// Figures and what is said of them as JSON: budget lines, indicators, statements, checks, warnings.
#include "output/json_fields.h"
#include "output/names.h"
#include "output/record_json.h"

namespace griffier {
namespace {

void put_operand(JsonWriter& w, const Operand& operand) {
    w.begin_object().key("id").string(operand.id).key("sign").integer(operand.sign).key("value").decimal_or_null(operand.value);
    w.key("from_null").boolean(operand.from_null).end_object();
}

}  // namespace

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
