// Words of a table region -> printed lines -> chunks.
#include "document/tables/table_text.h"

#include <cmath>
#include <optional>

#include "document/pattern.h"

namespace griffier {
namespace {

// matches (NA) n.a. N/A (X) too; the letters of US tables: not available, not applicable, withheld, less than half a unit
// matches 1.234 -74.527.451 (12,5%) € +3 <100 31-12-2019 2,0% 1.234² - – n.v.t. p.m. / not 2e 1.a P3
static const Pattern kFigure(
    R"([-–−+(<>≥≤±~€$£*]*(?:[€$£] ?)?[-–−+]?[\d][\d.,:/'’\-–]*[)%‰*\]\-]*[⁰¹²³⁴-⁹]{0,2}⁾?|[-–−—]{1,3}[⁰¹²³⁴-⁹]{0,2}|[Nn]\.?[Vv]\.?[Tt]\.?|[Nn]\.?[Bb]\.|[Nn]\.?[NnTt]\.?[Bb]\.?|[Oo]nbekend|[Nn]ihil|[Nn]\.[Aa]\.?|NA|N/A|n/a|\((?:NA|[XDZ])\)|[Pp]\.?[Mm]\.?|[€$£%‰]|\.{2,3})");
// A year, a day, or the first or last day of every year. matches 2024 2024: 2023/2024 31-12-2019 31.12.2023 1/1/2020 (2022) '24 2024¹ 1-1 31/12 / not 12.024 203 1-3
static const Pattern kYear(R"(0?1[-/]0?1|31[-/]12|\(?['’]?(?:(?:\d{1,2}[-./]){0,2}(?:19|20)\d\d)(?:[-–/](?:(?:19|20)\d\d|\d\d))?[)*:]?[⁰¹²³⁴-⁹]{0,2}⁾?)");
// matches € $ £
static const Pattern kCurrency(R"([€$£])");
// matches - – + / not -1
static const Pattern kLoneSign(R"([-–−+])");

// matches . .... … / not .5
static const Pattern kDots(R"([.…·]+)");
// matches ---- ==== ______ +------+--- / not -- (no figure)
static const Pattern kRule(R"(-{4,}|={4,}|_{4,}|–{4,}|—{4,}|[+|][-=+|]{3,})");

// matches the first and the other groups of an amount with spaces: 1 / 412 / -12; 300 / 057 / 300) / not 2024, 0,5, 1.412
static const Pattern kFirstGroup(R"([-−–(+]?[0-9]{1,3})");
static const Pattern kGroup(R"([0-9]{3}[)-]?)");
// matches 1.412 / -12.300.000 / not 3.50
static const Pattern kDotted(R"([-−–(+]?[0-9]{1,3}(?:\.[0-9]{3})+[)-]?)");

constexpr size_t kLeaderDots = 4;       // letters: so many dots in one word lead the eye; three are an ellipsis or a figure not known
constexpr int kLeaderWords = 3;         // as do so many words of dots on end
constexpr double kLeaderGap = 1.5;      // em: words of dots on end are no further apart, and stand as close to what they lead from or to
constexpr double kSameBaseline = 0.35;  // em: baselines this close are one printed line
constexpr double kSmall = 0.85;         // a mark is this much smaller than its line
constexpr double kSmallShare = 0.5;     // and shares this much of its height with it
constexpr double kWordGap = 0.62;       // em: a wider gap parts two texts (a justified line stays below)
constexpr double kFigureGap = 0.30;     // em: a wider gap parts two figures
constexpr double kBehindGap = 0.55;     // em: and a figure from the text of the next column
constexpr double kGroupGap = 0.40;      // em: the widest space of a text face (Verdana has 0.35), where spaces part the thousands of a page
constexpr int kGroupProofs = 2;         // so many groups that begin with a nought tell that they do: no amount begins so
constexpr double kInkBearing = 0.14;    // em: recognised boxes end at the ink, so that a space between two figures measures wider by so much
constexpr double kSignGap = 1.2;        // em: a lone sign before a figure belongs to it up to this gap
constexpr double kNearerSide = 1.5;     // a currency sign belongs to the figure that is this much nearer
constexpr double kCurrencyGap = 6.0;    // em: a currency sign before a figure belongs to it up to this gap

double em(const Word& w) { return std::max(1.0, std::min(w.size > 0 ? w.size : w.box.height(), 40.0)); }

bool ruling_between(const std::vector<Ruling>& joined, double x0, double x1, double y) {
    if (x1 <= x0) return false;
    auto vertical = std::partition_point(joined.begin(), joined.end(), [](const Ruling& r) { return r.axis == Axis::horizontal; });
    auto r = std::lower_bound(vertical, joined.end(), x0, [](const Ruling& a, double x) { return a.position < x; });
    for (; r != joined.end() && r->position <= x1; ++r)
        if (r->start <= y && y <= r->end) return true;
    return false;
}

struct Shape {
    bool figure, year, currency, sign;
};

Shape shape_of(const Word& w) {
    Shape s{};
    s.figure = looks_like_figure(w.text);
    s.year = s.figure && looks_like_year(w.text);
    s.currency = RE2::FullMatch(w.text, kCurrency);
    s.sign = RE2::FullMatch(w.text, kLoneSign);
    return s;
}

// A currency sign that follows its figure ("251 €"): close behind a figure that ends no text, and no figure as close on its right.
bool currency_behind(const Page& page, const std::vector<int>& members, size_t k) {
    auto word = [&](size_t i) -> const Word& { return page.words[static_cast<size_t>(members[i])]; };
    auto number = [&](size_t i) { return looks_like_figure(word(i).text) && word(i).text.find_first_of("0123456789") != std::string::npos; };
    auto gap = [&](size_t i) { return (word(i).box.x0 - word(i - 1).box.x1) / std::min(em(word(i - 1)), em(word(i))); };
    if (k == 0 || !RE2::FullMatch(word(k).text, kCurrency) || !number(k - 1) || gap(k) > kWordGap) return false;
    // A line with a sign before its first number, apart from its label, has them all before.
    for (size_t i = 0; i + 1 < k; ++i)
        if (RE2::FullMatch(word(i).text, kCurrency) && number(i + 1) && (i == 0 || gap(i) > kWordGap)) return false;
    if (k >= 2 && gap(k - 1) < kWordGap && !looks_like_figure(word(k - 2).text)) return false;  // the number ends a label
    if (k + 1 == members.size() || gap(k + 1) > kNearerSide * gap(k)) return true;
    // As close on both sides: as the last one of the line stands.
    for (size_t last = members.size(); last-- > k;)
        if (RE2::FullMatch(word(last).text, kCurrency)) return last + 1 == members.size();
    return false;
}

bool belongs_together(const Word& a, const Word& b, const Shape& sa, const Shape& sb) {
    double gap = (b.box.x0 - a.box.x1) / std::min(em(a), em(b));
    bool number = sb.figure && !sb.currency && !sb.sign;
    if (sa.currency && (number || sb.sign)) return gap < kCurrencyGap;
    if (sa.sign && number) return gap < kSignGap && b.text.find_first_of("-+") != 0;
    if (sa.figure && !sa.sign && !sa.currency && (b.text == "%" || b.text == "‰")) return gap < kWordGap;
    if (sa.figure && !sa.year && !sa.sign && sb.year && b.text[0] == '(') return gap < kWordGap;  // 45,4 (2018)
    if (sa.year && sb.figure && a.text.back() == ')') return false;
    if (sa.figure && sb.figure && RE2::FullMatch(a.text, kDotted) && RE2::FullMatch(b.text, kDotted)) return false;  // two whole amounts are never one
    if (sa.figure && sb.figure) return gap < kFigureGap + (b.origin == Origin::ocr ? kInkBearing : 0);
    if (sa.figure && !sa.sign && !sa.currency && !sa.year) return gap < (b.origin == Origin::ocr ? kWordGap : kBehindGap);
    return gap < kWordGap;
}

bool next_group(const Word& a, const Word& b) {
    double gap = (b.box.x0 - a.box.x1) / std::min(em(a), em(b));
    return gap > 0 && gap < kGroupGap && std::abs(a.baseline - b.baseline) < kSameBaseline * em(a) && RE2::FullMatch(a.text, kFirstGroup) &&
           RE2::FullMatch(b.text, kGroup);
}

// Whether spaces part the thousands of a page: groups with a nought before them say so, and no amount has a dot.
bool spaced_thousands(const Page& page) {
    int proofs = 0;
    for (size_t i = 0; i < page.words.size(); ++i) {
        const Word& w = page.words[i];
        const bool unit = w.text.starts_with("1.000");  // "x € 1.000" is said so however amounts are printed
        if (!unit && w.text.find('.') != std::string::npos && RE2::FullMatch(w.text, kDotted)) return false;
        if (i > 0 && w.text[0] == '0' && next_group(page.words[i - 1], w)) ++proofs;
    }
    return proofs >= kGroupProofs;
}

// Takes the dot leaders (into `dots`) and typed lines out of the words of a line (left to right); where each leader begins and ends.
std::vector<Box> drop_drawn(const Page& page, std::vector<int>& members, std::vector<int>& dots) {
    auto word = [&](size_t i) -> const Word& { return page.words[static_cast<size_t>(members[i])]; };
    auto near = [&](size_t a, size_t b) { return word(b).box.x0 - word(a).box.x1 < kLeaderGap * std::min(em(word(a)), em(word(b))); };
    std::vector<int> kept;
    std::vector<Box> leaders;
    // | here and there in a line: the walls of columns, typed.
    bool walls = std::count_if(members.begin(), members.end(), [&](int w) { return page.words[static_cast<size_t>(w)].text == "|"; }) > 1;
    for (size_t i = 0; i < members.size();) {
        size_t end = i, letters = 0;  // a series of words of dots
        while (end < members.size() && RE2::FullMatch(word(end).text, kDots) && (end == i || near(end - 1, end))) letters += word(end++).text.size();
        bool beside = end > i && ((i > 0 && near(i - 1, i)) || (end < members.size() && near(end - 1, end)));
        if (end > i && beside && (letters >= kLeaderDots || end - i >= kLeaderWords)) {
            leaders.push_back(unite(word(i).box, word(end - 1).box));
            for (; i < end; ++i) dots.push_back(members[i]);
            continue;
        }
        end = std::max(end, i + 1);
        for (; i < end; ++i)
            if (!looks_like_rule(word(i).text) && !(walls && word(i).text == "|")) kept.push_back(members[i]);
    }
    members = std::move(kept);
    return leaders;
}

}  // namespace

bool looks_like_figure(std::string_view text) {
    if (text.empty() || text.size() > 32) return false;
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), kFigure);
}

bool looks_like_year(std::string_view text) { return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), kYear); }

bool looks_like_value(std::string_view text) {
    bool value = false;
    // "50 V", "N 31.393", "V12.000": good or bad news, printed with the figure
    if (text.size() > 1 && (text[0] == 'V' || text[0] == 'N') && text[1] >= '0' && text[1] <= '9') text.remove_prefix(1);
    if (text.size() > 2 && (text.ends_with(" V") || text.ends_with(" N")))
        text.remove_suffix(2);
    else if (text.size() > 2 && (text.starts_with("V ") || text.starts_with("N ")))
        text.remove_prefix(2);
    while (!text.empty()) {
        size_t end = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, end);
        if (!looks_like_figure(word)) return false;
        value = value || (!looks_like_year(word) && word != "€" && word != "%");
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return value;
}

bool number_columns(const std::vector<std::string>& texts) {
    for (size_t i = 0; i < texts.size(); ++i) {
        std::string number = std::to_string(i + 1);
        if (texts[i] != number && texts[i] != '(' + number + ')') return false;
    }
    return texts.size() >= 3;
}

bool looks_like_rule(std::string_view text) { return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), kRule); }

std::vector<ChunkLine> chunk_lines(const Page& page, const std::vector<int>& words, const std::vector<Ruling>& joined) {
    std::optional<bool> spaced;  // asked where a gap calls for it only: this runs for every cell, the answer takes the whole page
    auto one_amount = [&](const Word& a, const Word& b) {
        if (!next_group(a, b)) return false;
        if (!spaced) spaced = spaced_thousands(page);
        return *spaced;
    };
    std::vector<int> order;
    for (int w : words)
        if (page.words[static_cast<size_t>(w)].rotation == 0) order.push_back(w);
    auto word = [&](int w) -> const Word& { return page.words[static_cast<size_t>(w)]; };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return word(a).baseline < word(b).baseline; });
    // Runs of words whose baselines follow each other closely.
    struct Run {
        std::vector<int> words;
        double y0 = 1e9, y1 = -1e9, size = 0;
    };
    std::vector<Run> runs;
    for (size_t i = 0; i < order.size();) {
        size_t j = i;
        double first = word(order[i]).baseline, size = em(word(order[i]));
        Run run;
        while (j < order.size()) {
            const Word& w = word(order[j]);
            double near = kSameBaseline * std::min(std::max(size, em(w)), 1.6 * std::min(size, em(w)));
            if (w.baseline - first > near) break;
            size = std::max(size, em(w));
            run.words.push_back(order[j]);
            run.y0 = std::min(run.y0, w.baseline - em(w));
            run.y1 = std::max(run.y1, w.baseline);
            ++j;
        }
        run.size = size;
        i = j;
        // Small raised or lowered marks go with the line that they overlap.
        if (!runs.empty()) {
            Run& last = runs.back();
            double shared = overlap(run.y0, run.y1, last.y0, last.y1);
            bool small = std::min(run.size, last.size) < kSmall * std::max(run.size, last.size);
            if (small && shared > kSmallShare * std::min(run.y1 - run.y0, last.y1 - last.y0)) {
                last.words.insert(last.words.end(), run.words.begin(), run.words.end());
                last.y0 = std::min(last.y0, run.y0);
                last.y1 = std::max(last.y1, run.y1);
                last.size = std::max(last.size, run.size);
                continue;
            }
        }
        runs.push_back(std::move(run));
    }
    std::vector<ChunkLine> lines;
    for (Run& run : runs) {
        std::vector<int>& members = run.words;
        std::stable_sort(members.begin(), members.end(), [&](int a, int b) { return word(a).box.x0 < word(b).box.x0; });
        ChunkLine line;
        const std::vector<Box> leaders = drop_drawn(page, members, line.leaders);
        if (members.empty()) continue;
        std::vector<double> baselines;
        line.box = word(members[0]).box;
        Shape before{};
        for (size_t k = 0; k < members.size(); ++k) {
            const Word& w = word(members[k]);
            Shape s = shape_of(w);
            bool behind = s.currency && currency_behind(page, members, k);  // ends its figure; recognised text sets it further off
            if (behind) s.currency = false;
            bool join = k > 0 && (behind || belongs_together(word(members[k - 1]), w, before, s) || one_amount(word(members[k - 1]), w)) &&
                        !ruling_between(joined, word(members[k - 1]).box.center_x(), w.box.center_x(), w.box.center_y());
            if (!join) line.chunks.push_back({w.box, {}, true, true, true});
            Chunk& chunk = line.chunks.back();
            chunk.box = unite(chunk.box, w.box);
            chunk.words.push_back(members[k]);
            bool letter = join && before.figure && !before.sign && (w.text == "V" || w.text == "N");  // "89.926 N"
            chunk.figure = chunk.figure && (s.figure || letter);
            chunk.year = chunk.year && s.year;
            chunk.bold = chunk.bold && w.bold;
            line.box = unite(line.box, w.box);
            line.size = std::max(line.size, em(w));
            baselines.push_back(w.baseline);
            before = s;
        }
        // What a leader leads from is as wide as the leader: it fills its column.
        for (const Box& leader : leaders)
            for (size_t c = line.chunks.size(); c-- > 0;)
                if (Box& box = line.chunks[c].box; box.x0 < leader.x0) {
                    box.x1 = std::max(box.x1, leader.x1 - line.size);
                    break;
                }
        std::vector<std::string> texts;
        for (const Chunk& c : line.chunks) texts.push_back(c.figure && c.words.size() == 1 ? word(c.words[0]).text : "");
        if (number_columns(texts))
            for (Chunk& c : line.chunks) c.year = true;
        std::nth_element(baselines.begin(), baselines.begin() + static_cast<long>(baselines.size() / 2), baselines.end());
        line.baseline = baselines[baselines.size() / 2];
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string cell_text(const Page& page, std::vector<int> words) {
    auto word = [&](int w) -> const Word& { return page.words[static_cast<size_t>(w)]; };
    // Position across the lines, then along the line, in the reading direction of the word.
    auto across = [&](const Word& w) {
        switch (w.rotation) {
            case 90:
                return -w.baseline;
            case 180:
                return -w.baseline;
            default:
                return w.baseline;
        }
    };
    auto along = [&](const Word& w) {
        switch (w.rotation) {
            case 90:
                return w.box.y0;
            case 180:
                return -w.box.x1;
            case 270:
                return -w.box.y1;
            default:
                return w.box.x0;
        }
    };
    std::stable_sort(words.begin(), words.end(), [&](int a, int b) {
        const Word &u = word(a), &v = word(b);
        return u.rotation != v.rotation ? u.rotation < v.rotation : across(u) < across(v);
    });
    for (size_t i = 0; i < words.size();) {
        size_t j = i + 1;
        const Word& first = word(words[i]);
        while (j < words.size() && word(words[j]).rotation == first.rotation &&
               across(word(words[j])) - across(first) <= kSameBaseline * std::max(em(first), em(word(words[j]))))
            ++j;
        std::stable_sort(words.begin() + static_cast<long>(i), words.begin() + static_cast<long>(j),
                         [&](int a, int b) { return along(word(a)) < along(word(b)); });
        i = j;
    }
    std::string text;
    for (int w : words) {
        if (!text.empty()) text += ' ';
        text += word(w).text;
    }
    return text;
}

}  // namespace griffier
