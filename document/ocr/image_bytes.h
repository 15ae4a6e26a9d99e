// What the bytes of an image file say before anything is decoded, and its pictures as they are stored.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

// A picture as a PDF holds it.
struct StoredPicture {
    int width = 0, height = 0;  // pixels, before it is turned
    int bits = 8;               // of a component
    int components = 1;         // 1 grey, 3 red green blue, 4 cyan magenta yellow black
    std::string palette;        // 3 bytes a colour, where the one component is an index; "" otherwise
    bool inverted = false;      // the most of a component stands for no ink
    std::string coding;         // as PDF calls it: "DCTDecode", "FlateDecode"
    bool predicted = false;     // its rows were coded with the predictors of PNG
    std::string data;
    Orientation stands;
};

// The bytes of the file as they are, where PDF knows their coding: baseline and progressive JPEG; PNG without transparency and not
// interlaced. nullopt where the picture must be decoded.
std::optional<StoredPicture> stored_jpeg(std::string_view bytes);
std::optional<StoredPicture> stored_png(std::string_view bytes);

// All pictures of a PNG, JPEG or (multi-page) TIFF so, or else their samples packed anew without loss, on white where they are transparent
// (in image_files.cpp). Throws InputError as read_images() does.
std::vector<StoredPicture> stored_pictures(std::string_view bytes);

}  // namespace griffier
