#include "document/decimal.h"

#include <algorithm>
#include <stdexcept>

namespace griffier {
namespace {

constexpr int kMaxDecimals = 18;      // 10^18 is the largest power of ten in 63 bits
__extension__ typedef __int128 Wide;  // holds any product of two mantissas

Wide power_of_ten(int n) {
    Wide value = 1;
    while (n-- > 0) value *= 10;
    return value;
}

Decimal narrow(Wide mantissa, int decimals) {
    while (decimals > 0 && (decimals > kMaxDecimals || mantissa > INT64_MAX || mantissa < INT64_MIN) && mantissa % 10 == 0) {
        mantissa /= 10;
        --decimals;
    }
    if (mantissa > INT64_MAX || mantissa < INT64_MIN || decimals > kMaxDecimals) throw std::overflow_error("decimal number too large");
    return {static_cast<std::int64_t>(mantissa), decimals};
}

// Both mantissas at the finer of the two scales.
struct Aligned {
    Wide a, b;
    int decimals;
};

Aligned align(const Decimal& a, const Decimal& b) {
    int decimals = std::max(a.decimals(), b.decimals());
    return {a.mantissa() * power_of_ten(decimals - a.decimals()), b.mantissa() * power_of_ten(decimals - b.decimals()), decimals};
}

std::string digits_of(std::int64_t mantissa) {
    std::string text = std::to_string(mantissa);
    return text[0] == '-' ? text.substr(1) : text;
}

struct Parts {
    std::string whole, fraction;
};

Parts parts_of(const Decimal& d) {
    std::string digits = digits_of(d.mantissa());
    int decimals = d.decimals();
    if (static_cast<int>(digits.size()) <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    Parts parts{digits.substr(0, digits.size() - decimals), digits.substr(digits.size() - decimals)};
    while (!parts.fraction.empty() && parts.fraction.back() == '0') parts.fraction.pop_back();
    return parts;
}

}  // namespace

Decimal Decimal::operator-() const { return narrow(-static_cast<Wide>(mantissa_), decimals_); }

Decimal operator+(const Decimal& a, const Decimal& b) {
    Aligned x = align(a, b);
    return narrow(x.a + x.b, x.decimals);
}

Decimal operator-(const Decimal& a, const Decimal& b) {
    Aligned x = align(a, b);
    return narrow(x.a - x.b, x.decimals);
}

Decimal operator*(const Decimal& a, const Decimal& b) { return narrow(static_cast<Wide>(a.mantissa_) * b.mantissa_, a.decimals_ + b.decimals_); }

bool operator==(const Decimal& a, const Decimal& b) {
    Aligned x = align(a, b);
    return x.a == x.b;
}

bool operator<(const Decimal& a, const Decimal& b) {
    Aligned x = align(a, b);
    return x.a < x.b;
}

std::string Decimal::str() const {
    Parts parts = parts_of(*this);
    std::string text = is_negative() ? "-" : "";
    text += parts.whole;
    if (!parts.fraction.empty()) text += "." + parts.fraction;
    return text;
}

std::string Decimal::dutch() const {
    Parts parts = parts_of(*this);
    for (int at = static_cast<int>(parts.whole.size()) - 3; at > 0; at -= 3) parts.whole.insert(at, ".");
    std::string text = is_negative() ? "-" : "";
    text += parts.whole;
    if (!parts.fraction.empty()) text += "," + parts.fraction;
    return text;
}

std::optional<Decimal> Decimal::parse(const std::string& text) {
    std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
    Wide mantissa = 0;
    int decimals = 0, digits = 0;
    bool point = false;
    for (std::size_t i = at; i < text.size(); ++i) {
        if (text[i] == '.' && !point && digits > 0 && i + 1 < text.size()) {
            point = true;
            continue;
        }
        if (text[i] < '0' || text[i] > '9' || decimals == kMaxDecimals) return std::nullopt;
        mantissa = mantissa * 10 + (text[i] - '0');
        if (mantissa > INT64_MAX) return std::nullopt;
        ++digits;
        decimals += point;
    }
    if (digits == 0) return std::nullopt;
    return Decimal(static_cast<std::int64_t>(at ? -mantissa : mantissa), decimals);
}

}  // namespace griffier
