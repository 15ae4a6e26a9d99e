#include "extractors/names.h"

#include <string>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/budget/phase_words.h"
#include "extractors/budget/side_words.h"
#include "extractors/budget/taakvelden.h"
#include "extractors/tables/label_words.h"

namespace griffier {
namespace {

// matches "Programma 2 Samen leven", "Programma:P3 Bestuur", "Programma 3: Zorg", "Wat kost programma 4" / not "Programmabegroting 2024", "Programma's",
// "Programma 2024"
static const Pattern kProgramme(R"((?i)(?:.* )?programma:? ?(?:nr\.? ?)?p?(\d{1,2})(?:[.:]| ?[-–])?(?:$| +(.*)))");
// matches "Programma Duurzaam wonen", "Programma: Zorg en jeugd" / not "Programma's", "Programmabegroting", "Programma in cijfers"
static const Pattern kUnnumbered(R"([Pp]rogramma:? ((?:["“‘'])?\p{Lu}[^0-9:]{2,60}))");
// matches "P3 Groen en water", "P 1. Wonen", "Tabel 5.1 - Baten en lasten P3 Groen en water" / not "P3"-less labels, "SP3 x", "p. 12"
static const Pattern kShort(R"((?:.*[ (:])?P ?(\d{1,2})[.:]?(?:$| +[-–]? ?(.*)))");
// A row that is about a programme says so first, or ends with its number. matches "Programma 1 Veiligheid", "Totaal lasten programma 1 Veiligheid", "P3
// Economie", "Geraamd voor programma 4" / not "Plan vastgoed Programma 1 Veiligheid"
static const Pattern kOfLabel(
    R"((?i)(?:(?:(?:sub)?totaal|totale|saldo|resultaat|baten|lasten|inkomsten|uitgaven|mutaties?|reserves?|van|voor|na|en) )*(?:programma\b|p ?\d).*|.*\bprogramma ?p?\d{1,2})");
// matches "0. Bestuur en ondersteuning", "3 Economie" / not "2024 Begroting", "1.2 Openbare orde"
static const Pattern kNumbered(R"((\d{1,2})\.? +(\pL.*))");
// matches "3", "P3", "03." / not "3.1", "2024"
static const Pattern kNumberAlone(R"((?i)p?(\d{1,2})\.?)");
// matches "Bevorderen gezondheid (2.3)" / not "resultaat (1+2)"
static const Pattern kGoalBehind(R"((.*\S) ?\((\d{1,2}\.\d{1,2})\))");
// matches "Doelstelling 2.1 Bevorderen", "Doel 2.1: Bevorderen", "Deelprogramma 3.2 Zorg" / not "Doelgroep 2"
static const Pattern kGoal(R"((?i)(?:doelstelling|doel|deelprogramma|thema|opgave) (\d{1,2}\.\d{1,2})\.?:?(?: +[-–]?(.*))?)");
// matches "2.1 Bevorderen", "2.1. Bevorderen" / not "2.100 Bevorderen"
static const Pattern kNumberedGoal(R"((\d{1,2}\.\d{1,2})\.?:? +(\pL.*))");
// matches "0.10 Mutaties reserves", "6.71a Hulp bij het huishouden", "Taakveld 5.1 Sport" / not "0.10"
static const Pattern kTaakveld(R"((?i)(?:taakveld:? )?(\d\.\d{1,3}[a-z]?)\.? +(.*\pL.*))");
// What ends a name: a unit or legend printed behind it.
// matches " bedragen x € 1.000", " (x € 1.000)", " ("-"=nadeel" / not " (Wmo)"
static const Pattern kTail(R"((?i)\s*(?:\(?\s*bedrag(?:en)?\b.*|\(?x ?€.*|\(\s*["“”']?[-+].*|\(in .*)$)");

std::string name_of(std::string name) {
    RE2::Replace(&name, kTail, "");
    return trim(name);
}

std::string number_of(const std::string& printed) {
    return printed.size() == 2 && printed[0] == '0' ? printed.substr(1) : printed;  // "02" is 2
}

std::optional<Named> match(const RE2& pattern, std::string_view text) {
    std::string number, name;
    const std::string line = trim(text);
    if (!RE2::FullMatch(line, pattern, &number, &name)) return std::nullopt;
    return Named{number_of(number), name_of(name)};
}

}  // namespace

std::optional<Named> programme_in(std::string_view text) {
    if (auto named = match(kProgramme, text)) return named;
    return match(kShort, text);
}

std::optional<Named> named_programme(std::string_view title) {
    std::string name;
    if (!RE2::FullMatch(trim(title), kUnnumbered, &name)) return std::nullopt;
    const bool kept = side_of(name) == Side::none && basis_of(name) == Basis::none && !is_total_label(name) && !is_no_programme(name);
    return kept ? std::optional<Named>(Named{"", name_of(name)}) : std::nullopt;
}

std::optional<Named> programme_of_label(std::string_view text) {
    const std::string line = trim(text);
    return RE2::FullMatch(line, kOfLabel) ? programme_in(line) : std::nullopt;
}

std::optional<Named> numbered_programme(std::string_view text) { return match(kNumbered, text); }

std::optional<Named> programme_number(std::string_view text) {
    std::string number;
    const std::string line = trim(text);
    if (!RE2::FullMatch(line, kNumberAlone, &number)) return std::nullopt;
    return Named{number_of(number), ""};
}

std::optional<Named> goal_in(std::string_view text) {
    std::string number, name;
    const std::string line = trim(text);
    if (RE2::FullMatch(line, kGoalBehind, &name, &number)) return Named{number, name_of(name)};
    return match(kGoal, text);
}

std::optional<Named> numbered_goal(std::string_view text) { return match(kNumberedGoal, text); }

std::optional<Named> taakveld_in(std::string_view text) {
    auto named = match(kTaakveld, text);
    if (!named || !is_taakveld_code(named->number)) return std::nullopt;
    return named;
}

}  // namespace griffier
