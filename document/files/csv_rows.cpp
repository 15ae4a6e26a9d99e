#include "document/files/csv_rows.h"

#include "document/text.h"

namespace griffier {

std::optional<std::vector<CsvRow>> csv_rows(std::string_view text, char mark) {
    std::vector<CsvRow> rows;
    std::size_t at = 0;
    int line = 0;
    while (at < text.size()) {
        CsvRow row;
        row.line = line;
        for (bool more = true; more;) {
            std::string field;
            std::size_t start = at;
            while (start < text.size() && text[start] == ' ') ++start;
            if (start < text.size() && text[start] == '"') {
                at = start + 1;
                for (;; ++at) {
                    if (at >= text.size()) return std::nullopt;
                    if (text[at] == '"') {
                        if (at + 1 >= text.size() || text[at + 1] != '"') break;
                        ++at;
                    }
                    line += text[at] == '\n';
                    field += text[at];
                }
                ++at;
            }
            while (at < text.size() && text[at] != mark && text[at] != '\n' && text[at] != '\r') field += text[at++];
            row.fields.push_back(std::move(field));
            more = at < text.size() && text[at] == mark;
            if (more) ++at;
        }
        if (at < text.size() && text[at] == '\r') ++at;
        if (at < text.size() && text[at] == '\n') ++at;
        ++line;
        if (row.fields.size() == 1 && trim(row.fields[0]).empty()) continue;
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace griffier
