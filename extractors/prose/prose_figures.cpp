#include "extractors/prose/prose_figures.h"

#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "extractors/number_words.h"

namespace griffier {

namespace {

// matches "€ 80.000", "16%", "4%-punt", "€ 3,2 miljoen", "1.024", "7,4", "€ 500,-", "3.500 euro" / not "" (limits are checked in code)
static const Pattern kFigure(
    "(€ ?|EUR ?)?([-−–] ?)?([0-9]{1,3}(?:\\.[0-9]{3})+(?:,[0-9]+)?|[0-9]{1,3}\\.[0-9]{1,2}|[0-9]+(?:,[0-9]+)?)(,-+)?"
    "( ?(?:%-?punt(?:en)?|procentpunten|procentpunt|%|procent\\b))?( ?(?:miljoen|miljard|mln\\b\\.?|mrd\\b\\.?|mio\\b|duizend))?( ?(?:euro\\b|€))?");
// matches what may follow a number in words: " miljoen euro", " procent" / not " jaar"
static const Pattern kBehindWords("^( (?:%-?punt(?:en)?|procentpunten|procentpunt|%|procent\\b))?( (?:miljoen|miljard|duizend)\\b)?( (?:euro\\b|€))?");
constexpr std::size_t kInDigits = 8;  // groups of kFigure; one more, the words, where there are no digits
// matches what a sign of the euro stands before: "2025 € 90" is no "2025 €"
static const Pattern kBeforeFigure("^ ?[-−–]? ?[0-9]");
// matches units set against their figure: "12km", "300m2" / not "1juni"
static const Pattern kGluedUnit("^(?:km2?|m2|m²|m3|m³|ha|kWh|MWh|GWh|MW|fte)\\b");
// matches "2.1" whole / not "2.136"
static const Pattern kLoneDot("[0-9]+\\.[0-9]{1,2}");
// matches a mark: "een 7,4", "met een 8" / not "een 12"
// matches "€ 12 per uur", "€ 45 p.p.", "€ 250/inwoner"
static const Pattern kPrice("(?i)^,?-? ?(?:per\\b|p\\.|/)");
static const Pattern kMarkBefore("(?i)\\been $");
static const Pattern kMarkContext("(?i)cijfer|score|scoor|waarde|beoorde|tevreden|gewaardeerd|voldoende|gemiddeld");

// matches what stands behind the first figure of a range whose second has a multiplier: " à 7 duizend", " en € 40 miljoen", " naar 3 mln euro" / not " en 40"
static const Pattern kRangeEnd(
    "^ ?(à|á|tot|of|en|naar) ?(?:de )?(€ ?)?([0-9]{1,3}(?:\\.[0-9]{3})*(?:,[0-9]+)?) ?(miljoen|miljard|mln\\b\\.?|mrd\\b\\.?|mio\\b|duizend)( "
    "?(?:euro\\b|€))?");
static const Pattern kBetween("(?i)\\btussen (?:de )?$");

constexpr std::int64_t kFall = 10;                // times that what falls was as much before, at most
constexpr std::int64_t kInFull = 10'000;          // an amount from this size on that ends in ".000" is written out
constexpr std::int64_t kLargest = 1'000'000'000;  // what is multiplied is smaller: the product has to fit

// "1.234,5" to a Decimal and the worth of its last digit; nullopt where it does not fit.
std::optional<Decimal> dutch_number(const std::string& digits, bool dot_is_decimal, Decimal& step) {
    std::string plain;
    int decimals = 0;
    bool fraction = false;
    for (char c : digits) {
        if (c == ',' || (c == '.' && dot_is_decimal)) {
            plain += '.';
            fraction = true;
        } else if (c != '.') {
            plain += c;
            if (fraction) ++decimals;
        }
    }
    if (decimals > 6) return std::nullopt;
    step = Decimal(1, decimals);
    return Decimal::parse(plain);
}

// false where the product does not fit.
bool multiply(ProseFigure& figure, std::int64_t factor) {
    if (figure.value.abs() >= Decimal(kLargest)) return false;
    figure.value = figure.value * Decimal(factor);
    figure.step = figure.step * Decimal(factor);
    return true;
}

std::int64_t scale_of_word(const std::string& word) {
    if (word.find("duizend") != std::string::npos) return 1000;
    return word.find("miljard") != std::string::npos || word.find("mrd") != std::string::npos ? 1'000'000'000 : 1'000'000;
}

// "6 à 7 duizend", "tussen de € 30 en € 40 miljoen": what is printed with the second figure is the first one's too.
void scale_of_range(ProseFigure& figure, std::string_view text) {
    if (figure.scaled || figure.unit == "%" || figure.unit == "procentpunt") return;
    const Match end = find_first(kRangeEnd, text.substr(static_cast<std::size_t>(figure.span.end)));
    if (!matches(end)) return;
    const re2::StringPiece before(text.data(), static_cast<std::size_t>(figure.span.begin));
    if (end.groups[1] == "en" && !RE2::PartialMatch(before, kBetween)) return;
    Decimal step;
    const auto second = dutch_number(end.groups[3], false, step);
    // "van 500 tot 2 miljoen"; "van 3 tot 2 miljoen" falls
    if (!second) return;
    const bool falls = (end.groups[1] == "tot" || end.groups[1] == "naar") && figure.value < *second * Decimal(kFall);
    if (!(figure.value < *second) && !falls) return;
    if (!multiply(figure, scale_of_word(end.groups[4]))) return;
    figure.scaled = true;
    if (figure.unit.empty() && (!end.groups[2].empty() || !end.groups[5].empty())) figure.unit = "euro";
}

}  // namespace

bool digit_at(std::string_view text, int i) {
    return i >= 0 && i < static_cast<int>(text.size()) && std::isdigit(static_cast<unsigned char>(text[static_cast<std::size_t>(i)]));
}

bool letter_at(std::string_view text, int i) {
    if (i < 0 || i >= static_cast<int>(text.size())) return false;
    const auto c = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
    return std::isalpha(c) || (c >= 0xC3 && c <= 0xC5) || c == '_' || c == '#' || c == '@';
}

bool is_report_mark(std::string_view sentence, int begin, const Decimal& value) {
    const re2::StringPiece before(sentence.data(), static_cast<std::size_t>(begin)), all(sentence.data(), sentence.size());
    return value <= Decimal(10) && RE2::PartialMatch(before, kMarkBefore) && RE2::PartialMatch(all, kMarkContext);
}

std::optional<ProseFigure> read_figure(const Match& match, std::string_view text) {
    const std::string &euro = match.groups[1], &minus = match.groups[2], &digits = match.groups[3], &percent = match.groups[5], &scale = match.groups[6],
                      &euro_after = match.groups[7];
    ProseFigure figure;
    figure.span = match.span;
    figure.digits.begin = match.span.begin + static_cast<int>(euro.size() + minus.size());
    figure.worded = match.groups.size() > kInDigits;
    figure.digits.end = figure.digits.begin + static_cast<int>(figure.worded ? match.groups.back().size() : digits.size());
    while (figure.span.end > figure.digits.end && text[static_cast<std::size_t>(figure.span.end - 1)] == ' ') --figure.span.end;

    const bool lone_dot = RE2::FullMatch(digits, kLoneDot);
    const auto value = dutch_number(digits, lone_dot, figure.step);
    if (!value) return std::nullopt;
    if (lone_dot && percent.empty() && scale.empty() && !is_report_mark(text, match.span.begin, *value))
        return std::nullopt;  // "2.1": a section, a time, a version
    figure.value = *value;

    // A hyphen before a figure is a minus only where a space or bracket stands before it and none behind, or after a currency sign.
    bool negative = !minus.empty();
    if (negative && euro.empty()) {
        const int before = match.span.begin - 1;
        const bool free_standing = before < 0 || text[static_cast<std::size_t>(before)] == ' ' || text[static_cast<std::size_t>(before)] == '(';
        if (minus.back() == ' ' || !free_standing) {
            negative = false;
            if (!free_standing && (letter_at(text, before) || digit_at(text, before))) return std::nullopt;  // "COVID-19", "10-15" is handled by its parts
            figure.span.begin = figure.digits.begin;
        }
    }
    if (!euro.empty() && minus.empty()) {  // "-€ 5.000", a minus and not a hyphen
        for (const std::string_view sign : {"-", "−", "–"}) {
            const int at = match.span.begin - static_cast<int>(sign.size());
            if (at < 0 || text.substr(static_cast<std::size_t>(at), sign.size()) != sign) continue;
            if (at > 0 && text[static_cast<std::size_t>(at - 1)] != ' ' && text[static_cast<std::size_t>(at - 1)] != '(') continue;
            negative = true;
            figure.span.begin = at;
        }
    }
    if (negative) figure.value = -figure.value;

    if (figure.worded && match.groups[4] == "deel")
        figure.unit = "deel";
    else if (percent.find("punt") != std::string::npos)
        figure.unit = "procentpunt";
    else if (!percent.empty())
        figure.unit = "%";
    else if (!euro.empty() || !euro_after.empty())
        figure.unit = "euro";
    if (!scale.empty()) {
        if (!multiply(figure, scale_of_word(scale))) return std::nullopt;
        figure.scaled = true;
    }
    scale_of_range(figure, text);
    return figure;
}

std::vector<Match> figures_in(std::string_view sentence) {
    std::vector<Match> found;
    for (int from = 0; from < static_cast<int>(sentence.size());) {
        Match match = find_first(kFigure, sentence.substr(static_cast<std::size_t>(from)));
        if (!matches(match)) break;
        match.span = {match.span.begin + from, match.span.end + from};
        const std::string_view behind = sentence.substr(static_cast<std::size_t>(match.span.end));
        if (match.groups[7].ends_with("€") && RE2::PartialMatch(re2::StringPiece(behind.data(), behind.size()), kBeforeFigure)) {
            match.span.end -= static_cast<int>(match.groups[7].size());
            match.groups[7].clear();
        }
        from = match.span.end;
        found.push_back(std::move(match));
    }
    const std::size_t in_digits = found.size();
    for (const WordNumber& number : number_words_in(sentence)) {
        const auto place = [&](int from, int to) { return std::string(sentence.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from))); };
        const Match behind = find_first(kBehindWords, sentence.substr(static_cast<std::size_t>(number.span.end)));
        const std::string percent = matches(behind) ? behind.groups[1] : "", scale = matches(behind) ? behind.groups[2] : "",
                          euro = matches(behind) ? behind.groups[3] : "";
        if (number.article && percent.empty() && scale.empty()) continue;
        Match match;
        match.span = {number.span.begin, number.span.end + static_cast<int>(percent.size() + scale.size() + euro.size())};
        match.groups = {place(match.span.begin, match.span.end),  "", "", number.digits, number.share ? "deel" : "", percent, scale, euro,
                        place(number.span.begin, number.span.end)};
        found.push_back(std::move(match));
    }
    if (found.size() > in_digits) std::stable_sort(found.begin(), found.end(), [](const Match& a, const Match& b) { return a.span.begin < b.span.begin; });
    return found;
}

bool scale_figure(ProseFigure& figure, std::string_view sentence, const SentenceScale& scale) {
    if (const auto behind = scale_behind(sentence, figure.span.end, figure.unit == "euro")) {
        if (figure.scaled || figure.unit == "%" || figure.unit == "procentpunt") return false;
        figure.span.end = behind->span.end;
        if (behind->money) figure.unit = "euro";
        return multiply(figure, behind->factor);
    }
    if (figure.scaled) return true;
    if (figure.unit != "euro") return !figure.unit.empty() || !scale.said || scale.said->money || scale.bound || scale.of_table;
    const std::int64_t factor = scale.said ? scale.said->factor : scale.above;
    if (factor == 1 && scale.general == 1) return true;
    // "€ 175.000" is written in full, whatever the bracket says; whether it holds for that figure nobody can tell.
    const std::string_view digits =
        sentence.substr(static_cast<std::size_t>(figure.digits.begin), static_cast<std::size_t>(figure.digits.end - figure.digits.begin));
    const bool in_full = figure.value.abs() >= Decimal(kInFull) && digits.ends_with(".000");
    // "Alle bedragen zijn x € 1.000, tenzij anders vermeld": of "€ 175" nobody can tell, unless it is a price.
    if (factor == 1)
        return in_full || figure.value == Decimal(0) || figure.value.abs() >= Decimal(scale.general) * Decimal(1000) || figure.step < Decimal(1) ||
               RE2::PartialMatch(sentence.substr(static_cast<std::size_t>(figure.span.end)), kPrice);
    if (scale.of_table) return in_full;
    return !in_full && multiply(figure, factor);
}

bool stands_alone(const ProseFigure& figure, std::string_view text, bool& glued_unit) {
    const int before = figure.span.begin - 1, after = figure.span.end;
    if (digit_at(text, before) || letter_at(text, before)) return false;
    if (before >= 0) {
        const char c = text[static_cast<std::size_t>(before)];
        if ((c == '.' || c == ',' || c == '/' || c == ':' || c == '-') && (digit_at(text, before - 1) || (c != '.' && c != ':' && letter_at(text, before - 1))))
            return false;
    }
    if (digit_at(text, after)) return false;
    if (figure.span.end == figure.digits.end && letter_at(text, after)) {
        glued_unit = RE2::PartialMatch(re2::StringPiece(text.data() + after, text.size() - static_cast<std::size_t>(after)), kGluedUnit);
        if (!glued_unit) return false;
    }
    if (after < static_cast<int>(text.size())) {
        const char c = text[static_cast<std::size_t>(after)];
        if (c == '+' || c == '/' || c == '@' || c == '_') return false;
        if ((c == '.' || c == ':' || c == ',') && digit_at(text, after + 1)) return false;
        if (c == '-' && digit_at(text, after + 1)) return false;  // "10-15": a range, no figure by itself
        if (text.substr(static_cast<std::size_t>(after), 3) == "–" && digit_at(text, after + 3)) return false;
        if (c == '-' && letter_at(text, after + 1)) return false;  // "12-jarige"
        if (text.substr(static_cast<std::size_t>(after), 2) == "°") return false;
    }
    return true;
}

}  // namespace griffier
