// Registers of moties and toezeggingen in tables, and without.
#include "extractors/council/register_tables.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>
#include <utility>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/council_words.h"
#include "extractors/council/motie_openers.h"
#include "extractors/council/register_cards.h"
#include "extractors/council/register_columns.h"
#include "extractors/council/register_heads.h"
#include "extractors/council/register_records.h"
#include "extractors/council/register_rows.h"
#include "extractors/dates.h"
#include "extractors/passages.h"
#include "extractors/people.h"
#include "extractors/tables/loose_tables.h"

namespace griffier {
namespace {

constexpr int kCardRows = 3;  // with a label and its value

// "De Groot (CDA)", "PvdA/GL": members and parties; nothing where it is a body ("de raad").
std::vector<Submitter> members_in(const std::string& text) {
    std::vector<Submitter> members;
    add_submitters(text, members);
    for (const Submitter& one : members)
        if (one.party.empty()) return {};
    return members;
}

// A label and its value in each row: the head of one paper, no list of several.
bool is_card(const Table& table) {
    std::map<int, std::pair<bool, bool>> rows;  // of the first two cells: a label
    for (const Cell& cell : table.cells) {
        if (cell.col > 1) return false;
        (cell.col == 0 ? rows[cell.row].first : rows[cell.row].second) = field_of(cell.text) != Field::none;
    }
    const auto labelled = std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.second.first; });
    const auto valued = std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.second.first && !row.second.second; });
    return labelled >= kCardRows && 4 * labelled >= 3 * static_cast<std::ptrdiff_t>(rows.size()) && 2 * valued > labelled;
}

// What the words around the table say it lists: motie | toezegging | both; "" where they speak of neither.
std::string listed(const Document& document, std::size_t index, int header, const DocumentFacts& facts) {
    const Table& table = document.tables[index];
    // The nearest words that speak of one of the two decide: of a paper about both, each table stands under its own heading.
    std::vector<std::string> scopes{fold(table.caption) + (table.section < 0 ? words_before_table(document, index) : "")};
    for (const Cell& cell : table.cells)
        if (cell.row <= header) scopes.front() += " " + fold(cell.text);
    for (int s = table.section; s >= 0; s = document.sections[static_cast<std::size_t>(s)].parent)
        scopes.push_back(fold(document.sections[static_cast<std::size_t>(s)].title));
    scopes.push_back(fold(facts.title));
    bool both = false;
    for (std::size_t s = 0; s < scopes.size(); ++s) {
        const RegisterScope scope = s == 0 ? register_scope(scopes[s]) : list_scope(scopes[s]);
        if (scope.decided()) return scope.promises ? "toezegging" : "motie";
        both = both || scope.promises;
    }
    return both ? "both" : says_promises(facts) ? "toezegging" : "";
}

// A row that heads those below it: "Toezeggingen", "Raad van 12 maart 2026".
struct RowHeading {
    std::string kind, date, holder;
    bool amendments = false;
};
void take_heading(RowHeading& heading, const std::string& text) {
    const RegisterScope scope = register_scope(text);
    if (scope.decided()) {
        heading.kind = scope.promises ? "toezegging" : "motie";
        heading.amendments = scope.moties && fold(text).find("motie") == std::string::npos;
    }
    static const Pattern kHolder("(?i)(?:wethouder|burgemeester|gedeputeerde|heemraad|dijkgraaf|portefeuillehouder:?)(?-i: [\\p{Lu}'’vdt].{1,40})?");
    if (RE2::FullMatch(text, kHolder)) heading.holder = text;
    static const Pattern kMeeting("(?i)\\b(?:raad|raadsvergadering|vergadering|statenvergadering|commissie)\\b");
    if (const std::string date = first_date(text); !date.empty() && RE2::PartialMatch(text, kMeeting)) heading.date = date;
}

// The meeting whose list it is: the nearest words around it that name a meeting with its day.
RowHeading heading_of(const Document& document, const std::string& caption, int section, const DocumentFacts& facts) {
    RowHeading heading;
    std::vector<std::string> words{caption};
    for (int s = section; s >= 0; s = document.sections[static_cast<std::size_t>(s)].parent)
        words.push_back(document.sections[static_cast<std::size_t>(s)].title);
    words.push_back(facts.title);
    for (const std::string& text : words)
        if (heading.date.empty()) take_heading(heading, text);
    heading.kind.clear();
    heading.holder.clear();
    return heading;
}

struct Entry {
    RegisterRow row;
    RowHeading heading;
    std::string promised_to;
};

// The row has a number, where there is a column of numbers.
bool starts_record(const RegisterColumns& columns, const std::map<int, const Cell*>& cells) {
    return std::any_of(cells.begin(), cells.end(), [&](const auto& one) {
        const auto fields = columns.fields.find(one.first);
        return fields != columns.fields.end() && fields->second.front() == Field::number;
    });
}

// Its first text begins with a small letter.
bool goes_on(const std::map<int, const Cell*>& cells) {
    const std::string& text = cells.begin()->second->text;
    return !text.empty() && std::islower(static_cast<unsigned char>(text[0])) != 0;
}

// The rows of a register of moties or toezeggingen.
void read_register(const Table& table, const RegisterColumns& columns, const std::string& kind, RowHeading heading,
                   const std::function<Provenance(int row)>& place, Extraction& extraction) {
    std::map<int, std::map<int, const Cell*>> rows;
    for (const Cell& cell : table.cells)
        if (cell.row > columns.header && std::find(table.inner_header_rows.begin(), table.inner_header_rows.end(), cell.row) == table.inner_header_rows.end())
            rows[cell.row][cell.col] = &cell;
    int unsorted = 0, run_together = 0;
    const bool numbered = std::count_if(rows.begin(), rows.end(), [&](const auto& one) { return starts_record(columns, one.second); }) > 1;
    std::vector<Entry> entries;
    for (const auto& [row, cells] : rows) {
        // A cell that went on below its row: no number where the others have one, and it begins within a sentence.
        if (numbered && !entries.empty() && !starts_record(columns, cells) && goes_on(cells)) {
            for (const auto& [col, cell] : cells)
                for (RegisterCell& known : entries.back().row.cells)
                    if (const auto fields = columns.fields.find(col); fields != columns.fields.end() && known.field == fields->second.front()) {
                        known.text += " " + cell->text;
                        break;
                    }
            continue;
        }
        if (cells.size() < 2) {
            take_heading(heading, cells.begin()->second->text);
            continue;
        }
        RegisterRow entry;
        entry.source = place(row);
        entry.section = table.section;
        for (const auto& [col, cell] : cells) {
            const auto fields = columns.fields.find(col);
            if (fields == columns.fields.end() || fields->second.front() == Field::head) continue;
            const auto head = columns.heads.find(col);
            add_cells(entry, fields->second,
                      {Field::none, head == columns.heads.end() ? "" : head->second, cell->text, columns.parties.count(col) > 0, columns.numbered_titles});
        }
        // Two numbers in one cell: two rows that ran together.
        static const Pattern kTwo(
            "(?:[A-Za-z]{0,3}[-.]?[0-9]+[-./][0-9A-Za-z./-]+|[A-Z]{1,3}-?[0-9]+) (?:[A-Za-z]{0,3}[-.]?[0-9]+[-./][0-9A-Za-z./-]+|[A-Z]{1,3}-?[0-9]+)");
        if (RE2::FullMatch(entry.text(Field::number), kTwo)) {
            ++run_together;
            continue;
        }
        const auto to = cells.find(columns.promised_to);
        entries.push_back({std::move(entry), heading, to == cells.end() ? "" : to->second->text});
    }
    for (const Entry& entry : entries) {
        const std::string of = kind != "both" ? kind : !entry.heading.kind.empty() ? entry.heading.kind : kind_of_row(entry.row);
        if (of == "motie") {
            Motie motie = motie_of_row(entry.row);
            if (entry.heading.amendments && !entry.row.has(Field::kind)) motie.kind = "amendement";
            if (motie.date.empty()) motie.date = entry.heading.date;
            if (motie.portfolio_holder.empty()) motie.portfolio_holder = entry.heading.holder;
            if (motie.date.empty() && extraction.facts.kind == "besluitenlijst") motie.date = extraction.facts.date;
            if (!motie.number.empty() || !motie.title.empty()) extraction.moties.push_back(std::move(motie));
        } else if (of == "toezegging") {
            Commitment one = commitment_of_row(entry.row);
            if (one.asked_by.empty()) one.asked_by = members_in(entry.promised_to);
            if (one.date.empty()) one.date = entry.heading.date;
            if (one.portfolio_holder.empty()) one.portfolio_holder = entry.heading.holder;
            if (!one.text.empty()) extraction.commitments.push_back(std::move(one));
        } else {
            ++unsorted;
        }
    }
    if (run_together > 0)
        extraction.warnings.push_back({"register_unclear",
                                       std::to_string(run_together) + (run_together == 1 ? " row has" : " rows have") +
                                           " two numbers: rows of a list that no line parts ran together; left out",
                                       table.parts.empty() ? 1 : table.parts.front().page});
    if (unsorted > 0)
        extraction.warnings.push_back({"register_unclear",
                                       std::to_string(unsorted) + (unsorted == 1 ? " row" : " rows") +
                                           " of a list of moties and toezeggingen do not say which of the two they are: left out",
                                       table.parts.empty() ? 1 : table.parts.front().page});
}

void add_record(const RegisterRow& row, const std::string& kind, Extraction& extraction) {
    if (kind == "toezegging") {
        Commitment one = commitment_of_row(row);
        if (!one.text.empty()) extraction.commitments.push_back(std::move(one));
    } else if (kind == "motie") {
        Motie motie = motie_of_row(row);
        if (!motie.title.empty()) extraction.moties.push_back(std::move(motie));
    }
}

// Cards of labels and values below one another: each one motie or toezegging. The head of a paper is read with its text.
void read_cards(const Document& document, const Table& table, int index, const std::string& kind, Extraction& extraction) {
    std::map<int, std::string> labels;
    RegisterRow row;
    const bool of_paper = (extraction.facts.kind == "motie" || extraction.facts.kind == "amendement") && !extraction.moties.empty() &&
                          !extraction.moties.back().source.cell;  // the head of a paper that was read
    // "Motie 2026-05" over the card
    const auto header = table.section < 0 ? std::nullopt : motie_header(document.sections[static_cast<std::size_t>(table.section)].title);
    const auto close = [&] {
        if (header && !header->number.empty() && !row.has(Field::number)) row.cells.push_back({Field::number, "", header->number, false, false});
        if (header && header->kind == "amendement" && !row.has(Field::kind)) row.cells.push_back({Field::kind, "", "amendement", false, false});
        const std::string of = kind == "both" ? kind_of_row(row) : kind;
        if (of == "toezegging" || !of_paper) add_record(row, of, extraction);
        row = {};
    };
    for (const Cell& cell : table.cells) {
        if (cell.col == 0) {
            labels[cell.row] = cell.text;
            if (!row.cells.empty() && cell.text == labels.begin()->second) close();
            continue;
        }
        if (row.cells.empty()) row.source = place_of_row(index, table, cell.row), row.section = table.section;
        Field field = field_of_words(labels[cell.row]);
        static const Pattern kNumber("[A-Za-z]{0,3}[-. ]?[0-9]+(?:[-./][0-9A-Za-z]+)*");
        if ((field == Field::title || field == Field::commitment) && RE2::FullMatch(cell.text, kNumber)) field = Field::number;  // "Toezegging | 2026-007"
        if (field != Field::none && field != Field::head) add_cells(row, {field}, {field, labels[cell.row], cell.text, false, false});
    }
    close();
}

// A card whose cells each begin with their label: "Nr. 12 | Onderwerp: Glasvezel | Datum: 4 maart 2026" above "Toezegging: …".
bool read_labelled_cells(const Table& table, int index, const std::string& kind, Extraction& extraction) {
    RegisterRow row;
    std::string first;
    std::vector<RegisterRow> rows;
    for (const Cell& cell : table.cells) {
        const auto label = label_at_begin(cell.text);
        if (!label || label->value.empty() || label->field == Field::head) return false;
        if (first.empty()) first = label->label;
        if (label->label == first && !row.cells.empty()) rows.push_back(std::exchange(row, {}));
        if (row.cells.empty()) row.source = place_of_row(index, table, cell.row), row.section = table.section;
        add_cells(row, {label->field}, {label->field, label->label, label->value, false, false});
    }
    rows.push_back(row);
    if (table.cells.size() < static_cast<std::size_t>(kCardRows)) return false;
    for (const RegisterRow& one : rows)
        if (const std::string of = kind == "both" ? kind_of_row(one) : kind; of == "toezegging" || extraction.facts.kind != "motie")
            add_record(one, of, extraction);
    return true;
}

}  // namespace

bool read_register_table(const Document& document, std::size_t index, Extraction& extraction) {
    const Table& table = document.tables[index];
    const int t = static_cast<int>(index);
    const std::string around = listed(document, index, -1, extraction.facts);
    if (is_card(table)) {
        read_cards(document, table, t, around, extraction);
        return true;
    }
    if (!around.empty() && read_labelled_cells(table, t, around, extraction)) return true;
    const RegisterColumns columns = register_columns(table);
    const std::string of = listed(document, index, columns.header, extraction.facts);
    const bool asked = columns.has(Field::question) && columns.has(Field::answer);
    if (of == "both" && !columns.has(Field::title) && !columns.has(Field::commitment)) return false;
    if (of.empty() || !columns.reads_rows() || (asked && of != "toezegging")) return false;
    const auto place = [&](int row) { return place_of_row(t, table, row); };
    read_register(table, columns, of, heading_of(document, table.caption, table.section, extraction.facts), place, extraction);
    return true;
}

void read_council_cards(const Document& document, Extraction& extraction) {
    const std::string& kind = extraction.facts.kind;
    if (kind == "raadsvoorstel" || kind == "raadsbesluit") return;
    const bool moties = !extraction.moties.empty(), promises = !extraction.commitments.empty();
    for (const LooseTable& loose : loose_tables(document)) {
        const RegisterColumns columns = register_columns(loose.table);
        const RegisterScope scope = scope_around(document, loose.block, loose.heads, extraction.facts);
        if (!columns.reads_rows() || (!scope.promises && !scope.moties) || (scope.moties ? moties : promises)) continue;
        const std::string of = !scope.decided() ? "both" : scope.moties ? "motie" : "toezegging";
        const int section = document.blocks[static_cast<std::size_t>(loose.block)].section;
        read_register(
            loose.table, columns, of, heading_of(document, "", section, extraction.facts), [&](int row) { return loose.places[static_cast<std::size_t>(row)]; },
            extraction);
    }
    if (extraction.moties.size() + extraction.commitments.size() > 0 && !moties && !promises) return;
    for (const RegisterCard& card : register_cards(document, extraction.facts))
        if (card.kind == "motie" ? !moties : !promises) add_record(card.row, card.kind, extraction);
    if (extraction.moties.empty())
        for (Motie& motie : listed_moties(document, extraction.facts)) extraction.moties.push_back(std::move(motie));
    if (extraction.moties.empty())
        for (Motie& motie : inline_moties(document, extraction.facts)) extraction.moties.push_back(std::move(motie));
    if (extraction.commitments.empty())
        for (const RegisterRow& row : inline_promises(document, extraction.facts)) add_record(row, "toezegging", extraction);
    if (extraction.moties.empty())
        for (Motie& motie : headed_moties(document, extraction.facts)) extraction.moties.push_back(std::move(motie));
}

}  // namespace griffier
