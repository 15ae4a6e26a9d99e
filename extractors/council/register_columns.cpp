#include "extractors/council/register_columns.h"

#include <algorithm>

#include "document/pattern.h"
#include "extractors/council/register_contents.h"
#include "extractors/council/register_heads.h"

namespace griffier {
namespace {

constexpr int kHeadRows = 2;  // rows at the top among which the heads are looked for
static const Pattern kPartyHead("(?i)(?:partij|fractie)(?:en|s|\\(en\\)|\\(s\\))?");
static const Pattern kPromisedTo("(?i)(?:toegezegd ?|gedaan )?aan(?: wie)?");

bool holds(const std::vector<Field>& fields, Field field) { return std::find(fields.begin(), fields.end(), field) != fields.end(); }

// What the cells say of a column whose head says nothing, or something else.
void judge_by_content(RegisterColumns& columns, const std::map<int, Content>& contents) {
    for (const auto& entry : contents) {
        const int col = entry.first;
        const Content& content = entry.second;
        std::vector<Field>& fields = columns.fields[col];
        if (fields.size() == 1) {
            Field& field = fields.front();
            // "Motie" above "M12" where the title has a column of its own; "Ingediend" above parties, or above dates.
            if (field == Field::title && content.most(content.numbers) && !columns.has(Field::number))
                field = Field::number;
            else if (field == Field::date && content.most(content.movers))
                field = Field::submitters;
            else if ((field == Field::submitters || field == Field::number || field == Field::outcome) && content.most(content.dates))
                field = Field::date;
            else if (field == Field::settled && content.times > 0 && content.most(content.times + content.dates))
                field = Field::term;
            else if (field == Field::number && content.most(content.numbered) && !columns.has(Field::title))
                fields = {Field::number, Field::title};
        }
        // "Voorstel college" above "Afdoen": no proposal of the council has no number.
        if (!fields.empty() && fields.front() == Field::proposal && !content.most(content.digits)) fields = {Field::head};
        if (!fields.empty()) continue;
        const auto take = [&](Field field, int count) {
            if (fields.empty() && content.most(count) && !columns.has(field)) fields = {field};
        };
        take(Field::submitters, content.movers);
        take(Field::portfolio, content.holders);
        take(Field::outcome, content.outcomes);
        take(Field::number, content.lettered);
        if (columns.has(Field::title) && content.most(content.pairs)) take(Field::votes, content.pairs);
        if (columns.heads[col].empty() && !columns.has(Field::meeting)) take(Field::date, content.dates);
    }
    // What the rows are about: the one column of text that no head explains.
    std::vector<int> texts;
    for (const auto& [col, content] : contents)
        if (columns.fields[col].empty() && content.most(content.texts)) texts.push_back(col);
    const bool of_papers = columns.has(Field::number) || columns.has(Field::submitters) || columns.has(Field::outcome) || columns.has(Field::portfolio);
    if (!columns.has(Field::title) && !columns.has(Field::commitment) && texts.size() == 1 && of_papers) columns.fields[texts.front()] = {Field::title};
    std::erase_if(columns.fields, [](const auto& one) { return one.second.empty(); });
    const auto titles =
        std::find_if(columns.fields.begin(), columns.fields.end(), [](const auto& one) { return one.second == std::vector<Field>{Field::title}; });
    if (titles != columns.fields.end() && !columns.has(Field::number))
        if (const auto at = contents.find(titles->first); at != contents.end()) columns.numbered_titles = at->second.most(at->second.numbered);
}

}  // namespace

bool RegisterColumns::has(Field field) const {
    return std::any_of(fields.begin(), fields.end(), [&](const auto& one) { return holds(one.second, field); });
}

bool RegisterColumns::reads_rows() const {
    if (!has(Field::title) && !has(Field::commitment) && !has(Field::number)) return false;
    static constexpr Field kTold[] = {Field::date,   Field::meeting, Field::submitters, Field::portfolio, Field::term,     Field::outcome, Field::votes,
                                      Field::status, Field::settled, Field::votes_for,  Field::remarks,   Field::decision, Field::answer,  Field::proposal};
    if (std::none_of(std::begin(kTold), std::end(kTold), [&](Field field) { return has(field); }) && promised_to < 0 &&
        !(has(Field::title) && has(Field::commitment)))
        return false;
    // A table of figures has other heads.
    return 2 * fields.size() >= std::max(heads.size(), fields.size());
}

RegisterColumns register_columns(const Table& table) {
    RegisterColumns best;
    std::size_t most = 0;
    for (int row = 0; row < std::max(1, std::min(kHeadRows, table.rows)); ++row) {
        RegisterColumns columns;
        columns.header = row;
        for (const Cell& cell : table.cells) {
            if (cell.row != row) continue;
            columns.heads[cell.col] = cell.text;
            if (RE2::FullMatch(cell.text, kPromisedTo)) {
                columns.promised_to = cell.col;
                continue;
            }
            if (RE2::FullMatch(cell.text, kPartyHead)) columns.parties.insert(cell.col);
            std::vector<Field> fields = fields_of_head(cell.text);
            if (!fields.empty()) columns.fields[cell.col] = fields;
        }
        if (columns.fields.size() > most) most = columns.fields.size(), best = columns;
    }
    // Names below a common one: "Stemming" over "Voor" and "Tegen".
    const int below = best.header + 1;
    std::vector<const Cell*> parts;
    for (const Cell& cell : table.cells)
        if (cell.row == below) parts.push_back(&cell);
    const bool heads_go_on = below < table.rows && !parts.empty() && (below < table.header_rows || parts.size() < best.heads.size()) &&
                             std::all_of(parts.begin(), parts.end(), [](const Cell* cell) { return field_of(cell->text) != Field::none; });
    if (best.header >= 0 && heads_go_on) {
        best.header = below;
        for (const Cell* cell : parts) best.heads[cell->col] = cell->text, best.fields[cell->col] = fields_of_head(cell->text);
    }
    const auto movers = std::count_if(best.fields.begin(), best.fields.end(), [](const auto& one) { return holds(one.second, Field::submitters); });
    if (movers <= static_cast<std::ptrdiff_t>(best.parties.size())) best.parties.clear();
    // No heads: the first row is one of the list, with a number or a date in it.
    if (most < 2) {
        const bool listed = std::any_of(table.cells.begin(), table.cells.end(), [](const Cell& cell) { return cell.row == 0 && is_number_or_date(cell.text); });
        if (listed) best = RegisterColumns{};
    }
    judge_by_content(best, contents_of(table, best.header));
    return best;
}

bool lists_papers(const Table& table) {
    const RegisterColumns columns = register_columns(table);
    if (columns.header < 0 || columns.fields.size() < 3 || !columns.reads_rows() || columns.has(Field::old_text) || columns.has(Field::new_text)) return false;
    if (!columns.has(Field::title) && !columns.has(Field::commitment)) return false;
    const int title = std::find_if(columns.fields.begin(), columns.fields.end(), [](const auto& one) {
                          return holds(one.second, Field::title) || holds(one.second, Field::commitment);
                      })->first;
    const auto rows = std::count_if(table.cells.begin(), table.cells.end(), [&](const Cell& cell) { return cell.row > columns.header && cell.col == title; });
    return rows > 1;
}

}  // namespace griffier
