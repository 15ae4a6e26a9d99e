// The folder of a run: documents/, ledger.jsonl, and griffier.json, which says what version wrote it. It is whole at every moment: a run
// that is killed leaves no half file and no half line that a later run does not take away.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "document/error.h"
#include "pipeline/message.h"

namespace griffier {

class OutputFolder {
public:
    // Makes what is missing and tries that it can be written to. Where another version's files are: with `move_older` they go to
    // OUT/older-VERSION/, else it is refused; recognised pages stay, as each says itself what it is good for (kept_pages.h). Throws InputError "output_unwritable".
    OutputFolder(const std::string& path, bool move_older);

    // Writes OUT/documents/NAME whole or not at all; replaces what was there, also what an earlier run called the same content. Returns the path. Throws InputError "output_unwritable".
    std::string publish(const std::string& name, std::string_view content);

    // Writes OUT/PATH ("hocr/NAME.hocr") likewise; its folder is made. Throws InputError "output_unwritable".
    void publish_copy(const std::string& path, std::string_view content);

    // Of documents of one content, and their copies, only this one stays.
    void keep_only(const std::string& name);

    // Adds a line to OUT/ledger.jsonl, whole or not at all; several runs may. Throws InputError "output_unwritable".
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

// What is thrown where the disk says no: "output_unwritable", with a remedy.
InputError unwritable_output(const std::string& path, const std::error_code& error);

// What may be lost with the power: nothing, or a file that is known by its own checksum when it is read again.
enum class Lasting { always, until_power_fails };

// Writes a file whole or not at all: a temporary file beside it, fsync, rename. A device or pipe of that name is written to. Throws std::system_error.
void write_whole(const std::string& path, std::string_view content, Lasting lasting = Lasting::always);

// What a path names once symbolic links are followed, whether that is there yet or not: a file that a user names is written where its link points to, and the link
// stays. In a folder of ours a link is replaced, so that nothing is written outside it. Throws std::system_error.
std::string behind_links(const std::string& path);

// Temporary files of write_whole() in a folder that are so old that whoever wrote them was killed.
void remove_half_written(const std::string& folder);

}  // namespace griffier
