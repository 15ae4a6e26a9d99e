// MOTIE_NR and MOTIE_GAP: the numbers of the moties and amendementen of one document.
#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "audit/council/council.h"
#include "audit/remarks/observation.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// "2306-29" -> "2306-" and 29; "5a" -> "" and 5
const Pattern kNumber("^(.*?)([0-9]{1,4})[a-z]?$");

constexpr std::size_t kRegisterNumber = 5;  // letters and digits of a number that is given once; "M1" there is in every meeting
constexpr std::size_t kRegister = 5;        // numbers from which a list is a register
constexpr std::size_t kForm = 4;            // numbers from which they have a form
constexpr std::size_t kMissingNamed = 8;    // in the message

std::string bare(const std::string& number) {
    std::string out;
    for (const char c : fold(number))
        if (std::isalnum(static_cast<unsigned char>(c))) out += c;
    return out;
}

// "2306-29" -> "9-9": runs of digits and of letters.
std::string form_of(const std::string& number) {
    std::string form;
    for (const char c : number) {
        const auto byte = static_cast<unsigned char>(c);
        const char kind = std::isdigit(byte) ? '9' : std::isalpha(byte) ? 'a' : c;
        if (form.empty() || form.back() != kind || (kind != '9' && kind != 'a')) form += kind;
    }
    return form;
}

Operand operand(int m) { return Operand{motie_id(m), 1, std::nullopt, false, 1}; }

void unique_numbers(const Extraction& extraction, const std::vector<int>& numbered, std::vector<PlacedCheck>& checks) {
    std::map<std::string, int> seen;
    std::map<std::string, std::vector<int>> forms;
    PlacedCheck all = observation("MOTIE_NR", Status::pass, extraction.moties[static_cast<std::size_t>(numbered.front())].source, "");
    for (const int m : numbered) {
        const Motie& motie = extraction.moties[static_cast<std::size_t>(m)];
        forms[form_of(motie.number)].push_back(m);
        const bool lasting = bare(motie.number).size() >= kRegisterNumber;
        const std::string when = motie.meeting + motie.date;
        if (!lasting && when.empty()) continue;
        const auto [first, fresh] = seen.try_emplace(bare(motie.number) + (lasting ? "" : "|" + when), m);
        all.check.operands.push_back(operand(m));
        if (fresh) continue;
        PlacedCheck twice =
            observation("MOTIE_NR", Status::flag, motie.source,
                        motie.kind + " " + motie.number + " stands for \"" + shortened(extraction.moties[static_cast<std::size_t>(first->second)].title) +
                            "\" and for \"" + shortened(motie.title) + "\"");
        twice.check.operands = {operand(first->second)};
        twice.check.result = operand(m);
        checks.push_back(std::move(twice));
        all.check.status = Status::flag;
    }
    if (all.check.status == Status::pass && all.check.operands.size() > 1) {
        all.check.message = std::to_string(all.check.operands.size()) + " numbers, each given once";
        checks.push_back(std::move(all));
    }
    if (forms.size() != 2 || numbered.size() < kForm) return;
    for (const auto& [form, who] : forms) {
        if (who.size() != 1) continue;
        const Motie& motie = extraction.moties[static_cast<std::size_t>(who.front())];
        PlacedCheck other = observation("MOTIE_NR", Status::flag, motie.source,
                                        motie.kind + " " + motie.number + " has another form of number than the other " + std::to_string(numbered.size() - 1));
        other.check.result = operand(who.front());
        checks.push_back(std::move(other));
    }
}

void gaps(const Extraction& extraction, const std::vector<int>& numbered, std::vector<PlacedCheck>& checks) {
    std::map<std::string, std::map<int, int>> series;  // prefix -> number -> who has it
    for (const int m : numbered) {
        std::string prefix;
        int number = 0;
        if (RE2::FullMatch(extraction.moties[static_cast<std::size_t>(m)].number, kNumber, &prefix, &number)) series[prefix].try_emplace(number, m);
    }
    for (const auto& [prefix, numbers] : series) {
        if (numbers.size() < kRegister) continue;
        const int first = numbers.begin()->first, last = numbers.rbegin()->first;
        const std::size_t missing = static_cast<std::size_t>(last - first + 1) - numbers.size();
        if (missing >= numbers.size()) continue;  // a selection from a register
        std::string names;
        std::size_t named = 0;
        for (int n = first; n <= last; ++n)
            if (!numbers.contains(n) && ++named <= kMissingNamed) names += (names.empty() ? "" : ", ") + prefix + std::to_string(n);
        if (missing > kMissingNamed) names += ", …";
        PlacedCheck placed =
            observation("MOTIE_GAP", missing == 0 ? Status::pass : Status::flag, extraction.moties[static_cast<std::size_t>(numbers.begin()->second)].source,
                        "the numbers run from " + prefix + std::to_string(first) + " to " + prefix + std::to_string(last) +
                            (missing == 0 ? " without a gap" : " without " + names));
        for (const auto& [number, m] : numbers) placed.check.operands.push_back(operand(m));
        checks.push_back(std::move(placed));
    }
}

}  // namespace

std::vector<PlacedCheck> check_motie_numbers(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    for (const char* kind : {"motie", "amendement"}) {
        std::vector<int> numbered;
        for (int m = 0; m < static_cast<int>(extraction.moties.size()); ++m) {
            const Motie& motie = extraction.moties[static_cast<std::size_t>(m)];
            if (motie.kind == kind && motie.same_as < 0 && !motie.number.empty()) numbered.push_back(m);
        }
        if (numbered.size() < 2) continue;
        unique_numbers(extraction, numbered, checks);
        gaps(extraction, numbered, checks);
    }
    return checks;
}

}  // namespace griffier
