// What the bytes of an image file say before anything is decoded.
#pragma once

#include <string_view>

namespace griffier {

// Whether every chunk of a PNG up to its end mark is there and unharmed: libpng would print its complaints otherwise.
bool whole_png(std::string_view bytes);

// Whether a JPEG has its end mark: the decoder would fill what is missing with grey and say so on stderr only.
bool whole_jpeg(std::string_view bytes);

// How a JPEG must be turned to stand as it was photographed: its EXIF orientation.
struct Orientation {
    int clockwise = 0;      // degrees: 0, 90, 180, 270
    bool mirrored = false;  // left and right change places before it is turned
    bool operator==(const Orientation&) const = default;
};
Orientation jpeg_orientation(std::string_view bytes);  // upright where nothing believable is said

}  // namespace griffier
