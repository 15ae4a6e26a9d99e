#include "pipeline/media_type.h"

#include "catch.h"
#include "document/error.h"

using namespace griffier;

TEST_CASE("files are known by their content") {
    struct Case {
        std::string content;
        const char* type;
    };
    const Case cases[] = {
        {"%PDF-1.7\n...", kPdf},
        {"HTTP header left over\r\n\r\n%PDF-1.4\n", kPdf},
        {std::string("\x89PNG\r\n\x1a\n\0\0", 10), kPng},
        {std::string("\xff\xd8\xff\xe0\0\x10JFIF", 10), kJpeg},
        {std::string("II*\0\x08\0\0\0", 8), kTiff},
        {std::string("MM\0*\0\0\0\x08", 8), kTiff},
        {"griffier-layout 1\npage 1 100 100\n", kLayout},
        {"Programma 1\nLasten 2022 1.234\n", kPlainText},
        {"Bezuinigingen en co\xc3\xb6rdinatie", kPlainText},
        {"\xef\xbb\xbfmet een merk", kPlainText},
        {"co\xf6rdinatie in Windows-1252, met \x80 1.000", kPlainText},
        {"BM is ook een afkorting in een tekst", kPlainText},
        {"een bladzijde\fen nog een", kPlainText},
        {"a < b, en <b>vet</b> later", kPlainText},
        {"\n<!DOCTYPE html>\n<html><body>Begroting</body></html>", kHtml},
        {"<!-- saved from url=(0020)https://a.example/ -->\n<HTML><head>", kHtml},
        {"<?xml version=\"1.0\"?><!DOCTYPE x><html xmlns=\"\">", kHtml},
        {std::string("\xff\xfe<\0h\0t\0m\0l\0>\0", 14), kHtml},
        {"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n--x", kMhtml},
        {"Notulen\nMIME-Version: 1.0\n\nContent-Type: multipart/related", kPlainText},
    };
    for (const Case& one : cases) {
        CAPTURE(one.content);
        CHECK(media_type(one.content) == one.type);
    }
}

namespace {

// As UTF-16, the names in an Office file.
std::string wide(const std::string& name) {
    std::string units;
    for (const char c : name) units.append({c, '\0'});
    return units;
}

}  // namespace

TEST_CASE("what is no document says what it is and what to do") {
    struct Case {
        std::string content;
        const char* code;
        const char* says;
    };
    const Case cases[] = {
        {"", "empty", "empty"},
        {" \r\n\t\n", "empty", "blank"},
        {"<?xml version=\"1.0\"?><rss>", "not_a_document", "XML"},
        {"PK\x03\x04 word/document.xml", "not_a_document", "word-processor"},
        {"PK\x03\x04 xl/workbook.xml", "damaged", "(.xlsx) that is damaged"},
        {"PK\x03\x04 xl/workbook.bin", "unsupported", ".xlsb"},
        {"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "unsupported", ".ods"},
        {"PK\x03\x04 stuk.pdf", "not_a_document", "ZIP"},
        {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "not_a_document", "Office"},
        {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wide("Workbook"), "unsupported", ".xls"},
        {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wide("WordDocument") + wide("Workbook"), "not_a_document", "Office"},
        {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wide("EncryptedPackage"), "encrypted", "password"},
        {"{\\rtf1 tekst}", "not_a_document", "RTF"},
        {"GIF89a\x01", "not_a_document", "GIF"},
        {std::string("BM\x36\0\0\0\0\0", 8), "not_a_document", "BMP"},
        {std::string("\x01\x02\0\x03\x04", 5), "not_a_document", "does not know"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.content);
        try {
            const std::string type = media_type(one.content);
            FAIL("taken as " + type);
        } catch (const InputError& error) {
            CHECK(error.code == one.code);
            CHECK(std::string(error.what()).find(one.says) != std::string::npos);
            CHECK(!error.remedy.empty());
        }
    }
}

TEST_CASE("text becomes UTF-8") {
    struct Case {
        std::string content, text, from;
    };
    const Case cases[] = {
        {"gewoon", "gewoon", ""},
        {"\xef\xbb\xbfmerk", "merk", ""},
        {"co\xf6rdinatie \x80 5 \x96 10", "co\xc3\xb6rdinatie \xe2\x82\xac 5 \xe2\x80\x93 10", "Windows-1252"},
        {std::string("\xff\xfe"
                     "1\0\xac\x20",
                     6),
         "1\xe2\x82\xac", "UTF-16"},
        {std::string("\xfe\xff\0"
                     "1\x20\xac",
                     6),
         "1\xe2\x82\xac", "UTF-16"},
        {std::string("\xff\xfe\x3d\xd8\x00\xde", 6), "\xf0\x9f\x98\x80", "UTF-16"},
        {std::string("\xff\xfe\x3d\xd8"
                     "a\0",
                     6),
         "\xef\xbf\xbd"
         "a",
         "UTF-16"},
    };
    for (const Case& one : cases) {
        const Utf8Text text = to_utf8(one.content);
        CHECK(text.text == one.text);
        CHECK(text.converted_from == one.from);
    }
}

TEST_CASE("marks of documents in a folder") {
    CHECK(has_document_mark("%PDF-1.4"));
    CHECK(has_document_mark("griffier-layout 1"));
    CHECK(!has_document_mark("tekst"));
    CHECK(!has_document_mark(""));
}
