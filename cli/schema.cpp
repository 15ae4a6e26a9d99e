// griffier schema: the JSON Schema of the documents that `run` writes.
#include "cli/commands.h"
#include "cli/terminal.h"
#include "output/document_json.h"

namespace griffier {

Command add_schema(CLI::App& app) {
    app.add_subcommand("schema", "Prints the JSON Schema of the documents that run writes");
    return [] {
        print(document_schema());
        return kExitDone;
    };
}

}  // namespace griffier
