#include "document/line_pieces.h"

#include <algorithm>

namespace griffier {

std::vector<SeenWord> place_words(const LinePiece& piece, const std::vector<LineWord>& words, const std::vector<InkPart>& ink) {
    std::vector<InkPart> marks = piece.marks;
    for (const InkPart& part : ink) {
        const int x = (part.x0 + part.x1) / 2, y = (part.y0 + part.y1) / 2;
        if (x >= piece.box.x0 && x < piece.box.x1 && y >= piece.box.y0 && y < piece.box.y1 && part.width() <= piece.box.width() &&
            part.height() <= piece.box.height())
            marks.push_back(part);
    }
    std::vector<SeenWord> placed;
    for (std::size_t w = 0; w < words.size(); ++w) {
        // What is between two words belongs to the nearer one.
        const double from = w == 0 ? piece.box.x0 : (words[w - 1].x1 + words[w].x0) / 2,
                     to = w + 1 == words.size() ? piece.box.x1 : (words[w].x1 + words[w + 1].x0) / 2;
        InkPart round{piece.box.x1, piece.box.y1, piece.box.x0, piece.box.y0, 0};
        for (const InkPart& mark : marks) {
            const double middle = (mark.x0 + mark.x1) / 2.0;
            if (middle < from || middle >= to) continue;
            round = {std::min(round.x0, mark.x0), std::min(round.y0, mark.y0), std::max(round.x1, mark.x1), std::max(round.y1, mark.y1), 0};
        }
        if (round.x1 <= round.x0 || round.y1 <= round.y0)  // no ink of its own: where the network saw it
            round = {static_cast<int>(words[w].x0), piece.box.y0, static_cast<int>(words[w].x1), piece.box.y1, 0};
        SeenWord word;
        word.text = words[w].text;
        word.confidence = std::clamp(words[w].confidence, 0.0, 1.0);
        word.x0 = std::max(round.x0, piece.box.x0), word.x1 = std::min(round.x1, piece.box.x1);
        word.y0 = std::max(round.y0, piece.box.y0), word.y1 = std::min(round.y1, piece.box.y1);
        const double along = ((word.x0 + word.x1) / 2.0 - piece.box.x0) / std::max(1, piece.box.width());
        word.baseline = piece.baseline_left + along * (piece.baseline_right - piece.baseline_left);
        word.line = piece.line;
        if (word.x1 > word.x0 && word.y1 > word.y0) placed.push_back(std::move(word));
    }
    return placed;
}

}  // namespace griffier
