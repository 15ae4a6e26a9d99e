// The records of a CSV file (RFC 4180), before anybody asks what they mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace griffier {

struct CsvRow {
    int line = 0;  // where it begins, from 0
    std::vector<std::string> fields;
};

// Forgiving: a quote inside an unquoted field stands for itself, blank lines are passed over. nullopt where a quoted field does not end.
std::optional<std::vector<CsvRow>> csv_rows(std::string_view text, char mark);

}  // namespace griffier
