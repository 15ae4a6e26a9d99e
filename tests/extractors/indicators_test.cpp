#include "extractors/indicators/indicators.h"

#include <string>

#include "catch.h"
#include "document/plain_text/plain_text.h"
#include "document/structure.h"
#include "extractors/council/moties.h"
#include "extractors/facts/facts.h"
#include "extractors/indicators/indicator_cells.h"
#include "extractors/prose/references.h"
#include "extractors/prose/statements.h"
#include "extractors/tables/table_reading.h"
#include "tests/extractors/documents.h"

using namespace griffier;

namespace {

// A table from rows of texts; the first `header_rows` rows are headers, "" leaves a cell out.
Table table_of(const std::vector<std::vector<std::string>>& rows, int header_rows = 1) {
    Table table;
    table.rows = static_cast<int>(rows.size());
    table.columns = static_cast<int>(rows[0].size());
    table.header_rows = header_rows;
    table.parts.push_back({});
    for (int r = 0; r < table.rows; ++r)
        for (int c = 0; c < table.columns; ++c) {
            const std::string& text = rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
            if (text.empty()) continue;
            Cell cell;
            cell.row = r;
            cell.col = c;
            cell.header = r < header_rows;
            cell.text = text;
            table.cells.push_back(cell);
        }
    return table;
}

// Puts the table behind the blocks that stand in `document` so far.
void add_table(Document& document, const Table& table) {
    Block block;
    block.kind = BlockKind::table;
    block.table = static_cast<int>(document.tables.size());
    document.blocks.push_back(block);
    document.tables.push_back(table);
}

void add_blocks(Document& document, const std::vector<std::string>& texts) {
    const Document more = document_of(texts);
    document.blocks.insert(document.blocks.end(), more.blocks.begin(), more.blocks.end());
}

std::string shown(const Indicator& indicator) {
    std::string text;
    for (const IndicatorValue& v : indicator.values) {
        text += v.series;
        text += ' ';
        text += v.year ? std::to_string(*v.year) : "-";
        text += '=';
        text += v.value ? v.value->str() : "null";
        text += "; ";
    }
    return text;
}

std::vector<Indicator> found_in(const Document& document) { return find_indicators(document, read_tables(document), {}); }

}  // namespace

TEST_CASE("cells of indicator tables") {
    struct Case {
        const char* text;
        const char* value;
        int year;
    };
    for (const Case& c : {Case{"6,1% (2021)", "6.1", 2021}, Case{"2020: 68,4 %", "68.4", 2020}, Case{"1.024", "1024", 0}, Case{"200 kg", "200", 0},
                          Case{"(2021)", "", 0}, Case{"12.406 (plus 35)", "12406", 0}, Case{"88 % (voorlopig)", "88", 0}, Case{"12.406 (+35)", "12406", 0},
                          Case{"12 (x 1.000)", "", 0}, Case{"45 (per 1.000 inwoners)", "", 0}, Case{"3,1 (mln)", "", 0}, Case{"460 670", "", 0},
                          Case{"88 kinderen", "", 0}, Case{"-", "", 0}, Case{"(2019) (2019)", "", 0}, Case{"A", "", 0}}) {
        INFO(c.text);
        const IndicatorCell cell = read_indicator_cell(c.text);
        CHECK((cell.amount ? cell.amount->value.str() : "") == c.value);
        CHECK(cell.year.value_or(0) == c.year);
    }
    CHECK(read_indicator_cell("200 kg").amount->unit == UnitKind::other);
    CHECK(read_indicator_cell("1,5 fte").amount->unit == UnitKind::fte);
    CHECK(unit_base_of("Aantal per 1.000 inwoners") == "per 1.000 inwoners");
    CHECK(unit_base_of("aantal per 1.000 inwoners 15-64 jaar") == "per 1.000 inwoners 15-64 jaar");
    CHECK(unit_base_of("Halt per 10.000 jongeren van 12 t/m 17 jaar") == "per 10.000 jongeren van 12 t/m 17 jaar");
    CHECK(unit_base_of("meldingen per jaar").empty());
    CHECK(indicator_unit("% deelnemers") == UnitKind::percent);
    CHECK(indicator_unit("Aantal per 1.000 inwoners") == UnitKind::count);
    CHECK(indicator_unit("Bijstandsuitkeringen per 1.000 inwoners") == UnitKind::count);
    CHECK(indicator_unit("Uitleningen per inwoner") == UnitKind::none);
    for (const char* name :
         {"Restafval in kg per inwoner", "Hoeveelheid restafval in kg", "CO2-uitstoot per inwoner (ton)", "Opkomsttijd (in minuten)", "Aantal kWh"})
        CHECK(indicator_unit(name) == UnitKind::other);
    for (const char* name : {"Aantal dagen ziek", "Aantal uren hulp in een week", "Aantal leerlingen in uren van nood"})
        CHECK(indicator_unit(name) == UnitKind::count);
}

TEST_CASE("an indicator with a table of its own, and an explanation without one") {
    Document document = document_of({"# Doelstelling", "Toelichting:", "Deze toelichting hoort bij een grafiek.", "# Aantal bomen", "Omschrijving",
                                     "Het aantal bomen in de stad.", "Bron: Groenbeheer"});
    add_table(document, table_of({{"Type", "2022", "2024"}, {"Realisatie", "1.024", "-"}, {"Begroting PB 2024", "-", "1.100"}}));
    add_blocks(document, {"Toelichting:", "Er komen bomen bij.", "Toelichting:", "Deze hoort nergens bij.", "# % Groen"});
    add_table(document, table_of({{"Type", "2022", "2024"}, {"Realisatie", "20,2 %", "-"}}));
    add_blocks(document, {"Een tekst zonder opschrift."});
    const auto indicators = found_in(document);
    REQUIRE(indicators.size() == 2);
    CHECK(indicators[0].name == "Aantal bomen");
    CHECK(indicators[0].description == "Het aantal bomen in de stad.");
    CHECK(indicators[0].data_source == "Groenbeheer");
    CHECK(indicators[0].unit == UnitKind::count);
    CHECK(indicators[0].explanation == "Er komen bomen bij.");
    CHECK(shown(indicators[0]) == "Realisatie 2022=1024; Realisatie 2024=null; Begroting PB 2024 2022=null; Begroting PB 2024 2024=1100; ");
    CHECK(indicators[1].name == "% Groen");
    CHECK(indicators[1].unit == UnitKind::percent);
    CHECK(indicators[1].data_source.empty());
    CHECK(indicators[1].explanation.empty());
}

TEST_CASE("an indicator begins at its name though that is no section") {
    Document document;
    add_blocks(document, {"# Doelstelling 1.1", "# Aantal woningen", "Omschrijving", "Het aantal woningen.", "Bron: Registratie"});
    add_table(document, table_of({{"Type", "2023", "2025"}, {"Realisatie", "274", "-"}}));
    add_blocks(document,
               {"Toelichting:", "Het laatste deel komt in 2026.", "% Huurders dat tevreden is", "Omschrijving", "Deel van de huurders", "Bron: Onderzoek"});
    add_table(document, table_of({{"Type", "2023", "2025"}, {"Realisatie", "71,4 %", "-"}}));
    add_blocks(document, {"Bron: ander onderzoek", "Toelichting:", "Zie hierboven."});
    const auto indicators = find_indicators(document, read_tables(document), {});
    REQUIRE(indicators.size() == 2);
    CHECK(indicators[0].name == "Aantal woningen");
    CHECK(indicators[0].explanation == "Het laatste deel komt in 2026.");
    CHECK(indicators[1].name == "% Huurders dat tevreden is");
    CHECK(indicators[1].description == "Deel van de huurders");
    CHECK(indicators[1].data_source == "Onderzoek");
    CHECK(indicators[1].explanation.empty());
}

TEST_CASE("a table with a row per indicator") {
    Document document;
    document.pages.emplace_back();
    add_table(document, table_of({{"Nr.", "Beleidsindicator", "Eenheid", "Bron", "Voorgaande realisatie", "Laatst bekende realisatie"},
                                  {"20", "Niet-sporters", "%", "RIVM", "41,0%", "40,0%"},
                                  {"", "", "", "", "(2018)", "(2019)"},
                                  {"8.", "Winkeldiefstallen", "Aantal per 1.000 inwoners", "CBS", "0,6 (2022)", "n.b."}}));
    add_table(document, table_of({{"Effectindicator", "Peilwaarde", "", "Streefwaarde 2024"}, {"% eenzaamheid", "49%", "(2020)", "48%"}}));
    const auto indicators = found_in(document);
    REQUIRE(indicators.size() == 3);
    CHECK(shown(indicators[0]) == "Voorgaande realisatie 2018=41; Laatst bekende realisatie 2019=40; ");
    CHECK(indicators[0].unit == UnitKind::percent);
    CHECK(indicators[1].unit_base == "per 1.000 inwoners");
    CHECK(shown(indicators[1]) == "Voorgaande realisatie 2022=0.6; Laatst bekende realisatie -=null; ");
    CHECK(shown(indicators[2]) == "Peilwaarde 2020=49; Streefwaarde 2024=48; ");
}

TEST_CASE("figures that are not all counted alike: by a note with its mark, by a figure, by the same name elsewhere") {
    Document document;
    document.pages.emplace_back();
    Table table = table_of({{"Indicator", "Eenheid", "Bron", "Realisatie 2022", "Streefwaarde 2024"},
                            {"Verwijzingen Halt¹", "aantal per 1.000 jongeren", "Halt", "1,2", "1,0"},
                            {"Schoolverlaters", "%", "DUO", "1,9", "1,8"},
                            {"Klanten bijstand", "aantal per 10.000 inwoners", "CBS", "225,1", "298 klanten"}});
    Line note;
    note.page = table.parts.back().page;
    note.box = {50, 300, 400, 310};
    note.text = "¹ Vanaf 2022 per 1.000 jongeren; voorheen per 10.000 jongeren.";
    table.nearby = {note};
    add_table(document, table);
    add_table(document, table_of({{"Indicator", "Eenheid", "Bron", "Realisatie 2021", "Streefwaarde 2023"},
                                  {"Verwijzingen Halt", "aantal per 10.000 jongeren", "Halt", "12", "11"},
                                  {"Schoolverlaters", "%", "DUO", "2,0", "1,9"}}));
    const auto indicators = found_in(document);
    REQUIRE(indicators.size() == 5);
    REQUIRE(indicators[0].changes.size() == 1);
    CHECK(indicators[0].changes[0] == IndicatorChange{"base", "Vanaf 2022 per 1.000 jongeren; voorheen per 10.000 jongeren.", -1});
    CHECK(indicators[1].changes.empty());  // the note is not its own
    REQUIRE(indicators[2].changes.size() == 1);
    CHECK(indicators[2].changes[0] == IndicatorChange{"unit", "298 klanten", -1});
    REQUIRE(indicators[3].changes.size() == 1);
    CHECK(indicators[3].changes[0] == IndicatorChange{"base", "per 1.000 jongeren / per 10.000 jongeren", 0});
    CHECK(indicators[4].changes.empty());
}

TEST_CASE("a changed definition is what a sentence says of the definition or of earlier years") {
    const auto changes_of = [](const std::string& explanation) {
        Document document = document_of({"Tevredenheid", "Omschrijving: het cijfer dat bewoners geven", "Bron: Peiling"});
        document.blocks[0].kind = BlockKind::heading;
        add_table(document, table_of({{"Type", "2022", "2024"}, {"Realisatie", "7,1", "7,3"}}));
        add_blocks(document, {"Toelichting: " + explanation});
        const auto indicators = found_in(document);
        return indicators.size() == 1 && indicators[0].changes.size() == 1 ? indicators[0].changes[0].what : std::string("-");
    };
    CHECK(changes_of("In 2024 is de vraagstelling aangepast.") == "definition");
    CHECK(changes_of("De cijfers zijn niet vergelijkbaar met eerdere jaren.") == "definition");
    CHECK(changes_of("De definitie van tevredenheid staat in de bijlage.") == "-");
    CHECK(changes_of("Dit is niet vergelijkbaar met andere gemeenten.") == "-");
    CHECK(changes_of("Het nieuwe beleid is gewijzigd.") == "-");
}

TEST_CASE("kengetallen, and the year that a column Periode says") {
    Document document;
    add_table(document,
              table_of({{"Kengetallen", "Verslag 2022", "Begroting 2024"}, {"Netto schuldquote", "58,4%", "-2%"}, {"Solvabiliteitsratio", "34,2%", "n.b."}}));
    add_table(document, table_of({{"Nr.", "Indicator", "Eenheid", "Periode", "Gemeente", "Nederland", "Bron"},
                                  {"6", "Verwijzingen Halt", "Aantal per 1.000 jongeren", "2023", "9", "11", "Bureau Halt"},
                                  {"8", "Gemiddelde WOZ-waarde", "Duizend euro", "2023", "342", "€ 368.000", "CBS"},
                                  {"7", "Demografische druk", "%", "1-1-2024", "71,2%", "", "CBS"}}));
    const auto found = find_indicators(document, read_tables(document), {});
    REQUIRE(found.size() == 5);
    CHECK(found[0].name == "Netto schuldquote");
    CHECK(found[0].unit == UnitKind::percent);
    REQUIRE(found[0].values.size() == 2);
    CHECK(found[0].values[0].series == "Verslag");
    CHECK(found[0].values[1].year == std::optional<int>(2024));
    CHECK(found[0].values[1].value == Decimal(-2));
    CHECK_FALSE(found[1].values[1].value);
    CHECK(found[2].unit_base == "per 1.000 jongeren");
    REQUIRE(found[2].values.size() == 2);
    CHECK(found[2].values[1].series == "Nederland");
    CHECK(found[2].values[1].year == std::optional<int>(2023));
    CHECK(found[3].unit == UnitKind::eur);
    CHECK(found[3].values[0].value == Decimal(342000));
    CHECK(found[3].values[1].value == Decimal(368000));
    CHECK(found[4].values[0].year == std::optional<int>(2024));
}

TEST_CASE("a target that is a bound has the figure of the bound") {
    for (const char* text : {"≥ 7,6", ">= 7,6", "minimaal 7,6", "7,6 ↑", "↑ 7,6"}) {
        INFO(text);
        const auto cell = read_indicator_cell(text);
        REQUIRE(cell.amount);
        CHECK(cell.amount->value.str() == "7.6");
    }
    for (const char* text : {"↑", "dalend", "7 tot 8", "≥", "minimaal gelijk"}) CHECK_FALSE(read_indicator_cell(text).amount);
}

TEST_CASE("targets in words are values without a figure; none is lost") {
    Document document;
    add_table(document, table_of({{"Effectindicator", "Peilwaarde 2023", "Streefwaarde 2024", "Streefwaarde 2025"},
                                  {"Aantal bomen", "120", "meer dan nu", "130 (plus 10)"}}));
    const auto found = found_in(document);
    REQUIRE(found.size() == 1);
    CHECK(shown(found[0]) == "Peilwaarde 2023=120; Streefwaarde 2024=null; Streefwaarde 2025=130; ");
    CHECK(found[0].values[1].text == "meer dan nu");
}

TEST_CASE("money tables are no indicators") {
    Document document;
    document.pages.emplace_back();
    add_table(document, table_of({{"Programma", "Begroting 2024", "Begroting 2025"}, {"Lasten", "1.000", "1.100"}, {"Baten", "900", "950"}}));
    add_table(document, table_of({{"Kengetallen", "Realisatie 2022", "Norm"}, {"Netto schuldquote", "40%", "90%"}}));
    CHECK(found_in(document).empty());
}

TEST_CASE("records of the two seed texts") {
    const std::string budget = corpus_file("seeds/003_69cf761e5128278c.txt"), report = corpus_file("seeds/000_f9c08f51059dee3f.txt");
    if (budget.empty() || report.empty()) {
        WARN("skipped: the seed texts are not beside the project");
        return;
    }
    const Document plan = build_document(read_plain_text(budget));
    const auto indicators = found_in(plan);
    CHECK(indicators.size() == 12);
    std::size_t values = 0, explained = 0;
    for (const Indicator& indicator : indicators) {
        values += indicator.values.size();
        explained += !indicator.explanation.empty();
        CHECK_FALSE(indicator.data_source.empty());
        CHECK(indicator.unit != UnitKind::none);
    }
    CHECK(values == 120);
    CHECK(explained == 10);
    const DocumentFacts facts = find_facts(plan);
    CHECK(facts.kind == "programmabegroting");
    CHECK(facts.organisation == "Zoetermeer");
    CHECK(facts.fiscal_year == 2024);
    const auto moties = find_moties(plan, facts);
    REQUIRE(moties.size() == 2);
    CHECK(moties[0].dictum.at(0).items.size() + moties[1].dictum.at(0).items.size() == 7);
    std::vector<Warning> unclear;
    CHECK(find_statements(plan, unclear).size() == 12);

    const Document prose = build_document(read_plain_text(report));
    const DocumentFacts report_facts = find_facts(prose);
    CHECK(report_facts.kind == "rapportage");
    CHECK(report_facts.period == Period{"2023-11-01", "2024-08-31"});
    CHECK(found_in(prose).empty());
    const auto statements = find_statements(prose, unclear);
    CHECK(statements.size() >= 34);
    CHECK(statements.size() <= 38);
    std::size_t memos = 0;
    for (const Reference& reference : find_references(prose, report_facts)) memos += reference.kind == "raadsmemo";
    CHECK(memos == 7);
}

TEST_CASE("under a header Indicator columns of years are enough, and a source below the table is that of its rows") {
    Document document;
    add_table(
        document,
        table_of({{"Indicator", "2023", "2024", "Doel 2024"}, {"Aantal overnachtingen", "438.900", "451.200", "440.000"}, {"Cijfer", "7,7", "7,9", "8"}}));
    add_blocks(document, {"Bron: aangiften toeristenbelasting, peildatum februari"});
    const auto indicators = find_indicators(document, read_tables(document), {});
    REQUIRE(indicators.size() == 2);
    CHECK(indicators[0].name == "Aantal overnachtingen");
    REQUIRE(indicators[0].values.size() == 3);
    CHECK(indicators[0].values[2].series == "Doel");
    CHECK(indicators[0].values[2].year == std::optional<int>(2024));
    CHECK(indicators[1].data_source == "aangiften toeristenbelasting, peildatum februari");
    Document columns;
    add_table(columns, table_of({{"Indicator", "Toelichting", "Aantal"}, {"Afval", "daalt", "438"}}));
    CHECK(find_indicators(columns, read_tables(columns), {}).empty());
}
