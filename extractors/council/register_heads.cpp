// The words of heads are data: a Dutch reader extends the lists without knowing the code.
#include "extractors/council/register_heads.h"

#include <algorithm>

#include "document/text.h"
#include "extractors/phrases.h"

namespace griffier {
namespace {

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

}  // namespace

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

}  // namespace griffier
