#include "document/files/xlsx.h"

#include <string>
#include <vector>

#include "document/error.h"
#include "document/files/titled_table.h"
#include "document/files/xlsx_package.h"
#include "document/files/xlsx_sheet.h"

namespace griffier {
namespace {

constexpr int kNameLine = 0;      // of the page, where the name of the sheet stands
constexpr double kNameSize = 10;  // pt: a tab is smaller than what the sheet says itself, so that it is no title of the document where that has one

// Its name as the heading of its page.
void open_section(Document& document, Page& page, const std::string& name) {
    Line line = put_line(page, kNameLine, 0, field_text(name));
    line.size = kNameSize;
    for (const int word : line.words) page.words[static_cast<std::size_t>(word)].size = kNameSize;
    Section section;
    section.title = line.text;
    section.page = page.number;
    section.box = line.box;
    Block block;
    block.kind = BlockKind::heading;
    block.page = page.number;
    block.level = 1;
    block.section = static_cast<int>(document.sections.size());
    block.text = line.text;
    block.box = line.box;
    block.lines.push_back(line);
    document.sections.push_back(std::move(section));
    document.blocks.push_back(std::move(block));
}

}  // namespace

bool is_xlsx(std::string_view bytes) {
    try {
        return XlsxPackage(bytes).holds_workbook();
    } catch (const InputError&) {
        return false;
    }
}

Document read_xlsx(std::string_view bytes) {
    XlsxPackage package(bytes);
    package.read_workbook();
    std::vector<NumberFormat> formats;
    for (const std::string& code : package.formats()) formats.push_back(parse_number_format(code));
    Document document;
    std::vector<std::string> hidden, pictures;
    std::size_t cells = 0;
    for (const XlsxSheetName& name : package.sheets()) {
        if (name.hidden || !name.is_cells) {
            (name.hidden ? hidden : pictures).push_back("\"" + field_text(name.name) + "\"");
            continue;
        }
        XlsxSheet sheet = package.read_sheet(name);
        cells += sheet.cells.size();
        if (cells > kMostCells)
            throw InputError("too_large", "the spreadsheet has more than " + std::to_string(kMostCells) + " cells",
                             "Give the sheets that are to be read in a file of their own.");
        Page page;
        page.number = static_cast<int>(document.pages.size()) + 1;
        page.text_from = TextFrom::text;
        page.first_line = kNameLine;
        open_section(document, page, name.name);
        put_sheet(document, page, std::move(sheet), formats, package.counts_from_1904());
        document.pages.push_back(std::move(page));
    }
    if (!hidden.empty())
        document.warnings.push_back({"hidden_text", counted(hidden.size(), "hidden sheet", "hidden sheets") + " left out: " + listed(hidden), 0});
    if (!pictures.empty())
        document.warnings.push_back(
            {"sheet_left_out", counted(pictures.size(), "sheet", "sheets") + " without cells (a chart) left out: " + listed(pictures), 0});
    if (document.pages.empty())
        throw InputError("no_pages", "the spreadsheet shows no sheet with cells", "Open it in a spreadsheet program, show its sheets and save it.");
    return document;
}

}  // namespace griffier
