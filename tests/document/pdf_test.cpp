#include "document/pdf.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "catch.h"
#include "document/error.h"
#include "document/legible.h"
#include "tiny_pdf.h"
#include "source_dir.h"

using namespace griffier;
using griffier::testing::open_bytes;
using griffier::testing::tiny_pdf;
using griffier::testing::TinyPdf;

namespace {

struct Opened {
    explicit Opened(const std::string& bytes, const std::string& password = "") : descriptor(open_bytes(bytes)), file(descriptor, password) {}
    ~Opened() { ::close(descriptor); }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    int descriptor;
    PdfFile file;
};

Page first_page(const std::string& bytes) { return Opened(bytes).file.read_page(1); }
Page drawn(const std::string& content, const std::string& extra = "") { return first_page(tiny_pdf(content, extra)); }

std::string joined(const std::vector<Word>& words) {
    std::string out;
    for (const Word& word : words) out += (out.empty() ? "" : "|") + word.text;
    return out;
}

// The code of the InputError that opening, or reading page 1, throws; "" for none.
std::string error_code(const std::string& bytes) {
    try {
        Opened(bytes).file.read_page(1);
    } catch (const InputError& error) {
        return error.code;
    }
    return "";
}

std::filesystem::path corpus() { return std::filesystem::path(testing::source_dir()).parent_path() / "shared" / "corpus"; }

std::string read_whole(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

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

TEST_CASE("the picture of a page that is one picture equals its rendering, however it lies") {
    // A picture without any symmetry, 96 x 48 points at 72 dpi, in blocks of 8 x 8: a rendering blurs their edges.
    constexpr int kWidth = 96, kHeight = 48, kBlock = 8;
    std::string pixels;
    for (int y = 0; y < kHeight; ++y)
        for (int x = 0; x < kWidth; ++x) pixels += static_cast<char>((x / kBlock * 17 + y / kBlock * 71 + 5) & 0xFF);
    struct Case {
        const char* placing;
        bool turned;
    };
    const std::vector<Case> placings = {{"96 0 0 48 0 0 cm", false},     {"-96 0 0 48 96 0 cm", false}, {"96 0 0 -48 0 48 cm", false},
                                        {"-96 0 0 -48 96 48 cm", false}, {"0 96 48 0 0 0 cm", true},    {"0 -96 48 0 0 96 cm", true},
                                        {"0 96 -48 0 48 0 cm", true},    {"0 -96 -48 0 48 96 cm", true}};
    for (const Case& placing : placings) {
        for (const char* rotate : {"", "/Rotate 90", "/Rotate 180", "/Rotate 270"}) {
            INFO(placing.placing << " " << rotate);
            TinyPdf pdf;
            pdf.xobjects = {{"I", {"/Subtype /Image /Width 96 /Height 48 /ColorSpace /DeviceGray /BitsPerComponent 8", pixels}}};
            pdf.pages.push_back({std::string("q ") + placing.placing + " /I Do Q BT 3 Tr /F1 10 Tf 10 10 Td (oud) Tj ET", placing.turned ? 48.0 : 96.0,
                                 placing.turned ? 96.0 : 48.0, rotate});
            Opened opened(write(pdf));
            const Bitmap rendered = opened.file.render(1, 72);
            const auto taken = opened.file.only_image(1);
            REQUIRE(taken);
            CHECK(taken->width == rendered.width);
            CHECK(taken->height == rendered.height);
            CHECK(taken->dpi == Approx(72));
            int different = 0;
            for (int y = kBlock / 2; y < rendered.height; y += kBlock)
                for (int x = kBlock / 2; x < rendered.width; x += kBlock) {
                    const auto at = static_cast<std::size_t>(y * rendered.width + x);
                    if (std::abs(taken->grey[at] - rendered.grey[at]) > 2) ++different;
                }
            CHECK(different == 0);
            const Page page = opened.file.read_page(1);
            REQUIRE(page.images.size() == 1);
            CHECK(page.images[0].area() == Approx(kWidth * kHeight));
        }
    }
}

TEST_CASE("a page is one picture only where nothing else is on it") {
    struct Case {
        const char *what, *dict, *content;
        bool taken;
        int first;  // grey of the first pixel, where taken
    };
    const std::string grey(100 * 100, '\x40');
    const std::vector<Case> cases = {
        {"grey", "/ColorSpace /DeviceGray /BitsPerComponent 8", "100 0 0 100 0 0 cm /I Do", true, 0x40},
        {"turned values", "/ColorSpace /DeviceGray /BitsPerComponent 8 /Decode [1 0]", "100 0 0 100 0 0 cm /I Do", true, 0xBF},
        {"a stencil", "/ImageMask true /BitsPerComponent 1", "100 0 0 100 0 0 cm /I Do", true, 0},
        {"a coloured ground under it", "/ColorSpace /DeviceGray /BitsPerComponent 8", "0 0 100 100 re f 100 0 0 100 0 0 cm /I Do", true, 0x40},
        {"a box over it", "/ColorSpace /DeviceGray /BitsPerComponent 8", "q 100 0 0 100 0 0 cm /I Do Q 0 0 50 50 re f", false, 0},
        {"visible text", "/ColorSpace /DeviceGray /BitsPerComponent 8", "q 100 0 0 100 0 0 cm /I Do Q BT /F1 10 Tf 10 10 Td (x) Tj ET", false, 0},
        {"twice", "/ColorSpace /DeviceGray /BitsPerComponent 8", "q 100 0 0 100 0 0 cm /I Do Q 100 0 0 100 0 0 cm /I Do", false, 0},
        {"half the page", "/ColorSpace /DeviceGray /BitsPerComponent 8", "100 0 0 50 0 0 cm /I Do", false, 0},
        {"slanted", "/ColorSpace /DeviceGray /BitsPerComponent 8", "100 20 -20 100 0 0 cm /I Do", false, 0},
        {"no image", "/ColorSpace /DeviceGray /BitsPerComponent 8", "0 0 10 10 re f", false, 0},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        TinyPdf pdf;
        const bool stencil = std::string(c.dict).find("ImageMask") != std::string::npos;
        pdf.xobjects = {{"I", {std::string("/Subtype /Image /Width 100 /Height 100 ") + c.dict, stencil ? std::string(13 * 100, '\0') : grey}}};
        pdf.pages.push_back({c.content, 100, 100, ""});
        Opened opened(write(pdf));
        const auto taken = opened.file.only_image(1);
        REQUIRE(taken.has_value() == c.taken);
        if (c.taken) CHECK(static_cast<int>(taken->grey.at(0)) == c.first);
    }
}

TEST_CASE("rendering") {
    Opened opened(tiny_pdf("0 100 200 100 re f", "/CropBox [0 50 200 150]"));
    const Bitmap bitmap = opened.file.render(1, 144);
    CHECK(bitmap.width == 400);
    CHECK(bitmap.height == 200);
    CHECK(bitmap.grey.front() == 0);
    CHECK(bitmap.grey.back() == 255);
}

TEST_CASE("a page of 200 x 200 inches is read, and not rendered at 300 dpi") {
    TinyPdf pdf;
    pdf.pages.push_back({"BT /F1 100 Tf 7000 14000 Td (groot) Tj ET", 14400, 14400, ""});
    Opened opened(write(pdf));
    const Page page = opened.file.read_page(1);
    CHECK(joined(page.words) == "groot");
    CHECK(page.words[0].baseline == Approx(400));
    std::string code, message;
    try {
        opened.file.render(1, 300);
    } catch (const InputError& error) {
        code = error.code;
        message = error.what();
        CHECK(error.page == 1);
    }
    CHECK(code == "too_large");
    CHECK(message == "page 1 is 200 x 200 inch, too large to recognise at 300 dpi");
    CHECK(opened.file.render(1, 20).width == 4000);
}

TEST_CASE("bad input is an error with a code and a remedy") {
    const std::string good = tiny_pdf("BT /F1 10 Tf 20 150 Td (Baten) Tj ET");
    TinyPdf none;
    TinyPdf flat;
    flat.pages.push_back({"", 0, 0, ""});
    struct Case {
        const char* what;
        std::string bytes, code;
    };
    const std::vector<Case> cases = {
        {"nothing", "", "empty"},
        {"a web page", "<!DOCTYPE html><html><body>404</body></html>", "not_a_document"},
        {"a text", "Begroting 2024", "not_a_document"},
        {"a header only", "%PDF-1.7\n", "damaged"},
        {"zero pages", write(none), "no_pages"},
        {"cut at 1 %", good.substr(0, good.size() / 100), "damaged"},
        {"cut at 10 %", good.substr(0, good.size() / 10), "damaged"},
        {"cut at 50 %", good.substr(0, good.size() / 2), "damaged"},
        {"cut at 99 %", good.substr(0, good.size() * 99 / 100), ""},  // Poppler rebuilds the table of objects
        {"whole", good, ""},
        {"rubbish before the header", "\n\n" + good, ""},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        CHECK(error_code(c.bytes) == c.code);
    }
    // A page without size: Poppler gives it a size or none; it must not be read as if it had one that is not finite.
    try {
        const Page page = first_page(write(flat));
        CHECK(page.width > 0);
        CHECK(page.height > 0);
    } catch (const InputError& error) {
        CHECK(error.page == 1);
    }
    Opened opened(good);
    CHECK_THROWS_AS(opened.file.read_page(0), InputError);
    CHECK_THROWS_AS(opened.file.read_page(2), InputError);
}

TEST_CASE("an empty page is a page") {
    const Page page = drawn("");
    CHECK(page.words.empty());
    CHECK(page.text_from == TextFrom::none);
    CHECK(page.width == 200);
}

TEST_CASE("the title is told in UTF-8 whatever its encoding") {
    struct Case {
        const char *info, *title;
    };
    const std::vector<Case> cases = {{"", ""},
                                     {"/Title (Begroting 2024)", "Begroting 2024"},
                                     {"/Title (Co\\366rdinatie \\240 5)", "Coördinatie € 5"},
                                     {"/Title <FEFF00C900E9006E>", "Één"},
                                     {"/Title <FEFF>", ""}};
    for (const Case& c : cases) {
        TinyPdf pdf;
        pdf.info = c.info;
        pdf.pages.push_back({});
        CHECK(Opened(write(pdf)).file.title() == c.title);
    }
}

TEST_CASE("Poppler's complaints are warnings, twenty and a count") {
    std::string bad;
    for (int i = 0; i < 50; ++i) bad += "1 2 nonsense" + std::to_string(i) + "\n";
    Opened opened(tiny_pdf(bad + "BT /F1 10 Tf 20 150 Td (Baten) Tj ET"));
    CHECK(joined(opened.file.read_page(1).words) == "Baten");
    const auto warnings = opened.file.take_warnings();
    REQUIRE(warnings.size() == 21);
    CHECK(warnings[0].code == "pdf_syntax");
    CHECK(warnings[0].page == 1);
    CHECK(warnings[20].message.find("more") != std::string::npos);
    CHECK(opened.file.take_warnings().empty());
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

TEST_CASE("protected documents say how to open them; without a password they open", "[corpus]") {
    const auto folder = corpus() / "hostile";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: no corpus beside the project");
        return;
    }
    struct Case {
        const char *name, *password, *code;
    };
    const std::vector<Case> cases = {{"qpdf_enc-R3,V2,U=view,O=view.pdf", "", "encrypted"},
                                     {"qpdf_enc-R3,V2,U=view,O=view.pdf", "view", ""},
                                     {"qpdf_enc-R3,V2,U=view,O=view.pdf", "wrong", "encrypted"},
                                     {"qpdf_enc-XI-R6,V5,U=view,O=master.pdf", "master", ""},
                                     {"qpdf_enc-XI-R6,V5,U=view,O=master.pdf", "", "encrypted"},
                                     {"qpdf_enc-XI-base.pdf", "", ""},
                                     {"qpdf_V4-aes-clearmeta.pdf", "", ""}};
    for (const Case& c : cases) {
        INFO(c.name << " with '" << c.password << "'");
        std::string code;
        try {
            Opened opened(read_whole(folder / c.name), c.password);
            opened.file.read_page(1);
        } catch (const InputError& error) {
            code = error.code;
            if (code == "encrypted") CHECK(error.remedy.find("--password-file") != std::string::npos);
        }
        CHECK(code == c.code);
    }
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

TEST_CASE("pictures of a part of a page are drawn without its text") {
    // A picture of 40 x 20 pixels, left half black, on 80 x 40 pt at (60, 100) from the bottom left; text over it and beside it.
    std::string pixels;
    for (int y = 0; y < 20; ++y) pixels += std::string(20, '\0') + std::string(20, '\xFF');
    TinyPdf pdf;
    pdf.xobjects = {{"I", {"/Subtype /Image /Width 40 /Height 20 /ColorSpace /DeviceGray /BitsPerComponent 8", pixels}}};
    const std::string image = "q 80 0 0 40 60 100 cm /I Do Q ", text = "BT /F1 30 Tf 102 105 Td (TEKST) Tj ET ";
    for (const std::string& content : {image + text, text, image + "1 g 60 100 40 40 re f"}) pdf.pages.push_back({content, 200, 200, ""});
    Opened opened(griffier::testing::write(pdf));
    const Box region{60, 60, 140, 100};
    const auto black = [](const Bitmap& picture) { return std::count_if(picture.grey.begin(), picture.grey.end(), [](std::uint8_t v) { return v < 128; }); };

    const auto picture = opened.file.pictures(1, region, 300);
    REQUIRE(picture);
    CHECK(picture->dpi == Approx(72));  // 36 would be its own: less is never drawn
    CHECK(picture->width == 80);
    CHECK(picture->height == 40);
    CHECK(black(*picture) == 40 * 40);                          // the text is not there
    CHECK_FALSE(opened.file.pictures(2, region, 300));          // no picture at all
    CHECK_FALSE(opened.file.pictures(1, {0, 0, 50, 50}, 300));  // none there
    const auto hidden = opened.file.pictures(3, region, 300);
    REQUIRE(hidden);
    CHECK(black(*hidden) == 0);  // what is painted over a picture stays hidden
}

TEST_CASE("pages that show the same picture at the same place are told so, and no others") {
    const std::string grey = "/Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8";
    TinyPdf pdf;
    pdf.xobjects = {{"A", {grey, "abcd"}},
                    {"B", {grey, "abcd"}},  // the same under another number
                    {"C", {grey, "abce"}},
                    {"D", {grey + " /Decode [1 0]", "abcd"}}};
    pdf.gstates = "/G << /ca 0.5 >>";
    const auto draw = [](const std::string& name, const std::string& place = "100 0 0 50 20 140 cm") { return "q " + place + " /" + name + " Do Q "; };
    for (const std::string& content :
         {draw("A"), draw("B"), draw("C"), draw("D"), draw("A", "100 0 0 50 20 139 cm"), draw("A") + "BT /F1 10 Tf 30 150 Td (stempel) Tj ET",
          draw("A") + "0 0 10 10 re f", draw("A") + draw("C", "10 0 0 10 0 0 cm"), "/G gs " + draw("A"), std::string("BT /F1 10 Tf 30 150 Td (niets) Tj ET")})
        pdf.pages.push_back({content, 200, 200, ""});
    Opened opened(griffier::testing::write(pdf));
    const Box whole{0, 0, 200, 200}, part{20, 10, 120, 60};
    const auto told = [&](int page, const Box& region, bool with_text) {
        std::string all;
        return opened.file.describe_pictures(page, region, with_text, [&](std::string_view bytes) { all += bytes; }) ? all : std::string();
    };
    const std::string first = told(1, whole, true);
    CHECK(first.size() > 4);
    CHECK(told(2, whole, true) == first);
    for (const int page : {3, 4, 5, 8, 9}) {
        INFO(page);
        CHECK(told(page, whole, true) != first);
        CHECK(!told(page, whole, true).empty());
    }
    CHECK(told(6, whole, true).empty());  // text: another page would have other text
    CHECK(told(7, whole, true).empty());
    CHECK(told(10, whole, true).empty());
    // Of a part of the page what lies elsewhere does not matter, nor does the text, which is not drawn.
    const std::string of_part = told(1, part, false);
    for (const int page : {2, 6, 7, 8}) {
        INFO(page);
        CHECK(told(page, part, false) == of_part);
    }
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
