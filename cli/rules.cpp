// griffier rules [ID] [--file FILE]: what is tried, and what one rule means; the same of a file of one's own.
#include "audit/rules/rules.h"

#include <algorithm>
#include <memory>
#include <string>

#include "audit/sums/house_rule_file.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/terminal.h"

namespace griffier {
namespace {

std::string listed() {
    std::string text;
    const char* family = "";
    std::size_t longest = 0;
    for (const Rule& rule : rules()) longest = std::max(longest, std::string(rule.id).size());
    for (const Rule& rule : rules()) {
        if (std::string(rule.family) != family) text += std::string(text.empty() ? "" : "\n") + rule.family + "\n";
        family = rule.family;
        std::string id = rule.id;
        id.resize(longest, ' ');
        text += "  " + id + " " + rule.dutch + "\n";
    }
    return text + "\ngriffier rules ID explains one.\n";
}

std::string explained(const Rule& rule) {
    std::string text = std::string(rule.id) + ": " + rule.dutch + "\n" + rule.english + "\n";
    const auto add = [&](const char* what, const char* value) {
        if (*value != '\0') text += std::string("  ") + what + value + "\n";
    };
    add("formula    ", rule.formula);
    add("tolerance  ", rule.tolerance);
    add("severity   ", name(rule.severity));
    add("needs      ", rule.needs);
    add("example    ", rule.example);
    return text;
}

// As the file has it: a sign of its own keeps its quotes.
std::string quoted(const std::string& label) { return label.find_first_of("+-=") == std::string::npos ? label : '"' + label + '"'; }

std::string relation(const HouseRule& rule) {
    std::string text = quoted(rule.result.label) + " =";
    for (std::size_t i = 0; i < rule.terms.size(); ++i) text += (rule.terms[i].sign < 0 ? " - " : i > 0 ? " + " : " ") + quoted(rule.terms[i].label);
    return text;
}

std::string explained(const HouseRule& rule) {
    std::string text = rule.id + ": " + (rule.title.empty() ? relation(rule) : rule.title) + "\n";
    std::string tables;
    for (const std::string& words : rule.tables) tables += (tables.empty() ? "" : "; ") + words;
    text += "  tables     " + (tables.empty() ? "all" : tables) + "\n";
    text += std::string("  ") + (rule.along_columns ? "columns    " : "rows       ") + relation(rule) + "\n";
    return text + "  severity   " + name(rule.severity) + "\n";
}

}  // namespace

Command add_rules(CLI::App& app) {
    CLI::App* command = app.add_subcommand("rules", "Lists what is tried, or explains one rule");
    auto id = std::make_shared<std::string>();
    auto file = std::make_shared<std::string>();
    command->add_option("--file", *file, "Shows the rules of this file instead, or says what is wrong with it")
        ->type_name("FILE")
        ->check(house_rules_complaint);
    command->add_option("ID", *id, "The rule to explain, as in a check's \"rule\"");
    return [id, file] {
        if (!file->empty()) {
            for (const HouseRule& rule : read_house_rules(house_rules_text(*file), *file)) print(explained(rule));
            return kExitDone;
        }
        if (id->empty()) {
            print(listed());
            return kExitDone;
        }
        for (const Rule& rule : rules()) {
            if (*id != rule.id) continue;
            print(explained(rule));
            return kExitDone;
        }
        say_error("there is no rule \"" + *id + "\"", "See: griffier rules");
        return kExitUsage;
    };
}

}  // namespace griffier
