#include "extractors/council/paper_labels.h"

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/matching.h"
#include "extractors/person_names.h"

namespace griffier {
namespace {

// matches "Onderwerp: x", "Stand van zaken:", "Indieners : x" / not "Besluit"
static const Pattern kLabel("([^:]{1,45}?) ?:(?: *(.*))?");
// matches "agendapunt 9" before a colon / not "Vraag"
static const Pattern kLabelNumber("(.+?) ([0-9]+[0-9a-z.]*)");
// matches a label with its value behind it: "Datum 9-7-2024", "Agendapunt 7b", "Raadsvergadering d.d. 3 juli 2025" / not "Datum van de vergadering"
static const Pattern kBareLabel(
    "((?:[A-Z][^ ]* ?){1}(?:(?:d\\.d\\.|nr\\.?|van|en|tijd|tijdstip|vergadering|raadsvergadering) ?){0,3}) ?((?:[a-z]+ )?[0-9A-Z].*)");

}  // namespace

std::optional<MotieLabel> motie_label(const std::string& text) {
    std::string label, value;
    if (!RE2::FullMatch(text, kLabel, &label, &value)) return std::nullopt;
    Field field = field_of(label);
    std::string name, number;
    // "Behorend bij agendapunt 9: Kadernota"
    if (field == Field::none && RE2::FullMatch(label, kLabelNumber, &name, &number) && field_of(name) == Field::agenda_item)
        return MotieLabel{Field::agenda_item, fold(name), number + (value.empty() ? "" : ": " + trim(value))};
    if (field == Field::none) return std::nullopt;
    return MotieLabel{field, fold(label), trim(value)};
}

std::optional<MotieLabel> bare_label(const std::string& text) {
    if (const Field field = field_of(text); field != Field::none) return MotieLabel{field, fold(text), ""};
    std::string label, value;
    if (!RE2::FullMatch(text, kBareLabel, &label, &value)) return std::nullopt;
    const Field field = field_of(label);
    const bool movers = field == Field::submitters || field == Field::co_submitters;
    const bool parties = movers && is_party(trim(value.substr(0, value.find_first_of(",;"))));  // "Mede-indieners CDA, Dorpslijst"
    if (movers && (parties || value.find('(') != std::string::npos)) return MotieLabel{field, fold(trim(label)), trim(value)};
    const bool head = field == Field::date || field == Field::meeting || field == Field::number || field == Field::agenda_item || field == Field::term ||
                      field == Field::head;
    if (!head || (field != Field::head && value.find_first_of("0123456789") == std::string::npos)) return std::nullopt;
    return MotieLabel{field, fold(trim(label)), trim(value)};
}

std::vector<std::string> labelled_parts(const std::string& text) {
    static const Pattern kLabels("(?:^| )([A-Z][A-Za-z-]{2,20}(?: [a-z]{2,12})?) ?:");
    std::vector<int> starts;
    for (const Match& match : find_all(kLabels, text)) {
        if (field_of(match.groups[1]) != Field::none) starts.push_back(match.span.begin);
    }
    if (starts.size() < 2 || starts.front() != 0) return {text};
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const int end = i + 1 < starts.size() ? starts[i + 1] : static_cast<int>(text.size());
        parts.push_back(trim(text.substr(static_cast<std::size_t>(starts[i]), static_cast<std::size_t>(end - starts[i]))));
    }
    return parts;
}

}  // namespace griffier
