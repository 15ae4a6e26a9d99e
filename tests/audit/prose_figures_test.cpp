// PROSE_DIFF, PROSE_TWICE, PROSE_RESULT and PROSE_TAB by labels: amounts of running text held against tables and against other sentences.
#include <string>
#include <vector>

#include "audit/literal_table.h"
#include "audit/only.h"
#include "audit/prose/prose_differences.h"
#include "audit/prose/prose_labels.h"
#include "audit/prose/prose_named_lines.h"
#include "audit/prose/prose_result.h"
#include "audit/prose/prose_series.h"
#include "audit/prose/prose_shares.h"
#include "audit/prose/prose_totals.h"
#include "audit/prose/prose_twice.h"
#include "audit/told_text.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string differences(const std::vector<std::string>& titles) {
    ToldText text = taakvelden();
    for (const std::string& title : titles) text.section(title);
    return verdicts(check_prose_differences(text.document, text.extraction));
}

}  // namespace

TEST_CASE("the difference that a heading gives for a taakveld is the one between two columns") {
    const std::vector<std::string> right = {"Taakveld 2.1 Wegen (nadeel van € 140.000 t.o.v. begroting 2025)", "Taakveld 2.2 Parkeren (€ 48.000 voordeel)",
                                            "Taakveld 2.3 Havens (nadeel van € 56.000)"};
    CHECK(differences(right) == "PROSE_DIFF pass, PROSE_DIFF pass, PROSE_DIFF pass");
    const auto with = [&](const std::string& more) {
        std::vector<std::string> titles = right;
        titles.push_back(more);
        return differences(titles);
    };
    const std::string three = "PROSE_DIFF pass, PROSE_DIFF pass, PROSE_DIFF pass, ";
    CHECK(with("Taakveld 2.4 Vervoer (voordeel van € 31.000)") == three + "PROSE_DIFF pass_rounding");
    CHECK(with("Taakveld 2.4 Vervoer (voordeel van € 80.000)") == three + "PROSE_DIFF fail");  // one digit
    CHECK(with("Taakveld 2.4 Vervoer (voordeel van € 81.000)") == three + "PROSE_DIFF fail");  // of 31, which rounding makes 30
    CHECK(with("Taakveld 2.4 Vervoer (voordeel van € 47.000)") == three + "PROSE_DIFF flag");
    CHECK(with("Taakveld 2.4 Vervoer (€ 35.000 lagere lasten)") == three + "PROSE_DIFF pass");
    CHECK(with("Taakvelden 2.1 en 2.2 (nadeel van € 92.000)") == three + "PROSE_DIFF pass");          // both together
    CHECK(with("Taakveld 2.9 Overig (voordeel van € 80.000)") == three.substr(0, three.size() - 2));  // no such row
    // Two statements prove no columns; where every other one misses, they speak of something else.
    CHECK(differences({right[0], right[1], "Taakveld 2.4 Vervoer (voordeel van € 80.000)"}) == "");
    CHECK(differences({right[0], right[1], right[2], "Taakveld 2.4 A (voordeel van € 80.000)", "Taakveld 2.4 B (voordeel van € 81.000)"}) == "");
}

TEST_CASE("the difference of this taakveld in a sentence below its name") {
    const auto told = [](const std::string& sentence, const std::string& amount, std::int64_t value) {
        ToldText text = taakvelden();
        text.section("Taakveld 2.1 Wegen (nadeel van € 140.000)");
        text.section("Taakveld 2.2 Parkeren (€ 48.000 voordeel)");
        text.section("Taakveld 2.3 Havens (nadeel van € 56.000)");
        text.section("Taakveld 2.4 Vervoer");
        text.says(sentence, {{amount, value}});
        const std::string all = verdicts(check_prose_differences(text.document, text.extraction));
        const std::string three = "PROSE_DIFF pass, PROSE_DIFF pass, PROSE_DIFF pass";
        REQUIRE(all.rfind(three, 0) == 0);
        return all.substr(three.size());
    };
    CHECK(told("De lasten van dit taakveld zijn in 2026 € 35.000 lager dan in 2025.", "€ 35.000", 35000) == ", PROSE_DIFF pass");
    CHECK(told("De lasten van dit taakveld zijn in 2026 € 25.000 lager dan in 2025.", "€ 25.000", 25000) == ", PROSE_DIFF fail");
    CHECK(told("Dit taakveld kent € 35.000 lagere lasten in 2026 ten opzichte van 2025.", "€ 35.000", 35000) == ", PROSE_DIFF pass");
    CHECK(told("Dit taakveld kent € 36.000 lagere lasten in 2026.", "€ 36.000", 36000) == ", PROSE_DIFF pass_rounding");
    CHECK(told("Dit taakveld kent € 95.000 lagere lasten in 2026.", "€ 95.000", 95000) == ", PROSE_DIFF fail");
    CHECK(told("Het voordelig saldo van dit taakveld bedraagt € 30.000.", "€ 30.000", 30000) == ", PROSE_DIFF pass");
    CHECK(told("Dit taakveld kent € 12.000 lagere lasten in 2026.", "€ 12.000", 12000) == "");  // no slip: it may speak of a part
    CHECK(told("Dit taakveld kent € 95.000 lagere lasten voor subsidies.", "€ 95.000", 95000) == "");
    CHECK(told("Er zijn € 95.000 lagere lasten in 2026.", "€ 95.000", 95000) == "");  // of what, it does not say
}

TEST_CASE("a sentence that stands in the document twice") {
    const auto twice = [](const std::string& start, const std::string& first, std::int64_t a, const std::string& second, std::int64_t b,
                          const char* status = "") {
        ToldText text;
        text.extraction.facts.status = status;
        text.section("Samenvatting");
        text.says(start + first + ".", {{first, a}});
        text.section("Toelichting");
        text.says(start + second + ".", {{second, b}});
        return verdicts(check_prose_twice(text.document, text.extraction));
    };
    const std::string start = "Voor het herstellen van de monumentale Zuiderbrug stelt de provincie een bijdrage beschikbaar van ";
    CHECK(twice(start, "€ 75.000", 75000, "€ 75.000", 75000) == "PROSE_TWICE pass");
    CHECK(twice(start, "€ 75.000", 75000, "€ 76.000", 76000) == "PROSE_TWICE flag");
    CHECK(twice(start, "€ 75.000", 75000, "€ 57.000", 57000) == "PROSE_TWICE flag");
    CHECK(twice(start, "€ 75.000", 75000, "€ 81.000", 81000) == "");  // no slip with a name
    CHECK(twice("Hiervoor is een jaarlijks bedrag beschikbaar gesteld voor uitvoering van ", "€ 75.000", 75000, "€ 76.000", 76000) == "");
    CHECK(twice("De kosten zijn ", "€ 75.000", 75000, "€ 76.000", 76000) == "");     // a form that many things share
    CHECK(twice(start, "€ 75.000", 75000, "€ 76.000", 76000, "geamendeerd") == "");  // as proposed, and as decided
    CHECK(twice("In 2025 " + start, "€ 75.000", 75000, "€ 75.000", 75000) == "PROSE_TWICE pass");
}

TEST_CASE("the result of the year in the text is that of the tables") {
    const auto result = [](const std::string& before, const std::string& amount, std::int64_t value, int tables = 2, std::int64_t other = 32) {
        ToldText text;
        text.extraction.facts.kind = "programmabegroting";
        text.extraction.facts.fiscal_year = 2026;
        for (int t = 0; t < tables; ++t) text.line(t, 9, 3, "", Side::resultaat, Basis::begroting, 2026, 32, "Geraamd resultaat");
        for (int t = 0; t < 2; ++t) text.line(5 + t, 9, 3, "", Side::resultaat, Basis::begroting, 2026, other, "Begrotingssaldo");
        text.section("Overzicht");
        text.says(before + amount + ".", {{amount, value}}, 2026);
        return verdicts(check_prose_result(text.document, text.extraction));
    };
    const std::string after = "Per saldo geeft 2026 na mutaties reserves een positief saldo van ";
    CHECK(result(after, "€ 32.000", 32000) == "PROSE_RESULT pass");
    CHECK(result(after, "€ 32.353", 32353) == "PROSE_RESULT pass_rounding");
    CHECK(result(after, "€ 23.000", 23000) == "PROSE_RESULT flag");
    CHECK(result(after, "€ 23.000", 23000, 2, 45) == "");  // two results: which is meant?
    CHECK(result("Programma 3 geeft na mutaties reserves een positief saldo van ", "€ 23.000", 23000) == "");
    CHECK(result("Dit geeft een positief saldo van ", "€ 23.000", 23000) == "");
}

TEST_CASE("an amount of many digits beside the row whose name its sentence has") {
    const auto labelled = [](const std::string& amount, std::int64_t value,
                             const std::string& table = "Regeling | 2026\nWaterwerken Midden | 498.245\nOverig | 12.500") {
        Literal literal;
        add_table(literal, table);
        Section section;
        section.title = "Waterwerken Midden";
        literal.document.sections.push_back(section);
        Statement statement;
        statement.value = value;
        statement.unit = "euro";
        statement.sentence = "De bijdrage is " + amount + ".";
        statement.section = 0;
        literal.extraction.statements.push_back(statement);
        return verdicts(check_prose_labels(literal.document, literal.extraction, {}));
    };
    CHECK(labelled("€ 498.245", 498245) == "PROSE_TAB pass");
    CHECK(labelled("€ 489.245", 489245) == "PROSE_TAB flag");
    CHECK(labelled("€ 498.745", 498745) == "PROSE_TAB flag");
    CHECK(labelled("€ 512.300", 512300) == "");  // another amount
    CHECK(labelled("€ 12.500", 12500) == "");    // of another row
    // Three digits differ from some figure by one digit too often.
    CHECK(labelled("€ 498.000", 498000, "Regeling | 2026\nWaterwerken Midden | 428.000") == "");
}

TEST_CASE("the texts about the rows of one table") {
    const auto series = [](std::int64_t last, const std::vector<std::int64_t>& amounts, const char* sport = "60") {
        Literal literal;
        add_table(
            literal,
            std::string("Nieuw | 2026 | 2027\nFietsbrug Noord | 110 | \nSchoolzwemmen | 87 | 87\nBuurtvervoer | 75 | \nWijkcentrum | 120 | \nSportkantine | ") +
                sport + " | ",
            1000);
        const auto says = [&](const char* title, std::int64_t value) {
            Section section;
            section.title = title;
            if (literal.document.sections.empty() || literal.document.sections.back().title != title) literal.document.sections.push_back(section);
            Statement statement;
            statement.value = value;
            statement.unit = "euro";
            statement.section = static_cast<int>(literal.document.sections.size()) - 1;
            literal.extraction.statements.push_back(statement);
        };
        says("6.1 Fietsbrug Noord", 110000);
        says("6.2 Schoolzwemmen", 86500);
        says("6.3 Buurtvervoer", 75000);
        says("6.4 Wijkcentrum (nieuw)", last);
        for (const std::int64_t amount : amounts) says("6.5 Sportkantine", amount);
        return verdicts(check_prose_series(literal.document, literal.extraction));
    };
    CHECK(series(120000, {60000}) == "");
    CHECK(series(120000, {90000}) == "PROSE_TAB flag");
    CHECK(series(120000, {45000}) == "");         // no slip
    CHECK(series(120000, {90000, 10000}) == "");  // two amounts
    CHECK(series(125000, {90000}) == "");         // two that miss: no series
}

TEST_CASE("a percentage beside two amounts") {
    const auto share = [](const std::string& sentence, const std::vector<std::pair<std::string, Decimal>>& figures) {
        Extraction extraction;
        for (const auto& [text, value] : figures) {
            Statement statement;
            statement.value = value;
            statement.unit = text.back() == '%' ? "%" : "euro";
            statement.step = text.back() == '%' ? Decimal(1, 1) : Decimal(100000);
            statement.sentence = sentence;
            statement.source.text = text;
            extraction.statements.push_back(statement);
        }
        return verdicts(check_prose_shares(extraction));
    };
    const Decimal all = 40'000'000, some = 3'400'000, rate = Decimal(85, 1), wrong = Decimal(58, 1);
    CHECK(share("Met een totaal van € 40,0 miljoen is de limiet € 3,4 miljoen (8,5%).", {{"€ 40,0 miljoen", all}, {"€ 3,4 miljoen", some}, {"8,5%", rate}}) ==
          "PROSE_SHARE pass");
    CHECK(share("Met een totaal van € 40,3 miljoen is de limiet € 3,4 miljoen (8,5%).",
                {{"€ 40,3 miljoen", Decimal(40'300'000)}, {"€ 3,4 miljoen", some}, {"8,5%", rate}}) == "PROSE_SHARE pass_rounding");
    CHECK(share("Met een totaal van € 40,0 miljoen is de limiet € 3,4 miljoen (5,8%).", {{"€ 40,0 miljoen", all}, {"€ 3,4 miljoen", some}, {"5,8%", wrong}}) ==
          "PROSE_SHARE flag");
    CHECK(share("Er is € 40,0 miljoen, waarvan 8,5% voor wegen (€ 3,4 miljoen).", {{"€ 40,0 miljoen", all}, {"8,5%", rate}, {"€ 3,4 miljoen", some}}) ==
          "PROSE_SHARE pass");
    CHECK(share("De lasten stijgen van € 40,0 miljoen naar € 43,4 miljoen (8,5%).",
                {{"€ 40,0 miljoen", all}, {"€ 43,4 miljoen", Decimal(43'400'000)}, {"8,5%", rate}}) == "PROSE_SHARE pass");
    CHECK(share("De leningen van € 40,0 miljoen en € 3,4 miljoen (rente 5,8%).", {{"€ 40,0 miljoen", all}, {"€ 3,4 miljoen", some}, {"5,8%", wrong}}) == "");
    const auto of_whole = [&](const Decimal& said) {
        return share("Van de ramingen van € 40,0 miljoen is nu € 3,4 miljoen besteed, ofwel 8,5%.",
                     {{"€ 40,0 miljoen", all}, {"€ 3,4 miljoen", some}, {"8,5%", said}});
    };
    CHECK(of_whole(rate) == "PROSE_SHARE pass");
    CHECK(of_whole(wrong) == "PROSE_SHARE flag");
    CHECK(share("Van € 40,0 miljoen gaat € 3,4 miljoen naar wegen, 5,8% meer dan eerst.",
                {{"€ 40,0 miljoen", all}, {"€ 3,4 miljoen", some}, {"5,8%", wrong}}) == "");
}

TEST_CASE("a part of counted things and its percentage") {
    const auto share = [](const std::string& sentence, std::int64_t all, std::int64_t some, std::int64_t rate) {
        ToldText text;
        text.section("Wonen");
        text.says(sentence, {{std::to_string(all), all}, {std::to_string(some), some}, {std::to_string(rate) + "%", rate}});
        const char* units[] = {"woningen", "huurwoningen", "%"};
        for (std::size_t i = 0; i < 3; ++i) text.extraction.statements[i].unit = units[i];
        return verdicts(check_prose_shares(text.extraction));
    };
    CHECK(share("Wij bouwen 250 woningen, waarvan 75 sociale huurwoningen (30%).", 250, 75, 30) == "PROSE_SHARE pass");
    CHECK(share("Wij bouwen 250 woningen, waarvan 75 sociale huurwoningen (38%).", 250, 75, 38) == "PROSE_SHARE flag");
    CHECK(share("Wij bouwen 250 woningen en 75 sociale huurwoningen (38%).", 250, 75, 38) == "");
    CHECK(share("Wij bouwen 250 woningen, waarvan 75 sociale huurwoningen (38% van alle huur).", 250, 75, 38) == "");
}

TEST_CASE("the totals of the overview in a sentence") {
    const auto told = [](const std::string& sentence, const std::vector<std::pair<std::string, std::int64_t>>& amounts) {
        ToldText text;
        text.extraction.facts.fiscal_year = 2027;
        text.section("Inleiding");
        const auto line = [&](int row, const char* item, Side side, std::int64_t thousands) {
            text.line(0, row, 1, "", side, Basis::begroting, 2027, thousands, item);
            text.extraction.budget_lines.back().table_type = "overview_blw";
        };
        line(1, "Totaal lasten", Side::lasten, 86374);
        line(2, "Totaal baten", Side::baten, 76442);
        line(3, "Geraamd resultaat", Side::resultaat, -8905);
        text.says(sentence, amounts);
        for (Statement& statement : text.extraction.statements) statement.step = statement.source.text.find("miljoen") != std::string::npos ? 100000 : 1;
        return verdicts(check_prose_totals(text.extraction));
    };
    const std::vector<std::pair<std::string, std::int64_t>> right = {{"€ 86,4 miljoen", 86400000}, {"€ 76,4 miljoen", 76400000}};
    const std::string both = "De totale lasten bedragen in 2027 € 86,4 miljoen en de totale baten € 76,4 miljoen.";
    CHECK(told(both, right) == "PROSE_TAB pass_rounding, PROSE_TAB pass_rounding");
    CHECK(told("De totale lasten bedragen in 2027 € 82,9 miljoen en de totale baten € 74,6 miljoen.",
               {{"€ 82,9 miljoen", 82900000}, {"€ 74,6 miljoen", 74600000}}) == "PROSE_TAB flag, PROSE_TAB fail");
    CHECK(told("Het resultaat na bestemming bedraagt € 8.905.000 nadelig.", {{"€ 8.905.000", 8905000}}) == "PROSE_TAB pass");
    CHECK(told("Het resultaat na bestemming bedraagt € 8.509.000 nadelig.", {{"€ 8.509.000", 8509000}}) == "PROSE_TAB flag");
    CHECK(told("De totale lasten van programma 3 bedragen € 12,1 miljoen.", {{"€ 12,1 miljoen", 12100000}}) == "");
    CHECK(told("De totale lasten zijn € 2,1 miljoen hoger dan begroot.", {{"€ 2,1 miljoen", 2100000}}) == "");
}

TEST_CASE("an amount of a programme or taakveld by name and side") {
    const auto named = [](const std::string& before, const std::string& amount, std::int64_t value, const std::string& behind = ".") {
        ToldText text = taakvelden();
        text.extraction.facts.kind = "programmabegroting";
        text.extraction.facts.fiscal_year = 2026;
        BudgetLine line;
        line.programme = Named{"3", "Wonen"};
        line.item = "Totaal lasten";
        line.side = Side::lasten;
        line.basis = Basis::begroting;
        line.year = 2026;
        line.value = -12'416'000;
        line.step = 1000;
        line.source.cell = CellRef{4, 7, 2};
        text.extraction.budget_lines.push_back(line);
        line.item = "Lasten woningtoewijzing";
        line.value = -1'900'000;
        text.extraction.budget_lines.push_back(line);
        text.section("Programma 3 Wonen");
        text.says(before + amount + behind, {{amount, value}}, 2026);
        text.extraction.statements.back().step = amount.find("miljoen") == std::string::npos ? Decimal(1) : Decimal(100000);
        return verdicts(check_prose_named_lines(text.document, text.extraction));
    };
    const std::string lasten = "De totale lasten van programma 3 (Wonen) bedragen in 2026 ";
    CHECK(named(lasten, "€ 12.416.000", 12'416'000) == "PROSE_TAB pass");
    CHECK(named(lasten, "€ 12,4 miljoen", 12'400'000) == "PROSE_TAB pass_rounding");
    CHECK(named(lasten, "€ 14,2 miljoen", 14'200'000) == "PROSE_TAB fail");  // two digits changed places, as printed
    CHECK(named(lasten, "€ 17,9 miljoen", 17'900'000) == "PROSE_TAB flag");
    CHECK(named(lasten, "€ 12.461.000", 12'461'000) == "PROSE_TAB fail");  // two digits changed places
    CHECK(named(lasten, "€ 300.000", 300'000, " hoger dan in 2025.") == "");
    CHECK(named("De lasten voor jeugd in programma 3 bedragen ", "€ 300.000", 300'000) == "");  // a part
    CHECK(named("De lasten van programma 5 bedragen ", "€ 300.000", 300'000) == "");            // not in the tables
    CHECK(named("Het saldo van taakveld 2.2 is ", "€ 262.000", 262'000) == "PROSE_TAB pass");
    CHECK(named("Het saldo van taakveld 2.2 is ", "€ 292.000", 292'000) == "PROSE_TAB fail");
}

namespace {

// The overview of jaarstukken 2024: rows of lasten and baten, or one row with columns of both.
std::string accounts_say(const std::string& sentence, const std::vector<std::pair<std::string, std::int64_t>>& amounts, bool grouped = false,
                         const char* kind = "jaarstukken") {
    ToldText text;
    text.extraction.facts.kind = kind;
    text.extraction.facts.fiscal_year = 2024;
    text.section("Inleiding");
    int col = 0;
    const auto column = [&](Basis basis, const char* header, std::int64_t lasten, std::int64_t baten) {
        ++col;
        for (Side side : {Side::lasten, Side::baten}) {
            const bool up = side == Side::lasten;
            text.line(0, up || grouped ? 1 : 2, grouped && !up ? col + 10 : col, "", side, basis, 2024, up ? lasten : baten,
                      grouped ? "Totaal saldo van baten en lasten"
                      : up    ? "Totaal lasten"
                              : "Totaal baten");
            text.extraction.budget_lines.back().table_type = "overview_blw";
            text.extraction.budget_lines.back().column = header;
        }
    };
    column(Basis::begroting_primitief, "Begroting 2024 primitief", 131770, 131949);
    column(Basis::begroting_na_wijziging, "Begroting 2024 na wijziging", 133348, 132730);
    column(Basis::realisatie, "Realisatie 2024", 134620, 135213);
    text.says(sentence, amounts);
    for (Statement& statement : text.extraction.statements) statement.step = statement.source.text.find("miljoen") != std::string::npos ? 100000 : 1;
    std::string said;
    for (const PlacedCheck& placed : check_prose_totals(text.extraction))
        said += (said.empty() ? "" : ", ") + std::string(name(placed.check.status)) + " " + placed.check.expected->dutch();
    return said;
}

}  // namespace

TEST_CASE("the text is held against the column that it speaks of") {
    const std::vector<std::pair<std::string, std::int64_t>> outcome = {{"€ 134,6 miljoen", 134600000}};
    for (bool grouped : {false, true}) {
        CHECK(accounts_say("De totale lasten bedragen in 2024 € 134,6 miljoen.", outcome, grouped) == "pass_rounding 134.620.000");
        CHECK(accounts_say("In 2024 bedroegen de totale lasten € 134,6 miljoen.", outcome, grouped) == "pass_rounding 134.620.000");
        CHECK(accounts_say("De totale gerealiseerde lasten bedroegen € 138,9 miljoen.", {{"€ 138,9 miljoen", 138900000}}, grouped) == "flag 134.620.000");
    }
    // The first budget is no outcome, though its figure is in the table.
    CHECK(accounts_say("De totale lasten bedragen in 2024 € 131,8 miljoen.", {{"€ 131,8 miljoen", 131800000}}) == "flag 134.620.000");
    CHECK(accounts_say("De totale lasten zijn begroot op € 131,8 miljoen.", {{"€ 131,8 miljoen", 131800000}}) == "pass_rounding 131.770.000");
    CHECK(accounts_say("In de primitieve begroting waren de totale lasten € 131,8 miljoen.", {{"€ 131,8 miljoen", 131800000}}) == "pass_rounding 131.770.000");
    CHECK(accounts_say("In de primitieve begroting waren de totale lasten € 133,3 miljoen.", {{"€ 133,3 miljoen", 133300000}}) == "flag 131.770.000");
    CHECK(accounts_say("Na wijziging bedragen de totale lasten € 133,3 miljoen.", {{"€ 133,3 miljoen", 133300000}}) == "pass_rounding 133.348.000");
    CHECK(accounts_say("De totale lasten komen in 2024 uit op € 134,6 miljoen.", outcome) == "pass_rounding 134.620.000");
    CHECK(accounts_say("De totale lasten zijn € 1,3 miljoen hoger dan begroot.", {{"€ 1,3 miljoen", 1300000}}) == "");
    // A report speaks of the budget as it is now.
    CHECK(accounts_say("De totale lasten bedragen in 2024 € 133,3 miljoen en de baten € 132,7 miljoen.",
                       {{"€ 133,3 miljoen", 133300000}, {"€ 132,7 miljoen", 132700000}}, false,
                       "tussenrapportage") == "pass_rounding 133.348.000, pass_rounding 132.730.000");
    CHECK(accounts_say("De totale lasten bedragen in 2024 € 139,3 miljoen.", {{"€ 139,3 miljoen", 139300000}}, false, "tussenrapportage") ==
          "fail 133.348.000");
}

TEST_CASE("the sentence behind one that names a programme speaks of that programme") {
    const auto said = [](const std::string& first, const std::string& second, std::int64_t value) {
        ToldText text;
        text.extraction.facts.kind = "programmabegroting";
        text.extraction.facts.fiscal_year = 2025;
        text.section("Inleiding");
        int row = 0;
        for (const char* item : {"1. Veiligheid", "2. Wonen"})
            for (Side side : {Side::lasten, Side::baten}) {
                ++row;
                text.line(0, row, 1, "", side, Basis::begroting, 2025, row * 1111, item);
                text.extraction.budget_lines.back().table_type = "overview_blw";
            }
        const std::string amount = "€ " + Decimal(value).dutch();
        text.says(first + second + amount + ".", {});
        text.document.blocks.back().section = 0;
        Statement statement;
        for (const auto& [sentence, figure] : {std::pair{first, std::int64_t{1111000}}, {second + amount + ".", value}}) {
            statement.value = figure;
            statement.unit = "euro";
            statement.sentence = sentence.substr(0, sentence.find_last_not_of(' ') + 1);
            statement.section = 0;
            statement.source.text = "€ " + Decimal(figure).dutch();
            text.extraction.statements.push_back(statement);
        }
        return verdicts(check_prose_named_lines(text.document, text.extraction));
    };
    const std::string lasten = "De lasten van programma 1 Veiligheid bedragen € 1.111.000. ";
    CHECK(said(lasten, "De baten van dit programma bedragen ", 2222000) == "PROSE_TAB pass, PROSE_TAB pass");
    CHECK(said(lasten, "De baten van dit programma bedragen ", 2272000) == "PROSE_TAB pass, PROSE_TAB fail");
    CHECK(said(lasten, "De baten bedragen ", 4444000) == "PROSE_TAB pass, PROSE_TAB flag");
    // Something else was named since.
    CHECK(said(lasten + "De reserve wegen is op peil. ", "De baten bedragen ", 4444000) == "PROSE_TAB pass");
    CHECK(said("In het programma Wonen is € 1.111.000 nodig. ", "De baten van dit programma bedragen ", 2272000) == "");
}
