#include "extractors/people.h"

#include <algorithm>
#include <utility>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/matching.h"
#include "extractors/person_names.h"

namespace griffier {
namespace {

// A name as registers sort it. matches "Boer, J.H. de", "Veen-Smit, A.B." / not "Boer, Jansen", "Boer, VVD"
static const Pattern kSurnameFirst("[A-Z][^,;()0-9]{1,40}, ?(?:[A-Z][a-z]?\\.-?){1,6}(?: (?:van|de|der|den|ten|ter|het|'t|von|el|la))*");
// matches what stands for no party in a column of parties
static const Pattern kNoParty("(?i)(?:null|n\\.?v\\.?t\\.?|geen|onbekend|[-–—]+)");
static const Pattern kBracketed(" ?[\\(\\[]([^()\\[\\]]{1,60})[\\)\\]]");

// "K. Bos (VVD) E. van Beek (CDA)": each behind the bracket of the one before; as it stands where a bracket holds something else: "M. (Marieke) Bos (VVD)".
std::vector<std::string> bracketed_people(const std::string& text) {
    static const Pattern kOne("^ ?([^()]{2,60}?) ?\\(([^()]{1,40})\\)");
    static const Pattern kInitials("(?:\\p{Lu}[a-z]?\\.-? ?)+");
    std::vector<std::string> people;
    for (std::string rest = text; !rest.empty();) {
        const Match match = find_first(kOne, rest);
        if (!matches(match)) return {text};
        const std::string name = match.groups[1], of = match.groups[2];
        const bool party_first = is_party(name);
        if (!is_bare_name(name) && !party_first) return {text};
        if (RE2::FullMatch(of, kInitials) || (party_first && !is_bare_name(of))) return {text};
        people.push_back(trim(rest.substr(0, static_cast<std::size_t>(match.span.end))));
        rest = trim(rest.substr(static_cast<std::size_t>(match.span.end)));
    }
    return people;
}

// Commas and "en" outside brackets part a list; in a list of "Boer, J.H. de; Bos, A." only the semicolons.
std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(';', from), text.size());
        parts.push_back(trim(std::string_view(text).substr(from, end - from)));
        from = end + 1;
    }
    if (std::all_of(parts.begin(), parts.end(), [](const std::string& part) { return part.empty() || RE2::FullMatch(part, kSurnameFirst); })) return parts;
    parts.assign(1, "");
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(' || text[i] == '[') ++depth;
        if ((text[i] == ')' || text[i] == ']') && depth > 0) --depth;
        if (depth == 0 && (text[i] == ',' || text[i] == ';' || text[i] == '&' || text[i] == '\n')) {
            parts.emplace_back();
            continue;
        }
        if (depth == 0 && (text.compare(i, 4, " en ") == 0 || text.compare(i, 4, " EN ") == 0)) {
            parts.emplace_back();
            i += 3;
            continue;
        }
        parts.back() += text[i];
    }
    std::vector<std::string> people;
    for (const std::string& part : parts)
        for (std::string& one : bracketed_people(part)) people.push_back(std::move(one));
    return people;
}

// "D66, J. Warmer" or "D66, J. Warmer, SP, A. Bos": every other one is a party, and behind it stands a name with initials.
bool parties_before_names(const std::vector<std::string>& parts) {
    static const Pattern kWithInitials("(?:[Dd]e heer |[Mm]evrouw )?(?:\\p{Lu}[a-z]?\\. ?)+(?:(?:van|de|der|den|ten|ter|het|'t|el) ){0,3}\\p{Lu}[\\p{L}'’-]+");
    if (parts.size() < 2 || parts.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < parts.size(); i += 2)
        if (party_of(without_lead(parts[i])).empty() || !RE2::FullMatch(trim(parts[i + 1]), kWithInitials)) return false;
    return true;
}

// "CDA, de heer W. Smit; SGP, mevrouw J. Bos": nothing where any of them is something else.
std::vector<Submitter> addressed_people(const std::string& text) {
    static const Pattern kAddressed("(.{2,40}?), ?((?:[Dd]e heer|[Mm]evrouw|[Dd]hr\\.?|[Mm]evr?w?\\.?|[Mm]w\\.?) .+)");
    std::vector<Submitter> people;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(';', from), text.size());
        std::string party, name;
        if (!RE2::FullMatch(trim(text.substr(from, end - from)), kAddressed, &party, &name)) return {};
        party = party_of(party);
        name = without_lead(name);
        if (party.empty() || !is_bare_name(name)) return {};
        people.push_back({name, party});
        from = end + 1;
    }
    return people;
}

}  // namespace

void add_submitter(std::vector<Submitter>& submitters, Submitter one) {
    for (Submitter& known : submitters) {
        const bool same_name = !one.name.empty() && fold(known.name) == fold(one.name);
        // "Bosman" of the title is "A. Bosman (VVD)" of the signature.
        const bool tail = !one.name.empty() && !known.name.empty() && known.party.empty() && one.name.size() > known.name.size() &&
                          fold(one.name).ends_with(" " + fold(known.name));
        const bool same_party = one.name.empty() && !one.party.empty() && fold(known.party) == fold(one.party);
        const bool named_now = known.name.empty() && !known.party.empty() && fold(known.party) == fold(one.party);
        if (same_name || tail || named_now) {
            if (tail || named_now) known.name = one.name;
            if (known.party.empty()) known.party = one.party;
            return;
        }
        if (same_party) return;
    }
    submitters.push_back(std::move(one));
}

void add_submitters(const std::string& text, std::vector<Submitter>& submitters) {
    if (const auto addressed = addressed_people(text); !addressed.empty()) {
        for (const Submitter& one : addressed) add_submitter(submitters, one);
        return;
    }
    const std::vector<std::string> parts = parts_of(text);
    if (parties_before_names(parts)) {
        for (std::size_t i = 0; i < parts.size(); i += 2) add_submitter(submitters, {without_lead(parts[i + 1]), party_of(without_lead(parts[i]))});
        return;
    }
    for (const std::string& part : parts) {
        std::string piece = without_lead(part);
        if (piece.empty()) continue;
        Submitter one;
        if (fold(part).starts_with("namens ") && part.find(':') != std::string::npos && signed_piece(trim(part), one)) {
            add_submitter(submitters, std::move(one));
            continue;
        }
        if (RE2::FullMatch(part, kSurnameFirst)) {
            add_submitter(submitters, {part, ""});
            continue;
        }
        const Match bracket = find_first(kBracketed, piece);
        static const Pattern kGivenName("(.+\\(\\p{Lu}[\\p{Ll}'’-]+\\) .+?) ?\\(([^()]{1,60})\\)");  // "M. (Marieke) Bos (VVD)"
        if (RE2::FullMatch(piece, kGivenName, &one.name, &one.party) && is_bare_name(one.name)) {
            // both as they stand
        } else if (matches(bracket)) {
            one.party = trim(bracket.groups[1]);
            one.name = without_lead(piece.substr(0, static_cast<std::size_t>(bracket.span.begin)));
            if (const std::string party = party_of(one.name); !party.empty() && !is_party(one.party)) one = {one.party, party};  // "VVD (J. Bos)"
            // "Duinzoom Nu (J. Bos)": initials are a person's
            if (!has_initials(one.name) && has_initials(one.party) && is_bare_name(one.party)) std::swap(one.name, one.party);
        } else if (const std::string party = party_of(piece); !party.empty()) {
            one.party = party;
            // "J. Bakker, CDA": a party behind a name without one
            if (!submitters.empty() && submitters.back().party.empty() && !submitters.back().name.empty() && piece == trim(part)) {
                // "KIES Lokaal, VVD" are two parties
                static const Pattern kPartyWords(
                    "^\\p{Lu}{3,}\\b|\\b(?:Lokaal|Lokale|Belang|Belangen|Partij|Lijst|Vooruit|Actief|Burgers|Inwoners|Democraten)\\b");
                Submitter& before = submitters.back();
                if (!RE2::PartialMatch(before.name, kPartyWords)) {
                    before.party = party;
                    continue;
                }
                before = {"", before.name};
            }
        } else if (!signed_piece(piece, one)) {
            static const Pattern kWebName("\\pL+[.&+]\\pL{2,}");  // "Zeist.nu", "Dorp&Stad" are no persons
            (RE2::FullMatch(piece, kWebName) ? one.party : one.name) = piece;
        }
        one.name = name_case(one.name);
        if (!one.name.empty() || !one.party.empty()) add_submitter(submitters, std::move(one));
    }
}

void add_parties(const std::string& text, std::vector<Submitter>& submitters) {
    for (const std::string& part : parts_of(text)) {
        const std::string piece = without_lead(part);
        if (piece.empty() || RE2::FullMatch(piece, kNoParty)) continue;
        const std::string party = party_of(piece);
        // "pvdd d66": one below the other in the cell
        const auto words = split_words(piece);
        static const Pattern kAnyCase("(?i)(?:" + party_names() + ")");
        if (party.empty() && words.size() > 1 &&
            std::all_of(words.begin(), words.end(), [](const std::string& word) { return RE2::FullMatch(word, kAnyCase); }))
            for (const std::string& word : words) add_submitter(submitters, {"", word});
        else
            add_submitter(submitters, {"", party.empty() ? piece : party});
    }
}

std::vector<Submitter> people_in(const std::string& text) {
    std::vector<Submitter> people;
    for (const std::string& part : parts_of(text)) {
        Submitter one;
        const std::string piece = trim(part);
        const Match bracket = find_first(kBracketed, piece);
        if (!matches(bracket)) return {};
        one.party = trim(bracket.groups[1]);
        one.name = trim(piece.substr(0, static_cast<std::size_t>(bracket.span.begin)));
        if (one.name.empty()) return {};
        people.push_back(std::move(one));
    }
    return people;
}

bool have_parties(const std::vector<Submitter>& people) {
    return std::all_of(people.begin(), people.end(), [](const Submitter& one) { return !one.party.empty() && (one.name.empty() || is_name(one.name)); });
}

bool knows_party(const std::vector<Submitter>& people) {
    return std::any_of(people.begin(), people.end(), [](const Submitter& one) { return is_party(one.party); });
}

}  // namespace griffier
