#include "document/pdf.h"

#include <fcntl.h>
#include <unistd.h>

#include "catch.h"
#include "document/error.h"

using namespace griffier;

TEST_CASE("a descriptor that holds nothing is an error that says so") {
    const int descriptor = ::open("/dev/null", O_RDONLY);
    REQUIRE(descriptor >= 0);
    std::string code;
    try {
        PdfFile file(descriptor);
    } catch (const InputError& error) {
        code = error.code;
    }
    ::close(descriptor);
    CHECK(code == "empty");
}
