// IND_SERIES over documents, GR_SCOPE, KIND_COMPLETE, EMU_REF, YOY_JUMP, and what findings weigh.
#include "audit/archive/archive_kinds.h"

#include "audit/archive/archive_emu.h"
#include "audit/archive/archive_indicators.h"
#include "audit/archive/archive_terms.h"
#include "audit/archive/change_order.h"
#include "audit/archive/materiality.h"
#include "audit/archive_documents.h"
#include "catch.h"

using namespace griffier;
using namespace griffier::test;

namespace {

void add_indicator(ArchiveDocument& document, const std::string& base, const std::string& description, const std::string& outcome_2023) {
    ArchiveIndicator made;
    made.id = "i1";
    made.indicator.name = "Verwijzingen Halt";
    made.indicator.unit = UnitKind::count;
    made.indicator.unit_base = base;
    made.indicator.description = description;
    made.indicator.values.push_back({"Realisatie", 2023, Decimal::parse(outcome_2023), outcome_2023, {}});
    made.values.emplace_back("i1/0", "key");
    document.indicators.push_back(made);
}

std::vector<ArchiveCheck> series(const std::string& base, const std::string& description, const std::string& outcome) {
    ArchiveDocument first = document("programmabegroting", 2025), second = document("programmabegroting", 2026);
    add_indicator(first, "per 1.000 jongeren", "Jongeren van 12 tot 17 jaar", "9");
    add_indicator(second, base, description, outcome);
    return check_indicators_across({first, second});
}

}  // namespace

TEST_CASE("an indicator that is counted otherwise in the next document is flagged, and its figures are not held against each other") {
    const auto checks = series("per 10.000 jongeren", "Jongeren van 12 tot 17 jaar", "90");
    REQUIRE(checks.size() == 1);
    CHECK(checks[0].status == Status::flag);
    CHECK(checks[0].severity == Severity::warning);
    CHECK(checks[0].message ==
          "Verwijzingen Halt: count per 1.000 jongeren in programmabegroting 2025 (page 1), count per 10.000 jongeren in programmabegroting 2026 (page 1)");
}

TEST_CASE("another definition is a remark; another outcome of the same year is flagged; the same is a pass") {
    CHECK(series("per 1.000 jongeren", "Jongeren van 12 tot 17 jaar", "9").at(0).status == Status::pass);
    CHECK(series("per 1.000 jongeren", "Jongeren van 12 tot 17\njaar", "9").size() == 1);  // the line ends elsewhere
    const auto defined = series("per 1.000 jongeren", "Jongeren van 12 tot 23 jaar", "9");
    REQUIRE(defined.size() == 2);
    CHECK(defined[0].severity == Severity::info);
    const auto outcome = series("per 1.000 jongeren", "Jongeren van 12 tot 17 jaar", "11");
    REQUIRE(outcome.size() == 1);
    CHECK(outcome[0].status == Status::flag);
    CHECK(outcome[0].year == 2023);
    CHECK(outcome[0].result->id == "i1/0");
}

TEST_CASE("a name that stands in a document twice is no indicator to follow") {
    ArchiveDocument first = document("programmabegroting", 2025), second = document("programmabegroting", 2026);
    add_indicator(first, "per 1.000 jongeren", "", "9");
    add_indicator(second, "per 10.000 jongeren", "", "9");
    add_indicator(second, "per 1.000 jongeren", "", "9");
    CHECK(check_indicators_across({first, second}).empty());
}

TEST_CASE("the figures of a joint body are nobody else's") {
    ArchiveDocument joint = document("programmabegroting", 2024, "Begroting 2024 GGD Duinstreek"), own = document("jaarstukken", 2024);
    add_lasten(joint, Basis::begroting, 2024, {100, 200});
    add_lasten(own, Basis::begroting_primitief, 2024, {300, 400});
    const OrganisationAudit audit = audit_organisation({joint, own}, {});
    CHECK(of_rule(audit, "GR_SCOPE").size() == 1);
    CHECK(of_rule(audit, "XDOC").empty());
    CHECK(audit.coverage.no_fact.at("joint_body") == 2);
    joint.facts.title = "Begroting 2024";
    CHECK(of_rule(audit_organisation({joint, own}, {}), "GR_SCOPE").empty());
    CHECK(of_rule(audit_organisation({joint, own}, {}), "XDOC").size() == 2);
}

TEST_CASE("every programme of the overview has a table of its own") {
    ArchiveDocument budget = document("programmabegroting", 2024);
    add_lasten(budget, Basis::begroting, 2024, {100, 200, 300});
    CHECK(check_programmes({budget}).at(0).status == Status::not_checkable);
    for (const char* name : {"Wonen", "Zorg"}) {
        add(budget, "1", name, Side::lasten, Basis::begroting, 2024, 100);
        budget.lines.back().line.table_type = "programme_blw";
    }
    const auto checks = check_programmes({budget});
    REQUIRE(checks.size() == 1);
    CHECK(checks[0].status == Status::flag);
    CHECK(checks[0].message == "programmabegroting 2024: of the 3 programmes of the overview these have no table of their own: 3 Bestuur");
    // A web edition has it in a document of its own.
    ArchiveDocument page = document("programmabegroting", 2024, "Programma 3");
    add(page, "3", "Bestuur", Side::lasten, Basis::begroting, 2024, 300);
    page.lines.back().line.table_type = "card";
    CHECK(check_programmes({budget, page}).at(0).status == Status::pass);
    // Another paper with an overview answers for itself only.
    ArchiveDocument draft = document("programmabegroting", 2024, "Ontwerpbegroting 2024");
    add_lasten(draft, Basis::begroting, 2024, {100, 200, 300});
    for (const char* name : {"Wonen", "Zorg", "Bestuur"}) {
        add(draft, "1", name, Side::lasten, Basis::begroting, 2024, 100);
        draft.lines.back().line.table_type = "programme_blw";
    }
    const auto both = check_programmes({budget, draft});
    REQUIRE(both.size() == 2);
    CHECK(both[0].status == Status::flag);
    CHECK(both[1].status == Status::pass);
}

TEST_CASE("documents are linked by indicators of one name") {
    ArchiveDocument first = document("jaarstukken", 2023), later = document("jaarstukken", 2024), other = document("jaarstukken", 2025);
    add_indicator(first, "per 1.000 inwoners", "", "11");
    add_indicator(later, "per 1.000 inwoners", "", "11");
    const OrganisationAudit audited = audit_organisation({first, later, other}, {});
    REQUIRE(audited.links.size() == 1);
    CHECK(audited.links[0].earlier == 0);
    CHECK(audited.links[0].later == 1);
    CHECK(audited.links[0].facts == 1);
    CHECK(audited.links[0].compared == 1);
    CHECK(audited.links[0].evidence == "Verwijzingen Halt");
}

TEST_CASE("an EMU-saldo without a reference value says what it needs") {
    ArchiveDocument budget = document("programmabegroting", 2024);
    CHECK(check_emu_reference({budget}, {}).empty());
    add_lasten(budget, Basis::begroting, 2024, {100});
    budget.lines[0].line.table_type = "emu";
    const auto checks = check_emu_reference({budget}, {});
    REQUIRE(checks.size() == 1);
    CHECK(checks[0].status == Status::not_checkable);
    CHECK(checks[0].reason == "missing_source");
    CHECK(checks[0].message.find("septembercirculaire 2023") != std::string::npos);
}

TEST_CASE("the EMU-saldo is held against the reference value that the document prints") {
    const auto tried = [](std::int64_t saldo, std::int64_t reference, int reference_column = 1) {
        ArchiveDocument budget = document("programmabegroting", 2024);
        add_lasten(budget, Basis::begroting, 2024, {saldo, reference});
        budget.lines[0].line.item = "Berekend EMU-saldo";
        budget.lines[1].line.item = "EMU-SALDO referentiewaarde (bij benadering)";
        for (ArchiveLine& line : budget.lines) line.line.table_type = "emu";
        budget.lines[1].line.source.cell->col = reference_column;
        return check_emu_reference({budget}, {}).at(0);
    };
    CHECK(tried(-2100, -2487).status == Status::pass);
    CHECK(tried(-2100, 2487).status == Status::pass);  // printed without its minus
    CHECK(tried(-2487, -2487).status == Status::pass);
    const ArchiveCheck below = tried(-11908, -2487);
    CHECK(below.status == Status::flag);
    CHECK(below.message == "programmabegroting 2024: EMU-saldo 2024 -11.908.000, below the referentiewaarde -2.487.000 that the document prints");
    CHECK(tried(-11908, -2487, 2).status == Status::not_checkable);  // of another year
}

TEST_CASE("the EMU-saldo is held against the reference value of a file") {
    const EmuReference given{"2024_emu.csv", "Duinbeek", 2024, Decimal(-2'487'000)};
    const auto tried = [&](std::int64_t saldo, std::optional<std::int64_t> printed, int year = 2024) {
        ArchiveDocument budget = document("programmabegroting", 2024);
        add_lasten(budget, Basis::begroting, year, {saldo, printed.value_or(0)});
        budget.lines[0].line.item = "Berekend EMU-saldo";
        budget.lines[1].line.item = printed ? "Referentiewaarde" : "Saldo vorig jaar";
        for (ArchiveLine& line : budget.lines) line.line.table_type = "emu";
        std::string told;
        for (const ArchiveCheck& check : check_emu_reference({budget}, {given})) told += std::string(told.empty() ? "" : ", ") + name(check.status);
        return told;
    };
    CHECK(tried(-2100, std::nullopt) == "pass");
    CHECK(tried(-2500, std::nullopt) == "flag");
    CHECK(tried(-2100, std::nullopt, 2025) == "not_checkable");
    CHECK(tried(-2100, 2487) == "pass, pass");
    CHECK(tried(-2100, -2478) == "pass, flag");  // printed otherwise than in the file
    CHECK(tried(-2480, -2478) == "flag, flag");
}

TEST_CASE("a jump of more than half is told where it weighs something") {
    ArchiveDocument first = document("jaarstukken", 2023), second = document("jaarstukken", 2024);
    add_lasten(first, Basis::realisatie, 2023, {8100, 900, 20000});
    add_lasten(second, Basis::realisatie, 2024, {14900, 1800, 21000});
    auto jumps = of_rule(audit_organisation({first, second}, {}), "YOY_JUMP");
    REQUIRE(jumps.size() == 1);
    CHECK(jumps[0].severity == Severity::info);
    CHECK(jumps[0].operands[0].value == Decimal(8100000));
    add(second, "", "", Side::lasten, Basis::realisatie, 2024, 37700);  // its tolerance is 377 thousand
    CHECK(of_rule(audit_organisation({first, second}, {}), "YOY_JUMP").size() == 2);
}

TEST_CASE("the tolerance of a book year is one percent, from 2025 two") {
    CHECK(materiality_of(2024, Decimal(100'000'000)).amount == Decimal(1'000'000));
    CHECK(materiality_of(2024, Decimal(100'000'000)).tolerated.uncertainties == 3);
    CHECK(materiality_of(2025, Decimal(-100'000'000)).amount == Decimal(2'000'000));
    CHECK(materiality_of(2025, Decimal(1)).tolerated.together);
}

TEST_CASE("a weight is exact to three decimals and null where it cannot be told") {
    CHECK(weight_of(Decimal(-1'800'000), Decimal(644'640))->str() == "2.792");
    CHECK(weight_of(Decimal(1'500'000), Decimal(1'000'000))->str() == "1.5");
    CHECK(weight_of(Decimal(5, 1), Decimal(3))->str() == "0.167");
    CHECK_FALSE(weight_of(Decimal(1), Decimal(0)));
    CHECK_FALSE(weight_of(Decimal(INT64_MAX), Decimal(1, 6)));
}

TEST_CASE("the accounts tell total lasten before the budget does, and Iv3 where neither does") {
    ArchiveDocument budget = document("programmabegroting", 2024), accounts = document("jaarstukken", 2024);
    add(budget, "", "", Side::lasten, Basis::begroting, 2024, 50'000);
    add(accounts, "", "", Side::lasten, Basis::realisatie, 2024, 60'000);
    CHECK(audit_organisation({budget}, {}).materiality.at(2024).amount == Decimal(500'000));
    CHECK(audit_organisation({budget, accounts}, {}).materiality.at(2024).amount == Decimal(600'000));
    const Iv3Totals iv3{"2024_begroting.csv",
                        "Duinbeek",
                        2024,
                        Basis::begroting,
                        {{Named{"0.10", "Mutaties reserves"}, 0, Decimal(9'000'000)}, {Named{"5.6", "Media"}, 0, Decimal(70'000'000)}}};
    CHECK(audit_organisation({document("jaarstukken", 2024)}, {iv3}).materiality.at(2024).amount == Decimal(700'000));
    CHECK(audit_organisation({document("jaarstukken", 2024)}, {}).materiality.empty());
}

TEST_CASE("changes of a budget are told apart by their numbers") {
    const auto number = [](const std::string& title) { return change_number(document("tussenrapportage", 2024, title).facts).value_or(0); };
    CHECK(number("Eerste tussenrapportage 2024") == 1);
    CHECK(number("2e begrotingswijziging 2024") == 2);
    CHECK(number("Derde bestuurlijke rapportage") == 3);
    CHECK(number("Begrotingswijziging nr. 12") == 12);
    CHECK(number("Bestuursrapportage 2 2024") == 2);
    CHECK(number("Begrotingswijziging 2024") == 0);
    CHECK(number("Najaarsnota") == 0);
}

TEST_CASE("a decision list of the council says when a budget or accounts were established") {
    const auto tried = [](const std::string& kind, const std::string& item, const std::string& date, const std::string& outcome = "vastgesteld",
                          const std::string& list_title = "Besluitenlijst van de raadsvergadering") {
        ArchiveDocument list = document("besluitenlijst", 2023, list_title);
        list.facts.date = date;
        list.decisions = {{"d4", "k4", item, outcome, "", 2}};
        std::string told;
        for (const ArchiveCheck& check : check_terms_across({document(kind, 2024), list})) told += name(check.status);
        return told;
    };
    CHECK(tried("programmabegroting", "Programmabegroting 2024-2027", "2023-11-09") == "pass");
    CHECK(tried("programmabegroting", "Vaststellen van de begroting 2024 (raadsvoorstel 2023-88)", "2023-11-16") == "flag");
    CHECK(tried("jaarstukken", "Jaarstukken 2024", "2025-07-14") == "pass");
    CHECK(tried("jaarstukken", "Jaarrekening 2024", "2025-07-15") == "flag");
    CHECK(tried("programmabegroting", "Motie bij de begroting 2024", "2023-11-16") == "");
    CHECK(tried("programmabegroting", "Eerste wijziging begroting 2024", "2023-12-14") == "");
    CHECK(tried("programmabegroting", "Begroting 2024 GGD", "2023-12-14") == "");
    CHECK(tried("programmabegroting", "Programmabegroting 2025", "2024-11-07") == "");
    CHECK(tried("programmabegroting", "Programmabegroting 2024", "2023-11-09", "aangehouden") == "");
    CHECK(tried("programmabegroting", "Programmabegroting 2024", "2023-11-16", "vastgesteld", "Besluitenlijst college van burgemeester en wethouders") == "");
    CHECK(tried("programmabegroting", "Programmabegroting 2024", "") == "");
}
