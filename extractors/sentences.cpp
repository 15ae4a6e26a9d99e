// Running text to sentences.
#include "extractors/sentences.h"

#include <cctype>
#include <string>

#include "document/pattern.h"

namespace griffier {

namespace {

// matches the word before a full stop that does not end a sentence: "o.a", "m.b.t", "nr", "J", "dhr" / not "jaar", "enz"
static const Pattern kAbbreviation(
    "(?i)^[(‘'\"“]*(?:[a-z0-9]{1,2}(?:\\.[a-z]{1,3})+|[a-z]|ca|bijv|nr|nrs|art|artt|dhr|mevr|mw|dr|drs|mr|ir|ing|prof|incl|excl|evt|resp|max|min|gem|blz|pag|"
    "tel|fig|tab|vgl|zgn|st|mln|mrd|jl|wet|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec|inw|afd|dd|ev|ha|vs)$");
// matches what a number after it makes a reference, with the number: "zie programma 2", "artikel 12" / not "in totaal 12"
static const Pattern kNumberedThing(
    "(?i)(?:^|[ "
    "(])(?:programma|doelstelling|doel|artikel|art\\.?|paragraaf|hoofdstuk|tabel|figuur|bijlage|afbeelding|thema|taakveld|punt|deel|stap|lid|nr\\.?) "
    "[0-9]+(?:\\.[0-9]+)*$");
// matches a list number at the start of a text: "1", "12", "a", "iv" / not "2024"
static const Pattern kListNumber("(?i)^\\s*(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})$");

// The bytes of a raised digit or bracket at i, a footnote mark: 0 for none.
std::size_t raised(std::string_view text, std::size_t i) {
    const std::string_view here = text.substr(i);
    if (here.starts_with("¹") || here.starts_with("²") || here.starts_with("³")) return 2;
    return here >= "⁰" && here < "₀" ? 3 : 0;
}

bool closes(std::string_view text, std::size_t i) { return text[i] == '"' || text[i] == '\'' || text[i] == ')' || text[i] == ']'; }

std::size_t skip_closing(std::string_view text, std::size_t i) {
    while (i < text.size()) {
        if (closes(text, i))
            ++i;
        else if (text.substr(i, 3) == "’" || text.substr(i, 3) == "”")
            i += 3;
        else if (const std::size_t mark = raised(text, i))
            i += mark;
        else
            break;
    }
    return i;
}

// A new sentence starts with a capital, a figure, a quotation mark or bracket, or a name like "inZet".
bool starts_sentence(std::string_view text, std::size_t i) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    if (!std::islower(c)) return true;
    for (std::size_t k = i + 1; k < text.size() && text[k] != ' '; ++k)
        if (std::isupper(static_cast<unsigned char>(text[k]))) return true;
    return false;
}

}  // namespace

std::vector<Span> split_sentences(std::string_view text) {
    std::vector<Span> sentences;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        std::size_t from = begin, to = end;
        while (from < to && text[from] == ' ') ++from;
        while (to > from && text[to - 1] == ' ') --to;
        if (from < to) sentences.push_back({static_cast<int>(from), static_cast<int>(to)});
        begin = end;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '.' && c != '!' && c != '?') continue;
        const std::size_t after = skip_closing(text, i + 1);
        if (after >= text.size()) break;
        if (text[after] != ' ') continue;
        std::size_t next = after;
        while (next < text.size() && text[next] == ' ') ++next;
        if (next == text.size() || !starts_sentence(text, next)) continue;
        if (c == '.') {
            const std::string_view sentence = text.substr(begin, i - begin);
            const std::size_t space = sentence.rfind(' ');
            const std::string word(space == std::string_view::npos ? sentence : sentence.substr(space + 1));
            if (RE2::FullMatch(word, kAbbreviation)) continue;
            const std::string whole(sentence);
            if (RE2::PartialMatch(whole, kNumberedThing) || RE2::FullMatch(whole, kListNumber)) continue;
        }
        close(after);
    }
    close(text.size());
    return sentences;
}

bool clause_mark(std::string_view text, int i) {
    const auto at = [&](int k) { return k >= 0 && k < static_cast<int>(text.size()) ? text[static_cast<std::size_t>(k)] : ' '; };
    const auto digit = [&](int k) { return std::isdigit(static_cast<unsigned char>(at(k))) != 0; };
    const char c = at(i);
    if (c == ';' || c == '(' || c == ')' || c == ':') return true;
    if (c == ',') return !(digit(i - 1) && digit(i + 1));
    return c == '.' && at(i + 1) == ' ';
}

}  // namespace griffier
