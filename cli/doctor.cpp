// griffier doctor: whether everything that reading needs is there, and what the limits are.
#include <sys/resource.h>
#include <unistd.h>

#include <memory>
#include <thread>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "document/ocr/ocr.h"
#include "pipeline/check_language.h"

namespace griffier {
namespace {

// Debian's RE2 calls itself 0.0.0.
const std::string kRe2 = std::string(GRIFFIER_RE2_VERSION) == "0.0.0" ? "present (states no version)" : GRIFFIER_RE2_VERSION;

std::string limit_text(__rlimit_resource resource, std::int64_t unit, const char* name) {
    struct rlimit limit {};
    if (::getrlimit(resource, &limit) != 0) return "unknown";
    if (limit.rlim_cur == RLIM_INFINITY) return "no limit";
    return grouped(static_cast<long long>(limit.rlim_cur) / unit) + " " + name;
}

std::string line(const std::string& name, const std::string& value) {
    return "  " + name + std::string(name.size() < 14 ? 14 - name.size() : 1, ' ') + value + "\n";
}

int doctor(const std::string& language) {
    const std::vector<std::string> installed = ocr_languages();
    std::string languages;
    for (const std::string& one : installed) languages += (languages.empty() ? "" : ", ") + one;
    const Limits limits = ReadingOptions{}.limits();
    const std::int64_t memory = std::int64_t{::sysconf(_SC_PHYS_PAGES)} * ::sysconf(_SC_PAGESIZE) / kMegabyte;
    const std::int64_t each = limits.memory / kMegabyte;

    std::string text = "griffier " + std::string(GRIFFIER_VERSION) + "\n";
    text += line("Poppler", GRIFFIER_POPPLER_VERSION) + line("Recognition", ocr_version()) + line("ICU", GRIFFIER_ICU_VERSION) + line("RE2", kRe2);
    text += "recognition\n" + line("languages", languages.empty() ? "none" : languages);
    text += "limits\n" + line("processors", grouped(std::thread::hardware_concurrency())) + line("jobs", grouped(limits.jobs) + " at the same time (--jobs)");
    text += line("memory", grouped(memory) + " MB in this machine; at most " + grouped(each) + " MB for each process (--memory)");
    text += line("time", grouped(limits.timeout) + " seconds without progress (--timeout)");
    text += line("open files", limit_text(RLIMIT_NOFILE, 1, "at the same time")) + line("address space", limit_text(RLIMIT_AS, kMegabyte, "MB"));

    std::string problems;
    const auto problem = [&](const std::string& what, const std::string& remedy) { problems += "  " + printed(what) + ". " + printed(remedy) + "\n"; };
    if (const auto failure = check_language(language, limits)) problem(failure->message, failure->remedy);
    text += problems.empty() ? "a worker was started and recognises " + language + ": all is well\n" : "problems\n" + problems;
    print(text);
    return problems.empty() ? kExitDone : kExitNotAllRead;
}

}  // namespace

Command add_doctor(CLI::App& app) {
    CLI::App* command = app.add_subcommand("doctor", "Says which versions, languages and limits are at work, and what is missing");
    auto language = std::make_shared<std::string>("nld");
    command->add_option("--lang", *language, "Language of recognition to try")->capture_default_str();
    return [language] { return doctor(*language); };
}

}  // namespace griffier
