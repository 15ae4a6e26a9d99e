// A row of a register, or a card with labels: what it says, field by field.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/council/council_words.h"
#include "extractors/records.h"

namespace griffier {

struct RegisterCell {
    Field field = Field::none;
    std::string head, text;  // the head of its column or its label
    bool parties = false;    // of a column of parties beside one of names
    bool numbered = false;   // the number stands in front of the title
};

struct RegisterRow {
    std::vector<RegisterCell> cells;  // what is known of, in the order of the page; none says "n.v.t."
    Provenance source;
    int section = -1;
    bool has(Field field) const;
    std::string text(Field field) const;  // of all such cells
};

// "De raad krijgt de cijfers. Raad: 5 februari 2026. Planning: Q3 2026.": what stands before the first label, and each label with its value.
struct LabelledText {
    std::string label, text;
    Field field = Field::none;
};
std::vector<LabelledText> inline_labels(const std::string& text);

// The cell of a column that holds several things, or a number with its date ("2026-M08 (06-05-2026)"), apart.
void add_cells(RegisterRow& row, const std::vector<Field>& fields, const RegisterCell& cell);

// motie | toezegging, where a column of sorts or the letter of the number says so; "" where neither does.
std::string kind_of_row(const RegisterRow& row);

}  // namespace griffier
