#include "extractors/tables/row_meanings.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/budget/phase_words.h"
#include "extractors/budget/side_words.h"
#include "extractors/budget/taakvelden.h"
#include "extractors/names.h"
#include "extractors/phrases.h"
#include "extractors/tables/header_paths.h"
#include "extractors/tables/label_words.h"

namespace griffier {
namespace {

constexpr double kIndent = 4;  // pt: a label that begins this much further right is a level deeper

// Whether a text says a side and nothing else: the second label column of "5.2 Sportaccommodaties | Lasten".
bool is_side_word(const std::string& text) {
    const std::string words = words_of(text);
    return side_of(text) != Side::none && std::count(words.begin(), words.end(), ' ') == 2;
}

// Label columns "0.3 Beheer overige gebouwen en | Baten", "gronden | Lasten": the second row's name goes on with the first's.
bool continues_item(const std::string& label, const std::string& item, int row, int last_sided) {
    if (item.empty() || last_sided != row - 1 || label.empty()) return false;
    const bool lower = (label[0] >= 'a' && label[0] <= 'z') || label[0] == '(';
    return lower || item.ends_with(" en") || item.ends_with(" van") || item.ends_with(" de") || item.ends_with(" of");
}

int level_of(const Table& table, const TableGrid& grid, int row, const std::vector<double>& starts) {
    const int index = grid.at(row, 0);
    if (index < 0) return 0;
    const double x = table.cells[static_cast<std::size_t>(index)].box.x0;
    int level = 0;
    for (double start : starts) level += x > start + kIndent / 2;
    return level;
}

// Where labels begin, from left to right, a level apart: without the outermost.
std::vector<double> label_starts(const Table& table, const TableGrid& grid) {
    std::vector<double> starts;
    for (const Cell& cell : table.cells) {
        if (cell.col == 0 && cell.row < grid.rows && !grid.header[static_cast<std::size_t>(cell.row)]) starts.push_back(cell.box.x0);
    }
    std::sort(starts.begin(), starts.end());
    std::vector<double> levels;
    for (double x : starts) {
        if (levels.empty() || x > levels.back() + kIndent) levels.push_back(x);
    }
    std::vector<double> edges;
    for (std::size_t i = 1; i < levels.size(); ++i) edges.push_back(levels[i] - kIndent);
    return edges;
}

// The programme of a row whose first label column holds its number, and the second what the money is for.
std::optional<Named> number_beside(const Table& table, const TableGrid& grid, int row) {
    const int first = grid.at(row, 0), second = grid.at(row, 1);
    if (first < 0 || second < 0 || first == second) return std::nullopt;
    return programme_number(table.cells[static_cast<std::size_t>(first)].text);
}

// A programme by its name alone, under a header "Programma". matches "Watersysteem", "Bestuur en organisatie"
// / not "Algemene dekkingsmiddelen", "Mutaties reserves"
bool is_name(const std::string& label) {
    constexpr std::size_t kLongestName = 60;  // bytes
    return label.size() > 2 && label.size() <= kLongestName && !is_no_programme(label) && !is_reserve_changes(label) && basis_of(label) == Basis::none &&
           !year_in(label) && label.find_first_of("0123456789:") == std::string::npos;
}

// The programme that a column of its own names for the row; it is taken out of the row's label. A number, a name or both.
std::optional<Named> programme_beside(const Table& table, const TableGrid& grid, int row, int column, std::string& label) {
    const int index = grid.at(row, column);
    if (index < 0 || index == grid.at(row, 0)) return std::nullopt;
    const std::string text = trim(table.cells[static_cast<std::size_t>(index)].text);
    if (label.size() <= text.size() || !label.ends_with(text) || is_no_programme(text)) return std::nullopt;
    std::optional<Named> own = programme_of_label(text);
    if (!own) own = numbered_programme(text);
    if (!own) own = programme_number(text);
    if (!own && is_name(text)) own = Named{"", text};
    if (own) label = trim(label.substr(0, label.size() - text.size()));
    return own;
}

// The first two label columns have headers of their own: "Taakveld | Omschrijving".
bool named_apart(const Table& table, const TableGrid& grid) {
    if (grid.label_columns < 2) return false;
    const auto headed = [&](int col) {
        return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
            return cell.col == col && cell.col_span == 1 && cell.row < grid.rows && grid.header[static_cast<std::size_t>(cell.row)];
        });
    };
    return headed(0) && headed(1);
}

// What the first label column says, where it has a name and not only a number: "6.72a Jeugdhulp" of "6.72a Jeugdhulp | Lagere lasten".
std::string first_label(const Table& table, const TableGrid& grid, int row, const std::string& label) {
    const int index = grid.at(row, 0);
    if (index < 0) return label;
    const std::string& text = table.cells[static_cast<std::size_t>(index)].text;
    constexpr std::size_t kShortestName = 3;  // letters; "6.72a" has one
    const auto letters = std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) || c >= 0x80; });
    return letters >= static_cast<long>(kShortestName) && label.starts_with(text) ? text : label;
}

// "1.1 Veilige wegen" in a table of programme 1.
bool part_of_programme(const std::optional<Named>& numbered, const std::optional<Named>& programme) {
    return numbered && programme && !programme->number.empty() && numbered->number.starts_with(programme->number + ".");
}

// The columns from `first` to `last` as a table of their own.
Table part_of(const Table& table, int first, int last) {
    Table part = table;
    part.cells.clear();
    part.columns = last - first + 1;
    for (Cell cell : table.cells) {
        if (cell.col < first || cell.col > last) continue;
        cell.col -= first;
        cell.col_span = std::min(cell.col_span, part.columns - cell.col);
        part.cells.push_back(std::move(cell));
    }
    return part;
}

// Walks down the rows, and keeps what each of them stands under.
class RowReader {
public:
    RowReader(const Table& table, const TableGrid& grid, const TableNames& names, const std::set<std::string>& known)
        : table_(table),
          grid_(grid),
          names_(names),
          known_(known),
          starts_(label_starts(table, grid)),
          taakvelden_(has_taakvelden(table, grid, names)),
          rows_(static_cast<std::size_t>(grid.rows)) {}

    std::vector<RowMeaning> read() {
        for (int r = 0; r < grid_.rows; ++r) {
            RowMeaning& row = at(r);
            row.label = label_at(table_, grid_, r, 0);
            row.level = level_of(table_, grid_, r, starts_);
            if (grid_.header[static_cast<std::size_t>(r)])
                read_header(row);
            else
                read_row(row, r);
        }
        settle_totals();
        return std::move(rows_);
    }

private:
    // What names the row: its label, or less of it.
    struct RowName {
        std::string text;
        bool sided = false;  // the label ends with a side in a column of its own
        std::optional<Named> programme = {};
    };

    RowMeaning& at(int r) { return rows_[static_cast<std::size_t>(r)]; }
    const std::string& text_of(int index) const { return table_.cells[static_cast<std::size_t>(index)].text; }

    void read_header(RowMeaning& row) {
        row.kind = RowKind::header;
        group_.clear();
        item_.clear();
        if (auto named = programme_of_label(row.label))
            programme_ = named;
        else if (!row.label.empty() && is_reserve_changes(row.label))
            programme_.reset();
        row.programme = programme_;
    }

    void read_row(RowMeaning& row, int r) {
        RowName name = read_side(row, r);
        read_taakveld_or_goal(row, name);
        const bool total = is_total_label(name.text);
        name.programme = programme_of(row, name, total, r);
        if (!name.sided && (row.taakveld || row.goal || name.programme)) row.side = Side::none;  // "0.8 Overige baten en lasten" is a name
        read_phase(row, name);
        if (!has_figures(r)) return open_section(row, name);
        last_figures_ = r;
        if (taakveld_ && !row.taakveld && is_side_label(row.label) && taakveld_sides_.insert(row.side).second) row.taakveld = taakveld_;
        row.kind = kind_of(row, name, total, r);
        row.group = group_;
        row.programme = name.programme ? name.programme : programme_;
        if (row.kind == RowKind::total || row.kind == RowKind::subtotal) end_parts(row, name, total, r);
    }

    // Figures, or what stands in place of one.
    bool has_figures(int r) const {
        for (int col = 0; col < grid_.columns; ++col) {
            const int index = grid_.at(r, col);
            if (index < 0 || !grid_.figures[static_cast<std::size_t>(col)]) continue;
            const Cell& cell = table_.cells[static_cast<std::size_t>(index)];
            if (cell.row != r || cell.col != col) continue;
            if (parse_amount(cell.text) || parse_bound(cell.text) || parse_null(cell.text) != NullToken::none) return true;
        }
        return false;
    }

    // Label columns "name | Lasten": the name is printed once for the rows of its sides.
    RowName read_side(RowMeaning& row, int r) {
        const int second = grid_.label_columns > 1 ? grid_.at(r, grid_.label_columns - 1) : -1;
        const bool sided = second >= 0 && second != grid_.at(r, 0) && is_side_word(text_of(second));
        if (!sided) {
            item_.clear();
            row.side = side_of(row.label);
            return {named_apart(table_, grid_) ? first_label(table_, grid_, r, row.label) : row.label};
        }
        const std::string& side = text_of(second);
        bool named = false;  // or the name runs on from the row above
        for (int col = 0; col + 1 < grid_.label_columns; ++col)
            named = named || (grid_.at(r, col) >= 0 && table_.cells[static_cast<std::size_t>(grid_.at(r, col))].row == r);
        if (named && item_sides_.count(side_of(side)) == 0 && continues_item(row.label, item_, r, sided_at_)) {
            continue_item(trim(row.label.substr(0, row.label.size() - side.size())), r);
            row.label = item_ + " " + side;
        } else if (named) {
            item_sides_.clear();
            item_from_ = r;
            item_ = row.label.size() > side.size() ? trim(row.label.substr(0, row.label.size() - side.size())) : "";
        } else if (!item_.empty()) {
            row.label = item_ + " " + side;
        }
        sided_at_ = r;
        item_sides_.insert(side_of(side));
        row.side = side_of(side);
        return {item_, true};
    }

    // The name of the rows above goes on in row `r`.
    void continue_item(const std::string& more, int r) {
        const std::string whole = item_ + " " + more;
        for (int above = item_from_; above < r; ++above) {
            RowMeaning& part = at(above);
            if (part.label.compare(0, item_.size(), item_) == 0) part.label = whole + part.label.substr(item_.size());
            if (part.taakveld) part.taakveld = taakveld_in(whole);
        }
        item_ = whole;
    }

    void read_taakveld_or_goal(RowMeaning& row, const RowName& name) const {
        const std::optional<Named> numbered = numbered_goal(name.text);
        // "1.1 Wonen voor iedereen" under "Doelstelling 1.1 Wonen voor iedereen" is that goal, no taakveld 1.1.
        const bool own_goal = names_.goal && numbered && numbered->number == names_.goal->number && words_of(numbered->name) == words_of(names_.goal->name);
        row.taakveld = names_.goals || own_goal || !taakvelden_ ? std::nullopt : taakveld_in(name.text);
        if (row.taakveld) return;
        row.goal = goal_in(name.text);
        if (!row.goal && (names_.goals || own_goal || part_of_programme(numbered, names_.programme))) row.goal = numbered;
    }

    // The programme that the row itself names. A number or a name of it in a column of its own is taken out of the row's label.
    std::optional<Named> programme_of(RowMeaning& row, const RowName& name, bool total, int r) const {
        std::optional<Named> own = programme_of_label(name.text);
        if (!own && names_.numbers) {
            own = number_beside(table_, grid_, r);
            const std::string number = own ? text_of(grid_.at(r, 0)) + " " : "";
            if (own && row.label.starts_with(number)) row.label = row.label.substr(number.size());
        }
        if (!own && (names_.programmes || names_.perhaps) && !names_.numbers && !row.taakveld && !row.goal) {
            own = numbered_programme(name.text);
            if (own && !names_.programmes && known_.count(own->number + words_of(own->name)) == 0) own.reset();
        }
        if (!own && names_.column > 0 && !name.sided) own = programme_beside(table_, grid_, r, names_.column, row.label);
        if (total) return std::nullopt;
        const bool by_name = names_.by_name && !names_.programme && grid_.label_columns == 1;
        if (!own && by_name && !name.sided && !row.taakveld && !row.goal && row.side == Side::none && is_name(name.text)) own = Named{"", name.text};
        return own;
    }

    static void read_phase(RowMeaning& row, const RowName& name) {
        if (row.label.empty()) return;
        row.year = parse_year(row.label);
        // "0.10 Mutaties reserves" is no difference
        const bool name_of_something = row.taakveld || row.goal || name.programme || is_reserve_changes(row.label);
        const Basis basis = name_of_something ? Basis::none : basis_of(row.label);
        const std::string words = words_of(row.label);
        if (!row.year && (basis == Basis::none || row.side != Side::none || std::count(words.begin(), words.end(), ' ') > 5)) return;
        row.year = year_in(row.label);
        if (basis != Basis::none) row.basis = basis;
    }

    // A row without figures: what it names, the rows below it stand under.
    void open_section(RowMeaning& row, const RowName& name) {
        row.kind = row.label.empty() ? RowKind::empty : RowKind::section;
        if (row.kind == RowKind::empty) return;
        group_ = row.label;
        sections_.insert(words_of(row.label));
        programme_ = name.programme;
        row.programme = name.programme;
        taakveld_ = row.taakveld;
        taakveld_sides_.clear();
        parts_ += name.programme.has_value();
        part_totals_ += total_row_ >= 0;
        total_row_ = -1;
    }

    // The heading of a part comes back with its sum.
    bool repeats_section(const RowMeaning& row) const { return sections_.count(words_of(row.label)) > 0; }

    RowKind kind_of(const RowMeaning& row, const RowName& name, bool total, int r) const {
        if (is_subtotal_label(row.label)) return RowKind::subtotal;
        const bool unnamed = row.label.empty() && r > 0;
        const bool result = !name.sided && (row.side == Side::saldo || row.side == Side::resultaat);
        if (total || unnamed || result) return RowKind::total;
        return repeats_section(row) ? RowKind::subtotal : row.kind;
    }

    // A sum ends the group and the programme that it is no part of.
    void end_parts(RowMeaning& row, const RowName& name, bool total, int r) {
        const bool of_group = is_reserve_changes(row.label);
        if (says(words_of(row.label), "alle programma s")) row.programme.reset();
        if (total && total_row_ < 0 && !programme_of_label(name.text)) total_row_ = r;
        if (!of_group && !name.programme) {
            if (repeats_section(row) || row.side == Side::resultaat || total) row.group.clear();
            if (total || row.side == Side::resultaat) row.programme.reset();
        }
        if (!of_group && (row.side == Side::resultaat || repeats_section(row))) group_.clear();
        // "Totaal bestemmingsreserves" ends the group "Bestemmingsreserves": the next total is not of it.
        if (total && !group_.empty() && words_of(row.label).ends_with(words_of(group_))) group_.clear();
    }

    void settle_totals() {
        // Only the last of several programmes has a total: it is the table's, and what follows it is of no programme.
        if (total_row_ >= 0 && parts_ >= 2 && part_totals_ == 0)
            for (int r = total_row_ + 1; r < grid_.rows; ++r)
                if (at(r).kind == RowKind::total) at(r).programme.reset();
        // A total that other rows follow sums a part of the table only.
        for (int r = 0; r < last_figures_; ++r)
            if (at(r).kind == RowKind::total) at(r).kind = RowKind::subtotal;
    }

    const Table& table_;
    const TableGrid& grid_;
    const TableNames& names_;
    const std::set<std::string>& known_;
    const std::vector<double> starts_;
    const bool taakvelden_;
    std::vector<RowMeaning> rows_;

    std::optional<Named> programme_;  // of the section row or repeated header that the row stands under
    std::string group_, item_;
    std::set<Side> item_sides_;
    int item_from_ = -1, sided_at_ = -1;  // where the item's first row stands, and the last row with a side
    std::optional<Named> taakveld_;       // of the section row that the row stands under
    std::set<Side> taakveld_sides_;       // of the rows below it: a second "Totaal lasten" is that of more
    std::set<std::string> sections_;      // labels of section rows: one that comes back with figures is their sum
    int last_figures_ = -1;
    int parts_ = 0, part_totals_ = 0;  // programmes that rows stand under, and totals below the names of the ones before the last
    int total_row_ = -1;               // the first total below the name of the last
};

}  // namespace

std::vector<RowMeaning> read_rows(const Table& table, const TableGrid& grid, const TableNames& names, const std::set<std::string>& known) {
    return RowReader(table, grid, names, known).read();
}

std::vector<TableHalf> read_halves(const Table& table, const TableGrid& grid, const TableNames& names, const std::set<std::string>& known) {
    std::vector<TableHalf> halves;
    for (int col = 1, first = 0; col <= grid.columns; ++col) {
        if (col < grid.columns && grid.label_start[static_cast<std::size_t>(col)] != col) continue;
        if (col == grid.columns && first == 0) break;
        const Table part = part_of(table, first, col - 1);
        halves.push_back({first, col - 1, read_rows(part, grid_of(part), names, known)});
        first = col;
    }
    return halves;
}

}  // namespace griffier
