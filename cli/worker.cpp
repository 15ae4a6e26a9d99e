// griffier worker KIND: what the supervisor starts; not for people.
#include "pipeline/worker.h"

#include <fcntl.h>

#include <memory>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "pipeline/worker_process.h"

namespace griffier {

Command add_worker(CLI::App& app) {
    CLI::App* command = app.add_subcommand("worker", "")->group("");
    auto kind = std::make_shared<std::string>();
    command->add_option("KIND", *kind)->required();
    return [kind] {
        if (::fcntl(kWorkerSocket, F_GETFD) < 0) {
            say_error("\"worker\" is started by griffier itself", "See: griffier help");
            return kExitUsage;
        }
        if (*kind == "document") return document_worker(kWorkerSocket);
        if (*kind == "pages") return page_worker(kWorkerSocket);
        if (*kind == "archive") return archive_worker(kWorkerSocket);
        return language_worker(kWorkerSocket);
    };
}

}  // namespace griffier
