#include "cli/run_summary.h"

#include <algorithm>

#include "cli/terminal.h"
#include "document/decimal.h"

namespace griffier {
namespace {

constexpr std::size_t kSumsShown = 10;  // over all documents
constexpr std::size_t kProblemsShown = 20;

struct Totals {
    int done = 0, partial = 0, failed = 0, duplicates = 0, unchanged = 0;
    long long pages = 0, recognised_before = 0;
    DocumentSummary counts;
};

void add(DocumentSummary& all, const DocumentSummary& one) {
    for (int DocumentSummary::*count : {&DocumentSummary::read,
                                        &DocumentSummary::recognised,
                                        &DocumentSummary::unread,
                                        &DocumentSummary::tables,
                                        &DocumentSummary::budget_lines,
                                        &DocumentSummary::indicators,
                                        &DocumentSummary::indicator_values,
                                        &DocumentSummary::moties,
                                        &DocumentSummary::statements,
                                        &DocumentSummary::references,
                                        &DocumentSummary::pass,
                                        &DocumentSummary::pass_rounding,
                                        &DocumentSummary::warn_rounding,
                                        &DocumentSummary::fail,
                                        &DocumentSummary::flag,
                                        &DocumentSummary::not_checkable,
                                        &DocumentSummary::warnings,
                                        &DocumentSummary::sums_seen,
                                        &DocumentSummary::sums_tried,
                                        &DocumentSummary::figures_in_record,
                                        &DocumentSummary::figures_in_table_only,
                                        &DocumentSummary::figures_no_amount,
                                        &DocumentSummary::figures_in_neither})
        all.*count += one.*count;
    for (const auto& [reason, count] : one.reasons) all.reasons[reason] += count;
}

Totals totals_of(const RunReport& report) {
    Totals totals;
    for (const InputRecord& record : report.inputs) {
        totals.done += record.outcome == Outcome::done;
        totals.partial += record.outcome == Outcome::partial;
        totals.failed += record.outcome == Outcome::failed;
        totals.duplicates += record.outcome == Outcome::duplicate;
        if (record.outcome != Outcome::duplicate) totals.pages += record.pages;
        totals.unchanged += record.outcome == Outcome::done && record.unchanged;
        totals.recognised_before += record.unchanged ? record.summary.recognised : record.kept;
        add(totals.counts, record.summary);
    }
    return totals;
}

std::string row(const char* name, const std::string& value) {
    std::string text = name;
    text.resize(std::max<std::size_t>(text.size() + 1, 11), ' ');
    return text + value + "\n";
}

std::string documents_text(const Totals& totals) {
    std::string text = counted(totals.done, "read whole", "read whole");
    if (totals.unchanged > 0) text += " (" + grouped(totals.unchanged) + " by an earlier run)";
    if (totals.partial > 0) text += ", " + grouped(totals.partial) + " in part";
    if (totals.failed > 0) text += ", " + grouped(totals.failed) + " not read";
    if (totals.duplicates > 0) text += ", " + counted(totals.duplicates, "of the same content as another", "of the same content as others");
    return text;
}

std::string checks_text(const DocumentSummary& c) {
    const int tried = c.pass + c.pass_rounding + c.warn_rounding + c.fail;
    if (tried + c.not_checkable + c.flag == 0) return "none: there was no sum to try";
    std::string text = grouped(tried) + " tried: " + grouped(c.pass) + " hold, " + grouped(c.pass_rounding) + " hold within rounding, " +
                       grouped(c.warn_rounding) + " doubtful, " + grouped(c.fail) + " fail; " + grouped(c.not_checkable) + " not checkable";
    if (c.flag > 0) text += "; " + counted(c.flag, "flag", "flags");
    return text;
}

// What was seen and what became of it: sums that were tried, and figures.
std::string coverage_text(const DocumentSummary& c) {
    std::string text;
    if (c.sums_seen > 0) {
        text = grouped(c.sums_tried) + " of " + grouped(c.sums_seen) + " sums tried";
        std::string why;
        for (const auto& [reason, count] : c.reasons) {
            std::string words = reason;
            std::replace(words.begin(), words.end(), '_', ' ');
            why += (why.empty() ? ": " : ", ") + grouped(count) + " " + words;
        }
        text = row("coverage", text + why);
    }
    const int figures = c.figures_in_record + c.figures_in_table_only + c.figures_no_amount + c.figures_in_neither;
    if (figures > 0)
        text += row("figures", grouped(figures) + " on the pages: " + grouped(c.figures_in_record) + " in a record, " + grouped(c.figures_in_table_only) +
                                   " in a table only, " + grouped(c.figures_no_amount) + " dates and numbers of things, " + grouped(c.figures_in_neither) +
                                   " in none of these");
    return text;
}

std::string found_text(const DocumentSummary& c) {
    return row("tables", grouped(c.tables)) +
           row("records", counted(c.budget_lines, "budget line", "budget lines") + ", " + counted(c.indicators, "indicator", "indicators") + " with " +
                              counted(c.indicator_values, "value", "values") + ", " + counted(c.moties, "motie", "moties") + ", " +
                              counted(c.statements, "figure in running text", "figures in running text") + ", " +
                              counted(c.references, "reference", "references")) +
           row("checks", checks_text(c));
}

std::string worst_sums(const RunReport& report) {
    struct Sum {
        const InputRecord* record;
        const FailedSum* sum;
        Decimal size;
    };
    std::vector<Sum> sums;
    long long failing = 0;
    for (const InputRecord& record : report.inputs) {
        failing += record.summary.fail;
        for (const FailedSum& sum : record.summary.worst) sums.push_back({&record, &sum, Decimal::parse(sum.difference).value_or(Decimal(0)).abs()});
    }
    if (sums.empty()) return "";
    std::stable_sort(sums.begin(), sums.end(), [](const Sum& a, const Sum& b) {
        const bool error_a = a.sum->severity == "error", error_b = b.sum->severity == "error";
        return error_a != error_b ? error_a : a.size > b.size;
    });
    const std::size_t shown = std::min(sums.size(), kSumsShown);
    std::string text = "\nSums that do not hold" +
                       (static_cast<long long>(shown) < failing ? " (the worst " + std::to_string(shown) + " of " + grouped(failing) + ")" : std::string()) +
                       ":\n";
    for (std::size_t i = 0; i < shown; ++i) {
        const Sum& one = sums[i];
        text += "  " + one.sum->rule + "  " + printed(one.record->name) + (one.sum->page > 0 ? " page " + std::to_string(one.sum->page) : "") + ": " +
                printed(one.sum->message) + "\n";
    }
    return text;
}

std::string problems(const RunReport& report) {
    std::string text;
    std::size_t count = 0;
    for (const InputRecord& record : report.inputs) {
        if (record.failure.code.empty() || record.outcome == Outcome::duplicate) continue;
        if (++count <= kProblemsShown) text += "  " + problem_line(record) + "\n";
    }
    if (count > kProblemsShown) text += "  and " + grouped(static_cast<long long>(count - kProblemsShown)) + " more: see ledger.jsonl\n";
    return count == 0 ? "" : "\nNot read, or only in part:\n" + text;
}

}  // namespace

std::string problem_line(const InputRecord& record) {
    std::string text = printed(record.path) + ": ";
    if (record.failure.page > 0) text += "page " + std::to_string(record.failure.page) + ": ";
    text += printed(record.failure.message);
    if (record.outcome == Outcome::partial && record.summary.unread > 1) text += " (" + grouped(record.summary.unread) + " pages unread)";
    text += ".";
    if (!record.failure.remedy.empty()) text += " " + printed(record.failure.remedy);
    return text;
}

std::string summary_text(const RunReport& report, const std::string& out) {
    const Totals totals = totals_of(report);
    const DocumentSummary& c = totals.counts;
    std::string text;
    if (out.empty()) {
        text += row("inputs", grouped(static_cast<long long>(report.inputs.size())) + ": " + grouped(totals.done) + " readable, " + grouped(totals.failed) +
                                  " not, " + grouped(totals.duplicates) + " of the same content as another");
        text += row("pages", grouped(totals.pages));
        return text + problems(report);
    }
    text += row("documents", documents_text(totals));
    text += row("pages", grouped(c.read) + " read, " + grouped(c.recognised) + " of them recognised" +
                             (totals.recognised_before > 0 ? " (" + grouped(totals.recognised_before) + " by an earlier run)" : std::string()) + "; " +
                             grouped(c.unread) + " unread");
    if (c.read > 0) text += found_text(c) + coverage_text(c);
    if (c.warnings > 0) text += row("warnings", grouped(c.warnings) + ", in the JSON of the documents");
    text += worst_sums(report);
    text += problems(report);
    text += "\nThe output is in " + printed(out) + ": documents/ (JSON), ledger.jsonl\n";
    return text;
}

}  // namespace griffier
