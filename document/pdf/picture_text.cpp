#include "document/pdf/picture_text.h"

#include <algorithm>
#include <cmath>

#include "document/median.h"
#include "document/scan/scan_image.h"
#include "document/tables/turned_page.h"
#include "document/text.h"

namespace griffier {
namespace {

// Of the picture, in points: two lines of a few words. Logos and coats of arms stay below it.
constexpr double kLeastWidth = 90, kLeastHeight = 24, kLeastArea = 90 * 40;
constexpr double kStripGap = 1.5;          // pt between strips of one picture
constexpr std::size_t kMostImages = 400;   // more on a page are a pattern, not pictures
constexpr std::size_t kMostPictures = 50;  // that are looked at on a page, the largest
constexpr double kOverlaid = 0.02;         // of the picture, by words of the text layer: beyond it is a background
constexpr int kFewWords = 2;               // ... a number or two may stand on any picture

constexpr double kPointsPerInch = 72;
constexpr double kLowest = 2.2, kHighest = 22;                      // pt: height of a character, from an x in small print to a heading
constexpr double kWidest = 3.0;                                     // width / height of a character, some that touch included
constexpr int kLineCharacters = 4, kCellCharacters = 2;             // a shorter run is text where it stands on one line with a longer one: a figure
constexpr double kLineWidth = 2.5, kBandHeight = 25, kSlender = 8;  // pt, and length / width, of a drawn line or a band
constexpr double kLineGap = 3.0;                                    // heights between characters of one run
constexpr double kSameHeight = 2.0;                                 // tallest / lowest of a line
constexpr std::size_t kMostCharacters = 20'000;
constexpr int kFewestLines = 3, kFewestCharacters = 40;
constexpr double kInkOfText = 0.7;        // share of the ink: tables and prose have 0.85 (0.75 in faint small print), drawings mostly less than 0.6
constexpr double kInkOfTextAside = 0.85;  // of a picture on its side: hatched bars and labels of charts look like text more often that way
constexpr int kFewestLinesAside = 8;
// Share of the ink in parts taller than a character: outlines of charts and maps, logos. Text has next to none; a scanned page may bear a
// signature, a stamp or the dark edge of the lid.
constexpr double kDrawing = 0.06, kPageDrawing = 0.12, kInkOfPage = 0.75;
// Share of the picture's area: charts with their titles and labels stay below the first. A long table with much white has many lines, and
// a picture as large as half a page may be an almost empty page.
constexpr double kTextCover = 0.08, kManyLinesCover = 0.02, kPageCover = 0.01;
constexpr int kManyLines = 12;
constexpr double kHalfPage = 595.0 * 842 / 2;  // square points

constexpr double kSureWord = 0.7;       // confidence
constexpr std::size_t kFewestSure = 5;  // words
constexpr double kSureShare = 0.6;      // of the words

}  // namespace

std::vector<Box> pictures_apart(const Page& page) {
    std::vector<Box> joined;
    if (page.images.size() > kMostImages) return joined;
    for (Box box : page.images) {
        for (bool again = true; again;) {  // strips of one picture stand edge to edge
            again = false;
            for (auto it = joined.begin(); it != joined.end(); ++it) {
                const bool under = std::abs(it->x0 - box.x0) <= kStripGap && std::abs(it->x1 - box.x1) <= kStripGap &&
                                   std::max(it->y0, box.y0) - std::min(it->y1, box.y1) <= kStripGap;
                const bool beside = std::abs(it->y0 - box.y0) <= kStripGap && std::abs(it->y1 - box.y1) <= kStripGap &&
                                    std::max(it->x0, box.x0) - std::min(it->x1, box.x1) <= kStripGap;
                const Box shared = intersect(*it, box);
                if (!under && !beside && shared.area() < 0.5 * std::min(it->area(), box.area())) continue;
                box = unite(*it, box);
                joined.erase(it);
                again = true;
                break;
            }
        }
        joined.push_back(box);
    }
    std::erase_if(joined, [&](const Box& box) {
        if (box.width() < kLeastWidth || box.height() < kLeastHeight || box.area() < kLeastArea) return true;
        int words = 0;
        double covered = 0;
        for (const Word& word : page.words) {
            if (!box.contains(word.box.center_x(), word.box.center_y())) continue;
            ++words;
            covered += word.box.area();
        }
        return words > kFewWords && covered > kOverlaid * box.area();
    });
    std::sort(joined.begin(), joined.end(), [](const Box& a, const Box& b) { return a.area() > b.area(); });
    if (joined.size() > kMostPictures) joined.resize(kMostPictures);
    std::sort(joined.begin(), joined.end(), [](const Box& a, const Box& b) { return a.y0 != b.y0 ? a.y0 < b.y0 : a.x0 < b.x0; });
    return joined;
}

TextLook look_of(const std::vector<InkPart>& parts, int width, int height, double dpi) {
    TextLook look;
    const double point = dpi / kPointsPerInch;
    double ink = 0, drawing = 0;
    std::vector<InkPart> characters;
    for (const InkPart& part : parts) {
        if (std::max(part.width(), part.height()) < kLowest * point) continue;  // points, commas, bits of faint letters
        // What is left of drawn lines, and bands behind header rows.
        const int slim = std::min(part.width(), part.height()), slender = std::max(part.width(), part.height());
        if (slender >= kSlender * slim && slim <= (part.width() > part.height() ? kBandHeight : kLineWidth) * point) continue;
        ink += part.count;
        if (part.height() > kHighest * point) drawing += part.count;
        if (part.height() >= kLowest * point && part.height() <= kHighest * point && part.width() <= kWidest * part.height()) characters.push_back(part);
    }
    if (characters.size() > kMostCharacters) {
        look.reason = "more patches of ink than a page of text has";
        return look;
    }
    // Runs of characters that stand on one line: overlapping in height by half, of like height, not far apart.
    std::sort(characters.begin(), characters.end(), [](const InkPart& a, const InkPart& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.y0 < b.y0; });
    struct Run {
        InkPart box;
        InkPart last;
        int characters = 0;
        double ink = 0;
        std::vector<double> heights;
    };
    std::vector<Run> runs;
    for (const InkPart& part : characters) {
        Run* best = nullptr;
        for (Run& run : runs) {
            const InkPart& last = run.last;
            const int shared = std::min(last.y1, part.y1) - std::max(last.y0, part.y0);
            const int low = std::min(last.height(), part.height()), high = std::max(last.height(), part.height());
            if (part.x0 - last.x1 > kLineGap * high || shared < 0.5 * low || high > kSameHeight * low) continue;
            if (best == nullptr || last.x1 > best->last.x1) best = &run;
        }
        if (best == nullptr) {
            runs.push_back({part, part, 1, static_cast<double>(part.count), {static_cast<double>(part.height())}});
            continue;
        }
        best->box = {std::min(best->box.x0, part.x0), std::min(best->box.y0, part.y0), std::max(best->box.x1, part.x1), std::max(best->box.y1, part.y1)};
        best->last = part;
        ++best->characters;
        best->ink += part.count;
        best->heights.push_back(part.height());
    }
    std::erase_if(runs, [](const Run& run) { return run.characters < kCellCharacters || run.box.height() > kSameHeight * median(run.heights); });
    double of_text = 0, area = 0;
    for (const Run& run : runs) {
        const bool line = run.characters >= kLineCharacters;
        const bool beside_line = std::any_of(runs.begin(), runs.end(), [&](const Run& other) {
            const int shared = std::min(run.box.y1, other.box.y1) - std::max(run.box.y0, other.box.y0);
            return other.characters >= kLineCharacters && 2 * shared > std::min(run.box.height(), other.box.height());
        });
        if (!line && !beside_line) continue;
        look.lines += line;
        look.characters += run.characters;
        of_text += run.ink;
        area += static_cast<double>(run.box.width()) * run.box.height();
    }
    look.share = ink > 0 ? of_text / ink : 0;
    look.covered = width > 0 && height > 0 ? area / (static_cast<double>(width) * height) : 0;
    const bool page_sized = width / point * (height / point) >= kHalfPage;
    const bool many = look.lines >= kManyLines;
    const std::string seen = std::to_string(look.lines) + " lines of characters";
    if (look.lines < kFewestLines || look.characters < kFewestCharacters)
        look.reason = "only " + seen;
    else if (look.share < kInkOfText || (drawing > (page_sized ? kPageDrawing : kDrawing) * ink && !(page_sized && look.share >= kInkOfPage)))
        look.reason = "most of what is drawn is no text";
    else if (look.covered < (page_sized ? kPageCover : many ? kManyLinesCover : kTextCover))
        look.reason = "only little of it is text";
    else
        look.text = true, look.reason = seen;
    return look;
}

TextLook look_at_picture(const Bitmap& picture) {
    Picture grey = to_picture(picture);
    const double dpi = std::min(picture.dpi, kLookDpi);
    if (dpi < picture.dpi) grey = scaled(grey, dpi / picture.dpi);
    if (const double skew = find_skew(grey); skew != 0) grey = straightened(grey, skew);
    take_rulings(grey, dpi);
    std::vector<InkPart> parts = find_ink(grey, dpi);
    const TextLook upright = look_of(parts, width_of(grey), height_of(grey), dpi);
    if (upright.text) return upright;
    for (InkPart& part : parts) part = {part.y0, part.x0, part.y1, part.x1, part.count, part.runs};
    const TextLook aside = look_of(parts, height_of(grey), width_of(grey), dpi);  // a wide table is set on its side
    return aside.text && aside.share >= kInkOfTextAside && aside.lines >= kFewestLinesAside ? aside : upright;
}

bool reads_as_text(const std::vector<Word>& words) {
    std::vector<std::string> tokens;
    std::size_t sure = 0;
    for (const Word& word : words) {
        tokens.push_back(word.text);
        sure += word.confidence >= kSureWord;
    }
    return sure >= kFewestSure && static_cast<double>(sure) >= kSureShare * static_cast<double>(words.size()) && wordlike_share(tokens) >= 0.5;
}

Page put_on_page(Page part, double x, double y, double width, double height) {
    if (part.ocr && part.ocr->rotated % 360 != 0) part = turn_upright(part, part.ocr->rotated);
    part.width = width;
    part.height = height;
    const auto move = [&](Box& box) { box = {box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y}; };
    for (Word& word : part.words) {
        move(word.box);
        word.baseline += word.rotation % 180 == 0 ? y : x;
    }
    for (Ruling& ruling : part.rulings) {
        const bool flat = ruling.axis == Axis::horizontal;
        ruling.position += flat ? y : x;
        ruling.start += flat ? x : y;
        ruling.end += flat ? x : y;
    }
    for (Box& box : part.shaded) move(box);
    for (Box& box : part.images) move(box);
    return part;
}

}  // namespace griffier
