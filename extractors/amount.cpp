#include "extractors/amount.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>
#include <string>

#include "document/pattern.h"

namespace griffier {
namespace {

// One amount after tidy(): every minus glyph "-", every space one plain space. The groups, in order: opening parenthesis, sign, V/N, currency, sign,
// whole part, fraction, sign, currency, percent, scale word, (V/N) or V/N, sign, closing parenthesis.
// matches "-1.234", "€ -121.608.504", "3.500,-", "4.977-", "V12.000", "75 N", "(1.234)", "87,3 %", "€ 1,2 mln", "1 234 567", "80*", "12 1)", "12²" /
// not "2) 1.234", "15°", "7.5.", "I.169", "12.34,5"
static const Pattern kAmount(
    R"((\()? ?([-+]|-/-|\+/\+)? ?(?:(V|N) ?)?(€|EUR |euro )? ?([-+])? ?)"
    R"((\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+|\d+\.\d+)(,\d+|,-{1,2}|,=)?)"
    R"((-| ?-/-)?( ?€| EUR| euro)?(?: ?(%-?punt|%|procentpunt|procent))?(?: ?((?:mln|mio|miljoen|milj|mrd|mld|miljard|duizend|dzd)\.?))?)"
    R"((?: ?\((V|N|voordelig|nadelig|voordeel|nadeel)\)| ?(V|N|voordelig|nadelig|voordeel|nadeel))?(-)?(\))?(?: ?\*{1,3}\)?| (?:\d|[a-e])\)| \(\d\)| ?[⁰¹²³⁴-⁹]{1,2}⁾?)?)");
// matches "2024", "2.018", "2024*", "2024 1)", "2024¹" / not "24", "2024-2027", "20.24"
static const Pattern kYear(R"((?:(199\d|20\d\d)|(2)\.(0\d\d))(?: ?\*{1,3}| \d\)| ?[⁰¹²³⁴-⁹]{1,2}⁾?)?)");

// A dash with its footnote mark. matches "-¹", "- ²" / not "-1"
static const Pattern kMarkedDash(R"((-{1,3}) ?[⁰¹²³⁴-⁹]{1,2}⁾?)");

// What stands where there is no figure, in lower case.
struct NullWord {
    std::string_view text;
    NullToken token;
};
constexpr NullWord kNullWords[] = {
    {"p.m.", NullToken::pm},
    {"pm", NullToken::pm},
    {"p.m", NullToken::pm},
    {"-pm", NullToken::pm},
    {"pm.", NullToken::pm},
    {"memorie", NullToken::pm},
    {"n.v.t.", NullToken::not_applicable},
    {"nvt", NullToken::not_applicable},
    {"n.v.t", NullToken::not_applicable},
    {"nvt.", NullToken::not_applicable},
    {"x", NullToken::not_applicable},
    {"n.b.", NullToken::not_known},
    {"nb", NullToken::not_known},
    {"n.b", NullToken::not_known},
    {"nnb", NullToken::not_known},
    {"n.n.b.", NullToken::not_known},
    {"nog niet bekend", NullToken::not_known},
    {"n.t.b.", NullToken::not_known},
    {"ntb", NullToken::not_known},
    {"onbekend", NullToken::not_known},
    {"?", NullToken::not_known},
    {"n.g.", NullToken::not_known},
};

constexpr int kMaxDigits = 15;  // whole and fraction together: leaves room for a scale of 1000 in 63 bits

// The glyphs that stand for a minus or dash, and the kinds of space, as one character each.
std::string tidy(std::string_view text) {
    struct Glyph {
        std::string_view from;
        char to;
    };
    static constexpr Glyph kGlyphs[] = {{"\u2010", '-'}, {"\u2011", '-'}, {"\u2012", '-'}, {"\u2013", '-'}, {"\u2014", '-'}, {"\u2212", '-'},
                                        {"\u00A0", ' '}, {"\u202F", ' '}, {"\u2009", ' '}, {"\u2007", ' '}, {"\t", ' '},     {"\n", ' '}};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        char c = text[i];
        std::size_t used = 1;
        for (const Glyph& glyph : kGlyphs) {
            if (text.substr(i, glyph.from.size()) == glyph.from) {
                c = glyph.to;
                used = glyph.from.size();
                break;
            }
        }
        i += used;
        if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::int64_t scale_of_word(std::string_view word) {
    if (word.empty()) return 1;
    if (word.substr(0, 2) == "du" || word.substr(0, 2) == "dz") return 1000;
    if (word == "mrd" || word == "mrd." || word == "mld" || word == "mld." || word.substr(0, 7) == "miljard") return 1'000'000'000;
    return 1'000'000;
}

bool looks_like_year(std::string_view whole) { return whole.size() == 4 && (whole.substr(0, 2) == "19" || whole.substr(0, 2) == "20"); }

// NullToken::none for what is no such word.
NullToken null_token(std::string_view text) {
    std::string lower;
    for (char c : text) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (const NullWord& word : kNullWords) {
        if (lower == word.text) return word.token;
    }
    return NullToken::none;
}

}  // namespace

std::optional<Amount> parse_amount(std::string_view text, std::int64_t scale) {
    std::string tidied = tidy(text);
    if (tidied.empty() || tidied.size() > 60) return std::nullopt;
    std::string open, sign1, before, currency1, sign2, whole, fraction, sign3, currency2, percent, word, bracketed, after, sign4, close;
    if (!RE2::FullMatch(tidied, kAmount, &open, &sign1, &before, &currency1, &sign2, &whole, &fraction, &sign3, &currency2, &percent, &word, &bracketed, &after,
                        &sign4, &close)) {
        return std::nullopt;
    }
    after += bracketed;
    const std::string letter = before.empty() ? after.substr(0, 1) : before;
    const bool favourable = letter == "V" || letter == "v";
    const int signs = !sign1.empty() + !sign2.empty() + !sign3.empty() + !sign4.empty() + !open.empty();
    if (open.empty() != close.empty() || signs > 1) return std::nullopt;  // one way of saying the sign
    if ((!before.empty() && !after.empty()) || (!letter.empty() && signs > 0 && (!open.empty() || !before.empty() || !sign4.empty()))) return std::nullopt;
    if (!currency1.empty() && !currency2.empty()) return std::nullopt;
    if (!percent.empty() && (!currency1.empty() || !currency2.empty() || !word.empty() || !letter.empty())) return std::nullopt;
    const bool round_fraction = !fraction.empty() && (fraction[1] == '-' || fraction[1] == '=');  // "3.500,-"
    if (round_fraction && (!sign3.empty() || !sign4.empty() || !percent.empty() || !word.empty())) return std::nullopt;

    Amount amount;
    std::string digits, decimals;
    const std::size_t dots = static_cast<std::size_t>(std::count(whole.begin(), whole.end(), '.'));
    const bool grouped = dots > 0 && whole[0] != '0' && whole.size() == whole.find('.') + 4 * dots && whole.find('.') <= 3;
    if (dots > 0 && !grouped) {
        if (dots > 1 || (!fraction.empty() && !round_fraction)) return std::nullopt;
        digits = whole.substr(0, whole.find('.'));  // a lone decimal dot, or damage: the likely reading, marked
        decimals = whole.substr(whole.find('.') + 1);
        amount.ambiguous = true;
    } else {
        for (char c : whole) {
            if (c != '.' && c != ' ') digits += c;
        }
        if (digits.size() > 1 && digits[0] == '0') amount.ambiguous = true;  // "06" is more likely a code
    }
    if (!fraction.empty() && !round_fraction) decimals = fraction.substr(1);
    if (digits.size() + decimals.size() > kMaxDigits) return std::nullopt;
    if (!open.empty() && (!percent.empty() || (looks_like_year(whole) && currency1.empty() && currency2.empty()))) amount.ambiguous = true;  // "(2022)"

    std::int64_t mantissa = 0;
    for (char c : digits + decimals) mantissa = mantissa * 10 + (c - '0');
    const bool negative = !open.empty() || (sign1 + sign2 + sign3 + sign4).find('-') != std::string::npos || (!letter.empty() && !favourable && signs == 0);
    const std::int64_t factor = !percent.empty() ? 1 : !word.empty() ? scale_of_word(word) : scale;
    try {
        const Decimal one(1, static_cast<int>(decimals.size()));
        amount.step = one * Decimal(factor);
        amount.value = Decimal(negative ? -mantissa : mantissa, one.decimals()) * Decimal(factor);
    } catch (const std::overflow_error&) {
        return std::nullopt;
    }
    if (!letter.empty()) amount.favourable = favourable;
    amount.lettered = !letter.empty() && signs == 0;
    if (!percent.empty()) {
        amount.unit = percent.find("punt") != std::string::npos ? UnitKind::percent_point : UnitKind::percent;
    } else if (!currency1.empty() || !currency2.empty()) {
        amount.unit = UnitKind::eur;
    }
    return amount;
}

std::optional<Amount> parse_bound(std::string_view text, std::int64_t scale) {
    // matches "max. € 1.500.000", "maximaal € 50.000", "> € 1 mln" / not "max. 3 jaar", "€ 5.000"
    static const Pattern kBound("(?i)(?:max\\.?|maximaal|min\\.?|minimaal|ca\\.?|circa|[<>≥≤]) ?(€.*)");
    std::string figure;
    if (!RE2::FullMatch(re2::StringPiece(text.data(), text.size()), kBound, &figure)) return std::nullopt;
    return parse_amount(figure, scale);
}

NullToken parse_null(std::string_view text) {
    std::string tidied = tidy(text), unmarked;
    if (RE2::FullMatch(tidied, kMarkedDash, &unmarked)) tidied = unmarked;
    if (tidied.empty()) return NullToken::empty;
    std::string bare;  // "€ -" and "- €" are the accountant's dash
    for (std::size_t i = 0; i < tidied.size();) {
        if (tidied.compare(i, 3, "€") == 0) {
            i += 3;
        } else {
            if (tidied[i] != ' ') bare += tidied[i];
            ++i;
        }
    }
    if (!bare.empty() && bare.size() <= 3 && bare.find_first_not_of('-') == std::string::npos) return NullToken::dash;
    return null_token(tidied);
}

std::optional<int> parse_year(std::string_view text) {
    std::string plain, millennium, rest;
    if (!RE2::FullMatch(tidy(text), kYear, &plain, &millennium, &rest)) return std::nullopt;
    return std::stoi(plain.empty() ? millennium + rest : plain);
}

}  // namespace griffier
