// Decisions: what a proposal asks to decide, what a raadsbesluit decides, a list about one item.
#include <algorithm>
#include <iterator>
#include <string_view>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/council_words.h"
#include "extractors/council/decision_cards.h"
#include "extractors/council/decision_list.h"
#include "extractors/council/decision_parts.h"
#include "extractors/council/motie_openers.h"
#include "extractors/council/paper_blocks.h"
#include "extractors/council/signatures.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/passages.h"
#include "extractors/person_names.h"

namespace griffier {
namespace {

// matches headings whose text is what is to be decided: "Wij stellen de raad voor te besluiten om:", "Voorgesteld besluit", "Geadviseerd besluit", "Gevraagd
// besluit", "Voorstel" / not "Besluitvorming"
static const Pattern kProposes(
    "(?i)^(?:[0-9]+[.)]? )?((?:(?:(?:voorgesteld|geadviseerd|gevraagd|concept|ontwerp)e?[- ]?(?:raads)?(?:besluit|beslissing|beslispunten)(?: raad)?|"
    "beslispunten|besluitpunten|voorstel|"
    "(?:wij stellen|(?:het college|het presidium|de werkgeverscommissie|de fractie van [^:]{2,30}) stelt|burgemeester en wethouders stellen|gedeputeerde "
    "staten "
    "stellen)(?: u| uw raad| de (?:gemeente)?raad| provinciale staten| het algemeen bestuur)? voor|"
    "(?:(?:aan )?(?:de|uw) (?:gemeente)?raad|(?:aan )?het (?:algemeen|dagelijks) bestuur|(?:aan )?provinciale staten|u) wordt "
    "(?:voorgesteld|gevraagd|geadviseerd)))(?:,? om)?(?: te besluiten)?(?:,? (?:om|tot))?)(?: ?:)?$");
static const Pattern kBody("(?i)^(?:de (?:gemeente)?raad|provinciale staten|het algemeen bestuur|het college)\\b.{0,80}[;,]?$");
static const Pattern kAldus("(?i)^aldus|^vastgesteld in");

// matches items numbered in Roman: "II. een bedrag te onttrekken" / not "I. Jansen" by its place in the count
static const Pattern kRoman("^([IVX]{1,5})\\. ?(\\S.*)$");
constexpr std::string_view kRomans[] = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"};

// "De griffier,   De voorzitter," above "G. Broer   W. van der Loo".
void read_signers(const Document& document, const std::vector<Block>& blocks, std::size_t from, Decision& one) {
    std::vector<std::string> roles, above;
    for (std::size_t i = from; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table) continue;
        for (const Line& line : block.lines) {
            const auto pieces = pieces_of(document, line);
            std::vector<std::string> here;
            std::string role;
            for (const std::string& piece : pieces)
                if (RE2::FullMatch(piece, role_pattern(), &role)) here.push_back(role);
            if (!here.empty() && here.size() == pieces.size()) {
                if (roles.empty() && above.size() == here.size()) {  // "P. Snijders,   A. ten Have," above their roles
                    for (std::size_t p = 0; p < here.size(); ++p) one.signers.push_back({here[p], above[p]});
                    return;
                }
                if (roles.size() == one.signers.size()) roles.insert(roles.end(), here.begin(), here.end());
                continue;
            }
            above.clear();
            for (std::string piece : pieces) {
                while (piece.ends_with(',')) piece.pop_back();
                if (is_name(piece)) above.push_back(piece);
            }
            const std::size_t open = roles.size() - std::min(roles.size(), one.signers.size());
            static const Pattern kName("(?:(?:drs|mr|dr|ir|ing|prof)\\.? ?)*[A-Z][A-Za-zéëïöü.'’-]*(?: [A-Za-zéëïöü.'’-]+){1,6}");
            if (open == 0 || pieces.size() > open) continue;
            for (const std::string& piece : pieces)
                if (RE2::FullMatch(piece, kName)) one.signers.push_back({roles[one.signers.size()], piece});
        }
        const Block* next = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
        const bool another =
            next != nullptr &&
            (RE2::FullMatch(next->text, role_pattern()) ||
             (!next->lines.empty() && RE2::FullMatch(trim(next->lines.front().text), role_pattern())));  // "de voorzitter," below "de griffier," and its name
        if (!roles.empty() && roles.size() == one.signers.size() && !another) return;
    }
}

std::string number_of_paper(const Extraction& extraction) {
    for (const HeadField& field : extraction.head)
        if (field_of(field.label) == Field::number && field.value.find_first_of("0123456789") != std::string::npos) return field.value;
    // "Raadsbesluit 27-088"
    static const Pattern kKindAndNumber(
        "(?i)(?:raadsbesluit|raadsvoorstel|statenvoorstel|besluit|voorstel)(?: nr\\.?| nummer)? ((?-i:[A-Z]{0,4})[-./]?[0-9][0-9A-Za-z./-]*[0-9])");
    std::string number;
    return RE2::FullMatch(extraction.facts.title, kKindAndNumber, &number) ? number : "";
}

void read_proposal_or_decision(const Document& document, Extraction& extraction) {
    const std::string number = number_of_paper(extraction);
    const std::vector<Block> blocks = decision_blocks(document);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table || block.text.empty()) continue;
        std::string label, how, rest;
        const bool proposes = RE2::FullMatch(block.text, kProposes, &label) && (block.kind == BlockKind::heading || block.text.back() == ':');
        // matches "besluit vast te stellen de volgende verordening:" / not "besluit vast te stellen:" with another paper's name
        static const Pattern kDecidesOn(
            "(?i)^(?:de raad )?(besluit(?:en)? (?:vast te stellen|tot vaststelling van)(?: (?:de|het))?(?: (?:volgende|navolgende))?(?: \\pL+)?) ?:$");
        const bool adopts = RE2::FullMatch(block.text, kDecidesOn, &label);
        const bool alone = fold(unspaced(block.text)) == "besluit";  // without a colon
        const bool decides = adopts || (RE2::FullMatch(unspaced(block.text), decides_pattern(), &label, &how, &rest) &&
                                        fold(label).find("beslu") != std::string::npos && rest.empty() && (block.text.back() == ':' || alone));
        if (!proposes && !decides) continue;
        // "Ontwerpbesluit" above "De raad van …": the decision itself follows.
        if (proposes && i + 1 < blocks.size() && RE2::FullMatch(blocks[i + 1].text, kBody) && !RE2::FullMatch(blocks[i + 1].text, decides_pattern())) continue;
        Decision one;
        one.kind = proposes ? "voorstel" : "besluit";
        one.verb = trim(label);
        one.number = number;
        one.title = extraction.facts.title;
        one.section = block.section;
        one.source = place_of_block(block);
        if (decides) {
            // What stands between "De raad van …" and the decision.
            std::vector<Ground> grounds;
            bool body = false;
            for (std::size_t k = i; k-- > 0 && i - k < 25;) {
                const Block& above = blocks[k];
                if (above.kind == BlockKind::furniture) continue;
                if (const auto ground = consideration_of(above.text)) {
                    grounds.insert(grounds.begin(), Ground{ground->verb, ground->rest});
                } else if (RE2::FullMatch(above.text, kBody)) {
                    body = true;
                    break;
                } else if (above.kind == BlockKind::heading) {
                    break;
                }
            }
            if (!body) continue;
            one.grounds = std::move(grounds);
        }
        std::size_t k = i + 1;
        for (; k < blocks.size(); ++k) {
            const Block& below = blocks[k];
            if (below.kind == BlockKind::furniture || (below.kind != BlockKind::table && below.text.empty())) continue;
            if (below.kind == BlockKind::table || RE2::PartialMatch(below.text, signed_pattern())) break;
            if (below.kind == BlockKind::heading) {
                // The same heading at the top of the next page is the running title of the paper.
                const bool again = below.page > block.page && !one.items.empty() && k + 1 < blocks.size() && blocks[k + 1].kind == BlockKind::list_item;
                if (again) continue;
                break;
            }
            static const Pattern kNextLabel("\\p{Lu}[\\pL ]{3,40}:");  // "Toelichting:" alone: the next part
            if (!one.text.empty() && RE2::FullMatch(below.text, kNextLabel)) break;
            // "Voorgesteld besluit" above "De raad besluit:"
            if (std::string lower, told, after; proposes && one.text.empty() && one.items.empty() && below.text.ends_with(':') &&
                                                RE2::FullMatch(below.text, decides_pattern(), &lower, &told, &after) && after.empty()) {
                one.verb = trim(lower);
                continue;
            }
            std::string roman, text;
            if (one.text.empty() && one.items.size() < std::size(kRomans) && RE2::FullMatch(below.text, kRoman, &roman, &text) &&
                roman == kRomans[one.items.size()]) {
                add_item(one, roman + ".", text, 0);
            } else if (below.kind == BlockKind::list_item && !below.marker.empty()) {
                add_item(one, below.marker, below.text, below.level);
            } else if (!one.items.empty() && std::string_view(".;:").find(one.items.back().text.back()) == std::string_view::npos) {
                append_words(one.items.back().text, below.text);
            } else if (one.items.empty()) {
                append_words(one.text, below.text);
            } else {
                break;
            }
        }
        if (one.text.empty() && one.items.empty()) continue;
        take_votes(one, one.text);
        for (std::size_t l = k; decides && l < blocks.size() && l < k + 12; ++l) {
            const Block& below = blocks[l];
            if (below.kind == BlockKind::furniture) continue;
            if (RE2::PartialMatch(below.text, signed_pattern()) && one.date.empty()) one.date = first_date(below.text);
            if (RE2::PartialMatch(below.text, kAldus)) {
                if (const std::string outcome = outcome_in(below.text); !outcome.empty()) one.outcome = outcome;
                take_votes(one, below.text);
            }
        }
        if (decides) read_signers(document, blocks, k, one);
        extraction.decisions.push_back(std::move(one));
        i = k > i + 1 ? k - 1 : i;
    }
}

// A list about one item: its subject and what the chair concluded.
void read_single(const Document& document, Extraction& extraction) {
    for (std::size_t i = 0; i + 1 < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table) continue;
        std::string label, how, rest;
        if (!RE2::FullMatch(block.text, decides_pattern(), &label, &how, &rest)) continue;
        Decision one;
        one.verb = trim(label);
        one.text = rest;
        one.title = extraction.facts.title;
        for (const HeadField& field : extraction.head)
            if (field_of(field.label) == Field::title) one.title = field.value, one.source = field.source;
        if (one.source.text.empty()) one.source = place_of_block(block);
        one.section = block.section;
        for (std::size_t k = i + 1; k < document.blocks.size() && document.blocks[k].kind != BlockKind::heading; ++k) {
            if (document.blocks[k].kind == BlockKind::furniture) continue;
            if (document.blocks[k].kind == BlockKind::list_item)
                add_item(one, document.blocks[k].marker, document.blocks[k].text, document.blocks[k].level);
            else
                append_words(one.text, document.blocks[k].text);
        }
        finish_title(one);
        if (one.number.empty()) one.number = one.reference;
        one.outcome = outcome_in(one.text);
        take_votes(one, one.text);
        if (!one.text.empty() || !one.items.empty()) extraction.decisions.push_back(std::move(one));
        return;
    }
}

}  // namespace

namespace {

// A label that stands below the first item of a list is that item's, none of the head.
void drop_labels_of_items(Extraction& extraction, std::size_t before) {
    if (extraction.decisions.size() < before + 2) return;
    const Provenance& first = extraction.decisions[before].source;
    std::erase_if(extraction.head, [&](const HeadField& field) {
        if (field.source.page != first.page) return field.source.page > first.page;
        return field.source.box.y0 > first.box.y0;
    });
}

}  // namespace

void find_decisions(const Document& document, Extraction& extraction) {
    const std::string& kind = extraction.facts.kind;
    if (kind == "besluitenlijst") {
        const std::size_t before = extraction.decisions.size();
        read_decision_list(document, extraction);
        if (extraction.decisions.size() == before) read_decision_cards(document, extraction);
        drop_labels_of_items(extraction, before);
        if (extraction.decisions.size() == before) read_single(document, extraction);
    } else if (kind == "raadsvoorstel" || kind == "raadsbesluit" || kind == "other" || kind == "begrotingswijziging" || kind == "raadsmemo") {
        read_proposal_or_decision(document, extraction);
    }
}

}  // namespace griffier
