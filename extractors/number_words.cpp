#include "extractors/number_words.h"

#include <array>
#include <optional>

#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::array<std::string_view, 20> kSmall{"",     "een", "twee",   "drie",    "vier",     "vijf",     "zes",     "zeven",     "acht",     "negen",
                                                  "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"};
constexpr std::array<std::string_view, 10> kTens{"", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"};

// matches a word of letters / not "drie-jarig", whose hyphen makes it one with the next
static const Pattern kWord("\\pL+(?:-\\pL+)*");
// matches a share of a whole: "een kwart van de", "twee derde van alle", "de helft van onze" / not "de eerste helft van", "de helft van 2024"
static const Pattern kShare(
    "(?i)\\b(?:(een kwart|een vierde)|(driekwart|drie kwart)|(de helft)|(een vijfde)|(een tiende)|(een achtste)|(een derde)|(twee ?derde)) van "
    "(?:de|het|alle|onze|hun|deze|die|haar|zijn|uw) \\pL");

// "driehonderdvijfentwintig" without its accents; nothing where it is another word.
std::optional<int> below_hundred(std::string_view word) {
    for (std::size_t n = 1; n < kSmall.size(); ++n)
        if (word == kSmall[n]) return static_cast<int>(n);
    for (std::size_t t = 2; t < kTens.size(); ++t) {
        if (word == kTens[t]) return static_cast<int>(t) * 10;
        if (!word.ends_with(kTens[t])) continue;
        const std::string_view rest = word.substr(0, word.size() - kTens[t].size());
        for (std::size_t n = 1; n < 10; ++n)
            if (rest == std::string(kSmall[n]) + "en") return static_cast<int>(t * 10 + n);
    }
    return std::nullopt;
}

// What stands around "honderd" or "duizend": so many times `size`, and what is added.
std::optional<int> counted(std::string_view word, std::string_view name, int size, std::optional<int> (*times_of)(std::string_view),
                           std::optional<int> (*more_of)(std::string_view)) {
    const std::size_t at = word.find(name);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view before = word.substr(0, at);
    std::string_view after = word.substr(at + name.size());
    const auto times = before.empty() ? std::optional<int>(1) : times_of(before);
    if (!times || (!before.empty() && *times < 2)) return std::nullopt;
    if (after.empty()) return *times * size;
    auto more = more_of(after);
    if (!more && after.starts_with("en")) more = more_of(after.substr(2));
    if (!more || *more >= size) return std::nullopt;
    return *times * size + *more;
}

std::optional<int> below_thousand(std::string_view word) {
    if (const auto small = below_hundred(word)) return small;
    return counted(word, "honderd", 100, below_hundred, below_hundred);
}

std::optional<int> number_of(std::string_view word) {
    if (const auto small = below_thousand(word)) return small;
    return counted(word, "duizend", 1000, below_thousand, below_thousand);
}

}  // namespace

std::vector<WordNumber> number_words_in(std::string_view text) {
    std::vector<WordNumber> found;
    for (const Match& match : find_all(kShare, text)) {
        static constexpr std::array<std::string_view, 9> kShares{"", "0,25", "0,75", "0,5", "0,2", "0,1", "0,125", "0,333", "0,667"};
        for (std::size_t g = 1; g < kShares.size(); ++g)
            if (!match.groups[g].empty())
                found.push_back({{match.span.begin, match.span.begin + static_cast<int>(match.groups[g].size())}, std::string(kShares[g]), true, false});
    }
    const std::size_t shares = found.size();
    for (const Match& match : find_all(kWord, text)) {
        bool of_share = false;
        for (std::size_t s = 0; s < shares; ++s) of_share = of_share || overlap(found[s].span, match.span);
        if (of_share) continue;
        const std::string word = fold(match.groups[0]);
        if (word == "anderhalf" || word == "anderhalve") {
            found.push_back({match.span, "1,5", false, false});
        } else if (word == "half" || word == "halve") {
            found.push_back({match.span, "0,5", false, true});
        } else if (word == "een") {
            found.push_back({match.span, "1", false, true});
        } else if (word.ends_with("enhalf")) {  // "tweeeneenhalf" is not written; "tweeenhalf" is
            if (const auto whole = below_hundred(std::string_view(word).substr(0, word.size() - 6)); whole && *whole > 1)
                found.push_back({match.span, std::to_string(*whole) + ",5", false, false});
        } else if (const auto number = number_of(word)) {
            found.push_back({match.span, std::to_string(*number), false, false});
        }
    }
    return found;
}

}  // namespace griffier
