// The same motie recorded or mentioned twice.
#include <algorithm>
#include <cctype>

#include "document/text.h"
#include "extractors/council/council_lists.h"

namespace griffier {
namespace {

constexpr int kLetters = 2;              // by which two spellings of one title may differ
constexpr std::size_t kLongEnough = 12;  // letters of a title for which that is no chance

std::string letters_of(const std::string& text) {
    std::string out;
    for (const char c : fold(text))
        if (std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80) out += c;
    return out;
}

// Edit distance, up to `limit` + 1.
int distance(const std::string& a, const std::string& b, int limit) {
    if (std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size())) > limit) return limit + 1;
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int corner = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
            corner = above;
        }
    }
    return row[b.size()];
}

constexpr std::size_t kRegisterNumber = 5;  // letters and digits of a number that is not given twice

struct Name {
    std::string kind, number, title;
};

// How two names are known to mean one paper; "" where they are not.
std::string same(const Name& a, const Name& b) {
    if (a.kind != b.kind) return "";
    const std::string na = letters_of(a.number), nb = letters_of(b.number);
    const std::string ta = letters_of(a.title), tb = letters_of(b.title);
    if (!na.empty() && !nb.empty()) {
        if (na != nb) return "";
        // "M1" there is in every meeting; "2306-29" only once.
        if (na.size() >= kRegisterNumber || (na.size() > 1 && (ta.empty() || tb.empty()))) return "number " + a.number;
    }
    if (ta.empty() || tb.empty()) return "";
    if (ta == tb) return ta.size() >= 6 ? "title" : "";
    if (std::min(ta.size(), tb.size()) < kLongEnough) return "";
    const int letters = distance(ta, tb, kLetters);
    if (letters > kLetters) return "";
    // Figures that differ are no slip of the pen: "Park fase 1" and "Park fase 2".
    std::string fa, fb;
    for (char c : ta)
        if (std::isdigit(static_cast<unsigned char>(c))) fa += c;
    for (char c : tb)
        if (std::isdigit(static_cast<unsigned char>(c))) fb += c;
    if (fa != fb) return "";
    return "title, spelled with " + std::to_string(letters) + (letters == 1 ? " letter" : " letters") + " different: \"" + a.title + "\", \"" + b.title + "\"";
}

Name name_of(const Reference& reference) { return {reference.kind, reference.number, reference.subject}; }

}  // namespace

void join_same_papers(Extraction& extraction) {
    auto& moties = extraction.moties;
    for (std::size_t i = 0; i < moties.size(); ++i) {
        for (std::size_t k = 0; k < i && moties[i].same_as < 0; ++k) {
            const std::string how = same({moties[i].kind, moties[i].number, moties[i].title}, {moties[k].kind, moties[k].number, moties[k].title});
            if (how.empty()) continue;
            moties[i].same_as = moties[k].same_as >= 0 ? moties[k].same_as : static_cast<int>(k);
            moties[i].same_as_evidence = how;
        }
    }
    auto& references = extraction.references;
    for (std::size_t i = 0; i < references.size(); ++i) {
        Reference& one = references[i];
        if (one.kind != "motie" && one.kind != "amendement" && one.kind != "raadsvoorstel" && one.kind != "raadsmemo" && one.kind != "raadsbesluit") continue;
        if (one.number.empty() && one.subject.empty()) continue;
        for (std::size_t m = 0; m < moties.size() && one.record < 0; ++m) {
            const std::string how = same(name_of(one), {moties[m].kind, moties[m].number, moties[m].title});
            if (!how.empty()) one.record = moties[m].same_as >= 0 ? moties[m].same_as : static_cast<int>(m), one.same_as_evidence = how;
        }
        for (std::size_t k = 0; k < i && one.same_as < 0; ++k) {
            const std::string how = same(name_of(one), name_of(references[k]));
            if (how.empty()) continue;
            one.same_as = references[k].same_as >= 0 ? references[k].same_as : static_cast<int>(k);
            if (one.same_as_evidence.empty()) one.same_as_evidence = how;
        }
    }
}

}  // namespace griffier
