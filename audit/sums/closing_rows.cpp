#include "audit/sums/closing_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/diagnosis/diagnosis.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr std::size_t kRows = 3;   // of the list, its closing row among them
constexpr long kTerms = 3;         // that are not zero
constexpr int kTelling = 1000;     // steps of a figure that is not another's by chance,
constexpr int kTellingTerm = 100;  // and of the difference, in a list that says by its last label that it is reckoned down

// matches "Ten gunste van de algemene reserve", "Restant", "Vrij besteedbaar", "Investeringen volgens de balans", "Resultaat na bestemming" / not "Te bestemmen"
static const Pattern kCloses(
    R"((?i)^(per saldo|restant|resteert|resterend|blijft|ten (gunste|laste) |vrij besteedbaar|nieuwe? (saldo|stand))|\b(volgens|conform) (de )?(balans|(jaar)?rekening|begroting)|)"
    R"(\bna (bestemming|verwerking|mutaties|aftrek))");

struct List {
    const TableFigures* figures = nullptr;
    int column = 0;
    std::vector<int> rows;  // the closing row last
    const Figure& at(std::size_t i) const { return figures->at(rows[i], column); }
};

// The only column with figures, and its rows; nullopt where a figure of it could not be read or stands below a total.
std::optional<List> list_of(const TableFigures& figures) {
    List list{&figures, -1, {}};
    for (int row = 0; row < figures.rows; ++row) {
        if (speaks_of_part(figures.row(row).label)) continue;
        for (int col = 0; col < figures.columns; ++col) {
            const Figure& figure = figures.at(row, col);
            if (figure.state == FigureState::unread || figure.recognised) return std::nullopt;
            if (!figure.counts()) continue;
            if (figure.unit == UnitKind::percent || (list.column >= 0 && list.column != col)) return std::nullopt;
            list.column = col;
            list.rows.push_back(row);
        }
    }
    if (list.rows.size() < kRows) return std::nullopt;
    for (std::size_t i = 0; i + 1 < list.rows.size(); ++i)
        if (claim_of(figures, list.rows[i]) == Claim::strong) return std::nullopt;
    return list;
}

// Printed figures of the paper by their size, with the page; of those within `but` none.
std::map<Decimal, int> printed_elsewhere(const std::vector<TableFigures>& all, const Extraction& extraction, const TableFigures& but, const Decimal& step) {
    std::map<Decimal, int> pages;
    for (const TableFigures& figures : all)
        for (const Figure& figure : figures.grid)
            if (figures.table != but.table && figure.counts() && figure.unit != UnitKind::percent && figure.step <= step)
                pages.emplace(figure.value.abs(), figure.page);
    for (const Statement& statement : extraction.statements)
        if (statement.unit == "eur" && statement.step <= step) pages.emplace(statement.value.abs(), statement.source.page);
    return pages;
}

struct Slip {
    std::size_t at = 0;  // of the list
    Decimal fits;
    std::optional<int> page;  // that prints it
};

// Printed with and without a minus: figures that come on top and figures that are taken off.
bool has_both_signs(const List& list) {
    const auto terms = [&](bool below) {
        return std::count_if(list.rows.begin(), list.rows.end() - 1, [&](int row) {
            const Decimal& value = list.figures->at(row, list.column).value;
            return !value.is_zero() && value.is_negative() == below;
        });
    };
    return terms(true) > 0 && terms(false) > 0 && terms(true) + terms(false) >= kTerms;
}

// The one figure that slipped, of a list that is reckoned down, or whose right form the paper prints while it does not print the wrong one.
std::optional<Slip> only_slip(const List& list, const Decimal& off, const std::map<Decimal, int>& elsewhere) {
    std::optional<Slip> found;
    const bool down = has(list.figures->row(list.rows.back()).label, kCloses);
    for (std::size_t i = 0; i < list.rows.size(); ++i) {
        const Figure& figure = list.at(i);
        const Decimal fits = i + 1 == list.rows.size() ? figure.value + off : figure.value - off;
        if (slip_between(figure.value, fits).empty()) continue;
        const auto there = elsewhere.find(fits.abs());
        const bool shown = there != elsewhere.end() && fits.abs() >= figure.step * Decimal(kTelling) &&
                           (elsewhere.count(figure.value.abs()) == 0 || figure.value.abs() == fits.abs());
        if (!shown && !(down && (fits - figure.value).abs() >= figure.step * Decimal(kTellingTerm))) continue;
        if (found) return std::nullopt;
        found = Slip{i, fits, shown ? std::optional(there->second) : std::nullopt};
    }
    return found;
}

}  // namespace

std::vector<PlacedCheck> check_closing_rows(const std::vector<TableFigures>& all, const Extraction& extraction, const std::vector<PlacedCheck>& checks) {
    std::set<std::string> summed;  // results of sums that were tried
    for (const PlacedCheck& placed : checks)
        if (placed.check.result && placed.check.operands.size() >= 2) summed.insert(placed.check.result->id);
    std::vector<PlacedCheck> found;
    for (const TableFigures& figures : all) {
        const auto list = list_of(figures);
        if (!list || !has_both_signs(*list) || summed.count(list->at(list->rows.size() - 1).id) > 0) continue;
        Decimal sum;
        for (std::size_t i = 0; i + 1 < list->rows.size(); ++i) sum = sum + list->at(i).value;
        const Figure& last = list->at(list->rows.size() - 1);
        const Decimal off = sum - last.value;
        if (off.is_zero()) continue;
        const auto slip = only_slip(*list, off, printed_elsewhere(all, extraction, figures, last.step));
        if (!slip) continue;
        const auto name = [&](std::size_t i) { return figures.row_names[static_cast<std::size_t>(list->rows[i])]; };
        std::vector<NamedTerm> terms;
        for (std::size_t i = 0; i + 1 < list->rows.size(); ++i) terms.push_back({&list->at(i), 1, name(i)});
        PlacedCheck placed = added_up("COLSUM", terms, last, name(list->rows.size() - 1), figures.column_names[static_cast<std::size_t>(list->column)]);
        placed.check.status = Status::flag;
        placed.check.message += "; it holds with " + slip->fits.dutch() + " in place of " + list->at(slip->at).value.dutch();
        if (slip->page) placed.check.message += ", as page " + std::to_string(*slip->page) + " has it";
        found.push_back(std::move(placed));
    }
    return found;
}

}  // namespace griffier
