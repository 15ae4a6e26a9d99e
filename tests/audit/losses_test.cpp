// What reading may have lost is not blamed on the document.
#include "audit/mutations.h"
#include "audit/only.h"
#include "catch.h"

using namespace griffier;

namespace {

const char* const kOverview =
    "Programma | 2023 baten | 2023 lasten | 2023 saldo | 2024 baten | 2024 lasten | 2024 saldo\n"
    "1 Wonen | 880 | -1.311 | -431 | 904 | -1.402 | -498\n"
    "2 Zorg | 604 | -2.161 | -1.557 | 752 | -2.299 | -1.547\n"
    "3 Veiligheid | 128 | -744 | -616 | 131 | -921 | -790\n"
    "Totaal | 1.612 | -4.216 | -2.604 | 1.787 | -4.622 | -2.835";

const char* const kReserves =
    "Reserve | Stand 1-1-2025 | Toevoeging | Onttrekking | Stand 31-12-2025\n"
    "Algemene reserve | 18.450 | 1.200 | -2.350 | 17.300\n"
    "Reserve sociaal domein | 6.120 |  | -1.480 | 4.640\n"
    "Reserve wegen | 2.905 | 650 | -410 | 3.145\n"
    "Reserve afval | 811 | 95 | -206 | 700\n"
    "Totaal reserves | 28.286 | 1.945 | -4.446 | 25.785";

}  // namespace

TEST_CASE("a wrong digit or sign is noticed, a lost row, cell or place is no accusation") {
    for (auto [text, recognised] : {std::pair{kOverview, false}, {kReserves, false}, {kOverview, true}, {kReserves, true}}) {
        Printed table = printed(text);
        table.recognised = recognised;
        CAPTURE(text, table.recognised);
        CHECK(fails(audit_printed(table)) == 0);
        Study digits = wrong_figures(table, false), signs = wrong_figures(table, true);
        CAPTURE(digits.examples, signs.examples);
        if (!table.recognised) {                              // there a blank cell keeps its sums from being decided
            CHECK(20 * digits.noticed >= 19 * digits.tried);  // the rest is a step or two in the last digit
            CHECK(signs.noticed == signs.tried);
        }
        for (Loss loss : {Loss::row, Loss::cell, Loss::shift}) {
            Study study = lost(table, loss);
            CAPTURE(study.examples);
            CHECK(study.noticed == 0);
        }
    }
}

TEST_CASE("a figure that no cell took up keeps a sum from being blamed") {
    Printed table = printed("Raming | 2023 | 2024\nA | 410 | 500\nB | 520 | 600\nC | 633 | 700\nD | 100 | 90\nTotaal | 1.663 | 1.999");
    Document document = document_of(table);
    auto run = [&] {
        Extraction extraction;
        extraction.tables = read_tables(document);
        return without_reading(audit(document, extraction));
    };
    CHECK(verdicts(run()) == "COLSUM pass, COLSUM fail");
    Word word;  // between the rows of 2024, above or below a cell of it
    word.text = "109";
    word.box = Box{362, 139, 390, 141};
    document.pages[0].words.push_back(word);
    CHECK(verdicts(run()) == "COLSUM pass, COLSUM not_checkable unread_cell");
    document.pages[0].words.pop_back();
    document.pages[0].hidden.push_back(word);  // an older text layer says nothing of the page, a hidden row of a spreadsheet does
    CHECK(verdicts(run()) == "COLSUM pass, COLSUM fail");
    document.pages[0].text_from = TextFrom::text;
    CHECK(verdicts(run()) == "COLSUM pass, COLSUM not_checkable unread_cell");
    document.pages[0].hidden.clear();
    document.pages[0].text_from = TextFrom::embedded;
    document.pages[0].images = {Box{362, 139, 390, 180}};  // a picture on a page with a text layer hides nothing
    CHECK(verdicts(run()) == "COLSUM pass, COLSUM fail");
    document.pages[0].text_from = TextFrom::ocr;  // a stamp does
    document.pages[0].height = 842;
    CHECK(verdicts(run()) == "COLSUM pass, COLSUM not_checkable unread_cell");
}

TEST_CASE("words that stand for a figure on a recognised page keep its sums from being tried without it") {
    const auto run = [](const char* text, bool recognised) {
        Printed table = printed(text);
        table.recognised = recognised;
        return only(without_reading(audit_printed(table)), {"COLSUM", "ROWSUM"});
    };
    const char* const kOneColumn = "Post | Mutatie\nSport | 29.000\nGroen | ZEN\nWonen | -22.000\nAfval | -2.000\nTotaal | 7.000";
    CHECK(run(kOneColumn, true) == "COLSUM not_checkable unread_cell");
    // In thousands the rows that were read come near enough for rounding.
    const char* const kNear = "Post | Mutatie | Stand\nSport | 29 | 410\nGroen | 2EV: | 520\nWonen | -22 | 633\nAfval | -2 | 100\nTotaal | 7 | 1.663";
    CHECK(run(kNear, true) == "COLSUM not_checkable unread_cell, COLSUM pass");
    const char* const kTwoColumns =
        "Post | 2023 | 2024\nSport | 29.000 | 410\nGroen | ZEV: | 520\nWonen | -22.000 | 633\nAfval | -2.000 | 100\nTotaal | 7.000 | 1.663";
    CHECK(run(kTwoColumns, true) == "COLSUM not_checkable unread_cell, COLSUM pass");
    CHECK(run(kTwoColumns, false) == "COLSUM flag, COLSUM pass");  // a page with a text layer says what it says: a word is no figure
    const char* const kTotal = "Post | 2023 | 2024\nSport | 300 | 410\nGroen | 250 | 520\nWonen | 120 | 633\nTotaal | ZEN | 1.563";
    CHECK(run(kTotal, true) == "COLSUM not_checkable unread_cell, COLSUM pass");
    // A word that is written as one is no misread figure: the sum holds without it, or its cell is blank.
    const auto worded = [&](const char* total) {
        const std::string text = std::string("Post | 2023 | 2024\nSport | 300 | 410\nGroen | nieuw | 520\nWonen | 120 | 633\nTotaal | ") + total + " | 1.563";
        return run(text.c_str(), true);
    };
    CHECK(worded("420") == "COLSUM pass, COLSUM pass");
    CHECK(worded("670") == "COLSUM not_checkable missing_operand, COLSUM pass");
    // The name of a part is no figure, wherever it stands.
    const char* const kPart = "Post | 2023 | 2024\nBaten |  | \nSport | 300 | 410\nGroen | 250 | 520\nTotaal baten | 550 | 930";
    CHECK(run(kPart, true) == "COLSUM pass, COLSUM pass");
}
