// Rules inside one table that are never not_checkable, and remarks about tables: silent.h.
#include "audit/only.h"
#include "audit/printed_table.h"
#include "audit/silent.h"

namespace griffier::test {
namespace {

struct Case {
    const char* rule;
    const char* why;
    const char* expected;
    const char *with, *without;
    const char* in_order = nullptr;  // of a remark
    const char* unit = "Bedragen x € 1.000";
};

const Case kCases[] = {
    {"SHARE", "no figure is a share of another until a column of quotients proves it",
     "SHARE pass_rounding, SHARE pass_rounding, SHARE pass_rounding, SHARE pass, SHARE pass_rounding",
     "Wijk | woningen | huur | aandeel\nA | 1.870 | 614 | 0,33\nB | 2.000 | 1.270 | 0,64\nC | 1.420 | 199 | 0,14\nD | 975 | 468 | 0,48\nE | 3.310 | 2.647 | "
     "0,80",
     "Wijk | woningen | huur | aandeel\nA | 1.870 | 614 | 0,33\nB | 2.000 | 1.270 | n.b.\nC | 1.420 | 199 | n.b.\nD | 975 | 468 | 0,48\nE | 3.310 | 2.647 | "
     "n.b.",
     nullptr, ""},
    {"ROW_AGAIN", "a row of figures stands there once or twice", "ROW_AGAIN flag",
     "Contract | 2024 | 2025\nGroenonderhoud | 1.204 | 1.310\nGroenonderhoud | 1.204 | 1.310\nSchoonmaak | 870 | 902",
     "Contract | 2024 | 2025\nGroenonderhoud | p.m. | p.m.\nGroenonderhoud | p.m. | p.m.\nSchoonmaak | 870 | 902",
     "Contract | 2024 | 2025\nGroenonderhoud | 1.204 | 1.310\nSchoonmaak | 870 | 902"},
    {"YEAR_GAP", "columns have years or not", "YEAR_GAP flag", "Post | 2022 | 2024 | 2025\nA | 1 | 2 | 3\nB | 4 | 5 | 6",
     "Post | eerst | toen | later\nA | 1 | 2 | 3\nB | 4 | 5 | 6", "Post | 2023 | 2024 | 2025\nA | 1 | 2 | 3\nB | 4 | 5 | 6"},
    {"YEAR_MONO", "columns have years or not", "YEAR_MONO flag", "Post | 2024 | 2052 | 2026 | 2027\nA | 1 | 2 | 3 | 4\nB | 4 | 5 | 6 | 7",
     "Post | eerst | toen | later | nooit\nA | 1 | 2 | 3 | 4\nB | 4 | 5 | 6 | 7", "Post | 2024 | 2025 | 2026 | 2027\nA | 1 | 2 | 3 | 4\nB | 4 | 5 | 6 | 7"},
    {"NUM_AMBIG", "it speaks of figures that were read", "NUM_AMBIG flag", "Tarief | 2023 | 2024\nHuis | 131,02 | 202.80\nBedrijf | 196,47 | 97.5",
     "Tarief | 2023 | 2024\nHuis | 131,02 | n.b.\nBedrijf | 196,47 | n.b.", "Tarief | 2023 | 2024\nHuis | 131,02 | 202,80\nBedrijf | 196,47 | 97,50", "in €"},
    {"NULL_VS_ZERO", "only sums that hold with a dash say what dashes are", "NULL_VS_ZERO flag",
     "Reserve | begroting 2024 | rekening 2024 | verschil\nWegen | 100 | - | -100\nGroen | 80 | - | -80\nSport | 45 | 60 | 15\nOpvang | 30 | 55 | -",
     "Reserve | begroting 2024 | rekening 2024\nWegen | 100 | -\nGroen | 80 | -\nSport | 45 | 60\nOpvang | 30 | 55",
     "Reserve | begroting 2024 | rekening 2024 | verschil\nWegen | 100 | - | -100\nGroen | 80 | - | -80\nSport | 45 | 60 | 15\nOpvang | 30 | 55 | 25"},
    {"VN_SIGN", "a letter stands beside a sign or it does not", "VN_SIGN pass",
     "Afwijkingen | Bedrag | V/N\nWegen | -120 | N\nGroen | -80 | N\nSport | -45 | N\nOpvang | 60 | V",
     "Afwijkingen | Bedrag | V/N\nWegen | -120 |\nGroen | -80 |\nSport | -45 |\nOpvang | 60 |"},
    {"UNIT_MISSING", "a unit is printed or not", "UNIT_MISSING flag",
     "Baten en lasten | Begroting 2024 | Begroting 2025\nBaten | 12.400 | 13.100\nLasten | -20.900 | -21.000\nSaldo | -8.500 | -7.900",
     "Aantallen | Begroting 2024 | Begroting 2025\nBomen | 12.400 | 13.100\nBanken | 20.900 | 21.000",
     "Baten en lasten (x € 1.000) | Begroting 2024 | Begroting 2025\nBaten | 12.400 | 13.100\nLasten | -20.900 | -21.000\nSaldo | -8.500 | -7.900", ""},
    {"TABLE_SHAPE", "a table has cells or there is none", "TABLE_SHAPE flag", "Post | 2024\nA | 5\nB | 6", "", "Post | 2024\nA | 5\nB | 6"},
};

// `overlap`: a cell is drawn over the one below it.
std::string said(const Case& c, const char* text, bool overlap = false) {
    if (*text == '\0') return only(audit_document(Document{}), {c.rule});
    Printed table = printed(text, c.unit);
    if (std::string(c.rule) == "UNIT_MISSING") table.caption = "Wat mag het kosten?";
    Document document = document_of(table);
    if (overlap) document.tables[0].cells[2].row_span = 2;
    return only(audit_document(document), {c.rule});
}

}  // namespace

std::vector<Silent> silent_in_tables() {
    std::vector<Silent> all;
    for (const Case& c : kCases) {
        all.push_back({c.rule, c.why, c.expected, said(c, c.with, std::string(c.rule) == "TABLE_SHAPE"), said(c, c.without), c.in_order != nullptr});
        if (c.in_order) all.back().said_in_order = said(c, c.in_order);
    }
    return all;
}

}  // namespace griffier::test
