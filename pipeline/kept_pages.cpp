#include "pipeline/kept_pages.h"

#include <fcntl.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "document/error.h"
#include "document/files/text_file.h"
#include "document/ocr/ocr.h"
#include "document/ocr/ocr_languages.h"
#include "document/text.h"
#include "pipeline/message.h"
#include "pipeline/output_folder.h"
#include "pipeline/sha256.h"

namespace griffier {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashInName = 12;  // digits of the key's checksum

std::string key_lines(const PageKey& key) {
    return "# page " + std::to_string(key.page) + " of " + key.sha256 + "\n# asked " + sha256(key.asked) + "\n" + key.stamp;
}

std::string checksum_line(std::string_view text) { return "# sha256 " + sha256(text) + "\n"; }

fs::path path_of(const std::string& folder, const PageKey& key) {
    std::array<char, 16> page{};
    std::snprintf(page.data(), page.size(), "%05d", key.page);
    return fs::path(folder) / key.sha256 / (std::string(page.data()) + "-" + sha256(key_lines(key)).substr(0, kHashInName) + ".layout");
}

}  // namespace

std::string recogniser_stamp(const std::string& language) {
    std::string stamp =
        "# engine " + ocr_version() + ", Poppler " + GRIFFIER_POPPLER_VERSION + "\n# reading " + GRIFFIER_READING + "\n# language " + language + "\n";
    for (const std::string& model : ocr_models(language)) {
        const Descriptor file(::open(model.c_str(), O_RDONLY | O_CLOEXEC));
        try {
            if (!file) throw std::system_error(errno, std::generic_category());
            stamp += "# model " + fs::path(model).filename().string() + " " + hash_file(file.get()).sha256 + "\n";
        } catch (const std::system_error& error) {
            throw InputError("unreadable", "the language data " + printable_name(model) + " cannot be read: " + error.code().message(), "Install them again.");
        }
    }
    return stamp;
}

std::optional<std::string> find_kept_page(const std::string& folder, const PageKey& key) {
    std::optional<std::string> text = read_whole(path_of(folder, key));
    if (!text) return std::nullopt;
    const std::size_t end = text->rfind("# sha256 ");
    if (end == std::string::npos || checksum_line(std::string_view(*text).substr(0, end)) != std::string_view(*text).substr(end)) return std::nullopt;
    const std::string lines = key_lines(key);
    if (end < lines.size() || text->compare(end - lines.size(), lines.size(), lines) != 0) return std::nullopt;
    text->resize(end - lines.size());
    return text;
}

void keep_page(const std::string& folder, const PageKey& key, const std::string& layout) {
    const fs::path path = path_of(folder, key);
    fs::create_directories(path.parent_path());
    remove_half_written(path.parent_path().string());
    std::string text = layout + key_lines(key);
    text += checksum_line(text);
    write_whole(path.string(), text, Lasting::until_power_fails);
}

}  // namespace griffier
