#include "extractors/budget/taakvelden.h"

#include <algorithm>
#include <cctype>

#include "extractors/phrases.h"

namespace griffier {
namespace {

// Iv3, budgets from 2017 on: main field and fields under it. 6.71 and the like split a field: checked by their first digits.
// What their official names (Iv3) say: one of these is part of what a document calls them.
struct Taakveld {
    std::string_view code, stems;
};

constexpr Taakveld kTaakvelden[] = {{"0.1", "bestuur"},
                                    {"0.2", "burgerzaken"},
                                    {"0.3", "gebouwen|gronden"},
                                    {"0.4", "overhead|ondersteuning"},
                                    {"0.5", "treasury"},
                                    {"0.6", "belasting|ozb"},
                                    {"0.61", "ozb|woningen"},
                                    {"0.62", "ozb|woningen"},
                                    {"0.63", "parkeer"},
                                    {"0.64", "belasting"},
                                    {"0.7", "uitkering"},
                                    {"0.8", "baten"},
                                    {"0.9", "vennootschap|vpb"},
                                    {"0.10", "reserve"},
                                    {"0.11", "resultaat"},
                                    {"1.1", "crisis|brandweer"},
                                    {"1.2", "orde|veiligheid"},
                                    {"2.1", "verkeer|vervoer"},
                                    {"2.2", "parkeren"},
                                    {"2.3", "haven"},
                                    {"2.4", "haven|waterweg"},
                                    {"2.5", "vervoer"},
                                    {"3.1", "economi"},
                                    {"3.2", "bedrijfsinfra"},
                                    {"3.3", "bedrijvenloket|bedrijfsregeling"},
                                    {"3.4", "promotie"},
                                    {"4.1", "basisonderwijs"},
                                    {"4.2", "huisvesting"},
                                    {"4.3", "onderwijs|leerling"},
                                    {"5.1", "sport"},
                                    {"5.2", "sport"},
                                    {"5.3", "cultu"},
                                    {"5.4", "muse"},
                                    {"5.5", "erfgoed"},
                                    {"5.6", "media"},
                                    {"5.7", "groen|recreatie"},
                                    {"6.1", "samenkracht|participatie"},
                                    {"6.2", "wijkteam|toegang|eerstelijn"},
                                    {"6.3", "inkomen"},
                                    {"6.4", "wsw|beschut|begeleide"},
                                    {"6.5", "arbeid|participatie"},
                                    {"6.6", "maatwerk|hulpmiddel|wmo"},
                                    {"6.7", "maatwerk|hulp|wmo|jeugd|begeleid|dagbesteding|pleegzorg|gezin|pgb|plaatsing|18"},
                                    {"6.8", "zorg|beschermd|opvang|jeugd|18"},
                                    {"6.9", "wmo|jeugd"},
                                    {"7.1", "gezondheid"},
                                    {"7.2", "riol|water"},
                                    {"7.3", "afval"},
                                    {"7.4", "milieu"},
                                    {"7.5", "begra|cremat"},
                                    {"8.1", "ruimte|ruimtelijk|leefomgeving"},
                                    {"8.2", "grond"},
                                    {"8.3", "wonen|bouwen"}};

// The taakveld that a code is, or is a part of: 6.71, 6.711 and "6.71a" are parts of 6.7.
const Taakveld* taakveld_of(std::string_view code) {
    while (!code.empty() && std::isalpha(static_cast<unsigned char>(code.back()))) code.remove_suffix(1);
    for (const Taakveld& known : kTaakvelden) {
        const bool part =
            (code.size() == 4 || (code.size() == 5 && code[0] == '6')) && code[0] != '0' && known.code.size() == 3 && code.substr(0, 3) == known.code;
        if (code == known.code || part) return &known;
    }
    return nullptr;
}

}  // namespace

bool is_taakveld_code(std::string_view code) { return taakveld_of(code) != nullptr; }

bool is_taakveld_name(std::string_view code, std::string_view name) {
    const Taakveld* known = taakveld_of(code);
    if (known == nullptr) return false;
    const std::string words = words_of(name);
    for (std::size_t at = 0; at <= known->stems.size();) {
        const std::size_t end = std::min(known->stems.find('|', at), known->stems.size());
        if (words.find(known->stems.substr(at, end - at)) != std::string::npos) return true;
        at = end + 1;
    }
    return false;
}

}  // namespace griffier
