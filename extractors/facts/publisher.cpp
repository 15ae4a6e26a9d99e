#include "extractors/facts/publisher.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/facts/document_status.h"
#include "extractors/facts/organisation_list.h"
#include "extractors/facts/organisations.h"
#include "extractors/matching.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

constexpr int kLastPages = 2;               // where a colophon may stand
constexpr std::size_t kLongEvidence = 200;  // bytes

// matches what stands before the name of who brings it out: "Een uitgave van de ", "© 2024 ", "Uitgegeven door " / not "uitgaven van"
static const Pattern kBroughtOut(
    "(?i)(?:\\b(?:een )?uitgave(?: van)?:? (?:de |het )?|\\b(?:uitgegeven|gepubliceerd|uitgebracht) door:? (?:de |het )?|\\buitgever:? |(?:©|\\bcopyright)(?: "
    "?20[0-9]{2})?,? (?:de )?)$");
// matches who sends it: "het college van burgemeester en wethouders van " / not "aan het college van burgemeester en wethouders van"
static const Pattern kSends("(?i)\\b(?:college van )?burgemeester en wethouders van (?:de )?(?:gemeente )?$");
static const Pattern kToThem("(?i)\\b(?:aan|colleges|gericht|verzocht)\\b[^.;]{0,60}$");
// matches a municipality that acts for others: "Gemeente Elburg vervult hierin de rol van centrumgemeente", "centrumgemeente Elburg" / not "de centrumgemeente"
static const Pattern kActs("(?i)^ (?:vervult|heeft|is|treedt|fungeert)[^.;]{0,60}\\b(?:centrumgemeente|gastheergemeente|penvoerder)\\b");
static const Pattern kHost("(?i)^[a-z]+://([^/:?#]+)");

bool ends_with(const RE2& pattern, std::string_view text) { return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern); }

// The sentence that a place stands in.
std::string evidence_at(const std::string& text, int place) {
    for (const Span& sentence : split_sentences(text)) {
        if (sentence.end <= place) continue;
        const std::string said = text.substr(static_cast<std::size_t>(sentence.begin), static_cast<std::size_t>(sentence.end - sentence.begin));
        return said.size() <= kLongEvidence ? said : said.substr(0, said.rfind(' ', kLongEvidence)) + " …";
    }
    return text;
}

// Letters only: "Capelle aan den IJssel" as it stands in an address.
std::string squashed(std::string_view name) {
    std::string out;
    for (const char c : fold(name))
        if (std::isalpha(static_cast<unsigned char>(c))) out += c;
    return out;
}

// "https://veldermeer.begrotingsapp.nl/…": the listed body whose name is a part of the host; "" for none, or two.
std::string body_of_address(const std::string& address) {
    std::string host;
    if (!RE2::PartialMatch(address, kHost, &host)) return "";
    std::set<std::string> labels;
    for (std::size_t from = 0; from <= host.size();) {
        const std::size_t to = std::min(host.find('.', from), host.size());
        labels.insert(squashed(host.substr(from, to - from)));
        from = to + 1;
    }
    std::string found;
    for (const ListedOrganisation& body : listed_organisations()) {
        const std::string name = squashed(body.name.substr(0, body.name.find(" (")));
        const bool own = labels.contains(name) || labels.contains("gemeente" + name) || (!body.also.empty() && labels.contains(squashed(body.also)));
        if (!own) continue;
        if (!found.empty()) return "";  // "utrecht": a city and a province
        found = body.name;
    }
    return found;
}

}  // namespace

Publisher find_publisher(const Document& document, const std::vector<FrontLine>& front, const std::string& organisation) {
    if (const std::string body = body_of_address(document.address); !body.empty()) return {body, document.address, false};
    const std::string scope = scope_of(organisation);
    const bool of_others = scope == "stichting" || scope == "gemeenschappelijke_regeling";
    const int last = document.pages.empty() ? 0 : document.pages.back().number;
    const auto look = [&](const std::string& text) -> Publisher {
        for (const NamedBody& body : bodies_in(text)) {
            const std::string_view before = std::string_view(text).substr(0, static_cast<std::size_t>(body.span.begin));
            if (ends_with(kBroughtOut, before)) return {body.name, evidence_at(text, body.span.begin), false};
        }
        return {};
    };
    for (const FrontLine& line : front)
        if (Publisher told = look(line.text); !told.name.empty()) return told;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::table || block.kind == BlockKind::furniture) continue;
        if (block.page > last - kLastPages)
            if (Publisher told = look(block.text); !told.name.empty()) return told;
        const bool opening = !front.empty() && block.page <= front.back().page;
        if (!opening) continue;
        for (const NamedBody& body : bodies_in(block.text)) {
            const std::string_view before = std::string_view(block.text).substr(0, static_cast<std::size_t>(body.span.begin));
            const std::string_view after = std::string_view(block.text).substr(static_cast<std::size_t>(body.span.end));
            if (of_others && body.name != organisation && ends_with(kSends, before) && !ends_with(kToThem, before))
                return {body.name, evidence_at(block.text, body.span.begin), false};
            if (ends_with(kActs, after)) return {body.name, evidence_at(block.text, body.span.begin), true};
        }
    }
    return {};
}

}  // namespace griffier
