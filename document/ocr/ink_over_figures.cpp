#include "document/ocr/ink_over_figures.h"

#include <algorithm>
#include <cmath>

namespace griffier {
namespace {

constexpr double kLarge = 2.2;          // capitals, both ways: no character, and more than a row
constexpr double kPart = 1.35;          // capitals: letters and edges of a stamp, larger than type but no more
constexpr double kWordHigh = 0.7;       // of the ink: a sure word as high as that is set in large type, and is that ink
constexpr double kSure = 0.85;          // confidence
constexpr double kPieces = 1.5;         // capitals between pieces of one stamp
constexpr double kNear = 15;            // capitals to the next column of figures: those below it are not read
constexpr std::size_t kFewestRows = 2;  // of figures that it reaches over

InkPart grown(InkPart box, double by) {
    const int pixels = static_cast<int>(by);
    box.x0 -= pixels, box.x1 += pixels, box.y0 -= pixels, box.y1 += pixels;
    return box;
}

bool touch(const InkPart& a, const InkPart& b) { return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1; }

bool is_large(const InkPart& part, double height) { return std::min(part.width(), part.height()) >= kLarge * height; }

bool of_word(const InkPart& part, const std::vector<SeenWord>& words) {
    const int x = (part.x0 + part.x1) / 2, y = (part.y0 + part.y1) / 2;
    return std::any_of(words.begin(), words.end(), [&](const SeenWord& word) {
        return word.confidence >= kSure && word.x0 <= x && x <= word.x1 && word.y0 <= y && y <= word.y1 && word.y1 - word.y0 >= kWordHigh * part.height();
    });
}

// Rows of figures beside or below the ink.
std::size_t rows_of_figures(const InkPart& ink, const std::vector<SeenWord>& words, double height) {
    const InkPart around = grown(ink, kNear * height);
    std::vector<double> rows;
    for (const SeenWord& word : words) {
        const double middle = (word.y0 + word.y1) / 2.0;
        if (word.rotation != 0 || !plain_figure(word.text) || middle < ink.y0 || middle > ink.y1 || word.x1 < around.x0 || word.x0 > around.x1) continue;
        if (std::none_of(rows.begin(), rows.end(), [&](double row) { return std::abs(row - middle) < height; })) rows.push_back(middle);
    }
    return rows.size();
}

}  // namespace

std::vector<InkPart> ink_over_figures(const std::vector<SeenWord>& words, const std::vector<InkPart>& parts, const std::vector<InkPart>& solids,
                                      double height) {
    struct Stamp {
        InkPart box;
        bool large = false;
    };
    std::vector<Stamp> pieces, joined;
    for (const InkPart& solid : solids) pieces.push_back({solid, true});
    for (const InkPart& part : parts)
        if (part.height() >= kPart * height && !of_word(part, words)) pieces.push_back({part, is_large(part, height)});
    for (Stamp piece : pieces) {
        for (bool again = true; again;) {
            again = false;
            for (auto it = joined.begin(); it != joined.end(); ++it) {
                const InkPart& other = it->box;
                if (!touch(grown(piece.box, kPieces * height), other)) continue;
                piece.box = around(piece.box, other);
                piece.large = piece.large || it->large;
                joined.erase(it);
                again = true;
                break;
            }
        }
        joined.push_back(piece);
    }
    std::vector<InkPart> found;
    for (const Stamp& stamp : joined)
        if (stamp.large && rows_of_figures(stamp.box, words, height) >= kFewestRows) found.push_back(stamp.box);
    return found;
}

}  // namespace griffier
