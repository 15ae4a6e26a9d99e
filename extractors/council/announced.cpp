// Moties and amendementen that parties announce: "Het CDA kondigt 1 amendement en 2 moties aan."
#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_lists.h"
#include "extractors/matching.h"
#include "extractors/passages.h"
#include "extractors/people.h"
#include "extractors/person_names.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

// matches the verbs, and what is announced with its number: "kondigt", "2 moties", "een andere motie" / not "de motie"
static const Pattern kAnnounces(
    "(?i)\\b(kondigen|kondigt|overwegen|overweegt)\\b|\\b([0-9]{1,2}|een|twee|drie|vier|vijf)(?: andere)? (moties?|amendement(?:en)?)\\b");
static const Pattern kLead("(?i)^(?:de |het )?(?:fracties? van (?:de |het )?|fracties? )?");

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
        for (std::size_t l = 0; l < block.lines.size(); ++l) {
            const Line& line = block.lines[l];
            std::string text = line.text;
            // "CDA kondigt een" above "amendement aan"
            const auto parts = find_all(kAnnounces, text);
            if (!parts.empty() && !parts.back().groups[1].empty() && l + 1 < block.lines.size()) text += " " + block.lines[++l].text;
            for (const Span& span : split_sentences(text)) {
                const std::string sentence = text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin));
                const auto found = find_all(kAnnounces, sentence);
                if (found.empty() || found[0].groups[1].empty()) continue;
                std::string before = trim(sentence.substr(0, static_cast<std::size_t>(found[0].span.begin)));
                RE2::Replace(&before, kLead, "");
                static const Pattern kSpeaker(".*\\(([^()]{2,40})\\)");  // "Mevrouw Vos (D66)"
                if (std::string of; RE2::FullMatch(before, kSpeaker, &of)) before = of;
                if (before.empty() || before.size() > 60) continue;
                std::vector<Submitter> parties;  // "SP en D66" announce one each
                add_parties(before, parties);
                const bool known = std::all_of(parties.begin(), parties.end(), [](const Submitter& one) { return is_party(one.party); });
                if (parties.size() < 2 || !known) parties = {{"", before}};
                std::string status;
                for (const Match& match : found) {
                    if (!match.groups[1].empty()) {
                        status = fold(match.groups[1])[0] == 'k' ? "aangekondigd" : "overwogen";
                        continue;
                    }
                    for (const Submitter& party : parties) {
                        Announced one;
                        one.party = party.party;
                        one.kind = fold(match.groups[3])[0] == 'm' ? "motie" : "amendement";
                        one.count = count_of(match.groups[2]);
                        one.status = status;
                        one.source.page = line.page;
                        one.source.box = line.box;
                        one.source.text = text;
                        extraction.announced.push_back(std::move(one));
                    }
                }
            }
        }
    }
}

}  // namespace griffier
