// Tables of decisions and questions: the columns say by their heads what they hold. Registers of moties and toezeggingen are told before (register_tables.h).
#include <algorithm>
#include <map>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/council_words.h"
#include "extractors/council/decision_fields.h"
#include "extractors/council/decision_parts.h"
#include "extractors/council/motie_items.h"
#include "extractors/council/register_tables.h"
#include "extractors/council/signatures.h"
#include "extractors/council/votes.h"
#include "extractors/dates.h"
#include "extractors/passages.h"

namespace griffier {
namespace {

constexpr int kHeadRows = 2;

// The columns of a list of decisions or questions, by their heads.
struct Columns {
    int header = -1;  // the row of heads
    std::map<int, Field> fields;
    bool has(Field field) const {
        return std::any_of(fields.begin(), fields.end(), [&](const auto& one) { return one.second == field; });
    }
};

// A head of two words: "Agendapunt en onderwerp" holds a number and its title, "Besluit / stemming" the decision first.
Field field_of_head(const std::string& text) {
    if (const Field field = field_of(text); field != Field::none) return field;
    // "Advies aan de raad", "Besluit van het college"
    static const Pattern kOfBody(
        "(?i)(\\S+) (?:aan|van|door) (?:(?:de|het|gedeputeerde|provinciale|algemeen|dagelijks) )*(?:gemeenteraad|raad|college|commissie|bestuur|staten|b ?& "
        "?w)");
    if (std::string what; RE2::FullMatch(text, kOfBody, &what))
        if (RE2::FullMatch(what, decides_pattern()) || field_of(what) == Field::outcome) return Field::decision;
    static const Pattern kTwo("(?i)(.+?)(?: en |,? ?/ ?| ?\\+ ?| & )(.+)");
    std::string first, second;
    if (!RE2::FullMatch(text, kTwo, &first, &second)) return Field::none;
    const Field a = field_of(first), b = field_of(second);
    if (a == Field::none || b == Field::none) return Field::none;
    const auto item = [](Field field) { return field == Field::number || field == Field::agenda_item || field == Field::title; };
    return item(a) && item(b) ? Field::agenda_item : a;
}

Columns columns_of(const Table& table) {
    Columns best;
    for (int row = 0; row < std::max(1, std::min(kHeadRows, table.rows)); ++row) {
        Columns columns;
        columns.header = row;
        int cells = 0;
        for (const Cell& cell : table.cells) {
            if (cell.row != row) continue;
            ++cells;
            if (const Field field = field_of_head(cell.text); field != Field::none && field != Field::head) columns.fields[cell.col] = field;
        }
        // All heads but one or two are known: a table of figures has other heads.
        if (columns.fields.size() >= 2 && static_cast<int>(columns.fields.size()) * 2 >= cells && columns.fields.size() > best.fields.size()) best = columns;
    }
    return best;
}

// "besluitenlijst" in the words around the table.
bool says_decisions(const Document& document, std::size_t index, int header, const DocumentFacts& facts) {
    const Table& table = document.tables[index];
    std::string words = fold(table.caption) + " " + fold(facts.title);
    if (table.section < 0) words += words_before_table(document, index);
    for (const Cell& cell : table.cells)
        if (cell.row <= header) words += " " + fold(cell.text);
    for (int s = table.section; s >= 0; s = document.sections[static_cast<std::size_t>(s)].parent)
        words += " " + fold(document.sections[static_cast<std::size_t>(s)].title);
    return words.find("besluitenlijst") != std::string::npos;
}

// "1. Subsidie dorpshuis", "2. Terras Markt": numbers in count in the column of titles, where no column has them.
bool counts_titles(const std::map<int, std::map<int, const Cell*>>& rows, const Columns& columns) {
    if (columns.has(Field::number) || columns.has(Field::agenda_item)) return false;
    int titles = 0, numbered = 0, before = -1;
    std::string number, title;
    for (const auto& [col, field] : columns.fields) {
        if (field != Field::title) continue;
        for (const auto& [row, cells] : rows) {
            const auto cell = cells.find(col);
            if (cell == cells.end() || cell->second->text.empty()) continue;
            ++titles;
            if (!item_and_title(cell->second->text, number, title)) continue;
            if (const int count = std::atoi(number.c_str()); count >= before) ++numbered, before = count;
        }
    }
    return numbered > 1 && 3 * numbered >= 2 * titles;
}

}  // namespace

void read_council_tables(const Document& document, Extraction& extraction) {
    for (std::size_t t = 0; t < document.tables.size(); ++t) {
        const Table& table = document.tables[t];
        if (signature_columns(table)) continue;
        if (read_register_table(document, t, extraction)) continue;
        Columns columns = columns_of(table);
        if (extraction.facts.kind == "besluitenlijst" && table.columns > 2) {
            if (columns.fields.empty()) columns.header = header_of_list(table);
            columns_by_content(table, columns.header, columns.fields);
        }
        const bool asked = columns.has(Field::question) && columns.has(Field::answer);
        if (columns.fields.empty() || (columns.header < 0 && extraction.facts.kind != "besluitenlijst")) continue;
        const bool decides = extraction.facts.kind == "other" && columns.has(Field::decision) && (columns.has(Field::title) || columns.has(Field::proposal));
        std::string kind;
        if (asked)
            kind = "vraag";
        else if (extraction.facts.kind == "besluitenlijst" || decides || columns.has(Field::agenda_item) ||
                 says_decisions(document, t, columns.header, extraction.facts))
            kind = "besluit";
        if (kind.empty()) continue;
        std::map<int, std::map<int, const Cell*>> rows;
        for (const Cell& cell : table.cells)
            if (cell.row > columns.header &&
                std::find(table.inner_header_rows.begin(), table.inner_header_rows.end(), cell.row) == table.inner_header_rows.end())
                rows[cell.row][cell.col] = &cell;
        const bool counted = kind == "besluit" && counts_titles(rows, columns);
        int last = 0;
        // "Hamerstuk" as advice of a commissie is how it will be dealt with: nothing was voted on.
        const bool advice = std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
            return cell.row == columns.header && fold(cell.text).starts_with("advies") && columns.fields.contains(cell.col);
        });
        const auto title_of = [&](int col) {
            const auto field = columns.fields.find(col);
            return field != columns.fields.end() && (field->second == Field::title ? counted : field->second == Field::agenda_item);
        };
        for (const auto& entry : rows) {
            const int row = entry.first;
            const auto& cells = entry.second;
            // A heading within the table, but for the next of a count of which nothing is told: "5. Sluiting".
            std::string number, title;
            const bool next = last > 0 && cells.size() == 1 && title_of(cells.begin()->first) && item_and_title(cells.begin()->second->text, number, title) &&
                              std::atoi(number.c_str()) == last + 1;
            if (cells.size() < 2 && !next) continue;
            for (const auto& [col, cell] : cells)
                if (title_of(col) && item_and_title(cell->text, number, title)) last = std::atoi(number.c_str());
            const auto text = [&](Field field) {
                std::string out;
                for (const auto& [col, of_column] : columns.fields) {
                    const auto at = of_column == field ? cells.find(col) : cells.end();
                    if (at == cells.end()) continue;
                    if (at->second->text.find_first_not_of("-–— ") == std::string::npos) continue;
                    out += (out.empty() ? "" : " ") + at->second->text;
                }
                return out;
            };
            const Provenance place = place_of_row(static_cast<int>(t), table, row);
            const std::string date = first_date(text(Field::date).empty() ? text(Field::meeting) : text(Field::date));
            if (kind == "vraag") {
                Question one{text(Field::number), text(Field::question), text(Field::answer), table.section, place};
                // Several questions in one cell: which answer is whose is not told.
                if (!one.question.empty() && numbered_points(one.question).size() < 2) extraction.questions.push_back(std::move(one));
            } else {
                auto told = decision_of_fields(text, counted);
                if (!told) continue;
                Decision one = std::move(*told);
                if (advice && fold(one.votes) == "hamerstuk") one.votes.clear(), one.vote_count.reset();
                one.source = place;
                one.section = table.section;
                one.date = date;
                if (auto motie = motie_of_item(one)) {
                    if (motie->date.empty() && extraction.facts.kind == "besluitenlijst") motie->date = extraction.facts.date;
                    extraction.moties.push_back(std::move(*motie));
                }
                extraction.decisions.push_back(std::move(one));
            }
        }
    }
}

}  // namespace griffier
