// What a table of budget lines says as a whole, for its single figures; whether it gives lines at all.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/budget/reserve_years.h"
#include "extractors/records.h"
#include "extractors/tables/table_grid.h"
#include "extractors/tables/table_types.h"

namespace griffier {

// The year and phase that a text above figures says for all of them: "Jaarrekening 2024" in the corner or the caption of Lasten, Baten, Saldo.
struct Stated {
    std::optional<int> year;
    Basis basis = Basis::none;
};

// What the table as a whole says, for its single figures.
struct TableContext {
    TableSides sides;
    Side title = Side::none;      // of caption, corner or section: "Lasten per programma"
    bool net = false;             // it says "netto kosten": what is left of them after income
    bool named_side = false;      // the caption begins with it: "Opbrengsten heffingen"
    bool reserve_rows = false;    // rows of both toevoeging and onttrekking: "Mutaties reserves" beside them is their balance
    std::set<int> changed_plans;  // years of columns "na wijziging" (0 where unsaid): plain "begroting" of the same year is the primitive one
    bool others = false;          // amounts that no side fits
    bool changes = false;         // the caption begins with them: "Bijstellingen per programma"
    bool plain = false;           // of no known type, but every column says its year or phase and the unit is printed
    std::set<int> letters;        // columns of figures with V or N
    bool lettered = false;        // ... the only one: "Bedrag | V/N"
    bool stepped = false;         // amounts that no side fits, one a row at most: the columns only set sums off from what they sum
    bool good_or_bad = false;     // lasten or baten with V or N, which only a change of a plan can be
    std::vector<bool> unsure;     // by column: group headers do not tell which turn of lasten, baten, saldo it belongs to
    bool saldo_column = false;
    bool provisions = false;  // voorzieningen move like reserves, but are none
    Decimal largest;          // of its figures, without sign
    int figure_columns = 0;
    bool phased = false;          // columns of sides say their year or phase
    bool says_side = false;       // a row is, or sums, one side: names of other rows may say theirs
    bool incidental = false;      // the title says that all of it is incidental, and no row or column says otherwise
    std::vector<Stated> stated;   // by row
    std::vector<MoveYear> moves;  // by column, of a table of reserves; else empty
};

// What the lines of a table need to know of the whole of it; vectors by row or column of `grid`.
TableContext context_of(const Document& document, const TableReading& reading, const Table& table, const TableGrid& grid);

// Its figures are budget lines: a kind of table that gives them, with sides or amounts in euros that say so.
bool is_budget_table(const TableReading& reading, const TableContext& context);

// Figures that are money: a printed unit in euros, or sizes that nothing else has.
bool is_money(const TableReading& reading);

// A column of a table of deviations that says which of them it holds.
bool tells_deviation(const ColumnMeaning& column);

// One column of amounts in a printed unit is what a table of deviations is about, whatever it is called: "Bedrag".
bool is_lone_deviation(const TableReading& reading, const TableContext& context);

}  // namespace griffier
