#include "pipeline/recognised_page.h"

#include <algorithm>
#include <cmath>

namespace griffier {
namespace {

constexpr double kSamePlace = 2;    // pt between a drawn ruling and its picture
constexpr double kSameShare = 0.8;  // of the found ruling's length that the drawn one must cover

constexpr int kLegibleDpi = 120;  // below it letters of ordinary size are guesses
// Clean scans read at 0.93 and more, with one word in a hundred below 0.6.
constexpr double kGoodConfidence = 0.85;  // mean of a page
constexpr double kDoubtfulWord = 0.6;     // confidence
constexpr double kDoubtfulShare = 0.05;   // of the words
constexpr std::size_t kEnoughWords = 10;  // to judge a page by

bool is_doubtful(const Page& recognised) {
    if (recognised.words.size() < kEnoughWords || !recognised.ocr) return false;
    const auto doubtful = std::count_if(recognised.words.begin(), recognised.words.end(), [](const Word& word) { return word.confidence < kDoubtfulWord; });
    return recognised.ocr->confidence < kGoodConfidence || static_cast<double>(doubtful) >= kDoubtfulShare * static_cast<double>(recognised.words.size());
}

bool drawn_already(const Ruling& found, const std::vector<Ruling>& drawn) {
    double covered = 0;  // cell borders are drawn in pieces: their lengths add up
    for (const Ruling& ruling : drawn) {
        if (ruling.axis == found.axis && std::abs(ruling.position - found.position) <= kSamePlace)
            covered += overlap(ruling.start, ruling.end, found.start, found.end);
    }
    return covered >= kSameShare * (found.end - found.start);
}

bool drawn_already(const Box& found, const std::vector<Box>& drawn) {
    double covered = 0;  // cells of a dark row are drawn one by one
    for (const Box& box : drawn) {
        const double x = overlap(box.x0, box.x1, found.x0, found.x1), y = overlap(box.y0, box.y1, found.y0, found.y1);
        if (x > 0 && y > 0) covered += x * y;
    }
    return covered >= kSameShare * (found.x1 - found.x0) * (found.y1 - found.y0);
}

}  // namespace

Page with_recognised(const Page& drawn, const Page& recognised, const std::string& reason) {
    Page page = drawn;
    page.text_from = TextFrom::ocr;
    page.text_reason = reason;
    page.ocr = recognised.ocr;
    page.words = recognised.words;
    page.warnings.insert(page.warnings.end(), recognised.warnings.begin(), recognised.warnings.end());
    if (recognised.ocr && recognised.ocr->dpi < kLegibleDpi)
        page.warnings.push_back({"coarse_picture",
                                 "the page was recognised at " + std::to_string(std::lround(recognised.ocr->dpi)) +
                                     " dots per inch only, as finely as its picture or its size allows: its text may be wrong",
                                 drawn.number});
    if (is_doubtful(recognised))
        page.warnings.push_back({"doubtful_recognition", "the page was recognised with doubt: its words and figures may be wrong", drawn.number});
    for (Warning& warning : page.warnings) warning.page = drawn.number;
    if (recognised.ocr && recognised.ocr->rotated % 360 != 0) {
        // The picture was turned: its places are those of the page as it is read, and what was drawn lies otherwise.
        page.width = recognised.width;
        page.height = recognised.height;
        page.rulings = recognised.rulings;
        page.shaded = recognised.shaded;
        page.images = {{0, 0, page.width, page.height}};
        return page;
    }
    for (const Ruling& ruling : recognised.rulings) {
        if (!drawn_already(ruling, drawn.rulings)) page.rulings.push_back(ruling);
    }
    for (const Box& shade : recognised.shaded) {
        if (!drawn_already(shade, drawn.shaded)) page.shaded.push_back(shade);
    }
    return page;
}

Page with_hidden_text(Page drawn, const std::string& why) {
    if (drawn.hidden.empty()) return drawn;
    drawn.warnings.push_back({"older_text_layer", "the words are those of an invisible older text layer: " + why, drawn.number});
    drawn.words.insert(drawn.words.end(), drawn.hidden.begin(), drawn.hidden.end());
    drawn.hidden.clear();
    drawn.text_from = TextFrom::embedded;
    drawn.text_reason = "invisible older text layer";
    return drawn;
}

}  // namespace griffier
