// XDOC, RESTATE and CHAIN_CHANGE over documents made here.
#include "audit/archive/archive.h"
#include "audit/archive_documents.h"
#include "catch.h"

using namespace griffier;
using namespace griffier::test;

namespace {

OrganisationAudit audited(std::vector<ArchiveDocument> documents) {
    put_in_order(documents);
    return audit_organisation(documents, {});
}

// Accounts of 2023, and a budget of 2025 that repeats their outcome with these lasten.
OrganisationAudit with_later_budget(const std::vector<std::int64_t>& repeated) {
    ArchiveDocument accounts = document("jaarstukken", 2023), budget = document("programmabegroting", 2025);
    add_lasten(accounts, Basis::realisatie, 2023, {10117, 40263, 14084, 5200});
    add_lasten(budget, Basis::realisatie, 2023, repeated);
    return audited({budget, accounts});
}

}  // namespace

TEST_CASE("what a budget repeats of the accounts holds, and is said with both places") {
    const OrganisationAudit audit = with_later_budget({10117, 40263, 14084, 5200});
    const auto checks = of_rule(audit, "XDOC");
    REQUIRE(checks.size() == 4);
    CHECK(with_status(checks, Status::pass).size() == 4);
    CHECK(checks[0].operands[0].document == 0);
    CHECK(checks[0].result->document == 1);
    REQUIRE(audit.links.size() == 1);
    CHECK(audit.links[0].facts == 4);
    CHECK(audit.links[0].compared == 4);
    CHECK(audit.coverage.in_two == 4);
    CHECK(audit.coverage.compared == 4);
    CHECK(audit.coverage.not_compared.empty());
}

TEST_CASE("a figure in whole euros and the same in thousands agree within half a thousand") {
    ArchiveDocument accounts = document("jaarstukken", 2023), budget = document("programmabegroting", 2025);
    add_lasten(accounts, Basis::realisatie, 2023, {10117});
    accounts.lines[0].line.value = Decimal(10117400);
    accounts.lines[0].line.step = 1;
    add_lasten(budget, Basis::realisatie, 2023, {10117});
    CHECK(of_rule(audited({accounts, budget}), "XDOC").at(0).status == Status::pass_rounding);
    accounts.lines[0].line.value = Decimal(10117600);
    CHECK(of_rule(audited({accounts, budget}), "XDOC").at(0).status != Status::pass_rounding);
}

TEST_CASE("thousands that differ by one were rounded otherwise; more beside facts that agree is a fail") {
    CHECK(with_status(of_rule(with_later_budget({10117, 40264, 14084, 5200}), "XDOC"), Status::warn_rounding).size() == 1);
    const auto fails = with_status(of_rule(with_later_budget({10117, 42063, 14084, 5200}), "XDOC"), Status::fail);
    REQUIRE(fails.size() == 1);
    CHECK(fails[0].severity == Severity::warning);
    CHECK(fails[0].expected == Decimal(40263000));
    CHECK(fails[0].found == Decimal(42063000));
    CHECK(fails[0].difference == Decimal(-1800000));
    CHECK(fails[0].year == 2023);
    CHECK(fails[0].message ==
          "programma 2 Zorg, lasten, realisatie 2023: 40.263.000 in jaarstukken 2023 (page 3), 42.063.000 in programmabegroting 2025 (page 3), difference "
          "-1.800.000");
}

TEST_CASE("the saldo and the total that follow from one wrong figure are remarks") {
    ArchiveDocument accounts = document("jaarstukken", 2023), budget = document("programmabegroting", 2025);
    for (ArchiveDocument* d : {&accounts, &budget}) {
        const std::int64_t off = d == &budget ? 1800 : 0;
        add(*d, "1", "Wonen", Side::baten, Basis::realisatie, 2023, 4388);
        add(*d, "1", "Wonen", Side::lasten, Basis::realisatie, 2023, 10117);
        add(*d, "1", "Wonen", Side::saldo, Basis::realisatie, 2023, -5729);
        add(*d, "2", "Zorg", Side::baten, Basis::realisatie, 2023, 12002);
        add(*d, "2", "Zorg", Side::lasten, Basis::realisatie, 2023, 40263 + off);
        add(*d, "2", "Zorg", Side::saldo, Basis::realisatie, 2023, -28261 - off);
        add(*d, "", "", Side::baten, Basis::realisatie, 2023, 16390);
        add(*d, "", "", Side::lasten, Basis::realisatie, 2023, 50380 + off);
        add(*d, "", "", Side::saldo, Basis::realisatie, 2023, -33990 - off);
        d->signs[0] = SignRule{1, -1, "baten-lasten", ""};
    }
    const auto checks = of_rule(audited({accounts, budget}), "XDOC");
    CHECK(checks.size() == 9);
    const auto fails = with_status(checks, Status::fail), flags = with_status(checks, Status::flag);
    REQUIRE(fails.size() == 1);
    CHECK(fails[0].expected == Decimal(40263000));
    REQUIRE(flags.size() == 3);
    for (const ArchiveCheck& check : flags) CHECK(check.severity == Severity::info);
}

TEST_CASE("documents that mostly differ count otherwise: flags, no fail") {
    const auto checks = of_rule(with_later_budget({10117, 42063, 15084, 5700}), "XDOC");
    CHECK(with_status(checks, Status::fail).empty());
    CHECK(with_status(checks, Status::flag).size() == 3);
}

TEST_CASE("differences that cancel are figures moved between programmes") {
    const OrganisationAudit audit = with_later_budget({10017, 40263, 14184, 5200});
    CHECK(with_status(of_rule(audit, "XDOC"), Status::fail).empty());
    const auto moved = of_rule(audit, "RESTATE");
    REQUIRE(moved.size() == 2);
    CHECK(moved[0].status == Status::flag);
    CHECK(moved[0].severity == Severity::info);
}

TEST_CASE("lasten below zero in one document and above in the other are the same lasten") {
    const OrganisationAudit audit = with_later_budget({-10117, -40263, -14084, -5200});
    CHECK(with_status(of_rule(audit, "XDOC"), Status::pass).size() == 4);
    for (const ArchiveCheck& check : of_rule(audit, "XDOC")) {
        CHECK(check.result->sign == -1);
        CHECK(check.result->value->is_negative());
    }
}

TEST_CASE("a programme with another number is not compared, nor is one without a unit, and coverage says so") {
    ArchiveDocument accounts = document("jaarstukken", 2023), budget = document("programmabegroting", 2025);
    add_lasten(accounts, Basis::realisatie, 2023, {10117, 40263});
    add_lasten(budget, Basis::realisatie, 2023, {11117, 41263});
    budget.lines[0].line.programme->number = "7";
    budget.lines[1].line.unit = UnitKind::none;
    const OrganisationAudit audit = audited({accounts, budget});
    CHECK(of_rule(audit, "XDOC").empty());
    CHECK(audit.coverage.in_two == 1);
    CHECK(audit.coverage.not_compared.at("other_number") == 1);
    CHECK(audit.coverage.no_fact.at("unit_not_stated") == 1);
}

TEST_CASE("a document that states a fact twice with other values states none") {
    ArchiveDocument accounts = document("jaarstukken", 2023), budget = document("programmabegroting", 2025);
    add_lasten(accounts, Basis::realisatie, 2023, {10117});
    add_lasten(budget, Basis::realisatie, 2023, {10117});
    add_lasten(budget, Basis::realisatie, 2023, {12000});
    const OrganisationAudit audit = audited({accounts, budget});
    CHECK(of_rule(audit, "XDOC").empty());
    CHECK(audit.coverage.no_fact.at("two_values") == 2);
}

TEST_CASE("of two versions of the accounts that differ the one that the council decided on counts, else none") {
    ArchiveDocument concept_version = document("jaarstukken", 2023, "Concept jaarstukken"), decided = document("jaarstukken", 2023),
                    budget = document("programmabegroting", 2025);
    add_lasten(concept_version, Basis::realisatie, 2023, {9000});
    add_lasten(decided, Basis::realisatie, 2023, {10117});
    add_lasten(budget, Basis::realisatie, 2023, {10117});
    const OrganisationAudit open = audited({concept_version, decided, budget});
    CHECK(of_rule(open, "XDOC").empty());
    CHECK(open.coverage.not_compared.at("versions_differ") == 1);
    decided.facts.status = "vastgesteld";
    CHECK(of_rule(audited({concept_version, decided, budget}), "XDOC").at(0).status == Status::pass);
}

TEST_CASE("the previous year's column of the accounts is a restatement where it differs") {
    ArchiveDocument first = document("jaarstukken", 2023), second = document("jaarstukken", 2024);
    add_lasten(first, Basis::realisatie, 2023, {10117, 40263, 14084});
    add_lasten(second, Basis::realisatie, 2023, {10117, 40263, 14120});
    const auto checks = of_rule(audited({first, second}), "RESTATE");
    REQUIRE(checks.size() == 3);
    const auto flags = with_status(checks, Status::flag);
    REQUIRE(flags.size() == 1);
    CHECK(flags[0].severity == Severity::info);
    CHECK(flags[0].difference == Decimal(-36000));
}

TEST_CASE("the first budget in the accounts is that of the budget; a column that only says begroting decides nothing against it") {
    ArchiveDocument budget = document("programmabegroting", 2023), accounts = document("jaarstukken", 2023);
    add_lasten(budget, Basis::begroting, 2023, {100, 200, 300});
    add_lasten(accounts, Basis::begroting, 2023, {100, 200, 350});
    const auto checks = of_rule(audited({budget, accounts}), "XDOC");
    CHECK(with_status(checks, Status::pass).size() == 2);
    REQUIRE(with_status(checks, Status::not_checkable).size() == 1);
    CHECK(with_status(checks, Status::not_checkable)[0].reason == "ambiguous_basis");
    for (ArchiveLine& line : accounts.lines) line.line.basis = Basis::begroting_primitief;
    CHECK(with_status(of_rule(audited({budget, accounts}), "XDOC"), Status::fail).size() == 1);
    budget.facts.status = "ontwerp";  // the council may have changed it
    CHECK(with_status(of_rule(audited({budget, accounts}), "XDOC"), Status::flag).size() == 1);
    ArchiveDocument report = document("tussenrapportage", 2023);
    add_lasten(report, Basis::begroting_primitief, 2023, {100, 200, 350});  // "voor wijziging", after changes that are not at hand
    CHECK(with_status(of_rule(audited({budget, report}), "XDOC"), Status::not_checkable).size() == 1);
}

TEST_CASE("the changed budget of the accounts is that of the last report, and no fail where it differs") {
    ArchiveDocument first = document("tussenrapportage", 2023, "Eerste tussenrapportage 2023"),
                    second = document("tussenrapportage", 2023, "Tweede tussenrapportage 2023"), accounts = document("jaarstukken", 2023);
    add_lasten(first, Basis::begroting_na_wijziging, 2023, {110, 210});
    add_lasten(second, Basis::begroting_na_wijziging, 2023, {120, 220});
    add_lasten(accounts, Basis::begroting_na_wijziging, 2023, {120, 299});
    const auto checks = of_rule(audited({second, accounts, first}), "XDOC");
    CHECK(with_status(checks, Status::pass).size() == 1);
    CHECK(with_status(checks, Status::flag).size() == 1);
    first.facts.title = second.facts.title = "Tussenrapportage 2023";
    const OrganisationAudit unordered = audited({second, accounts, first});
    CHECK(of_rule(unordered, "XDOC").empty());
    CHECK(unordered.coverage.not_compared.at("order_not_stated") == 2);
}

TEST_CASE("the first budget and its changes make the changed one") {
    ArchiveDocument budget = document("programmabegroting", 2023), report = document("tussenrapportage", 2023, "Eerste tussenrapportage 2023");
    add_lasten(budget, Basis::begroting, 2023, {9830, 38905, 14310});
    add_lasten(report, Basis::verschil, 2023, {420, 1180, -95});
    for (ArchiveLine& line : report.lines) line.line.column = "Wijziging 2023";
    add_lasten(report, Basis::begroting_na_wijziging, 2023, {10250, 40085, 14216});
    auto checks = of_rule(audited({budget, report}), "CHAIN_CHANGE");
    REQUIRE(checks.size() == 3);
    CHECK(with_status(checks, Status::pass).size() == 2);
    CHECK(with_status(checks, Status::pass_rounding).size() == 1);  // 14.310 - 95 = 14.215, printed 14.216

    report.lines[4].line.value = Decimal(41085000);
    checks = with_status(of_rule(audited({budget, report}), "CHAIN_CHANGE"), Status::fail);
    REQUIRE(checks.size() == 1);
    CHECK(checks[0].difference == Decimal(-1000000));

    report.facts.title = "Tweede tussenrapportage 2023";  // the first one is not there
    checks = of_rule(audited({budget, report}), "CHAIN_CHANGE");
    REQUIRE(with_status(checks, Status::not_checkable).size() == 1);
    CHECK(with_status(checks, Status::not_checkable)[0].reason == "missing_source");
    CHECK(with_status(checks, Status::fail).empty());
}

TEST_CASE("a single report without a number is all that changed the budget where most programmes show it") {
    ArchiveDocument budget = document("programmabegroting", 2023), report = document("tussenrapportage", 2023, "Bestuursrapportage 2023");
    add_lasten(budget, Basis::begroting, 2023, {9830, 38905, 14310, 7210});
    add_lasten(report, Basis::verschil, 2023, {420, 1180, -95, 60});
    for (ArchiveLine& line : report.lines) line.line.column = "Wijziging 2023";
    add_lasten(report, Basis::begroting_na_wijziging, 2023, {10250, 41085, 14215, 7270});
    const auto chain = [&](const std::vector<ArchiveDocument>& documents) { return of_rule(audited(documents), "CHAIN_CHANGE"); };
    CHECK(with_status(chain({budget, report}), Status::pass).size() == 3);
    CHECK(with_status(chain({budget, report}), Status::fail).size() == 1);

    ArchiveDocument other = document("tussenrapportage", 2023, "Najaarsnota 2023");
    CHECK(with_status(chain({budget, report, other}), Status::fail).empty());

    report.lines[4].line.value = Decimal(11350000);  // half of them do not hold: the council may have changed the budget before
    CHECK(with_status(chain({budget, report}), Status::fail).empty());
    CHECK(with_status(chain({budget, report}), Status::not_checkable).size() == 1);
}

TEST_CASE("the order of documents does not matter") {
    ArchiveDocument budget = document("programmabegroting", 2023), accounts = document("jaarstukken", 2023), later = document("programmabegroting", 2025);
    add_lasten(budget, Basis::begroting, 2023, {100, 200, 300});
    add_lasten(accounts, Basis::begroting_primitief, 2023, {100, 200, 350});
    add_lasten(accounts, Basis::realisatie, 2023, {110, 220, 330});
    add_lasten(later, Basis::realisatie, 2023, {110, 220, 300});
    const auto messages = [](const OrganisationAudit& audit) {
        std::vector<std::string> all;
        for (const ArchiveCheck& check : audit.checks) all.push_back(check.message);
        return all;
    };
    const auto once = messages(audited({budget, accounts, later}));
    CHECK(once == messages(audited({later, accounts, budget})));
    CHECK(once == messages(audited({accounts, budget, later})));
    CHECK(once.size() == 9);  // six facts repeated, three lists of programmes
}

namespace {

// Eight figures of a budget in two sides.
void add_all(ArchiveDocument& document, Basis basis, int year, std::vector<std::int64_t> lasten) {
    add_lasten(document, basis, year, lasten);
    const std::vector<std::string> kNames = {"Wonen", "Zorg", "Bestuur", "Verkeer"};
    for (std::size_t i = 0; i < kNames.size(); ++i)
        add(document, std::to_string(i + 1), kNames[i], Side::baten, basis, year, 1000 + 10 * static_cast<std::int64_t>(i));
}

}  // namespace

TEST_CASE("a later budget repeats the changed budget of the document that it agrees with; a lone difference is flagged") {
    ArchiveDocument report = document("tussenrapportage", 2024), accounts = document("jaarstukken", 2024), later = document("programmabegroting", 2025);
    add_all(report, Basis::begroting_na_wijziging, 2024, {100, 200, 300, 400});
    add_all(accounts, Basis::begroting_na_wijziging, 2024, {150, 250, 350, 450});  // changed since
    const auto repeated = [&](std::vector<std::int64_t> lasten) {
        ArchiveDocument with = later;
        add_all(with, Basis::begroting_na_wijziging, 2024, lasten);
        return audited({report, accounts, with});
    };
    const auto between = [](const OrganisationAudit& audit) {
        std::vector<ArchiveCheck> some;
        for (const ArchiveCheck& check : of_rule(audit, "XDOC"))
            if (check.result && check.result->document == 2) some.push_back(check);
        return some;
    };
    const OrganisationAudit right = repeated({100, 200, 300, 400});
    CHECK(with_status(between(right), Status::pass).size() == 8);
    CHECK(right.coverage.not_compared.empty());
    CHECK(with_status(between(repeated({100, 201, 300, 400})), Status::warn_rounding).size() == 1);
    const auto flags = with_status(between(repeated({100, 290, 300, 400})), Status::flag);
    REQUIRE(flags.size() == 1);
    CHECK(flags[0].severity == Severity::warning);
    CHECK(flags[0].difference == Decimal(-90000));
    CHECK(flags[0].operands[0].document == 0);  // the report, not the accounts
    // Nobody's moment: nothing is claimed, and coverage says so.
    const OrganisationAudit other = repeated({111, 222, 333, 444});
    CHECK(with_status(between(other), Status::pass).empty());
    const auto open = with_status(of_rule(other, "XDOC"), Status::not_checkable);
    REQUIRE(open.size() == 1);
    CHECK(open[0].reason == "ambiguous_basis");
    CHECK(open[0].operands[0].document == 2);
    // Alone it is not compared, and coverage says so.
    ArchiveDocument with = later;
    add_all(with, Basis::begroting_na_wijziging, 2024, {111, 222, 333, 444});
    for (ArchiveLine& line : with.lines) line.line.basis = Basis::begroting;
    CHECK(audited({report, accounts, with}).coverage.not_compared.at("other_moment") == 8);
}

TEST_CASE("where the report has what the later budget has, the difference with the accounts is a remark") {
    ArchiveDocument report = document("tussenrapportage", 2024), accounts = document("jaarstukken", 2024), later = document("programmabegroting", 2025);
    add_all(report, Basis::begroting_na_wijziging, 2024, {100, 200, 300, 400});
    add_all(accounts, Basis::begroting_na_wijziging, 2024, {100, 290, 300, 400});
    add_all(later, Basis::begroting_na_wijziging, 2024, {100, 200, 300, 400});
    const auto flags = [&] { return with_status(of_rule(audited({report, accounts, later}), "XDOC"), Status::flag); };
    REQUIRE(flags().size() == 1);
    CHECK(flags()[0].result->document == 1);  // between the report, which the later budget follows, and the accounts
    // More figures of the accounts stand in the later budget: it is held against these.
    for (ArchiveDocument* d : {&accounts, &later})
        for (const char* name : {"Cultuur", "Sport", "Jeugd"}) add(*d, "", name, Side::lasten, Basis::begroting_na_wijziging, 2024, 500);
    REQUIRE(flags().size() == 2);
    CHECK(flags()[0].severity != flags()[1].severity);
    for (const ArchiveCheck& flag : flags()) CHECK((flag.severity == Severity::info) == flag.message.ends_with("tussenrapportage 2024 has it too"));
}

TEST_CASE("a budget before changes in a report is the first one where all but one figure agree") {
    ArchiveDocument budget = document("programmabegroting", 2024), report = document("tussenrapportage", 2024);
    add_all(budget, Basis::begroting, 2024, {100, 200, 300, 400});
    const auto said = [&](std::vector<std::int64_t> lasten) {
        ArchiveDocument with = report;
        add_all(with, Basis::begroting_primitief, 2024, lasten);
        return of_rule(audited({budget, with}), "XDOC");
    };
    CHECK(with_status(said({100, 200, 300, 400}), Status::pass).size() == 8);
    CHECK(with_status(said({100, 290, 300, 400}), Status::flag).size() == 1);
    CHECK(with_status(said({120, 290, 330, 400}), Status::not_checkable).size() == 3);
}

TEST_CASE("a programme that differs by what its taakveld differs follows from it") {
    ArchiveDocument budget = document("programmabegroting", 2024), accounts = document("jaarstukken", 2024);
    const auto add_taakveld = [](ArchiveDocument& to, const char* number, Basis basis, std::int64_t value, bool of_programme) {
        add(to, "2", "Zorg", Side::lasten, basis, 2024, value);
        BudgetLine& line = to.lines.back().line;
        line.taakveld = Named{number, "Taakveld"};
        line.item = std::string(number) + " Taakveld";
        line.source.cell->table = 1;
        if (!of_programme) line.programme.reset();
    };
    for (bool of_programme : {true, false}) {
        ArchiveDocument a = budget, b = accounts;
        add_lasten(a, Basis::begroting, 2024, {100, 200, 300, 400});
        add_lasten(b, Basis::begroting_primitief, 2024, {100, 290, 300, 400});
        add_taakveld(a, "6.3", Basis::begroting, 120, of_programme);
        add_taakveld(b, "6.3", Basis::begroting_primitief, 210, of_programme);
        add_taakveld(a, "6.6", Basis::begroting, 80, of_programme);
        add_taakveld(b, "6.6", Basis::begroting_primitief, 80, of_programme);
        const auto checks = of_rule(audited({a, b}), "XDOC");
        const auto fails = with_status(checks, Status::fail), flags = with_status(checks, Status::flag);
        REQUIRE(fails.size() == 1);
        CHECK(fails[0].message.starts_with("taakveld 6.3"));
        REQUIRE(flags.size() == 1);
        CHECK(flags[0].severity == Severity::info);
        CHECK(flags[0].message.starts_with("programma 2 Zorg"));
    }
}

TEST_CASE("posts beside the programmes are facts, and the total follows from them") {
    ArchiveDocument budget = document("programmabegroting", 2024), accounts = document("jaarstukken", 2024);
    for (ArchiveDocument* d : {&budget, &accounts}) {
        const Basis basis = d == &budget ? Basis::begroting : Basis::begroting_primitief;
        const std::int64_t off = d == &budget ? 0 : 90;
        add_lasten(*d, basis, 2024, {100, 200, 300, 400});
        add(*d, "", "", Side::lasten, basis, 2024, 70 + off);
        d->lines.back().line.item = "Overhead";
        add(*d, "", "", Side::lasten, basis, 2024, 1070 + off);
        d->lines.back().line.item = "Totaal lasten";
    }
    const auto checks = of_rule(audited({budget, accounts}), "XDOC");
    CHECK(checks.size() == 6);
    const auto fails = with_status(checks, Status::fail), flags = with_status(checks, Status::flag);
    REQUIRE(fails.size() == 1);
    CHECK(fails[0].message.starts_with("Overhead, lasten"));
    REQUIRE(flags.size() == 1);
    CHECK(flags[0].message.starts_with("totaal, lasten"));
}
