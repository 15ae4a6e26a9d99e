#include "pipeline/shape_reading.h"

#include <algorithm>
#include <array>
#include <utility>

#include "document/pdf/glyph_samples.h"
#include "document/pdf/glyph_text.h"
#include "document/pdf/glyph_votes.h"

namespace griffier {
namespace {

constexpr int kFewestRead = 3;                             // sample pages that must have been recognised
constexpr int kTold = 6;                                   // times that a shape stands on other samples, to be told by them
constexpr int kHeldOut = 50;                               // glyphs, at least, that the page kept out of the vote is compared by
constexpr double kTrusted = 0.95;                          // of these that must agree, or the shapes are not trusted at all
constexpr std::array<int, 4> kVotesARound = {3, 7, 7, 7};  // votes that lines are asked for, for a shape in doubt: not each is read surely
constexpr double kPageAgrees = 0.9;                        // of the glyphs of a recognised page; below it something else is wrong with the page
constexpr double kDoubtfulPage = 0.02;                     // of a page's glyphs that nothing explains: then the page is recognised whole
constexpr int kManyLines = 25;                             // pieces of lines of one page: recognising it whole costs no more

std::string percent(double share) {
    const int tenths = static_cast<int>(share * 1000);
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10)) + " %";
}

int painted(const GlyphPage& page, const std::vector<GlyphShape>& shapes) {
    return static_cast<int>(std::count_if(page.glyphs.begin(), page.glyphs.end(), [&](const DrawnGlyph& glyph) {
        return glyph.ink == Ink::visible && !shapes[static_cast<std::size_t>(glyph.shape)].blank;
    }));
}

// The sample page that the other ones tell most about: kept out of the vote until what they say has been held against it.
int choose_held_out(const std::map<int, Page>& samples, const std::map<int, const GlyphPage*>& glyphs_of, const std::vector<GlyphShape>& shapes) {
    std::vector<int> all(shapes.size(), 0);
    std::map<int, std::map<int, int>> own;
    for (const auto& [number, page] : samples) {
        for (const DrawnGlyph& glyph : glyphs_of.at(number)->glyphs) {
            if (glyph.ink != Ink::visible || shapes[static_cast<std::size_t>(glyph.shape)].blank) continue;
            ++all[static_cast<std::size_t>(glyph.shape)];
            ++own[number][glyph.shape];
        }
    }
    int best = samples.begin()->first, most = -1;
    for (const auto& [number, counts] : own) {
        int told = 0;
        for (const auto& [shape, count] : counts) {
            if (all[static_cast<std::size_t>(shape)] - count >= kTold) told += count;
        }
        if (told <= most) continue;
        most = told;
        best = number;
    }
    return best;
}

void append(Page& page, const Page& more) {
    if (!page.ocr) page.ocr = more.ocr;
    page.words.insert(page.words.end(), more.words.begin(), more.words.end());
}

bool inside(const Spot& spot, const std::vector<Box>& boxes) {
    return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) { return box.contains(spot.x, spot.y); });
}

}  // namespace

ShapeReading read_by_shapes(const std::map<int, Page>& drawn, const std::vector<GlyphPage>& glyphs, const std::vector<GlyphShape>& shapes,
                            const AskPages& ask) {
    ShapeReading result;
    const auto recognise_the_rest = [&](const std::string& why) {
        for (const auto& [number, page] : drawn) {
            if (result.recognised.count(number) == 0) result.to_recognise[number] = page.text_reason + (why.empty() ? "" : "; " + why);
        }
        return result;
    };
    std::map<int, double> pictures;
    for (const auto& [number, page] : drawn) {
        for (const Box& image : page.images) pictures[number] += image.area();
    }
    const std::vector<int> samples = choose_samples(glyphs, shapes, pictures);
    if (samples.empty()) return recognise_the_rest("");
    std::map<int, std::vector<Box>> wanted;
    for (const int number : samples) wanted[number] = {};
    result.recognised = ask(wanted);
    if (static_cast<int>(result.recognised.size()) < kFewestRead) return recognise_the_rest("too few sample pages could be recognised");

    std::map<int, const GlyphPage*> glyphs_of;
    for (const GlyphPage& page : glyphs) glyphs_of[page.number] = &page;
    const std::vector<double> advances = shape_advances(glyphs, shapes);

    const int held_out = choose_held_out(result.recognised, glyphs_of, shapes);
    GlyphVotes votes;
    for (const auto& [number, page] : result.recognised) {
        if (number != held_out) votes.count(*glyphs_of.at(number), shapes, advances, page);
    }
    std::vector<ShapeText> texts = votes.decide(shapes);
    const Agreement trust = compare(*glyphs_of.at(held_out), shapes, advances, texts, result.recognised.at(held_out));
    if (trust.same + trust.different < kHeldOut || trust.share() < kTrusted)
        return recognise_the_rest("what its glyphs look like does not tell either: " + std::to_string(trust.same) + " of " +
                                  std::to_string(trust.same + trust.different) + " agree on a page held out");
    votes.count(*glyphs_of.at(held_out), shapes, advances, result.recognised.at(held_out));
    texts = votes.decide(shapes);

    // Shapes that the samples left in doubt: lines of other pages on which they stand, first one or two for each shape, then the rest.
    std::map<int, std::vector<Box>> known;  // what was recognised: lines by page, none for a whole page
    for (const auto& [number, page] : result.recognised) known[number] = {};
    std::map<int, Page> read = result.recognised;
    const auto ask_lines = [&](const std::map<int, std::vector<Box>>& lines) {
        if (lines.empty()) return;
        for (const auto& [number, boxes] : lines) known[number].insert(known[number].end(), boxes.begin(), boxes.end());
        for (const auto& [number, page] : ask(lines)) {
            votes.count(*glyphs_of.at(number), shapes, advances, page);
            append(read[number], page);
        }
        texts = votes.decide(shapes);
    };
    for (const int most : kVotesARound) ask_lines(lines_in_doubt(glyphs, shapes, advances, texts, known, most));

    // Glyphs that are in doubt even so: recognised in place.
    std::map<int, std::vector<Box>> more;
    for (const auto& [number, page] : drawn) {
        if (result.recognised.count(number) > 0) continue;
        const GlyphPage& its = *glyphs_of.at(number);
        std::vector<Box> boxes;
        for (const int glyph : rebuild(page, its, shapes, advances, texts, read[number]).in_doubt) {
            const DrawnGlyph& one = its.glyphs[static_cast<std::size_t>(glyph)];
            const auto s = static_cast<std::size_t>(one.shape);
            const Spot spot = middle(one, its, shapes[s], advances[s]);
            if (its.styles[static_cast<std::size_t>(one.style)].along_x <= 0 || inside(spot, known[number]) || inside(spot, boxes)) continue;
            boxes.push_back(line_piece(its, static_cast<std::size_t>(glyph), shapes, advances));
        }
        if (!boxes.empty() && static_cast<int>(boxes.size()) <= kManyLines) more[number] = std::move(boxes);
    }
    ask_lines(more);

    const std::size_t samples_read = result.recognised.size();
    const std::string evidence = "made anew from the shapes of its glyphs, read on " + std::to_string(samples_read) + " recognised pages; " +
                                 percent(trust.share()) + " of " + std::to_string(trust.same + trust.different) + " glyphs of a page held out agree";
    for (const auto& [number, page] : drawn) {
        const GlyphPage& its = *glyphs_of.at(number);
        const bool sample = result.recognised.count(number) > 0;
        if (sample && compare(its, shapes, advances, texts, read.at(number)).share() < kPageAgrees) continue;  // stays as recognised
        RebuiltPage made = rebuild(page, its, shapes, advances, texts, read[number]);
        const double doubt = static_cast<double>(made.in_doubt.size()) / std::max(1, painted(its, shapes));
        if (doubt > kDoubtfulPage) {
            if (!sample) result.to_recognise[number] = page.text_reason + "; too many of its glyphs are in doubt";
            continue;
        }
        made.page.text_reason = page.text_reason + ": " + evidence;
        result.recognised.erase(number);
        result.rebuilt[number] = std::move(made.page);
    }
    return result;
}

}  // namespace griffier
