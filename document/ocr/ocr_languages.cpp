#include "document/ocr/ocr_languages.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "document/error.h"
#include "document/ocr/ocr.h"

namespace griffier {
namespace {

namespace fs = std::filesystem;

std::string joined(const std::vector<std::string>& names, const char* between) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : between) + name;
    return all;
}

}  // namespace

std::string language_folder() {
    std::vector<fs::path> candidates;
    const char* prefix = std::getenv("TESSDATA_PREFIX");
    if (prefix != nullptr && *prefix != '\0')
        candidates = {fs::path(prefix), fs::path(prefix) / "tessdata"};
    else
        for (const char* path : {"/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata"}) candidates.emplace_back(path);
    std::error_code ignored;  // a folder that cannot be looked at is no candidate
    for (const fs::path& path : candidates) {
        for (fs::directory_iterator it(path, ignored), end; !ignored && it != end; it.increment(ignored)) {
            if (it->path().extension() == ".traineddata") return path.string();
        }
    }
    return "";
}

void check_languages(const std::string& language) {
    const std::vector<std::string> installed = ocr_languages();
    std::vector<std::string> missing, packages;
    for (std::size_t from = 0; from <= language.size();) {
        const std::size_t to = std::min(language.find('+', from), language.size());
        const std::string one = language.substr(from, to - from);
        from = to + 1;
        if (std::binary_search(installed.begin(), installed.end(), one)) continue;
        missing.push_back(one);
        std::string package = one;  // Debian writes chi_sim as chi-sim
        std::replace(package.begin(), package.end(), '_', '-');
        packages.push_back("tesseract-ocr-" + package);
    }
    if (missing.empty()) return;
    throw InputError(
        "language_missing",
        "language data for recognition is missing: " + joined(missing, ", ") + " (installed: " + (installed.empty() ? "none" : joined(installed, ", ")) + ")",
        "apt-get install " + joined(packages, " ") + ", or use --ocr never to read what needs no recognition");
}

std::vector<std::string> ocr_models(const std::string& language) {
    std::vector<std::string> names, found;
    for (std::size_t from = 0; from <= language.size();) {
        const std::size_t to = std::min(language.find('+', from), language.size());
        names.push_back(language.substr(from, to - from));
        from = to + 1;
    }
    const fs::path folder = language_folder();
    std::error_code ignored;  // what cannot be looked at is not read
    for (const std::string& name : names) {
        const fs::path file = folder / (name + ".traineddata");
        if (!folder.empty() && fs::exists(file, ignored)) found.push_back(file.string());
    }
    return found;
}

std::vector<std::string> ocr_languages() {
    std::vector<std::string> languages;
    const std::string folder = language_folder();
    std::error_code ignored;  // no folder, no languages
    for (fs::directory_iterator it(folder, ignored), end; !ignored && it != end; it.increment(ignored)) {
        const fs::path& path = it->path();
        if (path.extension() == ".traineddata" && path.stem() != "osd") languages.push_back(path.stem().string());
    }
    std::sort(languages.begin(), languages.end());
    return languages;
}

}  // namespace griffier
