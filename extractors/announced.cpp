// Moties and amendementen that parties announce: "Het CDA kondigt 1 amendement en 2 moties aan."
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council_lists.h"
#include "extractors/matching.h"
#include "extractors/passages.h"

namespace griffier {
namespace {

// matches the verbs, and what is announced with its number: "kondigt", "2 moties", "een andere motie" / not "de motie"
static const Pattern kAnnounces(
    "(?i)\\b(kondigen|kondigt|overwegen|overweegt)\\b|\\b([0-9]{1,2}|een|twee|drie|vier|vijf)(?: andere)? (moties?|amendement(?:en)?)\\b");
static const Pattern kLead("(?i)^(?:de |het )?(?:fractie van (?:de |het )?|fractie )?");

int count_of(const std::string& word) {
    if (word.find_first_not_of("0123456789") == std::string::npos) return std::stoi(word);
    const char* words[] = {"een", "twee", "drie", "vier", "vijf"};
    for (int i = 0; i < 5; ++i)
        if (fold(word) == words[i]) return i + 1;
    return 0;
}

}  // namespace

void find_announced(const Document& document, Extraction& extraction) {
    if (extraction.facts.kind != "besluitenlijst") return;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table) continue;
        for (const Line& line : block.lines) {
            const auto found = find_all(kAnnounces, line.text);
            if (found.empty() || found[0].groups[1].empty()) continue;
            std::string party = trim(line.text.substr(0, static_cast<std::size_t>(found[0].span.begin)));
            if (const std::size_t stop = party.rfind(". "); stop != std::string::npos) party.erase(0, stop + 2);  // the sentence before
            RE2::Replace(&party, kLead, "");
            static const Pattern kSpeaker(".*\\(([^()]{2,40})\\)");  // "Mevrouw Vos (D66)"
            if (std::string of; RE2::FullMatch(party, kSpeaker, &of)) party = of;
            if (party.empty() || party.size() > 40) continue;
            std::string status;
            for (const Match& match : found) {
                if (!match.groups[1].empty()) {
                    status = fold(match.groups[1])[0] == 'k' ? "aangekondigd" : "overwogen";
                    continue;
                }
                Announced one;
                one.party = party;
                one.kind = fold(match.groups[3])[0] == 'm' ? "motie" : "amendement";
                one.count = count_of(match.groups[2]);
                one.status = status;
                one.source.page = line.page;
                one.source.box = line.box;
                one.source.text = line.text;
                extraction.announced.push_back(std::move(one));
            }
        }
    }
}

}  // namespace griffier
