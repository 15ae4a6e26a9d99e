#include "audit/statute/fido.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string told(const std::string& table) { return only(audit_printed(printed(table)), {"FIDO", "COLSUM", "HIER"}); }

std::string limit(const std::string& limit, const std::string& room = "2.640 | 3.664 | 4.199 | 1.614") {
    return "Kasgeldlimiet | 1e kwartaal | 2e kwartaal | 3e kwartaal | 4e kwartaal\nVlottende schuld | 15.003 | 11.050 | 13.323 | 14.790\nVlottende middelen | "
           "6.678 | "
           "3.749 | 6.557 | 5.439\nNetto vlottende schuld | 8.325 | 7.301 | 6.766 | 9.351\nKasgeldlimiet | " +
           limit + "\nRuimte onder kasgeldlimiet | " + room;
}

}  // namespace

TEST_CASE("the room below the kasgeldlimiet") {
    const std::string four = "FIDO pass, FIDO pass, FIDO pass, FIDO pass";
    CHECK(told(limit("10.965 | 10.965 | 10.965 | 10.965")) == four + ", " + four);
    CHECK(told(limit("10.965 | 10.963 | 10.965 | 10.965")) == four + ", FIDO pass, FIDO fail, FIDO pass, FIDO pass");
    CHECK(told(limit("10.965 | 1.096 | 10.965 | 10.965")) == four + ", FIDO pass, FIDO fail, FIDO pass, FIDO pass");
    CHECK(told(limit("10.965 | 10.966 | 10.965 | 10.965")) == four + ", FIDO pass, FIDO pass_rounding, FIDO pass, FIDO pass");
    CHECK(told(limit("10.965 | p.m. | 10.965 | 10.965")) == four + ", FIDO pass, FIDO not_checkable null_token, FIDO pass, FIDO pass");
    // What is in the bank counts the other way round.
    CHECK(told("Kasgeldlimiet | 1e | 2e\nNetto vlottende middelen | 4.653 | 3.241\nKasgeldlimiet | 7.285 | 7.285\nRuimte onder de kasgeldlimiet | 11.938 | "
               "10.526") == "FIDO pass, FIDO pass");
    CHECK(told("Kasgeldlimiet | 1e | 2e\nNetto vlottende schuld | 4.653 | 3.241\nKasgeldlimiet | 7.285 | 7.285\nRuimte | 1 | 2").find("FIDO") ==
          std::string::npos);
}

TEST_CASE("the room below the renterisiconorm") {
    const auto norm = [](const std::string& repaid, const std::string& room) {
        return told("Renterisiconorm | 2026 | 2027 | 2028\n1. Renteherzieningen | 350 | 120 | 0\n2. Aflossingen | " + repaid +
                    "\n3. Renterisico | 7.153 | 5.292 | 4.101\n4. Renterisiconorm | 26.408 | 25.699 | 26.490\n5. Ruimte | " + room);
    };
    const std::string three = "FIDO pass, FIDO pass, FIDO pass";
    CHECK(norm("6.803 | 5.172 | 4.101", "19.255 | 20.407 | 22.389") == three + ", " + three);
    CHECK(norm("6.803 | 5.712 | 4.101", "19.255 | 20.407 | 22.389") == "FIDO pass, FIDO fail, FIDO pass, " + three);
    CHECK(norm("6.803 | 5.172 | 4.101", "19.255 | 24.407 | 22.389") == three + ", FIDO pass, FIDO fail, FIDO pass");
}
