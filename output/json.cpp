#include "output/json.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "document/text.h"

namespace griffier {

struct JsonWriter::Impl {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

JsonWriter::JsonWriter() : impl_(std::make_unique<Impl>()) {}
JsonWriter::~JsonWriter() = default;

JsonWriter& JsonWriter::begin_object() {
    impl_->writer.StartObject();
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    impl_->writer.EndObject();
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    impl_->writer.StartArray();
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    impl_->writer.EndArray();
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    impl_->writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
    if (is_valid_utf8(text)) {
        impl_->writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    } else {
        std::string safe = printable_name(text);
        impl_->writer.String(safe.data(), static_cast<rapidjson::SizeType>(safe.size()));
    }
    return *this;
}

JsonWriter& JsonWriter::string_or_null(std::string_view text) { return text.empty() ? null() : string(text); }

JsonWriter& JsonWriter::integer(std::int64_t value) {
    impl_->writer.Int64(value);
    return *this;
}

JsonWriter& JsonWriter::decimal(const Decimal& value) { return raw(value.str()); }

JsonWriter& JsonWriter::decimal_or_null(const std::optional<Decimal>& value) { return value ? decimal(*value) : null(); }

JsonWriter& JsonWriter::rounded(double value, int decimals) {
    char text[64];
    if (!std::isfinite(value)) return null();
    int size = std::snprintf(text, sizeof text, "%.*f", decimals, value);
    while (decimals > 0 && size > 0 && text[size - 1] == '0') --size;
    if (decimals > 0 && size > 0 && text[size - 1] == '.') --size;
    std::string_view number(text, static_cast<std::size_t>(size));
    return raw(number == "-0" ? "0" : number);
}

JsonWriter& JsonWriter::boolean(bool value) {
    impl_->writer.Bool(value);
    return *this;
}

JsonWriter& JsonWriter::null() {
    impl_->writer.Null();
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    impl_->writer.RawValue(json.data(), json.size(), rapidjson::kNumberType);
    return *this;
}

std::string JsonWriter::take() {
    std::string text(impl_->buffer.GetString(), impl_->buffer.GetSize());
    impl_->buffer.Clear();
    impl_->writer.Reset(impl_->buffer);
    return text;
}

namespace {

const rapidjson::Value& value_of(const void* value) { return *static_cast<const rapidjson::Value*>(value); }

// Follows a text as it is read and notes where the members of its outermost object begin and end.
struct MemberFinder : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, MemberFinder> {
    const rapidjson::MemoryStream& stream;
    const std::vector<std::string>& names;
    std::vector<std::pair<std::size_t, std::size_t>> found;
    std::size_t left;
    std::size_t wanted;
    int depth = 0;

    MemberFinder(const rapidjson::MemoryStream& text, const std::vector<std::string>& all)
        : stream(text), names(all), found(all.size()), left(all.size()), wanted(all.size()) {}

    bool ended(std::size_t bracket = 0) {
        if (depth != 1 || wanted == names.size()) return true;
        found[wanted].second = stream.Tell() + bracket;
        wanted = names.size();
        return --left > 0;
    }
    bool Default() { return ended(); }
    bool Key(const char* text, rapidjson::SizeType length, bool) {
        if (depth != 1) return true;
        wanted = static_cast<std::size_t>(std::find(names.begin(), names.end(), std::string_view(text, length)) - names.begin());
        if (wanted < names.size()) found[wanted].first = stream.Tell();
        return true;
    }
    bool StartObject() { return ++depth > 0; }
    bool StartArray() { return ++depth > 0; }
    // The reader tells of a closing bracket before it takes it.
    bool EndObject(rapidjson::SizeType) { return --depth, ended(1); }
    bool EndArray(rapidjson::SizeType) { return --depth, ended(1); }
};

}  // namespace

JsonView JsonView::operator[](const char* name) const {
    if (!is_object()) return JsonView(nullptr);
    const auto member = value_of(value_).FindMember(name);
    return JsonView(member == value_of(value_).MemberEnd() ? nullptr : &member->value);
}

JsonView JsonView::at(std::size_t index) const { return JsonView(index < size() ? &value_of(value_)[static_cast<rapidjson::SizeType>(index)] : nullptr); }

std::size_t JsonView::size() const { return value_ != nullptr && value_of(value_).IsArray() ? value_of(value_).Size() : 0; }
bool JsonView::is_null() const { return value_ == nullptr || value_of(value_).IsNull(); }
bool JsonView::is_object() const { return value_ != nullptr && value_of(value_).IsObject(); }

std::string JsonView::text() const {
    if (value_ == nullptr || !value_of(value_).IsString()) return "";
    return {value_of(value_).GetString(), value_of(value_).GetStringLength()};
}

// Numbers are kept as they are written (kParseNumbersAsStringsFlag).
std::optional<Decimal> JsonView::decimal() const { return Decimal::parse(text()); }

std::optional<int> JsonView::integer() const {
    const std::string digits = text();
    int value = 0;
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || end.ec != std::errc() || end.ptr != digits.data() + digits.size()) return std::nullopt;
    return value;
}

struct JsonText::Impl {
    rapidjson::Document document;
};

JsonText::JsonText(std::string_view json) : impl_(std::make_unique<Impl>()) {
    constexpr unsigned kFlags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    rapidjson::Document& document = impl_->document;
    document.Parse<kFlags>(json.data(), json.size());
    if (document.HasParseError())
        error_ = std::string(rapidjson::GetParseError_En(document.GetParseError())) + " (byte " + std::to_string(document.GetErrorOffset()) + ")";
}

JsonText::~JsonText() = default;
JsonText::JsonText(JsonText&&) noexcept = default;

JsonView JsonText::root() const { return JsonView(error_.empty() ? &impl_->document : nullptr); }

std::vector<std::string> json_members(std::string_view json, const std::vector<std::string>& names) {
    rapidjson::MemoryStream stream(json.data(), json.size());  // read in place: of other streams the reader works on a copy, and their Tell() lags behind
    MemberFinder finder(stream, names);
    rapidjson::Reader reader;
    reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag>(stream, finder);
    std::vector<std::string> members;
    for (const auto& [begin, end] : finder.found) {
        std::string member(end > begin ? json.substr(begin, end - begin) : "");
        if (const std::size_t colon = member.find(':'); colon != std::string::npos) member.erase(0, colon + 1);
        members.push_back(std::move(member));
    }
    return members;
}

std::optional<std::string> json_string_member(std::string_view json, std::string_view name) {
    rapidjson::Document document;
    document.Parse(json.data(), json.size());
    if (document.HasParseError() || !document.IsObject()) return std::nullopt;
    const rapidjson::Value key(rapidjson::StringRef(name.data(), static_cast<rapidjson::SizeType>(name.size())));
    if (!document.HasMember(key) || !document[key].IsString()) return std::nullopt;
    return std::string(document[key].GetString(), document[key].GetStringLength());
}

std::string json_lines(const std::vector<std::string>& values, const std::string& indent) {
    if (values.empty()) return "[]";
    std::string out = "[\n";
    for (std::size_t i = 0; i < values.size(); ++i) out += indent + "  " + values[i] + (i + 1 < values.size() ? ",\n" : "\n");
    return out + indent + "]";
}

}  // namespace griffier
