// What a spreadsheet shows of a stored value: its number format applied, in Dutch notation. Exact: the digits that the file holds are rounded
// as decimals, never as binary numbers.
#pragma once

#include <string>
#include <string_view>

#include "document/files/xlsx_formats.h"

namespace griffier {

struct ShownValue {
    std::string text;   // "" where the format hides it
    bool known = true;  // false: the format cannot be applied, and the value stands there plainly with all its digits
};

// `stored` as XML has it ("1234.5600000000001", "-1E-3"); what is no number is given back, as not known. A spreadsheet knows 15 digits: so many count.
// `from_1904`: days count from 1 January 1904.
ShownValue show_number(std::string_view stored, const NumberFormat& format, bool from_1904 = false);

// An ISO date ("2024-12-31T00:00:00") as 31-12-2024; anything else is given back, as not known.
ShownValue show_iso_date(std::string_view stored);

std::string show_text(std::string_view text, const NumberFormat& format);

}  // namespace griffier
