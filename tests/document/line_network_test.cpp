// The network of the installed Dutch model on lines of a page, and its doubts on steps made by hand.
#include "document/ocr/line_network.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iterator>

#include "catch.h"
#include "document/ocr/line_model.h"
#include "document/ocr/line_pieces.h"
#include "document/ocr/line_text.h"
#include "document/ocr/ocr.h"
#include "document/scan/scan_image.h"
#include "source_dir.h"

using namespace griffier;

namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}
std::string model() { return bytes_of(ocr_models("nld").at(0)); }

// Steps of three labels: 0 is "1", 1 is " ", 2 is the blank.
LineSteps made(const std::vector<std::array<float, 3>>& likely) {
    LineSteps steps;
    steps.steps = static_cast<int>(likely.size());
    steps.labels = 3;
    for (const auto& at : likely) steps.likely.insert(steps.likely.end(), at.begin(), at.end());
    return steps;
}
const std::vector<std::string> kTexts{"1", " ", ""};

// The texts with bars between them; "?" for one in doubt.
std::string read(const std::vector<std::array<float, 3>>& likely) {
    std::string text;
    for (const LineWord& word : likely_words(made(likely), kTexts, 2)) text += (text.empty() ? "" : "|") + (word.sure ? word.text : "?");
    return text;
}

}  // namespace

TEST_CASE("lines of a page are read, with and without wide registers to the same bit") {
    const auto network = read_line_model(model());
    REQUIRE(network);
    const Picture page = to_picture(read_images(bytes_of(std::string(testing::source_dir()) + "/tests/document/data/ocr_page.png")).at(0));
    const double pixels = 200 / 72.0;
    const std::vector<InkPart> ink = find_ink(page, 200);
    const char* const labels[] = {"1 Veiligheid en handhaving", "2 Verkeer en vervoer", "3 Economie",
                                  "4 Onderwijs en jeugd",       "5 Sport en cultuur",   "6 Sociaal domein"};
    int surely = 0, row = 0;
    for (const char* const label : labels) {  // of the table of ocr_page.py
        const double baseline = 158 + 18 * ++row + 13;
        InkPart cut{static_cast<int>(58 * pixels), static_cast<int>((baseline - 8.5) * pixels), 0, static_cast<int>((baseline + 3) * pixels), 0};
        for (const InkPart& part : ink)
            if (part.x1 < 200 * pixels && part.y0 > cut.y0 && part.y1 < cut.y1) cut.x1 = std::max(cut.x1, part.x1 + 4);
        const GreyLine line = grey_line(page, cut, LineNetwork::kHeight);
        const LineSteps steps = read_line(*network, line);
        CHECK(steps.likely == read_line(*network, line, false).likely);
        CHECK(steps.steps == line.width / LineNetwork::kStep);
        const auto words = likely_words(steps, network->texts, network->blank);
        if (!all_sure(words)) continue;
        std::string text;
        for (const LineWord& word : words) text += (text.empty() ? "" : " ") + word.text;
        CHECK(text == label);
        ++surely;
    }
    CHECK(surely >= 4);
}

TEST_CASE("a piece that scaling leaves no width has no line to read") {
    const Picture page = to_picture(read_images(bytes_of(std::string(testing::source_dir()) + "/tests/document/data/ocr_page.png")).at(0));
    CHECK(grey_line(page, {10, 10, 12, 10 + 3 * LineNetwork::kHeight, 0}, LineNetwork::kHeight).width == 0);
    CHECK(grey_line(page, {10, 10, 10, 40, 0}, LineNetwork::kHeight).width == 0);
    CHECK(grey_line(page, {10, 10, 50, 40, 0}, LineNetwork::kHeight).width == 48);
}

TEST_CASE("a model that is cut off, of another build or no model is not used") {
    const std::string whole = model();
    CHECK_FALSE(read_line_model(""));
    CHECK_FALSE(read_line_model("no model at all"));
    for (std::size_t length = 1; length < whole.size(); length = length * 3 / 2 + 1) CHECK_FALSE(read_line_model(std::string_view(whole).substr(0, length)));
    std::string other = whole;
    other.replace(other.find("SummLSTM"), 8, "SummLXTM");
    CHECK_FALSE(read_line_model(other));
    std::string hebrew = whole;
    hebrew.replace(hebrew.find("\n\u00E9 ") + 1, 2, "\u05D0");
    CHECK(hebrew.size() == whole.size());
    CHECK_FALSE(read_line_model(hebrew));
    CHECK(read_line_model(whole));
}

TEST_CASE("steps that are sure give words; steps that could be read otherwise give none") {
    CHECK(read({{0, 0, 1}, {1, 0, 0}, {0, 0, 1}}) == "1");
    CHECK(read({{1, 0, 0}, {0, 0, 1}, {1, 0, 0}}) == "11");
    CHECK(read({{1, 0, 0}, {0, 1, 0}, {1, 0, 0}}) == "1|1");
    CHECK(read({{0, 0, 1}, {0, 0, 1}}).empty());  // nothing at all
    // Where a character begins or ends the step may be blank.
    CHECK(read({{0, 0, 1}, {0.5F, 0, 0.5F}, {1, 0, 0}, {0.4F, 0, 0.6F}}) == "1");
    // A character that nowhere is sure may not be there.
    CHECK(read({{0, 0, 1}, {0.6F, 0, 0.4F}, {0, 0, 1}}) == "?");
    // A digit must be surer than a letter.
    CHECK(read({{0, 0, 1}, {0.85F, 0.15F, 0}, {0, 0, 1}}) == "?");
    CHECK(all_sure(likely_words(made({{0, 0, 1}, {0.85F, 0.15F, 0}, {0, 0, 1}}), {"a", " ", ""}, 2)));
    // One 1 or two: the blank between them is not sure.
    CHECK(read({{1, 0, 0}, {0.6F, 0, 0.4F}, {1, 0, 0}}) == "?");
    CHECK(read({{1, 0, 0}, {0.4F, 0, 0.6F}, {1, 0, 0}}) == "?");
    // Far from its character a blank in doubt is another character.
    CHECK(read({{1, 0, 0}, {0, 0, 1}, {0.4F, 0, 0.6F}, {0, 0, 1}}) == "?");
    CHECK(read({{1, 0, 0}, {0.3F, 0.4F, 0.3F}, {1, 0, 0}}) == "?|?");  // the space may be none
    // One word in doubt leaves the others.
    CHECK(read({{1, 0, 0}, {0, 0, 1}, {0, 1, 0}, {0, 0, 1}, {0.6F, 0, 0.4F}, {0, 0, 1}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}}) == "1|?|1");
    const auto words = likely_words(made({{0.95F, 0, 0.05F}, {0, 1, 0}, {1, 0, 0}}), kTexts, 2);
    REQUIRE(words.size() == 2);
    CHECK(words[0].confidence < words[1].confidence);
    CHECK(words[0].confidence > 0.9);
    CHECK(words[1].x1 == 3 * LineNetwork::kStep);
}

TEST_CASE("words stand on their ink: what is between two belongs to the nearer, points and accents go with their word") {
    LinePiece piece;
    piece.box = {100, 50, 300, 80, 0};
    piece.cut = {96, 40, 304, 90, 0};
    piece.marks = {{100, 55, 150, 78, 0}, {220, 56, 300, 80, 0}};
    piece.baseline_left = 78;
    piece.baseline_right = 80;
    piece.line = 4;
    const std::vector<InkPart> ink{{152, 76, 156, 80, 16}, {100, 20, 150, 40, 900}, {500, 55, 510, 70, 90}};
    const std::vector<SeenWord> words = place_words(piece, {{"Saldo.", 0.9, 96, 165}, {"1.204", 0.8, 205, 304}}, ink);
    REQUIRE(words.size() == 2);
    CHECK(words[0].text == "Saldo.");
    CHECK(words[0].x0 == 100);
    CHECK(words[0].x1 == 156);
    CHECK(words[0].y0 == 55);
    CHECK(words[0].y1 == 80);
    CHECK(words[1].x0 == 220);
    CHECK(words[1].x1 == 300);
    CHECK(words[1].line == 4);
    CHECK(std::abs(words[1].baseline - 79.6) < 0.01);
    // Without ink of its own a word stands where the network saw it.
    piece.marks.clear();
    CHECK(place_words(piece, {{"x", 0.9, 120, 160}}, {}).at(0).x1 == 160);
}
