// Drawings and photographs with text in them, recognised: rows of scraps that nobody could read are no table.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// Leaves out tables that are hardly one by their form and whose words were hardly read. Their text stays, as running text. So does that
// of signatures: parties and names on a scan with handwriting between them.
// The tables are rated.
void drop_unread_tables(std::vector<Table>& tables, const std::vector<Page>& pages);

}  // namespace griffier
