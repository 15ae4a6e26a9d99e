// A text file as pages on a character grid: what an archive that kept only text has left of its documents.
#include "document/plain_text/plain_text.h"

#include <cstdint>
#include <string>

#include "document/text.h"
#include "document/utf8.h"

namespace griffier {
namespace {

constexpr int kTabStop = 8;             // characters
constexpr double kBaselineShare = 0.8;  // of the line height, from its top
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string expand_tabs(std::string_view line) {
    std::string out;
    int column = 0;
    for (const char c : line) {
        if (c == '\t') {
            do {
                out += ' ';
                ++column;
            } while (column % kTabStop != 0);
            continue;
        }
        out += c;
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++column;
    }
    return out;
}

void add_words(Page& page, std::string_view raw, int row) {
    std::string line = normalise(expand_tabs(raw));
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';  // a stray control character says nothing
    int column = 0;
    std::size_t at = 0;
    while (at < line.size()) {
        if (line[at] == ' ') {
            ++at, ++column;
            continue;
        }
        const std::size_t end = std::min(line.find(' ', at), line.size());
        Word word;
        word.text = line.substr(at, end - at);
        const int characters = length(word.text);
        word.box = {column * kGridWidth, row * kGridHeight, (column + characters) * kGridWidth, (row + 1) * kGridHeight};
        word.baseline = (row + kBaselineShare) * kGridHeight;
        word.size = kGridHeight;
        page.words.push_back(std::move(word));
        column += characters;
        page.width = std::max(page.width, column * kGridWidth);
        at = end;
    }
    page.height = (row + 1) * kGridHeight;
}

}  // namespace

std::vector<Page> read_plain_text(std::string_view bytes) {
    std::vector<Warning> warnings;
    std::string converted;
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    if (!is_valid_utf8(bytes)) {
        converted = from_windows_1252(bytes);
        bytes = converted;
        warnings.push_back({"text_not_utf8", "the text is no valid UTF-8 and was read as Windows-1252", 0});
    }

    std::vector<Page> pages;
    int line_number = 1;
    int row = 0;
    const auto begin_page = [&] {
        Page page;
        page.number = static_cast<int>(pages.size()) + 1;
        page.text_from = TextFrom::text;
        page.first_line = line_number;
        row = 0;
        pages.push_back(std::move(page));
    };
    begin_page();
    std::size_t at = 0;
    while (at < bytes.size()) {
        const std::size_t end = std::min(bytes.find_first_of("\n\r\f", at), bytes.size());
        if (end > at) add_words(pages.back(), bytes.substr(at, end - at), row);
        if (end == bytes.size()) break;
        at = end + 1;
        if (bytes[end] == '\f') {
            if (at == bytes.size()) break;  // the form feed that ends the last page begins no other
            begin_page();
            continue;
        }
        if (bytes[end] == '\r' && at < bytes.size() && bytes[at] == '\n') ++at;
        ++line_number, ++row;
    }
    pages.front().warnings.insert(pages.front().warnings.end(), warnings.begin(), warnings.end());
    return pages;
}

}  // namespace griffier
