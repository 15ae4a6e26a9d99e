// Forms of single lines that tell headings, labels, captions and list items apart. Words here are those of the genre, never of
// one document.
#include "document/lines/headings.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// matches "1.2 Doel", "3. Paragrafen", "2 Inleiding", "5.a.1 Startnotitie", "5.a.1 134 Schriftelijke vragen", "1a. Notulen" / not "2024 was", "1.234 inwoners"
const Pattern kNumbered(R"(^(\d{1,2}(?:\.(?:\d{1,2}|[a-z])){0,4}[a-z]?)[.)]?\s+[\p{Lu}"'‘“(%]|^(\d{1,2}\.[a-z]\.\d{1,2})\s+\d{1,3} \p{Lu})");
// matches "Programma 2 …", "Doelstelling 2.1 …", "Bijlage A", "Hoofdstuk 3" / not "Programma met"
const Pattern kKeyword(
    R"((?i)^((?:deel|sub)?programma|(?:hoofd|sub)?doelstelling|hoofdstuk|paragraaf|thema|beleidsveld|deelgebied|onderdeel|opgave|bijlage|deel|taakveld|(?:hoofd|sub)?doel)\s+(\d{1,2}(?:\.\d{1,2}){0,4}|[A-Z]|[IVX]{1,4})(?:[.:]?\s|[.:]?$))");
// matches "• tekst", "- tekst", "1. tekst", "a) tekst" / not "-5", "1.000 inwoners"
const Pattern kListItem(R"(^([•·▪■◦○●‣➢✓*]|[-–—]|\d{1,2}[.)]|[a-z][.)]|[ivx]{2,4}[.)])\s+\S)");
// matches an item whose number stands against its text: "1.De raad" / not "1.000 inwoners"
const Pattern kTightItem(R"(^(\d{1,2}\.)\p{Lu}\p{Ll})");
// matches "Toelichting:", "Bron: CBS", "Motie nr: 12", "Omschrijving" / not "Toelichting op de baten", "Datum van ingang is"
const Pattern kLabel(
    R"((?i)^(?:(?:toelichting|omschrijving|definitie|bron|eenheid|onderwerp|stand van zaken|motie(?: ?nr\.?| ?nummer)?|nummer|datum|indieners?|portefeuillehouder|dekking|planning|status|zaaknummer|aan|van|cc|kenmerk|documentnummer|commissie|behandelend ambtenaar|steller|e-?mail|telefoon|website|bijlagen?)\s*:.*|omschrijving|toelichting|bron|definitie|uitgaven|inkomsten)$)");
const Pattern kCaption(
    R"((?i)^(?:afbeelding|figuur|tabel|grafiek|foto|diagram|kaart)\s*\d{1,3}(?:[.:]\d{1,3})?\s*(?:[.:–-]|\s|$))");  // matches "Tabel 3: Baten" / not "Tabellen"
const Pattern kOnlyFigures(R"(^[\d\s.,%€+–−()/-]*(?:%|€|\d)[\d\s.,%€+–−()/-]*(?:(?:mln|miljoen|mld|fte)\.?)?$)");  // matches "€ 8.089.037" / not "26% Complete"
const Pattern kNavigation(
    R"((?i)^terug naar (?:de )?navigatie(?: - (.+))?$)");  // matches "Terug naar navigatie - Risico's" / not "We gaan terug naar navigatie"

}  // namespace

int numbering_depth(std::string_view text) {
    std::string number, word;
    const re2::StringPiece piece(text.data(), text.size());
    if (std::string before_figure; RE2::PartialMatch(piece, kNumbered, &number, &before_figure)) {
        if (number.empty()) number = before_figure;
    } else if (!RE2::PartialMatch(piece, kKeyword, &word, &number)) {
        return 0;
    }
    int depth = 1;
    for (std::size_t i = 1; i < number.size(); ++i)
        if (number[i] == '.' || (number[i] >= 'a' && number[i] <= 'z' && number[i - 1] != '.')) ++depth;
    return depth;
}

std::string numbering_word(std::string_view text) {
    std::string word, number;
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kKeyword, &word, &number) ? fold(word) : "";
}

std::string list_marker(std::string_view text) {
    std::string marker;
    const re2::StringPiece piece(text.data(), text.size());
    return RE2::PartialMatch(piece, kListItem, &marker) || RE2::PartialMatch(piece, kTightItem, &marker) ? marker : "";
}

bool is_label(std::string_view text) { return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), kLabel); }
bool is_caption(std::string_view text) { return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kCaption); }
std::optional<std::string> navigation_line(std::string_view text) {
    std::string title;
    if (!RE2::FullMatch(re2::StringPiece(text.data(), text.size()), kNavigation, &title)) return std::nullopt;
    return trim(title);
}

bool is_only_figures(std::string_view text) { return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), kOnlyFigures); }

}  // namespace griffier
