// Which rows of tables a figure of running text is of, by all words of their labels in its clause.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "audit/prose/said_column.h"
#include "audit/prose/table_figures_said.h"
#include "extractors/records.h"

namespace griffier {

// What the sentence says of one figure.
struct NamedFigure {
    enum class Kind { money, percent, fte, count };
    int statement = 0;
    Kind kind = Kind::money;
    std::set<std::string> own, all;  // words of its clause; with those of the first clause
    std::set<std::string> counted;   // "medewerkers"
    bool goes_on = false;            // its clause names nothing: it is about what the one before it is about
    bool change = false;
    std::optional<int> year;
    std::string day;
    std::set<int> years;  // that the sentence speaks of
    SaidColumn column;
};

// Figures that are exact, and neither a part, a limit nor one of many.
std::vector<NamedFigure> named_figures(const Extraction& extraction);

// The figures of the rows that its clause names, in its own unit: those with the fewest words that the sentence does not say, below the title with most that it
// does; of its own section where one is.
std::vector<const TableFigure*> figures_named(const std::vector<TableFigure>& figures, const NamedFigure& said, int section);

// In the unit of the text.
bool is_of_unit(const TableFigure& figure, const NamedFigure& said);

// The words of a column, row or title that holds changes: "Mutatie", "Verschil", "Effect".
bool tells_change(const std::set<std::string>& words);

}  // namespace griffier
