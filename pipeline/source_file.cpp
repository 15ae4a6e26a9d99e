#include "pipeline/source_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <optional>
#include <system_error>
#include <tuple>
#include <utility>

#include "document/error.h"
#include "document/files/csv.h"
#include "document/files/file_bytes.h"
#include "document/files/html.h"
#include "document/files/mhtml.h"
#include "document/files/xlsx.h"
#include "document/layout.h"
#include "document/ocr/ocr.h"
#include "document/pdf/pdf.h"
#include "document/plain_text/plain_text.h"
#include "pipeline/media_type.h"
#include "pipeline/sha256.h"

namespace griffier {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kOcrDpi = 300;                                // what Tesseract is trained for
constexpr double kShowDpi = 110;                               // legible on a screen
constexpr double kLeastDpi = 50;                               // below it an image's own statement is not believed
constexpr double kA4LongSide = 841.89;                         // pt, of an image that does not say its size
constexpr std::size_t kLargestText = std::size_t{64} << 20;    // bytes; its words and lines take fifty times as much memory
constexpr std::size_t kLargestImage = std::size_t{512} << 20;  // bytes of an image or .layout, which is read whole
constexpr double kPixelMargin = 0.98;                          // of kMaxPixels: rounding up must not pass it

std::string read_all(int descriptor, std::size_t most) {
    std::string content;
    std::size_t have = 0;
    while (have < most) {
        content.resize(std::min(most, have + (std::size_t{1} << 20)));
        const ssize_t got = ::pread(descriptor, content.data() + have, content.size() - have, static_cast<off_t>(have));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            throw InputError("unreadable", "the file cannot be read: " + std::generic_category().message(errno), "Copy it to another disk and try again.");
        if (got == 0) break;
        have += static_cast<std::size_t>(got);
    }
    content.resize(have);
    return content;
}

// What is no document at all is refused as that, whatever its size.
[[noreturn]] void refuse_large(std::string_view content, std::size_t limit) {
    const std::string type = media_type(content);
    throw InputError(
        "too_large",
        "the file is larger than the " + std::to_string(limit >> 20) + " MB that griffier reads of " + (type == kPlainText ? "a text" : "a file of its kind"),
        "Split it: every document in a file of its own.");
}

// With the password that opened it.
std::pair<std::unique_ptr<PdfFile>, std::string> open_pdf(int descriptor, const std::vector<std::string>& passwords) {
    try {
        return {std::make_unique<PdfFile>(descriptor), ""};
    } catch (const InputError& error) {
        if (error.code != "encrypted" || passwords.empty()) throw;
    }
    for (const std::string& password : passwords) {
        try {
            return {std::make_unique<PdfFile>(descriptor, password), password};
        } catch (const InputError& error) {
            if (error.code != "encrypted") throw;
        }
    }
    throw InputError("encrypted",
                     passwords.size() == 1 ? "the file is protected and the password given does not open it"
                                           : "the file is protected and none of the passwords given opens it",
                     "Put the right password in the file named with --password-file, or decrypt it first: qpdf --decrypt --password=… in.pdf out.pdf");
}

Document read_web_page(std::string_view content, const std::string& type) {
    if (type == kHtml) return read_html(content);
    const MhtmlPage page = read_mhtml(content);
    Document document = read_html(page.html, page.charset);
    if (!page.address.empty()) document.address = page.address;
    return document;
}

double believable_dpi(const Bitmap& image) {
    if (image.dpi >= kLeastDpi) return image.dpi;
    return std::max(image.width, image.height) * kPointsPerInch / kA4LongSide;
}

Page page_of_image(const Bitmap& image, int number) {
    const double scale = kPointsPerInch / believable_dpi(image);
    Page page;
    page.number = number;
    page.width = image.width * scale;
    page.height = image.height * scale;
    page.images.push_back({0, 0, page.width, page.height});
    return page;
}

// The finest resolution up to `wanted` at which the page stays below kMaxPixels.
double fitting_dpi(double wanted, double width, double height) {
    const double square_inches = std::max(width * height, 1.0) / (kPointsPerInch * kPointsPerInch);
    return std::min(wanted, std::sqrt(kPixelMargin * static_cast<double>(kMaxPixels) / square_inches));
}

}  // namespace

struct SourceFile::Impl {
    std::string type;
    std::vector<int> numbers;
    std::unique_ptr<PdfFile> pdf;
    std::string password;
    Descriptor file;  // of images
    std::vector<Bitmap> images;
    std::vector<Page> pages;  // of text, web pages and .layout
    Document stated;
    std::vector<Warning> warnings;

    void state(Document document) {
        pages = std::move(document.pages);
        warnings = std::move(document.warnings);
        document.pages.clear();
        document.warnings.clear();
        stated = std::move(document);
    }
};

SourceFile::SourceFile(Descriptor file, const std::vector<std::string>& passwords) : impl_(std::make_unique<Impl>()) {
    std::string content = read_all(file.get(), kSniffed);
    const bool marked = has_document_mark(content);
    if (!marked) {
        content = read_all(file.get(), kLargestText + 1);
        if (content.size() > kLargestText) refuse_large(content, kLargestText);
    }
    impl_->type = griffier::media_type(content);
    int count = 0;
    if (impl_->type == kPdf) {
        std::tie(impl_->pdf, impl_->password) = open_pdf(file.get(), passwords);
        count = impl_->pdf->pages();
    } else {
        if (marked) content = read_all(file.get(), kLargestImage + 1);
        if (content.size() > kLargestImage) refuse_large(content, kLargestImage);
        if (impl_->type == kLayout) {
            impl_->pages = read_layout(content);
        } else if (impl_->type == kPlainText) {
            const Utf8Text text = to_utf8(content);
            if (is_csv(text.text)) {
                impl_->type = kCsv;
                impl_->state(read_csv(text.text));
            } else {
                impl_->pages = read_plain_text(text.text);
            }
            if (!text.converted_from.empty()) impl_->warnings.push_back({"text_encoding", "the text is no UTF-8; it was read as " + text.converted_from, 0});
        } else if (impl_->type == kXlsx) {
            impl_->state(read_xlsx(content));
        } else if (impl_->type == kHtml || impl_->type == kMhtml) {
            impl_->state(read_web_page(content, impl_->type));
        } else {
            impl_->images = read_images(content);
            count = static_cast<int>(impl_->images.size());
            impl_->file = std::move(file);
        }
        for (const Page& page : impl_->pages) impl_->numbers.push_back(page.number);
    }
    for (int number = 1; number <= count; ++number) impl_->numbers.push_back(number);
    if (impl_->numbers.empty()) throw InputError("no_pages", "the file has no pages", "Fetch it again from where it came from.");
}

SourceFile::~SourceFile() = default;

const std::string& SourceFile::media_type() const { return impl_->type; }

const std::vector<int>& SourceFile::page_numbers() const { return impl_->numbers; }

bool SourceFile::can_be_recognised() const { return impl_->pdf || !impl_->images.empty(); }

std::string SourceFile::title() const { return impl_->pdf ? impl_->pdf->title() : impl_->stated.embedded_title; }

const Document& SourceFile::stated() const { return impl_->stated; }

std::string_view SourceFile::pdf_bytes() const { return impl_->pdf ? impl_->pdf->bytes() : std::string_view(); }

const std::string& SourceFile::password() const { return impl_->password; }

std::vector<StoredPicture> SourceFile::pictures_as_stored() const {
    if (impl_->images.empty()) return {};
    return stored_pictures(FileBytes(impl_->file.get()).view());
}

Page SourceFile::read_page(int number) {
    if (impl_->pdf) return impl_->pdf->read_page(number);
    if (!impl_->images.empty()) return page_of_image(impl_->images.at(static_cast<std::size_t>(number) - 1), number);
    for (const Page& page : impl_->pages) {
        if (page.number == number) return page;
    }
    throw InputError("no_pages", "there is no page " + std::to_string(number), "", number);
}

std::optional<GlyphPage> SourceFile::read_glyphs(int number) {
    if (!impl_->pdf) return std::nullopt;
    return impl_->pdf->read_glyphs(number);
}

const std::vector<GlyphShape>& SourceFile::shapes() const {
    static const std::vector<GlyphShape> none;
    return impl_->pdf ? impl_->pdf->shapes() : none;
}

std::vector<Warning> SourceFile::take_warnings() {
    std::vector<Warning> warnings = std::move(impl_->warnings);
    impl_->warnings.clear();
    if (impl_->pdf) {
        for (Warning& warning : impl_->pdf->take_warnings()) warnings.push_back(std::move(warning));
    }
    return warnings;
}

Bitmap SourceFile::picture(int number, double width, double height) {
    if (!impl_->images.empty()) return impl_->images.at(static_cast<std::size_t>(number) - 1);
    if (!impl_->pdf) throw InputError("unsupported", "a text page has no picture", "", number);
    if (std::optional<Bitmap> image = impl_->pdf->only_image(number)) return std::move(*image);
    return impl_->pdf->render(number, fitting_dpi(kOcrDpi, width, height));
}

Bitmap SourceFile::drawn_lines(int number, const Box& region, const std::vector<Box>& lines) {
    if (!impl_->pdf) throw InputError("unsupported", "only a page of a PDF is drawn", "", number);
    return impl_->pdf->render(number, region, lines, fitting_dpi(kOcrDpi, region.width(), region.height()));
}

std::optional<Bitmap> SourceFile::part(int number, const Box& box, double most_dpi) {
    if (!impl_->pdf) return std::nullopt;
    return impl_->pdf->pictures(number, box, fitting_dpi(std::min(most_dpi, kOcrDpi), box.width(), box.height()));
}

std::string SourceFile::picture_key(int number, const Box& box, bool with_text) {
    if (!impl_->pdf) return "";
    Sha256 sum;
    for (const double side : {box.x0, box.y0, box.x1, box.y1}) sum.add(std::to_string(side) + ' ');
    return impl_->pdf->describe_pictures(number, box, with_text, [&](std::string_view bytes) { sum.add(bytes); }) ? sum.hex() : "";
}

Bitmap SourceFile::background(int number, double width, double height) {
    if (impl_->pdf) return impl_->pdf->render(number, fitting_dpi(kShowDpi, width, height));
    return impl_->images.empty() ? Bitmap{} : impl_->images.at(static_cast<std::size_t>(number) - 1);
}

}  // namespace griffier
