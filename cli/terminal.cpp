#include "cli/terminal.h"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "document/error.h"
#include "document/text.h"

namespace griffier {

std::string printed(std::string_view text) {
    const std::string valid = printable_name(text);
    static const char* const kDigits = "0123456789ABCDEF";
    std::string safe;
    for (std::size_t i = 0; i < valid.size(); ++i) {
        const auto byte = static_cast<unsigned char>(valid[i]);
        const auto next = i + 1 < valid.size() ? static_cast<unsigned char>(valid[i + 1]) : 0;
        if (byte == '\n') {
            safe += "\\n";
        } else if (byte == '\t') {
            safe += "\\t";
        } else if (byte < ' ' || byte == 0x7f) {
            safe += std::string("\\x") + kDigits[byte >> 4] + kDigits[byte & 15];
        } else if (byte == 0xc2 && next >= 0x80 && next < 0xa0) {  // U+0080 to U+009F, control characters too
            safe += std::string("\\x") + kDigits[next >> 4] + kDigits[next & 15];
            ++i;
        } else {
            safe += valid[i];
        }
    }
    return safe;
}

void say_error(std::string_view what, std::string_view remedy) {
    std::string line = "griffier: " + printed(what) + ".";
    if (!remedy.empty()) line += " " + printed(remedy);
    line += "\n";
    std::fflush(stdout);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

std::string grouped(long long number) {
    std::string digits = std::to_string(number);
    for (std::size_t place = digits.size(); place > (number < 0 ? 4u : 3u); place -= 3) {
        if (place <= 3 + (number < 0 ? 1u : 0u)) break;
        digits.insert(place - 3, ".");
    }
    return digits;
}

std::string counted(long long number, const char* one, const char* more) { return grouped(number) + " " + (number == 1 ? one : more); }

void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw InputError("output_unwritable", "standard output cannot be written: " + std::generic_category().message(errno), "");
}

}  // namespace griffier
