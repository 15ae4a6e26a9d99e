// The recognition engine: what it reads in a picture, and how it lays a page out. The only file that includes Tesseract is engine.cpp.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "document/ocr/line_pieces.h"
#include "document/scan/scan_image.h"
#include "document/scan/scan_ink.h"

namespace griffier {

// What a picture shows, as far as is known before it is read.
enum class TextForm { page, block, line, bare_line, word };  // a bare line is read as it is, without a search for its parts

class Engine {
public:
    // The language must be installed (ocr_languages.h).
    explicit Engine(const std::string& language);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    // The picture that read_part() reads; read() and find_pieces() set theirs.
    void set(const Picture& grey);

    // Words in pixels of the picture. Throws InputError crashed.
    std::vector<SeenWord> read(const Picture& grey, double dpi, TextForm form);

    // The same of a part of the picture that is set, as a bare line.
    std::vector<SeenWord> read_part(const InkPart& part, double dpi);

    // Reads these characters only; all of them again where it is empty.
    void read_only(const char* characters);

    // The layout of a page without its text.
    std::vector<LinePiece> find_pieces(const Picture& grey, double dpi);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

std::string engine_version();

}  // namespace griffier
