// Figures of the text whose clause names a row with all words of its label.
#include "audit/prose/prose_named_rows.h"

#include "audit/from_text.h"
#include "audit/only.h"
#include "catch.h"

using namespace griffier;

namespace {

struct Said {
    std::string text, unit;
    Decimal value;
    int year = 0;
};

std::string told(const std::string& sentence, const std::vector<Said>& said) {
    Literal literal = table_of(
        "Subsidies | 2025 | 2026\nKunst en cultuur | 515.000 | 536.500\nSport | 361.000 | 373.000\nWelzijn en zorg | 740.000 | 757.000\nTotaal subsidies | "
        "1.616.000 | "
        "1.666.500");
    for (std::size_t c = 1; c < literal.extraction.tables[0].columns.size(); ++c) literal.extraction.tables[0].columns[c].year = 2024 + static_cast<int>(c);
    for (const Said& one : said) {
        Statement statement;
        statement.value = one.value;
        statement.unit = one.unit;
        statement.sentence = sentence;
        statement.source.text = one.text;
        if (one.year != 0) statement.period = Period{std::to_string(one.year) + "-01-01", std::to_string(one.year) + "-12-31"};
        literal.extraction.statements.push_back(statement);
    }
    return verdicts_of(check_prose_named_rows(literal.document, literal.extraction, {}));
}

}  // namespace

TEST_CASE("each amount of a sentence is held against the row that its own words name") {
    const auto parts = [](const Decimal& whole, const Decimal& zorg, const Decimal& kunst) {
        return told("In 2026 is in totaal W aan subsidies verleend, waarvan Z voor welzijn en zorg en K voor kunst en cultuur.",
                    {{"W", "euro", whole, 2026}, {"Z", "euro", zorg, 2026}, {"K", "euro", kunst, 2026}});
    };
    CHECK(parts(1666500, 757000, 536500) == "PROSE_TAB pass, PROSE_TAB pass, PROSE_TAB pass");
    CHECK(parts(1666500, 754000, 536500) == "PROSE_TAB pass, PROSE_TAB pass, PROSE_TAB flag");  // flags come last
    CHECK(parts(1666500, 757000, 563500) == "PROSE_TAB pass, PROSE_TAB pass, PROSE_TAB flag");
    // Another amount altogether, or that of another row: nothing is claimed.
    CHECK(parts(1666500, 212000, 536500) == "PROSE_TAB pass, PROSE_TAB pass");
    CHECK(parts(1666500, 373000, 536500) == "PROSE_TAB pass, PROSE_TAB pass");
}

TEST_CASE("an amount of few digits needs one figure that can be meant") {
    CHECK(told("Voor sport is in 2026 A nodig.", {{"A", "euro", 378000, 2026}}) == "PROSE_TAB flag");
    CHECK(told("Voor sport is A nodig.", {{"A", "euro", 378000}}).empty());                         // of 2025 or of 2026
    CHECK(told("Voor sport is in 2026 A meer nodig.", {{"A", "euro", 378000, 2026}}).empty());      // a change
    CHECK(told("Voor sport is in 2026 maximaal A nodig.", {{"A", "euro", 378000, 2026}}).empty());  // a limit
    CHECK(told("Voor kunst is in 2026 A nodig.", {{"A", "euro", 536900, 2026}}).empty());           // not its whole name
    CHECK(told("Voor sport is in 2026 A nodig.", {{"A", "%", 378, 2026}}).empty());
}

TEST_CASE("counts and formation of the text are those of the row that the sentence names") {
    const auto of = [](const std::string& table, UnitKind unit, const std::string& sentence, const std::string& kind, const Decimal& value) {
        Literal literal;
        add_table(literal, table, 1, unit);
        for (std::size_t i = 0; i < literal.document.tables[0].cells.size(); ++i) {
            const auto col = static_cast<std::size_t>(literal.document.tables[0].cells[i].col);
            literal.extraction.tables[0].cells[i].header_path = literal.extraction.tables[0].columns[col].path;
        }
        Statement statement;
        statement.value = value;
        statement.unit = kind;
        statement.sentence = sentence;
        statement.source.text = "A";
        statement.step = Decimal(1, value.decimals());
        literal.extraction.statements.push_back(statement);
        return verdicts_of(check_prose_named_rows(literal.document, literal.extraction, {}));
    };
    const auto people = [&](const Decimal& value) {
        return of("Kerngegevens | Aantal\nInwoners | 38.243\nWoningen | 16.377", UnitKind::count, "De gemeente telde A inwoners.", "inwoners", value);
    };
    CHECK(people(38243) == "PROSE_TAB pass");
    CHECK(people(31243) == "PROSE_TAB flag");
    CHECK(people(44017).empty());
    CHECK(people(16377).empty());
    // Of a total without a name of its own the column is what the sentence names.
    const auto staff = [&](const Decimal& value) {
        return of("Afdeling | Formatie | Bezetting\nBeheer | 118,4 | 101,2\nSociaal domein | 112,1 | 109,9\nTotaal | 230,5 | 211,1", UnitKind::fte,
                  "De formatie bedroeg A fte.", "fte", value);
    };
    CHECK(staff(Decimal(2305, 1)) == "PROSE_TAB pass");
    CHECK(staff(Decimal(2035, 1)) == "PROSE_TAB flag");
    CHECK(staff(Decimal(2111, 1)).empty());
}

TEST_CASE("a row is named by the words that no other row of its table has; a change is of a table of changes") {
    const auto of = [](const std::string& sentence, std::int64_t value) {
        Literal literal = table_of("Effecten | 2027\nOntwikkeling accres | 357.000\nOntwikkeling uitkeringsbasis | 819.000\nOverige ontwikkeling | 44.000");
        literal.extraction.tables[0].columns[1].year = 2027;
        literal.document.tables[0].caption = "Effect van de circulaire";
        Statement statement;
        statement.value = value;
        statement.unit = "euro";
        statement.sentence = sentence;
        statement.source.text = "X1";
        literal.extraction.statements.push_back(statement);
        return verdicts_of(check_prose_named_rows(literal.document, literal.extraction, {}));
    };
    CHECK(of("Het accres wordt met X1 naar boven bijgesteld.", 357000) == "PROSE_TAB pass");
    CHECK(of("Het accres wordt met X1 naar boven bijgesteld.", 537000) == "PROSE_TAB flag");
    CHECK(of("Het fonds wordt met X1 naar boven bijgesteld.", 537000).empty());
    CHECK(of("De ontwikkeling is X1.", 537000).empty());  // of every row
}
