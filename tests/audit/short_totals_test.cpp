#include "audit/sums/short_totals.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string told(const std::string& text, const std::string& caption = "", const std::set<std::string>& rules = {"COLSUM", "HIER", "RES_NA"}) {
    Printed table = printed(text);
    table.caption = caption;
    return only(audit_printed(table), rules);
}

}  // namespace

TEST_CASE("a total of two rows that are less than it in both columns") {
    const auto risks = [](const std::string& third, const std::string& total = "Totaal", const std::string& caption = "") {
        return told(
            "Risico | Kans | Gevolg | Bedrag\nVertraging | 75% | 1.000 | 750\nHogere kosten | 25% | 3.800 | 950\n" + third + total + " | | 7.400 | 1.960",
            caption);
    };
    CHECK(risks("Lagere prijzen | 10% | 2.600 | 260\n") == "COLSUM pass, COLSUM pass");
    CHECK(risks("Lagere prijzen | 10% | 2.601 | 260\n") == "COLSUM pass_rounding, COLSUM pass");
    CHECK(risks("") == "COLSUM flag, COLSUM flag");
    CHECK(risks("Lagere prijzen | 10% | | 260\n").find("flag") == std::string::npos);  // a blank may be what is lacking
}

TEST_CASE("a total that is smaller than its rows, or that some of them make with a sign") {
    CHECK(told("Post | 2025 | 2026\nKosten | 8.000 | 9.000\nInkomsten | 3.800 | 4.100\nTotaal | 4.200 | 4.900").find("flag") == std::string::npos);
    CHECK(told("Post | 2025 | 2026\nKosten | 8.000 | 9.000\nInkomsten | 3.800 | 4.100\nTotaal | 9.200 | 2.900").find("flag") == std::string::npos);
}

TEST_CASE("a total right below its subtotal") {
    CHECK(told("Maatstaf | Uitkering\nInwoners | 8.100\nWoningen | 6.397\nSubtotaal | 14.497\nOverige | 2.317\nTotaal | 16.814") == "COLSUM pass, HIER pass");
    CHECK(told("Maatstaf | Uitkering\nInwoners | 8.100\nWoningen | 6.397\nSubtotaal | 14.497\nTotaal | 16.814") == "COLSUM pass, COLSUM flag");
    CHECK(told("Maatstaf | Uitkering\nInwoners | 8.100\nWoningen | 6.397\nTotaal eerste | 14.497\nTotaal | 16.814").find("flag") == std::string::npos);
}

TEST_CASE("one column of amounts beside its shares") {
    const auto tax = [](const std::string& third, const std::string& shares) {
        return told("Categorie | Aandeel | Opbrengst\nIngezetenen | 31% | 24.137\nNatuur | 2% | 1.559\nGebouwd | 48% | 37.374\n" + third + "Totaal | " +
                    shares + " | 77.863");
    };
    CHECK(tax("Ongebouwd | 19% | 14.793\n", "").find("flag") == std::string::npos);
    CHECK(tax("", "") == "COLSUM flag");
    CHECK(tax("", "n.v.t.").find("flag") == std::string::npos);  // no shares that say so too
}

TEST_CASE("a saldo that nothing above it makes in three columns") {
    const auto saldo = [](const std::string& fifth, const std::string& last = "Saldo") {
        return told(
            "Programma | 2025 | 2026 | 2027\nBestuur | -13.187 | -13.282 | -13.301\nLeefomgeving | -4.354 | -4.382 | -4.412\nZorg | -21.449 | -21.386 | "
            "-22.101\n" +
            fifth + last + " | 415 | 94 | -311");
    };
    CHECK(saldo("Algemene middelen | 39.405 | 39.144 | 39.503\n") == "COLSUM pass, COLSUM pass, COLSUM pass");
    CHECK(saldo("") == "COLSUM flag, COLSUM flag, COLSUM flag");
    CHECK(saldo("", "Saldo\nWaarvan structureel").find("flag") == std::string::npos);
}

TEST_CASE("a result whose reserves are not all there") {
    const auto result = [](const std::string& taken) {
        return told(
            "Omschrijving | 2024 | 2025 | 2026\nSaldo van baten en lasten | -34.130 | -34.791 | -33.512\nToevoeging aan reserves | -423 | -707 | -518\n" +
            taken + "Gerealiseerd resultaat | -33.959 | -34.568 | -33.343");
    };
    CHECK(result("Onttrekking aan reserves | 594 | 930 | 687\n").find("flag") == std::string::npos);
    CHECK(result("") == "COLSUM not_checkable missing_operand, COLSUM flag, COLSUM flag, COLSUM flag");
}

TEST_CASE("what is lacking is named where another table has it in one row") {
    const auto message = [](const std::string& other) {
        Document document = document_of(
            printed("Risico | Kans | Gevolg | Bedrag\nVertraging | 75% | 1.000 | 750\nHogere kosten | 25% | 3.800 | 950\nTotaal | | 7.400 | 1.960"));
        document.tables.push_back(document_of(printed("Grond | Laag | Hoog\nPark | 410 | 512\n" + other)).tables.front());
        std::string text;
        for (const Check& check : audit_document(document))
            if (check.rule == "COLSUM" && check.status == Status::flag) text += check.message + "\n";
        return text;
    };
    CHECK(message("Lagere prijzen | 260 | 2.600").find("what is lacking is Lagere prijzen on page 1") != std::string::npos);
    CHECK(message("Lagere prijzen | 260 | 2.601").find("a row may be missing\n") != std::string::npos);  // in one column only
}

TEST_CASE("a row that the title says the table specifies") {
    const auto fund = [](const std::string& first, const std::string& caption) {
        return told("Omschrijving | 2026 | 2027\n" + first +
                        "Hoeveelheden | -166 | 107\nTaakmutaties | -458 | -347\nOverige | 1.279 | 344\nGemeentefonds (mei) | 156 | -196",
                    caption);
    };
    CHECK(fund("Accres | -499 | -300\n", "Specificatie gemeentefonds (mei)").find("flag") == std::string::npos);
    CHECK(fund("", "Specificatie gemeentefonds (mei)") == "COLSUM flag, COLSUM flag");
    CHECK(fund("", "Ontwikkeling van de begroting") == "");
}
