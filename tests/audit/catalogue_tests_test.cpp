// Every rule of the catalogue is tested four ways: it holds, it holds by rounding, it fails (or flags), it cannot be tried. A way is shown by a verdict that some
// test spells out ("COLSUM pass_rounding"), by a test named below, by papers of which the rule says nothing (silent.h), or it is said here why there is none.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "audit/rules/rules.h"
#include "audit/silent.h"
#include "catch.h"
#include "document/pattern.h"
#include "source_dir.h"

using namespace griffier;

namespace {

enum class Way { holds, rounding, fails, untried };

const std::map<Way, std::vector<std::string>> kStatuses = {
    {Way::holds, {"pass"}}, {Way::rounding, {"pass_rounding", "warn_rounding"}}, {Way::fails, {"fail", "flag"}}, {Way::untried, {"not_checkable"}}};

const char* name_of(Way way) {
    return way == Way::holds ? "holds" : way == Way::rounding ? "holds by rounding" : way == Way::fails ? "fails" : "cannot be tried";
}

// Tests whose verdicts are looked at one by one.
struct Named {
    const char* rule;
    std::set<Way> ways;
    const char* test;
};
const std::vector<Named> kNamed = {
    {"FORMULA", {Way::untried}, "a rule says nothing that rests on a figure that is not given"},
    {"PAIR0", {Way::untried}, "a rule says nothing that rests on a figure that is not given"},
    {"RES_CONT", {Way::untried}, "a rule says nothing that rests on a figure that is not given"},
    {"PCT_CHANGE", {Way::untried}, "a rule says nothing that rests on a figure that is not given"},
    {"AVERAGE", {Way::untried}, "a rule says nothing that rests on a figure that is not given"},
    {"PCT_PART", {Way::untried}, "a rule says nothing that rests on a figure that is not given"},
    {"ROW_TWICE", {Way::untried}, "a rule says nothing that rests on a figure that is not given"},
    {"XTAB", {Way::untried}, "a fact of two tables that another reading of one makes the same cannot be tried"},
    {"MJR", {Way::untried}, "a fact of two tables that another reading of one makes the same cannot be tried"},
    {"TAAKVELD_SUM", {Way::untried}, "a fact of two tables that another reading of one makes the same cannot be tried"},
    {"RES_PROG", {Way::untried}, "a fact of two tables that another reading of one makes the same cannot be tried"},
    {"OVERHEAD", {Way::untried}, "a fact of two tables that another reading of one makes the same cannot be tried"},
    {"ONVOORZIEN", {Way::untried}, "a fact of two tables that another reading of one makes the same cannot be tried"},
    {"UNIT_CONFLICT", {Way::holds}, "the same fact in two places"},
    {"RESULT_BAL", {Way::untried}, "the result of the accounts is the one of the balance"},
    {"VOORZ_ROLL", {Way::untried}, "the provisions roll forward to the balance"},
    {"PCT_RANGE", {Way::fails}, "a percentage that is no share, and targets that never change"},
    {"ALL_EQUAL", {Way::fails}, "a percentage that is no share, and targets that never change"},
    {"IND_SERIES", {Way::fails}, "an indicator that is counted per something else further on is flagged"},
    {"IND_SERIES", {Way::holds, Way::fails}, "another definition is a remark; another outcome of the same year is flagged; the same is a pass"},
    {"BBV19", {Way::holds}, "a budget with all that the law asks for"},
    {"BBV22", {Way::holds}, "a budget with all that the law asks for"},
    {"BBV19", {Way::fails}, "what is not found is named"},
    {"BBV22", {Way::fails}, "what is not found is named"},
    {"BBV27", {Way::fails}, "accounts beside their budget"},
    {"BBV_IND_COMPLETE", {Way::fails}, "ratios and indicators by name"},
    {"XDOC", {Way::holds}, "what a budget repeats of the accounts holds, and is said with both places"},
    {"XDOC", {Way::rounding, Way::fails}, "thousands that differ by one were rounded otherwise; more beside facts that agree is a fail"},
    {"XDOC", {Way::untried}, "the first budget in the accounts is that of the budget; a column that only says begroting decides nothing against it"},
    {"RESTATE", {Way::rounding}, "thousands of the same year that differ by one in two accounts were rounded otherwise"},
    {"RESTATE", {Way::holds, Way::fails}, "the previous year's column of the accounts is a restatement where it differs"},
    {"CHAIN_CHANGE", {Way::holds, Way::rounding, Way::fails, Way::untried}, "the first budget and its changes make the changed one"},
    {"IV3_MATCH", {Way::holds, Way::rounding}, "taakvelden in whole euros hold against thousands that were rounded category by category"},
    {"IV3_MATCH", {Way::fails}, "a taakveld that differs among many that hold is a fail of severity warning"},
    {"IV3_MATCH", {Way::untried}, "without the file a document says once what it needs, and one without totals says nothing"},
    {"IV3_BAL", {Way::holds, Way::rounding, Way::fails}, "Iv3 balances"},
    {"YOY_JUMP", {Way::fails}, "a jump of more than half is told where it weighs something"},
    {"EMU_REF", {Way::rounding}, "a reference value printed to the euro is that of a file in thousands"},
    {"EMU_REF", {Way::holds, Way::fails, Way::untried}, "the EMU-saldo is held against the reference value of a file"},
    {"GR_SCOPE", {Way::fails}, "the figures of a joint body are nobody else's"},
    {"KIND_COMPLETE", {Way::holds, Way::fails, Way::untried}, "every programme of the overview has a table of its own"},
    {"COVERAGE", {Way::holds, Way::fails}, "how many sums could be tried, and why not"},
};

struct Excuse {
    const char* why;
    std::set<Way> ways;
    std::set<std::string> rules;
};
const std::vector<Excuse> kExcuses = {
    {"words, dates, numbers of papers and counts: nothing is rounded",
     {Way::rounding},
     {"ROW_AGAIN",
      "YEAR_GAP",
      "YEAR_MONO",
      "YEAR_FORM",
      "NUM_AMBIG",
      "NULL_VS_ZERO",
      "VN_SIGN",
      "ROW_LOST",
      "COL_ORDER",
      "UNIT_MISSING",
      "SIGN_TABLE",
      "IND_BRON",
      "IND_TOEL",
      "IND_TEXT",
      "PROSE_TWICE",
      "PROSE_DATE",
      "LIST_COUNT",
      "DATE_WINDOW",
      "AGE_RANGE",
      "DUP_VALUE",
      "PROSE_PERIOD",
      "PROSE_SIGN",
      "XREF",
      "MOTIE_NR",
      "MOTIE_GAP",
      "MOTIE_ITEMS",
      "MOTIE_DICTUM",
      "MOTIE_XREF",
      "MOTIE_VARIANT",
      "VOTE_SUM",
      "RESULT_VOTE",
      "TERM_OVERDUE",
      "AMEND_TARGET",
      "BBV17",
      "BBV19",
      "BBV22",
      "BBV27",
      "BBV30",
      "PARAGRAFEN",
      "KENGETALLEN_6",
      "BBV_IND_COMPLETE",
      "TERMIJN",
      "GR_SCOPE",
      "KIND_COMPLETE",
      "TABLE_SHAPE",
      "OCR_PAGE",
      "OCR_YEAR",
      "OCR_SUPERSCRIPT",
      "GLUED",
      "ROUNDTRIP",
      "DIGIT_COVER",
      "COVERAGE"}},
    {"held against a bound, a direction or a scale, which rounding does not move",
     {Way::rounding},
     {"PCT_RANGE", "ALL_EQUAL", "IND_RANGE", "IND_JUMP", "IND_UNIT", "IND_DIRECTION", "IND_SERIES", "PROSE_PART", "PROSE_TARGET", "PROSE_DIRECTION",
      "PP_VS_PCT", "SUB_TEKORT", "UNIT_CONFLICT", "YOY_JUMP"}},
    {"both are printed in one unit, to the last digit: off by one is off", {Way::rounding}, {"PAIR0", "PROSE_SUM"}},
    {"equal numbers are listed, which is no fault", {Way::fails}, {"DUP_VALUE"}},
    {"what no sum of its row parts is not tried: the reading is in doubt, not the paper", {Way::fails}, {"GLUED"}},
    {"the figures of the year before are found, or the balance is not read", {Way::holds, Way::fails}, {"BBV30"}},
};

std::vector<test::Silent> silent_rules() {
    std::vector<test::Silent> all;
    for (const auto& family :
         {test::silent_in_tables(), test::silent_across_tables(), test::silent_in_text(), test::silent_of_council(), test::silent_of_papers()})
        all.insert(all.end(), family.begin(), family.end());
    return all;
}

// The sources of all tests but this one, with literals that run on over lines made one.
std::string sources() {
    std::string text;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(testing::source_dir()) + "/tests")) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() != ".cpp" || name == "catalogue_tests_test.cpp") continue;
        std::ifstream in(entry.path());
        text.append(std::istreambuf_iterator<char>(in), {});
    }
    static const Pattern kRunsOn("\"\\s*\\n\\s*\"");
    RE2::GlobalReplace(&text, kRunsOn, "");
    return text;
}

// "COLSUM pass" with no letter behind it: not that of "COLSUM pass_rounding".
bool spells_out(const std::string& text, const std::string& verdict) {
    for (std::size_t at = text.find(verdict); at != std::string::npos; at = text.find(verdict, at + 1)) {
        const char before = at == 0 ? ' ' : text[at - 1], after = at + verdict.size() < text.size() ? text[at + verdict.size()] : ' ';
        const auto in_word = [](char c) { return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
        if (!in_word(before) && !in_word(after)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("each rule has a test of each way it can end, or says why not") {
    const std::string text = sources();
    const std::vector<test::Silent> silent = silent_rules();
    for (const Rule& rule : rules())
        for (const auto& [way, statuses] : kStatuses) {
            const bool shown =
                std::any_of(statuses.begin(), statuses.end(), [&](const std::string& s) { return spells_out(text, std::string(rule.id) + " " + s); });
            bool named = false, excused = false;
            for (const Named& one : kNamed) named |= one.rule == std::string(rule.id) && one.ways.count(way) > 0;
            for (const Excuse& excuse : kExcuses) excused |= excuse.rules.count(rule.id) > 0 && excuse.ways.count(way) > 0;
            const bool says_nothing = std::any_of(silent.begin(), silent.end(), [&, &way = way](const test::Silent& one) {
                return one.rule == rule.id && (way == Way::untried || (way == Way::holds && one.remark));
            });
            CAPTURE(rule.id, name_of(way));
            CHECK((shown || named || says_nothing || excused));
            CHECK_FALSE((says_nothing && (shown || named)));             // it is not_checkable after all
            CHECK_FALSE((excused && (shown || named || says_nothing)));  // a reason that a test contradicts
        }
}

TEST_CASE("what the list of tests and reasons names is there") {
    const std::string text = sources();
    for (const Named& one : kNamed) {
        CAPTURE(one.rule, one.test);
        CHECK(text.find("TEST_CASE(\"" + std::string(one.test) + "\")") != std::string::npos);
        CHECK(rule_of(one.rule).id == std::string(one.rule));
    }
    for (const Excuse& excuse : kExcuses)
        for (const std::string& rule : excuse.rules) CHECK(rule_of(rule).id == rule);
}

TEST_CASE("a rule that is never not_checkable speaks with all that it needs, and says nothing without or where all is in order") {
    for (const test::Silent& one : silent_rules()) {
        CAPTURE(one.rule, one.why);
        CHECK(one.said == one.expected);
        CHECK_FALSE(one.expected.empty());
        CHECK(one.said_without == "");
        if (one.remark) CHECK(one.said_in_order == "");
    }
}
