#include "audit/across/cross_references.h"

#include <set>

#include "audit/placed.h"
#include "audit/remarks/observation.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/records.h"

namespace griffier {
namespace {

constexpr std::size_t kNumbered = 2;  // tables or sections with a number from which on the document numbers them

const std::set<std::string> kOfTheCycle = {"programmabegroting", "kadernota", "tussenrapportage", "jaarstukken", "rapportage"};

// matches "zie tabel 7.3", "(in paragraaf 1.2)", "zie hoofdstuk 4" / not "tabel regel 3"; what follows tells whether it is another paper's
static const Pattern kReference(R"((?i)\b(?:zie|in|uit)\s+(?:ook\s+)?(tabel|paragraaf|hoofdstuk)\s+(\d{1,2}(?:\.\d{1,2}){0,3})\b)");
// matches " van de kadernota", " BBV", " uit het raadsvoorstel" / not " zijn de lasten"
static const Pattern kElsewhere(R"((?i)^[\s,)]*(van\s|uit\s|bbv|der\s|wet))");
static const Pattern kTable(R"((?i)^\W*tabel\s+(\d{1,2}(?:\.\d{1,2}){0,3})\b)");
static const Pattern kSection(R"(^\W*(?:(?:[Hh]oofdstuk|[Pp]aragraaf)\s+)?(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s)");

void take(std::set<std::string>& numbers, const std::string& text, const RE2& pattern) {
    std::string number;
    if (RE2::PartialMatch(text, pattern, &number)) numbers.insert(number);
}

}  // namespace

std::vector<PlacedCheck> check_cross_references(const Document& document, const std::string& kind) {
    if (kOfTheCycle.count(kind) == 0) return {};
    std::set<std::string> tables, sections;
    for (const Table& table : document.tables) {
        take(tables, table.caption, kTable);
        for (const Cell& cell : table.cells)
            if (cell.header) take(tables, cell.text, kTable);
    }
    for (const Section& section : document.sections) take(sections, section.title + " ", kSection);
    for (const Block& block : document.blocks) take(tables, block.text, kTable);
    if (tables.size() < kNumbered) tables.clear();
    if (sections.size() < kNumbered) sections.clear();

    std::vector<PlacedCheck> checks;
    std::set<std::string> seen;
    for (const Block& block : document.blocks) {
        if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) continue;
        re2::StringPiece text(block.text);
        std::string what, number;
        while (RE2::FindAndConsume(&text, kReference, &what, &number)) {
            const bool table = fold(what) == "tabel";
            const std::set<std::string>& numbered = table ? tables : sections;
            if (numbered.empty() || RE2::PartialMatch(text, kElsewhere) || !seen.insert(fold(what) + " " + number).second) continue;
            PlacedCheck placed = placed_check("XREF", block.page, block.box);
            placed.check.status = numbered.count(number) ? Status::pass : Status::flag;
            placed.check.result = in_section(block.section);
            placed.check.message = fold(what) + " " + number + (numbered.count(number) ? " is in the document" : " is named, and was not found");
            checks.push_back(std::move(placed));
        }
    }
    return checks;
}

}  // namespace griffier
