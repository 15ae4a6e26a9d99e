#include "document/text.h"

#include "catch.h"

using namespace griffier;

TEST_CASE("normalise opens ligatures, drops what is not drawn and keeps meaning") {
    struct Case {
        const char* raw;
        const char* clean;
    };
    for (const Case& c :
         {Case{"ﬁnanciën", "financiën"}, Case{"bĳdrage", "bijdrage"}, Case{"finan\u00ADcieel", "financieel"}, Case{"€\u00A01.234", "€ 1.234"}, Case{"m²", "m²"},
          Case{"1¹", "1¹"}, Case{"e\u0308", "ë"}, Case{"–1.234", "–1.234"}, Case{"\uF0B7", "•"}, Case{"a\u200Bb", "ab"}, Case{"\xFF", "\uFFFD"}, Case{"", ""}})
        CHECK(normalise(c.raw) == c.clean);
}

TEST_CASE("fold compares words without case, accents and spacing") {
    CHECK(fold("  Financiën\t EN  Cliënten ") == "financien en clienten");
    CHECK(fold("LASTEN") == "lasten");
    CHECK(fold("€ 5") == "€ 5");
}

TEST_CASE("names keep what is valid and escape the rest") {
    CHECK(printable_name("begroting één.pdf") == "begroting één.pdf");
    CHECK(printable_name("a\xFF\nb") == "a\\xFF\\x0Ab");
    CHECK(is_valid_utf8("ë"));
    CHECK_FALSE(is_valid_utf8("\xEB"));
}

TEST_CASE("words and length") {
    CHECK(split_words(" a  b\tc ") == std::vector<std::string>{"a", "b", "c"});
    CHECK(length("één €") == 5);
    CHECK(trim(" \t a b \n") == "a b");
}

TEST_CASE("nonsense is told from language") {
    std::vector<std::string> dutch = split_words(
        "de raad besluit de begroting van de gemeente vast te stellen met de wijziging in het programma onderwijs jeugd zorg veiligheid en wonen zoals "
        "beschreven");
    std::vector<std::string> noise =
        split_words("xq#z rt%kl mn@pq zzvbn qwrtp b*k!m ghjkl trwqz pl+kj vbnmx qqwrt sdfgh zxcvb nmlkj hgfds trwq plkj xcvb mnbv jhgf");
    CHECK(wordlike_share(dutch, 10) > 0.95);
    CHECK(wordlike_share(noise, 10) < 0.3);
    std::vector<std::string> money = dutch;  // a column of signs of the currency, and of dashes, says nothing about the words beside it
    for (int i = 0; i < 200; ++i) money.push_back(i % 2 == 0 ? "€" : "–");
    CHECK(wordlike_share(money, 10) > 0.95);
    CHECK(wordlike_share({"xq#z"}) == 1);  // too little to judge by
}
