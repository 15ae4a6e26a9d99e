#include "document/ocr/sight.h"

#include <algorithm>

#include "document/ocr/percent_sign.h"

namespace griffier {

std::vector<InkPart> Sight::ink(const std::vector<int>& which) const {
    std::vector<InkPart> chosen;
    for (const int i : which) chosen.push_back(parts[static_cast<std::size_t>(i)]);
    return chosen;
}

std::vector<SeenWord> read_ink(const Sight& sight, const std::vector<int>& which, const InkPart& box, CutKind kind) {
    const std::vector<InkPart> ink = sight.ink(which);
    const int dash = leading_dash(ink);
    if (dash >= 0) {
        InkPart rest = box;
        rest.x0 = box.x1;
        for (int i = 0; i < static_cast<int>(ink.size()); ++i)
            if (i != dash) rest.x0 = std::min(rest.x0, ink[static_cast<std::size_t>(i)].x0);
        std::vector<SeenWord> words = sight.read(rest, sight.height, kind);
        if (words.size() == 1 && plain_figure(words[0].text) && words[0].text[0] != '-') {
            words[0].text.insert(words[0].text.begin(), '-');
            words[0].x0 = ink[static_cast<std::size_t>(dash)].x0;
            return words;
        }
    }
    return sight.read(box, sight.height, kind);
}

std::vector<SeenWord> read_digit(const Sight& sight, const std::vector<int>& which) {
    const InkPart box = around(sight.ink(which));
    std::vector<SeenWord> again = sight.read(box, sight.height, CutKind::trebled);
    if (again.size() != 1 || again[0].text.size() != 3 || !plain_figure(again[0].text) || again[0].text != std::string(3, again[0].text[0])) return {};
    again[0].text.resize(1);
    again[0].x0 = box.x0, again[0].x1 = box.x1, again[0].y0 = box.y0, again[0].y1 = box.y1, again[0].baseline = box.y1;
    return again;
}

InkVerdict judge(const Sight& sight, const std::vector<int>& which, SeenWord& word) {
    const bool percent = word.text.ends_with('%') && word.text.size() > 1;
    const std::string figure = percent ? word.text.substr(0, word.text.size() - 1) : word.text;
    const InkReading reading = check_figure(figure, percent ? before_percent(sight.ink(which), digits_in(figure).size()) : sight.ink(which));
    if (reading.verdict != InkVerdict::corrected) return reading.verdict;
    if (odd_points(figure, reading.text)) return InkVerdict::unclear;
    word.text = reading.text + (percent ? "%" : "");
    return reading.verdict;
}

bool proven(InkVerdict verdict) { return verdict == InkVerdict::confirmed || verdict == InkVerdict::corrected; }

}  // namespace griffier
