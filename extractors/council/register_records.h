// A row of a register, or a card with labels, as the motie or toezegging that it tells of.
#pragma once

#include "extractors/council/register_rows.h"
#include "extractors/records.h"

namespace griffier {

Motie motie_of_row(const RegisterRow& row);
Commitment commitment_of_row(const RegisterRow& row);

}  // namespace griffier
