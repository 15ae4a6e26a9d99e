// What a table claims although one of its figures is wrong, because other tables of the document or its own labels say so.
#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

namespace {

const char* const kGraves = "Kosten | bedrag\nNetto kosten | 122.310\nOverhead | 64.125\nTotale kosten | 186.435";
const char* const kMarket = "Kosten | bedrag\nNetto kosten | 31.870\nOverhead | 24.016\nTotale kosten | 55.886";

std::string of_last(const std::vector<const char*>& tables) {
    Literal literal;
    for (const char* table : tables) add_table(literal, table);
    std::string text;
    for (const Check& check : literal.run())
        if (check.result && check.result->id.rfind("t" + std::to_string(tables.size()) + "/", 0) == 0)
            text += (text.empty() ? "" : ", ") + check.rule + " " + name(check.status) +
                    (check.reason == Reason::none ? "" : std::string(" ") + name(check.reason));
    return text;
}

}  // namespace

TEST_CASE("a sum that two tables of one form show is claimed in the third") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"holds", "Kosten | bedrag\nNetto kosten | 12.001\nOverhead | 9.002\nTotale kosten | 21.003", "COLSUM pass"},
             Case{"off by one", "Kosten | bedrag\nNetto kosten | 12.001\nOverhead | 9.002\nTotale kosten | 21.004", "COLSUM warn_rounding"},
             Case{"fails", "Kosten | bedrag\nNetto kosten | 12.001\nOverhead | 9.002\nTotale kosten | 21.030", "COLSUM fail"},
             Case{"cannot be tried: p.m.", "Kosten | bedrag\nNetto kosten | 12.001\nOverhead | p.m.\nTotale kosten | 21.030",
                  "COLSUM not_checkable null_token"},
             Case{"other rows: another form", "Kosten | bedrag\nNetto kosten | 12.001\nBTW | 9.002\nTotale kosten | 21.030",
                  "COLSUM not_checkable ambiguous_binding"},
         }) {
        CAPTURE(c.what);
        CHECK(of_last({kGraves, kMarket, c.table}) == c.verdicts);
    }
    CHECK(of_last({kGraves, "Kosten | bedrag\nNetto kosten | 12.001\nOverhead | 9.002\nTotale kosten | 21.030"}) ==
          "COLSUM not_checkable ambiguous_binding");  // one table is no form
}

TEST_CASE("a row that the other tables of the form have is missing") {
    const char* graves =
        "Kosten | raming | rekening\nNetto kosten | 122.310 | 130.004\nOverhead | 64.125 | 60.233\nBTW | 767 | 812\nTotale kosten | 187.202 | 191.049";
    const char* market =
        "Kosten | raming | rekening\nNetto kosten | 31.870 | 30.018\nOverhead | 24.016 | 22.950\nBTW | 312 | 298\nTotale kosten | 56.198 | 53.266";
    const std::string lacking = "Netto kosten | 12.001 | 14.117\nBTW | 220 | 231\nTotale kosten | 30.114 | 33.008";
    CHECK(of_last({graves, market, ("Kosten | raming | rekening\n" + lacking).c_str()}) == "COLSUM flag, COLSUM flag");
    // No row of that name, and none needed; other columns: another form.
    CHECK(of_last({graves, market, "Kosten | raming | rekening\nNetto kosten | 12.001 | 14.117\nBTW | 220 | 231\nTotale kosten | 12.221 | 14.348"}) ==
          "COLSUM pass, COLSUM pass");
    // One table is a form where four rows are the same.
    const char* sewers =
        "Riool | raming | rekening\nKosten taakveld | 2.105 | 2.245\nInkomsten | -219 | -227\nNetto kosten | 1.886 | 2.018\nOverhead | 290 | 288\n"
        "Totale kosten | 2.176 | 2.306";
    CHECK(of_last({sewers,
                   "Afval | raming | rekening\nKosten taakveld | 3.365 | 3.520\nNetto kosten | 3.275 | 3.402\nOverhead | 138 | 136\nTotale kosten | 3.413 | "
                   "3.538"}) == "COLSUM flag, COLSUM flag, COLSUM pass, COLSUM pass");
    CHECK(of_last({graves, market, ("Kosten | toevoeging | onttrekking\n" + lacking).c_str()}) == "COLSUM not_checkable ambiguous_binding");
}

TEST_CASE("a table that goes on from the page before lacks no row that may stand there") {
    const auto saldo = [](bool goes_on) {
        Literal literal;
        add_table(literal, "Programma 1 | 2024 | 2025\nLasten | 12.660 | 13.148\nBaten | -2.607 | -2.710\nSaldo | 10.053 | 10.438");
        add_table(literal, "Programma 2 | 2024 | 2025\nLasten | 20.930 | 21.411\nBaten | -6.638 | -7.109\nSaldo | 14.292 | 14.302");
        add_table(literal, "Programma 3 | 2024 | 2025\nLasten | 11.637 | 12.004\nSaldo | 7.785 | 8.165");
        Document& document = literal.document;
        document.pages.assign(2, Page{});
        document.pages[0].number = 1, document.pages[1].number = 2;
        for (int t = 0; t < 3; ++t) {
            Table& table = document.tables[static_cast<std::size_t>(t)];
            table.caption.clear();
            const int page = t < 2 ? 1 : 2;
            const double y = t == 1 ? 400 : 100;
            table.parts = {{page, {50, y, 400, y + 80}}};
            document.blocks.emplace_back();
            Block& block = document.blocks.back();
            block.kind = BlockKind::table, block.page = page, block.table = t, block.box = table.parts[0].box;
            if (t != 1) continue;
            for (const char* text : {"Een zin die af is.", "Lasten"}) {
                if (goes_on && *text == 'E') continue;
                document.blocks.emplace_back();
                document.blocks.back().page = 1, document.blocks.back().text = text, document.blocks.back().box = {50, 500, 300, 510};
            }
        }
        std::string text;
        for (const Check& check : literal.run())
            if (check.status == Status::flag && check.rule == "SALDO") text += "flag ";
        return text;
    };
    CHECK(saldo(true) == "");
    CHECK(saldo(false) == "flag flag ");
}

TEST_CASE("a programme without its baten, which the tables of the other programmes have") {
    const char* first = "Programma 1 | 2024 | 2025\nLasten | 12.660 | 13.148\nBaten | -2.607 | -2.710\nSaldo | 10.053 | 10.438";
    const char* second = "Programma 2 | 2024 | 2025\nLasten | 20.930 | 21.411\nBaten | -6.638 | -7.109\nSaldo | 14.292 | 14.302";
    CHECK(of_last({first, second, "Programma 3 | 2024 | 2025\nLasten | 11.637 | 12.004\nBaten | -3.852 | -3.839\nSaldo | 7.785 | 8.165"}) ==
          "SALDO pass, SALDO pass");
    CHECK(of_last({first, second, "Programma 3 | 2024 | 2025\nLasten | 11.637 | 12.004\nSaldo | 7.785 | 8.165"}) == "SALDO flag, SALDO flag");
    CHECK(of_last({first, second, "Programma 3 | 2024 | 2025\nLasten | 11.637 | 12.004\nSaldo | 11.637 | 12.004"}) ==
          "COLSUM pass, COLSUM pass");  // it has none
    // The label of the saldo has the name of the row that is missing.
    const char* third = "Programma 3 | 2024 | 2025\nLasten | 9.210 | 9.418\nBaten | -1.207 | -1.310\nSaldo van baten en lasten | 8.003 | 8.108";
    const char* fourth = "Programma 4 | 2024 | 2025\nLasten | 7.210 | 7.418\nBaten | -1.107 | -1.110\nSaldo van baten en lasten | 6.103 | 6.308";
    CHECK(of_last({third, fourth, "Programma 5 | 2024 | 2025\nLasten | 6.637 | 6.004\nSaldo van baten en lasten | 4.785 | 4.165"}) == "SALDO flag, SALDO flag");
    CHECK(of_last({first, second, "Programma 3 | 2024 | 2025\nOverige lasten | 11.637 | 12.004\nSaldo | 7.785 | 8.165"}) ==
          "COLSUM not_checkable ambiguous_binding");
}

TEST_CASE("a sum with another sign than in the tables of its form is remarked, not blamed") {
    const char* graves = "Kosten | 2023 | 2024\nNetto kosten | 122.310 | 130.004\nOverhead | 64.125 | 60.233\nTotale kosten | 186.435 | 190.237";
    const char* market = "Kosten | 2023 | 2024\nNetto kosten | 31.870 | 30.018\nOverhead | 24.016 | 22.950\nTotale kosten | 55.886 | 52.968";
    const char* signs = "Kosten | 2023 | 2024\nNetto kosten | 12.001 | 14.117\nOverhead | -9.002 | -8.340\nTotale kosten | 21.003 | 22.457";
    CHECK(of_last({graves, market, signs}) == "COLSUM pass, COLSUM pass, COLSUM flag, COLSUM flag");
}

TEST_CASE("a row whose label gives its formula") {
    const char* head = "Kasgeld | 2024 | 2025 | 2026\n1. Saldo | 13.903 | 11.825 | 9.747\n2. Limiet | 7.498 | 7.498 | 7.498\n";
    struct Case {
        const char* what;
        const char* row;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"holds", "3. Ruimte (2+1) | 21.401 | 19.323 | 17.245", "pass, pass, pass"},
             Case{"by rounding", "3. Ruimte (2+1) | 21.401 | 19.322 | 17.245", "pass, pass_rounding, pass"},
             Case{"fails", "3. Ruimte (2 + 1) | 21.401 | 19.323 | 17.425", "pass, pass, fail"},
             Case{"a difference", "3. Overschrijding (2-1) | -6.405 | -4.327 | -2.249", "pass, pass, pass"},
             Case{"cannot be tried: what is no overrun is left out", "3. Overschrijding (2-1) | - | - | -", ""},
             Case{"cannot be tried: no such row", "3. Ruimte (2+4) | 2.401 | 9.323 | 1.425", ""},
             Case{"ages are no formula", "3. Gemiddeld (65 t/m 74 jaar) | 21 | 19 | 17", ""},
         }) {
        CAPTURE(c.what);
        std::string found;
        for (const Check& check : table_of(std::string(head) + c.row, 1000).run())  // what the figures prove by themselves is COLSUM
            if (check.result && check.result->id.rfind("t1/3/", 0) == 0 && (check.rule == "FORMULA" || check.rule == "HIER" || check.rule == "COLSUM"))
                found += (found.empty() ? "" : ", ") + std::string(name(check.status));
        CHECK(found == c.verdicts);
    }
    const auto checks = table_of(std::string(head) + "3. Ruimte (2+1) | 21.401 | 19.323 | 17.425", 1000).run();
    CHECK(verdicts(checks).find("FORMULA fail") != std::string::npos);
}

TEST_CASE("subtotals of other tables say what a subtotal is") {
    const char* known = "Post | 2024\nUitgangspunt | 9.120\nSubtotaal A | 9.120\nx | 311\ny | 204\nz | 119\nSubtotaal B | 634";
    const char* wrong = "Post | 2024\nUitgangspunt | 7.311\nSubtotaal A | 7.311\nx | 410\ny | 520\nz | 633\nSubtotaal B | 1.653";
    CHECK(of_last({known, wrong}) == "COLSUM pass, COLSUM fail");
    CHECK(of_last({wrong}) == "COLSUM pass, COLSUM not_checkable ambiguous_binding");
}

TEST_CASE("a last row without a label is a total where others of the document are") {
    const char* a = "Debiteuren | 2023 | 2022\nx | 425 | 398\ny | 211 | 150\n | 636 | 548";
    const char* b = "Banken | 2023 | 2022\nx | 3.214 | 5.806\ny | 31.224 | 34.026\n | 34.438 | 39.832";
    const char* c = "Kosten | 2023 | 2022\nx | 599 | 600\ny | 2.165 | 1.827\n | 2.764 | 2.427";
    const char* wrong = "Schulden | 2023 | 2022\nx | 1.975 | 2.190\ny | 1.694 | 1.470\n | 3.669 | 3.606";
    CHECK(of_last({a, b, c, wrong}) == "COLSUM pass, COLSUM fail");
    CHECK(of_last({a, b, wrong}) == "");
    CHECK(of_last({a, b, c, "Anders | 2023 | 2022\nx | 1 | 2\ny | 3 | 4\n | 9.000 | 8.000", wrong}) == "");  // one that is no sum
}

TEST_CASE("a dash is zero where sums of other tables show it") {
    const char* zero = "Post | 2024\nA | 410\nB | -\nC | 633\nTotaal | 1.043";
    const char* wrong = "Post | 2024\nA | 120\nB | -\nC | 311\nD | 502\nTotaal | 939";
    CHECK(of_last({wrong}) == "COLSUM flag");  // six more than its rows: whatever the dash is
    CHECK(of_last({zero, zero, zero, wrong}) == "COLSUM fail");
}

TEST_CASE("a row that stands there twice is counted twice, and the total counts it once") {
    CHECK(verdicts(table_of("Post | 2024 | 2025\nA | 410 | 400\nB | 520 | -30\nB | 520 | -30\nTotaal | 930 | 370", 1000).run()) == "COLSUM fail, COLSUM fail");
    CHECK(verdicts(table_of("Post | 2024 | 2025\nA | 410 | 400\nB | 520 | -30\nB | 520 | -30\nTotaal | 1.450 | 340", 1000).run()) ==
          "COLSUM pass, COLSUM pass");
}

TEST_CASE("two rows whose figures changed places in one column, and a figure that two sums put right alike") {
    CHECK(verdicts(table_of("Post | begroting | rekening | verschil\nA | 7.130 | 9.256 | 2.126\nB | 9.120 | 8.402 | 5\nC | 4.500 | 4.505 | -718\nD | 3.100 | "
                            "2.050 | -1.050",
                            1000)
                       .run()) == "DIFF pass, DIFF fail, DIFF fail, DIFF pass");
    CHECK(verdicts(table_of("Post | begroting | rekening | verschil\nA | 7.130 | 9.256 | 2.126\nB | 9.120 | 8.402 | 5\nC | 4.500 | 4.505 | -710\nD | 3.100 | "
                            "2.050 | -1.050",
                            1000)
                       .run()) == "DIFF pass, DIFF pass");
    CHECK(verdicts(
              table_of("Krediet | oorspronkelijk | besteed | rest\nSamen | 287.382 | 155.685 | 131.697\nAfgesloten | 9.483 | 9.097 | 386\nLopend | 277.899 | "
                       "146.588 | 131.113",
                       1000)
                  .run())
              .find("fail") != std::string::npos);
}

TEST_CASE("columns whose figures say that they stand in another order") {
    const char* sum = "Post | begroting | rekening | verschil\nA | 7.130 | 2.126 | 9.256\nB | 9.120 | 1.718 | 10.838\nC | 4.500 | 1.005 | 5.505";
    CHECK(verdicts(table_of(sum, 1000).run()) == "DIFF flag, ROWSUM pass, ROWSUM pass, ROWSUM pass");
    CHECK(verdicts(
              table_of(
                  "P | 2024 baten | 2024 lasten | 2024 saldo | 2025 baten | 2025 lasten | 2025 saldo\nA | 21 | 124 | -103 | 125 | 22 | -103\nB | 11 | 82 | -71 "
                  "| 83 | 12 | -71\nC | 44 | 203 | -159 | 205 | 45 | -160",
                  1000)
                  .run())
              .find("SALDO flag") != std::string::npos);
}

TEST_CASE("a change that is printed with its sign in one year and without in the other") {
    CHECK(
        verdicts(table_of("Reserve | 2024 | 2025\nbeginstand 1 januari | 8.700 | 8.300\nonttrekking | 400 | -700\neindstand 31 december | 8.300 | 7.600", 1000)
                     .run()) == "RES_CONT pass, RES_ROLL flag, RES_ROLL pass");
}
