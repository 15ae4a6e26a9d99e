#include "document/ocr/image_bytes.h"

#include <cstdint>
#include <string>

#include "catch.h"

using namespace griffier;

namespace {

// A JPEG that has only what says how it stands.
std::string jpeg(char orientation, bool big_end_first) {
    using namespace std::string_literals;
    const std::string tiff = big_end_first ? "MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + orientation + "\0\0\0\0\0\0"s
                                           : "II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"s + orientation + "\0\0\0\0\0\0\0"s;
    const std::string segment = "Exif\0\0"s + tiff;
    return "\xff\xd8\xff\xe0\0\x04xx\xff\xe1\0"s + static_cast<char>(segment.size() + 2) + segment + "\xff\xda\0\x02\xff\xd9"s;
}

}  // namespace

TEST_CASE("a JPEG says how it stands") {
    struct Case {
        char orientation;
        Orientation result;
    };
    const Case cases[] = {{0, {}},          {1, {}},          {2, {0, true}},  {3, {180, false}}, {4, {180, true}},
                          {5, {270, true}}, {6, {90, false}}, {7, {90, true}}, {8, {270, false}}, {9, {}}};
    for (const Case& c : cases) {
        INFO(int(c.orientation));
        CHECK(jpeg_orientation(jpeg(c.orientation, true)) == c.result);
        CHECK(jpeg_orientation(jpeg(c.orientation, false)) == c.result);
    }
    const std::string whole = jpeg(6, true);
    for (std::size_t size = 0; size < whole.size(); ++size) jpeg_orientation(std::string_view(whole).substr(0, size));  // cut off: no reading beyond the end
    CHECK(jpeg_orientation("") == Orientation{});
}

TEST_CASE("a PNG with a harmed chunk is told before it is decoded") {
    using namespace std::string_literals;
    const std::string signature = "\x89PNG\r\n\x1a\n"s, end = "\0\0\0\0IEND\xae\x42\x60\x82"s;
    CHECK(whole_png(signature + end));
    CHECK_FALSE(whole_png(signature + end.substr(0, 11) + "\x83"));
    CHECK_FALSE(whole_png(signature + end.substr(0, 11)));
    CHECK_FALSE(whole_png(signature));
}

namespace {

using namespace std::string_literals;

std::string be(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(value >> (8 * i) & 0xFF);
    return text;
}

// A JPEG that has only its frame header: `frame` 0xC0 baseline, 0xC2 progressive, 0xC3 lossless.
std::string framed(int frame, int components, bool adobe, int bits = 8) {
    const std::string body = be(static_cast<std::uint32_t>(bits), 1) + be(30, 2) + be(40, 2) + be(static_cast<std::uint32_t>(components), 1) + "xxx"s;
    return "\xff\xd8"s + (adobe ? "\xff\xee\0\x0e"s + "Adobe" + std::string(7, '\0') : ""s) + "\xff"s + static_cast<char>(frame) +
           be(static_cast<std::uint32_t>(body.size() + 2), 2) + body + "\xff\xda\0\x02ink\xff\xd9"s;
}

std::string chunk(const std::string& name, const std::string& content) { return be(static_cast<std::uint32_t>(content.size()), 4) + name + content + "CRC!"; }

std::string png(int bits, int colour, int interlaced, const std::string& more = "") {
    return "\x89PNG\r\n\x1a\n"s +
           chunk("IHDR", be(40, 4) + be(30, 4) + static_cast<char>(bits) + static_cast<char>(colour) + "\0\0"s + static_cast<char>(interlaced)) + more +
           chunk("IDAT", "one ") + chunk("IDAT", "two") + chunk("IEND", "");
}

}  // namespace

TEST_CASE("the bytes of a JPEG are its picture") {
    const auto grey = stored_jpeg(framed(0xC0, 1, false)), colour = stored_jpeg(framed(0xC2, 3, true)), ink = stored_jpeg(framed(0xC0, 4, false)),
               paper = stored_jpeg(framed(0xC1, 4, true));
    REQUIRE((grey && colour && ink && paper));
    CHECK((grey->width == 40 && grey->height == 30 && grey->bits == 8 && grey->components == 1 && grey->coding == "DCTDecode"));
    CHECK(grey->data == framed(0xC0, 1, false));
    CHECK((colour->components == 3 && !colour->inverted));
    CHECK((ink->components == 4 && !ink->inverted));
    CHECK((paper->components == 4 && paper->inverted));
    for (const std::string& other :
         {framed(0xC3, 1, false), framed(0xC9, 3, false), framed(0xC0, 2, false), framed(0xC1, 1, false, 12), "\xff\xd8\xff\xd9"s, ""s})
        CHECK_FALSE(stored_jpeg(other));
    const std::string whole = framed(0xC0, 3, true);
    for (std::size_t size = 0; size < whole.size(); ++size) stored_jpeg(std::string_view(whole).substr(0, size));  // no reading beyond the end
}

TEST_CASE("the data of a PNG are its picture, unless it is transparent or interlaced") {
    const auto bits = stored_png(png(1, 0, 0)), colour = stored_png(png(16, 2, 0)), indexed = stored_png(png(4, 3, 0, chunk("PLTE", "rgbRGB")));
    REQUIRE((bits && colour && indexed));
    CHECK((bits->width == 40 && bits->height == 30 && bits->bits == 1 && bits->components == 1 && bits->predicted && bits->coding == "FlateDecode"));
    CHECK(bits->data == "one two");
    CHECK((colour->bits == 16 && colour->components == 3 && colour->palette.empty()));
    CHECK((indexed->components == 1 && indexed->palette == "rgbRGB"));
    for (const std::string& other : {png(8, 4, 0), png(8, 6, 0), png(8, 2, 1), png(8, 2, 0, chunk("tRNS", "xx")), png(4, 3, 0), ""s})
        CHECK_FALSE(stored_png(other));
    const std::string whole = png(8, 2, 0);
    for (std::size_t size = 0; size < whole.size(); ++size) stored_png(std::string_view(whole).substr(0, size));
}
