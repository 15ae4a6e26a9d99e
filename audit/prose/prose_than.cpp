#include "audit/prose/prose_than.h"

#include <algorithm>

#include "audit/diagnosis/diagnosis.h"
#include "audit/prose/said_figures.h"
#include "audit/prose/telling_digits.h"
#include "audit/tolerance.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr int kFewestDigits = 3;  // of the amounts, together with those of the difference no chance

// matches the start of a sentence about the amount before it: "Dat is ", "Dit was ruim "
static const Pattern kThatIs(R"((?i)^\W*(?:dat|dit) (?:is|was|betekent|komt neer op)\s*$)");
// matches between the difference and what it is compared with: " minder dan de bijgestelde begroting van ", " hoger dan de "
static const Pattern kThan(R"((?i)^ (meer|hoger|minder|lager) dan\b[^;:()]{0,80}$)");

}  // namespace

std::vector<PlacedCheck> check_prose_than(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    const std::vector<SaidSentence> sentences = said_sentences(extraction);
    const auto said = [&](const SaidFigure& figure) -> const Statement& { return extraction.statements[static_cast<std::size_t>(figure.statement)]; };
    const auto exact = [&](const SaidFigure& figure) {
        return said(figure).unit == "euro" && said(figure).qualifier == "exact" && !said(figure).value.is_zero();
    };
    for (std::size_t s = 1; s < sentences.size(); ++s) {
        const SaidSentence &before = sentences[s - 1], &sentence = sentences[s];
        if (before.section != sentence.section || before.figures.empty() || sentence.figures.size() != 2) continue;
        const SaidFigure &first = before.figures.back(), &apart = sentence.figures[0], &other = sentence.figures[1];
        std::string way;
        if (!exact(first) || !exact(apart) || !exact(other) || !RE2::PartialMatch(sentence.text.substr(0, apart.begin), kThatIs) ||
            !RE2::PartialMatch(sentence.text.substr(apart.end, other.begin - apart.end), kThan, &way))
            continue;
        const bool more = way == "meer" || way == "hoger";
        const Statement &one = said(first), &difference = said(apart), &two = said(other);
        const Decimal a = one.value.abs(), d = difference.value.abs(), b = two.value.abs();
        const Decimal made = more ? a - d : a + d;
        const Verdict verdict = judge_intervals(made - b, {one.step, difference.step}, two.step);
        const auto slips = [](const Decimal& read, const Decimal& fits) {
            const std::string slip = slip_between(read, fits);
            return slip == "one_digit" || slip == "digits_swapped";
        };
        const bool slip = slips(b, made) || slips(a, more ? b + d : b - d) || slips(d, more ? a - b : b - a);
        const bool holds = verdict.status != Status::fail;
        if (!holds && (!slip || std::min(digits_that_count(a), digits_that_count(b)) < kFewestDigits)) continue;
        PlacedCheck placed = placed_check("PROSE_DERIVED", two.source);
        Check& check = placed.check;
        check.operands = {Operand{statement_id(first.statement), 1, a, false, one.step},
                          Operand{statement_id(apart.statement), more ? -1 : 1, d, false, difference.step}};
        check.result = Operand{statement_id(other.statement), 1, b, false, two.step};
        check.expected = made;
        check.found = b;
        check.difference = made - b;
        check.status = holds ? verdict.status : Status::flag;
        if (holds) check.tolerance = verdict.tolerance;
        check.message = "in the text: " + a.dutch() + " is " + d.dutch() + (more ? " more than " : " less than ") + b.dutch() +
                        (holds ? "" : ", which it is not; one digit, or two that changed places, would make it so");
        checks.push_back(std::move(placed));
    }
    return checks;
}

}  // namespace griffier
