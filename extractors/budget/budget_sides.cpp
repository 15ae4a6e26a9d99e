#include "extractors/budget/budget_sides.h"

#include <algorithm>
#include <string>

#include "extractors/budget/side_words.h"
#include "extractors/phrases.h"
#include "extractors/tables/label_words.h"

namespace griffier {
namespace {

// What the corner of the header above a row says of all figures below it: "Toevoeging aan de reserves | 2024 | 2025", then "Onttrekking aan de reserves | …".
std::vector<Side> corner_sides_of(const std::vector<RowMeaning>& rows) {
    std::vector<Side> sides;
    Side now = Side::none;
    for (const RowMeaning& row : rows) {
        if (row.kind == RowKind::header) {
            const Side side = side_of(row.label);
            const bool one = is_side_label(row.label) || side == Side::reserve_toevoeging || side == Side::reserve_onttrekking;
            if (!row.label.empty()) now = one && side != Side::saldo && side != Side::other ? side : Side::none;
        }
        sides.push_back(now);
    }
    return sides;
}

// The rows between "Lasten" and "Totaal lasten", or between "Lasten" and "Baten" and those below "Baten". One such name alone, that no total ends, may stand
// over more than its side.
std::vector<Side> side_blocks_of(const std::vector<RowMeaning>& rows) {
    std::vector<Side> sides(rows.size(), Side::none), some(rows.size(), Side::none);
    Side now = Side::none, before = Side::none;
    int level = 0;
    std::size_t first = 0;
    const auto end = [&](std::size_t last, bool sure) {
        const bool both = before != Side::none && before != now;
        for (std::size_t i = first; (sure || both) && i < last; ++i) sides[i] = some[i];
        before = now;
        now = Side::none;
        first = last;
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RowMeaning& row = rows[i];
        const bool sums = row.kind == RowKind::total || row.kind == RowKind::subtotal;
        if (row.kind == RowKind::section && heads_side_block(row.label)) {
            const Side side = side_of(row.label);
            if (now != Side::none) end(i, side != now);
            now = side;
            level = row.level;
            first = i;
        } else if (row.kind == RowKind::header && (row.label.empty() || row.label == rows.front().label)) {
            continue;  // the header again, on the next page
        } else if (now == Side::none) {
            if (row.kind == RowKind::header) before = Side::none;
        } else if (row.kind == RowKind::header || (row.kind == RowKind::section && row.level <= level) || (sums && row.side != Side::none && row.side != now)) {
            end(i, false);
        } else if (sums && is_total_label(row.label) && (row.side == now || row.level <= level)) {
            end(i, row.side == now);
        } else if (row.kind == RowKind::data) {
            some[i] = now;
        }
    }
    if (now != Side::none) end(rows.size(), false);
    return sides;
}

}  // namespace

std::vector<Side> row_sides(const std::vector<RowMeaning>& rows) {
    std::vector<Side> sides;
    for (const RowMeaning& row : rows) sides.push_back(row.side);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RowMeaning& total = rows[i];
        const bool sums = (total.kind == RowKind::total || total.kind == RowKind::subtotal) && is_total_label(total.label) &&
                          (total.side == Side::baten || total.side == Side::lasten);
        if (!sums) continue;
        for (std::size_t above = i; above-- > 0;) {
            const RowMeaning& row = rows[above];
            if (row.kind != RowKind::data || (row.side != Side::none && row.side != total.side)) break;
            sides[above] = total.side;
        }
    }
    return sides;
}

Side own_side(const RowMeaning& row, Side side, bool reserves) {
    if (side != Side::reserve_toevoeging && side != Side::reserve_onttrekking) return side;
    const std::string words = words_of(row.label + " " + row.group);
    if (says(words, "voorziening*") && !says(words, "reserve*")) return Side::none;
    if (reserves || says(words, "reserve*") || says(words, "*reserve") || says(words, "*reserves") || says(words, "*fonds") || says(words, "br") ||
        says(words, "ar"))
        return side;
    const bool alone = std::count(words.begin(), words.end(), ' ') == 2;
    return alone || is_total_label(row.label) ? side : Side::none;  // "Toevoeging", "Totaal onttrekkingen"; not "Vrijval personeelsbudget"
}

Side side_of_figure(const TableReading& reading, const TableContext& context, const RowMeaning& row, Side row_side, Side column, Side block) {
    if (context.others) return Side::other;
    const bool changes = !row.taakveld && (is_reserve_changes(row.label) || is_reserve_changes(row.group));
    if (is_blw(column)) {
        if (row_side == Side::reserve_toevoeging) return column == Side::lasten ? Side::reserve_toevoeging : Side::other;
        if (row_side == Side::reserve_onttrekking) return column == Side::baten ? Side::reserve_onttrekking : Side::other;
        if (changes) {
            if (context.reserve_rows && is_reserve_changes(row.label)) return Side::other;
            return column == Side::baten ? Side::reserve_onttrekking : column == Side::lasten ? Side::reserve_toevoeging : Side::other;
        }
        if (column == Side::saldo && row_side == Side::resultaat) return Side::resultaat;
        if (row_side == Side::saldo && !context.saldo_column && words_of(row.label) == " saldo ") return Side::saldo;  // the balance, printed under the baten
        return column;
    }
    if (context.provisions) return Side::other;
    if (column == Side::reserve_toevoeging || column == Side::reserve_onttrekking) return column;
    if (context.sides.columns_reserves) return Side::other;  // stands, and what else changes them
    // "Resultaat 2023" beside begroting and realisatie of rows without a side is their difference, not the result of the document.
    if (column == Side::resultaat && !context.sides.rows_blw && !context.sides.rows_reserves) return Side::other;
    if (column != Side::none) return column;
    // "Doorberekende kosten" among the baten are baten; "Kosten" there are not.
    const bool in_its_name =
        row.side == row_side && (row_side == Side::baten || row_side == Side::lasten) && !is_side_label(row.label) && !says_side_first(row.label);
    const bool sums = (row.kind == RowKind::total || row.kind == RowKind::subtotal) && row_side == Side::none;  // "Totaal" below the baten of its half
    if ((block == Side::baten || block == Side::lasten) && (row_side == Side::none || in_its_name) && (row.kind == RowKind::data || sums)) return block;
    // "Stelpost kapitaallasten" among rows that are no side is a name.
    const bool sides = context.sides.columns_blw || context.sides.rows_blw || context.sides.rows_reserves || context.says_side;
    if (!sides && context.title != Side::baten && context.title != Side::lasten && in_its_name && row.kind == RowKind::data) return Side::other;
    // "Frictiekosten personeel" is the name of a measure; "Lasten" and "Totaal baten" are sides.
    if (context.plain && context.named_side && (row_side == Side::none || !is_side_label(row.label))) return context.title;
    if (context.plain && (row.side == Side::baten || row.side == Side::lasten) && !says_side_first(row.label)) return Side::other;
    if ((reading.type == "new_policy" || context.lettered) && (row_side == Side::baten || row_side == Side::lasten) && row.kind == RowKind::data &&
        !is_side_label(row.label))
        return Side::other;
    if (row_side != Side::none) return row_side;
    if (block != Side::none) return block;
    if (context.plain && context.net) return Side::saldo;
    if (reading.type == "new_policy" || context.plain) return Side::other;
    if (context.sides.rows_blw || context.sides.rows_reserves) return changes || !(row.programme && row.taakveld) ? Side::other : Side::saldo;
    if (context.title == Side::resultaat && reading.type == "deviation") return Side::other;  // "Analyse van het resultaat": each row is a part of it
    if (context.title != Side::none) return context.title;
    return row.goal ? Side::saldo : Side::other;  // a goal's figure is its balance; of programmes it has to be said
}

std::vector<Side> block_sides_of(const std::vector<RowMeaning>& rows) {
    std::vector<Side> sides = corner_sides_of(rows);
    const std::vector<Side> blocks = side_blocks_of(rows);
    for (std::size_t i = 0; i < sides.size(); ++i)
        if (blocks[i] != Side::none) sides[i] = blocks[i];
    return sides;
}

}  // namespace griffier
