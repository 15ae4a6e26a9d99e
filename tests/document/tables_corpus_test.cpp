// Tables of real documents, where they lie beside the project: against figures that the publisher gives as data.
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "catch.h"
#include "document/pdf/pdf.h"
#include "document/tables/tables.h"
#include "source_dir.h"

using namespace griffier;

namespace {

std::string without_dots(std::string text) {
    std::erase(text, '.');
    return text;
}

}  // namespace

TEST_CASE("the taakvelden of a budget equal the published data", "[tables][corpus]") {
    const std::filesystem::path folder = std::filesystem::path(testing::source_dir()).parent_path() / "shared" / "corpus" / "budgets";
    if (!std::filesystem::exists(folder / "begroting_2024.pdf")) {
        WARN("skipped: shared/corpus/budgets/begroting_2024.pdf is not beside the project");
        return;
    }
    int descriptor = open((folder / "begroting_2024.pdf").c_str(), O_RDONLY);
    REQUIRE(descriptor >= 0);
    PdfFile pdf(descriptor);
    close(descriptor);
    std::vector<Page> pages;
    std::vector<Table> tables;
    for (int number = 115; number <= 117; ++number) {
        pages.push_back(pdf.read_page(number));
        for (Table& t : find_tables(pages.back(), {})) tables.push_back(std::move(t));
    }
    tables = join_over_pages(std::move(tables), pages);
    REQUIRE(!tables.empty());
    CHECK(tables[0].parts.size() == 3);
    std::set<std::string> rows;
    std::vector<std::string> row(static_cast<size_t>(tables[0].rows));
    for (const Cell& c : tables[0].cells) {
        std::string& text = row[static_cast<size_t>(c.row)];
        if (c.col > 0) text += ',';
        text += c.col > 0 ? without_dots(c.text) : c.text;
    }
    rows.insert(row.begin(), row.end());
    // sectie,programma,regel,baten,lasten,saldo
    std::ifstream csv(folder / "taakvelden_begroting_2024.csv");
    std::string line;
    std::getline(csv, line);
    int checked = 0;
    while (std::getline(csv, line)) {
        while (!line.empty() && (line.back() == '\r' || line.back() == '\n')) line.pop_back();
        if (line.find('"') != std::string::npos) continue;  // a label with a comma of its own
        size_t at = line.find(',', line.find(',') + 1);
        if (at == std::string::npos) continue;
        std::string wanted = line.substr(at + 1);
        INFO(wanted);
        CHECK(rows.count(wanted) == 1);
        ++checked;
    }
    CHECK(checked > 60);
}
