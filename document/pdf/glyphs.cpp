#include "document/pdf/glyphs.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace griffier {
namespace {

constexpr int kCurveSteps = 8;       // lines for a curve
constexpr int kSamples = 3;          // of a grid cell, each way
constexpr double kKeyUnits = 1000;   // of an em: finer differences are rounding
constexpr double kSizeWeight = 1.0;  // of a difference in em of the ink boxes' sides, against the share of differing cells

std::string rounded(double v) { return std::to_string(std::lround(v * kKeyUnits)) + ' '; }

}  // namespace

void GlyphOutline::move(double x, double y) { parts_.push_back({{x, y}}); }

void GlyphOutline::line(double x, double y) {
    if (!parts_.empty()) parts_.back().push_back({x, y});
}

void GlyphOutline::curve(double x1, double y1, double x2, double y2, double x3, double y3) {
    if (parts_.empty()) return;
    const Point from = parts_.back().back();
    for (int i = 1; i <= kCurveSteps; ++i) {
        const double t = static_cast<double>(i) / kCurveSteps, u = 1 - t;
        const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
        parts_.back().push_back({a * from.x + b * x1 + c * x2 + d * x3, a * from.y + b * y1 + c * y2 + d * y3});
    }
}

void GlyphOutline::close() {
    if (parts_.empty() || parts_.back().empty()) return;
    const Point first = parts_.back().front();
    parts_.push_back({first});  // what is drawn on without a move begins there
}

void GlyphOutline::stencil(int columns, int rows, const std::vector<bool>& cells, double x, double y, double ax, double ay, double bx, double by) {
    stencils_.push_back({columns, rows, cells, {x, y}, {ax, ay}, {bx, by}});
}

std::string GlyphOutline::key() const {
    std::string key;
    for (const auto& part : parts_) {
        if (part.size() < 3) continue;
        key += 'p';
        for (const Point& point : part) key += rounded(point.x) + rounded(point.y);
    }
    for (const Stencil& stencil : stencils_) {
        key += 's' + std::to_string(stencil.columns) + 'x' + std::to_string(stencil.rows) + ' ';
        for (const Point& point : {stencil.origin, stencil.along, stencil.down}) key += rounded(point.x) + rounded(point.y);
        for (const bool cell : stencil.cells) key += cell ? '1' : '0';
    }
    return key;
}

GlyphShape GlyphOutline::shape() const {
    GlyphShape shape;
    shape.drawn = true;
    Box ink{1e9, 1e9, -1e9, -1e9};
    const auto reach = [&](double x, double y) { ink = {std::min(ink.x0, x), std::min(ink.y0, y), std::max(ink.x1, x), std::max(ink.y1, y)}; };
    for (const auto& part : parts_) {
        if (part.size() < 3) continue;
        for (const Point& point : part) reach(point.x, point.y);
    }
    for (const Stencil& s : stencils_) {
        for (int row = 0; row < s.rows; ++row) {
            for (int column = 0; column < s.columns; ++column) {
                if (!s.cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(s.columns) + static_cast<std::size_t>(column)]) continue;
                for (const int right : {0, 1}) {
                    for (const int below : {0, 1}) {
                        const double u = static_cast<double>(column + right) / s.columns, v = static_cast<double>(row + below) / s.rows;
                        reach(s.origin.x + u * s.along.x + v * s.down.x, s.origin.y + u * s.along.y + v * s.down.y);
                    }
                }
            }
        }
    }
    if (ink.empty() || !std::isfinite(ink.area())) {
        shape.blank = true;
        return shape;
    }
    shape.ink = ink;
    std::vector<std::pair<double, int>> crossings;  // of the outline with one row: where, and which way round
    const auto cross = [&](double y) {
        crossings.clear();
        for (const auto& part : parts_) {
            if (part.size() < 3) continue;
            for (std::size_t i = 0; i < part.size(); ++i) {
                const Point &a = part[i], &b = part[(i + 1) % part.size()];
                if ((a.y <= y) != (b.y <= y)) crossings.emplace_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x), a.y <= y ? 1 : -1);
            }
        }
    };
    const auto inked = [&](double x, double y) {
        int winding = 0;
        for (const auto& [at, way] : crossings) {
            if (at > x) winding += way;
        }
        if (winding != 0) return true;
        for (const Stencil& s : stencils_) {
            const double area = s.along.x * s.down.y - s.along.y * s.down.x;
            if (area == 0) continue;
            const double u = ((x - s.origin.x) * s.down.y - (y - s.origin.y) * s.down.x) / area;
            const double v = ((y - s.origin.y) * s.along.x - (x - s.origin.x) * s.along.y) / area;
            if (u < 0 || v < 0 || u >= 1 || v >= 1) continue;
            if (s.cells[static_cast<std::size_t>(v * s.rows) * static_cast<std::size_t>(s.columns) + static_cast<std::size_t>(u * s.columns)]) return true;
        }
        return false;
    };
    constexpr int kFine = kShapeGrid * kSamples;
    std::array<int, kShapeGrid * kShapeGrid> hits{};
    for (int row = 0; row < kFine; ++row) {
        const double y = ink.y0 + (row + 0.5) / kFine * ink.height();
        cross(y);
        for (int column = 0; column < kFine; ++column) {
            if (inked(ink.x0 + (column + 0.5) / kFine * ink.width(), y)) ++hits[static_cast<std::size_t>((row / kSamples) * kShapeGrid + column / kSamples)];
        }
    }
    for (std::size_t i = 0; i < hits.size(); ++i) shape.picture[i] = static_cast<std::uint8_t>(hits[i] * 255 / (kSamples * kSamples));
    return shape;
}

int GlyphShapes::add(const GlyphOutline& outline) {
    const auto [found, fresh] = numbers_.try_emplace(outline.key(), static_cast<int>(all.size()));
    if (fresh) all.push_back(outline.shape());
    return found->second;
}

int GlyphShapes::add_unknown(const std::string& key) {
    const auto [found, fresh] = numbers_.try_emplace("?" + key, static_cast<int>(all.size()));
    if (fresh) all.emplace_back();
    return found->second;
}

double difference(const GlyphShape& a, const GlyphShape& b) {
    if (!a.drawn || !b.drawn || a.blank || b.blank) return 1;
    long apart = 0;
    for (std::size_t i = 0; i < a.picture.size(); ++i) apart += std::abs(static_cast<int>(a.picture[i]) - static_cast<int>(b.picture[i]));
    const double cells = static_cast<double>(apart) / (255.0 * static_cast<double>(a.picture.size()));
    const double sizes = std::abs(a.ink.y0 - b.ink.y0) + std::abs(a.ink.y1 - b.ink.y1) + std::abs(a.ink.width() - b.ink.width());
    return std::min(1.0, cells + kSizeWeight * sizes);
}

}  // namespace griffier
