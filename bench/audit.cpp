// How well the audit sees: false alarms on sums that are right, and errors seeded on purpose that it finds (domain reference C6).
//   bench_audit [--most N | --evenly N] [--draw N] [--known FILE] [--sums FILE] [--list | --explain] [--class NAME] [--sow CELL=TEXT;...] [--least-found PERCENT]
//     [--least-found-all PERCENT] [--most-alarms N] FILE...
// FILE: what griffier reads without recognition, or a table as .tsv. --sums: single published sums as JSON. --most: seedings of a class in one document
// (default 10). --draw: another choice of seedings (default 20). --sow: only what these texts in these cells do to the checks. --evenly: seedings of a class in all documents together, shared out by their figures in sums that hold. --known: real errors of
// these documents, looked at by eye: name, page, rule, place (a figure in running text: what it says), tab-separated. --least-found (of the classes of single figures), --least-found-all and
// --most-alarms (of 1,000 sums tried) make the exit code 1 where they are not met.
#include "audit/audit.h"

#include <fcntl.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "audit/figures.h"
#include "audit/labels.h"
#include "audit/published_table.h"
#include "bench/judging.h"
#include "bench/seeding.h"
#include "document/error.h"
#include "document/structure.h"
#include "extractors/budget/budget.h"
#include "extractors/extract.h"
#include "extractors/indicators/indicators.h"
#include "extractors/tables/glued_sums.h"
#include "extractors/tables/table_reading.h"
#include "pipeline/source_file.h"

namespace {

using namespace griffier;

Reading read_pages(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) throw InputError("missing", "cannot be opened", "");
    SourceFile file(Descriptor(descriptor), {});
    Reading reading;
    if (!file.stated().blocks.empty()) {
        reading.document = file.stated();
    } else {
        std::vector<Page> pages;
        for (int number : file.page_numbers()) pages.push_back(file.read_page(number));
        reading.document = build_document(std::move(pages));
    }
    return reading;
}

void audit_whole(Reading& reading) {
    for (Table& table : reading.document.tables) split_by_sums(table);
    reading.extraction = extract(reading.document);
    reading.checks = audit(reading.document, reading.extraction);
}

Reading read_file(const std::string& path) {
    Reading reading = path.size() > 4 && path.substr(path.size() - 4) == ".tsv" ? Reading{document_of(published(path)), {}, {}} : read_pages(path);
    audit_whole(reading);
    return reading;
}

// The tables of a changed document read and audited anew; what stands outside tables stays as it was read, unless the error stands there.
Reading read_again(const Reading& base, Document document, bool text) {
    Reading reading{std::move(document), {}, {}};
    if (text) {
        audit_whole(reading);
        return reading;
    }
    reading.extraction = base.extraction;
    reading.extraction.tables = read_tables(reading.document);
    reading.extraction.budget_lines = find_budget_lines(reading.document, reading.extraction.tables, reading.extraction.facts);
    reading.extraction.indicators = find_indicators(reading.document, reading.extraction.tables, reading.extraction.facts);
    reading.checks = audit(reading.document, reading.extraction);
    return reading;
}

struct Tally {
    int tried = 0, failed = 0, warned = 0, untried = 0, missed = 0, rounding = 0, named = 0, elsewhere = 0, in_no_claim = 0, alone = 0;
    double weight = 0, weight_found = 0;  // by the figures in sums of the document
    int found() const { return failed + warned; }
    int counted() const { return found() + untried + missed; }
};

void add(Tally& to, const Tally& more) {
    to.tried += more.tried, to.failed += more.failed, to.warned += more.warned, to.untried += more.untried, to.missed += more.missed;
    to.rounding += more.rounding, to.named += more.named, to.elsewhere += more.elsewhere, to.in_no_claim += more.in_no_claim;
    to.alone += more.alone;
    to.weight += more.weight, to.weight_found += more.weight_found;
}

double percent(int part, int whole) { return whole == 0 ? 0 : 100.0 * part / whole; }

struct Known {
    std::string document, page, rule, place;
};

// "t119/11/7" as "11/7": tables found or no longer found on other pages give it another number.
std::string within_page(const std::string& place) {
    const std::size_t slash = place.find('/');
    return place.starts_with('t') && slash != std::string::npos ? place.substr(slash + 1) : place;
}

std::vector<Known> known_errors(const std::string& path) {
    std::vector<Known> known;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        const std::vector<std::string> fields = tabs(line);
        if (fields.size() >= 4) known.push_back({fields[0], fields[1], fields[2], within_page(fields[3])});
    }
    return known;
}

int page_of(const Reading& reading, const Place& place) {
    if (std::get<0>(place) < 0) return reading.extraction.statements[static_cast<std::size_t>(std::get<1>(place))].source.page;
    for (const Cell& cell : reading.document.tables[static_cast<std::size_t>(std::get<0>(place))].cells)
        if (cell.row == std::get<1>(place) && cell.col == std::get<2>(place)) return cell.page;
    return 0;
}

struct Alarms {
    int tried = 0, fails = 0, known = 0, untried = 0, flags = 0;
    int figures = 0, in_tried = 0, in_failing = 0, in_untried = 0;  // figures of tables
};

void count(const Reading& reading, const Claims& claims, const std::string& name, const std::vector<Known>& known, bool list, Alarms& alarms) {
    const auto places = places_by_id(reading.document, reading.extraction);
    for (const Check& check : reading.checks) {
        alarms.untried += check.status == Status::not_checkable;
        alarms.flags += check.status == Status::flag;
        if (check.status == Status::not_checkable || check.status == Status::flag) continue;
        ++alarms.tried;
        if (check.status != Status::fail) continue;
        ++alarms.fails;
        const auto found = places.find(check.result ? check.result->id : "");
        // Statements are known by what they say: their numbers change with whatever is found before them.
        const bool text = found != places.end() && std::get<0>(found->second) < 0;
        const std::string place = found == places.end() ? ""
                                  : text                ? reading.extraction.statements[static_cast<std::size_t>(std::get<1>(found->second))].source.text
                                                        : text_of(found->second),
                          page = found == places.end() ? "" : std::to_string(page_of(reading, found->second));
        const bool real = std::any_of(known.begin(), known.end(), [&](const Known& k) {
            return k.document == name && k.page == page && k.rule == check.rule && k.place == within_page(place);
        });
        alarms.known += real;
        if (list)
            std::printf("%s\t%s\t%s\t%s\t%s\t%s\n", real ? "known" : "alarm", name.c_str(), page.c_str(), check.rule.c_str(), place.c_str(),
                        check.message.c_str());
    }
    for (std::size_t t = 0; t < reading.document.tables.size(); ++t)
        for (std::size_t i = 0; i < reading.document.tables[t].cells.size(); ++i) {
            const Cell& cell = reading.document.tables[t].cells[i];
            if (cell.header || !reading.extraction.tables[t].cells[i].amount) continue;
            const Place place{static_cast<int>(t), cell.row, cell.col};
            ++alarms.figures;
            if (claims.failing.count(place) > 0)
                ++alarms.in_failing;
            else if (claims.of.count(place) > 0)
                ++alarms.in_tried;
            else if (claims.untried.count(place) > 0)
                ++alarms.in_untried;
        }
}

// A list with its total for each published sum; those that rounding does not explain are real errors.
void count_sums(const std::string& path, Alarms& alarms, bool list) {
    std::ifstream in(path);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    static const RE2 kRecord(R"re((?s)"terms":\s*\[([^\]]*)\].*?"printed":\s*(-?[\d.]+).*?"max_rounding_diff":\s*([\d.]+|null))re");
    static const RE2 kNumber(R"((-?\d+(?:\.\d+)?))");
    re2::StringPiece rest(text);
    std::string terms, total, most;
    while (RE2::FindAndConsume(&rest, kRecord, &terms, &total, &most)) {
        if (most == "null") continue;
        Printed table = printed("Post | Bedrag");
        std::string number;
        Decimal sum;
        for (re2::StringPiece numbers(terms); RE2::FindAndConsume(&numbers, kNumber, &number);) {
            table.rows.push_back({"Post " + std::string(1, static_cast<char>('A' + table.rows.size() % 26)), Decimal::parse(number)->dutch()});
            sum = sum + *Decimal::parse(number);
        }
        table.rows.push_back({"Totaal", Decimal::parse(total)->dutch()});
        const bool right = (sum - *Decimal::parse(total)).abs() <= *Decimal::parse(most);
        for (const Check& check : audit_printed(table)) {
            if (check.status == Status::not_checkable || check.status == Status::flag) {
                ++alarms.untried;
                continue;
            }
            ++alarms.tried;
            alarms.fails += check.status == Status::fail;
            alarms.known += check.status == Status::fail && !right;
            if (list && check.status == Status::fail && right) std::printf("alarm\tsums\t\t%s\t\t%s\n", check.rule.c_str(), check.message.c_str());
        }
    }
}

const char* word(Outcome outcome) {
    switch (outcome) {
        case Outcome::found_fail:
            return "found";
        case Outcome::found_warning:
            return "warned";
        case Outcome::within_rounding:
            return "rounding";
        case Outcome::not_checkable:
            return "not checkable";
        case Outcome::missed:
            return "missed";
    }
    return "";
}

void print_row(const std::string& name, const Tally& t) {
    std::printf("| %s | %d | %d (%.1f %%) | %.1f %% | %d | %d | %d | %d (%.1f %%) | %d | %d (%.0f %%) | %d | %d |\n", name.c_str(), t.counted(), t.found(),
                percent(t.found(), t.counted()), t.weight == 0 ? 0 : 100 * t.weight_found / t.weight, t.warned, t.untried, t.missed, t.alone,
                percent(t.found(), t.counted() - t.alone), t.rounding, t.named, percent(t.named, t.found()), t.elsewhere, t.in_no_claim);
}

// Errors of one class in one document.
Tally seed(const std::string& kind, const Reading& base, const Claims& claims, std::size_t most, std::uint64_t draw, const std::string& name, bool list,
           bool explained) {
    Tally tally;
    const Chosen chosen = choose_seedings(kind, base, claims, most, draw);
    tally.in_no_claim = chosen.in_no_claim;
    for (const Seeding& seeding : chosen.seedings) {
        Document document = base.document;
        seeding.sow(document);
        const Reading now = read_again(base, std::move(document), kind == "amount in text");
        const Judged judged = judge(base, claims, seeding, now);
        const bool found = judged.outcome == Outcome::found_fail || judged.outcome == Outcome::found_warning;
        ++tally.tried;
        tally.failed += judged.outcome == Outcome::found_fail;
        tally.warned += judged.outcome == Outcome::found_warning;
        tally.rounding += judged.outcome == Outcome::within_rounding;
        tally.untried += judged.outcome == Outcome::not_checkable;
        tally.missed += judged.outcome == Outcome::missed;
        const bool alone = !found && judged.outcome != Outcome::within_rounding && says_nobody_else(base, claims, seeding);
        tally.alone += alone;
        tally.named += found && judged.named_first;
        tally.elsewhere += judged.elsewhere;
        if (list)
            std::printf("seed\t%s\t%s\t%s\t%s%s\n", name.c_str(), kind.c_str(), seeding.what.c_str(), word(judged.outcome),
                        alone                ? "\tnobody else"
                        : !found             ? ""
                        : judged.named_first ? "\tnamed"
                        : judged.diagnosed   ? "\tother named"
                                             : "\tnone named");
        if (explained && !found && judged.outcome != Outcome::within_rounding) explain(base, claims, seeding, now);
    }
    return tally;
}

// What other texts in cells do to the checks: "t85/102/2=28.969;t85/102/3=29.154".
void sow_texts(const Reading& base, const std::string& what) {
    Document document = base.document;
    std::istringstream all(what);
    for (std::string one; std::getline(all, one, ';');) {
        const std::size_t sign = one.find('=');
        if (sign == std::string::npos) continue;
        for (std::size_t t = 0; t < document.tables.size(); ++t)
            for (Cell& cell : document.tables[t].cells)
                if (cell_id(static_cast<int>(t), cell.row, cell.col) == one.substr(0, sign)) cell.text = one.substr(sign + 1);
    }
    const Reading now = read_again(base, std::move(document), false);
    const auto told = [](const Reading& reading) {
        std::map<std::string, int> lines;
        for (const Check& check : reading.checks) ++lines[check.rule + " " + name(check.status) + ": " + check.message];
        return lines;
    };
    const std::map<std::string, int> before = told(base), after = told(now);
    for (const auto& [line, times] : before)
        if (after.count(line) == 0) std::printf("- %s\n", line.c_str());
    for (const auto& [line, times] : after)
        if (before.count(line) == 0) std::printf("+ %s\n", line.c_str());
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t most = 10, evenly = 0;
    std::uint64_t draw = 20;
    bool list = false, explained = false;
    double least_found = 0, least_found_all = 0, most_alarms = -1;
    std::string only, sown;
    std::vector<Known> known;
    std::vector<std::string> files;
    Alarms alarms;
    for (int i = 1; i < argc; ++i) {
        const std::string option = argv[i];
        const bool valued = option.rfind("--", 0) == 0 && option != "--list" && option != "--explain";
        if (valued && i + 1 == argc) return 2;
        if (option == "--list")
            list = true;
        else if (option == "--explain")
            list = explained = true;
        else if (option == "--most")
            most = std::stoul(argv[++i]);
        else if (option == "--draw")
            draw = std::stoul(argv[++i]);
        else if (option == "--evenly")
            evenly = std::stoul(argv[++i]);
        else if (option == "--known")
            known = known_errors(argv[++i]);
        else if (option == "--sums")
            count_sums(argv[++i], alarms, list);
        else if (option == "--sow")
            sown = argv[++i];
        else if (option == "--class")
            only = argv[++i];
        else if (option == "--least-found")
            least_found = std::stod(argv[++i]);
        else if (option == "--least-found-all")
            least_found_all = std::stod(argv[++i]);
        else if (option == "--most-alarms")
            most_alarms = std::stod(argv[++i]);
        else if (valued)
            return 2;
        else
            files.push_back(option);
    }
    struct Read {
        std::string name;
        Reading base;
        Claims claims;
    };
    std::vector<Read> documents;
    std::size_t all_figures = 0;
    for (const std::string& file : files) {
        const std::string name = std::filesystem::path(file).filename().string();
        try {
            Reading base = read_file(file);
            if (!sown.empty()) {
                sow_texts(base, sown);
                continue;
            }
            Claims claims = claims_of(base);
            count(base, claims, name, known, list, alarms);
            all_figures += claims.of.size();
            documents.push_back({name, std::move(base), std::move(claims)});
        } catch (const InputError& error) {
            std::fprintf(stderr, "%s: %s: %s\n", file.c_str(), error.code.c_str(), error.what());
        }
    }
    if (!sown.empty()) return 0;
    std::map<std::string, Tally> tallies;
    std::size_t figures_before = 0;
    for (const Read& document : documents) {
        const std::size_t figures_to_here = figures_before + document.claims.of.size();
        if (evenly > 0) most = evenly * figures_to_here / all_figures - evenly * figures_before / all_figures;
        figures_before = figures_to_here;
        for (const std::string& kind : seeding_classes()) {
            if (!only.empty() && only != kind) continue;
            const Tally tally = seed(kind, document.base, document.claims, most, draw, document.name, list, explained);
            Tally& sum = tallies[kind];
            add(sum, tally);
            if (tally.counted() == 0) continue;
            sum.weight += static_cast<double>(document.claims.of.size());
            sum.weight_found += static_cast<double>(document.claims.of.size()) * tally.found() / tally.counted();
        }
        std::fflush(stdout);
    }
    std::printf(
        "| class | seeded | found | by figures | as a warning | not checkable | missed | of these said by nobody else (found of the others) | within rounding "
        "| named first | fails elsewhere | in no claim |\n"
        "|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    Tally figures, all;
    for (const std::string& kind : seeding_classes()) {
        if (!only.empty() && only != kind) continue;
        print_row(kind, tallies[kind]);
        if (is_further(kind)) continue;
        add(all, tallies[kind]);
        if (is_of_figures(kind)) add(figures, tallies[kind]);
    }
    print_row("single figures", figures);
    print_row("all but the last two", all);
    const int false_alarms = alarms.fails - alarms.known;
    const double per_thousand = alarms.tried == 0 ? 0 : 1000.0 * false_alarms / alarms.tried;
    std::printf("sums tried %d, not tried %d, flags %d; fails %d, of which known errors %d; false alarms %d, %.2f of 1,000\n", alarms.tried, alarms.untried,
                alarms.flags, alarms.fails, alarms.known, false_alarms, per_thousand);
    std::printf("figures of tables %d: in sums that hold %d, in sums that fail %d, only in sums that could not be tried %d, in none %d\n", alarms.figures,
                alarms.in_tried, alarms.in_failing, alarms.in_untried, alarms.figures - alarms.in_tried - alarms.in_failing - alarms.in_untried);
    if (percent(figures.found(), figures.counted()) < least_found || percent(all.found(), all.counted()) < least_found_all) return 1;
    return most_alarms >= 0 && per_thousand > most_alarms ? 1 : 0;
}
