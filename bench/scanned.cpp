// Recognises pictures of pages, one engine for all: what a scanned page costs, without structure, extraction and output.
//   OMP_THREAD_LIMIT=1 bench_recognise [--words] IMAGE...
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include "document/error.h"
#include "document/ocr/ocr.h"

int main(int argc, char** argv) {
    using namespace griffier;
    bool show = false;
    try {
        Recogniser recogniser("nld");
        for (int i = 1; i < argc; ++i) {
            if (std::strcmp(argv[i], "--words") == 0) {
                show = true;
                continue;
            }
            std::ifstream in(argv[i], std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(in), {}};
            for (const Bitmap& picture : read_images(bytes)) {
                const Page page = recogniser.recognise(picture, picture.width * 72 / picture.dpi, picture.height * 72 / picture.dpi);
                if (!show) std::printf("%s: %zu words, %zu rulings, confidence %.3f\n", argv[i], page.words.size(), page.rulings.size(), page.ocr->confidence);
                if (show)
                    for (const Word& word : page.words) std::printf("%s\n", word.text.c_str());
            }
        }
    } catch (const InputError& error) {
        std::fprintf(stderr, "%s: %s\n", error.code.c_str(), error.what());
        return 1;
    }
}
