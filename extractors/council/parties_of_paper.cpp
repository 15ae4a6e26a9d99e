// Local parties that the paper itself proves: with them, who is a party and who is a person among those named.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/council_words.h"
#include "extractors/given_names.h"
#include "extractors/matching.h"
#include "extractors/person_names.h"

namespace griffier {
namespace {

// matches what only a person's name has: "J. Bos", "de heer Bos", "mevr. Bos" / not "Jan van Duin", which may be a party
static const Pattern kInitials("(?:^|[ .-])\\p{Lu}[a-z]{0,2}\\.|(?i:\\b(?:de heer|mevrouw|dhr|mevr|mw)\\b)");
// matches a word that parties have less often than persons: "Jan de Boer" / not "Duinzoom Nu"
static const Pattern kInfix("\\p{Ll} ?(?:van|de|den|der|ten|ter|'t|el) ");
// matches those named as fracties: "fractie Duinzoom Nu", "Fracties: Duinzoom Nu, CDA", "de fracties van CDA en Jan van Duin" / not "fractievoorzitter"
static const Pattern kFractions(
    "(?i:\\bfracties?)(?: van| ?:)?(?: de| het)? (\\p{Lu}[^ ,.;:()]*(?: (?:van|de|den|der|voor|en|\\p{Lu}[^ ,.;:()]*))*(?:, \\p{Lu}[^ ,.;:()]*(?: "
    "(?:van|de|voor|en|\\p{Lu}[^ "
    ",.;:()]*))*)*)");

class Parties {
public:
    void add(const std::string& name) {
        if (name.size() > 2 && !RE2::PartialMatch(name, kInitials)) names_.insert(fold(name));
    }
    bool has(const std::string& name) const { return !name.empty() && (is_party(name) || names_.count(fold(name)) > 0); }

private:
    std::set<std::string> names_;
};

void add_of(const std::vector<Submitter>& people, Parties& parties) {
    for (const Submitter& one : people)
        if (RE2::PartialMatch(one.name, kInitials) && one.party.find(',') == std::string::npos) parties.add(one.party);
}

void add_of(const std::optional<VoteCount>& votes, Parties& parties) {
    if (!votes) return;
    for (const auto* names : {&votes->parties_for, &votes->parties_against})
        for (const std::string& name : *names) parties.add(name);
}

Parties parties_of(const Document& document, const Extraction& extraction) {
    Parties parties;
    for (const Motie& motie : extraction.moties) add_of(motie.submitters, parties), add_of(motie.vote_count, parties);
    for (const Decision& one : extraction.decisions) add_of(one.vote_count, parties);
    for (const Commitment& one : extraction.commitments) add_of(one.asked_by, parties);
    for (const Block& block : document.blocks)
        for (const Match& match : find_all(kFractions, block.text)) {
            std::string list = match.groups[1];
            if (block.text.compare(static_cast<std::size_t>(match.span.end), 2, " (") == 0) continue;  // "Fractie: Jan de Boer (VVD)": a person
            for (std::size_t from = 0; from < list.size();) {
                const std::size_t comma = std::min(list.find(", ", from), list.size()), end = std::min(list.find(" en ", from), comma);
                parties.add(trim(list.substr(from, end - from)));
                from = end == comma ? comma + 2 : end + 4;
            }
        }
    return parties;
}

bool prints(const Document& document, const std::string& words) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) { return block.text.find(words) != std::string::npos; });
}

// "(Duinzoom Nu, CDA)": inside brackets, with a comma.
bool in_brackets(const Document& document, const std::string& words) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        const std::size_t at = block.text.find(words);
        if (at == std::string::npos || at == 0) return false;
        const std::size_t open = block.text.rfind('(', at), close = block.text.rfind(')', at - 1);
        return open != std::string::npos && (close == std::string::npos || close < open);
    });
}

// "Peter Boer": a given name and another.
bool begins_with_given_name(const std::string& name) {
    const std::size_t space = name.find(' ');
    return space != std::string::npos && is_given_name(std::string_view(name).substr(0, space));
}

// The names of one list put right. What may be a party or a person is left out of it, and named in `unclear`.
void settle(const Document& document, const Parties& parties, std::vector<Submitter>& people, std::vector<std::string>& unclear) {
    std::vector<Submitter> settled;
    const auto put = [&](const Submitter& one) {
        if (std::find(settled.begin(), settled.end(), one) == settled.end()) settled.push_back(one);
    };
    for (const Submitter& one : people) {
        if (!one.party.empty() && parties.has(one.name) && prints(document, one.name + ", " + one.party)) {
            put({"", one.name}), put({"", one.party});
        } else if (one.party.empty() && parties.has(one.name)) {
            const bool of_previous =
                !settled.empty() && settled.back().party.empty() && !settled.back().name.empty() && prints(document, settled.back().name + ", " + one.name);
            if (of_previous)
                settled.back().party = one.name;
            else
                put({"", one.name});
        } else if (!one.name.empty() && is_party(one.party) && !RE2::PartialMatch(one.name, kInitials) && !RE2::PartialMatch(one.name, kInfix) &&
                   !begins_with_given_name(one.name) && in_brackets(document, one.name + ", " + one.party)) {
            unclear.push_back(one.name);
            put({"", one.party});
        } else {
            put(one);
        }
    }
    people = std::move(settled);
}

}  // namespace

void settle_parties(const Document& document, Extraction& extraction) {
    const Parties parties = parties_of(document, extraction);
    std::vector<std::string> unclear;
    int page = 0;
    for (Motie& motie : extraction.moties) {
        settle(document, parties, motie.submitters, unclear);
        if (!unclear.empty() && page == 0) page = motie.source.page;
    }
    for (Commitment& one : extraction.commitments) settle(document, parties, one.asked_by, unclear);
    std::sort(unclear.begin(), unclear.end());
    unclear.erase(std::unique(unclear.begin(), unclear.end()), unclear.end());
    for (const std::string& name : unclear)
        extraction.warnings.push_back({"mover_unclear", "\"" + name + "\" beside a party may be a person or a party: left out of those who moved", page});
}

}  // namespace griffier
