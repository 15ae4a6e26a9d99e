#include "pipeline/job.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "output/coverage.h"

namespace griffier {
namespace {

constexpr std::array<std::pair<Task, const char*>, 4> kTasks{
    {{Task::process, "process"}, {Task::count, "count"}, {Task::layout, "layout"}, {Task::show, "show"}}};

// The counts of a summary by name, so that writing and reading cannot differ.
constexpr std::array<std::pair<const char*, int DocumentSummary::*>, 27> kCounts{{
    {"pages", &DocumentSummary::pages},
    {"read", &DocumentSummary::read},
    {"recognised", &DocumentSummary::recognised},
    {"unread", &DocumentSummary::unread},
    {"partial_page", &DocumentSummary::partial_page},
    {"tables", &DocumentSummary::tables},
    {"budget_lines", &DocumentSummary::budget_lines},
    {"indicators", &DocumentSummary::indicators},
    {"indicator_values", &DocumentSummary::indicator_values},
    {"moties", &DocumentSummary::moties},
    {"statements", &DocumentSummary::statements},
    {"references", &DocumentSummary::references},
    {"pass", &DocumentSummary::pass},
    {"pass_rounding", &DocumentSummary::pass_rounding},
    {"warn_rounding", &DocumentSummary::warn_rounding},
    {"fail", &DocumentSummary::fail},
    {"flag", &DocumentSummary::flag},
    {"not_checkable", &DocumentSummary::not_checkable},
    {"failed_errors", &DocumentSummary::failed_errors},
    {"failed_warnings", &DocumentSummary::failed_warnings},
    {"warnings", &DocumentSummary::warnings},
    {"sums_seen", &DocumentSummary::sums_seen},
    {"sums_tried", &DocumentSummary::sums_tried},
    {"figures_in_record", &DocumentSummary::figures_in_record},
    {"figures_in_table_only", &DocumentSummary::figures_in_table_only},
    {"figures_no_amount", &DocumentSummary::figures_no_amount},
    {"figures_in_neither", &DocumentSummary::figures_in_neither},
}};

int leading_number(const std::string& text) {
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// The page where the thing with this id (records.h) stands, 0 where it has none.
int page_of(const std::string& id, const Result& result) {
    if (id.size() < 2) return 0;
    const int index = leading_number(id.substr(1)) - 1;
    const auto in = [index](const auto& list) { return index >= 0 && index < static_cast<int>(list.size()); };
    const auto at = [index](const auto& list) -> const auto& { return list[static_cast<std::size_t>(index)]; };
    const Extraction& extraction = result.extraction;
    switch (id[0]) {
        case 'b':
            return in(extraction.budget_lines) ? at(extraction.budget_lines).source.page : 0;
        case 'm':
            return in(extraction.moties) ? at(extraction.moties).source.page : 0;
        case 'f':
            return in(extraction.statements) ? at(extraction.statements).source.page : 0;
        case 's':
            return in(result.document.sections) ? at(result.document.sections).page : 0;
        case 'i': {
            if (!in(extraction.indicators)) return 0;
            const std::size_t slash = id.find('/');
            const int value = slash == std::string::npos ? -1 : leading_number(id.substr(slash + 1));
            const auto& values = at(extraction.indicators).values;
            return value >= 0 && value < static_cast<int>(values.size()) ? values[static_cast<std::size_t>(value)].source.page
                                                                         : at(extraction.indicators).source.page;
        }
        case 't': {
            if (!in(result.document.tables)) return 0;
            const Table& table = at(result.document.tables);
            for (const Cell& cell : table.cells) {
                if (cell_id(index, cell.row, cell.col) == id) return cell.page;
            }
            return table.parts.empty() ? 0 : table.parts.front().page;
        }
        default:
            return 0;
    }
}

int page_of(const Check& check, const Result& result) {
    if (check.result) {
        if (const int page = page_of(check.result->id, result); page > 0) return page;
    }
    for (const Operand& operand : check.operands) {
        if (const int page = page_of(operand.id, result); page > 0) return page;
    }
    return 0;
}

// Sums that fail: errors before warnings, then the largest difference, then reading order.
std::vector<FailedSum> worst_sums(const Result& result) {
    std::vector<const Check*> failing;
    for (const Check& check : result.checks) {
        if (check.status == Status::fail) failing.push_back(&check);
    }
    const auto size = [](const Check* check) { return check->difference ? check->difference->abs() : Decimal(0); };
    std::stable_sort(failing.begin(), failing.end(),
                     [&](const Check* a, const Check* b) { return a->severity != b->severity ? a->severity < b->severity : size(a) > size(b); });
    failing.resize(std::min(failing.size(), kWorstSums));
    std::vector<FailedSum> sums;
    for (const Check* check : failing)
        sums.push_back({check->rule, name(check->severity), check->message, page_of(*check, result), check->difference ? check->difference->str() : ""});
    return sums;
}

}  // namespace

Fields job_fields(const Job& job) {
    Fields fields;
    for (const auto& [task, text] : kTasks) {
        if (task == job.task) fields.add("task", text);
    }
    fields.add("ocr", job.options.ocr);
    fields.add("language", job.options.language);
    fields.add("pages", job.options.pages);
    fields.add("house_rules", job.options.house_rules);
    fields.add("house_rules_sha256", job.options.house_rules_sha256);
    for (const std::string& password : job.passwords) fields.add("password", password);
    for (const std::string& name : job.names) fields.add("name", name);
    fields.add("sha256", job.sha256);
    fields.add("bytes", job.bytes);
    fields.add("show_page", job.show_page);
    for (const std::string& layer : job.layers) fields.add("layer", layer);
    fields.add("png", job.png ? 1 : 0);
    fields.add("as_run", job.as_run ? 1 : 0);
    fields.add("searchable", job.searchable ? 1 : 0);
    fields.add("hocr", job.hocr ? 1 : 0);
    fields.add("alto", job.alto ? 1 : 0);
    fields.add("attempt", job.attempt);
    for (const Failure& page : job.given_up) fields.add("given_up", write_fields(failure_fields(page)));
    fields.add("stop_before", job.stop_before);
    fields.add("stop_reason", job.stop_reason);
    return fields;
}

Job read_job(const Fields& fields) {
    Job job;
    for (const auto& [task, text] : kTasks) {
        if (fields.text("task") == text) job.task = task;
    }
    job.options = {fields.text("ocr"), fields.text("language"), fields.text("pages"), fields.text("house_rules"), fields.text("house_rules_sha256")};
    job.passwords = fields.all("password");
    job.names = fields.all("name");
    job.sha256 = fields.text("sha256");
    job.bytes = fields.number("bytes");
    job.show_page = static_cast<int>(fields.number("show_page"));
    job.layers = fields.all("layer");
    job.png = fields.number("png") != 0;
    job.as_run = fields.number("as_run") != 0;
    job.searchable = fields.number("searchable") != 0;
    job.hocr = fields.number("hocr") != 0;
    job.alto = fields.number("alto") != 0;
    job.attempt = static_cast<int>(fields.number("attempt"));
    for (const std::string& page : fields.all("given_up")) job.given_up.push_back(read_failure(read_fields(page)));
    job.stop_before = fields.text("stop_before");
    job.stop_reason = fields.text("stop_reason");
    return job;
}

DocumentSummary summarise(const Result& result) {
    DocumentSummary summary;
    summary.pages = result.source.pages;
    summary.read = static_cast<int>(result.document.pages.size());
    summary.unread = static_cast<int>(result.unread.size());
    for (const Page& page : result.document.pages) {
        summary.recognised += page.text_from == TextFrom::ocr || page.text_from == TextFrom::mixed;
        summary.warnings += static_cast<int>(page.warnings.size());
    }
    if (!result.unread.empty()) {
        summary.partial = true;
        summary.partial_reason = result.unread.front().reason;
        summary.partial_remedy = result.unread.front().remedy;
        summary.partial_page = result.unread.front().number;
    }
    for (const Page& page : result.document.pages) {
        for (const Warning& warning : page.warnings) {
            if (summary.partial || (warning.code != "picture_damaged" && warning.code != "picture_not_recognised")) continue;
            summary.partial = true;
            summary.partial_reason = warning.message;
            summary.partial_remedy = "Scan or export the page again.";
            summary.partial_page = page.number;
        }
    }
    for (const Warning& warning : result.document.warnings) {
        if (summary.partial || (warning.code != "stage_failed" && warning.code != "page_not_recognised")) continue;
        summary.partial = true;
        summary.partial_reason = warning.message;
        summary.partial_remedy = warning.code == "stage_failed" ? "Please report it." : "Scan or export the page again.";
        summary.partial_page = warning.page;
    }
    const Extraction& extraction = result.extraction;
    summary.tables = static_cast<int>(result.document.tables.size());
    summary.budget_lines = static_cast<int>(extraction.budget_lines.size());
    summary.indicators = static_cast<int>(extraction.indicators.size());
    for (const Indicator& indicator : extraction.indicators) summary.indicator_values += static_cast<int>(indicator.values.size());
    summary.moties = static_cast<int>(extraction.moties.size());
    summary.statements = static_cast<int>(extraction.statements.size());
    summary.references = static_cast<int>(extraction.references.size());
    for (const Check& check : result.checks) {
        switch (check.status) {
            case Status::pass:
                ++summary.pass;
                break;
            case Status::pass_rounding:
                ++summary.pass_rounding;
                break;
            case Status::warn_rounding:
                ++summary.warn_rounding;
                break;
            case Status::fail:
                ++summary.fail;
                break;
            case Status::flag:
                ++summary.flag;
                break;
            case Status::not_checkable:
                ++summary.not_checkable;
                break;
        }
        if (check.status == Status::fail && check.severity == Severity::error) ++summary.failed_errors;
        if ((check.status == Status::fail && check.severity == Severity::warning) || check.status == Status::warn_rounding) ++summary.failed_warnings;
    }
    const Coverage covered = coverage(result);
    summary.sums_seen = covered.sums_tried + covered.sums_not_checkable;
    summary.sums_tried = covered.sums_tried;
    summary.reasons = covered.reasons;
    for (const FigureCover& page : covered.figures_by_page) {
        summary.figures_in_record += page.in_record;
        summary.figures_in_table_only += page.in_table_only;
        summary.figures_no_amount += page.no_amount;
        summary.figures_in_neither += page.in_neither;
    }
    summary.worst = worst_sums(result);
    summary.warnings += static_cast<int>(extraction.warnings.size() + result.document.warnings.size() + result.unread.size());
    return summary;
}

Fields summary_fields(const DocumentSummary& summary) {
    Fields fields;
    for (const auto& [key, count] : kCounts) fields.add(key, summary.*count);
    for (const auto& [reason, count] : summary.reasons) {
        Fields one;
        one.add("name", reason);
        one.add("count", count);
        fields.add("reason", write_fields(one));
    }
    fields.add("partial", summary.partial ? 1 : 0);
    fields.add("partial_reason", summary.partial_reason);
    fields.add("partial_remedy", summary.partial_remedy);
    fields.add("not_searchable", summary.not_searchable);
    for (const FailedSum& sum : summary.worst) {
        Fields one;
        one.add("rule", sum.rule);
        one.add("severity", sum.severity);
        one.add("message", sum.message);
        one.add("page", sum.page);
        one.add("difference", sum.difference);
        fields.add("failed_sum", write_fields(one));
    }
    return fields;
}

DocumentSummary read_summary(const Fields& fields) {
    DocumentSummary summary;
    for (const auto& [key, count] : kCounts) summary.*count = static_cast<int>(fields.number(key));
    for (const std::string& text : fields.all("reason")) {
        const Fields one = read_fields(text);
        summary.reasons[one.text("name")] = static_cast<int>(one.number("count"));
    }
    summary.partial = fields.number("partial") != 0;
    summary.partial_reason = fields.text("partial_reason");
    summary.partial_remedy = fields.text("partial_remedy");
    summary.not_searchable = fields.text("not_searchable");
    for (const std::string& text : fields.all("failed_sum")) {
        const Fields one = read_fields(text);
        summary.worst.push_back({one.text("rule"), one.text("severity"), one.text("message"), static_cast<int>(one.number("page")), one.text("difference")});
    }
    return summary;
}

Fields failure_fields(const Failure& failure) {
    Fields fields;
    fields.add("code", failure.code);
    fields.add("message", failure.message);
    fields.add("remedy", failure.remedy);
    fields.add("page", failure.page);
    return fields;
}

Failure read_failure(const Fields& fields) {
    return {fields.text("code"), fields.text("message"), fields.text("remedy"), static_cast<int>(fields.number("page"))};
}

}  // namespace griffier
