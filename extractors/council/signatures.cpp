#include "extractors/council/signatures.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "document/numbered_page.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/people.h"
#include "extractors/person_names.h"

namespace griffier {
namespace {

constexpr double kSurelyRead = 0.8;  // of a recognised word: strokes of a pen read as words had 0.1 to 0.65 where printed names had 0.9 and more
constexpr double kInitialsRead = 0.7;
constexpr double kApart = 12;  // pt between words of one line that are two pieces

// matches words of a signature block that are no names: "Ondertekening en naam:", "Handtekening", "Fractie Naam Handtekening"
static const Pattern kBlockWords(
    "(?i)(?:(?:ondertekening|handtekening|handtekeningen|paraaf|naam|fractie|fracties|partij|en|indieners?|de|ondertekend|door|ingediend|door:|was "
    "getekend|w\\.g\\.|raadslid|raadsleden|namens|datum)[ :,;/]*)+");
// matches "Dorpsraad", "Lokaal Nieuw" / not the strokes "~jLh w|| kk", "J8rn//s"
static const Pattern kPlainWord("(?:^| )\\pL{4,}(?:$|[ ,.:])");

// "Water Natuurlijk   PvdA   Bedrijven" above three names: one of them is a party, so all are.
bool parties_over_names(const std::vector<std::string>& above, const std::vector<std::string>& below) {
    if (above.size() < 2 || above.size() != below.size()) return false;
    const auto bare = [](const std::string& piece) { return piece.find_first_of(".:,") == std::string::npos; };
    const auto name = [](const std::string& piece) { return party_of(piece).empty() && is_bare_name(trim(piece)); };
    return std::any_of(above.begin(), above.end(), [](const std::string& piece) { return !party_of(piece).empty(); }) &&
           std::all_of(above.begin(), above.end(), bare) && std::all_of(below.begin(), below.end(), name);
}

// The line with the names of the parties on line `l`: the next one, or the one below a line of handwriting; `l` where there is none.
std::size_t names_below(const std::vector<std::vector<std::string>>& lines, std::size_t l) {
    if (l + 1 < lines.size() && parties_over_names(lines[l], lines[l + 1])) return l + 1;
    const auto name = [](const std::string& piece) { return party_of(piece).empty() && is_bare_name(trim(piece)); };
    const bool handwriting = l + 2 < lines.size() && !std::all_of(lines[l + 1].begin(), lines[l + 1].end(), name) &&
                             std::none_of(lines[l + 1].begin(), lines[l + 1].end(), [](const std::string& piece) { return !party_of(piece).empty(); });
    return handwriting && parties_over_names(lines[l], lines[l + 2]) ? l + 2 : l;
}

// "S&S - Jos Versteeg": a party nobody knows, in a list of parties with names.
bool local_dashed(const std::string& text, Submitter& one) {
    static const Pattern kDashed("(\\p{Lu}[^-–]{0,39}) [-–] (.+)");
    std::string party, name;
    if (!RE2::FullMatch(text, kDashed, &party, &name) || !is_bare_name(trim(name))) return false;
    one = {trim(name), trim(party)};
    return true;
}

std::vector<std::string> pieces(const Document& document, const Line& line, double least, int& left_out) {
    const Page* page = page_numbered(document, line.page);
    std::vector<std::string> out;
    double end = 0;
    for (std::size_t w = 0; w < line.words.size(); ++w) {
        const int index = line.words[w];
        if (page == nullptr || index < 0 || static_cast<std::size_t>(index) >= page->words.size()) return {trim(line.text)};
        Word word = page->words[static_cast<std::size_t>(index)];
        if (word.origin == Origin::ocr && word.text == "|.") word.text = "I.";  // an initial
        // Initials in front of a name are printed, also where little ink makes them doubtful.
        static const Pattern kInitials("(?:\\p{Lu}\\.?){1,3}\\.");
        const bool initials = word.confidence >= kInitialsRead && RE2::FullMatch(word.text, kInitials) && w + 1 < line.words.size() &&
                              page->words[static_cast<std::size_t>(line.words[w + 1])].confidence >= kSurelyRead;
        const bool speck = word.text.size() == 1 && std::islower(static_cast<unsigned char>(word.text[0])) != 0;
        if (word.origin == Origin::ocr && least > 0 && ((word.confidence < least && !initials) || speck)) {
            ++left_out;
            continue;
        }
        if (out.empty() || word.box.x0 - end > kApart)
            out.push_back(word.text);
        else
            out.back() += " " + word.text;
        end = word.box.x1;
    }
    if (line.words.empty()) out.push_back(trim(line.text));
    return out;
}

}  // namespace

void add_signatures(const std::vector<std::vector<std::string>>& lines, Signatures& signatures) {
    const bool dashed = std::any_of(lines.begin(), lines.end(), [](const std::vector<std::string>& pieces) {
        Submitter one;
        return pieces.size() == 1 && local_dashed(pieces[0], one) && is_party(one.party);
    });
    std::vector<std::string> parties_above;  // of the line before, one a piece
    std::vector<std::size_t> names_above;    // submitters of the line before that have no party
    for (std::size_t l = 0; l < lines.size(); ++l) {
        std::vector<std::string> pieces = lines[l];
        if (const std::size_t below = names_below(lines, l); below > l) {
            for (std::size_t i = 0; i < pieces.size(); ++i) {
                const std::string party = party_of(lines[l][i]);
                add_submitter(signatures.submitters, {trim(lines[below][i]), party.empty() ? trim(lines[l][i]) : party});
            }
            for (std::size_t between = l + 1; between < below; ++between)
                for (const std::string& piece : lines[between]) signatures.unread += static_cast<int>(split_words(piece).size());
            parties_above.clear();
            names_above.clear();
            l = below;
            continue;
        }
        // "PAL GroenLinks," above "E. Jacobse": the comma says that both are one signature.
        if (pieces.size() == 1 && l + 1 < lines.size() && lines[l + 1].size() == 1 && trim(pieces[0]).ends_with(',') && !has_initials(pieces[0]) &&
            has_initials(lines[l + 1][0]) && is_bare_name(trim(lines[l + 1][0]))) {
            std::string of = trim(pieces[0]);
            of.pop_back();
            const std::string party = party_of(without_lead(of));
            add_submitter(signatures.submitters, {trim(lines[l + 1][0]), party.empty() ? without_lead(of) : party});
            parties_above.clear();
            names_above.clear();
            ++l;
            continue;
        }
        // "VVD      J.P. van Dalen": one signature in two pieces.
        if (pieces.size() == 2 && party_of(pieces[0]).empty() != party_of(pieces[1]).empty()) {
            const bool party_first = !party_of(pieces[0]).empty();
            if (is_bare_name(trim(pieces[party_first ? 1 : 0]))) pieces = {pieces[party_first ? 1 : 0] + " (" + party_of(pieces[party_first ? 0 : 1]) + ")"};
        }
        std::vector<std::string> parties;
        std::vector<std::size_t> names;
        int read = 0;
        bool words = false;  // that are neither name nor party
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            std::string piece = trim(pieces[i]);
            while (piece.size() > 2 && (piece.back() == ',' || piece.back() == ':' || piece.back() == '_' ||
                                        (piece.back() == '.' && std::isupper(static_cast<unsigned char>(piece[piece.size() - 2])) == 0)))
                piece.pop_back();
            if (piece.find_first_not_of("_.-… ") == std::string::npos || RE2::FullMatch(piece, kBlockWords) || field_of(piece) != Field::none) continue;
            Submitter one;
            std::string first, others;
            static const Pattern kAlsoFor("(?i)(.{4,60}?),? mede namens (.+)");  // "H. Visser (VVD), mede namens CDA en SGP"
            if (RE2::FullMatch(piece, kAlsoFor, &first, &others) && signed_piece(trim(first), one)) {
                add_submitter(signatures.submitters, one);
                add_submitters(others, signatures.submitters);
            } else if (signed_piece(piece, one) || (dashed && local_dashed(piece, one))) {
                add_submitter(signatures.submitters, one);
            } else if (const std::string party = party_of(piece); !party.empty()) {
                if (i < names_above.size() && names_above.size() == pieces.size()) {  // a name with its party below it
                    signatures.submitters[names_above[i]].party = party;
                } else {
                    add_submitter(signatures.submitters, {"", party});
                    parties.push_back(party);
                }
            } else if (is_bare_name(piece)) {
                std::string of;
                if (parties_above.size() == pieces.size()) of = parties_above[i];
                add_submitter(signatures.submitters, {name_case(piece), of});
                if (of.empty() && !signatures.submitters.empty() && signatures.submitters.back().name == name_case(piece))
                    names.push_back(signatures.submitters.size() - 1);
            } else {
                signatures.unread += static_cast<int>(split_words(piece).size());
                words = words || RE2::PartialMatch(piece, kPlainWord);
                continue;
            }
            ++read;
        }
        names_above = std::move(names);
        // A row of handwriting stands between a party and its name; one with a word in it may be another party.
        if (read == 0 && !words) continue;
        parties_above = std::move(parties);
    }
}

std::vector<std::string> pieces_of(const Document& document, const Line& line) {
    int left_out = 0;
    return pieces(document, line, 0, left_out);
}

std::vector<std::string> sure_pieces_of(const Document& document, const Line& line, int& left_out) {
    std::vector<std::string> sure = pieces(document, line, kSurelyRead, left_out);
    const Page* page = page_numbered(document, line.page);
    const bool recognised = page != nullptr && !line.words.empty() && line.words.front() >= 0 &&
                            static_cast<std::size_t>(line.words.front()) < page->words.size() &&
                            page->words[static_cast<std::size_t>(line.words.front())].origin == Origin::ocr;
    // A line of nothing but "Rm" and "Nd" is a stroke of the pen, however sure.
    static const Pattern kScrap("\\pL{1,3}");
    const auto scrap = [](const std::string& piece) { return RE2::FullMatch(piece, kScrap) && !is_party(piece); };
    if (!recognised || !std::all_of(sure.begin(), sure.end(), scrap)) return sure;
    left_out += static_cast<int>(sure.size());
    return {};
}

std::optional<SignatureColumns> signature_columns(const Table& table) {
    static const Pattern kName("(?i)naam|namen|raadslid|statenlid|indieners?");
    static const Pattern kParty("(?i)fractie|partij");
    static const Pattern kOther("(?i)handtekening|paraaf|ondertekening|functie");
    SignatureColumns columns;
    for (const Cell& cell : table.cells) {
        if (cell.row > 0) continue;
        if (RE2::FullMatch(cell.text, kName) && columns.name < 0)
            columns.name = cell.col;
        else if (RE2::FullMatch(cell.text, kParty) && columns.party < 0)
            columns.party = cell.col;
        else if (!RE2::FullMatch(cell.text, kOther))
            return std::nullopt;
    }
    if (columns.name < 0 || columns.party < 0) return std::nullopt;
    return columns;
}

}  // namespace griffier
