// griffier check OUT...: what the documents of earlier runs say of each other, and everything in them that does not hold, as one report.
#include <cstdio>
#include <memory>

#include "cli/commands.h"
#include "cli/single.h"
#include "cli/terminal.h"
#include "document/error.h"
#include "pipeline/check_archive.h"
#include "pipeline/check_files.h"

namespace griffier {
namespace {

constexpr std::size_t kFindingsShown = 20;
constexpr std::size_t kRemarksShown = 10;
constexpr std::size_t kLinesShown = 40;  // of one organisation
constexpr std::size_t kOpenShown = 10;   // kinds of what could not be tried, of one organisation

struct CheckOptions {
    std::vector<std::string> folders, iv3, emu;
    std::string waivers, output, fail_on = "never";
};

std::string with_reasons(const std::map<std::string, int>& counts) {
    std::string text;
    for (const auto& [reason, count] : counts) text += (text.empty() ? " (" : ", ") + reason + " " + grouped(count);
    return text.empty() ? "" : text + ")";
}

std::string organisation_text(const OrganisationLinks& one) {
    std::string text = printed(one.name) + "\n";
    for (std::size_t i = 0; i < std::min(one.lines.size(), kLinesShown); ++i) text += "  " + printed(one.lines[i]) + "\n";
    if (one.lines.size() > kLinesShown) text += "  and " + grouped(static_cast<long long>(one.lines.size() - kLinesShown)) + " lines more\n";
    const ArchiveCoverage& c = one.coverage;
    int apart = 0;
    for (const auto& [reason, count] : c.not_compared) apart += count;
    text += "  coverage: " + counted(c.in_two, "fact stands", "facts stand") + " in two documents, " + grouped(c.compared) + " compared, " + grouped(apart) +
            " not" + with_reasons(c.not_compared) + "; of " + counted(c.lines, "budget line", "budget lines") + " " + grouped(c.facts) + " state a whole fact" +
            with_reasons(c.no_fact) + "\n";
    std::string tolerated;
    for (const auto& [year, known] : one.materiality)
        tolerated += (tolerated.empty() ? "" : "; ") + std::to_string(year) + " " + known.amount.dutch() + " (" + std::to_string(known.tolerated.errors) +
                     " % of total lasten " + known.total_lasten.dutch() + ")";
    if (!tolerated.empty()) text += "  errors that the auditor tolerates, the tolerance below: " + tolerated + "\n";
    text += "  checks across its documents: " + grouped(one.pass) + " hold, " + grouped(one.pass_rounding) + " hold within rounding, " +
            grouped(one.warn_rounding) + " doubtful, " + grouped(one.fail) + " fail; " + counted(one.flag, "flag", "flags") + "; " +
            grouped(one.not_checkable) + " not checkable\n";
    for (std::size_t i = 0; i < std::min(one.open.size(), kOpenShown); ++i) text += "  not checkable: " + printed(one.open[i]) + "\n";
    if (one.open.size() > kOpenShown) text += "  and " + grouped(static_cast<long long>(one.open.size() - kOpenShown)) + " kinds more, all in the JSON\n";
    return text;
}

std::string finding_text(const Finding& finding) {
    std::string text = "  " + finding.rule + (finding.status == Status::flag ? ", a flag" : "");
    if (finding.weight) text += "  " + finding.weight->dutch() + " times the tolerance";
    text += "  " + printed(finding.title) + (finding.title.empty() || finding.page == 0 ? "" : " page " + std::to_string(finding.page)) +
            (finding.title.empty() ? "" : ": ") + printed(finding.message) + "  [" + finding.key + "]";
    if (finding.waived)
        text += "\n      waived: " + printed(finding.waived->reason) + " (" + printed(finding.waived->who) + ", " + printed(finding.waived->date) + ")";
    return text + "\n";
}

std::string findings_text(const std::vector<Finding>& findings, bool remarks) {
    const char* title = remarks ? "Remarks" : "Findings";
    std::string text;
    std::size_t count = 0, most = remarks ? kRemarksShown : kFindingsShown;
    for (const Finding& finding : findings) {
        if ((finding.severity == Severity::info) != remarks) continue;
        if (++count <= most) text += finding_text(finding);
    }
    if (count == 0) return "";
    const std::string shown = count > most ? " (" + std::to_string(most) + " of " + grouped(static_cast<long long>(count)) + ", all in the JSON)" : "";
    return std::string("\n") + title + ", what weighs most first" + shown + ":\n" + text;
}

std::string summary_text(const CheckReport& report) {
    const ArchiveSummary& s = report.summary;
    std::string text = "documents  " + grouped(s.documents) + " of " + counted(s.organisations, "organisation", "organisations") + ", " + grouped(s.linked) +
                       " linked with another";
    if (s.duplicates > 0) text += "; " + counted(s.duplicates, "file", "files") + " of the same content as another";
    text += "\n";
    for (const auto& [version, count] : s.other_versions)
        text += "           " + counted(count, "document was", "documents were") + " written by griffier " + printed(version) + ", this is " +
                GRIFFIER_VERSION + ": what was read then may be read otherwise now\n";
    for (const OrganisationLinks& one : report.organisations)
        if (one.lines.size() > 1 || report.organisations.size() == 1) text += "\n" + organisation_text(one);
    text += findings_text(report.findings, false) + findings_text(report.findings, true);
    std::string lapsed;
    for (const Waiver& waiver : s.waivers)
        if (waiver.matches == 0) lapsed += "  line " + std::to_string(waiver.line) + ": " + printed(waiver.key) + " (" + printed(waiver.reason) + ")\n";
    if (!lapsed.empty()) text += "\nWaivers that hold for no finding any more:\n" + lapsed;
    return text;
}

int check_archive(const CheckOptions& options) {
    CheckRequest request;
    request.folders = options.folders;
    for (const std::string& path : options.iv3)
        for (Iv3Totals& totals : read_iv3(path)) request.iv3.push_back(std::move(totals));
    for (const std::string& path : options.emu)
        for (EmuReference& reference : read_emu_references(path)) request.emu.push_back(std::move(reference));
    int code = kExitDone;
    const auto complain = [&](const std::string& what) {
        std::fprintf(stderr, "griffier: %s\n", printed(what).c_str());
        code = kExitNotAllRead;
    };
    if (!options.waivers.empty()) {
        Waivers read = read_waivers(options.waivers);
        for (const std::string& problem : read.problems) complain(problem);
        request.waivers = std::move(read.waivers);
    }
    const CheckReport report = check_archive(request);
    for (const UnreadFile& file : report.summary.unread) complain(file.file + " " + file.message);
    if (report.summary.documents == 0) complain("there is no document in " + options.folders.front());
    for (const Finding& finding : report.findings) {
        const bool counts = finding.status == Status::fail && !finding.waived;
        const bool asked =
            options.fail_on == "warning" ? finding.severity != Severity::info : options.fail_on == "error" && finding.severity == Severity::error;
        if (counts && asked) code = std::max(code, kExitChecksFailed);
    }
    if (!options.output.empty()) write_result(options.output, report.json);
    if (options.output != "-") print(summary_text(report));
    return code;
}

}  // namespace

Command add_check(CLI::App& app) {
    CLI::App* command = app.add_subcommand("check", "Holds the documents of earlier runs against each other, and lists all that does not hold");
    auto options = std::make_shared<CheckOptions>();
    command->add_option("OUT", options->folders, "Folders that run wrote")->required()->type_name("");
    command->add_option("--iv3", options->iv3, "CSV with Iv3 totals of CBS (gemeente,taakveld,baten,lasten, x 1.000)")
        ->type_name("FILE")
        ->allow_extra_args(false);
    command->add_option("--emu", options->emu, "CSV with reference values of the EMU-saldo (gemeente,referentiewaarde, x 1.000)")
        ->type_name("FILE")
        ->allow_extra_args(false);
    command->add_option("--waivers", options->waivers, "CSV of accepted findings (key,reason,who,date)")->type_name("FILE");
    command->add_option("-o,--output", options->output, "File for the JSON, - for standard output in place of the summary")->type_name("FILE");
    command->add_option("--fail-on", options->fail_on, "Exit with 1 when checks of this severity fail and are not waived")
        ->check(CLI::IsMember({"error", "warning", "never"}))
        ->capture_default_str();
    return [options] { return check_archive(*options); };
}

}  // namespace griffier
