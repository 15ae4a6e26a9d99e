#include "audit/sums/proven_totals.h"

#include "audit/literal_table.h"
#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

const std::string kVoorraden = "Voorraden | 4.056 | 4.786\n", kUitzettingen = "Uitzettingen | 7.080 | 8.103\n";

std::string balance(const std::string& current, const std::string& total = "13.782 | 14.388") {
    Literal literal = table_of("Activa | 2025 | 2024\nMaterieel | 82.010 | 63.969\nFinancieel | 5.392 | 8.093\nTotaal vaste activa | 87.402 | 72.062\n" +
                                   current + "Overlopend | 2.646 | 1.499\nTotaal vlottende activa | " + total + "\nTotaal activa | 101.184 | 86.450",
                               1000);
    std::string text;
    for (const Check& check : literal.run())
        if (check.status == Status::flag && check.message.find("a row may be missing") != std::string::npos) text += check.rule + " ";
    return text;
}

}  // namespace

TEST_CASE("a subtotal of a total that holds, with a row less above it") {
    CHECK(balance(kVoorraden + kUitzettingen).empty());
    CHECK(balance(kVoorraden) == "COLSUM COLSUM ");
    // more than the total: a row too many, or another list
    CHECK(balance("Voorraden | 14.056 | 15.786\n").empty());
    // a row alone is no list, and an average is no part
    CHECK(balance("").empty());
    CHECK(balance("Gemiddelde looptijd in jaren | 2,5 | 2,4\n").empty());
}

TEST_CASE("a total that another table has, with a row less above it") {
    const auto told = [](const std::string& rows) {
        Literal literal = table_of(
            "Programma | 2025\nBestuur | 12.268\nVerkeer | 22.938\nMiddelen | 96.564\nTotaal lasten | 131.770\nBestuur | 4.504\nVerkeer | "
            "5.536\nMiddelen | 121.909\nTotaal baten | 131.949",
            1000);
        add_table(literal, "Taakveld | Lasten | Baten\n0.1 Bestuur | 12.268 | 4.504\n2.1 Verkeer | 22.938 | 5.536\n" + rows + "Totaal | 131.770 | 131.949",
                  1000);
        std::string text;
        for (const Check& check : literal.run())
            if (check.status == Status::flag && check.message.find("a row may be missing") != std::string::npos) text += check.rule + " ";
        return text;
    };
    CHECK(told("0.5 Treasury | 96.564 | 121.909\n").empty());
    CHECK(told("") == "COLSUM COLSUM ");
}
