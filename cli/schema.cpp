// griffier schema: the JSON Schema of the documents that `run` writes, or of what `check` finds.
#include <memory>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "output/archive_json.h"
#include "output/document_json.h"

namespace griffier {

Command add_schema(CLI::App& app) {
    CLI::App* command = app.add_subcommand("schema", "Prints the JSON Schema of the documents that run writes");
    auto archive = std::make_shared<bool>(false);
    command->add_flag("--archive", *archive, "That of what check finds across an archive");
    return [archive] {
        print(*archive ? archive_schema() : document_schema());
        return kExitDone;
    };
}

}  // namespace griffier
