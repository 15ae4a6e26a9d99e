// PDFs made by tests, opened; and those of the corpus beside the project.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "document/pdf/pdf.h"
#include "source_dir.h"
#include "tiny_pdf.h"

namespace griffier {

struct Opened {
    explicit Opened(const std::string& bytes, const std::string& password = "") : descriptor(testing::open_bytes(bytes)), file(descriptor, password) {}
    ~Opened() { ::close(descriptor); }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    int descriptor;
    PdfFile file;
};

inline Page first_page(const std::string& bytes) { return Opened(bytes).file.read_page(1); }
inline Page drawn(const std::string& content, const std::string& extra = "") { return first_page(testing::tiny_pdf(content, extra)); }

inline std::string joined(const std::vector<Word>& words) {
    std::string out;
    for (const Word& word : words) out += (out.empty() ? "" : "|") + word.text;
    return out;
}

inline std::filesystem::path corpus() { return std::filesystem::path(testing::source_dir()).parent_path() / "shared" / "corpus"; }

inline std::string read_whole(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace griffier
