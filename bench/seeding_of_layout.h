// Errors of columns, rows and headers.
#pragma once

#include "bench/seeding.h"
#include "bench/slips_of_text.h"

namespace griffier {

void swapped_columns(const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen);
void rows(bool doubled, const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen);

// A year of the header, one too early or too late.
void wrong_years(const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen);

}  // namespace griffier
