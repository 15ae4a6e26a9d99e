#include "extractors/prose/bare_figures.h"

#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/prose/counted_nouns.h"
#include "extractors/prose/figure_words.h"

namespace griffier {
namespace {

// matches what is counted, told before the figure: "Het aantal leerlingen groeide van ", "het aantal nieuwe meldingen was " / not "aantal leden, en "
static const Pattern kNumberOf("(?i)\\baantal(?:len)? (?:[\\pL-]+e )?([\\pL-]{3,}(?:en|s))\\b[^,;:()]*$");
// matches what compares a figure with the one before it, and what ends it: "tegen ", "tegenover ruim " with " in 2023", "." behind
static const Pattern kAgainstBefore("(?i)\\b(?:tegen|tegenover)(?: nog| ruim| bijna| circa| ongeveer| slechts)? $");
static const Pattern kAgainstAfter(
    "(?i)^(?:$|[.,;)]| in (?:het jaar |dezelfde (?:periode|maanden) (?:van |in )?)?(?:19|20)[0-9]{2}\\b| (?:een|twee|drie) jaar (?:eerder|geleden)| vorig "
    "jaar| het jaar (?:ervoor|daarvoor))");
// matches a word before which a figure may stand without a noun behind it: "uit op 194.", "is 225," / not "Koeienweide 2"
static const Pattern kCarries(
    "(?i)(?:^|[ "
    "(‘'\"])(?:op|is|was|zijn|waren|van|naar|tegen|bedraagt|bedroeg|bedragen|bedroegen|met|een|tot|en|dan|eens|rond|circa|ca\\.?|ongeveer|ruim|bijna|maximaal|"
    "minimaal|totaal|slechts|nog|telt|telde|aantal|hoogste|minste|hoogstens|hooguit|minstens|score|cijfer|gemiddeld|gemiddelde|boven|onder|scoort|scoorde|"
    "wordt|werd|werden|komt|kwam|uit|er|verwachting)"
    "[: ]*$");
// matches what makes a figure a part of a whole: "Van hen volgen ", "Daarvan zijn er " / not "Daarvoor komen "
static const Pattern kPartBefore("(?i)(?:^|[ ,(])(?:van hen|daarvan|hiervan|waarvan|van wie|van deze \\pL+|van die \\pL+)(?: \\pL+){0,3} $");
// matches what makes a figure the number of a point, with ". " behind it: "genoemde brief onder " / not "onder de "
static const Pattern kPointBefore("(?i)\\b(?:onder|sub|bij|ad)(?: de)? $");
// matches the whole that a figure is a part of, or what it is more or less than: "6 van de 9 metingen", "90 meer dan gepland", "24 voor en 2 tegen"
// / not "6 van de leden"
static const Pattern kOfWhole(
    "^ van de (?:ongeveer |circa |ruim |bijna )?[0-9]|^ (?:meer|minder|hoger|lager) dan\\b|^ voor (?:\\([^()]*\\) )?en [0-9]+ tegen\\b");
// matches what follows a figure that leads a list item: " in de groep van 2022" / not " Preventief slikken"
static const Pattern kLeadAfter("^ (?:in|van|met|voor|bij|uit|op|zonder|via|die|dat|waren|zijn|hebben|volgen|kregen)\\b");
static const Pattern kLastWords("(\\pL[\\pL'’/-]*)[ (]*$");

// What can make a figure of a bare number.
struct Signs {
    bool range = false;      // the first of two: "tussen 30 en 40 woningen"
    bool number = false;     // of a list or a point: "12. ", "onder 3) "
    bool bracketed = false;  // "de leden (12)"
    bool of_year = false;    // "een 7,4 (2023: 7,1)"
    bool next = false;       // the next of a list
    bool carried = false;    // by the words before it, a whole that it is a part of, or a list that it leads
};

Signs signs_of(const FigurePlace& place, const SentenceRun& run) {
    static const Pattern kYearBefore("\\((?:in )?(?:19|20)[0-9]{2}: ?$");
    const auto [before, after, bound, opens_item] = place;
    const re2::StringPiece left(before.data(), before.size()), right(after.data(), after.size());
    Signs signs;
    signs.range = opens_range(before, after) || bound == Bound::low || bound == Bound::from;
    const bool point = trim(before).empty() || RE2::PartialMatch(left, kPointBefore);
    signs.number = point && after.size() > 1 && (after[0] == '.' || after[0] == ')');
    signs.bracketed = !before.empty() && before.back() == '(' && !after.empty() && after[0] == ')';
    signs.of_year = run.last_end > 0 && RE2::PartialMatch(left, kYearBefore) && after.starts_with(")");
    // "610 voor parkeren, 420 voor afval": the next of a list, with the same word behind it
    const std::string_view since = run.last_end > 0 ? before.substr(static_cast<std::size_t>(run.last_end)) : std::string_view{};
    const bool lead_behind = RE2::PartialMatch(right, kLeadAfter);
    const bool same_word = after.size() > 1 && after[0] == ' ' && since.starts_with(after.substr(0, std::min(after.find(' ', 1), after.size()) + 1));
    signs.next = (since.ends_with(": ") && lead_behind) || (since.ends_with(", ") && ((run.listing && lead_behind) || state_behind(after) || same_word));
    const bool leads = opens_item && trim(before).empty() && lead_behind;
    signs.carried = leads || signs.next || signs.of_year || RE2::PartialMatch(left, kCarries) || limits_count(before) || RE2::PartialMatch(left, kPartBefore) ||
                    RE2::PartialMatch(right, kOfWhole);
    return signs;
}

// What it counts, told elsewhere in its sentence; "" where nothing tells.
std::string unit_told(const ProseFigure& figure, std::string_view sentence, const FigurePlace& place, const Signs& signs, const Statement* last) {
    const re2::StringPiece left(place.before.data(), place.before.size()), right(place.after.data(), place.after.size());
    if (signs.of_year) return last != nullptr ? last->unit : "";
    if (signs.bracketed) {
        std::string noun;
        const std::string words = trim(place.before.substr(0, place.before.size() - 1));
        RE2::PartialMatch(words, kLastWords, &noun);
        return !noun.empty() && std::islower(static_cast<unsigned char>(noun[0])) && is_plural(noun) ? noun : "";
    }
    if (is_report_mark(sentence, figure.span.begin, figure.value)) return "rapportcijfer";
    // "Het aantal leerlingen groeide van 640 naar 702"
    if (std::string counted; RE2::PartialMatch(left, kNumberOf, &counted)) return counted;
    const bool compares =
        last != nullptr && last->unit != "euro" && last->unit != "%" && RE2::PartialMatch(left, kAgainstBefore) && RE2::PartialMatch(right, kAgainstAfter);
    return compares ? last->unit : "";
}

}  // namespace

bool reads_bare(const ProseFigure& figure, std::string_view sentence, const FigurePlace& place, const std::vector<Statement>& before_it, SentenceRun& run,
                std::string& unit) {
    const Signs signs = signs_of(place, run);
    const int at = static_cast<int>(before_it.size());
    if (signs.range) {
        run.range_start = at;
    } else if (run.range_start < 0 || run.range_start != at - 1 ||
               (place.bound != Bound::to && qualifier_of(place.before, place.after, unit, place.bound) != "at_most")) {
        // Not the second figure of a range, which stands where the first one may stand.
        if (signs.number || (signs.bracketed ? figure.digits.end - figure.digits.begin < 3 : !signs.carried)) return false;
    }
    run.listing = signs.next;
    unit = unit_told(figure, sentence, place, signs, run.last_end > 0 && !before_it.empty() ? &before_it.back() : nullptr);
    return true;
}

}  // namespace griffier
