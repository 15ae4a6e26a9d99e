#include "audit/prose/prose_shares.h"

#include <algorithm>
#include <string>

#include "audit/prose/said_figures.h"
#include "audit/tolerance.h"
#include "document/pattern.h"

namespace griffier {
namespace {

// What stands between an amount and its percentage. matches " (" / not " hoger, "
static const Pattern kBehind(R"(^\s*\(\s*$)");
// ... between a whole and the percentage of its part. matches ", waarvan " / not " in 2025, een stijging van "
static const Pattern kPart(R"((?i)^,?\s*waarvan\s*$)");
// ... between the part and the percentage of a whole that the sentence begins with. matches " gerealiseerd, ofwel " / not " gerealiseerd, een stijging van "
static const Pattern kOrElse(R"((?i)^[^.;:()]{0,60}, (?:ofwel|oftewel|dat is|dit is|dat betekent|wat neerkomt op|oftewel bijna) $)");
static const Pattern kOfWhole(R"((?i)^\W*van (?:de|het|deze|dit|die|dat)\b)");
// ... between what is counted and its part. matches " woningen, waarvan ", ", waarvan " / not " woningen en "
static const Pattern kCountedPart(R"((?i)^(?: [\pL-]+){0,3},?\s+waarvan\s*$)");
// ... between the part and its percentage, and behind it. matches " sociale huurwoningen (", "%)" / not " sociaal, "
static const Pattern kCountedBehind(R"((?i)^(?: [\pL-]+){0,4} \(\s*$)");
static const Pattern kClosed(R"(^\s*%?\s*\))");
// matches what makes the percentage another one: of a rent, a tax, a year before, of three things
static const Pattern kOther(R"((?i)\b(?:rente|rentepercentage|index\w*|inflatie|tarief|tarieven|btw|norm van|per jaar)\b)");

constexpr std::int64_t kLargest = 1'000'000'000'000;  // keeps percent times amount inside 64 bits

struct Trio {
    const SaidFigure *whole = nullptr, *part = nullptr, *percent = nullptr;
};

// The figures of a sentence with two amounts and one percentage in one of the two forms; empty for any other.
Trio trio_of(const Extraction& extraction, const SaidSentence& sentence) {
    std::vector<const SaidFigure*> amounts;
    Trio trio;
    for (const SaidFigure& figure : sentence.figures) {
        const Statement& statement = extraction.statements[static_cast<std::size_t>(figure.statement)];
        const bool percent = statement.unit == "%";
        if ((!percent && statement.unit != "euro") || (percent && trio.percent != nullptr) || (percent && statement.qualifier != "exact")) return {};
        if (percent)
            trio.percent = &figure;
        else
            amounts.push_back(&figure);
    }
    if (amounts.size() != 2 || trio.percent == nullptr) return {};
    for (std::size_t i = 0; i < 2; ++i) {
        if (amounts[i]->end > trio.percent->begin) continue;
        const std::string between = sentence.text.substr(amounts[i]->end, trio.percent->begin - amounts[i]->end);
        if (RE2::PartialMatch(between, kBehind)) return {amounts[1 - i], amounts[i], trio.percent};
        if (i == 1 && RE2::PartialMatch(sentence.text, kOfWhole) && RE2::PartialMatch(between, kOrElse)) return {amounts[0], amounts[1], trio.percent};
        if (RE2::PartialMatch(between, kPart)) return {amounts[i], amounts[1 - i], trio.percent};
    }
    return {};
}

// "240 woningen, waarvan 72 sociale huurwoningen (30%)".
Trio counted_trio_of(const Extraction& extraction, const SaidSentence& sentence) {
    const auto is = [&](std::size_t i, bool percent) {
        const Statement& statement = extraction.statements[static_cast<std::size_t>(sentence.figures[i].statement)];
        return statement.qualifier == "exact" && (statement.unit == "%") == percent && statement.unit != "euro";
    };
    const auto between = [&](std::size_t i) { return sentence.text.substr(sentence.figures[i].end, sentence.figures[i + 1].begin - sentence.figures[i].end); };
    for (std::size_t i = 0; i + 2 < sentence.figures.size(); ++i) {
        if (!is(i, false) || !is(i + 1, false) || !is(i + 2, true)) continue;
        if (RE2::PartialMatch(between(i), kCountedPart) && RE2::PartialMatch(between(i + 1), kCountedBehind) &&
            RE2::PartialMatch(sentence.text.substr(sentence.figures[i + 2].end), kClosed))
            return {&sentence.figures[i], &sentence.figures[i + 1], &sentence.figures[i + 2]};
    }
    return {};
}

Verdict better(const Verdict& a, const Verdict& b) { return a.status == Status::fail || (b.status == Status::pass && a.status != Status::pass) ? b : a; }

}  // namespace

std::vector<PlacedCheck> check_prose_shares(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    for (const SaidSentence& sentence : said_sentences(extraction)) {
        if (RE2::PartialMatch(sentence.text, kOther)) continue;
        Trio trio = trio_of(extraction, sentence);
        const bool counted = trio.percent == nullptr;
        if (counted) trio = counted_trio_of(extraction, sentence);
        if (trio.percent == nullptr) continue;
        const auto said = [&](const SaidFigure* figure) -> const Statement& { return extraction.statements[static_cast<std::size_t>(figure->statement)]; };
        const Statement &whole = said(trio.whole), &part = said(trio.part), &percent = said(trio.percent);
        const Decimal all = whole.value.abs(), some = part.value.abs(), rate = percent.value.abs();
        if (all.is_zero() || some.is_zero() || all > Decimal(kLargest) || some > Decimal(kLargest) || rate > Decimal(100)) continue;
        Verdict verdict = judge_percent(rate, percent.step, some, part.step, all, whole.step);
        const Decimal change = (some - all).abs();  // "van 120 naar 150 (25 %)"
        if (!counted) verdict = better(verdict, judge_percent(rate, percent.step, change, std::max(part.step, whole.step), all, whole.step));
        PlacedCheck placed = placed_check("PROSE_SHARE", percent.source);
        Check& check = placed.check;
        check.status = verdict.status == Status::fail ? Status::flag : verdict.status;
        check.operands = {Operand{statement_id(trio.part->statement), 1, part.value, false, part.step},
                          Operand{statement_id(trio.whole->statement), 1, whole.value, false, whole.step}};
        check.result = Operand{statement_id(trio.percent->statement), 1, percent.value, false, percent.step};
        check.found = percent.value;
        if (check.status != Status::flag) check.tolerance = verdict.tolerance;
        check.message = "in the text: " + part.value.dutch() + " of " + whole.value.dutch() + (counted ? "" : " euro") + " is given as " +
                        percent.value.dutch() + " %" + (check.status == Status::flag ? ", which it is not" : "");
        checks.push_back(std::move(placed));
    }
    return checks;
}

}  // namespace griffier
