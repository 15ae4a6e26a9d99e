#include "document/files/xlsx_numbers.h"

#include "catch.h"

using namespace griffier;

TEST_CASE("a number as its format shows it") {
    struct Case {
        const char* stored;
        const char* code;
        const char* shown;
    };
    const Case cases[] = {
        // General: fifteen digits are what a spreadsheet knows, eleven characters what it shows
        {"1234.5600000000001", "General", "1234,56"},
        {"4.4999999999999998E-2", "General", "0,045"},
        {"-7", "General", "-7"},
        {"0", "General", "0"},
        {"2024", "", "2024"},
        {"0.33333333333333331", "General", "0,333333333"},
        {"1234567.891234", "General", "1234567,891"},
        {"123456789012", "General", "123456789012"},
        {"2.9103830456733704E-11", "General", "0"},
        {"1E3", "General", "1000"},
        {".5", "General", "0,5"},
        // digits
        {"1234.5", "0", "1235"},
        {"1234.5", "0.00", "1234,50"},
        {"1234567.5", "#,##0", "1.234.568"},
        {"1234567.891", "#,##0.00", "1.234.567,89"},
        {"-1234.5", "#,##0.0", "-1.234,5"},
        {"1.0049999999999999", "0.00", "1,01"},  // 1.005 as it was typed
        {"0.99999999999999994", "0.00", "1,00"},
        {"999.995", "#,##0.00", "1.000,00"},
        {"7", "000", "007"},
        {"12.50", "0.##", "12,5"},
        {"12", "0.##", "12"},
        {"0.25", "#.##", "0,25"},
        {"0", "#,###", ""},
        {"0", "#,##0", "0"},
        // percent
        {"0.20200000000000001", "0.0%", "20,2%"},
        {"-0.5", "0%", "-50%"},
        {"0.125", "0.0 %", "12,5 %"},
        // thousands
        {"1234567", "#,##0,", "1.235"},
        {"1500000", "0.0,,", "1,5"},
        {"-499", "#,##0,", "0"},
        {"-0.3", "#,###", ""},
        {"-0.3", "\"€\" 0", "€ 0"},
        {"1234567", "#,##0,\"k\"", "1.235k"},
        // sections
        {"-1234", "#,##0;(#,##0)", "(1.234)"},
        {"-1234", "#,##0_);[Red]\\(#,##0\\)", "(1.234)"},
        {"1234", "#,##0_);[Red]\\(#,##0\\)", "1.234 "},
        {"0", "#,##0;-#,##0;\"-\"", "-"},
        {"0", "0;-0;;@", ""},
        {"-5", "#,##0 \"V\";#,##0 \"N\"", "5 N"},
        {"1234.5", "[$€-413]\\ #,##0.00;[$€-413]\\ \\-#,##0.00", "€ 1.234,50"},
        {"-1234.5", "[$€-413]\\ #,##0.00;[$€-413]\\ \\-#,##0.00", "€ -1.234,50"},
        {"-1234.5", "\"€\" #,##0", "-€ 1.235"},
        {"0", "_ \"€\"\\ * #,##0.00_ ;_ \"€\"\\ * \\-#,##0.00_ ;_ \"€\"\\ * \"-\"??_ ;_ @_ ", " €  - "},
        {"-1234", "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", "-1.234 "},
        {"3", "General\" fte\"", "3 fte"},
        {"3", "@", "3"},
        {"1", "\"ja\";;\"nee\"", "ja"},
        // dates
        {"45657", "dd-mm-yyyy", "31-12-2024"},
        {"45657", "m/d/yyyy", "31-12-2024"},
        {"45657.5", "dd-mm-yyyy h:mm", "31-12-2024 12:00"},
        {"45657", "[$-413]d mmmm yyyy;@", "31 december 2024"},
        {"45657", "yyyy", "2024"},
        {"45657", "mmm-yy", "dec-24"},
        {"45657", "dddd d mmm", "dinsdag 31 dec"},
        {"59", "d-m-yyyy", "28-02-1900"},
        {"61", "d-m-yyyy", "01-03-1900"},
        {"0.39583333333333331", "h:mm", "9:30"},
        {"45657.25", "hh:mm", "06:00"},
        {"45657.999999999996", "hh:mm:ss dd-mm-yyyy", "01-01-2025 00:00"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.stored, one.code);
        const ShownValue shown = show_number(one.stored, parse_number_format(one.code));
        CHECK(shown.text == one.shown);
        CHECK(shown.known);
    }
    CHECK(show_number("0", parse_number_format("yyyy-mm-dd"), true).text == "01-01-1904");
    CHECK(show_number("44195", parse_number_format("yyyy-mm-dd"), true).text == "31-12-2024");
}

TEST_CASE("a format that cannot be applied gives all digits, never other ones") {
    struct Case {
        const char* stored;
        const char* code;
        const char* shown;
    };
    const Case cases[] = {
        {"1234.5678", "0.00E+00", "1234,5678"},
        {"0.5", "# ?/?", "0,5"},
        {"-1234567", "[>=1000000]0.0,,;0", "-1234567 ?"},
        {"-1234567", "[<0]0;[>=10]0.0", "-1234567"},
        {"0.12345", "[<1]0.0%;[>5]0.00%", "12,345%"},
        {"1234567", "[>=1000]#,##0,;0", "1234567 ?"},
        {"123456789", "000-00-0000", "123456789"},
        {"1.5", "[h]:mm", "1,5"},
        {"-3", "dd-mm-yyyy", "-3"},
        {"60", "dd-mm-yyyy", "60"},
        {"2958466", "dd-mm-yyyy", "2958466"},
        {"0.5", "h:mm AM/PM", "0,5"},
        {"5", "0 dagen", "5"},
        {"INF", "0", "INF"},
        {"1,5", "0", "1,5"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.stored, one.code);
        const ShownValue shown = show_number(one.stored, parse_number_format(one.code));
        CHECK(shown.text == one.shown);
        CHECK(!shown.known);
    }
}

TEST_CASE("formats of texts and dates, and those without a code") {
    CHECK(show_text("Lasten", parse_number_format("General")) == "Lasten");
    CHECK(show_text("Lasten", parse_number_format("0;-0;0;\"- \"@")) == "- Lasten");
    CHECK(show_text("Lasten", parse_number_format(";;;")).empty());
    CHECK(show_text("Lasten", parse_number_format("#,##0;-#,##0")) == "Lasten");
    CHECK(show_iso_date("2024-12-31T00:00:00").text == "31-12-2024");
    CHECK(!show_iso_date("morgen").known);
    CHECK(builtin_number_format(4) == "#,##0.00");
    CHECK(builtin_number_format(14) == "dd-mm-yyyy");
    CHECK(builtin_number_format(49) == "@");
    CHECK(builtin_number_format(30) == "General");
    CHECK(builtin_number_format(-1) == "General");
    CHECK(builtin_number_format(999) == "General");
}
