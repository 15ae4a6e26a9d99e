#include "pipeline/check_files.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include "document/error.h"
#include "document/files/csv_rows.h"
#include "document/files/text_file.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// matches "2024_begroting.csv", "iv3-2023-jaarrekening.csv" / not "begroting.csv"
const Pattern kNamedFile(R"((?i)(20\d{2})[-_ ](begroting|jaarrekening))");
const Pattern kTaakveld(R"(^(\d{1,2}\.\d{1,3}[a-z]?)\s+(.+)$)");  // matches "6.71a Huishoudelijke hulp (WMO)"
const Pattern kYearInName(R"((?:^|\D)(20\d{2})(?:\D|$))");        // matches "2024_emu.csv", "referentiewaarden-2025.csv"
const Pattern kDate(R"((\d{4})-(\d{2})-(\d{2}))");

const Decimal kLargest(1'000'000'000);  // thousands of euros: a thousand milliard

// A day that the calendar has: not 2026-13-45.
bool is_date(const std::string& text) {
    int year = 0;
    unsigned month = 0, day = 0;
    return RE2::FullMatch(text, kDate, &year, &month, &day) &&
           std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)).ok();
}

struct NamedRows {
    std::vector<CsvRow> rows;            // without the header
    std::map<std::string, int> columns;  // by name, folded
};

NamedRows read_table(const std::string& path, const std::string& what) {
    const std::string name = printable_name(path);
    std::string text = read_whole(path).value_or("");
    if (text.empty()) throw InputError("missing", "the file with " + what + ", " + name + ", cannot be read or is empty", "Name another file.");
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    if (!is_valid_utf8(text)) throw InputError("damaged", name + " is no UTF-8", "Save it as UTF-8.");
    const std::string head = text.substr(0, text.find('\n'));
    const char mark = head.find(';') != std::string::npos ? ';' : head.find('\t') != std::string::npos ? '\t' : ',';
    auto rows = csv_rows(text, mark);
    if (!rows || rows->empty()) throw InputError("damaged", name + " is no CSV: a field in quotes does not end", "Put it right.");
    NamedRows table;
    for (std::size_t c = 0; c < rows->front().fields.size(); ++c) table.columns[fold(rows->front().fields[c])] = static_cast<int>(c);
    rows->erase(rows->begin());
    table.rows = std::move(*rows);
    return table;
}

void need_columns(const NamedRows& table, const std::string& path, const std::vector<std::string>& names) {
    std::string lacks, all;
    for (const std::string& name : names) {
        if (table.columns.count(name) == 0) lacks += (lacks.empty() ? "" : ", ") + name;
        all += (all.empty() ? "" : ",") + name;
    }
    if (!lacks.empty()) throw InputError("damaged", printable_name(path) + " has no column " + lacks, "Its first line must name the columns " + all + ".");
}

std::string field(const NamedRows& table, const CsvRow& row, const std::string& name) {
    const auto column = table.columns.find(name);
    if (column == table.columns.end() || column->second >= static_cast<int>(row.fields.size())) return "";
    return trim(row.fields[static_cast<std::size_t>(column->second)]);
}

// 2024X000 and "begroting" are the budget, 2024X005 and "jaarrekening" the accounts; Basis::none for quarters and anything else.
Basis basis_of_report(const std::string& report) {
    const std::string word = fold(report);
    if (word == "begroting" || word.ends_with("x000")) return Basis::begroting;
    return word == "jaarrekening" || word.ends_with("x005") ? Basis::realisatie : Basis::none;
}

}  // namespace

std::vector<Iv3Totals> read_iv3(const std::string& path) {
    const NamedRows table = read_table(path, "Iv3 totals");
    need_columns(table, path, {"gemeente", "taakveld", "baten", "lasten"});
    const std::string file = std::filesystem::path(path).filename().string();
    std::string year_of_name, report_of_name;
    RE2::PartialMatch(file, kNamedFile, &year_of_name, &report_of_name);
    std::map<std::tuple<std::string, int, Basis>, Iv3Totals> totals;
    std::set<std::string> seen;
    for (const CsvRow& row : table.rows) {
        const auto fail = [&](const std::string& message) {
            throw InputError("damaged", printable_name(path) + ", line " + std::to_string(row.line + 1) + ": " + message, "Put the line right.");
        };
        const std::string said_year = field(table, row, "jaar"), said_report = field(table, row, "verslagsoort");
        const std::string year_text = !said_year.empty() ? said_year : said_report.size() == 8 ? said_report.substr(0, 4) : year_of_name;
        int year = 0;
        std::from_chars(year_text.data(), year_text.data() + year_text.size(), year);
        const Basis basis = basis_of_report(said_report.empty() ? report_of_name : said_report);
        if (year < 2000 || basis == Basis::none)
            throw InputError("damaged", printable_name(path) + " does not say of which year and report its totals are",
                             "Give it columns jaar and verslagsoort (begroting, jaarrekening), or a name like 2024_begroting.csv.");
        Iv3Row read;
        const std::string taakveld = field(table, row, "taakveld"), municipality = field(table, row, "gemeente");
        const auto baten = Decimal::parse(field(table, row, "baten")), lasten = Decimal::parse(field(table, row, "lasten"));
        if (!RE2::FullMatch(taakveld, kTaakveld, &read.taakveld.number, &read.taakveld.name)) fail("\"" + taakveld + "\" is no taakveld with its code");
        if (!baten || !lasten || municipality.empty()) fail("a municipality, baten and lasten (thousands, with a decimal point) are wanted");
        if (baten->abs() > kLargest || lasten->abs() > kLargest) fail("these figures are too large for thousands of euros");
        read.baten = *baten * Decimal(1000);
        read.lasten = *lasten * Decimal(1000);
        Iv3Totals& entry = totals[{municipality, year, basis}];
        entry.file = printable_name(file);
        entry.municipality = municipality;
        entry.year = year;
        entry.basis = basis;
        if (!seen.insert(municipality + "|" + std::to_string(year) + (basis == Basis::begroting ? "b" : "r") + "|" + read.taakveld.number).second)
            fail("taakveld " + read.taakveld.number + " of " + municipality + " is there twice");
        entry.rows.push_back(std::move(read));
    }
    std::vector<Iv3Totals> list;
    for (auto& [who, entry] : totals) list.push_back(std::move(entry));
    return list;
}

std::vector<EmuReference> read_emu_references(const std::string& path) {
    const NamedRows table = read_table(path, "reference values");
    need_columns(table, path, {"gemeente", "referentiewaarde"});
    const std::string file = std::filesystem::path(path).filename().string();
    std::string year_of_name;
    RE2::PartialMatch(file, kYearInName, &year_of_name);
    std::vector<EmuReference> list;
    std::set<std::pair<std::string, int>> seen;
    for (const CsvRow& row : table.rows) {
        const auto fail = [&](const std::string& message) {
            throw InputError("damaged", printable_name(path) + ", line " + std::to_string(row.line + 1) + ": " + message, "Put the line right.");
        };
        const std::string said_year = field(table, row, "jaar"), year_text = said_year.empty() ? year_of_name : said_year;
        EmuReference read;
        std::from_chars(year_text.data(), year_text.data() + year_text.size(), read.year);
        if (read.year < 2000)
            throw InputError("damaged", printable_name(path) + " does not say of which year its reference values are",
                             "Give it a column jaar, or a name like 2024_emu.csv.");
        const auto value = Decimal::parse(field(table, row, "referentiewaarde"));
        read.file = printable_name(file);
        read.municipality = field(table, row, "gemeente");
        if (!value || read.municipality.empty()) fail("a municipality and its referentiewaarde (thousands, with a decimal point) are wanted");
        if (value->abs() > kLargest) fail("this figure is too large for thousands of euros");
        if (!seen.insert({fold(read.municipality), read.year}).second) fail(printable_name(read.municipality) + " is there twice");
        read.value = *value * Decimal(1000);
        list.push_back(std::move(read));
    }
    return list;
}

Waivers read_waivers(const std::string& path) {
    const NamedRows table = read_table(path, "waivers");
    need_columns(table, path, {"key", "reason", "who", "date"});
    Waivers read;
    std::set<std::string> keys;
    for (const CsvRow& row : table.rows) {
        const int line = row.line + 1;
        const Waiver waiver{field(table, row, "key"), field(table, row, "reason"), field(table, row, "who"), field(table, row, "date"), line, 0};
        const auto problem = [&](const std::string& what) { read.problems.push_back(printable_name(path) + ", line " + std::to_string(line) + ": " + what); };
        if (row.fields.size() != table.columns.size())
            problem(std::to_string(row.fields.size()) + " fields where the first line names " + std::to_string(table.columns.size()));
        else if (waiver.key.empty() || waiver.reason.empty() || waiver.who.empty())
            problem("key, reason and who must not be empty");
        else if (!is_date(waiver.date))
            problem("\"" + printable_name(waiver.date) + "\" is no date; write it as 2025-03-31");
        else if (!keys.insert(waiver.key).second)
            problem("key " + printable_name(waiver.key) + " is there twice");
        else
            read.waivers.push_back(waiver);
    }
    return read;
}

}  // namespace griffier
