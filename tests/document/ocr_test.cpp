// Recognition is heavy: one engine for all cases, few small pages. tests/document/data/ocr_page.py draws the page that is read here
// (pdftoppm -r 200 -gray -png; -r 100 -jpeg).
#include "document/ocr/ocr.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>

#include "catch.h"
#include "document/error.h"
#include "document/pictures.h"
#include "document/scan/scan_rulings.h"
#include "source_dir.h"

using namespace griffier;
using griffier::testing::quarter;

namespace {

std::string file(const std::string& name) {
    std::string path = std::string(testing::source_dir()) + "/tests/document/data/";
    path += name;
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

Recogniser& engine() {
    static Recogniser recogniser("nld");
    return recogniser;
}

Page recognise(const Bitmap& picture) { return engine().recognise(picture, picture.width * 72.0 / picture.dpi, picture.height * 72.0 / picture.dpi); }

std::string text_of(const Page& page) {
    std::string text;
    for (const Word& word : page.words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

// The word whose box holds the point.
std::string at(const Page& page, double x, double y) {
    for (const Word& word : page.words)
        if (word.box.contains(x, y)) return word.text;
    return "";
}

// Cells of the table on the test page, in points: right edges of the columns, baselines of the rows.
constexpr double kRight[] = {326, 426, 526};
constexpr double kFirstRow = 158 + 18 + 9;  // middle of the row
const char* const kCells[7][3] = {{"-1.204", "-1.263", "-1.293"},
                                  {"98", "0", "-"},
                                  {"-", "7", "1"},
                                  {"-12.480.117", "-9.031.552", "-11.900.000"},
                                  {"0", "0", "0"},
                                  {"4.112.907", "3.870.450", "3.905.118"},
                                  {"-8.368.316", "-5.162.358", "-7.996.174"}};

void check_cells(const Page& page) {
    for (int row = 0; row < 7; ++row)
        for (int col = 0; col < 3; ++col) {
            INFO("row " << row << " column " << col);
            CHECK(at(page, kRight[col] - 6, kFirstRow + 18 * row + 1) == kCells[row][col]);
        }
}

int count(const Page& page, Axis axis) {
    int n = 0;
    for (const Ruling& ruling : page.rulings) n += ruling.axis == axis;
    return n;
}

// Tiny little-endian TIFF writer: uncompressed grey pages.
std::string tiff(const std::vector<Bitmap>& pages) {
    std::string out("II*\0", 4);
    const auto put = [&out](std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
    };
    std::size_t link = out.size();
    put(0, 4);
    for (const Bitmap& page : pages) {
        const auto data = static_cast<std::uint32_t>(out.size());
        out.append(page.grey.begin(), page.grey.end());
        const auto resolution = static_cast<std::uint32_t>(out.size());
        put(static_cast<std::uint32_t>(page.dpi), 4);
        put(1, 4);
        if (out.size() % 2) out += '\0';
        const auto directory = static_cast<std::uint32_t>(out.size());
        std::memcpy(&out[link], &directory, 4);
        const std::uint32_t tags[][4] = {{256, 4, 1, static_cast<std::uint32_t>(page.width)},
                                         {257, 4, 1, static_cast<std::uint32_t>(page.height)},
                                         {258, 3, 1, 8},
                                         {259, 3, 1, 1},
                                         {262, 3, 1, 1},
                                         {273, 4, 1, data},
                                         {277, 3, 1, 1},
                                         {278, 4, 1, static_cast<std::uint32_t>(page.height)},
                                         {279, 4, 1, static_cast<std::uint32_t>(page.grey.size())},
                                         {282, 5, 1, resolution},
                                         {283, 5, 1, resolution},
                                         {296, 3, 1, 2}};
        put(std::size(tags), 2);
        for (const auto& tag : tags) {
            put(tag[0], 2);
            put(tag[1], 2);
            put(tag[2], 4);
            put(tag[3], 4);
        }
        link = out.size();
        put(0, 4);
    }
    return out;
}

}  // namespace

TEST_CASE("a clean page: every word, figure, dash and zero with its place") {
    const std::vector<Bitmap> images = read_images(file("ocr_page.png"));
    REQUIRE(images.size() == 1);
    CHECK(images[0].dpi == Approx(200).margin(0.5));
    const Page page = recognise(images[0]);
    CHECK(page.text_from == TextFrom::ocr);
    REQUIRE(page.ocr);
    CHECK(page.ocr->dpi == Approx(200).margin(0.5));
    CHECK(page.ocr->confidence > 0.85);
    CHECK(page.ocr->rotated == 0);
    CHECK(page.ocr->skew == 0);
    CHECK(text_of(page).find("De raad stelt het overzicht van baten en lasten vast zoals hieronder is opgenomen. In totaal gaat het om 102 maatregelen,") !=
          std::string::npos);
    CHECK(text_of(page).find("Tabel 1 Saldo per programma") != std::string::npos);  // white on green
    check_cells(page);
    CHECK(count(page, Axis::horizontal) == 9);
    CHECK(count(page, Axis::vertical) == 5);
    REQUIRE(page.shaded.size() == 1);
    CHECK(page.shaded[0].x0 == Approx(56).margin(1));
    CHECK(page.shaded[0].y1 == Approx(152).margin(1));
    for (const Word& word : page.words) {
        INFO(word.text << " " << word.size);
        if (word.text == "Financieel") CHECK((word.bold && word.size == Approx(18).margin(1)));
        if (word.text == "raad") CHECK((!word.bold && word.size == Approx(10).margin(0.7)));
        if (word.text == "-8.368.316") CHECK(word.bold);
        if (word.text == "-12.480.117") CHECK_FALSE(word.bold);
    }
    for (const Ruling& ruling : page.rulings) {
        CHECK(ruling.width < 2);
        if (ruling.axis == Axis::horizontal) {
            CHECK(ruling.start == Approx(56).margin(1));
            CHECK(ruling.end == Approx(526).margin(1));
        }
    }
    for (const Word& word : page.words) {
        CHECK(word.origin == Origin::ocr);
        CHECK(word.confidence >= 0);
        CHECK(word.confidence <= 1);
        CHECK(word.box.x1 > word.box.x0);
    }
}

// Turned by some degrees clockwise about its middle, with paper noise.
Bitmap skewed(const Bitmap& from, double degrees) {
    Bitmap to = from;
    const double c = std::cos(degrees * 3.14159265 / 180), s = std::sin(degrees * 3.14159265 / 180);
    std::uint32_t seed = 1;
    for (int y = 0; y < to.height; ++y)
        for (int x = 0; x < to.width; ++x) {
            const double dx = x - to.width / 2.0, dy = y - to.height / 2.0;
            const double u = c * dx + s * dy + to.width / 2.0, v = -s * dx + c * dy + to.height / 2.0;
            const int iu = static_cast<int>(std::floor(u)), iv = static_cast<int>(std::floor(v));
            double value = 255;
            if (iu >= 0 && iv >= 0 && iu + 1 < from.width && iv + 1 < from.height) {
                const auto pixel = [&](int px, int py) { return static_cast<double>(from.grey[static_cast<std::size_t>(py) * from.width + px]); };
                const double fu = u - iu, fv = v - iv;
                value = (1 - fv) * ((1 - fu) * pixel(iu, iv) + fu * pixel(iu + 1, iv)) + fv * ((1 - fu) * pixel(iu, iv + 1) + fu * pixel(iu + 1, iv + 1));
            }
            seed = seed * 1664525u + 1013904223u;
            to.grey[static_cast<std::size_t>(y) * to.width + x] = static_cast<std::uint8_t>(std::clamp(value * 0.9 + 10 + (seed >> 24) / 16.0, 0.0, 255.0));
        }
    return to;
}

TEST_CASE("a page on its side or its head is set upright") {
    const Bitmap upright = read_images(file("ocr_page.png")).front();
    for (const int turns : {1, 2, 3}) {
        INFO(turns << " quarter turns");
        const Page page = recognise(quarter(upright, turns));
        REQUIRE(page.ocr);
        CHECK(page.ocr->rotated == 360 - 90 * turns);
        CHECK(page.width == Approx(595).margin(1));
        CHECK(page.height == Approx(842).margin(1));
        check_cells(page);
    }
}

TEST_CASE("lines on their side beside upright text, whichever way they read") {
    const Bitmap upright = read_images(file("ocr_page.png"))[0];
    // The prose of the page stands in its right margin as well.
    Bitmap strip = testing::white_picture(upright.width, 90, upright.dpi);
    for (int y = 0; y < strip.height; ++y)
        for (int x = 0; x < strip.width; ++x)
            strip.grey[static_cast<std::size_t>(y) * strip.width + x] = upright.grey[static_cast<std::size_t>(y + 250) * upright.width + x];
    const std::string first = "De raad stelt het overzicht van baten en lasten vast zoals hieronder is",
                      second = "opgenomen. In totaal gaat het om 102 maatregelen, waarvan 17 nieuw zijn.";
    for (const int turns : {1, 3}) {
        INFO(turns << " quarter turns");
        const Bitmap side = quarter(strip, turns);
        Bitmap page = testing::white_picture(upright.width + side.width, std::max(upright.height, side.height), upright.dpi);
        const auto put = [&page](const Bitmap& from, int left) {
            for (int y = 0; y < from.height; ++y)
                for (int x = 0; x < from.width; ++x)
                    page.grey[static_cast<std::size_t>(y) * page.width + left + x] = from.grey[static_cast<std::size_t>(y) * from.width + x];
        };
        put(upright, 0);
        put(side, upright.width);
        const Page read = recognise(page);
        CHECK(read.ocr->rotated == 0);
        check_cells(read);
        std::string aside;
        for (const Word& word : read.words)
            if (word.rotation == (turns == 1 ? 90 : 270)) aside += (aside.empty() ? "" : " ") + word.text;
        CHECK(aside.find(first) != std::string::npos);
        CHECK(aside.find(second) != std::string::npos);
    }
}

TEST_CASE("a skewed, noisy page is straightened and its rulings are found") {
    const Bitmap upright = read_images(file("ocr_page.png")).front();
    const Page page = recognise(skewed(upright, 1.5));
    REQUIRE(page.ocr);
    CHECK(page.ocr->skew == Approx(1.5).margin(0.1));
    check_cells(page);
    CHECK(count(page, Axis::horizontal) == 9);
    CHECK(count(page, Axis::vertical) == 5);
}

TEST_CASE("images: pages of a TIFF in order, resolution from the file, damaged files refused") {
    Bitmap a, b;
    a.width = 8, a.height = 6, a.dpi = 150, a.grey.assign(48, 255);
    b.width = 5, b.height = 7, b.dpi = 300, b.grey.assign(35, 10);
    b.grey[3] = 200;
    const std::string bytes = tiff({a, b, a});
    const std::vector<Bitmap> pages = read_images(bytes);
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].dpi == 150);
    CHECK(pages[1].width == 5);
    CHECK(pages[1].height == 7);
    CHECK(pages[1].grey == b.grey);
    CHECK(pages[2].grey == a.grey);

    const std::vector<Bitmap> jpeg = read_images(file("ocr_page_100dpi.jpg"));
    REQUIRE(jpeg.size() == 1);
    CHECK(jpeg[0].width == 827);

    const std::string png = file("ocr_page.png"), jpg = file("ocr_page_100dpi.jpg");
    struct Case {
        std::string bytes;
        const char* code;
    };
    Bitmap wide;
    wide.width = 20'000, wide.height = 1, wide.dpi = 300, wide.grey.assign(20'000, 255);
    std::string huge = tiff({wide});
    const std::size_t height = huge.find(std::string("\x01\x01\x04\x00\x01\x00\x00\x00\x01\x00", 10));  // tag 257, long, 1 value: 1
    REQUIRE(height != std::string::npos);
    huge[height + 9] = 0x40;
    for (const Case& c : {Case{"", "not_a_document"}, Case{"hello, this is text", "not_a_document"}, Case{"<html><body>x</body></html>", "not_a_document"},
                          Case{png.substr(0, 40), "damaged"}, Case{png.substr(0, png.size() / 2), "damaged"}, Case{png.substr(0, png.size() - 5), "damaged"},
                          Case{jpg.substr(0, jpg.size() / 2), "damaged"}, Case{bytes.substr(0, bytes.size() / 2), "damaged"}, Case{huge, "too_large"}}) {
        try {
            read_images(c.bytes);
            FAIL("accepted " << c.bytes.size() << " bytes, wanted " << c.code);
        } catch (const InputError& error) {
            CHECK(error.code == c.code);
        }
    }
}

TEST_CASE("a language that is not there says what to install") {
    CHECK_FALSE(ocr_languages().empty());
    CHECK(ocr_version().find("Tesseract") == 0);
    for (const char* language : {"xyz", "nld+chi_xyz", "", "nld+"}) {
        INFO(language);
        try {
            Recogniser recogniser(language);
            FAIL("accepted");
        } catch (const InputError& error) {
            CHECK(error.code == "language_missing");
            CHECK(error.remedy.find("apt-get install tesseract-ocr-") == 0);
            CHECK(std::string(error.what()).find("nld") != std::string::npos);
        }
    }
}

TEST_CASE("an empty picture gives an empty page") {
    Bitmap white;
    white.width = 400, white.height = 300, white.dpi = 100, white.grey.assign(120'000, 255);
    const Page page = recognise(white);
    CHECK(page.words.empty());
    CHECK(page.rulings.empty());
    CHECK(page.width == Approx(288));
}

TEST_CASE("runs of pixels become rulings") {
    // At 100 dpi: at least 30 pixels long, at most 6 thick, 8 times as long as thick, gaps of up to 6 pixels.
    struct Case {
        const char* what;
        std::vector<PixelRun> runs;
        std::vector<std::vector<int>> lines;
    };
    const std::vector<Case> cases = {
        {"one line", {{10, 50, 200, 2, 400}}, {{0}}},
        {"too short", {{10, 50, 29, 2, 58}}, {}},
        {"a bar", {{10, 50, 200, 12, 2400}}, {}},
        {"a stem", {{10, 50, 40, 6, 240}}, {}},
        {"pieces with a gap", {{10, 50, 100, 2, 200}, {115, 50, 100, 2, 200}}, {{0, 1}}},
        {"two lines end to end", {{10, 50, 100, 2, 200}, {140, 50, 100, 2, 200}}, {{0}, {1}}},
        {"a drifting line", {{10, 50, 100, 2, 200}, {108, 51, 100, 2, 200}, {206, 52, 100, 2, 200}}, {{0, 1, 2}}},
        {"a double line", {{10, 50, 200, 1, 200}, {10, 56, 200, 1, 200}}, {{0}, {1}}},
        {"short pieces that together are long enough", {{10, 50, 18, 1, 18}, {30, 50, 18, 1, 18}}, {{0, 1}}},
        {"nothing", {}, {}},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        std::vector<std::vector<int>> found;
        for (const ScanLine& line : join_runs(c.runs, Axis::horizontal, 100)) found.push_back(line.runs);
        CHECK(found == c.lines);
    }
    const auto vertical = join_runs({{50, 10, 2, 200, 400}}, Axis::vertical, 100);
    REQUIRE(vertical.size() == 1);
    CHECK(vertical[0].ruling.position == 51);
    CHECK(vertical[0].ruling.start == 10);
    CHECK(vertical[0].ruling.end == 210);
    CHECK(vertical[0].ruling.width == 2);
}
