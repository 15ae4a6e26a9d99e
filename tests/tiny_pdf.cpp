#include "tiny_pdf.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>

namespace griffier::testing {
namespace {

constexpr std::size_t kFirstFree = 10;  // objects 1 to 9 have fixed uses

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
}

std::string stream(const std::string& dict, const std::string& data) {
    return "<< " + dict + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data + "\nendstream";
}

}  // namespace

std::string write(const TinyPdf& pdf) {
    // 1 catalogue, 2 pages, 3 resources, 4 to 6 fonts, 7 information, 8 glyph of F3, 9 unused
    std::vector<std::string> objects(kFirstFree);
    const auto add = [&](std::string body) {
        objects.push_back(std::move(body));
        return std::to_string(objects.size() - 1) + " 0 R";
    };
    for (const std::string& object : pdf.objects) add(object);
    std::string kids, names;
    for (const auto& [name, xobject] : pdf.xobjects) names += "/" + name + " " + add(stream("/Type /XObject " + xobject.dict, xobject.data)) + " ";
    for (const TinyPage& page : pdf.pages) {
        const std::string content = add(stream("", page.content));
        kids += add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + number(page.width) + " " + number(page.height) + "] /Resources 3 0 R /Contents " +
                    content + " " + page.extra + " >>") +
                " ";
    }
    objects[1] = "<< /Type /Catalog /Pages 2 0 R " + pdf.catalog + " >>";
    objects[2] = "<< /Type /Pages /Kids [ " + kids + "] /Count " + std::to_string(pdf.pages.size()) + " >>";
    objects[3] = "<< /Font << /F1 4 0 R /F2 5 0 R /F3 6 0 R >> /XObject << " + names + ">> /Pattern << " + pdf.patterns + " >> /Properties << " +
                 pdf.properties + " >> /ExtGState << " + pdf.gstates + " >> >>";
    objects[4] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    objects[5] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>";
    objects[6] =
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar 3 /Widths [600 600 600] "
        "/CharProcs << /foo 8 0 R /goo 8 0 R /hoo 8 0 R >> /Encoding << /Type /Encoding /Differences [1 /foo /goo /hoo] >> /Resources << >> >>";
    objects[7] = "<< " + pdf.info + " >>";
    objects[8] = stream("", "600 0 0 0 500 700 d1 0 0 500 700 re f");
    objects[9] = "null";
    std::string out = "%PDF-1.7\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 1; i < objects.size(); ++i) {
        char entry[32];
        std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", out.size());
        table += entry;
        out += std::to_string(i) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t xref = out.size();
    out += "xref\n0 " + std::to_string(objects.size()) + "\n" + table + "trailer\n<< /Size " + std::to_string(objects.size()) +
           " /Root 1 0 R /Info 7 0 R >>\nstartxref\n" + std::to_string(xref) + "\n%%EOF\n";
    return out;
}

std::string tiny_pdf(const std::string& content, const std::string& page_extra) {
    TinyPdf pdf;
    pdf.pages.push_back({content, 200, 200, page_extra});
    return write(pdf);
}

int open_bytes(const std::string& bytes) {
    const int descriptor = ::memfd_create("test", MFD_CLOEXEC);
    if (descriptor < 0) throw std::runtime_error("memfd_create failed");
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote = ::write(descriptor, bytes.data() + done, bytes.size() - done);
        if (wrote <= 0) throw std::runtime_error("write to a file in memory failed");
        done += static_cast<std::size_t>(wrote);
    }
    ::lseek(descriptor, 0, SEEK_SET);
    return descriptor;
}

}  // namespace griffier::testing
