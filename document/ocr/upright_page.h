// A page set upright and straight, without rulings and bands, and the first reading of its words.
#pragma once

#include <optional>
#include <vector>

#include "document/ocr/engine.h"
#include "document/ocr/line_network.h"
#include "document/scan/scan_leaders.h"
#include "document/scan/scan_spread.h"

namespace griffier {

// A page after the first look.
struct Upright {
    Picture picture;                     // turned, straight, without rulings, dark bands made white
    double dpi = 0;                      // of the picture
    int turn = 0;                        // degrees clockwise that were needed
    double skew = 0;                     // degrees clockwise that were taken out
    std::optional<SkewedHalves> halves;  // of which each was straightened by itself
    std::vector<Ruling> rulings;
    std::vector<InkPart> bands;
    std::vector<InkPart> ink;
    std::vector<DotLeader> leaders;  // taken out of both
    std::vector<SeenWord> words;
    std::vector<InkPart> over_figures;  // stamps, signatures and stains over rows of figures
    double confidence = 0;
    std::size_t letters = 0;
};

// `turn`: degrees clockwise that set the picture upright.
Upright read_upright(Engine& engine, const LineNetwork* network, const Picture& grey, double dpi, int turn);

// Lines on their side that the layout took for upright text are read turned, the surer of both ways. What is unsure both ways is left out; how many
// lines those are of which something had been read.
std::size_t read_upended(Engine& engine, Upright& page);

// The usual height of a capital on it, in pixels; of 10 pt type where its words do not tell.
double capital_height(const Upright& page);

}  // namespace griffier
