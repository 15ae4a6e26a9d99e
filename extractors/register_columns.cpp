// The columns of a register, by their heads and by their cells.
#include "extractors/register_columns.h"

#include <algorithm>
#include <optional>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/dates.h"
#include "extractors/people.h"
#include "extractors/person_names.h"
#include "extractors/phrases.h"
#include "extractors/votes.h"

namespace griffier {
namespace {

constexpr int kHeadRows = 2;              // rows at the top among which the heads are looked for
constexpr std::size_t kDateBytes = 40;    // a longer cell tells more than a date
constexpr std::size_t kOutcomeWords = 4;  // of a cell that is an outcome: more are a report of it

static const Pattern kPartyHead("(?i)(?:partij|fractie)(?:en|s|\\(en\\)|\\(s\\))?");
static const Pattern kPromisedTo("(?i)(?:toegezegd ?|gedaan )?aan(?: wie)?");
// matches the number of a paper with a letter or a year in it: "M12", "T-010", "2026-M0008", "RG-221/2026", "2306-29" / not "12", "2026"
#define LETTERED "[A-Za-z]{1,3}[- .]?[0-9]{1,4}(?:[-./][0-9A-Za-z]+)*|(?:20)?[0-9]{2}[-./ ]?[A-Z]{1,3}[-./ ]?[0-9]{1,4}|[0-9]{2,4}[-./][0-9]{1,4}"
static const Pattern kLettered("(?:" LETTERED ")");
static const Pattern kPlain("[0-9]{1,4}[.)]?");
static const Pattern kNumbered("^(" LETTERED "|[0-9]{1,3}[.)]?)(?: ?[:–-] ?|[.)] ?| )([\\p{Lu}\"“‘'„].*\\pL.*)$");
// matches a member of the college or the college: "wethouder De Boer", "burgemeester", "het college" / not "wethouder stuurt een brief"
static const Pattern kHolder(
    "(?i)(?:de |het )?(?:wethouders?|burgemeester|gedeputeerde|portefeuillehouder|heemraad|dijkgraaf|college|wth\\.?|wh\\.?|bgm\\.?|b&w)(?-i: "
    "(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er) )*[\\p{Lu}'’].{1,30})?");
// matches a time that is no day: "Q3 2026", "najaar 2026", "eind 2026", "2e kwartaal 2026", "maart 2026" / not "2026"
static const Pattern kTime(
    "(?i)(?:(?:eind|begin|medio|vóór|voor|na|uiterlijk|per|in|tweede|eerste) )?(?:(?:het|de) )?(?:Q[1-4]|[1-4]e kwartaal|(?:eerste|tweede|derde|vierde) "
    "kwartaal|voorjaar|najaar|zomer|herfst|winter|lente|(?:zomer|kerst)reces|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|"
    "november|december|helft|kadernota|begroting|jaarrekening|jaarstukken)(?:[ -](?:van )?20[0-9]{2})?|(?i:eind|begin|medio|vóór|voor) 20[0-9]{2}");
static const Pattern kPair("[0-9]{1,2} ?[-–/:] ?[0-9]{1,2}");

struct Stem {
    std::string_view begins;  // a word of the head
    Field field;
};
// The first word of a head that begins so says what the column holds. Field::head: nothing of the record.
constexpr Stem kStems[] = {
    {"portefeuille", Field::portfolio},
    {"pfh", Field::portfolio},
    {"pho", Field::portfolio},
    {"wethouder", Field::portfolio},
    {"bestuurder", Field::portfolio},
    {"gedeputeerde", Field::portfolio},
    {"heemraad", Field::portfolio},
    {"dijkgraaf", Field::portfolio},
    {"collegelid", Field::portfolio},
    {"verantwoordelijk", Field::portfolio},
    {"bestuurlijk", Field::portfolio},
    {"ambtelijk", Field::head},
    {"ambtenaar", Field::head},
    {"afdeling", Field::head},
    {"behandelaar", Field::head},
    {"team", Field::head},
    {"programma", Field::head},
    {"beleidsveld", Field::head},
    {"domein", Field::head},
    {"document", Field::head},
    {"bijlage", Field::head},
    {"link", Field::head},
    {"afdoen", Field::settled},
    {"afgedaan", Field::settled},
    {"afgehandeld", Field::settled},
    {"afhandel", Field::settled},
    {"nagekomen", Field::settled},
    {"termijn", Field::term},
    {"deadline", Field::term},
    {"planning", Field::term},
    {"gepland", Field::term},
    {"streef", Field::term},
    {"uiterlijk", Field::term},
    {"uiterste", Field::term},
    {"wanneer", Field::term},
    {"einddatum", Field::term},
    {"verwacht", Field::term},
    {"gereed", Field::term},
    {"indien", Field::submitters},
    {"fractie", Field::submitters},
    {"partij", Field::submitters},
    {"vragensteller", Field::submitters},
    {"raadslid", Field::submitters},
    {"raadsleden", Field::submitters},
    {"statenlid", Field::submitters},
    {"initiatiefnemer", Field::submitters},
    {"aanvrager", Field::submitters},
    {"stand", Field::status},
    {"status", Field::status},
    {"voortgang", Field::status},
    {"stavaza", Field::status},
    {"svz", Field::status},
    {"uitvoering", Field::status},
    {"terugkoppeling", Field::status},
    {"opvolging", Field::status},
    {"reactie", Field::status},
    {"actualisatie", Field::status},
    {"bericht", Field::status},
    {"vraag", Field::question},
    {"gevraagd", Field::question},
    {"staat", Field::status},
    {"motivering", Field::remarks},
    {"onderbouwing", Field::remarks},
    {"argument", Field::remarks},
    {"reden", Field::remarks},
    {"waarom", Field::remarks},
    {"toelichting", Field::remarks},
    {"opmerking", Field::remarks},
    {"opm", Field::remarks},
    {"klaar", Field::term},
    {"hoe", Field::status},
    {"bijzonderhe", Field::remarks},
    {"uitslag", Field::outcome},
    {"uitkomst", Field::outcome},
    {"resultaat", Field::outcome},
    {"raadsbesluit", Field::outcome},
    {"besluit", Field::outcome},
    {"beslissing", Field::outcome},
    {"stem", Field::votes},
    {"inhoud", Field::commitment},
    {"tekst", Field::commitment},
    {"toezegging", Field::commitment},
    {"afspraak", Field::commitment},
    {"actie", Field::commitment},
    {"dictum", Field::question},
    {"verzoek", Field::question},
    {"opdracht", Field::question},
    {"titel", Field::title},
    {"onderwerp", Field::title},
    {"omschrijving", Field::title},
    {"essentie", Field::title},
    {"strekking", Field::title},
    {"naam", Field::title},
    {"betreft", Field::title},
    {"raadsnota", Field::proposal},
    {"raadsvoorstel", Field::proposal},
    {"voorstel", Field::proposal},
    {"agendapunt", Field::agenda_item},
    {"raadsvergadering", Field::meeting},
    {"vergadering", Field::meeting},
    {"commissie", Field::meeting},
    {"gremium", Field::meeting},
    {"bijeenkomst", Field::meeting},
    {"nummer", Field::number},
    {"nr", Field::number},
    {"volgnummer", Field::number},
    {"volgnr", Field::number},
    {"kenmerk", Field::number},
    {"code", Field::number},
    {"datum", Field::date},
    {"ingediend", Field::date},
    {"motie", Field::title},
    {"amendement", Field::title},
};

// Where none begins so, the end of a compound: "indieningsdatum", "AB-vergadering".
constexpr Stem kEnds[] = {{"datum", Field::date},    {"vergadering", Field::meeting}, {"nummer", Field::number},       {"titel", Field::title},
                          {"status", Field::status}, {"besluit", Field::outcome},     {"indieners", Field::submitters}};

Field stem_field(const std::string& word) {
    for (const Stem& stem : kStems)
        if (word.starts_with(stem.begins)) return stem.field;
    for (const Stem& end : kEnds)
        if (word.ends_with(end.begins)) return end.field;
    return word == "wat" || word == "toegezegd" ? Field::commitment : Field::none;
}

// "Datum afdoening", "Datum college": whose date it is.
Field dated_field(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        const Field field = stem_field(word);
        if (field == Field::settled || field == Field::term || field == Field::head) return field;
        if (word == "college" || word == "commissie" || word == "b" || word == "brief" || word == "verzending" || word == "antwoord" || word == "beantwoording")
            return Field::head;
    }
    return Field::date;
}

// The parts of a head that stand beside one another: "Nummer (ingediend)", "Datum / vergadering".
std::vector<std::string> head_parts(const std::string& head) {
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (head[i] == '/' || head[i] == '(' || head[i] == ')' || head[i] == '\n' || head[i] == ',' || head[i] == '+' || head[i] == '&')
            parts.emplace_back();
        else if (head.compare(i, 4, " en ") == 0)
            parts.emplace_back(), i += 3;
        else if (head.compare(i, 3, " - ") == 0)
            parts.emplace_back(), i += 2;
        else
            parts.back() += head[i];
    }
    std::erase_if(parts, [](const std::string& part) { return trim(part).empty(); });
    return parts;
}

std::vector<Field> fields_of_head(const std::string& head) {
    if (const Field known = field_of(head); known != Field::none && known != Field::head) return {known};
    std::vector<Field> fields;
    const std::vector<std::string> parts = head_parts(head);
    for (const std::string& part : parts)
        if (const Field field = field_of_words(part); field != Field::none && std::find(fields.begin(), fields.end(), field) == fields.end())
            fields.push_back(field);
    // "Nr. en titel" is two things, "Actie / toezegging" one; "Stand van zaken / planning" is a state with its term in it.
    static constexpr Field kTogether[] = {Field::number, Field::title, Field::date, Field::meeting, Field::agenda_item, Field::submitters};
    const auto together = [](Field field) { return std::find(std::begin(kTogether), std::end(kTogether), field) != std::end(kTogether); };
    if (fields.size() > 1 && !std::all_of(fields.begin(), fields.end(), together)) fields.resize(1);
    return fields;
}

// What stands in the cells of a column.
struct Content {
    int cells = 0, dates = 0, numbers = 0, lettered = 0, numbered = 0, digits = 0, movers = 0, outcomes = 0, holders = 0, pairs = 0, times = 0, texts = 0;
    bool most(int count) const { return cells > 0 && 5 * count >= 4 * cells; }
};

bool are_movers(const std::string& text) {
    std::vector<Submitter> movers;
    add_submitters(text, movers);
    return !movers.empty() &&
           std::all_of(movers.begin(), movers.end(), [](const Submitter& one) { return !one.party.empty() && (one.name.empty() || is_name(one.name)); }) &&
           std::any_of(movers.begin(), movers.end(), [](const Submitter& one) { return is_party(one.party); });
}

std::map<int, Content> contents_of(const Table& table, int header) {
    std::map<int, Content> contents;
    std::map<int, int> row_cells;
    for (const Cell& cell : table.cells) ++row_cells[cell.row];
    for (const Cell& cell : table.cells) {
        if (cell.row <= header || row_cells[cell.row] < 2 || says_nothing(cell.text)) continue;
        Content& content = contents[cell.col];
        std::string number, title;
        ++content.cells;
        content.digits += cell.text.find_first_of("0123456789") != std::string::npos;
        if (!first_date(cell.text).empty() && cell.text.size() < kDateBytes) {
            ++content.dates;
        } else if (RE2::FullMatch(cell.text, kPair)) {
            ++content.pairs;
            if (RE2::FullMatch(cell.text, kLettered)) ++content.lettered;
        } else if (RE2::FullMatch(cell.text, kLettered)) {
            ++content.numbers, ++content.lettered;
        } else if (RE2::FullMatch(cell.text, kPlain)) {
            ++content.numbers;
        } else if (RE2::FullMatch(cell.text, kHolder)) {
            ++content.holders;
        } else if (RE2::FullMatch(cell.text, kTime)) {
            ++content.times;
        } else if (!outcome_in(cell.text).empty() && split_words(cell.text).size() <= kOutcomeWords) {
            ++content.outcomes;
        } else if (are_movers(cell.text)) {
            ++content.movers;
        } else {
            ++content.texts;
            if (part_number(cell.text, number, title)) ++content.numbered;
        }
    }
    return contents;
}

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

bool says_nothing(std::string_view text) {
    static const Pattern kNothing("(?i)(?:[-–—. /]*|n\\.?v\\.?t\\.?|p\\.?m\\.?|geen|nog niet bekend|onbekend|\\?)");
    return RE2::FullMatch(trim(text), kNothing);
}

bool part_number(const std::string& text, std::string& number, std::string& title) {
    if (!RE2::FullMatch(text, kNumbered, &number, &title)) return false;
    while (!number.empty() && std::string_view(".)").find(number.back()) != std::string_view::npos) number.pop_back();
    return true;
}

Field field_of_words(std::string_view head) {
    const Field known = field_of(head);
    std::vector<std::string> words = split_words(trim(words_of(head)));
    if (words.empty()) return trim(head) == "#" ? Field::number : Field::none;
    if (known != Field::none && !(known == Field::head && words.front() == "datum")) return known;
    if (words.front() == "wat" && words.back() == "gedaan") return Field::status;  // "Wat is er gedaan?"
    for (std::size_t w = 0; w < words.size(); ++w) {
        const Field field = stem_field(words[w]);
        if (field == Field::none) continue;
        // "Afdoening vóór": not when it was settled
        if (field == Field::settled && std::any_of(words.begin(), words.end(), [](const std::string& word) {
                return word == "voor" || word == "vóór" || word == "uiterlijk" || word == "termijn" || word == "planning" || word == "verwacht";
            }))
            return Field::term;
        if (field == Field::date && words[w] == "datum") return dated_field({words.begin() + static_cast<std::ptrdiff_t>(w) + 1, words.end()});
        // "Motie ingediend door": the kind of paper in front says less than what follows.
        if (field == Field::title && (words[w].starts_with("motie") || words[w].starts_with("amendement")) && w + 1 < words.size())
            for (std::size_t next = w + 1; next < words.size(); ++next)
                if (const Field other = stem_field(words[next]); other != Field::none) return other;
        return field;
    }
    return Field::none;
}

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
        const bool listed = std::any_of(table.cells.begin(), table.cells.end(), [](const Cell& cell) {
            return cell.row == 0 && (RE2::FullMatch(cell.text, kLettered) || (!first_date(cell.text).empty() && cell.text.size() < kDateBytes));
        });
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
