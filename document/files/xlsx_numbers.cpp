#include "document/files/xlsx_numbers.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "document/files/xlsx_dates.h"
#include "document/pattern.h"

namespace griffier {
namespace {

using std::string_view;

constexpr std::size_t kKeptDigits = 15;    // that a spreadsheet knows of a number
constexpr int kMostExponent = 400;         // beyond it there are no stored numbers
constexpr std::size_t kGeneralWidth = 11;  // characters that the format General gives a number
constexpr std::int64_t kDaySeconds = 86'400;

// matches "12", "-1234.5600000000001", "4.9E-2", ".5" / not "", "1.234,5", "INF"
const Pattern kStored(R"(([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,6}))?)");
// matches "2024-12-31", "2024-12-31T09:30:00Z" / not "31-12-2024"
const Pattern kIsoDate(R"((\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d.*)?)");

// digits * 10^exponent; the first digit is no 0, and zero has none.
struct Number {
    bool negative = false;
    std::string digits;
    int exponent = 0;
};

void strip(Number& number) {
    while (number.digits.ends_with('0')) {
        number.digits.pop_back();
        ++number.exponent;
    }
}

// Without its last `drop` digits, half away from zero.
void round_off(Number& number, int drop) {
    if (drop <= 0 || number.digits.empty()) return;
    const auto size = static_cast<int>(number.digits.size());
    const bool up = drop <= size && number.digits[static_cast<std::size_t>(size - drop)] >= '5';
    number.digits.resize(static_cast<std::size_t>(std::max(0, size - drop)));
    number.exponent += drop;
    if (up) {
        auto at = number.digits.end();
        while (at != number.digits.begin() && *(at - 1) == '9') *--at = '0';
        if (at == number.digits.begin())
            number.digits.insert(number.digits.begin(), '1');
        else
            ++*(at - 1);
    }
}

std::optional<Number> read_number(string_view stored) {
    std::string sign, whole, fraction, power;
    if (!RE2::FullMatch(re2::StringPiece(stored.data(), stored.size()), kStored, &sign, &whole, &fraction, &power) || whole.size() + fraction.size() == 0)
        return std::nullopt;
    Number number;
    if (!power.empty()) number.exponent = std::stoi(power);
    if (std::abs(number.exponent) > kMostExponent) return std::nullopt;
    number.negative = sign == "-";
    number.exponent -= static_cast<int>(fraction.size());
    number.digits = whole + fraction;
    number.digits.erase(0, std::min(number.digits.find_first_not_of('0'), number.digits.size()));
    round_off(number, static_cast<int>(number.digits.size()) - static_cast<int>(kKeptDigits));
    strip(number);
    return number;
}

struct Digits {
    std::string whole, fraction;  // without zeros that stand for nothing
};

// `number` rounded to so many decimals.
Digits digits_of(Number number, int decimals) {
    round_off(number, -number.exponent - decimals);
    strip(number);
    if (number.digits.empty()) return {};
    if (number.exponent >= 0) return {number.digits + std::string(static_cast<std::size_t>(number.exponent), '0'), ""};
    const auto behind = static_cast<std::size_t>(-number.exponent);
    if (number.digits.size() < behind) number.digits.insert(0, behind - number.digits.size(), '0');
    return {number.digits.substr(0, number.digits.size() - behind), number.digits.substr(number.digits.size() - behind)};
}

std::string joined(Digits digits, bool grouped) {
    if (digits.whole.empty()) digits.whole = "0";
    if (grouped)
        for (auto at = static_cast<int>(digits.whole.size()) - 3; at > 0; at -= 3) digits.whole.insert(static_cast<std::size_t>(at), ".");
    return digits.whole + (digits.fraction.empty() ? "" : "," + digits.fraction);
}

// As wide as General is. A number of more digits than that stays whole where a spreadsheet would show powers of ten.
std::string in_general(const Number& number) {
    const std::size_t whole = std::max<std::size_t>(1, digits_of(number, 0).whole.size());
    return joined(digits_of(number, whole + 1 < kGeneralWidth ? static_cast<int>(kGeneralWidth - whole - 1) : 0), false);
}

std::string in_digits(const Number& number, const FormatSection& section) {
    Digits digits = digits_of(number, section.most_decimals);
    if (digits.whole.empty() && digits.fraction.empty() && section.least_whole == 0 && section.least_decimals == 0) return "";
    const auto least = static_cast<std::size_t>(section.least_whole), decimals = static_cast<std::size_t>(section.least_decimals);
    if (digits.whole.size() < least) digits.whole.insert(0, least - digits.whole.size(), '0');
    if (digits.fraction.size() < decimals) digits.fraction.append(decimals - digits.fraction.size(), '0');
    return joined(std::move(digits), section.grouped);
}

std::optional<std::string> as_date(const Number& number, const FormatSection& section, bool from_1904) {
    const Digits digits = digits_of(number, static_cast<int>(kKeptDigits));
    if (digits.whole.size() > 7) return std::nullopt;
    std::int64_t day = 0, part = 0, of = 1;
    for (const char c : digits.whole) day = day * 10 + (c - '0');
    for (const char c : digits.fraction.substr(0, 12)) {
        part = part * 10 + (c - '0');
        of *= 10;
    }
    std::int64_t seconds = (2 * part * kDaySeconds + of) / (2 * of);
    if (seconds == kDaySeconds) {
        seconds = 0;
        ++day;
    }
    return show_date(day, static_cast<int>(seconds), section, from_1904);
}

// All its digits, as large as the format shows it.
std::string plainly(Number number, const FormatSection& section, const NumberFormat& format) {
    // Whose parts scale it differently by conditions: nothing says how large it is shown, so that it is no figure.
    const auto& parts = format.numbers;
    const bool conditional = std::any_of(parts.begin(), parts.end(), [](const FormatSection& part) { return part.conditional; });
    const bool sure = !conditional || std::all_of(parts.begin(), parts.end(), [&](const FormatSection& part) { return part.shift == section.shift; });
    if (!sure) return (number.negative ? "-" : "") + joined(digits_of(number, 2 * kMostExponent), false) + " ?";
    number.exponent += section.shift;
    std::string text = (number.negative ? "-" : "") + joined(digits_of(number, 2 * kMostExponent), false);
    return text + std::string(static_cast<std::size_t>(section.percents), '%');
}

}  // namespace

ShownValue show_number(string_view stored, const NumberFormat& format, bool from_1904) {
    const std::optional<Number> read = read_number(stored);
    if (!read) return {std::string(stored), false};
    Number number = *read;
    const bool zero = number.digits.empty();
    const std::size_t parts = format.numbers.size();
    const FormatSection& section = format.numbers[parts > 2 && zero ? 2 : parts > 1 && !zero && number.negative ? 1 : 0];
    if (!section.known) return {plainly(number, section, format), false};
    if (section.has(FormatPiece::date)) {
        const std::optional<std::string> date = number.negative && !zero ? std::nullopt : as_date(number, section, from_1904);
        return date ? ShownValue{*date, true} : ShownValue{plainly(number, section, format), false};
    }
    number.exponent += section.shift;
    // What is rounded to nothing has no sign.
    const bool nothing =
        section.has(FormatPiece::digits) ? in_digits(number, section).find_first_of("123456789") == std::string::npos : in_general(number) == "0";
    std::string text = parts == 1 && number.negative && !nothing ? "-" : "";
    for (const FormatToken& token : section.tokens) {
        if (token.piece == FormatPiece::digits)
            text += in_digits(number, section);
        else if (token.piece == FormatPiece::general)
            text += in_general(number);
        else
            text += token.text;
    }
    return {text, true};
}

ShownValue show_iso_date(string_view stored) {
    std::string year, month, day;
    if (!RE2::FullMatch(re2::StringPiece(stored.data(), stored.size()), kIsoDate, &year, &month, &day)) return {std::string(stored), false};
    return {day + "-" + month + "-" + year, true};
}

std::string show_text(string_view text, const NumberFormat& format) {
    if (format.texts.empty() || !format.texts.front().known) return std::string(text);
    std::string shown;
    for (const FormatToken& token : format.texts.front().tokens) {
        if (token.piece == FormatPiece::text || token.piece == FormatPiece::general)
            shown += text;
        else
            shown += token.text;
    }
    return shown;
}

}  // namespace griffier
