// Lines to blocks (headings, paragraphs, list items, captions) and the tree of sections.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

struct Outline {
    std::vector<Block> blocks;
    std::vector<Section> sections;
};

// `lines` per page in reading order; `tables` give blocks of their own at their place and know their section afterwards.
Outline build_outline(const std::vector<Page>& pages, const std::vector<std::vector<Line>>& lines, const std::vector<std::vector<Box>>& furniture,
                      std::vector<Table>& tables);

}  // namespace griffier
