// A figure in a sum that does not hold, read once more by itself from the finest picture there is. The sum only says where to look: what the
// figure is, its pixels decide.
#pragma once

#include <vector>

#include "document/ocr/sight.h"

namespace griffier {

// `parts`: the ink of the page; `word` as it was read. Gives it with the reading that its ink and most of the new readings prove, its confidence
// lowered where a new reading that the ink allows says otherwise; `readings` has the new ones only.
SeenWord look_closer(SeenWord word, const std::vector<InkPart>& parts, const ReadCut& read);

}  // namespace griffier
