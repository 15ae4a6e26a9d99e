// Texts made comparable, and phrases found in them: what the lists of words are read with.
//
// In a phrase "*" at its end or beginning stands for any letters, " ... " for up to three words (none too); all else is whole words.
#pragma once

#include <string>
#include <string_view>

namespace griffier {

// Text made comparable: lower case, accents off, only letters and digits, one space round every word: " saldo van baten en lasten ".
// A word split by a hyphen at a line end is joined ("Vermeerde- ringen"), "lasten- en baten" is not.
std::string words_of(std::string_view text);

// A text of a cell as a reader says it: the hyphen of a word split at a line end is taken out ("Afval- stoffenheffing"), that of a word of its own stays
// ("EMU-saldo", "niet-woningen"), and so does "lasten- en baten".
std::string unsplit(std::string text);

// Whether `words` (from words_of) contains the phrase.
bool says(std::string_view words, std::string_view phrase);

template <typename List>
bool says_any(std::string_view words, const List& phrases) {
    for (std::string_view phrase : phrases) {
        if (says(words, phrase)) return true;
    }
    return false;
}

// Whether the words begin with the phrase: " na de eerste wijziging van " begins with "na ... wijziging*".
bool begins_with(std::string_view words, std::string_view phrase);

// Whether they do from one of their words on.
bool says_apart(std::string_view words, std::string_view phrase);

// Whether the first words are one of the phrases: whole words, or "*ing" for the end of the first word.
template <typename List>
bool starts_with_any(std::string_view words, const List& phrases) {
    for (std::string_view phrase : phrases) {
        if (phrase.front() == '*') {
            const std::string_view tail = phrase.substr(1);
            const std::size_t end = words.find(' ', 1);
            if (end != std::string_view::npos && end - 1 >= tail.size() && words.substr(end - tail.size(), tail.size()) == tail) return true;
        } else if (words.substr(1, phrase.size()) == phrase && words.substr(1 + phrase.size(), 1) == " ") {
            return true;
        }
    }
    return false;
}

// Takes the words of the phrase out, wherever they stand.
void erase_phrase(std::string& words, std::string_view phrase);

}  // namespace griffier
