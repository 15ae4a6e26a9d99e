// griffier rules [ID]: what is tried, and what one rule means.
#include "audit/rules.h"

#include <algorithm>
#include <memory>
#include <string>

#include "cli/commands.h"
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

}  // namespace

Command add_rules(CLI::App& app) {
    CLI::App* command = app.add_subcommand("rules", "Lists what is tried, or explains one rule");
    auto id = std::make_shared<std::string>();
    command->add_option("ID", *id, "The rule to explain, as in a check's \"rule\"");
    return [id] {
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
