#include "audit/prose/telling_digits.h"

#include <algorithm>
#include <cstdint>

namespace griffier {
namespace {

constexpr std::int64_t kUnlikely = 64;
constexpr int kMostDigits = 12;  // more make no difference

}  // namespace

int digits_that_count(const Decimal& value) {
    std::int64_t digits = value.mantissa();
    while (digits != 0 && digits % 10 == 0) digits /= 10;
    int count = 0;
    for (; digits != 0; digits /= 10) ++count;
    return count;
}

bool is_telling(int digits, std::size_t candidates) {
    // Of 9 · 10^(n-1) figures of n digits, 9 · n differ by one.
    std::int64_t all = 1;
    for (int i = 1; i < std::min(digits, kMostDigits); ++i) all *= 10;
    return all >= kUnlikely * digits * static_cast<std::int64_t>(candidates);
}

}  // namespace griffier
