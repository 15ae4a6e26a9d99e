// MOTIE_ITEMS, MOTIE_DICTUM and AMEND_TARGET: what a motie or amendement must have.
#include <algorithm>

#include "audit/council/council.h"
#include "audit/remarks/observation.h"
#include "document/pattern.h"

namespace griffier {
namespace {

const Pattern kMarker("^\\(?([0-9]{1,2}|[a-z])[.)]?$");

// A title that says what paper it changes. matches "Behoud bibliotheken - begroting 2027", "Wijziging kadernota" / not "Behoud bibliotheken"
const Pattern kNamesPaper(
    R"((?i).*\b(?:(?:programma|meerjaren)?begroting|kadernota|perspectiefnota|voorjaarsnota|najaarsnota|jaarstukken|jaarrekening|verordening|raadsvoorstel)\b.*)");

Operand operand(int m) { return Operand{motie_id(m), 1, std::nullopt, false, 1}; }

// The block that a record begins with; -1 where it is none (a row of a table).
int block_of(const Document& document, const Provenance& source) {
    for (int b = 0; b < static_cast<int>(document.blocks.size()); ++b) {
        const Block& block = document.blocks[static_cast<std::size_t>(b)];
        if (block.page == source.page && block.box == source.box && block.kind != BlockKind::table) return b;
    }
    return -1;
}

// "3." -> 3, "b)" -> 2; 0 for a bullet.
int number_of(const std::string& marker) {
    std::string mark;
    if (!RE2::FullMatch(marker, kMarker, &mark)) return 0;
    return mark[0] >= 'a' ? mark[0] - 'a' + 1 : std::stoi(mark);
}

}  // namespace

std::vector<PlacedCheck> check_motie_items(const Document& document, const Extraction& extraction) {
    std::vector<int> begins;
    for (const Motie& motie : extraction.moties) begins.push_back(block_of(document, motie.source));
    std::vector<PlacedCheck> checks;
    for (int m = 0; m < static_cast<int>(extraction.moties.size()); ++m) {
        const Motie& motie = extraction.moties[static_cast<std::size_t>(m)];
        const int begin = begins[static_cast<std::size_t>(m)];
        if (begin < 0 || motie.same_as >= 0) continue;
        int end = static_cast<int>(document.blocks.size());
        for (const int other : begins)
            if (other > begin) end = std::min(end, other);
        int next = begin + 1;
        for (const DictumPart& part : motie.dictum) {
            std::vector<int> numbers;
            for (const std::string& item : part.items) {
                for (int b = next; b < end; ++b) {
                    const Block& block = document.blocks[static_cast<std::size_t>(b)];
                    if (block.kind != BlockKind::list_item || block.level > 0 || block.text.empty() || item.rfind(block.text, 0) != 0) continue;
                    if (const int number = number_of(block.marker)) numbers.push_back(number);
                    next = b + 1;
                    break;
                }
            }
            if (numbers.size() < 2) continue;
            bool runs = true;
            for (std::size_t i = 0; i < numbers.size(); ++i) runs = runs && numbers[i] == static_cast<int>(i) + 1;
            std::string printed;
            for (const int number : numbers) printed += (printed.empty() ? "" : ", ") + std::to_string(number);
            PlacedCheck placed = observation("MOTIE_ITEMS", runs ? Status::pass : Status::flag, motie.source,
                                             "the items of \"" + shortened(motie.title.empty() ? motie.number : motie.title) + "\" are numbered " + printed);
            placed.check.result = operand(m);
            checks.push_back(std::move(placed));
        }
    }
    return checks;
}

std::vector<PlacedCheck> check_motie_parts(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    const auto add = [&](const char* rule, bool holds, int m, const std::string& message) {
        PlacedCheck placed = observation(rule, holds ? Status::pass : Status::flag, extraction.moties[static_cast<std::size_t>(m)].source, message);
        placed.check.result = operand(m);
        checks.push_back(std::move(placed));
    };
    for (int m = 0; m < static_cast<int>(extraction.moties.size()); ++m) {
        const Motie& motie = extraction.moties[static_cast<std::size_t>(m)];
        if (motie.same_as >= 0) continue;
        const std::string who = motie.kind + (motie.number.empty() ? "" : " " + motie.number);
        // A row of a list tells of a motie without its words.
        const bool paper = !motie.considerations.empty() || !motie.dictum.empty() || !motie.changes.empty();
        if (!paper) continue;
        const bool asks = !motie.dictum.empty() || !motie.changes.empty();
        add("MOTIE_DICTUM", asks, m,
            who + (motie.dictum.empty() ? (asks ? " says what it changes" : " has grounds and asks nothing")
                                        : " asks: \"" + shortened(motie.dictum.front().verb) + "\""));
        if (motie.kind != "amendement") continue;
        std::string target = !motie.proposal_number.empty() ? motie.proposal_number : !motie.proposal.empty() ? motie.proposal : motie.agenda_item;
        if (target.empty() && RE2::FullMatch(motie.title, kNamesPaper)) target = motie.title;
        add("AMEND_TARGET", !target.empty(), m, who + (target.empty() ? " names no proposal that it changes" : " changes " + shortened(target)));
    }
    return checks;
}

}  // namespace griffier
