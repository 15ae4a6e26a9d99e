#include "pipeline/output_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <iterator>
#include <optional>
#include <system_error>

#include "document/error.h"
#include "document/files/text_file.h"
#include "document/text.h"
#include "output/json.h"
#include "pipeline/write_all.h"

namespace griffier {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSchema = "griffier/document/1";
constexpr const char* kMarker = "griffier.json";
constexpr std::size_t kHashInName = 12;   // digits of the sha256
constexpr std::size_t kLongestStem = 80;  // bytes: with hash and ending well below the 255 of a file name

constexpr const char* kTemporary = ".griffier-";
constexpr int kMostLinks = 40;                 // as the kernel follows
constexpr std::chrono::hours kHalfWritten{1};  // no file takes so long to be written

// What a run writes, to be moved aside together; the marker last. Files that are not ours stay.
constexpr const char* kOurs[] = {"documents", "done", "searchable", "hocr", "alto", "ledger.jsonl", "report", "griffier.sqlite", kMarker};
constexpr const char* kPages = "pages";  // ours too, and good for every version

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

// "…-123456789abc.json" -> "123456789abc"; "" for any other name.
std::string hash_in_name(const std::string& name) {
    const std::string ending = ".json";
    if (name.size() < kHashInName + ending.size() + 1 || name.compare(name.size() - ending.size(), ending.size(), ending) != 0) return "";
    const std::string hash = name.substr(name.size() - ending.size() - kHashInName, kHashInName);
    const bool hexadecimal = hash.find_first_not_of("0123456789abcdef") == std::string::npos;
    return hexadecimal && name[name.size() - ending.size() - kHashInName - 1] == '-' ? hash : "";
}

std::string marker_text() {
    JsonWriter json;
    json.begin_object().key("schema").string(kSchema).key("version").string(GRIFFIER_VERSION).end_object();
    return json.take() + "\n";
}

// The version that wrote the folder, "unknown" where it does not say; nullopt where it is ours or nobody's.
std::optional<std::string> older_version(const fs::path& folder) {
    const std::optional<std::string> marker = read_whole(folder / kMarker);
    if (!marker) {
        const bool used = std::any_of(std::begin(kOurs), std::end(kOurs), [&](const char* name) { return fs::exists(fs::symlink_status(folder / name)); });
        return used ? std::optional<std::string>("unknown") : std::nullopt;
    }
    if (json_string_member(*marker, "schema") == kSchema && json_string_member(*marker, "version") == GRIFFIER_VERSION) return std::nullopt;
    std::string version = json_string_member(*marker, "version").value_or("unknown");
    const auto odd = [](char c) { return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.' || c == '-'); };
    if (version.empty() || version.size() > 40 || version[0] == '.' || std::any_of(version.begin(), version.end(), odd)) return "unknown";
    return version;
}

std::string move_aside(const fs::path& folder, const std::string& version) {
    fs::path target = folder / ("older-" + version);
    for (int copy = 2; fs::exists(target); ++copy) target = folder / ("older-" + version + "-" + std::to_string(copy));
    fs::create_directory(target);
    for (const char* name : kOurs) {
        if (fs::exists(fs::symlink_status(folder / name))) fs::rename(folder / name, target / name);
    }
    return target.string();
}

// Of a file, while it lives. Where the file system knows no locks, runs must not share a folder.
class Lock {
public:
    explicit Lock(int descriptor) : descriptor_(descriptor) {
        while (::flock(descriptor_, LOCK_EX) != 0 && errno == EINTR) continue;
    }
    ~Lock() { ::flock(descriptor_, LOCK_UN); }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

private:
    int descriptor_;
};

// What a run that was killed while it wrote a line left of it.
void drop_half_line(int ledger) {
    struct stat now {};
    if (::fstat(ledger, &now) != 0) fail("looking at the ledger");
    off_t end = now.st_size;
    for (char last = 0; end > 0; --end) {
        if (::pread(ledger, &last, 1, end - 1) != 1) fail("reading the ledger");
        if (last == '\n') break;
    }
    if (end != now.st_size && ::ftruncate(ledger, end) != 0) fail("mending the ledger");
}

void sync_folder(const std::string& path) {
    const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems cannot sync a folder; the file itself is synced already.
    if (folder && ::fsync(folder.get()) != 0 && errno != EINVAL && errno != EROFS) fail("syncing the folder");
}

}  // namespace

InputError unwritable_output(const std::string& path, const std::error_code& error) {
    std::string remedy = "Name a folder that you may write to with -o.";
    if (error == std::errc::no_space_on_device || error.value() == EDQUOT) remedy = "Make room on that disk, or name a folder on another one with -o.";
    if (error == std::errc::not_a_directory || error == std::errc::file_exists) remedy = "There is a file of that name: name a folder with -o.";
    return InputError("output_unwritable", "the output cannot be written to " + printable_name(path) + ": " + error.message(), remedy);
}

void write_whole(const std::string& path, std::string_view content, Lasting lasting) {
    struct stat there {};
    if (::stat(path.c_str(), &there) == 0 && !S_ISREG(there.st_mode) && !S_ISDIR(there.st_mode)) {  // a device or pipe is written to, not replaced
        const Descriptor open(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
        if (!open) fail("opening it");
        write_all(open.get(), content, "writing");
        return;
    }
    const fs::path target(path);
    const std::string folder = target.has_parent_path() ? target.parent_path().string() : ".";
    std::string temporary = folder + "/" + kTemporary + "XXXXXX";
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!file) fail("making a file");
    try {
        write_all(file.get(), content, "writing");
        const mode_t mask = ::umask(0);
        ::umask(mask);
        if (::fchmod(file.get(), 0666 & ~mask) != 0) fail("setting permissions");
        if (lasting == Lasting::always && ::fsync(file.get()) != 0) fail("writing");
        if (::rename(temporary.c_str(), path.c_str()) != 0) fail("naming the file");
        if (lasting == Lasting::always) sync_folder(folder);
    } catch (...) {
        ::unlink(temporary.c_str());
        throw;
    }
}

std::string behind_links(const std::string& path) {
    fs::path target(path);
    for (int links = 0; fs::is_symlink(fs::symlink_status(target)); ++links) {
        if (links == kMostLinks) throw std::system_error(std::make_error_code(std::errc::too_many_symbolic_link_levels), "following links");
        target = target.parent_path() / fs::read_symlink(target);  // the latter alone where it is absolute
    }
    return target.string();
}

void remove_half_written(const std::string& folder) {
    std::error_code ignored;  // another run may be faster
    for (fs::directory_iterator it(folder, ignored), end; !ignored && it != end; it.increment(ignored)) {
        const fs::path& path = it->path();
        if (path.filename().string().rfind(kTemporary, 0) != 0) continue;
        std::error_code gone;
        const auto changed = fs::last_write_time(path, gone);
        if (!gone && fs::file_time_type::clock::now() - changed > kHalfWritten) fs::remove(path, gone);
    }
}

OutputFolder::OutputFolder(const std::string& path, bool move_older) : path_(path) {
    try {
        fs::create_directories(path_);
        if (const std::optional<std::string> older = older_version(path_)) {
            const std::string whose = *older == "unknown" ? "files of an unknown version of griffier" : "files of griffier " + *older;
            if (!move_older)
                throw InputError("output_unwritable",
                                 printable_name(path_) + " holds " + whose + "; this is " + GRIFFIER_VERSION + ", and they are never mixed",
                                 "Name a new folder with -o, or use --force to move the older files into a folder older-" + *older + " in it.");
            moved_to_ = move_aside(path_, *older);
        }
        // The marker first: a run that is killed here must not leave files that nobody owns.
        remove_half_written(path_);
        write_whole(path_ + "/" + kMarker, marker_text());
        fs::create_directories(fs::path(path_) / "documents");
        for (const char* folder : {"documents", "done"}) remove_half_written(path_ + "/" + folder);
        for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(path_) / "documents")) {
            const std::string name = entry.path().filename().string();
            if (const std::string hash = hash_in_name(name); !hash.empty()) earlier_.emplace(hash, name);
        }
        const std::string ledger = path_ + "/ledger.jsonl";
        ledger_ = Descriptor(::open(ledger.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
        if (!ledger_) fail("opening the ledger");
        const Lock lock(ledger_.get());
        drop_half_line(ledger_.get());
    } catch (const std::system_error& error) {
        throw unwritable_output(path_, error.code());
    }
}

std::string OutputFolder::publish(const std::string& name, std::string_view content) {
    const std::string path = path_ + "/documents/" + name;
    try {
        write_whole(path, content);
    } catch (const std::system_error& error) {
        throw unwritable_output(path, error.code());
    }
    keep_only(name);
    return path;
}

void OutputFolder::publish_copy(const std::string& name, std::string_view content) {
    const fs::path path = fs::path(path_) / name;
    try {
        fs::create_directories(path.parent_path());
        remove_half_written(path.parent_path().string());
        write_whole(path.string(), content);
    } catch (const std::system_error& error) {
        throw unwritable_output(path.string(), error.code());
    }
}

void OutputFolder::keep_only(const std::string& name) {
    // An earlier run may have met the same content under another name: one file for each content.
    const auto [first, last] = earlier_.equal_range(hash_in_name(name));
    try {
        for (auto same = first; same != last; ++same) {
            if (same->second == name) continue;
            fs::remove(fs::path(path_) / "documents" / same->second);
            fs::remove((fs::path(path_) / "searchable" / same->second).replace_extension(".pdf"));
            fs::remove((fs::path(path_) / "hocr" / same->second).replace_extension(".hocr"));
            fs::remove((fs::path(path_) / "alto" / same->second).replace_extension(".xml"));
        }
    } catch (const std::system_error& error) {
        throw unwritable_output(path_ + "/documents/" + name, error.code());
    }
    earlier_.erase(first, last);
}

void OutputFolder::add_to_ledger(const std::string& line) {
    struct stat before {};
    const Lock lock(ledger_.get());
    try {
        if (::fstat(ledger_.get(), &before) != 0) fail("writing");
        write_all(ledger_.get(), line + "\n", "writing");
        if (::fsync(ledger_.get()) != 0) fail("writing");
    } catch (const std::system_error& error) {
        // Half a line is worse than none.
        if (::ftruncate(ledger_.get(), before.st_size) != 0) throw unwritable_output(path_ + "/ledger.jsonl (which may end in half a line)", error.code());
        throw unwritable_output(path_ + "/ledger.jsonl", error.code());
    }
}

bool is_output_folder(const std::string& path) { return read_whole(path + "/" + kMarker).has_value(); }

bool is_output_name(const std::string& name) { return name == kPages || std::find(std::begin(kOurs), std::end(kOurs), name) != std::end(kOurs); }

std::string document_file_name(const std::string& name, const std::string& hash) {
    std::string_view stem = name;
    if (const std::size_t slash = stem.rfind('/'); slash != std::string_view::npos) stem.remove_prefix(slash + 1);
    if (const std::size_t dot = stem.rfind('.'); dot != std::string_view::npos && dot > 0) stem = stem.substr(0, dot);
    std::string safe;
    for (const char c : stem) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
        if (plain)
            safe += c;
        else if (safe.empty() || safe.back() != '_')
            safe += '_';
    }
    safe.erase(0, safe.find_first_not_of("._-"));
    safe.resize(std::min(safe.size(), kLongestStem));
    if (safe.empty()) safe = "document";
    return safe + "-" + hash.substr(0, kHashInName) + ".json";
}

}  // namespace griffier
