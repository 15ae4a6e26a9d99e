// Recognised pages outlive their run: OUT/pages/<sha256 of the document>/<page>-<12 digits of the key>.layout. Recognising is the whole cost
// of an archive, so a second run, with better extractors, recognises nothing.
//
// A kept page is a `.layout` file (document/layout.h) that ends in comment lines: what recognised it, what was asked, and a checksum of
// all before. It is taken only where every one of these lines is as expected: a page of another engine, model, way of reading or question,
// and a file that is cut off, damaged or misplaced, is recognised again.
#pragma once

#include <optional>
#include <string>

namespace griffier {

// What the text of a recognised page depends on besides its content, a few lines: engine and libraries with their versions, a checksum
// of griffier's own sources that prepare and read pictures, each language model with its checksum. Throws InputError unreadable.
std::string recogniser_stamp(const std::string& language);

struct PageKey {
    std::string sha256;  // of the document
    int page = 0;
    std::string asked;  // the question to the recogniser, any bytes
    std::string stamp;  // recogniser_stamp
};

// nullopt where it is not kept there, or not to be trusted.
std::optional<std::string> find_kept_page(const std::string& folder, const PageKey& key);

// Written whole or not at all; two runs may keep the same page at the same time. Throws std::system_error.
void keep_page(const std::string& folder, const PageKey& key, const std::string& layout);

}  // namespace griffier
