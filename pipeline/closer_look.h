// After the checks: which recognised words failing sums cast doubt on, and what a closer look at them changes. The sums point, the pixels decide.
#pragma once

#include <map>
#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Words to read again, as indices into their page's words, by page number. `cells` are cells of `document`, the most doubtful first; `drawn` are its
// pages as they were before they were understood. At most kMostFigures words in all, and kMostOfAPage of a page.
std::map<int, std::vector<std::size_t>> figures_to_read(const Document& document, const std::vector<CellRef>& cells, const std::vector<Page>& drawn);

// The page with these words and how it was turned and straightened, nothing else: what the page worker is asked (Recogniser::read_figures).
Page only_figures(const Page& page, const std::vector<std::size_t>& words);

// Puts the answer, one word for each asked, into the page: text, confidence, and the new readings behind those it has. False where the answer
// has other words than were asked: then nothing is taken.
bool take_figures(Page& page, const std::vector<std::size_t>& words, const std::vector<Word>& answer);

}  // namespace griffier
