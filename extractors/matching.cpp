// Every match of a pattern in a text, with byte offsets.
#include "extractors/matching.h"

#include <algorithm>

namespace griffier {

namespace {

bool match_from(const RE2& pattern, std::string_view text, int from, Match& match) {
    const int groups = pattern.NumberOfCapturingGroups() + 1;
    std::vector<re2::StringPiece> pieces(static_cast<std::size_t>(groups));
    const re2::StringPiece whole(text.data(), text.size());
    if (!pattern.Match(whole, static_cast<std::size_t>(from), text.size(), RE2::UNANCHORED, pieces.data(), groups)) return false;
    match.span.begin = static_cast<int>(pieces[0].data() - text.data());
    match.span.end = match.span.begin + static_cast<int>(pieces[0].size());
    match.groups.clear();
    for (const auto& piece : pieces) match.groups.emplace_back(piece.data() == nullptr ? std::string() : std::string(piece.data(), piece.size()));
    return true;
}

}  // namespace

std::vector<Match> find_all(const RE2& pattern, std::string_view text) {
    std::vector<Match> found;
    int from = 0;
    Match match;
    while (from <= static_cast<int>(text.size()) && match_from(pattern, text, from, match)) {
        from = std::max(match.span.end, match.span.begin + 1);
        found.push_back(match);
    }
    return found;
}

Match find_first(const RE2& pattern, std::string_view text) {
    Match match;
    if (text.empty() || !match_from(pattern, text, 0, match)) return {};
    return match;
}

}  // namespace griffier
