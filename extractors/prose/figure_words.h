// What the words around a figure of running text say of it: how exactly it is meant, what kind of figure it is, what it is about.
#pragma once

#include <string>
#include <string_view>

#include "extractors/prose/prose_figures.h"
#include "extractors/prose/prose_ranges.h"

namespace griffier {

// exact | about | at_least | at_most | more_than | less_than, by what stands before and behind the figure in its sentence and by the range it belongs to.
std::string qualifier_of(std::string_view before, std::string_view after, const std::string& unit, Bound bound);

// doelstelling | prognose | realisatie, by the last word before the figure that says one; "" where none does.
std::string role_of(std::string_view before);

// What the figure is about, in the words of its sentence: the clause behind it where its noun follows, else the one before it.
std::string subject_of(std::string_view sentence, const ProseFigure& figure, const std::string& unit, bool noun_follows);

bool opens_range(std::string_view before, std::string_view after);  // "tussen " before and " en 40" behind
bool limits_count(std::string_view before);                         // "zakt dat aantal onder de "

}  // namespace griffier
