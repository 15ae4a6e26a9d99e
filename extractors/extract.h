// Everything a document states. A free function from value to value.
#pragma once

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

Extraction extract(const Document& document);

}  // namespace griffier
