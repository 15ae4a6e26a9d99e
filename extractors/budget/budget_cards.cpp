#include "extractors/budget/budget_cards.h"

#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/names.h"
#include "extractors/passages.h"
#include "extractors/phrases.h"

namespace griffier {
namespace {

// The echo of a progress bar. matches "26,13% Complete", "26% voltooid" / not "26,13%"
static const Pattern kEcho(R"((?i)\d+(?:[.,]\d+)? ?% (?:complete|compleet|voltooid))");

// a card in one cell. matches "Uitgaven 29,34% € -32.415.600", "Saldo € 1.000" / not "Saldo van baten en lasten 12"
static const Pattern kWholeCard(R"((?i)(uitgaven|lasten|inkomsten|baten|saldo) ?:? (-?[\d.,]+ ?% )?((?:€|-|\d).*))");

constexpr std::size_t kMostBoxedCells = 12;  // four cards of three lines
constexpr std::size_t kReach = 5;            // lines after its word within which a card's amount stands

struct CardLine {
    std::string text;
    int section = -1;
    Provenance source;
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
    card.side = card_side(lines[at].text);
    if (card.side == Side::none) return std::nullopt;
    card.item = lines[at].text;
    bool found = false;
    std::size_t next = at + 1;
    for (; next < std::min(lines.size(), at + 1 + kReach); ++next) {
        const std::string& text = lines[next].text;
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

Provenance place_of_line(const Document& document, const Line& line) {
    Provenance source;
    source.page = line.page;
    source.box = line.box;
    source.text = trim(line.text);
    for (const Page& page : document.pages) {
        if (page.number != line.page) continue;
        for (const int index : line.words) {
            if (index < 0 || index >= static_cast<int>(page.words.size())) continue;
            const Word& word = page.words[static_cast<std::size_t>(index)];
            source.confidence = std::min(source.confidence, word.confidence);
            source.origin = word.origin;
        }
    }
    return source;
}

// Boxes drawn around the cards make a table of them: every column, read downwards, is cards and nothing else, or every cell is
// one. Empty where the table is anything more.
std::vector<CardLine> boxed_lines(const Table& table, int index) {
    std::vector<CardLine> lines;
    if (table.cells.size() > kMostBoxedCells) return lines;
    std::vector<const Cell*> cells;
    for (const Cell& cell : table.cells) cells.push_back(&cell);
    std::stable_sort(cells.begin(), cells.end(), [](const Cell* a, const Cell* b) { return std::pair(a->col, a->row) < std::pair(b->col, b->row); });
    for (const Cell* cell : cells) {
        std::string side, percent, amount;
        std::vector<std::string> texts{trim(cell->text)};
        if (RE2::FullMatch(texts.front(), kWholeCard, &side, &percent, &amount)) {
            texts = {side};
            if (!percent.empty()) texts.push_back(trim(percent));
            texts.push_back(amount);
        }
        for (const std::string& text : texts) {
            CardLine line{text, table.section, place_of_cell(index, *cell)};
            line.source.text = text;
            lines.push_back(std::move(line));
        }
    }
    for (std::size_t at = 0; at < lines.size();) {
        const auto card = read_card(lines, at);
        if (!card) return {};
        at = card->end;
    }
    return lines;
}

}  // namespace

Basis basis_of_kind(const std::string& kind) {
    if (kind == "jaarstukken") return Basis::realisatie;
    if (kind == "begrotingswijziging") return Basis::verschil;
    if (kind == "kadernota") return Basis::raming;
    if (kind == "tussenrapportage") return Basis::prognose;
    return kind == "programmabegroting" ? Basis::begroting : Basis::none;
}

std::vector<BudgetLine> find_budget_cards(const Document& document, const DocumentFacts& facts) {
    std::vector<CardLine> lines;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::furniture) continue;
        if (block.kind == BlockKind::table) {
            const auto boxed = boxed_lines(document.tables[static_cast<std::size_t>(block.table)], block.table);
            lines.insert(lines.end(), boxed.begin(), boxed.end());
            if (boxed.empty()) lines.push_back({});  // another table: cards do not go on beyond it
            continue;
        }
        for (const Line& line : block.lines) lines.push_back({trim(line.text), block.section, place_of_line(document, line)});
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
            line.unit = card.amount.unit;
            line.step = card.amount.step;
            line.percent = card.percent;
            line.table_type = "card";
            line.source = card.at.source;
            found.push_back(line);
        }
        i = cards.back().end - 1;
    }
    return found;
}

}  // namespace griffier
