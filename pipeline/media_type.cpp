#include "pipeline/media_type.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "document/error.h"
#include "document/files/xlsx.h"
#include "document/text.h"
#include "document/utf8.h"

namespace griffier {
namespace {

using std::string_view;

constexpr std::size_t kJunkBeforePdf = 1024;  // bytes: what readers of PDF forgive before "%PDF-"
constexpr string_view kLayoutMark = "griffier-layout ";

bool starts(string_view content, string_view mark) { return content.substr(0, mark.size()) == mark; }

bool is_pdf(string_view content) { return content.substr(0, kJunkBeforePdf).find("%PDF-") != string_view::npos; }

string_view image_type(string_view content) {
    if (starts(content, "\x89PNG\r\n\x1a\n")) return kPng;
    if (starts(content, "\xff\xd8\xff")) return kJpeg;
    if (starts(content, string_view("II*\0", 4)) || starts(content, string_view("MM\0*", 4))) return kTiff;
    return "";
}

// Things that are met in folders of council papers and cannot be read: their mark, at an offset, what it is, and the remedy.
struct Foreign {
    std::size_t offset;
    string_view mark;
    const char* what;
    const char* remedy;
};
const char* const kSaveAsPdf = "Save it as PDF and give that.";
const char* const kUnpack = "Unpack it and give the documents in it.";
const char* const kConvertImage = "Convert it to PNG, TIFF or PDF and give that.";
const std::array kForeign{
    Foreign{0, "{\\rtf", "an RTF text", kSaveAsPdf},
    Foreign{0, "%!PS", "PostScript", "Convert it with ps2pdf and give the PDF."},
    Foreign{0, "\x1f\x8b", "a gzip archive", kUnpack},
    Foreign{0, "7z\xbc\xaf\x27\x1c", "a 7-Zip archive", kUnpack},
    Foreign{0, "Rar!\x1a\x07", "a RAR archive", kUnpack},
    Foreign{0, "BZh", "a bzip2 archive", kUnpack},
    Foreign{0,
            "\xfd"
            "7zXZ",
            "an xz archive", kUnpack},
    Foreign{0, "GIF8", "a GIF image", kConvertImage},
    Foreign{0, "BM", "a BMP image", kConvertImage},
    Foreign{8, "WEBP", "a WebP image", kConvertImage},
    Foreign{4, "ftyphe", "a HEIC image", kConvertImage},
    Foreign{4, "ftypmif1", "a HEIC image", kConvertImage},
    Foreign{4, "ftypavif", "an AVIF image", kConvertImage},
    Foreign{4, "jP  ", "a JPEG 2000 image", kConvertImage},
    Foreign{0, "AT&TFORM", "a DjVu document", "Convert it with ddjvu -format=pdf and give the PDF."},
    Foreign{0, "SQLite format 3", "an SQLite database", ""},
    Foreign{0,
            "\x7f"
            "ELF",
            "a program", ""},
};

struct What {
    std::string what;
    std::string remedy;
};

[[noreturn]] void refuse(const What& what) {
    throw InputError("not_a_document", "the file is " + what.what + ", not a PDF, image, spreadsheet, web page or text", what.remedy);
}

// Old Office files and protected new ones are containers of named streams; their names are UTF-16.
constexpr string_view kContainer = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const char* const kSaveAsXlsx = "Open it in a spreadsheet program, save it as .xlsx or .csv and give that.";

[[noreturn]] void refuse_container(string_view content) {
    const auto holds = [content](string_view name) {
        std::string wide;
        for (const char c : name) wide.append({c, '\0'});
        return content.find(wide) != string_view::npos;
    };
    if (holds("EncryptedPackage"))
        throw InputError("encrypted", "the file is an Office file (.xlsx, .docx or .pptx) protected with a password",
                         "Open it, take the password off, save it (a text as PDF, a spreadsheet as .xlsx) and give that.");
    if (!holds("WordDocument") && (holds("Workbook") || holds("Book"))) throw InputError("unsupported", "the file is an old spreadsheet (.xls)", kSaveAsXlsx);
    refuse({"an old Office file (.doc, .xls, .ppt or .msg)", kSaveAsPdf});
}

// Spreadsheets that griffier does not read.
void refuse_spreadsheet(string_view content) {
    const string_view head = content.substr(0, 1 << 16);
    const auto holds = [head](string_view text) { return head.find(text) != string_view::npos; };
    if (holds("opendocument.spreadsheet")) throw InputError("unsupported", "the file is an OpenDocument spreadsheet (.ods)", kSaveAsXlsx);
    if (holds("xl/workbook.bin")) throw InputError("unsupported", "the file is a binary spreadsheet (.xlsb)", kSaveAsXlsx);
    if (holds("xl/")) throw InputError("damaged", "the file is a spreadsheet (.xlsx) that is damaged or cut off", "Fetch it again from where it came from.");
}

// An archive whose first entries tell an Office document from other ZIP files.
What zip_content(string_view content) {
    const string_view head = content.substr(0, 1 << 16);
    const auto holds = [head](string_view text) { return head.find(text) != string_view::npos; };
    if (holds("word/") || holds("opendocument.text")) return {"a word-processor document (.docx or .odt)", kSaveAsPdf};
    if (holds("ppt/") || holds("opendocument.presentation")) return {"a presentation (.pptx or .odp)", kSaveAsPdf};
    if (holds("application/epub+zip")) return {"an e-book (.epub)", kSaveAsPdf};
    return {"a ZIP archive", kUnpack};
}

std::string lower_head(string_view content) {
    while (!content.empty() && (starts(content, "\xef\xbb\xbf") || static_cast<unsigned char>(content.front()) <= ' '))
        content.remove_prefix(starts(content, "\xef\xbb\xbf") ? 3 : 1);
    std::string head(content.substr(0, 1024));
    std::transform(head.begin(), head.end(), head.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return head;
}

bool is_html(string_view content) {
    const std::string head = lower_head(content);
    if (starts(head, "<!doctype html") || starts(head, "<html") || starts(head, "<head") || starts(head, "<body")) return true;
    return (starts(head, "<?xml") || starts(head, "<!--")) && head.find("<html") != std::string::npos;
}

// The head of a message (RFC 5322) that says it is a web page with its parts.
bool is_mhtml(string_view content) {
    std::string head = lower_head(content);
    for (const string_view end : {"\n\n", "\n\r\n"}) head.resize(std::min(head.find(end), head.size()));
    return head.find("mime-version:") != std::string::npos && head.find("content-type: multipart/related") != std::string::npos;
}

bool has_utf16_mark(string_view content) { return starts(content, "\xff\xfe") || starts(content, "\xfe\xff"); }

// Text has no NUL and next to no control characters. Form feeds separate pages, escapes and the like are rare.
bool is_text(string_view content) {
    if (has_utf16_mark(content)) return true;
    std::size_t control = 0;
    for (const char c : content) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0) return false;
        if ((byte < ' ' && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f') || byte == 0x7f) ++control;
    }
    if (control * 200 > content.size()) return false;
    if (is_valid_utf8(content)) return true;
    // Windows-1252: letters carry the text; a file of high bytes mostly is no text of ours.
    const auto high = static_cast<std::size_t>(std::count_if(content.begin(), content.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
    return high * 4 < content.size();
}

constexpr std::uint32_t kReplacement = 0xfffd;

std::string from_utf16(string_view content) {
    const bool little = starts(content, "\xff\xfe");
    const auto unit = [&](std::size_t i) {
        const auto a = static_cast<unsigned char>(content[i]), b = static_cast<unsigned char>(content[i + 1]);
        return static_cast<std::uint32_t>(little ? a | b << 8 : b | a << 8);
    };
    std::string text;
    for (std::size_t i = 2; i + 1 < content.size(); i += 2) {
        std::uint32_t point = unit(i);
        if (point >= 0xd800 && point < 0xe000) {
            const std::uint32_t low = point < 0xdc00 && i + 3 < content.size() ? unit(i + 2) : 0;
            if (low >= 0xdc00 && low < 0xe000) {
                point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
                i += 2;
            } else {
                point = kReplacement;
            }
        }
        append_utf8(text, point);
    }
    return text;
}

}  // namespace

bool has_document_mark(string_view beginning) { return is_pdf(beginning) || !image_type(beginning).empty() || starts(beginning, kLayoutMark); }

bool has_archive_mark(string_view beginning) { return starts(beginning, "PK\x03\x04") || starts(beginning, "PK\x05\x06"); }

std::string media_type(string_view content) {
    if (content.empty()) throw InputError("empty", "the file is empty (0 bytes)", "Fetch it again from where it came from.");
    if (is_pdf(content)) return kPdf;
    if (const string_view image = image_type(content); !image.empty()) return std::string(image);
    if (starts(content, kLayoutMark)) return kLayout;
    if (is_mhtml(content)) return kMhtml;
    if (is_html(content)) return kHtml;
    if (has_archive_mark(content)) {
        if (is_xlsx(content)) return kXlsx;
        refuse_spreadsheet(content);
        refuse(zip_content(content));
    }
    if (starts(content, kContainer)) refuse_container(content);
    for (const Foreign& foreign : kForeign) {
        // Two letters alone ("BM", "BZh") also begin texts: only binary content is refused by them.
        if (content.size() > foreign.offset && starts(content.substr(foreign.offset), foreign.mark) && (foreign.mark.size() > 3 || !is_text(content)))
            refuse({foreign.what, foreign.remedy});
    }
    if (starts(lower_head(content), "<?xml")) refuse({"XML", kSaveAsPdf});
    if (!is_text(content)) refuse({"of a kind that griffier does not know", "Give a PDF, PNG, JPEG, TIFF, spreadsheet (.xlsx, .csv), web page or plain text."});
    if (std::all_of(content.begin(), content.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; }))
        throw InputError("empty", "the file holds only blank lines", "Fetch it again from where it came from.");
    if (has_utf16_mark(content) && is_html(from_utf16(content.substr(0, kSniffed)))) return kHtml;
    return kPlainText;
}

Utf8Text to_utf8(string_view content) {
    if (has_utf16_mark(content)) return {from_utf16(content), "UTF-16"};
    if (starts(content, "\xef\xbb\xbf")) content.remove_prefix(3);
    if (is_valid_utf8(content)) return {std::string(content), ""};
    return {from_windows_1252(content), "Windows-1252"};
}

}  // namespace griffier
