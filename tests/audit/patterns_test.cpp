#include "document/pattern.h"

#include "catch.h"

TEST_CASE("every pattern of audit/ and the rooms before it can be compiled") { CHECK(griffier::compile_patterns() > 300); }
