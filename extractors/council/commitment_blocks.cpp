#include "extractors/council/commitment_blocks.h"

#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/commitment_fields.h"
#include "extractors/council/motie_lines.h"
#include "extractors/council/paper_labels.h"
#include "extractors/council/promises.h"
#include "extractors/council/register_heads.h"
#include "extractors/matching.h"
#include "extractors/passages.h"
#include "extractors/people.h"

namespace griffier {
namespace {

// matches "Toezeggingen", "Toezeggingen:", "4. Toezeggingen" / not "Stand van zaken toezeggingen en moties"
static const Pattern kHeading("(?i)^(?:[0-9]+[.)]? )?(?:gedane |nieuwe |openstaande )?toezegging(?:en)? ?:?$");
// matches "Toezegging T-12: de raad …", "Toezegging nr. 14", "T12. De wethouder …" / not "Toezegging van"
static const Pattern kNumbered("(?i)^toezegging(?: (?:nr\\.?|nummer))? ?:? ?([A-Z]{0,2}[-]?[0-9][0-9A-Za-z./-]*)(?: ?[:.–-] ?| )?(.*)$");
static const Pattern kNothing("(?i)^(?:[-–—]|geen|n\\.?v\\.?t\\.?|er zijn geen toezeggingen(?: gedaan)?\\.?|geen toezeggingen\\.?)$");
static const Pattern kBracketNumber("^\\(?((?:T|TZ)[-. ]?[0-9]+[0-9./-]*)\\)?[:.)]? +(.*)$");

}  // namespace

// Blocks that begin with a number of a toezegging and go on with labelled lines.
void read_labelled_commitments(const Document& document, Extraction& extraction) {
    const auto lines = motie_lines(document, true);
    const bool from_tables = !extraction.commitments.empty();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string number, rest;
        if (lines[i].table || (lines[i].row >= 0 && from_tables)) continue;
        static const Pattern kListed("((?:T|TZ)[-. ]?[0-9]+[0-9./-]*) ?[:–-]? ?(\\p{Lu}.{2,})");  // in a list of them, above labelled lines
        const bool listed = extraction.facts.kind == "toezegging" && i + 1 < lines.size() && motie_label(lines[i + 1].text) &&
                            RE2::FullMatch(lines[i].text, kListed, &number, &rest);
        const bool numbered = listed || RE2::FullMatch(lines[i].text, kNumbered, &number, &rest);
        const auto label = motie_label(lines[i].text);
        const bool starts = numbered || (label && label->field == Field::commitment && !label->value.empty() && label->label == "toezegging");
        if (!starts) continue;
        Commitment one;
        one.number = numbered ? number : "";
        one.text = numbered ? trim(rest) : label->value;
        const Block& block = document.blocks[static_cast<std::size_t>(lines[i].block)];
        one.section = block.section;
        one.source = place_of_block(block);
        std::size_t k = i + 1;
        Field wanting = Field::none, last = Field::commitment;
        bool labelled = false;
        for (; k < lines.size() && !lines[k].table; ++k) {
            std::string ignored;
            if (RE2::FullMatch(lines[k].text, kNumbered, &ignored, &ignored)) break;
            if (listed && RE2::FullMatch(lines[k].text, kListed, &ignored, &ignored)) break;
            static const Pattern kText("(?i)(?:tekst|toezegging) ?: ?(.+)");
            if (std::string said; listed && RE2::FullMatch(lines[k].text, kText, &said)) {
                one.text += (one.text.empty() ? "" : ": ") + said;
                continue;
            }
            auto next = motie_label(lines[k].text);
            const bool known = next.has_value();
            // "Gedeputeerde: De Bruijn": a label of two words at most that says by them what it holds.
            static const Pattern kAnyLabel("(\\p{Lu}[\\pL-]+(?: [\\pL-]+)?) ?: *(.*)");
            if (std::string name, value; !next && RE2::FullMatch(lines[k].text, kAnyLabel, &name, &value))
                if (const Field field = field_of_words(name); field != Field::none) next = MotieLabel{field, fold(name), trim(value)};
            if (next && next->label == "toezegging" && !one.text.empty()) break;
            if (next && next->field != Field::head && next->field != Field::question && next->field != Field::decision) {
                labelled = true;
                last = next->field;
                wanting = next->value.empty() ? next->field : Field::none;
                // "Portefeuillehouder: Van Gent   Datum: 14 april 2026"
                for (const std::string& part : labelled_parts(lines[k].text))
                    if (const auto own = known ? motie_label(part) : next; own && !own->value.empty()) fill(one, own->field, own->value, own->label);
            } else if (static const Pattern kOtherLabel("\\p{Lu}[^:.]{2,30} ?: ?.+");
                       labelled && !lines[k].heading && RE2::FullMatch(lines[k].text, kOtherLabel) && last != Field::status && last != Field::commitment) {
                continue;  // a label of the card that says nothing of the promise
            } else if (lines[k].heading && wanting == Field::none) {
                break;
            } else if (wanting != Field::none || last == Field::status || last == Field::commitment || last == Field::settled) {
                if (wanting == Field::none && !labelled && !one.text.empty() && std::string_view(".").find(one.text.back()) != std::string_view::npos) break;
                fill(one, wanting == Field::none ? last : wanting, lines[k].text);
                wanting = Field::none;
            } else {
                break;
            }
        }
        finish(one);
        if (one.text.empty() || (!labelled && !numbered)) continue;
        extraction.commitments.push_back(std::move(one));
        i = k - 1;
    }
}

// "1. Evaluatie avondwinkels" above what was promised and labelled lines: numbers that count on, each with a label at least.
void read_counted_commitments(const Document& document, Extraction& extraction) {
    struct Card {
        std::string title;
        const Block* block;
        std::vector<std::string> lines;
    };
    std::vector<Card> cards;
    static const Pattern kNumber("([0-9]{1,3})[.)]? +(\\p{Lu}.*)");
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::table) return;
        if (block.kind == BlockKind::furniture) continue;
        std::vector<std::string> lines;
        for (const Line& line : block.lines) lines.push_back(trim(line.text));
        if (lines.empty()) lines.push_back(block.text);
        if (!block.marker.empty() && !lines.front().starts_with(block.marker)) lines.front() = block.marker + " " + lines.front();
        for (const std::string& line : lines) {
            std::string number, title;
            if (RE2::FullMatch(line, kNumber, &number, &title) && number == std::to_string(cards.size() + 1))
                cards.push_back({title, &block, {}});
            else if (!cards.empty())
                cards.back().lines.push_back(line);
        }
    }
    const auto label_of = [](const std::string& line) {
        const auto label = motie_label(line);
        return label ? label : bare_label(line);
    };
    std::vector<Commitment> found;
    for (std::size_t c = 0; c < cards.size(); ++c) {
        Commitment one;
        one.number = std::to_string(c + 1);
        one.section = cards[c].block->section;
        one.source = place_of_block(*cards[c].block);
        std::string text;
        Field last = Field::none;
        bool labelled = false;
        for (const std::string& line : cards[c].lines) {
            if (const auto label = label_of(line); label && !label->value.empty()) {
                labelled = true;
                last = label->field;
                if (last == Field::commitment)
                    text += (text.empty() ? "" : " ") + label->value;
                else
                    fill(one, last, label->value, label->label);
            } else if (last == Field::none || last == Field::commitment) {
                text += (text.empty() ? "" : " ") + line;
            } else if (last == Field::status || last == Field::settled) {
                fill(one, last, line);
            }
        }
        if (!labelled || text.empty()) return;
        one.text = cards[c].title + ": " + text;
        if (one.portfolio_holder.empty()) one.portfolio_holder = promiser_in(text);
        static const Pattern kAsked("(?i)^(.*?),? (?:op verzoek van|gevraagd door|aan) (.+)$");
        if (std::string meeting, asked; RE2::FullMatch(one.meeting, kAsked, &meeting, &asked)) {
            one.meeting = meeting;
            if (one.asked_by.empty()) add_submitters(asked, one.asked_by);
        }
        finish(one);
        found.push_back(std::move(one));
    }
    if (found.size() > 1) extraction.commitments.insert(extraction.commitments.end(), found.begin(), found.end());
}

// List items and paragraphs below "Toezeggingen" in a decision list. True where one such heading gathers several of them: what the meeting promised.
bool read_commitments_below_heading(const Document& document, Extraction& extraction) {
    int headings = 0;
    std::size_t gathered = 0;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        std::string first, number, rest;
        static const Pattern kInline(
            "(?i)^toezegging(?:en)?(?: (?:van )?(?:de )?((?:wethouder|burgemeester|gedeputeerde|portefeuillehouder|college)(?-i: [A-Z'’][^:,]{1,40})?))? ?: "
            "(.+)$");
        std::string promiser;
        const bool inline_one = block.kind != BlockKind::furniture && RE2::FullMatch(block.text, kInline, &promiser, &first);
        // The heading on a line of its own, or the last line of what stands above the list.
        const std::string last = block.lines.size() > 1 ? trim(block.lines.back().text) : "";
        const bool headed = RE2::FullMatch(block.text, kHeading) || (last.ends_with(':') && RE2::FullMatch(last, kHeading));
        if (!inline_one && (block.kind == BlockKind::furniture || !headed)) continue;
        const auto add = [&](std::string text, const Block& from) {
            if (RE2::FullMatch(trim(text), kNothing)) return;
            Commitment one;
            if (RE2::FullMatch(text, kBracketNumber, &number, &rest)) one.number = number, text = rest;
            one.text = trim(text);
            one.section = from.section;
            one.source = place_of_block(from);
            one.date = extraction.facts.date;
            static const Pattern kAt(" (?:bij|over|inzake|naar aanleiding van) .*$");  // "wethouder Pol bij agendapunt 5"
            one.portfolio_holder = promiser;
            RE2::Replace(&one.portfolio_holder, kAt, "");
            if (const std::string who = promiser_in(text); promiser.empty() && !who.empty()) one.portfolio_holder = who;
            static const Pattern kWho(
                "(?i)^((?:de )?(?:wethouder|burgemeester|gedeputeerde|portefeuillehouder)(?-i: (?:[Vv]an |[Dd]e |[Dd]er |[Dd]en |[Tt]en |[Tt]er "
                ")*[A-Z][\\pL'’-]+)) ?:? ");
            std::string holder;
            if (one.portfolio_holder.empty() && RE2::PartialMatch(one.text, kWho, &holder)) one.portfolio_holder = holder;
            finish(one);
            extraction.commitments.push_back(std::move(one));
        };
        ++headings;
        const std::size_t before = extraction.commitments.size();
        if (inline_one) {
            add(first, block);
            continue;
        }
        for (std::size_t k = i + 1; k < document.blocks.size(); ++k) {
            const Block& below = document.blocks[k];
            if (below.kind == BlockKind::furniture) continue;
            if (below.kind == BlockKind::heading || below.kind == BlockKind::table || motie_label(below.text)) break;
            static const Pattern kAgenda("^[0-9]{1,2}(?:\\.[0-9a-z]+)*[.)]? +[A-Z].*");
            if (block.kind != BlockKind::heading && below.kind != BlockKind::list_item && k > i + 1) break;
            if (below.kind == BlockKind::paragraph && RE2::FullMatch(below.text, kAgenda)) break;
            add(below.text, below);
        }
        gathered = extraction.commitments.size() - before;
    }
    return headings == 1 && gathered > 1;
}

}  // namespace griffier
