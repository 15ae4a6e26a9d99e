#include "pipeline/process_document.h"

#include <algorithm>

#include "audit/audit.h"
#include "document/structure.h"
#include "extractors/extract.h"
#include "extractors/tables/glued_sums.h"

namespace griffier {
namespace {

void leave_out(Result& result, const std::string& stage, const std::string& why) {
    result.document.warnings.push_back({"stage_failed", "the stage \"" + stage + "\" was left out with all after it: " + why, 0});
    // Every table has its reading, also where none was made.
    result.extraction.tables.resize(result.document.tables.size());
    for (std::size_t t = 0; t < result.document.tables.size(); ++t) {
        TableReading& reading = result.extraction.tables[t];
        reading.columns.resize(static_cast<std::size_t>(result.document.tables[t].columns));
        reading.rows.resize(static_cast<std::size_t>(result.document.tables[t].rows));
        reading.cells.resize(result.document.tables[t].cells.size());
    }
}

// All pages were asked for, and each that has text gave it.
bool was_read_whole(const Result& result) {
    if (!result.options.pages.empty() || !result.unread.empty()) return false;
    const auto unread = [](const Warning& warning) { return warning.code == "not_recognised" || warning.code == "page_not_recognised"; };
    const auto any_unread = [&](const std::vector<Warning>& warnings) { return std::any_of(warnings.begin(), warnings.end(), unread); };
    return !any_unread(result.document.warnings) &&
           std::none_of(result.document.pages.begin(), result.document.pages.end(), [&](const Page& page) { return any_unread(page.warnings); });
}

}  // namespace

void process_document(Result& result, const std::function<void(const char*)>& begin, const std::string& stop_before, const std::string& why) {
    if (stop_before == "structure") return leave_out(result, stop_before, why);
    begin("structure");
    if (result.document.blocks.empty()) {
        Document drawn = std::move(result.document);
        result.document = build_document(std::move(drawn.pages));
        result.document.embedded_title = std::move(drawn.embedded_title);
        result.document.warnings.insert(result.document.warnings.begin(), drawn.warnings.begin(), drawn.warnings.end());
    }

    if (stop_before == "extract") return leave_out(result, stop_before, why);
    begin("extract");
    for (Table& table : result.document.tables) split_by_sums(table);
    result.extraction = extract(result.document);

    if (stop_before == "audit") {
        result.document.warnings.push_back({"stage_failed", "the stage \"audit\" was left out, no sum was tried: " + why, 0});
        return;
    }
    begin("audit");
    const std::string& own = result.options.house_rules;
    result.checks = audit(result.document, result.extraction, was_read_whole(result), own.empty() ? std::vector<HouseRule>{} : read_house_rules(own, "given"));
}

}  // namespace griffier
