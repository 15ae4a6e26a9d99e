// The parts of a spreadsheet file (Office Open XML, ISO/IEC 29500) as plain values: its sheets, and their cells as stored.
// The only file that includes pugixml is xlsx_package.cpp. Names are compared without their namespace.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/files/zip_file.h"

namespace griffier {

struct XlsxSheetName {
    std::string name;
    std::string part;       // in the package
    bool hidden = false;    // also what only a program can show again
    bool is_cells = false;  // not a chart or a dialog
};

enum class XlsxType { number, date, text, boolean, error };

struct XlsxCell {
    int row = 0, col = 0;  // from 0
    XlsxType type = XlsxType::number;
    std::string value;           // as stored; of a text as it reads; "" where the cell holds nothing
    std::size_t style = 0;       // index of formats()
    bool without_value = false;  // a formula whose result was not kept
};

struct XlsxRange {
    int row = 0, col = 0, last_row = 0, last_col = 0;  // all included
};

struct XlsxSheet {
    std::vector<XlsxCell> cells;  // by row, then column; each place once
    std::vector<XlsxRange> merged;
    std::vector<int> hidden_rows, hidden_columns;  // ascending
};

// All functions throw InputError: damaged, unsupported, encrypted; too_large where a part, or all that were read, pass what people make.
class XlsxPackage {
public:
    // `bytes` outlive it.
    explicit XlsxPackage(std::string_view bytes);

    bool holds_workbook();

    void read_workbook();                                                 // before what follows
    const std::vector<XlsxSheetName>& sheets() const { return sheets_; }  // in the order of the workbook
    const std::vector<std::string>& formats() const { return formats_; }  // codes of number formats, by style; never empty
    bool counts_from_1904() const { return from_1904_; }                  // days, from 1 January
    XlsxSheet read_sheet(const XlsxSheetName& sheet);

private:
    std::string take(const std::string& part, std::size_t most);
    void read_strings(const std::string& part);
    void read_styles(const std::string& part);

    ZipFile zip_;
    std::map<std::string, ZipMember> members_;  // by name in lower case
    std::size_t taken_ = 0;                     // bytes of all parts read
    std::vector<XlsxSheetName> sheets_;
    std::vector<std::string> strings_, formats_;
    bool from_1904_ = false;
};

}  // namespace griffier
