#include "output/hocr.h"

#include <cmath>

#include "document/ocr/ocr.h"
#include "output/shown_lines.h"
#include "output/xml.h"

namespace griffier {
namespace {

std::string bbox(const PixelBox& box) {
    return "bbox " + std::to_string(box.x0) + " " + std::to_string(box.y0) + " " + std::to_string(box.x1) + " " + std::to_string(box.y1);
}

std::string word_element(const ShownWord& shown, const std::string& id) {
    std::string title = bbox(shown.box);
    if (shown.word->origin == Origin::ocr) title += "; x_wconf " + std::to_string(std::lround(shown.word->confidence * 100));
    return "<span class=\"ocrx_word\" id=\"" + id + "\" title=\"" + title + "\">" + escape_xml(shown.text) + "</span>";
}

}  // namespace

std::string hocr(const std::string& name, const std::vector<Page>& pages) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n"
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"nl\" lang=\"nl\">\n<head>\n<title>" +
        escape_xml(name) + "</title>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"/>\n<meta name=\"ocr-system\" content=\"griffier " +
        std::string(GRIFFIER_VERSION) + ", " + escape_xml(ocr_version()) +
        "\"/>\n<meta name=\"ocr-capabilities\" content=\"ocr_page ocr_line ocrx_word\"/>\n</head>\n<body>\n";
    for (const Page& page : pages) {
        const ShownPage shown = shown_page(page);
        const std::string number = std::to_string(page.number), dpi = std::to_string(shown.dpi);
        out += "<div class=\"ocr_page\" id=\"page_" + number + "\" title=\"image &quot;" + escape_xml(name) + "&quot;; " +
               bbox({0, 0, shown.width, shown.height}) + "; ppageno " + std::to_string(page.number - 1) + "; scan_res " + dpi + " " + dpi + "\">\n";
        int lines = 0, words = 0;
        const auto id = [&](const char* kind, int count) { return std::string(kind) + "_" + number + "_" + std::to_string(count); };
        for (const ShownLine& line : shown.lines) {
            out += "<span class=\"ocr_line\" id=\"" + id("line", ++lines) + "\" title=\"" + bbox(line.box) + "\">";
            bool first = true;
            for (const ShownWord& word : line.words) {
                out += (first ? "" : " ") + word_element(word, id("word", ++words));
                first = false;
            }
            out += "</span>\n";
        }
        out += "</div>\n";
    }
    return out + "</body>\n</html>\n";
}

}  // namespace griffier
