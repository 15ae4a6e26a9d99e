// MOTIE_XREF and MOTIE_VARIANT: mentions of moties beside their records.
#include <algorithm>
#include <map>

#include "audit/council/council.h"
#include "audit/remarks/observation.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

const Pattern kNumber("^(.*[^0-9])([0-9]{1,4})$");  // "2306-29": a register's year and month, and a number in it

constexpr int kStates = 3;  // moties of a list that have a stand van zaken, so that one without it is noticed

Operand motie(int m) { return Operand{motie_id(m), 1, std::nullopt, false, 1}; }
Operand reference(int r) { return Operand{reference_id(r), 1, std::nullopt, false, 1}; }

bool is_motie(const Reference& one) { return one.kind == "motie" || one.kind == "amendement"; }

// The record's own header is no mention of it.
bool is_header(const Reference& one, const Motie& record) {
    return one.source.page == record.source.page && !intersect(one.source.box, record.source.box).empty();
}

void mentions(const Extraction& extraction, std::vector<PlacedCheck>& checks) {
    std::map<std::string, std::pair<int, int>> registers;  // prefix -> lowest and highest number of it here
    for (const Motie& one : extraction.moties) {
        std::string prefix;
        int number = 0;
        if (!RE2::FullMatch(one.number, kNumber, &prefix, &number)) continue;
        const auto [at, fresh] = registers.try_emplace(prefix, number, number);
        at->second.first = std::min(at->second.first, number);
        at->second.second = std::max(at->second.second, number);
    }
    for (int r = 0; r < static_cast<int>(extraction.references.size()); ++r) {
        const Reference& one = extraction.references[static_cast<std::size_t>(r)];
        if (!is_motie(one) || one.number.empty()) continue;
        if (one.record >= 0) {
            const bool header = std::any_of(extraction.moties.begin(), extraction.moties.end(), [&](const Motie& record) { return is_header(one, record); });
            if (header) continue;
            PlacedCheck placed = observation("MOTIE_XREF", Status::pass, one.source,
                                             "\"" + shortened(one.text) + "\" is " + extraction.moties[static_cast<std::size_t>(one.record)].kind + " " +
                                                 extraction.moties[static_cast<std::size_t>(one.record)].number + " of this document");
            placed.check.operands = {motie(one.record)};
            placed.check.result = reference(r);
            checks.push_back(std::move(placed));
            continue;
        }
        std::string prefix;
        int number = 0;
        if (!RE2::FullMatch(one.number, kNumber, &prefix, &number)) continue;
        const auto known = registers.find(prefix);
        if (known == registers.end() || number <= known->second.first || number >= known->second.second) continue;  // of another list
        PlacedCheck placed = observation("MOTIE_XREF", Status::flag, one.source,
                                         "\"" + shortened(one.text) + "\" is none of the moties of this document, which has " + prefix +
                                             std::to_string(known->second.first) + " to " + prefix + std::to_string(known->second.second));
        placed.check.result = reference(r);
        checks.push_back(std::move(placed));
    }
}

void states(const Extraction& extraction, std::vector<PlacedCheck>& checks) {
    std::vector<int> with, without;
    for (int m = 0; m < static_cast<int>(extraction.moties.size()); ++m) {
        const Motie& one = extraction.moties[static_cast<std::size_t>(m)];
        if (one.same_as < 0 && one.decision == "aangenomen") (one.status.empty() ? without : with).push_back(m);
    }
    if (static_cast<int>(with.size()) < kStates || with.size() < without.size()) return;  // a list that gives no states
    for (const int m : without) {
        const Motie& one = extraction.moties[static_cast<std::size_t>(m)];
        PlacedCheck placed =
            observation("MOTIE_XREF", Status::flag, one.source,
                        one.kind + " " + one.number + " was adopted and has no stand van zaken; " + std::to_string(with.size()) + " others have");
        placed.check.result = motie(m);
        checks.push_back(std::move(placed));
    }
}

bool is_variant(const std::string& evidence) { return evidence.find("spelled with") != std::string::npos; }

}  // namespace

std::vector<PlacedCheck> check_motie_mentions(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    mentions(extraction, checks);
    states(extraction, checks);
    const auto variant = [&](const Provenance& source, const std::string& evidence, const Operand& first, const Operand& second) {
        PlacedCheck placed = observation("MOTIE_VARIANT", Status::flag, source, "taken for one motie: " + evidence);
        placed.check.operands = {first};
        placed.check.result = second;
        checks.push_back(std::move(placed));
    };
    for (int m = 0; m < static_cast<int>(extraction.moties.size()); ++m) {
        const Motie& one = extraction.moties[static_cast<std::size_t>(m)];
        if (one.same_as >= 0 && is_variant(one.same_as_evidence)) variant(one.source, one.same_as_evidence, motie(one.same_as), motie(m));
    }
    for (int r = 0; r < static_cast<int>(extraction.references.size()); ++r) {
        const Reference& one = extraction.references[static_cast<std::size_t>(r)];
        if (!is_motie(one) || !is_variant(one.same_as_evidence)) continue;
        variant(one.source, one.same_as_evidence, one.record >= 0 ? motie(one.record) : reference(one.same_as), reference(r));
    }
    return checks;
}

}  // namespace griffier
