#include "document/ocr/second_look.h"

#include <algorithm>

#include "document/ocr/digit_letters.h"
#include "document/ocr/doubtful_figures.h"
#include "document/ocr/lone_letters.h"
#include "document/ocr/off_lines.h"
#include "document/ocr/passed_over.h"
#include "document/ocr/run_together.h"
#include "document/ocr/torn_figures.h"
#include "document/text.h"
#include "document/utf8.h"

namespace griffier {
namespace {

constexpr double kDashConfidence = 0.9;  // a dash seen by its shape
constexpr double kLongDash = 0.75;       // capitals; a wider dash is an en dash
constexpr double kLetterHigh = 0.65;     // capitals; a quotation mark is lower

// A lone dash is whatever the engine makes of it ("-—", "_", "5"): its ink says which.
void read_dashes(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    for (std::size_t w = 0; w < words.size(); ++w) {
        if ((speaks(words[w].text) && words[w].text.size() > 1) || owned[w].size() != 1) continue;
        const InkPart& part = sight.parts[static_cast<std::size_t>(owned[w][0])];
        if (!is_dash(part, sight.height) || !beside_text(part, words) || !alone(owned[w][0], sight.parts, sight.height)) continue;
        words[w].text = part.width() > kLongDash * sight.height ? "\u2013" : "-";
        words[w].confidence = std::max(words[w].confidence, kDashConfidence);
    }
}

// What has no ink of its own: a stroke without any ("_" beside a ruling that was taken out), a quotation mark or bar before a word whose
// first ink is as high as a letter.
void drop_ghosts(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> before = ink_of_words(words, sight.parts);
    std::size_t next = 0;
    std::erase_if(words,
                  [&](const SeenWord& word) { return before[next++].empty() && word.confidence < kLeastReading && !speaks(word.text) && word.rotation == 0; });
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (owned[w].empty() || words[w].rotation != 0 || !speaks(words[w].text)) continue;
        const std::vector<InkPart> ink = sight.ink(owned[w]);
        const InkPart& first =
            *std::min_element(ink.begin(), ink.end(), [](const InkPart& a, const InkPart& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.y0 < b.y0; });
        if (first.height() < kLetterHigh * sight.height) continue;
        for (const std::string ghost : {"\u2018", "\u2019", "\u201C", "'", "\"", "`"}) {
            if (words[w].text.size() <= ghost.size() || words[w].text.compare(0, ghost.size(), ghost) != 0) continue;
            words[w].text.erase(0, ghost.size());
            break;
        }
    }
}

// A lone digit in a cell has no neighbours to tell its size by: "o", "[e)" for 0. Ink of digits that stands apart is read as figures.
void read_loners(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    for (std::size_t w = 0; w < words.size(); ++w) {
        SeenWord& word = words[w];
        if (word.text.size() > 4 || plain_figure(word.text) || (word.confidence >= kSureReading && word.text != "o" && word.text != "O")) continue;
        if (owned[w].empty() || !stands_apart(w, words, sight.height)) continue;
        const std::string shape = figure_shape(sight.ink(owned[w]));
        if (shape.find('D') == std::string::npos || !digits_high(sight.ink(owned[w]), sight.height)) continue;
        std::vector<SeenWord> again = sight.read({word.x0, word.y0, word.x1, word.y1, 0}, sight.height, CutKind::word);
        if (shape == "D" && (again.size() != 1 || !plain_figure(again[0].text) || again[0].confidence < kSureReading)) {
            const std::vector<SeenWord> digit = read_digit(sight, owned[w]);
            const bool read = again.size() == 1 && plain_figure(again[0].text);
            if (!digit.empty() && !read)
                again = digit;
            else if (!digit.empty() && digit[0].text != again[0].text)
                continue;  // two readings, two digits: neither is proven
            else if (!digit.empty())
                again[0].confidence = std::max({again[0].confidence, digit[0].confidence, kLeastReading});  // two readings agree
        }
        if (again.size() != 1 || !plain_figure(again[0].text) || !proven(judge(sight, owned[w], again[0])) || again[0].confidence < kLeastReading) continue;
        word.readings = {{word.text, word.confidence, "page"}, {again[0].text, again[0].confidence, "line"}};
        word.text = again[0].text;
        word.confidence = again[0].confidence;
        // Several digits ("1.5.4" for 1.5.1) that one reading alone has, and that one is not sure of.
        if (shape != "D" && word.confidence < kSureReading) word.confidence = std::min(word.confidence, kPartedReading);
        if (word.rotation != 0) {  // three letters in so small a box seemed to stand on their side
            word.rotation = 0;
            word.baseline = again[0].baseline;
        }
    }
}

}  // namespace

std::vector<InkPart> look_again(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double dpi, const ReadCut& read) {
    const Sight sight{read, parts, text_height(words, kUsualCapitalInch * dpi)};
    std::vector<InkPart> bars = take_bars(words, parts, sight.height);
    read_upright_columns(sight, words);
    read_off_lines(sight, words);
    part_run_together(words, parts, sight.height, kSureReading, [&](const std::vector<int>& which, const InkPart& box) { return read_ink(sight, which, box); });
    read_passed_over(sight, words);
    read_doubtful(sight, words);
    read_torn(sight, words);
    read_loners(sight, words);
    read_lone_letters(words, parts, sight.height, kSureReading, [&](const InkPart& part) {
        std::string text;
        for (const SeenWord& word : read(part, sight.height, CutKind::trebled)) text += word.text;
        return text;
    });
    read_dashes(sight, words);
    drop_ghosts(sight, words);
    join_points(words, sight.height);
    join_parts(words, sight.height);
    digits_for_letters(words, sight.parts, sight.height);
    size_words(words, sight.parts);
    find_bold(words, sight.parts);
    return bars;
}

}  // namespace griffier
