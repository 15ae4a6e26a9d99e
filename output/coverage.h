// What was seen and what became of it: counts, so that an omission can be noticed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "audit/remarks/figure_cover.h"
#include "output/document_json.h"

namespace griffier {

struct Coverage {
    int pages_read = 0, pages_recognised = 0, pages_unread = 0;
    int tables_found = 0, tables_with_sums = 0;
    int figures_on_page = 0, figures_in_tables = 0, figures_in_records = 0;  // tokens that the cell grammar reads as a figure
    std::vector<FigureCover> figures_by_page;                                // of the same tokens
    int sums_tried = 0, sums_not_checkable = 0;
    std::map<std::string, int> reasons;  // why sums could not be tried -> how many
};

Coverage coverage(const Result& result);

}  // namespace griffier
