#include "document/ocr/line_pieces.h"

#include <algorithm>

#include "document/text.h"

namespace griffier {
namespace {

constexpr double kTallWord = 1.3;     // height / width of a word that stands on its side
constexpr int kFewestCharacters = 3;  // of it
constexpr double kCapital = 0.72;     // height of a capital or digit in font sizes

}  // namespace

InkPart turned_part(const InkPart& part, int degrees, int width, int height) {
    InkPart to = part;
    if (degrees == 90) to.x0 = height - part.y1, to.y0 = part.x0, to.x1 = height - part.y0, to.y1 = part.x1;
    if (degrees == 180) to.x0 = width - part.x1, to.y0 = height - part.y1, to.x1 = width - part.x0, to.y1 = height - part.y0;
    if (degrees == 270) to.x0 = part.y0, to.y0 = width - part.x1, to.x1 = part.y1, to.y1 = width - part.x0;
    return to;
}

LinePiece piece_in(const InkPart& box, const std::vector<InkPart>& ink) {
    LinePiece piece;
    piece.cut = box;
    for (const InkPart& part : ink) {
        const int x = (part.x0 + part.x1) / 2, y = (part.y0 + part.y1) / 2;
        if (x < box.x0 || x >= box.x1 || y < box.y0 || y >= box.y1 || part.height() > box.height()) continue;
        piece.box = piece.marks.empty() ? part
                                        : InkPart{std::min(piece.box.x0, part.x0), std::min(piece.box.y0, part.y0), std::max(piece.box.x1, part.x1),
                                                  std::max(piece.box.y1, part.y1), 0};
        piece.marks.push_back(part);
    }
    piece.baseline_left = piece.baseline_right = piece.box.y1;
    return piece;
}

LinePiece overturned(LinePiece piece, int width, int height) {
    piece.box = turned_part(piece.box, 180, width, height);
    piece.cut = turned_part(piece.cut, 180, width, height);
    for (InkPart& mark : piece.marks) mark = turned_part(mark, 180, width, height);
    piece.baseline_left = piece.baseline_right = piece.box.y1;  // the other one went along the tops of the letters
    piece.rotation = (piece.rotation + 180) % 360;
    return piece;
}

std::vector<SeenWord> turned_back(std::vector<SeenWord> words, int rotation, int width, int height) {
    const bool across = rotation == 90 || rotation == 270;
    const bool turned = rotation == 180 || std::any_of(words.begin(), words.end(), [](const SeenWord& word) {
                            return length(word.text) >= kFewestCharacters && word.x1 - word.x0 >= kTallWord * (word.y1 - word.y0);
                        });
    for (SeenWord& word : words) {
        const InkPart box = turned_part({word.x0, word.y0, word.x1, word.y1}, rotation, width, height);
        if (across && turned) word.size = (word.y1 - word.y0) / kCapital;
        word.x0 = box.x0, word.y0 = box.y0, word.x1 = box.x1, word.y1 = box.y1;
        word.aside = true;
        word.rotation = turned ? rotation : 0;
        if (!turned)
            word.baseline = word.y1;
        else if (rotation != 270)
            word.baseline = height - word.baseline;
    }
    return words;
}

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
