#include "audit/prose_named_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/diagnosis.h"
#include "audit/observation.h"
#include "audit/prose_statements.h"
#include "audit/said_clauses.h"
#include "audit/said_column.h"
#include "audit/steps.h"
#include "audit/table_figures_said.h"
#include "audit/telling_digits.h"
#include "audit/tolerance.h"
#include "document/pattern.h"

namespace griffier {
namespace {

using Words = std::set<std::string>;

constexpr int kFewestDigits = 3;   // of a figure that its row alone tells
constexpr int kSupport = 2;        // other figures of the text in the same column
constexpr int kHoldsToMisses = 3;  // ... for each that is not

// matches what makes the figure a part, a limit or one of many
static const Pattern kLoose(
    R"((?i)\b(?:ruim|circa|ongeveer|maximaal|minimaal|maximum|minimum|bijna|tenminste|hoogstens|onder andere|met name|per (?:inwoner|huishouden|woning|uur|stuk|maand|dag|week|kwartaal)|elk|ieder\w*|gemiddelde?|jaarlijkse?|norm|grens|drempel|restant|resterende?|resteert|deel)\b)");

// Words of labels that name nothing by themselves.
bool is_general(const std::string& word) {
    static const Words kGeneral = {"totaal", "subtotaal", "totalen",     "lasten",     "last",         "baten",   "baat",
                                   "saldo",  "kost",      "opbrengst",   "resultaat",  "overig",       "diverse", "algemeen",
                                   "mutati", "stand",     "onttrekking", "toevoeging", "uitgav",       "inkomst", "verschil",
                                   "som",    "werkelijk", "eind",        "begin",      "gerealiseerd", "begroot", "geraamd"};
    return kGeneral.count(word) > 0;
}

// Words that leave open what a further amount of the sentence is of: "… opgenomen, en € 673.000 in 2030", "…; begroot na wijziging was € 80,1 miljoen".
bool is_continuing(const std::string& word) {
    static const Words kContinuing = {"opgenom",  "wijziging", "primitief", "bijgesteld", "uitgegev", "besteed",  "verwacht",  "oorspronkelijk",
                                      "inmiddel", "tegen",     "januari",   "december",   "daarna",   "daarvoor", "vervolgen", "uiteindelijk",
                                      "loopt",    "lop",       "stijgt",    "stijg",      "daalt",    "dal"};
    return is_general(word) || kContinuing.count(word) > 0;
}

// Words of tables that hold changes.
bool tells_change(const Words& words) {
    static const Words kChanges = {"effect", "mutati", "wijziging", "afwijking", "verschil", "bijstelling", "ontwikkeling", "toename", "afname", "uitkomst"};
    return std::any_of(words.begin(), words.end(), [](const std::string& word) { return kChanges.count(word) > 0; });
}

bool contains(const Words& all, const Words& some) { return std::includes(all.begin(), all.end(), some.begin(), some.end()); }

enum class Kind { money, percent, fte, count };

std::optional<Kind> kind_of(const Statement& statement) {
    if (statement.qualifier != "exact" || statement.value.is_zero()) return std::nullopt;
    if (statement.unit == "euro") return is_large_amount(statement) ? std::optional(Kind::money) : std::nullopt;
    if (statement.unit == "%") return Kind::percent;
    if (statement.unit == "fte") return Kind::fte;
    if (statement.unit == "procentpunt" || statement.unit == "rapportcijfer" || statement.unit == "deel") return std::nullopt;
    return Kind::count;
}

bool is_of(const TableFigure& figure, Kind kind) {
    switch (kind) {
        case Kind::money:
            return figure.of_money;
        case Kind::percent:
            return figure.unit == UnitKind::percent;
        case Kind::fte:
            return figure.unit == UnitKind::fte || figure.unit == UnitKind::other || figure.unit == UnitKind::none;
        case Kind::count:
            break;
    }
    return figure.unit == UnitKind::count || figure.unit == UnitKind::other || figure.unit == UnitKind::none;
}

// "Cliënten" is a column of counts in a table of money as well.
bool is_of(const TableFigure& figure, const Kind kind, const Words& counted) {
    return is_of(figure, kind) || (!counted.empty() && contains(figure.of_column, counted));
}

bool meet(const Words& a, const Words& b) { return shared(a, b) > 0; }

Words telling(Words words) {
    std::erase_if(words, is_general);
    return words;
}

// What the sentence says of one figure.
struct Said {
    int statement = 0;
    Kind kind = Kind::money;
    Words own, all;        // words of its clause; with those of the first clause
    Words counted;         // "medewerkers"
    bool goes_on = false;  // its clause names nothing: it is about what the one before it is about
    bool change = false;
    std::optional<int> year;
    std::string day;
    SaidColumn column;
};

std::vector<Said> figures_of_text(const Extraction& extraction) {
    std::vector<Said> all;
    for (const SaidSentence& sentence : said_sentences(extraction)) {
        const std::vector<SaidClause> clauses = clauses_of(sentence);
        Words first;
        for (std::size_t i = 0; i < sentence.figures.size(); ++i) {
            const Statement& statement = extraction.statements[static_cast<std::size_t>(sentence.figures[i].statement)];
            const auto kind = kind_of(statement);
            Said said;
            said.statement = sentence.figures[i].statement;
            said.own = stems(clauses[i].text());
            if (kind == Kind::count) said.counted = stems(statement.unit);
            said.own.insert(said.counted.begin(), said.counted.end());
            if (i == 0) first = said.own;
            said.all = said.own;
            said.all.insert(first.begin(), first.end());
            said.goes_on = i > 0 && std::all_of(said.own.begin(), said.own.end(), is_continuing);
            said.change = gives_change(clauses[i]);
            if (!kind || RE2::PartialMatch(clauses[i].text(), kLoose)) continue;
            said.kind = *kind;
            said.year = only_year(statement);
            if (statement.period) said.day = day_of(*statement.period);
            said.column = column_said(extraction.facts, sentence, sentence.figures[i], said.year.value_or(extraction.facts.fiscal_year.value_or(0)));
            all.push_back(std::move(said));
        }
    }
    return all;
}

// The clause names the row with all words of its label; a total also by those of its column, or by what it counts.
bool names(const Said& said, const TableFigure& figure) {
    const Words row = telling(figure.of_row), column = telling(figure.of_column);
    const bool names_column = !column.empty() && contains(said.own, column);
    if (!row.empty()) return contains(said.all, row) && (said.goes_on || meet(said.own, row) || names_column);
    if (figure.of_total && figure.of_row.size() > 1)
        return said.own.count("totaal") > 0 && contains(said.own, figure.of_row);  // "De totale lasten", "Totaal lasten"
    if (figure.of_total) return names_column || (!said.counted.empty() && (contains(figure.around, said.counted) || contains(figure.of_column, said.counted)));
    // "De lasten van programma 6" is the row "Lasten" below "Programma 6 …".
    const auto numbered = [&](const std::string& word) { return word.find(' ') != std::string::npos && figure.around.count(word) > 0; };
    return !figure.of_row.empty() && contains(said.own, figure.of_row) && std::any_of(said.own.begin(), said.own.end(), numbered);
}

// Those of the rows with the fewest words that the sentence does not say, below the title with most that it does.
void keep_rows(std::vector<const TableFigure*>& figures, const Said& said) {
    const auto unsaid = [&](const TableFigure& one) {
        return one.of_row.size() - shared(one.of_row, said.all) - (one.of_total && said.all.count("totaal") == 0 ? 1 : 0);
    };
    const auto titled = [&](const TableFigure& one) { return shared(one.around, said.all); };
    std::size_t fewest = std::string::npos, most = 0;
    for (const TableFigure* one : figures) fewest = std::min(fewest, unsaid(*one));
    std::erase_if(figures, [&](const TableFigure* one) { return unsaid(*one) > fewest; });
    for (const TableFigure* one : figures) most = std::max(most, titled(*one));
    std::erase_if(figures, [&](const TableFigure* one) { return titled(*one) < most; });
}

// Its figures of the time that the text says; of any time where it says none.
void keep_time(std::vector<const TableFigure*>& figures, const Said& said, const Statement& statement, const DocumentFacts& facts) {
    const auto keep = [&](const auto& fits) {
        std::vector<const TableFigure*> kept;
        std::copy_if(figures.begin(), figures.end(), std::back_inserter(kept), fits);
        if (!kept.empty()) figures = std::move(kept);
        return !figures.empty();
    };
    if (!said.day.empty() && std::any_of(figures.begin(), figures.end(), [&](const TableFigure* one) { return one->day == said.day; })) {
        keep([&](const TableFigure* one) { return one->day == said.day; });
        return;
    }
    if (statement.period && !said.year) {  // of several years together
        std::erase_if(figures, [](const TableFigure* one) { return one->year.has_value(); });
        return;
    }
    if (said.year) {
        std::erase_if(figures, [&](const TableFigure* one) { return one->year && *one->year != *said.year; });
        keep([&](const TableFigure* one) { return one->year.has_value(); });
        return;
    }
    if (facts.fiscal_year) keep([&](const TableFigure* one) { return one->year && *one->year == *facts.fiscal_year; });
}

// Those whose headers say most of what the sentence says.
void keep_columns(std::vector<const TableFigure*>& figures, const Said& said) {
    const auto keep = [&](const auto& fits) {
        std::vector<const TableFigure*> kept;
        std::copy_if(figures.begin(), figures.end(), std::back_inserter(kept), fits);
        if (!kept.empty()) figures = std::move(kept);
    };
    std::size_t most = 0;
    for (const TableFigure* one : figures) most = std::max(most, shared(one->of_column, said.own));
    keep([&](const TableFigure* one) { return shared(one->of_column, said.own) == most; });
    if (said.column.kind != SaidColumn::Kind::open) keep([&](const TableFigure* one) { return one->basis != Basis::none && fits(said.column, one->basis); });
    if (most == 0 && std::all_of(figures.begin(), figures.end(), [](const TableFigure* one) { return one->of_total; }))
        keep([](const TableFigure* one) { return one->in_total; });
}

bool same(const TableFigure& figure, const Statement& statement) {
    return judge_same(figure.value, figure.step, statement.value.abs(), statement.step).status != Status::fail;
}

bool slipped(const TableFigure& figure, const Statement& statement) {
    const std::string slip = slip_between(in_steps(statement.value.abs(), figure.step), in_steps(figure.value, statement.step));
    return slip == "one_digit" || slip == "digits_swapped";
}

PlacedCheck told_of(const Statement& statement, int index, const TableFigure& figure, bool holds) {
    PlacedCheck placed = placed_check("PROSE_TAB", statement.source);
    Check& check = placed.check;
    const Decimal said = statement.value.abs();
    const Verdict verdict = judge_same(figure.value, figure.step, said, statement.step);
    check.operands = {Operand{figure.id, 1, figure.value, false, figure.step}};
    check.result = Operand{statement_id(index), 1, said, false, statement.step};
    check.expected = figure.value;
    check.found = said;
    check.difference = figure.value - said;
    check.status = holds ? verdict.status : Status::flag;
    if (holds) check.tolerance = verdict.tolerance;
    check.message = "in the text: " + said.dutch() + (statement.unit.empty() ? "" : " " + statement.unit) + "; the row that the sentence names, " +
                    shortened(figure.label) + " on page " + std::to_string(figure.page) + ", has " + (holds ? "it" : figure.value.dutch()) +
                    (figure.column.empty() ? "" : " for " + shortened(figure.column)) +
                    (holds ? "" : "; one digit, or two that changed places, would make them the same");
    return placed;
}

struct Column {
    int holds = 0, misses = 0;
};

}  // namespace

std::vector<PlacedCheck> check_prose_named_rows(const Document& document, const Extraction& extraction, const std::vector<PlacedCheck>& told) {
    std::set<std::string> done;
    for (const PlacedCheck& placed : told)
        if (placed.check.rule.rfind("PROSE_", 0) == 0 && placed.check.status != Status::not_checkable && placed.check.operands.size() == 1 &&
            placed.check.result)
            done.insert(placed.check.result->id);
    const std::vector<TableFigure> figures = figures_said(document, extraction);
    std::map<std::string, int> often;  // statements by amount
    for (const Statement& statement : extraction.statements) ++often[statement.value.abs().str()];

    struct Open {
        Said said;
        std::vector<const TableFigure*> meant;
        const TableFigure* slip = nullptr;
    };
    std::vector<PlacedCheck> checks;
    std::vector<Open> open;
    std::map<std::pair<std::string, bool>, Column> columns;  // by headers, of changes and of others
    for (Said& said : figures_of_text(extraction)) {
        const Statement& statement = extraction.statements[static_cast<std::size_t>(said.statement)];
        std::vector<const TableFigure*> meant, of_row;
        bool anywhere = false;
        for (const TableFigure& figure : figures) {
            if (!is_of(figure, said.kind, said.counted)) continue;
            anywhere = anywhere || same(figure, statement);
            if (names(said, figure)) meant.push_back(&figure);
        }
        // In its own section, where one of that name is.
        if (std::any_of(meant.begin(), meant.end(), [&](const TableFigure* one) { return one->section == statement.section; }))
            std::erase_if(meant, [&](const TableFigure* one) { return one->section != statement.section; });
        if (said.change &&
            std::any_of(meant.begin(), meant.end(), [](const TableFigure* one) { return tells_change(one->own) || tells_change(one->around); })) {
            std::erase_if(meant, [](const TableFigure* one) { return !tells_change(one->own) && !tells_change(one->around); });
            said.change = false;
        }
        of_row = meant;
        keep_rows(meant, said);
        keep_time(meant, said, statement, extraction.facts);
        keep_columns(meant, said);
        if (meant.empty()) continue;
        const auto like = std::find_if(meant.begin(), meant.end(), [&](const TableFigure* one) { return same(*one, statement); });
        const std::pair<std::string, bool> key{like != meant.end() ? (*like)->column : meant.front()->column, said.change};
        if (like != meant.end()) {
            ++columns[key].holds;
            if (done.count(statement_id(said.statement)) == 0 && digits_that_count(statement.value) >= kFewestDigits)
                checks.push_back(told_of(statement, said.statement, **like, true));
            continue;
        }
        if (std::any_of(of_row.begin(), of_row.end(), [&](const TableFigure* one) { return same(*one, statement); })) continue;
        ++columns[key].misses;
        if (anywhere || done.count(statement_id(said.statement)) > 0 || often[statement.value.abs().str()] > 1) continue;
        Open one{std::move(said), std::move(meant), nullptr};
        bool several = false;
        for (const TableFigure* figure : one.meant) {
            if (!slipped(*figure, statement)) continue;
            several = several || (one.slip != nullptr && !(one.slip->value == figure->value));
            one.slip = figure;
        }
        if (one.slip != nullptr && !several) open.push_back(std::move(one));
    }
    for (const Open& one : open) {
        const Statement& statement = extraction.statements[static_cast<std::size_t>(one.said.statement)];
        // The text has both: a change, a comparison.
        if (std::any_of(extraction.statements.begin(), extraction.statements.end(),
                        [&](const Statement& other) { return other.sentence == statement.sentence && other.value.abs() == one.slip->value; }))
            continue;
        std::set<std::string> values;
        for (const TableFigure* figure : one.meant) values.insert(figure->value.str());
        const int digits = std::max(digits_that_count(statement.value), digits_that_count(one.slip->value));
        const Column& column = columns[{one.slip->column, one.said.change}];
        if (digits < kFewestDigits) continue;
        const bool supported = column.holds >= kSupport && column.holds >= kHoldsToMisses * (column.misses - 1);
        const bool alone = !one.said.change && values.size() == 1;
        if (supported || alone || (!one.said.change && is_telling(digits, values.size())))
            checks.push_back(told_of(statement, one.said.statement, *one.slip, false));
    }
    return checks;
}

}  // namespace griffier
