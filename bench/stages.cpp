// Reads every page of PDFs and takes them through the stages of `document`: CPU time of each stage, and of table finding (tables and joining) as
// a ratio of reading.
//   bench_stages [--runs N] FILE...     the median of N runs of each file (default 1)
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <map>
#include <string>
#include <vector>

#include "document/error.h"
#include "document/lines/lines.h"
#include "document/lines/sections.h"
#include "document/pdf/pdf.h"
#include "document/tables/tables.h"

namespace {

using namespace griffier;

enum Stage { reading, furniture, tables, joining, order, outline, stages };
using Seconds = std::array<double, stages>;

double cpu() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

struct Counts {
    std::size_t pages = 0, words = 0, rulings = 0, fills = 0, images = 0, tables = 0;
};

Seconds measure(const char* path, Counts& counts) {
    Seconds seconds{};
    double at = cpu();
    const auto lap = [&](Stage stage) {
        const double now = cpu();
        seconds[stage] += now - at;
        at = now;
    };
    const int descriptor = ::open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) throw InputError("missing", "cannot be opened", "");
    PdfFile file(descriptor);
    ::close(descriptor);
    std::vector<Page> pages;
    for (int number = 1; number <= file.pages(); ++number) pages.push_back(file.read_page(number));
    lap(reading);
    const std::vector<std::vector<Box>> edges = find_furniture(pages);
    lap(furniture);
    std::vector<Table> found;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (Table& table : find_tables(pages[i], edges[i])) found.push_back(std::move(table));
    lap(tables);
    found = join_over_pages(std::move(found), pages);
    lap(joining);
    std::vector<std::vector<Box>> excluded = edges;
    std::map<int, std::size_t> index_of_page;
    for (std::size_t i = 0; i < pages.size(); ++i) index_of_page[pages[i].number] = i;
    std::vector<std::vector<Box>> grids(pages.size());
    for (const Table& table : found)
        for (const TablePart& part : table.parts) grids[index_of_page.at(part.page)].push_back(part.box);
    std::vector<std::vector<Line>> lines;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        excluded[i].insert(excluded[i].end(), grids[i].begin(), grids[i].end());
        lines.push_back(reading_order(pages[i], excluded[i], grids[i]));
    }
    lap(order);
    counts = {};
    counts.tables = found.size();
    const Outline made = build_outline(pages, lines, edges, found);
    lap(outline);
    counts.pages = pages.size();
    for (const Page& page : pages) {
        counts.words += page.words.size();
        counts.rulings += page.rulings.size();
        counts.fills += page.shaded.size();
        counts.images += page.images.size();
    }
    return seconds;
}

}  // namespace

int main(int argc, char** argv) {
    int first = 1, runs = 1, status = 0;
    if (argc > 2 && std::strcmp(argv[1], "--runs") == 0) {
        runs = std::max(1, std::atoi(argv[2]));
        first = 3;
    }
    std::printf("%-44s %5s %7s %7s %6s %6s %6s | ms a page: %8s %9s %8s %8s %8s %8s | tables : reading\n", "", "pages", "words", "rulings", "fills", "images",
                "tables", "reading", "furniture", "tables", "joining", "order", "outline");
    for (int i = first; i < argc; ++i) {
        const char* name = std::strrchr(argv[i], '/') ? std::strrchr(argv[i], '/') + 1 : argv[i];
        try {
            Counts counts;
            std::vector<Seconds> taken;
            for (int run = 0; run < runs; ++run) taken.push_back(measure(argv[i], counts));
            Seconds middle{};
            for (std::size_t stage = 0; stage < stages; ++stage) {
                std::vector<double> of_stage;
                for (const Seconds& run : taken) of_stage.push_back(run[stage]);
                std::sort(of_stage.begin(), of_stage.end());
                middle[stage] = of_stage[of_stage.size() / 2];
            }
            const double to_page = 1000 / static_cast<double>(counts.pages);
            std::printf("%-44.44s %5zu %7zu %7zu %6zu %6zu %6zu |            %8.2f %9.2f %8.2f %8.2f %8.2f %8.2f | %.2f\n", name, counts.pages, counts.words,
                        counts.rulings, counts.fills, counts.images, counts.tables, to_page * middle[reading], to_page * middle[furniture],
                        to_page * middle[tables], to_page * middle[joining], to_page * middle[order], to_page * middle[outline],
                        (middle[tables] + middle[joining]) / middle[reading]);
            std::fflush(stdout);
        } catch (const InputError& error) {
            std::fprintf(stderr, "%s: %s: %s\n", argv[i], error.code.c_str(), error.what());
            status = 3;
        }
    }
    return status;
}
