// What kind of paper it is: by the word for it in the title or on the first page, else by how the paper is built.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/facts/front_matter.h"

namespace griffier {

struct PaperKind {
    std::string kind = "other";  // as DocumentFacts has it
    std::string from;            // the words that told it; "" where its build did
};

// By a word for it. Evidence in this order: a field "Type", the page of a meeting (`meeting`), the title, short lines of the first page, the file's own title,
// the question that a programme page answers.
PaperKind kind_by_words(const Document& document, const std::vector<FrontLine>& lines, const std::string& title, bool meeting);

// What its words leave open, by its build: a motie by its dictum, a proposal by whom it is for, a decision by who takes it.
PaperKind kind_by_build(const Document& document, const std::vector<FrontLine>& lines, PaperKind paper);

// A memo or letter to the council is one whatever it is about. `subject`: what its line "Betreft" says, "" for none.
PaperKind kind_of_letter(const Document& document, const std::vector<FrontLine>& lines, const std::string& title, const std::string& subject, PaperKind paper);

}  // namespace griffier
