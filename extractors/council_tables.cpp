// Tables of moties, toezeggingen, decisions and questions: the columns say by their heads what they hold.
#include <algorithm>
#include <map>
#include <set>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council_lists.h"
#include "extractors/council_words.h"
#include "extractors/dates.h"
#include "extractors/decision_fields.h"
#include "extractors/decision_parts.h"
#include "extractors/motie_fields.h"
#include "extractors/motie_items.h"
#include "extractors/motie_lines.h"
#include "extractors/passages.h"
#include "extractors/people.h"
#include "extractors/votes.h"

namespace griffier {
namespace {

constexpr int kHeadRows = 2;
constexpr int kCardRows = 3;  // with a label and its value

// matches a number in front of a title in one cell: "M12 Zwembad open", "2306-29: Rust", "A3 – Groen" / not "2025 wordt"
static const Pattern kNumberThenTitle("^([MATma]{0,2}[- ]?[0-9]+(?:[-./][0-9A-Za-z]+)*)(?: ?[:–-] ?| )(.*\\pL.*)$");
static const Pattern kNumberOnly("^([MATma]{0,2}[- ]?[0-9]+(?:[-./][0-9A-Za-z]+)*)$");

static const Pattern kPartyHead("(?i)(?:partij|fractie)(?:en|s|\\(en\\)|\\(s\\))?");

static const Pattern kPromiseHead("(?i)^(?:inhoud|tekst|omschrijving|onderwerp|strekking)\\b.*\\btoezegging(?:en)?$");
static const Pattern kPromisedTo("(?i)(?:toegezegd |gedaan )?aan(?: wie)?");

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

struct Columns {
    int header = -1;  // the row of heads
    std::map<int, Field> fields;
    std::set<int> parties;  // columns of parties beside one of names
    int promised_to = -1;   // column of those to whom something was promised
    bool has(Field field) const {
        return std::any_of(fields.begin(), fields.end(), [&](const auto& one) { return one.second == field; });
    }
};

Columns columns_of(const Table& table) {
    Columns best;
    for (int row = 0; row < std::max(1, std::min(kHeadRows, table.rows)); ++row) {
        Columns columns;
        columns.header = row;
        int cells = 0;
        for (const Cell& cell : table.cells) {
            if (cell.row != row) continue;
            ++cells;
            if (const Field field = field_of(cell.text); field != Field::none && field != Field::head) columns.fields[cell.col] = field;
            // "Inhoud van de toezegging"
            else if (field_of(cell.text) == Field::none && RE2::PartialMatch(cell.text, kPromiseHead))
                columns.fields[cell.col] = Field::commitment;
            if (RE2::FullMatch(cell.text, kPartyHead)) columns.parties.insert(cell.col);
            if (RE2::FullMatch(cell.text, kPromisedTo)) columns.promised_to = cell.col, columns.fields.erase(cell.col);
        }
        const auto movers = std::count_if(columns.fields.begin(), columns.fields.end(), [](const auto& one) { return one.second == Field::submitters; });
        if (movers <= static_cast<std::ptrdiff_t>(columns.parties.size())) columns.parties.clear();
        // All heads but one or two are known: a table of figures has other heads.
        if (columns.fields.size() >= 2 && static_cast<int>(columns.fields.size()) * 2 >= cells && columns.fields.size() > best.fields.size()) best = columns;
    }
    return best;
}

// What stands before a table outside all sections: the heading lines of a register that is exported as a file.
std::string words_before(const Document& document, std::size_t index) {
    std::string words;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::table && block.table == static_cast<int>(index)) return words;
        if (block.kind == BlockKind::table) words.clear();
        words += " " + fold(block.text);
    }
    return {};
}

// What the words around the table say it lists.
std::string about(const Document& document, std::size_t index, const Columns& columns, const DocumentFacts& facts) {
    const Table& table = document.tables[index];
    // The nearest words that speak of one of the two decide: of a paper about both, each table stands under its own heading.
    std::vector<std::string> scopes{fold(table.caption) + (table.section < 0 ? words_before(document, index) : "")};
    for (const Cell& cell : table.cells)
        if (cell.row <= columns.header) scopes.front() += " " + fold(cell.text);
    for (int s = table.section; s >= 0; s = document.sections[static_cast<std::size_t>(s)].parent)
        scopes.push_back(fold(document.sections[static_cast<std::size_t>(s)].title));
    for (const std::string& scope : scopes) {
        const bool promises = scope.find("toezegging") != std::string::npos;
        const bool moties = scope.find("motie") != std::string::npos || scope.find("amendement") != std::string::npos;
        if (promises && !moties) return "toezegging";
        if (moties) break;
    }
    std::string words = fold(table.caption);
    if (table.section < 0) words += words_before(document, index);
    for (const Cell& cell : table.cells)
        if (cell.row <= columns.header) words += " " + fold(cell.text);
    for (int s = table.section; s >= 0; s = document.sections[static_cast<std::size_t>(s)].parent)
        words += " " + fold(document.sections[static_cast<std::size_t>(s)].title);
    words += " " + fold(facts.title);
    if (words.find("toezegging") != std::string::npos && words.find("motie") == std::string::npos) return "toezegging";
    if (columns.has(Field::question) && columns.has(Field::answer)) return "vraag";
    const bool motie = words.find("motie") != std::string::npos || words.find("amendement") != std::string::npos;
    if (columns.has(Field::commitment) && (words.find("toezegging") != std::string::npos || !motie) && words.find("toezegging") != std::string::npos)
        return "toezegging";
    if (motie && (columns.has(Field::title) || columns.has(Field::number))) return "motie";
    const bool decides = facts.kind == "other" && columns.has(Field::decision) && (columns.has(Field::title) || columns.has(Field::proposal));
    if (facts.kind == "besluitenlijst" || decides || columns.has(Field::agenda_item) || words.find("besluitenlijst") != std::string::npos) return "besluit";
    return facts.kind == "toezegging" && columns.has(Field::title) ? "toezegging" : "";
}

// A column "Afdoening" beside the state holds when, or the state in a word.
void take_settled(Motie& motie, const std::string& settled) {
    static const Pattern kTerm(
        "(?i)(?:(?:eind|begin|medio|vóór|voor|uiterlijk|per|in) )?(?:Q[1-4]|[1-4]e kwartaal|(?:[0-9]{1,2}[ -])?[a-z0-9]+)[ -](?:van )?20[0-9]{2}");
    if (settled.empty() || fold(motie.status).starts_with(fold(settled))) return;
    if (RE2::FullMatch(settled, kTerm) && motie.term.empty())
        motie.term = settled;
    else
        motie.status += (motie.status.empty() ? "" : " ") + settled;
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

Provenance place_of_row(int index, const Table& table, int row) {
    for (const Cell& cell : table.cells)
        if (cell.row == row) return place_of_cell(index, cell);
    return {};
}

}  // namespace

void read_council_tables(const Document& document, Extraction& extraction) {
    for (std::size_t t = 0; t < document.tables.size(); ++t) {
        const Table& table = document.tables[t];
        if (signature_columns(table) || is_card(table)) continue;
        Columns columns = columns_of(table);
        if (extraction.facts.kind == "besluitenlijst" && table.columns > 2) {
            if (columns.fields.empty()) columns.header = header_of_list(table);
            columns_by_content(table, columns.header, columns.fields);
        }
        if (columns.fields.empty() || (columns.header < 0 && extraction.facts.kind != "besluitenlijst")) continue;
        const std::string kind = about(document, t, columns, extraction.facts);
        if (kind.empty()) continue;
        std::map<int, std::map<int, const Cell*>> rows;
        for (const Cell& cell : table.cells)
            if (cell.row > columns.header &&
                std::find(table.inner_header_rows.begin(), table.inner_header_rows.end(), cell.row) == table.inner_header_rows.end())
                rows[cell.row][cell.col] = &cell;
        const bool counted = kind == "besluit" && counts_titles(rows, columns);
        for (const auto& entry : rows) {
            const int row = entry.first;
            const auto& cells = entry.second;
            if (cells.size() < 2) continue;  // a heading within the table
            const auto text = [&](Field field) {
                std::string out;
                for (const auto& [col, of] : columns.fields) {
                    const auto at = of == field ? cells.find(col) : cells.end();
                    if (at == cells.end()) continue;
                    if (at->second->text.find_first_not_of("-–— ") == std::string::npos) continue;
                    out += (out.empty() ? "" : " ") + at->second->text;
                }
                return out;
            };
            const Provenance place = place_of_row(static_cast<int>(t), table, row);
            const std::string date = first_date(text(Field::date).empty() ? text(Field::meeting) : text(Field::date));
            if (kind == "motie") {
                Motie motie;
                motie.source = place;
                std::string settled;
                for (const auto& [col, field] : columns.fields) {
                    const auto at = cells.find(col);
                    if (at == cells.end() || at->second->text.find_first_not_of("-–— ") == std::string::npos) continue;
                    const std::string& value = at->second->text;
                    if (columns.parties.count(col) > 0) {
                        add_parties(value, motie.submitters);
                    } else if (field == Field::kind) {
                        if (!value.empty() && (value[0] == 'a' || value[0] == 'A')) motie.kind = "amendement";
                        if (fold(value).starts_with("motie vreemd")) motie.subtype = "vreemd";
                    } else if (field == Field::title) {
                        std::string number, title;
                        if (const auto header = motie_header(value)) {
                            motie.kind = header->kind;
                            if (!header->number.empty()) motie.number = header->number;
                            motie.title = header->title.empty() ? motie.title : header->title;
                        } else if (!columns.has(Field::number) && RE2::FullMatch(value, kNumberThenTitle, &number, &title)) {
                            motie.number = number, motie.title = title;
                        } else if (!columns.has(Field::number) && RE2::FullMatch(value, kNumberOnly, &number)) {
                            motie.number = number;
                        } else {
                            motie.title += (motie.title.empty() ? "" : " ") + value;
                        }
                    } else if (field == Field::settled && columns.has(Field::status)) {
                        settled = value;
                    } else if (field == Field::status || field == Field::settled) {
                        if (const std::string outcome = outcome_in(value);
                            field == Field::status && !outcome.empty() && motie.decision.empty() && split_words(value).size() <= 3)
                            motie.decision = outcome;
                        motie.status += (motie.status.empty() ? "" : " ") + value;
                    } else if (field == Field::commitment || field == Field::remarks) {
                        if (field == Field::commitment && motie.title.empty() && !columns.has(Field::title))
                            motie.title = value;
                        else
                            motie.status += (motie.status.empty() ? "" : " ") + value;
                    } else {
                        take_field(motie, field, value);
                    }
                }
                take_settled(motie, settled);
                if (motie.number.size() > 1 && (motie.number[0] == 'A' || motie.number[0] == 'a') &&
                    (std::isdigit(static_cast<unsigned char>(motie.number[1])) || motie.number[1] == '-') && !columns.has(Field::kind))
                    motie.kind = "amendement";
                if (motie.date.empty()) motie.date = date;
                if (motie.date.empty() && extraction.facts.kind == "besluitenlijst") motie.date = extraction.facts.date;
                if (!motie.number.empty() || !motie.title.empty()) extraction.moties.push_back(std::move(motie));
            } else if (kind == "toezegging") {
                Commitment one;
                one.source = place;
                one.section = table.section;
                one.number = text(Field::number);
                one.text = text(Field::commitment).empty() ? text(Field::title) : text(Field::commitment);
                if (!text(Field::commitment).empty() && !text(Field::title).empty()) one.text = text(Field::title) + ": " + text(Field::commitment);
                one.portfolio_holder = text(Field::portfolio);
                one.meeting = text(Field::meeting);
                one.date = date;
                one.term = text(Field::term);
                one.term_date = first_date(one.term);
                one.status = text(Field::status).empty() ? text(Field::remarks) : text(Field::status);
                one.settled = text(Field::settled);
                add_submitters(text(Field::submitters), one.asked_by);
                if (const auto to = cells.find(columns.promised_to); to != cells.end() && one.asked_by.empty()) one.asked_by = members_in(to->second->text);
                if (!one.text.empty()) extraction.commitments.push_back(std::move(one));
            } else if (kind == "vraag") {
                Question one{text(Field::number), text(Field::question), text(Field::answer), table.section, place};
                // Several questions in one cell: which answer is whose is not told.
                if (!one.question.empty() && numbered_points(one.question).size() < 2) extraction.questions.push_back(std::move(one));
            } else {
                auto told = decision_of_fields(text, counted);
                if (!told) continue;
                Decision one = std::move(*told);
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
