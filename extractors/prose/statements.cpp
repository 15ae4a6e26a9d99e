#include "extractors/prose/statements.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/number_words.h"
#include "extractors/passages.h"
#include "extractors/phrases.h"
#include "extractors/prose/bare_figures.h"
#include "extractors/prose/counted_nouns.h"
#include "extractors/prose/figure_words.h"
#include "extractors/prose/prose_figures.h"
#include "extractors/prose/prose_masks.h"
#include "extractors/prose/prose_periods.h"
#include "extractors/prose/prose_ranges.h"
#include "extractors/prose/prose_scale.h"
#include "extractors/prose/prose_words.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

// A table, whose multiplier is not that of the sentence. matches "zie onderstaande tabel, bedragen x € 1.000" / not "per saldo"
static const Pattern kOfTable("(?i)\\b(?:tabel|tabellen|overzicht|grafiek|figuur)\\b");
// matches a line of a table of contents / not "enz..."
static const Pattern kDotLeaders("\\.{4,}|(?:\\. ){4,}|…{2,}");
static const Pattern kLowerWord("\\b[a-zà-ÿ]{2,}");
constexpr std::int64_t kSmallInWords = 13;  // numbers to twelve are written in words whatever they count
static const Pattern kFte("(?i)fte(?:['’]?s)?");
constexpr std::size_t kWordsOfText = 5;  // in lower case, with a full stop: "In 2024 kregen 1.204 jongeren hulp, tegen 1.150 in 2023."

// A row of a table or contents list that was taken for text.
bool is_prose(std::string_view sentence) {
    const std::string text(sentence);
    if (RE2::PartialMatch(text, kDotLeaders)) return false;
    const std::size_t lower = find_all(kLowerWord, text).size();
    static const Pattern kSaysOne("^\\p{Lu}\\p{Ll}+ (?:is|was|zijn|waren) (?:€ ?)?[0-9][0-9.,]*\\.$");  // "Toegestaan is 2.500."
    if (lower < 2 && !RE2::FullMatch(text, kSaysOne)) return false;
    int numbers = 0, words = 0;
    for (const std::string& word : split_words(text)) {
        ++words;
        if (digit_at(word, 0) || (word.size() > 1 && digit_at(word, static_cast<int>(word.size()) - 1))) ++numbers;
    }
    // "In 2024 was dat 8,2%." is as short as a row, but says something.
    static const Pattern kSays("\\b(?:is|was|zijn|waren|bedraagt|bedroeg) (?:\\pL+ ){0,3}(?:€ ?)?[0-9][^;:]*\\.$");
    return RE2::FullMatch(text, kSaysOne) || numbers * 5 < words * 2 ||
           (numbers * 5 == words * 2 && (RE2::PartialMatch(text, kSays) || (lower >= kWordsOfText && text.back() == '.')));
}

// A number in words is a figure where a unit is printed with it, or where it counts things that are not spoken of as known already. Small ones count the
// parts of a plan or an argument more often than things.
bool proves_words(const ProseFigure& figure, std::string_view before, std::string_view after, const std::string& unit, bool noun_follows, Bound bound) {
    // matches what makes it a number of things known already, one of two numbers, or another word: "de ", "alle ", "twee of ", "tussen drie en ", "in acht "
    static const Pattern kKnown(
        "(?i)\\b(?:de|deze|die|dit|alle|al|onze?|hun|haar|uw|beide|eerste|laatste|volgende|komende|afgelopen|vorige|andere|overige|of|à|á|tot|[eé]en "
        "op|elke?|iedere?)"
        " (?:[\\pL]+e )?$|\\btussen [^.;]{0,30} en $");
    static const Pattern kOtherWord("(?i)^ (?:genomen|nemen|te nemen|jaar|keer|uur|maal|type|soort)\\b");
    if (!figure.unit.empty() || figure.scaled) return bound == Bound::none;
    if (bound != Bound::none || !noun_follows || figure.value < Decimal(2) || std::isupper(static_cast<unsigned char>(unit[0])) != 0) return false;
    const re2::StringPiece left(before.data(), before.size()), right(after.data(), after.size());
    static const Pattern kDuration("(?i)(?:jaar|maanden|weken|dagen|werkdagen|uur|minuten)");
    if (RE2::FullMatch(unit, kDuration) && measures_duration(before)) return true;
    if (RE2::PartialMatch(right, kOtherWord) || RE2::PartialMatch(left, kKnown)) return false;
    const std::string words = words_of(unit);
    if (figure.value < Decimal(kSmallInWords)) return counts_things(words) || RE2::FullMatch(unit, kFte);
    return (is_plural(unit) || is_unit_word(unit)) && !counts_nothing(words);
}

// Places of figures whose meaning the text leaves open.
struct Open {
    std::vector<Provenance> amounts;  // the multiplier
    std::vector<Provenance> ranges;   // whether "van 6 tot 9" is a range or a change
};

void warn(const std::vector<Provenance>& places, const char* code, const char* what, const char* why, std::vector<Warning>& warnings) {
    std::map<int, std::vector<const Provenance*>> by_page;
    for (const Provenance& place : places) by_page[place.page].push_back(&place);
    for (const auto& [page, of_page] : by_page) {
        const std::size_t count = of_page.size();
        warnings.push_back({code,
                            std::to_string(count) + " " + what + (count == 1 ? "" : "s") + " in running text (\"" + of_page.front()->text + "\") " +
                                (count == 1 ? "stands" : "stand") + " " + why + ": left out, without a value",
                            page});
    }
}

// What is the same for all sentences of a passage.
struct PassageView {
    const Document& document;
    const Passage& passage;
    std::int64_t scale_above, general_scale;
    std::vector<TimeMention> times;
    std::vector<Span> masks;  // dates, numbers of articles and the like: no figures
    bool listed = false;      // it is a list item
};

SentenceScale scale_in(const std::string& sentence, const std::vector<Match>& figures, const PassageView& view) {
    SentenceScale scale{view.scale_above, view.general_scale, scale_of_sentence(sentence), false, false};
    scale.of_table = scale.said && RE2::PartialMatch(sentence, kOfTable);
    for (const Match& match : figures)
        if (const auto behind = scale_behind(sentence, match.span.end, false); behind && scale.said && overlap(behind->span, scale.said->span))
            scale.bound = true, scale.of_table = false;
    return scale;
}

// What two figures of one sentence share: the noun behind the second of them, "maximaal" before the first.
void share_with_last(const std::string& sentence, const ProseFigure& figure, const SentenceRun& run, std::vector<Statement>& statements, Statement& statement) {
    if (run.range_start >= 0 && run.range_start == static_cast<int>(statements.size()) - 1 && statements.back().unit.empty())
        statements.back().unit = statement.unit;
    // "maximaal 9 en 3 meter": both are meters, and at most
    if (run.last_end > 0 && !statements.empty() &&
        sentence.substr(static_cast<std::size_t>(run.last_end), static_cast<std::size_t>(figure.span.begin - run.last_end)) == " en " &&
        statements.back().unit.empty() && !statement.unit.empty()) {
        statements.back().unit = statement.unit;
        if (statement.qualifier == "exact") statement.qualifier = statements.back().qualifier;
    }
    // "een derde" has no end as a decimal
    if (figure.worded && statement.unit == "deel" && statement.step == Decimal(1, 3) && statement.value != Decimal(125, 3) && statement.qualifier == "exact")
        statement.qualifier = "about";
}

void read_sentence(const PassageView& view, const Span& s, std::vector<Statement>& statements, Open& open) {
    const std::string sentence = view.passage.text.substr(static_cast<std::size_t>(s.begin), static_cast<std::size_t>(s.end - s.begin));
    if (!is_prose(sentence)) return;
    const std::vector<Match> figures = figures_in(sentence);
    const std::vector<Bound> bounds = bounds_of(sentence, figures);
    const SentenceScale scale = scale_in(sentence, figures, view);
    const auto masked = [&](const Span& span) {
        return std::any_of(view.masks.begin(), view.masks.end(), [&](const Span& mask) { return overlap(mask, span); });
    };
    SentenceRun run;
    for (std::size_t f = 0; f < figures.size(); ++f) {
        auto figure = read_figure(figures[f], sentence);
        const Bound bound = bounds[f];
        if (!figure || figure->span.begin < run.last_end || (scale.said && overlap(figure->digits, scale.said->span))) continue;
        const bool clear = scale_figure(*figure, sentence, scale);
        bool glued_unit = false;
        if (!stands_alone(*figure, sentence, glued_unit) || masked({s.begin + figure->digits.begin, s.begin + figure->digits.end})) continue;

        const std::string_view before = std::string_view(sentence).substr(0, static_cast<std::size_t>(figure->span.begin));
        const std::string_view after = std::string_view(sentence).substr(static_cast<std::size_t>(figure->span.end));
        std::string unit = figure->unit;
        if (unit.empty()) unit = noun_after(sentence, figure->span.end, static_cast<int>(sentence.size()));
        const bool noun_follows = figure->unit.empty() && !unit.empty();
        if (figure->worded && !proves_words(*figure, before, after, unit, noun_follows, bound)) continue;
        if (unit.empty() && !reads_bare(*figure, sentence, {before, after, bound, view.listed && s.begin == 0}, statements, run, unit)) continue;

        const Span place{s.begin + figure->span.begin, s.begin + figure->span.end};
        Statement statement;
        statement.value = figure->value;
        statement.step = figure->step;
        statement.unit = unit;
        statement.qualifier = qualifier_of(before, after, unit, bound);
        share_with_last(sentence, *figure, run, statements, statement);
        statement.role = role_of(before.substr(static_cast<std::size_t>(run.last_end)));
        // "naar verwachting 9.000 tot 11.000 bezoekers": the ends of a range are one figure
        if (bound == Bound::high && statement.role.empty() && run.last_end > 0 && !statements.empty()) statement.role = statements.back().role;
        statement.period = period_near(view.times, s, place, view.passage.text);
        statement.subject = subject_of(sentence, *figure, unit, noun_follows);
        statement.sentence = sentence;
        statement.section = view.passage.section;
        statement.source = place_of(view.document, view.passage, place);
        run.last_end = figure->span.end;
        if (clear && bound != Bound::unclear)
            statements.push_back(std::move(statement));
        else
            (clear ? open.ranges : open.amounts).push_back(std::move(statement.source));
    }
}

void read_passage(const Document& document, const Passage& passage, std::int64_t scale_above, std::int64_t general_scale, std::vector<Statement>& statements,
                  Open& open) {
    const std::string& text = passage.text;
    if (text.find_first_of("0123456789") == std::string::npos && number_words_in(text).empty()) return;
    const auto times = find_times(text);
    const bool listed = !passage.blocks.empty() && document.blocks[static_cast<std::size_t>(passage.blocks.front())].kind == BlockKind::list_item;
    const PassageView view{document, passage, scale_above, general_scale, times, find_masks(text, times), listed};
    for (const Span& s : split_sentences(text)) read_sentence(view, s, statements, open);
}

}  // namespace

std::vector<Statement> find_statements(const Document& document, std::vector<Warning>& unclear) {
    std::vector<Statement> statements;
    Open open;
    const std::vector<Passage> passages = read_passages(document);
    const std::vector<std::int64_t> scales = scales_from_above(document, passages), general = general_scales(passages);
    static const Pattern kVoteShare(
        "(?i)(?:voor|vóór|tegen) [0-9]{1,3}(?:[.,][0-9]+)? ?%(?: (?:voor|vóór|tegen)\\b.*)?");  // a platform's line above those who voted so
    for (std::size_t i = 0; i < passages.size(); ++i)
        if (!RE2::FullMatch(passages[i].text, kVoteShare)) read_passage(document, passages[i], scales[i], general[i], statements, open);
    warn(open.amounts, "scale_unclear", "amount", "under a multiplier that may not be meant for it", unclear);
    warn(open.ranges, "range_unclear", "figure", "in \"… tot …\", a range or a change", unclear);
    return statements;
}

}  // namespace griffier
