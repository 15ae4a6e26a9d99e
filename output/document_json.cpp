// The whole document as JSON. A record stands on a line of its own, so that two versions can be compared with diff.
#include "output/document_json.h"

#include "extractors/facts/document_status.h"
#include "extractors/facts/organisation_list.h"
#include "output/coverage.h"
#include "output/json.h"
#include "output/keys.h"
#include "output/record_json.h"

namespace griffier {
namespace {

template <typename Records, typename Write>
std::string list_of(const Records& records, Write write) {
    std::vector<std::string> lines;
    for (int i = 0; i < static_cast<int>(records.size()); ++i) lines.push_back(write(i));
    return json_lines(lines, "  ");
}

std::string tool_json(const RunOptions& options) {
    JsonWriter w;
    w.begin_object().key("name").string("griffier").key("version").string(GRIFFIER_VERSION).key("options").begin_object();
    w.key("ocr")
        .string(options.ocr)
        .key("lang")
        .string(options.language)
        .key("pages")
        .string_or_null(options.pages)
        .key("rules")
        .string_or_null(options.house_rules_sha256);
    return w.end_object().end_object().take();
}

std::string source_json(const Source& source) {
    JsonWriter w;
    w.begin_object().key("file").string(source.names.empty() ? "" : source.names.front()).key("names").begin_array();
    for (const std::string& name : source.names) w.string(name);
    w.end_array().key("sha256").string(source.sha256).key("bytes").integer(source.bytes).key("media_type").string(source.media_type);
    return w.key("pages").integer(source.pages).end_object().take();
}

std::string facts_json(const DocumentFacts& facts) {
    JsonWriter w;
    w.begin_object().key("title").string_or_null(facts.title).key("kind").string(facts.kind);
    w.key("kind_from").string_or_null(facts.kind_from).key("status").string_or_null(facts.status).key("organisation");
    if (facts.organisation.empty())
        w.null();
    else
        w.begin_object()
            .key("name")
            .string(facts.organisation)
            .key("cbs_code")
            .string_or_null(facts.cbs_code)
            .key("scope")
            .string_or_null(facts.scope)
            .end_object();
    w.key("publisher");
    if (facts.publisher.empty())
        w.null();
    else
        w.begin_object()
            .key("name")
            .string(facts.publisher)
            .key("cbs_code")
            .string_or_null(cbs_code(facts.publisher))
            .key("scope")
            .string_or_null(scope_of(facts.publisher))
            .key("evidence")
            .string(facts.publisher_from)
            .end_object();
    w.key("fiscal_year");
    facts.fiscal_year ? w.integer(*facts.fiscal_year) : w.null();
    w.key("period");
    if (facts.period)
        w.begin_object().key("from").string_or_null(facts.period->from).key("to").string_or_null(facts.period->to).end_object();
    else
        w.null();
    return w.key("date").string_or_null(facts.date).key("language").string_or_null(facts.language).end_object().take();
}

std::string coverage_json(const Coverage& c) {
    JsonWriter w;
    w.begin_object().key("pages").begin_object();
    w.key("read").integer(c.pages_read).key("recognised").integer(c.pages_recognised).key("unread").integer(c.pages_unread).end_object();
    w.key("tables").begin_object().key("found").integer(c.tables_found).key("with_sums").integer(c.tables_with_sums).end_object();
    w.key("figures").begin_object().key("on_page").integer(c.figures_on_page).key("in_tables").integer(c.figures_in_tables);
    w.key("in_records").integer(c.figures_in_records).key("by_page").begin_array();
    for (const FigureCover& page : c.figures_by_page) {
        w.begin_object().key("page").integer(page.page).key("in_record").integer(page.in_record).key("in_table_only").integer(page.in_table_only);
        w.key("no_amount").integer(page.no_amount).key("in_neither").integer(page.in_neither).end_object();
    }
    w.end_array().end_object();
    w.key("sums").begin_object().key("seen").integer(c.sums_tried + c.sums_not_checkable).key("tried").integer(c.sums_tried);
    w.key("not_checkable").integer(c.sums_not_checkable).key("reasons").begin_object();
    for (const auto& [reason, count] : c.reasons) w.key(reason.c_str()).integer(count);
    w.end_object().end_object();
    return w.end_object().take();
}

// Of the whole document, then of its pages in order.
std::vector<Warning> all_warnings(const Result& result) {
    std::vector<Warning> warnings = result.document.warnings;
    warnings.insert(warnings.end(), result.extraction.warnings.begin(), result.extraction.warnings.end());
    for (const UnreadPage& page : result.unread)
        warnings.push_back({"page_unreadable", "page " + std::to_string(page.number) + " was not read: " + page.reason, page.number});
    for (const Page& page : result.document.pages) warnings.insert(warnings.end(), page.warnings.begin(), page.warnings.end());
    return warnings;
}

}  // namespace

std::string document_json(const Result& result) {
    const Document& d = result.document;
    const Extraction& x = result.extraction;
    const std::map<std::string, std::string> keys = record_keys(d, x);
    const std::vector<std::string> keys_of_checks = check_keys(result.checks, keys);
    const std::vector<Warning> warnings = all_warnings(result);
    const RecordContext context{result, keys};

    const std::vector<std::pair<const char*, std::string>> members = {
        {"schema", "\"griffier/document/1\""},
        {"tool", tool_json(result.options)},
        {"source", source_json(result.source)},
        {"document", facts_json(x.facts)},
        {"pages", list_of(d.pages, [&](int i) { return page_json(d.pages[i]); })},
        {"sections", list_of(d.sections, [&](int i) { return section_json(context, i); })},
        {"tables", list_of(d.tables, [&](int i) { return table_json(context, i); })},
        {"budget_lines", list_of(x.budget_lines, [&](int i) { return budget_line_json(context, i); })},
        {"indicators", list_of(x.indicators, [&](int i) { return indicator_json(context, i); })},
        {"moties", list_of(x.moties, [&](int i) { return motie_json(context, i); })},
        {"statements", list_of(x.statements, [&](int i) { return statement_json(context, i); })},
        {"references", list_of(x.references, [&](int i) { return reference_json(context, i); })},
        {"decisions", list_of(x.decisions, [&](int i) { return decision_json(context, i); })},
        {"commitments", list_of(x.commitments, [&](int i) { return commitment_json(context, i); })},
        {"questions", list_of(x.questions, [&](int i) { return question_json(context, i); })},
        {"actions", list_of(x.actions, [&](int i) { return action_json(context, i); })},
        {"announced", list_of(x.announced, [&](int i) { return announced_json(context, i); })},
        {"head", list_of(x.head, [&](int i) { return head_field_json(context, i); })},
        {"checks", list_of(result.checks, [&](int i) { return check_json(result.checks[i], i, keys_of_checks[i]); })},
        {"coverage", coverage_json(coverage(result))},
        {"warnings", list_of(warnings, [&](int i) { return warning_json(warnings[i]); })},
    };
    std::string out = "{\n";
    for (std::size_t i = 0; i < members.size(); ++i)
        out += std::string("  \"") + members[i].first + "\": " + members[i].second + (i + 1 < members.size() ? ",\n" : "\n");
    return out + "}\n";
}

}  // namespace griffier
