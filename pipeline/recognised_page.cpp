#include "pipeline/recognised_page.h"

#include <algorithm>
#include <cmath>

#include "document/pdf/picture_text.h"

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
constexpr double kDoubled = 0.5;          // of a recognised word, by words that the page has already
constexpr double kLargePicture = 0.1;     // of the page: a table of five rows

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

void warn_of_doubt(Page& page, const Page& recognised, const std::string& what) {
    if (recognised.ocr && recognised.ocr->dpi < kLegibleDpi)
        page.warnings.push_back({"coarse_picture",
                                 what + " was recognised at " + std::to_string(std::lround(recognised.ocr->dpi)) +
                                     " dots per inch only, as finely as its picture or its size allows: its text may be wrong",
                                 page.number});
    if (is_doubtful(recognised))
        page.warnings.push_back({"doubtful_recognition", what + " was recognised with doubt: its words and figures may be wrong", page.number});
}

void add_drawings(Page& page, const Page& drawn, const Page& recognised) {
    for (const Ruling& ruling : recognised.rulings) {
        if (!drawn_already(ruling, drawn.rulings)) page.rulings.push_back(ruling);
    }
    for (const Box& shade : recognised.shaded) {
        if (!drawn_already(shade, drawn.shaded)) page.shaded.push_back(shade);
    }
}

bool on_words(const Word& word, const std::vector<Word>& words) {
    double covered = 0;
    for (const Word& other : words) {
        const Box shared = intersect(word.box, other.box);
        if (!shared.empty()) covered += shared.area();
    }
    return covered >= kDoubled * word.box.area();
}

std::string place_name(const Box& place) {
    const auto points = [](double v) { return std::to_string(std::lround(v)); };
    return points(place.width()) + " x " + points(place.height()) + " pt at " + points(place.x0) + ", " + points(place.y0);
}

}  // namespace

Page with_recognised(const Page& drawn, const Page& recognised, const std::string& reason) {
    Page page = drawn;
    page.text_from = TextFrom::ocr;
    page.text_reason = reason;
    page.ocr = recognised.ocr;
    page.words = recognised.words;
    page.warnings.insert(page.warnings.end(), recognised.warnings.begin(), recognised.warnings.end());
    warn_of_doubt(page, recognised, "the page");
    for (Warning& warning : page.warnings) warning.page = drawn.number;
    if (recognised.ocr && recognised.ocr->rotated % 360 != 0) {
        // The picture was turned: its places are those of the page as it is read, and what was drawn lies otherwise.
        page.width = recognised.width;
        page.height = recognised.height;
        page.rulings = recognised.rulings;
        page.shaded = recognised.shaded;
        page.images = recognised.images;
        page.images.insert(page.images.begin(), {0, 0, page.width, page.height});
        return page;
    }
    add_drawings(page, drawn, recognised);
    page.images.insert(page.images.end(), recognised.images.begin(), recognised.images.end());
    return page;
}

Page with_picture(Page page, const Page& recognised, const Box& place) {
    for (Warning warning : recognised.warnings) {
        warning.page = page.number;
        page.warnings.push_back(std::move(warning));
    }
    if (!recognised.ocr) return page;  // no text in it
    const std::string what = "the picture of " + place_name(place);
    if (!reads_as_text(recognised.words)) {
        page.warnings.push_back(
            {"picture_not_text", what + " was recognised, but too little of it is surely text: what was read there is left out", page.number});
        return page;
    }
    const Page drawn = page;
    for (const Word& word : recognised.words)
        if (!on_words(word, drawn.words)) page.words.push_back(word);
    add_drawings(page, drawn, recognised);
    std::erase_if(page.images, [&](const Box& image) { return place.contains(image.center_x(), image.center_y()); });  // it is read now
    page.text_from = TextFrom::mixed;
    page.text_reason += (page.text_reason.empty() ? "" : "; ") + what + " shows text (" + recognised.text_reason + ") and was recognised";
    warn_of_doubt(page, recognised, what);
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

Page with_hidden_text(Page drawn, const std::string& why, const Box& place) {
    std::vector<Word> inside;
    for (const Word& word : drawn.hidden)
        if (place.contains(word.box.center_x(), word.box.center_y()) && !on_words(word, drawn.words)) inside.push_back(word);
    if (inside.empty()) return drawn;
    drawn.warnings.push_back(
        {"older_text_layer", "the words on the picture of " + place_name(place) + " are those of an invisible older text layer: " + why, drawn.number});
    drawn.words.insert(drawn.words.end(), inside.begin(), inside.end());
    return drawn;
}

Page without_picture(Page drawn, const Box& place) {
    const std::size_t words = drawn.words.size();
    drawn = with_hidden_text(std::move(drawn), "recognition is switched off", place);
    if (drawn.words.size() == words && place.area() >= kLargePicture * drawn.width * drawn.height)
        drawn.warnings.push_back(
            {"picture_left_out", "the picture of " + place_name(place) + " was not looked at for text: recognition is switched off", drawn.number});
    return drawn;
}

}  // namespace griffier
