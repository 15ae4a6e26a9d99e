// Writes JSON text value by value, and reads it back; numbers are exact decimals. The only file that includes the JSON library is json.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

// A list of values that are JSON already, one a line at two spaces more than `indent`; "[]" for none.
std::string json_lines(const std::vector<std::string>& values, const std::string& indent);

class JsonText;

// A value inside a JsonText, which must outlive it. What is not there is null, and so is every member of null: a reader asks for what it needs.
class JsonView {
public:
    JsonView() = default;                         // null
    JsonView operator[](const char* name) const;  // a member of an object
    JsonView at(std::size_t index) const;         // an element of a list
    std::size_t size() const;                     // elements of a list, else 0
    bool is_null() const;                         // also where it is not there
    bool is_object() const;
    std::string text() const;                // of a string; "" else
    std::optional<Decimal> decimal() const;  // of a number, digit by digit
    std::optional<int> integer() const;

private:
    friend class JsonText;
    explicit JsonView(const void* value) : value_(value) {}
    const void* value_ = nullptr;
};

// A JSON text that was read whole.
class JsonText {
public:
    explicit JsonText(std::string_view json);
    ~JsonText();
    JsonText(JsonText&&) noexcept;
    JsonText(const JsonText&) = delete;
    JsonText& operator=(const JsonText&) = delete;

    JsonView root() const;
    const std::string& error() const { return error_; }  // "" where it is JSON, else what is wrong and at which byte

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
    std::string error_;
};

// The members named, as JSON text, of the object that `json` is or begins with: reading ends with the last of them. "" for one that is not there.
std::vector<std::string> json_members(std::string_view json, const std::vector<std::string>& names);

// The value of a string member of the object that `json` is; nullopt where it is no such object or member.
std::optional<std::string> json_string_member(std::string_view json, std::string_view name);

}  // namespace griffier
