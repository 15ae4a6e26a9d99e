#include "output/keys.h"

#include "catch.h"

using namespace griffier;

namespace {

Check remark(const std::string& message, int page, double y) {
    Check check;
    check.rule = "AGE_RANGE";
    check.message = message;
    check.page = page;
    check.x = 70;
    check.y = y;
    return check;
}

}  // namespace

TEST_CASE("the key of a check does not hang on which others its page has") {
    const Check first = remark("3 age classes from 4 to 18 adjoin", 4, 100), second = remark("3 age classes from 4 to 18 adjoin", 4, 400),
                third = remark("2 age classes from 18 to 65 adjoin", 4, 400);
    const auto all = check_keys({first, second, third}, {}), fewer = check_keys({second, third}, {});
    CHECK(all[0] != all[1]);
    CHECK(all[1] != all[2]);
    CHECK(fewer == std::vector<std::string>(all.begin() + 1, all.end()));
    for (const std::string& key : all) CHECK(key.size() == 12);
    // A box that another version draws a little wider keeps its key.
    CHECK(check_keys({remark(first.message, 4, 101.5)}, {}) == check_keys({first}, {}));
    // The same claim twice at one place.
    CHECK(check_keys({first, first}, {}) == std::vector<std::string>{all[0], all[0] + "-2"});
}

TEST_CASE("a check of figures goes by its figures, wherever it stands") {
    Check sum;
    sum.rule = "COLSUM";
    sum.operands = {Operand{"t1/1/1", 1, Decimal(4)}, Operand{"t1/2/1", 1, Decimal(5)}};
    sum.result = Operand{"t1/3/1", 1, Decimal(9)};
    Check moved = sum;
    moved.page = 7;
    moved.message = "said otherwise";
    CHECK(check_keys({sum}, {}) == check_keys({moved}, {}));
}

TEST_CASE("a rule of the user's own that could not be tried has a key") {
    Check own = remark("a label of the rule stands in the table more than once", 3, 210);
    own.rule = "HUIS_OPBOUW";
    CHECK(check_keys({own}, {}).front().size() == 12);
}
