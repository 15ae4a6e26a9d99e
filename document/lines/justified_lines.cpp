#include "document/lines/justified_lines.h"

#include <algorithm>
#include <cmath>

namespace griffier {
namespace {

constexpr double kSameEdge = 1.0;    // pt: edges of one text differ by no more
constexpr double kSameSpace = 0.12;  // em: nor do the spaces of one line
constexpr size_t kFewestWords = 4;   // a line with fewer has too few spaces to compare

// A word of letters. UTF-8: what is not ASCII counts as letters, but for the euro sign and dashes (bytes E2).
bool is_lettered(const Word& word) {
    return std::any_of(word.text.begin(), word.text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (byte >= 0xC3 && byte <= 0xC5);
    });
}

bool evenly_spaced(const Page& page, const ChunkLine& line) {
    std::vector<const Word*> words;
    for (const Chunk& chunk : line.chunks)
        for (int w : chunk.words) words.push_back(&page.words[static_cast<size_t>(w)]);
    if (words.size() < kFewestWords) return false;
    const auto lettered = std::count_if(words.begin(), words.end(), [](const Word* w) { return is_lettered(*w); });
    if (2 * static_cast<size_t>(lettered) < words.size()) return false;
    double least = 1e9, most = -1e9;
    for (size_t i = 1; i < words.size(); ++i) {
        const double space = words[i]->box.x0 - words[i - 1]->box.x1;
        least = std::min(least, space);
        most = std::max(most, space);
    }
    return most - least < kSameSpace * line.size;
}

}  // namespace

bool are_justified(const Page& page, const std::vector<const ChunkLine*>& lines) {
    if (lines.size() < 2) return false;
    return std::all_of(lines.begin(), lines.end(), [&](const ChunkLine* line) {
        const bool edges = std::abs(line->box.x0 - lines[0]->box.x0) < kSameEdge && std::abs(line->box.x1 - lines[0]->box.x1) < kSameEdge;
        return edges && evenly_spaced(page, *line);
    });
}

}  // namespace griffier
