#include "document/ocr/cut_reading.h"

#include <algorithm>
#include <cmath>

namespace griffier {
namespace {

constexpr double kGoodHeight = 30;  // pixels of a capital that recognise best
const char* const kFigureCharacters = "0123456789.,-";
// Figures read by themselves, measured on 544 of them: so large, with so narrow a margin and as a bare line they are read best, and none that is
// read wrongly is read surely. English data read them no better than Dutch ones.
constexpr double kFigureHeight = 40, kFigureMargin = 0.3;

}  // namespace

std::vector<SeenWord> read_cut(Engine& engine, const Picture& grey, double dpi, const InkPart& box, double height, CutKind kind) {
    const bool figure = kind == CutKind::figure;
    const LineCut cut =
        figure ? cut_line(grey, box, height, kFigureHeight, 1, kFigureMargin) : cut_line(grey, box, height, kGoodHeight, kind == CutKind::trebled ? 3 : 1);
    const TextForm form = figure ? TextForm::bare_line : kind == CutKind::line ? TextForm::line : TextForm::word;
    if (figure) engine.read_only(kFigureCharacters);
    std::vector<SeenWord> words = engine.read(cut.picture, dpi * cut.scale, form);
    engine.read_only("");
    for (SeenWord& word : words) {
        const auto back = [&](double v, int origin) { return (v - cut.margin) / cut.scale + origin; };
        word.x0 = std::max(box.x0, static_cast<int>(std::lround(back(word.x0, cut.left))));
        word.x1 = std::min(box.x1, static_cast<int>(std::lround(back(word.x1, cut.left))));
        word.y0 = std::max(box.y0, static_cast<int>(std::lround(back(word.y0, cut.top))));
        word.y1 = std::min(box.y1, static_cast<int>(std::lround(back(word.y1, cut.top))));
        word.baseline = back(word.baseline, cut.top);
        word.line = -1;
    }
    std::erase_if(words, [](const SeenWord& word) { return word.x1 <= word.x0 || word.y1 <= word.y0; });
    return words;
}

std::string read_together(Engine& engine, const Picture& grey, double dpi, const InkPart& sign, const InkPart& figure) {
    std::string text;
    for (const SeenWord& word : engine.read(set_together(grey, sign, figure), dpi, TextForm::line)) text += word.text;
    return text;
}

}  // namespace griffier
