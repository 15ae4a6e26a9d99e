// griffier show FILE --page N: a picture of the page with what was seen drawn over it.
#include "output/show.h"

#include <cstdio>
#include <filesystem>
#include <memory>

#include "cli/commands.h"
#include "cli/single.h"
#include "cli/terminal.h"
#include "document/text.h"

namespace griffier {
namespace {

struct ShowOptions {
    std::string file, out, from;
    int page = 0;
    std::vector<std::string> layers;
    ReadingOptions reading;
};

int show(const ShowOptions& options) {
    Job job;
    job.task = Task::show;
    job.show_page = options.page;
    job.png = options.out.ends_with(".png");
    job.layers = options.layers;
    job.as_run = !options.from.empty();
    write_result(options.out, read_single(options.file, job, options.reading, options.from).content);
    if (!options.out.empty() && options.out != "-") std::fprintf(stderr, "griffier: page %d is in %s\n", options.page, printed(options.out).c_str());
    return kExitDone;
}

}  // namespace

Command add_show(CLI::App& app) {
    CLI::App* command = app.add_subcommand("show", "Draws a page with words, rulings, cells, sections and records over it");
    auto options = std::make_shared<ShowOptions>();
    command->add_option("FILE", options->file, "The document; - is standard input")->required()->type_name("");
    command->add_option("--page,-p", options->page, "The page, from 1")->required()->check(CLI::Range(1, 1 << 30));
    const auto check_ending = [](const std::string& path) {
        return path == "-" || path.ends_with(".svg") || path.ends_with(".png") ? std::string() : "name a file that ends in .svg or .png";
    };
    command->add_option("-o,--output", options->out, "File to write, .svg or .png (default: SVG on standard output)")
        ->type_name("PICTURE")
        ->check(check_ending);
    command->add_option("--from", options->from, "Show what a run into this folder saw, with the pages that it recognised")
        ->type_name("OUT")
        ->check([](const std::string& folder) {
            return std::filesystem::is_directory(folder + "/documents") ? std::string()
                                                                        : printable_name(folder) + " is no output folder: it has no folder documents";
        });
    std::string usual;
    for (const std::string& layer : default_layers()) usual += (usual.empty() ? "" : ",") + layer;
    command->add_option("--layer", options->layers, "What to draw, with commas between (default: " + usual + ")")
        ->delimiter(',')
        ->check(CLI::IsMember(layer_names()));
    options->reading.add_to(*command, false);
    return [options] { return show(*options); };
}

}  // namespace griffier
