#include "document/pdf/pdf_picture.h"

#include <cmath>
#include <string>
#include <vector>

#include "document/ocr/image_bytes.h"

namespace griffier {
namespace {

constexpr double kCoversPage = 0.9;       // of the page, for an image to be the page
constexpr double kMaxLean = 0.01;         // sine of the angle by which the image may be turned
constexpr double kMostImagePixels = 1e9;  // of one image: decoding more takes minutes, and no page needs so many
constexpr double kLeastCover = 0.02;      // of the page: smaller images (logos, signatures) may be lost without a word
constexpr int kChunk = 1 << 16;           // bytes decoded at a time to count them

// The share of an image that its data give, 0 to 1. A decoder that fails goes on with nothing, and Poppler draws that as paper.
double decoded_share(Stream* stream, double expected) {
    std::vector<unsigned char> chunk(kChunk);
    double got = 0;
    if (stream->getKind() == strDCT) {  // libjpeg makes up what is cut off: the end mark tells
        if (Stream* packed = stream->getNextStream()) {
            std::string bytes;
            (void)packed->reset();
            for (int n = 0; (n = packed->doGetChars(kChunk, chunk.data())) > 0;)
                bytes.append(reinterpret_cast<const char*>(chunk.data()), static_cast<std::size_t>(n));
            packed->close();
            if (!whole_jpeg(bytes)) expected *= 2;  // how much is missing is not known
        }
    }
    (void)stream->reset();
    for (int n = 0; got < expected && (n = stream->doGetChars(kChunk, chunk.data())) > 0;) got += n;
    if (stream->getKind() != strJPX) stream->close();  // closed once, it decodes no more
    return expected > 0 ? std::min(1.0, got / expected) : 1;
}

}  // namespace

void PictureDevice::look_at(GfxState* state, Stream* stream, int w, int h, int bits) {
    if (w <= 0 || h <= 0) return;
    if (static_cast<double>(w) * h > kMostImagePixels) {
        too_many = {w, h};
        return;
    }
    const double cover = intersect(unit_square(state), {0, 0, page_width, page_height}).area() / std::max(page_width * page_height, 1.0);
    if (!(cover >= kLeastCover)) return;
    const double share = decoded_share(stream, std::ceil(static_cast<double>(w) * bits / 8) * h);
    if (share >= decoded) return;
    decoded = share;
    lost_cover = cover;
}

bool PictureDevice::place(GfxState* state, int w, int h) {
    double right_x = 0, right_y = 0, up_x = 0, up_y = 0;
    state->transformDelta(1, 0, &right_x, &right_y);
    state->transformDelta(0, 1, &up_x, &up_y);
    const double across = std::hypot(right_x, right_y), down = std::hypot(up_x, up_y);
    if (!(across > 0) || !(down > 0) || w <= 0 || h <= 0) return false;
    turned_ = std::abs(right_y) > std::abs(right_x);
    if ((turned_ ? std::abs(right_x) : std::abs(right_y)) > kMaxLean * across || (turned_ ? std::abs(up_y) : std::abs(up_x)) > kMaxLean * down) return false;
    flip_x_ = turned_ ? up_x > 0 : right_x < 0;  // the image's first row is its top, where `up` points
    flip_y_ = turned_ ? right_y < 0 : up_y > 0;
    box_ = unit_square(state);
    Box clip;
    state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
    const Box page{0, 0, page_width, page_height};
    if (!(intersect(intersect(box_, clip), page).area() >= kCoversPage * page.area())) return false;
    across_dpi = (turned_ ? h : w) * kPointsPerInch / box_.width();
    down_dpi = (turned_ ? w : h) * kPointsPerInch / box_.height();
    return true;
}

void PictureDevice::take(Stream* stream, int w, int h, GfxImageColorMap* map) {
    const double columns = std::round(page_width * across_dpi / kPointsPerInch), rows = std::round(page_height * down_dpi / kPointsPerInch);
    if (!(columns >= 1 && rows >= 1 && columns * rows <= static_cast<double>(kMaxPixels)) || static_cast<double>(w) * h > static_cast<double>(kMaxPixels))
        return;
    picture.width = static_cast<int>(columns);
    picture.height = static_cast<int>(rows);
    picture.dpi = (across_dpi + down_dpi) / 2;
    picture.grey.assign(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height), 0xFF);
    const long left = std::lround(box_.x0 * across_dpi / kPointsPerInch), top = std::lround(box_.y0 * down_dpi / kPointsPerInch);
    ImageStream lines(stream, w, map->getNumPixelComps(), map->getBits());
    (void)lines.reset();
    std::vector<unsigned char> grey(static_cast<std::size_t>(w));
    for (int row = 0; row < h; ++row) {
        unsigned char* line = lines.getLine();
        if (line == nullptr) return;
        map->getGrayLine(line, grey.data(), w);
        for (int column = 0; column < w; ++column) {
            long x = turned_ ? row : column, y = turned_ ? column : row;
            if (flip_x_) x = (turned_ ? h : w) - 1 - x;
            if (flip_y_) y = (turned_ ? w : h) - 1 - y;
            x += left;
            y += top;
            if (x >= 0 && y >= 0 && x < picture.width && y < picture.height)
                picture.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)] =
                    grey[static_cast<std::size_t>(column)];
        }
    }
    stream->close();
    plain = true;
}

}  // namespace griffier
