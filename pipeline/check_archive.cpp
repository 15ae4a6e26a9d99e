#include "pipeline/check_archive.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <tuple>

#include "document/error.h"
#include "document/files/text_file.h"
#include "document/text.h"
#include "extractors/facts/organisation_list.h"
#include "output/archive_reader.h"

namespace griffier {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeadBytes = 64 * 1024;  // where a document says what it is

struct Listed {
    std::string path, name;  // as it can be opened; "documents/begroting-995c606523f4.json"
    std::uintmax_t bytes = 0;
    DocumentHead head;
};

std::string beginning(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(kHeadBytes, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

std::vector<Listed> list_of(const std::vector<std::string>& folders) {
    std::vector<Listed> files;
    for (const std::string& folder : folders) {
        std::error_code error;
        const fs::path documents = fs::path(folder) / "documents";
        if (!fs::is_directory(documents, error))
            throw InputError("missing", printable_name(folder) + " is no output folder: it has no folder documents", "Name a folder that griffier run wrote.");
        for (const fs::directory_entry& entry : fs::directory_iterator(documents, error)) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with('.') || entry.path().extension() != ".json" || !entry.is_regular_file(error)) continue;
            files.push_back({entry.path().string(), "documents/" + printable_name(name), entry.file_size(error), {}});
        }
        if (error) throw InputError("unreadable", printable_name(folder) + " cannot be listed: " + error.message(), "See its permissions.");
    }
    std::sort(files.begin(), files.end(), [](const Listed& a, const Listed& b) { return std::tie(a.name, a.path) < std::tie(b.name, b.path); });
    return files;
}

// What documents are linked by: the code of CBS, else the name; "" for a document that names nobody.
std::string organisation_of(const DocumentFacts& facts) {
    if (!facts.cbs_code.empty()) return facts.cbs_code;
    return facts.organisation.empty() ? "" : "name " + fold(facts.organisation);
}

// The entries of files that the user named, with what their municipalities are known by.
template <typename Entry>
class ByMunicipality {
public:
    explicit ByMunicipality(const std::vector<Entry>& entries) {
        for (const Entry& entry : entries) known_.push_back({&entry, cbs_code(entry.municipality), fold(entry.municipality)});
    }
    std::vector<Entry> of(const DocumentFacts& facts) const {
        std::vector<Entry> found;
        const std::string name = fold(facts.organisation);
        for (const Known& known : known_)
            if (facts.cbs_code.empty() ? facts.scope.empty() && known.name == name : known.code == facts.cbs_code) found.push_back(*known.entry);
        return found;
    }
    std::vector<std::string> files() const {
        std::set<std::string> names;
        for (const Known& known : known_) names.insert(known.entry->file);
        return {names.begin(), names.end()};
    }

private:
    struct Known {
        const Entry* entry;
        std::string code, name;
    };
    std::vector<Known> known_;
};

std::string named(const ArchiveDocument& document) {
    return "\"" + (document.facts.title.empty() ? document.name : document.facts.title) + "\" (" + document.facts.kind +
           (document.facts.fiscal_year ? " " + std::to_string(*document.facts.fiscal_year) : std::string()) + ", " + document.sha256.substr(0, 12) + ")";
}

// "XDOC, ambiguous_basis, of Bestuursrapportage 2024: 2 figures, such as ...", one a rule, a reason and a document.
std::vector<std::string> not_checkable(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveCheck>& checks) {
    std::map<std::tuple<std::string, std::string, int>, std::pair<int, std::string>> open;  // how many, and the first
    for (const ArchiveCheck& check : checks) {
        if (check.status != Status::not_checkable) continue;
        const int of = check.result ? check.result->document : check.operands.empty() ? -1 : check.operands.front().document;
        auto& [count, first] = open[{check.rule, check.reason, of}];
        if (count++ == 0) first = check.message;
    }
    std::vector<std::string> lines;
    for (const auto& [key, said] : open) {
        const auto& [rule, reason, of] = key;
        const std::string title = of < 0 ? "" : ", of " + named(documents[static_cast<std::size_t>(of)]);
        lines.push_back(rule + " (" + reason + ")" + title + ": " + (said.first == 1 ? "" : std::to_string(said.first) + " figures, such as ") + said.second);
    }
    return lines;
}

OrganisationLinks links_of(const std::vector<ArchiveDocument>& documents, const OrganisationAudit& audit) {
    OrganisationLinks links;
    const DocumentFacts& facts = documents.front().facts;
    links.name =
        facts.organisation.empty() ? "no organisation named" : facts.organisation + (facts.cbs_code.empty() ? " (by name)" : " (" + facts.cbs_code + ")");
    for (const ArchiveDocument& document : documents) links.lines.push_back(named(document));
    for (const ArchiveLink& link : audit.links)
        links.lines.push_back(documents[static_cast<std::size_t>(link.earlier)].sha256.substr(0, 12) + " and " +
                              documents[static_cast<std::size_t>(link.later)].sha256.substr(0, 12) + ": " + std::to_string(link.facts) +
                              " facts stand in both, " + std::to_string(link.compared) + " compared; such as " + link.evidence);
    for (const ArchiveCheck& check : audit.checks) {
        links.pass += check.status == Status::pass;
        links.pass_rounding += check.status == Status::pass_rounding;
        links.warn_rounding += check.status == Status::warn_rounding;
        links.fail += check.status == Status::fail;
        links.flag += check.status == Status::flag;
        links.not_checkable += check.status == Status::not_checkable;
    }
    links.open = not_checkable(documents, audit.checks);
    links.coverage = audit.coverage;
    links.materiality = audit.materiality;
    return links;
}

}  // namespace

CheckReport check_archive(const CheckRequest& request) {
    CheckReport report;
    ArchiveSummary& summary = report.summary;
    summary.waivers = request.waivers;
    const ByMunicipality<Iv3Totals> iv3(request.iv3);
    const ByMunicipality<EmuReference> emu(request.emu);
    report.json = archive_json_begin(iv3.files(), emu.files());

    std::map<std::string, Listed> by_content;  // of one content the fuller file: one of them may have been read in part
    for (Listed& file : list_of(request.folders)) {
        file.head = read_document_head(beginning(file.path));
        if (!file.head.error.empty() && file.bytes > kHeadBytes) file.head = read_document_head(read_whole(file.path).value_or(""));
        if (!file.head.error.empty()) {
            summary.unread.push_back({file.name, file.head.error});
            continue;
        }
        const auto [known, fresh] = by_content.try_emplace(file.head.sha256, file);
        if (fresh) continue;
        ++summary.duplicates;
        if (known->second.bytes < file.bytes) known->second = file;
    }
    std::map<std::string, std::vector<const Listed*>> groups;
    for (const auto& [sha256, file] : by_content) {
        const std::string organisation = organisation_of(file.head.facts);
        groups[organisation.empty() ? "none " + sha256 : organisation].push_back(&file);
    }

    for (const auto& [organisation, files] : groups) {
        std::vector<ArchiveDocument> documents;
        for (const Listed* file : files) {
            ArchiveDocument document;
            const std::string error = read_archive_document(read_whole(file->path).value_or(""), document);
            if (!error.empty())
                summary.unread.push_back({file->name, error});
            else {
                documents.push_back(std::move(document));
                if (file->head.version != GRIFFIER_VERSION) ++summary.other_versions[file->head.version];
            }
        }
        if (documents.empty()) continue;
        put_in_order(documents);
        const OrganisationAudit audit = audit_organisation(documents, iv3.of(documents.front().facts), emu.of(documents.front().facts));
        OrganisationReport one = organisation_report(documents, audit, summary.waivers);
        report.json += (summary.organisations > 0 ? ",\n    " : "") + one.json;
        report.findings.insert(report.findings.end(), std::make_move_iterator(one.findings.begin()), std::make_move_iterator(one.findings.end()));
        report.organisations.push_back(links_of(documents, audit));
        summary.documents += static_cast<int>(documents.size());
        ++summary.organisations;
        std::set<int> linked;
        for (const ArchiveLink& link : audit.links) linked.insert({link.earlier, link.later});
        summary.linked += static_cast<int>(linked.size());
    }
    std::sort(summary.unread.begin(), summary.unread.end(),
              [](const UnreadFile& a, const UnreadFile& b) { return std::tie(a.file, a.message) < std::tie(b.file, b.message); });
    rank(report.findings);
    report.json += archive_json_end(report.findings, summary);
    return report;
}

}  // namespace griffier
