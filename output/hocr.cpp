#include "output/hocr.h"

#include <algorithm>
#include <cmath>

#include "document/lines.h"
#include "document/ocr.h"
#include "document/text.h"
#include "output/places.h"
#include "output/xml.h"

namespace griffier {
namespace {

constexpr double kPointsPerInch = 72;

// The page as shown: turned back where its picture was turned to be read.
struct Shown {
    const Page& page;
    double scale;  // pixels a point

    int turned() const { return page.ocr ? page.ocr->rotated % 360 : 0; }
    bool aside() const { return turned() == 90 || turned() == 270; }
    double width() const { return aside() ? page.height : page.width; }
    double height() const { return aside() ? page.width : page.height; }

    std::string box(const Box& read) const {
        Box b = as_printed(page, read);
        if (turned() == 90)
            b = {b.y0, page.width - b.x1, b.y1, page.width - b.x0};
        else if (turned() == 180)
            b = {page.width - b.x1, page.height - b.y1, page.width - b.x0, page.height - b.y0};
        else if (turned() == 270)
            b = {page.height - b.y1, b.x0, page.height - b.y0, b.x1};
        const auto pixel = [&](double v, double most) { return std::to_string(std::lround(std::clamp(v, 0.0, most) * scale)); };
        return "bbox " + pixel(b.x0, width()) + " " + pixel(b.y0, height()) + " " + pixel(b.x1, width()) + " " + pixel(b.y1, height());
    }
};

std::string word_element(const Shown& shown, const Word& word, const std::string& id) {
    std::string title = shown.box(word.box);
    if (word.origin == Origin::ocr) title += "; x_wconf " + std::to_string(std::lround(word.confidence * 100));
    return "<span class=\"ocrx_word\" id=\"" + id + "\" title=\"" + title + "\">" + escape_xml(normalise(word.text)) + "</span>";
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
        const int dpi = page.ocr && page.ocr->dpi > 0 ? static_cast<int>(std::lround(page.ocr->dpi)) : kHocrDpi;
        const Shown shown{page, dpi / kPointsPerInch};
        const std::string number = std::to_string(page.number);
        // The page's own box in the frame in which it was read, so that box() brings it back too.
        out += "<div class=\"ocr_page\" id=\"page_" + number + "\" title=\"image &quot;" + escape_xml(name) + "&quot;; bbox 0 0 " +
               std::to_string(std::lround(shown.width() * shown.scale)) + " " + std::to_string(std::lround(shown.height() * shown.scale)) + "; ppageno " +
               std::to_string(page.number - 1) + "; scan_res " + std::to_string(dpi) + " " + std::to_string(dpi) + "\">\n";
        std::vector<bool> placed(page.words.size(), false);
        int lines = 0, words = 0;
        const auto id = [&](const char* kind, int count) { return std::string(kind) + "_" + number + "_" + std::to_string(count); };
        const auto put = [&](const Box& box, const std::vector<int>& indices) {
            out += "<span class=\"ocr_line\" id=\"" + id("line", ++lines) + "\" title=\"" + shown.box(box) + "\">";
            for (std::size_t i = 0; i < indices.size(); ++i) {
                placed[static_cast<std::size_t>(indices[i])] = true;
                out += (i > 0 ? " " : "") + word_element(shown, page.words[static_cast<std::size_t>(indices[i])], id("word", ++words));
            }
            out += "</span>\n";
        };
        for (const Line& line : reading_order(page, {})) put(line.box, line.words);
        for (std::size_t i = 0; i < page.words.size(); ++i) {
            if (!placed[i]) put(page.words[i].box, {static_cast<int>(i)});  // words that run up or down the page
        }
        out += "</div>\n";
    }
    return out + "</body>\n</html>\n";
}

}  // namespace griffier
