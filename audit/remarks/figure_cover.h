// What became of every figure on the pages: in a record, in a table only, no amount at all (a date, a number of a page or list), or none of these.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "audit/sums/binding.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// The four add up to the figures of the page.
struct FigureCover {
    int page = 0;
    int in_record = 0;
    int in_table_only = 0;
    int no_amount = 0;
    int in_neither = 0;
    int all() const { return in_record + in_table_only + no_amount + in_neither; }
    bool operator==(const FigureCover&) const = default;
};

// The word is a figure: the cell grammar reads it as one, without the marks of the sentence around it ("(5.311)."). A bare year is none: it
// tells when, not how much; nor is "3." where it is `first` in its line or cell: it numbers what follows.
bool is_figure_word(std::string_view word, bool first);

std::vector<int> figures_on(const Page& page);  // indices of its words

// One for each page, in order. A page whose text is no language has none.
std::vector<FigureCover> cover_figures(const Document& document, const Extraction& extraction);

std::vector<PlacedCheck> check_digit_cover(const Document& document, const Extraction& extraction);  // DIGIT_COVER

// COVERAGE: how many of the sums could be tried, and why the others could not; nothing where there was none. Looks at all other checks.
std::optional<Check> coverage_check(const Document& document, const std::vector<Check>& checks);

// The check is a sum or another arithmetic claim that was tried or could not be; flags and what is no arithmetic are none.
bool is_sum(const Check& check);

}  // namespace griffier
