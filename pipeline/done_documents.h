// Documents that an earlier run read whole are not read again: OUT/done/<sha256 of the document> says what was written for it and by what.
// It is believed only where the same build of griffier would do the same again, and what was written stands there unharmed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pipeline/job.h"

namespace griffier {

struct WrittenFile {
    std::string path;    // from OUT
    std::string sha256;  // of its bytes
    bool operator==(const WrittenFile&) const = default;
};

struct DoneDocument {
    std::string recipe;              // reading_recipe of the run that read it
    std::string stamp;               // recogniser_stamp where a page of it was recognised, else ""
    std::vector<WrittenFile> files;  // the first is its JSON
    int pages = 0;                   // in the file
    DocumentSummary summary;
};

// All that the output for a document depends on but its content and the recogniser: this build of griffier, the libraries, the options, the names.
std::string reading_recipe(const Job& job);

// nullopt where nothing is noted, the note is damaged, or a file that it names is not there as it was written.
std::optional<DoneDocument> find_done(const std::string& out, const std::string& sha256);

// To be called when the files are written. Throws std::system_error.
void note_done(const std::string& out, const std::string& sha256, const DoneDocument& done);

}  // namespace griffier
