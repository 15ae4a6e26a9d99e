#include "pipeline/fields.h"

#include <charconv>

namespace griffier {
namespace {

std::string escaped(std::string_view value) {
    std::string text;
    for (const char c : value) {
        if (c == '\\')
            text += "\\\\";
        else if (c == '\n')
            text += "\\n";
        else
            text += c;
    }
    return text;
}

std::string unescaped(std::string_view text) {
    std::string value;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
            value += text[i] == 'n' ? '\n' : text[i];
        } else {
            value += text[i];
        }
    }
    return value;
}

}  // namespace

std::string Fields::text(std::string_view key) const {
    for (const auto& [name, value] : entries) {
        if (name == key) return value;
    }
    return "";
}

std::int64_t Fields::number(std::string_view key) const {
    const std::string value = text(key);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    return error == std::errc() && end == value.data() + value.size() ? number : 0;
}

std::vector<std::string> Fields::all(std::string_view key) const {
    std::vector<std::string> values;
    for (const auto& [name, value] : entries) {
        if (name == key) values.push_back(value);
    }
    return values;
}

std::string write_fields(const Fields& fields) {
    std::string text;
    for (const auto& [key, value] : fields.entries) text += key + ' ' + escaped(value) + '\n';
    return text;
}

Fields read_fields(std::string_view text) {
    Fields fields;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        const std::size_t space = line.find(' ');
        if (space != std::string_view::npos) fields.add(std::string(line.substr(0, space)), unescaped(line.substr(space + 1)));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return fields;
}

}  // namespace griffier
