// What a worker is asked to do with one document, and what it says about it besides the result itself.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "output/document_json.h"
#include "pipeline/fields.h"
#include "pipeline/inputs.h"

namespace griffier {

enum class Task {
    process,  // the whole document to JSON
    count,    // only the number of pages
    layout,   // its pages as .layout
    show,     // a picture of one page
};

struct Job {
    Task task = Task::process;
    RunOptions options;
    std::vector<std::string> passwords;  // each is tried on an encrypted file
    std::vector<std::string> names;      // printable, sorted
    std::string sha256;
    std::int64_t bytes = 0;
    int show_page = 0;
    std::vector<std::string> layers;
    bool png = false;         // Task::show: PNG instead of SVG
    bool as_run = false;      // ... every page is recognised that a run recognises, not that one only
    bool searchable = false;  // Task::process: a PDF with the recognised text as well
    bool hocr = false;        // ... its words as hOCR as well
    bool alto = false;        // ... as ALTO as well
    // What earlier attempts have shown to be fatal, so that the rest can still be read:
    int attempt = 1;
    std::vector<Failure> given_up;  // pages not to be touched, and why
    std::string stop_before;        // a stage not to be begun: "structure", "extract", "audit"; "" for none
    std::string stop_reason;        // how it broke
};

Fields job_fields(const Job& job);
Job read_job(const Fields& fields);

// A sum that does not hold, for the terminal.
struct FailedSum {
    std::string rule, severity, message;
    int page = 0;            // 0: not known
    std::string difference;  // plain decimal notation
};

// A document in numbers, for the terminal and the ledger.
struct DocumentSummary {
    int pages = 0, read = 0, recognised = 0, unread = 0;
    bool partial = false;        // something was left unread, or a stage could not be done
    std::string partial_reason;  // the first of the reasons
    std::string partial_remedy;
    int partial_page = 0;
    int tables = 0, budget_lines = 0, indicators = 0, indicator_values = 0, moties = 0, statements = 0, references = 0;
    int pass = 0, pass_rounding = 0, warn_rounding = 0, fail = 0, flag = 0, not_checkable = 0;
    int sums_seen = 0, sums_tried = 0;                                                                    // of the checks, those that are arithmetic
    int figures_in_record = 0, figures_in_table_only = 0, figures_no_amount = 0, figures_in_neither = 0;  // each figure on the pages once
    std::map<std::string, int> reasons;                                                                   // why sums could not be tried
    int failed_errors = 0;                                                                                // checks that fail with severity error
    int failed_warnings = 0;       // ... with severity warning, and sums that only hold with generous rounding
    std::vector<FailedSum> worst;  // of the failing ones, worst first
    int warnings = 0;
    std::string not_searchable;  // why no searchable copy was made though it was asked for; "" otherwise
};

inline constexpr std::size_t kWorstSums = 10;  // handed on for each document

DocumentSummary summarise(const Result& result);
Fields summary_fields(const DocumentSummary& summary);
DocumentSummary read_summary(const Fields& fields);

Fields failure_fields(const Failure& failure);
Failure read_failure(const Fields& fields);

}  // namespace griffier
