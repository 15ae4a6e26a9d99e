// Published tables kept as tab-separated text beside the project (corpus/sums): comment lines, a header line, rows.
#pragma once

#include <filesystem>
#include <fstream>

#include "audit/printed_table.h"

namespace griffier {

inline std::vector<std::string> tabs(const std::string& line) {
    std::vector<std::string> cells(1);
    for (char c : line)
        if (c == '\t')
            cells.emplace_back();
        else
            cells.back() += c;
    return cells;
}

// "B2018_lasten" in the header stands for two header rows.
inline Printed published(const std::filesystem::path& path) {
    Printed table;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.rfind("#", 0) == 0) {
            if (line.find("x 1.000") != std::string::npos) table.unit = "Bedragen x € 1.000";
        } else if (!line.empty()) {
            table.rows.push_back(tabs(line));
        }
    }
    Rows headers(2);
    bool two = false;
    for (const std::string& cell : table.rows.at(0)) {
        auto at = cell.rfind('_');
        two |= at != std::string::npos && cell.substr(at) == "_lasten";
        headers[0].push_back(at == std::string::npos ? "" : cell.substr(0, at));
        headers[1].push_back(at == std::string::npos ? cell : cell.substr(at + 1));
    }
    if (two) {
        table.rows.erase(table.rows.begin());
        table.rows.insert(table.rows.begin(), headers.begin(), headers.end());
        table.header_rows = 2;
    }
    return table;
}

}  // namespace griffier
