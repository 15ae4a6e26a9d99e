// What a file is, by its content and never by its name.
#pragma once

#include <string>
#include <string_view>

namespace griffier {

inline constexpr const char* kPdf = "application/pdf";
inline constexpr const char* kPng = "image/png";
inline constexpr const char* kJpeg = "image/jpeg";
inline constexpr const char* kTiff = "image/tiff";
inline constexpr const char* kPlainText = "text/plain";
inline constexpr const char* kHtml = "text/html";
inline constexpr const char* kMhtml = "multipart/related";  // a web page with its parts in one file
inline constexpr const char* kCsv = "text/csv";  // of any mark between fields
inline constexpr const char* kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
inline constexpr const char* kLayout = "text/x-griffier-layout";

// The whole content, or its beginning (kSniffed bytes are enough for everything but text and spreadsheets).
// Throws InputError: empty; not_a_document, unsupported, encrypted, damaged, saying what the file really is and what to do.
std::string media_type(std::string_view content);

inline constexpr std::size_t kSniffed = 4096;  // bytes

// Whether the beginning of a file has the mark of a PDF, an image or a .layout: such files in a folder are taken whatever their name.
bool has_document_mark(std::string_view beginning);

// Whether it begins as a ZIP archive does; Office documents are such archives too.
bool has_archive_mark(std::string_view beginning);

// Text as UTF-8 without a byte order mark: UTF-16 with its mark and Windows-1252 are converted. `converted_from` is "" for UTF-8.
struct Utf8Text {
    std::string text;
    std::string converted_from;
};
Utf8Text to_utf8(std::string_view content);

}  // namespace griffier
