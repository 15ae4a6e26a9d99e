#include "document/tables/unit_words.h"

#include "document/pattern.h"

namespace griffier {

bool is_unit_statement(std::string_view text) {
    static const Pattern kStatement(
        R"((?i)\(?\s*(?:(?:alle )?bedrag(?:en)?\b(?: zijn| luiden)?:? ?(?:[x×*(€]|in\b|maal\b|$)|[x×*] ?(?:€|1[.]000)|in (?:€|euro|duizend|miljoen)).*)");
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), kStatement);
}

}  // namespace griffier
