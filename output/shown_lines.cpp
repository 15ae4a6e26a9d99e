#include "output/shown_lines.h"

#include <algorithm>
#include <cmath>

#include "document/lines/lines.h"
#include "document/text.h"
#include "output/places.h"

namespace griffier {
namespace {

constexpr double kPointsPerInch = 72;

}  // namespace

ShownPage shown_page(const Page& page) {
    ShownPage shown;
    shown.dpi = page.ocr && page.ocr->dpi > 0 ? static_cast<int>(std::lround(page.ocr->dpi)) : kShownDpi;
    const double scale = shown.dpi / kPointsPerInch;
    const int turned = page.ocr ? page.ocr->rotated % 360 : 0;  // to be read; here it is turned back
    const bool aside = turned == 90 || turned == 270;
    const double width = aside ? page.height : page.width, height = aside ? page.width : page.height;
    shown.width = std::lround(width * scale);
    shown.height = std::lround(height * scale);
    const auto pixels = [&](const Box& read) {
        Box b = as_printed(page, read);
        if (turned == 90)
            b = {b.y0, page.width - b.x1, b.y1, page.width - b.x0};
        else if (turned == 180)
            b = {page.width - b.x1, page.height - b.y1, page.width - b.x0, page.height - b.y0};
        else if (turned == 270)
            b = {page.height - b.y1, b.x0, page.height - b.y0, b.x1};
        const auto pixel = [&](double v, double most) { return std::lround(std::clamp(v, 0.0, most) * scale); };
        return PixelBox{pixel(b.x0, width), pixel(b.y0, height), pixel(b.x1, width), pixel(b.y1, height)};
    };
    std::vector<bool> placed(page.words.size(), false);
    const auto put = [&](const Box& box, const std::vector<int>& indices) {
        ShownLine line;
        line.box = pixels(box);
        for (const int index : indices) {
            const Word& word = page.words[static_cast<std::size_t>(index)];
            placed[static_cast<std::size_t>(index)] = true;
            line.turned = (word.rotation - turned + 360) % 360;
            line.words.push_back({normalise(word.text), pixels(word.box), &word});
        }
        shown.lines.push_back(std::move(line));
    };
    for (const Line& line : reading_order(page, {})) put(line.box, line.words);
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        if (!placed[i]) put(page.words[i].box, {static_cast<int>(i)});
    }
    return shown;
}

}  // namespace griffier
