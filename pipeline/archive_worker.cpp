#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <new>
#include <system_error>

#include "document/error.h"
#include "document/files/file_bytes.h"
#include "document/files/xlsx.h"
#include "document/files/zip_file.h"
#include "document/text.h"
#include "pipeline/archives.h"
#include "pipeline/fault.h"
#include "pipeline/job.h"
#include "pipeline/media_type.h"
#include "pipeline/nameless_file.h"
#include "pipeline/worker.h"
#include "pipeline/write_all.h"

namespace griffier {
namespace {

// The parts of a name without what would climb out of a folder.
std::string tame(const std::string& stored) {
    std::string name = stored;
    std::replace(name.begin(), name.end(), '\\', '/');
    std::string tamed;
    for (std::size_t from = 0; from <= name.size();) {
        const std::size_t end = std::min(name.find('/', from), name.size());
        const std::string part = name.substr(from, end - from);
        if (!part.empty() && part != "." && part != "..") tamed += (tamed.empty() ? "" : "/") + part;
        from = end + 1;
    }
    return tamed;
}

// Hidden files and what a Mac adds.
bool is_passed_over(const std::string& name) { return name.empty() || name[0] == '.' || name.find("/.") != std::string::npos || name.starts_with("__MACOSX/"); }

// Office documents and e-books are ZIP files too, known by what they hold.
bool is_one_document(const std::vector<ZipMember>& members) {
    return std::any_of(members.begin(), members.end(),
                       [](const ZipMember& member) { return member.name == "[Content_Types].xml" || (member.index == 0 && member.name == "mimetype"); });
}

class Unpacker {
public:
    Unpacker(int socket, Job job, Descriptor archive, Descriptor into)
        : socket_(socket), job_(std::move(job)), archive_(std::move(archive)), into_(std::move(into)) {}

    void run() {
        maybe_fail({"unpack", 0, job_.names, job_.attempt});
        const ZipFile archive(archive_.get());
        std::vector<ZipMember> members = archive.members();
        if (is_one_document(members)) return say("document", 0, "");
        if (members.size() > kMostMembers)
            throw InputError("too_large", "the archive holds more than " + std::to_string(kMostMembers) + " files", "Unpack it and give the folder.");
        std::stable_sort(members.begin(), members.end(), [](const ZipMember& a, const ZipMember& b) { return a.name < b.name; });
        int others = 0;
        for (const ZipMember& member : members) {
            const std::string name = tame(member.name);
            if (is_passed_over(name)) continue;
            try {
                others += !unpack(archive, member, name);
            } catch (const InputError& error) {
                if (error.code == "too_large") throw;
                Fields fields = failure_fields({error.code, error.what(), error.remedy, 0});
                fields.add("name", name);
                say("refused", 0, write_fields(fields));
            }
        }
        say("done", others, "");
    }

private:
    void say(const std::string& kind, int number, std::string payload) { send_message(socket_, {kind, number, std::move(payload), {}}); }

    // false where it is no document by name or content.
    bool unpack(const ZipFile& archive, const ZipMember& member, const std::string& name) {
        const bool named = ends_like_a_document(name);
        const std::int64_t start = end_;
        bool known = named, first = true, archive_inside = false;
        const auto take = [&](std::string_view piece) {
            if (first) {
                known = known || has_document_mark(piece);
                archive_inside = has_archive_mark(piece);
            }
            first = false;
            if (!known || (archive_inside && ends_like_an_archive(name))) return false;
            end_ += static_cast<std::int64_t>(piece.size());
            check_size();
            write_all(into_.get(), piece, kKeeping);
            return true;
        };
        try {
            archive.read(member, job_.passwords, take);
        } catch (const InputError&) {
            drop_from(start);
            if (!named) return false;
            throw;
        } catch (const std::system_error& error) {
            throw InputError("too_large", std::string("the archive does not fit: ") + error.what(),
                             "Make room in the folder for temporary files, or unpack it yourself.");
        }
        if (archive_inside && (ends_like_an_archive(name) || (named && !is_spreadsheet_from(start)))) {
            drop_from(start);
            throw InputError("unsupported", "it is an archive in an archive, or an Office file", "Unpack it and give the documents in it.");
        }
        if (!known) return false;
        Fields fields;
        fields.add("name", name);
        fields.add("at", start);
        fields.add("size", end_ - start);
        say("member", 0, write_fields(fields));
        return true;
    }

    bool is_spreadsheet_from(std::int64_t start) const {
        const Descriptor copy = nameless_copy(into_.get(), start, end_ - start);
        return is_xlsx(FileBytes(copy.get()).view());
    }

    static bool ends_like_an_archive(const std::string& name) { return fold(name).ends_with(".zip"); }

    void check_size() const {
        const std::int64_t most = std::min(kMostUnpacked, std::max(kFreeUnpacked, kMostUnpackedRatio * job_.bytes));
        if (end_ > most)
            throw InputError("too_large", "the archive unpacks to more than " + std::to_string(most >> 20) + " MB; what came before was read",
                             "If it is no trap, unpack it and give the folder.");
    }

    void drop_from(std::int64_t start) {
        end_ = start;
        if (::ftruncate(into_.get(), start) != 0 || ::lseek(into_.get(), start, SEEK_SET) < 0)
            throw std::system_error(errno, std::generic_category(), "going back in a temporary file");
    }

    int socket_;
    Job job_;
    Descriptor archive_, into_;
    std::int64_t end_ = 0;  // of what was unpacked
};

}  // namespace

int archive_worker(int socket) {
    std::optional<Message> into = receive_message(socket);
    std::optional<Message> archive = into ? receive_message(socket) : std::nullopt;
    if (!archive) return 0;
    const struct rlimit most { static_cast<rlim_t>(kMostUnpacked), static_cast<rlim_t>(kMostUnpacked) };
    ::setrlimit(RLIMIT_FSIZE, &most);
    const char* kind = "broken";
    Failure failure;
    try {
        Unpacker(socket, read_job(read_fields(archive->payload)), std::move(archive->descriptor), std::move(into->descriptor)).run();
        return 0;
    } catch (const InputError& error) {
        kind = "failed";
        failure = {error.code, error.what(), error.remedy, 0};
    } catch (const std::bad_alloc&) {
        failure = {"out_of_memory", "unpacking it took more memory than the limit", "Give more with --memory.", 0};
    } catch (const std::exception& error) {
        failure = {"crashed", std::string("griffier itself failed on it: ") + error.what(), "Please report it.", 0};
    }
    send_message(socket, {kind, 0, write_fields(failure_fields(failure)), {}});
    return 0;
}

}  // namespace griffier
