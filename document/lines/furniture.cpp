// Running headers, footers and page numbers: what repeats in the margin of several pages (digits may vary), peeled from the
// edge of the page inwards so that a table header repeated on every page stays with its table. In text documents also the
// navigation lines of web editions.
#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "document/lines/headings.h"
#include "document/lines/lines.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// matches "12", "- 12 -", "Pagina 3 van 40", "blz. 7" / not "12 mei"
const Pattern kPageNumber(R"((?i)^(?:[-–|/ ]*)(?:pagina|page|pag\.?|blz\.?|p\.)? ?\d{1,4}(?: ?(?:van|of|/|\|) ?\d{1,4})?(?:[-–|/ ]*)$)");
const Pattern kDigits(R"(\d+)");
const Pattern kCell(R"((?i)^(?:[-–—]|(?:€ ?)?[-+(]?[\d.,]*\d\)?(?: ?%| [VNIS])?)$)");  // matches "-", "€ 1.250", "20,2 %" / not "Versie 2"
// matches "2025 – 2028", "2025-2028", "2025 t/m 2028": one period, as titles have it / not "2025 2026"
const Pattern kYearRange(R"((?:19|20)\d\d ?(?:[-–/]|t/m) ?(?:19|20)\d\d)");
// matches years and grouped figures / not "3"
const Pattern kFigureToken(R"((?:^|\s)(?:(?:19|20)\d\d|-?\d{1,3}(?:\.\d{3})+)(?:\s|$))");

constexpr double kMarginShare = 0.15;  // of the page's height: no furniture further inside
constexpr double kSamePlace = 6;       // pt between pages
constexpr int kEnoughPages = 3;        // that repeat it, where there are that many
constexpr double kPlain = 1.05;        // of the body size: a line no larger, and not bold, does not look like a heading
constexpr double kLargest = 1.15;      // of the body size: a larger running header is the document's title where it first stands
constexpr int kTableCells = 2;         // figures or dashes in a row
constexpr double kBelieved = 0.5;      // confidence of a recognised word
constexpr int kTextRows = 4;           // a text page: rows at its top and bottom that may be furniture

std::string masked(const std::string& text) {
    std::string out = fold(text);
    RE2::GlobalReplace(&out, kDigits, "#");
    return out;
}

bool is_table_header(const std::string& text) {
    re2::StringPiece rest(text);
    int figures = 0;
    std::string spaced = text;
    RE2::GlobalReplace(&spaced, kYearRange, "#");
    RE2::GlobalReplace(&spaced, " ", "  ");
    rest = spaced;
    while (RE2::FindAndConsume(&rest, kFigureToken)) ++figures;
    return figures >= 2;
}

struct Place {
    std::string key;
    int bucket = 0;  // of the distance to the page's edge
    auto operator<=>(const Place&) const = default;
};

struct Edge {
    std::vector<Line> lines;             // outermost first
    std::vector<std::vector<int>> rows;  // indices of `lines`, outermost row first
};

struct Edges {
    Edge top, bottom;
};

double distance_to_edge(const Page& page, const Line& line, bool top) { return top ? line.baseline : page.height - line.baseline; }

// The size most of the text is set in.
double body_size(const std::vector<Page>& pages) {
    std::map<double, std::size_t> characters;
    for (const Page& page : pages)
        for (const Word& word : page.words) characters[word.size] += word.text.size();
    const auto most = std::max_element(characters.begin(), characters.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == characters.end() ? 0 : most->first;
}

bool is_mark(const std::string& text) {
    return length(text) == 1 && std::none_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
}

// What recognition makes of a logo beside a running header differs from page to page: what nobody believes is left out; a line of nothing else stays.
std::string believed(const Page& page, const Line& line) {
    std::string text;
    for (const int w : line.words) {
        const Word& word = page.words[static_cast<std::size_t>(w)];
        if (word.origin == Origin::ocr && (word.confidence < kBelieved || is_mark(word.text))) continue;  // a dash is believed here and not there
        if (!text.empty()) text += ' ';
        text += word.text[0] == '\\' || word.text[0] == '|' ? word.text.substr(1) : word.text;  // an edge beside the first letter
    }
    return text.empty() || page.text_from != TextFrom::ocr ? line.text : text;
}

Edge edge_of(const Page& page, const std::vector<Line>& pieces, bool top) {
    Edge edge;
    for (const Line& line : pieces) {
        const double limit = page.text_from == TextFrom::text ? kTextRows * kGridHeight : kMarginShare * page.height;
        const double inner = top ? line.box.y1 : page.height - line.box.y0;
        if (inner > limit) continue;
        edge.lines.push_back(line);
        edge.lines.back().text = believed(page, line);
    }
    if (!top) std::reverse(edge.lines.begin(), edge.lines.end());
    for (int i = 0; i < static_cast<int>(edge.lines.size()); ++i) {
        const Line& line = edge.lines[i];
        const bool same = !edge.rows.empty() && std::abs(edge.lines[edge.rows.back().front()].baseline - line.baseline) < 0.5 * line.size;
        if (same)
            edge.rows.back().push_back(i);
        else
            edge.rows.push_back({i});
    }
    return edge;
}

int bucket_of(double distance) { return static_cast<int>(std::lround(distance / kSamePlace)); }

using Counts = std::map<Place, std::set<int>>;  // pages that show it

void count(const Page& page, const Edge& edge, bool top, Counts& counts) {
    for (const Line& line : edge.lines) {
        const std::string key = (top ? "^" : "_") + masked(line.text);
        const int bucket = bucket_of(distance_to_edge(page, line, top));
        for (const int near : {bucket - 1, bucket, bucket + 1}) {
            counts[{key, near}].insert(page.number);
            if (top) counts[{"=" + line.text, near}].insert(page.number);
        }
    }
}

// Three pages in a row, or three left or three right pages, of which this is one; of `recognised` pages, of which one may be misread, three of five.
bool in_a_run(const std::set<int>& pages, int page, bool recognised) {
    const auto has = [&](int offset) { return pages.contains(page + offset); };
    for (int first = -4; recognised && first <= 0; ++first)
        if (has(first) + has(first + 1) + has(first + 2) + has(first + 3) + has(first + 4) >= 3) return true;
    for (const int step : {1, 2})
        if ((has(-step) && has(step)) || (has(step) && has(2 * step)) || (has(-step) && has(-2 * step))) return true;
    return false;
}

// A page number is one where its neighbours show theirs at the same place; a lone number in a margin is content.
bool repeats(const Page& page, const Line& line, bool top, const Counts& counts, int pages, double body) {
    if (is_table_header(line.text) && !RE2::FullMatch(line.text, kPageNumber)) return false;
    const int bucket = bucket_of(distance_to_edge(page, line, top));
    if (top && (line.size > kPlain * body || line.bold)) {
        // It looks like a heading, and the pages of a series begin with the same headings: it must stand there unchanged.
        const auto same = counts.find({"=" + line.text, bucket});
        if (same == counts.end() || !in_a_run(same->second, page.number, page.text_from == TextFrom::ocr)) return false;
        return line.size <= kLargest * body || *same->second.begin() != page.number;  // as a large one, it is a title the first time
    }
    const auto found = counts.find({(top ? "^" : "_") + masked(line.text), bucket});
    if (found == counts.end() || static_cast<int>(found->second.size()) < std::min(kEnoughPages, std::max(2, pages))) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](int other) { return other != page.number && std::abs(other - page.number) <= 2; });
}

void peel(const Page& page, const Edge& edge, bool top, const Counts& counts, int pages, double body, std::vector<Box>& out) {
    for (const std::vector<int>& row : edge.rows) {
        bool all = true;
        std::vector<Box> boxes;
        bool any = false;
        // A row of a table that ends or begins a page as others do on other pages.
        const auto cells = std::count_if(row.begin(), row.end(), [&](int i) { return RE2::FullMatch(edge.lines[i].text, kCell); });
        if (cells >= kTableCells) break;
        for (const int i : row) {
            if (repeats(page, edge.lines[i], top, counts, pages, body)) {
                boxes.push_back(edge.lines[i].box);
                any = true;
            } else if (RE2::FullMatch(edge.lines[i].text, kPageNumber)) {
                boxes.push_back(edge.lines[i].box);
            } else {
                all = false;
            }
        }
        if (!any) break;
        out.insert(out.end(), boxes.begin(), boxes.end());
        if (!all) break;
    }
}

}  // namespace

std::vector<std::vector<Box>> find_furniture(const std::vector<Page>& pages) {
    std::vector<std::vector<Box>> furniture(pages.size());
    std::vector<Edges> edges;
    Counts counts;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::vector<Line> pieces = line_pieces(pages[i]);
        if (pages[i].text_from == TextFrom::text)
            for (const Line& line : pieces)
                if (navigation_line(line.text)) furniture[i].push_back(line.box);
        edges.push_back({edge_of(pages[i], pieces, true), edge_of(pages[i], pieces, false)});
        count(pages[i], edges[i].top, true, counts);
        count(pages[i], edges[i].bottom, false, counts);
    }
    if (pages.size() < 2) return furniture;
    const double body = body_size(pages);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        peel(pages[i], edges[i].top, true, counts, static_cast<int>(pages.size()), body, furniture[i]);
        peel(pages[i], edges[i].bottom, false, counts, static_cast<int>(pages.size()), body, furniture[i]);
    }
    return furniture;
}

}  // namespace griffier
