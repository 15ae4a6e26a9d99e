#include "audit/statute/statute.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/across/balance_posts.h"
#include "audit/across/facts_of_lines.h"
#include "audit/placed.h"
#include "audit/statute/statute_words.h"
#include "document/pattern.h"
#include "extractors/dates.h"
#include "extractors/phrases.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

constexpr int kPlannedYears = 3;        // BBV 22: years after the budget year
constexpr int kIndicatorsSince = 2019;  // first budget year of the list of policy_indicators
constexpr const char* kBudgetBefore = "-11-15";
constexpr const char* kAccountsBefore = "-07-15";

// matches "Aldus vastgesteld in de openbare vergadering van de raad", "Aldus besloten door de raad" / not "aldus het college"
static const Pattern kDecree(R"((?i)^\W*aldus\s+(?:vastgesteld|besloten)\b.*\b(?:vergadering|raad|raadsvergadering)\b)");
// matches "de programmabegroting 2024" with its year, "jaarstukken 2023" / not "kadernota 2024", "begroting van 2024"
static const Pattern kBudgetNamed(R"((?i)\b(?:programma)?begroting\s+(20\d\d)\b)");
static const Pattern kAccountsNamed(R"((?i)\b(?:jaarstukken|jaarrekening|jaarverslag)\s+(20\d\d)\b)");
static const Pattern kChangeNamed(R"((?i)wijziging)");
static const Pattern kCouncil(R"((?i)\b(?:gemeente)?raad\b|\braadsvergadering\b)");
// matches "heeft de raad de begroting 2024 vastgesteld", "is vastgesteld door de raad" / not "wordt vastgesteld", "ter vaststelling"
static const Pattern kEstablished(R"((?i)\b(?:heeft|is|zijn|werd|werden)\b.*\bvastgesteld\b)");

// The words of one document, for the elements.
struct Content {
    const Document& document;
    const Extraction& extraction;
    int year = 0;
    std::vector<std::string> titles;  // sections and captions
    std::vector<std::string> rows;    // labels of rows
    std::vector<std::string> blocks;  // running text
};

Content content_of(const Document& document, const Extraction& extraction) {
    Content content{document, extraction, *extraction.facts.fiscal_year, {}, {}, {}};
    for (const Section& section : document.sections) content.titles.push_back(words_of(section.title));
    for (const Table& table : document.tables) content.titles.push_back(words_of(table.caption));
    for (const TableReading& reading : extraction.tables)
        for (const RowMeaning& row : reading.rows) content.rows.push_back(words_of(row.label));
    for (const Block& block : document.blocks)
        if (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item) content.blocks.push_back(words_of(block.text));
    return content;
}

bool any_says(const std::vector<std::string>& texts, const Element& element) {
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return std::any_of(element.phrases.begin(), element.phrases.end(), [&](std::string_view phrase) { return says(text, phrase); });
    });
}

struct Findings {
    int found = 0;
    std::vector<std::string> lacking;
    void look(bool there, const std::string& what) {
        if (there)
            ++found;
        else
            lacking.push_back(what);
    }
};

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : "; ") + name;
    return text;
}

PlacedCheck concluded(const char* rule, const Findings& findings, const std::string& what) {
    PlacedCheck placed = placed_check(rule, 1, Box{});
    const std::string of =
        std::to_string(findings.found) + " of " + std::to_string(findings.found + static_cast<int>(findings.lacking.size())) + " " + what + " found";
    placed.check.status = findings.lacking.empty() ? Status::pass : Status::flag;
    placed.check.message = findings.lacking.empty() ? of : of + "; not found: " + listed(findings.lacking);
    return placed;
}

PlacedCheck not_stated(const char* rule, std::string why) {
    PlacedCheck placed = placed_check(rule, 1, Box{});
    placed.check.status = Status::not_checkable;
    placed.check.reason = Reason::not_stated;
    placed.check.message = std::move(why);
    return placed;
}

bool is_overview(const BudgetLine& line) { return line.table_type == "overview_blw" || line.table_type == "programme_blw"; }

// Some table of baten and lasten has a column of that year and basis.
bool has_column(const Content& content, Basis basis, std::optional<int> year) {
    return std::any_of(content.extraction.budget_lines.begin(), content.extraction.budget_lines.end(), [&](const BudgetLine& line) {
        if (!is_overview(line) || (year && line.year != year)) return false;
        return basis == Basis::begroting
                   ? comparable(line.basis) == Basis::begroting || line.basis == Basis::begroting_primitief || line.basis == Basis::begroting_na_wijziging
                   : line.basis == basis;
    });
}

// Baten, lasten and saldo of each programme that has any of them; the result and what stands beside the programmes.
void look_at_overview(const Content& content, Findings& findings, const std::set<Basis>& bases) {
    std::map<std::string, std::set<Side>> sides;
    bool saldo = false, result = false;
    for (const BudgetLine& line : content.extraction.budget_lines) {
        if (line.year != content.year || !bases.count(line.basis) || line.goal || line.taakveld) continue;
        if (line.programme && (is_overview(line) || line.table_type == "taakvelden") && is_whole(line, *line.programme))
            sides[identity(*line.programme)].insert(line.side);
        saldo |= !line.programme && line.side == Side::saldo;
        result |= !line.programme && line.side == Side::resultaat;
    }
    int complete = 0;
    for (const auto& [programme, some] : sides) complete += some.count(Side::baten) && some.count(Side::lasten) && some.count(Side::saldo);
    findings.look(complete > 0, "baten, lasten and saldo of each programme");
    if (complete > 0 && complete < static_cast<int>(sides.size()))
        findings.lacking.push_back("baten, lasten and saldo of " + std::to_string(static_cast<int>(sides.size()) - complete) + " of " +
                                   std::to_string(sides.size()) + " programmes");
    for (const Element& element : overview_elements()) findings.look(any_says(content.rows, element) || any_says(content.titles, element), element.name);
    findings.look(saldo, "the saldo of all");
    findings.look(result, "the result");
}

PlacedCheck bbv17(const Content& content) {
    Findings findings;
    look_at_overview(content, findings, {Basis::begroting, Basis::raming, Basis::begroting_primitief});
    return concluded("BBV17", findings, "elements of BBV 17");
}

PlacedCheck bbv27(const Content& content) {
    Findings findings;
    look_at_overview(content, findings, {Basis::realisatie});
    findings.look(has_column(content, Basis::begroting_primitief, std::nullopt), "the budget before changes");
    findings.look(has_column(content, Basis::begroting_na_wijziging, std::nullopt), "the budget after changes");
    return concluded("BBV27", findings, "elements of BBV 27");
}

bool has_type(const Content& content, const std::string& type) {
    return std::any_of(content.extraction.tables.begin(), content.extraction.tables.end(), [&](const TableReading& reading) { return reading.type == type; });
}

PlacedCheck bbv19(const Content& content) {
    static const Element kIncidental{"incidentele baten en lasten", {"incidentele baten*", "incidentele lasten*", "incidenteel"}};
    static const Element kStructural{"structurele toevoegingen en onttrekkingen aan reserves",
                                     {"structurele toevoeging*", "structurele onttrekking*", "structurele ... reserves", "structurele mutatie*",
                                      "structurele reservemutatie*", "structureel begrotingssaldo"}};
    static const Element kEmu{"EMU-saldo", {"emu saldo", "emusaldo"}};
    Findings findings;
    findings.look(has_column(content, Basis::realisatie, content.year - 2), "the realisation of " + std::to_string(content.year - 2));
    findings.look(has_column(content, Basis::begroting, content.year - 1), "the budget of " + std::to_string(content.year - 1));
    findings.look(has_type(content, "incidental") || any_says(content.titles, kIncidental) || any_says(content.rows, kIncidental), kIncidental.name);
    findings.look(any_says(content.titles, kStructural) || any_says(content.rows, kStructural) || any_says(content.blocks, kStructural), kStructural.name);
    findings.look(has_type(content, "emu") || any_says(content.titles, kEmu) || any_says(content.rows, kEmu), kEmu.name);
    return concluded("BBV19", findings, "elements of BBV 19 and 20");
}

PlacedCheck bbv22(const Content& content) {
    Findings findings;
    for (int ahead = 1; ahead <= kPlannedYears; ++ahead)
        findings.look(has_column(content, Basis::begroting, content.year + ahead), "figures of " + std::to_string(content.year + ahead));
    return concluded("BBV22", findings, "years of the meerjarenraming");
}

PlacedCheck bbv30(const Content& content, const std::vector<TableFigures>& tables) {
    const auto balances = balance_of(tables);
    if (balances.empty() && !has_type(content, "balance")) return not_stated("BBV30", "no balance was found");
    Findings findings;
    const auto year_end = [&](int year) {
        const auto found = balances.find(year);
        return found != balances.end() && !found->second.empty();
    };
    findings.look(year_end(content.year), "the balance of " + std::to_string(content.year));
    findings.look(year_end(content.year - 1), "the balance of " + std::to_string(content.year - 1));
    return concluded("BBV30", findings, "year ends of the balance");
}

PlacedCheck seven_paragrafen(const Content& content) {
    Findings findings;
    for (const Element& element : paragrafen()) {
        // One that does not apply is argued in the text: "een paragraaf grondbeleid is niet opgenomen".
        const bool argued = std::any_of(content.blocks.begin(), content.blocks.end(), [&](const std::string& text) {
            return std::any_of(element.phrases.begin(), element.phrases.end(),
                               [&](std::string_view phrase) { return says(text, "paragraaf ... " + std::string(phrase)); });
        });
        findings.look(any_says(content.titles, element) || argued, element.name);
    }
    return concluded("PARAGRAFEN", findings, "paragrafen of BBV 9");
}

PlacedCheck six_ratios(const Content& content, bool accounts) {
    std::set<int> years;
    std::vector<std::string> names;
    bool table = false;
    for (const TableReading& reading : content.extraction.tables) {
        if (reading.type != "kengetallen") continue;
        std::vector<std::string> own;
        for (const RowMeaning& row : reading.rows) own.push_back(words_of(row.label));
        if (std::none_of(ratios().begin(), ratios().end(), [&](const Element& element) { return any_says(own, element); })) continue;
        table = true;
        names.insert(names.end(), own.begin(), own.end());
        for (const ColumnMeaning& column : reading.columns)
            if (column.year) years.insert(*column.year);
    }
    for (const Indicator& indicator : content.extraction.indicators) {
        const std::string name = words_of(indicator.name);
        if (std::none_of(ratios().begin(), ratios().end(), [&](const Element& element) { return any_says({name}, element); })) continue;
        names.push_back(name);
        for (const IndicatorValue& value : indicator.values)
            if (value.year) years.insert(*value.year);
    }
    if (names.empty()) names = content.titles;
    Findings findings;
    for (const Element& element : ratios()) findings.look(any_says(names, element), element.name);
    if (table)
        for (int year = content.year - (accounts ? 1 : 2); year <= content.year; ++year)
            findings.look(years.count(year) > 0, "a column of " + std::to_string(year));
    return concluded("KENGETALLEN_6", findings, "ratios and years");
}

PlacedCheck all_policy_indicators(const Content& content) {
    std::vector<std::string> names;
    for (const Indicator& indicator : content.extraction.indicators) names.push_back(words_of(indicator.name));
    for (const TableReading& reading : content.extraction.tables)
        if (reading.type == "indicator_site")
            for (const RowMeaning& row : reading.rows) names.push_back(words_of(row.label));
    if (content.year < kIndicatorsSince)
        return not_stated("BBV_IND_COMPLETE", "the list of indicators of " + std::to_string(content.year) + " is another one than is known");
    Findings findings;
    for (const Element& element : policy_indicators()) findings.look(any_says(names, element), element.name);
    // Many councils publish them on a page of their own: where few are found, this is not their document.
    if (findings.found < static_cast<int>(findings.lacking.size()))
        return not_stated("BBV_IND_COMPLETE", "only " + std::to_string(findings.found) + " of " + std::to_string(policy_indicators().size()) +
                                                  " indicators found: they may stand elsewhere");
    return concluded("BBV_IND_COMPLETE", findings, "verplichte beleidsindicatoren");
}

// The date in the closing formula of a decree, or in a sentence that says when the council established this very paper; "" for none.
std::string established_on(const Content& content, bool accounts) {
    for (const Block& block : content.document.blocks) {
        if (block.kind == BlockKind::table || block.kind == BlockKind::furniture) continue;
        for (const Span& span : split_sentences(block.text)) {
            const std::string sentence = block.text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin));
            std::string year;
            const bool named = accounts ? RE2::PartialMatch(sentence, kAccountsNamed, &year) : RE2::PartialMatch(sentence, kBudgetNamed, &year);
            const bool own = named && year == std::to_string(content.year) && RE2::PartialMatch(sentence, kCouncil) &&
                             RE2::PartialMatch(sentence, kEstablished) && !RE2::PartialMatch(sentence, kChangeNamed);
            if (!own && !RE2::PartialMatch(sentence, kDecree)) continue;
            if (std::string date = first_date(sentence); !date.empty()) return date;
        }
    }
    return "";
}

PlacedCheck in_time(const Content& content, bool accounts) {
    const std::string last = established_before(accounts, content.year);
    std::string date;
    if (content.extraction.facts.status == "vastgesteld") date = content.extraction.facts.date;
    if (date.empty()) date = established_on(content, accounts);
    for (const Decision& decision : content.extraction.decisions)
        if (date.empty() && decision.kind == "besluit") date = decision.date;
    if (date.size() != last.size()) return not_stated("TERMIJN", "the document does not say when the council established it");
    PlacedCheck placed = placed_check("TERMIJN", 1, Box{});
    placed.check.status = date < last ? Status::pass : Status::flag;
    placed.check.message = "established on " + date + ", " + (date < last ? "before " : "not before ") + last;
    return placed;
}

PlacedCheck deficit(const Content& content, bool accounts) {
    const Basis basis = accounts ? Basis::realisatie : Basis::begroting;
    std::optional<int> result;
    for (int i = 0; i < static_cast<int>(content.extraction.budget_lines.size()); ++i) {
        const BudgetLine& line = content.extraction.budget_lines[static_cast<std::size_t>(i)];
        if (line.side != Side::resultaat || line.programme || line.goal || line.taakveld || line.year != content.year || line.table_type != "overview_blw")
            continue;
        if ((accounts ? line.basis : comparable(line.basis)) == basis && !result) result = i;
    }
    if (!result) return not_stated("SUB_TEKORT", "no result of " + std::to_string(content.year) + " was found");
    const BudgetLine& line = content.extraction.budget_lines[static_cast<std::size_t>(*result)];
    const auto& phrases = balance_claims();
    const bool claimed = std::any_of(content.blocks.begin(), content.blocks.end(), [&](const std::string& text) {
        if (says(text, "niet ... structureel") || says(text, "geen structureel")) return false;
        return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) { return says(text, phrase); });
    });
    if (line.value.is_negative() && !claimed)
        return not_stated("SUB_TEKORT", "the result is " + line.value.dutch() + ", and no claim of a balanced budget was found");
    PlacedCheck placed = placed_check("SUB_TEKORT", line.source);
    placed.check.status = line.value.is_negative() ? Status::flag : Status::pass;
    placed.check.result = operand_of(content.extraction, *result);
    placed.check.found = line.value;
    placed.check.message = "the result of " + std::to_string(content.year) + " is " + line.value.dutch() +
                           (line.value.is_negative() ? ", while the document calls itself balanced" : "");
    return placed;
}

// A table of all programmes: a page of a budget site, or one programme, is a part of the paper.
bool is_whole_paper(const Extraction& extraction) {
    std::map<int, std::set<std::string>> programmes;
    for (const BudgetLine& line : extraction.budget_lines)
        if (line.table_type == "overview_blw" && line.programme && line.source.cell) programmes[line.source.cell->table].insert(identity(*line.programme));
    return std::any_of(programmes.begin(), programmes.end(), [](const auto& table) { return table.second.size() >= 2; });
}

}  // namespace

std::string established_before(bool accounts, int year) {
    return std::to_string(accounts ? year + 1 : year - 1) + (accounts ? kAccountsBefore : kBudgetBefore);
}

std::vector<PlacedCheck> check_statute(const Document& document, const Extraction& extraction, const std::vector<TableFigures>& tables) {
    const bool accounts = extraction.facts.kind == "jaarstukken", budget = extraction.facts.kind == "programmabegroting";
    // The BBV is the law of municipalities and provinces; a joint body follows it as its statutes say.
    const bool applies = extraction.facts.scope == "gemeente" || extraction.facts.scope == "provincie";
    if ((!accounts && !budget) || !applies || !extraction.facts.fiscal_year) return {};
    if (!is_whole_paper(extraction)) return {};
    const Content content = content_of(document, extraction);
    std::vector<PlacedCheck> checks;
    if (budget) {
        checks.push_back(bbv17(content));
        checks.push_back(bbv19(content));
        checks.push_back(bbv22(content));
    } else {
        checks.push_back(bbv27(content));
        checks.push_back(bbv30(content, tables));
    }
    checks.push_back(seven_paragrafen(content));
    checks.push_back(six_ratios(content, accounts));
    checks.push_back(all_policy_indicators(content));
    checks.push_back(in_time(content, accounts));
    checks.push_back(deficit(content, accounts));
    return checks;
}

}  // namespace griffier
