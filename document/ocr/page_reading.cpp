#include "document/ocr/page_reading.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace griffier {
namespace {

constexpr double kReaches = 0.25;  // of a line's height that a word may reach into the space beside it

// The engine's words of a part of a line of the picture that is set.
std::vector<LineWord> read_by_engine(Engine& engine, double dpi, const InkPart& cut) {
    std::vector<LineWord> words;
    for (const SeenWord& word : engine.read_part(cut, dpi)) {
        // The engine sometimes lets a word of a bare line reach over all that follow it.
        if (!words.empty()) words.back().x1 = std::min(words.back().x1, static_cast<double>(word.x0));
        words.push_back({word.text, word.confidence, static_cast<double>(word.x0), static_cast<double>(word.x1), false});
    }
    return words;
}

// Words of a line that the network doubts, one beside the other, read by the engine together with the one before and the one after: alone, a short word
// is read worse.
std::vector<LineWord> read_doubtful(Engine& engine, const LinePiece& piece, const std::vector<LineWord>& words, std::size_t first, std::size_t end,
                                    double dpi) {
    const auto before = [&](std::size_t word) { return word == 0 ? piece.cut.x0 : (words[word - 1].x1 + words[word].x0) / 2; };
    const auto behind = [&](std::size_t word) { return word == words.size() ? piece.cut.x1 : before(word); };
    const double from = before(first), to = behind(end), reach = kReaches * piece.cut.height();
    InkPart cut = piece.cut;
    cut.x0 = static_cast<int>(before(first == 0 ? 0 : first - 1));
    cut.x1 = static_cast<int>(behind(std::min(end + 1, words.size())));
    std::vector<LineWord> read;
    bool parted = true;  // the engine sees the same spaces round them
    for (LineWord& word : read_by_engine(engine, dpi, cut)) {
        const double middle = (word.x0 + word.x1) / 2;
        if (middle < from || middle >= to) continue;
        parted = parted && word.x0 >= from - reach && word.x1 <= to + reach;
        read.push_back(std::move(word));
    }
    if (parted && !read.empty()) return read;
    cut.x0 = static_cast<int>(from);
    cut.x1 = static_cast<int>(to);
    return read_by_engine(engine, dpi, cut);
}

// The words of one piece of the picture that is set. What the network reads surely by itself needs no more; the words that it doubts, the engine
// reads, with its dictionary.
std::vector<SeenWord> read_piece(Engine& engine, const LineNetwork& network, const Picture& grey, const LinePiece& piece, const std::vector<InkPart>& ink,
                                 double dpi) {
    const std::vector<LineWord> likely = read_likely(network, grey, piece.cut);
    if (likely.empty()) return place_words(piece, read_by_engine(engine, dpi, piece.cut), ink);  // a line of nothing may be light on dark
    std::vector<LineWord> read;
    for (std::size_t i = 0; i < likely.size();) {
        if (likely[i].sure) {
            read.push_back(likely[i++]);
            continue;
        }
        std::size_t end = i;
        while (end < likely.size() && !likely[end].sure) ++end;
        for (LineWord& word : read_doubtful(engine, piece, likely, i, end, dpi)) read.push_back(std::move(word));
        i = end;
    }
    return place_words(piece, read, ink);
}

// A page turned by quarters, and its ink.
struct TurnedPage {
    Picture picture;
    std::vector<InkPart> ink;
};

TurnedPage turned_page(const Picture& grey, const std::vector<InkPart>& ink, int turn) {
    TurnedPage page{turned(grey, turn), {}};
    for (const InkPart& part : ink) page.ink.push_back(turned_part(part, turn, width_of(grey), height_of(grey)));
    return page;
}

// What stands on its side: the layout tells lines from columns, but not which way they read. The surer of both does.
std::vector<SeenWord> read_aside(Engine& engine, const LineNetwork& network, const Picture& grey, const std::vector<LinePiece>& pieces,
                                 const std::vector<InkPart>& ink, double dpi) {
    std::array<std::optional<TurnedPage>, 4> pages;  // by quarters turned
    std::vector<SeenWord> words;
    for (auto from = pieces.begin(); from != pieces.end();) {
        const auto to = std::find_if(from, pieces.end(), [&](const LinePiece& piece) { return piece.block != from->block; });
        std::vector<SeenWord> best;
        for (const int rotation : {from->rotation, (from->rotation + 180) % 360}) {
            const int turn = (360 - rotation) % 360;
            std::optional<TurnedPage>& page = pages[static_cast<std::size_t>(turn / 90)];
            if (!page) page = turned_page(grey, ink, turn);
            const int width = width_of(page->picture), height = height_of(page->picture);
            engine.set(page->picture);
            std::vector<SeenWord> block;
            for (auto piece = from; piece != to; ++piece) {
                const LinePiece upright = rotation == piece->rotation ? *piece : overturned(*piece, width, height);
                const std::vector<SeenWord> read = turned_back(read_piece(engine, network, page->picture, upright, page->ink, dpi), rotation, width, height);
                block.insert(block.end(), read.begin(), read.end());
            }
            if (best.empty() || mean_confidence(block) > mean_confidence(best)) best = std::move(block);
        }
        words.insert(words.end(), best.begin(), best.end());
        from = to;
    }
    return words;
}

}  // namespace

std::vector<LineWord> read_likely(const LineNetwork& network, const Picture& grey, const InkPart& cut) {
    const GreyLine line = grey_line(grey, cut, LineNetwork::kHeight);
    if (line.width < LineNetwork::kStep) return {};
    std::vector<LineWord> words = likely_words(read_line(network, line), network.texts, network.blank);
    const double scale = static_cast<double>(cut.height()) / LineNetwork::kHeight;
    for (LineWord& word : words) word.x0 = cut.x0 + word.x0 * scale, word.x1 = cut.x0 + word.x1 * scale;
    return words;
}

std::vector<SeenWord> read_page(Engine& engine, const LineNetwork* network, const Picture& grey, const std::vector<InkPart>& ink, double dpi) {
    if (!network) return engine.read(grey, dpi, TextForm::page);
    const std::vector<LinePiece> pieces = engine.find_pieces(grey, dpi);
    if (pieces.empty()) return engine.read(grey, dpi, TextForm::page);
    std::vector<LinePiece> aside;
    std::vector<SeenWord> words;
    for (const LinePiece& piece : pieces) {
        if (piece.rotation != 0) {
            aside.push_back(piece);
            continue;
        }
        const std::vector<SeenWord> read = read_piece(engine, *network, grey, piece, ink, dpi);
        words.insert(words.end(), read.begin(), read.end());
    }
    const std::vector<SeenWord> others = read_aside(engine, *network, grey, aside, ink, dpi);
    words.insert(words.end(), others.begin(), others.end());
    return words;
}

}  // namespace griffier
