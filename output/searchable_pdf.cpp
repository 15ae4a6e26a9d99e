#include "output/searchable_pdf.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "document/error.h"
#include "document/text.h"
#include "output/pdf_number.h"
#include "output/places.h"

namespace griffier {
namespace {

constexpr double kAdvance = 0.5;            // em, of every character of the invisible font; words are stretched to their width
constexpr std::size_t kCodesPerFont = 255;  // codes 1 to 255 of a simple font
const std::string kFontName = "/GriffierText";

struct Point {
    double x = 0, y = 0;
};

// From the page as it was read to the page as shown: slanted again, ...
Point slanted(const Page& page, Point p) {
    const Box at = as_printed(page, {p.x, p.y, p.x, p.y});
    return {at.x0, at.y0};
}

// ... turned as it stood, ...
Point as_shown(const Page& page, Point p) {
    switch (page.ocr ? page.ocr->rotated % 360 : 0) {
        case 90:
            return {p.y, page.width - p.x};
        case 180:
            return {page.width - p.x, page.height - p.y};
        case 270:
            return {page.height - p.y, p.x};
        default:
            return p;
    }
}

// ... and on to the user space of the file: y runs up, the crop box has any origin, the page is turned by /Rotate when it is shown.
Point in_file(const QPDFObjectHandle::Rectangle& crop, int rotation, Point p) {
    switch (rotation) {
        case 90:
            return {crop.llx + p.y, crop.lly + p.x};
        case 180:
            return {crop.urx - p.x, crop.lly + p.y};
        case 270:
            return {crop.urx - p.y, crop.ury - p.x};
        default:
            return {crop.llx + p.x, crop.ury - p.y};
    }
}

std::string hexadecimal(unsigned value, int digits) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%0*X", digits, value);
    return text.data();
}

std::u32string code_points(const std::string& utf8) {
    std::u32string points;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            points += byte;
        else if ((byte & 0xC0) == 0x80 && !points.empty())
            points.back() = points.back() << 6 | (byte & 0x3F);
        else
            points += byte & (byte >= 0xF0 ? 0x07 : byte >= 0xE0 ? 0x0F : 0x1F);
    }
    return points;
}

// Codes for the characters met, 255 to a font.
class Codes {
public:
    // "<41> Tj" with the fonts that it takes.
    std::string show(const std::u32string& text, double size) {
        std::string out, run;
        std::size_t font = 0;
        for (const char32_t point : text) {
            const auto [place, fresh] = codes_.emplace(point, points_.size());
            if (fresh) points_.push_back(point);
            if (const std::size_t its = place->second / kCodesPerFont; run.empty() || its != font) {
                if (!run.empty()) out += "<" + run + "> Tj ";
                run.clear();
                font = its;
                out += kFontName + std::to_string(font) + " " + pdf_number(size) + " Tf ";
            }
            run += hexadecimal(static_cast<unsigned>(place->second % kCodesPerFont + 1), 2);
        }
        return out + "<" + run + "> Tj";
    }

    std::size_t fonts() const { return (points_.size() + kCodesPerFont - 1) / kCodesPerFont; }

    QPDFObjectHandle font(QPDF& file, std::size_t index) const {
        const std::size_t from = index * kCodesPerFont, to = std::min(points_.size(), from + kCodesPerFont);
        std::string names, widths, map;
        for (std::size_t i = from; i < to; ++i) {
            const auto point = static_cast<unsigned>(points_[i]);
            names += point < 0x10000 ? " /uni" + hexadecimal(point, 4) : " /u" + hexadecimal(point, 5);
            widths += " 500";
            const std::string unicode = point < 0x10000
                                            ? hexadecimal(point, 4)
                                            : hexadecimal(0xD800 + ((point - 0x10000) >> 10), 4) + hexadecimal(0xDC00 + ((point - 0x10000) & 0x3FF), 4);
            map += "1 beginbfchar <" + hexadecimal(static_cast<unsigned>(i - from + 1), 2) + "> <" + unicode + "> endbfchar\n";
        }
        QPDFObjectHandle unicode = QPDFObjectHandle::newStream(
            &file,
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange <00> <FF> endcodespacerange\n" +
                map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        QPDFObjectHandle font =
            QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 1 /LastChar " + std::to_string(to - from) + " /Widths [" +
                                    widths + " ] /Encoding << /Type /Encoding /Differences [ 1" + names + " ] >> >>");
        font.replaceKey("/ToUnicode", unicode);
        return font;
    }

private:
    std::map<char32_t, std::size_t> codes_;
    std::vector<char32_t> points_;
};

std::string text_stream(const Page& page, const QPDFObjectHandle::Rectangle& crop, Codes& codes) {
    std::string out;
    for (const Word& word : page.words) {
        if (word.origin != Origin::ocr) continue;
        const std::u32string text = code_points(normalise(word.text));
        const Box& box = word.box;
        Point from, to;  // along the baseline
        switch (word.rotation) {
            case 90:
                from = {word.baseline, box.y0}, to = {word.baseline, box.y1};
                break;
            case 180:
                from = {box.x1, word.baseline}, to = {box.x0, word.baseline};
                break;
            case 270:
                from = {word.baseline, box.y1}, to = {word.baseline, box.y0};
                break;
            default:
                from = {box.x0, word.baseline}, to = {box.x1, word.baseline};
        }
        // The middle of a word lies where it is seen; the word itself is not slanted: Poppler's readers break slanted words in pieces.
        const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2}, seen = slanted(page, middle);
        const auto placed = [&](const Point& p) { return in_file(crop, page.rotation, as_shown(page, {p.x - middle.x + seen.x, p.y - middle.y + seen.y})); };
        const Point a = placed(from), b = placed(to);
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        const double size = word.size > 0 ? word.size : box.height();
        if (text.empty() || !(length > 0) || !(size > 0)) continue;
        const double c = (b.x - a.x) / length, s = (b.y - a.y) / length;
        out += pdf_number(100 * length / (kAdvance * size * static_cast<double>(text.size()))) + " Tz " + pdf_number(c) + " " + pdf_number(s) + " " +
               pdf_number(-s) + " " + pdf_number(c) + " " + pdf_number(a.x) + " " + pdf_number(a.y) + " Tm " + codes.show(text + U" ", size) + "\n";
    }
    return out.empty() ? out : "q BT 3 Tr\n" + out + "ET Q\n";
}

void add_fonts(QPDFPageObjectHelper& page, const std::vector<QPDFObjectHandle>& fonts) {
    QPDFObjectHandle resources = page.getAttribute("/Resources", true);
    if (!resources.isDictionary()) {
        resources = QPDFObjectHandle::newDictionary();
        page.getObjectHandle().replaceKey("/Resources", resources);
    }
    QPDFObjectHandle before = resources.getKey("/Font");
    QPDFObjectHandle own = before.isDictionary() ? before.shallowCopy() : QPDFObjectHandle::newDictionary();
    for (std::size_t i = 0; i < fonts.size(); ++i) own.replaceKey(kFontName + std::to_string(i), fonts[i]);
    resources.replaceKey("/Font", own);
}

QPDFObjectHandle::Rectangle visible_box(QPDFPageObjectHelper& page) {
    const QPDFObjectHandle::Rectangle crop = page.getCropBox().getArrayAsRectangle(), media = page.getMediaBox().getArrayAsRectangle();
    return {std::max(crop.llx, media.llx), std::max(crop.lly, media.lly), std::min(crop.urx, media.urx), std::min(crop.ury, media.ury)};
}

}  // namespace

std::string searchable_pdf(std::string_view pdf, const std::string& password, const std::vector<const Page*>& pages) {
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("document", pdf.data(), pdf.size(), password.c_str());
        std::vector<QPDFPageObjectHelper> found = QPDFPageDocumentHelper(file).getAllPages();
        Codes codes;
        std::vector<QPDFPageObjectHelper> changed;
        for (const Page* page : pages) {
            if (page->number < 1 || static_cast<std::size_t>(page->number) > found.size())
                throw InputError("damaged", "the PDF has pages that cannot be found", "Repair it: qpdf in.pdf out.pdf");
            QPDFPageObjectHelper& one = found[static_cast<std::size_t>(page->number) - 1];
            const std::string text = text_stream(*page, visible_box(one), codes);
            if (text.empty()) continue;
            one.addPageContents(file.makeIndirectObject(QPDFObjectHandle::newStream(&file, text)), true);
            changed.push_back(one);
        }
        std::vector<QPDFObjectHandle> fonts;
        for (std::size_t i = 0; i < codes.fonts(); ++i) fonts.push_back(file.makeIndirectObject(codes.font(file, i)));
        for (QPDFPageObjectHelper& page : changed) add_fonts(page, fonts);
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setDecodeLevel(qpdf_dl_none);
        writer.setObjectStreamMode(qpdf_o_preserve);
        writer.setPreserveEncryption(false);
        writer.setDeterministicID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    } catch (const QPDFExc& error) {
        if (error.getErrorCode() == qpdf_e_password)
            throw InputError("encrypted", "the document is protected in a way that its copy cannot be written",
                             "Decrypt it first: qpdf --decrypt in.pdf out.pdf");
        throw InputError("damaged", "the PDF cannot be written anew: " + normalise(error.getMessageDetail()), "Repair it: qpdf in.pdf out.pdf");
    }
}

}  // namespace griffier
