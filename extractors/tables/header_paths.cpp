#include "extractors/tables/header_paths.h"

#include <algorithm>
#include <set>

#include "document/geometry.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/budget/phase_words.h"
#include "extractors/budget/side_words.h"
#include "extractors/matching.h"
#include "extractors/tables/label_words.h"
#include "extractors/unit.h"

namespace griffier {
namespace {

// matches "2024", "Begroting 2024", "31-12-2023", "2.018", "R2023", "B2024" / not "12024", "20245"
static const Pattern kYear(R"(\b[RB]?(199\d|20\d\d|2\.0\d\d)\b)");
// matches "t.o.v. 2023", "ten opzichte van 2023" / not "2023"
static const Pattern kCompared(R"((?i).*(?:t\.?o\.?v\.?|ten opzichte van|vergeleken met) .*)");
// matches "2024-2027", "2024 t/m 2027", "2024/2025" / not "31-12-2023"
static const Pattern kRange(R"(\b20\d\d ?(?:[-–/]|t/m|tot en met) ?(?:20)?\d\d\b)");
// matches "31-12-2023", "1 januari 2024", "31.12.2022", "per 31 december" / not "2024"
static const Pattern kDate(
    R"((?i).*\b(?:\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b).*)");

// A header printed over two rows of its one column: "Huidige" above "raming", "Begroting na" above "wijziging". A header over several columns is a group.
bool goes_on_below(const Cell& above, const Cell& below) {
    if (above.col != below.col || above.col_span != below.col_span || above.row + above.row_span != below.row) return false;
    const std::string_view last = std::string_view(above.text).substr(above.text.rfind(' ') == std::string::npos ? 0 : above.text.rfind(' ') + 1);
    constexpr std::string_view kOpen[] = {"na", "Na", "voor", "van", "en", "of", "t/m", "tot", "per", "de", "het", "incl.", "excl.", "inclusief", "exclusief"};
    if (below.text == "bij" || below.text == "af") return false;              // what a reserve above them moves by
    const bool digit = above.text.back() >= '0' && above.text.back() <= '9';  // "2025" above "raming" are two things
    return (!digit && below.text[0] >= 'a' && below.text[0] <= 'z') || std::find(std::begin(kOpen), std::end(kOpen), last) != std::end(kOpen);
}

// The texts of one block of header rows above a column, each cell once.
std::vector<std::string> block_path(const Table& table, const TableGrid& grid, int first, int last, int col) {
    std::vector<std::string> path;
    int previous = -1;
    for (int row = first; row <= last; ++row) {
        const int index = grid.at(row, col);
        if (index < 0 || index == previous) continue;
        const Cell& cell = table.cells[static_cast<std::size_t>(index)];
        if (cell.col == 0 && cell.col + cell.col_span >= grid.columns && grid.columns > 2) continue;  // a title over the whole table heads no column
        if (!path.empty() && goes_on_below(table.cells[static_cast<std::size_t>(previous)], cell))
            path.back() += " " + cell.text;
        else
            path.push_back(cell.text);
        previous = index;
    }
    return path;
}

// A group header whose columns are a guess stands over this column, or may do so, and says what its figures are.
bool may_stand_over(const Table& table, const Cell& guessed, int col) {
    const bool tells =
        side_of(guessed.text) != Side::none || basis_of(guessed.text) != Basis::none || year_in(guessed.text) || !recurrence_of(guessed.text).empty();
    if (!tells) return false;
    if (guessed.col <= col && col < guessed.col + guessed.col_span) return true;
    return std::none_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
        return cell.row <= guessed.row && guessed.row < cell.row + cell.row_span && cell.col <= col && col < cell.col + cell.col_span;
    });
}

}  // namespace

bool says_day(std::string_view header) { return RE2::FullMatch(re2::StringPiece(header.data(), header.size()), kDate); }

std::vector<std::string> header_path_at(const Table& table, const TableGrid& grid, int row, int col) {
    std::vector<std::string> path;
    if (col < static_cast<int>(grid.inherited.size())) path = grid.inherited[static_cast<std::size_t>(col)];
    for (int r = 0; r < row && r < grid.rows;) {
        if (!grid.header[static_cast<std::size_t>(r)]) {
            ++r;
            continue;
        }
        int last = r;
        while (last + 1 < row && grid.header[static_cast<std::size_t>(last + 1)]) ++last;
        std::vector<std::string> block = block_path(table, grid, r, last, col);
        if (!block.empty()) {
            const ColumnMeaning now = column_meaning(block);
            std::vector<std::string> kept;  // what a later header leaves unsaid still holds: its year and phase
            for (const std::string& text : path) {
                const bool says_more = (!now.year && year_in(text)) || (now.basis == Basis::none && basis_of(text) != Basis::none);
                if (says_more && std::find(block.begin(), block.end(), text) == block.end()) kept.push_back(text);
            }
            kept.insert(kept.end(), block.begin(), block.end());
            path = std::move(kept);
        }
        r = last + 1;
    }
    return path;
}

std::string joined_path(const std::vector<std::string>& path) {
    std::string text;
    for (const std::string& header : path) text += (text.empty() ? "" : " / ") + header;
    return text;
}

bool heads_surely(const Table& table, int col) {
    constexpr double kSure = 0.5;  // chance
    // A header right above figures of its column stands over them, however odd the rest of the table.
    const auto stands_over = [&](const Cell& header) {
        return header.col_span == 1 && std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
                   return cell.row >= table.header_rows && cell.col == col && cell.col_span == 1 && cell.page == header.page &&
                          overlap(cell.box.x0, cell.box.x1, header.box.x0, header.box.x1) > 0;
               });
    };
    return std::none_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
        if (cell.guessed && may_stand_over(table, cell, col)) return true;
        return cell.header && cell.row < table.header_rows && cell.col <= col && col < cell.col + cell.col_span && cell.origin == Origin::text_layer &&
               cell.confidence < kSure && !stands_over(cell);
    });
}

std::optional<int> year_in(std::string_view header) {
    const std::string text = trim(header);
    if (RE2::PartialMatch(text, kRange) && !says_day(text)) return std::nullopt;
    std::set<int> years;
    for (const Match& match : find_all(kYear, text)) {
        if (RE2::FullMatch(text.substr(0, static_cast<std::size_t>(match.span.begin)) + "x", kCompared)) continue;
        if (auto year = parse_year(match.groups[1])) years.insert(*year);
    }
    return years.size() == 1 ? std::optional<int>(*years.begin()) : std::nullopt;
}

ColumnMeaning column_meaning(const std::vector<std::string>& path) {
    ColumnMeaning meaning;
    meaning.path = path;
    for (auto text = path.rbegin(); text != path.rend(); ++text) {
        if (!meaning.year) meaning.year = year_in(*text);
        if (meaning.side == Side::none) meaning.side = side_of(*text);
        const Basis basis = is_mutation_header(*text) ? Basis::none : basis_of(*text);
        const bool sharper =
            meaning.basis == Basis::begroting && (basis == Basis::begroting_primitief || basis == Basis::begroting_na_wijziging || basis == Basis::verschil);
        if (meaning.basis == Basis::none || sharper) meaning.basis = basis;
        meaning.total = meaning.total || is_total_label(*text);
        if (!meaning.unit) meaning.unit = unit_of_header(*text);
    }
    // "Saldo" above "01-01-2026" is what there was then.
    if (meaning.side == Side::saldo && path.size() > 1 && side_of(path[path.size() - 2] + " " + path.back()) == Side::other) meaning.side = Side::other;
    return meaning;
}

}  // namespace griffier
