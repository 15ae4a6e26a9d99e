// What is on the page. Start here: every room above passes these values on.
//
// Plain structs, copied and compared like ints, never changed once a stage has returned them. Two floors:
//   Page      everything drawn, no structure yet      (made by pdf.cpp, ocr.cpp, plain_text.cpp, layout.cpp)
//   Document  lines, blocks, sections, tables         (made by structure.cpp)
//
// Conventions, said once: points, origin top left as shown, x right, y down (geometry.h); pages count from 1, rows and
// columns from 0; indices into vectors from 0, -1 for none; text is UTF-8, NFC; confidence is 0..1, 1 for a text layer.
//
// A text document has no geometry. Its characters stand on a grid of kGridWidth x kGridHeight points, so that everything
// above can work with boxes; Page::text_from is TextFrom::text, and the output gives lines instead of boxes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/geometry.h"

namespace griffier {

inline constexpr double kGridWidth = 6;    // pt a character of a text document
inline constexpr double kGridHeight = 12;  // pt a line of a text document

// ---------------------------------------------------------------- the page as drawn

enum class Origin { text_layer, ocr };

// One reading of a figure that was recognised more than once.
struct FigureReading {
    std::string text;
    double confidence = 0;
    std::string by;  // "page": with the whole page; "line": cut out; "figure": enlarged; "shape": as the page's digits look; "again": because a sum fails
    bool operator==(const FigureReading&) const = default;
};

struct Word {
    std::string text;
    Box box;              // advance width x (ascent + descent) of the font; of the ink where recognised
    double baseline = 0;  // y of the baseline (x where the word runs up or down the page)
    double size = 0;      // font size in points as shown
    bool bold = false;
    Origin origin = Origin::text_layer;
    double confidence = 1;
    int rotation = 0;                          // 0, 90, 180, 270: clockwise turn of the word against the page
    std::vector<FigureReading> readings = {};  // where it was recognised more than once, in that order; `text` is what was chosen
    bool operator==(const Word&) const = default;
};

enum class Axis { horizontal, vertical };

// A straight drawn line, the edge of a thin filled box included. Slanted lines never get this far.
struct Ruling {
    Axis axis = Axis::horizontal;
    double position = 0;        // y of a horizontal ruling, x of a vertical one
    double start = 0, end = 0;  // along the axis, start < end
    double width = 0;           // pen width
    bool operator==(const Ruling&) const = default;
};

enum class TextFrom { none, embedded, ocr, mixed, text };

struct OcrInfo {
    double dpi = 0;
    double confidence = 0;  // mean of the words, 0..1
    int rotated = 0;        // degrees clockwise that the image was turned to stand upright
    double skew = 0;        // degrees that were taken out
    double fold = 0;        // of a spread whose pages lay askew by different angles: x in points, 0 for all others. Then skew is that of the left page,
    double right_skew = 0;  // and each was turned about its own middle
    bool operator==(const OcrInfo&) const = default;
};

// How the text layer of a page looks, as evidence for the choice between reading and recognising.
struct GlyphCounts {
    int visible = 0;       // painted glyphs with Unicode
    int unmapped = 0;      // painted glyphs without Unicode
    int invisible = 0;     // render modes 3 and 7: an older OCR layer
    int clipped = 0;       // glyphs that clipping hides from the reader
    int false_digits = 0;  // of the visible ones: digits that the font's own names call another digit
    bool operator==(const GlyphCounts&) const = default;
};

// Something odd that left the result usable. `code` is stable snake_case, `page` 0 for the whole document.
struct Warning {
    std::string code;
    std::string message;
    int page = 0;
    bool operator==(const Warning&) const = default;
};

// A small drawing that stands by itself, a picture or a few shapes: a pictogram, if anything.
struct Mark {
    Box box;
    std::string shape;  // the same for the same drawing, however large, anywhere in one document; means nothing outside it
    bool operator==(const Mark&) const = default;
};

struct Page {
    int number = 1;
    double width = 0, height = 0;  // as shown
    int rotation = 0;              // the page's own /Rotate, already applied
    TextFrom text_from = TextFrom::none;
    std::string text_reason;  // why the words come from there, in a few words ("no text layer"); "" where plain
    std::optional<OcrInfo> ocr;
    GlyphCounts glyphs;
    std::vector<Word> words;      // visible words in drawing order
    std::vector<Word> hidden;     // words of an invisible layer, kept as fallback, figures in hidden cells of a spreadsheet; never mixed with `words`
    std::vector<Ruling> rulings;  // clipped to what is visible, not yet joined
    std::vector<Box> shaded;      // filled areas that are no rulings
    std::vector<Box> images;
    std::vector<Mark> marks;  // in drawing order; none where a page holds so many that they are a drawing
    int first_line = 0;       // text documents: number of the first line of this page in the file, from 1
    std::vector<Warning> warnings;
    bool operator==(const Page&) const = default;
};

// ---------------------------------------------------------------- the page as understood

// One printed line of text inside one column.
struct Line {
    int page = 1;
    Box box;
    double baseline = 0;
    double size = 0;         // font size of most of its characters
    bool bold = false;       // most of its characters are
    std::string text;        // words joined by one space
    std::vector<int> words;  // indices into Page::words, left to right
    bool operator==(const Line&) const = default;
};

enum class BlockKind { heading, paragraph, list_item, caption, furniture, table };

// A run of lines that belong together, in reading order. A table's place in the order is a block too.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    int page = 1;        // where it begins
    Box box;             // on that page
    std::string text;    // lines joined by a space; a hyphen that splits a word at a line end is taken out
    std::string marker;  // list items: "1.", "-", "•"; "" otherwise
    int level = 0;       // list items: depth from 0; headings: level from 1
    int section = -1;    // the section it stands in (a heading: the section it opens)
    int table = -1;      // BlockKind::table and captions of a table
    std::vector<Line> lines;
    bool operator==(const Block&) const = default;
};

// A pictogram at a heading, in the word that a legend of the document gives for it.
struct Tag {
    std::string text;
    int page = 1;
    Box box;  // of the pictogram
    int legend_page = 1;
    Box legend_box;  // of the word in the legend
    bool operator==(const Tag&) const = default;
};

struct Section {
    int level = 1;  // 1 is the highest
    std::string title;
    int parent = -1;
    int page = 1;
    Box box;                     // of the heading
    std::vector<Tag> tags = {};  // left to right
    bool operator==(const Section&) const = default;
};

// A cell parted from figures that run together, and what proves where.
struct Split {
    std::string from;      // the run as printed
    std::string by;        // columns | sum
    std::string evidence;  // the proof in words
    bool operator==(const Split&) const = default;
};

struct Cell {
    int row = 0, col = 0;
    int row_span = 1, col_span = 1;
    bool header = false;
    bool guessed = false;   // a group header of which nothing tells over which columns it stands
    std::string text;       // lines joined by a space, a hyphen at a line end kept as printed; never empty
    int page = 1;           // where the cell begins
    Box box;                // of its text on that page
    double confidence = 1;  // chance that it stands as printed (table_confidence.h); before that the lowest of its words
    Origin origin = Origin::text_layer;
    std::optional<Split> split;
    std::vector<FigureReading> readings = {};  // of its words
    bool operator==(const Cell&) const = default;
};

struct TablePart {
    int page = 1;
    Box box;  // the grid with its header rows, without caption and footnotes
    bool operator==(const TablePart&) const = default;
};

// One grid. `cells` are sorted by row, then column; cells without text are left out.
struct Table {
    std::vector<TablePart> parts;  // more than one where it runs on over pages
    std::string caption;           // printed title above (or below), "" for none
    Box caption_box;               // on parts.front().page (for a caption)
    bool ruled = false;
    int rows = 0, columns = 0;
    int header_rows = 0;
    std::vector<int> inner_header_rows;
    int header_columns = 1;
    int section = -1;
    double confidence = 1;  // chance that all of it stands as printed
    std::vector<Cell> cells;
    std::vector<Line> nearby;  // lines just above and below the grid: a unit ("Bedragen x € 1.000") or a note may stand there
    bool operator==(const Table&) const = default;
};

struct Document {
    std::vector<Page> pages;
    std::vector<Block> blocks;      // reading order
    std::vector<Section> sections;  // reading order
    std::vector<Table> tables;      // reading order
    std::vector<Warning> warnings;
    std::string embedded_title;  // what the file's own metadata says, "" for nothing; evidence only
    std::string address;         // of a saved web page, as the page states it; "" for none
    bool operator==(const Document&) const = default;
};

// ---------------------------------------------------------------- provenance

struct CellRef {
    int table = 0, row = 0, col = 0;  // table: index into Document::tables
    bool operator==(const CellRef&) const = default;
};

// Where a stated thing was read, and what the page shows there.
struct Provenance {
    int page = 1;
    Box box;
    std::string text;  // as printed
    std::optional<CellRef> cell;
    Origin origin = Origin::text_layer;
    double confidence = 1;
    bool operator==(const Provenance&) const = default;
};

}  // namespace griffier
