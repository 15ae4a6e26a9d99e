// How was voted, from the words of a paper: "met 20 stemmen voor (VVD, D66) en 9 tegen", "unaniem".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

struct VoteText {
    std::string text;  // the words as printed
    VoteCount count;
};
std::optional<VoteText> votes_in(std::string_view text);  // nullopt where no words say how was voted

// "20 voor, 9 tegen" of two columns; parties ("VVD, D66") or seats ("VVD (7)") where they stand there.
void add_votes(std::string_view text, bool in_favour, VoteCount& count);

// A table with a row for each party and marks or seats under Voor and Tegen.
std::optional<VoteCount> votes_of_table(const Table& table);

}  // namespace griffier
