// Reading real and damaged documents that lie beside the project; skipped by name where they are not there.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "catch.h"
#include "document/error.h"
#include "document/pdf/legible.h"
#include "document/pdf/pdf.h"
#include "source_dir.h"

using namespace griffier;

namespace {

std::filesystem::path corpus() { return std::filesystem::path(testing::source_dir()).parent_path() / "shared" / "corpus"; }

std::vector<std::filesystem::path> pdfs_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> out;
    if (!std::filesystem::exists(folder)) return out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() == ".pdf") out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

// What a child process says of a file with its exit code.
enum Outcome { all_read = 0, some_pages = 1, refused = 2, wrong_exception = 3, bad_values = 4 };

constexpr rlim_t kSecondsPerFile = 30;
constexpr int kMaxPages = 50;  // per damaged file

Outcome read_all(const char* path) {
    const int descriptor = ::open(path, O_RDONLY | O_CLOEXEC);
    try {
        PdfFile file(descriptor);
        bool all = true;
        for (int number = 1; number <= std::min(file.pages(), kMaxPages); ++number) {
            try {
                const Page page = file.read_page(number);
                for (const Word& word : page.words)
                    if (word.text.empty() || !(word.box.x0 <= word.box.x1) || !(word.box.y0 <= word.box.y1)) return bad_values;
                for (const Ruling& ruling : page.rulings)
                    if (!(ruling.start < ruling.end)) return bad_values;
                needs_ocr(page, OcrMode::automatic);
                file.only_image(number);
                file.render(number, 36);
            } catch (const InputError&) {
                all = false;
            }
        }
        file.take_warnings();
        return all ? all_read : some_pages;
    } catch (const InputError&) {
        return refused;
    } catch (...) {
        return wrong_exception;
    }
}

}  // namespace

TEST_CASE("every damaged file is read or refused: no crash, no hang", "[corpus]") {
    const auto files = pdfs_in(corpus() / "hostile");
    if (files.empty()) {
        WARN("skipped: no corpus beside the project");
        return;
    }
    int counts[3] = {0, 0, 0};
    for (const auto& path : files) {
        INFO(path.filename().string());
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            const rlimit limit{kSecondsPerFile, kSecondsPerFile};
            ::setrlimit(RLIMIT_CPU, &limit);
            ::alarm(4 * kSecondsPerFile);
            ::_exit(read_all(path.c_str()));
        }
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(WIFEXITED(status));
        const int outcome = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        CHECK((outcome >= all_read && outcome <= refused));
        if (outcome >= all_read && outcome <= refused) ++counts[outcome];
    }
    WARN(files.size() << " files: " << counts[all_read] << " read, " << counts[some_pages] << " in part, " << counts[refused] << " refused");
}

TEST_CASE("pages with a broken text layer and scans are recognised, other pages are not", "[corpus]") {
    if (!std::filesystem::exists(corpus())) {
        WARN("skipped: no corpus beside the project");
        return;
    }
    // Pages of the born-digital documents that hold nothing but a picture, looked at one by one.
    const std::vector<std::string> pictures = {"begroting-wassenaar-2021-2024.pdf 1", "begroting_2024.pdf 8", "begroting_2024.pdf 9"};
    for (const char* folder : {"budgets", "council", "tables", "scans"}) {
        for (const auto& path : pdfs_in(corpus() / folder)) {
            const std::string name = path.filename().string();
            if (name.find(".truth.") != std::string::npos) continue;  // answers, not documents
            const bool broken = name == "jaarrekening-2019-wassenaar.pdf" || std::string(folder) == "scans";
            const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
            REQUIRE(descriptor >= 0);
            PdfFile file(descriptor);
            ::close(descriptor);
            for (int number = 1; number <= file.pages(); ++number) {
                const std::string where = name + " " + std::to_string(number);
                INFO(where);
                const Page page = file.read_page(number);
                if (page.words.empty() && page.hidden.empty() && page.images.empty()) continue;
                const OcrNeed need = needs_ocr(page, OcrMode::automatic);
                INFO(need.reason);
                CHECK(need.needed == (broken || std::find(pictures.begin(), pictures.end(), where) != pictures.end()));
            }
        }
    }
}
