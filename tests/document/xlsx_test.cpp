#include "document/files/xlsx.h"

#include <string>

#include "catch.h"
#include "document/error.h"
#include "document/tiny_zip.h"

using namespace griffier;

namespace {

using Texts = std::vector<std::string>;
using Parts = std::vector<std::pair<std::string, std::string>>;

const std::string kMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const std::string kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

struct TestSheet {
    std::string name;
    std::string inside;      // of <worksheet>
    std::string state = "";  // attributes of <sheet>
};

// The parts of a workbook. `strings` and `formats` are the insides of <sst> and <styleSheet>.
Parts workbook(const std::vector<TestSheet>& sheets, const std::string& strings = "", const std::string& styles = "") {
    std::string names, relations;
    Parts parts;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        names += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\" " + sheets[i].state + "/>";
        relations += "<Relationship Id=\"r" + number + "\" Type=\"" + kRelations + "worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
        parts.emplace_back("xl/worksheets/sheet" + number + ".xml", "<?xml version=\"1.0\"?><worksheet>" + sheets[i].inside + "</worksheet>");
    }
    if (!strings.empty()) relations += "<Relationship Id=\"s\" Type=\"" + kRelations + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
    if (!styles.empty()) relations += "<Relationship Id=\"t\" Type=\"" + kRelations + "styles\" Target=\"./styles.xml\"/>";
    parts.emplace_back("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + kMain + "sheet.main+xml\"/></Types>");
    parts.emplace_back("_rels/.rels",
                       "<Relationships><Relationship Id=\"a\" Type=\"" + kRelations + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.emplace_back("xl/workbook.xml", "<workbook xmlns:r=\"x\"><workbookPr/><sheets>" + names + "</sheets></workbook>");
    parts.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    if (!strings.empty()) parts.emplace_back("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
    if (!styles.empty()) parts.emplace_back("xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
    return parts;
}

std::string text(const std::string& place, const std::string& words) { return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>"; }

std::string number(const std::string& place, const std::string& value, const std::string& more = "") {
    return "<c r=\"" + place + "\"" + more + "><v>" + value + "</v></c>";
}

std::string row(int at, const std::string& cells, const std::string& more = "") {
    return "<row r=\"" + std::to_string(at) + "\"" + more + ">" + cells + "</row>";
}

std::string sheet_data(const std::string& rows) { return "<sheetData>" + rows + "</sheetData>"; }

Document read(const Parts& parts) { return read_xlsx(tiny_zip(parts)); }

Document read_sheet(const std::string& inside, const std::string& strings = "", const std::string& styles = "") {
    return read(workbook({{"Blad1", inside}}, strings, styles));
}

// The rows of a table, "|" between cells, blanks included.
Texts rows(const Document& document, std::size_t index = 0) {
    const Table& table = document.tables.at(index);
    Texts all;
    for (int r = 0; r < table.rows; ++r) {
        std::string line;
        for (int c = 0; c < table.columns; ++c) {
            if (c > 0) line += "|";
            for (const Cell& cell : table.cells)
                if (cell.row == r && cell.col == c) line += cell.text;
        }
        all.push_back(line);
    }
    return all;
}

Texts warnings(const Document& document) {
    Texts all;
    for (const Warning& warning : document.warnings) all.push_back(warning.code + " " + std::to_string(warning.page) + " " + warning.message);
    return all;
}

void refused(const std::string& bytes, const std::string& code, const std::string& says) {
    CAPTURE(says);
    try {
        read_xlsx(bytes);
        FAIL("it was read");
    } catch (const InputError& error) {
        CHECK(error.code == code);
        CHECK(std::string(error.what()).find(says) != std::string::npos);
        CHECK(!error.remedy.empty());
    }
}

const std::string kSmallTable = row(4, text("A4", "Programma") + number("B4", "2024") + number("C4", "2025")) +
                                row(5, text("A5", "Wonen") + number("B5", "12.5") + number("C5", "-3")) +
                                row(6, text("A6", "Zorg") + number("B6", "7") + number("C6", "8"));

}  // namespace

TEST_CASE("what is a spreadsheet, by its content") {
    CHECK(is_xlsx(tiny_zip(workbook({{"A", ""}}))));
    CHECK(!is_xlsx(tiny_zip({{"stuk.txt", "tekst"}})));
    CHECK(!is_xlsx(tiny_zip({{"[Content_Types].xml", "<Types><Default Extension=\"xlsx\" ContentType=\"" + kMain + "sheet\"/></Types>"}})));
    CHECK(!is_xlsx(tiny_zip({{"[Content_Types].xml", "<Types"}})));
    CHECK(!is_xlsx("PK\x03\x04 xl/workbook.xml"));
    CHECK(!is_xlsx("tekst"));
    CHECK(!is_xlsx(""));
}

TEST_CASE("a sheet is a page with its title lines and its table") {
    const Document document = read_sheet(sheet_data(row(1, text("A1", "Begroting Veldermeer")) + row(2, text("A2", "Bedragen  x € 1.000")) + kSmallTable));
    REQUIRE(document.pages.size() == 1);
    REQUIRE(document.tables.size() == 1);
    CHECK(rows(document) == Texts{"Programma|2024|2025", "Wonen|12,5|-3", "Zorg|7|8"});
    const Table& table = document.tables[0];
    CHECK(table.header_rows == 1);
    CHECK(table.section == 0);
    REQUIRE(table.nearby.size() == 2);
    CHECK(table.nearby[1].text == "Bedragen x € 1.000");
    REQUIRE(document.sections.size() == 1);
    CHECK(document.sections[0].title == "Blad1");
    CHECK(document.blocks.size() == 4);
    CHECK(document.warnings.empty());
    // Row n of the sheet is line n of the page.
    CHECK(document.pages[0].first_line == 0);
    CHECK(table.parts.at(0).box.y0 == 4 * kGridHeight);
    CHECK(table.cells.back().box.y0 == 6 * kGridHeight);
}

TEST_CASE("sheets in their order, hidden ones left out") {
    const std::string inside = sheet_data(kSmallTable);
    Parts parts = workbook({{"Een &amp; twee", inside},
                            {"Geheim", inside, "state=\"hidden\""},
                            {"Leeg", sheet_data("")},
                            {"Drie", inside},
                            {"Weg", inside, "state=\"veryHidden\""}});
    const Document document = read(parts);
    REQUIRE(document.pages.size() == 3);
    CHECK(document.sections.at(0).title == "Een & twee");
    CHECK(document.sections.at(1).title == "Leeg");
    CHECK(document.sections.at(2).page == 3);
    REQUIRE(document.tables.size() == 2);
    CHECK(document.tables[1].parts.at(0).page == 3);
    CHECK(document.tables[1].section == 2);
    CHECK(document.tables[1].cells.front().page == 3);
    CHECK(document.blocks.back().page == 3);
    CHECK(document.blocks.back().table == 1);
    CHECK(warnings(document) == Texts{"hidden_text 0 2 hidden sheets left out: \"Geheim\" and \"Weg\""});
}

TEST_CASE("texts of cells") {
    const std::string strings =
        "<si><t xml:space=\"preserve\"> Lasten </t></si><si><r><t>Ba</t></r><r><rPr><b/></rPr><t>ten</t></r><rPh><t>x</t></rPh></si>"
        "<si><r><t>Saldo</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r></si><si><t>twee_x000D_\nregels_x005F_x</t></si><si><t><![CDATA[a & "
        "b]]></t></si>";
    const std::string cells =
        row(1, text("A1", "Post") + text("B1", "Uitleg") + "<c r=\"C1\" t=\"s\"><v>0</v></c><c r=\"D1\" t=\"s\"><v>1</v></c><c r=\"E1\" t=\"s\"><v>2</v></c>") +
        row(2,
            "<c r=\"A2\" t=\"s\"><v>3</v></c><c r=\"B2\" t=\"s\"><v>4</v></c><c r=\"C2\" t=\"b\"><v>1</v></c><c r=\"D2\" t=\"e\"><v>#REF!</v></c>"
            "<c r=\"E2\" t=\"str\"><f>A2</f><v>uit een formule</v></c>") +
        row(3,
            "<c r=\"A3\"><f>B9</f></c><c r=\"B3\"><f>B2+1</f><v>4</v></c><c r=\"C3\" t=\"d\"><v>2024-12-31T00:00:00</v></c>"
            "<c r=\"D3\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"E3\"><f>B9</f><v/></c>");
    const Document document = read_sheet(sheet_data(cells), strings);
    CHECK(rows(document) == Texts{"Post|Uitleg|Lasten|Baten|Saldo¹", "twee regels_x|a & b|WAAR|#REF!|uit een formule", "|4|31-12-2024||"});
    REQUIRE(document.warnings.size() == 2);
    CHECK(warnings(document)[0].starts_with("formula_without_value 1 the sheet has 2 formulas (the first is A3)"));
    CHECK(warnings(document)[1] == "cell_errors 1 the sheet shows an error instead of a value in 1 cell (the first is D2)");
}

TEST_CASE("cells are shown by their styles") {
    const std::string styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0,;-#,##0,;&quot;-&quot;\"/><numFmt numFmtId=\"165\" formatCode=\"0.0E+0\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/><xf numFmtId=\"165\"/><xf "
        "numFmtId=\"14\"/></cellXfs>";
    const std::string cells = row(1, text("A1", "Post") + number("B1", "2024") + text("C1", "Aandeel") + text("D1", "Rest") + text("E1", "Datum")) +
                              row(2, text("A2", "Lasten") + number("B2", "-1234567", " s=\"1\"") + number("C2", "0.5", " s=\"2\"") +
                                         number("D2", "1234.5", " s=\"3\"") + number("E2", "45657", " s=\"4\"")) +
                              row(3, text("A3", "Baten") + number("B3", "0", " s=\"1\""));
    const Document document = read_sheet(sheet_data(cells), "", styles);
    CHECK(rows(document) == Texts{"Post|2024|Aandeel|Rest|Datum", "Lasten|-1.235|50,00%|1234,5|31-12-2024", "Baten|-|||"});
    CHECK(warnings(document) ==
          Texts{"number_format 1 the sheet shows 1 value (the first is D2) in a format that griffier does not apply: all digits of what is stored are given"});
}

TEST_CASE("merged cells span what is left of their rows and columns") {
    const std::string cells = row(1, text("A1", "Begroting 2025")) + row(3, text("B3", "2024") + text("D3", "2025")) +
                              row(4, text("A4", "Post") + text("B4", "Lasten") + text("C4", "Baten") + text("D4", "Lasten") + text("E4", "Baten")) +
                              row(5, text("A5", "Groep") + number("B5", "1") + number("C5", "2") + number("D5", "3") + number("E5", "4")) +
                              row(8, number("A8", "99") + number("B8", "5") + number("C8", "6") + number("D8", "7") + number("E8", "8"));
    const Document document =
        read_sheet(sheet_data(cells) +
                   "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"B3:C3\"/><mergeCell ref=\"D3:E3\"/><mergeCell ref=\"A5:A8\"/></mergeCells>");
    CHECK(rows(document) == Texts{"|2024||2025|", "Post|Lasten|Baten|Lasten|Baten", "Groep|1|2|3|4", "|5|6|7|8"});
    const Table& table = document.tables.at(0);
    CHECK(table.header_rows == 2);
    CHECK(table.cells.at(0).col_span == 2);
    CHECK(table.cells.at(1).col == 3);
    const auto group = std::find_if(table.cells.begin(), table.cells.end(), [](const Cell& cell) { return cell.text == "Groep"; });
    REQUIRE(group != table.cells.end());
    CHECK(group->row_span == 2);
    CHECK(warnings(document) ==
          Texts{"hidden_text 1 the sheet has text that it does not show, in 1 cell below merged cells (the first is A8): it was left out"});
}

TEST_CASE("a group over some columns is a header, not a title") {
    const std::string cells = row(1, text("A1", "Titel")) + row(2, text("B2", "Begroting 2025")) +
                              row(3, text("A3", "Post") + text("B3", "Lasten") + text("C3", "Baten")) +
                              row(4, text("A4", "Wonen") + number("B4", "1") + number("C4", "2"));
    const Document document = read_sheet(sheet_data(cells) + "<mergeCells><mergeCell ref=\"B2:C2\"/></mergeCells>");
    CHECK(rows(document) == Texts{"|Begroting 2025|", "Post|Lasten|Baten", "Wonen|1|2"});
    CHECK(document.tables.at(0).header_rows == 2);
}

TEST_CASE("hidden rows and columns are left out and said") {
    const std::string columns = "<cols><col min=\"3\" max=\"4\" width=\"9\" hidden=\"1\"/><col min=\"9\" max=\"16384\" width=\"0\"/></cols>";
    const std::string cells = row(1, text("A1", "Post") + text("B1", "2024") + text("C1", "hulp") + text("E1", "2025")) +
                              row(2, text("A2", "Wonen") + number("B2", "1") + number("C2", "5") + number("E2", "2")) +
                              row(3, text("A3", "Stil") + number("B3", "3") + number("C3", "5") + number("E3", "4"), " hidden=\"1\"") +
                              row(4, "", " hidden=\"1\"") + row(5, text("A5", "Zorg") + number("B5", "5") + number("E5", "6"));
    const Document document = read_sheet(columns + sheet_data(cells) + "<mergeCells><mergeCell ref=\"C1:E1\"/></mergeCells>");
    CHECK(rows(document) == Texts{"Post|2024|hulp", "Wonen|1|2", "Zorg|5|6"});
    CHECK(warnings(document) == Texts{"hidden_text 1 the sheet has text that it does not show, in 1 hidden row, 1 hidden column and 1 cell below merged cells "
                                      "(the first is E1): it was left out"});
}

TEST_CASE("figures that are hidden stand where they would be") {
    const std::string columns = "<cols><col min=\"3\" max=\"3\" width=\"9\" hidden=\"1\"/></cols>";
    const std::string cells = row(1, text("A1", "Post") + text("B1", "2024") + text("D1", "2025")) +
                              row(2, text("A2", "Wonen") + number("B2", "1") + number("C2", "55") + number("D2", "2")) +
                              row(3, text("A3", "Stil") + number("B3", "3") + number("D3", "4"), " hidden=\"1\"") +
                              row(4, text("A4", "Zorg") + number("B4", "5") + number("D4", "6")) + row(9, number("A9", "7"), " hidden=\"1\"");
    const Document document = read_sheet(columns + sheet_data(cells));
    const std::vector<Word>& hidden = document.pages.at(0).hidden;
    REQUIRE(hidden.size() == 3);
    const Table& table = document.tables.at(0);
    const auto box = [&](int r, int c) {
        return std::find_if(table.cells.begin(), table.cells.end(), [&](const Cell& cell) { return cell.row == r && cell.col == c; })->box;
    };
    CHECK(hidden[0].text == "55");
    CHECK(hidden[0].box.x0 > box(1, 1).x1);
    CHECK(hidden[0].box.x1 < box(1, 2).x0);
    CHECK(hidden[0].box.y0 > box(1, 1).y0);
    CHECK(hidden[0].box.y1 < box(1, 1).y1);
    CHECK(hidden[1].text == "3");
    CHECK(hidden[1].box.y0 > box(1, 0).y1);
    CHECK(hidden[1].box.y1 < box(2, 0).y0);
    CHECK(hidden[1].box.x1 == table.parts.at(0).box.x1);
}

TEST_CASE("several tables and notes on one sheet") {
    const std::string cells = kSmallTable + row(7, text("A7", "Totaal") + number("B7", "19.5") + number("C7", "5")) +
                              // a blank row inside a table, with a label that stands alone
                              row(9, text("A9", "Reserves")) + row(10, text("A10", "Storting") + number("B10", "1") + number("C10", "2")) +
                              // another table
                              row(12, text("A12", "Tabel 2")) + row(13, text("A13", "bedragen in euro's")) +
                              row(14, text("A14", "Taakveld") + text("B14", "Lasten")) + row(15, text("A15", "0.1 Bestuur") + number("B15", "5")) +
                              row(16, text("A16", "0.10 Reserves") + number("B16", "6")) + row(18, text("A18", "Bron: eigen cijfers"));
    const Document document = read_sheet(sheet_data(cells));
    REQUIRE(document.tables.size() == 2);
    CHECK(rows(document).size() == 6);
    CHECK(rows(document, 1) == Texts{"Taakveld|Lasten", "0.1 Bestuur|5", "0.10 Reserves|6"});
    REQUIRE(document.tables[1].nearby.size() == 2);
    CHECK(document.tables[1].nearby[0].text == "Tabel 2");
    CHECK(document.blocks.back().text == "Bron: eigen cijfers");
}

TEST_CASE("a sheet of text is lines") {
    std::string cells;
    for (int i = 1; i <= 9; ++i) cells += row(i, text("A" + std::to_string(i), "Regel van de toelichting"));
    const Document document = read_sheet(sheet_data(cells));
    CHECK(document.tables.empty());
    CHECK(document.blocks.size() == 10);
}

TEST_CASE("names with a namespace, places left out") {
    Parts parts = workbook({{"A", ""}});
    for (auto& [name, content] : parts)
        if (name == "xl/worksheets/sheet1.xml")
            content =
                "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c "
                "r=\"B2\"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    CHECK(rows(read(parts)) == Texts{"1|2", "|3"});
}

TEST_CASE("a spreadsheet that cannot be used says why") {
    const std::string whole = tiny_zip(workbook({{"A", sheet_data(kSmallTable)}}));
    refused(whole.substr(0, whole.size() / 2), "damaged", "cut off");
    refused("tekst", "damaged", "ZIP");
    for (const char* const part : {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"}) {
        Parts parts = workbook({{"A", sheet_data(kSmallTable)}});
        std::erase_if(parts, [part](const auto& one) { return one.first == part; });
        refused(tiny_zip(parts), "damaged", part);
    }
    const auto sheet = [](const std::string& inside, const std::string& code, const std::string& says) {
        refused(tiny_zip(workbook({{"A", inside}})), code, says);
    };
    sheet("<sheetData><row>", "damaged", "no XML");
    sheet(sheet_data(row(2, "") + row(1, "")), "damaged", "order at row 1");
    sheet(sheet_data(row(1, number("B1", "1") + number("A1", "2"))), "damaged", "order in row 1");
    sheet(sheet_data(row(1, number("A2", "1"))), "damaged", "order in row 1");
    sheet(sheet_data(row(1, number("XFE1", "1"))), "damaged", "order in row 1");
    sheet(sheet_data(row(2000000, "")), "damaged", "row 2000000");
    sheet(sheet_data(row(1, "<c r=\"A1\" t=\"s\"><v>7</v></c>")), "damaged", "A1 has a text");
    sheet(sheet_data(row(1, number("A1", "1", " s=\"7\""))), "damaged", "A1 has a style");
    sheet(sheet_data("") + "<mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells>", "damaged", "B2:A1");
    refused(tiny_zip(workbook({{"A", "", "state=\"hidden\""}})), "no_pages", "no sheet");
}

TEST_CASE("a spreadsheet that would bring in files or swell is refused") {
    for (auto& declared : {"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"}) {
        Parts parts = workbook({{"A", sheet_data(kSmallTable)}});
        for (auto& [name, content] : parts)
            if (name == "xl/worksheets/sheet1.xml") content = std::string(declared) + "<worksheet>" + sheet_data(row(1, text("A1", "&e;"))) + "</worksheet>";
        refused(tiny_zip(parts), "unsupported", "document type");
    }
    // 70 MB of blanks in a few kilobytes
    refused(tiny_zip(workbook({{"A", sheet_data(kSmallTable) + std::string(std::size_t{70} << 20, ' ')}})), "too_large", "64 MB");
    std::string many;
    for (int i = 1; i <= 60'000; ++i) many += "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>";
    refused(tiny_zip(workbook({{"A", sheet_data(many)}})), "too_large", "200000 cells");
    std::string some;
    for (int i = 1; i <= 30'000; ++i) some += "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>";
    refused(tiny_zip(workbook({{"A", sheet_data(some)}, {"B", sheet_data(some)}})), "too_large", "200000 cells");
}
