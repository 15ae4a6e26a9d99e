#include "output/archive_reader.h"

#include <algorithm>
#include <charconv>

#include "extractors/amount.h"
#include "output/json.h"
#include "output/names.h"

namespace griffier {
namespace {

constexpr const char* kSchema = "griffier/document/1";

struct UnknownWord {
    std::string word;
};

// The enumerator that is called `word`; the first of `all` where the document has none. Throws UnknownWord.
template <typename Enum, std::size_t N>
Enum enumerator(const std::string& word, const Enum (&all)[N]) {
    for (Enum one : all)
        if (word == name(one)) return one;
    if (!word.empty()) throw UnknownWord{word};
    return all[0];
}

Side side_named(const std::string& word) {
    using enum Side;
    constexpr Side kAll[] = {other, baten, lasten, saldo, resultaat, reserve_toevoeging, reserve_onttrekking};
    return enumerator(word, kAll);
}

Basis basis_named(const std::string& word) {
    using enum Basis;
    constexpr Basis kAll[] = {none, begroting, begroting_primitief, begroting_na_wijziging, realisatie, prognose, raming, verschil, nieuw_beleid};
    return enumerator(word, kAll);
}

UnitKind unit_named(const std::string& word) {
    using enum UnitKind;
    constexpr UnitKind kAll[] = {none, eur, percent, percent_point, count, score, fte, other};
    return enumerator(word, kAll);
}

Status status_named(const std::string& word) {
    using enum Status;
    constexpr Status kAll[] = {pass, pass_rounding, warn_rounding, fail, flag, not_checkable};
    return enumerator(word, kAll);
}

Severity severity_named(const std::string& word) {
    using enum Severity;
    constexpr Severity kAll[] = {error, warning, info};
    return enumerator(word, kAll);
}

std::optional<Named> named(JsonView view, const char* number) {
    if (!view.is_object()) return std::nullopt;
    return Named{view[number].text(), view["name"].text()};
}

// "t57" is table 56; -1 for anything else.
int table_index(const std::string& id) {
    int number = 0;
    if (id.size() < 2 || id[0] != 't') return -1;
    const auto end = std::from_chars(id.data() + 1, id.data() + id.size(), number);
    return end.ec == std::errc() ? number - 1 : -1;
}

Provenance source_of(JsonView view) {
    Provenance source;
    source.page = view["page"].integer().value_or(0);
    source.text = view["text"].text();
    if (JsonView cell = view["cell"]; cell.is_object())
        source.cell = CellRef{table_index(cell["table"].text()), cell["row"].integer().value_or(0), cell["col"].integer().value_or(0)};
    return source;
}

DocumentFacts facts_of(JsonView view) {
    DocumentFacts facts;
    facts.title = view["title"].text();
    facts.kind = view["kind"].text();
    facts.kind_from = view["kind_from"].text();
    facts.status = view["status"].text();
    facts.organisation = view["organisation"]["name"].text();
    facts.cbs_code = view["organisation"]["cbs_code"].text();
    facts.scope = view["organisation"]["scope"].text();
    facts.fiscal_year = view["fiscal_year"].integer();
    if (JsonView period = view["period"]; period.is_object()) facts.period = Period{period["from"].text(), period["to"].text()};
    facts.date = view["date"].text();
    return facts;
}

// One unit of the last printed digit: the figure as printed gives it, times the scale that makes the value of it.
Decimal step_of(const std::string& text, const Decimal& value, JsonView table) {
    const auto printed = parse_amount(text);
    if (!printed) return 1;
    if (!value.is_zero())
        for (const std::int64_t scale : {1, 1'000, 1'000'000, 1'000'000'000})
            if (printed->value.abs() * Decimal(scale) == value.abs()) return printed->step * Decimal(scale);
    return printed->step * table["unit"]["scale"].decimal().value_or(Decimal(1));
}

ArchiveLine line_of(JsonView view, JsonView tables) {
    ArchiveLine read;
    read.id = view["id"].text();
    read.key = view["key"].text();
    BudgetLine& line = read.line;
    line.programme = named(view["programme"], "number");
    line.goal = named(view["goal"], "number");
    line.taakveld = named(view["taakveld"], "code");
    line.item = view["item"].text();
    line.side = side_named(view["side"].text());
    line.basis = basis_named(view["basis"].text());
    line.year = view["year"].integer();
    line.value = view["value"].decimal().value_or(Decimal(0));
    line.table_type = view["table_type"].text();
    line.column = view["column"].text();
    line.unit = unit_named(view["unit"].text());
    line.source = source_of(view["source"]);
    // A figure that carries the sign itself is in euros, whatever its table says.
    if (line.unit == UnitKind::none && line.source.text.find("€") != std::string::npos) line.unit = UnitKind::eur;
    line.step = step_of(line.source.text, line.value,
                        line.source.cell && line.source.cell->table >= 0 ? tables.at(static_cast<std::size_t>(line.source.cell->table)) : JsonView());
    return read;
}

ArchiveIndicator indicator_of(JsonView view) {
    ArchiveIndicator read;
    read.id = view["id"].text();
    read.key = view["key"].text();
    Indicator& indicator = read.indicator;
    indicator.name = view["name"].text();
    indicator.description = view["description"].text();
    indicator.unit = unit_named(view["unit"].text());
    indicator.unit_base = view["unit_base"].text();
    indicator.source = source_of(view["source"]);
    for (std::size_t v = 0; v < view["values"].size(); ++v) {
        const JsonView value = view["values"].at(v);
        indicator.values.push_back(
            {value["series"].text(), value["year"].integer(), value["value"].decimal(), value["text"].text(), source_of(value["source"])});
        read.values.emplace_back(value["id"].text(), value["key"].text());
    }
    return read;
}

// Where a figure of a check stands, and whether it is stated to be euros.
struct Place {
    int page = 0;
    bool euros = false;
};

Place place_of(const std::string& id, JsonView root, const ArchiveDocument& document) {
    const auto line = std::find_if(document.lines.begin(), document.lines.end(), [&](const ArchiveLine& l) { return l.id == id; });
    if (line != document.lines.end()) return {line->line.source.page, line->line.unit == UnitKind::eur};
    const JsonView table = root["tables"].at(static_cast<std::size_t>(std::max(table_index(id), 0)));
    if (table_index(id) < 0) return {};
    for (std::size_t c = 0; c < table["cells"].size(); ++c) {
        const JsonView cell = table["cells"].at(c);
        const std::string here =
            table["id"].text() + "/" + std::to_string(cell["row"].integer().value_or(-1)) + "/" + std::to_string(cell["col"].integer().value_or(-1));
        if (here == id) return {cell["page"].integer().value_or(0), cell["unit"].text() == "eur"};
    }
    return {};
}

// What an auditor reads of a document's own checks: those that do not hold, and flags that are more than a remark.
bool is_finding(const DocumentCheck& check) { return check.status == Status::fail || (check.status == Status::flag && check.severity != Severity::info); }

void read_whole_document(JsonView root, ArchiveDocument& document) {
    document.sha256 = root["source"]["sha256"].text();
    document.name = root["source"]["file"].text();
    document.facts = facts_of(root["document"]);
    const JsonView tables = root["tables"];
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const JsonView sign = tables.at(t)["sign"];
        if (!sign.is_object()) continue;
        document.signs[static_cast<int>(t)] = SignRule{sign["baten"].integer().value_or(1), sign["lasten"].integer().value_or(1), sign["saldo"].text(), ""};
    }
    for (std::size_t i = 0; i < root["budget_lines"].size(); ++i) document.lines.push_back(line_of(root["budget_lines"].at(i), tables));
    for (std::size_t i = 0; i < root["indicators"].size(); ++i) document.indicators.push_back(indicator_of(root["indicators"].at(i)));
    for (std::size_t i = 0; i < root["decisions"].size(); ++i) {
        const JsonView view = root["decisions"].at(i);
        document.decisions.push_back({view["id"].text(), view["key"].text(), view["title"].text(), view["outcome"].text(), view["date"].text(),
                                      view["source"]["page"].integer().value_or(0)});
    }
    for (std::size_t i = 0; i < root["checks"].size(); ++i) {
        const JsonView view = root["checks"].at(i);
        DocumentCheck check{view["id"].text(),
                            view["key"].text(),
                            view["rule"].text(),
                            view["message"].text(),
                            status_named(view["status"].text()),
                            severity_named(view["severity"].text()),
                            view["difference"].decimal()};
        if (!is_finding(check)) continue;
        std::string place = view["result"]["id"].text();
        if (place.empty()) place = view["operands"].at(0)["id"].text();
        const Place at = place_of(place, root, document);
        check.page = at.page;
        check.euros = at.euros;
        document.checks.push_back(std::move(check));
    }
}

}  // namespace

DocumentHead read_document_head(std::string_view text) {
    DocumentHead head;
    const std::vector<std::string> members = json_members(text, {"schema", "tool", "source", "document"});
    if (JsonText("[" + members[0] + "]").root().at(0).text() != kSchema) {
        head.error = members[0].empty() ? "is no document that griffier wrote" : "has another schema than " + std::string(kSchema);
        return head;
    }
    const JsonText tool(members[1]), source(members[2]), document(members[3]);
    head.version = tool.root()["version"].text();
    head.sha256 = source.root()["sha256"].text();
    head.name = source.root()["file"].text();
    head.facts = facts_of(document.root());
    if (head.sha256.empty() || !document.root().is_object()) head.error = "is cut off or damaged";
    return head;
}

std::string read_archive_document(std::string_view text, ArchiveDocument& document) {
    const JsonText json(text);
    if (!json.error().empty()) return "is no whole JSON: " + json.error();
    try {
        read_whole_document(json.root(), document);
    } catch (const UnknownWord& unknown) {
        return "has the word \"" + unknown.word + "\", which this version does not know; it was written by griffier " + json.root()["tool"]["version"].text();
    }
    return "";
}

}  // namespace griffier
