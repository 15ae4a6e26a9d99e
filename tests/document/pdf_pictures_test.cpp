// Pages that are pictures, and pages drawn as pictures.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "document/error.h"
#include "opened_pdf.h"

using namespace griffier;
using griffier::testing::tiny_pdf;
using griffier::testing::TinyPdf;

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
    CHECK(message == "the page is 200 x 200 inch, too large to recognise at 300 dpi");
    CHECK(opened.file.render(1, 20).width == 4000);
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
