// Recognises pictures of pages.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/ocr/bitmap.h"

namespace griffier {

// One long-lived engine per process. OMP_THREAD_LIMIT=1 must be in the environment before the process starts.
class Recogniser {
public:
    // `language` as Tesseract names it ("nld", "nld+eng"). Throws InputError language_missing, saying what to install.
    explicit Recogniser(const std::string& language);
    ~Recogniser();
    Recogniser(const Recogniser&) = delete;
    Recogniser& operator=(const Recogniser&) = delete;

    // Words with boxes and confidence, rulings, in points of a page of `width` x `height` points that the picture fills.
    // The result has text_from ocr and its OcrInfo; number and rotation are the caller's. `images` are stamps, signatures and stains over rows
    // of figures. Everything is placed as the page
    // stands after turning (OcrInfo::rotated: width and height change places at 90 and 270) and straightening (OcrInfo::skew, clockwise);
    // `shaded` has the dark bands behind text.
    Page recognise(const Bitmap& picture, double width, double height);

    // Only the words in these boxes (points), each box a piece of one upright line and read by itself. Nothing else of the page is
    // looked at: no turning, straightening, rulings.
    Page recognise_lines(const Bitmap& picture, double width, double height, const std::vector<Box>& lines);

    // The figures among `asked` read once more (closer_look.h), each from the picture as it is: `asked` says how it is turned and straightened.
    // Gives the page with the same words, as they are read now; their readings are the new ones.
    Page read_figures(const Bitmap& picture, const Page& asked);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// PNG, JPEG or (multi-page) TIFF as grey pictures (in image_files.cpp). Throws InputError damaged, not_a_document, too_large.
std::vector<Bitmap> read_images(std::string_view bytes);

std::vector<std::string> ocr_languages();  // installed, sorted
std::string ocr_version();

// Files with the language data that recognising in `language` reads, in a fixed order; what is not installed is left out.
std::vector<std::string> ocr_models(const std::string& language);

}  // namespace griffier
