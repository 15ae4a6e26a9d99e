#include "audit/prose/said_clauses.h"

#include "document/pattern.h"
#include "extractors/matching.h"

namespace griffier {
namespace {

// matches what parts one figure's words from the next one's: " en ", ", waarvan ", "; benodigd is "
static const Pattern kParting(R"((?i)[,;:.(]|\b(?:en|tegen|terwijl|maar|bij|waarvan|waarbij)\b)");

// What stands right before a change. matches "de lasten zijn met ", "een stijging in 2026 van " / not "stijgen naar "
static const Pattern kChangeBefore(
    R"((?i)(?:\bmet(?: ongeveer| ruim| circa)?|\b(?:verschil|stijging|daling|toename|afname|verhoging|verlaging|voordeel|nadeel|overschrijding|onderschrijding|afwijking|mutatie|groei|meevaller|tegenvaller|bijstelling)(?: (?:in|over|voor) 20\d\d)? (?:van|met))\s*$)");
// ... and right behind one. matches " hoger dan begroot", " naar boven bijgesteld"
static const Pattern kChangeBehind(
    R"((?i)^[\s,]*(?:euro )?(?:te )?(?:hoger|lager|meer|minder|extra|naar boven|naar beneden|voordeliger|nadeliger|gunstiger|ongunstiger|af|toe|gestegen|gedaald|toegenomen|afgenomen|verhoogd|verlaagd)\b)");
// What stands right before the amount that a rise leads to.
static const Pattern kLedTo(R"((?i)\b(?:naar|tot|op)\s*$)");
static const Pattern kChange(
    R"((?i)\b(?:hoger|lager|hogere|lagere|meer|minder|extra|voor-?deel|na-?deel|voordeliger|nadeliger|gunstiger|ongunstiger|stijg\w*|daling|daalt|dalen|daalde\w*|toename|afname|verhoog\w*|verlaag\w*|verhoging|verlaging|bijgesteld)\b)");

// Where the words of the next figure begin in the text between two: at the last thing that parts them.
std::size_t parting(const std::string& gap) {
    std::size_t at = std::string::npos;
    for (const Match& match : find_all(kParting, gap)) at = static_cast<std::size_t>(match.span.begin);
    return at;
}

}  // namespace

bool gives_change(const SaidClause& clause) {
    if (RE2::PartialMatch(clause.before, kChangeBefore) || RE2::PartialMatch(clause.behind, kChangeBehind)) return true;
    return !RE2::PartialMatch(clause.before, kLedTo) && RE2::PartialMatch(clause.text(), kChange);
}

std::vector<SaidClause> clauses_of(const SaidSentence& sentence) {
    std::vector<SaidClause> clauses(sentence.figures.size());
    std::size_t from = 0;
    for (std::size_t i = 0; i < sentence.figures.size(); ++i) {
        const SaidFigure& figure = sentence.figures[i];
        clauses[i].before = sentence.text.substr(from, figure.begin - from);
        if (i + 1 == sentence.figures.size()) {
            clauses[i].behind = sentence.text.substr(figure.end);
            break;
        }
        const std::string gap = sentence.text.substr(figure.end, sentence.figures[i + 1].begin - figure.end);
        const std::size_t at = parting(gap);
        // Nothing parts them: what stands between is said of the next.
        clauses[i].behind = at == std::string::npos ? "" : gap.substr(0, at);
        from = at == std::string::npos ? figure.end : figure.end + at;
    }
    return clauses;
}

}  // namespace griffier
