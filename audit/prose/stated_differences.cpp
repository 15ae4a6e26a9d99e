#include "audit/prose/stated_differences.h"

#include <algorithm>
#include <optional>
#include <set>

#include "audit/prose/prose_statements.h"
#include "audit/prose/said_figures.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/matching.h"
#include "extractors/prose/prose_figures.h"

namespace griffier {
namespace {

// What it is about. matches "Taakveld 0.61/0.62 OZB", "programma 4", "Taakvelden 6.72 en 6.82" / not "Klimaatprogramma 2016-2019"
static const Pattern kSubject(R"((?i)(?:^|[^\pL])(taakveld|programma)(?:en|'s|’s)?\s+(\d{1,2}(?:\.\d{1,3})?)\b((?:\s*(?:/|,|en)\s*\d{1,2}\.\d{1,3}\b)*))");
static const Pattern kMoreNumbers(R"(\d{1,2}\.\d{1,3})");
// matches "op dit taakveld", "dit programma" / not "deze taakvelden"
static const Pattern kThis(R"((?i)\bdit (taakveld|programma)\b)");
// What stands right before or behind the amount of a difference in the saldo. matches "(voordeel van ", "een voordeel ontstaan van " / not "voordeel op van"
static const Pattern kGainBefore(R"((?i)\b(?:voordeel|nadeel)(?: ontstaan)? van(?: in totaal)?\s*$)");
static const Pattern kGainBehind(R"((?i)^(?:,-)?\s+(?:voordeel|nadeel)\b)");
// ... or "een nadelig saldo zien van ", "het voordelig saldo van dit taakveld bedraagt "
static const Pattern kSaldoShown(
    R"((?i)\bper saldo een (?:positief|negatief|voordelig|nadelig) saldo zien van\s*$|\b(?:voordelig|nadelig) saldo (?:van|op) dit (?:taakveld|programma) (?:bedraagt|is)\s*$)");
// The same of one side, of the whole of it. matches " hogere lasten in 2021", " lagere baten." / not " hogere lasten voor subsidies"
static const Pattern kSideBehind(R"((?i)^\s+(?:hogere|lagere) (lasten|baten)(?: zien)?(?: in 20\d\d)?\s*(?:\bdan\b|\bten opzichte van\b|\bt\.o\.v\.|[.,)]|$))");
static const Pattern kChangeBefore(R"((?i)\b(?:stijging|daling) van (?:de|het) (lasten|baten)(?:budget)?(?: zien)? van\s*$)");
// matches "zijn de lasten voor 2021 ", "lasten van dit taakveld is in 2021 per saldo " with " hoger" or " lager begroot dan in 2020." behind
// / not " lager voor"
static const Pattern kSideBefore(
    R"((?i)\b(lasten|baten)(?: (?:van|op|voor) dit (?:taakveld|programma))?(?: (?:is|zijn))?(?: (?:in|voor) 20\d\d)?(?: per saldo)?\s*$)");
static const Pattern kHigherBehind(R"((?i)^\s+(?:hoger|lager)(?: begroot| geraamd)?(?: dan (?:in )?(?:20\d\d|begroot|geraamd))?\s*(?:[.;)]|$))");
// matches "baten en lasten van dit taakveld zijn in 2021 respectievelijk "
static const Pattern kBoth(R"((?i)\b(baten|lasten) en (baten|lasten) van dit (?:taakveld|programma) zijn in 20\d\d respectievelijk\s*$)");
// What a heading says behind its name. matches "Overhead (€ 732.000 Voordeel)": the name
static const Pattern kNamed(R"(^\s*([\pL][\pL ,'’/-]{3,60}?)\s*\($)");

struct Place {
    std::size_t begin = 0, end = 0;
};

// The side whose difference an amount of the text is; nullopt where it is none, or may be a part.
std::optional<Side> side_stated(const std::string& text, const Place& place, bool& headed) {
    const std::string before = text.substr(0, place.begin), behind = text.substr(place.end);
    std::string word;
    headed = RE2::PartialMatch(before, kGainBefore) || RE2::PartialMatch(behind, kGainBehind);
    if (headed || RE2::PartialMatch(before, kSaldoShown)) return Side::saldo;
    if (RE2::PartialMatch(behind, kSideBehind, &word) || RE2::PartialMatch(before, kChangeBefore, &word)) return side_said(word);
    if (RE2::PartialMatch(before, kSideBefore, &word) && RE2::PartialMatch(behind, kHigherBehind)) return side_said(word);
    return std::nullopt;
}

// Fills in what the text is about, by the last name before `until`.
bool read_subject(const std::string& text, std::size_t until, StatedDifference& difference) {
    const std::vector<Match> found = find_all(kSubject, std::string_view(text).substr(0, until));
    if (found.empty()) return false;
    const Match& last = found.back();
    difference.programme = fold(last.groups[1]) == "programma";
    difference.numbers = {last.groups[2]};
    for (const Match& more : find_all(kMoreNumbers, last.groups[3])) difference.numbers.push_back(more.groups[0]);
    return true;
}

// The block that names the taakveld or programme which "dit taakveld" of a later sentence is.
bool read_subject_above(const Document& document, const Statement& statement, StatedDifference& difference) {
    const std::string opening = statement.sentence.substr(0, 24);
    std::size_t at = 0;
    while (at < document.blocks.size() && (document.blocks[at].page != statement.source.page || document.blocks[at].text.find(opening) == std::string::npos))
        ++at;
    if (at == document.blocks.size()) return false;
    for (std::size_t i = at + 1; i-- > 0;) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table || block.kind == BlockKind::caption) continue;
        const Match first = find_first(kSubject, block.text);
        if (matches(first) && first.span.begin <= 1) return read_subject(block.text, static_cast<std::size_t>(first.span.end), difference);
        if (block.kind == BlockKind::heading) return false;
    }
    return false;
}

void read_sentence(const Document& document, const Extraction& extraction, const SaidSentence& sentence, std::vector<StatedDifference>& found) {
    const auto add = [&](const SaidFigure& figure, Side side, bool headed) {
        const Statement& statement = extraction.statements[static_cast<std::size_t>(figure.statement)];
        if (statement.unit != "euro" || statement.qualifier != "exact") return;
        StatedDifference difference;
        difference.statement = figure.statement;
        difference.side = side;
        difference.headed = headed;
        difference.value = statement.value.abs();
        difference.step = statement.step;
        difference.source = statement.source;
        const bool named = read_subject(sentence.text, figure.begin, difference);
        if (!named && !(RE2::PartialMatch(sentence.text, kThis) && read_subject_above(document, statement, difference))) return;
        found.push_back(std::move(difference));
    };
    for (std::size_t i = 0; i < sentence.figures.size(); ++i) {
        const SaidFigure& figure = sentence.figures[i];
        std::string first, second;
        if (i + 1 < sentence.figures.size() && RE2::PartialMatch(sentence.text.substr(0, figure.begin), kBoth, &first, &second)) {
            add(figure, side_said(first), false);
            add(sentence.figures[++i], side_said(second), false);
            continue;
        }
        bool headed = false;
        if (const auto side = side_stated(sentence.text, {figure.begin, figure.end}, headed)) add(figure, *side, headed);
    }
}

void read_title(const Section& section, int index, std::vector<StatedDifference>& found) {
    for (const Match& match : figures_in(section.title)) {
        auto figure = read_figure(match, section.title);
        if (!figure || figure->unit != "euro" || !scale_figure(*figure, section.title, {})) continue;
        const Place place{static_cast<std::size_t>(figure->span.begin), static_cast<std::size_t>(figure->span.end)};
        StatedDifference difference;
        const auto side = side_stated(section.title, place, difference.headed);
        if (!side) continue;
        difference.section = index;
        difference.side = *side;
        difference.headed = true;
        difference.value = figure->value.abs();
        difference.step = figure->step;
        difference.source.page = section.page;
        difference.source.box = section.box;
        difference.source.text = section.title.substr(place.begin, place.end - place.begin);
        if (!read_subject(section.title, place.begin, difference) && !RE2::PartialMatch(section.title.substr(0, place.begin), kNamed, &difference.name))
            continue;
        found.push_back(std::move(difference));
    }
}

}  // namespace

std::vector<StatedDifference> stated_differences(const Document& document, const Extraction& extraction) {
    std::vector<StatedDifference> found;
    for (std::size_t s = 0; s < document.sections.size(); ++s) read_title(document.sections[s], static_cast<int>(s), found);
    std::set<std::pair<int, std::string>> seen;
    for (const SaidSentence& sentence : said_sentences(extraction))
        if (seen.emplace(sentence.section, sentence.text).second) read_sentence(document, extraction, sentence, found);
    return found;
}

}  // namespace griffier
