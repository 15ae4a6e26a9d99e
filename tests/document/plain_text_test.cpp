#include "document/plain_text/plain_text.h"

#include <string>

#include "catch.h"

using namespace griffier;

namespace {

std::string texts(const Page& page) {
    std::string out;
    for (const Word& word : page.words) out += (out.empty() ? "" : "|") + word.text;
    return out;
}

}  // namespace

TEST_CASE("a text file becomes pages on the character grid") {
    struct Case {
        std::string name, bytes;
        std::vector<std::string> pages;
        std::vector<int> first_lines;
    };
    const std::vector<Case> cases = {
        {"empty", "", {""}, {1}},
        {"one line", "Baten 12", {"Baten|12"}, {1}},
        {"byte order mark",
         "\xEF\xBB\xBF"
         "Baten",
         {"Baten"},
         {1}},
        {"CRLF, lone CR", "a\r\nb\rc", {"a|b|c"}, {1}},
        {"no-break space", "3.500\xC2\xA0€", {"3.500|€"}, {1}},
        {"form feed at line start", "a\n\fb\nc\n", {"a", "b|c"}, {1, 2}},
        {"form feed at the end", "a\nb\n\f", {"a|b"}, {1}},
        {"an empty page between", "a\f\fb", {"a", "", "b"}, {1, 1, 1}},
        {"control characters", std::string("a\x01") + "b", {"a|b"}, {1}},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const std::vector<Page> pages = read_plain_text(c.bytes);
        REQUIRE(pages.size() == c.pages.size());
        for (std::size_t i = 0; i < pages.size(); ++i) {
            CHECK(texts(pages[i]) == c.pages[i]);
            CHECK(pages[i].first_line == c.first_lines[i]);
            CHECK(pages[i].number == static_cast<int>(i) + 1);
            CHECK(pages[i].text_from == TextFrom::text);
            CHECK(pages[i].warnings.empty());
        }
    }
}

TEST_CASE("words of a text stand on their columns and rows") {
    const std::vector<Page> pages = read_plain_text("één  twee\n\n\tdrie\n");
    REQUIRE(pages.size() == 1);
    REQUIRE(pages[0].words.size() == 3);
    CHECK(pages[0].words[0].box == Box{0, 0, 3 * kGridWidth, kGridHeight});
    CHECK(pages[0].words[1].box == Box{5 * kGridWidth, 0, 9 * kGridWidth, kGridHeight});
    CHECK(pages[0].words[2].box == Box{8 * kGridWidth, 2 * kGridHeight, 12 * kGridWidth, 3 * kGridHeight});
}

TEST_CASE("a text that is no UTF-8 is read as Windows-1252, with a warning") {
    const std::vector<Page> pages = read_plain_text("Financi\xEBle \x80 1.000 \x96 \x81");
    REQUIRE(pages.size() == 1);
    CHECK(texts(pages[0]) == "Financiële|€|1.000|–|\xEF\xBF\xBD");
    REQUIRE(pages[0].warnings.size() == 1);
    CHECK(pages[0].warnings[0].code == "text_not_utf8");
}
