#include "document/plain_text/text_table_rows.h"

#include <algorithm>
#include <cmath>

#include "document/lines/headings.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier::text_table {
namespace {

// matches "1.024", "-67.734.102", "(1.234)", "2,50", "80%", "€1.000", "1.234-" / not "(2.1)", "2.1)", "12-05-2024", "A4"
const Pattern kFigure(R"(^(?:[(]?[-+–−]?€?[-+–−]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+|,--?)?[-–−]?[%€]?[)]?|[-+–−]?\d+\.\d+%?)$)");
// matches "1.024", "80,5", "80%", "€100" / not "2023", "7": what no label ends in by chance
const Pattern kPlainlyFigure(R"([.,%€]|\d{5,})");
// matches the null tokens / not "pm-beleid"
const Pattern kNull(R"((?i)^(?:-|–|—|−|--|-?p\.?m\.?|n\.?v\.?t\.?|n\.?n?\.?b\.?|n\.?t\.?b\.?)$)");
// matches "2024", "2024*", "2022/2023", "2022-2023", "31-12-2023" / not "20245"
const Pattern kYear(R"(^(?:(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?|\d{1,2}-\d{1,2}-(?:19|20)\d\d)\*{0,2}$)");
// matches the nouns that name a column of values / not "programma"
const Pattern kNoun(
    R"((?:jaar|programma|meerjaren)?(?:begroting|rekening|raming)|realisatie|prognose|verschil(?:len)?|afwijking|baten|lasten|saldo|totaal|stand|mutaties?|toevoeging(?:en)?|onttrekking(?:en)?|resultaat|uitgaven|inkomsten|budget|streefwaarde|doelwaarde|nulmeting|norm|begroot|werkelijk|kadernota|bijstelling|beginstand|eindstand|beginsaldo|eindsaldo|vermeerdering(?:en)?|vermindering(?:en)?|rente|aflossing(?:en)?|boekwaarde|[vn]/[vn])");
// matches what may stand before such a noun / not "oude"
const Pattern kAdjective(
    R"(primitieve?|actuele|gewijzigde|oorspronkelijke|bijgestelde|vastgestelde|totale|incidentele?|structurele?|geraamde|werkelijke|concept-?)");
// matches what may stand after it, before or after its year / not "en"
const Pattern kFollower(R"(na|voor|wijziging(?:en)?|wijz\.|begrotingswijziging(?:en)?|incl\.?|excl\.?|pb|mjb|per|ultimo|t/m|1e|2e|3e|gew\.|prim\.)");
// matches "Bedragen x € 1.000", "(in duizenden euro's)" / not "Begroting 2024"
const Pattern kUnitLine(R"((?i)bedragen|[x*] ?€|x 1[. ]?000|in (?:duizend|miljoen|euro))");
const Pattern kSentenceEnd(R"([.;:!?]$)");  // matches "Doel:" / not "Doel"
// matches "4.1", "0.10", "P3", "12", "6.71a" / not "Wegen", "2024-2027"
const Pattern kCode(R"(^[A-Za-z]?\d{1,3}(?:\.\d{1,3})?[a-z]?\.?$)");

constexpr std::size_t kMostBeside = 2;  // lines looked at for the rest of a header

// Whether a line has names printed over the columns, whose own names begin at `from`, in a table that begins at `left`. A unit is none, nor is a title, which
// begins at the left.
bool header_goes_on(const Row& row, double left, double from) {
    if (says_unit(row)) return false;
    const auto cells = cells_at_end(row, EuroStyle::before);
    if (!cells.empty() && !is_year(joined(row, cells.back()))) return false;
    for (int i = 0, end = 0; i < static_cast<int>(row.tokens.size()); i = end) {
        for (end = i + 1; end < static_cast<int>(row.tokens.size()) && !row.apart(end);) ++end;
        if (row.boxes[static_cast<std::size_t>(end) - 1].x1 > from && row.boxes[static_cast<std::size_t>(i)].x0 > (left + from) / 2) return true;
    }
    return false;
}

}  // namespace

std::string joined(const Row& row, Span span) {
    std::string text;
    for (int i = span.first; i <= span.last; ++i) text += (i > span.first ? " " : "") + row.tokens[i];
    return text;
}

bool is_euro(const std::string& token) { return token == "€" || token == "EUR"; }
bool is_year(const std::string& token) { return RE2::FullMatch(token, kYear); }
bool is_figure(const std::string& token) { return RE2::FullMatch(token, kFigure); }
bool is_null(const std::string& token) { return RE2::FullMatch(token, kNull); }
bool is_value(const std::string& token) { return is_figure(token) || is_null(token); }
bool is_after(const std::string& token) { return token == "%" || token == "%-punt" || token == "fte" || token == "V" || token == "N"; }

HeaderWord header_word(const std::string& token) {
    if (is_year(token)) return HeaderWord::year;
    const std::string word = fold(token);
    if (RE2::FullMatch(word, kNoun)) return HeaderWord::noun;
    if (RE2::FullMatch(word, kAdjective)) return HeaderWord::adjective;
    if (RE2::FullMatch(word, kFollower)) return HeaderWord::follower;
    return HeaderWord::none;
}

Header read_header(const Row& row) {
    const int count = static_cast<int>(row.tokens.size());
    int first = count;
    while (first > 0 && header_word(row.tokens[first - 1]) != HeaderWord::none) --first;
    while (first < count && header_word(row.tokens[first]) == HeaderWord::follower) ++first;

    Header header;
    bool has_year = false, has_noun = false;
    std::vector<bool> with_noun;
    for (int i = first; i < count; ++i) {
        const HeaderWord kind = header_word(row.tokens[i]);
        // An adjective begins a name; the noun behind it belongs to it, unless that noun begins a name of its own.
        const bool adjective_before = !header.names.empty() && i > 0 && header_word(row.tokens[i - 1]) == HeaderWord::adjective && !has_noun;
        const bool begins =
            header.names.empty() || kind == HeaderWord::adjective || (kind == HeaderWord::noun && !adjective_before) || (kind == HeaderWord::year && has_year);
        if (begins) {
            header.names.push_back({i, i});
            with_noun.push_back(kind != HeaderWord::year);
            has_year = has_noun = false;
        }
        header.names.back().last = i;
        has_year = has_year || kind == HeaderWord::year;
        has_noun = has_noun || kind == HeaderWord::noun;
    }
    // "Begroting 2024 2025 2026": the noun heads the labels, the columns are years.
    const auto years_behind = with_noun.empty() ? 0 : std::count(with_noun.begin() + 1, with_noun.end(), false);
    if (with_noun.size() >= 2 && with_noun.front() && years_behind == static_cast<int>(with_noun.size()) - 1 &&
        header.names.front().last > header.names.front().first)
        header.names.front().first = header.names.front().last;
    header.stub = header.names.empty() ? count : header.names.front().first;
    return header;
}

std::vector<Span> cells_at_end(const Row& row, EuroStyle style) {
    std::vector<Span> cells;
    const auto& tokens = row.tokens;
    int i = static_cast<int>(tokens.size()) - 1;
    while (i >= 0) {
        Span cell{i, i};
        const bool unit_behind = is_after(tokens[i]) || (style == EuroStyle::after && is_euro(tokens[i]));
        if (unit_behind && i > 0 && is_figure(tokens[i - 1])) {
            cell.first = i - 1;
        } else if (!is_value(tokens[i])) {
            break;
        }
        if (style == EuroStyle::before && cell.first > 0 && is_euro(tokens[cell.first - 1])) --cell.first;
        cells.push_back(cell);
        i = cell.first - 1;
    }
    std::reverse(cells.begin(), cells.end());
    return cells;
}

namespace {

bool is_letter(const std::string& token) { return token == "V" || token == "N"; }

// Letters before their figures ("N 31.393 N 31.682"), where the label would end in one: nullopt where the last figure has one behind it too.
std::optional<std::vector<Span>> with_letters_before(const Row& row, std::vector<Span> cells) {
    const auto token = [&](int i) -> const std::string& { return row.tokens[static_cast<std::size_t>(i)]; };
    if (is_letter(row.tokens.back())) return std::nullopt;
    for (Span& cell : cells) {
        while (cell.last > cell.first && is_letter(token(cell.last))) --cell.last;
        if (cell.first > 0 && is_letter(token(cell.first - 1))) --cell.first;
    }
    return cells;
}

}  // namespace

std::optional<std::vector<Span>> bind(const Row& row, int k, EuroStyle style) {
    for (const EuroStyle tried : {style, style == EuroStyle::after ? EuroStyle::before : EuroStyle::after}) {
        std::vector<Span> cells = cells_at_end(row, tried);
        if (static_cast<int>(cells.size()) < k) continue;
        cells.erase(cells.begin(), cells.end() - k);
        if (cells.front().first > 0 && is_letter(row.tokens[static_cast<std::size_t>(cells.front().first) - 1])) {
            auto lettered = with_letters_before(row, cells);
            if (!lettered) continue;
            cells = std::move(*lettered);
        }
        // "- 300" apart from what stands before it: a sign, no cell of its own.
        const bool signs = std::any_of(cells.begin(), cells.end(), [&](const Span& cell) {
            const int next = cell.last + 1;
            return cell.first == cell.last && is_null(row.tokens[static_cast<std::size_t>(cell.first)]) && row.apart(cell.first) &&
                   next < static_cast<int>(row.tokens.size()) && !row.apart(next) && is_figure(row.tokens[static_cast<std::size_t>(next)]);
        });
        // Where the page kept its columns, figures one space apart are one number or two columns: nothing tells.
        bool kept = false, close = false;
        for (int i = 1; i < static_cast<int>(row.tokens.size()); ++i) kept = kept || row.apart(i);
        for (std::size_t c = 1; c < cells.size(); ++c) close = close || !row.apart(cells[c].first);
        if (signs || (kept && close)) continue;
        if (cells.front().first == 0) return cells;  // no label printed
        // A figure set apart on both sides within the label is another column's: the left half of a balance.
        bool inside = false;
        for (int i = 1; i + 1 < cells.front().first; ++i)
            inside = inside || (row.apart(i) && row.apart(i + 1) && is_value(row.tokens[static_cast<std::size_t>(i)]));
        if (inside) continue;
        const std::string& last = row.tokens[cells.front().first - 1];
        const int before = cells.front().first - 1;
        const bool cell_of_its_own = is_figure(last) && !is_year(last) && (row.apart(before) || (before == 0 && row.apart(1)));
        const bool signed_before = is_figure(last) && before > 0 && is_null(row.tokens[static_cast<std::size_t>(before) - 1]);
        const bool more_than_k =
            signed_before || is_euro(last) || is_null(last) || last == "%" || cell_of_its_own || (is_figure(last) && RE2::PartialMatch(last, kPlainlyFigure));
        if (more_than_k) continue;
        return cells;
    }
    return std::nullopt;
}

int second_label(const Row& row, const std::vector<Span>& cells) {
    for (int i = cells.front().first - 1; i > 0; --i)
        if (row.apart(i) && !(i == 1 && RE2::FullMatch(row.tokens[0], kCode))) return i;
    return 0;
}

bool ends_sentence(const Row& row) { return RE2::PartialMatch(row.line.text, kSentenceEnd); }

bool is_short_label(const Row& row) {
    return length(row.line.text) <= kShortLine && !ends_sentence(row) && cells_at_end(row, EuroStyle::before).empty() && !navigation_line(row.line.text);
}

bool goes_on_below(const std::vector<Row>& rows, std::size_t i, bool row_follows) {
    static const Pattern kSmall(R"(^[(]?\p{Ll})");                                          // matches "werf en kazerne", "(inclusief btw)" / not "Totaal"
    static const Pattern kNewRow(R"(^(?:waarvan|totaal|saldo|baten|lasten|subtotaal)\b)");  // matches "waarvan rente" / not "werf"
    static const Pattern kBroken(R"(\pL-$|\b(?:en|van|voor|de|het|met|op|in|aan|naar|door|of)$)");  // matches "gemeente-", "Beheer van" / not "Beheer"
    if (i == 0 || rows[i].row - rows[i - 1].row != 1 || !is_short_label(rows[i])) return false;
    if (!RE2::PartialMatch(rows[i].line.text, kSmall) || RE2::PartialMatch(rows[i].line.text, kNewRow)) return false;
    const auto cells = cells_at_end(rows[i - 1], EuroStyle::before);
    if (cells.empty() || cells.front().first == 0 || rows[i].boxes.back().x1 > rows[i - 1].boxes[static_cast<std::size_t>(cells.front().first)].x0)
        return false;
    const bool broken = RE2::PartialMatch(joined(rows[i - 1], {0, cells.front().first - 1}), kBroken);
    return row_follows || broken || rows[i].boxes.front().x0 > rows[i - 1].boxes.front().x0 + kGridWidth / 2;
}

std::optional<std::size_t> label_begins(const std::vector<Row>& rows, std::size_t i) {
    constexpr std::size_t kMostParts = 3;
    static const Pattern kSmall(R"(^\p{Ll})");  // matches "lasten vóór bestemming" / not "Lasten"
    for (std::size_t below = i + 1; below < rows.size() && below <= i + kMostParts; ++below) {
        if (rows[below].row - rows[below - 1].row != 1 || !RE2::PartialMatch(rows[below].line.text, kSmall)) return std::nullopt;
        if (!cells_at_end(rows[below], EuroStyle::before).empty()) return below - 1;
        if (!is_short_label(rows[below])) return std::nullopt;
    }
    return std::nullopt;
}

bool goes_on_in_group(const std::vector<Row>& rows, std::size_t first, std::size_t i) {
    if (i == 0 || i + 1 >= rows.size() || rows[i].row - rows[i - 1].row != 1 || rows[i + 1].row - rows[i].row != 1 || !is_short_label(rows[i])) return false;
    const double left = rows[i].boxes.front().x0;
    const auto label_end = [](const Row& row) -> double {
        const auto cells = cells_at_end(row, EuroStyle::before);
        if (cells.empty()) return row.boxes.back().x1;
        return cells.front().first == 0 ? 0 : row.boxes[static_cast<std::size_t>(cells.front().first) - 1].x1;
    };
    const auto is_row = [&](const Row& row) {
        const auto cells = cells_at_end(row, EuroStyle::before);
        return !cells.empty() && cells.front().first > 0;
    };
    if (!is_row(rows[i - 1]) || !is_row(rows[i + 1])) return false;
    if (std::abs(rows[i - 1].boxes.front().x0 - left) > kGridWidth / 2 || std::abs(rows[i + 1].boxes.front().x0 - left) > kGridWidth / 2) return false;
    constexpr std::size_t kAround = 100;  // rows that tell enough of a long table
    double widest = 0;
    bool groups = false;
    const std::size_t begin = std::max(first, i - std::min(i, kAround));
    for (std::size_t r = begin; r + 1 < rows.size() && r < i + kAround && (r == begin || rows[r].row - rows[r - 1].row <= 2); ++r) {
        if (is_row(rows[r])) widest = std::max(widest, label_end(rows[r]));
        groups = groups || (!is_row(rows[r]) && is_short_label(rows[r]) && is_row(rows[r + 1]) && rows[r].boxes.front().x0 < left - kGridWidth &&
                            rows[r + 1].boxes.front().x0 > rows[r].boxes.front().x0 + kGridWidth);
    }
    const double word = rows[i].boxes.front().width();
    return groups && label_end(rows[i - 1]) + kGridWidth + word > widest;
}

bool is_centred_name(const std::vector<Row>& rows, std::size_t i) {
    const auto right_of = [&](std::size_t other) {
        return std::abs(rows[other].row - rows[i].row) == 1 && rows[other].boxes.front().x0 >= rows[i].boxes.back().x1 + kWideGap - 0.01 &&
               !is_value(rows[other].tokens.front());
    };
    return i > 0 && i + 1 < rows.size() && right_of(i - 1) && right_of(i + 1);
}

bool says_unit(const std::string& text) { return RE2::PartialMatch(text, kUnitLine); }

bool says_unit(const Row& row) { return says_unit(row.line.text); }

bool header_is_cut(const std::vector<Row>& rows, std::size_t first, std::size_t last, double from) {
    double left = from;
    for (std::size_t r = first; r < std::min(rows.size(), last + kBesideLines + 1); ++r) left = std::min(left, rows[r].boxes.front().x0);
    const auto labels = [&](const Row& row) { return row.boxes.back().x1 <= from; };
    std::size_t above = first, below = last;
    while (above > 0 && first - above < kMostBeside && rows[above].row - rows[above - 1].row == 1) {
        if (header_goes_on(rows[--above], left, from)) return true;
        if (!labels(rows[above])) break;
    }
    while (below + 1 < rows.size() && below - last < kMostBeside && rows[below + 1].row - rows[below].row == 1) {
        if (header_goes_on(rows[++below], left, from)) return true;
        if (!labels(rows[below])) break;
    }
    return false;
}

}  // namespace griffier::text_table
