// Phases of a budget as headers say them: lists of words, then what reads them. phrases.h says what may stand in a phrase.
#include "extractors/budget/phase_words.h"

#include <algorithm>

#include "extractors/phrases.h"

namespace griffier {
namespace {

// The first that is found decides.
struct BasisWord {
    std::string_view phrase;
    Basis basis;
};

constexpr BasisWord kBasisWords[] = {
    {"saldo of mutatie*", Basis::none},
    {"krediet of begrote", Basis::none},
    {"verschil*", Basis::verschil},
    {"afwijking*", Basis::verschil},
    {"begrotingsafwijking*", Basis::verschil},
    {"mutatie*", Basis::verschil},
    {"wijziging begroting", Basis::verschil},
    {"overschrijding*", Basis::verschil},
    {"onderschrijding*", Basis::verschil},
    {"over onderschrijding*", Basis::verschil},
    {"na ... wijziging*", Basis::begroting_na_wijziging},
    {"na ... begrotingswijziging*", Basis::begroting_na_wijziging},
    {"na wijz", Basis::begroting_na_wijziging},
    {"na begrotingswijziging*", Basis::begroting_na_wijziging},
    {"bijgesteld*", Basis::begroting_na_wijziging},
    {"actuele", Basis::begroting_na_wijziging},
    {"actueel", Basis::begroting_na_wijziging},
    {"gewijzigd*", Basis::begroting_na_wijziging},
    {"lopende", Basis::begroting_na_wijziging},
    {"t e m tb*", Basis::begroting_na_wijziging},
    {"incl wijziging*", Basis::begroting_na_wijziging},
    {"inclusief wijziging*", Basis::begroting_na_wijziging},
    {"t m ... wijziging*", Basis::begroting_na_wijziging},
    {"t m ... begrotingswijziging*", Basis::begroting_na_wijziging},
    {"primitief", Basis::begroting_primitief},
    {"primitieve", Basis::begroting_primitief},
    {"primair", Basis::begroting_primitief},
    {"primaire", Basis::begroting_primitief},
    {"oorspronkelijk*", Basis::begroting_primitief},
    {"vastgesteld*", Basis::begroting_primitief},
    {"voor ... wijziging*", Basis::begroting_primitief},
    {"voor begrotingswijziging*", Basis::begroting_primitief},
    {"excl wijziging*", Basis::begroting_primitief},
    {"exclusief wijziging*", Basis::begroting_primitief},
    {"begrotingswijziging*", Basis::verschil},
    {"wijziging", Basis::verschil},
    {"wijzigingen", Basis::verschil},
    {"bijstelling*", Basis::verschil},
    {"ontwerpbegroting", Basis::begroting_primitief},
    {"prognose*", Basis::prognose},
    {"verwachting*", Basis::prognose},
    {"verwacht*", Basis::prognose},
    {"geactualiseerde raming", Basis::prognose},
    {"actualisatie", Basis::prognose},
    {"realisatie*", Basis::realisatie},
    {"gerealiseerd*", Basis::realisatie},
    {"werkelijk*", Basis::realisatie},
    {"rekening", Basis::realisatie},
    {"jaarrekening", Basis::realisatie},
    {"jaarstukken", Basis::realisatie},
    {"jaarverslag", Basis::realisatie},
    {"uitkomst*", Basis::realisatie},
    {"besteed", Basis::realisatie},
    {"uitgegeven", Basis::realisatie},
    {"verantwoording", Basis::realisatie},
    {"programmarekening", Basis::realisatie},
    {"meerjarenraming*", Basis::raming},
    {"mjr", Basis::raming},
    {"mjb", Basis::raming},
    {"meerjarenbegroting", Basis::raming},
    {"raming*", Basis::raming},
    {"geraamd*", Basis::raming},
    {"r20*", Basis::realisatie},
    {"b20*", Basis::begroting},  // "R2023", "B2024"
    {"r 20*", Basis::realisatie},
    {"rek 20*", Basis::realisatie},
    {"jr 20*", Basis::realisatie},
    {"b 20*", Basis::begroting},
    {"beg 20*", Basis::begroting},
    {"begroting*", Basis::begroting},
    {"begroot*", Basis::begroting},
    {"begrote", Basis::begroting},
    {"begr", Basis::begroting},
    {"programmabegroting", Basis::begroting},
};
// Reports that change the budget of the running year. A plan "na", "inclusief" or "t/m" one of them is the plan as changed.
constexpr std::string_view kInterimReports[] = {"tussenrapportage*",
                                                "tussentijdse rapportage*",
                                                "bestuursrapportage*",
                                                "managementrapportage*",
                                                "berap*",
                                                "burap*",
                                                "marap*",
                                                "voorjaarsnota*",
                                                "voorjaarsrapportage*",
                                                "zomernota*",
                                                "najaarsnota*",
                                                "najaarsrapportage*"};
constexpr std::string_view kChangedBy[] = {"na", "incl", "inclusief", "t m", "tot en met"};
// Two plans side by side, before and after a change.
constexpr std::string_view kPlanBefore[] = {"oude raming*",       "oude begroting*",   "oude meerjarenraming*", "huidige raming*",
                                            "huidige begroting*", "bestaande raming*", "bestaande begroting*"};
constexpr std::string_view kPlanAfter[] = {"nieuwe raming*", "nieuwe begroting*", "nieuwe meerjarenraming*"};
// The same as whole headers.
constexpr std::string_view kBareBefore[] = {" was ", " oud ", " huidig "};
constexpr std::string_view kBareAfter[] = {" wordt ", " nieuw "};
// What amounts go up and down by, each in a column of its own.
constexpr std::string_view kUp[] = {"verhoging", "voordeel", "voordelen", "voordelig"};
constexpr std::string_view kDown[] = {"verlaging", "nadeel", "nadelen", "nadelig"};
constexpr std::string_view kGood[] = {"voordeel", "voordelen", "voordelig"};
constexpr std::string_view kBad[] = {"nadeel", "nadelen", "nadelig"};

bool is_changed_by_report(std::string_view words) {
    for (std::string_view report : kInterimReports) {
        if (!says(words, report)) continue;
        for (std::string_view by : kChangedBy)
            if (says_apart(words, std::string(by) + " ... " + std::string(report))) return true;
    }
    return false;
}

}  // namespace

Basis basis_of(std::string_view text) {
    const std::string words = words_of(text);
    const auto word = std::find_if(std::begin(kBasisWords), std::end(kBasisWords), [&](const BasisWord& one) { return says(words, one.phrase); });
    const Basis basis = word == std::end(kBasisWords) ? Basis::none : word->basis;
    const bool plan = basis == Basis::begroting || basis == Basis::raming || word == std::end(kBasisWords);
    return plan && is_changed_by_report(words) ? Basis::begroting_na_wijziging : basis;
}

PlanAge plan_age(std::string_view text) {
    const std::string words = words_of(text);
    const bool before = says_any(words, kPlanBefore) || std::find(std::begin(kBareBefore), std::end(kBareBefore), words) != std::end(kBareBefore);
    const bool after = says_any(words, kPlanAfter) || std::find(std::begin(kBareAfter), std::end(kBareAfter), words) != std::end(kBareAfter);
    return before == after ? PlanAge::unsaid : before ? PlanAge::before : PlanAge::after;
}

Change change_of(std::string_view text) {
    const std::string words = words_of(text);
    return starts_with_any(words, kUp) ? Change::up : starts_with_any(words, kDown) ? Change::down : Change::none;
}

std::optional<bool> favourable_of(std::string_view text) {
    const std::string words = words_of(text);
    if (starts_with_any(words, kGood)) return true;
    return starts_with_any(words, kBad) ? std::optional<bool>(false) : std::nullopt;
}

}  // namespace griffier
