// The title of a document: of its kind, of its subject, or what stands out on its first page.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "document/pattern.h"
#include "extractors/facts/front_matter.h"

namespace griffier {

const Pattern& subject_label();  // "Onderwerp: Visie": the label of the subject line, and what follows

std::string find_title(const Document& document, const std::vector<FrontLine>& lines);

// What stands at the label "Onderwerp"; "" where more than one record has it.
std::string subject_line(const std::vector<FrontLine>& lines);

// "RAADSVOORSTEL" above its labels, and a heading "Benoeming leden rekenkamer" before the first of its sections: what it is about.
std::string named_below_kind(const Document& document, const std::string& title);

}  // namespace griffier
