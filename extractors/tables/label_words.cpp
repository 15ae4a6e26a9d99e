// What rows and columns are called: lists of words, then what reads them. phrases.h says what may stand in a phrase.
#include "extractors/tables/label_words.h"

#include <algorithm>

#include "extractors/phrases.h"

namespace griffier {
namespace {

// How a figure is meant, in a column of its own.
constexpr std::string_view kMarks[] = {"i",      "s",         "v",       "n",        "i s", "v n", "incidenteel", "structureel", "voordeel",
                                       "nadeel", "voordelig", "nadelig", "eenmalig", "l",   "b",   "l b",         "b l"};
constexpr std::string_view kRemarkHeaders[] = {" toelichting ", " opmerking ", " opmerkingen ", " verklaring ", " motivering ", " toelichting op hoofdlijnen "};
constexpr std::string_view kTotals[] = {"totaal", "totale", "totalen", "totaaltelling", "eindtotaal", "generaal", "subtotaal", "subtotalen"};
constexpr std::string_view kSubtotals[] = {"subtotaal", "subtotalen", "sub totaal", "tussentelling"};
constexpr std::string_view kCodeHeaders[] = {"nr",      "nummer",        "code",         "programma",    "programma s", "progr",      "taakveld", "taakvelden",
                                             "product", "productnummer", "kostenplaats", "doelstelling", "volgnr",      "volgnummer", "jaar",     "no",
                                             "fcl"};
constexpr std::string_view kNoProgramme[] = {"algemene dekkingsmiddelen",
                                             "overhead",
                                             "onvoorzien",
                                             "heffing vennootschapsbelasting",
                                             "vennootschapsbelasting",
                                             "vpb",
                                             "heffing vpb",
                                             "treasury",
                                             "reserves",
                                             "mutaties reserves",
                                             "mutatie reserves"};
constexpr std::string_view kIncidental[] = {"incidenteel", "incidentele", "eenmalig", "eenmalige", "tijdelijk", "tijdelijke"};
constexpr std::string_view kStructural[] = {"structureel", "structurele", "doorlopend", "jaarlijks"};

}  // namespace

bool is_remark_header(std::string_view header) {
    return std::find(std::begin(kRemarkHeaders), std::end(kRemarkHeaders), words_of(header)) != std::end(kRemarkHeaders);
}

bool is_mark(std::string_view text) {
    const std::string words = words_of(text);
    return words.size() > 2 && std::find(std::begin(kMarks), std::end(kMarks), std::string_view(words).substr(1, words.size() - 2)) != std::end(kMarks);
}

bool is_total_label(std::string_view text) {
    const std::string words = words_of(text);
    return starts_with_any(words, kTotals);
}

bool is_subtotal_label(std::string_view text) { return starts_with_any(words_of(text), kSubtotals); }

bool is_code_header(std::string_view text) {
    const std::string words = words_of(text);
    for (std::string_view word : kCodeHeaders) {
        if (words.size() == word.size() + 2 && words.compare(1, word.size(), word) == 0) return true;
    }
    return false;
}

bool is_no_programme(std::string_view text) {
    const std::string words = words_of(text);
    for (std::string_view phrase : kNoProgramme) {
        if (words.starts_with(" " + std::string(phrase) + " ")) return true;
    }
    return false;
}

std::string recurrence_of(std::string_view text) {
    const std::string words = words_of(text);
    const bool incidental = says_any(words, kIncidental), structural = says_any(words, kStructural);
    return incidental == structural ? "" : incidental ? "incidenteel" : "structureel";
}

}  // namespace griffier
