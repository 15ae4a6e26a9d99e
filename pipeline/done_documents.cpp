#include "pipeline/done_documents.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "document/files/text_file.h"
#include "document/ocr/ocr.h"
#include "pipeline/output_folder.h"
#include "pipeline/sha256.h"

namespace griffier {
namespace {

namespace fs = std::filesystem;

// The version says too little while it is worked on: the program's own bytes do.
const std::string& this_build() {
    static const std::string build = [] {
        const Descriptor program(::open("/proc/self/exe", O_RDONLY | O_CLOEXEC));
        if (!program) throw std::system_error(errno, std::generic_category(), "reading the program itself");
        return hash_file(program.get()).sha256;
    }();
    return build;
}

std::string note_path(const std::string& out, const std::string& sha256) { return out + "/done/" + sha256; }

bool as_written(const std::string& out, const WrittenFile& file) {
    const Descriptor descriptor(::open((out + "/" + file.path).c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!descriptor) return false;
    try {
        return hash_file(descriptor.get()).sha256 == file.sha256;
    } catch (const std::system_error&) {
        return false;
    }
}

}  // namespace

std::string reading_recipe(const Job& job) {
    Fields fields;
    fields.add("build", this_build());
    fields.add("libraries", ocr_version() + ", Poppler " + GRIFFIER_POPPLER_VERSION);
    fields.add("ocr", job.options.ocr);
    fields.add("language", job.options.language);
    fields.add("pages", job.options.pages);
    fields.add("house_rules", job.options.house_rules_sha256);
    fields.add("copies", (job.searchable ? 1 : 0) + (job.hocr ? 2 : 0) + (job.alto ? 4 : 0));
    for (const std::string& name : job.names) fields.add("name", name);
    return sha256(write_fields(fields));
}

std::optional<DoneDocument> find_done(const std::string& out, const std::string& sha256) {
    const std::string text = read_whole(note_path(out, sha256)).value_or("");
    const std::size_t end = text.rfind("sha256 ");
    if (end == std::string::npos || "sha256 " + griffier::sha256(text.substr(0, end)) + "\n" != text.substr(end)) return std::nullopt;
    const Fields fields = read_fields(text.substr(0, end));
    if (fields.text("document") != sha256) return std::nullopt;
    DoneDocument done;
    done.recipe = fields.text("recipe");
    done.stamp = fields.text("stamp");
    done.pages = static_cast<int>(fields.number("pages"));
    done.summary = read_summary(read_fields(fields.text("summary")));
    for (const std::string& one : fields.all("file")) {
        const Fields named = read_fields(one);
        done.files.push_back({named.text("path"), named.text("sha256")});
    }
    const bool whole = !done.files.empty() && std::all_of(done.files.begin(), done.files.end(), [&](const WrittenFile& one) { return as_written(out, one); });
    return whole ? std::optional(std::move(done)) : std::nullopt;
}

void note_done(const std::string& out, const std::string& sha256, const DoneDocument& done) {
    Fields fields;
    fields.add("document", sha256);
    fields.add("recipe", done.recipe);
    fields.add("stamp", done.stamp);
    fields.add("pages", done.pages);
    for (const WrittenFile& file : done.files) {
        Fields named;
        named.add("path", file.path);
        named.add("sha256", file.sha256);
        fields.add("file", write_fields(named));
    }
    fields.add("summary", write_fields(summary_fields(done.summary)));
    std::string text = write_fields(fields);
    text += "sha256 " + griffier::sha256(text) + "\n";
    const std::string path = note_path(out, sha256);
    fs::create_directories(fs::path(path).parent_path());
    write_whole(path, text, Lasting::until_power_fails);
}

}  // namespace griffier
