// Small ZIP archives in memory, for tests.
#pragma once

#include <zip.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

// With each (name, content) as a member.
inline std::string tiny_zip(const std::vector<std::pair<std::string, std::string>>& members) {
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    if (archive == nullptr) throw std::runtime_error("no archive");
    zip_source_keep(target);
    for (const auto& [name, content] : members) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) throw std::runtime_error("no member");
    }
    if (zip_close(archive) != 0 || zip_source_open(target) != 0) throw std::runtime_error("not written");
    std::string bytes, piece(1 << 16, '\0');
    for (zip_int64_t got = 0; (got = zip_source_read(target, piece.data(), piece.size())) > 0;) bytes.append(piece, 0, static_cast<std::size_t>(got));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}
