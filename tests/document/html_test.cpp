#include "document/files/html.h"

#include <string>

#include "catch.h"
#include "document/error.h"
#include "document/files/html_encoding.h"
#include "document/files/html_tree.h"
#include "document/files/mhtml.h"

using namespace griffier;

namespace {

// Enough of a page that it counts as one.
const std::string kText =
    "<p>De raad van Veldermeer heeft in november de begroting vastgesteld en daarbij gevraagd om in het voorjaar terug te komen op de vaart, "
    "de sluis, de dijk en de haven.</p>";

Document page(const std::string& body) { return read_html("<!DOCTYPE html><html><body>" + kText + body + "</body></html>"); }

// Kind and text of each block below the opening paragraph.
std::vector<std::string> blocks(const std::string& body) {
    std::vector<std::string> all;
    const Document document = page(body);
    for (std::size_t i = 1; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        static constexpr const char* kKinds[] = {"heading", "paragraph", "item", "caption", "furniture", "table"};
        all.push_back(std::string(kKinds[static_cast<int>(block.kind)]) + ": " + (block.marker.empty() ? "" : block.marker + " ") + block.text);
    }
    return all;
}

using Texts = std::vector<std::string>;

// The cells as "row,col rowspan x colspan text", headers with "#".
Texts cells(const Table& table) {
    Texts all;
    for (const Cell& cell : table.cells)
        all.push_back(std::to_string(cell.row) + "," + std::to_string(cell.col) + " " + std::to_string(cell.row_span) + "x" + std::to_string(cell.col_span) +
                      " " + (cell.header ? "#" : "") + cell.text);
    return all;
}

}  // namespace

TEST_CASE("blocks of a web page") {
    struct Case {
        const char* html;
        Texts blocks;
    };
    const Case cases[] = {
        {"<p>een\n twee<br>drie</p>vier<div>vijf</div>", {"paragraph: een twee", "paragraph: drie", "paragraph: vier", "paragraph: vijf"}},
        {"<p>co&ouml;rdinatie&nbsp;2&euro; huur&shy;woning</p>", {"paragraph: coördinatie 2€ huurwoning"}},
        {"<ul><li>een<ul><li>binnen</li></ul><li>twee</ul>", {"item: • een", "item: • binnen", "item: • twee"}},
        {"<ol start=3><li>een<li>twee</ol>", {"item: 3. een", "item: 4. twee"}},
        {"<h3><button><span>7.a</span><span>Leges 2027</span></button></h3>", {"heading: 7.a Leges 2027"}},
        {"<ol><li><h3>1 Opening</h3><p>De voorzitter opent.</p></li></ol>", {"heading: 1 Opening", "paragraph: De voorzitter opent."}},
        {"<aside><p>Zie ook</p><a href=/a>Begroting van dit jaar</a> <a href=/b>Raad en griffie</a></aside><p>Einde.</p>", {"paragraph: Einde."}},
        {"<aside><p>Dit kost meer dan vorig jaar.</p><a href=/a>Lees</a></aside>", {"paragraph: Dit kost meer dan vorig jaar.", "paragraph: Lees"}},
        {"<ol><li><p>eerste lid;</p><p>vervolg</p></li></ol>", {"item: 1. eerste lid;", "paragraph: vervolg"}},
        {"<dl><dt>Bron</dt><dd>Stadspeiling</dd></dl>", {"paragraph: Bron: Stadspeiling"}},
        {"<dl><dt>Saldo</dt><dd>€ -1.200</dd></dl>", {"paragraph: Saldo", "paragraph: € -1.200"}},
        {"<h3><button>Risico's</button></h3><p>Er zijn er geen.</p>", {"heading: Risico's", "paragraph: Er zijn er geen."}},
        {"<div role=heading aria-level=3>Wonen</div><p>Er komen huizen bij.</p>", {"heading: Wonen", "paragraph: Er komen huizen bij."}},
        {"<a href=#>Terug naar navigatie - Risico's</a>", {"furniture: Terug naar navigatie - Risico's"}},
        {"<h3>Terug naar navigatie - Risico's</h3><h3>Terug naar de kern</h3>", {"furniture: Terug naar navigatie - Risico's", "heading: Terug naar de kern"}},
        {"<p>Deze pagina is gebouwd op 12/11/2024 met de export van gisteren</p>",
         {"furniture: Deze pagina is gebouwd op 12/11/2024 met de export van gisteren"}},
        {"<p>H<sub>2</sub>O, 12 m<sup>2</sup>, 1.234<sup>1</sup></p>", {"paragraph: H2O, 12 m², 1.234¹"}},
        {"<table><tr><td>alleen een<td></tr></table>", {"paragraph: alleen een"}},
        {"<table role=presentation><tr><td>links<td>rechts<tr><td>1<td>2</table>", {"paragraph: links", "paragraph: rechts", "paragraph: 1", "paragraph: 2"}},
    };
    for (const Case& one : cases) {
        CAPTURE(one.html);
        CHECK(blocks(one.html) == one.blocks);
    }
}

TEST_CASE("the head of a site says whose it is, its menu does not") {
    const Document document = page("<header><span>Gemeente Heideveld</span><nav><a>Wonen</a></nav><ul><li>Bouwen</li></ul></header>");
    REQUIRE(document.blocks.back().kind == BlockKind::furniture);
    CHECK(document.blocks.back().text == "Gemeente Heideveld");
}

TEST_CASE("what is navigation, hidden or a program is left out of a web page") {
    for (const char* const html : {"<nav><a>Programma 1</a></nav>",
                                   "<header><a>Home</a></header>",
                                   "<div class='cookie-bar'>Akkoord?</div>",
                                   "<div id=hoofdmenu>Inhoud</div>",
                                   "<ul class='nav nav-tabs'><li>Tab</li></ul>",
                                   "<script>var x = '<p>1</p>';</script>",
                                   "<style>p { color: red }</style>",
                                   "<noscript>Zet JavaScript aan</noscript>",
                                   "<template><p>x</p></template>",
                                   "<p hidden>x</p>",
                                   "<div style='color:red; display: none'>x</div>",
                                   "<button>Meer</button>",
                                   "<select><option>2024</option></select>",
                                   "<svg><text>12</text></svg>",
                                   "<dialog>x</dialog>",
                                   "<p class='text hidden'>x</p>",
                                   "<div class=d-none>x</div>",
                                   "<a class=skip-link>Naar de inhoud</a>",
                                   "<div role=search>Zoek</div>",
                                   "<!-- <p>12</p> -->"}) {
        CAPTURE(html);
        CHECK(blocks(html).empty());
    }
    CHECK(page("<p hidden>Er was € 1.200 over.</p>").warnings.at(0).code == "hidden_text");
    CHECK(page("<p hidden>Kies een jaar: 2024 2025</p>").warnings.empty());
    CHECK(blocks("<div class='d-none d-md-block'>x</div><p class=hidden-xs>y</p>") == Texts{"paragraph: x", "paragraph: y"});
    // A word of a class takes nothing away that holds a table; the head of an article is its own.
    CHECK(page("<div class=menu><table><tr><th>Post<th>2024<tr><td>Lasten<td>12</table></div>").tables.size() == 1);
    CHECK(blocks("<article><header><h2>Wonen</h2></header><p>Er komen huizen bij.</p></article>") ==
          Texts{"heading: Wonen", "paragraph: Er komen huizen bij."});
}

TEST_CASE("the foot of a site is no text of the page, and kept beside it") {
    const Document document = page("<footer class='site-footer'><p>© 2025 Gemeente Veldermeer</p><ul><li>Privacy</li></ul></footer>");
    REQUIRE(document.blocks.size() == 2);
    CHECK(document.blocks[1].kind == BlockKind::furniture);
    CHECK(document.blocks[1].text == "© 2025 Gemeente Veldermeer Privacy");
    CHECK(page("<nav>Gemeente Zandhoven</nav>").blocks.size() == 1);
}

TEST_CASE("a card that only a style breaks into lines") {
    const Texts card = {"paragraph: Lasten", "paragraph: 26,13%", "paragraph: € -12.400"};
    CHECK(blocks("<div><h4>Lasten</h4><span>26,13%</span><span>€ -12.400</span></div>") == card);
    CHECK(blocks("<div><span>Lasten</span><span>26,13%</span> <span>€ -12.400</span></div>") == card);
    CHECK(blocks("<div><b>Lasten</b>\n<i>26,13%</i>\n<i>€ -12.400</i></div>") == card);
    CHECK(blocks("<p>Er is <b>€ 12</b> <i>€ 13</i> over</p>") == Texts{"paragraph: Er is € 12 € 13 over"});
    CHECK(blocks("<p>In <b>2024</b> waren er 12</p>") == Texts{"paragraph: In 2024 waren er 12"});
    // Two figures never run into one.
    CHECK(blocks("<p><span>12</span><span>345</span></p>") == Texts{"paragraph: 12", "paragraph: 345"});
    CHECK(blocks("<p><span>12</span>.<span>345</span></p>") == Texts{"paragraph: 12.345"});
    const Document document = page("<table><tr><th>Post<th>2024<tr><td>Lasten<td><span>12</span><span>345</span></table>");
    CHECK(document.tables.at(0).cells.back().text == "12 345");
}

TEST_CASE("sections of a web page") {
    const Document document = page(
        "<h1>Programma 2</h1><h3>Doel</h3><p><strong>Aan het water</strong><br>De oevers worden opnieuw ingericht met de bewoners.</p>"
        "<p><b>Let op!</b> Dit loopt door.</p><p><b>Motie nr: 12-3</b></p><ul><li>een punt</li></ul><h2>Kosten</h2><h4>Toelichting</h4><p>Er zijn geen "
        "kosten.</p>");
    Texts titles;
    for (const Section& section : document.sections)
        titles.push_back(std::to_string(section.level) + " " + section.title + " < " + std::to_string(section.parent));
    CHECK(titles == Texts{"1 Programma 2 < -1", "2 Doel < 0", "3 Aan het water < 1", "2 Kosten < 0"});
    CHECK(document.blocks.front().section == -1);
    CHECK(document.blocks.back().section == 3);
}

TEST_CASE("crumbs stand above the headings that do not repeat them") {
    struct Case {
        const char* html;
        Texts titles;
    };
    const Case cases[] = {
        {"<ol class=breadcrumb><li>Home<li>Begroting 2025<li>Wonen</ol><h1>Wonen</h1>", {"1 Begroting 2025", "2 Wonen"}},
        {"<nav aria-label=breadcrumb><a>Home</a> › <a>Begroting 2025</a> › Wonen</nav><h2>Doel</h2>", {"1 Begroting 2025", "2 Wonen", "3 Doel"}},
        {"<div class=kruimelpad>U bent hier: Home > Programma 3</div><h2>Doel</h2>", {"1 Programma 3", "2 Doel"}},
        {"<header><h1>Begroting 2025</h1></header><h2>Doel</h2>", {"1 Begroting 2025", "2 Doel"}},
        {"<header><h1>Site</h1></header><h1>Doel</h1>", {"1 Doel"}},
    };
    for (const Case& one : cases) {
        CAPTURE(one.html);
        Texts titles;
        for (const Section& section : page(one.html).sections) titles.push_back(std::to_string(section.level) + " " + section.title);
        CHECK(titles == one.titles);
    }
}

TEST_CASE("tables of a web page are the grid that it states") {
    const Document document = page(
        "<p>Bedragen x € 1.000</p><table><thead><tr><th rowspan=2>Programma<th colspan=2>2025<th "
        "colspan=2>2026<tr><th>Lasten<th>Baten<th>Lasten<th>Baten</thead>"
        "<tfoot><tr><td>Totaal<td>3<td>4<td>5<td>6</tfoot><tbody><tr><td>1 Wonen<td>1<td>2<td><td>3<tr><td colspan=5>&nbsp;<tr><td>2 "
        "Water<td>2<td>2<td>5<td>3</table>");
    REQUIRE(document.tables.size() == 1);
    const Table& table = document.tables[0];
    CHECK(cells(table) == Texts{"0,0 2x1 #Programma", "0,1 1x2 #2025",   "0,3 1x2 #2026", "1,1 1x1 #Lasten", "1,2 1x1 #Baten", "1,3 1x1 #Lasten",
                                "1,4 1x1 #Baten",     "2,0 1x1 1 Wonen", "2,1 1x1 1",     "2,2 1x1 2",       "2,4 1x1 3",      "3,0 1x1 2 Water",
                                "3,1 1x1 2",          "3,2 1x1 2",       "3,3 1x1 5",     "3,4 1x1 3",       "4,0 1x1 Totaal", "4,1 1x1 3",
                                "4,2 1x1 4",          "4,3 1x1 5",       "4,4 1x1 6"});
    CHECK(table.rows == 5);
    CHECK(table.columns == 5);
    CHECK(table.header_rows == 2);
    REQUIRE(table.nearby.size() == 1);
    CHECK(table.nearby[0].text == "Bedragen x € 1.000");
}

TEST_CASE("header rows of a table in a web page") {
    struct Case {
        const char* html;
        int rows;
    };
    const Case cases[] = {
        {"<tr><td>Post<td>2024<td>2025<tr><td>Lasten<td>12<td>13", 1},   // nothing marked: what stands above the first figure
        {"<tr><th>Post<th>2024<tr><th>Lasten<td>12", 1},                 // row headers are no header row
        {"<tr><td>Naam<td>Functie<tr><td>Jansen<td>griffier", 0},        // words only
        {"<tr><th>Lasten<th>12<tr><th>Baten<th>13", 0},                  // all marked, and figures at once
        {"<thead><tr><td>Post<td>2024</thead><tr><td>Lasten<td>12", 1},  //
        {"<tr><th colspan=2>Bedragen<tr><th>Post<th>2024<tr><td>Lasten<td>12", 2},
    };
    for (const Case& one : cases) {
        CAPTURE(one.html);
        CHECK(page(std::string("<table>") + one.html + "</table>").tables.at(0).header_rows == one.rows);
    }
    const Document parts = page("<table><tr><th>Post<th>2024<tr><td>Lasten<td>12<tr><th>Post<th>2025<tr><td>Lasten<td>13</table>");
    CHECK(parts.tables.at(0).inner_header_rows == std::vector<int>{2});
}

TEST_CASE("every word of a web page has a line of its own place") {
    const Document document = page("<h1>Titel</h1><p>een twee</p><table><tr><th>Post<th>2024<tr><td>Lasten<td>12</table>");
    const Page& drawn = document.pages.at(0);
    CHECK(drawn.text_from == TextFrom::text);
    CHECK(drawn.first_line == 1);
    for (const Block& block : document.blocks)
        for (const Line& line : block.lines) {
            std::string text;
            for (const int word : line.words) text += (text.empty() ? "" : " ") + drawn.words.at(static_cast<std::size_t>(word)).text;
            CHECK(text == line.text);
        }
    const auto& cells_of = document.tables.at(0).cells;
    CHECK(cells_of.at(3).box.y0 == cells_of.at(2).box.y0);
    CHECK(cells_of.at(3).box.x0 > cells_of.at(2).box.x1);
}

TEST_CASE("the encoding of a web page") {
    struct Case {
        std::string bytes, charset, text, warning;
    };
    const Case cases[] = {
        {"<meta charset=utf-8>co\xc3\xb6", "", "<meta charset=utf-8>co\xc3\xb6", ""},
        {"<meta charset='iso-8859-1'>\x80 co\xf6", "", "<meta charset='iso-8859-1'>\xe2\x82\xac co\xc3\xb6", ""},
        {"<meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-15\">\xa4", "",
         "<meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-15\">\xe2\x82\xac", ""},
        {"<meta charset=windows-1252>co\xc3\xb6", "", "<meta charset=windows-1252>co\xc3\xb6", "text_encoding"},  // it lies
        {"<meta charset=utf-8>co\xf6", "", "<meta charset=utf-8>co\xc3\xb6", "text_not_utf8"},
        {"<meta charset=klingon>co\xf6", "", "<meta charset=klingon>co\xc3\xb6", "text_encoding"},
        {"co\xf6", "windows-1252", "co\xc3\xb6", ""},
        {"\xef\xbb\xbfmerk", "", "merk", ""},
        {std::string("\xff\xfe<\0p\0", 6), "", "<p", ""},
    };
    for (const Case& one : cases) {
        CAPTURE(one.bytes);
        std::vector<Warning> warnings;
        CHECK(html_as_utf8(one.bytes, one.charset, warnings) == one.text);
        CHECK((warnings.empty() ? "" : warnings[0].code) == one.warning);
    }
}

TEST_CASE("a page without text of its own is no document") {
    for (const char* const html : {"<!DOCTYPE html><html><body>Log in</body></html>", "<html><head>", "<html><frameset><frame src=a></frameset></html>",
                                   "<html><body><script>load()</script></body></html>", ""}) {
        CAPTURE(html);
        try {
            read_html(html);
            FAIL("taken as a document");
        } catch (const InputError& error) {
            CHECK(error.code == "not_a_document");
            CHECK(std::string(error.what()).find("HTML") != std::string::npos);
        }
    }
}

TEST_CASE("web pages made to exhaust their reader end") {
    const auto repeated = [](const std::string& text, int times) {
        std::string all;
        for (int i = 0; i < times; ++i) all += text;
        return all;
    };
    // Nested deeper than any reader goes: refused, before it is parsed.
    CHECK_THROWS_AS(page(repeated("<div>", 100'000) + "1"), InputError);
    CHECK_THROWS_AS(page(repeated("<b>", 100'000)), InputError);
    CHECK_THROWS_AS(page(repeated("<table><tr><td>", 100'000)), InputError);
    // Nested deep, but not so deep: everything is kept, and nothing recurses to the end.
    const Document deep = page(repeated("<div>", 5'000) + "onderin" + repeated("</div>", 5'000));
    CHECK(deep.blocks.back().text == "onderin");
    // Paragraphs that nobody closes do not nest.
    CHECK(page(repeated("<p>regel", 20'000)).blocks.size() == 20'001);
    // No cell is lost where they find no place.
    CHECK(blocks("<table><tr><td>a<td colspan=100000 rowspan=99999999>b<tr><td>c<td>d</table>") ==
          Texts{"paragraph: a", "paragraph: b", "paragraph: c", "paragraph: d"});
    CHECK(page("<table><tr><td rowspan=-3 colspan=x>a<td>1<tr><td>c<td>2</table>").tables.at(0).rows == 2);
    // Ends in the middle of a tag, a comment, a table.
    for (const char* const html : {"<p>tekst <b", "<p>tekst <!-- ", "<table><tr><td>1<td>2<tr><td>3", "<p>&#", "<p>&#xFFFFFFFF;", "<script>", "<textarea>"}) {
        CAPTURE(html);
        CHECK(page(html).pages.size() == 1);
    }
    CHECK(page(std::string("<p>nul \0 byte</p>", 17)).blocks.size() == 2);
}

TEST_CASE("the page inside an MHTML file") {
    const std::string head = "From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"--=_b\"\r\n\r\n";
    struct Case {
        std::string parts, html, charset;
    };
    const Case cases[] = {
        {"----=_b\r\nContent-Type: text/html; charset=\"windows-1252\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>co=F6 "
         "=\r\nx=3D1=\r\n\r\n----=_b--\r\n",
         "<p>co\xf6 x=1", "windows-1252"},
        {"----=_b\r\nContent-Type: text/css\r\n\r\np {}\r\n----=_b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: "
         "base64\r\n\r\nPHA+\r\nMTI8L3A+\r\n----=_b--",
         "<p>12</p>", ""},
        {"----=_b\r\nContent-Type: text/html\r\n\r\n<p>zonder eind", "<p>zonder eind", ""},
        {"----=_b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\na=ZZb=", "a=ZZb", ""},
    };
    for (const Case& one : cases) {
        CAPTURE(one.parts);
        const MhtmlPage found = read_mhtml(head + one.parts);
        CHECK(found.html == one.html);
        CHECK(found.charset == one.charset);
    }
    // The root that the file names, not the first page in it.
    const std::string root = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b; start=\"<two@x>\"\r\n\r\n";
    CHECK(read_mhtml(root + "--b\r\nContent-Type: text/html\r\n\r\nframe\r\n--b\r\nContent-ID: <two@x>\r\nContent-Type: text/html\r\n\r\npage\r\n--b--").html ==
          "page");
    CHECK_THROWS_AS(read_mhtml("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n"), InputError);
    CHECK_THROWS_AS(read_mhtml(head + "----=_b\r\nContent-Type: image/png\r\n\r\nx\r\n----=_b--"), InputError);
    CHECK_THROWS_AS(read_mhtml(""), InputError);
}

TEST_CASE("a saved page says where it stands") {
    const auto address = [](const std::string& head) {
        return read_html("<html><head>" + head +
                         "</head><body><h1>Groen</h1><p>De gemeente plant dit jaar bomen langs de hele oever van het meer, en vraagt de bewoners van de "
                         "straten daarachter om mee te helpen met het water geven in de zomer.</p></body></html>")
            .address;
    };
    CHECK(address("<link rel=\"canonical\" href=\"https://a.example/p1/\">") == "https://a.example/p1/");
    CHECK(address("<link href='https://a.example/p2/' rel='canonical'>") == "https://a.example/p2/");
    CHECK(address("<meta property=\"og:url\" content=\"https://a.example/p3\">") == "https://a.example/p3");
    CHECK(address("<!-- saved from url=(0020)https://a.example/p4 -->") == "https://a.example/p4");
    CHECK(address("<link rel=\"stylesheet\" href=\"https://a.example/style.css\">").empty());
    const MhtmlPage page = read_mhtml(
        "Snapshot-Content-Location: https://a.example/p5\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
        "--b\r\nContent-Type: text/html\r\nContent-Location: https://a.example/frame\r\n\r\npage\r\n--b--");
    CHECK(page.address == "https://a.example/p5");
}
