// Rules about running text and indicators that are never not_checkable: silent.h.
#include "audit/only.h"
#include "audit/silent.h"
#include "audit/told_text.h"

namespace griffier::test {
namespace {

struct Case {
    const char* rule;
    const char* why;
    const char* expected;
    const char *with, *without;
};

const Case kSentences[] = {
    {"PROSE_TARGET", "what was reached and the goal stand in one sentence or they are no pair", "PROSE_TARGET pass",
     "De prognose voor het einde van het jaar is 31, bij een doelstelling van 28.", "De prognose voor het einde van het jaar is 31."},
    {"PROSE_DATE", "a duration stands beside its years or it binds none", "PROSE_DATE pass", "De proef duurt drie jaar (2024-2026) en wordt daarna bekeken.",
     "De proef duurt drie jaar en wordt daarna bekeken."},
    {"PROSE_DIRECTION", "a word of rising or falling stands between two figures or it does not", "PROSE_DIRECTION pass",
     "De kosten zijn gedaald van € 58,2 miljoen in 2021 naar € 56,2 miljoen in 2024.",
     "De kosten gaan van € 58,2 miljoen in 2021 naar € 56,2 miljoen in 2024."},
    {"LIST_COUNT", "a number word stands above a list or it counts nothing", "LIST_COUNT pass",
     "Dit jaar starten de volgende drie projecten:\n\n- een nieuw plein;\n- een fietspad;\n- een brug.\n",
     "Dit jaar starten de volgende projecten:\n\n- een nieuw plein;\n- een fietspad;\n- een brug.\n"},
    {"DATE_WINDOW", "a report gives its rhythm or it has none", "DATE_WINDOW pass",
     "Rapportage openbare ruimte\n\nVoor u ligt de rapportage openbare ruimte over de periode januari 2024 - juni 2024. Deze rapportage wordt ieder half jaar "
     "aan "
     "u aangeboden.\n",
     "Rapportage openbare ruimte\n\nVoor u ligt de rapportage openbare ruimte over de periode januari 2024 - juni 2024.\n"},
    {"AGE_RANGE", "classes of one scale adjoin or there is one class only", "AGE_RANGE pass",
     "Het bereik per leeftijd:\n\n- van 0 tot 4 jaar: 40%\n- van 4 tot 12 jaar: 50%\n- van 12 tot 18 jaar: 60%\n- van 18 tot 27 jaar: 70%\n",
     "Het bereik per leeftijd:\n\n- van 0 tot 4 jaar: 40%\n"},
    {"DUP_VALUE", "equal numbers stand in the text or they do not", "DUP_VALUE pass",
     "Er zijn 57 bomen geplant. Er staan 57 banken in het park. De bus rijdt 57 keer op een dag.", "Er zijn 57 bomen geplant. Er staan 57 banken in het park."},
    {"PP_VS_PCT", "two percentages and their difference stand together or there is no claim", "PP_VS_PCT pass",
     "Het aandeel is gestegen van 12% naar 16%, een stijging van 4 procentpunt.", "Het aandeel is gestegen naar 16%, een stijging van 4 procentpunt."},
    {"PROSE_SHARE", "a percentage stands beside both amounts or it is no share of them", "PROSE_SHARE pass",
     "Met een totaal van € 40,0 miljoen is de limiet € 3,4 miljoen (8,5%).", "Met een totaal van € 40,0 miljoen is de limiet laag (8,5%)."},
    {"PROSE_TWICE", "a sentence stands in the text twice or it does not", "PROSE_TWICE pass",
     "Samenvatting\n\nVoor het herstellen van de monumentale Zuiderbrug stelt de provincie een bijdrage beschikbaar van € 75.000.\n\nToelichting\n\nVoor het "
     "herstellen van de monumentale Zuiderbrug stelt de provincie een bijdrage beschikbaar van € 75.000.\n",
     "Samenvatting\n\nVoor het herstellen van de monumentale Zuiderbrug stelt de provincie een bijdrage beschikbaar van € 75.000.\n"},
    {"OCR_YEAR", "years stand on one line of a text or they do not", "OCR_YEAR flag", "2028 Ontwerp 2024 Inspraak 2025 Aanleg 2026\n",
     "2028 Ontwerp 2024 Inspraak\n"},
    {"OCR_SUPERSCRIPT", "the mark of an ordinal was read as a sign or not", "OCR_SUPERSCRIPT flag", "In het 3% kwartaal van 2023 is het pad aangelegd.\n",
     "In het kwartaal van 2023 is het pad aangelegd.\n"},
};

std::string said(const char* rule, const std::string& text) { return only_of_text(rule, text); }

std::string said(const char* rule, Document document, Extraction extraction) { return only(audit(document, extraction, true), {rule}); }

std::string result(int tables) {
    ToldText text;
    text.extraction.facts.kind = "programmabegroting";
    text.extraction.facts.fiscal_year = 2026;
    for (int t = 0; t < tables; ++t) text.line(t, 9, 3, "", Side::resultaat, Basis::begroting, 2026, 32, "Geraamd resultaat");
    text.section("Overzicht");
    text.says("Per saldo geeft 2026 na mutaties reserves een positief saldo van € 32.000.", {{"€ 32.000", 32000}}, 2026);
    return said("PROSE_RESULT", text.document, text.extraction);
}

// Whole tables and sentences: what the text says of a row is linked by its amount, its years and its sign then tried.
std::string row(const char* rule, const char* sentence) {
    Literal literal;
    add_table(literal, "Nieuw beleid | 2024 | 2025 | 2026 | 2027\nRegenboogweek | 20 | 20 | 20 | 0\nDaklozenpunt | 35 | 35 | 35 | 35", 1000);
    literal.extraction.tables[0].type = "new_policy";
    const auto line = [&](const char* item, int row, std::int64_t value, int year) {
        BudgetLine made;
        made.item = item;
        made.side = Side::lasten;
        made.basis = Basis::nieuw_beleid;
        made.year = year;
        made.value = value * 1000;
        made.step = 1000;
        made.table_type = "new_policy";
        made.source.cell = CellRef{0, row, year - 2023};
        literal.extraction.budget_lines.push_back(made);
    };
    for (int year = 2024; year <= 2027; ++year) {
        line("Regenboogweek", 1, year == 2027 ? 0 : std::string(rule) == "PROSE_SIGN" ? -20 : 20, year);
        line("Daklozenpunt", 2, 35, year);
    }
    const auto says = [&](const char* title, const char* words, const char* amount, std::int64_t value) {
        const int at = static_cast<int>(literal.document.sections.size());
        literal.document.sections.push_back(Section{1, title, -1, 1, {}});
        Block block;
        block.section = at;
        block.text = words;
        literal.document.blocks.push_back(block);
        Statement statement;
        statement.value = value;
        statement.unit = "euro";
        statement.sentence = words;
        statement.section = at;
        statement.source.text = amount;
        literal.extraction.statements.push_back(statement);
    };
    says("Daklozenpunt", "De kosten van het Daklozenpunt zijn € 35.000 per jaar.", "€ 35.000", 35000);
    says("Regenboogweek", sentence, "€ 20.000", 20000);
    return said(rule, literal.document, literal.extraction);
}

std::string reference(const char* text, bool captions) {
    Document document;
    for (const char* caption : {"Tabel 7.1 - Tarieven", "Tabel 7.2 - Opbrengsten"}) {
        document.tables.emplace_back();
        if (captions) document.tables.back().caption = caption;
    }
    Block block;
    block.text = text;
    document.blocks.push_back(block);
    Extraction extraction;
    extraction.facts.kind = "jaarstukken";
    extraction.tables.resize(document.tables.size());
    return said("XREF", document, extraction);
}

struct Value {
    const char* series;
    int year;
    std::int64_t value;
    const char* text;
};

Indicator indicator(const char* name, UnitKind unit, const std::vector<Value>& values = {}) {
    Indicator made;
    made.name = name;
    made.unit = unit;
    for (const Value& v : values) made.values.push_back({v.series, v.year, Decimal(v.value), v.text, {}});
    return made;
}

std::string said(const char* rule, std::vector<Indicator> indicators, Document document = {}) {
    Extraction extraction;
    extraction.indicators = std::move(indicators);
    return only(audit(document, extraction), {rule});
}

std::vector<Silent> silent_of_indicators() {
    using enum UnitKind;
    std::vector<Silent> all;
    const Value reached{"Realisatie", 2023, 410, "410"}, goal{"Begroting", 2025, 450, "450"};
    const auto given = [&](const char* rule, const char* why, const char* name, std::vector<Value> with, std::vector<Value> without) {
        all.push_back({rule, why, std::string(rule) + " pass", said(rule, {indicator(name, count, with)}), said(rule, {indicator(name, count, without)})});
    };
    given("IND_JUMP", "two values were read or nothing jumps", "Bezoekers zwembad", {reached, goal}, {reached});
    given("IND_UNIT", "two values were read or there is one unit", "Bezoekers zwembad", {reached, goal}, {reached});
    given("IND_DIRECTION", "the name says which way is better or it does not", "Toename aantal lezers", {reached, goal}, {reached});
    const char* share = "% Lezers dat de bibliotheek waardeert";
    all.push_back({"IND_RANGE", "a value was read or there is none", "IND_RANGE pass",
                   said("IND_RANGE", {indicator(share, percent, {{"Realisatie", 2023, 88, "88 %"}})}), said("IND_RANGE", {indicator(share, percent)})});
    Indicator sourced = indicator("Lezers", count), bare = indicator("Leden", count);
    sourced.data_source = "Bibliotheek";
    all.push_back({"IND_BRON", "a list names sources or it names none", "IND_BRON flag", said("IND_BRON", {sourced, bare}), said("IND_BRON", {bare, bare})});
    Indicator books = indicator("Toename aantal boeken in de bibliotheek", count), papers = indicator("Toename aantal tijdschriften in de bibliotheek", count);
    papers.explanation = "Er zijn meer tijdschriften.";
    const std::string told = said("IND_TEXT", {books, papers});
    papers.explanation.clear();
    all.push_back({"IND_TEXT", "an explanation names what it is about or it does not", "IND_TEXT pass", told, said("IND_TEXT", {books, papers})});
    Indicator here = indicator("Verwijzingen Halt", count, {reached}), there = here, elsewhere = here;
    here.unit_base = "per 1.000 jongeren", there.unit_base = "per 10.000 jongeren";
    there.source.page = elsewhere.source.page = 7;
    all.push_back({"IND_SERIES", "both say what they are counted per or nothing is held against anything", "IND_SERIES flag", said("IND_SERIES", {here, there}),
                   said("IND_SERIES", {here, elsewhere})});
    const auto explained = [](const char* words, const char* explanation) {
        Document document;
        for (const auto& [kind, text] : {std::pair{BlockKind::furniture, "Terug naar navigatie - Toelichting"}, std::pair{BlockKind::paragraph, words}}) {
            Block block;
            block.kind = kind;
            block.text = text;
            document.blocks.push_back(block);
        }
        Indicator leden = indicator("Leden", UnitKind::count);
        leden.explanation = explanation;
        return said("IND_TOEL", {leden}, document);
    };
    const char* own = "Het aantal leden stijgt.";
    all.push_back({"IND_TOEL", "a web edition has explanations or it has none", "IND_TOEL flag",
                   explained("De grafiek laat zien dat er meer wordt gelezen.", own), explained("De grafiek laat zien dat er meer wordt gelezen.", ""), true,
                   explained(own, own)});
    return all;
}

}  // namespace

std::vector<Silent> silent_in_text() {
    std::vector<Silent> all = silent_of_indicators();
    for (const Case& c : kSentences) all.push_back({c.rule, c.why, c.expected, said(c.rule, c.with), said(c.rule, c.without)});
    for (Silent& one : all) {
        const bool years = one.rule == "OCR_YEAR", ordinal = one.rule == "OCR_SUPERSCRIPT";
        if (!years && !ordinal) continue;
        one.remark = true;
        one.said_in_order =
            said(one.rule.c_str(), years ? "2023 Ontwerp 2024 Inspraak 2025 Aanleg 2026\n" : "In het 3e kwartaal van 2023 is het pad aangelegd.\n");
    }
    all.push_back({"PROSE_RESULT", "two tables give one result or nothing is held against it", "PROSE_RESULT pass", result(2), result(0)});
    all.push_back({"PROSE_PERIOD", "the text gives years or it does not", "PROSE_PERIOD pass",
                   row("PROSE_PERIOD", "De Regenboogweek kost € 20.000 per jaar en wordt in de periode 2024-2026 voortgezet."),
                   row("PROSE_PERIOD", "De Regenboogweek kost € 20.000 per jaar en wordt voortgezet.")});
    all.push_back({"PROSE_SIGN", "the text says that it is received or it does not", "PROSE_SIGN pass",
                   row("PROSE_SIGN", "Voor de Regenboogweek ontvangt het college € 20.000 van het rijk."),
                   row("PROSE_SIGN", "Voor de Regenboogweek gaat het om € 20.000.")});
    all.push_back(
        {"XREF", "the tables of the paper have numbers or they have none", "XREF flag", reference("Zie tabel 7.9.", true), reference("Zie tabel 7.9.", false)});
    return all;
}

}  // namespace griffier::test
