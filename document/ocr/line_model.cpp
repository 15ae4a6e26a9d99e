#include "document/ocr/line_model.h"

#include <cstring>
#include <iterator>
#include <sstream>

namespace griffier {
namespace {

constexpr std::size_t kNetworkPart = 17, kCharactersPart = 21, kCodesPart = 22, kMostParts = 64;
constexpr int kMostOutputs = 4096, kMostText = 1024;
constexpr std::uint8_t kWholeNumbers = 1, kDoubles = 128;
constexpr std::int32_t kRatesFlag = 64;
constexpr int kOne = 127;
constexpr int kBlock = 8;

struct Damaged {};  // the model is of another build

// Little-endian values one after the other.
struct Bytes {
    std::string_view left;

    std::string_view take(std::size_t count) {
        if (count > left.size()) throw Damaged();
        const std::string_view taken = left.substr(0, count);
        left.remove_prefix(count);
        return taken;
    }
    template <typename Value>
    Value value() {
        Value value{};
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }
    int count(int most) {
        const auto count = value<std::int32_t>();
        if (count < 0 || count > most) throw Damaged();
        return count;
    }
    std::string_view text() { return take(static_cast<std::size_t>(count(kMostText))); }
};

std::string_view part(std::string_view model, std::size_t which) {
    Bytes bytes{model};
    const auto parts = static_cast<std::size_t>(bytes.count(kMostParts));
    std::vector<std::int64_t> places;
    for (std::size_t i = 0; i < parts; ++i) places.push_back(bytes.value<std::int64_t>());
    if (which >= parts || places[which] < 0) throw Damaged();
    auto end = static_cast<std::int64_t>(model.size());
    for (std::size_t i = which + 1; i < parts; ++i)
        if (places[i] >= 0) {
            end = places[i];
            break;
        }
    if (places[which] > end || end > static_cast<std::int64_t>(model.size())) throw Damaged();
    return model.substr(static_cast<std::size_t>(places[which]), static_cast<std::size_t>(end - places[which]));
}

struct Layer {
    std::string_view kind;
    int inputs = 0, outputs = 0;
    bool rates = false;  // behind the layers that it holds stand rates of learning
};

// The name of a layer's kind, and what every layer begins with.
Layer read_layer(Bytes& bytes) {
    static const char* const kinds[] = {"Invalid",   "Input",       "Convolve", "Maxpool",     "Parallel",    "Replicated",  "ParBidiLSTM", "DepParUDLSTM",
                                        "Par2dLSTM", "Series",      "Reconfig", "RTLReversed", "TTBReversed", "XYTranspose", "LSTM",        "SummLSTM",
                                        "Logistic",  "LinLogistic", "LinTanh",  "Tanh",        "Relu",        "Linear",      "Softmax"};
    Layer layer;
    const auto kind = bytes.value<std::int8_t>();
    if (kind == 0)
        layer.kind = bytes.text();
    else if (kind > 0 && static_cast<std::size_t>(kind) < std::size(kinds))
        layer.kind = kinds[kind];
    bytes.take(2);  // whether it is being taught
    layer.rates = (bytes.value<std::int32_t>() & kRatesFlag) != 0;
    layer.inputs = bytes.count(kMostOutputs);
    layer.outputs = bytes.count(kMostOutputs);
    bytes.take(sizeof(std::int32_t));  // how many weights
    bytes.text();                      // its name
    return layer;
}

void expect(bool as_expected) {
    if (!as_expected) throw Damaged();
}

void skip_rates(Bytes& bytes, const Layer& holder) {
    if (holder.rates) bytes.take(static_cast<std::size_t>(bytes.count(kMostOutputs)) * sizeof(float));
}

struct Rows {  // of weights, as stored
    int outputs = 0, inputs = 0;
    std::string_view weights;
    std::vector<float> scale;
};

Rows read_rows(Bytes& bytes) {
    expect((bytes.value<std::uint8_t>() & (kWholeNumbers | kDoubles)) == (kWholeNumbers | kDoubles));
    Rows rows;
    rows.outputs = bytes.count(kMostOutputs);
    rows.inputs = bytes.count(kMostOutputs) - 1;  // the last one is the bias
    expect(rows.outputs > 0 && rows.inputs > 0);
    bytes.take(1);  // what empty places hold
    rows.weights = bytes.take(static_cast<std::size_t>(rows.outputs) * static_cast<std::size_t>(rows.inputs + 1));
    const int scales = bytes.count(kMostOutputs);
    expect(scales >= rows.outputs);
    for (int i = 0; i < scales; ++i) rows.scale.push_back(static_cast<float>(bytes.value<double>() / kOne));
    rows.scale.resize(static_cast<std::size_t>(rows.outputs));
    return rows;
}

LineWeights pack(const std::vector<Rows>& all) {
    LineWeights weights;
    weights.inputs = all.front().inputs;
    const int pairs = (weights.inputs + 1) / 2;
    std::vector<std::string_view> rows;
    for (const Rows& some : all) {
        expect(some.inputs == weights.inputs);
        const auto size = static_cast<std::size_t>(some.inputs + 1);
        for (int i = 0; i < some.outputs; ++i) rows.push_back(some.weights.substr(static_cast<std::size_t>(i) * size, size));
        weights.scale.insert(weights.scale.end(), some.scale.begin(), some.scale.end());
    }
    weights.outputs = static_cast<int>(rows.size());
    while (rows.size() % kBlock != 0) rows.emplace_back();
    weights.scale.resize(rows.size(), 0);
    const auto at = [](std::string_view row, int i) {
        return static_cast<std::size_t>(i) < row.size() ? static_cast<std::int8_t>(row[static_cast<std::size_t>(i)]) : std::int8_t{0};
    };
    for (const std::string_view row : rows) weights.bias.push_back(at(row, weights.inputs) * kOne);
    for (std::size_t block = 0; block < rows.size(); block += kBlock)
        for (int pair = 0; pair < pairs; ++pair)
            for (std::size_t i = block; i < block + kBlock; ++i) {
                weights.packed.push_back(at(rows[i], 2 * pair));
                weights.packed.push_back(2 * pair + 1 < weights.inputs ? at(rows[i], 2 * pair + 1) : std::int8_t{0});
            }
    return weights;
}

LineMemory memory(Bytes& bytes, const Layer& layer, bool backwards) {
    const int sources = bytes.count(2 * kMostOutputs);
    std::vector<Rows> gates;
    for (int i = 0; i < 4; ++i) gates.push_back(read_rows(bytes));
    LineMemory memory;
    memory.inputs = layer.inputs;
    memory.states = gates[0].outputs;
    memory.backwards = backwards;
    for (const Rows& gate : gates) expect(gate.outputs == memory.states && gate.inputs == sources && gate.outputs % kBlock == 0);
    expect(sources == memory.inputs + memory.states && layer.outputs == memory.states);
    memory.gates = pack(gates);
    return memory;
}

// [1,36,0,1 Ct3,3,16 Mp3,3 Lfys … Lfx or Lrx … O1c]
void network(Bytes& bytes, LineNetwork& net) {
    const Layer whole = read_layer(bytes);
    expect(whole.kind == "Series");
    const int layers = bytes.count(kMostParts);
    bool labelled = false;
    for (int i = 0; i < layers; ++i) {
        const Layer layer = read_layer(bytes);
        if (i == 0) {
            expect(layer.kind == "Input");
            bytes.take(sizeof(std::int32_t));
            expect(bytes.count(kMostOutputs) == LineNetwork::kHeight && bytes.count(kMostOutputs) == 0 && bytes.count(kMostOutputs) == 1);
            bytes.take(sizeof(std::int32_t));
        } else if (i == 1) {
            expect(layer.kind == "Series" && bytes.count(kMostParts) == 2);
            expect(read_layer(bytes).kind == "Convolve");
            expect(bytes.count(kMostOutputs) == 1 && bytes.count(kMostOutputs) == 1);
            expect(read_layer(bytes).kind == "Tanh");
            net.strokes = pack({read_rows(bytes)});
            skip_rates(bytes, layer);
            expect(net.strokes.inputs == 9 && net.strokes.outputs % kBlock == 0);
        } else if (i == 2) {
            expect(layer.kind == "Maxpool" && bytes.count(kMostOutputs) == LineNetwork::kStep && bytes.count(kMostOutputs) == LineNetwork::kStep);
        } else if (i == 3) {
            expect(layer.kind == "XYTranspose" && bytes.count(kMostParts) == 1);
            const Layer inner = read_layer(bytes);
            expect(inner.kind == "SummLSTM" && inner.inputs == net.strokes.outputs);
            net.column = memory(bytes, inner, false);
            skip_rates(bytes, layer);
        } else if (layer.kind == "Softmax") {
            net.labels = pack({read_rows(bytes)});
            expect(!net.rows.empty() && net.labels.inputs == net.rows.back().states && i + 1 == layers);
            labelled = true;
        } else {
            const bool backwards = layer.kind == "RTLReversed";
            expect(!backwards || bytes.count(kMostParts) == 1);
            const Layer inner = backwards ? read_layer(bytes) : layer;
            expect(inner.kind == "LSTM" && inner.inputs == (net.rows.empty() ? net.column : net.rows.back()).states);
            net.rows.push_back(memory(bytes, inner, backwards));
            if (backwards) skip_rates(bytes, layer);
        }
    }
    expect(labelled);
    skip_rates(bytes, whole);
}

// Whether text of such characters runs from left to right in words with spaces between them: Latin, Greek, Cyrillic, and signs. Others need what
// the engine does with them afterwards.
bool runs_on(const std::string& text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned lead = byte(0);
    if (lead >= 0xF0) return false;
    const unsigned point = lead < 0x80   ? lead
                           : lead < 0xE0 ? (lead & 0x1FU) << 6 | (byte(1) & 0x3FU)
                                         : (lead & 0xFU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
    return point < 0x590 || (point >= 0x1E00 && point < 0x2E80) || (point >= 0xFB00 && point < 0xFB07);
}

// What each label stands for: every character of the set has its code.
void characters(std::string_view set, Bytes codes, LineNetwork& net) {
    std::istringstream lines{std::string(set)};
    std::string line;
    std::getline(lines, line);
    std::vector<std::string> names;
    while (std::getline(lines, line)) names.push_back(line.substr(0, line.find(' ')));
    net.texts.assign(static_cast<std::size_t>(net.labels.outputs), "");
    std::vector<char> taken(net.texts.size(), 0);
    taken[static_cast<std::size_t>(net.blank)] = 1;
    const int count = codes.count(kMostOutputs);
    expect(static_cast<std::size_t>(count) <= names.size());
    for (int i = 0; i < count; ++i) {
        codes.take(1);
        const int length = codes.count(16);
        const int code = length > 0 ? codes.count(kMostOutputs) : -1;
        for (int more = 1; more < length; ++more) codes.take(sizeof(std::int32_t));
        if (code == net.blank) continue;
        expect(length == 1 && static_cast<std::size_t>(code) < taken.size() && !taken[static_cast<std::size_t>(code)]);
        expect(runs_on(names[static_cast<std::size_t>(i)]));
        taken[static_cast<std::size_t>(code)] = 1;
        net.texts[static_cast<std::size_t>(code)] = i == 0 ? " " : names[static_cast<std::size_t>(i)];
    }
}

}  // namespace

std::optional<LineNetwork> read_line_model(std::string_view model) {
    try {
        LineNetwork net;
        Bytes bytes{part(model, kNetworkPart)};
        network(bytes, net);
        bytes.text();                          // how it was described
        bytes.take(2 * sizeof(std::int32_t));  // how it was taught, how long
        net.seed = static_cast<std::uint64_t>(std::int64_t{bytes.value<std::int32_t>()} * 0x10000001);
        net.blank = bytes.count(net.labels.outputs - 1);
        characters(part(model, kCharactersPart), Bytes{part(model, kCodesPart)}, net);
        return net;
    } catch (const Damaged&) {
        return std::nullopt;
    }
}

}  // namespace griffier
