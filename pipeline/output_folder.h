// The folder of a run: documents/, ledger.jsonl, and griffier.json, which says what version wrote it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/message.h"

namespace griffier {

class OutputFolder {
public:
    // Makes what is missing and tries that it can be written to. Where another version's files are: with `move_older` they go to
    // OUT/older-VERSION/, else it is refused. Throws InputError "output_unwritable".
    OutputFolder(const std::string& path, bool move_older);

    // Writes OUT/documents/NAME whole or not at all; replaces what was there, also what an earlier run called the same content. Returns the path. Throws InputError "output_unwritable".
    std::string publish(const std::string& name, std::string_view content);

    // Adds a line to OUT/ledger.jsonl, whole or not at all. Throws InputError "output_unwritable".
    void add_to_ledger(const std::string& line);

    const std::string& path() const { return path_; }
    const std::string& moved_to() const { return moved_to_; }  // where an older version's files went, "" for none

private:
    std::string path_;
    std::string moved_to_;
    Descriptor ledger_;
    std::multimap<std::string, std::string> earlier_;  // files of earlier runs by the hash in their name
};

// Whether a run has written there, and what of it a run makes: not to be taken for documents.
bool is_output_folder(const std::string& path);
bool is_output_name(const std::string& name);

// "<stem>-<first 12 of sha256>.json": the name without folders and ending, of letters, digits, '.', '_' and '-'.
std::string document_file_name(const std::string& name, const std::string& sha256);

// Writes a file whole or not at all: a temporary file beside it, fsync, rename. Throws std::system_error.
void write_whole(const std::string& path, std::string_view content);

}  // namespace griffier
