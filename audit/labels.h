// What the labels of rows and columns say about sums, where the reader of the table left it open.
#pragma once

#include <optional>
#include <string>

#include "audit/figures.h"
#include "document/pattern.h"
#include "extractors/records.h"

namespace griffier {

bool has(const std::string& text, const RE2& pattern);  // somewhere in it

// How firmly a row claims to be a sum.
enum class Claim {
    none,
    weak,    // "Resultaat", "Mutaties reserves", "Netto opbrengst": often a sum of what stands above, sometimes a figure of its own
    strong,  // "Totaal", "Subtotaal", "Saldo", or a row that the reader of the table calls a total
};

Claim claim_of(const TableFigures& figures, int row);
Side side_of_row(const TableFigures& figures, int row);     // by its meaning, else by its label; Side::none where neither says one
Side side_of_column(const TableFigures& figures, int col);  // by its meaning, else by its last header

bool speaks_of_total(const std::string& label);       // "Totaal", "Sub totaal": no saldo, no result
bool is_bare_side(const std::string& label);          // "Baten", "Totaal lasten": a side and nothing else
bool is_bulleted(const std::string& label);           // "- Overige schulden"
bool speaks_of_reserves(const std::string& label);    // "Onttrekking reserves", "Mutaties reserves"
bool speaks_of_part(const std::string& label);        // "waarvan …": a part of the row above, no term of its own
bool speaks_of_carry(const std::string& label);       // "Transporteren", "Per transport": what the list makes up to here, no term of its own
bool speaks_of_deduction(const std::string& label);   // "af: kwijtscheldingen"
bool speaks_of_result(const std::string& label);      // "Geraamd resultaat"
bool speaks_of_aftermath(const std::string& label);   // "Saldo na bestemming": more than baten and lasten went into it
bool speaks_of_difference(const std::string& label);  // "Verschil", "afwijking", "mutatie t.o.v. 2023", "restant krediet"

// In lower case, without what stands before its first letter or digit: "- Kassaldi" is "kassaldi" in another table.
std::string plain_label(const std::string& label);

// The number that a label begins with: "2. Indexering" / not "2024", "2.1 Wmo".
std::optional<int> number_of(const std::string& label);

// The year on whose first day a stock is told: "1-1-2025", "1 januari 2025", "01-01-2025", "primo 2025".
std::optional<int> begun_year(const std::string& label);

// Columns of a table that rolls a stock forward.
enum class Roll { none, stock, increase, decrease, change };
Roll roll_of(const std::string& label);

}  // namespace griffier
