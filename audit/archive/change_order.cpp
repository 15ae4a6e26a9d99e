#include "audit/archive/change_order.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string>

#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// matches "Tweede tussenrapportage 2024", "2e begrotingswijziging", "Begrotingswijziging nr. 3", "Bestuursrapportage 2 2024", "wijziging 12"
// / not "Begrotingswijziging 2024"
const Pattern kBefore(R"((?i)\b(eerste|tweede|derde|vierde|vijfde|zesde|\d{1,2}\s?(?:e|de|ste))\s+(?:\w+\s+)?\w*(?:rapportage|wijziging|bericht|nota)\b)");
const Pattern kBehind(R"((?i)(?:rapportage|wijziging|bericht|nota)\s+(?:nr\.?\s*|nummer\s+)?(\d{1,2})(?:\b|$))");

template <typename Value>
std::optional<int> latest(const std::vector<int>& some, Value value_of) {
    std::set<decltype(value_of(0))> values;
    std::optional<int> last;
    for (int d : some) {
        const auto value = value_of(d);
        if (value == decltype(value){} || !values.insert(value).second) return std::nullopt;
        if (!last || value_of(*last) < value) last = d;
    }
    return last;
}

}  // namespace

std::optional<int> change_number(const DocumentFacts& facts) {
    static constexpr std::array<const char*, 6> kWords = {"eerste", "tweede", "derde", "vierde", "vijfde", "zesde"};
    std::string found;
    if (!RE2::PartialMatch(facts.title, kBefore, &found) && !RE2::PartialMatch(facts.title, kBehind, &found)) return std::nullopt;
    const std::string text = fold(found);
    for (std::size_t i = 0; i < kWords.size(); ++i)
        if (text == kWords[i]) return static_cast<int>(i) + 1;
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number > 0 ? std::optional(number) : std::nullopt;
}

std::optional<int> last_change(const std::vector<ArchiveDocument>& documents, std::vector<int> some) {
    std::sort(some.begin(), some.end());
    some.erase(std::unique(some.begin(), some.end()), some.end());
    const auto facts = [&](int d) -> const DocumentFacts& { return documents[static_cast<std::size_t>(d)].facts; };
    if (some.size() == 1) return some.front();
    const bool one_kind = std::all_of(some.begin(), some.end(), [&](int d) { return facts(d).kind == facts(some.front()).kind; });
    if (one_kind)
        if (const auto last = latest(some, [&](int d) { return change_number(facts(d)).value_or(0); })) return last;
    if (const auto last = latest(some, [&](int d) { return facts(d).date; })) return last;
    return latest(some, [&](int d) { return facts(d).period ? facts(d).period->to : std::string(); });
}

}  // namespace griffier
