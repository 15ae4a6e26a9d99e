// The subcommands, a file each. Each adds itself to the command line and says which exit code came of it.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace griffier {

// Exit codes of every command; of several the highest that applies.
inline constexpr int kExitDone = 0;
inline constexpr int kExitChecksFailed = 1;  // and --fail-on asked for it
inline constexpr int kExitUsage = 2;
inline constexpr int kExitNotAllRead = 3;  // some input unread or partial, or nothing readable
inline constexpr int kExitUnwritable = 4;
inline constexpr int kExitInterrupted = 130;  // by Ctrl-C, as shells count it

// Each returns what to run when its subcommand was chosen.
using Command = std::function<int()>;
Command add_run(CLI::App& app);
Command add_check(CLI::App& app);
Command add_show(CLI::App& app);
Command add_layout(CLI::App& app);
Command add_schema(CLI::App& app);
Command add_rules(CLI::App& app);
Command add_doctor(CLI::App& app);
Command add_help(CLI::App& app);
Command add_worker(CLI::App& app);  // hidden: what the supervisor starts

}  // namespace griffier
