// Pictures as the pages of a PDF.
#pragma once

#include <string>
#include <vector>

#include "document/ocr/image_bytes.h"

namespace griffier {

struct PicturePage {
    StoredPicture picture;
    double width = 0, height = 0;  // pt, as shown
};

// A PDF 1.5 whose pages are one picture each, its bytes as they are given. The same bytes for the same pictures.
std::string picture_pdf(const std::vector<PicturePage>& pages);

}  // namespace griffier
