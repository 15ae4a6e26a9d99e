#include "document/pdf/glyph_votes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "document/text.h"

namespace griffier {
namespace {

constexpr int kVotes = 3;               // for a letter
constexpr double kShare = 0.75;         // of its votes that must agree
constexpr int kFigureVotes = 6;         // for a digit or a sign of figures: wrong once is wrong on every page
constexpr double kFigureShare = 0.9;    // ... of its votes
constexpr int kManyVotes = 6;           // for a letter whose votes differ: a bare stroke is read as I, l and 1
constexpr double kManyShare = 0.55;     // ... of them
constexpr double kDisguised = 0.1;      // of a letter's votes for a digit, from which on its looks are held against that digit
constexpr double kSpaceShare = 0.9;     // of the places of a shape without outline that must lie between words, for a space
constexpr int kFewVotes = 1;            // for a shape that looks like an accepted one of the same character
constexpr double kFewShare = 0.6;       // ... of its votes
constexpr double kAlike = 0.12;         // difference between shapes of one character in sizes and styles of one family
constexpr double kTwin = 0.03;          // difference that rounding makes
constexpr double kNearer = 1.5;         // times further away that shapes of other characters must be
constexpr double kMargin = 0.15;        // of a word's height, round its box
constexpr double kMaxSkew = 0.2;        // degrees: a page that was straightened more does not lie under its glyphs
constexpr double kAdvanceUnit = 0.01;   // em, in which distances are counted
constexpr double kMaxAdvance = 2.5;     // em; further is a gap between words or columns
constexpr double kSameLine = 0.02;      // em between baselines
constexpr double kBulletSize = 0.15;    // em: the least height of a bullet
constexpr double kBulletHeight = 0.05;  // em that it stands above the baseline
constexpr double kRound = 0.12;         // of its height, by which its width may differ
constexpr double kDiscShare = 0.06;     // of the cells, that may differ from a disc
constexpr int kLongestLigature = 3;     // characters
constexpr double kUnknownMiddle = 0.3;  // em above the baseline, of a glyph whose outline is not known

bool is_digit(const std::string& text) { return text.size() == 1 && text[0] >= '0' && text[0] <= '9'; }

// Whether the recognised page lies where the glyphs are.
bool can_be_compared(const Page& recognised) { return !recognised.ocr || (recognised.ocr->fold == 0 && std::abs(recognised.ocr->skew) <= kMaxSkew); }

ShapeText most_voted(const std::map<std::string, int>& votes) {
    ShapeText best;
    int most = 0;
    for (const auto& [text, count] : votes) {
        best.votes += count;
        if (count > most) {
            most = count;
            best.text = text;
        }
    }
    best.candidate = best.text;
    best.share = best.votes > 0 ? static_cast<double>(most) / best.votes : 0;
    return best;
}

bool proved(const ShapeText& best) {
    if (is_of_figures(best.text)) return best.votes >= kFigureVotes && best.share >= kFigureShare;
    return (best.votes >= kVotes && best.share >= kShare) || (best.votes >= kManyVotes && best.share >= kManyShare);
}

// A disc that stands above the baseline: the bullet of a list, which recognition takes for an "e" or an "o".
bool is_bullet(const GlyphShape& shape) {
    if (!shape.drawn || shape.blank || shape.ink.height() < kBulletSize || shape.ink.y1 > -kBulletHeight) return false;
    if (std::abs(shape.ink.width() - shape.ink.height()) > kRound * shape.ink.height()) return false;
    long apart = 0;
    for (int row = 0; row < kShapeGrid; ++row) {
        for (int column = 0; column < kShapeGrid; ++column) {
            const double x = (column + 0.5) / kShapeGrid * 2 - 1, y = (row + 0.5) / kShapeGrid * 2 - 1;
            const bool dark = shape.picture[static_cast<std::size_t>(row * kShapeGrid + column)] > 127;
            apart += dark != (x * x + y * y <= 1);
        }
    }
    return static_cast<double>(apart) <= kDiscShare * kShapeGrid * kShapeGrid;
}

// The difference to the nearest accepted shape of this text, and of any other; 1 for none.
struct Nearest {
    double same = 1, other = 1;
};
Nearest nearest(std::size_t shape, const std::string& text, const std::vector<GlyphShape>& shapes, const std::vector<ShapeText>& accepted) {
    Nearest result;
    for (std::size_t i = 0; i < accepted.size(); ++i) {
        if (i == shape || accepted[i].text.empty()) continue;
        double& least = accepted[i].text == text ? result.same : result.other;
        least = std::min(least, difference(shapes[shape], shapes[i]));
    }
    return result;
}

}  // namespace

bool is_of_figures(const std::string& text) {
    return is_digit(text) || (text.size() == 1 && std::string_view(".,-+%").find(text[0]) != std::string_view::npos);
}

std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t next = i + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
        result.emplace_back(text.substr(i, next - i));
        i = next;
    }
    return result;
}

std::vector<double> shape_advances(const std::vector<GlyphPage>& pages, const std::vector<GlyphShape>& shapes) {
    std::vector<std::map<long, int>> seen(shapes.size());
    std::vector<double> claimed(shapes.size(), 0);
    for (const GlyphPage& page : pages) {
        for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
            const DrawnGlyph& glyph = page.glyphs[i];
            const GlyphStyle& style = page.styles[static_cast<std::size_t>(glyph.style)];
            if (!(style.size > 0)) continue;
            claimed[static_cast<std::size_t>(glyph.shape)] = (glyph.dx * style.along_x + glyph.dy * style.along_y) / style.size;
            if (i + 1 == page.glyphs.size() || page.glyphs[i + 1].style != glyph.style) continue;
            const double right = page.glyphs[i + 1].x - glyph.x, down = page.glyphs[i + 1].y - glyph.y;
            const double ahead = (right * style.along_x + down * style.along_y) / style.size,
                         aside = (down * style.along_x - right * style.along_y) / style.size;
            if (std::abs(aside) > kSameLine || ahead <= 0 || ahead > kMaxAdvance) continue;
            ++seen[static_cast<std::size_t>(glyph.shape)][std::lround(ahead / kAdvanceUnit)];
        }
    }
    std::vector<double> result = claimed;
    for (std::size_t s = 0; s < shapes.size(); ++s) {
        int most = 0;
        for (const auto& [distance, count] : seen[s]) {
            if (count <= most) continue;
            most = count;
            result[s] = static_cast<double>(distance) * kAdvanceUnit;
        }
    }
    return result;
}

Spot middle(const DrawnGlyph& glyph, const GlyphPage& page, const GlyphShape& shape, double advance, const Page* recognised) {
    const GlyphStyle& style = page.styles[static_cast<std::size_t>(glyph.style)];
    const double ahead = (shape.drawn ? shape.ink.center_x() : advance / 2) * style.size, up = shape.drawn ? -shape.ink.center_y() : kUnknownMiddle;
    Spot spot{glyph.x + ahead * style.along_x + up * style.up_x, glyph.y + ahead * style.along_y + up * style.up_y};
    if (recognised == nullptr || !recognised->ocr) return spot;
    switch (recognised->ocr->rotated) {  // the recognised page has its size as turned
        case 90:
            return {recognised->width - spot.y, spot.x};
        case 180:
            return {recognised->width - spot.x, recognised->height - spot.y};
        case 270:
            return {spot.y, recognised->height - spot.x};
        default:
            return spot;
    }
}

std::vector<WordGlyphs> glyphs_of_words(const GlyphPage& page, const std::vector<GlyphShape>& shapes, const std::vector<double>& advances,
                                        const Page& recognised) {
    std::vector<WordGlyphs> result;
    if (!can_be_compared(recognised)) return result;
    std::vector<std::vector<std::pair<double, int>>> found(recognised.words.size());
    for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
        const DrawnGlyph& glyph = page.glyphs[i];
        const GlyphShape& shape = shapes[static_cast<std::size_t>(glyph.shape)];
        if (glyph.ink != Ink::visible || shape.blank) continue;
        const Spot spot = middle(glyph, page, shape, advances[static_cast<std::size_t>(glyph.shape)], &recognised);
        // A glyph belongs to the word in whose box it stands; where boxes overlap, to the one whose middle line is nearest.
        int best = -1;
        double least = 0;
        for (std::size_t w = 0; w < recognised.words.size(); ++w) {
            const Box& box = recognised.words[w].box;
            const double margin = kMargin * box.height();
            if (spot.x < box.x0 || spot.x > box.x1 || spot.y < box.y0 - margin || spot.y > box.y1 + margin) continue;
            const double off = std::abs(spot.y - box.center_y());
            if (best >= 0 && off >= least) continue;
            best = static_cast<int>(w);
            least = off;
        }
        if (best >= 0) found[static_cast<std::size_t>(best)].emplace_back(spot.x, static_cast<int>(i));
    }
    for (std::size_t w = 0; w < found.size(); ++w) {
        if (found[w].empty() || recognised.words[w].rotation != 0) continue;
        std::sort(found[w].begin(), found[w].end());
        WordGlyphs word{static_cast<int>(w), {}};
        for (const auto& [x, glyph] : found[w]) word.glyphs.push_back(glyph);
        result.push_back(std::move(word));
    }
    return result;
}

void GlyphVotes::count(const GlyphPage& page, const std::vector<GlyphShape>& shapes, const std::vector<double>& advances, const Page& recognised) {
    std::vector<bool> placed(page.glyphs.size(), false);
    for (const WordGlyphs& match : glyphs_of_words(page, shapes, advances, recognised)) {
        for (const int glyph : match.glyphs) placed[static_cast<std::size_t>(glyph)] = true;
        const Word& word = recognised.words[static_cast<std::size_t>(match.word)];
        if (word.confidence < kSureWord) continue;
        const std::vector<std::string> text = characters(word.text);
        const auto shape = [&](std::size_t i) { return page.glyphs[static_cast<std::size_t>(match.glyphs[i])].shape; };
        if (text.size() == match.glyphs.size()) {
            for (std::size_t i = 0; i < text.size(); ++i) ++votes_[shape(i)][text[i]];
        } else if (text.size() > match.glyphs.size()) {
            std::vector<int> found;
            for (std::size_t i = 0; i < match.glyphs.size(); ++i) found.push_back(shape(i));
            uneven_.emplace_back(word.text, std::move(found));
        }
    }
    for (std::size_t i = 1; i + 1 < page.glyphs.size(); ++i) {
        if (placed[i - 1] && !placed[i] && placed[i + 1]) ++beside_[page.glyphs[i].shape];
    }
}

std::vector<ShapeText> GlyphVotes::decide(const std::vector<GlyphShape>& shapes) const {
    std::vector<ShapeText> best(shapes.size());
    for (const auto& [shape, votes] : votes_) best[static_cast<std::size_t>(shape)] = most_voted(votes);
    std::vector<ShapeText> accepted(shapes.size());
    for (std::size_t s = 0; s < shapes.size(); ++s) {
        if (is_bullet(shapes[s]))
            accepted[s] = {"•", best[s].votes, 1, "•"};
        else if (proved(best[s]))
            accepted[s] = best[s];
    }

    for (const auto& [shape, count] : beside_) {
        const auto s = static_cast<std::size_t>(shape);
        if (!shapes[s].drawn && count >= kVotes && count >= kSpaceShare * (count + best[s].votes)) accepted[s] = {" ", count, 1, " "};
    }

    // A ligature: what is left of a word when the characters of its known glyphs are taken off both ends.
    std::map<int, std::map<std::string, int>> ligatures;
    for (const auto& [word, glyphs] : uneven_) {
        const std::vector<std::string> text = characters(word);
        std::size_t front = 0, back = 0;
        while (front < glyphs.size() && accepted[static_cast<std::size_t>(glyphs[front])].text == text[front]) ++front;
        while (back < glyphs.size() - front && accepted[static_cast<std::size_t>(glyphs[glyphs.size() - 1 - back])].text == text[text.size() - 1 - back])
            ++back;
        if (front + back + 1 != glyphs.size()) continue;
        std::string rest;
        for (std::size_t i = front; i + back < text.size(); ++i) rest += text[i];
        if (length(rest) <= kLongestLigature) ++ligatures[glyphs[front]][rest];
    }
    for (const auto& [shape, votes] : ligatures) {
        const ShapeText ligature = most_voted(votes);
        if (accepted[static_cast<std::size_t>(shape)].text.empty() && ligature.votes > best[static_cast<std::size_t>(shape)].votes && proved(ligature))
            accepted[static_cast<std::size_t>(shape)] = ligature;
    }

    // Digits that look the same cannot be two digits: both are in doubt. So is a letter that some votes call a digit it looks like.
    const std::vector<ShapeText> by_votes = accepted;
    for (const auto& [shape, votes] : votes_) {
        const auto s = static_cast<std::size_t>(shape);
        for (const auto& [text, count] : votes) {
            if (!by_votes[s].text.empty() && !is_digit(by_votes[s].text) && is_digit(text) && count >= kDisguised * by_votes[s].votes &&
                nearest(s, text, shapes, by_votes).same < kAlike)
                accepted[s].text.clear();
        }
    }
    for (std::size_t s = 0; s < shapes.size(); ++s) {
        if (!is_digit(by_votes[s].text)) continue;
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            if (is_digit(by_votes[i].text) && by_votes[i].text != by_votes[s].text && difference(shapes[s], shapes[i]) < kTwin) accepted[s].text.clear();
        }
    }

    // Few votes, but the looks of a character that is known.
    const std::vector<ShapeText> sure = accepted;
    for (std::size_t s = 0; s < shapes.size(); ++s) {
        if (!accepted[s].text.empty()) continue;
        if (best[s].votes < kFewVotes || best[s].share < kFewShare) {
            accepted[s] = best[s];
            accepted[s].text.clear();
            continue;
        }
        const Nearest near = nearest(s, best[s].text, shapes, sure);
        accepted[s] = best[s];
        if (!(near.same < kAlike && near.other > kNearer * near.same)) accepted[s].text.clear();
    }
    return accepted;
}

Agreement compare(const GlyphPage& page, const std::vector<GlyphShape>& shapes, const std::vector<double>& advances, const std::vector<ShapeText>& texts,
                  const Page& recognised) {
    Agreement result;
    for (const WordGlyphs& match : glyphs_of_words(page, shapes, advances, recognised)) {
        const std::vector<std::string> text = characters(recognised.words[static_cast<std::size_t>(match.word)].text);
        if (text.size() != match.glyphs.size()) continue;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const std::string& known = texts[static_cast<std::size_t>(page.glyphs[static_cast<std::size_t>(match.glyphs[i])].shape)].text;
            if (known.empty()) continue;
            ++(known == text[i] ? result.same : result.different);
        }
    }
    return result;
}

}  // namespace griffier
