#include "document/pdf/pdf_region.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace griffier {
namespace {

constexpr int kChunk = 1 << 16;  // bytes handed on at a time

// Entries of an image that change how it looks. References are told by number: the same image under two numbers is told apart only
// where it refers to others.
bool changes_looks(const char* key) {
    for (const char* one :
         {"Width", "Height", "BitsPerComponent", "ColorSpace", "Decode", "DecodeParms", "Filter", "ImageMask", "Mask", "SMask", "Interpolate"})
        if (std::strcmp(key, one) == 0) return true;
    return false;
}

std::string printed(const Object& object) {
    char* text = nullptr;
    std::size_t size = 0;
    std::FILE* file = open_memstream(&text, &size);
    if (file == nullptr) return "";
    object.print(file);
    std::fclose(file);
    std::string result(text, size);
    std::free(text);
    return result;
}

}  // namespace

void RegionDevice::fill(GfxState* state) {
    Box box;
    state->getClipBBox(&box.x0, &box.y0, &box.x1, &box.y1);
    Box path{1e9, 1e9, -1e9, -1e9};
    for (int s = 0; s < state->getPath()->getNumSubpaths(); ++s) {
        const GfxSubpath* sub = state->getPath()->getSubpath(s);
        for (int i = 0; i < sub->getNumPoints(); ++i) {
            double x = 0, y = 0;
            state->transform(sub->getX(i), sub->getY(i), &x, &y);
            path = unite(path, {x, y, x, y});
        }
    }
    const double pen = state->getTransformedLineWidth();
    path = {path.x0 - pen, path.y0 - pen, path.x1 + pen, path.y1 + pen};
    if (!intersect(intersect(box, path), region).empty()) other = true;
}

void RegionDevice::look_at(GfxState* state, Stream* stream, int w, int h, bool inlined) {
    const Box box = unit_square(state);
    Box clip;
    state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
    if (w <= 0 || h <= 0 || intersect(intersect(box, clip), region).empty()) return;
    double right_x = 0, right_y = 0, up_x = 0, up_y = 0;
    state->transformDelta(1, 0, &right_x, &right_y);
    state->transformDelta(0, 1, &up_x, &up_y);
    const double across = std::hypot(right_x, right_y), down = std::hypot(up_x, up_y);
    if (across > 0 && down > 0) dpi = std::max(dpi, std::max(w / across, h / down) * kPointsPerInch);
    if (!describe || other) return;
    if (inlined || stream->getDict() == nullptr || stream->getUndecodedStream() == nullptr) {
        other = true;
        return;
    }
    std::string looks = "image";
    for (const double v : {right_x, right_y, up_x, up_y, box.x0, box.y0, clip.x0, clip.y0, clip.x1, clip.y1, state->getFillOpacity()})
        looks += ' ' + std::to_string(v);
    GfxGray grey = 0;  // of a stencil
    state->getFillGray(&grey);
    looks += ' ' + std::to_string(grey) + ' ' + std::to_string(static_cast<int>(state->getBlendMode()));
    const Dict* dict = stream->getDict();
    for (int i = 0; i < dict->getLength(); ++i)
        if (changes_looks(dict->getKey(i))) looks += std::string(" /") + dict->getKey(i) + ' ' + printed(dict->getValNF(i));
    describe(looks + '\n');
    Stream* raw = stream->getUndecodedStream();
    std::vector<unsigned char> chunk(kChunk);
    (void)raw->reset();
    for (int n = 0; (n = raw->doGetChars(kChunk, chunk.data())) > 0;) describe({reinterpret_cast<const char*>(chunk.data()), static_cast<std::size_t>(n)});
    raw->close();
}

bool NearbyDevice::is_near(GfxState* state, double x, double y) const {
    double at_x = 0, at_y = 0;
    state->transform(x, y, &at_x, &at_y);
    return std::any_of(near.begin(), near.end(), [&](const Box& box) { return box.contains(at_x, at_y); });
}

}  // namespace griffier
