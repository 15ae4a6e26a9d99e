#include "document/pdf/pdf.h"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "document/pdf/legible.h"
#include "opened_pdf.h"

using namespace griffier;
using griffier::testing::open_bytes;
using griffier::testing::tiny_pdf;
using griffier::testing::TinyPdf;

TEST_CASE("a word has its place, baseline, size and weight") {
    const Page page = drawn("BT /F1 10 Tf 20 150 Td (Baten 1.234) Tj /F2 12 Tf 0 -50 Td (Saldo) Tj ET");
    REQUIRE(joined(page.words) == "Baten|1.234|Saldo");
    CHECK(page.width == Approx(200));
    CHECK(page.text_from == TextFrom::embedded);
    CHECK(page.glyphs.visible == 15);
    const Word &baten = page.words[0], &figure = page.words[1], &saldo = page.words[2];
    CHECK(baten.box.x0 == Approx(20));
    CHECK(baten.baseline == Approx(50));
    CHECK(baten.size == Approx(10));
    CHECK_FALSE(baten.bold);
    CHECK(baten.box.y0 < 45);
    CHECK(baten.box.y1 > 50);
    CHECK(figure.box.x0 == Approx(20 + 10 * (0.667 + 0.556 + 0.278 + 0.556 + 0.556 + 0.278)).epsilon(0.001));  // Helvetica's widths
    CHECK(saldo.bold);
    CHECK(saldo.baseline == Approx(100));
    CHECK(saldo.size == Approx(12));
}

TEST_CASE("where words begin and end") {
    struct Case {
        const char *what, *content, *words;
    };
    const std::vector<Case> cases = {
        {"a space drawn as a glyph", "(a b) Tj", "a|b"},
        {"letters drawn one by one", "(B) Tj 6.67 0 Td (a) Tj 5.56 0 Td (t) Tj", "Bat"},
        {"kerning", "[(B) 40 (a) -30 (ten)] TJ", "Baten"},
        {"a gap instead of a space", "[(Baten) -300 (2024)] TJ", "Baten|2024"},
        {"another line", "(Baten) Tj 0 -12 Td (Lasten) Tj", "Baten|Lasten"},
        {"a superscript", "(m) Tj 4 Ts /F1 6 Tf (2) Tj", "m|2"},
        {"another weight inside a word", "(Ba) Tj /F2 10 Tf (ten) Tj", "Baten"},
        {"small capitals", "(W) Tj /F1 8 Tf (ASSENAAR) Tj", "WASSENAAR"},
        {"each glyph drawn twice", "(1) Tj 0.3 0 Td (1) Tj 5.26 0 Td (2) Tj 0.3 0 Td (2) Tj", "12"},
        {"a word drawn twice", "(Totaal) Tj 0.3 0 Td (Totaal) Tj", "Totaal"},
        {"a repeated digit is no copy", "(11.111) Tj", "11.111"},
        {"the same word elsewhere", "(Totaal) Tj 60 0 Td (Totaal) Tj", "Totaal|Totaal"},
        {"word spacing", "20 Tw (a b) Tj", "a|b"},
        {"euro, no-break space, dash", "(\\200\\2401\\226) Tj", "€|1–"},
        {"an accent drawn over its letter", "(co) Tj 10.6 0 Td (\\250) Tj -1 0 Td (o) Tj 5.56 0 Td (r) Tj", "coör"},
        {"a leader glued to its text and its figure", "(Huren......1.234) Tj", "Huren|......|1.234"},
        {"a leader drawn dot by dot", "(Huren.) Tj 30 0 Td (.) Tj 2.78 0 Td (..) Tj", "Huren|...."},
        {"a leader in steps begins at its text", "(Huren.) Tj 31.24 0 Td (.) Tj 4 0 Td (.) Tj 4 0 Td (.) Tj 4 0 Td (.) Tj", "Huren|.|.|.|.|."},
        {"the dot of an abbreviation before a leader", "(Huren.) Tj 34 0 Td (.) Tj 4 0 Td (.) Tj 4 0 Td (.) Tj 4 0 Td (.) Tj", "Huren.|.|.|.|."},
        {"three dots are an ellipsis", "(enz...) Tj", "enz..."},
        {"nothing but spaces", "(   ) Tj", ""},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        const Page page = drawn(std::string("BT /F1 10 Tf 20 150 Td ") + c.content + " ET");
        CHECK(joined(page.words) == c.words);
    }
}

TEST_CASE("a word drawn twice with a shift is bold, drawn twice in place it is not") {
    CHECK(drawn("BT /F1 10 Tf 20 150 Td (Totaal) Tj 0.3 0 Td (Totaal) Tj ET").words.at(0).bold);
    CHECK_FALSE(drawn("BT /F1 10 Tf 20 150 Td (Totaal) Tj ET BT /F1 10 Tf 20 150 Td (Totaal) Tj ET").words.at(0).bold);
}

TEST_CASE("crop box and rotation are applied") {
    struct Case {
        const char *extra, *what;
        double width, height, x0, baseline;
        int turn, rotation;
    };
    // The word begins at (60, 150) of the media box; the crop box begins at (50, 100) and is 140 x 80.
    const std::vector<Case> cases = {
        {"", "plain", 200, 200, 60, 50, 0, 0},
        {"/CropBox [50 100 190 180]", "cropped", 140, 80, 10, 30, 0, 0},
        {"/CropBox [50 100 190 180] /Rotate 90", "a quarter to the right", 80, 140, 0, 50, 90, 90},
        {"/CropBox [50 100 190 180] /Rotate 180", "upside down", 140, 80, 0, 50, 180, 180},
        {"/CropBox [50 100 190 180] /Rotate 270", "a quarter to the left", 80, 140, 0, 30, 270, 270},
        {"/CropBox [50 100 190 180] /Rotate -90", "negative", 80, 140, 0, 30, 270, 270},
        {"/UserUnit 1 /CropBox [-10 -10 500 500]", "crop box larger than the page", 200, 200, 60, 50, 0, 0},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        const Page page = drawn("BT /F1 10 Tf 60 150 Td (Baten) Tj ET", c.extra);
        CHECK(page.width == Approx(c.width));
        CHECK(page.height == Approx(c.height));
        CHECK(page.rotation == c.rotation);
        REQUIRE(joined(page.words) == "Baten");
        CHECK(page.words[0].rotation == c.turn);
        CHECK(page.words[0].baseline == Approx(c.baseline));
        if (c.turn == 0) CHECK(page.words[0].box.x0 == Approx(c.x0));
        if (c.turn == 90) CHECK(page.words[0].box.y0 == Approx(10));
        if (c.turn == 270) CHECK(page.words[0].box.y1 == Approx(130));
    }
}

TEST_CASE("turned text keeps its words and says how it is turned") {
    const Page up = drawn("BT /F1 10 Tf 0 1 -1 0 100 50 Tm (op de kop) Tj ET");  // runs up the page
    CHECK(joined(up.words) == "op|de|kop");
    CHECK(up.words.at(0).rotation == 270);
    CHECK(up.words.at(0).baseline == Approx(100));
    CHECK(up.words.at(0).box.y1 == Approx(150));
    const Page down = drawn("BT /F1 10 Tf 0 -1 1 0 100 150 Tm (omlaag) Tj ET");
    CHECK(down.words.at(0).rotation == 90);
    const Page slanted = drawn("BT /F1 10 Tf 0.8 0.6 -0.6 0.8 50 50 Tm (een concept) Tj ET");
    CHECK(joined(slanted.words) == "een|concept");
    CHECK(slanted.words.at(0).rotation == 0);
}

TEST_CASE("text that a reader does not see is set apart") {
    const Page page = drawn("BT /F1 10 Tf 20 150 Td (zichtbaar) Tj 3 Tr 0 -20 Td (oude laag) Tj ET BT 7 Tr /F1 10 Tf 20 100 Td (ook) Tj ET");
    CHECK(joined(page.words) == "zichtbaar");
    CHECK(joined(page.hidden) == "oude|laag|ook");
    CHECK(page.glyphs.invisible == 11);
    CHECK(page.glyphs.visible == 9);
}

TEST_CASE("text that clipping hides is left out and said") {
    const Page page = drawn("q 10 140 100 30 re W n BT /F1 10 Tf 20 150 Td (hier) Tj 0 -50 Td (niet hier) Tj ET Q BT /F1 10 Tf 20 50 Td (weer) Tj ET");
    CHECK(joined(page.words) == "hier|weer");
    CHECK(page.glyphs.clipped == 8);
    REQUIRE(page.warnings.size() == 1);
    CHECK(page.warnings[0].code == "hidden_text");
    CHECK(page.warnings[0].message.find("2 words") == 0);
    const Page outside = drawn("BT /F1 10 Tf 20 250 Td (buiten) Tj 0 -100 Td (binnen) Tj ET");
    CHECK(joined(outside.words) == "binnen");
    CHECK(outside.warnings.empty());
}

TEST_CASE("text under an opaque image of the page is an older layer, text over it is not") {
    const std::string text = "BT /F1 10 Tf 20 150 Td (oude laag) Tj ET ";
    const std::string image = "q 180 0 0 190 5 5 cm /I Do Q ";
    struct Case {
        const char* what;
        std::string content, words, hidden, image_dict;
    };
    const std::vector<Case> cases = {
        {"under", text + image, "", "oude|laag", ""},
        {"over", image + text, "oude|laag", "", ""},
        {"under, and a stamp over", text + image + "BT /F1 10 Tf 20 150 Td (oude) Tj ET", "oude", "oude|laag", ""},
        {"beside", "BT /F1 10 Tf 20 196 Td (kop) Tj ET " + text + image, "kop", "oude|laag", ""},
        {"a small image", text + "q 100 0 0 50 20 140 cm /I Do Q", "oude|laag", "", ""},
        {"a transparent image", text + image, "oude|laag", "", "/SMask 10 0 R"},
        {"an image drawn half transparent", text + "/G gs " + image, "oude|laag", "", ""},
        {"an image that multiplies", text + "/M gs " + image, "oude|laag", "", ""},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        TinyPdf pdf;
        pdf.objects = {
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x40\nendstream"};
        pdf.gstates = "/G << /ca 0.5 >> /M << /BM /Multiply >>";
        pdf.xobjects = {{"I", {"/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 " + c.image_dict, "\x40"}}};
        pdf.pages.push_back({c.content, 200, 200, ""});
        const Page page = first_page(write(pdf));
        CHECK(joined(page.words) == c.words);
        CHECK(joined(page.hidden) == c.hidden);
        if (!c.hidden.empty()) CHECK(page.glyphs.invisible == 8);
    }
}

TEST_CASE("text filled with a pattern is visible") {
    TinyPdf pdf;
    pdf.objects = {
        "<< /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 200 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 "
        "0 1] /N 1 >> "
        "/Extend [true true] >> >>"};
    pdf.patterns = "/P1 10 0 R";
    pdf.pages.push_back({"/Pattern cs /P1 scn BT /F1 10 Tf 20 150 Td (verloop) Tj ET", 200, 200, ""});
    const Page page = first_page(write(pdf));
    CHECK(joined(page.words) == "verloop");
    CHECK(page.hidden.empty());
}

TEST_CASE("layers that are off and ActualText") {
    TinyPdf pdf;
    pdf.objects = {"<< /Type /OCG /Name (uit) >>"};
    pdf.properties = "/L1 10 0 R";
    pdf.catalog = "/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>";
    pdf.pages.push_back({"BT /F1 10 Tf 20 150 Td (aan) Tj ET /OC /L1 BDC BT /F1 10 Tf 20 100 Td (uit) Tj ET 0 0 50 1 re f EMC", 200, 200, ""});
    const Page layered = first_page(write(pdf));
    CHECK(joined(layered.words) == "aan");

    struct Case {
        const char *what, *content, *words;
    };
    const std::vector<Case> cases = {
        {"small capitals by font", "/Span << /ActualText (Nederland) >> BDC (nederland) Tj EMC", "Nederland"},
        {"other than printed", "/Span << /ActualText (1.000) >> BDC (2.000) Tj EMC", "2.000"},
        {"a hyphen that may go", "(be) Tj /Span << /ActualText <FEFF00AD> >> BDC (-) Tj EMC", "be-"},
        {"glyphs that tell nothing", "/F3 10 Tf /Span << /ActualText (fi) >> BDC (\\001) Tj EMC", "fi"},
        {"two words", "/Span << /ActualText (De Raad) >> BDC (de raad) Tj EMC", "De|Raad"},
        {"never closed", "/Span << /ActualText (Nederland) >> BDC (nederland) Tj", "Nederland"},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        CHECK(joined(drawn(std::string("BT /F1 10 Tf 20 150 Td ") + c.content + " ET").words) == c.words);
    }
}

TEST_CASE("glyphs without Unicode are counted and never invented") {
    const Page page = drawn("BT /F3 10 Tf 20 150 Td (\\001\\002\\003) Tj /F1 10 Tf 40 0 Td (tekst) Tj ET");
    CHECK(joined(page.words) == "\uFFFD\uFFFD\uFFFD|tekst");
    CHECK(page.glyphs.unmapped == 3);
    CHECK(page.glyphs.visible == 5);
}

TEST_CASE("straight lines become rulings however they are drawn") {
    struct Case {
        const char *what, *content;
        std::vector<Ruling> rulings;
    };
    const auto h = [](double y, double x0, double x1, double w) { return Ruling{Axis::horizontal, y, x0, x1, w}; };
    const auto v = [](double x, double y0, double y1, double w) { return Ruling{Axis::vertical, x, y0, y1, w}; };
    const std::vector<Case> cases = {
        {"a stroke", "0.5 w 20 150 m 120 150 l S", {h(50, 20, 120, 0.5)}},
        {"backwards", "0.5 w 120 150 m 20 150 l S", {h(50, 20, 120, 0.5)}},
        {"a thin filled box", "20 149.5 100 1 re f", {h(50, 20, 120, 1)}},
        {"an upright thin box", "20 100 1 50 re f*", {v(20.5, 50, 100, 1)}},
        {"the border of a box", "1 w 20 100 50 40 re S", {h(100, 20, 70, 1), v(70, 60, 100, 1), h(60, 20, 70, 1), v(20, 60, 100, 1)}},
        {"dashed", "1 w [3 3] 0 d 20 150 m 120 150 l S", {h(50, 20, 120, 1)}},
        {"scaled", "2 0 0 2 0 0 cm 1 w 10 75 m 60 75 l S", {h(50, 20, 120, 2)}},
        {"clipped", "0 0 50 200 re W n 1 w 20 150 m 120 150 l S", {h(50, 20, 50, 1)}},
        {"clipped away", "0 0 10 10 re W n 1 w 20 150 m 120 150 l S", {}},
        {"over the page's edge", "1 w 150 150 m 400 150 l S", {h(50, 150, 200, 1)}},
        {"slanted", "1 w 20 150 m 120 100 l S", {}},
        {"short", "1 w 20 150 m 21 150 l S", {}},
        {"a curve", "1 w 20 150 m 50 150 80 150 120 150 c S", {}},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        const std::vector<Ruling> found = drawn(c.content).rulings;
        REQUIRE(found.size() == c.rulings.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            CHECK(found[i].axis == c.rulings[i].axis);
            CHECK(found[i].position == Approx(c.rulings[i].position));
            CHECK(found[i].start == Approx(c.rulings[i].start));
            CHECK(found[i].end == Approx(c.rulings[i].end));
            CHECK(found[i].width == Approx(c.rulings[i].width));
        }
    }
}

TEST_CASE("filled areas are shades") {
    const Page page = drawn("20 100 50 40 re f 100 100 m 140 120 l 120 160 l 90 130 l h f 150 150 100 20 re f");
    REQUIRE(page.shaded.size() == 2);  // the slanted shape is none
    CHECK(page.shaded[0].x0 == Approx(20));
    CHECK(page.shaded[0].y0 == Approx(60));
    CHECK(page.shaded[1].x1 == Approx(200));
    CHECK(page.rulings.empty());
}

TEST_CASE("figures hidden behind row heights are left out of a real budget", "[corpus]") {
    const auto path = corpus() / "budgets" / "begroting_2024.pdf";
    if (!std::filesystem::exists(path)) {
        WARN("skipped: no corpus beside the project");
        return;
    }
    Opened opened(read_whole(path));
    struct Case {
        int page;
        const char* words;
    };
    for (const Case& c : {Case{82, "1 word is "}, Case{91, "10 words "}, Case{93, "20 words "}}) {
        const Page page = opened.file.read_page(c.page);
        REQUIRE(page.warnings.size() == 1);
        CHECK(page.warnings[0].code == "hidden_text");
        CHECK(page.warnings[0].message.find(c.words) == 0);
        // Page 91 hides the total of the assets; the equal total of the liabilities is printed.
        if (c.page == 91) CHECK(std::count_if(page.words.begin(), page.words.end(), [](const Word& word) { return word.text == "88.081"; }) == 1);
    }
    CHECK(opened.file.read_page(90).warnings.empty());
}

TEST_CASE("glyphs are told by their drawing: three codes of a font with one drawing are one shape") {
    PdfFile file(open_bytes(tiny_pdf("BT /F3 20 Tf 50 100 Td (\\001\\002\\003) Tj /F1 10 Tf 0 -40 Td (AB A) Tj ET")));
    const GlyphPage page = file.read_glyphs(1);
    REQUIRE(page.glyphs.size() == 7);
    CHECK(page.glyphs[0].shape == page.glyphs[1].shape);
    CHECK(page.glyphs[1].shape == page.glyphs[2].shape);
    const GlyphShape& box = file.shapes()[static_cast<std::size_t>(page.glyphs[0].shape)];
    CHECK(box.drawn);
    CHECK(box.ink.x1 == Approx(0.5));
    CHECK(box.ink.y0 == Approx(-0.7));
    CHECK(page.glyphs[0].x == Approx(50));
    CHECK(page.glyphs[0].y == Approx(100));
    CHECK(page.glyphs[1].x == Approx(62));
    CHECK(page.styles[static_cast<std::size_t>(page.glyphs[0].style)].size == Approx(20));
    // Of other fonts the code tells the shape.
    CHECK(page.glyphs[3].shape == page.glyphs[6].shape);
    CHECK(page.glyphs[3].shape != page.glyphs[4].shape);
    CHECK_FALSE(file.shapes()[static_cast<std::size_t>(page.glyphs[3].shape)].drawn);
    CHECK(file.read_glyphs(1).glyphs == page.glyphs);
    CHECK(file.read_page(1).words.size() == 3);  // reading the page itself is not touched by it
}

TEST_CASE("digits that a font's own names call other digits are counted, and the page is not believed") {
    struct Case {
        const char* why;
        const char* encoding;
        int false_digits;
    };
    // Codes 48 to 57; /ToUnicode says 0 1 3 2 4 5 6 7 8 9.
    const Case cases[] = {{"names and Unicode differ", "/Encoding << /Differences [48 /zero /one /two /three /four /five] >>", 4},
                          {"they agree", "/Encoding << /Differences [48 /zero /one /three /two /four /five] >>", 0},
                          {"names that tell nothing", "/Encoding << /Differences [48 /g0 /g1 /g2 /g3 /g4 /g5] >>", 0},
                          {"no names of its own", "/Encoding /WinAnsiEncoding", 0}};
    const std::string map =
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
        "3 beginbfrange <30> <31> <0030> <34> <39> <0034> <41> <7A> <0041> endbfrange 2 beginbfchar <32> <0033> <33> <0032> endbfchar endcmap end";
    for (const Case& c : cases) {
        INFO(c.why);
        TinyPdf pdf;
        pdf.objects = {std::string("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ") + c.encoding + " /ToUnicode 11 0 R >>",
                       "<< /Length " + std::to_string(map.size()) + " >>\nstream\n" + map + "\nendstream"};
        pdf.xobjects = {
            {"Form", {"/Subtype /Form /BBox [0 0 200 200] /Resources << /Font << /F9 10 0 R >> >>", "BT /F9 12 Tf 20 100 Td (Totaal 12 233) Tj ET"}}};
        pdf.pages.push_back({"/Form Do", 200, 200, ""});
        const Page page = first_page(griffier::testing::write(pdf));
        CHECK(joined(page.words) == "Totaal|13|322");
        CHECK(page.glyphs.false_digits == c.false_digits);
        const OcrNeed need = needs_ocr(page, OcrMode::automatic);
        CHECK(need.needed == (c.false_digits > 0));
        CHECK(need.fonts_lie == (c.false_digits > 0));
    }
}
