// IV3_MATCH and IV3_BAL over a made-up municipality.
#include "audit/archive/archive_iv3.h"

#include "audit/archive_documents.h"
#include "catch.h"

using namespace griffier;
using namespace griffier::test;

namespace {

const std::vector<std::string> kCodes = {"0.1", "0.2", "0.4", "1.1", "1.2", "2.1", "2.2", "4.1", "4.2", "5.1", "5.6", "6.71", "6.71a", "6.71b", "7.3", "8.1"};

// Lasten of 100, 200, ... thousand; whole euros in the document, a little off.
ArchiveDocument with_taakvelden(std::int64_t off = 300) {
    ArchiveDocument made = document("programmabegroting", 2024);
    for (std::size_t i = 0; i < kCodes.size(); ++i) {
        add(made, "1", "Alles", Side::lasten, Basis::begroting, 2024, 0);
        BudgetLine& line = made.lines.back().line;
        line.taakveld = Named{kCodes[i], "Taakveld " + kCodes[i]};
        line.item = kCodes[i] + " Taakveld " + kCodes[i];
        line.table_type = "taakvelden";
        line.value = Decimal(static_cast<std::int64_t>(i + 1) * 100'000 + off);
        line.step = 1;
    }
    return made;
}

Iv3Totals totals() {
    Iv3Totals made{"2024_begroting.csv", "Duinbeek", 2024, Basis::begroting, {}};
    for (std::size_t i = 0; i < kCodes.size(); ++i)
        made.rows.push_back({Named{kCodes[i], "Taakveld " + kCodes[i]}, Decimal(0), Decimal(static_cast<std::int64_t>(i + 1) * 100'000)});
    made.rows.push_back({Named{"0.7", "Uitkering"}, Decimal(13'600'000), Decimal(0)});
    for (const char* empty : {"0.10", "0.11", "3.1"}) made.rows.push_back({Named{empty, "Taakveld"}, Decimal(0), Decimal(0)});
    return made;
}

void move(Iv3Totals& iv3, const std::string& code, std::int64_t thousands) {
    for (Iv3Row& row : iv3.rows)
        if (row.taakveld.number == code) row.lasten = row.lasten + Decimal(thousands) * Decimal(1000);
}

std::vector<ArchiveCheck> tried(const ArchiveDocument& document, const Iv3Totals& iv3, const std::string& rule = "IV3_MATCH") {
    return of_rule(audit_organisation({document}, {iv3}), rule);
}

}  // namespace

TEST_CASE("taakvelden in whole euros hold against thousands that were rounded category by category") {
    CHECK(with_status(tried(with_taakvelden(0), totals()), Status::pass).size() == kCodes.size());
    CHECK(with_status(tried(with_taakvelden(), totals()), Status::pass_rounding).size() == kCodes.size());
    CHECK(with_status(tried(with_taakvelden(1900), totals()), Status::pass_rounding).size() == kCodes.size());
    CHECK(with_status(tried(with_taakvelden(4900), totals()), Status::warn_rounding).size() == kCodes.size());
}

TEST_CASE("a taakveld that differs among many that hold is a fail of severity warning") {
    Iv3Totals iv3 = totals();
    move(iv3, "5.6", 450);
    const auto fails = with_status(tried(with_taakvelden(), iv3), Status::fail);
    REQUIRE(fails.size() == 1);
    CHECK(fails[0].severity == Severity::warning);
    CHECK(fails[0].result->source == "Iv3 begroting 2024");
    CHECK(fails[0].result->id == "5.6");
    CHECK(fails[0].result->document == -1);
}

TEST_CASE("parts of one taakveld that hold together are divided otherwise, also where one side has the whole only") {
    Iv3Totals iv3 = totals();
    move(iv3, "6.71", 300);
    move(iv3, "6.71a", -200);
    move(iv3, "6.71b", -100);
    CHECK(with_status(tried(with_taakvelden(), iv3), Status::fail).empty());
    CHECK(with_status(tried(with_taakvelden(), iv3), Status::flag).empty());

    ArchiveDocument whole = with_taakvelden();
    whole.lines.erase(whole.lines.begin() + 12, whole.lines.begin() + 14);  // 6.71a and 6.71b are in 6.71
    whole.lines[11].line.value = Decimal(1'200'000 + 1'300'000 + 1'400'000);
    CHECK(with_status(tried(whole, totals()), Status::fail).empty());
}

TEST_CASE("two of one chapter whose differences cancel are one remark; of two chapters they are not") {
    Iv3Totals iv3 = totals();
    move(iv3, "4.1", -734);
    move(iv3, "4.2", 733);
    const auto flags = with_status(tried(with_taakvelden(), iv3), Status::flag);
    REQUIRE(flags.size() == 1);
    CHECK(flags[0].severity == Severity::info);
    CHECK(with_status(tried(with_taakvelden(), iv3), Status::fail).empty());

    Iv3Totals apart = totals();
    move(apart, "4.1", -734);
    move(apart, "5.1", 733);
    CHECK(with_status(tried(with_taakvelden(), apart), Status::fail).size() == 2);
}

TEST_CASE("where most taakvelden differ the document is another version: one flag") {
    Iv3Totals iv3 = totals();
    for (const std::string& code : kCodes) move(iv3, code, 50);
    const auto checks = tried(with_taakvelden(), iv3);
    CHECK(with_status(checks, Status::fail).empty());
    CHECK(with_status(checks, Status::flag).size() <= 1);
}

TEST_CASE("without the file a document says once what it needs, and one without totals says nothing") {
    const OrganisationAudit audit = audit_organisation({with_taakvelden()}, {});
    const auto checks = of_rule(audit, "IV3_MATCH");
    REQUIRE(checks.size() == 1);
    CHECK(checks[0].status == Status::not_checkable);
    CHECK(checks[0].reason == "missing_source");
    CHECK(of_rule(audit, "IV3_BAL").empty());
    CHECK(of_rule(audit_organisation({document("programmabegroting", 2024)}, {}), "IV3_MATCH").empty());
}

TEST_CASE("Iv3 balances") {
    CHECK(tried(with_taakvelden(), totals(), "IV3_BAL").at(0).status == Status::pass);
    Iv3Totals iv3 = totals();
    move(iv3, "5.6", 1);
    CHECK(tried(with_taakvelden(), iv3, "IV3_BAL").at(0).status == Status::pass_rounding);
    move(iv3, "5.6", 80);
    CHECK(tried(with_taakvelden(), iv3, "IV3_BAL").at(0).status == Status::fail);
}

TEST_CASE("a file that is not whole is said to be so, and no sum over it fails") {
    ArchiveDocument budget = with_taakvelden();
    add(budget, "", "", Side::lasten, Basis::begroting, 2024, 13'600);
    const auto told = [&](const Iv3Totals& iv3, const std::string& rule) {
        for (const ArchiveCheck& check : tried(budget, iv3, rule))
            if (check.status == Status::not_checkable) return check.message.substr(check.message.find("the file"));
        return std::string();
    };
    CHECK(told(totals(), "IV3_MATCH").empty());
    Iv3Totals iv3 = totals();
    std::erase_if(iv3.rows, [](const Iv3Row& row) { return row.taakveld.number[0] == '5' || row.taakveld.number[0] == '7'; });
    CHECK(told(iv3, "IV3_MATCH") == "the file is incomplete, it lacks chapter 5, chapter 7");
    CHECK(told(iv3, "IV3_BAL") == told(iv3, "IV3_MATCH"));
    CHECK(with_status(tried(budget, iv3), Status::fail).empty());
    iv3 = totals();
    std::erase_if(iv3.rows, [](const Iv3Row& row) { return row.taakveld.number == "0.11"; });
    move(iv3, "5.6", 80);
    CHECK(told(iv3, "IV3_BAL") == "the file is incomplete, it lacks taakveld 0.11");
}

TEST_CASE("the total before reserves is held against all taakvelden but 0.10 and 0.11") {
    ArchiveDocument budget = with_taakvelden();
    add(budget, "", "", Side::lasten, Basis::begroting, 2024, 13'600);
    Iv3Totals iv3 = totals();
    iv3.rows.push_back({Named{"0.10", "Mutaties reserves"}, Decimal(0), Decimal(500'000)});
    const auto checks = tried(budget, iv3);
    const auto total = std::find_if(checks.begin(), checks.end(), [](const ArchiveCheck& c) { return c.result->id.starts_with("total"); });
    REQUIRE(total != checks.end());
    CHECK(total->status == Status::pass);
}

TEST_CASE("a programme is held against the taakvelden that only it has") {
    // Taakvelden 0.1 to 1.2 are programme A (1.500 thousand), the others B; both print their totals.
    const auto budget = [](std::int64_t total_a, bool shared) {
        ArchiveDocument made = with_taakvelden(0);
        for (std::size_t i = 0; i < made.lines.size(); ++i) made.lines[i].line.programme = Named{i < 5 ? "1" : "2", i < 5 ? "Bestuur" : "Overig"};
        if (shared) {
            made.lines.push_back(made.lines[4]);
            made.lines.back().line.programme = Named{"2", "Overig"};
            made.lines.back().line.value = Decimal(0);
        }
        add(made, "1", "Bestuur", Side::lasten, Basis::begroting, 2024, total_a);
        return made;
    };
    const auto of_programme = [](const ArchiveDocument& made, const Iv3Totals& iv3) {
        std::string told;
        for (const ArchiveCheck& check : tried(made, iv3))
            if (check.message.starts_with("programma ")) told += std::string(told.empty() ? "" : ", ") + name(check.status);
        return told;
    };
    CHECK(of_programme(budget(1'500, false), totals()) == "pass");
    Iv3Totals iv3 = totals();
    move(iv3, "0.2", 12);
    CHECK(of_programme(budget(1'500, false), iv3) == "warn_rounding");
    move(iv3, "0.2", 400);
    CHECK(of_programme(budget(1'500, false), iv3) == "flag");
    CHECK(with_status(tried(budget(1'500, false), iv3), Status::fail).size() == 1);  // the taakveld
    CHECK(of_programme(budget(1'700, false), totals()) == "");                       // it is not made of its taakvelden
    CHECK(of_programme(budget(1'500, true), totals()) == "");                        // 1.2 is divided over two programmes
}
