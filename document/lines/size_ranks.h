// Which sizes of type are one style: 0 for the largest, 1 for the next.
#pragma once

#include <map>
#include <vector>

namespace griffier {

// Sizes that a document states: those that differ by no more than rounding are one style.
std::map<double, int> ranks_of_stated(std::vector<double> sizes);

// Sizes measured on scans, a pixel more or less: two styles where hardly any size lies between two that are frequent.
std::map<double, int> ranks_of_measured(std::vector<double> sizes);

}  // namespace griffier
