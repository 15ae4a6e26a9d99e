// Whether the figures of an indicator are all counted alike: another unit, base or definition, said in a note or seen at another place of the document.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Sets `changes` of all indicators. A note counts where its mark stands at the indicator, or in the indicator's own texts.
void find_indicator_changes(const Document& document, std::vector<Indicator>& indicators);

}  // namespace griffier
