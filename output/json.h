// Writes JSON text, value by value; numbers are exact decimals. The only file that includes the JSON library is json.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "document/decimal.h"

namespace griffier {

// Calls must make a well-formed value (asserted by the library). Text that is no UTF-8 is written as printable_name() gives it.
class JsonWriter {
public:
    JsonWriter();
    ~JsonWriter();
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& string(std::string_view text);
    JsonWriter& string_or_null(std::string_view text);  // "" is null
    JsonWriter& integer(std::int64_t value);
    JsonWriter& decimal(const Decimal& value);
    JsonWriter& decimal_or_null(const std::optional<Decimal>& value);
    JsonWriter& rounded(double value, int decimals);  // plain notation, no trailing zeros: places and confidences, never figures
    JsonWriter& boolean(bool value);
    JsonWriter& null();
    JsonWriter& raw(std::string_view json);  // a value that is JSON already

    std::string take();  // the text so far; the writer starts anew

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// The value of a string member of the object that `json` is; nullopt where it is no such object or member.
std::optional<std::string> json_string_member(std::string_view json, std::string_view name);

}  // namespace griffier
