// Reads the tables of PDFs and prints the evidence that their confidence rests on, tab-separated, for bench/calibration.py --evidence.
//   bench_table_evidence FILE...
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "document/pdf/pdf.h"
#include "document/structure.h"
#include "document/tables/table_confidence.h"

int main(int argc, char** argv) {
    std::cout << std::fixed;
    std::cout.precision(4);
    std::cout << "id";
    for (const auto& [name, value] : griffier::named({}, {})) std::cout << '\t' << name;
    std::cout << '\n';
    for (int i = 1; i < argc; ++i) {
        const int descriptor = ::open(argv[i], O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) return 3;
        griffier::PdfFile file(descriptor);
        ::close(descriptor);
        std::vector<griffier::Page> pages;
        for (int number = 1; number <= file.pages(); ++number) pages.push_back(file.read_page(number));
        const griffier::Document document = griffier::build_document(std::move(pages));
        const std::string file_name = std::filesystem::path(argv[i]).filename().string();
        for (std::size_t t = 0; t < document.tables.size(); ++t) {
            const griffier::Table& table = document.tables[t];
            const std::string id = file_name + "/t" + std::to_string(t + 1);
            const griffier::TableRating rating = griffier::rate_table(table, document.pages);
            for (std::size_t c = 0; c < rating.cells.size(); ++c) {
                std::cout << id << '/' << table.cells[c].row << '/' << table.cells[c].col;
                for (const auto& [name, value] : griffier::named(rating.table, rating.cells[c])) std::cout << '\t' << value;
                std::cout << '\n';
            }
        }
    }
    return 0;
}
