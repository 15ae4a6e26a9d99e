// Labels in one column with their values in the next, printed without lines: "Stemming   Het voorstel wordt aangenomen", either of which may wrap.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"

namespace griffier {

struct LabelColumn {
    struct Pair {
        std::string label, value;
    };
    std::vector<Pair> pairs;
    std::size_t end = 0;   // one behind the last of its blocks
    bool wrapped = false;  // a label or a value goes on below its line
};

// The column that begins with this block; nothing where no label of it is a word of council papers.
std::optional<LabelColumn> label_column(const Document& document, std::size_t block);

// Labels beside each other above their values: "Ons kenmerk   Datum   Behandeld door" and on the next line "27-81   9 maart 2027   C. Rood".
// Nothing where not all of the first line are labels. `end` is one behind the values' block.
std::optional<LabelColumn> labels_above(const Document& document, std::size_t block);

}  // namespace griffier
