#include "audit/statute/emu.h"

#include <algorithm>

#include "audit/labels.h"
#include "audit/same_misses.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr int kTenRows = 9;       // terms from which on it is the form of ten rows
constexpr int kFewestTerms = 3;   // below that a sum of rows is no EMU-saldo
constexpr int kEnoughToHold = 2;  // columns that hold, where the signs are not printed

// matches "EMU-SALDO", "Berekend EMU-saldo", "Emusaldo" / not "Berekening"
static const Pattern kSaldo(R"((?i)\bemu[\s-]?saldo\b)");
static const Pattern kReference(R"((?i)referentiewaarde)");
static const Pattern kDifference(R"((?i)^\W*(verschil|afwijking|ruimte)\b)");
// The signs that the form prints before the number of a row: "+ 2 Afschrijvingen", "- 4", "+"
static const Pattern kPlus(R"(^\s*\+)");
static const Pattern kMinus(R"(^\s*[-–−]\s*(\d|$|\pL))");
// The same behind it: "4- Investeringen", "2+"
static const Pattern kPlusBehind(R"(^\s*\d{1,2}\s*\+)");
static const Pattern kMinusBehind(R"(^\s*\d{1,2}\s*[-–−])");
static const Pattern kNumber(R"(^\s*[-+–−]?\s*(\d{1,2})[a-z]?\b)");
static const Pattern kActiva(R"((?i)\bactiva\b)");
static const Pattern kPassiva(R"((?i)\bpassiva\b)");
static const Pattern kBookProfit(R"((?i)boekwinst)");

std::vector<int> rows_between(const TableFigures& figures, int first, int end) {
    std::vector<int> rows;
    for (int row = first; row < end; ++row)
        if (figures.figure_row[static_cast<std::size_t>(row)] && !speaks_of_part(figures.row(row).label)) rows.push_back(row);
    return rows;
}

int printed_sign(const std::string& label) {
    if (has(label, kMinus) || has(label, kMinusBehind)) return -1;
    if (has(label, kPlus) || has(label, kPlusBehind)) return 1;
    return 0;
}

// 1 - 2 + 3 - 4 - 5, and 1 + 2 + 3 - 4 + 5 + 6 - 7 + 8 - 9 - 10 (domain reference C3.1).
int sign_of_form(int number, bool ten) {
    if (ten) return number == 4 || number == 7 || number >= 9 ? -1 : 1;
    return number == 2 || number >= 4 ? -1 : 1;
}

struct Reading {
    Binding binding;
    Tally tally;
    bool printed = false;  // the signs stand in the table
};

void add(std::vector<Reading>& readings, const Lines& lines, const char* rule, std::vector<Term> terms, int result, bool printed) {
    if (terms.empty() || std::any_of(readings.begin(), readings.end(), [&](const Reading& r) { return r.binding.terms == terms; })) return;
    Binding binding{rule, std::move(terms), true};
    Tally t = tally(lines, binding, result);
    readings.push_back({std::move(binding), std::move(t), printed});
}

// The rows above or below make the saldo, by one of the ways in which their signs are meant.
std::vector<Reading> ways(const TableFigures& figures, int result, const std::vector<int>& rows) {
    const Lines lines{figures, false};
    const bool ten = static_cast<int>(rows.size()) >= kTenRows;
    const char* rule = ten ? "EMU10" : "EMU";
    std::vector<Term> plain, printed, form;
    int signs = 0;
    for (int row : rows) {
        const std::string& label = figures.row(row).label;
        const int sign = printed_sign(label);
        std::string number;
        plain.push_back({row, 1});
        printed.push_back({row, sign < 0 ? -1 : 1});
        signs += sign != 0;
        if (RE2::PartialMatch(label, kNumber, &number)) form.push_back({row, sign_of_form(std::stoi(number), ten)});
    }
    std::vector<Reading> readings;
    if (2 * signs >= static_cast<int>(rows.size())) add(readings, lines, rule, printed, result, true);
    add(readings, lines, rule, plain, result, false);
    if (form.size() == rows.size()) add(readings, lines, rule, form, result, false);
    return readings;
}

std::vector<Reading> balance_changes(const TableFigures& figures, int result, const std::vector<int>& rows) {
    std::vector<Term> terms, less_profit;
    int side = 0;
    for (int row : rows) {
        const std::string& label = figures.row(row).label;
        if (has(label, kPassiva))
            side = -1;
        else if (side == 0 && has(label, kActiva))
            side = 1;
        if (side == 0) continue;
        if (has(label, kBookProfit))
            less_profit.push_back({row, -1});
        else
            terms.push_back({row, side});
    }
    std::vector<Reading> readings;
    if (side != -1) return readings;
    less_profit.insert(less_profit.begin(), terms.begin(), terms.end());
    add(readings, Lines{figures, false}, "EMU", less_profit, result, false);
    add(readings, Lines{figures, false}, "EMU", terms, result, false);
    return readings;
}

// The way that holds most often and misses least; none where two ways differ in what they find wrong.
const Reading* chosen(const std::vector<Reading>& readings) {
    const Reading* best = nullptr;
    bool rival = false;
    for (const Reading& reading : readings) {
        const Tally& t = reading.tally;
        const bool sure = reading.printed ? t.holds > 0 && t.holds >= t.misses
                                          : (t.holds >= kEnoughToHold && t.holds > t.misses) || (t.holds == 1 && t.misses == 0 && t.exact == 1 && t.large);
        if (!sure) continue;
        if (best) rival |= t.misses == best->tally.misses && t.misses > 0 && !same_misses(t, best->tally);
        if (!best || t.misses < best->tally.misses) best = &reading;
    }
    return rival ? nullptr : best;
}

}  // namespace

EmuChecks check_emu(const TableFigures& figures) {
    EmuChecks found;
    if (figures.reading->type != "emu") return found;
    const Lines lines{figures, false};
    int saldo = -1, reference = -1, difference = -1;
    for (int row = 0; row < figures.rows; ++row) {
        const std::string& label = figures.row(row).label;
        if (!figures.figure_row[static_cast<std::size_t>(row)]) continue;
        if (has(label, kDifference) && reference >= 0)
            difference = row;
        else if (has(label, kReference))
            reference = row;
        else if (has(label, kSaldo))
            saldo = row;
    }
    if (saldo < 0) return found;
    // No other sums: "Exploitatiesaldo" is a row like the others.
    for (int row = 0; row < figures.rows; ++row) found.results.insert(row);
    auto emit = [&](const std::vector<Reading>& readings, int result, const char* what) {
        if (const Reading* best = chosen(readings)) {
            auto checks = checks_of(lines, best->tally, result, true);
            found.checks.insert(found.checks.end(), checks.begin(), checks.end());
        } else if (!readings.empty()) {
            found.checks.push_back(not_checkable(lines, result, readings.front().binding.rule, Reason::ambiguous_sign, what));
        }
    };
    if (reference >= 0 && difference >= 0) {
        std::vector<Reading> readings;
        add(readings, lines, "EMU", {{saldo, 1}, {reference, -1}}, difference, false);
        add(readings, lines, "EMU", {{reference, 1}, {saldo, -1}}, difference, false);
        emit(readings, difference, "EMU-saldo and referentiewaarde do not make it in most columns");
    }
    const std::vector<int> above = rows_between(figures, 0, saldo), below = rows_between(figures, std::max({saldo, reference, difference}) + 1, figures.rows);
    if (static_cast<int>(above.size()) >= kFewestTerms)
        emit(ways(figures, saldo, above), saldo, "the signs of the rows above it cannot be told");
    else if (static_cast<int>(below.size()) >= kFewestTerms)
        emit(balance_changes(figures, saldo, below), saldo, "the changes of activa and passiva do not make it in most columns");
    return found;
}

}  // namespace griffier
