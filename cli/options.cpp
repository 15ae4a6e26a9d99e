#include "cli/options.h"

#include <sstream>
#include <thread>

#include "audit/sums/house_rule_file.h"
#include "document/error.h"
#include "document/files/text_file.h"
#include "document/text.h"
#include "pipeline/page_range.h"

namespace griffier {

void ReadingOptions::add_to(CLI::App& command, bool with_pages) {
    const auto check_pages = [](const std::string& text) {
        const auto ranges = parse_page_ranges(text);
        return ranges && !ranges->empty() ? std::string() : "\"" + text + "\" is no list of pages; write pages as 1-3,7 or 10-";
    };
    const auto check_language = [](const std::string& text) {
        const bool good = !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_+") == std::string::npos;
        return good ? std::string() : "\"" + text + "\" is no language; write nld, or nld+eng for two";
    };
    if (with_pages) command.add_option("--pages", pages, "Only these pages, as 1-3,7 or 10- (default: all)")->type_name("LIST")->check(check_pages);
    command.add_option("--ocr", ocr, "Recognise pages: where they need it, all, or none")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->capture_default_str();
    command.add_option("--lang", language, "Language of recognition, as Tesseract names it")
        ->type_name("LANGUAGE")
        ->check(check_language)
        ->capture_default_str();
    command.add_option("--jobs,-j", jobs, "Processes at work at the same time (default: one a processor)")->check(CLI::Range(1, 1024));
    command.add_option("--password-file", password_file, "File with passwords for protected documents, one a line")->type_name("FILE");
    command.add_option("--timeout", timeout, "Seconds that a document may show no progress, or a page may take to be recognised")
        ->check(CLI::Range(1, 86400))
        ->capture_default_str();
    command.add_option("--memory", memory, "Megabytes of memory for each process")->check(CLI::Range(256, 1 << 20))->capture_default_str();
}

Limits ReadingOptions::limits() const {
    Limits limits;
    limits.jobs = jobs > 0 ? jobs : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    limits.timeout = timeout;
    limits.memory = memory * kMegabyte;
    return limits;
}

std::vector<std::string> ReadingOptions::passwords() const {
    std::vector<std::string> found;
    if (password_file.empty()) return found;
    const std::optional<std::string> text = read_whole(password_file);
    if (!text) throw InputError("missing", "the password file " + printable_name(password_file) + " cannot be read", "Name a file with one password a line.");
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (!line.empty()) found.push_back(line);
    }
    if (found.empty())
        throw InputError("missing", "the password file " + printable_name(password_file) + " holds no password", "Name a file with one password a line.");
    return found;
}

std::string house_rules_text(const std::string& file) {
    std::optional<std::string> text = read_whole(file);
    if (!text) throw InputError("missing", "the file of rules " + printable_name(file) + " cannot be read", "Name a file as docs/rules.md shows.");
    return std::move(*text);
}

std::string house_rules_complaint(const std::string& file) {
    try {
        read_house_rules(house_rules_text(file), file);
        return "";
    } catch (const InputError& error) {
        std::string complaint = std::string(error.what()) + ". " + error.remedy;
        if (complaint.ends_with('.')) complaint.pop_back();  // the message it stands in ends with one
        return complaint;
    }
}

}  // namespace griffier
