// What is no page: damaged and protected files, complaints, empty pages.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "document/error.h"
#include "opened_pdf.h"

using namespace griffier;
using griffier::testing::tiny_pdf;
using griffier::testing::TinyPdf;

namespace {

// The code of the InputError that opening, or reading page 1, throws; "" for none.
std::string error_code(const std::string& bytes) {
    try {
        Opened(bytes).file.read_page(1);
    } catch (const InputError& error) {
        return error.code;
    }
    return "";
}

}  // namespace

TEST_CASE("bad input is an error with a code and a remedy") {
    const std::string good = tiny_pdf("BT /F1 10 Tf 20 150 Td (Baten) Tj ET");
    TinyPdf none;
    TinyPdf flat;
    flat.pages.push_back({"", 0, 0, ""});
    struct Case {
        const char* what;
        std::string bytes, code;
    };
    const std::vector<Case> cases = {
        {"nothing", "", "empty"},
        {"a web page", "<!DOCTYPE html><html><body>404</body></html>", "not_a_document"},
        {"a text", "Begroting 2024", "not_a_document"},
        {"a header only", "%PDF-1.7\n", "damaged"},
        {"zero pages", write(none), "no_pages"},
        {"cut at 1 %", good.substr(0, good.size() / 100), "damaged"},
        {"cut at 10 %", good.substr(0, good.size() / 10), "damaged"},
        {"cut at 50 %", good.substr(0, good.size() / 2), "damaged"},
        {"cut at 99 %", good.substr(0, good.size() * 99 / 100), ""},  // Poppler rebuilds the table of objects
        {"whole", good, ""},
        {"rubbish before the header", "\n\n" + good, ""},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        CHECK(error_code(c.bytes) == c.code);
    }
    try {
        Opened(good.substr(0, good.size() / 2));
        FAIL("half a file was opened");
    } catch (const InputError& error) {
        CHECK(std::string(error.what()) == "the PDF is cut off: its end is missing");
        CHECK(error.remedy == "Fetch the document again: it was not saved whole.");
    }
    // A page without size: Poppler gives it a size or none; it must not be read as if it had one that is not finite.
    try {
        const Page page = first_page(write(flat));
        CHECK(page.width > 0);
        CHECK(page.height > 0);
    } catch (const InputError& error) {
        CHECK(error.page == 1);
    }
    Opened opened(good);
    CHECK_THROWS_AS(opened.file.read_page(0), InputError);
    CHECK_THROWS_AS(opened.file.read_page(2), InputError);
}

TEST_CASE("an empty page is a page") {
    const Page page = drawn("");
    CHECK(page.words.empty());
    CHECK(page.text_from == TextFrom::none);
    CHECK(page.width == 200);
}

TEST_CASE("the title is told in UTF-8 whatever its encoding") {
    struct Case {
        const char *info, *title;
    };
    const std::vector<Case> cases = {{"", ""},
                                     {"/Title (Begroting 2024)", "Begroting 2024"},
                                     {"/Title (Co\\366rdinatie \\240 5)", "Coördinatie € 5"},
                                     {"/Title <FEFF00C900E9006E>", "Één"},
                                     {"/Title <FEFF>", ""}};
    for (const Case& c : cases) {
        TinyPdf pdf;
        pdf.info = c.info;
        pdf.pages.push_back({});
        CHECK(Opened(write(pdf)).file.title() == c.title);
    }
}

TEST_CASE("Poppler's complaints are warnings, twenty and a count") {
    std::string bad;
    for (int i = 0; i < 50; ++i) bad += "1 2 nonsense" + std::to_string(i) + "\n";
    Opened opened(tiny_pdf(bad + "BT /F1 10 Tf 20 150 Td (Baten) Tj ET"));
    CHECK(joined(opened.file.read_page(1).words) == "Baten");
    const auto warnings = opened.file.take_warnings();
    REQUIRE(warnings.size() == 21);
    CHECK(warnings[0].code == "pdf_syntax");
    CHECK(warnings[0].page == 1);
    CHECK(warnings[20].message.find("more") != std::string::npos);
    CHECK(opened.file.take_warnings().empty());
}

TEST_CASE("protected documents say how to open them; without a password they open", "[corpus]") {
    const auto folder = corpus() / "hostile";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: no corpus beside the project");
        return;
    }
    struct Case {
        const char *name, *password, *code;
    };
    const std::vector<Case> cases = {{"qpdf_enc-R3,V2,U=view,O=view.pdf", "", "encrypted"},
                                     {"qpdf_enc-R3,V2,U=view,O=view.pdf", "view", ""},
                                     {"qpdf_enc-R3,V2,U=view,O=view.pdf", "wrong", "encrypted"},
                                     {"qpdf_enc-XI-R6,V5,U=view,O=master.pdf", "master", ""},
                                     {"qpdf_enc-XI-R6,V5,U=view,O=master.pdf", "", "encrypted"},
                                     {"qpdf_enc-XI-base.pdf", "", ""},
                                     {"qpdf_V4-aes-clearmeta.pdf", "", ""}};
    for (const Case& c : cases) {
        INFO(c.name << " with '" << c.password << "'");
        std::string code;
        try {
            Opened opened(read_whole(folder / c.name), c.password);
            opened.file.read_page(1);
        } catch (const InputError& error) {
            code = error.code;
            if (code == "encrypted") CHECK(error.remedy.find("--password-file") != std::string::npos);
        }
        CHECK(code == c.code);
    }
}
