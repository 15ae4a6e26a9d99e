// The input with its recognised words under the pages as invisible text, for archives. The only file that includes qpdf is searchable_pdf.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace griffier {

// `pdf` with, for each of `pages` (numbers of the file's pages), the words of origin ocr in render mode 3: where they stand on the page, straight
// where it is slanted, in the order given, NFC. One stream a page is put before the others; what was there stays as it is, so that a
// signature in the file no longer holds for the copy. The same bytes for the same input.
// `password` opens a protected file; the copy is not protected. Throws InputError: encrypted, damaged.
std::string searchable_pdf(std::string_view pdf, const std::string& password, const std::vector<const Page*>& pages);

}  // namespace griffier
