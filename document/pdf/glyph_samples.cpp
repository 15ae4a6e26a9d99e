#include "document/pdf/glyph_samples.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace griffier {
namespace {

constexpr int kWantedOfSamples = 2;            // votes that a sample page should bring for a shape: with its looks they are often enough
constexpr int kWanted = 4;                     // votes for a shape: one more than a letter needs
constexpr int kWantedOfFigures = 7;            // ... a digit or a sign of figures
constexpr int kGlyphsOfLine = 25;              // glyphs of a page that cost as much to recognise as a piece of line asked for by itself
constexpr double kPictureOfLine = 500;         // square points of a picture full of small text that cost as much
constexpr int kFewestSamples = 3;              // pages: one of them is kept out of the vote, to hold the result against
constexpr double kMostSamples = 0.34;          // of all pages: with more, recognising every page is as good
constexpr double kPieceGap = 0.8;              // em between the glyphs of a piece of line: a space is a third of one
constexpr double kPieceLength = 20;            // em: more of a line is not needed to read it well
constexpr double kWordGap = 0.15;              // em: nearer glyphs are of one word
constexpr double kAbove = 0.8, kBelow = 0.25;  // em of a piece above and below the baseline
constexpr double kSide = 0.1;                  // em left and right of it
constexpr double kSameLine = 0.05;             // em between baselines

using Counts = std::map<int, int>;  // shape -> how often it is painted

Counts counts_of(const GlyphPage& page, const std::vector<GlyphShape>& shapes) {
    Counts counts;
    for (const DrawnGlyph& glyph : page.glyphs) {
        if (glyph.ink == Ink::visible && !shapes[static_cast<std::size_t>(glyph.shape)].blank) ++counts[glyph.shape];
    }
    return counts;
}

// Votes that a page would bring, less what it costs; in pieces of lines that need not be asked for.
int worth(const Counts& counts, const std::vector<int>& seen, double pictures) {
    int votes = 0, glyphs = 0;
    for (const auto& [shape, count] : counts) {
        votes += std::min(count, std::max(0, kWantedOfSamples - seen[static_cast<std::size_t>(shape)]));
        glyphs += count;
    }
    return votes - glyphs / kGlyphsOfLine - static_cast<int>(pictures / kPictureOfLine);
}

}  // namespace

std::vector<int> choose_samples(const std::vector<GlyphPage>& pages, const std::vector<GlyphShape>& shapes, const std::map<int, double>& pictures) {
    std::vector<Counts> counts;
    for (const GlyphPage& page : pages) counts.push_back(counts_of(page, shapes));
    const auto most = static_cast<std::size_t>(kMostSamples * static_cast<double>(pages.size()));
    std::vector<int> chosen;
    if (most < kFewestSamples) return chosen;
    std::vector<int> seen(shapes.size(), 0);
    std::vector<bool> taken(pages.size(), false);
    while (chosen.size() < most) {
        int best = -1, best_worth = 0;
        for (std::size_t p = 0; p < pages.size(); ++p) {
            const auto shown = pictures.find(pages[p].number);
            const int value = taken[p] ? 0 : worth(counts[p], seen, shown == pictures.end() ? 0 : shown->second);
            if (taken[p] || (best >= 0 && value <= best_worth)) continue;
            best_worth = value;
            best = static_cast<int>(p);
        }
        if (best < 0 || (best_worth <= 0 && chosen.size() >= kFewestSamples)) break;
        const auto p = static_cast<std::size_t>(best);
        taken[p] = true;
        chosen.push_back(pages[p].number);
        for (const auto& [shape, count] : counts[p]) seen[static_cast<std::size_t>(shape)] += count;
    }
    return chosen;
}

Box line_piece(const GlyphPage& page, std::size_t glyph, const std::vector<GlyphShape>& shapes, const std::vector<double>& advances) {
    const DrawnGlyph& centre = page.glyphs[glyph];
    const double em = page.styles[static_cast<std::size_t>(centre.style)].size;
    std::vector<std::pair<double, double>> words;  // of the line: from, to; glyph by glyph at first
    for (const DrawnGlyph& other : page.glyphs) {
        const GlyphShape& shape = shapes[static_cast<std::size_t>(other.shape)];
        const GlyphStyle& style = page.styles[static_cast<std::size_t>(other.style)];
        if (other.ink != Ink::visible || shape.blank || std::abs(other.y - centre.y) > kSameLine * em || style.along_x <= 0) continue;
        words.emplace_back(other.x, other.x + style.size * advances[static_cast<std::size_t>(other.shape)]);
    }
    std::sort(words.begin(), words.end());
    std::size_t kept = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].first - words[kept].second < kWordGap * em)
            words[kept].second = std::max(words[kept].second, words[i].second);
        else
            words[++kept] = words[i];
    }
    if (!words.empty()) words.resize(kept + 1);
    auto right = words.begin();
    while (right != words.end() && right->second < centre.x) ++right;
    double x0 = centre.x, x1 = centre.x + em * advances[static_cast<std::size_t>(centre.shape)];
    if (right != words.end()) {
        x0 = std::min(x0, right->first);
        x1 = std::max(x1, right->second);
    }
    auto left = right;
    // Both ways in turn, so that neither side is left out; whole words only.
    for (bool more = right != words.end(); more;) {
        more = false;
        if (std::next(right) != words.end() && std::next(right)->first - x1 <= kPieceGap * em && std::next(right)->second - x0 <= kPieceLength * em) {
            x1 = std::max(x1, (++right)->second);
            more = true;
        }
        if (left != words.begin() && x0 - std::prev(left)->second <= kPieceGap * em && x1 - std::prev(left)->first <= kPieceLength * em) {
            x0 = std::min(x0, (--left)->first);
            more = true;
        }
    }
    return {x0 - kSide * em, centre.y - kAbove * em, x1 + kSide * em, centre.y + kBelow * em};
}

std::map<int, std::vector<Box>> lines_in_doubt(const std::vector<GlyphPage>& pages, const std::vector<GlyphShape>& shapes, const std::vector<double>& advances,
                                               const std::vector<ShapeText>& texts, const std::map<int, std::vector<Box>>& known, int most) {
    std::vector<int> wanted(shapes.size(), 0);
    for (std::size_t s = 0; s < shapes.size(); ++s) {
        if (texts[s].text.empty() && !shapes[s].blank)
            wanted[s] = std::min(most, std::max(0, (is_of_figures(texts[s].candidate) ? kWantedOfFigures : kWanted) - texts[s].votes));
    }
    // The page that brings most votes first: drawing a page costs as much as reading a few lines of it.
    std::vector<std::size_t> left;
    std::vector<Counts> counts;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const auto read = known.find(pages[p].number);
        if (read == known.end() || !read->second.empty()) left.push_back(p);
        counts.push_back(counts_of(pages[p], shapes));
    }
    std::map<int, std::vector<Box>> lines;
    while (!left.empty()) {
        int most_votes = 0;
        auto best = left.end();
        for (auto p = left.begin(); p != left.end(); ++p) {
            int votes = 0;
            for (const auto& [shape, count] : counts[*p]) votes += std::min(count, wanted[static_cast<std::size_t>(shape)]);
            if (votes <= most_votes) continue;
            most_votes = votes;
            best = p;
        }
        if (best == left.end()) break;
        const GlyphPage& page = pages[*best];
        left.erase(best);
        std::vector<Box> boxes;
        for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
            const DrawnGlyph& glyph = page.glyphs[i];
            if (glyph.ink != Ink::visible || page.styles[static_cast<std::size_t>(glyph.style)].along_x <= 0) continue;
            int& votes = wanted[static_cast<std::size_t>(glyph.shape)];
            if (votes <= 0) continue;
            const GlyphShape& shape = shapes[static_cast<std::size_t>(glyph.shape)];
            const Spot spot = middle(glyph, page, shape, advances[static_cast<std::size_t>(glyph.shape)]);
            const auto holds = [&](const Box& box) { return box.contains(spot.x, spot.y); };
            if (const auto read = known.find(page.number); read != known.end() && std::any_of(read->second.begin(), read->second.end(), holds)) continue;
            --votes;
            if (std::none_of(boxes.begin(), boxes.end(), holds)) boxes.push_back(line_piece(page, i, shapes, advances));
        }
        if (!boxes.empty()) lines[page.number] = std::move(boxes);
    }
    return lines;
}

}  // namespace griffier
