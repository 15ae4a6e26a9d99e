// Sentences and headings that state by how much a programme or taakveld differs: "Taakveld 4.2 Huisvesting (voordeel van € 66.000 t.o.v. 2020)",
// "De lasten van dit taakveld zijn in 2021 € 66.000 lager dan in 2020".
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

struct StatedDifference {
    int statement = -1, section = -1;  // where it stands: one of the two
    bool programme = false;            // else a taakveld
    std::vector<std::string> numbers;  // "0.61", "0.62": of all of these together
    std::string name;                  // where no number is printed: "Overhead"
    Side side = Side::saldo;           // baten, lasten or saldo
    bool headed = false;               // voordeel or nadeel behind the name, as a heading says it; else a sentence of the text
    Decimal value, step;
    Provenance source;
};

std::vector<StatedDifference> stated_differences(const Document& document, const Extraction& extraction);

}  // namespace griffier
