// Rows of figures that no table was made of.
#include "document/plain_text/unread_rows.h"

#include "catch.h"
#include "document/plain_text/plain_text.h"
#include "document/structure.h"

using namespace griffier;

namespace {

bool warned(const char* text) {
    const Document document = build_document(read_plain_text(text));
    return std::any_of(document.warnings.begin(), document.warnings.end(), [](const Warning& warning) { return warning.code == "rows_not_read"; });
}

}  // namespace

TEST_CASE("a text with rows of figures that give no table says so, prose with figures does not") {
    CHECK(warned("Naam;2024;2025\nLasten;12;13;x\nBaten;1;2\nSaldo;11;11;5;6\nReserve;10;12;1;2;3\n"));
    CHECK(warned("| Lasten | 1.200 | 1.300\n| Baten | 100\n| Saldo | 1.100 | 1.300 | 5 |\n| Reserve | 10 | 12 |\n"));
    CHECK_FALSE(warned("De lasten stijgen van 12 naar 13 miljoen.\nDe baten dalen van 3 naar 2 miljoen.\nHet saldo gaat van 9 naar 11 miljoen.\n"));
    CHECK_FALSE(warned("Jaren: 2024 2025 2026\nJaren: 2024 2025 2026\nJaren: 2024 2025 2026\n"));
}
