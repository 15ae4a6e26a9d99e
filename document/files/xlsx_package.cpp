#include "document/files/xlsx_package.h"

#include <algorithm>
#include <array>
#include <optional>
#include <pugixml.hpp>

#include "document/error.h"
#include "document/files/html_parts.h"
#include "document/files/titled_table.h"
#include "document/files/xlsx_formats.h"
#include "document/text.h"
#include "document/utf8.h"

namespace griffier {
namespace {

using pugi::xml_node;
using std::string_view;

constexpr std::size_t kLargestPart = std::size_t{64} << 20;  // bytes of XML; a tree of it takes several times as much memory
constexpr std::size_t kMostTaken = std::size_t{256} << 20;   // bytes of all parts
constexpr std::size_t kLargestTypes = std::size_t{1} << 20;  // bytes of the list of types and of relations
constexpr std::size_t kMostMerged = 20'000;                  // ranges of a sheet
constexpr int kMostRows = 1'048'576, kMostColumns = 16'384;  // of any sheet
constexpr const char* kSaveAgain = "Open it in a spreadsheet program, save it again as .xlsx and give that.";
constexpr const char* kTypesPart = "[Content_Types].xml";
constexpr std::array<string_view, 4> kWorkbookTypes{
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroenabled.main+xml",
    "application/vnd.ms-excel.template.macroenabled.main+xml",
};

InputError damaged(const std::string& what) { return {"damaged", "the spreadsheet (.xlsx) is damaged: " + what, kSaveAgain}; }

std::string lower(string_view text) {
    std::string folded(text);
    for (char& c : folded) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return folded;
}

string_view local(string_view name) { return name.substr(name.find(':') + 1); }  // npos + 1 is 0

bool is(const xml_node& node, string_view name) { return local(node.name()) == name; }

xml_node child(const xml_node& node, string_view name) {
    return node.find_child([name](const xml_node& one) { return is(one, name); });
}

string_view attribute(const xml_node& node, const char* name) { return node.attribute(name).value(); }

bool is_set(const xml_node& node, const char* name) {
    const string_view value = attribute(node, name);
    return value == "1" || value == "true";
}

// No part of a workbook declares a document type: one that does wants to bring in other files or swell.
void parse(pugi::xml_document& xml, std::string& bytes, const std::string& part) {
    const pugi::xml_parse_result result =
        xml.load_buffer_inplace(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single);
    if (!result) throw damaged("its part " + part + " is no XML");
    for (const xml_node& node : xml.children())
        if (node.type() == pugi::node_doctype) throw InputError("unsupported", "the spreadsheet declares a document type of its own in " + part, kSaveAgain);
}

// "../styles.xml" said in xl/workbook.xml -> "styles.xml"; "/xl/styles.xml" -> "xl/styles.xml"
std::string resolve(const std::string& from, const std::string& target) {
    std::string path = target.starts_with('/') ? target : from.substr(0, from.rfind('/') + 1) + target;
    std::vector<std::string> steps;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string step = path.substr(at, end - at);
        at = end + 1;
        if (step == ".." && !steps.empty()) steps.pop_back();
        if (!step.empty() && step != "." && step != "..") steps.push_back(step);
    }
    std::string resolved;
    for (const std::string& step : steps) resolved += (resolved.empty() ? "" : "/") + step;
    return resolved;
}

std::string relations_of(const std::string& part) {
    const std::size_t name = part.rfind('/') + 1;  // npos + 1 is 0
    return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

// "B12" -> row 11, column 1; nullopt for what is no place of a sheet.
std::optional<std::pair<int, int>> place(string_view text) {
    int column = 0;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && column <= kMostColumns; ++at) column = column * 26 + (text[at] - 'A' + 1);
    const std::optional<int> row = whole_number(text.substr(at));
    if (column == 0 || column > kMostColumns || !row || *row < 1 || *row > kMostRows) return std::nullopt;
    return std::pair(*row - 1, column - 1);
}

std::string content(const xml_node& node) {
    std::string text;
    for (const xml_node& part : node.children())
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
    return text;
}

// What XML cannot hold is written as _x000D_ and the like, and an underscore that would read so as _x005F_.
std::string unescaped(std::string text) {
    struct Escape {
        string_view from, to;
    };
    static constexpr std::array<Escape, 4> kEscapes{{{"_x000D_", " "}, {"_x000A_", "\n"}, {"_x0009_", " "}, {"_x005F_", "_"}}};
    if (text.find("_x") == std::string::npos) return text;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto found =
            std::find_if(kEscapes.begin(), kEscapes.end(), [&](const Escape& escape) { return string_view(text).substr(at).starts_with(escape.from); });
        if (found == kEscapes.end()) {
            out += text[at++];
        } else {
            out += found->to;
            at += found->from.size();
        }
    }
    return out;
}

// A text with its runs joined; how it is spoken (rPh) is none of them.
std::string rich_text(const xml_node& node) {
    std::string text;
    for (const xml_node& part : node.children()) {
        if (is(part, "t")) text += unescaped(content(part));
        if (!is(part, "r")) continue;
        const std::string run = unescaped(content(child(part, "t")));
        text += attribute(child(child(part, "rPr"), "vertAlign"), "val") == "superscript" ? superscript(run) : run;
    }
    return text;
}

bool is_zero(string_view measure) { return !measure.empty() && measure.find_first_not_of("0.") == string_view::npos; }

struct Relation {
    std::string kind;  // the last word of its type
    std::string part;
    bool external = false;
};

std::map<std::string, Relation> relations(std::string bytes, const std::string& from) {
    pugi::xml_document xml;
    parse(xml, bytes, relations_of(from));
    std::map<std::string, Relation> all;
    for (const xml_node& node : child(xml, "Relationships").children()) {
        const string_view type = attribute(node, "Type");
        Relation relation{std::string(type.substr(type.rfind('/') + 1)), "", attribute(node, "TargetMode") == "External"};
        if (!relation.external) relation.part = resolve(from, std::string(attribute(node, "Target")));
        all.emplace(attribute(node, "Id"), std::move(relation));
    }
    return all;
}

class SheetReader {
public:
    SheetReader(const std::vector<std::string>& strings, std::size_t styles) : strings_(strings), styles_(styles) {}

    XlsxSheet read(const xml_node& worksheet) {
        for (const xml_node& columns : child(worksheet, "cols").children()) read_columns(columns);
        for (const xml_node& row : child(worksheet, "sheetData").children())
            if (is(row, "row")) read_row(row);
        for (const xml_node& merged : child(worksheet, "mergeCells").children()) read_merged(attribute(merged, "ref"));
        return std::move(sheet_);
    }

private:
    // They stand in order, and none is named twice.
    void read_columns(const xml_node& node) {
        const int first = whole_number(attribute(node, "min")).value_or(0) - 1, last = whole_number(attribute(node, "max")).value_or(0) - 1;
        if (!is_set(node, "hidden") && !is_zero(attribute(node, "width"))) return;
        std::vector<int>& hidden = sheet_.hidden_columns;
        for (int column = std::max(first, hidden.empty() ? 0 : hidden.back() + 1); column <= std::min(last, kMostColumns - 1); ++column)
            hidden.push_back(column);
    }

    void read_row(const xml_node& node) {
        const std::optional<int> said = whole_number(attribute(node, "r"));
        const int row = said ? *said - 1 : row_ + 1;
        if (row <= row_ || row >= kMostRows) throw damaged("its rows are out of order at row " + std::to_string(row + 1));
        row_ = row;
        column_ = -1;
        if (is_set(node, "hidden") || is_zero(attribute(node, "ht"))) sheet_.hidden_rows.push_back(row);
        for (const xml_node& cell : node.children())
            if (is(cell, "c")) read_cell(cell);
    }

    void read_cell(const xml_node& node) {
        const string_view reference = attribute(node, "r");
        const auto where = reference.empty() ? std::optional(std::pair(row_, column_ + 1)) : place(reference);
        if (!where || where->first != row_ || where->second <= column_ || where->second >= kMostColumns)
            throw damaged("its cells are out of order in row " + std::to_string(row_ + 1));
        column_ = where->second;
        XlsxCell cell;
        cell.row = row_;
        cell.col = column_;
        if (const std::optional<int> style = whole_number(attribute(node, "s"))) cell.style = static_cast<std::size_t>(*style);
        if (cell.style >= styles_) throw damaged("the cell " + std::string(reference) + " has a style that is not there");
        const xml_node value = child(node, "v");
        const string_view type = attribute(node, "t");
        cell.value = content(value);
        if (type == "s") {
            const std::optional<int> index = whole_number(cell.value);
            if (!index || *index < 0 || static_cast<std::size_t>(*index) >= strings_.size())
                throw damaged("the cell " + std::string(reference) + " has a text that is not there");
            cell.value = strings_[static_cast<std::size_t>(*index)];
            cell.type = XlsxType::text;
        } else if (type == "inlineStr") {
            cell.value = rich_text(child(node, "is"));
            cell.type = XlsxType::text;
        } else if (type == "str") {
            cell.value = unescaped(cell.value);
            cell.type = XlsxType::text;
        } else if (!type.empty() && type != "n") {
            cell.type = type == "b" ? XlsxType::boolean : type == "e" ? XlsxType::error : type == "d" ? XlsxType::date : XlsxType::text;
        }
        // A text may be empty (<v/>), a number may not.
        cell.without_value = child(node, "f") && cell.value.empty() && !(cell.type == XlsxType::text && value);
        if (cell.value.empty() && !cell.without_value) return;
        sheet_.cells.push_back(std::move(cell));
        if (sheet_.cells.size() > kMostCells)
            throw InputError("too_large", "a sheet has more than " + std::to_string(kMostCells) + " cells", "Give the part of it that is to be read.");
    }

    void read_merged(string_view reference) {
        const std::size_t colon = reference.find(':');
        if (colon == string_view::npos) return;
        const auto first = place(reference.substr(0, colon)), last = place(reference.substr(colon + 1));
        if (!first || !last || last->first < first->first || last->second < first->second)
            throw damaged("it merges cells that are no range (" + std::string(reference.substr(0, 40)) + ")");
        sheet_.merged.push_back({first->first, first->second, last->first, last->second});
        if (sheet_.merged.size() > kMostMerged)
            throw InputError("too_large", "a sheet has more than " + std::to_string(kMostMerged) + " merged cells", "Give the part of it that is to be read.");
    }

    const std::vector<std::string>& strings_;
    std::size_t styles_;
    XlsxSheet sheet_;
    int row_ = -1, column_ = -1;  // that were read last
};

}  // namespace

XlsxPackage::XlsxPackage(string_view bytes) : zip_(bytes) {
    for (ZipMember& member : zip_.members()) {
        std::string name = lower(member.name);
        members_.emplace(std::move(name), std::move(member));
    }
}

std::string XlsxPackage::take(const std::string& part, std::size_t most) {
    const auto found = members_.find(lower(part));
    if (found == members_.end()) throw damaged("its part " + part + " is missing");
    std::string bytes;
    zip_.read(found->second, {}, [&](string_view piece) {
        bytes += piece;
        taken_ += piece.size();
        if (bytes.size() > most || taken_ > kMostTaken)
            throw InputError("too_large", "the spreadsheet unpacks to more than griffier reads of one (" + std::to_string(most >> 20) + " MB a part)",
                             "Give the sheets that are to be read in a file of their own.");
        return true;
    });
    return bytes;
}

bool XlsxPackage::holds_workbook() {
    if (!members_.contains(lower(kTypesPart))) return false;
    std::string bytes = take(kTypesPart, kLargestTypes);
    pugi::xml_document xml;
    parse(xml, bytes, kTypesPart);
    const xml_node types = child(xml, "Types");
    return std::any_of(types.begin(), types.end(), [](const xml_node& type) {
        return std::find(kWorkbookTypes.begin(), kWorkbookTypes.end(), lower(attribute(type, "ContentType"))) != kWorkbookTypes.end();
    });
}

void XlsxPackage::read_workbook() {
    std::string workbook;
    for (const auto& [id, relation] : relations(take(relations_of(""), kLargestTypes), ""))
        if (relation.kind == "officeDocument") workbook = relation.part;
    std::string bytes = take(workbook, kLargestPart);
    pugi::xml_document xml;
    parse(xml, bytes, workbook);
    const std::map<std::string, Relation> parts = relations(take(relations_of(workbook), kLargestTypes), workbook);
    const xml_node root = child(xml, "workbook");
    from_1904_ = is_set(child(root, "workbookPr"), "date1904");
    for (const xml_node& node : child(root, "sheets").children()) {
        XlsxSheetName sheet;
        sheet.name = unescaped(std::string(attribute(node, "name")));
        const string_view state = attribute(node, "state");
        sheet.hidden = state == "hidden" || state == "veryHidden";
        std::string id;
        for (const pugi::xml_attribute& one : node.attributes())
            if (local(one.name()) == "id") id = one.value();
        const auto part = parts.find(id);
        if (part == parts.end() || part->second.external) throw damaged("its sheet \"" + sheet.name + "\" is missing");
        sheet.part = part->second.part;
        sheet.is_cells = part->second.kind == "worksheet";
        sheets_.push_back(std::move(sheet));
    }
    formats_ = {"General"};
    for (const auto& [id, relation] : parts) {
        if (relation.external) continue;
        if (relation.kind == "sharedStrings") read_strings(relation.part);
        if (relation.kind == "styles") read_styles(relation.part);
    }
}

void XlsxPackage::read_strings(const std::string& part) {
    std::string bytes = take(part, kLargestPart);
    pugi::xml_document xml;
    parse(xml, bytes, part);
    for (const xml_node& node : child(xml, "sst").children())
        if (is(node, "si")) strings_.push_back(rich_text(node));
}

void XlsxPackage::read_styles(const std::string& part) {
    std::string bytes = take(part, kLargestPart);
    pugi::xml_document xml;
    parse(xml, bytes, part);
    const xml_node sheet = child(xml, "styleSheet");
    std::map<int, std::string> own;
    for (const xml_node& format : child(sheet, "numFmts").children())
        if (const std::optional<int> id = whole_number(attribute(format, "numFmtId"))) own.emplace(*id, attribute(format, "formatCode"));
    std::vector<std::string> formats;
    for (const xml_node& style : child(sheet, "cellXfs").children()) {
        const int id = whole_number(attribute(style, "numFmtId")).value_or(0);
        const auto said = own.find(id);
        formats.push_back(said != own.end() ? said->second : std::string(builtin_number_format(id)));
    }
    if (!formats.empty()) formats_ = std::move(formats);
}

XlsxSheet XlsxPackage::read_sheet(const XlsxSheetName& sheet) {
    std::string bytes = take(sheet.part, kLargestPart);
    pugi::xml_document xml;
    parse(xml, bytes, sheet.part);
    return SheetReader(strings_, formats_.size()).read(child(xml, "worksheet"));
}

}  // namespace griffier
