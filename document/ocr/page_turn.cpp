#include "document/ocr/page_turn.h"

#include <algorithm>
#include <cctype>

#include "document/ocr/page_reading.h"

namespace griffier {
namespace {

constexpr double kSampleHeight = 30;                      // pixels of a capital, before and after: the sample is cut, not scaled
constexpr double kSureWord = 0.7;                         // words of a sample that count
constexpr double kEnoughLetters = 60, kSureSample = 0.7;  // a position that needs no comparing
constexpr double kFewestLetters = 8;                      // that prove a position
constexpr double kClearlyMore = 1.2;                      // sure letters of one position against another's

// Whether what the network reads surely on a picture as it stands has characters enough that prove that it stands upright. 0, 1, 2, 5, 6, 8 and 9
// prove nothing: they read as well on their head.
bool reads_upright(Engine& engine, const LineNetwork& network, const Picture& picture, double dpi) {
    const auto proves = [](unsigned char c) { return std::isalpha(c) != 0 || c == '3' || c == '4' || c == '7'; };
    int proven = 0;
    for (const LinePiece& piece : engine.find_pieces(picture, dpi)) {
        if (piece.rotation != 0) continue;
        for (const LineWord& word : read_likely(network, picture, piece.cut))
            if (word.sure) proven += static_cast<int>(std::count_if(word.text.begin(), word.text.end(), proves));
        if (proven >= kFewestLetters) return true;
    }
    return false;
}

}  // namespace

bool on_its_side(const std::vector<SeenWord>& words) {
    std::size_t aside = 0, all = 0;
    for (const SeenWord& word : words) {
        all += word.text.size();
        if (word.rotation != 0) aside += word.text.size();
    }
    return 2 * aside > all;
}

int find_turn(Engine& engine, const LineNetwork* network, const Picture& grey, double dpi, const InkPart& part, bool all) {
    const LineCut cut = cut_line(grey, part, kSampleHeight, kSampleHeight);
    if (!all && network != nullptr && reads_upright(engine, *network, cut.picture, dpi)) return 0;
    int best = 0;
    double most = kFewestLetters / kClearlyMore;
    for (const int turn : {0, 180, 90, 270}) {
        double letters = 0;
        const std::vector<SeenWord> words = engine.read(turned(cut.picture, turn), dpi, TextForm::block);
        for (const SeenWord& word : words)
            if (word.confidence >= kSureWord) letters += static_cast<double>(word.text.size());
        const double sure = mean_confidence(words);
        if (letters > most * kClearlyMore && (turn == 0 || sure >= kTurnedConfidence)) most = letters, best = turn;
        if (sure >= kSureSample && most >= (all ? kEnoughLetters : kFewestLetters)) break;
    }
    return best;
}

}  // namespace griffier
