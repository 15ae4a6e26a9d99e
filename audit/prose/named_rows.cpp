#include "audit/prose/named_rows.h"

#include <algorithm>

#include "audit/prose/prose_statements.h"
#include "audit/prose/said_clauses.h"
#include "document/pattern.h"
#include "extractors/dates.h"

namespace griffier {
namespace {

using Words = std::set<std::string>;

constexpr std::size_t kOwnWord = 5;  // letters of a word that names a row alone

// matches what makes the figure a part, a limit or one of many
static const Pattern kLoose(
    R"((?i)\b(?:ruim|circa|ongeveer|maximaal|minimaal|maximum|minimum|bijna|tenminste|hoogstens|onder andere|met name|per (?:inwoner|huishouden|woning|uur|stuk|maand|dag|week|kwartaal)|elk|ieder\w*|gemiddelde?|jaarlijkse?|norm|grens|drempel|restant|resterende?|resteert|deel)\b)");

// Words of labels that name nothing by themselves.
bool is_general(const std::string& word) {
    static const Words kGeneral = {"totaal",    "subtotaal", "totalen",   "lasten",    "last",       "baten",  "baat",           "saldo",        "kost",
                                   "opbrengst", "resultaat", "overig",    "diverse",   "algemeen",   "mutati", "stand",          "onttrekking",  "toevoeging",
                                   "uitgav",    "inkomst",   "verschil",  "som",       "werkelijk",  "eind",   "begin",          "gerealiseerd", "begroot",
                                   "geraamd",   "prognos",   "primitief", "wijziging", "bijgesteld", "actuel", "oorspronkelijk", "stuks",        "aantal"};
    return kGeneral.count(word) > 0;
}

// Words that leave open what a further amount of the sentence is of: "… opgenomen, en € 673.000 in 2030", "…; begroot na wijziging was € 80,1 miljoen".
bool is_continuing(const std::string& word) {
    static const Words kContinuing = {"opgenom",  "wijziging", "primitief", "bijgesteld", "uitgegev", "besteed",  "verwacht",  "oorspronkelijk",
                                      "inmiddel", "tegen",     "januari",   "december",   "daarna",   "daarvoor", "vervolgen", "uiteindelijk",
                                      "loopt",    "lop",       "stijgt",    "stijg",      "daalt",    "dal"};
    return is_general(word) || kContinuing.count(word) > 0;
}

using Kind = NamedFigure::Kind;

bool contains(const Words& all, const Words& some) { return std::includes(all.begin(), all.end(), some.begin(), some.end()); }

std::optional<Kind> kind_of(const Statement& statement) {
    if (statement.qualifier != "exact" || statement.value.is_zero()) return std::nullopt;
    // Small amounts are prices: those with cents are told apart by their digits.
    if (statement.unit == "euro") return is_large_amount(statement) || statement.step < Decimal(1) ? std::optional(Kind::money) : std::nullopt;
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

// The clause names the row with all words of its label; a total also by those of its column, or by what it counts.
bool names(const NamedFigure& said, const TableFigure& figure) {
    const Words row = telling(figure.of_row), column = telling(figure.of_column);
    const bool names_column = !column.empty() && contains(said.own, column);
    if (!row.empty() && contains(said.all, row)) return said.goes_on || meet(said.own, row) || names_column;
    if (!row.empty()) return figure.of_total && names_column;
    if (figure.of_total && figure.of_row.size() > 1)
        return said.own.count("totaal") > 0 && contains(said.own, figure.of_row);  // "De totale lasten", "Totaal lasten"
    if (figure.of_total) return names_column || (!said.counted.empty() && (contains(figure.around, said.counted) || contains(figure.of_column, said.counted)));
    // "De lasten van programma 6" is the row "Lasten" below "Programma 6 …".
    const auto numbered = [&](const std::string& word) { return word.find(' ') != std::string::npos && figure.around.count(word) > 0; };
    return !figure.of_row.empty() && contains(said.own, figure.of_row) && std::any_of(said.own.begin(), said.own.end(), numbered);
}

// Those of the rows with the fewest words that the sentence does not say, and with the most that its clause does.
void keep_rows(std::vector<const TableFigure*>& figures, const NamedFigure& said) {
    const auto unsaid = [&](const TableFigure& one) {
        return one.of_row.size() - shared(one.of_row, said.all) - (one.of_total && said.all.count("totaal") == 0 ? 1 : 0);
    };
    std::size_t fewest = std::string::npos, most = 0;
    for (const TableFigure* one : figures) fewest = std::min(fewest, unsaid(*one));
    std::erase_if(figures, [&](const TableFigure* one) { return unsaid(*one) > fewest; });
    for (const TableFigure* one : figures) most = std::max(most, shared(one->of_row, said.own));
    std::erase_if(figures, [&](const TableFigure* one) { return shared(one->of_row, said.own) < most; });
}

// Those below the title with most words that the sentence says.
void keep_titles(std::vector<const TableFigure*>& figures, const NamedFigure& said) {
    const auto titled = [&](const TableFigure* one) { return shared(one->around, said.all); };
    std::size_t most = 0;
    for (const TableFigure* one : figures) most = std::max(most, titled(one));
    std::erase_if(figures, [&](const TableFigure* one) { return titled(one) < most; });
}

// The clause has the words that tell the row from the others of its table: "Voor mantelzorg is dat € 144.000" of "Budgetoverheveling mantelzorg".
bool names_in_part(const NamedFigure& said, const TableFigure& figure) {
    const Words alone = telling(figure.of_row_alone);
    if (figure.of_total || alone.empty() || alone.size() == figure.of_row.size() || !contains(said.own, alone)) return false;
    return std::all_of(alone.begin(), alone.end(), [](const std::string& word) { return word.size() >= kOwnWord; });
}

}  // namespace

bool tells_change(const Words& words) {
    static const Words kChanges = {"effect", "mutati",   "wijziging",      "afwijking",       "verschil",   "bijstelling", "ontwikkeling", "toename",
                                   "afname", "uitkomst", "overschrijding", "onderschrijding", "overschred", "groei",       "stijging",     "daling"};
    return std::any_of(words.begin(), words.end(), [](const std::string& word) { return kChanges.count(word) > 0; });
}

bool is_of_unit(const TableFigure& figure, const NamedFigure& said) { return is_of(figure, said.kind, said.counted); }

std::vector<NamedFigure> named_figures(const Extraction& extraction) {
    std::vector<NamedFigure> all;
    for (const SaidSentence& sentence : said_sentences(extraction)) {
        const std::vector<SaidClause> clauses = clauses_of(sentence);
        Words first;
        for (std::size_t i = 0; i < sentence.figures.size(); ++i) {
            const Statement& statement = extraction.statements[static_cast<std::size_t>(sentence.figures[i].statement)];
            const auto kind = kind_of(statement);
            NamedFigure said;
            said.statement = sentence.figures[i].statement;
            said.own = stems(clauses[i].text());
            if (kind == Kind::count) said.counted = stems(statement.unit);
            said.own.insert(said.counted.begin(), said.counted.end());
            if (i == 0) first = said.own;
            said.all = said.own;
            said.all.insert(first.begin(), first.end());
            said.goes_on = i > 0 && std::all_of(said.own.begin(), said.own.end(), is_continuing);
            said.change = gives_change(clauses[i]);
            for (const TimeMention& time : find_times(sentence.text))
                for (const int year : {time.from_year, time.to_year})
                    if (year > 0) said.years.insert(year);
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

std::vector<const TableFigure*> figures_named(const std::vector<TableFigure>& figures, const NamedFigure& said, int section) {
    std::vector<const TableFigure*> meant;
    for (const auto way : {names, names_in_part}) {
        for (const TableFigure& figure : figures)
            if (is_of_unit(figure, said) && way(said, figure)) meant.push_back(&figure);
        if (!meant.empty()) break;
    }
    keep_rows(meant, said);
    if (std::any_of(meant.begin(), meant.end(), [&](const TableFigure* one) { return one->section == section; }))
        std::erase_if(meant, [&](const TableFigure* one) { return one->section != section; });
    keep_titles(meant, said);
    return meant;
}

}  // namespace griffier
