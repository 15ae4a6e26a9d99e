// The first pages of a document as lines with their prominence: what titles, dates and names of bodies are read from.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace griffier {

struct FrontLine {
    std::string text;
    int page = 1;
    double size = 0;                      // of its type, 0 where unknown
    bool heading = false;                 // of a heading block
    bool furniture = false;               // running header or footer
    bool cell = false;                    // a row of a table, cells joined by a space
    std::vector<std::string> cells = {};  // of such a row, one by one
    bool inside = false;                  // goes on with the sentence of the line above it in its block
};

// Lines of the first `pages` pages that have text, in reading order, table rows included.
std::vector<FrontLine> front_lines(const Document& document, int pages);

// "Gemeente Zandmeer · bijgewerkt tot 28 februari 2026": what marks set apart on one line.
std::vector<std::string> parts_apart(const std::string& line);

// The most prominent text of the first page: its largest lines, joined. "" where type sizes do not tell.
std::string prominent_text(const std::vector<FrontLine>& lines);

}  // namespace griffier
