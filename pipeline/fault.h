// Faults on purpose, so that tests can see what a broken engine costs. Nothing happens unless GRIFFIER_TEST_FAULT is set; CONTRIBUTING.md
// describes it: "KIND at=STAGE [page=N] [name=FILE] [attempts=N]", KIND crash | exit | hang | memory | flood | throw.
#pragma once

#include <string>
#include <vector>

namespace griffier {

struct FaultPoint {
    std::string stage;  // of a worker: open, read, unpack, recognise, structure, extract, audit, closer_look, searchable; of the supervisor: recognised, kept, answered, published, noted
    int page = 0;
    std::vector<std::string> names;  // of the document
    int attempt = 1;
};

// Does what the variable says where it is meant for this point; mostly does not return then.
void maybe_fail(const FaultPoint& point);

}  // namespace griffier
