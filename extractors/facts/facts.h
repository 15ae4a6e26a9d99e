// What kind of document it is, of whom, about which year.
#pragma once

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

DocumentFacts find_facts(const Document& document);

}  // namespace griffier
