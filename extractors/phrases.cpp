#include "extractors/phrases.h"

#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/matching.h"

namespace griffier {

static constexpr int kMostBetween = 3;  // words that "..." stands for

std::string words_of(std::string_view text) {
    std::string folded;
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        for (char c : text) folded += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));  // most labels: nothing that needs the tables of Unicode
    } else {
        folded = fold(text);
    }
    std::string out = " ";
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const auto c = static_cast<unsigned char>(folded[i]);
        if (std::isalnum(c) || c >= 0x80) {
            if (c == 0xE2 && i + 2 < folded.size()) {  // U+2000..U+2FFF: dashes, quotes, the euro sign, bullets
                i += 2;
                if (out.back() != ' ') out += ' ';
            } else if (c == 0xC2 && i + 1 < folded.size() && std::string_view("\xB9\xB2\xB3").find(folded[i + 1]) != std::string_view::npos) {
                ++i;  // ¹ ² ³: a footnote mark
                if (out.back() != ' ') out += ' ';
            } else {
                out += folded[i];
            }
            continue;
        }
        const bool split = c == '-' && i + 2 < folded.size() && folded[i + 1] == ' ' && std::islower(static_cast<unsigned char>(folded[i + 2])) && i > 0 &&
                           std::islower(static_cast<unsigned char>(folded[i - 1])) && folded.compare(i + 2, 3, "en ") != 0 &&
                           folded.compare(i + 2, 3, "of ") != 0;
        if (split) {
            ++i;
        } else if (out.back() != ' ') {
            out += ' ';
        }
    }
    if (out.back() != ' ') out += ' ';
    return out;
}

std::string unsplit(std::string text) {
    static const Pattern kSplit(R"((^|[ (/])([\p{L}\d]+)- (\p{Ll}[\p{L}-]*))");  // matches "Afval- stoffenheffing" / not "Afval - stoffen"
    static const Pattern kGoesOn("(?:en|of|als|dan|tot|t|plus)");                // behind the hyphen of "lasten- en baten", "1- t/m 5"
    static const Pattern kOwnWord("(?i:niet|non|ex|oud|semi|co)|.*[\\p{Lu}\\d]$");
    for (const Match& match : find_all(kSplit, text)) {
        const std::string &head = match.groups[2], &tail = match.groups[3];
        if (RE2::FullMatch(tail, kGoesOn)) continue;
        const std::string split = head + "- " + tail;
        const std::size_t at = text.find(split);
        if (at != std::string::npos) text.replace(at, split.size(), head + (RE2::FullMatch(head, kOwnWord) ? "-" : "") + tail);
    }
    return text;
}

bool says(std::string_view words, std::string_view phrase) {
    const bool open_start = phrase.front() == '*', open_end = phrase.back() == '*';
    const std::string_view body = phrase.substr(open_start, phrase.size() - open_start - open_end);
    if (phrase.find(" ... ") != std::string_view::npos) return says_apart(words, phrase);
    for (std::size_t at = words.find(body); at != std::string_view::npos; at = words.find(body, at + 1)) {
        const std::size_t end = at + body.size();
        if ((open_start || (at > 0 && words[at - 1] == ' ')) && (open_end || (end < words.size() && words[end] == ' '))) return true;
    }
    return false;
}

bool begins_with(std::string_view words, std::string_view phrase) {
    if (phrase.empty()) return true;
    if (words.size() < 2) return false;
    const std::string_view token = phrase.substr(0, phrase.find(' '));
    const std::string_view more = phrase.substr(std::min(phrase.size(), token.size() + 1));
    if (token == "...") {
        for (int skipped = 0; skipped <= kMostBetween && words.size() >= 2; ++skipped, words = words.substr(words.find(' ', 1)))
            if (begins_with(words, more)) return true;
        return false;
    }
    const std::size_t end = words.find(' ', 1);
    const std::string_view word = words.substr(1, end - 1);
    const bool open = token.back() == '*';
    const bool same = open ? word.starts_with(token.substr(0, token.size() - 1)) : word == token;
    return same && begins_with(words.substr(end), more);
}

bool says_apart(std::string_view words, std::string_view phrase) {
    for (std::size_t at = 0; at + 1 < words.size(); at = words.find(' ', at + 1))
        if (begins_with(words.substr(at), phrase)) return true;
    return false;
}

void erase_phrase(std::string& words, std::string_view phrase) {
    const std::string wanted = " " + std::string(phrase) + " ";
    for (std::size_t at = words.find(wanted); at != std::string::npos; at = words.find(wanted)) words.replace(at, wanted.size(), " ");
}

}  // namespace griffier
