#include "document/files/html_table.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "document/files/html_parts.h"

namespace griffier {
namespace {

constexpr int kMostColumns = 1000;  // as browsers have it
constexpr int kMostRowSpan = 65534;

const HtmlNode& at(const HtmlTree& tree, int node) { return tree[static_cast<std::size_t>(node)]; }

int span_of(const HtmlNode& cell, std::string_view name, int most) {
    const std::string_view text = cell.attribute(name);
    int span = 1;
    std::from_chars(text.data(), text.data() + text.size(), span);
    return std::clamp(span, 0, most);
}

struct Rows {
    std::vector<int> head, body, foot;  // nodes of <tr>
};

// The rows of a table and of its groups, in the order in which they are shown.
Rows rows_of(const HtmlTree& tree, int table) {
    Rows rows;
    for (const int group : at(tree, table).children) {
        const std::string& name = at(tree, group).name;
        if (is_hidden(at(tree, group))) continue;
        if (name == "tr") rows.body.push_back(group);
        if (name != "thead" && name != "tbody" && name != "tfoot") continue;
        std::vector<int>& part = name == "thead" ? rows.head : name == "tfoot" ? rows.foot : rows.body;
        for (const int row : at(tree, group).children)
            if (at(tree, row).name == "tr") part.push_back(row);
    }
    return rows;
}

bool holds_heading(const HtmlTree& tree, int cell) {
    for (const char* const name : {"h1", "h2", "h3", "h4", "h5", "h6"})
        if (holds(tree, cell, name)) return true;
    return false;
}

}  // namespace

std::optional<WrittenTable> read_html_table(const HtmlTree& tree, int node) {
    const std::string_view role = at(tree, node).attribute("role");
    if (role == "presentation" || role == "none" || holds(tree, node, "table")) return std::nullopt;
    const Rows rows = rows_of(tree, node);
    std::vector<int> order = rows.head;
    order.insert(order.end(), rows.body.begin(), rows.body.end());
    order.insert(order.end(), rows.foot.begin(), rows.foot.end());

    WrittenTable table;
    std::vector<int> busy;  // by column: the row below a cell that reaches down
    for (const int child : at(tree, node).children)
        if (at(tree, child).name == "caption") table.caption = plain_text_of(tree, child);
    const int row_count = static_cast<int>(order.size()), head = static_cast<int>(rows.head.size());
    std::set<int> filled_rows, filled_columns;
    for (int row = 0; row < row_count; ++row) {
        const int tr = order[static_cast<std::size_t>(row)];
        if (is_hidden(at(tree, tr))) continue;
        int col = 0;
        for (const int cell : at(tree, tr).children) {
            const HtmlNode& element = at(tree, cell);
            if ((element.name != "td" && element.name != "th") || is_hidden(element)) continue;
            if (element.name == "td" && holds_heading(tree, cell)) return std::nullopt;
            while (col < static_cast<int>(busy.size()) && busy[static_cast<std::size_t>(col)] > row) ++col;
            if (col >= kMostColumns) return std::nullopt;
            WrittenCell made;
            made.row = row;
            made.col = col;
            made.col_span = std::clamp(span_of(element, "colspan", kMostColumns), 1, kMostColumns - col);
            // A cell reaches down to the end of its group at most; 0 says just that.
            const int group_end = row < head                                             ? head
                                  : row < row_count - static_cast<int>(rows.foot.size()) ? row_count - static_cast<int>(rows.foot.size())
                                                                                         : row_count;
            const int down = span_of(element, "rowspan", kMostRowSpan);
            made.row_span = down == 0 ? group_end - row : std::min(down, group_end - row);
            made.header = element.name == "th";
            made.text = plain_text_of(tree, cell);
            col += made.col_span;
            if (static_cast<int>(busy.size()) < col) busy.resize(static_cast<std::size_t>(col), 0);
            for (int c = made.col; c < col; ++c) busy[static_cast<std::size_t>(c)] = row + made.row_span;
            table.columns = std::max(table.columns, col);
            if (made.text.empty()) continue;
            filled_rows.insert(row);
            filled_columns.insert(made.col);
            table.cells.push_back(std::move(made));
        }
    }
    table.rows = row_count;
    if (head > 0) table.header_rows = head;
    if (filled_rows.size() < 2 || filled_columns.size() < 2) return std::nullopt;
    return table;
}

}  // namespace griffier
