#include "bench/annotated_tables.h"

#include <rapidjson/document.h>
#include <zlib.h>

#include <algorithm>
#include <memory>
#include <set>

#include "document/files/written_tables.h"
#include "document/text.h"

namespace griffier {
namespace {

// A stored value with the five decimals of an export, "-12.34500"; what a spreadsheet shows of it is up to its column.
bool is_stored(const std::string& text) {
    const std::size_t point = text.find('.');
    return point != std::string::npos && point > 0 && text.size() == point + 6 && text.find_first_not_of("0123456789", text[0] == '-' ? 1 : 0) == point &&
           text.find_first_not_of("0123456789", point + 1) == std::string::npos;
}

// The value with that many decimals, rounded half away from zero.
std::string with_decimals(const std::string& text, std::size_t decimals) {
    const std::size_t point = text.find('.');
    std::string digits = text.substr(0, point) + text.substr(point + 1, decimals);
    if (text[point + 1 + decimals] >= '5') {
        std::size_t i = digits.size();
        while (i > 0 && digits[i - 1] == '9') digits[--i] = '0';
        if (i == 0 || digits[i - 1] == '-')
            digits.insert(i, "1");
        else
            ++digits[i - 1];
    }
    return decimals == 0 ? digits : digits.substr(0, digits.size() - decimals) + "." + digits.substr(digits.size() - decimals);
}

// Stored values as a spreadsheet shows them: the decimals that their column needs, two at most, four for values below one. No paper prints more.
void show_stored(std::vector<std::vector<std::string>>& texts) {
    std::size_t width = 0;
    for (const auto& row : texts) width = std::max(width, row.size());
    for (std::size_t c = 0; c < width; ++c) {
        std::size_t needed = 0;
        for (const auto& row : texts)
            if (c < row.size() && is_stored(row[c])) needed = std::max(needed, row[c].find_last_not_of('0') - row[c].find('.'));
        for (auto& row : texts)
            if (c < row.size() && is_stored(row[c])) {
                const std::size_t whole = row[c][0] == '-' ? 1 : 0;
                const bool below_one = row[c].find('.') == whole + 1 && row[c][whole] == '0';
                row[c] = with_decimals(row[c], below_one ? std::min<std::size_t>(needed, 4) : std::min<std::size_t>(needed, 2));
            }
    }
}

Place place_of(const rapidjson::Value& pair) { return {pair[0].GetInt(), pair[1].GetInt()}; }

bool is_held_out(const std::string& name) { return crc32(0, reinterpret_cast<const Bytef*>(name.data()), static_cast<uInt>(name.size())) % 2 == 1; }

// "1,234.5" in "Comma Point" -> "1.234,5"; a text that is no figure in that format stays as it is.
std::string dutch(const std::string& text, const std::string& format) {
    const bool point = format.ends_with("Point"), commas = format.starts_with("Comma");
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "\u00A0") == 0)
            plain += ' ', ++i;
        else
            plain += text[i];
    }
    const std::size_t first = plain.find_first_not_of(' ');
    plain = first == std::string::npos ? "" : plain.substr(first, plain.find_last_not_of(' ') - first + 1);
    if (!point || plain.find_first_of("0123456789") == std::string::npos || plain.find_first_not_of("0123456789.,-+()$%€£ ") != std::string::npos) return plain;
    std::string out;
    for (char c : plain)
        if (c == '$' || (c == ' ' && !format.starts_with("Space")))
            continue;
        else
            out += c == '.' ? ',' : c == ',' ? (commas ? '.' : ' ') : c;
    return out;
}

}  // namespace

std::vector<std::string> lines_of(const char* path) {
    std::unique_ptr<gzFile_s, int (*)(gzFile)> file{gzopen(path, "rb"), gzclose};
    if (!file) return {};
    std::vector<std::string> lines(1);
    std::vector<char> buffer(1 << 16);
    for (int got; (got = gzread(file.get(), buffer.data(), static_cast<unsigned>(buffer.size()))) > 0;)
        for (int i = 0; i < got; ++i) {
            char c = buffer[static_cast<std::size_t>(i)];
            if (c == '\n')
                lines.emplace_back();
            else
                lines.back() += c;
        }
    std::erase_if(lines, [](const std::string& line) { return line.empty(); });
    return lines;
}

std::optional<Sample> sample_of(const std::string& line) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    if (json.HasParseError() || !json.HasMember("table_array") || !json.HasMember("aggregation_annotations")) return std::nullopt;
    Sample sample;
    if (json.HasMember("number_format") && json["number_format"].IsString()) sample.format = json["number_format"].GetString();
    if (json.HasMember("file_name") && json["file_name"].IsString()) sample.held_out = is_held_out(json["file_name"].GetString());
    for (const auto& row : json["table_array"].GetArray()) {
        sample.texts.emplace_back();
        for (const auto& cell : row.GetArray()) sample.texts.back().push_back(cell.IsString() ? cell.GetString() : "");
    }
    show_stored(sample.texts);
    for (const auto& annotation : json["aggregation_annotations"].GetArray()) {
        Relation relation{annotation["operator"].GetString(), place_of(annotation["aggregator_index"]), {}};
        for (const auto& part : annotation["aggregatee_indices"].GetArray()) relation.parts[place_of(part)] = 1;
        sample.annotated.push_back(std::move(relation));
    }
    return sample;
}

Read read(const Sample& sample) {
    Read result;
    WrittenTable written;
    std::set<int> rows, columns;
    written.rows = static_cast<int>(sample.texts.size());
    for (int r = 0; r < written.rows; ++r) {
        const auto& row = sample.texts[static_cast<std::size_t>(r)];
        written.columns = std::max(written.columns, static_cast<int>(row.size()));
        for (int c = 0; c < static_cast<int>(row.size()); ++c) {
            WrittenCell cell;
            cell.row = r;
            cell.col = c;
            for (const std::string& word : split_words(normalise(dutch(row[static_cast<std::size_t>(c)], sample.format))))
                cell.text += (cell.text.empty() ? "" : " ") + word;
            if (cell.text.empty()) continue;
            rows.insert(r), columns.insert(c);
            written.cells.push_back(std::move(cell));
        }
    }
    result.rows.assign(rows.begin(), rows.end());
    result.columns.assign(columns.begin(), columns.end());
    Page page;
    page.text_from = TextFrom::text;
    page.first_line = 1;
    int line = 0;
    Table table = put_table(page, line, std::move(written));
    if (table.rows > 0) {
        Block block;
        block.kind = BlockKind::table;
        block.table = 0;
        block.box = table.parts.front().box;
        result.document.blocks.push_back(std::move(block));
        result.document.tables.push_back(std::move(table));
    }
    result.document.pages.push_back(std::move(page));
    return result;
}

}  // namespace griffier
