// Reads every page of PDFs and prints counts: what reading alone costs, without structure, extraction and output.
//   bench_read_pages FILE...             counts per file
//   bench_read_pages --layout FILE [N]   the pages (or page N) in the .layout format
//   bench_read_pages --ocr FILE...       which pages would be recognised, and why
#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "document/error.h"
#include "document/layout.h"
#include "document/pdf/legible.h"
#include "document/pdf/pdf.h"

namespace {

int read_file(const std::string& path, const std::string& mode, int only) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        std::cerr << path << ": cannot open\n";
        return 3;
    }
    try {
        griffier::PdfFile file(descriptor);
        ::close(descriptor);
        griffier::GlyphCounts glyphs;
        std::size_t words = 0, rulings = 0, shaded = 0, images = 0;
        std::vector<griffier::Page> kept;
        for (int number = only > 0 ? only : 1; number <= (only > 0 ? only : file.pages()); ++number) {
            try {
                griffier::Page page = file.read_page(number);
                glyphs.visible += page.glyphs.visible;
                glyphs.unmapped += page.glyphs.unmapped;
                glyphs.invisible += page.glyphs.invisible;
                glyphs.clipped += page.glyphs.clipped;
                words += page.words.size();
                rulings += page.rulings.size();
                shaded += page.shaded.size();
                images += page.images.size();
                if (mode == "--ocr") {
                    const griffier::OcrNeed need = griffier::needs_ocr(page, griffier::OcrMode::automatic);
                    if (need.needed)
                        std::cout << path << " page " << number << ": " << need.reason << " (" << page.words.size() << " words, " << page.glyphs.visible
                                  << " visible, " << page.glyphs.unmapped << " unmapped, " << page.glyphs.invisible << " invisible)\n";
                }
                for (const griffier::Warning& warning : page.warnings) std::cerr << path << " page " << number << ": " << warning.message << "\n";
                if (mode == "--layout") kept.push_back(std::move(page));
            } catch (const griffier::InputError& error) {
                std::cerr << path << " page " << number << ": " << error.code << ": " << error.what() << "\n";
            }
        }
        if (mode == "--layout")
            std::cout << griffier::write_layout(kept);
        else if (mode.empty())
            std::cout << path << ": " << file.pages() << " pages, title '" << file.title() << "', " << words << " words, " << rulings << " rulings, " << shaded
                      << " shaded, " << images << " images, glyphs " << glyphs.visible << " visible " << glyphs.unmapped << " unmapped " << glyphs.invisible
                      << " invisible " << glyphs.clipped << " clipped\n";
        for (const griffier::Warning& warning : file.take_warnings()) std::cerr << path << ": " << warning.code << ": " << warning.message << "\n";
    } catch (const griffier::InputError& error) {
        ::close(descriptor);
        std::cerr << path << ": " << error.code << ": " << error.what() << " " << error.remedy << "\n";
        return 3;
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    int first = 1;
    std::string mode;
    if (argc > 1 && argv[1][0] == '-') mode = argv[first++];
    int status = 0;
    if (mode == "--layout") return argc > first ? read_file(argv[first], mode, argc > first + 1 ? std::atoi(argv[first + 1]) : 0) : 2;
    for (int i = first; i < argc; ++i) status = std::max(status, read_file(argv[i], mode, 0));
    return status;
}
