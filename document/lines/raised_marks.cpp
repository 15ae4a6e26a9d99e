#include "document/lines/raised_marks.h"

#include <algorithm>
#include <string_view>

#include "document/pattern.h"

namespace griffier {
namespace {

// matches "1", "12", "1)" / not "123", "a"
static const Pattern kMark(R"(\d{1,2}\)?)");
// What a mark may follow. matches "1.234", "-12,5", "20%", "2024", "(12)", "1.234,-", "-" / not "m", "artikel"
static const Pattern kMarked(R"([-–−+(€]*\d[\d.,]*(?:,-{1,2})?[)%]?|[-–−]{1,2})");
// Words that a mark may follow. matches "lasten", "(index)", "jaar.", "m" of "m²" / not "12"
static const Pattern kMarkedWord(R"(.*\pL[)”"’'.,;:!?]*)");
// A power of ten, no mark. matches "6" behind "10"
static const Pattern kPower(R"([369])");

constexpr double kSmaller = 0.92;    // of the figure's size: marks are set at 0.5 to 0.7, by browsers at 0.83 to 0.9
constexpr double kRaised = 0.15;     // em of the figure: marks are raised by 0.3 and more
constexpr double kHighest = 0.8;     // em: what is raised further stands on another line
constexpr double kNear = 0.3;        // em: a mark follows its figure closer than a space
constexpr double kNearWord = 0.2;    // em: ... and a word closer still, for what is raised may also begin a note
constexpr double kOverlap = 0.15;    // em: kerning may draw it back
constexpr std::size_t kTried = 500;  // words whose right edge is as near; more of them are a drawing

std::string raised(std::string_view digits) {
    static constexpr std::string_view kRaisedDigits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string out;
    for (char c : digits) out += c == ')' ? std::string_view("⁾") : kRaisedDigits[c - '0'];
    return out;
}

bool marks(const Word& mark, const Word& figure) {
    if (figure.rotation != 0 || figure.origin != Origin::text_layer || figure.size <= 0 || mark.size > kSmaller * figure.size) return false;
    const double rise = figure.baseline - mark.baseline, gap = mark.box.x0 - figure.box.x1;
    if (rise < kRaised * figure.size || rise > kHighest * figure.size || gap > kNear * figure.size || gap < -kOverlap * figure.size) return false;
    if (gap <= kNearWord * figure.size && RE2::FullMatch(figure.text, kMarkedWord)) return true;
    return RE2::FullMatch(figure.text, kMarked) && !(figure.text == "10" && RE2::FullMatch(mark.text, kPower));
}

}  // namespace

void join_raised_marks(Page& page) {
    std::vector<std::size_t> small;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        const Word& word = page.words[i];
        if (word.rotation == 0 && word.origin == Origin::text_layer && word.text.size() <= 3 && RE2::FullMatch(word.text, kMark)) small.push_back(i);
    }
    if (small.empty()) return;
    std::vector<std::size_t> by_edge(page.words.size());
    for (std::size_t i = 0; i < by_edge.size(); ++i) by_edge[i] = i;
    std::stable_sort(by_edge.begin(), by_edge.end(), [&](std::size_t a, std::size_t b) { return page.words[a].box.x1 < page.words[b].box.x1; });
    std::vector<char> joined(page.words.size(), 0);
    for (std::size_t i : small) {
        const Word mark = page.words[i];
        if (mark.size <= 0) continue;
        const double reach = kNear * mark.size / kSmaller * 2;  // the figure's size is not known yet; marks are no smaller than half of it
        auto at = std::lower_bound(by_edge.begin(), by_edge.end(), mark.box.x0 - reach, [&](std::size_t w, double x) { return page.words[w].box.x1 < x; });
        std::size_t tried = 0;
        for (; at != by_edge.end() && page.words[*at].box.x1 < mark.box.x0 + reach && tried < kTried; ++at, ++tried) {
            if (*at == i || joined[*at] || !marks(mark, page.words[*at])) continue;
            page.words[*at].text += raised(mark.text);
            joined[i] = 1;
            break;
        }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        if (joined[i]) continue;
        if (kept != i) page.words[kept] = std::move(page.words[i]);
        ++kept;
    }
    page.words.resize(kept);
}

}  // namespace griffier
