// Writes small PDFs for tests, byte for byte the same every time: what a page draws is given as its content stream.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace griffier::testing {

struct TinyStream {
    std::string dict;  // entries between << and >>, without /Length
    std::string data;
};

struct TinyPage {
    std::string content;
    double width = 200, height = 200;  // of the media box, pt
    std::string extra;                 // more entries of the page: "/Rotate 90 /CropBox [0 0 100 100]"
};

struct TinyPdf {
    std::vector<TinyPage> pages;
    // Names for the pages' resources. Fonts F1 (Helvetica) and F2 (Helvetica-Bold) are always there, F3 is a Type 3 font whose
    // glyphs \\001, \\002, \\003 tell no Unicode.
    std::vector<std::pair<std::string, TinyStream>> xobjects;
    std::string patterns;              // entries of /Pattern
    std::string properties;            // entries of /Properties
    std::string gstates;               // entries of /ExtGState
    std::string catalog;               // more entries of the catalogue
    std::string info;                  // entries of the document information: "/Title (x)"
    std::vector<std::string> objects;  // further objects, from object number 10 on
};

std::string write(const TinyPdf& pdf);
std::string tiny_pdf(const std::string& content, const std::string& page_extra = "");  // one page of 200 x 200 pt

// A file in memory, open for reading at its start, that has no path anywhere.
int open_bytes(const std::string& bytes);

}  // namespace griffier::testing
