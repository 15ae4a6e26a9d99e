#include "extractors/indicators/indicator_changes.h"

#include <algorithm>
#include <map>
#include <string>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/indicators/indicator_cells.h"
#include "extractors/matching.h"
#include "extractors/phrases.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

// matches "de definitie is gewijzigd", "op basis van een nieuwe meetmethode", "de vraagstelling is aangepast" / not "de definitie van armoede", "nieuw beleid"
static const Pattern kDefinition(
    "(?i)\\b(?:definities?|meetmethode|meetwijze|telwijze|berekeningswijze|berekeningsmethode|onderzoeksmethode|methodiek|vraagstelling)\\b[^.;]{0,60}\\b(?:"
    "gewijzigd|veranderd|aangepast|herzien|vervangen|wijzigde|veranderde)\\b|\\b(?:andere|nieuwe|gewijzigde|aangepaste|herziene) "
    "(?:definitie|meetmethode|meetwijze|"
    "telwijze|berekeningswijze|berekeningsmethode|onderzoeksmethode|methodiek|vraagstelling)\\b");
// matches "niet vergelijkbaar met eerdere jaren", "trendbreuk" / not "vergelijkbaar met landelijk", "niet vergelijkbaar met andere gemeenten"
static const Pattern kBreak(
    "(?i)\\b(?:trendbreuk|methodebreuk)\\b|\\bniet (?:meer |goed |zonder meer |één op één )?(?:te vergelijken|vergelijkbaar) met (?:[a-zë]+ "
    "){0,3}?(?:eerdere?|vorige?|voorgaande|"
    "voorafgaande|oudere)\\b");
// matches "vanaf 2023 per 1.000 jongeren; voorheen per 10.000 jongeren" / not "per 1.000 inwoners"
static const Pattern kBase(
    "(?i)\\b(?:voorheen|eerder|voordien|tot (?:en met )?20[0-9]{2}|in plaats van|was)\\b[^.;]{0,30}?\\bper (?:[0-9][0-9.]*|inwoner|huishouden)");
static const Pattern kUnit("(?i)\\b(?:meet)?eenheid\\b[^.;]{0,40}\\b(?:gewijzigd|veranderd|aangepast)\\b|\\b(?:andere|nieuwe|gewijzigde) (?:meet)?eenheid\\b");
// A note below a table and its mark. matches "¹ Vanaf 2023", "1) Vanaf", "* De cijfers" / not "2023 was", "1. Inleiding"
static const Pattern kNote("^(¹|²|³|⁴|⁵|⁶|⁷|⁸|⁹|\\*{1,3}|[1-9]\\)|\\([1-9]\\)|[1-9]) ?(\\pL.*)$");
static const Pattern kMarkBehind("(¹|²|³|⁴|⁵|⁶|⁷|⁸|⁹|\\*{1,3}| \\(?[1-9]\\))$");  // matches "Halt¹", "1.024 *", "7 1)" / not "2024"
// A figure with what it counts, where its neighbours are bare. matches "298 klanten", "88 kinderen" / not "12 %", "3 van 4"
static const Pattern kCounted("^[0-9][0-9.,]* +([a-z]{4,})$");

std::string change_said(const std::string& sentence) {
    if (matches(find_first(kBase, sentence))) return "base";
    if (matches(find_first(kUnit, sentence))) return "unit";
    return matches(find_first(kDefinition, sentence)) || matches(find_first(kBreak, sentence)) ? "definition" : "";
}

void read_sentences(const std::string& text, Indicator& indicator) {
    for (const Span& span : split_sentences(text)) {
        const std::string sentence = trim(text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin)));
        const std::string what = change_said(sentence);
        if (!what.empty()) indicator.changes.push_back({what, sentence, -1});
    }
}

// "¹" and "1)" are one mark.
std::string plain_mark(const std::string& mark) {
    static const std::map<std::string, std::string> kRaised = {{"¹", "1"}, {"²", "2"}, {"³", "3"}, {"⁴", "4"}, {"⁵", "5"},
                                                               {"⁶", "6"}, {"⁷", "7"}, {"⁸", "8"}, {"⁹", "9"}};
    if (const auto raised = kRaised.find(mark); raised != kRaised.end()) return raised->second;
    if (mark[0] == '*') return mark;
    return mark.substr(mark.find_first_not_of('('), 1);
}

// The mark at the end of a name or figure: "Verwijzingen Halt¹", "1.024 *", "7 1)". "" for none.
std::string mark_behind(const std::string& text) {
    std::string mark;
    return RE2::PartialMatch(trim(text), kMarkBehind, &mark) ? plain_mark(trim(mark)) : "";
}

// The lines below the table as notes by their mark; a line without one goes on with the note above it.
std::map<std::string, std::string> notes_of(const Table& table) {
    std::map<std::string, std::string> notes;
    std::string open;
    for (const Line& line : table.nearby) {
        const TablePart& last = table.parts.back();
        if (line.page < last.page || (line.page == last.page && line.box.y0 < last.box.y1 - 2)) continue;
        std::string mark, text;
        if (RE2::FullMatch(trim(line.text), kNote, &mark, &text)) {
            open = plain_mark(mark);
            notes[open] = text;
        } else if (!open.empty()) {
            notes[open] += " " + trim(line.text);
        }
    }
    return notes;
}

void read_notes(const Document& document, Indicator& indicator) {
    std::map<std::string, std::string> notes;
    const auto read = [&](const std::string& text, const Provenance& source) {
        const std::string mark = mark_behind(text);
        if (mark.empty() || !source.cell) return;
        const Table& table = document.tables[static_cast<std::size_t>(source.cell->table)];
        if (table.parts.empty()) return;
        for (const auto& [own, note] : notes_of(table))
            if (own == mark) notes[own] = note;
    };
    read(indicator.name, indicator.source);
    for (const IndicatorValue& value : indicator.values) read(value.text, value.source);
    for (const auto& [mark, note] : notes) read_sentences(note, indicator);
}

// The name without its base and marks: "Verwijzingen Halt per 1.000 jongeren¹" is "verwijzingen halt".
std::string identity_of(const Indicator& indicator) {
    std::string name = indicator.name;
    const std::string base = unit_base_of(name);
    if (const std::size_t at = name.find(base); !base.empty() && at != std::string::npos) name.erase(at, base.size());
    RE2::Replace(&name, kMarkBehind, "");
    return words_of(name);
}

std::string shown(UnitKind unit) {
    switch (unit) {
        case UnitKind::eur:
            return "euro";
        case UnitKind::percent:
            return "percent";
        case UnitKind::percent_point:
            return "procentpunt";
        case UnitKind::count:
            return "aantal";
        case UnitKind::score:
            return "score";
        case UnitKind::fte:
            return "fte";
        case UnitKind::none:
        case UnitKind::other:
            break;
    }
    return "";
}

void compare(const Indicator& first, int index, Indicator& later) {
    const auto add = [&](const char* what, const std::string& was, const std::string& is) {
        if (!was.empty() && !is.empty() && words_of(was) != words_of(is)) later.changes.push_back({what, was + " / " + is, index});
    };
    add("unit", shown(first.unit), shown(later.unit));
    add("base", first.unit_base, later.unit_base);
    if (!first.data_source.empty() && words_of(first.data_source) == words_of(later.data_source))  // else two things of one name
        add("definition", first.description, later.description);
}

}  // namespace

void find_indicator_changes(const Document& document, std::vector<Indicator>& indicators) {
    std::map<std::string, int> seen;
    for (int i = 0; i < static_cast<int>(indicators.size()); ++i) {
        Indicator& indicator = indicators[static_cast<std::size_t>(i)];
        read_sentences(indicator.description, indicator);
        read_sentences(indicator.explanation, indicator);
        read_notes(document, indicator);
        const bool read = std::any_of(indicator.values.begin(), indicator.values.end(), [](const IndicatorValue& value) { return value.value.has_value(); });
        for (const IndicatorValue& value : indicator.values) {
            if (!read || value.value || !RE2::FullMatch(trim(value.text), kCounted)) continue;
            indicator.changes.push_back({"unit", value.text, -1});
            break;
        }
        const std::string who = identity_of(indicator);
        if (who.size() <= 2) continue;
        const auto [place, fresh] = seen.try_emplace(who, i);
        if (!fresh) compare(indicators[static_cast<std::size_t>(place->second)], place->second, indicator);
    }
}

}  // namespace griffier
