#include "document/tables/close_names.h"

#include <algorithm>
#include <cmath>

namespace griffier {
namespace {

constexpr double kSameRight = 2.5;  // pt: a name ends where its figure ends
constexpr double kReach = 3.2;      // em: lines of a header and its first row are no further apart
constexpr size_t kLabelLines = 6;   // so many lines of the first row's label may stand above its figures

bool is_header(const ChunkLine& line) {
    return std::none_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& c) { return c.figure && !c.year; });
}

// The figures of a row: two at least, years being names themselves.
std::vector<const Chunk*> figures_of(const ChunkLine& row) {
    std::vector<const Chunk*> figures;
    for (const Chunk& c : row.chunks)
        if (c.figure && !c.year) figures.push_back(&c);
    return figures;
}

Chunk piece_of(const Page& page, const Chunk& whole, size_t from, size_t to) {
    Chunk piece{page.words[static_cast<size_t>(whole.words[from])].box, {}, true, true, whole.bold};
    for (size_t i = from; i < to; ++i) {
        const Word& word = page.words[static_cast<size_t>(whole.words[i])];
        piece.words.push_back(whole.words[i]);
        piece.box = unite(piece.box, word.box);
        piece.figure = piece.figure && looks_like_figure(word.text);
        piece.year = piece.year && looks_like_year(word.text);
    }
    return piece;
}

// The names of the columns of `figures`; none where the words do not tell exactly one for each.
std::vector<Chunk> names_of(const Page& page, const Chunk& text, const std::vector<const Chunk*>& figures) {
    std::vector<const Chunk*> below;
    for (const Chunk* figure : figures)
        if (figure->box.x1 > text.box.x0 && figure->box.x0 < text.box.x1) below.push_back(figure);
    std::vector<Chunk> names;
    if (below.size() < 2) return names;
    size_t from = 0;
    for (size_t i = 0; i < text.words.size(); ++i) {
        const Word& word = page.words[static_cast<size_t>(text.words[i])];
        const bool at_end = std::any_of(below.begin(), below.end(), [&](const Chunk* f) { return std::abs(f->box.x1 - word.box.x1) < kSameRight; });
        if (!at_end && !looks_like_year(word.text)) continue;
        names.push_back(piece_of(page, text, from, i + 1));
        from = i + 1;
    }
    bool told = from == text.words.size() && names.size() == below.size();
    for (size_t n = 0; n < names.size() && told; ++n)
        for (size_t f = 0; f < below.size() && told; ++f) {
            const double center = below[f]->box.center_x();
            told = n == f ? overlap(names[n].box.x0, names[n].box.x1, below[f]->box.x0, below[f]->box.x1) > 0
                          : center < names[n].box.x0 || center > names[n].box.x1;
        }
    if (!told) names.clear();
    return names;
}

}  // namespace

void part_close_names(const Page& page, std::vector<ChunkLine>& lines) {
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!is_header(lines[i])) continue;
        std::vector<const Chunk*> figures;
        bool more_names = false;  // years stand between: this line may name groups
        for (size_t k = i + 1; k < lines.size() && k <= i + 1 + kLabelLines && figures.empty(); ++k) {
            if (lines[k].baseline - lines[k - 1].baseline > kReach * lines[k].size) break;
            figures = figures_of(lines[k]);
            const auto& chunks = lines[k].chunks;
            more_names =
                more_names || (figures.empty() && chunks.size() > 1 && std::any_of(chunks.begin(), chunks.end(), [](const Chunk& c) { return c.year; }));
        }
        std::vector<Chunk> chunks;
        for (Chunk& text : lines[i].chunks) {
            std::vector<Chunk> names = names_of(page, text, figures);
            const auto goes_on = [&](const Chunk& name) { return begins_lower(page.words[static_cast<size_t>(name.words[0])].text); };
            if (more_names && !names.empty() && std::any_of(names.begin() + 1, names.end(), goes_on)) names.clear();
            if (names.empty()) names.push_back(std::move(text));
            chunks.insert(chunks.end(), names.begin(), names.end());
        }
        lines[i].chunks = std::move(chunks);
    }
}

}  // namespace griffier
