// Registers without a table.
#include "extractors/council/register_cards.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <utility>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/motie_fields.h"
#include "extractors/council/motie_items.h"
#include "extractors/council/motie_openers.h"
#include "extractors/council/named_moties.h"
#include "extractors/council/paper_labels.h"
#include "extractors/council/register_contents.h"
#include "extractors/council/register_heads.h"
#include "extractors/council/register_records.h"
#include "extractors/council/votes.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/passages.h"

namespace griffier {
namespace {

constexpr std::size_t kLabelWords = 4;    // of a label, at most
constexpr std::size_t kCardLabels = 3;    // different ones of a card
constexpr std::size_t kTitleBytes = 140;  // of a line that names a card: longer ones are sentences

struct CardLine {
    std::string text, marker;
    int block = 0;
    bool heading = false;
    std::string label, value;  // label: folded, "" for none
    Field field = Field::none;
};

void take_label(CardLine& line) {
    if (const auto label = label_at_begin(line.text)) line.label = label->label, line.field = label->field, line.value = label->value;
}

std::vector<CardLine> card_lines(const Document& document) {
    std::vector<CardLine> lines;
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
        const Block& block = document.blocks[b];
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table) continue;
        const auto add = [&](const std::string& text) {
            // "Datum: 4 mei 2026   Portefeuillehouder: De Wit" is two.
            for (const std::string& part : labelled_parts(trim(text))) {
                CardLine line;
                line.text = part;
                line.block = static_cast<int>(b);
                line.heading = block.kind == BlockKind::heading;
                take_label(line);
                if (!line.text.empty()) lines.push_back(std::move(line));
            }
        };
        if (block.lines.empty())
            add(block.text);
        else
            for (const Line& line : block.lines) add(line.text);
        if (!block.marker.empty() && !lines.empty() && block.lines.size() < 2 && !lines.back().text.starts_with(block.marker))
            lines.back().marker = block.marker;
    }
    return lines;
}

// A line that names the card below it: of a block of its own, a heading, or with a number or its kind in front.
bool names_card(const std::vector<CardLine>& lines, std::size_t at) {
    const CardLine& line = lines[at];
    if (!line.label.empty() && !line.heading) return false;
    std::string number, title;
    if (line.text.size() > kTitleBytes) return false;
    if (line.heading || part_number(line.text, number, title) || motie_header(line.text)) return true;
    return line.marker.empty() && !line.text.ends_with('.') && (at == 0 || lines[at - 1].block != line.block);
}

}  // namespace

RegisterScope register_scope(const std::string& words) {
    const std::string low = fold(words);
    return {low.find("toezegging") != std::string::npos, low.find("motie") != std::string::npos || low.find("amendement") != std::string::npos};
}

bool says_promises(const DocumentFacts& facts) { return facts.kind == "toezegging" && fold(facts.kind_from).find("toezegging") != std::string::npos; }

RegisterScope list_scope(const std::string& words) {
    static const Pattern kPromises("(?i)toezegging(?:en|s?register|s?lijst|s?overzicht)");
    static const Pattern kMoties("(?i)\\b(?:moties|amendementen)\\b|\\b(?:motie|amendement)(?:en)?s?(?:lijst|monitor|register|overzicht|tabel)");
    return {RE2::PartialMatch(words, kPromises), RE2::PartialMatch(words, kMoties)};
}

RegisterScope scope_around(const Document& document, int block, const std::string& words, const DocumentFacts& facts) {
    if (const RegisterScope scope = register_scope(words); scope.promises || scope.moties) return scope;
    for (int s = document.blocks[static_cast<std::size_t>(block)].section; s >= 0; s = document.sections[static_cast<std::size_t>(s)].parent)
        if (const RegisterScope scope = list_scope(document.sections[static_cast<std::size_t>(s)].title); scope.promises || scope.moties) return scope;
    RegisterScope scope = list_scope(facts.title);
    if (!scope.promises && !scope.moties) scope.promises = says_promises(facts);
    return scope;
}

std::optional<MotieLabel> label_at_begin(const std::string& text) {
    const std::size_t colon = text.find(':');
    if (colon != std::string::npos && colon > 0) {
        const std::string label = trim(text.substr(0, colon));
        if (split_words(label).size() <= kLabelWords && text.compare(colon, 3, "://") != 0)
            if (const Field field = field_of_words(label); field != Field::none) return MotieLabel{field, fold(label), trim(text.substr(colon + 1))};
    }
    // "Onderwerp Plan voor schone lucht": the longest known label that the line begins with.
    if (text.empty() || !std::isupper(static_cast<unsigned char>(text[0]))) return std::nullopt;
    const std::vector<std::string> words = split_words(text);
    std::vector<std::string> begins;
    std::string begin;
    for (std::size_t w = 0; w < words.size() && w < kLabelWords; ++w) begins.push_back(begin += (w > 0 ? " " : "") + words[w]);
    for (std::size_t w = begins.size(); w > 0; --w)
        if (const Field field = field_of(begins[w - 1]); field != Field::none)
            return MotieLabel{field, fold(begins[w - 1]), trim(text.substr(std::min(text.size(), begins[w - 1].size())))};
    return std::nullopt;
}

std::vector<RegisterCard> register_cards(const Document& document, const DocumentFacts& facts) {
    std::vector<CardLine> lines = card_lines(document);
    std::map<std::string, int> counts;
    for (const CardLine& line : lines)
        if (!line.label.empty()) ++counts[line.label];
    // A label that stands once is a word of a text.
    for (CardLine& line : lines)
        if (!line.label.empty() && counts[line.label] < 2) line.label.clear(), line.field = Field::none;
    const auto first = std::find_if(lines.begin(), lines.end(), [](const CardLine& line) { return !line.label.empty(); });
    if (first == lines.end()) return {};
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].label == first->label) begins.push_back(i);
    const bool named = std::all_of(begins.begin(), begins.end(), [&](std::size_t at) { return at > 0 && names_card(lines, at - 1); });
    std::vector<RegisterCard> cards;
    for (std::size_t c = 0; c < begins.size(); ++c) {
        const std::size_t begin = begins[c], end = c + 1 < begins.size() ? begins[c + 1] - (named ? 1 : 0) : lines.size();
        RegisterCard card;
        const Block& block = document.blocks[static_cast<std::size_t>(lines[begin].block)];
        card.row.section = block.section;
        card.row.source = place_of_block(block);
        std::vector<RegisterCell> cells;
        if (named) cells.push_back({Field::title, "", lines[begin - 1].text, false, true});
        std::set<std::string> labels;
        int last_block = lines[begin].block;
        for (std::size_t i = begin; i < end; ++i) {
            const CardLine& line = lines[i];
            if (line.heading && line.label.empty()) break;
            if (!line.label.empty() && labels.insert(line.label).second) {
                cells.push_back({line.field, line.label, line.value, false, false});
            } else if (i > begin && !cells.empty()) {
                // A text behind the last card, apart from it, is none of it.
                const bool ends = c + 1 == begins.size() && line.block != last_block && !cells.back().text.empty() && line.marker.empty();
                if (ends) break;
                append_words(cells.back().text, line.marker.empty() ? line.text : line.marker + " " + line.text);
            }
            last_block = line.block;
        }
        if (labels.size() < kCardLabels) return {};
        for (RegisterCell& cell : cells) {
            if (cell.field == Field::head || cell.field == Field::none) continue;
            std::string number, title;
            // "Toezegging: T12" is its number.
            if ((cell.field == Field::title || cell.field == Field::commitment) && is_motie_number(cell.text)) cell.field = Field::number;
            if (cell.field == Field::title && cell.numbered && part_number(cell.text, number, title)) {
                add_cells(card.row, {Field::number}, {Field::number, "", number, false, false});
                cell.text = title;
            }
            add_cells(card.row, {cell.field}, cell);
        }
        if (!card.row.has(Field::title) && !card.row.has(Field::commitment)) return {};
        const RegisterScope scope = scope_around(document, lines[begin].block, "", facts);
        card.kind = scope.decided() ? (scope.promises ? "toezegging" : "motie") : scope.promises ? kind_of_row(card.row) : "";
        if (!card.kind.empty()) cards.push_back(std::move(card));
    }
    return cards.size() > 1 ? cards : std::vector<RegisterCard>{};
}

std::vector<Motie> headed_moties(const Document& document, const DocumentFacts& facts) {
    // matches "is het college het volgende opgedragen:", "heeft de raad het college gevraagd om" with what goes before and behind
    static const Pattern kAsked(
        "(?i)^(.*?)\\b((?:is|wordt|werd|heeft de raad)(?: aan)? (?:het |de )?(?:college|wethouder|burgemeester|griffie|gedeputeerde staten)\\b[^.:;]{0,60}?"
        "(?:opgedragen|verzocht|gevraagd|opgeroepen)(?: om)?) ?:? ?(.*)$");
    static const Pattern kOpens("(?i)^(?:(?:gewijzigde?|aangepaste?) )?(?:(?:sub)?amendement|motie)\\b.*");
    static const Pattern kList("(?i)\\b(?:moties|amendementen)\\b");
    static const Pattern kApart(" ?[|·•] ?");
    std::vector<Motie> moties;
    std::vector<bool> sure;  // its heading says that it is one
    bool open = false, asking = false;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::furniture) continue;
        if (block.kind == BlockKind::table) {
            open = false;
            continue;
        }
        if (block.kind == BlockKind::heading) {
            std::string scope = facts.title, number, title;
            for (int s = block.section; s >= 0; s = document.sections[static_cast<std::size_t>(s)].parent)
                if (document.sections[static_cast<std::size_t>(s)].title != block.text) scope += " " + document.sections[static_cast<std::size_t>(s)].title;
            const bool says =
                RE2::FullMatch(block.text, kOpens) || (part_number(block.text, number, title) && number.find_first_not_of("0123456789") != std::string::npos);
            open = RE2::PartialMatch(scope, kList) && !RE2::PartialMatch(block.text, kList);
            asking = false;
            if (!open) continue;
            Motie motie;
            motie.source = place_of_block(block);
            take_named(motie, block.text, false, true);
            moties.push_back(std::move(motie));
            sure.push_back(says);
            continue;
        }
        if (!open) continue;
        Motie& motie = moties.back();
        // "M-26-12 | Raad 4 juni 2026 | D66, Volt" and labelled lines
        std::vector<std::string> lines;
        for (const Line& line : block.lines) lines.push_back(trim(line.text));
        if (lines.empty()) lines.push_back(block.text);
        const bool labelled = block.marker.empty() && std::all_of(lines.begin(), lines.end(), [](const std::string& line) {
                                  const auto label = motie_label(line);
                                  return (label && !label->value.empty() && label->field != Field::head) || RE2::PartialMatch(line, kApart);
                              });
        if (labelled) {
            asking = false;
            for (const std::string& line : lines) {
                if (const auto label = motie_label(line)) {
                    static const Pattern kOutcomeOnly("(?i)(?:aangenomen|verworpen|ingetrokken|aangehouden|overgenomen|vervallen)(?: ?[(,:].*)?\\.?");
                    const bool outcome = label->field == Field::status && RE2::FullMatch(label->value, kOutcomeOnly);
                    take_field(motie, outcome ? Field::outcome : label->field, label->value);
                    continue;
                }
                std::string rest = line;
                for (Match at = find_first(kApart, rest); !rest.empty(); at = find_first(kApart, rest)) {
                    take_piece(motie, trim(matches(at) ? rest.substr(0, static_cast<std::size_t>(at.span.begin)) : rest));
                    rest = matches(at) ? rest.substr(static_cast<std::size_t>(at.span.end)) : "";
                }
            }
            continue;
        }
        std::string before, verb, rest;
        if (block.marker.empty() && RE2::FullMatch(block.text, kAsked, &before, &verb, &rest) && motie.dictum.empty()) {
            if (const std::string outcome = outcome_in(before); !outcome.empty()) motie.decision = outcome;
            if (const auto votes = votes_in(before)) motie.votes = votes->text, motie.vote_count = votes->count;
            motie.dictum.push_back({verb, {}, {}});
            if (!rest.empty()) motie.dictum.back().items.push_back(rest), motie.dictum.back().levels.push_back(0);
            asking = rest.empty();
        } else if (const auto direct = block.marker.empty() ? dictum_of(block.text) : std::nullopt; direct && motie.dictum.empty()) {
            motie.dictum.push_back({direct->verb, {}, {}});
            if (!direct->rest.empty()) motie.dictum.back().items.push_back(direct->rest), motie.dictum.back().levels.push_back(0);
            asking = direct->rest.empty();
        } else if (asking && !block.marker.empty()) {
            motie.dictum.back().items.push_back(block.text);
            motie.dictum.back().levels.push_back(0);
        } else {
            asking = false;
            append_words(motie.status, block.marker.empty() ? block.text : block.marker + " " + block.text);
        }
    }
    std::vector<Motie> told;
    for (std::size_t m = 0; m < moties.size(); ++m) {
        const Motie& motie = moties[m];
        const bool hard = !motie.number.empty() || !motie.decision.empty() || !motie.submitters.empty();
        if (!motie.title.empty() && (sure[m] ? !motie.dictum.empty() || !motie.status.empty() || !motie.decision.empty() : hard)) told.push_back(motie);
    }
    return told.size() > 1 ? told : std::vector<Motie>{};
}

namespace {

// "M26-30 – Speelnatuur in de wijk – D66, GroenLinks – aangenomen": all but one of the pieces say what they are; that is the title.
std::optional<Motie> dashed_motie(const std::string& text) {
    static const Pattern kApart(" [–|·-] ");
    Motie motie;
    int pieces = 0, titles = 0;
    std::string rest = text;
    for (Match at = find_first(kApart, rest); !rest.empty(); at = find_first(kApart, rest)) {
        const std::string piece = trim(matches(at) ? rest.substr(0, static_cast<std::size_t>(at.span.begin)) : rest);
        rest = matches(at) ? rest.substr(static_cast<std::size_t>(at.span.end)) : "";
        ++pieces;
        if (!take_piece(motie, piece)) ++titles, motie.title = piece;
    }
    if (pieces < 3 || titles != 1 || motie.number.empty()) return std::nullopt;
    if (motie.number[0] == 'A') motie.kind = "amendement";
    return motie;
}

}  // namespace

std::vector<Motie> listed_moties(const Document& document, const DocumentFacts& facts) {
    static const Pattern kMeeting("(?i)\\b(?:raad|raadsvergadering|gemeenteraad|vergadering|statenvergadering|provinciale staten)\\b");
    std::vector<Motie> moties;
    int items = 0;
    for (const Block& block : document.blocks) {
        if (block.kind != BlockKind::list_item || block.section < 0) continue;
        std::string words;
        for (int s = block.section; s >= 0; s = document.sections[static_cast<std::size_t>(s)].parent)
            words += " " + document.sections[static_cast<std::size_t>(s)].title;
        if (!list_scope(words + " " + facts.title).moties) continue;
        ++items;
        auto motie = motie_line(block.text);
        if (!motie) motie = dashed_motie(block.text);
        if (!motie || (motie->number.empty() && motie->submitters.empty())) continue;
        if (motie->date.empty() && RE2::PartialMatch(words + " " + facts.title, kMeeting)) motie->date = first_date(words + " " + facts.title);
        motie->source = place_of_block(block);
        moties.push_back(std::move(*motie));
    }
    return moties.size() > 1 && 2 * moties.size() >= static_cast<std::size_t>(items) ? moties : std::vector<Motie>{};
}

namespace {

// A number in front of an item, its own or that of the list.
std::string take_number(std::string& text, const std::string& marker) {
    static const Pattern kCount("[0-9]{1,3}[.)]?");
    static const Pattern kOwn(
        "^((?:[A-Z]{1,3}[-. ]?[0-9]+(?:[-./][0-9A-Za-z]+)*|(?:20)?[0-9]{2}[-./]?[A-Z]{0,2}[-./]?[0-9]+))(?: ?[:–-] ?|[.)] ?| )(\\p{Lu}.*)$");
    std::string number, rest;
    if (RE2::FullMatch(text, kOwn, &number, &rest)) {
        text = rest;
        return number;
    }
    return RE2::FullMatch(marker, kCount) ? marker.substr(0, marker.find_first_of(".)")) : "";
}

}  // namespace

std::vector<Motie> inline_moties(const Document& document, const DocumentFacts& facts) {
    std::vector<Motie> moties;
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
        const Block& block = document.blocks[b];
        if (block.kind != BlockKind::list_item) continue;
        const RegisterScope scope = scope_around(document, static_cast<int>(b), "", facts);
        if (!scope.decided() || !scope.moties) continue;
        const auto parts = inline_labels(block.text);
        if (parts.size() < 2 || parts.front().text.empty()) continue;
        RegisterRow row;
        for (std::size_t i = 1; i < parts.size(); ++i)
            if (parts[i].field != Field::head) add_cells(row, {parts[i].field}, {parts[i].field, parts[i].label, parts[i].text, false, false});
        Motie motie = motie_of_row(row);
        const std::string status = std::exchange(motie.status, "");
        take_sentences(motie, parts.front().text);
        if (!status.empty()) append_words(motie.status, status);
        motie.source = place_of_block(block);
        const bool told = !motie.number.empty() || !motie.decision.empty() || !motie.submitters.empty();
        if (!motie.title.empty() && told) moties.push_back(std::move(motie));
    }
    return moties.size() > 1 ? moties : std::vector<Motie>{};
}

std::vector<RegisterRow> inline_promises(const Document& document, const DocumentFacts& facts) {
    static const Pattern kHolder(
        "(?i)((?:de )?(?:wethouder|burgemeester|gedeputeerde|portefeuillehouder|dijkgraaf|heemraad)(?-i: [\\p{Lu}'’vdt][^:.;]{1,40})?):?");
    // "Wethouder Hendriks bekijkt …" at the begin of a sentence
    static const Pattern kSubject(
        "(?:^|[.] )((?:De )?(?:[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde)(?: (?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er) )*\\p{Lu}[\\pL'’-]+)?) "
        "\\p{Ll}");
    std::vector<RegisterRow> rows;
    std::string holder;
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
        const Block& block = document.blocks[b];
        if (block.kind == BlockKind::furniture) continue;
        std::string named;
        if (block.kind != BlockKind::list_item && RE2::FullMatch(block.text, kHolder, &named)) {
            holder = named;
            continue;
        }
        if (block.kind == BlockKind::heading) holder.clear();
        const RegisterScope scope = scope_around(document, static_cast<int>(b), "", facts);
        if (block.kind != BlockKind::list_item || !scope.decided() || !scope.promises) continue;
        const auto parts = inline_labels(block.text);
        if (parts.size() < 2 && holder.empty()) continue;
        RegisterRow row;
        row.section = block.section;
        row.source = place_of_block(block);
        std::string text = parts.front().text;
        if (const std::string number = take_number(text, block.marker); !number.empty())
            add_cells(row, {Field::number}, {Field::number, "", number, false, false});
        if (!text.empty()) row.cells.push_back({Field::commitment, "", text, false, false});
        for (std::size_t i = 1; i < parts.size(); ++i) {
            std::string value = parts[i].text;
            const bool sentence = parts[i].field == Field::status || parts[i].field == Field::commitment || parts[i].field == Field::remarks;
            while (!sentence && !value.empty() && (value.back() == '.' || value.back() == ';')) value.pop_back();
            if (parts[i].field != Field::head) add_cells(row, {parts[i].field}, {parts[i].field, parts[i].label, value, false, false});
        }
        std::string subject;
        if (!row.has(Field::portfolio) && (!holder.empty() || RE2::PartialMatch(text, kSubject, &subject)))
            add_cells(row, {Field::portfolio}, {Field::portfolio, "", holder.empty() ? subject : holder, false, false});
        if (row.has(Field::commitment) || row.has(Field::title)) rows.push_back(std::move(row));
    }
    return rows.size() > 1 ? rows : std::vector<RegisterRow>{};
}

}  // namespace griffier
