#include "bench/seeding.h"

#include <algorithm>
#include <optional>

#include "extractors/amount.h"

namespace griffier {
namespace {

struct Generator {
    std::uint64_t state;
    std::uint64_t next() {  // splitmix64
        std::uint64_t z = (state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
    }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<std::size_t> digits_of(const std::string& text) {
    std::vector<std::size_t> at;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (is_digit(text[i])) at.push_back(i);
    return at;
}

// Digits that recognition takes for one another.
const std::vector<std::string> kLookAlikes = {"689", "7", "7", "589", "9", "368", "058", "1", "0369", "0348"};

std::string grouped(std::string digits) {
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ".");
    return digits;
}

// The text with its figure (first to last digit) replaced.
std::string with_figure(const std::string& text, const std::string& figure) {
    const std::vector<std::size_t> at = digits_of(text);
    return text.substr(0, at.front()) + figure + text.substr(at.back() + 1);
}

std::string one_digit(std::string text, Generator& random, bool alike) {
    const std::vector<std::size_t> at = digits_of(text);
    const std::size_t i = at[random.below(at.size())];
    std::string others = alike ? kLookAlikes[static_cast<std::size_t>(text[i] - '0')] : "0123456789";
    others.erase(std::remove_if(others.begin(), others.end(), [&](char c) { return c == text[i] || (c == '0' && i == at.front() && at.size() > 1); }),
                 others.end());
    if (!others.empty()) text[i] = others[random.below(others.size())];
    return text;
}

std::string transposed(std::string text, Generator& random) {
    const std::vector<std::size_t> at = digits_of(text);
    std::vector<std::size_t> pairs;
    for (std::size_t k = 0; k + 1 < at.size(); ++k)
        if (text[at[k]] != text[at[k + 1]] && !(k == 0 && text[at[1]] == '0')) pairs.push_back(k);
    if (pairs.empty()) return text;
    const std::size_t k = pairs[random.below(pairs.size())];
    std::swap(text[at[k]], text[at[k + 1]]);
    return text;
}

std::string without_sign(const std::string& text) {
    std::string plain = text;
    for (const std::string& sign : {std::string("-"), std::string("\xe2\x88\x92"), std::string("\xe2\x80\x93")})
        for (std::size_t at = plain.find(sign); at != std::string::npos; at = plain.find(sign)) plain.erase(at, sign.size());
    if (plain.size() > 2 && plain.front() == '(' && plain.back() == ')') plain = plain.substr(1, plain.size() - 2);
    return plain;
}

std::string figure_in(const std::string& text) {
    const std::vector<std::size_t> at = digits_of(text);
    return text.substr(at.front(), at.back() - at.front() + 1);
}

std::string digits_only(const std::string& text) {
    std::string digits;
    for (char c : text)
        if (is_digit(c)) digits += c;
    return digits;
}

std::string ten_times(const std::string& text) {
    std::string figure = figure_in(text);
    const std::size_t comma = figure.find(',');
    if (comma == std::string::npos) {
        const bool dots = figure.find('.') != std::string::npos || figure.size() < 4;
        return with_figure(text, dots ? grouped(digits_only(figure) + "0") : digits_only(figure) + "0");
    }
    const std::string whole = digits_only(figure.substr(0, comma)) + figure.substr(comma + 1, 1), rest = figure.substr(comma + 2);
    return with_figure(text, grouped(whole) + (rest.empty() ? "" : "," + rest));
}

std::string separator_lost(const std::string& text) {
    const std::string figure = figure_in(text);
    if (figure.find(',') != std::string::npos) return with_figure(text, grouped(digits_only(figure)));
    const std::string digits = digits_only(figure);
    return with_figure(text, digits.size() > 6 ? grouped(digits.substr(0, digits.size() - 3)) : figure + ".000");
}

std::string other_letter(std::string text) {
    if (text.size() < 2 || (text.back() != 'V' && text.back() != 'N')) return text;
    text.back() = text.back() == 'V' ? 'N' : 'V';
    return text;
}

std::string changed(const std::string& kind, const std::string& text, Generator& random) {
    if (digits_of(text).empty()) return text;
    if (kind == "one digit") return one_digit(text, random, false);
    if (kind == "look-alike digit") return one_digit(text, random, true);
    if (kind == "digits swapped") return transposed(text, random);
    if (kind == "sign lost") return without_sign(text);
    if (kind == "sign added") return without_sign(text) == text ? "-" + text : text;
    if (kind == "ten times") return ten_times(text);
    if (kind == "thousand times, separator lost") return separator_lost(text);
    if (kind == "letter V or N") return other_letter(text);
    return text;
}

bool of_figure(const std::string& kind) {
    static const std::set<std::string> kKinds = {
        "one digit", "look-alike digit", "digits swapped", "sign lost", "sign added", "ten times", "thousand times, separator lost", "letter V or N"};
    return kKinds.count(kind) > 0;
}

// Claims that hold no longer with `change` at places. Of a claim that is no plain sum nothing can be said.
std::vector<std::size_t> broken_by(const Reading& reading, const Claims& claims, const std::map<Place, Decimal>& change) {
    std::set<std::size_t> touched;
    for (const auto& [place, by] : change)
        if (auto found = claims.of.find(place); found != claims.of.end()) touched.insert(found->second.begin(), found->second.end());
    std::vector<std::size_t> broken;
    for (std::size_t c : touched) {
        const Claimed& claim = claims.all[c];
        const Check& check = reading.checks[claim.check];
        if (!claim.linear) continue;
        Decimal difference = *check.difference;
        for (const auto& [place, sign] : claim.terms)
            if (auto found = change.find(place); found != change.end()) difference = sign < 0 ? difference - found->second : difference + found->second;
        if (difference.abs() > *check.tolerance) broken.push_back(c);
    }
    return broken;
}

bool in_claim(const Claims& claims, const std::set<Place>& places) {
    return std::any_of(places.begin(), places.end(), [&](const Place& place) { return claims.of.count(place) > 0; });
}

bool healthy(const Claims& claims, const Place& place) { return claims.failing.count(place) == 0; }

Place same(Place place) { return place; }

std::string shown(const Place& place) { return cell_id(std::get<0>(place), std::get<1>(place), std::get<2>(place)); }

struct Figure {
    Place place;
    std::string text;
    Decimal value;
};

std::vector<Figure> figures_of(const Reading& reading) {
    std::vector<Figure> figures;
    for (std::size_t t = 0; t < reading.document.tables.size(); ++t) {
        const Table& table = reading.document.tables[t];
        for (std::size_t i = 0; i < table.cells.size() && i < reading.extraction.tables[t].cells.size(); ++i) {
            const auto& amount = reading.extraction.tables[t].cells[i].amount;
            const Cell& cell = table.cells[i];
            if (!amount || amount->ambiguous || cell.header || cell.split || cell.row_span > 1 || cell.col_span > 1) continue;
            figures.push_back({{static_cast<int>(t), cell.row, cell.col}, cell.text, amount->value});
        }
    }
    return figures;
}

void set_text(Document& document, const Place& place, const std::string& text) {
    for (Cell& cell : document.tables[static_cast<std::size_t>(std::get<0>(place))].cells)
        if (cell.row == std::get<1>(place) && cell.col == std::get<2>(place)) cell.text = text;
}

// The value that the text has where the cell's own text has `value`: unit and scale are the same for both.
std::optional<Decimal> value_of(const std::string& own, const Decimal& value, const std::string& text) {
    const std::optional<Amount> before = parse_amount(own), after = parse_amount(text);
    if (!before || !after || after->ambiguous || before->unit != after->unit || after->value == before->value) return std::nullopt;
    if (before->value == value) return after->value;
    if (before->value.is_zero()) return std::nullopt;
    for (std::int64_t scale : {1000, 1000000, 100000, 10000})
        if (before->value * Decimal(scale) == value) return after->value * Decimal(scale);
    return std::nullopt;
}

void figure_seedings(const std::string& kind, const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen) {
    std::vector<Figure> figures = figures_of(reading);
    random.shuffle(figures);
    for (const Figure& figure : figures) {
        if (chosen.seedings.size() == most) return;
        if (!healthy(claims, figure.place)) continue;
        const std::string text = changed(kind, figure.text, random);
        const std::optional<Decimal> value = value_of(figure.text, figure.value, text);
        if (!value) continue;
        if (!in_claim(claims, {figure.place})) {
            ++chosen.in_no_claim;
            continue;
        }
        Seeding seeding;
        seeding.what = shown(figure.place) + " " + figure.text + " -> " + text;
        seeding.seeded = {figure.place};
        seeding.in_claim = true;
        seeding.broken = broken_by(reading, claims, {{figure.place, *value - figure.value}});
        seeding.sow = [place = figure.place, text](Document& document) { set_text(document, place, text); };
        seeding.as_read = same;
        chosen.seedings.push_back(std::move(seeding));
    }
}

void swapped_cells(const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen) {
    std::vector<Figure> figures = figures_of(reading);
    std::map<Place, Figure> by_place;
    for (const Figure& figure : figures) by_place.emplace(figure.place, figure);
    random.shuffle(figures);
    for (const Figure& a : figures) {
        if (chosen.seedings.size() == most) return;
        const auto& [t, row, col] = a.place;
        const bool down = random.below(2) == 0;
        const auto found = by_place.find(down ? Place{t, row + 1, col} : Place{t, row, col + 1});
        if (found == by_place.end() || found->second.value == a.value || !healthy(claims, a.place) || !healthy(claims, found->first)) continue;
        const Figure& b = found->second;
        const std::optional<Decimal> there = value_of(a.text, a.value, b.text);
        if (!there || !(*there == b.value)) continue;  // units differ
        Seeding seeding;
        seeding.what = shown(a.place) + " " + a.text + " and " + shown(b.place) + " " + b.text;
        seeding.seeded = {a.place, b.place};
        seeding.in_claim = in_claim(claims, seeding.seeded);
        seeding.broken = broken_by(reading, claims, {{a.place, b.value - a.value}, {b.place, a.value - b.value}});
        if (seeding.broken.empty()) {
            ++chosen.in_no_claim;
            continue;
        }
        seeding.sow = [a, b](Document& document) { set_text(document, a.place, b.text), set_text(document, b.place, a.text); };
        seeding.as_read = same;
        chosen.seedings.push_back(std::move(seeding));
    }
}

void swapped_columns(const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen) {
    struct Pair {
        int table, a, b;
    };
    std::vector<Pair> pairs;
    for (std::size_t t = 0; t < reading.extraction.tables.size(); ++t) {
        int before = -1;
        for (std::size_t c = 0; c < reading.extraction.tables[t].columns.size(); ++c) {
            if (!reading.extraction.tables[t].columns[c].figures) continue;
            if (before >= 0) pairs.push_back({static_cast<int>(t), before, static_cast<int>(c)});
            before = static_cast<int>(c);
        }
    }
    random.shuffle(pairs);
    std::map<Place, Figure> by_place;
    for (const Figure& figure : figures_of(reading)) by_place.emplace(figure.place, figure);
    for (const Pair& pair : pairs) {
        if (chosen.seedings.size() == most) return;
        const Table& table = reading.document.tables[static_cast<std::size_t>(pair.table)];
        Seeding seeding;
        std::map<Place, Decimal> change;
        bool usable = true;
        for (const Cell& cell : table.cells) {
            if (cell.header || (cell.col != pair.a && cell.col != pair.b)) continue;
            usable &= cell.col_span == 1 && cell.row_span == 1;
            const Place here{pair.table, cell.row, cell.col}, there{pair.table, cell.row, cell.col == pair.a ? pair.b : pair.a};
            const auto own = by_place.find(here), other = by_place.find(there);
            const Decimal mine = own == by_place.end() ? Decimal(0) : own->second.value, yours = other == by_place.end() ? Decimal(0) : other->second.value;
            change[here] = yours - mine;
            change[there] = mine - yours;
            if (own != by_place.end()) seeding.seeded.insert(here);
            if (other != by_place.end()) seeding.seeded.insert(there);
            usable &= healthy(claims, here) && healthy(claims, there);
        }
        if (!usable || seeding.seeded.empty()) continue;
        seeding.exchanged = {pair.a, pair.b};
        seeding.what = table_id(pair.table) + " columns " + std::to_string(pair.a) + " and " + std::to_string(pair.b);
        seeding.broken = broken_by(reading, claims, change);
        seeding.in_claim = in_claim(claims, seeding.seeded);
        if (seeding.broken.empty()) {
            ++chosen.in_no_claim;
            continue;
        }
        seeding.sow = [pair](Document& document) {
            Table& sown = document.tables[static_cast<std::size_t>(pair.table)];
            double a = 0, b = 0;
            for (const Cell& cell : sown.cells) {
                if (cell.col == pair.a) a = cell.box.x1;
                if (cell.col == pair.b) b = cell.box.x1;
            }
            for (Cell& cell : sown.cells) {
                if (cell.header || (cell.col != pair.a && cell.col != pair.b)) continue;
                const double by = cell.col == pair.a ? b - a : a - b;
                cell.box.x0 += by, cell.box.x1 += by;
                cell.col = cell.col == pair.a ? pair.b : pair.a;
            }
            std::sort(sown.cells.begin(), sown.cells.end(), [](const Cell& x, const Cell& y) { return std::pair(x.row, x.col) < std::pair(y.row, y.col); });
        };
        seeding.as_read = same;
        chosen.seedings.push_back(std::move(seeding));
    }
}

void drop_row(Document& document, int t, int row) {
    Table& table = document.tables[static_cast<std::size_t>(t)];
    for (const Cell& cell : table.cells) {
        if (cell.row != row) continue;
        for (Page& page : document.pages)
            if (page.number == cell.page)
                std::erase_if(page.words, [&](const Word& word) {
                    const double x = (word.box.x0 + word.box.x1) / 2, y = (word.box.y0 + word.box.y1) / 2;
                    return cell.box.x0 <= x && x <= cell.box.x1 && cell.box.y0 <= y && y <= cell.box.y1;
                });
    }
    std::erase_if(table.cells, [&](const Cell& cell) { return cell.row == row; });
    for (Cell& cell : table.cells) cell.row -= cell.row > row;
    for (int& header : table.inner_header_rows) header -= header > row;
    --table.rows;
}

void double_row(Document& document, int t, int row) {
    Table& table = document.tables[static_cast<std::size_t>(t)];
    std::vector<Cell> cells;
    for (const Cell& cell : table.cells) {
        cells.push_back(cell);
        if (cell.row > row) ++cells.back().row;
        if (cell.row != row) continue;
        cells.push_back(cell);
        ++cells.back().row;
        const double height = (cell.box.y1 - cell.box.y0) / 4;  // below the other, above what follows
        cells.back().box.y0 += height, cells.back().box.y1 += height;
    }
    std::sort(cells.begin(), cells.end(), [](const Cell& x, const Cell& y) { return std::pair(x.row, x.col) < std::pair(y.row, y.col); });
    table.cells = std::move(cells);
    for (int& header : table.inner_header_rows) header += header > row;
    ++table.rows;
}

void rows(bool doubled, const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen) {
    std::vector<std::pair<int, int>> places;
    for (std::size_t t = 0; t < reading.document.tables.size(); ++t)
        for (int r = reading.document.tables[t].header_rows; r < reading.document.tables[t].rows; ++r) places.emplace_back(static_cast<int>(t), r);
    random.shuffle(places);
    std::map<std::pair<int, int>, std::vector<Figure>> of_row;
    for (const Figure& figure : figures_of(reading)) of_row[{std::get<0>(figure.place), std::get<1>(figure.place)}].push_back(figure);
    for (const auto& [t, row] : places) {
        if (chosen.seedings.size() == most) return;
        const Table& table = reading.document.tables[static_cast<std::size_t>(t)];
        const std::vector<Figure>& figures = of_row[{t, row}];
        if (figures.empty()) continue;
        if (std::any_of(table.cells.begin(), table.cells.end(), [&, r = row](const Cell& c) { return c.row <= r && r < c.row + c.row_span && c.row_span > 1; }))
            continue;
        Seeding seeding;
        bool sound = true, result = false;
        std::map<Place, Decimal> change;
        for (const Figure& figure : figures) {
            seeding.seeded.insert(figure.place);
            sound &= healthy(claims, figure.place);
            change[figure.place] = doubled ? figure.value : -figure.value;
        }
        // A row that is a total itself takes its claim with it.
        for (const Figure& figure : figures)
            if (auto found = claims.of.find(figure.place); found != claims.of.end())
                for (std::size_t c : found->second) {
                    bool across = std::any_of(claims.all[c].terms.begin(), claims.all[c].terms.end(),
                                              [&, r = row](const auto& term) { return std::get<1>(term.first) != r; });
                    result |= across && claims.all[c].terms.back().first == figure.place;
                }
        if (!sound || result) continue;
        // What adds up within the row still does, and a saldo of two rows is none without one of them: rows of lists only.
        for (std::size_t c : broken_by(reading, claims, change)) {
            const auto& terms = claims.all[c].terms;
            static const std::set<std::string> kLists = {"COLSUM", "HIER", "RES_NA"};
            if (kLists.count(reading.checks[claims.all[c].check].rule) == 0) continue;
            bool across = std::any_of(terms.begin(), terms.end(), [&, r = row](const auto& term) {
                return std::get<1>(term.first) != r && std::get<0>(term.first) == std::get<0>(terms.front().first);
            });
            bool here = std::all_of(terms.begin(), terms.end(), [&, table_of = t](const auto& term) { return std::get<0>(term.first) == table_of; });
            if (across && here) seeding.broken.push_back(c);
        }
        if (seeding.broken.empty()) {
            ++chosen.in_no_claim;
            continue;
        }
        seeding.in_claim = true;
        seeding.what = table_id(t) + " row " + std::to_string(row);
        if (doubled) {
            seeding.sow = [t = t, row = row](Document& document) { double_row(document, t, row); };
            seeding.as_read = [t = t, row = row](Place place) {
                auto& [table_index, r, c] = place;
                if (table_index == t && r > row) --r;
                return place;
            };
        } else {
            seeding.sow = [t = t, row = row](Document& document) { drop_row(document, t, row); };
            seeding.as_read = [t = t, row = row](Place place) {
                auto& [table_index, r, c] = place;
                if (table_index == t && r >= row) ++r;
                return place;
            };
        }
        chosen.seedings.push_back(std::move(seeding));
    }
}

// A year of the header, one too early or too late.
void wrong_years(const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen) {
    struct Header {
        Place place;
        std::string text;
        std::size_t at;
        int last;  // column
    };
    std::vector<Header> headers;
    for (std::size_t t = 0; t < reading.document.tables.size(); ++t)
        for (const Cell& cell : reading.document.tables[t].cells)
            if (cell.header)
                for (std::size_t at = cell.text.find("20"); at != std::string::npos; at = cell.text.find("20", at + 1)) {
                    bool year = at + 4 <= cell.text.size() && is_digit(cell.text[at + 2]) && is_digit(cell.text[at + 3]) &&
                                (at == 0 || !is_digit(cell.text[at - 1])) && (at + 4 == cell.text.size() || !is_digit(cell.text[at + 4]));
                    if (!year) continue;
                    headers.push_back({{static_cast<int>(t), cell.row, cell.col}, cell.text, at, cell.col + cell.col_span - 1});
                    break;
                }
    random.shuffle(headers);
    for (const Header& header : headers) {
        if (chosen.seedings.size() == most) return;
        const auto& [t, row, col] = header.place;
        Seeding seeding;
        seeding.header = true;
        std::set<int> years;
        for (const ColumnMeaning& column : reading.extraction.tables[static_cast<std::size_t>(t)].columns)
            if (column.year) years.insert(*column.year);
        for (const Figure& figure : figures_of(reading))
            if (std::get<0>(figure.place) == t && col <= std::get<2>(figure.place) && std::get<2>(figure.place) <= header.last)
                seeding.seeded.insert(figure.place);
        // What can tell: the same fact elsewhere, or a row of years.
        bool elsewhere = false;
        for (const Place& place : seeding.seeded)
            if (auto found = claims.of.find(place); found != claims.of.end())
                for (std::size_t c : found->second)
                    for (const auto& [other, sign] : claims.all[c].terms) elsewhere |= std::get<0>(other) != std::get<0>(place);
        if (seeding.seeded.empty()) continue;
        if (!elsewhere && years.size() < 3) {
            ++chosen.in_no_claim;
            continue;
        }
        seeding.in_claim = true;
        const int year = std::stoi(header.text.substr(header.at, 4)), wrong = random.below(2) == 0 ? year - 1 : year + 1;
        std::string text = header.text;
        text.replace(header.at, 4, std::to_string(wrong));
        seeding.what = shown(header.place) + " " + header.text + " -> " + text;
        seeding.sow = [place = header.place, text](Document& document) { set_text(document, place, text); };
        seeding.as_read = same;
        chosen.seedings.push_back(std::move(seeding));
    }
}

// Replaces the n-th `from`, counted from 0 over all texts given one after the other; `n` is what is left to pass over.
bool replace_nth(std::string& text, const std::string& from, const std::string& to, int& n) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + from.size()))
        if (n-- == 0) {
            text.replace(at, from.size(), to);
            return true;
        }
    return false;
}

// Where the figure of the statement stands in a block that holds its sentence: how many of the same text stand before it. -1 for another block.
int place_in_block(const Block& block, const Statement& statement, int earlier_alike) {
    const std::size_t sentence = block.text.find(statement.sentence.substr(0, 20));
    if (block.page != statement.source.page || sentence == std::string::npos) return -1;
    int before = 0;
    std::size_t at = block.text.find(statement.source.text);
    for (; at != std::string::npos && at < sentence; at = block.text.find(statement.source.text, at + 1)) ++before;
    for (int left = earlier_alike; left > 0 && at != std::string::npos; --left) at = block.text.find(statement.source.text, at + 1), ++before;
    return at == std::string::npos ? -1 : before;
}

void prose_amounts(const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen) {
    std::vector<int> statements;
    for (std::size_t i = 0; i < reading.extraction.statements.size(); ++i) statements.push_back(static_cast<int>(i));
    random.shuffle(statements);
    for (int i : statements) {
        if (chosen.seedings.size() == most) return;
        const Statement& statement = reading.extraction.statements[static_cast<std::size_t>(i)];
        const Place place{-1, i, 0};
        if (digits_of(statement.source.text).empty() || !healthy(claims, place)) continue;
        if (!in_claim(claims, {place})) {
            ++chosen.in_no_claim;
            continue;
        }
        const std::string text = one_digit(statement.source.text, random, false);
        if (text == statement.source.text) continue;
        Seeding seeding;
        seeding.what = statement_id(i) + " " + statement.source.text + " -> " + text;
        seeding.seeded = {place};
        seeding.in_claim = true;
        seeding.broken = claims.of.at(place);
        int alike = 0;  // the same text earlier in the sentence
        for (int before = i - 1; before >= 0; --before) {
            const Statement& other = reading.extraction.statements[static_cast<std::size_t>(before)];
            if (other.sentence != statement.sentence || other.source.page != statement.source.page) break;
            alike += other.source.text == statement.source.text;
        }
        seeding.sow = [statement, alike, text](Document& document) {
            for (Block& block : document.blocks) {
                int n = place_in_block(block, statement, alike), of_lines = n;
                if (n < 0) continue;
                replace_nth(block.text, statement.source.text, text, n);
                for (Line& line : block.lines)
                    if (replace_nth(line.text, statement.source.text, text, of_lines)) return;
                return;
            }
        };
        seeding.as_read = same;
        chosen.seedings.push_back(std::move(seeding));
    }
}

}  // namespace

std::map<std::string, Place> places_by_id(const Document& document, const Extraction& extraction) {
    std::map<std::string, Place> places;
    for (std::size_t t = 0; t < document.tables.size(); ++t)
        for (const Cell& cell : document.tables[t].cells) places[cell_id(static_cast<int>(t), cell.row, cell.col)] = {static_cast<int>(t), cell.row, cell.col};
    auto from = [&](const std::string& id, const std::optional<CellRef>& cell) {
        if (cell) places[id] = {cell->table, cell->row, cell->col};
    };
    for (std::size_t i = 0; i < extraction.budget_lines.size(); ++i) from(budget_line_id(static_cast<int>(i)), extraction.budget_lines[i].source.cell);
    for (std::size_t i = 0; i < extraction.indicators.size(); ++i)
        for (std::size_t v = 0; v < extraction.indicators[i].values.size(); ++v)
            from(indicator_value_id(static_cast<int>(i), static_cast<int>(v)), extraction.indicators[i].values[v].source.cell);
    for (std::size_t i = 0; i < extraction.statements.size(); ++i) places[statement_id(static_cast<int>(i))] = {-1, static_cast<int>(i), 0};
    return places;
}

Claims claims_of(const Reading& reading) {
    const std::map<std::string, Place> places = places_by_id(reading.document, reading.extraction);
    Claims claims;
    for (std::size_t i = 0; i < reading.checks.size(); ++i) {
        const Check& check = reading.checks[i];
        Claimed claim;
        claim.check = i;
        Decimal difference;
        bool complete = true;
        auto take = [&](const Operand& operand, int sign) {
            const auto found = places.find(operand.id);
            if (found == places.end() || !operand.value) {
                complete = false;
                return;
            }
            claim.terms.emplace_back(found->second, sign);
            claim.values[found->second] = *operand.value;
            difference = sign < 0 ? difference - *operand.value : difference + *operand.value;
        };
        for (const Operand& operand : check.operands) take(operand, operand.sign);
        if (check.result) take(*check.result, -1);
        const bool tried = check.status == Status::pass || check.status == Status::pass_rounding || check.status == Status::warn_rounding;
        if (!tried) {
            for (const auto& [place, sign] : claim.terms) (check.status == Status::fail ? claims.failing : claims.untried).insert(place);
            continue;
        }
        claim.linear = complete && check.difference && check.tolerance && difference == *check.difference && check.rule != "PCT_PART";
        for (const auto& [place, sign] : claim.terms) claims.of[place].push_back(claims.all.size());
        claims.all.push_back(std::move(claim));
    }
    return claims;
}

const std::vector<std::string>& seeding_classes() {
    static const std::vector<std::string> kClasses = {
        "one digit",       "look-alike digit", "digits swapped", "sign lost",   "sign added",     "ten times",      "thousand times, separator lost",
        "columns swapped", "cells swapped",    "row dropped",    "row doubled", "year of header", "amount in text", "letter V or N"};
    return kClasses;
}

bool is_further(const std::string& kind) { return kind == "amount in text" || kind == "letter V or N"; }
bool is_of_figures(const std::string& kind) { return kind == "cells swapped" || (of_figure(kind) && !is_further(kind)); }

Chosen choose_seedings(const std::string& kind, const Reading& reading, const Claims& claims, std::size_t most, std::uint64_t draw) {
    Generator random{draw};
    for (char c : kind) random.state = random.state * 31 + static_cast<unsigned char>(c);
    Chosen chosen;
    if (of_figure(kind)) figure_seedings(kind, reading, claims, most, random, chosen);
    if (kind == "cells swapped") swapped_cells(reading, claims, most, random, chosen);
    if (kind == "columns swapped") swapped_columns(reading, claims, most, random, chosen);
    if (kind == "row dropped" || kind == "row doubled") rows(kind == "row doubled", reading, claims, most, random, chosen);
    if (kind == "year of header") wrong_years(reading, claims, most, random, chosen);
    if (kind == "amount in text") prose_amounts(reading, claims, most, random, chosen);
    return chosen;
}

}  // namespace griffier
