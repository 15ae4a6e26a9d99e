// griffier: reads papers of Dutch councils and says what they state, as checked JSON.
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <map>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "document/error.h"

namespace {

constexpr const char* kFooter =
    "Exit codes, the highest that applies:\n"
    "  0  everything was read\n"
    "  1  checks failed, and --fail-on asked for it\n"
    "  2  usage\n"
    "  3  some input was not read, or only in part\n"
    "  4  the output could not be written\n"
    "130  interrupted";

int run(int argc, char** argv) {
    using namespace griffier;
    CLI::App app{"Reads papers of Dutch councils (budgets, accounts, moties) and writes what they state as checked JSON.", "griffier"};
    app.set_version_flag("--version", std::string("griffier ") + GRIFFIER_VERSION);
    app.require_subcommand(1);
    app.footer(kFooter);
    std::map<CLI::App*, Command> commands;
    for (const auto& add : {add_run, add_check, add_show, add_layout, add_schema, add_rules, add_doctor, add_help, add_worker}) {
        const Command command = add(app);
        const auto added = app.get_subcommands([](CLI::App*) { return true; });
        for (CLI::App* subcommand : added) commands.emplace(subcommand, command);
    }
    if (argc < 2) {
        std::fputs(app.help().c_str(), stderr);
        return kExitUsage;
    }
    // The library would only say that a subcommand is required.
    const auto named = [argv](const auto& command) { return command.first->get_name() == argv[1]; };
    if (argv[1][0] != '-' && std::none_of(commands.begin(), commands.end(), named)) {
        say_error("there is no command \"" + std::string(argv[1]) + "\"", "See: griffier help");
        return kExitUsage;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error, std::cout, std::cerr) == 0 ? kExitDone : kExitUsage;  // --help, --version
        const auto chosen = app.get_subcommands();
        say_error(error.what(), "See: griffier help" + (chosen.empty() ? "" : " " + chosen.front()->get_name()));
        return kExitUsage;
    }
    return commands.at(app.get_subcommands().front())();
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return run(argc, argv);
    } catch (const griffier::InputError& error) {
        griffier::say_error(error.what(), error.remedy);
        if (error.code == "output_unwritable") return griffier::kExitUnwritable;
        return error.code == "language_missing" ? griffier::kExitUsage : griffier::kExitNotAllRead;
    } catch (const std::exception& error) {
        griffier::say_error(std::string("griffier itself failed: ") + error.what(), "Please report it.");
        return griffier::kExitNotAllRead;
    }
}
