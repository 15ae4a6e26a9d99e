#include "audit/across/cross_table.h"

#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

namespace {

struct Spec {
    const char* goal;
    const char* item;
    Side side;
    int year;
    std::int64_t value;
    int table;  // -1: a card
    std::int64_t step = 1;
};

Extraction lines_of(const std::vector<Spec>& specs) {
    Extraction extraction;
    int row = 0;
    for (const Spec& spec : specs) {
        BudgetLine line;
        line.programme = Named{"2", "Samen leven"};
        if (*spec.goal) line.goal = Named{spec.goal, ""};
        line.item = spec.item;
        line.side = spec.side;
        line.basis = Basis::begroting;
        line.year = spec.year;
        line.value = spec.value;
        line.step = spec.step;
        line.source.page = spec.table + 2;
        if (spec.table >= 0) line.source.cell = CellRef{spec.table, row++, 1};
        extraction.budget_lines.push_back(line);
    }
    return extraction;
}

}  // namespace

TEST_CASE("the same fact in two places") {
    struct Case {
        const char* what;
        std::vector<Spec> lines;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"equal in two tables", {{"", "Baten", Side::baten, 2024, 500, 0}, {"", "Samen leven", Side::baten, 2024, 500, 1}}, "XTAB pass"},
             Case{"cards repeat", {{"", "Inkomsten", Side::baten, 2024, 500, -1}, {"", "Inkomsten", Side::baten, 2024, 500, -1}}, "DUP pass"},
             Case{"a card that is repeated with another figure",
                  {{"", "Inkomsten", Side::baten, 2024, 500, -1}, {"", "Inkomsten", Side::baten, 2024, 560, -1}},
                  "DUP flag"},
             Case{"a card in thousands",
                  {{"", "Inkomsten", Side::baten, 2024, 80499, -1}, {"", "Inkomsten", Side::baten, 2024, 80000, -1, 1000}},
                  "DUP pass_rounding"},
             Case{"thousands against euros",
                  {{"", "Baten", Side::baten, 2024, 80499, 0}, {"", "P2 Samen leven", Side::baten, 2024, 80000, 1, 1000}},
                  "XTAB pass_rounding"},
             Case{"a thousand times as large, once",
                  {{"", "Baten", Side::baten, 2024, 80499, 0}, {"", "P2 Samen leven", Side::baten, 2024, 80499000, 1, 1000}},
                  "UNIT_CONFLICT flag"},
             Case{"a thousand times as large, twice",
                  {{"", "Baten", Side::baten, 2024, 80499, 0},
                   {"", "Baten", Side::baten, 2025, 71300, 0},
                   {"", "P2 Samen leven", Side::baten, 2024, 80499000, 1, 1000},
                   {"", "P2 Samen leven", Side::baten, 2025, 71300000, 1, 1000}},
                  "UNIT_CONFLICT fail, UNIT_CONFLICT fail"},
             Case{"part of the programme is another fact", {{"", "Baten wijkteams", Side::baten, 2024, 5, 0}, {"", "Baten", Side::baten, 2024, 500, 1}}, ""},
             Case{"one year of three differs",
                  {{"", "Baten", Side::baten, 2024, 500, 0},
                   {"", "Baten", Side::baten, 2025, 600, 0},
                   {"", "Baten", Side::baten, 2026, 700, 0},
                   {"", "Baten", Side::baten, 2024, 500, 1},
                   {"", "Baten", Side::baten, 2025, 660, 1},
                   {"", "Baten", Side::baten, 2026, 700, 1}},
                  "XTAB pass, XTAB fail, XTAB pass"},
             Case{"all figures of a side the other way round: another convention, the same fact",
                  {{"", "Lasten", Side::lasten, 2024, -500, 0},
                   {"", "Lasten", Side::lasten, 2025, -600, 0},
                   {"", "Lasten", Side::lasten, 2024, 500, 1},
                   {"", "Lasten", Side::lasten, 2025, 600, 1}},
                  "XTAB pass, XTAB pass"},
             Case{"one figure of them wrong besides",
                  {{"", "Lasten", Side::lasten, 2024, -500, 0},
                   {"", "Lasten", Side::lasten, 2025, -600, 0},
                   {"", "Lasten", Side::lasten, 2026, -700, 0},
                   {"", "Lasten", Side::lasten, 2024, 500, 1},
                   {"", "Lasten", Side::lasten, 2025, 600, 1},
                   {"", "Lasten", Side::lasten, 2026, 770, 1}},
                  "XTAB pass, XTAB pass, XTAB flag"},
             Case{"one of two the other way round: no convention",
                  {{"", "Lasten", Side::lasten, 2024, -500, 0},
                   {"", "Lasten", Side::lasten, 2025, -600, 0},
                   {"", "Lasten", Side::lasten, 2024, 500, 1},
                   {"", "Lasten", Side::lasten, 2025, -600, 1}},
                  "XTAB flag, XTAB pass"},
             Case{"all years differ: another definition, said once",
                  {{"", "Baten", Side::baten, 2024, 500, 0},
                   {"", "Baten", Side::baten, 2025, 600, 0},
                   {"", "Baten", Side::baten, 2024, 50, 1},
                   {"", "Baten", Side::baten, 2025, 60, 1}},
                  "XTAB flag"},
         }) {
        CAPTURE(c.what);
        CHECK(verdicts(check_same_facts(lines_of(c.lines))) == c.verdicts);
    }
}

TEST_CASE("goals make their programme") {
    std::vector<Spec> lines;
    for (int year = 2023; year < 2026; ++year) {
        lines.push_back({"2.1", "Zorg (2.1)", Side::saldo, year, -70, 0});
        lines.push_back({"2.2", "Werk (2.2)", Side::saldo, year, -30, 1});
        lines.push_back({"", "Baten", Side::baten, year, 11, 2});
        lines.push_back({"", "Lasten", Side::lasten, year, -111, 2});
    }
    auto checks = check_goals(lines_of(lines));
    CHECK(verdicts(checks) == "DOEL_SUM pass, DOEL_SUM pass, DOEL_SUM pass");
    CHECK(checks.at(0).check.found == Decimal(-100));
    lines[4].value = -90;
    CHECK(verdicts(check_goals(lines_of(lines))) == "DOEL_SUM pass, DOEL_SUM fail, DOEL_SUM pass");
    for (Spec& line : lines)
        if (line.side == Side::lasten) line.value = -500;
    CHECK(verdicts(check_goals(lines_of(lines))).find("fail") == std::string::npos);
}

TEST_CASE("goals in thousands, and goals that are not all of their programme") {
    const auto goals = [](std::int64_t first, std::int64_t second, std::int64_t whole) {
        std::vector<Spec> lines;
        for (int year = 2023; year < 2026; ++year) {
            lines.push_back({"2.1", "Zorg (2.1)", Side::lasten, year, first, 0, 1000});
            lines.push_back({"2.2", "Werk (2.2)", Side::lasten, year, second, 1, 1000});
            lines.push_back({"", "Lasten", Side::lasten, year, whole, 2, 1000});
        }
        return verdicts(check_goals(lines_of(lines)));
    };
    CHECK(goals(-70000, -30000, -100000) == "DOEL_SUM pass, DOEL_SUM pass, DOEL_SUM pass");
    CHECK(goals(-70000, -30000, -101000) == "DOEL_SUM pass_rounding, DOEL_SUM pass_rounding, DOEL_SUM pass_rounding");
    CHECK(goals(-70000, -30000, -190000) ==
          "DOEL_SUM not_checkable ambiguous_binding, DOEL_SUM not_checkable ambiguous_binding, DOEL_SUM not_checkable ambiguous_binding");
}

TEST_CASE("goals that make their programme in some years are all of its parts") {
    std::vector<Spec> lines;
    for (int year = 2023; year < 2027; ++year) {
        lines.push_back({"2.1", "Zorg (2.1)", Side::saldo, year, -70 - 10 * (year - 2022), 0});
        lines.push_back({"2.2", "Werk (2.2)", Side::saldo, year, -30, 1});
        lines.push_back({"", "Baten", Side::baten, year, 11, 2});
        lines.push_back({"", "Lasten", Side::lasten, year, -111 - 10 * (year - 2022), 2});
    }
    CHECK(verdicts(check_goals(lines_of(lines))) == "DOEL_SUM pass, DOEL_SUM pass, DOEL_SUM pass, DOEL_SUM pass");
    std::vector<Spec> swapped = lines;
    std::swap(swapped[0].value, swapped[4].value);
    CHECK(verdicts(check_goals(lines_of(swapped))) == "DOEL_SUM fail, DOEL_SUM fail, DOEL_SUM pass, DOEL_SUM pass");
    std::vector<Spec> sign = lines;  // one year's baten are printed negative: the other years say how the saldo is made
    sign[2].value = -11;
    CHECK(verdicts(check_goals(lines_of(sign))) == "DOEL_SUM fail, DOEL_SUM pass, DOEL_SUM pass, DOEL_SUM pass");
    std::vector<Spec> rest = lines;  // parts outside the goals in most years
    for (std::size_t i : {std::size_t{4}, std::size_t{8}, std::size_t{12}}) rest[i].value = -1;
    CHECK(verdicts(check_goals(lines_of(rest))).find("fail") == std::string::npos);
}
