// The multiplier of an amount in running text: "€ 175 (x 1.000)", "€ 175k", "van € 175 naar € 210 (bedragen x € 1.000)".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "extractors/matching.h"
#include "extractors/passages.h"

namespace griffier {

struct SaidScale {
    std::int64_t factor = 1;
    bool money = false;  // the words say that it counts euros
    Span span;           // of the words that say it, in the text given
    bool operator==(const SaidScale&) const = default;
};

// The multiplier that stands right behind a figure which ends at `end`: " (x 1.000)", "k". Without brackets ("175 x € 1.000") only behind an
// amount that carries the sign of the euro: "3 x € 1.000" multiplies.
std::optional<SaidScale> scale_behind(std::string_view text, int end, bool euro);

// The multiplier that a sentence states for its amounts: "(bedragen x € 1.000)", "bedragen in duizenden euro's".
std::optional<SaidScale> scale_of_sentence(std::string_view sentence);

// By passage: the multiplier that a line before it states for the lines that follow, "Mutaties (bedragen x € 1.000):". 1 where none does.
std::vector<std::int64_t> scales_from_above(const Document& document, const std::vector<Passage>& passages);

// By passage: the multiplier that a sentence states for the amounts of the whole document, or of all that follows: "Alle genoemde bedragen zijn
// x € 1.000, tenzij anders vermeld". 1 where none does. Most amounts in running text are written out all the same: it makes a small one unclear.
std::vector<std::int64_t> general_scales(const std::vector<Passage>& passages);

}  // namespace griffier
