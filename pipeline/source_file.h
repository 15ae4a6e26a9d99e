// One input opened, whatever its kind: its pages as drawn, and pictures of them to be recognised or shown.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/ocr/bitmap.h"
#include "document/ocr/image_bytes.h"
#include "document/pdf/glyphs.h"
#include "pipeline/message.h"

namespace griffier {

class SourceFile {
public:
    // Each password is tried on an encrypted file. Throws InputError: what media_type() and the readers throw.
    SourceFile(Descriptor file, const std::vector<std::string>& passwords);
    ~SourceFile();
    SourceFile(const SourceFile&) = delete;
    SourceFile& operator=(const SourceFile&) = delete;

    const std::string& media_type() const;
    const std::vector<int>& page_numbers() const;  // ascending; 1..n but for a .layout file of single pages
    bool can_be_recognised() const;                // it has pictures: PDF and images
    std::string title() const;
    std::string_view pdf_bytes() const;                     // the file itself where it is a PDF, else ""
    const std::string& password() const;                    // that opened it, "" where it needed none
    std::vector<StoredPicture> pictures_as_stored() const;  // one a page of an image file, none of others
    Page read_page(int number);                             // throws InputError with the page
    // Of a file that states its own structure (a web page, a spreadsheet): its blocks, sections and tables; the pages are read as any others.
    // An empty document for all that must be understood from how it is printed.
    const Document& stated() const;
    // By the shapes of its glyphs, numbered over all pages read so; nullopt where the document is no PDF.
    std::optional<GlyphPage> read_glyphs(int number);
    const std::vector<GlyphShape>& shapes() const;
    std::vector<Warning> take_warnings();  // about the file, since the last call

    // The page as a picture to be recognised: its own image where it is nothing but one, else a rendering as fine as kOcrDpi,
    // coarser where the page is so large that it would pass kMaxPixels.
    Bitmap picture(int number, double width, double height);
    // A part of the page (points) as it is drawn, at kOcrDpi or coarser, from the whole pixel in which it begins; of its characters only those of
    // `lines` and near them. Of a PDF only.
    Bitmap drawn_lines(int number, const Box& region, const std::vector<Box>& lines);
    // The pictures in a part of a page by themselves, as fine as they are, `most_dpi` and what is recognised at most; nullopt where none is there.
    std::optional<Bitmap> part(int number, const Box& box, double most_dpi);
    // Pages, or parts of pages, with the same answer show the same picture at the same place and nothing else. "" where something else is
    // drawn there, and where it cannot be told. `with_text`: the text of the page is something else.
    std::string picture_key(int number, const Box& box, bool with_text);
    // As shown, for people; an empty bitmap where there is nothing to show (text).
    Bitmap background(int number, double width, double height);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace griffier
