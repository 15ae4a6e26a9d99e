#include "document/files/html_encoding.h"

#include "document/pattern.h"
#include "document/text.h"
#include "document/utf8.h"

namespace griffier {
namespace {

// matches "<meta charset=utf-8>", "<meta http-equiv=… content='text/html; charset=iso-8859-1'>" / not "<p>charset=x"
const Pattern kMeta(R"((?i)<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40}))");

constexpr std::size_t kHead = 4096;  // bytes in which the page says its encoding
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

}  // namespace

std::string html_as_utf8(std::string_view bytes, const std::string& charset, std::vector<Warning>& warnings) {
    if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
    for (const auto& [mark, name] : {std::pair<std::string_view, const char*>{"\xFF\xFE", "utf-16le"}, {"\xFE\xFF", "utf-16be"}})
        if (bytes.starts_with(mark))
            if (auto text = decode_text(bytes.substr(mark.size()), name)) return *std::move(text);
    std::string said = charset;
    const std::string_view head = bytes.substr(0, kHead);
    if (said.empty()) RE2::PartialMatch(re2::StringPiece(head.data(), head.size()), kMeta, &said);
    said = fold(said);
    const bool says_utf8 = said.empty() || said == "utf-8" || said == "utf8";
    if (is_valid_utf8(bytes)) {
        if (!says_utf8 && !is_ascii(bytes)) warnings.push_back({"text_encoding", "the page says that it is " + said + "; it is UTF-8 and was read as that", 0});
        return std::string(bytes);
    }
    if (!says_utf8) {
        if (auto text = decode_text(bytes, said)) return *std::move(text);
        warnings.push_back({"text_encoding", "the page names an encoding that is not known; it was read as Windows-1252", 0});
    } else {
        warnings.push_back({"text_not_utf8", "the page is no valid UTF-8 and was read as Windows-1252", 0});
    }
    return decode_text(bytes, "windows-1252").value_or("");
}

}  // namespace griffier
