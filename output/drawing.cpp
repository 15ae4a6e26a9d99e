#include "output/drawing.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>

#include "document/error.h"

namespace griffier {
namespace {

struct Colour {
    double red, green, blue;
};

Colour parse_colour(const std::string& text) {
    long value = text.size() == 7 ? std::strtol(text.c_str() + 1, nullptr, 16) : 0;
    return {static_cast<double>(value >> 16 & 255) / 255, static_cast<double>(value >> 8 & 255) / 255, static_cast<double>(value & 255) / 255};
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void paint(cairo_surface_t* surface, const Bitmap& picture) {
    cairo_surface_flush(surface);
    unsigned char* data = cairo_image_surface_get_data(surface);
    int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            std::uint32_t grey = picture.grey[static_cast<std::size_t>(y) * picture.width + x];
            reinterpret_cast<std::uint32_t*>(data + static_cast<std::size_t>(y) * stride)[x] = grey << 16 | grey << 8 | grey;
        }
    cairo_surface_mark_dirty(surface);
}

void draw(cairo_t* cairo, const Shape& shape) {
    Colour c = parse_colour(shape.colour);
    if (shape.box.width() == 0 || shape.box.height() == 0) {
        cairo_move_to(cairo, shape.box.x0, shape.box.y0);
        cairo_line_to(cairo, shape.box.x1, shape.box.y1);
    } else {
        cairo_rectangle(cairo, shape.box.x0, shape.box.y0, shape.box.width(), shape.box.height());
        if (shape.filled) {
            cairo_set_source_rgba(cairo, c.red, c.green, c.blue, 0.25);
            cairo_fill_preserve(cairo);
        }
    }
    cairo_set_source_rgba(cairo, c.red, c.green, c.blue, 0.9);
    cairo_set_line_width(cairo, shape.filled ? 0.3 : 0.6);
    cairo_stroke(cairo);
}

}  // namespace

std::string draw_png(const Bitmap& background, double width, double height, const std::vector<Shape>& shapes) {
    bool empty = background.grey.empty();
    int columns = empty ? std::max(1, static_cast<int>(std::lround(width / 72 * kWhiteDpi))) : background.width;
    int rows = empty ? std::max(1, static_cast<int>(std::lround(height / 72 * kWhiteDpi))) : background.height;
    std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows),
                                                                               cairo_surface_destroy);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        throw InputError("too_large", "a picture of " + std::to_string(columns) + " x " + std::to_string(rows) + " pixels cannot be drawn", "ask for SVG");
    std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()), cairo_destroy);
    if (empty) {
        cairo_set_source_rgb(cairo.get(), 1, 1, 1);
        cairo_paint(cairo.get());
    } else {
        paint(surface.get(), background);
    }
    cairo_scale(cairo.get(), columns / width, rows / height);
    for (const Shape& shape : shapes) draw(cairo.get(), shape);
    std::string png;
    if (cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS)
        throw InputError("too_large", "the picture could not be written as PNG", "ask for SVG");
    return png;
}

}  // namespace griffier
