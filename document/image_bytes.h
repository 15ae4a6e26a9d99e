// What the bytes of an image file say before anything is decoded.
#pragma once

#include <string_view>

namespace griffier {

// Whether every chunk of a PNG up to its end mark is there and unharmed: libpng would print its complaints otherwise.
bool whole_png(std::string_view bytes);

// Whether a JPEG has its end mark: the decoder would fill what is missing with grey and say so on stderr only.
bool whole_jpeg(std::string_view bytes);

}  // namespace griffier
