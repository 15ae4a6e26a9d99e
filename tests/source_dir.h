// The folder of the sources, for tests that read files of the project or beside it.
#pragma once

namespace griffier::testing {

const char* source_dir();

}  // namespace griffier::testing
