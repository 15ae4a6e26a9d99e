// Exact decimal numbers. A figure is never a double: 0.1 and 1.234.567,89 are kept digit by digit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace griffier {

// mantissa * 10^-decimals. Equality compares values (80.0 == 80); decimals() only tells how it was made.
// Arithmetic throws std::overflow_error where 64 bits are not enough.
class Decimal {
public:
    Decimal() = default;
    Decimal(std::int64_t mantissa, int decimals = 0) : mantissa_(mantissa), decimals_(decimals) {}

    std::int64_t mantissa() const { return mantissa_; }
    int decimals() const { return decimals_; }
    bool is_zero() const { return mantissa_ == 0; }
    bool is_negative() const { return mantissa_ < 0; }

    Decimal operator-() const;
    Decimal abs() const { return mantissa_ < 0 ? -*this : *this; }
    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b);
    friend Decimal operator*(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b);
    friend bool operator<(const Decimal& a, const Decimal& b);
    friend bool operator>(const Decimal& a, const Decimal& b) { return b < a; }
    friend bool operator<=(const Decimal& a, const Decimal& b) { return !(b < a); }
    friend bool operator>=(const Decimal& a, const Decimal& b) { return !(a < b); }

    // Plain decimal notation with a dot, no exponent, no trailing zeros: "-1234.5", "0".
    std::string str() const;
    // Dutch notation with group dots and a decimal comma, for messages: "-1.234,5".
    std::string dutch() const;
    // Reads str()'s notation; nullopt where the text is anything else or does not fit.
    static std::optional<Decimal> parse(const std::string& text);

private:
    std::int64_t mantissa_ = 0;
    int decimals_ = 0;  // 0..18
};

}  // namespace griffier
