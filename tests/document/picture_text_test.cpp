#include "document/pdf/picture_text.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace griffier;

namespace {

Page page_with(const std::vector<Box>& images, const std::vector<Box>& words = {}) {
    Page page;
    page.width = 595;
    page.height = 842;
    page.images = images;
    for (const Box& box : words) {
        Word word;
        word.text = "woord";
        word.box = box;
        page.words.push_back(word);
    }
    return page;
}

constexpr double kDpi = 144;  // two pixels a point

// A line of `count` characters, 12 pixels high, half of their boxes inked.
void line(std::vector<InkPart>& parts, int x, int y, int count) {
    for (int i = 0; i < count; ++i) parts.push_back({x + 12 * i, y, x + 12 * i + 9, y + 12, 54, 20});
}

std::vector<InkPart> lines(int count, int pitch, int characters, int columns = 1) {
    std::vector<InkPart> parts;
    for (int i = 0; i < count; ++i)
        for (int c = 0; c < columns; ++c) line(parts, 10 + 300 * c, 10 + pitch * i, characters);
    return parts;
}

std::vector<InkPart> with(std::vector<InkPart> parts, const std::vector<InkPart>& more) {
    parts.insert(parts.end(), more.begin(), more.end());
    return parts;
}

Word seen(const char* text, double confidence) {
    Word word;
    word.text = text;
    word.confidence = confidence;
    word.origin = Origin::ocr;
    return word;
}

}  // namespace

TEST_CASE("pictures on a page that may hold text") {
    struct Case {
        const char* what;
        Page page;
        std::vector<Box> pictures;
    };
    const Box table{70, 300, 520, 450};
    std::vector<Box> printed;  // lines of the page's own text all over a picture
    for (int i = 0; i < 12; ++i) printed.push_back({80, 305.0 + 12 * i, 300, 315.0 + 12 * i});
    const std::vector<Case> cases = {
        {"none", page_with({}), {}},
        {"a pasted table", page_with({table}), {table}},
        {"... with text above and below", page_with({table}, {{70, 280, 300, 290}, {70, 460, 300, 470}}), {table}},
        {"... with the number of a figure on it", page_with({table}, {{500, 440, 510, 449}}), {table}},
        {"a background under text", page_with({table}, printed), {}},
        {"a coat of arms", page_with({{500, 12, 541, 51}}), {}},
        {"a rule drawn as a picture", page_with({{70, 300, 520, 310}}), {}},
        {"strips of one picture", page_with({{70, 300, 520, 350}, {70, 350, 520, 400}, {70, 400.5, 520, 450}}), {table}},
        {"two pictures, the lower one drawn first", page_with({{70, 500, 300, 700}, table}), {table, {70, 500, 300, 700}}},
        {"a picture drawn twice", page_with({table, {70.2, 300, 520, 449.8}}), {table}},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        CHECK(pictures_apart(c.page) == c.pictures);
    }
}

TEST_CASE("ink that stands in lines is text, other ink is not") {
    struct Case {
        const char* what;
        std::vector<InkPart> parts;
        int width, height;  // pixels
        bool text;
    };
    std::vector<InkPart> scattered;  // as in a photograph: patches of every size, no two on a line
    for (int i = 0; i < 300; ++i) scattered.push_back({(i * 37) % 880, (i * 53) % 380, (i * 37) % 880 + 4 + i % 29, (i * 53) % 380 + 4 + i % 17, 60, 12});
    std::vector<InkPart> hatched;  // a bar filled with a pattern: one line of dots under the other
    for (int y = 0; y < 300; y += 6)
        for (int x = 0; x < 60; x += 6) hatched.push_back({100 + x, 20 + y, 104 + x, 24 + y, 12, 4});
    std::vector<InkPart> grain;  // finding its lines would take minutes
    for (int i = 0; i < 200'000; ++i) grain.push_back({(i * 7) % 4000, (i * 11) % 6000, (i * 7) % 4000 + 6, (i * 11) % 6000 + 6, 20, 5});
    const std::vector<Case> cases = {
        {"grain", grain, 4000, 6000, false},
        {"a table of ten rows and three columns", lines(10, 36, 14, 3), 900, 400, true},
        {"short labels and figures beside them, a dark row above, lines left over",
         with(lines(6, 40, 5, 3), {{10, 300, 890, 330, 9000, 40}, {10, 340, 890, 343, 2600, 3}}), 900, 400, true},
        {"a picture of small boxes with names", lines(3, 120, 9, 3), 900, 400, false},
        {"a paragraph", lines(6, 24, 60), 760, 160, true},
        {"a logo: one line", lines(1, 24, 17), 900, 200, false},
        {"two lines of an address", lines(2, 24, 20), 400, 80, false},
        {"a few short words on much white", lines(4, 90, 10), 900, 400, false},
        {"a chart: its outline and bars beside a legend", with(lines(4, 24, 12), {{200, 20, 700, 380, 6000, 700}, {720, 100, 790, 380, 3000, 280}}), 900, 400,
         false},
        {"a photograph", scattered, 900, 400, false},
        {"a pattern", hatched, 900, 400, false},
        {"nothing", {}, 900, 400, false},
        {"a page with a few lines and a signature", with(lines(8, 40, 60), {{600, 1400, 900, 1500, 2500, 300}}), 1190, 1684, true},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        const TextLook look = look_of(c.parts, c.width, c.height, kDpi);
        CAPTURE(look.lines, look.characters, look.share, look.covered, look.reason);
        CHECK(look.text == c.text);
        CHECK(!look.reason.empty());
    }
}

TEST_CASE("a recognised part is put where the picture lies") {
    Page part;
    part.width = 200;
    part.height = 100;
    part.ocr = OcrInfo{150, 0.9, 0, 0};
    Word word = seen("Lasten", 0.9);
    word.box = {10, 20, 50, 30};
    word.baseline = 29;
    part.words = {word};
    part.rulings = {{Axis::horizontal, 40, 0, 200, 1}, {Axis::vertical, 60, 0, 100, 1}};
    part.shaded = {{0, 0, 200, 15}};

    Page placed = put_on_page(part, 70, 300, 595, 842);
    CHECK(placed.width == 595);
    CHECK(placed.height == 842);
    CHECK(placed.words[0].box == Box{80, 320, 120, 330});
    CHECK(placed.words[0].baseline == 329);
    CHECK(placed.rulings[0] == Ruling{Axis::horizontal, 340, 70, 270, 1});
    CHECK(placed.rulings[1] == Ruling{Axis::vertical, 130, 300, 400, 1});
    CHECK(placed.shaded[0] == Box{70, 300, 270, 315});

    part.ocr->rotated = 90;  // the picture, 100 wide and 200 high, was turned clockwise to be read: its text runs up the page
    placed = put_on_page(part, 70, 300, 595, 842);
    CHECK(placed.words[0].rotation == 270);
    CHECK(placed.words[0].box == Box{90, 450, 100, 490});
    CHECK(placed.rulings[0].axis == Axis::vertical);
}

TEST_CASE("what was recognised in a picture is taken where enough of it is sure") {
    const std::vector<Word> table = {seen("Lasten", 0.95), seen("Baten", 0.93), seen("1.250", 0.96), seen("980", 0.9), seen("Saldo", 0.94), seen("270", 0.9)};
    CHECK(reads_as_text(table));
    CHECK_FALSE(reads_as_text({}));
    CHECK_FALSE(reads_as_text({seen("Lasten", 0.95), seen("Baten", 0.93)}));
    std::vector<Word> doubtful = table;
    for (Word& word : doubtful) word.confidence = 0.4;
    CHECK_FALSE(reads_as_text(doubtful));
    std::vector<Word> half = table;
    for (int i = 0; i < 6; ++i) half.push_back(seen("~,", 0.3));
    CHECK_FALSE(reads_as_text(half));
}
