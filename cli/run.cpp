// griffier run INPUT... -o OUT
#include "pipeline/run.h"

#include <cstdio>
#include <memory>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/run_summary.h"
#include "cli/terminal.h"
#include "pipeline/sha256.h"

namespace griffier {
namespace {

struct RunCommandOptions {
    std::vector<std::string> inputs;
    std::string out, rules_file, fail_on = "never";
    bool dry_run = false, quiet = false, force = false, searchable = false, hocr = false, alto = false;
    ReadingOptions reading;
};

int exit_code(const RunReport& report, const std::string& fail_on) {
    if (report.interrupted) return kExitInterrupted;
    int code = report.inputs.empty() ? kExitNotAllRead : kExitDone;
    for (const InputRecord& record : report.inputs) {
        const bool fails = (fail_on != "never" && record.summary.failed_errors > 0) || (fail_on == "warning" && record.summary.failed_warnings > 0);
        if (fails) code = std::max(code, kExitChecksFailed);
        if (record.outcome == Outcome::failed || record.outcome == Outcome::partial) code = std::max(code, kExitNotAllRead);
    }
    return code;
}

int run_documents(const RunCommandOptions& options) {
    if (options.out.empty() && !options.dry_run) {
        say_error("no folder for the output is named", "Name a folder with -o, or only count with --dry-run.");
        return kExitUsage;
    }
    RunRequest request;
    request.inputs = options.inputs;
    request.out = options.dry_run ? "" : options.out;
    request.force = options.force;
    request.searchable = options.searchable;
    request.hocr = options.hocr;
    request.alto = options.alto;
    request.dry_run = options.dry_run;
    request.options = options.reading.run_options();
    if (!options.rules_file.empty()) {
        request.options.house_rules = house_rules_text(options.rules_file);
        request.options.house_rules_sha256 = sha256(request.options.house_rules);
    }
    request.passwords = options.reading.passwords();
    request.limits = options.reading.limits();

    ProgressView progress(options.quiet);
    RunEvents events;
    events.progress = [&](const Progress& now) { progress.show(now); };
    events.remark = [&](const std::string& text) {
        progress.clear();
        std::fprintf(stderr, "griffier: %s\n", printed(text).c_str());
    };
    // What goes wrong or is left out is said when it is known, also with --quiet: that silences progress alone.
    events.finished = [&](const InputRecord& record) {
        if (record.failure.code.empty() || record.outcome == Outcome::duplicate) return;
        progress.clear();
        std::fprintf(stderr, "griffier: %s\n", problem_line(record).c_str());
    };
    const RunReport report = run_batch(request, events);
    progress.clear();
    print(summary_text(report, request.out));
    return exit_code(report, options.fail_on);
}

}  // namespace

Command add_run(CLI::App& app) {
    CLI::App* command = app.add_subcommand("run", "Reads documents and writes what they state as checked JSON");
    auto options = std::make_shared<RunCommandOptions>();
    command->add_option("INPUT", options->inputs, "Files, ZIP archives, folders (with all below), @list.txt (a path a line), - for standard input")
        ->required()
        ->type_name("");
    command->add_option("-o,--output", options->out, "Folder for the output; made where it is missing")->type_name("FOLDER");
    options->reading.add_to(*command, true);
    command->add_flag("--searchable-pdf", options->searchable, "Also write PDFs with the recognised text below their pages, into searchable/");
    command->add_flag("--hocr", options->hocr, "Also write the words with their places as hOCR, into hocr/");
    command->add_flag("--alto", options->alto, "Also write the words with their places as ALTO, into alto/");
    command->add_option("--rules", options->rules_file, "File with sum rules of your own, tried beside griffier's (griffier rules --file FILE shows them)")
        ->type_name("FILE")
        ->check(house_rules_complaint);
    command->add_flag("--dry-run", options->dry_run, "Count inputs and pages; write nothing");
    command->add_flag("--quiet,-q", options->quiet, "No progress on stderr; errors, what is left out, and the summary stay");
    command->add_flag("--force", options->force, "Read again what an earlier run has done; move the files of another version in the output folder aside");
    command->add_option("--fail-on", options->fail_on, "Exit with 1 when checks of this severity fail")
        ->check(CLI::IsMember({"error", "warning", "never"}))
        ->capture_default_str();
    return [options] { return run_documents(*options); };
}

}  // namespace griffier
