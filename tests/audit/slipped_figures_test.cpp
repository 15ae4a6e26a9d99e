// A figure that slipped where no label says what adds up: two sums agree on what it should be.
#include "audit/diagnosis/slipped_figures.h"

#include <algorithm>

#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::vector<std::string> flags_of(const std::string& text) {
    std::vector<std::string> flags;
    for (const Check& check : audit_printed(printed(text)))
        if (check.status == Status::flag) flags.push_back(check.message);
    return flags;
}

bool tells(const std::vector<std::string>& flags, const std::string& what) {
    return std::any_of(flags.begin(), flags.end(), [&](const std::string& flag) { return flag.find(what) != std::string::npos; });
}

std::string credits(const std::string& first, const std::string& second, const std::string& spent) {
    return "Kredieten | beschikbaar | besteed | over\nStand | 391.482 | " + spent + " | 175.235\nOude kredieten | " + first +
           " | 11.209 | 1.204\nNieuwe kredieten | " + second + " | 205.038 | 174.031";
}

std::string result(const std::string& given, const std::string& left) {
    return "Overzicht | 2023 | 2024\nOpbrengst acties | 41.302 | 38.817\nUitgaven | 35.198 | 46.208\nExploitatie | 6.104 | -7.391\nRente | 0 | 415\nVoor "
           "belasting | 6.104 | " +
           left + "\nBelasting | 0 | 0\nNaar fonds | 2.220 | " + given + "\nNaar eigen vermogen | 3.884 | -6.036";
}

}  // namespace

TEST_CASE("figures of two rows that changed places") {
    CHECK(flags_of(credits("12.413", "379.069", "216.247")).empty());
    CHECK(tells(flags_of(credits("379.069", "12.413", "216.247")), "in each other's place"));
}

TEST_CASE("two sums agree on a figure") {
    CHECK(flags_of(result("-940", "-6.976")).empty());
    CHECK(tells(flags_of(result("-940", "-6.796")), "with -6.976.000 in place of -6.796.000"));
    CHECK(tells(flags_of(result("-940", "-69.760")), "with -6.976.000 in place of -69.760.000"));
    CHECK(flags_of(result("-940", "-5.113")).empty());  // no slip with a name
    CHECK(flags_of(result("", "-6.796")).empty());      // one sum is left
}

TEST_CASE("a step off is rounding, whatever agrees") { CHECK(flags_of(result("-940", "-6.977")).empty()); }

TEST_CASE("recognised tables are left alone") {
    Printed table = printed(result("-940", "-6.796"));
    table.recognised = true;
    const std::vector<Check> checks = audit_printed(table);
    REQUIRE(!checks.empty());
    for (const Check& check : checks) CHECK(check.status != Status::flag);
}

TEST_CASE("two sums that are off by a last digit agree on it") {
    const auto rest_of = [](const std::string& rest) {
        return flags_of("Kredieten | verleend | besteed | rest\nTotaal kredieten | 287.382 | 155.685 | " + rest +
                        "\nAfgesloten | 9.483 | 9.097 | 386\nLopend | 277.899 | 146.588 | 131.311");
    };
    CHECK(rest_of("131.697").empty());
    CHECK(tells(rest_of("131.691"), "131.697.000 in place of 131.691.000"));
    CHECK(rest_of("131.698").empty());  // a step is rounding
}
