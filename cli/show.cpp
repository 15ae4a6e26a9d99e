// griffier show FILE --page N: a picture of the page with what was seen drawn over it.
#include "output/show.h"

#include <algorithm>
#include <cstdio>
#include <memory>

#include "cli/commands.h"
#include "cli/single.h"
#include "cli/terminal.h"

namespace griffier {
namespace {

struct ShowOptions {
    std::string file, out, from;
    int page = 0;
    std::vector<std::string> layers;
    ReadingOptions reading;
};

bool ends_with(const std::string& text, const std::string& end) {
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

int show(const ShowOptions& options) {
    Job job;
    job.task = Task::show;
    job.show_page = options.page;
    job.png = ends_with(options.out, ".png");
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
        return path == "-" || ends_with(path, ".svg") || ends_with(path, ".png") ? std::string() : "name a file that ends in .svg or .png";
    };
    command->add_option("-o,--output", options->out, "File to write, .svg or .png (default: SVG on standard output)")
        ->type_name("PICTURE")
        ->check(check_ending);
    command->add_option("--from", options->from, "Show what a run into this folder saw, with the pages that it recognised")
        ->type_name("OUT")
        ->check(CLI::ExistingDirectory);
    std::string usual;
    for (const std::string& layer : default_layers()) usual += (usual.empty() ? "" : ",") + layer;
    command->add_option("--layer", options->layers, "What to draw, with commas between (default: " + usual + ")")
        ->delimiter(',')
        ->check(CLI::IsMember(layer_names()));
    options->reading.add_to(*command, false);
    return [options] { return show(*options); };
}

}  // namespace griffier
