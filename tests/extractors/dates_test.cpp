#include "extractors/dates.h"

#include "catch.h"

using namespace griffier;

namespace {

std::string shown(const char* text, int year = 0) {
    std::string result;
    for (const TimeMention& time : find_times(text)) {
        const auto period = period_of(time, year);
        if (!result.empty()) result += ' ';
        result += period ? period->from : "?";
        if (period) result.append("/").append(period->to);
        if (time.name) result += "(name)";
    }
    return result;
}

}  // namespace

TEST_CASE("dates and periods are read to ISO") {
    struct Case {
        const char* text;
        const char* periods;
    };
    for (const Case& c : {Case{"Op 28 mei 2024 hebben we", "2024-05-28/2024-05-28"},
                          Case{"Op 1juni 2024 waren er", "2024-06-01/2024-06-01"},
                          Case{"Per1-1-2025 Inrichten", "2025-01-01/2025-01-01"},
                          Case{"d.d. 3 dec. 2024", "2024-12-03/2024-12-03"},
                          Case{"Datum 10-12-2024", "2024-12-10/2024-12-10"},
                          Case{"15 en 22 januari 2026", "2026-01-15/2026-01-22"},
                          Case{"2024-12-05T10", "2024-12-05/2024-12-05"},
                          Case{"over de periode november 2023 — augustus 2024.", "2023-11-01/2024-08-31"},
                          Case{"januari tot en met april 2024", "2024-01-01/2024-04-30"},
                          Case{"In Q2 2025 informeren we", "2025-04-01/2025-06-30"},
                          Case{"in Q3 en 4 van 2024 gewerkt", "2024-07-01/2024-12-31"},
                          Case{"het tweede kwartaal van 2023", "2023-04-01/2023-06-30"},
                          Case{"in het 2% kwartaal van 2024", "2024-04-01/2024-06-30"},
                          Case{"eerste halfjaar 2024", "2024-01-01/2024-06-30"},
                          Case{"de tweede helft van 2025", "2025-07-01/2025-12-31"},
                          Case{"In februari 2024", "2024-02-01/2024-02-29"},
                          Case{"de periode 2024-2026 en", "2024-01-01/2026-12-31"},
                          Case{"2023–2026, kortweg", "2023-01-01/2026-12-31"},
                          Case{"looptijd 2023 tot 2026.", "2023-01-01/2026-12-31"},
                          Case{"schooljaar 2023/2024", "2023-01-01/2024-12-31"},
                          Case{"In 2023 is", "2023-01-01/2023-12-31"},
                          Case{"opgericht in 2021en werkt", "2021-01-01/2021-12-31"},
                          Case{"de visie Zoetermeer 2040 is", "2040-01-01/2040-12-31(name)"},
                          Case{"Team Zoetermeer2040", "2040-01-01/2040-12-31(name)"}}) {
        INFO(c.text);
        CHECK(shown(c.text) == c.periods);
    }
}

TEST_CASE("what prints no year takes the one given") {
    CHECK(shown("in het eerste half jaar geplant") == "?");
    CHECK(shown("in het eerste half jaar geplant", 2024) == "2024-01-01/2024-06-30");
    CHECK(shown("eind Q1 uit op", 2024) == "2024-01-01/2024-03-31");
    CHECK(shown("Op 27 mei jl. heeft", 2024) == "2024-05-27/2024-05-27");
    CHECK(shown("op 29 februari", 2023) == "2023-02-28/2023-02-28");
}

TEST_CASE("figures are no dates") {
    for (const char* text : {"€ 2.024", "12024 stuks", "1.2024", "2024,5", "31-02-2024", "99-99-2024", "de helft van de inwoners", "per kwartaal", "meisje"}) {
        INFO(text);
        for (const TimeMention& time : find_times(text)) CHECK_FALSE(time.is_date());
    }
    CHECK(shown("€ 2.024").empty());
    CHECK(shown("3 meisjes").empty());
    CHECK(first_date("Voorgesteld 5 december 2024, herzien 6 december 2024") == "2024-12-05");
    CHECK(first_date("in 2024").empty());
}

TEST_CASE("a season has no dates: its year is not the whole of it") {
    for (const char* text : {"in het najaar van 2026", "zomer 2026", "na het zomerreces 2026"}) {
        INFO(text);
        const auto times = find_times(text);
        REQUIRE(times.size() == 1);
        CHECK(times[0].season);
        CHECK_FALSE(period_of(times[0]).has_value());
    }
    const auto year = find_times("in 2026");
    REQUIRE(year.size() == 1);
    CHECK(period_of(year[0]) == Period{"2026-01-01", "2026-12-31"});
}
