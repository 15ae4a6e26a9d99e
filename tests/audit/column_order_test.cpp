#include "audit/columns/column_order.h"

#include "audit/literal_table.h"
#include "audit/only.h"
#include "audit/printed_table.h"
#include "audit/remarks/table_remarks.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string flags_of(Literal literal, const std::string& rule) {
    std::string text;
    for (const Check& check : literal.run())
        if (check.rule == rule && (check.status == Status::flag || check.status == Status::fail))
            text += (text.empty() ? "" : ", ") + check.rule + " " + name(check.status);
    return text;
}

const std::string kOverview =
    "Post | 2024 | 2025\nBestuur en organisatie | 1.200 | 1.310\nVeiligheid en handhaving | 4.410 | 4.555\nVerkeer en vervoer | 3.105 | 2.950";

}  // namespace

TEST_CASE("two columns that another table has the other way round") {
    const auto linked = [](const std::string& second, std::int64_t scale = 1000) {
        Literal literal = table_of(kOverview, 1000);
        add_table(literal, second, scale);
        return flags_of(literal, "COL_ORDER");
    };
    CHECK(linked("Post | 2024 | 2025\nBestuur en organisatie | 1.200 | 1.310\nVeiligheid en handhaving | 4.410 | 4.555").empty());
    CHECK(linked("Post | 2024 | 2025\nBestuur en organisatie | 1.200.310 | 1.309.800\nVeiligheid en handhaving | 4.409.900 | 4.555.200", 1).empty());
    CHECK(linked("Post | 2024 | 2025\nBestuur en organisatie | 1.310 | 1.200\nVeiligheid en handhaving | 4.555 | 4.410") == "COL_ORDER flag");
    CHECK(linked("Post | 2024 | 2025\nBestuur en organisatie | 1.309.800 | 1.200.310\nVeiligheid en handhaving | 4.555.200 | 4.409.900", 1) ==
          "COL_ORDER flag");
    // one row stands as there: another row of that name
    CHECK(linked("Post | 2024 | 2025\nBestuur en organisatie | 1.310 | 1.200\nVeiligheid en handhaving | 4.410 | 4.600").empty());
    // small counts meet by chance, and names that say nothing bind nothing
    CHECK(linked("Post | 2024 | 2025\nBestuur en organisatie | 13 | 12\nVeiligheid en handhaving | 45 | 44").empty());
    CHECK(linked("Post | 2024 | 2025\nA | 1.310 | 1.200\nB | 4.555 | 4.410").empty());
    CHECK(linked("Post | 2026 | 2027\nBestuur en organisatie | 1.310 | 1.200\nVeiligheid en handhaving | 4.555 | 4.410").empty());
}

TEST_CASE("two sides of a group of columns") {
    const auto groups = [](const std::string& first, const std::string& second) {
        std::string text = "Programma | lasten 2024 | baten 2024 | lasten 2025 | baten 2025";
        for (const auto& [name, here, there] : {std::tuple{"Bestuur", "110 | 30", "112 | 30"}, std::tuple{"Veiligheid", "250 | 41", "255 | 41"},
                                                std::tuple{"Verkeer", "330 | 52", "331 | 52"}, std::tuple{"Economie", "47 | 63", "49 | 63"}}) {
            (void)there;
            const auto parts = split(here, '|'), later = split(there, '|');
            text += std::string("\n") + name + " | " + (first == "swapped" ? parts[1] + " | " + parts[0] : std::string(here)) + " | " +
                    (second == "swapped" ? later[1] + " | " + later[0] : std::string(there));
        }
        Literal literal = table_of(text, 1000);
        for (int c = 1; c <= 4; ++c) {
            literal.extraction.tables[0].columns[static_cast<std::size_t>(c)].year = c <= 2 ? 2024 : 2025;
            literal.extraction.tables[0].columns[static_cast<std::size_t>(c)].side = c % 2 == 1 ? Side::lasten : Side::baten;
        }
        const std::vector<TableFigures> figures = figures_of(literal.document, literal.extraction, 0);
        return verdicts(check_column_groups(figures.front()));
    };
    CHECK(groups("as named", "as named").empty());
    CHECK(groups("as named", "swapped") == "COL_ORDER flag, COL_ORDER flag");  // nothing tells which of the two groups
}

TEST_CASE("what headers name holds once two columns are exchanged") {
    const auto changes = [](const std::string& rows) {
        return flags_of(table_of("Programma | begroting voor wijziging | wijziging | begroting na wijziging\n" + rows, 1), "BUDGET_CHANGE");
    };
    CHECK(changes("Bestuur | 8.120 | 115 | 8.235\nZorg | 41.300 | 1.210 | 42.510\nFysiek | 22.450 | -300 | 22.150").empty());
    CHECK(changes("Bestuur | 8.120 | 8.235 | 115\nZorg | 41.300 | 42.510 | 1.210\nFysiek | 22.450 | 22.150 | -300") == "BUDGET_CHANGE flag");
    CHECK(changes("Bestuur | 8.120 | 8.235 | 115\nZorg | 41.300 | 42.510 | 1.310\nFysiek | 22.450 | 22.150 | -400").empty());  // neither way in all rows

    const auto actual = [](const std::string& rows) {
        std::vector<Check> checks = audit_printed(printed("Product | Begroting primitief | Wijziging | Begroting actueel | Prognose\n" + rows));
        std::erase_if(checks, [](const Check& check) { return check.status != Status::flag || check.rule != "BUDGET_CHANGE"; });
        return verdicts(checks);
    };
    CHECK(actual("Straat | 823 | -27 | 796 | 785\nGroen | 405 | -35 | 370 | 439\nSport | 277 | 75 | 352 | 370\nSpelen | 646 | -7 | 639 | 698").empty());
    CHECK(actual("Straat | 823 | 796 | -27 | 785\nGroen | 405 | 370 | -35 | 439\nSport | 277 | 352 | 75 | 370\nSpelen | 646 | 639 | -7 | 698") ==
          "BUDGET_CHANGE flag");

    const auto stock = [](const std::string& rows) {
        return flags_of(table_of("Reserve | stand 1-1-2024 | toevoeging | onttrekking | stand 31-12-2024\n" + rows, 1), "RES_ROLL");
    };
    CHECK(stock("Algemeen | 28.970 | 245 | 3.050 | 26.165\nBestemming | 15.651 | 3.444 | 4.372 | 14.723").empty());
    CHECK(stock("Algemeen | 28.970 | 3.050 | 245 | 26.165\nBestemming | 15.651 | 4.372 | 3.444 | 14.723") == "RES_ROLL flag");
    CHECK(stock("Algemeen | 28.970 | -3.050 | 245 | 26.165\nBestemming | 15.651 | -4.372 | 3.444 | 14.723") == "RES_ROLL flag");
    CHECK(stock("Algemeen | 28.970 | 245 | 26.165 | -3.050\nBestemming | 15.651 | 3.444 | 14.723 | -4.372") == "RES_ROLL flag");
    CHECK(stock("Algemeen | 28.970 | 245 | -3.050 | 26.165\nBestemming | 15.651 | 3.444 | -4.372 | 14.723").empty());
    // Four rows of hundreds tell as much as two of thousands; two do not.
    CHECK(stock("A | 83 | 657 | 671 | -69\nB | 402 | 26 | 415 | -13\nC | 492 | 65 | 466 | -91\nD | 481 | 151 | 554 | -78") == "RES_ROLL flag");
    CHECK(stock("A | 83 | 657 | 671 | -69\nB | 402 | 26 | 415 | -13").empty());

    // A stock that is rolled on from: its column, and the first change after it.
    const auto chain = [](const std::string& rows) {
        return flags_of(
            table_of("Reserve | stand 1-1-2024 | toevoeging | onttrekking | stand 1-1-2025 | toevoeging | onttrekking | stand 1-1-2026\n" + rows, 1),
            "RES_ROLL");
    };
    CHECK(chain("Algemeen | 28.970 | 245 | 3.050 | 26.165 | 310 | 1.200 | 25.275\nBestemming | 15.651 | 3.444 | 4.372 | 14.723 | 911 | 640 | 14.994").empty());
    CHECK(chain("Algemeen | 28.970 | 245 | 3.050 | 310 | 26.165 | 1.200 | 25.275\nBestemming | 15.651 | 3.444 | 4.372 | 911 | 14.723 | 640 | 14.994") ==
          "RES_ROLL flag");

    const auto totals = [](const std::string& rows) { return flags_of(table_of("Krediet | beschikbaar | 2024 | 2025 | totaal\n" + rows, 1), "ROWSUM"); };
    CHECK(totals("Wegen | 1.700 | 250 | 400 | 2.350\nBruggen | 935 | 105 | 125 | 1.165\nGemalen | 2.740 | 380 | 75 | 3.195").empty());
    CHECK(totals("Wegen | 1.700 | 250 | 2.350 | 400\nBruggen | 935 | 105 | 1.165 | 125\nGemalen | 2.740 | 380 | 3.195 | 75") == "ROWSUM flag");
    CHECK(totals("Wegen | 1.700 | 250 | 1.950 | -\nBruggen | 935 | 1.105 | 2.040 | -\nGemalen | 2.740 | 380 | 3.120 | -") == "ROWSUM flag");
    // One amount a row, which a column of a year repeats beside a total of dashes.
    const std::string lone = "Wegen | 1.700 | - | 1.700 | -\nBruggen | 935 | - | 935 | -\nGemalen | 2.740 | - | 2.740 | -\nSluizen | 410 | - | 410 | -";
    CHECK(totals(lone) == "ROWSUM flag");
    CHECK(totals("Wegen | 1.700 | - | - | 1.700\nBruggen | 935 | - | - | 935\nGemalen | 2.740 | - | - | 2.740\nSluizen | 410 | - | - | 410").empty());
    CHECK(totals("Wegen | 1.700 | - | 1.700 |\nBruggen | 935 | - | 935 |\nGemalen | 2.740 | - | 2.740 |\nSluizen | 410 | - | 410 |").empty());  // left open
    CHECK(totals("Wegen | 1.700 | - | 1.700 | -\nBruggen | 935 | - | 935 | -\nGemalen | 2.740 | - | 2.740 | -").empty());                       // three
    CHECK(totals("Wegen | 1.700 | 250 | 400 | -\nBruggen | 935 | 1.105 | 125 | -\nGemalen | 2.740 | 380 | 75 | -").empty());
}

TEST_CASE("a column of differences that is a whole") {
    const auto differences = [](const std::string& rows) { return flags_of(table_of("Post | begroting | rekening | verschil\n" + rows, 1), "DIFF"); };
    CHECK(differences("A | 86.216 | 85.307 | -909\nB | 17.542 | 17.602 | 60\nC | 68.657 | 67.235 | -1.422").empty());
    CHECK(differences("A | 86.216 | -909 | 85.307\nB | 17.542 | 60 | 17.602\nC | 68.657 | -1.422 | 67.235") == "DIFF flag");
    CHECK(differences("A | 86.216 | -909 | 85.307\nB | 17.542 | -60 | 17.482\nC | 68.657 | -1.422 | 67.235").empty());  // what was spent, with its sign
}

TEST_CASE("a difference as in the tables of one form") {
    const std::string head = "Post | begroting | rekening | verschil\n";
    Literal literal = table_of(head + "A | 100 | 250 | 150\nB | 70 | 30 | -40\nC | 90 | 99 | 9");
    add_table(literal, head + "D | 110 | 240 | 130\nE | 75 | 30 | -45");
    add_table(literal, head + "F | 120 | 260 | 140\nG | 78 | 30 | -48");
    CHECK(flags_of(literal, "COL_ORDER").empty());
    add_table(literal, head + "H | 260 | 130 | 130\nI | 31 | 78 | -47");
    CHECK(flags_of(literal, "COL_ORDER") == "COL_ORDER flag");
}

TEST_CASE("letters V and N beside what was planned and reached") {
    const auto letters = [](const std::string& planned, const std::string& reached) {
        std::string text = "Post | begroting | rekening | verschil";
        const auto first = split(planned, ' '), second = split(reached, ' ');
        for (std::size_t i = 0; i < first.size(); ++i) {
            const int gap = std::stoi(second[i]) - std::stoi(first[i]);
            text += "\nLasten " + std::to_string(i + 1) + " | " + first[i] + " | " + second[i] + " | " + std::to_string(std::abs(gap));
        }
        Literal literal = table_of(text);
        TableReading& reading = literal.extraction.tables[0];
        reading.columns[1].basis = Basis::begroting;
        reading.columns[2].basis = Basis::realisatie;
        for (std::size_t i = 0; i < reading.cells.size(); ++i)
            if (literal.document.tables[0].cells[i].col == 3 && reading.cells[i].amount) reading.cells[i].amount->favourable = false;  // N throughout
        for (RowMeaning& row : reading.rows)
            if (row.label.rfind("Lasten", 0) == 0) row.side = Side::lasten;
        return verdicts(check_letter_sense(figures_of(literal.document, literal.extraction, 0).front()));
    };
    CHECK(letters("100 200 300", "120 230 340").empty());
    CHECK(letters("120 230 340", "100 200 300") == "VN_SIGN flag");
    CHECK(letters("120 230 300", "100 200 340").empty());  // one goes with them
    CHECK(letters("120 230", "100 200").empty());
}

TEST_CASE("letters of a difference beside those of both its terms") {
    const auto letters = [](const std::string& budget, const std::string& outcome) {
        const auto lines = [&](const std::string& text) { return split(text, '/'); };
        std::string text = "Post | Begroting 2025 | Rekening 2025 | Verschil";
        const std::vector<std::string> gaps = {"120 N", "80 V", "45 N", "85 N"}, labels = {"Lasten", "Baten", "Storting", "Resultaat"};
        for (std::size_t i = 0; i < gaps.size(); ++i) text += "\n" + labels[i] + " | " + lines(budget)[i] + " | " + lines(outcome)[i] + " | " + gaps[i];
        return only(audit_printed(printed(text)), {"VN_SIGN"});
    };
    const std::string budget = "1.200 N/410 V/300 N/1.090 N", outcome = "1.320 N/490 V/345 N/1.175 N";
    CHECK(letters(budget, outcome).empty());
    CHECK(letters(outcome, budget) == "VN_SIGN flag");
}

TEST_CASE("stocks of a balance and of the table that explains them") {
    const auto told = [](const char* second) {
        Literal literal = table_of(
            "Activa | 31-12-2024 | 31-12-2023\n- Uitzettingen bij het Rijk | 32.834 | 16.569\n- Vorderingen op overheden | 9.471 | 5.494\n- Kassaldi | 2 | 3",
            1000);
        add_table(literal, second, 1000);
        return only(literal.run(), {"COL_ORDER"});
    };
    CHECK(told("Post | 31-12-2024 | 31-12-2023\nUitzettingen bij het Rijk | 32.834 | 16.569\nVorderingen op overheden | 9.471 | 5.494") == "");
    CHECK(told("Post | 31-12-2024 | 31-12-2023\nUitzettingen bij het Rijk | 16.569 | 32.834\nVorderingen op overheden | 5.494 | 9.471") == "COL_ORDER flag");
    CHECK(told("Post | 31-12-2023 | 31-12-2024\nUitzettingen bij het Rijk | 16.569 | 32.834\nVorderingen op overheden | 5.494 | 9.471") == "");
    CHECK(told("Post | 31-12-2024 | 31-12-2023\nUitzettingen bij het Rijk | 16.569 | 32.834\nVorderingen op overheden | 9.471 | 5.494") == "");  // one as here
}

TEST_CASE("the total of a table is the row of its name") {
    const auto told = [](const char* second, const std::string& caption) {
        Literal literal = table_of("Activa | 31-12-2024 | 31-12-2023\nLiquide middelen | 234 | 354\n- Banksaldi | 231 | 352", 1000);
        add_table(literal, second, 1000);
        literal.document.tables.back().caption = caption;
        return only(literal.run(), {"COL_ORDER"});
    };
    CHECK(told("Post | 31-12-2024 | 31-12-2023\nKas | 3 | 2\nBanksaldi | 231 | 352\nTotaal | 234 | 354", "Liquide middelen") == "");
    CHECK(told("Post | 31-12-2024 | 31-12-2023\nKas | 2 | 3\nBanksaldi | 352 | 231\nTotaal | 354 | 234", "Liquide middelen") == "COL_ORDER flag");
    CHECK(told("Post | 31-12-2024 | 31-12-2023\nKas | 2 | 3\nBanksaldi | 352 | 231\nTotaal | 354 | 234", "Banktegoeden") == "COL_ORDER flag");  // two rows
    CHECK(told("Post | 31-12-2024 | 31-12-2023\nKas | 2 | 3\nSaldi | 352 | 229\nTotaal | 354 | 232", "Banktegoeden") == "");
}

TEST_CASE("a part that is larger than its whole") {
    const auto parts = [](const std::string& rows) { return flags_of(table_of("Reserve | realisatie 2024 | waarvan structureel\n" + rows), "COL_ORDER"); };
    CHECK(parts("Wegen | 820 | 120\nZorg | 431 | 430\nWonen | 3.255 | \nSport | 611 | 200").empty());
    CHECK(parts("Wegen | 120 | 820\nZorg | 430 | 431\nWonen | | 3.255\nSport | 200 | 611") == "COL_ORDER flag");
    CHECK(parts("Wegen | 120 | 820\nZorg | 430 | 431\nWonen | | 3.255\nSport | 611 | 200").empty());  // one is smaller
    CHECK(parts("Wegen | 12 | 82\nZorg | 43 | 44\nWonen | | 32\nSport | 20 | 61").empty());           // small figures
}

TEST_CASE("figures of another year than the header says") {
    const auto told = [](const std::string& year, const std::string& last) {
        Literal literal = table_of(
            "Opbouw | 2023\nTotaal baten bestuur | 57.841\nTotaal lasten bestuur | 61.573\nOnttrekking reserves bestuur | 13.189\nToevoeging reserves bestuur "
            "| 6.953",
            1000);
        add_table(literal,
                  "Opbouw | " + year +
                      "\nTotaal baten bestuur | 57.841\nTotaal lasten bestuur | 61.573\nOnttrekking reserves bestuur | 13.189\nToevoeging reserves bestuur | " +
                      last,
                  1000);
        return only(literal.run(), {"YEAR_FORM"});
    };
    CHECK(told("2023", "6.953") == "");
    CHECK(told("2024", "6.953") == "YEAR_FORM flag");
    CHECK(told("2024", "7.110") == "");  // one row speaks against it
    CHECK(told("2026", "6.953") == "");  // a plan may say the same for years
}

TEST_CASE("a stock of another year than the header says") {
    const auto told = [](const std::string& day) {
        const std::string rows = "\nDe Weide | 3.447.885 | 12\nOost III | 6.220.722 | 14\nParkzicht | 2.244.879 | 17\nHofgeest | 6.807.517 | 19";
        Literal literal = table_of("Complex | Boekwaarde 31-12-2024 | Dotatie" + rows);
        add_table(literal, "Complex | Boekwaarde " + day + " | Nog te maken" + rows);
        return only(literal.run(), {"YEAR_FORM"});
    };
    CHECK(told("31-12-2024") == "");
    CHECK(told("31-12-2025") == "YEAR_FORM flag");
    CHECK(told("31-12-2026") == "YEAR_FORM flag");
    CHECK(told("31-12-2034") == "YEAR_FORM flag");
}

TEST_CASE("changes of a budget, several of them") {
    const auto changes = [](const std::string& rows) {
        return only(table_of("Programma | primitieve begroting | eerste wijziging | tweede wijziging | begroting na wijziging | besteed\n" + rows, 1).run(),
                    {"BUDGET_CHANGE"});
    };
    CHECK(changes("Bestuur | 7.619 | -176 | -285 | 7.158 | 3.980\nZorg | 23.709 | 396 | -27 | 24.078 | 15.304") == "BUDGET_CHANGE pass, BUDGET_CHANGE pass");
    CHECK(changes("Bestuur | 7.619 | -176 | -285 | 3.980 | 7.158\nZorg | 23.709 | 396 | -27 | 15.304 | 24.078") == "BUDGET_CHANGE flag");
    // The second is what was changed in all.
    CHECK(changes("Bestuur | 7.619 | -176 | -185 | 7.434 | 3.980\nZorg | 23.709 | 396 | 427 | 24.136 | 15.304") == "BUDGET_CHANGE pass, BUDGET_CHANGE pass");
}

TEST_CASE("a header that is no side above headers that are") {
    Literal literal = table_of(
        "Complex | kosten | opbrengsten | saldo | kosten | opbrengsten | saldo\nNoord | 8.424 | 5.046 | -3.378 | 1.030 | 3.516 | 2.486\n"
        "Zuid | 8.687 | 4.658 | -4.029 | 2.399 | 7.978 | 5.579\nOost | 4.366 | 3.086 | -1.280 | 4.354 | 3.530 | -824",
        1000);
    for (int c = 1; c <= 3; ++c) {
        ColumnMeaning& column = literal.extraction.tables[0].columns[static_cast<std::size_t>(c)];
        column.path.insert(column.path.begin(), "Boekwaarde"), column.side = Side::other;
    }
    for (int c = 4; c <= 6; ++c) literal.extraction.tables[0].columns[static_cast<std::size_t>(c)].side = Side::none;
    CHECK(only(literal.run(), {"SALDO"}) == "SALDO pass, SALDO pass, SALDO pass, SALDO pass, SALDO pass, SALDO pass");
}

TEST_CASE("a difference of counts whose own header says no unit") {
    Printed staff =
        printed("Afdeling | Formatie (fte) | Bezetting (fte) | Verschil\nRuimte | 65,3 | 83,4 | 18,1\nZorg | 9,4 | 55,4 | 46,0\nStaf | 61,5 | 86,4 | 24,9", "");
    CHECK(only(audit_printed(staff), {"DIFF"}) == "DIFF pass, DIFF pass, DIFF pass");
}

TEST_CASE("a saldo and the lasten of the next year in each other's place") {
    const auto saldi = [](const std::string& rows) {
        return only(table_of("Programma | lasten | baten | saldo | lasten | baten | saldo\n" + rows, 1000).run(), {"SALDO"});
    };
    CHECK(saldi("Bestuur | 3.461 | 61 | -3.400 | 3.480 | 64 | -3.416\nVerkeer | 6.204 | 310 | -5.894 | 6.190 | 312 | -5.878\nSport | 8.120 | 905 | -7.215 | "
                "8.080 | 905 | -7.175") == "SALDO pass, SALDO pass, SALDO pass, SALDO pass, SALDO pass, SALDO pass");
    CHECK(saldi("Bestuur | 3.461 | 61 | 3.480 | -3.400 | 64 | -3.416\nVerkeer | 6.204 | 310 | 6.190 | -5.894 | 312 | -5.878\nSport | 8.120 | 905 | 8.080 | "
                "-7.215 | 905 | -7.175") == "SALDO flag");
    // The groups beside them stand as they should.
    const auto three = [](const std::string& rows) {
        return only(table_of("Programma | lasten | baten | saldo | lasten | baten | saldo | lasten | baten | saldo\n" + rows, 1000).run(), {"SALDO"});
    };
    CHECK(three("Bestuur | 3.461 | 61 | 3.480 | -3.400 | 64 | -3.416 | 3.500 | 70 | -3.430\nVerkeer | 6.204 | 310 | 6.190 | -5.894 | 312 | -5.878 | 6.300 | "
                "320 | -5.980\n"
                "Sport | 8.120 | 905 | 8.080 | -7.215 | 905 | -7.175 | 8.200 | 910 | -7.290") == "SALDO flag");
}

TEST_CASE("a stock that stands under what was added to it") {
    const auto told = [](const std::string& rows) {
        Literal literal = table_of("Activa | 31-12-2023 | 31-12-2024\n- Deelnemingen | 455 | 455\n- Langlopende leningen | 2.763 | 2.530", 1000);
        literal.extraction.tables[0].columns[1].year = 2023, literal.extraction.tables[0].columns[2].year = 2024;
        add_table(literal, "Post | Boekwaarde 31-12-2023 | Vermeerdering | Aflossing | Boekwaarde 31-12-2024\n" + rows, 1000);
        return only(literal.run(), {"COL_ORDER"});
    };
    CHECK(told("Deelnemingen | 455 | | | 455\nLanglopende leningen | 2.763 | | 233 | 2.530") == "");
    CHECK(told("Deelnemingen | | 455 | | 455\nLanglopende leningen | | 2.763 | 233 | 2.530") == "COL_ORDER flag");
    CHECK(told("Deelnemingen | | 455 | | 455\nLanglopende leningen | 2.763 | | 233 | 2.530") == "");  // one as it should be
    CHECK(told("Deelnemingen | | 415 | | 455\nLanglopende leningen | | 2.763 | 233 | 2.530") == "");  // one of them is no stock
}

TEST_CASE("the saldo before reserves under other words") {
    const auto told = [](const std::string& emu) {
        Literal literal = table_of("Overzicht | Begroting 2024 | Rekening 2024\nSaldo van baten en lasten | -4.185 | -3.732", 1000);
        literal.extraction.tables[0].columns[1].basis = Basis::begroting;
        literal.extraction.tables[0].columns[2].basis = Basis::realisatie;
        add_table(literal, "EMU | Begroting 2024 | Rekening 2024\nExploitatiesaldo vóór toevoeging aan reserves | " + emu + "\nAfschrijvingen | 2.232 | 2.223",
                  1000);
        literal.extraction.tables[1].columns[1].basis = Basis::begroting;
        literal.extraction.tables[1].columns[2].basis = Basis::realisatie;
        return only(literal.run(), {"COL_ORDER"});
    };
    CHECK(told("-4.185 | -3.732") == "");
    CHECK(told("-3.732 | -4.185") == "COL_ORDER flag");
    CHECK(told("-3.732 | -4.100") == "");
}

TEST_CASE("a year beside another phase of the right year") {
    const auto told = [](const std::string& year) {
        const std::string rows =
            "\nTotaal baten bestuur | 57.841 | 59.806\nTotaal lasten bestuur | 61.573 | 63.991\nOnttrekking reserves bestuur | 13.189 | 14.338"
            "\nToevoeging reserves bestuur | 6.953 | 9.951";
        Literal literal = table_of("Opbouw | primair 2024 | actueel 2024" + rows, 1000);
        add_table(literal, "Opbouw | primair " + year + " | actueel 2024" + rows, 1000);
        for (TableReading& reading : literal.extraction.tables)
            reading.columns[1].basis = Basis::begroting_primitief, reading.columns[2].basis = Basis::begroting_na_wijziging;
        return only(literal.run(), {"YEAR_FORM"});
    };
    CHECK(told("2024") == "");
    CHECK(told("2023") == "YEAR_FORM flag");
}

// A budget line of programme 1 for each figure of a row.
void add_lines(Literal& literal, int table, int row, const std::string& item, const std::vector<std::pair<int, Side>>& columns) {
    const auto& cells = literal.document.tables[static_cast<std::size_t>(table)].cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].row != row || cells[i].col == 0) continue;
        BudgetLine line;
        line.programme = Named{"1", "Veiligheid"};
        line.item = item;
        std::tie(line.year, line.side) = columns[static_cast<std::size_t>(cells[i].col - 1)];
        line.value = literal.extraction.tables[static_cast<std::size_t>(table)].cells[i].amount->value;
        line.source.cell = CellRef{table, row, cells[i].col};
        literal.extraction.budget_lines.push_back(line);
    }
}

TEST_CASE("programmes below the name of a side, held against their own tables") {
    const auto told = [](const std::string& lasten, const std::string& baten) {
        Literal literal = table_of("Omschrijving | 2023 | 2024\nLasten | |\n1. Veiligheid | 4.410 | 4.555\nBaten | |\n1. Veiligheid | 1.105 | 1.250", 1000);
        add_table(literal, "Omschrijving | 2023 | 2024\nTotaal lasten | " + lasten + "\nTotaal baten | " + baten, 1000);
        for (const auto& [side, row] : {std::pair{Side::lasten, 2}, std::pair{Side::baten, 4}}) {
            add_lines(literal, 0, row, "1. Veiligheid", {{2023, side}, {2024, side}});
            add_lines(literal, 1, row / 2, side == Side::lasten ? "Totaal lasten" : "Totaal baten", {{2023, side}, {2024, side}});
        }
        return only(literal.run(), {"COL_ORDER"});
    };
    CHECK(told("4.410 | 4.555", "1.105 | 1.250") == "");
    CHECK(told("4.555 | 4.410", "1.250 | 1.105") == "COL_ORDER flag");
    CHECK(told("4.555 | 4.410", "1.105 | 1.250") == "");  // one side as there
}

TEST_CASE("sides whose year the title of the table says") {
    const auto told = [](const std::vector<std::string>& rows) {
        Literal literal = table_of(
            "Omschrijving | 2023 | 2024\nLasten | |\nBrandweer | 4.410 | 4.555\nToezicht | 741 | 733\nHavens | 312 | 330\nBaten | |\n"
            "Brandweer | 1.105 | 1.250\nToezicht | 184 | 198\nHavens | 290 | 305",
            1000);
        for (const int row : {2, 3, 4, 6, 7, 8}) {
            const Side side = row < 5 ? Side::lasten : Side::baten;
            add_lines(literal, 0, row, "post", {{2023, side}, {2024, side}});
        }
        std::string text = "Taakveld | Lasten | Baten | Saldo";
        for (const std::string& row : rows) text += "\n" + row;
        add_table(literal, text, 1000);
        for (int row = 1; row <= 3; ++row) add_lines(literal, 1, row, "post", {{2024, Side::lasten}, {2024, Side::baten}, {2024, Side::saldo}});
        return only(literal.run(), {"COL_ORDER"});
    };
    CHECK(told({"Brandweer | 4.555 | 1.250 | -3.305", "Toezicht | 733 | 198 | -535", "Havens | 330 | 305 | -25"}) == "");
    CHECK(told({"Brandweer | 1.250 | 4.555 | -3.305", "Toezicht | 198 | 733 | -535", "Havens | 305 | 330 | -25"}) == "COL_ORDER flag");
    // the saldo of no other table stands where the baten should
    CHECK(told({"Brandweer | 4.555 | -3.305 | 1.250", "Toezicht | 733 | -535 | 198", "Havens | 330 | -25 | 305"}) == "COL_ORDER flag");
}

TEST_CASE("what was spent under its difference from the budget") {
    const auto told = [](const std::vector<std::string>& rows) {
        Literal literal = table_of(
            "Lasten | Begroting 2024 | Rekening 2024 | Verschil\nBrandweer | -4.555 | -4.410 | 145\nToezicht | -733 | -741 | -8\n"
            "Havens | -1.330 | -1.312 | 18",
            1000);
        std::string text = "Lasten | Begroting na wijziging | Realisatie | Overschrijding";
        for (const std::string& row : rows) text += "\n" + row;
        add_table(literal, text, 1000);
        for (int row = 1; row <= 3; ++row)
            for (const int table : {0, 1}) add_lines(literal, table, row, "post", std::vector<std::pair<int, Side>>(3, {2024, Side::lasten}));
        for (BudgetLine& line : literal.extraction.budget_lines) line.basis = line.source.cell->col == 1 ? Basis::begroting : Basis::realisatie;
        for (TableReading& reading : literal.extraction.tables)
            reading.columns[1].basis = Basis::begroting, reading.columns[2].basis = Basis::realisatie, reading.columns[3].basis = Basis::verschil;
        return only(literal.run(), {"COL_ORDER"});
    };
    CHECK(told({"Brandweer | 4.555 | 4.410 | 145", "Toezicht | 733 | 741 | -8", "Havens | 1.330 | 1.312 | 18"}) == "");
    CHECK(told({"Brandweer | 4.555 | 145 | 4.410", "Toezicht | 733 | -8 | 741", "Havens | 1.330 | 18 | 1.312"}) == "COL_ORDER flag");
    CHECK(told({"Brandweer | 4.410 | 4.555 | 145", "Toezicht | 741 | 733 | -8", "Havens | 1.312 | 1.330 | 18"}) == "COL_ORDER flag");
}

TEST_CASE("the total of a specification is the row that it specifies") {
    const auto told = [](const std::string& total) {
        Literal literal = table_of("Passiva | 31-12-2025 | 31-12-2024\nVoorzieningen | 6.142 | 6.361\nOverlopende passiva | 8.679 | 7.281", 1000);
        add_table(literal,
                  "Post | 31-12-2025 | 31-12-2024\nVooruitontvangen | 1.679 | 1.281\nNog te betalen | 7.000 | 6.000\nTotaal overlopende passiva | " + total,
                  1000);
        for (TableReading& reading : literal.extraction.tables) reading.columns[1].year = 2025, reading.columns[2].year = 2024;
        return only(literal.run(), {"COL_ORDER"});
    };
    CHECK(told("8.679 | 7.281") == "");
    CHECK(told("7.281 | 8.679") == "COL_ORDER flag");
    CHECK(told("7.281 | 8.600") == "");
}

TEST_CASE("the years of one table are phases of another") {
    const auto told = [](const std::string& saldi) {
        Literal literal = table_of("Programma | 2028 | 2029\n1. Veiligheid | " + saldi, 1000);
        add_table(literal, "Omschrijving | Raming 2028 | Raming 2029\nSaldo van baten en lasten | -4.555 | -4.410", 1000);
        add_lines(literal, 0, 1, "1. Veiligheid", {{2028, Side::saldo}, {2029, Side::saldo}});
        add_lines(literal, 1, 1, "Saldo", {{2028, Side::saldo}, {2029, Side::saldo}});
        for (BudgetLine& line : literal.extraction.budget_lines) line.basis = line.source.cell->table == 0 ? Basis::begroting : Basis::raming;
        for (const int col : {1, 2}) {
            for (TableReading& reading : literal.extraction.tables) reading.columns[static_cast<std::size_t>(col)].year = 2027 + col;
            literal.extraction.tables[1].columns[static_cast<std::size_t>(col)].basis = Basis::raming;
        }
        return only(literal.run(), {"COL_ORDER"});
    };
    CHECK(told("-4.555 | -4.410") == "");
    CHECK(told("-4.410 | -4.555") == "COL_ORDER flag");
}
