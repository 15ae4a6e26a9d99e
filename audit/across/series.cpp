#include "audit/across/series.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "audit/across/facts_of_lines.h"
#include "audit/labels.h"
#include "audit/prose/telling_digits.h"
#include "audit/tolerance.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kTellingLabel = 6;  // letters of a row that is a column elsewhere

bool is_usable(const Figure& figure) { return figure.counts() && figure.unit != UnitKind::percent; }

void add(std::vector<Series>& all, Series series) {
    if (series.points.size() > 1) all.push_back(std::move(series));
}

// What a column says it holds; its words where it is a difference, a total, or anything else than a year, a phase or a side.
std::vector<SeriesPoint> columns_of(const TableFigures& figures, const Heads& heads) {
    std::vector<SeriesPoint> columns;
    for (int col = 0; col < figures.columns; ++col) {
        if (!figures.figure_column[static_cast<std::size_t>(col)]) continue;
        auto own = std::find_if(heads.begin(), heads.end(), [col](const auto& one) { return one.first == col; });
        const int year_of_table = own == heads.end() ? 0 : own->second.year;
        // A year from the title is that of all columns: what tells them apart are their words.
        const Roll roll = roll_of(figures.column_names[static_cast<std::size_t>(col)]);
        const bool changes = !figures.column(col).year && (roll == Roll::increase || roll == Roll::decrease || roll == Roll::change);
        if (own != heads.end() && (changes || (own->second.side == Side::none && !head_named(figures, col)))) own = heads.end();
        SeriesPoint column{own == heads.end() ? Head{figures.column(col).year.value_or(year_of_table), Basis::none, Side::none} : own->second, "", 0, col};
        // What a stock is on the first day of a year it was on the last of the one before.
        const auto begun = begun_year(figures.column_names[static_cast<std::size_t>(col)]);
        if (own != heads.end() && begun) column.head.year = *begun - 1;
        if (own == heads.end()) column.words = fold(figures.column_names[static_cast<std::size_t>(col)]);
        if (own != heads.end() || !column.words.empty()) columns.push_back(std::move(column));
    }
    return columns;
}

void add_rows(const TableFigures& figures, std::size_t t, const Heads& heads, std::vector<Series>& all) {
    const std::vector<SeriesPoint> columns = columns_of(figures, heads);
    for (int row = 0; row < figures.rows; ++row) {
        Series series{t, plain_label(figures.row_names[static_cast<std::size_t>(row)]), {}, true};
        for (SeriesPoint point : columns) {
            point.row = row;
            if (is_usable(figures.at(row, point.col))) series.points.push_back(std::move(point));
        }
        add(all, std::move(series));
    }
}

// "2026", "Begroting 2027": the rows of a table are years.
void add_columns_of_years(const TableFigures& figures, std::size_t t, std::vector<Series>& all) {
    const std::vector<std::optional<int>> years = years_of_rows(figures);
    for (int col = 0; col < figures.columns; ++col) {
        if (!figures.figure_column[static_cast<std::size_t>(col)] || figures.column(col).year || figures.column(col).basis != Basis::none) continue;
        Series series{t, fold(figures.column_names[static_cast<std::size_t>(col)]), {}, false};
        for (int row = 0; row < figures.rows; ++row)
            if (const auto& year = years[static_cast<std::size_t>(row)]; year && is_usable(figures.at(row, col)))
                series.points.push_back({{*year, comparable(figures.row(row).basis.value_or(Basis::none)), Side::none}, "", row, col});
        add(all, std::move(series));
    }
}

// What columns of another table are may be rows of this one: bodies, tasks, kinds of cost.
void add_columns_of_names(const TableFigures& figures, std::size_t t, std::vector<Series>& all) {
    std::map<std::string, int> labels;
    for (int row = 0; row < figures.rows; ++row) ++labels[fold(figures.row_names[static_cast<std::size_t>(row)])];
    for (int col = 0; col < figures.columns; ++col) {
        if (!figures.figure_column[static_cast<std::size_t>(col)]) continue;
        Series series{t, fold(figures.column_names[static_cast<std::size_t>(col)]), {}, false};
        for (int row = 0; row < figures.rows; ++row)
            if (const std::string label = fold(figures.row_names[static_cast<std::size_t>(row)]);
                label.size() >= kTellingLabel && labels[label] == 1 && is_usable(figures.at(row, col)))
                series.points.push_back({{0, Basis::none, Side::none}, label, row, col});
        add(all, std::move(series));
    }
}

// "Lasten", "Baten", "Saldo" below each other.
void add_columns_of_sides(const TableFigures& figures, std::size_t t, const Heads& heads, std::vector<Series>& all) {
    for (const auto& [col, head] : heads) {
        if (head.side != Side::none) continue;
        Series series{t, "", {}, false};
        for (int row = 0; row < figures.rows; ++row) {
            const Side side = side_of_row(figures, row);
            if (side == Side::none || !is_usable(figures.at(row, col))) continue;
            const bool again = std::any_of(series.points.begin(), series.points.end(), [&](const SeriesPoint& point) { return point.head.side == side; });
            if (again) {
                add(all, std::move(series));
                series = Series{t, "", {}, false};
            }
            series.points.push_back({{head.year, head.basis, side}, "", row, col});
            series.name += (series.name.empty() ? "" : " ") + plain_label(figures.row_names[static_cast<std::size_t>(row)]);
        }
        add(all, std::move(series));
    }
}

constexpr int kLeast = 2;  // digits of a figure in the index
constexpr std::size_t kTellingWord = 4;

std::set<std::string> words_of(const std::string& name) {
    std::set<std::string> words;
    std::string word;
    for (const char c : name + " ") {
        if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) {
            word += c;
            continue;
        }
        if (word.size() >= kTellingWord) words.insert(word);
        word.clear();
    }
    return words;
}

// "Totaal" and a side say nothing by themselves.
std::set<std::string> telling_words(const std::string& name) {
    static const std::set<std::string> kSayNothing = {"totaal",          "totale",       "saldo",         "baten",       "lasten",        "waarvan",
                                                      "stand",           "januari",      "december",      "overige",     "mutatie",       "mutaties",
                                                      "resultaat",       "toevoeging",   "toevoegingen",  "onttrekking", "onttrekkingen", "vermeerdering",
                                                      "vermeerderingen", "vermindering", "verminderingen"};
    std::set<std::string> words = words_of(name);
    std::erase_if(words, [](const std::string& word) { return kSayNothing.count(word) > 0; });
    return words;
}

}  // namespace

bool may_be_same(const SeriesPoint& a, const SeriesPoint& b) {
    return a.words == b.words && (a.words.empty() ? may_be_same(a.head, b.head) : a.head.year == b.head.year || a.head.year == 0 || b.head.year == 0);
}

std::vector<Series> series_of(const std::vector<TableFigures>& tables, const std::vector<Heads>& heads) {
    std::vector<Series> all;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        add_rows(tables[t], t, heads[t], all);
        add_columns_of_years(tables[t], t, all);
        add_columns_of_names(tables[t], t, all);
        add_columns_of_sides(tables[t], t, heads[t], all);
    }
    return all;
}

bool is_same_unsigned(const Figure& a, const Figure& b) { return judge_same(a.value.abs(), a.step, b.value.abs(), b.step).status != Status::fail; }

SeriesIndex::SeriesIndex(const std::vector<TableFigures>& of_tables, const std::vector<Series>& of_all) : tables(of_tables), all(of_all) {
    for (std::size_t s = 0; s < all.size(); ++s)
        for (std::size_t p = 0; p < all[s].points.size(); ++p) {
            const Figure& one = figure(s, p);
            if (one.step > coarsest) coarsest = one.step;
            if (digits_that_count(one.value) >= kLeast) by_value.emplace(one.value.abs(), Spot{s, p});
        }
}

const Figure& SeriesIndex::figure(std::size_t series, std::size_t point) const {
    const SeriesPoint& place = all[series].points[point];
    return tables[all[series].table].at(place.row, place.col);
}

std::set<std::size_t> SeriesIndex::with(const Figure& figure, std::size_t table) const {
    std::set<std::size_t> found;
    const auto last = by_value.upper_bound(figure.value.abs() + coarsest);
    for (auto at = by_value.lower_bound(figure.value.abs() - coarsest); at != last; ++at)
        if (tables[all[at->second.series].table].index != tables[table].index && is_same_unsigned(this->figure(at->second.series, at->second.point), figure))
            found.insert(at->second.series);
    return found;
}

NamesAlike compare_names(const std::string& a, const std::string& b) {
    const std::set<std::string> one = telling_words(a), two = telling_words(b);
    const auto& [fewer, more] = one.size() < two.size() ? std::tie(one, two) : std::tie(two, one);
    const auto common = std::count_if(fewer.begin(), fewer.end(), [&longer = more](const std::string& word) { return longer.count(word) > 0; });
    return common == 0 ? NamesAlike::none : static_cast<std::size_t>(common) == fewer.size() ? NamesAlike::one : NamesAlike::some;
}

}  // namespace griffier
