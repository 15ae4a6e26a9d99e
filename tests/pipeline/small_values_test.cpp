#include <sstream>

#include "catch.h"
#include "pipeline/fields.h"
#include "pipeline/page_range.h"
#include "pipeline/sha256.h"

using namespace griffier;

TEST_CASE("SHA-256 of known texts") {
    // FIPS 180-2, appendix B, and the empty text
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("lists of pages") {
    struct Case {
        const char* text;
        bool valid;
        std::vector<int> of_ten;
    };
    const Case cases[] = {
        {"", true, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}},
        {"1-3,7", true, {1, 2, 3, 7}},
        {"7,1-3,2", true, {1, 2, 3, 7}},
        {"9-", true, {9, 10}},
        {"4", true, {4}},
        {"11", true, {}},
        {"8-40", true, {8, 9, 10}},
        {"0", false, {}},
        {"3-1", false, {}},
        {"-3", false, {}},
        {"1,", false, {}},
        {",1", false, {}},
        {"a", false, {}},
        {"1 - 3", false, {}},
        {"99999999999", false, {}},
        {"1--3", false, {}},
        {"-", false, {}},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        const auto ranges = parse_page_ranges(one.text);
        REQUIRE(ranges.has_value() == one.valid);
        if (ranges) CHECK(selected_pages(*ranges, 10) == one.of_ten);
    }
}

// Every text of up to five of the characters that matter is either refused or means what a second reading of it says.
TEST_CASE("lists of pages: all short texts") {
    const std::string alphabet = "012-,";
    std::vector<std::string> texts{""};
    for (std::size_t i = 0; i < texts.size() && texts[i].size() < 5; ++i) {
        for (const char c : alphabet) texts.push_back(texts[i] + c);
    }
    int valid = 0;
    for (const std::string& text : texts) {
        const auto ranges = parse_page_ranges(text);
        if (!ranges) continue;
        ++valid;
        std::stringstream parts(text);
        std::size_t count = 0;
        for (std::string part; std::getline(parts, part, ',');) {
            const PageRange& range = ranges->at(count++);
            const std::size_t dash = part.find('-');
            CHECK(range.first == std::stoi(part));
            CHECK(range.last == (dash == std::string::npos ? range.first : dash + 1 == part.size() ? 0 : std::stoi(part.substr(dash + 1))));
        }
        CHECK(count == ranges->size());
    }
    CHECK(valid > 300);
}

TEST_CASE("fields hold any bytes") {
    Fields fields;
    const std::string bytes("a\nb\\n \\\0\xff c", 11);
    fields.add("name", bytes);
    fields.add("name", std::string());
    fields.add("number", -7);
    const Fields read = read_fields(write_fields(fields));
    CHECK(read.entries == fields.entries);
    CHECK(read.all("name") == std::vector<std::string>{bytes, ""});
    CHECK(read.number("number") == -7);
    CHECK(read.number("name") == 0);
    CHECK(read.text("absent").empty());
    Fields nested;
    nested.add("inner", write_fields(fields));
    CHECK(read_fields(read_fields(write_fields(nested)).text("inner")).entries == fields.entries);
}
