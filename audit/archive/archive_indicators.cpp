#include "audit/archive/archive_indicators.h"

#include "audit/across/facts_of_lines.h"
#include "audit/indicators/indicator_series.h"
#include "audit/tolerance.h"
#include "document/pattern.h"
#include "extractors/amount.h"
#include "extractors/indicators/indicator_cells.h"

namespace griffier {
namespace {

// the series of what was reached. matches "Realisatie", "Werkelijk" / not "Begroting PB 2025", "Streefwaarde", "Realisatie (prognose)"
const Pattern kOutcome(R"((?i)^\W*(?:realisatie|werkelijk|gerealiseerd|uitkomst)\w*\W*(?:\d{4})?\W*$)");

const Decimal kLargest(1'000'000'000'000'000);  // beyond it a figure was misread

struct Held {
    int document = 0;
    const ArchiveIndicator* indicator = nullptr;
};

// With the base that only its description states.
Indicator with_base(Indicator indicator) {
    if (indicator.unit_base.empty()) indicator.unit_base = unit_base_of(indicator.description);
    return indicator;
}

// What it is called, whatever it is counted per: the base is what may change.
std::string who_of(const Indicator& indicator) {
    std::string name = indicator.name;
    if (const std::size_t at = indicator.unit_base.empty() ? std::string::npos : name.find(indicator.unit_base); at != std::string::npos)
        name.erase(at, indicator.unit_base.size());
    return identity(Named{"", name});
}

ArchiveOperand operand_of(const Held& held) {
    return {held.document, "", held.indicator->id, held.indicator->key, held.indicator->indicator.source.page, 1, std::nullopt};
}

ArchiveCheck flag_of(const std::vector<ArchiveDocument>& documents, const Held& first, const Held& later, Severity severity) {
    ArchiveCheck check;
    check.rule = "IND_SERIES";
    check.status = Status::flag;
    check.severity = severity;
    check.euros = false;
    check.operands = {operand_of(first)};
    check.result = operand_of(later);
    check.year = documents[static_cast<std::size_t>(later.document)].facts.fiscal_year;
    check.message = later.indicator->indicator.name + ": ";
    return check;
}

std::string place(const std::vector<ArchiveDocument>& documents, const Held& held) {
    const int page = held.indicator->indicator.source.page;
    return title_of(documents[static_cast<std::size_t>(held.document)]) + (page > 0 ? " (page " + std::to_string(page) + ")" : "");
}

// Values of what was reached, by year; years with two values are left out.
std::map<int, std::size_t> outcomes(const ArchiveIndicator& indicator) {
    std::map<int, std::size_t> found;
    std::map<int, int> count;
    for (std::size_t v = 0; v < indicator.indicator.values.size(); ++v) {
        const IndicatorValue& value = indicator.indicator.values[v];
        if (!value.year || !value.value || value.value->abs() > kLargest || !RE2::FullMatch(value.series, kOutcome)) continue;
        found[*value.year] = v;
        ++count[*value.year];
    }
    for (const auto& [year, n] : count)
        if (n > 1) found.erase(year);
    return found;
}

Decimal step_of(const IndicatorValue& value) {
    const auto amount = parse_amount(value.text);
    return amount ? amount->step : Decimal(1);
}

void compare_history(const std::vector<ArchiveDocument>& documents, const Held& first, const Held& later, std::vector<ArchiveCheck>& checks) {
    const auto before = outcomes(*first.indicator), after = outcomes(*later.indicator);
    for (const auto& [year, b] : before) {
        const auto at = after.find(year);
        if (at == after.end()) continue;
        const IndicatorValue &was = first.indicator->indicator.values[b], &is = later.indicator->indicator.values[at->second];
        const Verdict verdict = judge_same(*was.value, step_of(was), *is.value, step_of(is));
        ArchiveCheck check = flag_of(documents, first, later, Severity::warning);
        check.year = year;
        check.status = verdict.status == Status::fail ? Status::flag : verdict.status;
        check.tolerance = verdict.tolerance;
        check.expected = was.value;
        check.found = is.value;
        check.difference = *was.value - *is.value;
        const auto name_value = [](ArchiveOperand& operand, const ArchiveIndicator& indicator, std::size_t v) {
            operand.value = indicator.indicator.values[v].value;
            operand.page = indicator.indicator.values[v].source.page;
            if (v < indicator.values.size()) std::tie(operand.id, operand.key) = indicator.values[v];
        };
        name_value(check.operands.front(), *first.indicator, b);
        name_value(*check.result, *later.indicator, at->second);
        check.message +=
            "realisatie " + std::to_string(year) + " " + was.text + " in " + place(documents, first) + ", " + is.text + " in " + place(documents, later);
        checks.push_back(std::move(check));
    }
}

}  // namespace

namespace {

std::map<std::string, std::vector<Held>> named_indicators(const std::vector<ArchiveDocument>& documents) {
    std::map<std::string, std::vector<Held>> named;
    for (int d = 0; d < static_cast<int>(documents.size()); ++d) {
        std::map<std::string, std::vector<Held>> here;
        for (const ArchiveIndicator& i : documents[static_cast<std::size_t>(d)].indicators)
            if (const std::string who = who_of(i.indicator); !who.empty()) here[who].push_back({d, &i});
        // A name that stands in one document twice ("Aantal") is not enough to know the indicator by.
        for (const auto& [who, held] : here)
            if (held.size() == 1) named[who].push_back(held.front());
    }
    return named;
}

}  // namespace

std::vector<ArchiveLink> indicator_links(const std::vector<ArchiveDocument>& documents) {
    std::map<std::pair<int, int>, ArchiveLink> links;
    for (const auto& [who, held] : named_indicators(documents))
        for (std::size_t k = 1; k < held.size(); ++k) {
            std::vector<ArchiveCheck> compared;
            const Indicator a = with_base(held[k - 1].indicator->indicator), b = with_base(held[k].indicator->indicator);
            if (!counted_otherwise(a, b)) compare_history(documents, held[k - 1], held[k], compared);
            ArchiveLink& link = links[{held[k - 1].document, held[k].document}];
            ++link.facts;
            link.compared += static_cast<int>(compared.size());
            if (link.evidence.empty()) link.evidence = b.name;
        }
    std::vector<ArchiveLink> result;
    for (auto& [pair, link] : links) {
        std::tie(link.earlier, link.later) = pair;
        result.push_back(std::move(link));
    }
    return result;
}

std::vector<ArchiveCheck> check_indicators_across(const std::vector<ArchiveDocument>& documents) {
    const std::map<std::string, std::vector<Held>> named = named_indicators(documents);
    std::vector<ArchiveCheck> checks;
    for (const auto& [who, held] : named) {
        for (std::size_t k = 1; k < held.size(); ++k) {
            const Held &first = held[k - 1], &later = held[k];
            const Indicator a = with_base(first.indicator->indicator), b = with_base(later.indicator->indicator);
            if (counted_otherwise(a, b)) {
                ArchiveCheck check = flag_of(documents, first, later, Severity::warning);
                check.message += unit_in_words(a) + " in " + place(documents, first) + ", " + unit_in_words(b) + " in " + place(documents, later);
                checks.push_back(std::move(check));
                continue;  // another unit has other figures
            }
            const std::string before = identity(Named{"", a.description}), after = identity(Named{"", b.description});
            if (!before.empty() && !after.empty() && before != after) {
                ArchiveCheck check = flag_of(documents, first, later, Severity::info);
                check.message += "described otherwise: \"" + a.description + "\" in " + place(documents, first) + ", \"" + b.description + "\" in " +
                                 place(documents, later);
                checks.push_back(std::move(check));
            }
            compare_history(documents, first, later, checks);
        }
    }
    return checks;
}

}  // namespace griffier
