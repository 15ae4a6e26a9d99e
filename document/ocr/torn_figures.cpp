#include "document/ocr/torn_figures.h"

#include <algorithm>
#include <utility>

namespace griffier {
namespace {

constexpr double kScrap = 0.2;  // confidence of what nobody could read
constexpr double kTorn = 0.5;   // capitals; a space is as wide

// Whether beside a figure, no further than a space, stands what nobody could read: it may be the rest of it ("EL 147" for -1.147).
bool torn_from(const SeenWord& figure, const SeenWord& scrap, double height) {
    if (scrap.confidence >= kScrap || scrap.rotation != 0 || plain_figure(scrap.text)) return false;
    const int apart = std::max(figure.x0, scrap.x0) - std::min(figure.x1, scrap.x1), together = std::min(figure.y1, scrap.y1) - std::max(figure.y0, scrap.y0);
    return apart <= kTorn * height && 2 * together >= std::min(figure.y1 - figure.y0, scrap.y1 - scrap.y0);
}

}  // namespace

void read_torn(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    std::vector<char> gone(words.size(), 0);
    for (std::size_t w = 0; w < words.size(); ++w) {
        SeenWord& figure = words[w];
        if (!plain_figure(figure.text) || figure.rotation != 0 || owned[w].empty()) continue;
        for (std::size_t o = 0; o < words.size(); ++o) {
            const SeenWord& scrap = words[o];
            if (o == w || gone[o] || !torn_from(figure, scrap, sight.height)) continue;
            std::vector<int> both = owned[w];
            for (const int i : owned[o])
                if (std::find(both.begin(), both.end(), i) == both.end()) both.push_back(i);
            const InkPart box{std::min(figure.x0, scrap.x0), std::min(figure.y0, scrap.y0), std::max(figure.x1, scrap.x1), std::max(figure.y1, scrap.y1), 0};
            std::vector<SeenWord> again = read_ink(sight, both, box, CutKind::figure);
            const bool whole = again.size() == 1 && plain_figure(again[0].text) && again[0].confidence >= kLeastReading;
            if (whole && proven(judge(sight, both, again[0]))) {
                figure.readings = {{figure.text, figure.confidence, "page"}, {again[0].text, again[0].confidence, "figure"}};
                figure.text = again[0].text;
                figure.confidence = again[0].confidence;
                figure.x0 = box.x0, figure.y0 = box.y0, figure.x1 = box.x1, figure.y1 = box.y1;
                gone[o] = 1;
                break;
            }
        }
    }
    std::size_t next = 0;
    std::erase_if(words, [&](const SeenWord&) { return gone[next++] != 0; });
}

void doubt_torn(std::vector<SeenWord>& words, double height) {
    for (SeenWord& figure : words)
        if (plain_figure(figure.text) && figure.rotation == 0 &&
            std::any_of(words.begin(), words.end(), [&](const SeenWord& scrap) { return &scrap != &figure && torn_from(figure, scrap, height); }))
            figure.confidence = std::min(figure.confidence, kPartedReading);
}

}  // namespace griffier
