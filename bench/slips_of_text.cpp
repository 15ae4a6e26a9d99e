#include "bench/slips_of_text.h"

#include <algorithm>
#include <set>

#include "extractors/amount.h"

namespace griffier {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<std::size_t> digits_of(const std::string& text) {
    std::vector<std::size_t> at;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (is_digit(text[i])) at.push_back(i);
    return at;
}

namespace {

// Digits that recognition takes for one another.
const std::vector<std::string> kLookAlikes = {"689", "7", "7", "589", "9", "368", "058", "1", "0369", "0348"};

std::string grouped(std::string digits) {
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ".");
    return digits;
}

// The text with its figure (first to last digit) replaced.
std::string with_figure(const std::string& text, const std::string& figure) {
    const std::vector<std::size_t> at = digits_of(text);
    return text.substr(0, at.front()) + figure + text.substr(at.back() + 1);
}

}  // namespace

std::string one_digit(std::string text, Generator& random, bool alike) {
    const std::vector<std::size_t> at = digits_of(text);
    const std::size_t i = at[random.below(at.size())];
    std::string others = alike ? kLookAlikes[static_cast<std::size_t>(text[i] - '0')] : "0123456789";
    others.erase(std::remove_if(others.begin(), others.end(), [&](char c) { return c == text[i] || (c == '0' && i == at.front() && at.size() > 1); }),
                 others.end());
    if (!others.empty()) text[i] = others[random.below(others.size())];
    return text;
}

namespace {

std::string transposed(std::string text, Generator& random) {
    const std::vector<std::size_t> at = digits_of(text);
    std::vector<std::size_t> pairs;
    for (std::size_t k = 0; k + 1 < at.size(); ++k)
        if (text[at[k]] != text[at[k + 1]] && !(k == 0 && text[at[1]] == '0')) pairs.push_back(k);
    if (pairs.empty()) return text;
    const std::size_t k = pairs[random.below(pairs.size())];
    std::swap(text[at[k]], text[at[k + 1]]);
    return text;
}

std::string without_sign(const std::string& text) {
    std::string plain = text;
    for (const std::string& sign : {std::string("-"), std::string("\xe2\x88\x92"), std::string("\xe2\x80\x93")})
        for (std::size_t at = plain.find(sign); at != std::string::npos; at = plain.find(sign)) plain.erase(at, sign.size());
    if (plain.size() > 2 && plain.front() == '(' && plain.back() == ')') plain = plain.substr(1, plain.size() - 2);
    return plain;
}

std::string figure_in(const std::string& text) {
    const std::vector<std::size_t> at = digits_of(text);
    return text.substr(at.front(), at.back() - at.front() + 1);
}

std::string digits_only(const std::string& text) {
    std::string digits;
    for (char c : text)
        if (is_digit(c)) digits += c;
    return digits;
}

std::string ten_times(const std::string& text) {
    std::string figure = figure_in(text);
    const std::size_t comma = figure.find(',');
    if (comma == std::string::npos) {
        const bool dots = figure.find('.') != std::string::npos || figure.size() < 4;
        return with_figure(text, dots ? grouped(digits_only(figure) + "0") : digits_only(figure) + "0");
    }
    const std::string whole = digits_only(figure.substr(0, comma)) + figure.substr(comma + 1, 1), rest = figure.substr(comma + 2);
    return with_figure(text, grouped(whole) + (rest.empty() ? "" : "," + rest));
}

std::string separator_lost(const std::string& text) {
    const std::string figure = figure_in(text);
    if (figure.find(',') != std::string::npos) return with_figure(text, grouped(digits_only(figure)));
    const std::string digits = digits_only(figure);
    return with_figure(text, digits.size() > 6 ? grouped(digits.substr(0, digits.size() - 3)) : figure + ".000");
}

std::string other_letter(std::string text) {
    if (text.size() < 2 || (text.back() != 'V' && text.back() != 'N')) return text;
    text.back() = text.back() == 'V' ? 'N' : 'V';
    return text;
}

}  // namespace

std::string changed(const std::string& kind, const std::string& text, Generator& random) {
    if (digits_of(text).empty()) return text;
    if (kind == "one digit") return one_digit(text, random, false);
    if (kind == "look-alike digit") return one_digit(text, random, true);
    if (kind == "digits swapped") return transposed(text, random);
    if (kind == "sign lost") return without_sign(text);
    if (kind == "sign added") return without_sign(text) == text ? "-" + text : text;
    if (kind == "ten times") return ten_times(text);
    if (kind == "thousand times, separator lost") return separator_lost(text);
    if (kind == "letter V or N") return other_letter(text);
    return text;
}

bool of_figure(const std::string& kind) {
    static const std::set<std::string> kKinds = {
        "one digit", "look-alike digit", "digits swapped", "sign lost", "sign added", "ten times", "thousand times, separator lost", "letter V or N"};
    return kKinds.count(kind) > 0;
}

}  // namespace griffier
