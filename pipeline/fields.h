// Named values as lines of text ("key value"), the payload of messages between the supervisor and its workers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace griffier {

// In the order they were added; a key may stand there more than once. Values may hold any bytes.
struct Fields {
    std::vector<std::pair<std::string, std::string>> entries;

    void add(std::string key, std::string value) { entries.emplace_back(std::move(key), std::move(value)); }
    void add(std::string key, std::int64_t value) { add(std::move(key), std::to_string(value)); }
    std::string text(std::string_view key) const;              // "" where absent
    std::int64_t number(std::string_view key) const;           // 0 where absent or no number
    std::vector<std::string> all(std::string_view key) const;  // every value of the key
};

std::string write_fields(const Fields& fields);
Fields read_fields(std::string_view text);

}  // namespace griffier
