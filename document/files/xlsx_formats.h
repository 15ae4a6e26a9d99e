// Codes of number formats in spreadsheets (ISO/IEC 29500-1, 18.8.30): `#,##0.00;[Red]-#,##0.00`, `dd-mm-yyyy`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace griffier {

enum class FormatPiece { literal, digits, general, date, text };

struct FormatToken {
    FormatPiece piece = FormatPiece::literal;
    std::string text;  // of a literal; the letters of a date in lower case ("yyyy"), of minutes "n" or "nn"
};

// One of the parts of a code, which ";" keeps apart.
struct FormatSection {
    std::vector<FormatToken> tokens;
    bool known = true;                          // false: it holds what griffier does not apply
    bool conditional = false;                   // it says itself for which numbers it is
    int least_whole = 0;                        // digits before the comma
    int least_decimals = 0, most_decimals = 0;  // and behind it
    bool grouped = false;                       // 1.234
    int shift = 0;                              // powers of ten that the number is shown larger: 2 for each %, -3 for each comma behind the digits
    int percents = 0;

    bool has(FormatPiece piece) const;
};

struct NumberFormat {
    std::vector<FormatSection> numbers;  // all; or from zero on, and negative; or positive, negative, zero. Never empty
    std::vector<FormatSection> texts;    // none or one
};

NumberFormat parse_number_format(std::string_view code);

// The code of a format that a file names by its number only; "General" for what is none.
std::string_view builtin_number_format(int id);

}  // namespace griffier
