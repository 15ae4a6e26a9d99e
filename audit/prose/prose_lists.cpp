#include "audit/prose/prose_lists.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "audit/prose/number_words.h"
#include "audit/remarks/observation.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// "vijf projecten op het gebied van Jeugd:" at the end of what stands above a list / not "vijf jaar:" (time is no list)
const Pattern kBeforeList(std::string("(?i)(?:^|[ (])") + kNumberWord + " (?:[\\pL’'-]+ ){0,3}?([\\pL-]{4,}(?:en|s|’s|'s))\\b[^.;:0-9]{0,60}: ?$");
// "vier kerngroepen (Preventie, Acute Zorg, Chronische Zorg en GGZ)", "vijf fasen: intake, training en nazorg", "de vier sectoren Zorg, Bouw, Handel"
const Pattern kInline(std::string("(?i)(?:^|[ (])") + kNumberWord +
                      " (?:[\\pL’'-]+ ){0,4}?([\\pL-]{2,}(?:en|s|’s|'s))[^\\pL0-9 ,.;:()]{0,2}( ?\\(|: | (?-i:[A-Z]))([^;:]{8,300})");
// matches "de volgende vijf projecten:" / not "vijf projecten op het gebied van Jeugd:"
const Pattern kRightBefore(std::string("(?i)(?:^|[ (])") + kNumberWord + " (?:[\\pL-]+e )?[\\pL-]{4,}: ?$");
const Pattern kTime("(?i)^(?:jaren|maanden|weken|dagen|uren|keren|euro's|mensen|personen|inwoners)$");
// matches "2 tot 2,5 jaar", "18-27 jaar", "0 t/m 17 jaar" / not "2020-2024"
const Pattern kAges("(?i)\\b([0-9]{1,2}(?:,[0-9])?) ?(?:-|–|tot en met|t/m|tot) ?([0-9]{1,2}(?:,[0-9])?) jaar\\b");

constexpr int kFewest = 3;  // items from which a count says something

// Parts of an enumeration: commas outside brackets, and a last "en".
int parts_of(const std::string& text) {
    int depth = 0, parts = 1;
    std::size_t last = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(') ++depth;
        if (text[i] == ')') --depth;
        if (depth == 0 && text[i] == ',' && i + 1 < text.size() && text[i + 1] == ' ') ++parts, last = i;
    }
    return parts + (text.find(" en ", last) != std::string::npos);
}

// The enumeration that begins here, to the end of its bracket or sentence; nullopt where it has no clear end.
std::optional<std::string> enumeration(const std::string& text, bool bracketed) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(') ++depth;
        if (text[i] == ')' && depth-- == 0) return bracketed ? std::optional<std::string>(text.substr(0, i)) : std::nullopt;
        if (!bracketed && text[i] == '.' && (i + 1 == text.size() || text[i + 1] == ' ')) return text.substr(0, i);
    }
    return bracketed ? std::nullopt : std::optional<std::string>(text);
}

void inline_lists(const Document& document, const Passage& passage, std::vector<PlacedCheck>& checks) {
    for (const Match& match : find_all(kInline, passage.text)) {
        const auto count = number_word(match.groups[1]);
        if (!count || *count < kFewest || RE2::FullMatch(match.groups[2], kTime)) continue;
        const bool bracketed = match.groups[3].find('(') != std::string::npos;
        const auto list =
            enumeration((bracketed || match.groups[3].find(':') != std::string::npos ? "" : match.groups[3].substr(1)) + match.groups[4], bracketed);
        // Where the parts are as many as the word says they are the list; where not, they may be something else.
        if (!list || parts_of(*list) != *count) continue;
        PlacedCheck placed = observation("LIST_COUNT", Status::pass, place_of(document, passage, match.span),
                                         "\"" + match.groups[1] + " " + match.groups[2] + "\", and " + std::to_string(*count) + " are named");
        placed.check.result = in_section(passage.section);
        checks.push_back(std::move(placed));
    }
}

struct Ages {
    Decimal from, to;
    Provenance where;
};

std::optional<Decimal> dutch(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');
    return Decimal::parse(text);
}

// The one range of ages in a text; nullopt for none or more.
std::optional<Ages> ages_in(const std::string& text, const Provenance& where) {
    const auto found = find_all(kAges, text);
    if (found.size() != 1) return std::nullopt;
    const auto from = dutch(found[0].groups[1]), to = dutch(found[0].groups[2]);
    if (!from || !to || !(*from < *to)) return std::nullopt;
    return Ages{*from, *to, where};
}

bool adjoin(const Ages& a, const Ages& b) { return b.from == a.to || (a.to.decimals() == 0 && b.from == a.to + Decimal(1)); }

void judge(const std::vector<Ages>& classes, std::vector<PlacedCheck>& checks) {
    if (classes.size() < 2) return;
    int meet = 0, apart = -1;
    for (std::size_t i = 1; i < classes.size(); ++i) {
        if (!(classes[i].from > classes[i - 1].from)) return;  // no classes of one scale
        if (adjoin(classes[i - 1], classes[i]))
            ++meet;
        else
            apart = static_cast<int>(i);
    }
    const auto range = [](const Ages& one) { return one.from.dutch() + " to " + one.to.dutch(); };
    const auto& first = classes.front();
    if (apart < 0) {
        checks.push_back(
            observation("AGE_RANGE", Status::pass, first.where,
                        std::to_string(classes.size()) + " age classes from " + first.from.dutch() + " to " + classes.back().to.dutch() + " adjoin"));
    } else if (classes.size() > 3 && meet == static_cast<int>(classes.size()) - 2) {
        const Ages &a = classes[static_cast<std::size_t>(apart) - 1], &b = classes[static_cast<std::size_t>(apart)];
        checks.push_back(observation("AGE_RANGE", Status::flag, b.where,
                                     "ages " + range(a) + " and " + range(b) + (b.from > a.to ? " leave a gap" : " overlap") + "; the other classes adjoin"));
    }
}

}  // namespace

std::vector<PlacedCheck> check_list_counts(const Document& document, const std::vector<Passage>& passages) {
    std::vector<PlacedCheck> checks;
    for (const Passage& passage : passages) inline_lists(document, passage, checks);
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        std::string number, noun;
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table || !RE2::PartialMatch(block.text, kBeforeList, &number, &noun)) continue;
        const auto count = number_word(number);
        if (!count || *count < 2 || RE2::FullMatch(noun, kTime)) continue;
        int items = 0, level = 0;
        bool plain = true;  // items of one level, with one kind of mark, on the page of the sentence
        for (std::size_t k = i + 1; k < document.blocks.size(); ++k) {
            const Block& item = document.blocks[k];
            if (item.kind == BlockKind::furniture) continue;
            if (item.kind != BlockKind::list_item) break;
            if (items == 0) level = item.level;
            plain = plain && item.level == level && item.page == block.page && item.marker == document.blocks[i + 1].marker;
            items += item.level == level;
        }
        if (items < 2) continue;
        // A list cut by a page end, with lists in it, or far from its number says nothing where the counts differ.
        const bool close = RE2::PartialMatch(block.text, kRightBefore) && !std::isdigit(static_cast<unsigned char>(number[0]));
        if (items != *count && !(plain && close)) continue;
        Provenance where;
        where.page = block.page;
        where.box = block.box;
        PlacedCheck placed = observation("LIST_COUNT", items == *count ? Status::pass : Status::flag, where,
                                         "\"" + number + " " + noun + "\", and " + std::to_string(items) + " items follow");
        placed.check.result = in_section(block.section);
        checks.push_back(std::move(placed));
    }
    return checks;
}

std::vector<PlacedCheck> check_age_ranges(const Document& document, const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    std::vector<Ages> classes;
    const auto take = [&](const std::optional<Ages>& ages) {
        if (ages) {
            classes.push_back(*ages);
            return;
        }
        judge(classes, checks);
        classes.clear();
    };
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::furniture) continue;
        Provenance where;
        where.page = block.page;
        where.box = block.box;
        take(block.kind == BlockKind::list_item ? ages_in(block.text, where) : std::nullopt);
    }
    take(std::nullopt);
    for (std::size_t t = 0; t < document.tables.size() && t < extraction.tables.size(); ++t) {
        for (const Cell& cell : document.tables[t].cells)
            if (cell.col == 0 && !cell.header) take(ages_in(cell.text, place_of_cell(static_cast<int>(t), cell)));
        take(std::nullopt);
    }
    return checks;
}

}  // namespace griffier
