// Tables for audit tests, written as text: rows on lines, cells between bars. The first column holds the labels.
#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "audit/audit.h"
#include "audit/placed.h"
#include "audit/rules/rules.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Without the rules about the reading, which speak of every document.
inline std::vector<Check> without_reading(std::vector<Check> checks) {
    std::erase_if(checks, [](const Check& check) { return std::string_view(rule_of(check.rule).family) == "extraction" && check.rule != "TABLE_SHAPE"; });
    return checks;
}

struct Literal {
    Document document;
    Extraction extraction;
    std::vector<Check> run() { return without_reading(audit(document, extraction)); }
};

inline std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, at);) {
        auto begin = part.find_first_not_of(' '), end = part.find_last_not_of(' ');
        parts.push_back(begin == std::string::npos ? "" : part.substr(begin, end - begin + 1));
    }
    return parts;
}

// "-1.234", "0,3", "12%": enough of the cell grammar for tests.
inline std::optional<Amount> literal_amount(std::string text, std::int64_t scale) {
    bool percent = !text.empty() && text.back() == '%';
    if (percent) text.pop_back();
    std::string plain;
    int decimals = -1;
    for (char c : text) {
        if (c == '.') continue;
        if (c == ',') {
            decimals = 0;
            plain += '.';
            continue;
        }
        if (decimals >= 0) ++decimals;
        plain += c;
    }
    auto value = Decimal::parse(plain);
    if (!value) return std::nullopt;
    Amount amount;
    amount.value = *value * Decimal(percent ? 1 : scale);
    amount.step = Decimal(1, std::max(decimals, 0)) * Decimal(percent ? 1 : scale);
    if (percent) amount.unit = UnitKind::percent;
    return amount;
}

inline Side literal_side(const std::string& text) {
    if (text == "baten") return Side::baten;
    if (text == "lasten") return Side::lasten;
    if (text == "saldo") return Side::saldo;
    return Side::none;
}

// One header row; columns named "verschil" or "totaal" get that meaning, "baten", "lasten" and "saldo" that side. A row without figures
// is a section, a label that starts with "Totaal" or "Subtotaal" a total.
inline void add_table(Literal& literal, const std::string& text, std::int64_t scale = 1, UnitKind unit = UnitKind::eur) {
    Table table;
    TableReading reading;
    std::vector<std::vector<std::string>> rows;
    for (const std::string& line : split(text, '\n'))
        if (!line.empty()) rows.push_back(split(line, '|'));
    int page = static_cast<int>(literal.document.tables.size()) + 1;
    table.rows = static_cast<int>(rows.size());
    table.columns = static_cast<int>(rows.front().size());
    table.header_rows = 1;
    table.parts.push_back({page, Box{0, 0, 500, 500}});
    for (int c = 0; c < table.columns; ++c) {
        const std::string& header = rows[0][static_cast<std::size_t>(c)];
        ColumnMeaning column;
        column.path = {header};
        column.figures = c > 0;
        column.side = literal_side(split(header, ' ').empty() ? "" : split(header, ' ').back());
        column.total = header.rfind("totaal", 0) == 0;
        if (header.rfind("verschil", 0) == 0) column.basis = Basis::verschil;
        if (header.size() >= 4 && header.substr(header.size() - 4, 2) == "20") column.year = std::stoi(header.substr(header.size() - 4));
        reading.columns.push_back(column);
    }
    for (int r = 0; r < table.rows; ++r) {
        RowMeaning row;
        row.label = rows[static_cast<std::size_t>(r)][0];
        bool figures = false;
        for (int c = 0; c < table.columns && c < static_cast<int>(rows[static_cast<std::size_t>(r)].size()); ++c) {
            const std::string& shown = rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
            if (shown.empty()) continue;
            Cell cell;
            cell.row = r;
            cell.col = c;
            cell.header = r == 0;
            cell.text = shown;
            cell.page = page;
            cell.box = Box{c * 50.0, r * 12.0, c * 50.0 + 40, r * 12.0 + 10};
            CellReading read;
            if (r > 0 && c > 0) {
                read.amount = literal_amount(shown, scale);
                read.unit = read.amount && read.amount->unit == UnitKind::percent ? UnitKind::percent : unit;
                read.null = shown == "-" ? NullToken::dash : shown == "p.m." ? NullToken::pm : NullToken::none;
                figures |= read.amount || read.null != NullToken::none;
            }
            table.cells.push_back(cell);
            reading.cells.push_back(read);
        }
        row.kind = r == 0 ? RowKind::header : !figures ? RowKind::section : row.label.rfind("Totaal", 0) == 0 ? RowKind::total : RowKind::data;
        reading.rows.push_back(row);
    }
    literal.document.tables.push_back(table);
    literal.extraction.tables.push_back(reading);
}

inline Literal table_of(const std::string& text, std::int64_t scale = 1, UnitKind unit = UnitKind::eur) {
    Literal literal;
    add_table(literal, text, scale, unit);
    return literal;
}

// "COLSUM pass, COLSUM fail": rules and statuses in order.
inline std::string verdicts(const std::vector<Check>& checks) {
    std::string text;
    for (const Check& check : checks) {
        text += (text.empty() ? "" : ", ") + check.rule + " " + name(check.status);
        if (check.reason != Reason::none) text += std::string(" ") + name(check.reason);
    }
    return text;
}

inline std::string verdicts(const std::vector<PlacedCheck>& placed) {
    std::vector<Check> checks;
    for (const PlacedCheck& p : placed) checks.push_back(p.check);
    return verdicts(checks);
}

}  // namespace griffier
