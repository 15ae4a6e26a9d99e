// Everything a document states, in the order in which the parts need one another.
#include "extractors/extract.h"

#include "extractors/budget.h"
#include "extractors/facts.h"
#include "extractors/indicators.h"
#include "extractors/moties.h"
#include "extractors/references.h"
#include "extractors/statements.h"
#include "extractors/table_reading.h"

namespace griffier {

Extraction extract(const Document& document) {
    Extraction extraction;
    extraction.facts = find_facts(document);
    extraction.tables = read_tables(document);
    extraction.budget_lines = find_budget_lines(document, extraction.tables, extraction.facts);
    extraction.indicators = find_indicators(document, extraction.tables, extraction.facts);
    extraction.moties = find_moties(document, extraction.facts);
    extraction.statements = find_statements(document, extraction.facts);
    extraction.references = find_references(document, extraction.facts);
    return extraction;
}

}  // namespace griffier
