// A number as a PDF writes it.
#pragma once

#include <array>
#include <cstdio>
#include <string>

namespace griffier {

// Points, to a thousandth.
inline std::string pdf_number(double value) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.3f", value);
    return text.data();
}

}  // namespace griffier
