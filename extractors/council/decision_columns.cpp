#include "extractors/council/decision_columns.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/council/decision_fields.h"
#include "extractors/passages.h"

namespace griffier {
namespace {

constexpr double kEdge = 4;        // pt that a text may begin before its head
constexpr double kSameLine = 0.5;  // of a line's height between what stands on one line
constexpr double kGoesOn = 1.0;    // of a line's height between a text and the next line of it
constexpr std::size_t kTwoRows = 2;

struct Head {
    std::size_t block = 0;
    Field field = Field::none;
    double x0 = 0;
};

struct Row {
    double y0 = 0, y1 = 0;  // of what stands in its first column
    std::map<Field, std::string> texts;
    std::size_t block = 0;
    bool counted = false;
};

std::string text_of(const Block& block) {
    const bool apart = !block.marker.empty() && !block.text.starts_with(block.marker);
    return apart ? block.marker + " " + block.text : block.text;
}

bool stands_alone(const Block& block) { return block.kind != BlockKind::table && block.kind != BlockKind::furniture && !block.lines.empty(); }

bool same_line(const Block& a, const Block& b) {
    return a.page == b.page && std::abs(a.lines.front().box.y0 - b.lines.front().box.y0) < kSameLine * a.lines.front().box.height();
}

// The heads on one line with this block, from left to right; nothing where they tell no item and what was decided of it.
std::vector<Head> heads_at(const Document& document, std::size_t index) {
    std::vector<Head> heads;
    const Block& first = document.blocks[index];
    if (!stands_alone(first) || first.lines.size() != 1) return {};
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (!stands_alone(block) || block.lines.size() != 1 || !same_line(first, block)) continue;
        const Field field = field_of(block.text);
        if (field == Field::none || field == Field::head) return {};
        heads.push_back({i, field, block.box.x0});
    }
    std::sort(heads.begin(), heads.end(), [](const Head& a, const Head& b) { return a.x0 < b.x0; });
    const auto has = [&](Field field) { return std::any_of(heads.begin(), heads.end(), [&](const Head& one) { return one.field == field; }); };
    if (!(has(Field::title) || has(Field::agenda_item)) || !(has(Field::decision) || has(Field::outcome))) return {};
    if (heads.front().field == Field::decision || heads.front().field == Field::outcome) return {};
    return heads;
}

// The column that a block stands in, or -1 where it stands in more than one or in none.
int column_of(const std::vector<Head>& heads, const Block& block) {
    int column = -1;
    for (std::size_t h = 0; h < heads.size(); ++h)
        if (block.box.x0 > heads[h].x0 - kEdge) column = static_cast<int>(h);
    if (column < 0) return -1;
    const auto next = static_cast<std::size_t>(column) + 1;
    return next < heads.size() && block.box.x1 > heads[next].x0 ? -1 : column;
}

DecisionColumns rows_below(const Document& document, const std::vector<Head>& heads) {
    const Block& head = document.blocks[heads.front().block];
    std::vector<std::vector<std::size_t>> columns(heads.size());
    double end = document.pages.empty() ? 0 : head.box.y1;
    for (const Page& page : document.pages)
        if (page.number == head.page) end = page.height;
    // What runs over the columns ends them.
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.page != head.page || block.kind == BlockKind::furniture || block.box.y0 < head.box.y1) continue;
        if (!stands_alone(block) || column_of(heads, block) < 0) end = std::min(end, block.box.y0);
    }
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.page != head.page || !stands_alone(block) || block.box.y0 < head.box.y1 || block.box.y0 >= end) continue;
        columns[static_cast<std::size_t>(column_of(heads, block))].push_back(i);
    }
    for (auto& column : columns)
        std::stable_sort(column.begin(), column.end(), [&](std::size_t a, std::size_t b) { return document.blocks[a].box.y0 < document.blocks[b].box.y0; });
    DecisionColumns found;
    std::vector<Row> rows;
    for (const std::size_t i : columns.front()) {
        const Block& block = document.blocks[i];
        const bool beside = std::any_of(columns.begin() + 1, columns.end(), [&](const auto& column) {
            return std::any_of(column.begin(), column.end(), [&](std::size_t other) { return same_line(block, document.blocks[other]); });
        });
        std::string number, title;
        const bool counted = item_and_title(text_of(block), number, title);
        if (beside || (counted && !rows.empty() && rows.back().counted)) {
            rows.push_back({block.lines.front().box.y0, block.box.y1, {{heads.front().field, text_of(block)}}, i, counted});
        } else if (!rows.empty() && block.box.y0 - rows.back().y1 < kGoesOn * block.lines.front().box.height()) {
            rows.back().texts[heads.front().field] += " " + text_of(block);
            rows.back().y1 = block.box.y1;
        } else {
            end = block.box.y0;  // text below the rows
            break;
        }
        found.blocks.insert(i);
    }
    for (std::size_t c = 1; c < columns.size(); ++c)
        for (const std::size_t i : columns[c]) {
            const Block& block = document.blocks[i];
            if (block.box.y0 >= end) continue;
            Row* of = nullptr;
            for (Row& row : rows) {
                const bool begun = row.y0 <= block.box.y0 + kSameLine * block.lines.front().box.height();
                // A text that goes on beside the next item is no text of one row.
                if (!begun && block.box.y1 > row.y0 + kSameLine * block.lines.front().box.height()) return {};
                if (begun) of = &row;
            }
            if (of == nullptr) return {};
            std::string& text = of->texts[heads[c].field];
            text += (text.empty() ? "" : " ") + text_of(block);
            found.blocks.insert(i);
        }
    const auto decided = [](const Row& row) { return row.texts.contains(Field::decision) || row.texts.contains(Field::outcome); };
    if (static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), decided)) < kTwoRows) return {};
    const bool counted = std::all_of(rows.begin(), rows.end(), [](const Row& row) { return row.counted; });
    for (const Row& row : rows) {
        auto one = decision_of_fields(
            [&](Field field) {
                const auto text = row.texts.find(field);
                return text == row.texts.end() || text->second.find_first_not_of("-–— ") == std::string::npos ? std::string() : text->second;
            },
            counted);
        if (!one) return {};
        one->source = place_of_block(document.blocks[row.block]);
        one->section = document.blocks[row.block].section;
        found.rows.push_back(std::move(*one));
    }
    for (const Head& one : heads) found.blocks.insert(one.block);
    return found;
}

}  // namespace

DecisionColumns decision_columns(const Document& document) {
    DecisionColumns all;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (all.blocks.contains(i)) continue;
        const auto heads = heads_at(document, i);
        if (heads.empty()) continue;
        DecisionColumns found = rows_below(document, heads);
        for (Decision& one : found.rows) all.rows.push_back(std::move(one));
        all.blocks.merge(found.blocks);
    }
    return all;
}

}  // namespace griffier
