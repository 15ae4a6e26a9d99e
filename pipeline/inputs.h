// INPUT... of the command line as single inputs: files, folders (recursively, sorted), @list.txt, - for standard input.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/message.h"

namespace griffier {

// Why an input gave nothing, as the ledger and the terminal say it.
struct Failure {
    std::string code;  // document/error.h
    std::string message;
    std::string remedy;
    int page = 0;
};

// Some bytes of a file.
struct FilePart {
    std::int64_t at = 0, size = 0;
};

struct Input {
    std::string path;    // as it can be opened, any bytes; "-" for standard input
    std::string name;    // printable: of a named file its last part, in a folder the path from that folder
    std::string sha256;  // "" where it could not be read
    std::int64_t bytes = 0;
    std::int64_t changed = 0;  // time of its last change in ns, to notice that it is written to during a run
    std::optional<Failure> failure;
    std::shared_ptr<Descriptor> spooled;  // standard input and pipes: their content, in a file without a name
    std::optional<FilePart> part;         // of `spooled`, where that holds more than this input: the members of an archive
    bool is_archive = false;              // a ZIP archive by its first bytes
};

// A file of a folder that is read which is no document by its name or content.
struct LeftOut {
    std::string path, name;  // as of an input
};

struct InputList {
    std::vector<Input> inputs;
    std::vector<LeftOut> left_out;
    std::vector<std::string> remarks;  // what was left out of a folder and why, for the terminal
};

// Nothing that was named is lost: what does not exist or cannot be opened is an input with a failure. Hashes every content.
InputList find_inputs(const std::vector<std::string>& arguments);

// Whether a name has the ending of a document: ".pdf", ".html", ...
bool ends_like_a_document(const std::string& name);

// The input's content, ready to be read from its start. Throws InputError where it is gone, unreadable or not what was hashed.
Descriptor open_input(const Input& input);

}  // namespace griffier
