// The cells of one sheet of a spreadsheet as lines and tables of a page.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "document/files/xlsx_formats.h"
#include "document/files/xlsx_package.h"

namespace griffier {

// Puts what the sheet shows on `page`, row n on line n, and its blocks, tables and warnings in `document`. `formats` by style. Figures that it hides
// stand in Page::hidden where they would be. Throws InputError too_large.
void put_sheet(Document& document, Page& page, XlsxSheet sheet, const std::vector<NumberFormat>& formats, bool from_1904);

// "1 hidden row", "2 hidden rows"; "a", "a and b", "a, b and c"
std::string counted(std::size_t number, const std::string& one, const std::string& many);
std::string listed(const std::vector<std::string>& parts);

}  // namespace griffier
