#include "document/ocr/line_network.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace griffier {
namespace {

constexpr int kBlock = 8;    // outputs of one block of packed weights
constexpr int kOne = 127;    // a value of 1 as a whole number
constexpr int kPooled = 3;   // pixels that become one, across and down
constexpr int kStrokes = 9;  // pixels that a stroke is found in
constexpr float kStateMost = 100;
constexpr int kTableSize = 4096, kTableScale = 256;

// Tesseract's own tables: the numbers must not differ by a bit.
struct Curves {
    std::array<float, kTableSize> tanh, logistic;
    Curves() {
        for (int i = 0; i < kTableSize; ++i) {
            const double x = static_cast<double>(i) / kTableScale;
            tanh[static_cast<std::size_t>(i)] = static_cast<float>(std::tanh(x));
            logistic[static_cast<std::size_t>(i)] = static_cast<float>(1 / (1 + std::exp(-x)));
        }
    }
};
const Curves& curves() {
    static const Curves curves;
    return curves;
}

// The value of a curve for x >= 0.
float on_curve(const float* table, float x) {
    x *= kTableScale;
    const int i = x < kTableSize ? static_cast<int>(x) : kTableSize;
    if (i >= kTableSize - 1) return 1;
    return table[i] + (table[i + 1] - table[i]) * (x - static_cast<float>(i));
}
void tanh_plain(float* values, int count) {
    for (int i = 0; i < count; ++i) values[i] = values[i] < 0 ? -on_curve(curves().tanh.data(), -values[i]) : on_curve(curves().tanh.data(), values[i]);
}
void logistic_plain(float* values, int count) {
    for (int i = 0; i < count; ++i)
        values[i] = values[i] < 0 ? 1 - on_curve(curves().logistic.data(), -values[i]) : on_curve(curves().logistic.data(), values[i]);
}
void multiply_plain(const std::int8_t* packed, const std::int16_t* input, int pairs, int blocks, const std::int32_t* bias, const float* scale, float* output) {
    for (int block = 0; block < blocks; ++block) {
        std::array<std::int32_t, kBlock> sum{};
        for (int pair = 0; pair < pairs; ++pair, packed += 2 * kBlock)
            for (int i = 0; i < kBlock; ++i) sum[static_cast<std::size_t>(i)] += packed[2 * i] * input[2 * pair] + packed[2 * i + 1] * input[2 * pair + 1];
        for (int i = 0; i < kBlock; ++i, ++bias, ++scale) *output++ = static_cast<float>(sum[static_cast<std::size_t>(i)] + *bias) * *scale;
    }
}

#if defined(__x86_64__)
const bool kWide = __builtin_cpu_supports("avx2") != 0;

__attribute__((target("avx2"))) __m256 on_curve_wide(const float* table, __m256 x) {
    x = _mm256_mul_ps(x, _mm256_set1_ps(kTableScale));
    const __m256 most = _mm256_set1_ps(kTableSize - 1);
    const __m256 beyond = _mm256_cmp_ps(x, most, _CMP_GE_OQ);
    const __m256i i = _mm256_cvttps_epi32(_mm256_min_ps(x, _mm256_set1_ps(kTableSize - 2)));
    const __m256 here = _mm256_i32gather_ps(table, i, 4), next = _mm256_i32gather_ps(table + 1, i, 4);
    const __m256 value = _mm256_add_ps(here, _mm256_mul_ps(_mm256_sub_ps(next, here), _mm256_sub_ps(x, _mm256_cvtepi32_ps(i))));
    return _mm256_blendv_ps(value, _mm256_set1_ps(1), beyond);
}
__attribute__((target("avx2"))) void tanh_wide(float* values, int count) {
    const __m256 sign = _mm256_set1_ps(-0.0F);
    const float* table = curves().tanh.data();
    for (int i = 0; i < count; i += kBlock) {
        const __m256 x = _mm256_loadu_ps(values + i);
        _mm256_storeu_ps(values + i, _mm256_or_ps(on_curve_wide(table, _mm256_andnot_ps(sign, x)), _mm256_and_ps(sign, x)));
    }
}
__attribute__((target("avx2"))) void logistic_wide(float* values, int count) {
    const __m256 sign = _mm256_set1_ps(-0.0F);
    const float* table = curves().logistic.data();
    for (int i = 0; i < count; i += kBlock) {
        const __m256 x = _mm256_loadu_ps(values + i);
        const __m256 value = on_curve_wide(table, _mm256_andnot_ps(sign, x));
        _mm256_storeu_ps(values + i, _mm256_blendv_ps(value, _mm256_sub_ps(_mm256_set1_ps(1), value), x));
    }
}
__attribute__((target("avx2"))) __m256i times(__m256i sum, const std::int8_t* weights, __m256i input) {
    const __m256i wide = _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(weights)));
    return _mm256_add_epi32(sum, _mm256_madd_epi16(wide, input));
}
__attribute__((target("avx2"))) void store(__m256i sum, const std::int32_t* bias, const float* scale, float* output) {
    sum = _mm256_add_epi32(sum, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bias)));
    _mm256_storeu_ps(output, _mm256_mul_ps(_mm256_cvtepi32_ps(sum), _mm256_loadu_ps(scale)));
}
// Four blocks side by side, so that no sum waits for the one before it.
__attribute__((target("avx2"))) void multiply_wide(const std::int8_t* packed, const std::int16_t* input, int pairs, int blocks, const std::int32_t* bias,
                                                   const float* scale, float* output) {
    const std::ptrdiff_t block_size = std::ptrdiff_t{2} * kBlock * pairs;
    const auto pair_at = [&](int pair) __attribute__((target("avx2"))) {
        std::int32_t both = 0;
        std::memcpy(&both, input + 2 * static_cast<std::ptrdiff_t>(pair), sizeof both);
        return _mm256_set1_epi32(both);
    };
    for (; blocks >= 4; blocks -= 4) {
        __m256i a = _mm256_setzero_si256(), b = a, c = a, d = a;
        for (int pair = 0; pair < pairs; ++pair) {
            const __m256i in = pair_at(pair);
            const std::int8_t* weights = packed + std::ptrdiff_t{2} * kBlock * pair;
            a = times(a, weights, in);
            b = times(b, weights + block_size, in);
            c = times(c, weights + 2 * block_size, in);
            d = times(d, weights + 3 * block_size, in);
        }
        store(a, bias, scale, output);
        store(b, bias + kBlock, scale + kBlock, output + kBlock);
        store(c, bias + 2 * kBlock, scale + 2 * kBlock, output + 2 * kBlock);
        store(d, bias + 3 * kBlock, scale + 3 * kBlock, output + 3 * kBlock);
        packed += 4 * block_size, bias += 4 * kBlock, scale += 4 * kBlock, output += 4 * kBlock;
    }
    for (; blocks > 0; --blocks) {
        __m256i sum = _mm256_setzero_si256();
        for (int pair = 0; pair < pairs; ++pair) sum = times(sum, packed + std::ptrdiff_t{2} * kBlock * pair, pair_at(pair));
        store(sum, bias, scale, output);
        packed += block_size, bias += kBlock, scale += kBlock, output += kBlock;
    }
}
#else
constexpr bool kWide = false;
void tanh_wide(float*, int) {}
void logistic_wide(float*, int) {}
void multiply_wide(const std::int8_t*, const std::int16_t*, int, int, const std::int32_t*, const float*, float*) {}
#endif

// Counts are multiples of kBlock.
void tanh_of(float* values, int count, bool wide) { wide ? tanh_wide(values, count) : tanh_plain(values, count); }
void logistic_of(float* values, int count, bool wide) { wide ? logistic_wide(values, count) : logistic_plain(values, count); }

std::int16_t whole(float value) {
    const float scaled = value * kOne;
    const int rounded = static_cast<int>(scaled + std::copysign(0.5F, scaled));
    return static_cast<std::int16_t>(std::clamp(rounded, -kOne, kOne));
}

// Black and white of the line: a quarter of the dark and three quarters of the light turning points along its middle.
std::pair<float, float> black_and_white(const GreyLine& line) {
    std::vector<int> darks(256, 0), lights(256, 0);
    const std::uint8_t* row = line.grey.data() + static_cast<std::ptrdiff_t>(LineNetwork::kHeight / 2) * line.width;
    for (int x = 1; x + 1 < line.width; ++x) {
        const int before = row[x - 1], here = row[x], after = row[x + 1];
        if ((here < before && here <= after) || (here <= before && here < after)) ++darks[static_cast<std::size_t>(here)];
        if ((here > before && here >= after) || (here >= before && here > after)) ++lights[static_cast<std::size_t>(here)];
    }
    // As Tesseract counts: the value below which the share lies, within the one that it falls in.
    const auto share_below = [](const std::vector<int>& counts, double share, double otherwise) {
        int total = 0;
        for (const int count : counts) total += count;
        std::vector<int> used = counts;
        if (total == 0) used[static_cast<std::size_t>(otherwise)] = total = 1;
        const double target = std::clamp(share * total, 1.0, static_cast<double>(total));
        int sum = 0;
        std::size_t i = 0;
        for (; i < used.size() && sum < target; sum += used[i++]) {
        }
        return i > 0 ? static_cast<double>(i) - (sum - target) / used[i - 1] : 0.0;
    };
    return {static_cast<float>(share_below(darks, 0.25, 0)), static_cast<float>(share_below(lights, 0.75, 255))};
}

void multiply(const LineWeights& weights, const std::int16_t* input, float* output, bool wide) {
    const int pairs = (weights.inputs + 1) / 2, blocks = static_cast<int>(weights.bias.size()) / kBlock;
    (wide ? multiply_wide : multiply_plain)(weights.packed.data(), input, pairs, blocks, weights.bias.data(), weights.scale.data(), output);
}

// What the layer says at each step, or after the last one.
std::vector<std::int16_t> remember(const LineMemory& layer, const std::int16_t* input, int steps, bool only_last, bool wide) {
    const int states = layer.states;
    const auto count = static_cast<std::size_t>(states);
    std::vector<float> gates(4 * count), state(count, 0), shown(count);
    std::vector<std::int16_t> source(static_cast<std::size_t>(layer.inputs) + count + 1, 0);
    std::vector<std::int16_t> output((only_last ? 1 : static_cast<std::size_t>(steps)) * count);
    for (int i = 0; i < steps; ++i) {
        const int step = layer.backwards ? steps - 1 - i : i;
        std::copy_n(input + static_cast<std::ptrdiff_t>(step) * layer.inputs, layer.inputs, source.data());
        multiply(layer.gates, source.data(), gates.data(), wide);
        tanh_of(gates.data(), states, wide);
        logistic_of(gates.data() + states, 3 * states, wide);
        for (std::size_t s = 0; s < count; ++s)
            shown[s] = state[s] = std::clamp(state[s] * gates[2 * count + s] + gates[s] * gates[count + s], -kStateMost, kStateMost);
        tanh_of(shown.data(), states, wide);
        std::int16_t* said = source.data() + layer.inputs;
        for (std::size_t s = 0; s < count; ++s) said[s] = whole(shown[s] * gates[3 * count + s]);
        if (!only_last || i + 1 == steps) std::copy_n(said, states, output.data() + (only_last ? 0 : static_cast<std::ptrdiff_t>(step) * states));
    }
    return output;
}

}  // namespace

LineSteps read_line(const LineNetwork& network, const GreyLine& line, bool wide) {
    wide = wide && kWide;
    const int width = line.width;
    const auto [black, white] = black_and_white(line);
    const float contrast = white > black ? (white - black) / 2 : 1;
    std::array<std::int16_t, 256> level{};
    for (int i = 0; i < 256; ++i) {
        const float value = (kOne + 1) * ((static_cast<float>(i) - black) / contrast - 1);
        level[static_cast<std::size_t>(i)] =
            static_cast<std::int16_t>(std::clamp(value >= 0 ? static_cast<int>(value + 0.5F) : -static_cast<int>(-value + 0.5F), -kOne, kOne));
    }
    // Beyond the edges of the picture is noise, as the network was taught with; always the same.
    std::minstd_rand noise;
    noise.seed(network.seed);
    noise();
    const auto noisy = [&] {
        const double value = kOne * 2.0 * static_cast<int>(noise()) / INT32_MAX - kOne;
        return static_cast<std::int16_t>(value >= 0 ? static_cast<int>(value + 0.5) : -static_cast<int>(-value + 0.5));
    };
    const int kinds = network.strokes.outputs, across = width / kPooled, down = LineNetwork::kHeight / kPooled;
    // Column by column, so that the three pixels of a stroke that stand over each other do so here.
    std::vector<std::int16_t> ink(static_cast<std::size_t>(width) * LineNetwork::kHeight);
    for (int y = 0; y < LineNetwork::kHeight; ++y)
        for (int x = 0; x < width; ++x)
            ink[static_cast<std::size_t>(x) * LineNetwork::kHeight + static_cast<std::size_t>(y)] =
                level[line.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]];
    const auto pixel = [&](int x, int y) { return ink.data() + static_cast<std::ptrdiff_t>(x) * LineNetwork::kHeight + y; };
    std::vector<std::int16_t> pooled(static_cast<std::size_t>(across) * down * kinds, -kOne);  // column by column
    std::array<std::int16_t, kStrokes + 1> around{};
    std::vector<float> found(network.strokes.bias.size()), most(network.strokes.bias.size() * static_cast<std::size_t>(across));
    for (int y = 0; y < LineNetwork::kHeight; ++y) {
        if (y % kPooled == 0) std::fill(most.begin(), most.end(), std::numeric_limits<float>::lowest());
        for (int x = 0; x < width; ++x) {
            if (x > 0 && x + 1 < width && y > 0 && y + 1 < LineNetwork::kHeight) {
                for (int dx = -1; dx <= 1; ++dx) std::copy_n(pixel(x + dx, y - 1), 3, around.begin() + 3 * (dx + 1));
            } else {
                std::size_t i = 0;
                for (int dx = -1; dx <= 1; ++dx)
                    for (int dy = -1; dy <= 1; ++dy, ++i) {
                        const bool inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < LineNetwork::kHeight;
                        around[i] = inside ? *pixel(x + dx, y + dy) : noisy();
                    }
            }
            if (x / kPooled >= across) continue;
            multiply(network.strokes, around.data(), found.data(), wide);
            float* best = most.data() + static_cast<std::ptrdiff_t>(x / kPooled) * static_cast<std::ptrdiff_t>(found.size());
            for (std::size_t k = 0; k < found.size(); ++k) best[k] = std::max(best[k], found[k]);
        }
        if (y % kPooled != kPooled - 1) continue;
        // The curve rises everywhere, so the largest before it is the largest behind it.
        tanh_of(most.data(), static_cast<int>(most.size()), wide);
        for (int x = 0; x < across; ++x)
            for (int k = 0; k < kinds; ++k)
                pooled[static_cast<std::size_t>((x * down + y / kPooled) * kinds + k)] =
                    whole(most[static_cast<std::size_t>(x) * found.size() + static_cast<std::size_t>(k)]);
    }
    std::vector<std::int16_t> row;
    for (int x = 0; x < across; ++x) {
        const std::vector<std::int16_t> column = remember(network.column, pooled.data() + static_cast<std::ptrdiff_t>(x) * down * kinds, down, true, wide);
        row.insert(row.end(), column.begin(), column.end());
    }
    for (const LineMemory& layer : network.rows) row = remember(layer, row.data(), across, false, wide);

    LineSteps out;
    out.steps = across;
    out.labels = network.labels.outputs;
    std::vector<float> sum(network.labels.bias.size());
    row.push_back(0);  // inputs go in pairs
    for (int step = 0; step < across; ++step) {
        multiply(network.labels, row.data() + static_cast<std::ptrdiff_t>(step) * network.labels.inputs, sum.data(), wide);
        const float largest = *std::max_element(sum.begin(), sum.begin() + out.labels);
        float total = 0;
        for (int i = 0; i < out.labels; ++i) total += sum[static_cast<std::size_t>(i)] = std::exp(std::max(sum[static_cast<std::size_t>(i)] - largest, -86.0F));
        for (int i = 0; i < out.labels; ++i) out.likely.push_back(sum[static_cast<std::size_t>(i)] / total);
    }
    return out;
}

}  // namespace griffier
