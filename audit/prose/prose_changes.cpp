#include "audit/prose/prose_changes.h"

#include <algorithm>
#include <optional>

#include "audit/prose/said_figures.h"
#include "audit/remarks/observation.h"
#include "audit/tolerance.h"
#include "document/pattern.h"

namespace griffier {
namespace {

// matches before the first and between two figures of a change: "van € " and " in 2021 naar € " / not " tot " (a range)
const Pattern kFrom("(?i)\\bvan (?:circa |ongeveer |ruim |bijna )?$");
const Pattern kTo("(?i)^[^.;]{0,60}\\bnaar (?:circa |ongeveer |ruim |bijna )?$");
// matches what says that the next figure is the change itself: "een stijging van ", "met ", " (" / not "met een tarief van "
const Pattern kChange(
    "(?i)(?:\\b(?:stijging|daling|toename|afname|groei|verhoging|verlaging|vermindering|stijgt|daalt|gestegen|gedaald) (?:van|met) |^ ?\\(\\+?|, ?met )$");
const Pattern kUp("(?i)\\b(?:gestegen|stijg(?:t|en|ing)|steeg|stegen|toegenomen|toename|neemt toe|verhoogd|verhoging|gegroeid|groei(?:t|en|de)?|opgelopen)\\b");
const Pattern kDown(
    "(?i)\\b(?:gedaald|da(?:alt|len|ling)|daalde[n]?|afgenomen|afname|neemt af|verlaagd|verlaging|verminderd|vermindering|teruggelopen|gekrompen)\\b");
// matches " zaken op de wachtlijst tegen " and what makes it a comparison in time / not "tegen een tarief van "
const Pattern kAgainst("(?i)^[^0-9.;]{0,60}\\btegen(?:over)? $");
const Pattern kOtherTime("(?i)^[^.;,]{0,30}\\b(?:dezelfde periode|vorig jaar|een jaar eerder|het jaar (?:ervoor|daarvoor)|in (?:19|20)[0-9]{2})\\b");
const Pattern kStill("(?i)\\b(?:nog|slechts|nog maar) $");
// matches ", lager dan de " after a figure; with "met " before it, figure and difference read alike
const Pattern kThan("(?i)^(,?) ?(hoger|lager|groter|kleiner) dan\\b[^0-9.;]{0,60}$");
const Pattern kWith("(?i)\\bmet $");
// matches " bij een doelstelling van ", "tegenover een streefwaarde van € " / not " en de doelstelling van"
const Pattern kGoal(
    "(?i)\\b(?:bij|tegen(?:over)?|ten opzichte van|t\\.o\\.v\\.) (?:een |de |het )?(?:doelstelling|streefwaarde|streefcijfer|doel|target|taakstelling|ambitie)"
    " van $");

const Statement& said(const Extraction& extraction, const SaidFigure& figure) { return extraction.statements[static_cast<std::size_t>(figure.statement)]; }

Operand operand(const Extraction& extraction, const SaidFigure& figure) {
    const Statement& s = said(extraction, figure);
    return Operand{statement_id(figure.statement), 1, s.value, false, s.step};
}

std::string between(const SaidSentence& sentence, const SaidFigure& a, const SaidFigure& b) { return sentence.text.substr(a.end, b.begin - a.end); }

std::string printed(const Statement& s) { return s.value.dutch() + (s.unit == "%" ? " %" : s.unit == "euro" ? " euro" : ""); }

// 1 for words of rising, -1 for falling, 0 where there is none or both.
int direction_of(const std::string& text) {
    const bool up = RE2::PartialMatch(text, kUp), down = RE2::PartialMatch(text, kDown);
    return up == down ? 0 : up ? 1 : -1;
}

// 100 * (b - a) / a to one decimal; nullopt for nothing to divide by.
std::optional<Decimal> percent_change(const Decimal& a, const Decimal& b) {
    if (a.is_zero()) return std::nullopt;
    const auto whole = [](Decimal value, int decimals) {
        return (value * Decimal(1)).mantissa() * [&] {
            std::int64_t factor = 1;
            for (int d = value.decimals(); d < decimals; ++d) factor *= 10;
            return factor;
        }();
    };
    const Decimal change = (b - a) * Decimal(1000);
    const int decimals = std::max(change.decimals(), a.decimals());
    const std::int64_t up = whole(change, decimals), down = whole(a, decimals);
    const std::int64_t twice = 2 * (up % down);
    const std::int64_t away = (twice < 0 ? -twice : twice) >= (down < 0 ? -down : down) ? ((up < 0) != (down < 0) ? -1 : 1) : 0;
    return Decimal(up / down + away, 1);
}

// The change that the sentence states beside "van A naar B".
void derived(const Extraction& extraction, const SaidSentence& sentence, std::size_t from, std::vector<PlacedCheck>& checks) {
    const SaidFigure &first = sentence.figures[from], &second = sentence.figures[from + 1];
    const Statement &a = said(extraction, first), &b = said(extraction, second);
    for (std::size_t f = 0; f < sentence.figures.size(); ++f) {
        if (f == from || f == from + 1 || (f + 1 != from && f != from + 2)) continue;  // right before or behind the two
        const SaidFigure& figure = sentence.figures[f];
        const Statement& c = said(extraction, figure);
        const std::size_t left = f == 0 ? 0 : sentence.figures[f - 1].end;
        if (!RE2::PartialMatch(sentence.text.substr(left, figure.begin - left), kChange)) continue;
        const bool shares = a.unit == "%" && b.unit == "%";
        const Decimal change = (b.value - a.value).abs();
        Verdict verdict;
        if (c.unit == "%" && !shares) {
            if (a.value.is_zero()) continue;
            verdict = judge_percent(c.value.abs(), c.step, change, a.step + b.step, a.value, a.step);
        } else if (c.unit == a.unit || c.unit == b.unit || (shares && c.unit == "procentpunt")) {
            verdict = judge_intervals(change - c.value.abs(), {a.step, b.step}, c.step);
        } else {
            continue;
        }
        const std::string claim = "in the text: from " + printed(a) + " to " + printed(b) + ", a change of " + printed(c);
        if (shares) {
            const bool points = c.unit == "procentpunt";
            if (!points && verdict.status != Status::pass) continue;  // a percentage of a percentage
            PlacedCheck mixed = observation("PP_VS_PCT", points ? Status::pass : Status::flag, c.source,
                                            claim + (points ? " points, as it is printed" : ": these are percentage points, printed as percent"));
            mixed.check.operands = {operand(extraction, first), operand(extraction, second)};
            mixed.check.result = operand(extraction, figure);
            checks.push_back(std::move(mixed));
            if (!points) continue;
        }
        const bool sure = sentence.figures.size() == 3 && a.qualifier == "exact" && b.qualifier == "exact" && c.qualifier == "exact";
        PlacedCheck placed = verdict.status != Status::fail ? observation("PROSE_DERIVED", verdict.status, c.source, claim)
                             : sure                         ? observation("PROSE_DERIVED", Status::fail, c.source, claim + ", which it is not")
                                    : untried("PROSE_DERIVED", Reason::ambiguous_binding, c.source, claim + ": not decided, other figures stand beside them");
        placed.check.operands = {operand(extraction, first), operand(extraction, second)};
        placed.check.result = operand(extraction, figure);
        checks.push_back(std::move(placed));
    }
}

// Months that a period of whole months covers, 0 where it does not.
int months_of(const Period& period) {
    if (period.from.size() < 10 || period.to.size() < 10) return 0;
    const auto month = [](const std::string& date) { return std::stoi(date.substr(0, 4)) * 12 + std::stoi(date.substr(5, 2)); };
    return period.from.substr(8) == "01" && period.to.substr(8) >= "28" ? month(period.to) - month(period.from) + 1 : 0;
}

}  // namespace

std::vector<PlacedCheck> check_prose_changes(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    for (const SaidSentence& sentence : said_sentences(extraction)) {
        for (std::size_t f = 0; f + 1 < sentence.figures.size(); ++f) {
            const SaidFigure &first = sentence.figures[f], &second = sentence.figures[f + 1];
            const Statement &a = said(extraction, first), &b = said(extraction, second);
            if (!RE2::PartialMatch(sentence.text.substr(0, first.begin), kFrom) || !RE2::PartialMatch(between(sentence, first, second), kTo)) continue;
            if (!a.unit.empty() && !b.unit.empty() && a.unit != b.unit) continue;
            const int direction = direction_of(sentence.text);
            if (direction != 0 && !(a.value == b.value)) {
                const bool agrees = (b.value > a.value) == (direction > 0);
                PlacedCheck placed =
                    observation("PROSE_DIRECTION", agrees ? Status::pass : Status::flag, b.source,
                                "in the text: from " + printed(a) + " to " + printed(b) + ", and its words say " + (direction > 0 ? "more" : "less"));
                placed.check.operands = {operand(extraction, first)};
                placed.check.result = operand(extraction, second);
                checks.push_back(std::move(placed));
            }
            derived(extraction, sentence, f, checks);
        }
    }
    return checks;
}

std::vector<PlacedCheck> check_prose_comparisons(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    for (const SaidSentence& sentence : said_sentences(extraction)) {
        for (std::size_t f = 0; f + 1 < sentence.figures.size(); ++f) {
            const SaidFigure &first = sentence.figures[f], &second = sentence.figures[f + 1];
            const Statement &a = said(extraction, first), &b = said(extraction, second);
            if (!a.unit.empty() && !b.unit.empty() && a.unit != b.unit) continue;
            const std::string before = sentence.text.substr(0, first.begin), middle = between(sentence, first, second),
                              behind = sentence.text.substr(second.end);
            const auto add = [&](const char* rule, Status status, const std::string& message) {
                PlacedCheck placed = observation(rule, status, a.source, message);
                placed.check.operands = {operand(extraction, second)};
                placed.check.result = operand(extraction, first);
                checks.push_back(std::move(placed));
            };
            std::string comma, word;
            if (RE2::PartialMatch(middle, kAgainst) && RE2::PartialMatch(behind, kOtherTime) && RE2::PartialMatch(before, kStill)) {
                const bool less = a.value < b.value;
                const auto percent = percent_change(b.value, a.value);
                add("PROSE_DERIVED", less ? Status::pass : Status::flag,
                    "in the text: still " + printed(a) + " against " + printed(b) + " before" + (percent ? ", a change of " + percent->dutch() + " %" : ""));
            } else if (RE2::PartialMatch(middle, kThan, &comma, &word)) {
                const bool more = word == "hoger" || word == "groter";
                const std::string claim = "in the text: " + printed(a) + " is " + word + " than " + printed(b);
                if (RE2::PartialMatch(before, kWith) && a.unit == "%" && b.unit == "%")
                    add("PROSE_DIRECTION", Status::flag, claim + "; \"met\" leaves open whether " + printed(a) + " is the figure or the difference");
                else if (!comma.empty() && !(a.value == b.value))
                    add("PROSE_DIRECTION", (a.value > b.value) == more ? Status::pass : Status::flag, claim);
            }
        }
    }
    return checks;
}

std::vector<PlacedCheck> check_prose_targets(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    for (const SaidSentence& sentence : said_sentences(extraction)) {
        for (std::size_t f = 0; f + 1 < sentence.figures.size(); ++f) {
            const SaidFigure &first = sentence.figures[f], &second = sentence.figures[f + 1];
            const Statement &value = said(extraction, first), &goal = said(extraction, second);
            if (!RE2::PartialMatch(between(sentence, first, second), kGoal) || value.role == "doelstelling") continue;
            if (!value.unit.empty() && !goal.unit.empty() && value.unit != goal.unit) continue;
            const int passed = value.period ? months_of(*value.period) : 0, all = goal.period ? months_of(*goal.period) : 0;
            const bool partly = passed > 0 && all > passed;
            const bool reached = partly ? value.value * Decimal(all) >= goal.value * Decimal(passed) : value.value >= goal.value;
            std::string message = "in the text: " + (value.role.empty() ? "" : value.role + " ") + printed(value) + ", goal " + printed(goal);
            if (partly) message += ", after " + std::to_string(passed) + " of " + std::to_string(all) + " months";
            message += reached ? "" : ": below the goal by " + (goal.value - value.value).dutch();
            PlacedCheck placed = observation("PROSE_TARGET", reached ? Status::pass : Status::flag, value.source, std::move(message));
            placed.check.operands = {operand(extraction, second)};
            placed.check.result = operand(extraction, first);
            checks.push_back(std::move(placed));
        }
    }
    return checks;
}

}  // namespace griffier
