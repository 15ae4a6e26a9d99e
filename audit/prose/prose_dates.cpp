#include "audit/prose/prose_dates.h"

#include <algorithm>
#include <map>

#include "audit/prose/number_words.h"
#include "audit/remarks/observation.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

const std::string kYears = "(20[0-9]{2}) ?(?:-|–|—|t/m|tot en met|tot|en) ?(20[0-9]{2})";
// matches "vier jaar (2023-2026)", "drie jaar (2024 tot en met 2026)" / not "vier jaar na 2023"
const Pattern kYearsBehind(std::string("(?i)\\b") + kNumberWord + " (?:jaar|jaren) \\((?:van |periode )?" + kYears + "\\)");
// matches "2023-2026 (vier jaar)"
const Pattern kYearsBefore("\\b" + kYears + " \\(" + kNumberWord + " (?:jaar|jaren)\\)");
// matches "2022: 35 mensen gestart, verwachte afronding in 2025" / not "2022: 35 mensen gestart"
const Pattern kStartAndEnd(
    "(?i)^\\W*(20[0-9]{2}): .*\\b(?:gestart|begonnen|ingestroomd)\\b.*\\b(?:afronding|afgerond|einde|klaar)\\b[^0-9]{0,12}\\bin (20[0-9]{2})\\W*$");
// matches "Inburgeraars hebben drie jaar de tijd om" / not "hebben drie jaar geleden"
const Pattern kTimeAllowed(std::string("(?i)\\b(?:hebben|heeft|krijgen|krijgt) ") + kNumberWord + " jaar de tijd\\b");
// matches "Beide rapportages worden ieder half jaar aangeboden", "Deze rapportage verschijnt elk kwartaal" / not "in haar kwartaalrapportages"
const Pattern kOwnFrequency(
    "(?i)\\b(?:deze|beide|de) rapportages?\\b[^.;]{0,60}\\b(?:(?:ieder|elk|per) (half ?jaar|kwartaal|jaar)|(halfjaarlijks|jaarlijks))\\b");

int months_between(const Period& period) {
    const auto month = [](const std::string& date) { return std::stoi(date.substr(0, 4)) * 12 + std::stoi(date.substr(5, 2)); };
    return month(period.to) - month(period.from) + 1;
}

bool is_whole(const Period& period) { return period.from.size() >= 10 && period.to.size() >= 10; }

}  // namespace

std::vector<PlacedCheck> check_prose_dates(const Document& document, const std::vector<Passage>& passages) {
    std::vector<PlacedCheck> checks;
    std::map<int, int> allowed;  // section -> years that it allows
    for (const Passage& passage : passages) {
        std::string years;
        if (RE2::PartialMatch(passage.text, kTimeAllowed, &years))
            if (const auto count = number_word(years)) allowed.try_emplace(passage.section, *count);
        const auto span = [&](const Match& match, const std::string& word, const std::string& first, const std::string& last) {
            const auto count = number_word(word);
            const int from = std::stoi(first), to = std::stoi(last);
            if (!count || to <= from) return;
            const bool fits = to - from == *count || to - from + 1 == *count;  // "tot 2026" or "tot en met 2026"
            PlacedCheck placed = observation("PROSE_DATE", fits ? Status::pass : Status::flag, place_of(document, passage, match.span),
                                             "in the text: " + word + " jaar, from " + first + " to " + last);
            placed.check.result = in_section(passage.section);
            checks.push_back(std::move(placed));
        };
        for (const Match& match : find_all(kYearsBehind, passage.text)) span(match, match.groups[1], match.groups[2], match.groups[3]);
        for (const Match& match : find_all(kYearsBefore, passage.text)) span(match, match.groups[3], match.groups[1], match.groups[2]);
    }
    for (const Passage& passage : passages) {
        const auto years = allowed.find(passage.section);
        std::string first, last;
        if (years == allowed.end() || !RE2::FullMatch(passage.text, kStartAndEnd, &first, &last)) continue;
        const int from = std::stoi(first), to = std::stoi(last);
        PlacedCheck placed = observation(
            "PROSE_DATE", to - from == years->second ? Status::pass : Status::flag, place_of(document, passage, {0, static_cast<int>(passage.text.size())}),
            "in the text: begun in " + first + ", to end in " + last + ", with " + std::to_string(years->second) + " years allowed");
        placed.check.result = in_section(passage.section);
        placed.check.expected = Decimal(from + years->second);
        placed.check.found = Decimal(to);
        placed.check.difference = *placed.check.expected - *placed.check.found;
        placed.check.tolerance = Decimal(0);
        checks.push_back(std::move(placed));
    }
    return checks;
}

std::vector<PlacedCheck> check_date_window(const Document& document, const Extraction& extraction, const std::vector<Passage>& passages) {
    if (!extraction.facts.period || !is_whole(*extraction.facts.period)) return {};
    const Period& period = *extraction.facts.period;
    if (extraction.facts.kind != "rapportage" && extraction.facts.kind != "tussenrapportage") return {};
    std::vector<PlacedCheck> checks;
    for (const Passage& passage : passages) {
        const Match match = find_first(kOwnFrequency, passage.text);
        if (!matches(match)) continue;
        const std::string often = fold(match.groups[1].empty() ? match.groups[2] : match.groups[1]);
        const int announced = often.rfind("half", 0) == 0 ? 6 : often == "kwartaal" ? 3 : 12, covered = months_between(period);
        checks.push_back(observation("DATE_WINDOW", announced == covered ? Status::pass : Status::flag, place_of(document, passage, match.span),
                                     "the report covers " + std::to_string(covered) + " months (" + period.from + " to " + period.to +
                                         "), and is said to appear every " + std::to_string(announced)));
        break;
    }
    // What is reported as decided or sent lies before the end of what is reported on.
    PlacedCheck dated = observation("DATE_WINDOW", Status::pass, "every dated paper of the council lies before the end of the period, " + period.to);
    for (int r = 0; r < static_cast<int>(extraction.references.size()); ++r) {
        const Reference& reference = extraction.references[static_cast<std::size_t>(r)];
        if (reference.date.size() < 10 || (reference.kind != "raadsbesluit" && reference.kind != "raadsmemo")) continue;
        const Operand operand{reference_id(r), 1, std::nullopt, false, 1};
        if (reference.date <= period.to || (!extraction.facts.date.empty() && reference.date <= extraction.facts.date)) {
            dated.check.operands.push_back(operand);
            continue;
        }
        PlacedCheck late =
            observation("DATE_WINDOW", Status::flag, reference.source,
                        "\"" + shortened(reference.text) + "\" of " + reference.date + " lies after the period of the report, which ends " + period.to);
        late.check.result = operand;
        checks.push_back(std::move(late));
    }
    if (!dated.check.operands.empty()) checks.push_back(std::move(dated));
    return checks;
}

}  // namespace griffier
