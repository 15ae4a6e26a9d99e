#include "document/ocr/line_text.h"

#include <algorithm>
#include <cmath>

namespace griffier {
namespace {

constexpr double kSure = 0.8;       // how likely the reading of every step must be
constexpr double kSureDigit = 0.9;  // ... of a digit: 7 read as 1 was this sure at most, and a figure is worth the engine's time
constexpr double kOffset = 0.085;   // as Tesseract reckons: each step costs this, a word its worst step
constexpr double kPerCertainty = 0.35;

// A character: the steps that say it, one after the other.
struct Run {
    int label = 0, from = 0, to = 0;
};

// How likely the best reading is at each step. Where one character goes over into the next or into the blank, the step may say either.
struct Reading {
    const LineSteps& steps;
    int blank;
    std::vector<int> label;
    std::vector<Run> runs;

    Reading(const LineSteps& of, int blank_label) : steps(of), blank(blank_label) {
        for (int t = 0; t < steps.steps; ++t) {
            const float* at = steps.at(t);
            label.push_back(static_cast<int>(std::max_element(at, at + steps.labels) - at));
            if (label.back() == blank) continue;
            if (t > 0 && label[static_cast<std::size_t>(t) - 1] == label.back())
                runs.back().to = t + 1;
            else
                runs.push_back({label.back(), t, t + 1});
        }
    }
    double likely(int t, int which) const { return steps.at(t)[which]; }

    // Within a run only its ends may be blank, or the character beside it.
    double worst_of(std::size_t r) const {
        const Run& run = runs[r];
        double peak = 0, worst = 1;
        for (int t = run.from; t < run.to; ++t) {
            double sum = likely(t, run.label);
            peak = std::max(peak, sum);
            const bool first = t == run.from, last = t + 1 == run.to;
            if (first || last) sum += likely(t, blank);
            if (first && r > 0 && runs[r - 1].to == t) sum += likely(t, runs[r - 1].label);
            if (last && r + 1 < runs.size() && runs[r + 1].from == t + 1) sum += likely(t, runs[r + 1].label);
            worst = std::min(worst, sum);
        }
        return std::min(peak, worst);
    }
    // In a gap only its ends may say the characters beside it; between two of the same the blank must be sure once.
    double worst_between(std::size_t next) const {
        const int from = next > 0 ? runs[next - 1].to : 0, to = next < runs.size() ? runs[next].from : steps.steps;
        double peak = 0, worst = 1;
        for (int t = from; t < to; ++t) {
            double sum = likely(t, blank);
            peak = std::max(peak, sum);
            if (t == from && next > 0) sum += likely(t, runs[next - 1].label);
            if (t + 1 == to && next < runs.size() && (next == 0 || t != from || runs[next].label != runs[next - 1].label)) sum += likely(t, runs[next].label);
            worst = std::min(worst, sum);
        }
        const bool same = next > 0 && next < runs.size() && runs[next].label == runs[next - 1].label;
        return same ? std::min(peak, worst) : worst;
    }
};

}  // namespace

std::vector<LineWord> likely_words(const LineSteps& steps, const std::vector<std::string>& texts, int blank) {
    const Reading reading(steps, blank);
    std::vector<LineWord> words;
    if (reading.runs.empty()) return words;
    std::vector<double> gaps;
    for (std::size_t next = 0; next <= reading.runs.size(); ++next) gaps.push_back(reading.worst_between(next));
    double worst = 1;
    bool open = false, doubted = false;  // the last word goes on; what stood before is in doubt
    // A boundary lies in the middle between two characters.
    const auto boundary = [&](std::size_t before) {
        if (before == 0) return 0.0;
        if (before == reading.runs.size()) return static_cast<double>(steps.steps) * LineNetwork::kStep;
        const int end = reading.runs[before - 1].to;
        return static_cast<double>(end + (reading.runs[before].from - end) / 2) * LineNetwork::kStep;
    };
    for (std::size_t r = 0; r < reading.runs.size(); ++r) {
        const double likely = std::min({reading.worst_of(r), gaps[r], gaps[r + 1]});
        const std::string& text = texts[static_cast<std::size_t>(reading.runs[r].label)];
        const bool digit = text.size() == 1 && text[0] >= '0' && text[0] <= '9';
        const bool sure = likely >= (digit ? kSureDigit : kSure);
        if (text == " ") {
            open = false;
            doubted = !sure;
            if (!sure && !words.empty()) words.back().sure = false;
            continue;
        }
        if (!open) {
            words.push_back({"", 1, boundary(r), 0, !doubted});
            worst = 1;
            open = true;
            doubted = false;
        }
        worst = std::min(worst, likely);
        LineWord& word = words.back();
        word.sure = word.sure && sure;
        word.text += text;
        word.x1 = boundary(r + 1);
        word.confidence = 1 + kPerCertainty * (std::log(worst) - kOffset);
    }
    return words;
}

bool all_sure(const std::vector<LineWord>& words) {
    return !words.empty() && std::all_of(words.begin(), words.end(), [](const LineWord& word) { return word.sure; });
}

}  // namespace griffier
