#include "extractors/budget_cards.h"

#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/names.h"
#include "extractors/vocabulary.h"

namespace griffier {
namespace {

// The echo of a progress bar. matches "26,13% Complete", "26% voltooid" / not "26,13%"
static const Pattern kEcho(R"((?i)\d+(?:[.,]\d+)? ?% (?:complete|compleet|voltooid))");

constexpr std::size_t kReach = 5;  // lines after its word within which a card's amount stands

struct CardLine {
    const Line* line = nullptr;
    int section = -1;
    std::size_t block = 0;
};

struct Card {
    Side side = Side::none;
    std::string item;
    std::optional<Decimal> percent;
    Amount amount;
    CardLine at;
    std::size_t end = 0;  // the line after it
};

Side card_side(const std::string& text) {
    const std::string words = words_of(text);
    if (words == " uitgaven " || words == " lasten ") return Side::lasten;
    if (words == " inkomsten " || words == " baten ") return Side::baten;
    return words == " saldo " ? Side::saldo : Side::none;
}

// A side alone on its line, then its percentage and its amount in euros, nothing else between.
std::optional<Card> read_card(const std::vector<CardLine>& lines, std::size_t at) {
    Card card;
    card.side = card_side(lines[at].line->text);
    if (card.side == Side::none) return std::nullopt;
    card.item = trim(lines[at].line->text);
    bool found = false;
    std::size_t next = at + 1;
    for (; next < std::min(lines.size(), at + 1 + kReach); ++next) {
        const std::string text = trim(lines[next].line->text);
        if (RE2::FullMatch(text, kEcho)) continue;
        const auto amount = parse_amount(text);
        if (!amount || amount->ambiguous) break;
        if (amount->unit == UnitKind::percent) {
            if (card.percent) break;
            card.percent = amount->value;
        } else if (!found) {
            card.amount = *amount;
            card.at = lines[next];
            found = true;
        } else {
            break;
        }
    }
    if (!found || (!card.percent && card.amount.unit != UnitKind::eur)) return std::nullopt;
    card.end = next;
    return card;
}

// The programme that the page is about: of the section, else the first that a heading names.
std::optional<Named> card_programme(const Document& document, int section) {
    for (int at = section, depth = 0; at >= 0 && depth < 8; at = document.sections[static_cast<std::size_t>(at)].parent, ++depth) {
        if (auto named = programme_in(document.sections[static_cast<std::size_t>(at)].title)) return named;
    }
    std::optional<Named> only;
    for (const Section& heading : document.sections) {
        auto named = programme_in(heading.title);
        if (!named || named->name.empty()) continue;
        if (only && only->number != named->number) return std::nullopt;  // several programmes: the card does not say whose it is
        if (!only) only = named;
    }
    return only;
}

}  // namespace

Basis basis_of_kind(const std::string& kind) {
    if (kind == "jaarstukken") return Basis::realisatie;
    if (kind == "begrotingswijziging") return Basis::verschil;
    if (kind == "kadernota") return Basis::raming;
    return kind == "tussenrapportage" ? Basis::prognose : Basis::begroting;
}

std::vector<BudgetLine> find_budget_cards(const Document& document, const DocumentFacts& facts) {
    std::vector<CardLine> lines;
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
        const Block& block = document.blocks[b];
        if (block.kind == BlockKind::table || block.kind == BlockKind::furniture) continue;
        for (const Line& line : block.lines) lines.push_back({&line, block.section, b});
    }
    std::vector<BudgetLine> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::vector<Card> cards;  // side by side on the page, one after the other in the text
        for (std::size_t at = i; at < lines.size();) {
            auto card = read_card(lines, at);
            const bool seen = card && std::any_of(cards.begin(), cards.end(), [&](const Card& other) { return other.side == card->side; });
            if (!card || seen) break;
            at = card->end;
            cards.push_back(*card);
        }
        if (cards.size() < 2) continue;
        for (const Card& card : cards) {
            BudgetLine line;
            line.programme = card_programme(document, card.at.section);
            line.item = card.item;
            line.side = card.side;
            line.basis = basis_of_kind(facts.kind);
            line.year = facts.fiscal_year;
            line.value = card.amount.value;
            line.step = card.amount.step;
            line.percent = card.percent;
            line.table_type = "card";
            line.source.page = card.at.line->page;
            line.source.box = card.at.line->box;
            line.source.text = trim(card.at.line->text);
            for (int index : card.at.line->words) {
                for (const Page& page : document.pages) {
                    if (page.number != card.at.line->page || index < 0 || index >= static_cast<int>(page.words.size())) continue;
                    const Word& word = page.words[static_cast<std::size_t>(index)];
                    line.source.confidence = std::min(line.source.confidence, word.confidence);
                    line.source.origin = word.origin;
                }
            }
            found.push_back(line);
        }
        i = cards.back().end - 1;
    }
    return found;
}

}  // namespace griffier
