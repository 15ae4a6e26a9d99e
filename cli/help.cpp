// griffier help [COMMAND]
#include <memory>

#include "cli/commands.h"
#include "cli/terminal.h"

namespace griffier {

Command add_help(CLI::App& app) {
    CLI::App* command = app.add_subcommand("help", "Explains a command");
    auto about = std::make_shared<std::string>();
    command->add_option("COMMAND", *about, "The command to explain");
    return [&app, about] {
        if (about->empty()) {
            // app.help() would explain the command chosen, which is this one.
            print(app.get_formatter()->make_help(&app, app.get_name(), CLI::AppFormatMode::Normal));
            return kExitDone;
        }
        for (const CLI::App* subcommand : app.get_subcommands([](CLI::App*) { return true; })) {
            if (subcommand->get_name() != *about || subcommand->get_group().empty()) continue;
            print(subcommand->help(app.get_name()));
            return kExitDone;
        }
        say_error("there is no command \"" + *about + "\"", "See: griffier help");
        return kExitUsage;
    };
}

}  // namespace griffier
