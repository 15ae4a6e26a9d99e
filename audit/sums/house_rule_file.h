// The file in which a user writes sum rules of a house style: which rows, or columns, of which tables make which other. docs/rules.md has the form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/check.h"

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

}  // namespace griffier
