#include "extractors/council/decision_list_lines.h"

#include <algorithm>

#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/council/decision_parts.h"
#include "extractors/council/paper_blocks.h"
#include "extractors/council/signatures.h"

namespace griffier {

// matches "Stemming: …", "Stemuitslag voor 100%", "Stemverklaring" / not "Stemmen"
const Pattern& voting_line() {
    static const Pattern kVoting("(?i)^((?:stemming|stemuitslag|stemverhouding|uitslag stemming|stemgedrag)\\b ?:?|uitslag ?:) ?(.*)$");
    return kVoting;
}

// What a platform shows beside an item and says nothing of it. matches "Documenten", "Uitzending" / not "Stukken van de raad"
const Pattern& beside_line() {
    static const Pattern kBeside(
        "(?i)^(?:agenda ?|vergader)?(?:documenten|stukken|bijlagen?|bestanden|uitzending|video(?:fragmenten)?|opname|sprekers|tijdlijn|links?)(?: "
        "\\([0-9]+\\))? "
        "?:?$");
    return kBeside;
}

// matches a label above what is told of an item: "Samenvatting:", "Essentie / samenvatting:" / not "Toelichting op de kosten"
const Pattern& told_line() {
    static const Pattern kTold(
        "(?i)^(?:(?:essentie|kern|(?:publieks|korte )?samenvatting|toelichting|inleiding|aanleiding|context|korte inhoud)(?: ?/ ?)?)+ ?:?$");
    return kTold;
}

bool balanced(const std::string& text) { return std::count(text.begin(), text.end(), '(') == std::count(text.begin(), text.end(), ')'); }

std::vector<Block> parts_of(const Block& block) {
    static const Pattern kOpens(
        "(?i)^(?:conclusie ?:|stem(?:ming|uitslag|verhouding) ?:|toezegging(?:en)? ?:|(?:de motie|het amendement|het voorstel) (?:is|wordt|werd)\\b|"
        "(?:motie|(?:sub)?amendement) (?-i:[A-Z0-9‘'“\"]))");
    static const Pattern kTitleLine("^(?:[0-9]{1,2}[.)]?|[0-9]{1,2}[.][0-9a-z]+) .*");
    static const Pattern kEnds("[.:;)][\"”’']?$");
    return cut_block(block, [&](const Block& before, const Line& line) {
        const auto labelled = [](const std::string& text) {  // "Portefeuillehouder: …", "Besluit: …"
            const std::size_t mark = text.find(':');
            return mark != std::string::npos && (field_of(text.substr(0, mark)) != Field::none || RE2::FullMatch(text, decides_pattern()));
        };
        const bool after =
            RE2::PartialMatch(before.text, kEnds) || labelled(before.text) || (before.lines.size() == 1 && RE2::FullMatch(before.text, kTitleLine));
        // "Besluit" alone on its line
        const bool alone = RE2::FullMatch(line.text, told_line()) || (split_words(line.text).size() <= 2 && RE2::FullMatch(line.text, decides_pattern()));
        return after && balanced(before.text) && (RE2::PartialMatch(line.text, kOpens) || labelled(line.text) || alone);
    });
}

std::string beside_label(const Document& document, const Block& block) {
    if (block.lines.empty()) return "";
    const auto pieces = pieces_of(document, block.lines.front());
    if (pieces.size() < 2 || !RE2::FullMatch(pieces.front(), told_line()) || !block.text.starts_with(pieces.front())) return "";
    return trim(block.text.substr(pieces.front().size()));
}

bool speaks_for_list(const std::string& text, const std::string& list) {
    static const Pattern kCollege("(?i)^(?:het college|burgemeester en wethouders|b ?(?:&|en) ?w|gedeputeerde staten)\\b");
    static const Pattern kOfOthers("\\b(?:\\pL*raad|\\pL*raadsvergadering|\\pL*commissie|provinciale staten|presidium)\\b");
    static const Pattern kOfCollege("\\bcollege|\\bb ?(?:&|en) ?w\\b|\\bburgemeester en wethouders\\b|\\bgedeputeerde staten\\b|\\bgs\\b");
    const std::string title = fold(list);
    return !RE2::PartialMatch(text, kCollege) || !RE2::PartialMatch(title, kOfOthers) || RE2::PartialMatch(title, kOfCollege);
}

// "De raad heeft in 2024 de nota vastgesteld.": decided, but not here.
bool told_of_before(const std::string& text) {
    static const Pattern kHas("(?i)^\\S+(?: \\S+){0,6} (?:heeft|hebben|had|hadden)\\b");
    static const Pattern kBefore("(?i)\\b(?:eerder|destijds|vorig jaar|in (?:[a-z]+ )?20[0-9]{2}|op [0-9]{1,2} [a-z]+(?: 20[0-9]{2})?)\\b");
    return RE2::PartialMatch(text, kHas) && RE2::PartialMatch(text, kBefore);
}

// "De raad besluit de agenda vast te stellen.": that is adopted.
std::string outcome_of(const std::string& text) {
    static const Pattern kAdopts("vast te stellen\\.?$");
    return RE2::FullMatch(text, decision_sentence()) && RE2::PartialMatch(text, kAdopts) ? "vastgesteld" : outcome_in(text);
}

// "De motie is verworpen.", "Ingetrokken.", "Met algemene stemmen aangenomen." / not "Het geamendeerde voorstel is aangenomen."
bool ends_motie(const std::string& text) {
    static const Pattern kOfMotie("(?i)^(?:(?:de|het|deze|dit) )?(?:motie|(?:sub)?amendement)\\b");
    static const Pattern kNoSubject("(?i)^(?:zonder (?:hoofdelijke )?stemming|met algemene stemmen|bij acclamatie|unaniem|met [0-9]+ stemmen\\b[^.]{0,80}) ");
    const std::string outcome = outcome_in(text);
    if (outcome.empty() || outcome == "vastgesteld" || split_words(text).size() > 30) return false;
    return RE2::PartialMatch(text, kOfMotie) || RE2::PartialMatch(text, kNoSubject) || !outcome_at_start(text).empty();
}

}  // namespace griffier
