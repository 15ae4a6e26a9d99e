// A figure of running text without a unit and without a noun behind it: whether it is one ("uit op 194."), and what it counts, told elsewhere in its sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/prose/prose_figures.h"
#include "extractors/prose/prose_ranges.h"
#include "extractors/records.h"

namespace griffier {

// Where the reading of a sentence stands.
struct SentenceRun {
    int last_end = 0;      // of the figure before, in the sentence; 0 for none
    bool listing = false;  // "150 in Hotel De Linde, 120 in de school, 66 op het schip"
    int range_start = -1;  // the statement that begins "tussen 30 en 40 woningen" and has its noun behind the second figure
};

// What a figure stands among.
struct FigurePlace {
    std::string_view before, after;  // in its sentence
    Bound bound = Bound::none;
    bool opens_item = false;  // its sentence is the first of a list item
};

// Whether the figure is one; `run` then knows of it. `unit` gets what it counts, "" where nothing says. `before_it`: the statements so far.
bool reads_bare(const ProseFigure& figure, std::string_view sentence, const FigurePlace& place, const std::vector<Statement>& before_it, SentenceRun& run,
                std::string& unit);

}  // namespace griffier
