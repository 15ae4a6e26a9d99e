#include "output/picture_pdf.h"

#include <array>
#include <cstdio>

#include "output/pdf_number.h"

namespace griffier {
namespace {

constexpr std::size_t kObjectsOfPage = 3;  // the page, what it draws, the picture

std::string reference(std::size_t object) { return std::to_string(object) + " 0 R"; }

std::string stream(const std::string& entries, const std::string& data) {
    return "<< " + entries + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data + "\nendstream";
}

// The unit square onto the page, turned clockwise.
std::string placing(const PicturePage& page) {
    const std::string w = pdf_number(page.width), h = pdf_number(page.height);
    std::string matrix = w + " 0 0 " + h + " 0 0";
    if (page.picture.stands.clockwise == 90) matrix = "0 -" + h + " " + w + " 0 0 " + h;
    if (page.picture.stands.clockwise == 180) matrix = "-" + w + " 0 0 -" + h + " " + w + " " + h;
    if (page.picture.stands.clockwise == 270) matrix = "0 " + h + " -" + w + " 0 " + w + " 0";
    return "q " + matrix + " cm" + (page.picture.stands.mirrored ? " -1 0 0 1 1 0 cm" : "") + " /P Do Q";
}

std::string colours(const StoredPicture& picture) {
    if (picture.components == 4) return "/DeviceCMYK";
    if (picture.components == 3) return "/DeviceRGB";
    if (picture.palette.empty()) return "/DeviceGray";
    static constexpr const char* kDigits = "0123456789ABCDEF";
    std::string table;
    for (const char c : picture.palette) {
        const auto byte = static_cast<unsigned char>(c);
        table += {kDigits[byte >> 4], kDigits[byte & 0xF]};
    }
    return "[/Indexed /DeviceRGB " + std::to_string(picture.palette.size() / 3 - 1) + " <" + table + ">]";
}

std::string image(const StoredPicture& picture) {
    const std::string width = std::to_string(picture.width), bits = std::to_string(picture.bits);
    std::string entries = "/Type /XObject /Subtype /Image /Width " + width + " /Height " + std::to_string(picture.height) + " /ColorSpace " + colours(picture) +
                          " /BitsPerComponent " + bits + " /Filter /" + picture.coding;
    if (picture.predicted)
        entries += " /DecodeParms << /Predictor 15 /Colors " + std::to_string(picture.components) + " /BitsPerComponent " + bits + " /Columns " + width + " >>";
    if (picture.inverted) {
        entries += " /Decode [";
        for (int i = 0; i < picture.components; ++i) entries += i == 0 ? "1 0" : " 1 0";
        entries += "]";
    }
    return stream(entries, picture.data);
}

}  // namespace

std::string picture_pdf(const std::vector<PicturePage>& pages) {
    std::string out = "%PDF-1.5\n%\xe2\xe3\xcf\xd3\n";
    std::vector<std::size_t> places;
    const auto object = [&](const std::string& body) {
        places.push_back(out.size());
        out += std::to_string(places.size()) + " 0 obj\n" + body + "\nendobj\n";
    };
    object("<< /Type /Catalog /Pages 2 0 R >>");
    std::string kids;
    for (std::size_t i = 0; i < pages.size(); ++i) kids += " " + reference(3 + kObjectsOfPage * i);
    object("<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids + " ] >>");
    for (const PicturePage& page : pages) {
        const std::size_t own = places.size() + 1;
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + pdf_number(page.width) + " " + pdf_number(page.height) + "] /Contents " + reference(own + 1) +
               " /Resources << /XObject << /P " + reference(own + 2) + " >> >> >>");
        object(stream("", placing(page)));
        object(image(page.picture));
    }
    const std::size_t table = out.size();
    out += "xref\n0 " + std::to_string(places.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t place : places) {
        std::array<char, 32> line{};
        std::snprintf(line.data(), line.size(), "%010zu 00000 n \n", place);
        out += line.data();
    }
    return out + "trailer\n<< /Size " + std::to_string(places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

}  // namespace griffier
