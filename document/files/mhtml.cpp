// A reader of just so much MIME (RFC 2045, 2046) as MHTML has: headers, one level of parts, two transfer encodings. A mail library would
// bring GLib with it, which costs every start of the program more than the few lines here.
#include "document/files/mhtml.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "document/error.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

using std::string_view;

// matches a parameter: boundary="----=_Part", charset=utf-8 / not "charset"
const Pattern kBoundary(R"x((?i)\bboundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200})))x");
const Pattern kCharset(R"((?i)\bcharset\s*=\s*"?([A-Za-z0-9_:.-]{2,40}))");
const Pattern kStart(R"((?i)\bstart\s*=\s*"?<?([^">;\s]{1,300}))");
// matches "text/html; charset=utf-8", "application/xhtml+xml" / not "text/css"
const Pattern kWebPage(R"((?i)^\s*(?:text/html|application/xhtml\+xml)\b)");

constexpr std::size_t kMostHeader = 64 << 10;  // bytes of the headers of a part

struct Part {
    std::string type, encoding, id, location;
    string_view body;
};

std::string header(const std::string& headers, const std::string& wanted) {
    for (std::size_t from = 0; from < headers.size();) {
        const std::size_t end = std::min(headers.find('\n', from), headers.size());
        const string_view line = string_view(headers).substr(from, end - from);
        const std::size_t colon = line.find(':');
        if (colon != string_view::npos && fold(line.substr(0, colon)) == wanted) return trim(line.substr(colon + 1));
        from = end + 1;
    }
    return "";
}

// Headers up to the blank line, folded lines joined; `bytes` is moved to the body.
std::string take_headers(string_view& bytes) {
    std::string headers;
    while (!bytes.empty() && headers.size() < kMostHeader) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty()) break;
        const bool folded = line.front() == ' ' || line.front() == '\t';
        if (!headers.empty()) headers += folded ? ' ' : '\n';
        headers += line;
    }
    return headers;
}

Part part_of(string_view bytes) {
    Part part;
    const std::string headers = take_headers(bytes);
    part.type = header(headers, "content-type");
    part.encoding = fold(header(headers, "content-transfer-encoding"));
    part.id = header(headers, "content-id");
    part.location = header(headers, "content-location");
    part.body = bytes;
    return part;
}

// The parts between lines that begin with the boundary. A last part without its end is taken as it is.
std::vector<string_view> parts_of(string_view body, const std::string& boundary) {
    const std::string mark = "--" + boundary;
    std::vector<string_view> parts;
    std::size_t start = string_view::npos;
    for (std::size_t at = body.find(mark); at != string_view::npos; at = body.find(mark, at + mark.size())) {
        if (at > 0 && body[at - 1] != '\n') continue;
        if (start != string_view::npos) {
            string_view part = body.substr(start, at - start);  // the line end before a boundary belongs to it
            for (const char end : {'\n', '\r'})
                if (!part.empty() && part.back() == end) part.remove_suffix(1);
            parts.push_back(part);
        }
        const std::size_t line = body.find('\n', at);
        if (body.substr(at + mark.size(), 2) == "--" || line == string_view::npos) return parts;
        start = line + 1;
    }
    if (start != string_view::npos) parts.push_back(body.substr(start));
    return parts;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string from_quoted_printable(string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes += text[i];
            continue;
        }
        std::size_t end = i + 1;
        while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
        if (end < text.size() && text[end] == '\n') {  // a soft line break
            i = end;
            continue;
        }
        const int high = i + 1 < text.size() ? hex_digit(text[i + 1]) : -1, low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
        if (high >= 0 && low >= 0) {
            bytes += static_cast<char>(high * 16 + low);
            i += 2;
        } else if (i + 1 < text.size()) {
            bytes += '=';  // damaged: kept as it is
        }
    }
    return bytes;
}

std::string from_base64(string_view text) {
    static constexpr string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned int bits = 0;
    int have = 0;
    for (const char c : text) {
        if (c == '=') break;
        const std::size_t digit = kDigits.find(c);
        if (digit == string_view::npos) continue;  // line ends
        bits = (bits << 6 | static_cast<unsigned int>(digit)) & 0xFFFFFF;
        have += 6;
        if (have < 8) continue;
        have -= 8;
        bytes += static_cast<char>(bits >> have & 0xFF);
    }
    return bytes;
}

}  // namespace

MhtmlPage read_mhtml(string_view bytes) {
    const auto refuse = [](const std::string& what) -> InputError {
        return {"damaged", "the file is a web page with its parts (MHTML) " + what, "Save the page again, or print it to PDF and give that."};
    };
    while (!bytes.empty() && (bytes.front() == '\r' || bytes.front() == '\n')) bytes.remove_prefix(1);
    const std::string headers = take_headers(bytes);
    const std::string type = header(headers, "content-type");
    std::string quoted, bare, start;
    if (!RE2::PartialMatch(type, kBoundary, &quoted, &bare)) throw refuse("that does not say where its parts begin");
    RE2::PartialMatch(type, kStart, &start);
    std::optional<Part> chosen;
    for (const string_view one : parts_of(bytes, quoted.empty() ? bare : quoted)) {
        Part part = part_of(one);
        if (!RE2::PartialMatch(part.type, kWebPage)) continue;
        const bool root = !start.empty() && part.id.find(start) != std::string::npos;
        if (!chosen || root) chosen = std::move(part);
        if (root || start.empty()) break;
    }
    if (!chosen) throw refuse("in which no page is found");
    MhtmlPage page;
    page.address = header(headers, "snapshot-content-location");
    if (page.address.empty()) page.address = chosen->location;
    RE2::PartialMatch(chosen->type, kCharset, &page.charset);
    if (chosen->encoding == "quoted-printable")
        page.html = from_quoted_printable(chosen->body);
    else if (chosen->encoding == "base64")
        page.html = from_base64(chosen->body);
    else
        page.html = std::string(chosen->body);
    return page;
}

}  // namespace griffier
