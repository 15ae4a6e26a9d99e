#include "document/image_bytes.h"

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
