#include "extractors/amount.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace griffier;

TEST_CASE("hard strings: figures") {
    struct Case {
        const char* text;
        const char* value;
        const char* step;
        UnitKind unit;
    };
    for (const Case& c : {
             Case{"1.234.567,89", "1234567.89", "0.01", UnitKind::none},
             Case{"1.234", "1234", "1", UnitKind::none},
             Case{"1 234", "1234", "1", UnitKind::none},
             Case{"1\u00A0234", "1234", "1", UnitKind::none},
             Case{"1234567", "1234567", "1", UnitKind::none},
             Case{"0", "0", "1", UnitKind::none},
             Case{"€ -121.608.504", "-121608504", "1", UnitKind::eur},
             Case{"-€ 5", "-5", "1", UnitKind::eur},
             Case{"3.500 €", "3500", "1", UnitKind::eur},
             Case{"EUR 12", "12", "1", UnitKind::eur},
             Case{"€ 3.500,-", "3500", "1", UnitKind::eur},
             Case{"3.500,--", "3500", "1", UnitKind::none},
             Case{"1.234,--", "1234", "1", UnitKind::none},
             Case{"79 %", "79", "1", UnitKind::percent},
             Case{"87,3 %", "87.3", "0.1", UnitKind::percent},
             Case{"26,13%", "26.13", "0.01", UnitKind::percent},
             Case{"4951,27%", "4951.27", "0.01", UnitKind::percent},
             Case{"2,5 procentpunt", "2.5", "0.1", UnitKind::percent_point},
             Case{"–1.234", "-1234", "1", UnitKind::none},
             Case{"−80", "-80", "1", UnitKind::none},
             Case{"4.977-", "-4977", "1", UnitKind::none},
             Case{"(1.234)", "-1234", "1", UnitKind::none},
             Case{"€ 1,2 mln", "1200000", "100000", UnitKind::eur},
             Case{"€ 3 miljard", "3000000000", "1000000000", UnitKind::eur},
             Case{"1.234 *", "1234", "1", UnitKind::none},
             Case{"12 1)", "12", "1", UnitKind::none},
             Case{"80¹", "80", "1", UnitKind::none},
             Case{"-/- 250", "-250", "1", UnitKind::none},
             Case{"+ 250", "250", "1", UnitKind::none},
             Case{"0,6", "0.6", "0.1", UnitKind::none},
         }) {
        CAPTURE(c.text);
        const auto amount = parse_amount(c.text);
        REQUIRE(amount);
        CHECK(amount->value.str() == c.value);
        CHECK(amount->step.str() == c.step);
        CHECK(amount->unit == c.unit);
        CHECK_FALSE(amount->ambiguous);
        CHECK_FALSE(amount->favourable);
    }
}

TEST_CASE("V and N say the sign") {
    struct Case {
        const char* text;
        const char* value;
        bool favourable;
    };
    for (const Case& c : {Case{"N 31.393", "-31393", false}, Case{"N75.000", "-75000", false}, Case{"V12.000", "12000", true}, Case{"12 V", "12", true},
                          Case{"75 N", "-75", false}, Case{"€ 75 (N)", "-75", false}, Case{"5 nadelig", "-5", false}}) {
        CAPTURE(c.text);
        const auto amount = parse_amount(c.text);
        REQUIRE(amount);
        CHECK(amount->value.str() == c.value);
        CHECK(amount->favourable == std::optional<bool>(c.favourable));
    }
    for (const char* bad : {"N -5", "V 5 N", "(5) N", "5 %N"}) CHECK_FALSE(parse_amount(bad));
}

TEST_CASE("behind a figure with a sign V and N only say whether it is good or bad") {
    REQUIRE(parse_amount("-535 N"));
    CHECK(parse_amount("-535 N")->value.str() == "-535");
    CHECK(parse_amount("-535 N")->favourable == std::optional<bool>(false));
    CHECK_FALSE(parse_amount("-535 N")->lettered);
    REQUIRE(parse_amount("€ -5 V"));
    CHECK(parse_amount("€ -5 V")->value.str() == "-5");
    CHECK(parse_amount("€ -5 V")->favourable == std::optional<bool>(true));
    CHECK(parse_amount("5 V")->lettered);
}

TEST_CASE("a bound of money is no figure, but has one") {
    CHECK_FALSE(parse_amount("max. € 1.500.000"));
    REQUIRE(parse_bound("max. € 1.500.000"));
    CHECK(parse_bound("max. € 1.500.000")->value.str() == "1500000");
    CHECK(parse_bound("> € 250", 1000)->value.str() == "250000");
    for (const char* text : {"max. 3 jaar", "€ 5.000", "max. € 5.000 per jaar", "minimaal", "50.000"}) CHECK_FALSE(parse_bound(text));
}

TEST_CASE("a lone decimal dot, a leading zero and a year in parentheses are marked ambiguous") {
    struct Case {
        const char* text;
        const char* value;
    };
    for (const Case& c : {Case{"9.9", "9.9"}, Case{"0.8%", "0.8"}, Case{"2.50", "2.5"}, Case{"23733.163163", "23733.163163"}, Case{"1234.567", "1234.567"},
                          Case{"0.123", "0.123"}, Case{"06", "6"}, Case{"(2022)", "-2022"}, Case{"(81,2%)", "-81.2"}}) {
        CAPTURE(c.text);
        const auto amount = parse_amount(c.text);
        REQUIRE(amount);
        CHECK(amount->value.str() == c.value);
        CHECK(amount->ambiguous);
    }
}

TEST_CASE("what is not wholly a figure is none") {
    for (const char* text : {"",
                             " ",
                             "-",
                             "p.m.",
                             "7.5.",
                             "2) 1.234",
                             "15°",
                             "I.169",
                             "1.l69",
                             "1.23.456",
                             "1.234.56",
                             "1,2,3",
                             "12 1234",
                             "1.234 567",
                             "5 -",
                             "--5",
                             "-5-",
                             "€ 5 €",
                             "(5",
                             "5)",
                             "(-5)",
                             "1-2",
                             "2024-2027",
                             "31-12-2023",
                             "10 (2022)",
                             "8,7% (2022)",
                             "ca. 10",
                             "> 18",
                             "1e",
                             "P3",
                             "5,",
                             ",5",
                             ".5",
                             "€",
                             "%",
                             "1.234,5,-",
                             "€ 5%",
                             "5% mln",
                             "23.733163-1.15422.742",
                             "12345678901234567890",
                             "2.0 18"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_amount(text));
    }
}

TEST_CASE("the scale multiplies value and step, but no percentage and no figure with a scale of its own") {
    CHECK(parse_amount("1.169", 1000)->value == Decimal(1169000));
    CHECK(parse_amount("1.169", 1000)->step == Decimal(1000));
    CHECK(parse_amount("0,3", 1000000)->value == Decimal(300000));
    CHECK(parse_amount("20,2 %", 1000)->value == Decimal(202, 1));
    CHECK(parse_amount("€ 1,2 mln", 1000)->value == Decimal(1200000));
    CHECK_FALSE(parse_amount("999999999999999 mrd"));
}

TEST_CASE("null tokens are kept apart") {
    struct Case {
        const char* text;
        NullToken token;
    };
    for (const Case& c :
         {Case{"", NullToken::empty}, Case{" ", NullToken::empty}, Case{"-", NullToken::dash}, Case{"–", NullToken::dash}, Case{"--", NullToken::dash},
          Case{"€ -", NullToken::dash}, Case{"- €", NullToken::dash}, Case{"p.m.", NullToken::pm}, Case{"PM", NullToken::pm}, Case{"-PM", NullToken::pm},
          Case{"n.v.t.", NullToken::not_applicable}, Case{"x", NullToken::not_applicable}, Case{"n.b.", NullToken::not_known},
          Case{"NNB", NullToken::not_known}, Case{"onbekend", NullToken::not_known}, Case{"0", NullToken::none}, Case{"-5", NullToken::none},
          Case{"nee", NullToken::none}, Case{"€", NullToken::none}}) {
        CAPTURE(c.text);
        CHECK(parse_null(c.text) == c.token);
    }
}

TEST_CASE("years") {
    struct Case {
        const char* text;
        int year;
    };
    for (const Case& c : {Case{"2024", 2024}, Case{"1999", 1999}, Case{"2.018", 2018}, Case{"2024*", 2024}, Case{"2024 1)", 2024}, Case{" 2027 ", 2027}})
        CHECK(parse_year(c.text) == std::optional<int>(c.year));
    for (const char* text : {"", "24", "1989", "2100", "20.24", "2024-2027", "Begroting 2024", "1.234", "31-12-2023"}) CHECK_FALSE(parse_year(text));
}

namespace {

// A second reading of the grammar, written by hand and without patterns: peels signs, marks and currency off both ends of the text until digits are left.
struct Peeled {
    std::string value;
    bool ambiguous = false;
};

bool take_front(std::string& s, const std::string& what) {
    if (s.compare(0, what.size(), what) != 0) return false;
    s.erase(0, what.size());
    return true;
}

bool take_back(std::string& s, const std::string& what) {
    if (s.size() < what.size() || s.compare(s.size() - what.size(), what.size(), what) != 0) return false;
    s.erase(s.size() - what.size());
    return true;
}

bool digits_only(const std::string& s) { return !s.empty() && s.find_first_not_of("0123456789") == std::string::npos; }

std::optional<Peeled> peel(std::string s) {
    std::string squeezed;  // runs of space count as one, none at the ends
    for (char c : s) {
        if (c != ' ' || (!squeezed.empty() && squeezed.back() != ' ')) squeezed += c;
    }
    if (!squeezed.empty() && squeezed.back() == ' ') squeezed.pop_back();
    s = squeezed;
    int signs = 0, currencies = 0, letters = 0;
    bool negative = false, percent = false, open = false, unfavourable = false, in_front = false;
    if (take_front(s, "(")) {
        open = true;
        ++signs;
        negative = true;
        take_front(s, " ");
    }
    if (take_front(s, "-")) {
        ++signs;
        negative = true;
        take_front(s, " ");
    }
    if (take_front(s, "V") || (take_front(s, "N") && (unfavourable = true))) {
        ++letters;
        in_front = true;
        take_front(s, " ");
    }
    if (take_front(s, "€")) {
        ++currencies;
        take_front(s, " ");
    }
    if (take_front(s, "-")) {
        ++signs;
        negative = true;
        take_front(s, " ");
    }
    // A footnote mark: " 1)" or " (1)".
    const auto footnote = [&](std::size_t from) { return std::isdigit(static_cast<unsigned char>(s[from])) && s.back() == ')'; };
    if (s.size() > 4 && s[s.size() - 4] == ' ' && s[s.size() - 3] == '(' && footnote(s.size() - 2)) {
        s.erase(s.size() - 4);
    } else if (!open && s.size() > 3 && s[s.size() - 3] == ' ' && footnote(s.size() - 2)) {
        s.erase(s.size() - 3);
    }
    // "(V)" at the end says the letter too.
    if (!open && s.size() > 3 && (take_back(s, "(V)") || (take_back(s, "(N)") && (unfavourable = true)))) {
        ++letters;
        take_back(s, " ");
    }
    if (open != take_back(s, ")")) return std::nullopt;
    // From the right: a minus after a letter or percent sign, the letter, the percent sign, the currency, the minus at the digits.
    const std::string before_minus = s;
    bool outer_minus = false;
    if (take_back(s, "-")) outer_minus = true;
    if (outer_minus && !s.empty() && (std::isdigit(static_cast<unsigned char>(s.back())) || s.back() == ',' || s.back() == '-')) {
        s = before_minus;
        outer_minus = false;
    }
    if (outer_minus) {
        ++signs;
        negative = true;
    }
    if (take_back(s, "V") || (take_back(s, "N") && (unfavourable = true))) {
        ++letters;
        take_back(s, " ");
    }
    if (take_back(s, "%")) {
        percent = true;
        take_back(s, " ");
    }
    if (take_back(s, "€")) {
        ++currencies;
        take_back(s, " ");
    }
    bool round = false;
    if (take_back(s, ",--") || take_back(s, ",-")) {
        round = true;
    } else if (take_back(s, "-")) {
        ++signs;
        negative = true;
    }
    if (round && (outer_minus || percent)) return std::nullopt;
    if (signs > 1 || currencies > 1 || letters > 1 || (letters && signs && (open || in_front || outer_minus)) || (percent && (currencies || letters)))
        return std::nullopt;

    Peeled out;
    std::string whole = s, fraction;
    if (std::size_t comma = s.find(','); comma != std::string::npos) {
        if (round) return std::nullopt;
        whole = s.substr(0, comma);
        fraction = s.substr(comma + 1);
        if (!digits_only(fraction)) return std::nullopt;
    }
    const char separator = whole.find('.') != std::string::npos ? '.' : ' ';
    std::vector<std::string> groups(1);
    for (char c : whole) {
        if (c == separator)
            groups.emplace_back();
        else
            groups.back() += c;
    }
    for (const std::string& group : groups) {
        if (!digits_only(group)) return std::nullopt;
    }
    bool good = groups[0].size() <= 3 && (separator == ' ' || groups[0][0] != '0');
    for (std::size_t i = 1; i < groups.size(); ++i) good = good && groups[i].size() == 3;
    std::string digits;
    if (groups.size() == 1 || good) {
        for (const std::string& group : groups) digits += group;
        out.ambiguous = digits.size() > 1 && digits[0] == '0';
    } else {
        if (separator == ' ' || groups.size() != 2 || !fraction.empty()) return std::nullopt;
        digits = groups[0];
        fraction = groups[1];
        out.ambiguous = true;
    }
    if (open && percent) out.ambiguous = true;
    while (digits.size() > 1 && digits[0] == '0') digits.erase(0, 1);
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    out.value = digits + (fraction.empty() ? "" : "." + fraction);
    if ((negative || (unfavourable && signs == 0)) && out.value != "0") out.value = "-" + out.value;
    return out;
}

// Every string of up to `length` letters of the alphabet, read both ways.
int disagreements(const std::vector<std::string>& alphabet, int length) {
    int wrong = 0;
    std::vector<std::size_t> at;
    for (int n = 1; n <= length; ++n) {
        at.assign(static_cast<std::size_t>(n), 0);
        for (bool more = true; more;) {
            std::string text;
            for (std::size_t i : at) text += alphabet[i];
            const auto mine = parse_amount(text);
            const auto other = peel(text);
            const bool same = mine.has_value() == other.has_value() && (!mine || (mine->value.str() == other->value && mine->ambiguous == other->ambiguous));
            if (!same && ++wrong <= 5) {
                UNSCOPED_INFO("\"" << text << "\" grammar: " << (mine ? mine->value.str() : "none") << ", by hand: " << (other ? other->value : "none"));
            }
            more = false;
            for (std::size_t i = at.size(); i-- > 0;) {
                if (++at[i] < alphabet.size()) {
                    more = true;
                    break;
                }
                at[i] = 0;
            }
        }
    }
    return wrong;
}

}  // namespace

TEST_CASE("every short string is read as a checker written by hand reads it") {
#ifdef GRIFFIER_SANITIZED
    constexpr int kLess = 1;  // sanitizers take twenty times as long
#else
    constexpr int kLess = 0;
#endif
    CHECK(disagreements({"1", "0", ".", ",", "-", "(", ")", " ", "€", "%", "V", "N"}, 5 - kLess) == 0);
    CHECK(disagreements({"1", "0", ".", ",", "-"}, 8 - kLess) == 0);
    CHECK(disagreements({"0", "1", " ", "."}, 8 - kLess) == 0);
}

TEST_CASE("footnote marks are no digits of the figure") {
    for (const char* text : {"1.234²", "1.234 ¹²", "1.234¹⁾", "1.234⁴"}) {
        INFO(text);
        REQUIRE(parse_amount(text));
        CHECK(parse_amount(text)->value == Decimal(1234));
        CHECK_FALSE(parse_amount(text)->ambiguous);
    }
    CHECK(parse_null("-¹") == NullToken::dash);
    CHECK_FALSE(parse_amount("-¹"));
    CHECK(parse_year("2024¹") == 2024);
    CHECK_FALSE(parse_amount("²"));
}
