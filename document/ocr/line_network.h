// The network that reads a line of text, of a Tesseract model in whole numbers (tessdata_fast), run without Tesseract: the same numbers in a
// fraction of the time. line_model.h reads it from its file; what the numbers mean as text is line_text.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace griffier {

// Grey pixels, row by row, as many rows as LineNetwork::kHeight.
struct GreyLine {
    int width = 0;
    std::vector<std::uint8_t> grey;
};

// How likely each label is at each step from left to right.
struct LineSteps {
    int steps = 0, labels = 0;
    std::vector<float> likely;  // labels of the first step, of the second …
    const float* at(int step) const { return likely.data() + static_cast<std::ptrdiff_t>(step) * labels; }
};

// Weights of a layer: a row for each output, its last weight the bias. Packed for 8 outputs and 2 inputs at a time.
struct LineWeights {
    int inputs = 0, outputs = 0;
    std::vector<std::int8_t> packed;
    std::vector<std::int32_t> bias;
    std::vector<float> scale;
};

// A layer that remembers: cell inputs, input gates, forget gates, output gates.
struct LineMemory {
    int inputs = 0, states = 0;
    bool backwards = false;
    LineWeights gates;
};

struct LineNetwork {
    static constexpr int kHeight = 36;  // pixels that every line is scaled to
    static constexpr int kStep = 3;     // pixels that a step is wide

    LineWeights strokes;           // of 3 x 3 pixels
    LineMemory column;             // down each column
    std::vector<LineMemory> rows;  // along the line
    LineWeights labels;
    std::uint64_t seed = 0;          // of the noise round the picture
    int blank = 0;                   // the label between characters
    std::vector<std::string> texts;  // of each label; " " for a space
};

// The line must be kStep pixels wide or more. Without the processor's wide registers (`wide` false) the same numbers come slower.
LineSteps read_line(const LineNetwork& network, const GreyLine& line, bool wide = true);

}  // namespace griffier
