#include "document/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace griffier {
namespace {

constexpr std::uint32_t kReplacement = 0xfffd;

// Windows-1252, bytes 0x80 to 0x9f (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT); the rest is Latin-1.
constexpr std::array<std::uint32_t, 32> kWindows1252{
    0x20ac,       kReplacement, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, kReplacement, 0x017d, kReplacement,
    kReplacement, 0x2018,       0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, kReplacement, 0x017e, 0x0178};

}  // namespace

void append_utf8(std::string& text, std::uint32_t point) {
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xc0 | (point >> 6));
        text += static_cast<char>(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
        text += static_cast<char>(0xe0 | (point >> 12));
        text += static_cast<char>(0x80 | ((point >> 6) & 0x3f));
        text += static_cast<char>(0x80 | (point & 0x3f));
    } else {
        text += static_cast<char>(0xf0 | (point >> 18));
        text += static_cast<char>(0x80 | ((point >> 12) & 0x3f));
        text += static_cast<char>(0x80 | ((point >> 6) & 0x3f));
        text += static_cast<char>(0x80 | (point & 0x3f));
    }
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(text, byte >= 0x80 && byte < 0xa0 ? kWindows1252[byte - 0x80] : byte);
    }
    return text;
}

bool is_ascii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool speaks(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

std::optional<int> whole_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string name_case(const std::string& text, std::string_view before) {
    if (std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::islower(c); })) return text;
    std::string name;
    bool start = true;
    for (const char c : text) {
        name += start ? c : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        start = before.find(c) != std::string_view::npos;
    }
    return name;
}

}  // namespace griffier
