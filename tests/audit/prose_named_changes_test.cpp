// Changes that the text gives for a row that it names.
#include "audit/prose/prose_named_changes.h"

#include "audit/from_text.h"
#include "audit/only.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string told(const std::string& sentence, std::int64_t amount, const std::string& header = "Posten | 2024 | 2025") {
    Literal literal =
        table_of(header + "\nVlottende activa | 21.962.400 | 27.085.300\nInhuur | 2.297.605 | 2.281.624\nTotaal lasten | 33.118.904 | 34.006.117");
    for (std::size_t c = 1; c < 3; ++c) literal.extraction.tables[0].columns[c].year = 2023 + static_cast<int>(c);
    for (std::size_t i = 0; i < literal.document.tables[0].cells.size(); ++i)
        literal.extraction.tables[0].cells[i].header_path =
            literal.extraction.tables[0].columns[static_cast<std::size_t>(literal.document.tables[0].cells[i].col)].path;
    Statement statement;
    statement.value = amount;
    statement.unit = "euro";
    statement.sentence = sentence;
    statement.source.text = "X1";
    literal.extraction.statements.push_back(statement);
    return verdicts_of(check_prose_named_changes(literal.document, literal.extraction, {}));
}

}  // namespace

TEST_CASE("a change in the text is the difference of two figures of the row that it names") {
    const std::string sentence = "De vlottende activa zijn met X1 toegenomen.";
    CHECK(told(sentence, 5122900) == "PROSE_DIFF pass");
    CHECK(told(sentence, 5112900) == "PROSE_DIFF flag");
    CHECK(told(sentence, 4870000).empty());
    CHECK(told("De inhuur kost X1 minder dan in 2024.", 15981) == "PROSE_DIFF pass");
    CHECK(told("De inhuur kost X1 minder dan in 2024.", 19581) == "PROSE_DIFF flag");
    CHECK(told("De activa zijn met X1 toegenomen.", 5112900).empty());  // not its whole name
    CHECK(told("De vlottende activa zijn X1.", 5112900).empty());       // no change
    CHECK(told("De vlottende activa zijn met ruim X1 toegenomen.", 5112900) == "");
    CHECK(told(sentence, 5112900, "Posten | Mutatie 2024 | Mutatie 2025").empty());  // changes themselves
}
