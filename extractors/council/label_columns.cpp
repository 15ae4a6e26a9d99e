#include "extractors/council/label_columns.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "document/numbered_page.h"
#include "document/text.h"
#include "extractors/council/council_words.h"

namespace griffier {
namespace {

constexpr double kApart = 12;     // pt between a label and its value
constexpr double kSameStart = 2;  // pt between texts that begin in one column
constexpr double kClose = 1.7;    // of the font size between baselines: lines of one text stand no further apart
constexpr double kBeside = 0.9;   // ... and of a label at the middle of its value's lines

struct Piece {
    std::string text;
    double x0 = 0, x1 = 0;
};

std::vector<Piece> pieces_of(const Page& page, const Line& line) {
    std::vector<Piece> pieces;
    for (const int index : line.words) {
        const Word& word = page.words[static_cast<std::size_t>(index)];
        if (pieces.empty() || word.box.x0 - pieces.back().x1 > kApart)
            pieces.push_back({word.text, word.box.x0, word.box.x1});
        else
            pieces.back().text += " " + word.text, pieces.back().x1 = word.box.x1;
    }
    return pieces;
}

double baseline_of(const Page& page, const Line& line) { return line.words.empty() ? 0 : page.words[static_cast<std::size_t>(line.words.front())].baseline; }

}  // namespace

std::optional<LabelColumn> label_column(const Document& document, std::size_t block) {
    const Block& first = document.blocks[block];
    const Page* page = page_numbered(document, first.page);
    if (page == nullptr || page->text_from == TextFrom::text || first.lines.empty()) return std::nullopt;
    // The printed line behind this one, on the same page.
    const auto line_after = [&](std::size_t b, std::size_t l) -> const Line* {
        if (l + 1 < document.blocks[b].lines.size()) return &document.blocks[b].lines[l + 1];
        if (b + 1 == document.blocks.size() || document.blocks[b + 1].page != first.page || document.blocks[b + 1].lines.empty()) return nullptr;
        return &document.blocks[b + 1].lines.front();
    };
    LabelColumn column;
    std::optional<std::string> above;  // the first line of a value whose label stands at the middle of its lines
    double label_x = 0, value_x = 0, baseline = 0, size = 0;
    column.end = block;
    for (std::size_t b = block; b < document.blocks.size(); ++b) {
        const Block& here = document.blocks[b];
        if (here.page != first.page || (here.kind != BlockKind::paragraph && here.kind != BlockKind::list_item)) break;
        bool fits = true;
        for (std::size_t l = 0; l < here.lines.size(); ++l) {
            const Line& line = here.lines[l];
            const auto pieces = pieces_of(*page, line);
            if (pieces.empty()) return std::nullopt;
            const double at = baseline_of(*page, line);
            if (column.pairs.empty() && pieces.size() == 2) label_x = pieces[0].x0, value_x = pieces[1].x0;
            const bool close = at - baseline < kClose * size;
            const auto begins = [&](const Piece& piece, double x) { return std::abs(piece.x0 - x) < kSameStart; };
            const Line* next = line_after(b, l);
            const auto beside = next == nullptr || baseline_of(*page, *next) - at > kBeside * line.size ? std::vector<Piece>{} : pieces_of(*page, *next);
            if (above && pieces.size() == 1 && begins(pieces[0], label_x)) {
                column.pairs.push_back({pieces[0].text, *above});
                column.wrapped = true;
                above.reset();
            } else if (!column.pairs.empty() && pieces.size() == 1 && begins(pieces[0], value_x) && beside.size() == 1 && begins(beside[0], label_x) &&
                       beside[0].x1 < value_x) {
                above = pieces[0].text;
            } else if (pieces.size() == 2 && begins(pieces[0], label_x) && begins(pieces[1], value_x)) {
                column.pairs.push_back({pieces[0].text, pieces[1].text});
            } else if (!column.pairs.empty() && close && pieces.size() == 1 && begins(pieces[0], value_x)) {
                column.pairs.back().value += " " + pieces[0].text;
                column.wrapped = true;
            } else if (!column.pairs.empty() && close && pieces.size() == 1 && begins(pieces[0], label_x) && pieces[0].x1 < value_x &&
                       std::islower(static_cast<unsigned char>(pieces[0].text[0])) != 0) {
                column.pairs.back().label += " " + pieces[0].text;
                column.wrapped = true;
            } else {
                fits = false;
                break;
            }
            baseline = at;
            size = line.size;
        }
        if (!fits) break;
        if (!above) column.end = b + 1;
    }
    const bool known = std::any_of(column.pairs.begin(), column.pairs.end(), [](const LabelColumn::Pair& pair) { return field_of(pair.label) != Field::none; });
    if (!known || column.end == block) return std::nullopt;
    return column;
}

std::optional<LabelColumn> labels_above(const Document& document, std::size_t block) {
    const Block& first = document.blocks[block];
    const Page* page = page_numbered(document, first.page);
    if (page == nullptr || page->text_from == TextFrom::text || first.lines.empty() || first.lines.size() > 2) return std::nullopt;
    const bool inside = first.lines.size() == 2;
    if (!inside && (block + 1 == document.blocks.size() || document.blocks[block + 1].page != first.page || document.blocks[block + 1].lines.size() != 1))
        return std::nullopt;
    const auto labels = pieces_of(*page, first.lines.front());
    const auto values = pieces_of(*page, inside ? first.lines.back() : document.blocks[block + 1].lines.front());
    if (labels.size() < 2 || std::any_of(labels.begin(), labels.end(), [](const Piece& piece) { return field_of(piece.text) == Field::none; }))
        return std::nullopt;
    LabelColumn column;
    for (const Piece& value : values) {
        const auto label = std::find_if(labels.begin(), labels.end(), [&](const Piece& piece) { return std::abs(piece.x0 - value.x0) < kSameStart; });
        if (label == labels.end() || field_of(value.text) != Field::none) return std::nullopt;
        if (value.text != "-") column.pairs.push_back({label->text, value.text});
    }
    if (column.pairs.empty()) return std::nullopt;
    column.end = block + (inside ? 1 : 2);
    return column;
}

}  // namespace griffier
