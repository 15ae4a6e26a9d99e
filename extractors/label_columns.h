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

}  // namespace griffier
