#include "output/archive_json.h"

#include <algorithm>
#include <tuple>

#include "output/json.h"
#include "output/keys.h"

namespace griffier {
namespace {

constexpr std::size_t kShortHash = 12;

std::string short_name(const ArchiveDocument& document) { return document.sha256.substr(0, kShortHash); }

void put_year(JsonWriter& w, const char* name, const std::optional<int>& year) {
    w.key(name);
    year ? w.integer(*year) : w.null();
}

void put_page(JsonWriter& w, int page) {
    w.key("page");
    page > 0 ? w.integer(page) : w.null();
}

void put_waived(JsonWriter& w, const std::optional<Waiver>& waived) {
    w.key("waived");
    if (waived)
        w.begin_object().key("reason").string(waived->reason).key("who").string(waived->who).key("date").string(waived->date).end_object();
    else
        w.null();
}

void put_counts(JsonWriter& w, const char* name, const std::map<std::string, int>& counts) {
    w.key(name).begin_object();
    for (const auto& [reason, count] : counts) w.key(reason).integer(count);
    w.end_object();
}

void put_operand(JsonWriter& w, const std::vector<ArchiveDocument>& documents, const ArchiveOperand& operand) {
    const bool placed = operand.document >= 0;
    w.begin_object().key("document").string_or_null(placed ? short_name(documents[static_cast<std::size_t>(operand.document)]) : "");
    w.key("source").string_or_null(operand.source).key("id").string_or_null(operand.id).key("key").string_or_null(operand.key);
    put_page(w, operand.page);
    w.key("sign").integer(operand.sign).key("value").decimal_or_null(operand.value).end_object();
}

std::string key_text(const std::vector<ArchiveDocument>& documents, const ArchiveOperand& operand) {
    if (operand.document < 0) return operand.source + "/" + operand.id;
    return short_name(documents[static_cast<std::size_t>(operand.document)]) + "/" + (operand.key.empty() ? operand.id : operand.key);
}

std::string document_json_line(const ArchiveDocument& document) {
    JsonWriter w;
    const DocumentFacts& facts = document.facts;
    w.begin_object().key("document").string(short_name(document)).key("sha256").string(document.sha256).key("file").string(document.name);
    w.key("title").string_or_null(facts.title).key("kind").string(facts.kind).key("status").string_or_null(facts.status);
    put_year(w, "fiscal_year", facts.fiscal_year);
    w.key("linked_by").begin_array();
    if (!facts.cbs_code.empty())
        w.string("cbs_code " + facts.cbs_code);
    else if (!facts.organisation.empty())
        w.string("organisation " + facts.organisation);
    if (!facts.kind_from.empty()) w.string("kind " + facts.kind + ": " + facts.kind_from);
    if (facts.fiscal_year) w.string("fiscal_year " + std::to_string(*facts.fiscal_year));
    return w.end_array().end_object().take();
}

std::string link_json(const std::vector<ArchiveDocument>& documents, const ArchiveLink& link) {
    JsonWriter w;
    w.begin_object().key("documents").begin_array();
    for (int d : {link.earlier, link.later}) w.string(short_name(documents[static_cast<std::size_t>(d)]));
    w.end_array().key("facts").integer(link.facts).key("compared").integer(link.compared);
    return w.key("evidence").string_or_null(link.evidence).end_object().take();
}

std::string materiality_json(int year, const Materiality& m) {
    JsonWriter w;
    w.begin_object().key("year").integer(year).key("total_lasten").decimal(m.total_lasten).key("from").string(m.from);
    w.key("document").string_or_null(m.document.substr(0, kShortHash)).key("id").string_or_null(m.id);
    w.key("errors_percent").integer(m.tolerated.errors).key("uncertainties_percent").integer(m.tolerated.uncertainties);
    return w.key("together").boolean(m.tolerated.together).key("amount").decimal(m.amount).end_object().take();
}

std::string coverage_json(const ArchiveCoverage& c) {
    JsonWriter w;
    w.begin_object().key("lines").integer(c.lines).key("facts").integer(c.facts);
    put_counts(w, "no_fact", c.no_fact);
    w.key("in_two_documents").integer(c.in_two).key("compared").integer(c.compared);
    put_counts(w, "not_compared", c.not_compared);
    return w.end_object().take();
}

std::string check_json(const std::vector<ArchiveDocument>& documents, const ArchiveCheck& check, const std::string& key, const std::optional<Decimal>& weight,
                       const std::optional<Waiver>& waived) {
    JsonWriter w;
    w.begin_object().key("key").string(key).key("rule").string(check.rule).key("status").string(name(check.status));
    w.key("severity").string(name(check.severity)).key("message").string(check.message).key("expected").decimal_or_null(check.expected);
    w.key("found").decimal_or_null(check.found).key("difference").decimal_or_null(check.difference).key("tolerance").decimal_or_null(check.tolerance);
    w.key("operands").begin_array();
    for (const ArchiveOperand& operand : check.operands) put_operand(w, documents, operand);
    w.end_array().key("result");
    if (check.result)
        put_operand(w, documents, *check.result);
    else
        w.null();
    w.key("reason").string_or_null(check.reason);
    put_year(w, "year", check.year);
    w.key("weight").decimal_or_null(weight);
    put_waived(w, waived);
    return w.end_object().take();
}

std::string document_check_json(const ArchiveDocument& document, const DocumentCheck& check, const Finding& finding) {
    JsonWriter w;
    w.begin_object().key("key").string(finding.key).key("document").string(short_name(document)).key("id").string(check.id);
    w.key("rule").string(check.rule).key("status").string(name(check.status)).key("severity").string(name(check.severity));
    w.key("message").string(check.message).key("difference").decimal_or_null(check.difference);
    put_page(w, check.page);
    put_year(w, "year", finding.year);
    w.key("weight").decimal_or_null(finding.weight);
    put_waived(w, finding.waived);
    return w.end_object().take();
}

std::string finding_json(const Finding& finding) {
    JsonWriter w;
    w.begin_object().key("key").string(finding.key).key("organisation").string_or_null(finding.organisation);
    w.key("document").string_or_null(finding.document).key("rule").string(finding.rule).key("status").string(name(finding.status));
    w.key("severity").string(name(finding.severity)).key("message").string(finding.message);
    put_page(w, finding.page);
    put_year(w, "year", finding.year);
    w.key("difference").decimal_or_null(finding.difference).key("weight").decimal_or_null(finding.weight);
    put_waived(w, finding.waived);
    return w.end_object().take();
}

std::optional<Decimal> weight_in(const OrganisationAudit& audit, const std::optional<int>& year, const std::optional<Decimal>& difference, bool euros) {
    if (!year || !difference || !euros) return std::nullopt;
    const auto known = audit.materiality.find(*year);
    return known == audit.materiality.end() ? std::nullopt : weight_of(*difference, known->second.amount);
}

std::optional<Waiver> waiver_for(std::vector<Waiver>& waivers, const std::string& key) {
    for (Waiver& waiver : waivers)
        if (waiver.key == key) {
            ++waiver.matches;
            return waiver;
        }
    return std::nullopt;
}

bool is_finding(Status status) { return status == Status::fail || status == Status::flag; }

std::string organisation_json(const ArchiveDocument& document) {
    const DocumentFacts& facts = document.facts;
    JsonWriter w;
    if (facts.organisation.empty()) return w.null().take();
    w.begin_object().key("name").string(facts.organisation).key("cbs_code").string_or_null(facts.cbs_code);
    return w.key("scope").string_or_null(facts.scope).end_object().take();
}

}  // namespace

OrganisationReport organisation_report(const std::vector<ArchiveDocument>& documents, const OrganisationAudit& audit, std::vector<Waiver>& waivers) {
    OrganisationReport report;
    std::vector<std::string> about, links, amounts, own, across;
    for (const ArchiveDocument& document : documents) {
        about.push_back(document_json_line(document));
        for (const DocumentCheck& check : document.checks) {
            Finding finding{short_name(document) + "/" + check.key,
                            document.facts.organisation,
                            short_name(document),
                            document.facts.title.empty() ? document.name : document.facts.title,
                            check.rule,
                            check.message,
                            check.status,
                            check.severity,
                            check.page,
                            document.facts.fiscal_year,
                            check.difference,
                            std::nullopt,
                            std::nullopt};
            finding.weight = weight_in(audit, finding.year, check.difference, check.euros);
            finding.waived = waiver_for(waivers, finding.key);
            own.push_back(document_check_json(document, check, finding));
            report.findings.push_back(std::move(finding));
        }
    }
    for (const ArchiveLink& link : audit.links) links.push_back(link_json(documents, link));
    for (const auto& [year, m] : audit.materiality) amounts.push_back(materiality_json(year, m));
    UniqueKeys unique;
    for (const ArchiveCheck& check : audit.checks) {
        std::string text = "archive|" + check.rule;
        for (const ArchiveOperand& operand : check.operands) text += '|' + key_text(documents, operand);
        if (check.result) text += "|=" + key_text(documents, *check.result);
        const std::string key = unique(short_hash(text));
        const std::optional<Decimal> weight = weight_in(audit, check.year, check.difference, check.euros);
        const std::optional<Waiver> waived = is_finding(check.status) ? waiver_for(waivers, key) : std::nullopt;
        across.push_back(check_json(documents, check, key, weight, waived));
        if (!is_finding(check.status)) continue;
        const ArchiveOperand* place = check.result && check.result->document >= 0 ? &*check.result : check.operands.empty() ? nullptr : &check.operands.front();
        const bool placed = place != nullptr && place->document >= 0;
        report.findings.push_back({key, documents.front().facts.organisation, placed ? short_name(documents[static_cast<std::size_t>(place->document)]) : "",
                                   "", check.rule, check.message, check.status, check.severity, placed ? place->page : 0, check.year, check.difference, weight,
                                   waived});
    }
    const std::vector<std::pair<const char*, std::string>> members = {
        {"organisation", organisation_json(documents.front())},
        {"documents", json_lines(about, "      ")},
        {"links", json_lines(links, "      ")},
        {"materiality", json_lines(amounts, "      ")},
        {"checks", json_lines(across, "      ")},
        {"document_checks", json_lines(own, "      ")},
        {"coverage", coverage_json(audit.coverage)},
    };
    report.json = "{\n";
    for (std::size_t i = 0; i < members.size(); ++i)
        report.json += std::string("      \"") + members[i].first + "\": " + members[i].second + (i + 1 < members.size() ? ",\n" : "\n");
    report.json += "    }";
    return report;
}

void rank(std::vector<Finding>& findings) {
    const auto before = [](const Finding& a, const Finding& b) {
        const bool remark_a = a.severity == Severity::info, remark_b = b.severity == Severity::info;
        if (remark_a != remark_b) return remark_b;
        if (a.weight.has_value() != b.weight.has_value()) return a.weight.has_value();
        if (a.weight && !(*a.weight == *b.weight)) return *b.weight < *a.weight;
        if (a.severity != b.severity) return a.severity < b.severity;
        const Decimal size_a = a.difference.value_or(Decimal(0)).abs(), size_b = b.difference.value_or(Decimal(0)).abs();
        if (!(size_a == size_b)) return size_b < size_a;
        return std::tie(a.organisation, a.document, a.key) < std::tie(b.organisation, b.document, b.key);
    };
    std::sort(findings.begin(), findings.end(), before);
}

std::string archive_json_begin(const std::vector<std::string>& iv3, const std::vector<std::string>& emu) {
    JsonWriter w;
    w.begin_object().key("name").string("griffier").key("version").string(GRIFFIER_VERSION).key("iv3").begin_array();
    for (const std::string& file : iv3) w.string(file);
    w.end_array().key("emu").begin_array();
    for (const std::string& file : emu) w.string(file);
    return "{\n  \"schema\": \"griffier/archive/1\",\n  \"tool\": " + w.end_array().end_object().take() + ",\n  \"organisations\": [\n    ";
}

std::string archive_json_end(const std::vector<Finding>& findings, const ArchiveSummary& summary) {
    JsonWriter w;
    std::vector<std::string> ranked, accepted, unread;
    for (const Finding& finding : findings) ranked.push_back(finding_json(finding));
    for (const Waiver& waiver : summary.waivers) {
        w.begin_object().key("key").string(waiver.key).key("reason").string(waiver.reason).key("who").string(waiver.who).key("date").string(waiver.date);
        accepted.push_back(w.key("line").integer(waiver.line).key("matches").integer(waiver.matches).end_object().take());
    }
    for (const UnreadFile& file : summary.unread)
        unread.push_back(w.begin_object().key("file").string(file.file).key("message").string(file.message).end_object().take());
    w.begin_object()
        .key("documents")
        .integer(summary.documents)
        .key("duplicates")
        .integer(summary.duplicates)
        .key("organisations")
        .integer(summary.organisations);
    w.key("linked").integer(summary.linked).key("other_versions").begin_array();
    for (const auto& [version, count] : summary.other_versions) w.begin_object().key("version").string(version).key("documents").integer(count).end_object();
    const std::string coverage = w.end_array().end_object().take();
    return "\n  ],\n  \"findings\": " + json_lines(ranked, "  ") + ",\n  \"waivers\": " + json_lines(accepted, "  ") +
           ",\n  \"unread\": " + json_lines(unread, "  ") + ",\n  \"coverage\": " + coverage + "\n}\n";
}

}  // namespace griffier
