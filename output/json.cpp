#include "output/json.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

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

std::optional<std::string> json_string_member(std::string_view json, std::string_view name) {
    rapidjson::Document document;
    document.Parse(json.data(), json.size());
    if (document.HasParseError() || !document.IsObject()) return std::nullopt;
    auto member = document.FindMember(rapidjson::Value(rapidjson::StringRef(name.data(), static_cast<rapidjson::SizeType>(name.size()))));
    if (member == document.MemberEnd() || !member->value.IsString()) return std::nullopt;
    return std::string(member->value.GetString(), member->value.GetStringLength());
}

}  // namespace griffier
