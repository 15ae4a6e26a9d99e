#include "audit/prose/prose_twice.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/diagnosis/diagnosis.h"
#include "audit/placed.h"
#include "audit/prose/prose_statements.h"
#include "audit/prose/said_figures.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kLong = 8;       // letters of a word that few things share
constexpr std::size_t kLongWords = 3;  // such words that a sentence needs, two of them rare
constexpr std::size_t kManyLong = 5;   // ... or one rare word among so many
constexpr int kOften = 4;              // a word is rare that stands in no more blocks beside the copies of its sentence ...
constexpr std::size_t kBlocks = 200;   // ... and one in so many of the document's

// matches what points at something outside its sentence: "dit taakveld", "hiervoor", "daarvan" / not "de uitgaven zijn", "middelen die"
static const Pattern kPointsOut(R"((?i)^\W*(?:dat|die|zij|het)\b|\b(?:dit|deze|dezelfde|hun|hier\w+|daar\w+|eveneens|genoemde|bovenstaande|onderstaande)\b)");
// matches the part of a paper that was changed
static const Pattern kAmended(R"((?i)\b(amendement|geamendeerd|gewijzigd)\b)");

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// The words without figures, and the figures without words.
struct Parted {
    std::string words;
    std::vector<std::string> figures;
    std::set<std::string> long_words;
};

Parted parted(const std::string& text) {
    Parted parts;
    std::string word, figure;
    const auto flush = [&] {
        if (word.size() >= kLong) parts.long_words.insert(word);
        if (!word.empty()) parts.words += word + " ";
        while (!figure.empty() && (figure.back() == '.' || figure.back() == ',')) figure.pop_back();
        if (!figure.empty()) parts.figures.push_back(figure), parts.words += "# ";
        word.clear();
        figure.clear();
    };
    for (const char c : fold(text)) {
        const bool digit = (c >= '0' && c <= '9') || (!figure.empty() && (c == '.' || c == ','));
        if (digit ? !word.empty() : (is_letter(c) ? !figure.empty() : true)) flush();
        if (digit)
            figure += c;
        else if (is_letter(c))
            word += c;
    }
    flush();
    return parts;
}

// In how many blocks of the document each long word stands.
std::map<std::string, int> blocks_by_word(const Document& document) {
    std::map<std::string, int> count;
    for (const Block& block : document.blocks)
        for (const std::string& word : parted(block.text).long_words) ++count[word];
    return count;
}

struct Copy {
    const SaidSentence* sentence = nullptr;
    std::vector<std::string> figures;
};

const Statement& statement_of(const Extraction& extraction, const Copy& copy, std::size_t figure) {
    return extraction.statements[static_cast<std::size_t>(copy.sentence->figures[figure].statement)];
}

bool in_amended_part(const Document& document, int section) {
    for (int s = section; s >= 0 && s < static_cast<int>(document.sections.size()); s = document.sections[static_cast<std::size_t>(s)].parent)
        if (RE2::PartialMatch(document.sections[static_cast<std::size_t>(s)].title, kAmended)) return true;
    return false;
}

PlacedCheck told(const Extraction& extraction, const Copy& first, const Copy& other, std::size_t figure) {
    const Statement &a = statement_of(extraction, first, figure), &b = statement_of(extraction, other, figure);
    PlacedCheck placed = placed_check("PROSE_TWICE", b.source);
    Check& check = placed.check;
    check.operands = {Operand{statement_id(first.sentence->figures[figure].statement), 1, a.value, false, a.step}};
    check.result = Operand{statement_id(other.sentence->figures[figure].statement), 1, b.value, false, b.step};
    check.expected = a.value;
    check.found = b.value;
    check.difference = a.value - b.value;
    check.tolerance = Decimal(0);
    check.status = check.difference->is_zero() ? Status::pass : Status::flag;
    if (check.status == Status::flag) check.tolerance.reset();
    check.message = "the same sentence on page " + std::to_string(a.source.page) + " and page " + std::to_string(b.source.page) + ": " + a.value.dutch() +
                    " euro" + (check.difference->is_zero() ? " in both" : " and " + b.value.dutch() + " euro");
    return placed;
}

// All but one figure of the copies are the same; which one is not, nullopt where none differs or several do.
std::optional<std::size_t> odd_figure(const Extraction& extraction, const Copy& a, const Copy& b) {
    std::optional<std::size_t> odd;
    for (std::size_t i = 0; i < a.sentence->figures.size(); ++i)
        if (!(statement_of(extraction, a, i).value == statement_of(extraction, b, i).value)) {
            if (odd) return std::nullopt;
            odd = i;
        }
    return odd;
}

void compare(const Extraction& extraction, const Copy& first, const Copy& other, std::vector<PlacedCheck>& checks) {
    if (first.sentence->figures.size() != other.sentence->figures.size() || first.figures.size() != other.figures.size()) return;
    int differ = 0;
    for (std::size_t i = 0; i < first.figures.size(); ++i) differ += first.figures[i] != other.figures[i];
    if (differ > 1) return;
    const auto odd = odd_figure(extraction, first, other);
    if (differ == 1 && !odd) return;  // a year, or a number of something
    for (std::size_t i = 0; i < first.sentence->figures.size(); ++i) {
        const Statement &a = statement_of(extraction, first, i), &b = statement_of(extraction, other, i);
        if (!is_large_amount(a) || !is_large_amount(b)) continue;
        const std::string slip = odd == i ? slip_between(b.value, a.value) : "";
        if (odd == i && slip != "one_digit" && slip != "digits_swapped") continue;
        checks.push_back(told(extraction, first, other, i));
    }
}

}  // namespace

std::vector<PlacedCheck> check_prose_twice(const Document& document, const Extraction& extraction) {
    if (extraction.facts.status == "geamendeerd") return {};  // what was proposed and what was decided
    const std::vector<SaidSentence> sentences = said_sentences(extraction);
    std::map<std::string, std::vector<Copy>> by_words;
    std::map<std::string, std::set<std::string>> long_words;
    for (const SaidSentence& sentence : sentences) {
        if (RE2::PartialMatch(sentence.text, kPointsOut) || in_amended_part(document, sentence.section)) continue;
        Parted parts = parted(sentence.text);
        if (parts.long_words.size() < kLongWords) continue;
        long_words[parts.words] = std::move(parts.long_words);
        by_words[parts.words].push_back({&sentence, std::move(parts.figures)});
    }
    std::erase_if(by_words, [](const auto& copies) { return copies.second.size() < 2; });
    if (by_words.empty()) return {};
    const std::map<std::string, int> blocks = blocks_by_word(document);
    std::vector<PlacedCheck> checks;
    for (const auto& of_words : by_words) {
        const std::string& words = of_words.first;
        const auto& copies = of_words.second;
        const int most = static_cast<int>(copies.size() + document.blocks.size() / kBlocks) + kOften;
        const auto rare = [&](const std::string& word) {
            const auto found = blocks.find(word);
            return found == blocks.end() || found->second <= most;
        };
        const std::set<std::string>& all = long_words[words];
        const auto telling = std::count_if(all.begin(), all.end(), rare);
        if (telling < (all.size() < kManyLong ? 2 : 1)) continue;
        // Two copies or more that agree are what the others are held against.
        std::size_t usual = 0, agree = 0;
        for (std::size_t i = 0; i < copies.size(); ++i) {
            const auto same =
                static_cast<std::size_t>(std::count_if(copies.begin(), copies.end(), [&](const Copy& copy) { return copy.figures == copies[i].figures; }));
            if (same > agree) usual = i, agree = same;
        }
        for (std::size_t i = 0; i < copies.size(); ++i)
            if (i != usual) compare(extraction, copies[usual], copies[i], checks);
    }
    return checks;
}

}  // namespace griffier
