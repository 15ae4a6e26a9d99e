// Reads back what document_json() wrote: what an archive is linked by, and the records that its documents are held against each other with.
#pragma once

#include <string>
#include <string_view>

#include "audit/archive/archive.h"

namespace griffier {

// What a document says of itself.
struct DocumentHead {
    std::string sha256, name, version;  // version: of the griffier that wrote it
    DocumentFacts facts;
    std::string error;  // "" for a document of griffier, else what is wrong with the text
};

// Of the beginning of the file only: `text` may be cut off behind the member "document".
DocumentHead read_document_head(std::string_view text);

// The whole document. Returns what is wrong with the text, "" for nothing: a word of another version that this one does not know is wrong too.
std::string read_archive_document(std::string_view text, ArchiveDocument& document);

}  // namespace griffier
