// Check boxes on scans, in made-up pictures.
#include "document/scan/scan_boxes.h"

#include "catch.h"
#include "document/pictures.h"
#include "document/scan/scan_image.h"
#include "document/seen_word.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kDpi = 200, kCapital = 20;

void frame(Bitmap& page, int x, int y) {
    fill(page, x, y, x + 22, y + 22);
    fill(page, x + 2, y + 2, x + 20, y + 20, 255);
}
void cross(Bitmap& page, int x, int y) {
    for (int i = 4; i < 18; ++i) fill(page, x + i, y + i, x + i + 2, y + i + 2), fill(page, x + i, y + 20 - i, x + i + 2, y + 22 - i);
}
// A ring as large as a box: the letter O.
void ring(Bitmap& page, int x, int y) {
    for (int row = 0; row < 22; ++row)
        for (int col = 0; col < 22; ++col) {
            const double dx = col - 10.5, dy = row - 10.5, far = dx * dx + dy * dy;
            if (far <= 121 && far >= 72) fill(page, x + col, y + row, x + col + 1, y + row + 1);
        }
}

std::vector<std::string> texts_after(const Bitmap& page, std::vector<SeenWord> words) {
    const Picture grey = to_picture(page);
    find_check_boxes(words, find_ink(grey, kDpi), kCapital, [&](const InkPart& part) { return character_shape(grey, part); });
    std::vector<std::string> texts;
    for (const SeenWord& seen : words) texts.push_back(seen.text);
    return texts;
}

}  // namespace

TEST_CASE("a square frame before a text is a check box, ticked or empty, whatever it was read as", "[scan]") {
    Bitmap page = white_picture(600, 200, kDpi);
    frame(page, 100, 50);
    cross(page, 100, 50);
    fill(page, 140, 52, 144, 72), fill(page, 150, 52, 154, 72);
    frame(page, 300, 50);
    fill(page, 340, 52, 344, 72), fill(page, 350, 52, 354, 72);
    const std::vector<SeenWord> words = {word("DJ", 100, 50, 122, 72, 0.6), word("Aangenomen", 140, 52, 280, 72, 0.97),
                                         word("Verworpen", 340, 52, 450, 72, 0.97)};
    CHECK(texts_after(page, words) == std::vector<std::string>{"Aangenomen", "Verworpen", "\u2612", "\u2610"});
}

TEST_CASE("a ring, and a frame without a text behind it, are no check boxes", "[scan]") {
    Bitmap page = white_picture(600, 200, kDpi);
    ring(page, 100, 50);
    fill(page, 140, 52, 144, 72), fill(page, 150, 52, 154, 72);
    frame(page, 300, 50);
    const std::vector<SeenWord> words = {word("O", 100, 50, 122, 72, 0.9), word("Aangenomen", 140, 52, 280, 72, 0.97)};
    CHECK(texts_after(page, words) == std::vector<std::string>{"O", "Aangenomen"});
}

TEST_CASE("a word that was read surely is no check box, although its bold letters are one patch", "[scan]") {
    Bitmap page = white_picture(600, 200, kDpi);
    frame(page, 100, 50);
    cross(page, 100, 50);
    fill(page, 140, 52, 144, 72), fill(page, 150, 52, 154, 72);
    const std::vector<SeenWord> words = {word("het", 100, 50, 122, 72, 0.97), word("kosten", 140, 52, 280, 72, 0.97)};
    CHECK(texts_after(page, words) == std::vector<std::string>{"het", "kosten"});
}

TEST_CASE("a patch that is dark up to its frame is no check box", "[scan]") {
    Bitmap page = white_picture(600, 200, kDpi);
    fill(page, 100, 50, 122, 72);
    fill(page, 108, 58, 114, 64, 255);
    fill(page, 140, 52, 144, 72), fill(page, 150, 52, 154, 72);
    CHECK(texts_after(page, {word("ho", 100, 50, 122, 72, 0.6), word("kosten", 140, 52, 280, 72, 0.97)}) == std::vector<std::string>{"ho", "kosten"});
}
