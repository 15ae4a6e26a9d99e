// Rules that have no not_checkable of their own: with a figure that is not given (p.m.) they say nothing that rests on it, and no more than before of the rest.
#include <algorithm>
#include <set>

#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

struct Case {
    const char* rule;
    std::vector<const char*> tables;
};

// Tables in which the rule speaks, all of whose figures hold.
const Case kCases[] = {
    {"FORMULA",
     {"Renterisico | 2025 | 2026 | 2027\n1 Herzieningen | 310 | 295 | 280\n2 Aflossingen | 1.204 | 1.190 | 1.185\n3 Norm | 5.400 | 5.300 | 5.250\n4 Risico "
      "(1+2) | "
      "1.514 | 1.485 | 1.465\n5 Ruimte (3-4) | 3.886 | 3.815 | 3.785"}},
    {"PAIR0",
     {"Nieuw beleid | 2024 | 2025 | 2026\nOpvang | 480 | 455 | 430\nRijksbijdrage opvang | -480 | -455 | -430\nBomen | 12 | 20 | 31\nTotaal | 12 | 20 | 31"}},
    {"RES_CONT", {"Reserve | 2025 | 2026\nStand per 1 januari | 463 | 412\nOnttrekking | -51 | -51\nStand per 31 december | 412 | 361"}},
    {"PCT_CHANGE",
     {"Jaar | Noord | Oost | Zuid | West | Dorp | Veen\n2020 | 394.607 | 5.657 | 193.948 | 11.300 | 64.120 | 8.210\n2024 | 411.992 | 7.010 | 117.639 | 7.904 | "
      "58.633 | "
      "9.031\nverandering in % | 4,4 | 23,9 | -39,3 | -30,1 | -8,6 | 10,0"}},
    {"AVERAGE",
     {"School | taal | rekenen | lezen | gym\nA | 71 | 64 | 88 | 55\nB | 83 | 70 | 75 | 61\nC | 64 | 91 | 69 | 80\nD | 79 | 58 | 92 | 77\nGemiddeld | 74,25 | "
      "70,75 | "
      "81,00 | 68,25"}},
    {"PCT_PART", {"Post | begroot | besteed | uitputting\nA | 100 | 33 | 33%\nB | 50 | 25 | 50%\nC | 150 | 150 | 100%\nD | 80 | 20 | 25%"}},
    {"ROW_TWICE",
     {"Kapitaalgoed | 2024 | 2025\nOpenbare verlichting | 1.360 | 1.410\nSpeelvoorzieningen | 2.870 | 2.905",
      "Kapitaalgoed | 2024 | 2025\nSpeelvoorzieningen | 2.870 | 2.905\nOpenbare verlichting | 1.360 | 1.410"}},
};

Document document_of_all(const std::vector<const char*>& tables) {
    Document document = document_of(printed(tables.front()));
    for (std::size_t t = 1; t < tables.size(); ++t) {
        Document more = document_of(printed(tables[t]));
        for (Cell& cell : more.tables[0].cells) cell.page = static_cast<int>(t) + 1;
        for (TablePart& part : more.tables[0].parts) part.page = static_cast<int>(t) + 1;
        more.pages[0].number = static_cast<int>(t) + 1;
        document.tables.push_back(more.tables[0]);
        document.pages.push_back(more.pages[0]);
    }
    return document;
}

struct Said {
    int checks = 0;
    std::set<std::string> figures;  // that they rest on
};

Said said(const Document& document, const std::string& rule) {
    Said said;
    for (const Check& check : audit_document(document)) {
        if (check.rule != rule || check.status == Status::not_checkable) continue;
        ++said.checks;
        for (const Operand& operand : check.operands) said.figures.insert(operand.id);
        if (check.result) said.figures.insert(check.result->id);
    }
    return said;
}

}  // namespace

TEST_CASE("a rule says nothing that rests on a figure that is not given") {
    for (const Case& c : kCases) {
        CAPTURE(c.rule);
        const Document whole = document_of_all(c.tables);
        const Said before = said(whole, c.rule);
        CHECK(before.checks > 0);
        int fewer = 0;
        for (std::size_t t = 0; t < whole.tables.size(); ++t)
            for (std::size_t i = 0; i < whole.tables[t].cells.size(); ++i) {
                Document document = whole;
                Cell& cell = document.tables[t].cells[i];
                if (cell.header || cell.col == 0) continue;
                cell.text = "p.m.";
                CAPTURE(cell.row, cell.col);
                const Said after = said(document, c.rule);
                CHECK(after.checks <= before.checks);
                CHECK(after.figures.count(cell_id(static_cast<int>(t), cell.row, cell.col)) == 0);
                fewer += after.checks < before.checks;
            }
        CHECK(fewer > 0);
    }
}
