// A row of a register, or a card with labels, as the motie or toezegging that it tells of.
#pragma once

#include "extractors/records.h"
#include "extractors/register_rows.h"

namespace griffier {

Motie motie_of_row(const RegisterRow& row);
Commitment commitment_of_row(const RegisterRow& row);

}  // namespace griffier
