#include "document/files/text_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace griffier {

std::optional<std::string> read_whole(const std::string& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) return std::nullopt;  // it opens too, and fails only when it is read
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (file.bad()) return std::nullopt;
    return text;
}

}  // namespace griffier
