// Reads a PDF: what each page draws, and renders it where it must be recognised. Poppler is included by pdf.cpp and its devices (pdf_*) only.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/ocr/bitmap.h"
#include "document/pdf/glyphs.h"

namespace griffier {

// A PDF held open. Not thread-safe (Poppler is not); one per process. Poppler's complaints become warnings, at most 20.
class PdfFile {
public:
    // Takes the file by descriptor (dup'ed; a path is never needed, so that a sandbox can close the file system).
    // Throws InputError: encrypted (says how to decrypt), damaged, not_a_document, no_pages.
    explicit PdfFile(int descriptor, const std::string& password = "");
    ~PdfFile();
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    int pages() const;
    std::string title() const;             // from the file's metadata, "" for none
    std::vector<Warning> take_warnings();  // what Poppler said since the last call
    std::string_view bytes() const;        // the file

    // Text layer, rulings, fills, images of one page. Throws InputError with the page where it is not readable.
    Page read_page(int number);

    // The glyphs that a page paints, by their shape, whatever their font says they mean. Shapes are numbered over all pages read so.
    GlyphPage read_glyphs(int number);
    const std::vector<GlyphShape>& shapes() const;

    // Grey rendering of the page as shown (crop box, rotation). Throws InputError "too_large" where it would pass kMaxPixels.
    Bitmap render(int number, double dpi);
    // Only a part of it (points), from the whole pixel in which the part begins; of its characters only those of `lines` and near them.
    Bitmap render(int number, const Box& region, const std::vector<Box>& lines, double dpi);

    // The page's one image at its own resolution, where the page is nothing but that image; nullopt otherwise.
    // Throws InputError too_large, damaged where an image cannot be decoded that is what the page shows; what is cut off is a warning.
    std::optional<Bitmap> only_image(int number);

    // The pictures in a part of the page (points), without the page's own text, as fine as the finest of them but no finer than
    // `most_dpi`. nullopt where no picture is there. Throws InputError too_large.
    std::optional<Bitmap> pictures(int number, const Box& region, double most_dpi);

    // Tells everything that makes the pictures of a part of the page look as they do, and where they lie: pages that tell the same bytes
    // show the same. false where something else is drawn there, of which nothing is told; the text of the page, too, where `with_text`.
    bool describe_pictures(int number, const Box& region, bool with_text, const std::function<void(std::string_view)>& tell);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace griffier
