// All families of rules, in the order of docs/rules.md.
#include "audit/rules/rules.h"

#include <algorithm>
#include <stdexcept>

namespace griffier {

const std::vector<Rule>& rules() {
    static const std::vector<Rule> kRules = [] {
        std::vector<Rule> all;
        for (const auto* family : {&rules_in_tables(), &rules_across_tables(), &rules_of_indicators(), &rules_in_text(), &rules_of_council(),
                                   &rules_of_statute(), &rules_across_documents(), &rules_of_reading()})
            all.insert(all.end(), family->begin(), family->end());
        return all;
    }();
    return kRules;
}

const Rule& rule_of(const std::string& id) {
    const auto found = std::find_if(rules().begin(), rules().end(), [&](const Rule& rule) { return rule.id == id; });
    if (found == rules().end()) throw std::logic_error("there is no rule " + id);
    return *found;
}

Severity severity_of(const std::string& rule) { return rule_of(rule).severity; }

}  // namespace griffier
