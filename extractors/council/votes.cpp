// How was voted.
#include "extractors/council/votes.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/matching.h"
#include "extractors/person_names.h"

namespace griffier {
namespace {

// matches "met 20 stemmen voor (VVD, D66) en 9 tegen (CDA)", "20 stemmen voor en 9 stemmen tegen", "20 voor, 9 tegen" / not "voor 20 euro"
static const Pattern kCounts(
    "(?i)(?:met )?([0-9]{1,3}) (?:stem(?:men)? )?(?:vóór|voor)(?:stemmers?)? ?(?:\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\))?(?:,| en|;| /|\\.)* ?(?:en "
    ")?([0-9]{1,3}|geen) (?:stem(?:men)? )?tegen(?:stemmers?)? ?(?:\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\))?");
// matches "Voor: 20, tegen: 9", "voor 20 / tegen 9", "voor 20 (VVD, D66), tegen 9 (CDA)" / not "Voor: VVD"
static const Pattern kLabelled(
    "(?i)(?:vóór|voor)(?: stemmen)? ?:? ?([0-9]{1,3})(?: stemmen)? ?(?:\\(([^()]*)\\))?(?:,| en|;| /|\\.| \\|)*(?: stemmen)? ?tegen ?:? ?([0-9]{1,3})\\b"
    "(?: stemmen)?(?: ?\\(([^()]*)\\))?");
// matches "Voor: VVD, D66 (5)", "Voor stemden: de fracties van VVD en D66", "vóór: …" up to "tegen" / not "voor de zomer"
static const Pattern kPartiesFor(
    "(?i)(?:^|[.;(]|\\b)(?:voor|vóór)(?: stemden| stemmen| hebben gestemd|stemmers)?(?: de fracties(?: van)?)? ?: ?((?:[^.;:()]|\\([^()]*\\)|\\.[^ "
    "])+?)(?:[.;)]|(?:,| en)? ?\\btegen\\b|$)");
static const Pattern kPartiesAgainst(
    "(?i)\\btegen(?: stemden| stemmen| hebben gestemd|stemmers)?(?: de fracties(?: van)?)? ?: ?((?:[^.;:()]|\\([^()]*\\)|\\.[^ ])+?)(?:[.;)]|$)");
// matches "de fracties van CDA en SP (worden geacht te) hebben tegen gestemd", "CDA en SP stemmen tegen", "tegen stemden de fracties van CDA en SP"
// / not "is tegen"
static const Pattern kVotedAgainst(
    "((?:[Dd]e |[Dd]e fracties? van |[Ff]racties? )*[A-Z][^.;:]{1,120}?) (?:stem(?:t|men|den|de)|hebben|heeft|worden geacht|wordt geacht)(?: te)?(?: "
    "hebben)?(?: (?:geacht te hebben|hiermee))? tegen(?: ?gestemd| te hebben gestemd)?\\b");
static const Pattern kAgainstVoted(
    "(?i)\\btegen (?:hebben gestemd|stemden|stemmen|stemde|stemt)(?: de)?(?: fracties? van| fracties?)?(?: de| het)? ([^.;:]{1,120})");
static const Pattern kForVoted(
    "(?i)\\b(?:voor|vóór) (?:hebben gestemd|stemden|stemmen|stemde|stemt)(?: de)?(?: fracties? van| fracties?)?(?: de| het)? ([^.;:]{1,120}?)(?:[.;:]|(?:,| "
    "en)? ?\\btegen\\b|$)");
// matches "unaniem", "met algemene stemmen", "met eenparigheid van stemmen", "unanimiteit" / not "niet unaniem"
static const Pattern kUnanimous(
    "(?i)\\bunaniem\\b|\\bunanimiteit(?: van stemmen)?|\\bmet algemene stemmen\\b|\\bmet eenparigheid van stemmen\\b|\\beenstemmig\\b|\\bbij "
    "acclamatie\\b|\\b100 ?% voor\\b|\\bvoor 100 ?%");
static const Pattern kNotUnanimous("(?i)\\bniet (?:unaniem|eenstemmig)");
// matches "zonder hoofdelijke stemming" / not "hoofdelijke stemming"
static const Pattern kNoVote("(?i)\\bzonder (?:hoofdelijke )?stemming\\b|\\bhamerstuk\\b");
// matches what becomes a hamerstuk in another meeting: "gaat als hamerstuk naar de raad", "als hamerstuk te agenderen" / not "vastgesteld als hamerstuk"
static const Pattern kLaterHammered("(?i)\\bhamerstuk (?:naar|door|te|op|in|aan|voor|worden|geagendeerd|doorgeleid)\\b");
static const Pattern kAbstained("(?i)\\b([0-9]{1,3}) (?:stem(?:men)? )?(?:onthoud(?:ing|ingen|en)|blanco)");
// matches one side on a line of its own: "Voor: 16 (VVD, D66)", "Tegen: 9 stemmen" / not "Voor: 16, tegen: 9"
static const Pattern kOneSide(
    "(?i)^(voor|vóór|tegen)(?: stemden| stemmen)? ?: ?([0-9]{1,3})(?: stem(?:men)?)?(?: ?[:(–-] ?([^()]*(?:\\([^()]*\\)[^()]*)*?)\\)?)?[.;]?$");
static const Pattern kSeats("^(.*?) ?\\(([0-9]{1,2})\\)$");
static const Pattern kSeatsBehind("^([A-Z][^()0-9]*[\\pL0-9]) ([0-9]{1,2})$");  // "VVD 7", "D66 4" / not "D66"
constexpr int kVotesEach = 2;  // a number behind the last of several parties is of all where it is so many for each
static const Pattern kSeatsBefore("^([0-9]{1,2}) ?[x×]? (.*)$");
static const Pattern kLead("^(?:de |het |(?i:(?:de )?fracties? (?:van )?(?:de |het )?)|en |(?i:leden van ))+");
static const Pattern kSentenceLead("^(?:De|Het) ");  // of a party that is known without: "De SP", not "De VrijeLijst"
// matches "DOEL (mevrouw X)" as a list of parties would have it / not a sentence
static const Pattern kPartyLike("[A-Z0-9]*[A-Z][^ :]*(?: [^ :]+){0,4}");
static const Pattern kMark("(?i)[x✓✔√●•■☑☒]|ja");

// "VVD (7), D66 (5) en CDA": parties, and their seats where all have them. False where it reads like a sentence.
bool parties_of(const std::string& text, std::vector<std::string>& parties, std::optional<int>& seats) {
    std::vector<std::string> found;
    int sum = 0, with = 0, all = 0;
    bool last_with = false;  // the last party has a number
    std::string rest = text, listed;
    static const Pattern kOfAll("(.+) \\(([0-9]{1,3}) stem(?:men)?\\)[.;]?");  // "CDA, VVD en SP (21 stemmen)"
    if (RE2::FullMatch(text, kOfAll, &listed, &all)) rest = listed;
    std::string part;
    int depth = 0;
    const auto close = [&] {
        std::string piece = trim(part), name, count;
        part.clear();
        while (RE2::Replace(&piece, kLead, "")) {
        }
        if (std::string known = piece; RE2::Replace(&known, kSentenceLead, "") && is_party(known)) piece = known;
        while (!piece.empty() && (piece.back() == '.' || piece.back() == ')') && piece.find('(') == std::string::npos) piece.pop_back();
        if (piece.ends_with(").")) piece.pop_back();
        if (piece.empty()) return true;
        last_with = RE2::FullMatch(piece, kSeats, &name, &count) || RE2::FullMatch(piece, kSeatsBefore, &count, &name) ||
                    RE2::FullMatch(piece, kSeatsBehind, &name, &count);
        if (last_with) piece = trim(name), sum += std::stoi(count), ++with;
        if (!RE2::FullMatch(piece, kPartyLike) || fold(piece) == "stemmen") return false;  // "21 Stemmen"
        found.push_back(piece);
        return true;
    };
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (rest[i] == '(') ++depth;
        if (rest[i] == ')' && depth > 0) --depth;
        const bool comma = depth == 0 && (rest[i] == ',' || rest[i] == '+');
        const bool and_word = depth == 0 && rest.compare(i, 4, " en ") == 0;
        if (comma || and_word) {
            if (!close()) return false;
            if (and_word) i += 3;
            continue;
        }
        part += rest[i];
    }
    if (!close() || found.empty()) return false;
    parties = found;
    if (all > 0) seats = all;
    if (with == static_cast<int>(found.size())) seats = sum;
    // "VVD, CDA, SP (20)": the number of all. A small one may be that of the last.
    if (with == 1 && last_with && found.size() > 1 && sum >= kVotesEach * static_cast<int>(found.size())) seats = sum;
    return true;
}

}  // namespace

void add_votes(std::string_view text, bool in_favour, VoteCount& count) {
    const std::string bare = trim(text);
    auto& number = in_favour ? count.in_favour : count.against;
    int value = 0;
    static const Pattern kNumber("([0-9]{1,3})(?: stemmen?)? ?(?:\\((.*)\\))?[.;]?");
    std::string parties;
    if (RE2::FullMatch(bare, kNumber, &value, &parties)) {
        number = value;
        std::optional<int> seats;
        if (!parties.empty()) parties_of(parties, in_favour ? count.parties_for : count.parties_against, seats);
        return;
    }
    if (RE2::FullMatch(bare, kUnanimous)) {
        if (in_favour) count.unanimous = true;
        return;
    }
    std::optional<int> seats;
    static const Pattern kOfAllListed("([^()]+, [^()]+) \\(([0-9]{1,2})\\)");  // "VVD, CDA, PvdA (17)" below a head: of all of them
    std::string listed;
    if (RE2::FullMatch(bare, kOfAllListed, &listed, &value)) {
        std::optional<int> none;
        if (parties_of(listed, in_favour ? count.parties_for : count.parties_against, none) && !number) number = value;
        return;
    }
    if (parties_of(bare, in_favour ? count.parties_for : count.parties_against, seats) && seats && !number) number = seats;
}

std::optional<VoteText> votes_in(std::string_view view) {
    const std::string text(view);
    VoteText votes;
    int begin = -1, end = 0;
    const auto took = [&](const Span& span) {
        begin = begin < 0 ? span.begin : std::min(begin, span.begin);
        end = std::max(end, span.end);
    };
    const Match counts = find_first(kCounts, text), labelled = find_first(kLabelled, text);
    if (matches(counts)) {
        votes.count.in_favour = std::stoi(counts.groups[1]);
        votes.count.against = std::isdigit(static_cast<unsigned char>(counts.groups[3][0])) ? std::stoi(counts.groups[3]) : 0;
        std::optional<int> seats;
        if (!counts.groups[2].empty()) parties_of(counts.groups[2], votes.count.parties_for, seats);
        if (!counts.groups[4].empty()) parties_of(counts.groups[4], votes.count.parties_against, seats);
        took(counts.span);
    } else if (matches(labelled)) {
        votes.count.in_favour = std::stoi(labelled.groups[1]);
        votes.count.against = std::stoi(labelled.groups[3]);
        std::optional<int> seats;
        if (!labelled.groups[2].empty()) parties_of(labelled.groups[2], votes.count.parties_for, seats);
        if (!labelled.groups[4].empty()) parties_of(labelled.groups[4], votes.count.parties_against, seats);
        took(labelled.span);
    }
    if (const Match side = find_first(kOneSide, text); begin < 0 && matches(side)) {
        const bool in_favour = fold(side.groups[1]) != "tegen";
        (in_favour ? votes.count.in_favour : votes.count.against) = std::stoi(side.groups[2]);
        std::optional<int> seats;
        if (!side.groups[3].empty()) parties_of(side.groups[3], in_favour ? votes.count.parties_for : votes.count.parties_against, seats);
        took(side.span);
    }
    const auto take_parties = [&](const RE2& pattern, bool in_favour) {
        auto& parties = in_favour ? votes.count.parties_for : votes.count.parties_against;
        auto& number = in_favour ? votes.count.in_favour : votes.count.against;
        for (const Match& match : find_all(pattern, text)) {
            std::optional<int> seats;
            if (!parties.empty() || !parties_of(match.groups[1], parties, seats)) continue;
            if (!number) number = seats;
            took(match.span);
        }
    };
    // "Voor (17): CDA, D66", "17 voor: CDA, D66"
    static const Pattern kCountedSide(
        "(?i)\\b(?:(voor|vóór|tegen)(?:stemmers?| stemden)? ?\\(([0-9]{1,3})(?: stem(?:men)?)?\\)|([0-9]{1,3}) (?:stem(?:men)? )?(voor|vóór|tegen)) ?[:=] "
        "?((?:[^.;:()]|\\([^()]*\\)|\\.[^ ])+?)(?:[.;)]|(?:,| en)? ?\\b(?:[0-9]{1,3} (?:stem(?:men)? )?)?tegen\\b|$)");
    for (const Match& side : find_all(kCountedSide, text)) {
        const bool in_favour = fold(side.groups[1] + side.groups[4]) != "tegen";
        auto& number = in_favour ? votes.count.in_favour : votes.count.against;
        auto& parties = in_favour ? votes.count.parties_for : votes.count.parties_against;
        std::optional<int> seats;
        if (!parties.empty() || !parties_of(side.groups[5], parties, seats)) continue;
        if (!number) number = std::stoi(side.groups[2] + side.groups[3]);
        took(side.span);
    }
    take_parties(kPartiesFor, true);
    take_parties(kPartiesAgainst, false);
    take_parties(kForVoted, true);
    take_parties(kAgainstVoted, false);
    take_parties(kVotedAgainst, false);
    const Match all = find_first(kUnanimous, text), none = find_first(kNoVote, text), blank = find_first(kAbstained, text);
    if (matches(all) && !matches(find_first(kNotUnanimous, text)) && votes.count.against.value_or(0) == 0 && votes.count.parties_against.empty()) {
        votes.count.unanimous = true;
        took(all.span);
    }
    if (matches(none) && !matches(find_first(kLaterHammered, text))) took(none.span);
    if (matches(blank)) {
        votes.count.abstained = std::stoi(blank.groups[1]);
        took(blank.span);
    }
    // "benoemd met 22 stemmen voor en 1 blanco"
    static const Pattern kOnlyFor("(?i)\\bmet ([0-9]{1,3}) stemmen (?:voor|vóór)\\b");
    if (const Match only = find_first(kOnlyFor, text); matches(only) && !votes.count.in_favour) {
        votes.count.in_favour = std::stoi(only.groups[1]);
        took(only.span);
    }
    // "aangenomen met 16 tegen 9 stemmen": the more are for. Where it is rejected, either may stand first.
    static const Pattern kAgainst("(?i)\\baangenomen (?:is )?met ([0-9]{1,3})(?: stemmen)? tegen ([0-9]{1,3})(?: stemmen)?\\b");
    if (const Match more = find_first(kAgainst, text); !votes.count.in_favour && matches(more) && std::stoi(more.groups[1]) > std::stoi(more.groups[2])) {
        votes.count.in_favour = std::stoi(more.groups[1]);
        votes.count.against = std::stoi(more.groups[2]);
        took(more.span);
    }
    // "Aangenomen (21-8)", "Verworpen 10-17": for and against, where the outcome agrees
    static const Pattern kPair("(?i)\\b(aangenomen|verworpen)(?: ?\\(([0-9]{1,2}) ?[-–/] ?([0-9]{1,2})\\)|:? ([0-9]{1,2}) ?[-–/] ?([0-9]{1,2})[.]?$)");
    if (const Match pair = find_first(kPair, text); begin < 0 && matches(pair)) {
        const int in_favour = std::stoi(pair.groups[2] + pair.groups[4]), against = std::stoi(pair.groups[3] + pair.groups[5]);
        if ((fold(pair.groups[1]) == "aangenomen") == (in_favour > against)) {
            votes.count.in_favour = in_favour;
            votes.count.against = against;
            took(pair.span);
        }
    }
    if (begin < 0) return std::nullopt;
    votes.text = trim(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
    return votes;
}

namespace {

// "Voor | Tegen" above one row of parties: "D66, SP (8)". A number behind several is of all.
std::optional<VoteCount> votes_of_row(const Table& table, int for_column, int against_column, int header) {
    VoteCount count;
    for (const Cell& cell : table.cells) {
        if (cell.row <= header) continue;
        if (cell.row != header + 1) return std::nullopt;
        if (cell.col != for_column && cell.col != against_column) continue;
        const bool in_favour = cell.col == for_column;
        std::string parties = cell.text, listed, all;
        static const Pattern kOfAll("([^()]+) \\(([0-9]{1,2})\\)");
        if (RE2::FullMatch(cell.text, kOfAll, &listed, &all)) parties = listed;
        std::optional<int> seats;
        if (cell.text == "-" || cell.text == "geen" || cell.text == "0") continue;
        if (!parties_of(parties, in_favour ? count.parties_for : count.parties_against, seats)) return std::nullopt;
        if (!all.empty()) seats = std::stoi(all);
        (in_favour ? count.in_favour : count.against) = seats;
    }
    if (count == VoteCount{}) return std::nullopt;
    return count;
}

}  // namespace

std::optional<VoteCount> votes_of_table(const Table& table) {
    int for_column = -1, against_column = -1, header = -1;
    for (const Cell& cell : table.cells) {
        const Field field = field_of(cell.text);
        if (field == Field::votes_for && for_column < 0) for_column = cell.col, header = cell.row;
        if (field == Field::votes_against && against_column < 0) against_column = cell.col, header = cell.row;
    }
    if (for_column < 0 && against_column < 0 && table.columns == 3 && fold(table.caption).ends_with("voor tegen"))
        for_column = 1, against_column = 2;  // heads above the grid
    if ((for_column == 0) != (against_column == 0) && for_column >= 0 && against_column >= 0) return votes_of_row(table, for_column, against_column, header);
    if (for_column < 1 || against_column < 1 || for_column == against_column) return std::nullopt;
    std::map<int, std::map<int, std::string>> rows;
    for (const Cell& cell : table.cells)
        if (cell.row > header) rows[cell.row][cell.col] = cell.text;
    VoteCount count;
    int seats_for = 0, seats_against = 0;
    bool seats = true;
    for (const auto& [row, cells] : rows) {
        const auto name = cells.find(0);
        if (name == cells.end()) return std::nullopt;
        const bool total = fold(name->second).rfind("totaal", 0) == 0;
        for (const bool in_favour : {true, false}) {
            const auto at = cells.find(in_favour ? for_column : against_column);
            if (at == cells.end() || at->second == "-" || at->second == "0") continue;
            const bool number = at->second.find_first_not_of("0123456789") == std::string::npos;
            if (!number && !RE2::FullMatch(at->second, kMark)) return std::nullopt;
            if (total) {
                if (number) (in_favour ? count.in_favour : count.against) = std::stoi(at->second);
                continue;
            }
            (in_favour ? count.parties_for : count.parties_against).push_back(name->second);
            seats = seats && number;
            if (number) (in_favour ? seats_for : seats_against) += std::stoi(at->second);
        }
    }
    if (count.parties_for.empty() && count.parties_against.empty()) return std::nullopt;
    if (seats && !count.in_favour && !count.against) count.in_favour = seats_for, count.against = seats_against;
    return count;
}

}  // namespace griffier
