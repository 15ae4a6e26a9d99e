#include "audit/indicators/indicator_texts.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "audit/remarks/observation.h"
#include "document/lines/headings.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// matches the label of an explanation, with or without the text behind it: "Toelichting", "Toelichting: De" / not "Toelichting Financiën"
const Pattern kExplanation("(?i)^toelichting ?(?:$|: ?(.*)$)");

constexpr std::size_t kTelling = 5;  // letters of a word that tells one indicator from another

Operand whole(int i) { return Operand{indicator_id(i), 1, std::nullopt, false, 1}; }

// The table of its values where it is a row of one; -1 where it has a table of its own.
int table_of_row(const Indicator& indicator) { return indicator.source.cell ? indicator.source.cell->table : -1; }

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    for (std::string word : split_words(fold(text))) {
        while (!word.empty() && std::string_view("().,;:!?\"'").find(word.back()) != std::string_view::npos) word.pop_back();
        while (!word.empty() && std::string_view("(\"'").find(word.front()) != std::string_view::npos) word.erase(0, 1);
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

bool holds(const std::vector<std::string>& words, const std::string& word) { return std::find(words.begin(), words.end(), word) != words.end(); }

// The one word in which two names differ, -1 where they differ in more or less.
int word_apart(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.size() != b.size() || a.size() < 3) return -1;
    int apart = -1;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == b[i]) continue;
        if (apart >= 0) return -1;
        apart = static_cast<int>(i);
    }
    return apart;
}

}  // namespace

std::vector<PlacedCheck> check_indicator_sources(const Extraction& extraction) {
    std::map<int, std::pair<int, int>> groups;  // table of the row -> indicators with a Bron, without
    for (const Indicator& indicator : extraction.indicators) {
        auto& [with, without] = groups[table_of_row(indicator)];
        ++(indicator.data_source.empty() ? without : with);
    }
    std::vector<Operand> lacking;
    std::string names;
    int tried = 0;
    for (int i = 0; i < static_cast<int>(extraction.indicators.size()); ++i) {
        const Indicator& indicator = extraction.indicators[static_cast<std::size_t>(i)];
        if (groups[table_of_row(indicator)].first == 0) continue;  // a list that names no sources at all
        ++tried;
        if (!indicator.data_source.empty()) continue;
        lacking.push_back(whole(i));
        names += (names.empty() ? "" : "; ") + shortened(indicator.name) + " (page " + std::to_string(indicator.source.page) + ")";
    }
    if (tried == 0) return {};
    PlacedCheck placed = observation("IND_BRON", lacking.empty() ? Status::pass : Status::flag,
                                     lacking.empty() ? "each of " + std::to_string(tried) + " indicators names its Bron"
                                                     : std::to_string(lacking.size()) + " of " + std::to_string(tried) + " indicators name no Bron: " + names);
    placed.check.operands = std::move(lacking);
    return {placed};
}

std::vector<PlacedCheck> check_lone_explanations(const Document& document, const Extraction& extraction) {
    std::vector<std::string> attached;
    for (const Indicator& indicator : extraction.indicators)
        if (!indicator.explanation.empty()) attached.push_back(fold(indicator.explanation));
    if (attached.empty()) return {};
    std::vector<PlacedCheck> checks;
    bool open = false;  // below a navigation line "Toelichting", before its text
    for (const Block& block : document.blocks) {
        if (const auto title = navigation_line(block.text)) {
            open = RE2::FullMatch(*title, kExplanation);
            continue;
        }
        if (!open || block.kind == BlockKind::furniture) continue;
        std::string text = block.text, rest;
        if (RE2::FullMatch(block.text, kExplanation, &rest)) {
            if (trim(rest).empty()) continue;  // the label alone: the text follows
            text = rest;
        }
        open = false;
        if (block.kind == BlockKind::heading || block.kind == BlockKind::table) continue;
        const std::string folded = fold(text);
        if (std::any_of(attached.begin(), attached.end(), [&](const std::string& one) { return one.rfind(folded, 0) == 0; })) continue;
        Provenance where;
        where.page = block.page;
        where.box = block.box;
        PlacedCheck placed = observation("IND_TOEL", Status::flag, where, "an explanation that stands with no indicator: \"" + shortened(text) + "\"");
        placed.check.result = in_section(block.section);
        checks.push_back(std::move(placed));
    }
    return checks;
}

std::vector<PlacedCheck> check_indicator_words(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    std::vector<std::vector<std::string>> names;
    for (const Indicator& indicator : extraction.indicators) names.push_back(words_of(indicator.name));
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
        const Indicator& indicator = extraction.indicators[static_cast<std::size_t>(i)];
        if (indicator.explanation.empty()) continue;
        const auto text = words_of(indicator.explanation);
        for (int k = 0; k < static_cast<int>(names.size()); ++k) {
            const auto& mine = names[static_cast<std::size_t>(i)];
            const auto& theirs = names[static_cast<std::size_t>(k)];
            const int at = word_apart(mine, theirs);
            if (i == k || at < 0) continue;
            const std::string &own = mine[static_cast<std::size_t>(at)], &other = theirs[static_cast<std::size_t>(at)];
            if (own.size() < kTelling || other.size() < kTelling) continue;
            const bool strays = holds(text, other);
            if (!strays && !holds(text, own)) continue;
            PlacedCheck placed = observation("IND_TEXT", strays ? Status::flag : Status::pass, indicator.source,
                                             "the explanation of \"" + shortened(indicator.name) + "\" speaks of " + (strays ? other : own) +
                                                 (strays ? ", which is another indicator" : ", as its name does"));
            placed.check.operands = {whole(i)};
            placed.check.result = whole(strays ? k : i);
            checks.push_back(std::move(placed));
            break;
        }
    }
    return checks;
}

std::vector<PlacedCheck> check_indicator_texts(const Document& document, const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    const auto add = [&](std::vector<PlacedCheck> more) {
        checks.insert(checks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    add(check_indicator_sources(extraction));
    add(check_lone_explanations(document, extraction));
    add(check_indicator_words(extraction));
    return checks;
}

}  // namespace griffier
