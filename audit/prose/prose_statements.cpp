#include "audit/prose/prose_statements.h"

#include "document/text.h"

namespace griffier {

std::optional<int> only_year(const Statement& statement) {
    if (!statement.period) return std::nullopt;
    const std::string from = statement.period->from.substr(0, 4), to = statement.period->to.substr(0, 4);
    return from.size() == 4 && from == to ? std::optional<int>(std::stoi(from)) : std::nullopt;
}

std::optional<int> year_of(const Extraction& extraction, const Statement& statement) {
    return statement.period ? only_year(statement) : extraction.facts.fiscal_year;
}

Side side_said(const std::string& word) {
    const std::string side = fold(word);
    return side == "baten" ? Side::baten : side == "lasten" ? Side::lasten : Side::saldo;
}

bool is_large_amount(const Statement& statement) {
    return statement.unit == "euro" && statement.qualifier == "exact" && !(statement.value.abs() < Decimal(kLargeAmount));
}

bool is_amount_of_section(const Statement& statement) { return statement.section >= 0 && is_large_amount(statement); }

std::set<std::string> long_words(const std::string& text, std::size_t least) {
    std::set<std::string> words;
    std::string word;
    const auto flush = [&] {
        if (word.size() >= least) words.insert(word);
        word.clear();
    };
    for (const char c : fold(text)) {
        if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
            word += c;
        else
            flush();
    }
    flush();
    return words;
}

}  // namespace griffier
