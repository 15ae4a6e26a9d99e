#include "audit/prose/prose_parts.h"

#include <algorithm>

#include "audit/prose/said_figures.h"
#include "audit/remarks/observation.h"
#include "document/pattern.h"

namespace griffier {
namespace {

// matches between whole and part in one sentence: ", waarvan ", " en daarvan zijn ", ". Van hen" / not " waarvan 3 procent, en"
const Pattern kPartWithin("(?i)^[^0-9]{0,80}\\b(?:waarvan|daarvan|hiervan|van hen|van wie|onder wie)\\b[^0-9,;:]{0,40}$");
// matches the start of a sentence about a part of the one before: "Hiervan volgen ", "Van deze groep zijn " / not "Van de gemeente"
const Pattern kPartOf("(?i)^\\W*(?:hiervan|daarvan|van hen|van (?:deze|die) (?:groep|mensen|personen|inwoners|\\pL{4,}en))\\b[^0-9,;:]{0,60}$");

constexpr std::size_t kSentencesBack = 6;  // to the whole that "van deze groep" means

bool is_share(const Statement& s) { return s.unit == "%" || s.unit == "procentpunt" || s.unit == "rapportcijfer" || s.unit == "fte"; }

// People go by many names: of 523 statushouders 474 "mensen" follow a course. Money is only part of money.
bool comparable(const Statement& whole, const Statement& part) {
    if (is_share(whole) || is_share(part)) return false;
    return (whole.unit == "euro") == (part.unit == "euro");
}

PlacedCheck part_of(const Extraction& extraction, int whole, int part, bool sure) {
    const Statement &w = extraction.statements[static_cast<std::size_t>(whole)], &p = extraction.statements[static_cast<std::size_t>(part)];
    const bool fits = p.value.abs() <= w.value.abs();
    const std::string claim =
        "in the text: " + p.value.dutch() + (p.unit.empty() ? "" : " " + p.unit) + " as a part of " + w.value.dutch() + (w.unit.empty() ? "" : " " + w.unit);
    PlacedCheck placed = fits   ? observation("PROSE_PART", Status::pass, p.source, claim)
                         : sure ? observation("PROSE_PART", Status::fail, p.source, claim + ": more than its whole")
                                : untried("PROSE_PART", Reason::ambiguous_binding, p.source, claim + ": not decided, another whole may be meant");
    placed.check.operands = {Operand{statement_id(part), 1, p.value, false, p.step}};
    placed.check.result = Operand{statement_id(whole), 1, w.value, false, w.step};
    return placed;
}

}  // namespace

std::vector<PlacedCheck> check_prose_parts(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    const auto sentences = said_sentences(extraction);
    const auto said = [&](const SaidFigure& figure) -> const Statement& { return extraction.statements[static_cast<std::size_t>(figure.statement)]; };
    // One of several that say the same of different groups: "2022: 35 mensen gestart", "2023: 336 mensen gestart".
    const auto is_item = [&](const std::vector<SaidSentence>& all, std::size_t at) {
        const auto alike = [&](std::size_t other) {
            if (other >= all.size() || all[other].figures.size() != 1) return false;
            const Statement &a = said(all[at].figures.front()), &b = said(all[other].figures.front());
            return !a.subject.empty() && a.subject == b.subject && a.unit == b.unit;
        };
        return (at > 0 && alike(at - 1)) || alike(at + 1);
    };
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const SaidSentence& sentence = sentences[s];
        for (std::size_t f = 1; f < sentence.figures.size(); ++f) {
            const SaidFigure &whole = sentence.figures[f - 1], &part = sentence.figures[f];
            const std::string between = sentence.text.substr(whole.end, part.begin - whole.end);
            if (!RE2::PartialMatch(between, kPartWithin) || !comparable(said(whole), said(part))) continue;
            const bool sure = said(whole).unit == said(part).unit && said(whole).qualifier == "exact" && said(part).qualifier == "exact";
            checks.push_back(part_of(extraction, whole.statement, part.statement, sure));
        }
        if (sentence.figures.empty() || !RE2::PartialMatch(sentence.text.substr(0, sentence.figures.front().begin), kPartOf)) continue;
        // The nearest whole above in the same section that is no part itself.
        for (std::size_t back = 1; back <= kSentencesBack && back <= s; ++back) {
            const SaidSentence& above = sentences[s - back];
            if (above.section != sentence.section) break;
            if (above.figures.size() != 1 || is_item(sentences, s - back) || !comparable(said(above.figures.front()), said(sentence.figures.front()))) continue;
            if (said(above.figures.front()).value < said(sentence.figures.front()).value && back < kSentencesBack) continue;
            checks.push_back(part_of(extraction, above.figures.front().statement, sentence.figures.front().statement, false));
            break;
        }
    }
    return checks;
}

}  // namespace griffier
