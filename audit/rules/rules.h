// The rules by name: what each claims, how far it may be off, what it needs. `griffier rules` prints them, docs/rules.md explains them.
// A new rule is one function that gives checks, and one row in the list of its family (audit/rules_<family>.cpp).
#pragma once

#include <string>
#include <vector>

#include "audit/check.h"

namespace griffier {

struct Rule {
    const char* id;      // SALDO: the check's `rule`
    const char* family;  // table | tables | text | indicators | council | statute | archive | extraction
    const char* dutch;   // what it claims, one line
    const char* english;
    const char* formula;    // "" where it is no arithmetic
    const char* tolerance;  // in words, see docs/rules.md
    Severity severity;      // of a fail
    const char* needs;      // what the document must state for it to be tried
    const char* example;
};

const std::vector<Rule>& rules_in_tables();         // family "table": inside one table
const std::vector<Rule>& rules_across_tables();     // "tables": across the tables of one document
const std::vector<Rule>& rules_of_indicators();     // "indicators"
const std::vector<Rule>& rules_in_text();           // "text": running text
const std::vector<Rule>& rules_of_council();        // "council": records of council papers
const std::vector<Rule>& rules_of_statute();        // "statute": what the law wants in budgets and accounts
const std::vector<Rule>& rules_across_documents();  // "archive": across documents, and against data from outside
const std::vector<Rule>& rules_of_reading();        // "extraction": what was read

const std::vector<Rule>& rules();  // all of them, by family, in the order of docs/rules.md

// Throws std::logic_error for a name that is no rule's.
const Rule& rule_of(const std::string& id);
Severity severity_of(const std::string& rule);

}  // namespace griffier
