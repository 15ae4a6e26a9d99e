// Tables with annotated relations, one JSON a line, as documents that the extractors read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bench/relations.h"
#include "document/document.h"

namespace griffier {

struct Sample {
    std::vector<std::vector<std::string>> texts;
    std::string format;
    bool held_out = false;
    std::vector<Relation> annotated;
};

// The lines of a file, gzip or plain; none where it cannot be read.
std::vector<std::string> lines_of(const char* path);

// nullopt where the line is no annotated table.
std::optional<Sample> sample_of(const std::string& line);

struct Read {
    Document document;
    std::vector<int> rows, columns;  // of the table -> of the array: those without text are left out
};

// The table as a CSV file's becomes one; a document without tables where it has no text.
Read read(const Sample& sample);

}  // namespace griffier
