#include "document/pdf/pdf.h"

// Poppler's private headers: PDFDoc, XRef and SplashOutputDev here, OutputDev, Gfx and GfxState in the devices (pdf_*), so that the same
// source compiles with 22.12 (Debian 12) and 25.03 (Debian 13).
#include <Error.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <SplashOutputDev.h>
#include <Stream.h>
#include <XRef.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "document/error.h"
#include "document/files/file_bytes.h"
#include "document/pdf/glyphs.h"
#include "document/pdf/pdf_device.h"
#include "document/pdf/pdf_page.h"
#include "document/pdf/pdf_picture.h"
#include "document/pdf/pdf_region.h"
#include "document/pdf/pdf_text.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr double kLowestDpi = 60, kHighestDpi = 600;  // outside it the image is a thumbnail, or more than a reader needs
constexpr double kMaxDpiDifference = 0.1;             // between across and down (fax modes differ more)
constexpr double kPictureCover = 0.5;                 // of the page, for an image to be what the page shows
constexpr double kLinesRound = 1.5;                   // heights of a line round it in which a character may begin that reaches into it
constexpr int kMaxWarnings = 20;                      // of Poppler's, per document
constexpr std::size_t kTail = 1024;                   // bytes in which readers look for the mark of a PDF's end
constexpr std::size_t kMaxMessage = 200;              // bytes of one of them

// ---------------------------------------------------------------- opening

// Poppler 22.12 takes the stream as a pointer, later versions as a unique_ptr.
template <typename Doc>
std::unique_ptr<Doc> open_document(std::string_view bytes, const std::optional<GooString>& password) {
    auto* stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
    if constexpr (std::is_constructible_v<Doc, BaseStream*, const std::optional<GooString>&, const std::optional<GooString>&>)
        return std::make_unique<Doc>(static_cast<BaseStream*>(stream), password, password);
    else
        return std::make_unique<Doc>(std::unique_ptr<BaseStream>(stream), password, password);
}

// Poppler builds four colour transforms for every page of a document that names an output intent (every PDF/A does): five
// times the work of reading the page. Colours are of no interest here, so the document in memory forgets its intent.
void forget_output_intent(PDFDoc& doc) {
    XRef* table = doc.getXRef();
    Object catalog = table->getCatalog();
    if (!catalog.isDict() || catalog.dictLookup("OutputIntents").isNull()) return;
    catalog.dictRemove("OutputIntents");
    table->setModifiedObject(&catalog, Ref{table->getRootNum(), table->getRootGen()});
}

// Draws a part of a page (points), from the whole pixel in which it begins.
void draw_part(PDFDoc& doc, SplashOutputDev& out, int number, const Box& region, double dpi) {
    const double scale = dpi / kPointsPerInch;
    const double left = std::floor(region.x0 * scale), top = std::floor(region.y0 * scale);
    const double columns = std::ceil(region.x1 * scale) - left, rows = std::ceil(region.y1 * scale) - top;
    if (columns * rows > static_cast<double>(kMaxPixels))
        throw InputError("too_large", "a part of the page is too large to recognise", "Print it to a smaller page size first.", number);
    out.startDoc(&doc);
    doc.displayPageSlice(&out, number, dpi, dpi, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false, static_cast<int>(left), static_cast<int>(top),
                         static_cast<int>(columns), static_cast<int>(rows));
}

// What was drawn, as a bitmap.
Bitmap taken(SplashOutputDev& out, int number, double dpi) {
    SplashBitmap* bitmap = out.getBitmap();
    if (bitmap == nullptr || bitmap->getDataPtr() == nullptr)
        throw InputError("damaged", "the page cannot be drawn", "Repair the file: qpdf in.pdf out.pdf", number);
    Bitmap result;
    result.width = bitmap->getWidth();
    result.height = bitmap->getHeight();
    result.dpi = dpi;
    result.grey.resize(static_cast<std::size_t>(result.width) * static_cast<std::size_t>(result.height));
    for (int y = 0; y < result.height; ++y)
        std::memcpy(result.grey.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(result.width),
                    bitmap->getDataPtr() + static_cast<std::ptrdiff_t>(y) * bitmap->getRowSize(), static_cast<std::size_t>(result.width));
    return result;
}

}  // namespace

// ---------------------------------------------------------------- the file

struct PdfFile::Impl {
    explicit Impl(int descriptor) : bytes(descriptor) {}

    FileBytes bytes;
    std::unique_ptr<PDFDoc> doc;
    PageDevice device;
    PageDevice glyph_device;  // keeps which font and code has which shape
    GlyphShapes shapes;
    std::vector<Warning> warnings;
    int said = 0;     // messages of Poppler so far, the ones not kept included
    int at_page = 0;  // page being read

    // Poppler's callback carries no context: the file at work is named here while a call into Poppler runs.
    static inline Impl* at_work = nullptr;
    struct Working {
        explicit Working(Impl* impl, int page = 0) : before(at_work) {
            at_work = impl;
            impl->at_page = page;
        }
        ~Working() { at_work = before; }
        Working(const Working&) = delete;
        Working& operator=(const Working&) = delete;
        Impl* before;
    };

    static void hear(ErrorCategory, Goffset position, const char* message) {
        if (at_work == nullptr || ++at_work->said > kMaxWarnings) return;
        std::string text = normalise(message != nullptr ? message : "");
        if (text.size() > kMaxMessage) text = normalise(text.substr(0, kMaxMessage)) + "…";
        if (position >= 0) text += " (at byte " + std::to_string(position) + ")";
        at_work->warnings.push_back({"pdf_syntax", std::move(text), at_work->at_page});
    }

    void check_page(int number) const {
        if (number < 1 || number > doc->getNumPages())
            throw InputError("damaged", "there is no page " + std::to_string(number) + ", the document has " + std::to_string(doc->getNumPages()), "", number);
    }
};

PdfFile::PdfFile(int descriptor, const std::string& password) : impl_(std::make_unique<Impl>(descriptor)) {
    if (!globalParams) globalParams = std::make_unique<GlobalParams>();
    setErrorCallback(&Impl::hear);
    const std::string_view bytes = impl_->bytes.view();
    if (bytes.empty()) throw InputError("empty", "the file is empty (0 bytes)", "Fetch the document again.");
    const Impl::Working working(impl_.get());
    std::optional<GooString> secret;
    if (!password.empty()) secret.emplace(password);
    impl_->doc = open_document<PDFDoc>(bytes, secret);
    if (!impl_->doc->isOk()) {
        const int error = impl_->doc->getErrorCode();
        if (error == errEncrypted) {
            throw InputError("encrypted",
                             password.empty() ? "the document is protected by a password" : "the document is protected and the password given does not open it",
                             "Give the password with --password-file FILE, or decrypt it first: qpdf --decrypt --password=… in.pdf out.pdf");
        }
        if (bytes.substr(0, 1024).find("%PDF-") == std::string_view::npos)
            throw InputError("not_a_document", "this is not a PDF, whatever its name says",
                             "Fetch the document again; a web page may have been saved in its place.");
        if (bytes.substr(bytes.size() - std::min(bytes.size(), kTail)).find("%%EOF") == std::string_view::npos)
            throw InputError("damaged", "the PDF is cut off: its end is missing", "Fetch the document again: it was not saved whole.");
        const std::string why = impl_->warnings.empty() ? std::string() : ": " + impl_->warnings.back().message;
        throw InputError("damaged", "the PDF cannot be opened" + why, "Fetch the document again, or repair it: qpdf in.pdf out.pdf");
    }
    forget_output_intent(*impl_->doc);
    impl_->glyph_device.shapes = &impl_->shapes;
    impl_->glyph_device.doc = impl_->doc.get();
    if (pages() <= 0) throw InputError("no_pages", "the PDF has no pages", "Fetch the document again, or repair it: qpdf in.pdf out.pdf");
}

PdfFile::~PdfFile() = default;

int PdfFile::pages() const {
    const Impl::Working working(impl_.get());
    return impl_->doc->getNumPages();
}

std::string_view PdfFile::bytes() const { return impl_->bytes.view(); }

std::string PdfFile::title() const {
    const Impl::Working working(impl_.get());
    const auto title = impl_->doc->getDocInfoStringEntry("Title");
    return title ? text_string(title->toStr()) : "";
}

std::vector<Warning> PdfFile::take_warnings() {
    std::vector<Warning> out = std::exchange(impl_->warnings, {});
    if (impl_->said > kMaxWarnings) {
        out.push_back({"pdf_syntax", "and " + std::to_string(impl_->said - kMaxWarnings) + " more complaints about the file's syntax", 0});
        impl_->said = kMaxWarnings;
    }
    return out;
}

Page PdfFile::read_page(int number) {
    const Impl::Working working(impl_.get(), number);
    impl_->check_page(number);
    PageDevice& device = impl_->device;  // one for all pages: Poppler keeps colour profiles with it
    device.started = false;
    impl_->doc->displayPage(&device, number, kPointsPerInch, kPointsPerInch, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false);
    Page& page = device.page;
    if (!device.started) throw InputError("damaged", "the page cannot be read", "Repair the file: qpdf in.pdf out.pdf", number);
    if (!(page.width > 0) || !(page.height > 0) || !std::isfinite(page.width) || !std::isfinite(page.height))
        throw InputError("damaged", "the page has no size", "Repair the file, or print it to a new PDF.", number);
    page.number = number;
    page.rotation = ((impl_->doc->getPageRotate(number) % 360) + 360) % 360;
    device.words.finish(page);
    page.glyphs.false_digits = device.false_digits();
    page.text_from = page.words.empty() ? TextFrom::none : TextFrom::embedded;
    return std::move(page);
}

GlyphPage PdfFile::read_glyphs(int number) {  // what Poppler says it has said when the page was read
    impl_->check_page(number);
    GlyphPage glyphs;
    glyphs.number = number;
    impl_->glyph_device.glyphs = &glyphs;
    impl_->doc->displayPage(&impl_->glyph_device, number, kPointsPerInch, kPointsPerInch, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false);
    impl_->glyph_device.glyphs = nullptr;
    return glyphs;
}

const std::vector<GlyphShape>& PdfFile::shapes() const { return impl_->shapes.all; }

Bitmap PdfFile::render(int number, double dpi) {
    const Impl::Working working(impl_.get(), number);
    impl_->check_page(number);
    double width = impl_->doc->getPageCropWidth(number), height = impl_->doc->getPageCropHeight(number);
    if (impl_->doc->getPageRotate(number) % 180 != 0) std::swap(width, height);
    const double columns = std::ceil(width * dpi / kPointsPerInch), rows = std::ceil(height * dpi / kPointsPerInch);
    if (!(columns >= 1) || !(rows >= 1)) throw InputError("damaged", "the page has no size", "Repair the file, or print it to a new PDF.", number);
    if (columns * rows > static_cast<double>(kMaxPixels)) {
        throw InputError("too_large",
                         "the page is " + std::to_string(std::lround(width / kPointsPerInch)) + " x " + std::to_string(std::lround(height / kPointsPerInch)) +
                             " inch, too large to recognise at " + std::to_string(std::lround(dpi)) + " dpi",
                         "Print it to a smaller page size first.", number);
    }
    SplashColor white = {0xFF, 0xFF, 0xFF, 0};
    SplashOutputDev out(splashModeMono8, 1, false, white);
    out.startDoc(impl_->doc.get());
    impl_->doc->displayPage(&out, number, dpi, dpi, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false);
    return taken(out, number, dpi);
}

Bitmap PdfFile::render(int number, const Box& region, const std::vector<Box>& lines, double dpi) {
    const Impl::Working working(impl_.get(), number);
    impl_->check_page(number);
    SplashColor white = {0xFF, 0xFF, 0xFF, 0};
    NearbyDevice out(splashModeMono8, 1, false, white);
    const double scale = dpi / kPointsPerInch;
    const double left = std::floor(region.x0 * scale), top = std::floor(region.y0 * scale);
    for (const Box& line : lines) {
        const double room = kLinesRound * line.height();
        out.near.push_back({(line.x0 - room) * scale - left, (line.y0 - room) * scale - top, (line.x1 + room) * scale - left, (line.y1 + room) * scale - top});
    }
    draw_part(*impl_->doc, out, number, region, dpi);
    return taken(out, number, dpi);
}

std::optional<Bitmap> PdfFile::only_image(int number) {
    const Impl::Working working(impl_.get(), number);
    impl_->check_page(number);
    PictureDevice device;
    impl_->doc->displayPage(&device, number, kPointsPerInch, kPointsPerInch, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false);
    if (device.too_many)
        throw InputError("too_large",
                         "an image on it claims " + std::to_string(device.too_many->first) + " x " + std::to_string(device.too_many->second) +
                             " pixels, more than can be recognised",
                         "Scan or export the page again at a lower resolution.", number);
    if (device.decoded <= 0 && device.lost_cover >= kPictureCover)
        throw InputError("damaged", "its picture cannot be decoded: it is damaged", "Scan or export the page again.", number);
    if (device.decoded < 1)
        impl_->warnings.push_back({"picture_damaged", "a picture on the page is damaged or cut off: what stood on the rest of it is lost", number});
    if (device.images != 1 || device.other) return std::nullopt;
    const double low = std::min(device.across_dpi, device.down_dpi), high = std::max(device.across_dpi, device.down_dpi);
    if (!(low >= kLowestDpi && high <= kHighestDpi && high <= low * (1 + kMaxDpiDifference))) return std::nullopt;
    const double page = (device.page_width * high / kPointsPerInch) * (device.page_height * high / kPointsPerInch);
    if (!device.plain && page > static_cast<double>(kMaxPixels)) return std::nullopt;
    if (!device.plain) return render(number, high);  // a stencil or a transparent image: its own pixels do not say how it looks
    return std::move(device.picture);
}

std::optional<Bitmap> PdfFile::pictures(int number, const Box& region, double most_dpi) {
    const Impl::Working working(impl_.get(), number);
    impl_->check_page(number);
    RegionDevice device;
    device.region = region;
    impl_->doc->displayPage(&device, number, kPointsPerInch, kPointsPerInch, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false);
    if (!(device.dpi > 0)) return std::nullopt;
    if (region.empty()) return std::nullopt;
    const double dpi = std::clamp(device.dpi, std::min(kPointsPerInch, most_dpi), most_dpi);
    SplashColor white = {0xFF, 0xFF, 0xFF, 0};
    TextlessDevice out(splashModeMono8, 1, false, white);
    draw_part(*impl_->doc, out, number, region, dpi);
    return taken(out, number, dpi);
}

bool PdfFile::describe_pictures(int number, const Box& region, bool with_text,
                                const std::function<void(std::string_view)>& tell) {  // what Poppler says it has said when the page was read
    impl_->check_page(number);
    RegionDevice device;
    device.region = region;
    device.text_counts = with_text;
    device.describe = tell;
    impl_->doc->displayPage(&device, number, kPointsPerInch, kPointsPerInch, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false);
    return device.dpi > 0 && !device.other;
}

}  // namespace griffier
