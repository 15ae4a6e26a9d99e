// Text clean-up with ICU. What is opened, dropped or replaced is listed here and nowhere else.
#include "document/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "document/utf8.h"

namespace griffier {
namespace {

bool is_space(UChar32 c) { return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || (u_charType(c) == U_SPACE_SEPARATOR) || c == 0x2028 || c == 0x2029; }

// Drawn as nothing: soft hyphen, zero-width characters, direction marks, byte order mark.
bool is_nothing(UChar32 c) { return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || c == 0xFEFF; }

const char16_t* opened(UChar32 c) {
    switch (c) {
        case 0xFB00:
            return u"ff";
        case 0xFB01:
            return u"fi";
        case 0xFB02:
            return u"fl";
        case 0xFB03:
            return u"ffi";
        case 0xFB04:
            return u"ffl";
        case 0xFB05:
        case 0xFB06:
            return u"st";
        case 0x0132:
            return u"IJ";
        case 0x0133:
            return u"ij";
        case 0xF0B7:  // bullet of the Symbol font
        case 0xF0A7:  // square bullet of Wingdings
        case 0xF0D8:
            return u"•";
        default:
            return nullptr;
    }
}

icu::UnicodeString from_utf8(std::string_view text) { return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))); }

std::string to_utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

std::string collapse_spaces(std::string_view text) {
    std::string out;
    for (char c : text) {
        bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace

std::string normalise(std::string_view utf8) {
    if (is_ascii(utf8)) return std::string(utf8);
    icu::UnicodeString raw = from_utf8(utf8), opened_text;
    for (int32_t i = 0; i < raw.length(); i = raw.moveIndex32(i, 1)) {
        UChar32 c = raw.char32At(i);
        if (is_nothing(c)) continue;
        if (const char16_t* text = opened(c))
            opened_text.append(icu::UnicodeString(text));
        else if (c >= 0x80 && is_space(c))
            opened_text.append(static_cast<UChar32>(' '));
        else
            opened_text.append(c);
    }
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
    icu::UnicodeString composed = nfc->normalize(opened_text, error);
    return to_utf8(U_SUCCESS(error) ? composed : opened_text);
}

std::string fold(std::string_view utf8) {
    if (is_ascii(utf8)) {
        std::string lower = collapse_spaces(utf8);
        for (char& c : lower)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return lower;
    }
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(error);
    icu::UnicodeString parts = nfd->normalize(from_utf8(normalise(utf8)), error), bare;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        UChar32 c = parts.char32At(i);
        if (u_charType(c) != U_NON_SPACING_MARK) bare.append(u_tolower(c));
    }
    return collapse_spaces(to_utf8(bare));
}

bool is_valid_utf8(std::string_view bytes) {
    auto data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    int32_t size = static_cast<int32_t>(bytes.size());
    for (int32_t i = 0; i < size;) {
        UChar32 c;
        U8_NEXT(data, i, size, c);
        if (c < 0) return false;
    }
    return true;
}

std::optional<std::string> decode_text(std::string_view bytes, const std::string& charset) {
    static constexpr std::array<std::string_view, 6> kLatin = {"iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii", "windows-1252"};
    const std::string name = fold(charset);
    const bool latin = std::find(kLatin.begin(), kLatin.end(), name) != kLatin.end();
    UErrorCode error = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(latin ? "windows-1252" : name.c_str(), &error);
    if (U_FAILURE(error) || name.empty()) {
        ucnv_close(converter);
        return std::nullopt;
    }
    // Twice: the first time only to learn how long the text becomes.
    const auto size = static_cast<int32_t>(bytes.size());
    const int32_t needed = ucnv_toUChars(converter, nullptr, 0, bytes.data(), size, &error);
    icu::UnicodeString text;
    error = U_ZERO_ERROR;
    ucnv_reset(converter);
    ucnv_toUChars(converter, text.getBuffer(needed + 1), needed + 1, bytes.data(), size, &error);
    text.releaseBuffer(needed);
    ucnv_close(converter);
    if (U_FAILURE(error)) return std::nullopt;
    return to_utf8(text);
}

std::string printable_name(std::string_view bytes) {
    static constexpr std::array<char, 17> kHex = {"0123456789ABCDEF"};
    auto data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    int32_t size = static_cast<int32_t>(bytes.size());
    std::string out;
    for (int32_t i = 0; i < size;) {
        int32_t start = i;
        UChar32 c;
        U8_NEXT(data, i, size, c);
        if (c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0)) {
            out.append(bytes.substr(start, i - start));
            continue;
        }
        for (int32_t k = start; k < i; ++k) {
            out += "\\x";
            out += kHex[data[k] >> 4];
            out += kHex[data[k] & 15];
        }
    }
    return out;
}

int length(std::string_view utf8) {
    int count = 0;
    for (char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

std::string trim(std::string_view text) {
    std::size_t from = text.find_first_not_of(" \t\r\n\f\v"), to = text.find_last_not_of(" \t\r\n\f\v");
    return from == std::string_view::npos ? "" : std::string(text.substr(from, to - from + 1));
}

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" \t\r\n\f\v", at)) != std::string_view::npos) {
        std::size_t end = std::min(text.find_first_of(" \t\r\n\f\v", at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

void append_words(std::string& text, std::string_view more) {
    if (more.empty()) return;
    if (!text.empty()) text += ' ';
    text += more;
}

double wordlike_share(const std::vector<std::string>& tokens, int minimum) {
    int judged = 0, wordlike = 0;
    for (const std::string& token : tokens) {
        std::string word = fold(token);
        while (!word.empty() && std::string_view(".,;:!?()\"'").find(word.front()) != std::string_view::npos) word.erase(0, 1);
        while (!word.empty() && std::string_view(".,;:!?()\"'").find(word.back()) != std::string_view::npos) word.pop_back();
        if (length(word) < 3 || word.find_first_of("0123456789") != std::string::npos) continue;  // figures and short words tell nothing
        ++judged;
        int vowels = 0, odd = 0, run = 0, longest = 0;
        for (char c : word) {
            bool vowel = std::string_view("aeiouy").find(c) != std::string_view::npos;
            bool letter = c >= 'a' && c <= 'z';
            vowels += vowel;
            odd += !letter && std::string_view("-/'.&").find(c) == std::string_view::npos;
            run = letter && !vowel ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        wordlike += vowels > 0 && odd == 0 && longest <= 6;  // "angstschreeuw" has five consonants in a row, with schr- joined six
    }
    return judged < minimum ? 1 : static_cast<double>(wordlike) / judged;
}

}  // namespace griffier
