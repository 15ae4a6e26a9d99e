#include "extractors/facts/organisation_list.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "document/text.h"

namespace griffier {
namespace {

// Municipalities whose name a title may hold as a word of the language.
constexpr std::array<std::string_view, 14> kAlsoWords = {"Beek",   "Bergen", "Best",   "Borne", "Buren", "Goes",     "Hoorn",
                                                         "Houten", "Laren",  "Putten", "Sluis", "Stein", "Tynaarlo", "Veere"};

std::string without_bracket(const std::string& name) { return trim(name.substr(0, name.find(" ("))); }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80) != 0; }

bool stands_in(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const bool before = at == 0 || !(is_letter(text[at - 1]) || text[at - 1] == '-');
        const std::size_t end = at + name.size();
        if (before && (end == text.size() || !(is_letter(text[end]) || text[end] == '-'))) return true;
    }
    return false;
}

std::vector<ListedOrganisation> parse(const char* csv) {
    std::vector<ListedOrganisation> list;
    std::istringstream in(csv);
    std::string line;
    bool head = true;
    while (std::getline(in, line)) {
        if (line.empty() || line[0] == '#') continue;
        if (std::exchange(head, false)) continue;
        std::array<std::string, 4> field;
        std::istringstream fields(line);
        for (std::string& f : field) std::getline(fields, f, ';');
        list.push_back({field[0], field[1], field[2], field[3]});
    }
    return list;
}

}  // namespace

const std::vector<ListedOrganisation>& listed_organisations() {
    static const std::vector<ListedOrganisation> list = parse(organisations_csv());
    return list;
}

std::string cbs_code(std::string_view name) {
    std::string wanted = fold(name), kind = "gemeente";
    for (const std::string_view prefix : {"provincie ", "gemeente "})
        if (wanted.substr(0, prefix.size()) == prefix) {
            kind = trim(prefix);
            wanted.erase(0, prefix.size());
        }
    std::vector<std::string> codes;
    for (const ListedOrganisation& o : listed_organisations()) {
        if (o.kind != kind) continue;
        if (fold(o.name) == wanted) return o.code;
        if (fold(without_bracket(o.name)) == wanted || (!o.also.empty() && fold(o.also) == wanted)) codes.push_back(o.code);
    }
    return codes.size() == 1 ? codes.front() : "";
}

std::string organisation_in(std::string_view title) {
    std::string best;
    for (const ListedOrganisation& o : listed_organisations()) {
        const std::string name = without_bracket(o.name);
        for (const std::string& form : {name, o.also}) {
            if (form.size() <= best.size() || !stands_in(title, form)) continue;
            if (o.kind == "provincie") continue;  // Groningen, Utrecht: the word provincie says so
            const bool word = std::find(kAlsoWords.begin(), kAlsoWords.end(), form) != kAlsoWords.end();
            if (!word || title.find("emeente " + form) != std::string_view::npos) best = form;
        }
    }
    return best;
}

}  // namespace griffier
