#include "document/files/csv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "document/files/csv_rows.h"
#include "document/files/titled_table.h"
#include "document/pattern.h"
#include "document/tables/table_text.h"
#include "document/text.h"

namespace griffier {
namespace {

// a figure that can only be written with a decimal point. matches "1234.56", "-3.5", "123.4567", "1,234.5" / not "1.234", "0.10", "6.71" (codes look so)
const Pattern kPointDecimal(R"(^(?:[-+]?\d{3,}\.(?:\d{1,2}|\d{4,})|[-+]\d+\.(?:\d{1,2}|\d{4,})|[-+]?\d{4,}\.\d+|[-+]?\d{1,3}(?:,\d{3})+\.\d+)$)");
// a figure that can only be Dutch. matches "1.234,5", "12,5", "1.234.567" / not "1,234"
const Pattern kDutchFigure(R"(^[-+]?(?:\d{1,3}(?:\.\d{3})*,(?:\d{1,2}|\d{4,})|\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3}){2,})$)");
// a figure of a file with decimal points. matches "1.234", "12.5", "1,234", "1,234.5", "7", "12.5 %" / not "1.2.3"
const Pattern kEnglishFigure(R"(^(?:€ ?)?[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)? ?%?$)");
const Pattern kWord(R"(\p{L}{2})");  // matches "Lasten", "x (in m)" / not "12", "€", "L1"
// a column of codes. matches "Taakveld", "Code", "Nr." / not "2024"
const Pattern kCodeHeader(R"((?i)^(?:taakveld(?:code|nummer)?|code|nr\.?|nummer|id|product(?:code)?|functie|kostenplaats|grootboek.*)$)");

// matches text before a decimal comma: "het krediet van € 1" / not "2024"
const Pattern kTextToDigit(R"(\p{L}.*\d$)");
const Pattern kDigitFirst(R"(^\d)");
const Pattern kApart(R"(\S {2,}\S)");  // matches "215    1": columns kept by blanks, with decimal commas / not "215 "

constexpr int kFewestRecords = 3;  // less is no table
constexpr int kFewestRows = 2;     // of these with all fields: title lines above one line are no table

using Record = CsvRow;

bool holds_figure(const Record& record) {
    return std::any_of(record.fields.begin() + 1, record.fields.end(), [](const std::string& field) { return looks_like_value(field_text(field)); });
}

// Records of one number of fields, and title lines above them. Below an empty line, or such lines, others may follow with a number of their own, each a table: rows
// enough, with figures. nullopt where the fields change otherwise.
std::optional<std::vector<Record>> records_of(std::string_view text, char mark) {
    std::optional<std::vector<Record>> records = csv_rows(text, mark);
    std::size_t titles = 0;
    struct Part {
        std::size_t width;
        int rows = 0;
        bool figures = false;
    };
    std::vector<Part> parts;
    for (std::size_t i = 0; records && i < records->size(); ++i) {
        const Record& record = (*records)[i];
        const std::size_t width = record.fields.size(), above = i > 0 ? (*records)[i - 1].fields.size() : 1;
        const bool below_white = i > 0 && record.line > (*records)[i - 1].line + 1;
        if (width == 1) {
            if (above != 1 && !below_white) return std::nullopt;
            if (++titles > kMostTitleLines) return std::nullopt;
            continue;
        }
        if (width != above) {
            if (above != 1 && !below_white) return std::nullopt;
            parts.push_back({width});
        }
        titles = 0;
        ++parts.back().rows;
        parts.back().figures = parts.back().figures || holds_figure(record);
    }
    const auto is_part = [](const Part& part) { return part.rows >= kFewestRows && part.figures; };
    if (parts.size() > 1 && !std::all_of(parts.begin(), parts.end(), is_part)) return std::nullopt;
    return records;
}

// A field of prose begins with a space, or goes on with a decimal comma: "de lasten, de baten, het saldo", "van € 1,2 miljoen tot € 1,5 miljoen". So do figures
// in columns.
bool reads_as_prose(const std::vector<Record>& records) {
    int spaced = 0, fields = 0;
    for (const Record& record : records)
        for (std::size_t i = 1; i < record.fields.size(); ++i) {
            const std::string &before = record.fields[i - 1], &field = record.fields[i];
            const bool decimal = RE2::PartialMatch(before, kTextToDigit) && RE2::PartialMatch(field, kDigitFirst);
            ++fields;
            spaced += decimal || RE2::PartialMatch(field, kApart) || (field.starts_with(' ') && field.find_first_not_of(' ') != std::string::npos);
        }
    return 2 * spaced > fields;
}

std::size_t widest(const std::vector<Record>& records) {
    std::size_t width = 0;
    for (const Record& record : records) width = std::max(width, record.fields.size());
    return width;
}

struct Form {
    char mark;
    std::size_t fewest;  // fields: decimal commas and commas of prose must not make a table
};

bool is_word(const std::string& field) { return RE2::PartialMatch(field, kWord); }

// Whether the file writes its decimals with a point: some figure cannot be read otherwise, and none is Dutch.
bool has_decimal_points(const std::vector<Record>& records) {
    bool points = false;
    for (const Record& record : records)
        for (const std::string& field : record.fields) {
            const std::string text = field_text(field);
            if (RE2::FullMatch(text, kDutchFigure)) return false;
            points = points || RE2::FullMatch(text, kPointDecimal);
        }
    return points;
}

// "1,234.5" becomes "1.234,5", so that all above reads one notation. Codes (0.10) stay: they are left of the labels, or their header says so.
void write_dutch(std::vector<Record>& records) {
    const std::size_t columns = widest(records);
    bool labels_seen = false;
    for (std::size_t c = 0; c < columns; ++c) {
        std::size_t words = 0;
        bool code = false;
        for (std::size_t r = 0; r < records.size(); ++r) {
            if (c >= records[r].fields.size()) continue;
            const std::string text = field_text(records[r].fields[c]);
            code = code || RE2::FullMatch(text, kCodeHeader);
            words += is_word(text);
        }
        labels_seen = labels_seen || 2 * words > records.size();
        if (!labels_seen || code) continue;
        for (Record& record : records) {
            if (c >= record.fields.size() || !RE2::FullMatch(field_text(record.fields[c]), kEnglishFigure)) continue;
            for (char& letter : record.fields[c]) letter = letter == '.' ? ',' : letter == ',' ? '.' : letter;
        }
    }
}

std::optional<std::vector<Record>> read_records(std::string_view text) {
    static constexpr std::array<Form, 3> kForms{{{';', 2}, {'\t', 2}, {',', 3}}};
    for (const Form& form : kForms) {
        auto records = records_of(text, form.mark);
        if (!records || static_cast<int>(records->size()) < kFewestRecords || widest(*records) < form.fewest) continue;
        const auto rows = std::count_if(records->begin(), records->end(), [&](const Record& record) { return record.fields.size() >= form.fewest; });
        if (rows < kFewestRows || (form.mark != '\t' && reads_as_prose(*records))) continue;
        return records;
    }
    return std::nullopt;
}

}  // namespace

bool is_csv(std::string_view utf8) { return read_records(utf8).has_value(); }

Document read_csv(std::string_view utf8) {
    std::vector<Record> records = read_records(utf8).value_or(std::vector<Record>{});
    const bool points = has_decimal_points(records);
    if (points) write_dutch(records);
    Page page;
    page.text_from = TextFrom::text;
    page.first_line = 1;
    Document document;
    if (points)
        document.warnings.push_back({"decimal_points", "the file writes its decimals with a point; its figures are given with a comma, as all others", 0});
    std::vector<WrittenRow> rows;
    for (const Record& record : records) {
        WrittenRow row;
        row.line = record.line;
        for (std::size_t c = 0; c < record.fields.size(); ++c) {
            WrittenCell cell;
            cell.col = static_cast<int>(c);
            cell.text = field_text(record.fields[c]);
            if (!cell.text.empty()) row.cells.push_back(std::move(cell));
        }
        rows.push_back(std::move(row));
    }
    put_titled_table(document, page, std::move(rows));
    document.pages.push_back(std::move(page));
    return document;
}

}  // namespace griffier
