#include "document/pdf/pdf_text.h"

#include <array>

#include "document/text.h"
#include "document/utf8.h"

namespace griffier {

void append_character(std::string& out, unsigned c) {
    if (c >= 0xD800 && c <= 0xDFFF) c = 0xFFFD;
    if (c > 0x10FFFF) c = 0xFFFD;
    if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') return;  // control characters print nothing
    append_utf8(out, c);
}

bool is_space(unsigned c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

// PDFDocEncoding: ISO 32000-1, annex D.3; codes of its own between 0x18 and 0x1F and 0x80 and 0xA0, Latin-1 elsewhere.
std::string text_string(const std::string& raw) {
    static constexpr std::array<unsigned, 8> kAccents = {0x02D8, 0x02C7, 0x02C6, 0x02D9, 0x02DD, 0x02DB, 0x02DA, 0x02DC};
    static constexpr std::array<unsigned, 33> kUpper = {0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039, 0x203A, 0x2212,
                                                        0x2030, 0x201E, 0x201C, 0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x0141,
                                                        0x0152, 0x0160, 0x0178, 0x017D, 0x0131, 0x0142, 0x0153, 0x0161, 0x017E, 0xFFFD, 0x20AC};
    std::string out;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(raw[i])); };
    if (raw.size() >= 2 && ((byte(0) == 0xFE && byte(1) == 0xFF) || (byte(0) == 0xFF && byte(1) == 0xFE))) {
        const bool big = byte(0) == 0xFE;
        const auto unit = [&](std::size_t i) { return big ? byte(i) << 8 | byte(i + 1) : byte(i + 1) << 8 | byte(i); };
        for (std::size_t i = 2; i + 1 < raw.size(); i += 2) {
            unsigned c = unit(i);
            if (c >= 0xD800 && c < 0xDC00 && i + 3 < raw.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
                c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
                i += 2;
            }
            append_character(out, c);
        }
    } else if (raw.size() >= 3 && byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) {
        out = raw.substr(3);
    } else {
        for (std::size_t i = 0; i < raw.size(); ++i) {
            const unsigned c = byte(i);
            if (c >= 0x18 && c <= 0x1F)
                append_character(out, kAccents[c - 0x18]);
            else if (c >= 0x80 && c <= 0xA0)
                append_character(out, kUpper[c - 0x80]);
            else
                append_character(out, c);
        }
    }
    return trim(normalise(out));
}

}  // namespace griffier
