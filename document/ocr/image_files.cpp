// Image files as pictures of pages: PNG, JPEG, TIFF, and what other files hold of them.
#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>

#include "document/error.h"
#include "document/ocr/image_bytes.h"
#include "document/ocr/leptonica.h"
#include "document/ocr/ocr.h"

namespace griffier {
namespace {

constexpr double kLongSideInch = 11.69;            // A4, which a picture without a believable resolution is taken to show
constexpr double kLeastDpi = 70, kMostDpi = 1200;  // outside it a stated resolution is a default of some program, not a measure
constexpr double kLongestPageInch = 24;            // A2; a stated 72 dpi that makes a page longer is not believed

[[noreturn]] void damaged() { throw InputError("damaged", "the image cannot be decoded: it is damaged or cut off", "Scan or export it again."); }

void check_size(int width, int height, int page) {
    if (width <= 0 || height <= 0) damaged();
    if (static_cast<std::int64_t>(width) * height > kMaxPixels)
        throw InputError("too_large", "the image is " + std::to_string(width) + " x " + std::to_string(height) + " pixels, more than can be recognised",
                         "Export it at a lower resolution.", page);
}

// The file's resolution where believable, or the one at which the longer side is that of A4.
double resolution(PIX* pix) {
    const double longest = std::max(pixGetWidth(pix), pixGetHeight(pix));
    const double stated = pixGetXRes(pix);
    if (stated >= kLeastDpi && stated <= kMostDpi && longest / stated <= kLongestPageInch) return stated;
    return longest / kLongSideInch;
}

Bitmap to_bitmap(Picture pix) {
    if (pixGetDepth(pix.get()) == 32 && pixGetSpp(pix.get()) == 4) pix = need(pixAlphaBlendUniform(pix.get(), 0xffffff00));
    const Picture grey = need(pixConvertTo8(pix.get(), 0));
    Bitmap bitmap;
    bitmap.width = pixGetWidth(grey.get());
    bitmap.height = pixGetHeight(grey.get());
    bitmap.dpi = resolution(pix.get());
    bitmap.grey.resize(static_cast<std::size_t>(bitmap.width) * bitmap.height);
    const l_uint32* data = pixGetData(grey.get());
    const int words = pixGetWpl(grey.get());
    for (int y = 0; y < bitmap.height; ++y) {
        const l_uint32* line = data + static_cast<std::ptrdiff_t>(y) * words;
        for (int x = 0; x < bitmap.width; ++x) bitmap.grey[static_cast<std::size_t>(y) * bitmap.width + x] = GET_DATA_BYTE(line, x);
    }
    return bitmap;
}

// Hands on each picture of a file as it is stored, and how it must be turned.
template <typename Take>
void decode(std::string_view bytes, Take take) {
    setMsgSeverity(L_SEVERITY_NONE);
    const auto* data = reinterpret_cast<const l_uint8*>(bytes.data());
    int format = IFF_UNKNOWN;
    if (bytes.size() < 12 || findFileFormatBuffer(data, &format) != 0) format = IFF_UNKNOWN;
    const bool tiff = format == IFF_TIFF || (format >= IFF_TIFF_PACKBITS && format <= IFF_TIFF_ZIP) || format == IFF_TIFF_JPEG;
    if (format != IFF_PNG && format != IFF_JFIF_JPEG && !tiff)
        throw InputError("not_a_document", "the file is no PNG, JPEG or TIFF image", "Convert it to one of these, or to PDF.");
    int width = 0, height = 0, depth = 0, samples = 0, mapped = 0;
    if (!tiff) {
        if (format == IFF_PNG ? !whole_png(bytes) : !whole_jpeg(bytes)) damaged();
        if (pixReadHeaderMem(data, bytes.size(), &format, &width, &height, &depth, &samples, &mapped) != 0) damaged();
        check_size(width, height, 1);
        Picture pix(pixReadMem(data, bytes.size()), PixFree());
        if (!pix) damaged();
        return take(std::move(pix), format == IFF_JFIF_JPEG ? jpeg_orientation(bytes) : Orientation{});
    }
    std::size_t offset = 0;
    int number = 0;
    do {
        int dpi = 0, kind = 0;
        if (readHeaderMemTiff(data, bytes.size(), number, &width, &height, &depth, &samples, &dpi, &mapped, &kind) != 0) damaged();
        check_size(width, height, ++number);
        Picture pix(pixReadMemFromMultipageTiff(data, bytes.size(), &offset), PixFree());
        if (!pix) damaged();
        take(std::move(pix), Orientation{});
    } while (offset != 0);
}

// Its samples as they are, on white where it is transparent.
StoredPicture packed(Picture pix) {
    if (pixGetColormap(pix.get())) pix = need(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
    if (pixGetDepth(pix.get()) == 32 && pixGetSpp(pix.get()) == 4) pix = need(pixAlphaBlendUniform(pix.get(), 0xffffff00));
    if (pixGetDepth(pix.get()) == 1) pix = need(pixInvert(nullptr, pix.get()));  // a set bit is black in Leptonica
    StoredPicture picture;
    picture.width = pixGetWidth(pix.get());
    picture.height = pixGetHeight(pix.get());
    picture.components = pixGetDepth(pix.get()) == 32 ? 3 : 1;
    picture.bits = picture.components == 3 ? 8 : pixGetDepth(pix.get());
    picture.coding = "FlateDecode";
    const auto freed = [](l_uint8* bytes) { LEPT_FREE(bytes); };
    l_uint8* samples = nullptr;
    std::size_t size = 0, packed_size = 0;
    if (pixGetRasterData(pix.get(), &samples, &size) != 0) need(nullptr);
    const std::unique_ptr<l_uint8, decltype(freed)> raster(samples, freed);
    const std::unique_ptr<l_uint8, decltype(freed)> packed(zlibCompress(samples, size, &packed_size), freed);
    if (!packed) need(nullptr);
    picture.data.assign(reinterpret_cast<const char*>(packed.get()), packed_size);
    return picture;
}

}  // namespace

std::vector<Bitmap> read_images(std::string_view bytes) {
    std::vector<Bitmap> pages;
    decode(bytes, [&](Picture pix, const Orientation& stands) {
        const int across = pixGetXRes(pix.get()), down = pixGetYRes(pix.get());
        if (stands.mirrored) pix = need(pixFlipLR(nullptr, pix.get()));
        if (stands.clockwise != 0) pix = need(pixRotateOrth(pix.get(), stands.clockwise / 90));
        pixSetResolution(pix.get(), across, down);
        pages.push_back(to_bitmap(std::move(pix)));
    });
    return pages;
}

std::vector<StoredPicture> stored_pictures(std::string_view bytes) {
    if (std::optional<StoredPicture> as_it_is = bytes.substr(0, 1) == "\xff"      ? stored_jpeg(bytes)
                                                : bytes.substr(0, 4) == "\x89PNG" ? stored_png(bytes)
                                                                                  : std::nullopt)
        return {std::move(*as_it_is)};
    std::vector<StoredPicture> pictures;
    decode(bytes, [&](const Picture& pix, const Orientation& stands) {
        pictures.push_back(packed(pix));
        pictures.back().stands = stands;
    });
    return pictures;
}

}  // namespace griffier
