// What tables below an item of a decision list say: votes, labels with their values, items themselves.
#include <algorithm>

#include "extractors/council/council_words.h"
#include "extractors/council/decision_list_reader.h"
#include "extractors/council/votes.h"
#include "extractors/passages.h"

namespace griffier {

// "Fractie | Voor | Tegen" below a motie or an item.
void ListReader::take_table(const Block& block) {
    if (items_.empty() || block.table < 0 || in_ == In::roles) return;
    const auto count = votes_of_table(document_.tables[static_cast<std::size_t>(block.table)]);
    if (!count) return;
    const bool of_motie = open_motie_ || after_motie_;
    auto& known = of_motie ? moties_.back().vote_count : items_.back().vote_count;
    if (!known) known = count;
    // "Voor | Tegen | Uitslag"
    int column = -1, row = -1;
    std::string outcome;
    for (const Cell& cell : document_.tables[static_cast<std::size_t>(block.table)].cells) {
        if (const Field field = field_of(cell.text); field == Field::outcome || field == Field::decision) column = cell.col, row = cell.row;
        if (cell.col == column && cell.row > row) outcome = outcome_in(cell.text);
    }
    std::string& told = of_motie ? moties_.back().decision : items_.back().outcome;
    if (told.empty()) told = outcome;
}

// "2. | Energiestrategie  Besluit: …" in rows.
bool ListReader::take_item_rows(const Block& block) {
    if (block.table < 0 || extraction_.facts.kind != "besluitenlijst") return false;
    const auto rows = item_rows(document_, document_.tables[static_cast<std::size_t>(block.table)]);
    for (const ItemRow& row : rows) {
        Decision one;
        one.section = block.section;
        one.source = place_of_cell(block.table, *row.cell);
        one.number = row.number;
        one.title = row.title;
        start(block, std::move(one));
        for (const std::string& part : row.parts) {
            Block below = block;
            below.kind = BlockKind::paragraph;
            below.lines.clear();
            below.text = part;
            take(below);
        }
    }
    return !rows.empty();
}

// "Stemming | Unaniem", "Besluit | Het plan vast te stellen." set as a table below an item.
void ListReader::take_labelled_rows(const Block& block) {
    if (items_.empty() || block.table < 0 || in_ == In::roles) return;
    const Table& table = document_.tables[static_cast<std::size_t>(block.table)];
    std::vector<std::pair<std::string, std::string>> rows(static_cast<std::size_t>(table.rows));
    for (const Cell& cell : table.cells) {
        if (cell.col > 1) return;
        std::pair<std::string, std::string>& row = rows[static_cast<std::size_t>(cell.row)];
        (cell.col == 0 ? row.first : row.second) = cell.text;
    }
    take_rows(block, rows);
}

// False where none of the labels is one of a decision.
bool ListReader::take_rows(const Block& block, const std::vector<std::pair<std::string, std::string>>& rows) {
    const auto known = [](const std::string& label) {
        const Field field = field_of(label);
        return field == Field::decision || field == Field::votes || field == Field::outcome || field == Field::commitment;
    };
    if (std::none_of(rows.begin(), rows.end(), [&](const auto& row) { return known(row.first); })) return false;
    for (const auto& [label, value] : rows) {
        if (label.empty() || value.empty()) continue;
        Block line = block;
        line.kind = BlockKind::paragraph;
        line.lines.clear();
        line.text = label + ": " + value;
        take(line);
    }
    return true;
}

}  // namespace griffier
