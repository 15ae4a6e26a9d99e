// ZIP archives among the inputs: each document in one is an input of its own, "stukken.zip/bijlage 1.pdf".
//
// A worker lists and unpacks an archive (archive_worker.cpp), into one file without a name that lives as long as the run; the supervisor
// only copies bytes out of it. Like a folder, an archive has no line in the ledger of its own unless something was wrong with it.
#pragma once

#include <string>
#include <vector>

#include "pipeline/inputs.h"
#include "pipeline/supervisor.h"

namespace griffier {

// What an archive may be, so that one made to fill the disk is stopped.
inline constexpr std::size_t kMostMembers = 10'000;
inline constexpr std::int64_t kMostUnpacked = std::int64_t{4} << 30;   // bytes of all members
inline constexpr std::int64_t kMostUnpackedRatio = 200;                // times the archive's own size,
inline constexpr std::int64_t kFreeUnpacked = std::int64_t{64} << 20;  // ... beyond so many bytes

// Puts the documents of each archive in its place; remarks say what was passed over. An archive in an archive is not opened.
// `passwords` are tried on protected members.
InputList unpack_archives(InputList found, const std::vector<std::string>& passwords, const Limits& limits);

}  // namespace griffier
