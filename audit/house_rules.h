// Sum rules of a house style, from a file of the user: which rows, or columns, of which tables make which other. docs/rules.md has the form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/binding.h"
#include "audit/figures.h"

namespace griffier {

struct HouseTerm {
    std::string label;  // as written; "*" stands for any text
    int sign = 1;
};

struct HouseRule {
    std::string id;     // HUIS_SOCIAAL: the check's `rule`
    std::string title;  // what it claims, in a few words
    std::vector<std::string> tables;  // words of the caption, or of a heading above the table, one of which must be there; empty: every table
    bool along_columns = false;       // the terms are columns; else rows
    HouseTerm result;
    std::vector<HouseTerm> terms;
    Severity severity = Severity::error;
};

// Throws InputError ("damaged") that names the file, the line and what to write there.
std::vector<HouseRule> read_house_rules(std::string_view text, const std::string& file);

// `headings` are those of the table's section and of the sections above it. A table without the result of a rule is not the rule's;
// one that has it but lacks a term, or has one name twice, gives one not_checkable.
std::vector<PlacedCheck> check_house_rules(const TableFigures& figures, const std::vector<std::string>& headings, const std::vector<HouseRule>& rules);

}  // namespace griffier
