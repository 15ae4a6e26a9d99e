#include "pipeline/sha256.h"

#include <openssl/evp.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace griffier {
namespace {

constexpr std::size_t kChunk = 1 << 20;  // bytes read at once

class Digest {
public:
    Digest() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
        if (!context_ || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1) throw std::runtime_error("SHA-256 is not available in libcrypto");
    }
    void add(const void* data, std::size_t size) {
        if (EVP_DigestUpdate(context_.get(), data, size) != 1) throw std::runtime_error("SHA-256 failed in libcrypto");
    }
    std::string hex() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned int size = 0;
        if (EVP_DigestFinal_ex(context_.get(), digest.data(), &size) != 1) throw std::runtime_error("SHA-256 failed in libcrypto");
        static const char* const kDigits = "0123456789abcdef";
        std::string text;
        for (unsigned int i = 0; i < size; ++i) {
            text += kDigits[digest[i] >> 4];
            text += kDigits[digest[i] & 15];
        }
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

}  // namespace

std::string sha256(std::string_view bytes) {
    Digest digest;
    digest.add(bytes.data(), bytes.size());
    return digest.hex();
}

struct Sha256::Impl {
    Digest digest;
};

Sha256::Sha256() : impl_(std::make_unique<Impl>()) {}
Sha256::~Sha256() = default;
void Sha256::add(std::string_view bytes) { impl_->digest.add(bytes.data(), bytes.size()); }
std::string Sha256::hex() { return impl_->digest.hex(); }

FileHash hash_file(int descriptor) {
    Digest digest;
    FileHash result;
    std::vector<char> buffer(kChunk);
    for (;;) {
        const ssize_t got = ::pread(descriptor, buffer.data(), buffer.size(), result.bytes);
        if (got < 0) {
            if (errno == EINTR) continue;
            throw std::system_error(errno, std::generic_category(), "reading");
        }
        if (got == 0) break;
        digest.add(buffer.data(), static_cast<std::size_t>(got));
        result.bytes += got;
    }
    result.sha256 = digest.hex();
    return result;
}

}  // namespace griffier
