#include "audit/from_text.h"
#include "audit/only.h"
#include "audit/prose/prose_labels.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("two amounts of the text that the rows of each other's name have") {
    const auto told = [](std::int64_t first, std::int64_t second) {
        Literal literal = table_of("Verbonden partij | bijdrage\nVeiligheidsregio Noordrand | " + Decimal(first).dutch() + "\nGezondheidsdienst Noordrand | " +
                                   Decimal(second).dutch());
        literal.document.sections.emplace_back();
        literal.document.sections[0].title = "Verbonden partijen";
        for (const auto& [name, value] : {std::pair("Veiligheidsregio Noordrand", 1964994), std::pair("Gezondheidsdienst Noordrand", 498245)}) {
            Statement statement;
            statement.value = value;
            statement.unit = "euro";
            statement.section = 0;
            statement.sentence = std::string("De bijdrage aan de ") + name + " is dit jaar vastgesteld.";
            literal.extraction.statements.push_back(statement);
        }
        return verdicts_of(check_prose_labels(literal.document, literal.extraction, {}));
    };
    CHECK(told(1964994, 498245) == "PROSE_TAB pass, PROSE_TAB pass");
    CHECK(told(498245, 1964994) == "PROSE_TAB flag, PROSE_TAB flag");
    CHECK(told(512300, 1964994) == "");  // one of the two has another amount: it may be a part
}
