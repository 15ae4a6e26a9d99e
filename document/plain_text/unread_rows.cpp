#include "document/plain_text/unread_rows.h"

#include <map>
#include <string>

#include "document/tables/table_text.h"

namespace griffier {
namespace {

constexpr int kFewRows = 3;
constexpr int kFewFigures = 2;  // in a row

struct Row {
    int figures = 0, words = 0;
};

// A word as the fields that marks part it into: "Lasten;1.234;2.000" is one word of three.
void add_fields(const std::string& text, Row& row) {
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find_first_of(";|\t", at), text.size());
        const std::string field = text.substr(at, end - at);
        at = end + 1;
        if (field.empty()) continue;
        if (looks_like_value(field) && !looks_like_year(field))
            ++row.figures;
        else
            ++row.words;
    }
}

}  // namespace

std::optional<Warning> rows_not_read(const std::vector<Page>& pages) {
    int rows = 0;
    for (const Page& page : pages) {
        std::map<double, Row> lines;  // by baseline
        for (const Word& word : page.words) add_fields(word.text, lines[word.baseline]);
        for (const auto& [baseline, row] : lines) rows += row.figures >= kFewFigures && row.figures >= row.words;
    }
    if (rows < kFewRows) return std::nullopt;
    return Warning{"rows_not_read", std::to_string(rows) + " lines look like rows of figures, but no table was made of them: their figures are in no record",
                   0};
}

}  // namespace griffier
