#include "output/show.h"

#include <algorithm>
#include <cstdio>

#include "document/error.h"
#include "document/tables/cell_fills.h"
#include "document/tables/rulings.h"
#include "document/tables/table_text.h"
#include "document/tables/tables.h"
#include "output/drawing.h"
#include "output/names.h"
#include "output/places.h"
#include "output/xml.h"

namespace griffier {
namespace {

const Page& page_of(const Result& result, int number) {
    for (const Page& page : result.document.pages)
        if (page.number == number) return page;
    throw InputError("no_pages", "page " + std::to_string(number) + " was not read", "name a page of the document", number);
}

Box line_box(const Ruling& r) { return r.axis == Axis::horizontal ? Box{r.start, r.position, r.end, r.position} : Box{r.position, r.start, r.position, r.end}; }

const char* kind_name(BlockKind kind) {
    switch (kind) {
        case BlockKind::heading:
            return "heading";
        case BlockKind::paragraph:
            return "paragraph";
        case BlockKind::list_item:
            return "list item";
        case BlockKind::caption:
            return "caption";
        case BlockKind::furniture:
            return "furniture";
        case BlockKind::table:
            return "table";
    }
    return "";
}

const char* kind_colour(BlockKind kind) {
    switch (kind) {
        case BlockKind::heading:
            return "#c2185b";
        case BlockKind::caption:
            return "#8e24aa";
        case BlockKind::furniture:
            return "#9e9e9e";
        case BlockKind::list_item:
            return "#00838f";
        default:
            return "#00897b";
    }
}

const char* status_colour(Status status) {
    switch (status) {
        case Status::fail:
            return "#d50000";
        case Status::warn_rounding:
        case Status::flag:
            return "#ff8f00";
        case Status::not_checkable:
            return "#757575";
        default:
            return "#2e7d32";
    }
}

// One layer's shapes are collected by one function; all add to the same list.
class Collector {
public:
    Collector(const Result& result, int page) : result_(result), page_(page_of(result, page)) {}
    std::vector<Shape> take() { return std::move(shapes_); }

    void add(const std::string& layer) {
        const Document& d = result_.document;
        const Extraction& x = result_.extraction;
        if (layer == "images")
            for (const Box& b : page_.images) put(layer, b, "#90a4ae", true, "image");
        if (layer == "shaded")
            for (const Box& b : page_.shaded) put(layer, b, "#ffe082", true, "shaded");
        if (layer == "rulings")
            for (const Ruling& r : page_.rulings) put(layer, line_box(r), "#e65100", false, "ruling");
        if (layer == "words")
            for (const Word& w : page_.words) put(layer, w.box, w.origin == Origin::ocr ? "#5e35b1" : "#1e88e5", false, w.text);
        if (layer == "hidden")
            for (const Word& w : page_.hidden) put(layer, w.box, "#b0bec5", false, w.text);
        if (layer == "lines" || layer == "blocks" || layer == "furniture")
            for (const Block& b : d.blocks) add_block(layer, b);
        if (layer == "sections")
            for (std::size_t i = 0; i < d.sections.size(); ++i)
                if (d.sections[i].page == page_.number)
                    put(layer, d.sections[i].box, "#c2185b", true, "level " + std::to_string(d.sections[i].level) + ": " + d.sections[i].title);
        if (layer == "joined" || layer == "grids" || layer == "fills" || layer == "chunks") add_step(layer);
        if (layer == "captions" || layer == "headers" || layer == "continued")
            for (const Table& t : d.tables) add_parts(layer, t);
        if (layer == "tables" || layer == "cells")
            for (int t = 0; t < static_cast<int>(d.tables.size()); ++t) add_table(layer, t);
        if (layer == "records") add_records(x);
        if (layer == "checks") add_checks();
    }

private:
    void put(const std::string& layer, const Box& box, const char* colour, bool filled, const std::string& text) {
        shapes_.push_back({layer, as_printed(page_, box), colour, filled, text});
    }

    void add_block(const std::string& layer, const Block& b) {
        if (b.kind == BlockKind::table) return;
        if (layer == "lines") {
            for (const Line& line : b.lines)
                if (line.page == page_.number) put(layer, line.box, kind_colour(b.kind), false, line.text);
        } else if (b.page == page_.number && (layer == "blocks" || b.kind == BlockKind::furniture)) {
            put(layer, b.box, kind_colour(b.kind), false, std::string(kind_name(b.kind)) + ": " + b.text);
        }
    }

    // Steps of table finding, by the functions that find_tables calls.
    void add_step(const std::string& layer) {
        if (layer == "chunks") {
            std::vector<int> words;
            for (std::size_t w = 0; w < page_.words.size(); ++w) words.push_back(static_cast<int>(w));
            for (const ChunkLine& line : chunk_lines(page_, words, join_rulings(page_.rulings)))
                for (const Chunk& c : line.chunks)
                    put(layer, c.box, c.figure ? "#00838f" : "#6d4c41", false,
                        (c.figure ? c.year ? "year: " : "figure: " : "text: ") + cell_text(page_, c.words));
            return;
        }
        if (drawing_warning(page_)) return;  // table finding leaves its lines and fills aside
        std::vector<Ruling> lines = join_rulings(layer == "fills" ? fill_edges(cell_fills(page_)) : page_.rulings);
        if (layer != "grids") {
            for (const Ruling& r : lines)
                put(layer, line_box(r), layer == "fills" ? "#f9a825" : "#bf360c", false, layer == "fills" ? "edge of fills" : "joined");
            return;
        }
        for (const RuledGrid& grid : ruled_grids(lines))
            for (const RuledCell& c : grid.cells) {
                const auto x = [&](int i) { return grid.xs[static_cast<std::size_t>(i)]; };
                const auto y = [&](int i) { return grid.ys[static_cast<std::size_t>(i)]; };
                put(layer, {x(c.column0), y(c.band0), x(c.column1 + 1), y(c.band1 + 1)}, "#ef6c00", false,
                    "column " + std::to_string(c.column0) + ", band " + std::to_string(c.band0));
            }
    }

    // What was told of a table: its caption and the lines beside it, its header cells, the parts that go on from the page before.
    void add_parts(const std::string& layer, const Table& t) {
        if (layer == "captions" && t.parts.front().page == page_.number && !t.caption.empty()) put(layer, t.caption_box, "#8e24aa", true, t.caption);
        if (layer == "captions")
            for (const Line& line : t.nearby)
                if (line.page == page_.number) put(layer, line.box, "#ab47bc", false, "nearby: " + line.text);
        if (layer == "headers")
            for (const Cell& cell : t.cells)
                if (cell.header && cell.page == page_.number) put(layer, cell.box, "#d81b60", true, cell.text);
        if (layer == "continued")
            for (std::size_t p = 1; p < t.parts.size(); ++p)
                if (t.parts[p].page == page_.number)
                    put(layer, t.parts[p].box, "#283593", true, "goes on from page " + std::to_string(t.parts[p - 1].page) + ": " + t.caption);
    }

    void add_table(const std::string& layer, int index) {
        const Table& t = result_.document.tables[index];
        if (layer == "tables") {
            for (const TablePart& part : t.parts)
                if (part.page == page_.number)
                    put(layer, part.box, "#6a1b9a", false,
                        table_id(index) + " " + t.caption + " (" + std::to_string(t.rows) + " rows, " + std::to_string(t.columns) + " columns)");
            return;
        }
        for (std::size_t c = 0; c < t.cells.size(); ++c) {
            const Cell& cell = t.cells[c];
            if (cell.page != page_.number) continue;
            std::string text = cell_id(index, cell.row, cell.col) + ": " + cell.text;
            if (index < static_cast<int>(result_.extraction.tables.size()) && c < result_.extraction.tables[index].cells.size()) {
                const CellReading& reading = result_.extraction.tables[index].cells[c];
                if (reading.amount) text += " = " + reading.amount->value.dutch() + " " + name(reading.unit);
            }
            put(layer, cell.box, cell.header ? "#8e24aa" : "#3949ab", false, text);
        }
    }

    void put_record(const Provenance& source, const std::string& text) {
        if (source.page == page_.number) put("records", source.box, "#00c853", true, text);
    }

    void add_records(const Extraction& x) {
        for (std::size_t i = 0; i < x.budget_lines.size(); ++i) {
            const BudgetLine& b = x.budget_lines[i];
            put_record(b.source, budget_line_id(static_cast<int>(i)) + " " + b.item + ": " + name(b.side) + " " + name(b.basis) + " " +
                                     (b.year ? std::to_string(*b.year) : "") + " = " + b.value.dutch());
        }
        for (std::size_t i = 0; i < x.indicators.size(); ++i)
            for (const IndicatorValue& v : x.indicators[i].values)
                put_record(v.source, indicator_id(static_cast<int>(i)) + " " + x.indicators[i].name + ": " + v.series + " " +
                                         (v.year ? std::to_string(*v.year) : "") + " = " + (v.value ? v.value->dutch() : "null"));
        for (std::size_t i = 0; i < x.moties.size(); ++i) put_record(x.moties[i].source, motie_id(static_cast<int>(i)) + " motie " + x.moties[i].number);
        for (std::size_t i = 0; i < x.statements.size(); ++i)
            put_record(x.statements[i].source, statement_id(static_cast<int>(i)) + " " + x.statements[i].value.dutch() + " " + x.statements[i].unit);
        for (const Reference& r : x.references) put_record(r.source, r.kind + ": " + r.text);
    }

    // Where the figure with this id stands on this page; nullptr where it stands elsewhere.
    const Box* box_of(const std::string& id) const {
        int table = 0, row = 0, col = 0;
        if (std::sscanf(id.c_str(), "t%d/%d/%d", &table, &row, &col) == 3 && table >= 1 && table <= static_cast<int>(result_.document.tables.size())) {
            for (const Cell& cell : result_.document.tables[table - 1].cells)
                if (cell.row == row && cell.col == col && cell.page == page_.number) return &cell.box;
        }
        int index = 0;
        if (std::sscanf(id.c_str(), "b%d", &index) == 1 && index >= 1 && index <= static_cast<int>(result_.extraction.budget_lines.size())) {
            const Provenance& source = result_.extraction.budget_lines[index - 1].source;
            if (source.page == page_.number) return &source.box;
        }
        return nullptr;
    }

    void add_checks() {
        for (std::size_t i = 0; i < result_.checks.size(); ++i) {
            const Check& check = result_.checks[i];
            if (!check.result) continue;
            if (const Box* box = box_of(check.result->id))
                put("checks", *box, status_colour(check.status), true,
                    check_id(static_cast<int>(i)) + " " + check.rule + " " + name(check.status) + ": " + check.message);
        }
    }

    const Result& result_;
    const Page& page_;
    std::vector<Shape> shapes_;
};

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

std::string base64(std::string_view bytes) {
    static constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned value = 0;
        for (std::size_t k = 0; k < 3; ++k) value = value << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u);
        for (int k = 0; k < 4; ++k) out += i + static_cast<std::size_t>(k) <= bytes.size() ? kDigits[value >> (18 - 6 * k) & 63] : '=';
    }
    return out;
}

std::string svg_shape(const Shape& s) {
    std::string out;
    std::string stroke = " stroke=\"" + s.colour + "\" stroke-width=\"" + (s.filled ? "0.3" : "0.6") + "\"";
    if (s.box.width() == 0 || s.box.height() == 0) {
        out = "<line x1=\"" + number(s.box.x0) + "\" y1=\"" + number(s.box.y0) + "\" x2=\"" + number(s.box.x1) + "\" y2=\"" + number(s.box.y1) + "\"" + stroke;
    } else {
        out = "<rect x=\"" + number(s.box.x0) + "\" y=\"" + number(s.box.y0) + "\" width=\"" + number(s.box.width()) + "\" height=\"" + number(s.box.height()) +
              "\" fill=\"" + s.colour + "\" fill-opacity=\"" + (s.filled ? "0.25" : "0.02") + "\"" + stroke;
    }
    return out + "><title>" + escape_xml(s.layer + ": " + s.text) + "</title></" + (out.starts_with("<line") ? "line" : "rect") + ">\n";
}

}  // namespace

const std::vector<std::string>& layer_names() {
    static const std::vector<std::string> kNames = {"images", "shaded",    "fills",   "blocks", "lines",    "furniture", "sections",
                                                    "tables", "continued", "grids",   "chunks", "captions", "headers",   "cells",
                                                    "words",  "hidden",    "rulings", "joined", "records",  "checks"};
    return kNames;
}

const std::vector<std::string>& default_layers() {
    static const std::vector<std::string> kNames = {"blocks", "sections", "tables", "cells", "rulings", "records", "checks"};
    return kNames;
}

std::vector<Shape> page_shapes(const Result& result, int page, const std::vector<std::string>& layers) {
    const std::vector<std::string>& wanted = layers.empty() ? default_layers() : layers;
    Collector collector(result, page);
    for (const std::string& layer : layer_names())
        if (std::find(wanted.begin(), wanted.end(), layer) != wanted.end()) collector.add(layer);
    return collector.take();
}

namespace {

// The picture of a page that was turned to be read, turned as its words are.
Bitmap upright(const Page& page, const Bitmap& picture) {
    Bitmap turned = picture;
    for (int left = page.ocr ? page.ocr->rotated % 360 : 0; left > 0 && !picture.grey.empty(); left -= 90) {
        const Bitmap before = turned;
        std::swap(turned.width, turned.height);
        for (int y = 0; y < turned.height; ++y)
            for (int x = 0; x < turned.width; ++x)
                turned.grey[static_cast<std::size_t>(y) * turned.width + x] = before.grey[static_cast<std::size_t>(before.height - 1 - x) * before.width + y];
    }
    return turned;
}

}  // namespace

std::string page_svg(const Result& result, int page, const Bitmap& background, const std::vector<std::string>& layers) {
    const Page& p = page_of(result, page);
    std::string size = "0 0 " + number(p.width) + " " + number(p.height);
    std::string out =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + size + "\" width=\"" + number(p.width) + "\" height=\"" + number(p.height) + "\">\n";
    out += "<rect x=\"0\" y=\"0\" width=\"" + number(p.width) + "\" height=\"" + number(p.height) + "\" fill=\"#ffffff\"/>\n";
    if (!background.grey.empty())
        out += "<image x=\"0\" y=\"0\" width=\"" + number(p.width) + "\" height=\"" + number(p.height) +
               "\" preserveAspectRatio=\"none\" href=\"data:image/png;base64," + base64(draw_png(upright(p, background), p.width, p.height, {})) + "\"/>\n";
    for (const Shape& shape : page_shapes(result, page, layers)) out += svg_shape(shape);
    return out + "</svg>\n";
}

std::string page_png(const Result& result, int page, const Bitmap& background, const std::vector<std::string>& layers) {
    const Page& p = page_of(result, page);
    return draw_png(upright(p, background), p.width, p.height, page_shapes(result, page, layers));
}

}  // namespace griffier
