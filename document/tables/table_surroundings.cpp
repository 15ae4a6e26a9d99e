// Lines just above and below a table.
#include "document/tables/table_surroundings.h"

#include <cmath>

#include "document/lines/headings.h"
#include "document/pattern.h"
#include "document/tables/table_text.h"

namespace griffier {
namespace {

// matches Tabel 12.1 - … / Tabel: … / Table 3 … / Grafiek 2 … / Overzicht 4: … / not Tabellen, De tabel
static const Pattern kCaption(R"((?i)(?:tabel|table|tableau|overzicht|figuur|grafiek|schema)\s*(?:[:\-–]|[a-z]{0,3}\d[\d.a-z]*).*)");
// matches Bedragen x € 1.000 / (x 1.000) / in euro's / Bedrag x € miljoen / not Bedrijven
static const Pattern kUnitLine(
    R"((?i)\(?\s*(?:\*?\s*(?:alle )?(?:de )?bedrag(?:en)?\b.*|[x×*]\s*(?:€|1[.]000|1000|mln|miljoen).*|in (?:€|euro|duizend|miljoen).*|€.*))");

constexpr double kReachAbove = 75, kReachBelow = 45;  // pt: how far from the grid a line may stand
constexpr double kBesideEdge = 8;                     // pt: the lines of one of two tables side by side reach no further beyond it
constexpr double kCaptionLeading = 1.7;               // em: lines of one caption are no further apart
constexpr double kApart = 1.5;                        // em: chunks of a line further apart than this are separate lines here
constexpr double kSubtitleLeading = 2.8;              // em: a subtitle is no further below its title
constexpr double kSameSize = 1.15;                    // times the size of the line below: a larger title is a heading
constexpr double kSmallPrint = 1.4;                   // and what goes on a title ("in fte") may be printed so much smaller
constexpr size_t kLinesAbove = 5, kLinesBelow = 4;
constexpr size_t kLongCaption = 130;  // letters: a longer line is prose

std::vector<Line> free_lines(const Page& page, const std::vector<Ruling>& joined, const std::vector<char>& used) {
    std::vector<int> free;
    for (size_t w = 0; w < page.words.size(); ++w)
        if (!used[w]) free.push_back(static_cast<int>(w));
    std::vector<Line> result;
    for (const ChunkLine& printed : chunk_lines(page, free, joined))
        for (size_t i = 0; i < printed.chunks.size(); ++i) {
            const Chunk& c = printed.chunks[i];
            bool apart = i == 0 || c.box.x0 - printed.chunks[i - 1].box.x1 > kApart * printed.size;
            if (apart) result.push_back({page.number, c.box, printed.baseline, 0, true, {}, {}});
            Line& line = result.back();
            line.box = unite(line.box, c.box);
            line.bold = line.bold && c.bold;
            line.words.insert(line.words.end(), c.words.begin(), c.words.end());
            for (int w : c.words) line.size = std::max(line.size, page.words[static_cast<size_t>(w)].size);
        }
    for (Line& line : result) line.text = cell_text(page, line.words);
    return result;
}

bool could_be_title(const Line& line) {
    if (line.text.empty() || line.text.size() > kLongCaption || RE2::FullMatch(line.text, kUnitLine)) return false;
    if (is_label(line.text)) return false;  // "Bron: CBS", "Toelichting:"
    char last = line.text.back();
    return last != '.' && last != ',' && last != ';' && (last != ':' || line.bold);
}

// The bold line is the title of a table and the plain one close below it, as large, says more about it. A larger one is the heading of a section, where a plain
// line may well be the title.
// So is one with a number, unless the line goes on its words or stands in brackets.
bool has_subtitle(const Line& title, const Line& line) {
    static const Pattern kNumbered(R"(\d+(?:[.]\d+)*[.)]?\s.*)");  // matches 2.1 Balans / 1. Formatie / not 2024 na wijziging
    static const Pattern kSaysUnit(R"((?i).*(?:[x×*] ?€ ?1[.]?000| in (?:duizenden |miljoenen )?euro'?s?)\)?)");  // matches WOZ-waarde en opbrengst x € 1.000
    const bool goes_on = line.text[0] == '(' || begins_lower(line.text) || RE2::FullMatch(line.text, kSaysUnit);
    const bool heading = RE2::FullMatch(title.text, kNumbered) && !looks_like_year(title.text.substr(0, title.text.find(' ')));
    return title.bold && (goes_on || !heading) && !line.bold && could_be_title(title) && title.size < (goes_on ? kSmallPrint : kSameSize) * line.size &&
           line.baseline - title.baseline < kSubtitleLeading * line.size;
}

// How far above the line the nearest table ends that stands over it; far away where none does.
double below_table(const std::vector<Table>& tables, const Box& line) {
    double least = 1e9;
    for (const Table& table : tables) {
        const Box& box = table.parts[0].box;
        if (box.y1 <= line.y0 + 2 && overlap(box.x0, box.x1, line.x0, line.x1) > 0) least = std::min(least, line.y0 - box.y1);
    }
    return least;
}

// The line stands over a table beside this one.
bool over_neighbour(const std::vector<Table>& tables, const Table& table, const Box& line) {
    const Box& box = table.parts[0].box;
    return std::any_of(tables.begin(), tables.end(), [&](const Table& other) {
        const Box& o = other.parts[0].box;
        return &other != &table && overlap(o.y0, o.y1, box.y0, box.y1) > 0 &&
               overlap(o.x0, o.x1, line.x0, line.x1) > overlap(box.x0, box.x1, line.x0, line.x1) && line.x0 > o.x0 - kBesideEdge &&
               line.x1 < o.x1 + kBesideEdge;
    });
}

}  // namespace

bool names_a_table(const std::string& line) { return line.size() <= 2 * kLongCaption && RE2::FullMatch(line, kCaption); }

void find_surroundings(std::vector<Table>& tables, const Page& page, const std::vector<Ruling>& joined, const std::vector<char>& used) {
    if (tables.empty()) return;
    std::vector<Line> lines = free_lines(page, joined, used);  // top to bottom
    for (Table& table : tables) {
        const Box& box = table.parts[0].box;
        // Another table between ends the search.
        double top = box.y0 - kReachAbove, bottom = box.y1 + kReachBelow;
        for (const Table& other : tables) {
            const Box& o = other.parts[0].box;
            if (&other == &table || overlap(o.x0, o.x1, box.x0, box.x1) <= 0) continue;
            if (o.y1 <= box.y0 + 2) top = std::max(top, o.y1);
            if (o.y0 >= box.y1 - 2) bottom = std::min(bottom, o.y0);
        }
        // A narrow table in the middle of its page has the lines that begin at the margin for its own, where no text stands beside it.
        const bool alone = std::none_of(lines.begin(), lines.end(), [&](const Line& line) { return overlap(line.box.y0, line.box.y1, box.y0, box.y1) > 0; }) &&
                           std::none_of(tables.begin(), tables.end(), [&](const Table& other) {
                               return &other != &table && overlap(other.parts[0].box.y0, other.parts[0].box.y1, top, bottom) > 0 &&
                                      overlap(other.parts[0].box.x0, other.parts[0].box.x1, box.x0, box.x1) <= 0;
                           });
        std::vector<const Line*> above, below;
        for (const Line& line : lines) {
            if (overlap(line.box.x0, line.box.x1, box.x0 - 20, box.x1 + 20) <= 0 && !(alone && line.box.x1 < box.x0)) continue;
            if (over_neighbour(tables, table, line.box)) continue;
            double y = line.box.center_y();
            if (y < box.y0 + 2 && y > top) above.push_back(&line);
            if (y > box.y1 - 2 && y < bottom && below.size() < kLinesBelow) below.push_back(&line);
        }
        if (above.size() > kLinesAbove) above.erase(above.begin(), above.end() - static_cast<long>(kLinesAbove));
        const Line* caption = nullptr;
        for (auto it = above.rbegin(); it != above.rend() && !caption; ++it)
            if (RE2::FullMatch((*it)->text, kCaption) && (*it)->text.size() <= 2 * kLongCaption) caption = *it;
        // Captions below their tables: the one above stands nearer to the table over it, and this table has one below, too.
        const bool named_below = !below.empty() && RE2::FullMatch(below.front()->text, kCaption);
        const bool of_other = caption && below_table(tables, caption->box) < box.y0 - caption->box.y1;
        if (named_below && (!caption || of_other)) caption = below.front();
        int skipped = 0;
        for (auto it = above.rbegin(); it != above.rend() && !caption && skipped < 2; ++it) {
            if (could_be_title(**it) && ((*it)->bold || skipped == 0 || RE2::FullMatch((*std::prev(it))->text, kUnitLine))) caption = *it;
            if (caption && std::next(it) != above.rend() && has_subtitle(**std::next(it), *caption)) caption = *std::next(it);
            skipped += !RE2::FullMatch((*it)->text, kUnitLine);
        }
        if (caption) {
            table.caption = caption->text;
            table.caption_box = caption->box;
            // The rest of the caption: on the same line, or going on in lower case on the next.
            double baseline = caption->baseline;
            for (auto it = std::find(above.begin(), above.end(), caption); it != above.end() && it != above.begin() && begins_lower(table.caption); --it) {
                const Line& before = **std::prev(it);  // the caption found is the end of a wrapped one
                if ((*it)->baseline - before.baseline > kCaptionLeading * before.size || before.bold != caption->bold || before.text.back() == '.') break;
                table.caption = before.text + ' ' + table.caption;
                table.caption_box = unite(table.caption_box, before.box);
            }
            for (const Line* line : above) {
                if (line == caption || RE2::FullMatch(line->text, kUnitLine)) continue;
                bool same_line = std::abs(line->baseline - baseline) < 1 && line->box.x0 > table.caption_box.x0;
                bool next_line = line->baseline > baseline + 1 && line->baseline - baseline < kCaptionLeading * line->size && line->bold == caption->bold &&
                                 (line->text[0] == '(' || begins_lower(line->text));
                if (!same_line && !next_line) continue;
                table.caption += ' ' + line->text;
                table.caption_box = unite(table.caption_box, line->box);
                baseline = line->baseline;
            }
        }
        if (!table.caption.empty() && begins_lower(table.caption)) {  // the end of some text, no title
            table.caption.clear();
            table.caption_box = {};
        }
        for (const Line* line : above) table.nearby.push_back(*line);
        for (const Line* line : below) table.nearby.push_back(*line);
    }
}

}  // namespace griffier
