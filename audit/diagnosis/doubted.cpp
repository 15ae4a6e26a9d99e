#include "audit/diagnosis/doubted.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "extractors/amount.h"

namespace griffier {
namespace {

constexpr std::size_t kMostTold = 3;  // figures, in one message

using Place = std::tuple<int, int, int>;  // table, row, column

bool fails(const Check& check) { return check.status == Status::fail || check.status == Status::warn_rounding; }

std::vector<std::string> ids_of(const Check& check) {
    std::vector<std::string> ids;
    if (check.result) ids.push_back(check.result->id);
    for (const Operand& operand : check.operands) ids.push_back(operand.id);
    return ids;
}

// What `reading` would count, where the cell's own text counts `counted`, is `fits`: the scale and sign are the same for both.
bool fits_as(const std::string& text, const Decimal& counted, const std::string& reading, const Decimal& fits) {
    const std::optional<Amount> own = parse_amount(text), other = parse_amount(reading);
    return own && other && !own->value.is_zero() && fits * own->value == other->value * counted;
}

// The sum holds where the figure counts what `reading` says. Multiplied by what the cell's own text says, as the scale and sign are the same for both.
bool holds_with(const Check& check, const Operand& figure, int sign, const Cell& cell, const FigureReading& reading) {
    const std::optional<Amount> own = parse_amount(cell.text), other = parse_amount(reading.text);
    if (!own || !other || !figure.value || own->value.is_zero() || own->value == other->value) return false;
    const Decimal change = *figure.value * (other->value - own->value) * Decimal(sign);
    return (*check.difference * own->value + change).abs() <= *check.tolerance * own->value.abs();
}

}  // namespace

std::map<std::string, CellRef> cells_by_id(const Document& document, const Extraction& extraction) {
    std::map<std::string, CellRef> cells;
    for (std::size_t t = 0; t < document.tables.size(); ++t)
        for (const Cell& cell : document.tables[t].cells) cells[cell_id(static_cast<int>(t), cell.row, cell.col)] = {static_cast<int>(t), cell.row, cell.col};
    for (std::size_t i = 0; i < extraction.budget_lines.size(); ++i)
        if (extraction.budget_lines[i].source.cell) cells[budget_line_id(static_cast<int>(i))] = *extraction.budget_lines[i].source.cell;
    for (std::size_t i = 0; i < extraction.indicators.size(); ++i)
        for (std::size_t v = 0; v < extraction.indicators[i].values.size(); ++v)
            if (const auto& cell = extraction.indicators[i].values[v].source.cell) cells[indicator_value_id(static_cast<int>(i), static_cast<int>(v))] = *cell;
    return cells;
}

const Cell* cell_at(const Document& document, const CellRef& at) {
    const std::vector<Cell>& cells = document.tables[static_cast<std::size_t>(at.table)].cells;
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const Cell& cell) { return cell.row == at.row && cell.col == at.col; });
    return found == cells.end() ? nullptr : &*found;
}

namespace {

// nullptr for a figure of no cell.
const Cell* cell_of(const Document& document, const std::map<std::string, CellRef>& cells, const std::string& id) {
    const auto found = cells.find(id);
    return found == cells.end() ? nullptr : cell_at(document, found->second);
}

}  // namespace

std::vector<CellRef> doubted_cells(const Document& document, const Extraction& extraction, const std::vector<Check>& checks) {
    struct Doubt {
        bool named = false;
        double confidence = 1;
        Place place;
    };
    const std::map<std::string, CellRef> cells = cells_by_id(document, extraction);
    std::map<Place, Doubt> doubts;
    const auto doubt = [&](const std::string& id, bool named) {
        const auto found = cells.find(id);
        if (found == cells.end()) return;
        const Cell* cell = cell_at(document, found->second);
        if (cell == nullptr || cell->origin != Origin::ocr || cell->split) return;
        const Place place{found->second.table, cell->row, cell->col};
        Doubt& one = doubts[place];
        one = {one.named || named, cell->confidence, place};
    };
    for (const Check& check : checks) {
        if (!fails(check)) continue;
        for (const std::string& id : ids_of(check)) doubt(id, false);
        for (const Diagnosis& diagnosis : check.diagnosis) doubt(diagnosis.id, true);
    }
    std::vector<Doubt> order;
    for (const auto& [place, one] : doubts) order.push_back(one);
    std::stable_sort(order.begin(), order.end(), [](const Doubt& a, const Doubt& b) { return a.named != b.named ? a.named : a.confidence < b.confidence; });
    std::vector<CellRef> result;
    for (const Doubt& one : order) result.push_back({std::get<0>(one.place), std::get<1>(one.place), std::get<2>(one.place)});
    return result;
}

namespace {

// Says in failing sums which of their figures were read otherwise as well, and in their diagnosis where such a reading is what fits.
void tell_other_readings(const Document& document, const std::map<std::string, CellRef>& cells, std::vector<Check>& checks) {
    for (Check& check : checks) {
        if (!fails(check)) continue;
        std::size_t told = 0;
        for (const std::string& id : ids_of(check)) {
            const Cell* cell = cell_of(document, cells, id);
            if (cell == nullptr || cell->readings.empty()) continue;
            const std::optional<Amount> own = parse_amount(cell->text);
            const auto other = std::find_if(cell->readings.begin(), cell->readings.end(), [&](const FigureReading& reading) {
                const std::optional<Amount> amount = parse_amount(reading.text);
                return own && amount && amount->value != own->value;
            });
            if (other == cell->readings.end() || told == kMostTold) continue;
            ++told;
            check.message += "; " + cell->text + " was also read as " + other->text;
        }
        for (Diagnosis& diagnosis : check.diagnosis) {
            const Cell* cell = cell_of(document, cells, diagnosis.id);
            if (cell == nullptr) continue;
            const auto other = std::find_if(cell->readings.begin(), cell->readings.end(), [&](const FigureReading& reading) {
                return reading.text != cell->text && fits_as(cell->text, diagnosis.read, reading.text, diagnosis.fits);
            });
            if (other != cell->readings.end()) diagnosis.reading = other->text;
        }
    }
}

// The picture does not tell which of the two is printed.
void set_aside_read_otherwise(const Document& document, const std::map<std::string, CellRef>& cells, std::vector<Check>& checks) {
    for (Check& check : checks) {
        if (check.status != Status::fail || !check.difference || !check.tolerance) continue;
        std::vector<std::pair<const Operand*, int>> figures;
        for (const Operand& operand : check.operands) figures.emplace_back(&operand, operand.sign);
        if (check.result) figures.emplace_back(&*check.result, -1);
        Decimal sum;
        for (const auto& [figure, sign] : figures) sum = sum + figure->value.value_or(0) * Decimal(sign);
        if (!(sum == *check.difference)) continue;  // no plain sum
        for (const auto& [figure, sign] : figures) {
            const Cell* cell = cell_of(document, cells, figure->id);
            if (cell == nullptr) continue;
            const auto other = std::find_if(cell->readings.begin(), cell->readings.end(), [&, figure = figure, sign = sign](const FigureReading& reading) {
                return holds_with(check, *figure, sign, *cell, reading);
            });
            if (other == cell->readings.end()) continue;
            check.status = Status::not_checkable;
            check.reason = Reason::unread_cell;
            check.message += "; it holds with " + cell->text + " read as " + other->text + ": look at the page";
            break;
        }
    }
}

}  // namespace

void weigh_other_readings(const Document& document, const Extraction& extraction, std::vector<Check>& checks) {
    if (std::none_of(checks.begin(), checks.end(), fails)) return;
    const std::map<std::string, CellRef> cells = cells_by_id(document, extraction);
    tell_other_readings(document, cells, checks);
    set_aside_read_otherwise(document, cells, checks);
}

}  // namespace griffier
