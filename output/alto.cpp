#include "output/alto.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "document/ocr/ocr.h"
#include "output/shown_lines.h"
#include "output/xml.h"

namespace griffier {
namespace {

std::string attribute(const char* name, const std::string& value) { return std::string(" ") + name + "=\"" + escape_xml(value) + "\""; }

std::string confidence(double value) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.2f", std::clamp(value, 0.0, 1.0));
    return text.data();
}

std::string place(const PixelBox& box) {
    return attribute("HPOS", std::to_string(box.x0)) + attribute("VPOS", std::to_string(box.y0)) + attribute("WIDTH", std::to_string(box.x1 - box.x0)) +
           attribute("HEIGHT", std::to_string(box.y1 - box.y0));
}

PixelBox hull(const PixelBox& a, const PixelBox& b) { return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)}; }

class PageWriter {
public:
    PageWriter(int number, std::string& out) : number_(std::to_string(number)), out_(out) {}

    void block(const std::vector<const ShownLine*>& lines) {
        if (lines.empty()) return;
        PixelBox box = lines.front()->box;
        for (const ShownLine* line : lines) box = hull(box, line->box);
        out_ += "<TextBlock" + id("block", ++blocks_) + place(box);
        if (const int turned = lines.front()->turned; turned != 0) out_ += attribute("ROTATION", std::to_string(360 - turned));  // counterclockwise
        out_ += " LANG=\"nl\">\n";
        for (const ShownLine* line : lines) write(*line);
        out_ += "</TextBlock>\n";
    }

private:
    std::string id(const char* kind, int count) const { return attribute("ID", std::string(kind) + "_" + number_ + "_" + std::to_string(count)); }

    void write(const ShownLine& line) {
        out_ += "<TextLine" + id("line", ++lines_) + place(line.box) + ">\n";
        const ShownWord* before = nullptr;
        for (const ShownWord& shown : line.words) {
            if (before && line.turned != 0) out_ += "<SP/>\n";
            if (before && line.turned == 0) {
                const long gap = std::max(0L, shown.box.x0 - before->box.x1);
                out_ += "<SP" + attribute("HPOS", std::to_string(before->box.x1)) + attribute("VPOS", std::to_string(line.box.y0)) +
                        attribute("WIDTH", std::to_string(gap)) + "/>\n";
            }
            out_ += "<String" + id("word", ++words_) + place(shown.box) + attribute("CONTENT", shown.text);
            if (shown.word->bold) out_ += " STYLE=\"bold\"";
            if (shown.word->origin == Origin::ocr) out_ += attribute("WC", confidence(shown.word->confidence));
            out_ += "/>\n";
            before = &shown;
        }
        out_ += "</TextLine>\n";
    }

    std::string number_;
    std::string& out_;
    int blocks_ = 0, lines_ = 0, words_ = 0;
};

}  // namespace

std::string alto(const std::string& name, const std::vector<Page>& pages) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:schemaLocation=\"http://www.loc.gov/standards/alto/ns-v4# http://www.loc.gov/standards/alto/v4/alto-4-2.xsd\" SCHEMAVERSION=\"4.2\">\n"
        "<Description>\n<MeasurementUnit>pixel</MeasurementUnit>\n<sourceImageInformation><fileName>" +
        escape_xml(name) + "</fileName></sourceImageInformation>\n<Processing ID=\"griffier\"><processingCategory>contentGeneration</processingCategory>" +
        "<processingSoftware><softwareName>griffier</softwareName><softwareVersion>" + std::string(GRIFFIER_VERSION) +
        "</softwareVersion><applicationDescription>" + escape_xml(ocr_version()) +
        "</applicationDescription></processingSoftware></Processing>\n</Description>\n<Layout>\n";
    for (const Page& page : pages) {
        const ShownPage shown = shown_page(page);
        const std::string size = attribute("WIDTH", std::to_string(shown.width)) + attribute("HEIGHT", std::to_string(shown.height));
        out += "<Page" + attribute("ID", "page_" + std::to_string(page.number)) + attribute("PHYSICAL_IMG_NR", std::to_string(page.number)) + size +
               (page.ocr ? attribute("PC", confidence(page.ocr->confidence)) : "") + ">\n<PrintSpace HPOS=\"0\" VPOS=\"0\"" + size + ">\n";
        PageWriter writer(page.number, out);
        std::vector<const ShownLine*> most;
        std::array<int, 4> turns{};  // lines that stand so, by quarter turns
        for (const ShownLine& line : shown.lines) ++turns[static_cast<std::size_t>(line.turned / 90)];
        const int usual = 90 * static_cast<int>(std::max_element(turns.begin(), turns.end()) - turns.begin());
        for (const ShownLine& line : shown.lines) {
            if (line.turned == usual) most.push_back(&line);
        }
        writer.block(most);
        for (const ShownLine& line : shown.lines) {
            if (line.turned != usual) writer.block({&line});
        }
        out += "</PrintSpace>\n</Page>\n";
    }
    return out + "</Layout>\n</alto>\n";
}

}  // namespace griffier
