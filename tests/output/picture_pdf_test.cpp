#include "output/picture_pdf.h"

#include "catch.h"

using namespace griffier;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

PicturePage page(Orientation stands = {}) {
    PicturePage made{{}, 72, 36};
    made.picture.width = 4;
    made.picture.height = 2;
    made.picture.coding = "DCTDecode";
    made.picture.data = "endstream?";
    made.picture.stands = stands;
    return made;
}

}  // namespace

TEST_CASE("pictures become pages, their bytes as they are") {
    PicturePage colours = page();
    colours.picture.components = 4;
    colours.picture.inverted = true;
    PicturePage indexed = page();
    indexed.picture.coding = "FlateDecode";
    indexed.picture.predicted = true;
    indexed.picture.bits = 1;
    indexed.picture.palette = std::string("\x00\x01\xff\x10\x20\x30", 6);
    const std::string pdf = picture_pdf({page(), colours, indexed});
    CHECK(has(pdf, "/Count 3 /Kids [ 3 0 R 6 0 R 9 0 R ]"));
    CHECK(has(pdf, "/MediaBox [0 0 72.000 36.000] /Contents 4 0 R"));
    CHECK(has(pdf, "/Width 4 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length 10 >>\nstream\nendstream?\nendstream"));
    CHECK(has(pdf, "/ColorSpace /DeviceCMYK /BitsPerComponent 8 /Filter /DCTDecode /Decode [1 0 1 0 1 0 1 0]"));
    CHECK(has(pdf, "/ColorSpace [/Indexed /DeviceRGB 1 <0001FF102030>] /BitsPerComponent 1 /Filter /FlateDecode "
                   "/DecodeParms << /Predictor 15 /Colors 1 /BitsPerComponent 1 /Columns 4 >>"));
    CHECK(picture_pdf({page(), colours, indexed}) == pdf);
    // Each object stands where the table says.
    const std::size_t table = pdf.find("xref\n0 12\n") + 10;
    for (int i = 1; i < 12; ++i) {
        const std::size_t place = static_cast<std::size_t>(std::stoul(pdf.substr(table + 20 * static_cast<std::size_t>(i), 10)));
        CHECK(pdf.substr(place, 8).rfind(std::to_string(i) + " 0 obj", 0) == 0);
    }
}

TEST_CASE("a picture is drawn as it was photographed") {
    CHECK(has(picture_pdf({page()}), "q 72.000 0 0 36.000 0 0 cm /P Do Q"));
    CHECK(has(picture_pdf({page({90, false})}), "q 0 -36.000 72.000 0 0 36.000 cm /P Do Q"));
    CHECK(has(picture_pdf({page({180, false})}), "q -72.000 0 0 -36.000 72.000 36.000 cm /P Do Q"));
    CHECK(has(picture_pdf({page({270, true})}), "q 0 36.000 -72.000 0 72.000 0 cm -1 0 0 1 1 0 cm /P Do Q"));
}
