#include "document/files/zip_file.h"

#include <fcntl.h>
#include <unistd.h>
#include <zip.h>

#include "document/error.h"

namespace griffier {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18;  // bytes
constexpr const char* kFetchAgain = "Fetch the archive again from where it came from.";

struct CloseMember {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using OpenMember = std::unique_ptr<zip_file_t, CloseMember>;

InputError member_error(int code) {
    if (code == ZIP_ER_COMPNOTSUPP || code == ZIP_ER_ENCRNOTSUPP)
        return {"unsupported", "the archive keeps the file in a way that griffier cannot open", "Unpack it and give the documents in it."};
    return {"damaged", "the archive is damaged where the file is kept", kFetchAgain};
}

InputError no_archive() { return {"damaged", "the file is a ZIP archive that is damaged or cut off", kFetchAgain}; }

}  // namespace

struct ZipFile::Impl {
    zip_t* archive = nullptr;
};

ZipFile::ZipFile(int descriptor) : impl_(std::make_unique<Impl>()) {
    const int own = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);  // the library closes it
    int code = 0;
    impl_->archive = zip_fdopen(own, 0, &code);
    if (impl_->archive != nullptr) return;
    if (own >= 0) ::close(own);
    throw no_archive();
}

ZipFile::ZipFile(std::string_view bytes) : impl_(std::make_unique<Impl>()) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    impl_->archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (impl_->archive != nullptr) return;
    zip_source_free(source);
    throw no_archive();
}

ZipFile::~ZipFile() { zip_discard(impl_->archive); }

std::vector<ZipMember> ZipFile::members() const {
    std::vector<ZipMember> members;
    const zip_int64_t count = zip_get_num_entries(impl_->archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t status;
        if (zip_stat_index(impl_->archive, static_cast<zip_uint64_t>(i), 0, &status) != 0 || (status.valid & ZIP_STAT_NAME) == 0) continue;
        ZipMember member;
        member.index = static_cast<std::uint64_t>(i);
        member.name = status.name;
        member.encrypted = (status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE;
        if (!member.name.empty() && member.name.back() != '/') members.push_back(std::move(member));
    }
    return members;
}

void ZipFile::read(const ZipMember& member, const std::vector<std::string>& passwords, const std::function<bool(std::string_view)>& take) const {
    OpenMember file;
    if (member.encrypted) {
        for (const std::string& password : passwords) {
            file.reset(zip_fopen_index_encrypted(impl_->archive, member.index, 0, password.c_str()));
            if (file) break;
        }
        if (!file && zip_error_code_zip(zip_get_error(impl_->archive)) == ZIP_ER_ENCRNOTSUPP) throw member_error(ZIP_ER_ENCRNOTSUPP);
        if (!file)
            throw InputError("encrypted",
                             passwords.empty() ? "the archive protects the file with a password" : "no password given opens the file in the archive",
                             "Put the password in a file and name that with --password-file.");
    } else {
        file.reset(zip_fopen_index(impl_->archive, member.index, 0));
        if (!file) throw member_error(zip_error_code_zip(zip_get_error(impl_->archive)));
    }
    std::vector<char> piece(kPiece);
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0) throw member_error(zip_error_code_zip(zip_file_get_error(file.get())));
        if (got == 0 || !take({piece.data(), static_cast<std::size_t>(got)})) return;
    }
}

}  // namespace griffier
