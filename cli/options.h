// Options that several subcommands share.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "pipeline/supervisor.h"

namespace griffier {

struct ReadingOptions {
    std::string ocr = "auto", language = "nld", pages, password_file;
    int jobs = 0;       // 0: as many as there are processors
    int timeout = 300;  // seconds
    int memory = 4096;  // megabytes

    void add_to(CLI::App& command, bool with_pages);
    RunOptions run_options() const { return {ocr, language, pages}; }
    Limits limits() const;
    // The passwords in --password-file, one a line. Throws InputError where it cannot be read.
    std::vector<std::string> passwords() const;
};

// The text of a file with the user's own rules. Throws InputError where it cannot be read.
std::string house_rules_text(const std::string& file);
// What is wrong with that file (audit/sums/house_rule_file.h); "" for nothing.
std::string house_rules_complaint(const std::string& file);

}  // namespace griffier
