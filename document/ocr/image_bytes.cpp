#include "document/ocr/image_bytes.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace griffier {
namespace {

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size, bool big_end_first) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + (big_end_first ? i : size - 1 - i)]);
    return value;
}

// CRC-32 of PNG and zlib, bit by bit over a table made once.
std::uint32_t crc32(std::string_view bytes) {
    static const std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit) value = value & 1 ? 0xEDB88320U ^ value >> 1 : value >> 1;
            made[i] = value;
        }
        return made;
    }();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xFF] ^ crc >> 8;
    return crc ^ 0xFFFFFFFFU;
}

// The orientation tag of a TIFF block inside an EXIF segment, 0 for none.
int exif_orientation(std::string_view tiff) {
    if (tiff.size() < 8) return 0;
    const bool big = tiff.substr(0, 2) == "MM";
    if (!big && tiff.substr(0, 2) != "II") return 0;
    const std::size_t directory = number(tiff, 4, 4, big);
    if (directory + 2 > tiff.size()) return 0;
    const std::size_t entries = number(tiff, directory, 2, big);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t at = directory + 2 + 12 * i;
        if (at + 12 > tiff.size()) return 0;
        constexpr std::uint32_t kTag = 0x0112;
        if (number(tiff, at, 2, big) == kTag) return static_cast<int>(number(tiff, at + 8, 2, big));
    }
    return 0;
}

}  // namespace

bool whole_png(std::string_view bytes) {
    std::size_t at = 8;  // after the signature
    while (at + 12 <= bytes.size()) {
        std::size_t length = 0;
        for (int i = 0; i < 4; ++i) length = length << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
        if (length > bytes.size() - at - 12) return false;
        if (crc32(bytes.substr(at + 4, length + 4)) != number(bytes, at + 8 + length, 4, true)) return false;
        if (bytes.substr(at + 4, 4) == "IEND") return true;
        at += 12 + length;
    }
    return false;
}

bool whole_jpeg(std::string_view bytes) { return bytes.rfind("\xff\xd9") != std::string_view::npos; }

Orientation jpeg_orientation(std::string_view bytes) {
    std::size_t at = 2;  // after the start mark
    while (at + 4 <= bytes.size() && bytes[at] == '\xff') {
        const auto kind = static_cast<unsigned char>(bytes[at + 1]);
        const std::size_t length = number(bytes, at + 2, 2, true);
        if (kind == 0xDA || length < 2 || at + 2 + length > bytes.size()) break;  // the picture begins
        const std::string_view segment = bytes.substr(at + 4, length - 2);
        if (kind == 0xE1 && segment.substr(0, 6) == std::string_view("Exif\0\0", 6)) {
            switch (exif_orientation(segment.substr(6))) {
                case 2:
                    return {0, true};
                case 3:
                    return {180, false};
                case 4:
                    return {180, true};
                case 5:
                    return {270, true};
                case 6:
                    return {90, false};
                case 7:
                    return {90, true};
                case 8:
                    return {270, false};
                default:
                    return {};
            }
        }
        at += 2 + length;
    }
    return {};
}

std::optional<StoredPicture> stored_jpeg(std::string_view bytes) {
    StoredPicture picture;
    bool of_photoshop = false;  // Adobe's segment: its CMYK pictures say how much paper, not how much ink
    std::size_t at = 2;         // after the start mark
    while (at + 4 <= bytes.size() && bytes[at] == '\xff') {
        const auto kind = static_cast<unsigned char>(bytes[at + 1]);
        const std::size_t length = number(bytes, at + 2, 2, true);
        if (kind == 0xDA || length < 2 || at + 2 + length > bytes.size()) break;
        const std::string_view segment = bytes.substr(at + 4, length - 2);
        if (kind == 0xEE && segment.substr(0, 5) == "Adobe") of_photoshop = true;
        if (kind >= 0xC0 && kind <= 0xC2 && segment.size() >= 6) {  // the frame: baseline, extended, progressive
            picture.bits = static_cast<unsigned char>(segment[0]);
            picture.height = static_cast<int>(number(segment, 1, 2, true));
            picture.width = static_cast<int>(number(segment, 3, 2, true));
            picture.components = static_cast<unsigned char>(segment[5]);
        }
        at += 2 + length;
    }
    const bool known = picture.components == 1 || picture.components == 3 || picture.components == 4;
    if (picture.width == 0 || picture.height == 0 || picture.bits != 8 || !known) return std::nullopt;
    picture.inverted = picture.components == 4 && of_photoshop;
    picture.coding = "DCTDecode";
    picture.data = bytes;
    picture.stands = jpeg_orientation(bytes);
    return picture;
}

std::optional<StoredPicture> stored_png(std::string_view bytes) {
    constexpr std::uint32_t kGrey = 0, kColour = 2, kPalette = 3;
    constexpr std::size_t kHeader = 13;
    StoredPicture picture;
    std::uint32_t kind = kGrey;
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        const std::size_t length = number(bytes, at, 4, true);
        const std::string_view name = bytes.substr(at + 4, 4);
        if (length > bytes.size() - at - 12) return std::nullopt;
        const std::string_view content = bytes.substr(at + 8, length);
        if (name == "IHDR" && length == kHeader) {
            picture.width = static_cast<int>(number(content, 0, 4, true));
            picture.height = static_cast<int>(number(content, 4, 4, true));
            picture.bits = static_cast<int>(number(content, 8, 1, true));
            kind = number(content, 9, 1, true);
            if ((kind != kGrey && kind != kColour && kind != kPalette) || number(content, 12, 1, true) != 0) return std::nullopt;  // transparent, interlaced
            picture.components = kind == kColour ? 3 : 1;
        } else if (name == "PLTE" && kind == kPalette) {
            picture.palette = content;
        } else if (name == "tRNS") {
            return std::nullopt;
        } else if (name == "IDAT") {
            picture.data += content;
        }
        at += 12 + length;
    }
    if (picture.width <= 0 || picture.height <= 0 || picture.data.empty() || (kind == kPalette) == picture.palette.empty()) return std::nullopt;
    picture.coding = "FlateDecode";
    picture.predicted = true;
    return picture;
}

}  // namespace griffier
