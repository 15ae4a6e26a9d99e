// Amounts of the text beside figures that share words with their sentence.
#include "audit/prose/prose_near.h"

#include "audit/from_text.h"
#include "audit/only.h"
#include "catch.h"

using namespace griffier;

namespace {

// An amount, which stands in the sentence as X1, X2 or X3 where it matters where.
struct Said {
    std::int64_t amount;
    int year = 0;
};

std::string told(const std::string& sentence, const std::vector<Said>& said, const char* qualifier = "exact") {
    Literal literal = table_of(
        "Taakvelden | 2025 | 2026\nBestuur | 4.218.310 | 4.377.905\nOnderwijs | 12.340.118 | 12.581.227\nNieuw beleid | 458.000 | 673.000\nTotaal taakvelden | "
        "17.016.428 | "
        "17.632.132");
    literal.document.tables[0].caption = "Lasten per taakveld";
    for (std::size_t c = 1; c < literal.extraction.tables[0].columns.size(); ++c) literal.extraction.tables[0].columns[c].year = 2024 + static_cast<int>(c);
    for (const Said& one : said) {
        Statement statement;
        statement.value = one.amount;
        statement.unit = "euro";
        statement.qualifier = qualifier;
        statement.sentence = sentence;
        statement.source.text = "X" + std::to_string(&one - said.data() + 1);
        if (one.year != 0) statement.period = Period{std::to_string(one.year) + "-01-01", std::to_string(one.year) + "-12-31"};
        literal.extraction.statements.push_back(statement);
    }
    return verdicts_of(check_prose_near(literal.document, literal.extraction, {}));
}

}  // namespace

TEST_CASE("an amount of the text and the figure that its words are about") {
    const std::string total = "De totale lasten van alle taakvelden bedragen in 2026 zoveel.";
    CHECK(told(total, {{17632132, 2026}}) == "PROSE_TAB pass");
    CHECK(told(total, {{17932132, 2026}}) == "PROSE_TAB flag");  // one digit
    CHECK(told(total, {{17623132, 2026}}) == "PROSE_TAB flag");  // two that changed places
    // Another amount, another year's column, circa, a part, said twice, nothing in common: nothing is claimed.
    CHECK(told(total, {{9184420, 2026}}).empty());
    CHECK(told(total, {{17632132, 2025}}).empty());
    CHECK(told(total, {{17932132, 2026}}, "about").empty());
    CHECK(told("Van de totale lasten van alle taakvelden is in 2026 maximaal zoveel nodig.", {{17932132, 2026}}).empty());
    CHECK(told(total, {{17932132, 2026}, {17932132, 2026}}).empty());
    CHECK(told("De opbrengst van de verkoop was zoveel.", {{17932132, 2026}}).empty());
    // The text has both amounts: a change.
    CHECK(told("De lasten van de taakvelden gaan van dit naar dat.", {{17932132}, {17632132}}) == "PROSE_TAB pass");
}

TEST_CASE("two amounts of a sentence, one of which is in the row that it names") {
    const std::string sentence = "Voor nieuw beleid is in 2025 dit opgenomen, en dat in 2026.";
    CHECK(told(sentence, {{458000, 2025}, {673000, 2026}}) == "PROSE_TAB pass, PROSE_TAB pass");
    CHECK(told(sentence, {{478000, 2025}, {673000, 2026}}) == "PROSE_TAB pass, PROSE_TAB flag");
    CHECK(told(sentence, {{478000, 2025}, {693000, 2026}}).empty());
    CHECK(told(sentence, {{478000}, {673000, 2026}}) == "PROSE_TAB pass");  // of which year is not said
    // A difference is no amount of a column.
    CHECK(told("Nieuw beleid gaat van X1 in 2025 naar X2 in 2026, een verschil van X3.", {{458000, 2025}, {673000, 2026}, {215000, 2026}}) ==
          "PROSE_TAB pass, PROSE_TAB pass");
}

TEST_CASE("the amount of a further year is in the row of the one before it") {
    const std::string sentence = "Dat komt in 2025 uit op dit en loopt naar dat in 2026.";
    CHECK(told(sentence, {{12340118, 2025}, {12581227, 2026}}).empty());  // bound by nothing but its value
    CHECK(told(sentence, {{12340118, 2025}, {12851227, 2026}}) == "PROSE_TAB flag");
    CHECK(told(sentence, {{12340118, 2025}, {11904001, 2026}}).empty());
    CHECK(told(sentence, {{12340118, 2026}, {12851227, 2025}}).empty());  // of another year
}
