// griffier layout FILE: its pages as .layout text, words and rulings with their places.
#include <memory>

#include "cli/commands.h"
#include "cli/single.h"

namespace griffier {

Command add_layout(CLI::App& app) {
    struct Options {
        std::string file, out;
        ReadingOptions reading;
    };
    CLI::App* command = app.add_subcommand("layout", "Prints the pages of a document as words and rulings with their places (.layout)");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "The document; - is standard input")->required()->type_name("");
    command->add_option("-o,--output", options->out, "File to write (default: standard output)")->type_name("FILE");
    options->reading.add_to(*command, true);
    return [options] {
        Job job;
        job.task = Task::layout;
        write_result(options->out, read_single(options->file, job, options->reading).content);
        return kExitDone;
    };
}

}  // namespace griffier
