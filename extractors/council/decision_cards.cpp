#include "extractors/council/decision_cards.h"

#include <map>
#include <utility>
#include <vector>

#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/council/decision_fields.h"
#include "extractors/council/decision_parts.h"
#include "extractors/council/motie_items.h"
#include "extractors/council/paper_labels.h"
#include "extractors/passages.h"

namespace griffier {
namespace {

struct Labelled {
    Field field = Field::none;
    std::string label, value;
    int section = -1;
    Provenance source;
};

// Rows of a label and its value, in the order of the paper; nothing of tables with more columns.
std::vector<Labelled> labelled_values(const Document& document) {
    std::vector<Labelled> all;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::furniture) continue;
        if (block.kind == BlockKind::table) {
            if (block.table < 0) continue;
            const Table& table = document.tables[static_cast<std::size_t>(block.table)];
            if (table.columns != 2) continue;
            std::map<int, Labelled> rows;
            for (const Cell& cell : table.cells) {
                Labelled& row = rows[cell.row];
                if (cell.col == 0)
                    row.label = cell.text, row.field = field_of(cell.text), row.section = block.section, row.source = place_of_cell(block.table, cell);
                if (cell.col == 1) row.value = cell.text;
            }
            for (auto& [row, one] : rows) all.push_back(std::move(one));
            continue;
        }
        const auto label = motie_label(block.text);
        if (label && !label->value.empty())
            all.push_back({label->field, trim(block.text.substr(0, block.text.find(':'))), label->value, block.section, place_of_block(block)});
    }
    return all;
}

bool opens_card(Field field) { return field == Field::agenda_item || field == Field::number || field == Field::title || field == Field::proposal; }
bool decides(Field field) { return field == Field::decision || field == Field::outcome || field == Field::votes; }

}  // namespace

void read_decision_cards(const Document& document, Extraction& extraction) {
    std::vector<Decision> found;
    std::map<Field, std::string> card;
    Labelled first;
    std::string verb;
    bool decided = false;
    const auto close = [&] {
        const auto text = [&](Field field) { return card.contains(field) ? card.at(field) : ""; };
        if (decided)
            if (auto one = decision_of_fields(text, false)) {
                one->verb = verb;
                one->section = first.section;
                one->source = first.source;
                found.push_back(std::move(*one));
            }
        card.clear();
        verb.clear();
        decided = false;
    };
    for (const Labelled& one : labelled_values(document)) {
        if (one.field == Field::none || one.value.empty()) continue;
        if (opens_card(one.field) && (decided || card.contains(one.field))) close();
        if (card.empty()) first = one;
        if (one.field == Field::decision) verb = one.label.ends_with(':') ? trim(one.label.substr(0, one.label.size() - 1)) : one.label;
        decided = decided || decides(one.field);
        append_words(card[one.field], one.value);
    }
    close();
    if (found.size() < 2) return;
    for (Decision& one : found) {
        if (auto motie = motie_of_item(one)) {
            if (motie->date.empty()) motie->date = extraction.facts.date;
            extraction.moties.push_back(std::move(*motie));
        }
        extraction.decisions.push_back(std::move(one));
    }
}

}  // namespace griffier
