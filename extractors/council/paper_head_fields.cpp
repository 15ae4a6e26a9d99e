#include "extractors/council/paper_head_fields.h"

#include <algorithm>
#include <map>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/paper_labels.h"
#include "extractors/dates.h"
#include "extractors/people.h"

namespace griffier {
namespace {

constexpr int kRecords = 3;  // with the same label: a list

// A label that each record of a list has is none of the head.
void drop_labels_of_records(const Document& document, Extraction& extraction) {
    std::map<std::string, int> printed;
    for (const Block& block : document.blocks)
        for (const Line& line : block.lines)
            for (const std::string& part : labelled_parts(line.text))
                if (const auto label = motie_label(part) ? motie_label(part) : bare_label(part)) ++printed[label->label];
    std::map<std::string, int> cards;  // tables of labels with their values, each with the same labels
    for (const Table& table : document.tables)
        for (const Cell& cell : table.cells)
            if (cell.col == 0 && table.columns == 2 && field_of(cell.text) != Field::none) ++cards[fold(cell.text)];
    for (const auto& [label, count] : cards)
        if (count > 1) printed[label] = std::max(printed[label], kRecords);
    const int records = extraction.facts.kind == "toezegging" ? 2 : kRecords;
    const bool list = std::any_of(printed.begin(), printed.end(), [&](const auto& label) { return label.second >= records; });
    std::erase_if(extraction.head, [&](const HeadField& field) {
        const auto label = motie_label(field.label.ends_with(':') ? field.label : field.label + ":");
        return label && list && printed[label->label] > 1;  // a label that not all of them have, too
    });
}

// "15 januari 2026 Raadsnummer": the label of the next column, read with the value before it.
void cut_next_labels(Extraction& extraction) {
    for (HeadField& field : extraction.head)
        for (const HeadField& other : extraction.head)
            if (&other != &field && field.value.size() > other.label.size() + 1 && field.value.ends_with(" " + other.label))
                field.value = trim(field.value.substr(0, field.value.size() - other.label.size()));
}

}  // namespace

bool of_the_head(Field field) {
    switch (field) {
        case Field::none:
        case Field::question:
        case Field::answer:
        case Field::commitment:
        case Field::decision:
        case Field::old_text:
        case Field::new_text:
        case Field::remarks:
        case Field::status:
        case Field::settled:
        case Field::votes:
        case Field::outcome:
        case Field::votes_for:
        case Field::votes_against:
            return false;
        default:
            return true;
    }
}

void add_head_field(Extraction& extraction, std::string label, std::string value, const Provenance& place) {
    // What a scan made of a colon in a column of its own: "Portefeuillehouder _", "_ Vaststellen".
    static const Pattern kBefore("^[_|:·] ?"), kBehind(" ?[_|:·]$");
    RE2::Replace(&value, kBefore, "");
    RE2::Replace(&label, kBehind, "");
    if (extraction.facts.kind == "raadsvoorstel" && fold(label) == "voorstel") return;  // above what is proposed
    if (value.empty() || value.size() > 1200) return;
    // "Raad van Groenwoud, 22 april": whose council, no meeting "van 22 april".
    static const Pattern kOf("(?i).* van"), kBody("\\p{Lu}[\\pL’' -]+(?:,.*)?");
    if (RE2::FullMatch(label, kOf) && field_of(label) == Field::meeting && RE2::FullMatch(value, kBody)) return;
    static const Pattern kNumberThenTitle("([A-Z0-9][^ ]{0,20}) [–-] .+");  // "Amendement nr. 3 – Betaalbare woningen"
    if (std::string number; field_of(label) == Field::number && RE2::FullMatch(value, kNumberThenTitle, &number)) {
        add_head_field(extraction, label, number, place);
        return;
    }
    for (const HeadField& known : extraction.head)
        if (fold(known.label) == fold(label)) return;
    HeadField field;
    field.label = label;
    field.value = value;
    field.date = first_date(value);
    field.people = people_in(value);
    field.source = place;
    extraction.head.push_back(std::move(field));
}

void tidy_head(const Document& document, Extraction& extraction) {
    drop_labels_of_records(document, extraction);
    cut_next_labels(extraction);
}

}  // namespace griffier
