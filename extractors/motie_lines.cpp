// The lines of a document as moties need them.
#include "extractors/motie_lines.h"

#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"

namespace griffier {

namespace {

// matches "Motie nr: 2306-29", "Motie M12 – Zwembad", "AMENDEMENT A3: Groen", "Motie nummer 5" / not "motie 2306-29 is afgedaan"
static const Pattern kHeader(
    "(?i)(motie|amendement)(?: vreemd aan de orde(?: van de dag)?)?(?: ?(?:nr\\.?|nummer|no\\.?))? ?:? ?([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*|[a-z][0-9]+)?(?: "
    "?[:–-] ?(.*))?");
// matches the labels of a motie's fields: "Onderwerp: x", "Stand van zaken:", "Indieners: x" / not "Toelichting: x" of something else
static const Pattern kLabel(
    "(?i)(onderwerp|titel|betreft|stand van zaken|status|afdoening|voortgang|reactie(?: van het)? college|indieners?|ingediend door|fracties?|datum|"
    "raadsvergadering(?: van| d\\.d\\.)?|vergadering|vergaderdatum|besluit|uitslag|stemming|stemuitslag|portefeuillehouder|nummer|motienummer) ?:(?: (.*))?");
// matches "Draagt het college op:", "Verzoekt het college van B&W om", "verzoekt de regering, …", "Spreekt uit dat" / not "Besluitenlijst"
static const Pattern kDictum(
    "(?i)(?:en )?((?:verzoekt|verzoeken|vraagt|vragen|draagt|dragen|roept|roepen|spreekt|spreken|nodigt|geeft|geven|dringt|keurt|betreurt|zegt|stelt "
    "voor|stelt vast|"
    "verklaart|moedigt|adviseert|besluit|besluiten)(?: (?:het|de|zijn|haar|uit)\\b(?: (?:college|regering|raad|burgemeester|presidium|agendacommissie|griffie|"
    "wethouders?|gedeputeerde staten|kamer|voorzitter|commissie|vertrouwen|afkeuring|treurnis)(?: van (?:burgemeester en wethouders|b&w|b en w|gedeputeerde "
    "staten))?)?)?"
    "(?: (?:op|uit|om|dat|opdracht|aan|af|mee|te bevorderen dat))*)(?: ?[:,])?(?: (.*))?");
// matches "constaterende dat er een tekort is;", "Overwegende dat:", "gehoord de beraadslaging," / not "Dat is zo"
static const Pattern kConsideration(
    "(?i)((?:gehoord|gelezen|gezien|gelet op|constaterende|constaterend|overwegende|overwegend|van mening(?: zijnde)?|van oordeel(?: zijnde)?|in aanmerking "
    "nemende|"
    "kennis ?genomen hebbend(?:e)?(?: van)?|kennis genomen|erkennende|wetende|voorts|verder overwegende|tevens overwegende|ook overwegende|signalerende|"
    "in overweging nemende)(?:,? dat)?) ?:?(?: (.*))?");
static const Pattern kClosing("(?i)^en gaat over tot de orde van de dag|^gaat over tot de orde van de dag");
// matches a list marker at the start of a line that kept it: "1. te onderzoeken", "• Een", "a) x" / not "2024 is"
static const Pattern kMarker("^((?:[0-9]{1,2}|[a-z]|[ivx]{1,4})[.)]|[•▪■●○‣⁃–*-]|o) +(.+)$");
static const Pattern kLabelStart("(?i)^(?:motie nr|onderwerp ?:|stand van zaken ?:|status ?:|indieners? ?:|motie ?:|besluit ?:|datum ?:|titel ?:)");

void push(std::vector<MotieLine>& lines, int block, const Block& source, std::string text) {
    MotieLine line;
    line.block = block;
    line.level = source.level;
    line.heading = source.kind == BlockKind::heading;
    if (line.heading) line.level = 0;
    std::string marker, rest;
    if (RE2::FullMatch(text, kMarker, &marker, &rest) && !line.heading) line.marker = marker, text = rest;
    line.text = trim(text);
    if (!line.text.empty()) lines.push_back(std::move(line));
}

}  // namespace

std::vector<MotieLine> motie_lines(const Document& document) {
    std::vector<MotieLine> lines;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture) continue;
        if (block.kind == BlockKind::table) {
            lines.push_back({static_cast<int>(i), "", "", 0, false, true});
            continue;
        }
        const int index = static_cast<int>(i);
        const bool labelled = std::any_of(block.lines.begin(), block.lines.end(), [](const Line& line) { return RE2::PartialMatch(line.text, kLabelStart); });
        if (!labelled || block.lines.size() < 2) {
            const std::size_t before = lines.size();
            push(lines, index, block, block.text);
            if (lines.size() > before && !block.marker.empty()) lines.back().marker = block.marker;
            continue;
        }
        // Labels start lines of their own; what follows a label's line belongs to it or, after "Stand van zaken:", is text.
        std::string text;
        for (const Line& line : block.lines) {
            const bool verb =
                !line.text.empty() && std::isupper(static_cast<unsigned char>(line.text.front())) && line.text.back() == ':' && dictum_of(line.text);
            const bool label = verb || RE2::PartialMatch(line.text, kLabelStart);
            if (label && !text.empty()) {
                push(lines, index, block, text);
                text.clear();
            }
            if (!text.empty()) text += ' ';
            text += line.text;
        }
        push(lines, index, block, text);
    }
    return lines;
}

std::optional<MotieHeader> motie_header(const std::string& text) {
    std::string kind, number, title;
    if (!RE2::FullMatch(text, kHeader, &kind, &number, &title)) return std::nullopt;
    if (number.empty() && title.empty()) return std::nullopt;
    MotieHeader header;
    header.kind = fold(kind);
    header.number = trim(number);
    header.title = trim(title);
    while (!header.number.empty() && (header.number.back() == '.' || header.number.back() == '-')) header.number.pop_back();
    return header;
}

std::optional<MotieLabel> motie_label(const std::string& text) {
    std::string label, value;
    if (!RE2::FullMatch(text, kLabel, &label, &value)) return std::nullopt;
    return MotieLabel{fold(label), trim(value)};
}

std::optional<Dictum> dictum_of(const std::string& text) {
    std::string verb, rest;
    if (!RE2::FullMatch(text, kDictum, &verb, &rest)) return std::nullopt;
    verb = trim(verb);
    rest = trim(rest);
    // "Besluit van het college": a verb alone opens a dictum only with its colon.
    const bool alone = verb.find(' ') == std::string::npos;
    if (alone && !rest.empty() && text.find(':') != text.find(verb) + verb.size()) return std::nullopt;
    return Dictum{verb, rest};
}

std::optional<Dictum> consideration_of(const std::string& text) {
    std::string verb, rest;
    if (!RE2::FullMatch(text, kConsideration, &verb, &rest)) return std::nullopt;
    return Dictum{trim(verb), trim(rest)};
}

bool is_closing(const std::string& text) { return RE2::PartialMatch(text, kClosing); }

}  // namespace griffier
