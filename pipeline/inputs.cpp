#include "pipeline/inputs.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "document/error.h"
#include "document/text.h"
#include "pipeline/media_type.h"
#include "pipeline/nameless_file.h"
#include "pipeline/output_folder.h"
#include "pipeline/sha256.h"
#include "pipeline/write_all.h"

namespace griffier {
namespace {

namespace fs = std::filesystem;

// In a folder, files with these endings are documents; others only if their content has the mark of one.
constexpr std::array<const char*, 17> kEndings{".pdf", ".png",   ".jpg", ".jpeg",  ".tif", ".tiff", ".txt",  ".layout", ".html",
                                               ".htm", ".xhtml", ".mht", ".mhtml", ".csv", ".tsv",  ".xlsx", ".xlsm"};

constexpr const char* kArchiveEnding = ".zip";

constexpr std::size_t kMostEndings = 5;                       // named of files left out
constexpr std::size_t kLargestList = std::size_t{64} << 20;   // bytes; half a million paths
constexpr std::int64_t kMostSpooled = std::int64_t{4} << 30;  // bytes of standard input or a pipe

std::string reason(int error) { return std::generic_category().message(error); }

Failure open_failure(int error) {
    if (error == ENOENT || error == ENOTDIR) return {"missing", "there is no such file", "Check the name and the folder you are in.", 0};
    if (error == EACCES || error == EPERM)
        return {"unreadable", "there is no permission to read the file", "Give yourself read permission (chmod u+r, or ask its owner).", 0};
    return {"unreadable", "the file cannot be opened: " + reason(error), "", 0};
}

std::int64_t change_time(const struct stat& status) { return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec; }

Descriptor open_for_reading(const std::string& path, int& error) {
    // O_NONBLOCK: a pipe that nobody writes to opens at once instead of never. It changes nothing for files.
    const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    error = number < 0 ? errno : 0;
    return Descriptor(number);
}

// read() that waits where a pipe opened with O_NONBLOCK has nothing yet.
ssize_t read_some(int source, char* bytes, std::size_t size) {
    for (;;) {
        const ssize_t got = ::read(source, bytes, size);
        if (got >= 0 || (errno != EINTR && errno != EAGAIN)) return got;
        pollfd polled{source, POLLIN, 0};
        if (errno == EAGAIN && ::poll(&polled, 1, -1) < 0 && errno != EINTR) return -1;
    }
}

// Everything that can be read from `source`, in a file that has no name.
std::shared_ptr<Descriptor> spool(int source) {
    auto file = std::make_shared<Descriptor>(nameless_file());
    std::vector<char> buffer(1 << 16);
    for (std::int64_t size = 0;;) {
        const ssize_t got = read_some(source, buffer.data(), buffer.size());
        if (got < 0) throw std::system_error(errno, std::generic_category(), "reading it");
        if (got == 0) return file;
        size += got;
        if (size > kMostSpooled) throw std::system_error(EFBIG, std::generic_category(), "it does not end");
        write_all(file->get(), {buffer.data(), static_cast<std::size_t>(got)}, kKeeping);
    }
}

class Finder {
public:
    void argument(const std::string& text) {
        if (text == "-") return standard_input();
        if (text.size() > 1 && text[0] == '@') return list(text.substr(1));
        file_or_folder(text);
    }
    InputList take() { return std::move(found_); }

private:
    void fail(const std::string& path, Failure failure) {
        Input input;
        input.path = path;
        input.name = path == "-" ? path : printable_name(last_part(path));
        input.failure = std::move(failure);
        found_.inputs.push_back(std::move(input));
    }

    static std::string last_part(const std::string& path) {
        std::string_view text = path;
        while (text.size() > 1 && text.back() == '/') text.remove_suffix(1);
        const std::size_t slash = text.rfind('/');
        return std::string(slash == std::string_view::npos || text.size() == 1 ? text : text.substr(slash + 1));
    }

    void standard_input() {
        if (standard_input_taken_) return found_.remarks.push_back("standard input (-) is named more than once; it is read once");
        standard_input_taken_ = true;
        spooled("-", "-", STDIN_FILENO);
    }

    void spooled(const std::string& path, const std::string& name, int source) {
        try {
            Input input;
            input.path = path;
            input.name = name;
            input.spooled = spool(source);
            const int descriptor = input.spooled->get();
            add(std::move(input), descriptor);
        } catch (const std::system_error& error) {
            fail(path, {"unreadable", std::string("it cannot be read: ") + error.what(), "Save it as a file and name that.", 0});
        }
    }

    void add(Input input, int descriptor) {
        try {
            std::array<char, 4> beginning{};
            const ssize_t got = ::pread(descriptor, beginning.data(), beginning.size(), 0);
            input.is_archive = got > 0 && has_archive_mark({beginning.data(), static_cast<std::size_t>(got)});
            struct stat status {};
            if (::fstat(descriptor, &status) != 0) throw std::system_error(errno, std::generic_category());
            input.changed = change_time(status);
            const FileHash hash = hash_file(descriptor);
            input.sha256 = hash.sha256;
            input.bytes = hash.bytes;
        } catch (const std::system_error& error) {
            input.failure = Failure{"unreadable", "the file cannot be read: " + reason(error.code().value()), "Copy it to another disk and try again.", 0};
        }
        found_.inputs.push_back(std::move(input));
    }

    // A list holds a path a line, as they would stand on the command line, but no lists.
    void list(const std::string& path) {
        int error = 0;
        const Descriptor file = open_for_reading(path, error);
        if (!file) return fail(path, open_failure(error));
        const char* const remedy = "Name a text file with one path a line after @.";
        std::string content;
        std::array<char, 4096> buffer{};
        for (;;) {
            const ssize_t got = read_some(file.get(), buffer.data(), buffer.size());
            if (got < 0) return fail(path, {"unreadable", "the list cannot be read: " + reason(errno), remedy, 0});
            if (got == 0) break;
            const std::string_view part(buffer.data(), static_cast<std::size_t>(got));
            if (part.find('\0') != std::string_view::npos) return fail(path, {"not_a_document", "it is no list of paths: it holds zero bytes", remedy, 0});
            content += part;
            if (content.size() > kLargestList)
                return fail(path, {"too_large", "the list is longer than " + std::to_string(kLargestList >> 20) + " MB", remedy, 0});
        }
        std::size_t named = 0;
        for (std::size_t start = 0; start < content.size();) {
            const std::size_t end = std::min(content.find('\n', start), content.size());
            std::string line = content.substr(start, end - start);
            start = end + 1;
            if (!line.empty() && line.back() == '\r') line.pop_back();
            if (line.empty() || is_comment(line)) continue;
            ++named;
            if (line == "-")
                standard_input();
            else
                file_or_folder(line);
        }
        if (named == 0) fail(path, {"empty", "the list names nothing", remedy, 0});
    }

    // A file may be called "#1.pdf": a line that begins with # is a comment only where it names nothing.
    static bool is_comment(const std::string& line) {
        struct stat status {};
        return line[0] == '#' && ::lstat(line.c_str(), &status) != 0;
    }

    void file_or_folder(const std::string& path) {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) return fail(path, open_failure(errno));
        if (S_ISDIR(status.st_mode)) return folder(path);
        file(path, printable_name(last_part(path)), status.st_mode);
    }

    void file(const std::string& path, const std::string& name, mode_t mode) {
        if (!S_ISREG(mode) && !S_ISFIFO(mode)) return fail(path, {"not_a_document", "it is a device or a socket, not a file", "Name a file or a folder.", 0});
        int error = 0;
        const Descriptor opened = open_for_reading(path, error);
        if (!opened) {
            fail(path, open_failure(error));
            found_.inputs.back().name = name;
            return;
        }
        if (S_ISFIFO(mode)) {
            spooled(path, name, opened.get());
            Input& pipe = found_.inputs.back();
            if (!pipe.failure && pipe.bytes == 0)
                pipe.failure =
                    Failure{"empty", "nothing comes out of the pipe", "Start the program that writes to it first, or let it write to a file and name that.", 0};
            return;
        }
        Input input;
        input.path = path;
        input.name = name;
        add(std::move(input), opened.get());
    }

    static bool looks_like_a_document(const std::string& path) {
        int error = 0;
        const Descriptor file = open_for_reading(path, error);
        std::array<char, 1100> beginning{};
        const ssize_t got = file ? ::pread(file.get(), beginning.data(), beginning.size(), 0) : -1;
        return got > 0 && has_document_mark({beginning.data(), static_cast<std::size_t>(got)});
    }

    // Depth first, every folder sorted by the bytes of its names; hidden entries, links to folders and griffier's own output are passed over.
    void folder(const std::string& path) {
        const std::size_t before = found_.inputs.size();
        const std::size_t left_before = found_.left_out.size();
        walk(path, "");
        const std::size_t others = found_.left_out.size() - left_before;
        if (found_.inputs.size() == before)
            fail(path, {"missing", "the folder holds no documents" + (others > 0 ? " (" + std::to_string(others) + " other files)" : std::string()),
                        "Name a folder with PDF, PNG, JPEG, TIFF, .html, .mhtml, .xlsx, .csv, .txt or .layout files, or name the files themselves.", 0});
        else if (others > 0)
            found_.remarks.push_back(printable_name(path) + ": " + std::to_string(others) + (others == 1 ? " file is" : " files are") +
                                     " no document by name or content and left out (" + endings(left_before) + "); name such files to have them read");
    }

    // The endings of what was left out since, the most frequent first: "3 .docx, 1 .msg".
    std::string endings(std::size_t since) const {
        std::map<std::string, std::size_t> counts;
        for (std::size_t i = since; i < found_.left_out.size(); ++i) {
            const std::string ending = fold(fs::path(found_.left_out[i].name).extension().string());
            ++counts[ending.empty() ? "without an ending" : ending];
        }
        std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
        std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
        std::string text;
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            if (i == kMostEndings) return text + ", ...";
            text += (i > 0 ? ", " : "") + std::to_string(sorted[i].second) + " " + sorted[i].first;
        }
        return text;
    }

    void walk(const std::string& folder, const std::string& prefix) {
        const bool output = is_output_folder(folder);  // OUT may lie in a folder that is read
        std::vector<std::string> names;
        std::error_code error;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
            const std::string name = entry->path().filename().string();
            if (name[0] != '.' && !(output && is_output_name(name))) names.push_back(name);
        }
        if (error) {
            fail(folder, {"unreadable", "the folder cannot be read: " + error.message(), "Give yourself permission to read it (chmod u+rx).", 0});
            return;
        }
        std::sort(names.begin(), names.end());
        for (const std::string& name : names) {
            const std::string path = folder + (folder.back() == '/' ? "" : "/") + name;
            struct stat link {};
            struct stat status {};
            if (::lstat(path.c_str(), &link) != 0 || ::stat(path.c_str(), &status) != 0) {
                fail(path, open_failure(errno));  // a link to nothing: said, not passed over
            } else if (S_ISDIR(status.st_mode)) {
                if (!S_ISLNK(link.st_mode)) walk(path, prefix + name + "/");
            } else if (S_ISREG(status.st_mode) && (ends_like_a_document(name) || fold(name).ends_with(kArchiveEnding) || looks_like_a_document(path))) {
                file(path, printable_name(prefix + name), status.st_mode);
            } else {
                found_.left_out.push_back({path, printable_name(prefix + name)});
            }
        }
    }

    InputList found_;
    bool standard_input_taken_ = false;
};

}  // namespace

bool ends_like_a_document(const std::string& name) {
    std::string ending = fs::path(name).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

InputList find_inputs(const std::vector<std::string>& arguments) {
    Finder finder;
    for (const std::string& argument : arguments) finder.argument(argument);
    return finder.take();
}

Descriptor open_input(const Input& input) {
    if (input.part) {
        try {
            return nameless_copy(input.spooled->get(), input.part->at, input.part->size);
        } catch (const std::system_error& error) {
            throw InputError("unreadable", std::string("it cannot be unpacked: ") + error.what(), "Make room in the folder for temporary files.");
        }
    }
    // Opened anew each time, never dup'ed: readers must not share a file position.
    const std::string path = input.spooled ? "/proc/self/fd/" + std::to_string(input.spooled->get()) : input.path;
    int error = 0;
    Descriptor file = open_for_reading(path, error);
    if (!file) {
        const Failure failure = open_failure(error);
        throw InputError(failure.code, failure.message, failure.remedy);
    }
    struct stat status {};
    if (::fstat(file.get(), &status) != 0 || status.st_size != input.bytes || change_time(status) != input.changed)
        throw InputError("unreadable", "the file changed while griffier was at work", "Run again when nothing writes to it any more.");
    return file;
}

}  // namespace griffier
