#include "audit/remarks/reading_signs.h"

#include <algorithm>
#include <iterator>

#include "audit/remarks/observation.h"
#include "document/numbered_page.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/matching.h"
#include "extractors/passages.h"

namespace griffier {
namespace {

// matches an ordinal whose raised e was read as another sign: "2% kwartaal", "15° netwerkbijeenkomst" / not "20% van", "20° celsius"
const Pattern kOrdinal(
    "(?i)\\b([0-9]{1,2})(?:[%®*] ?(?:kwartaal|trimester|tertaal|halfjaar|half jaar|helft|editie|termijn|lezing|wijziging|begrotingswijziging|verdieping|"
    "etage|klas|leerjaar|levensjaar|bijeenkomst|bestuursrapportage|voortgangsrapportage|tussenrapportage)|[°º] ?[a-z]{3,}\\pL*)");
// matches a year that is no part of a range or a date: " 2025 " / not "2024-2027"
const Pattern kYear("(?:^|[^0-9.,/–-])(20[0-9]{2})(?:$|[^0-9.,/–-])");
const Pattern kDegrees("(?i)[°º] ?(?:celsius|graden|fahrenheit|kelvin|noord|oost|zuid|west)");

constexpr double kWordlike = 0.6;    // share of words that look like ones: below it a page is hard to read
constexpr double kDigitsSure = 0.7;  // mean confidence of the figures of a page
constexpr int kFigures = 10;         // on a page, to judge by
constexpr double kReplaced = 0.01;   // share of words with a character that is none
constexpr int kTimeline = 4;         // years in a row that make a timeline

// Read from a picture, or a text of which nobody knows how it was made.
bool may_be_misread(const Page& page) { return page.text_from == TextFrom::ocr || page.text_from == TextFrom::mixed || page.text_from == TextFrom::text; }

bool may_be_misread(const Document& document, int page) {
    const Page* found = page_numbered(document, page);
    return found != nullptr && may_be_misread(*found);
}

Provenance place(const Line& line) {
    Provenance where;
    where.page = line.page;
    where.box = line.box;
    where.text = line.text;
    return where;
}

std::string percent(double share) { return std::to_string(static_cast<int>(share * 100 + 0.5)) + " %"; }

// Years of a line that stand apart from one another, not a range.
std::vector<int> years_in(const std::string& text) {
    std::vector<int> years;
    std::string year;
    re2::StringPiece input(text);
    while (RE2::FindAndConsume(&input, kYear, &year)) years.push_back(std::stoi(year));
    return years;
}

int digits_apart(int a, int b) {
    int apart = 0;
    for (; a > 0 || b > 0; a /= 10, b /= 10) apart += a % 10 != b % 10;
    return apart;
}

}  // namespace

std::vector<PlacedCheck> check_page_text(const Document& document) {
    std::vector<PlacedCheck> checks;
    for (const Page& page : document.pages) {
        if (!may_be_misread(page)) continue;
        std::vector<std::string> words;
        int figures = 0, replaced = 0;
        double sure = 0;
        for (const Word& word : page.words) {
            words.push_back(word.text);
            replaced += word.text.find("\xEF\xBF\xBD") != std::string::npos;
            if (word.origin != Origin::ocr || word.text.find_first_of("0123456789") == std::string::npos) continue;
            ++figures;
            sure += word.confidence;
        }
        const double wordlike = wordlike_share(words);
        std::string what;
        const auto say = [&](const std::string& one) { what += (what.empty() ? "" : ", ") + one; };
        if (wordlike < kWordlike) say("only " + percent(wordlike) + " of its words look like words");
        if (figures >= kFigures && sure / figures < kDigitsSure) say("its figures were read with " + percent(sure / figures) + " confidence");
        if (replaced > 0 && static_cast<double>(replaced) > kReplaced * static_cast<double>(words.size()))
            say(std::to_string(replaced) + " of its words have characters that are none");
        if (what.empty()) continue;
        Provenance where;
        where.page = page.number;
        checks.push_back(observation("OCR_PAGE", Status::flag, where, "page " + std::to_string(page.number) + ": " + what));
    }
    return checks;
}

std::vector<PlacedCheck> check_misread_years(const Document& document) {
    std::vector<PlacedCheck> checks;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table || !may_be_misread(document, block.page)) continue;
        for (const Line& line : block.lines) {
            const auto years = years_in(line.text);
            if (static_cast<int>(years.size()) < kTimeline) continue;
            // One year that, were it another with one digit different, would make all of them run on.
            for (std::size_t odd = 0; odd < years.size(); ++odd) {
                const int start = odd == 0 ? years[1] - 1 : years[0];
                bool others = years[odd] != start + static_cast<int>(odd);
                for (std::size_t i = 0; i < years.size(); ++i) others = others && (i == odd || years[i] == start + static_cast<int>(i));
                const int fits = start + static_cast<int>(odd);
                if (!others || digits_apart(years[odd], fits) != 1) continue;
                std::string run;
                for (const int year : years) run += (run.empty() ? "" : " ") + std::to_string(year);
                PlacedCheck placed = observation("OCR_YEAR", Status::flag, place(line),
                                                 "years in a row: " + run + "; " + std::to_string(years[odd]) + " may be " + std::to_string(fits));
                placed.check.result = in_section(block.section);
                placed.check.expected = Decimal(fits);
                placed.check.found = Decimal(years[odd]);
                checks.push_back(std::move(placed));
                break;
            }
        }
    }
    return checks;
}

std::vector<PlacedCheck> check_misread_ordinals(const Document& document) {
    std::vector<PlacedCheck> checks;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::table || !may_be_misread(document, block.page)) continue;
        for (const Line& line : block.lines)
            for (const Match& match : find_all(kOrdinal, line.text)) {
                if (RE2::PartialMatch(match.groups[0], kDegrees)) continue;
                PlacedCheck placed =
                    observation("OCR_SUPERSCRIPT", Status::flag, place(line),
                                "\"" + match.groups[0] + "\" is most likely an ordinal, " + match.groups[1] + "e: no percentage and no figure");
                placed.check.result = in_section(block.section);
                checks.push_back(std::move(placed));
            }
    }
    return checks;
}

std::vector<PlacedCheck> check_glued_figures(const Document& document, const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    for (std::size_t t = 0; t < document.tables.size() && t < extraction.tables.size(); ++t) {
        const Table& table = document.tables[t];
        const auto operand = [&](const Cell& cell) { return Operand{cell_id(static_cast<int>(t), cell.row, cell.col), 1, std::nullopt, false, 1}; };
        std::vector<Operand> parted, open;
        const Cell *first_parted = nullptr, *first_open = nullptr;
        for (std::size_t c = 0; c < table.cells.size() && c < extraction.tables[t].cells.size(); ++c) {
            const Cell& cell = table.cells[c];
            if (cell.split && cell.split->by == "sum") {
                if (first_parted == nullptr) first_parted = &cell;
                parted.push_back(operand(cell));
            }
            if (extraction.tables[t].cells[c].run_together) {
                if (first_open == nullptr) first_open = &cell;
                open.push_back(operand(cell));
            }
        }
        if (first_parted != nullptr) {
            PlacedCheck placed = observation("GLUED", Status::pass, place_of_cell(static_cast<int>(t), *first_parted),
                                             "figures that ran together were parted so that their row adds up: " + first_parted->split->evidence);
            placed.check.operands = std::move(parted);
            checks.push_back(std::move(placed));
        }
        if (first_open != nullptr) {
            PlacedCheck placed = untried("GLUED", Reason::unread_cell, place_of_cell(static_cast<int>(t), *first_open),
                                         std::to_string(open.size()) + (open.size() == 1 ? " cell holds" : " cells hold") +
                                             " figures that run together, and no sum parts them: \"" + shortened(first_open->text) + "\"");
            placed.check.operands = std::move(open);
            checks.push_back(std::move(placed));
        }
    }
    return checks;
}

std::vector<PlacedCheck> check_reading(const Document& document, const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    const auto add = [&](std::vector<PlacedCheck> more) {
        checks.insert(checks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    add(check_page_text(document));
    add(check_misread_years(document));
    add(check_misread_ordinals(document));
    add(check_glued_figures(document, extraction));
    add(check_round_trip(document, extraction));
    return checks;
}

}  // namespace griffier
