// VOTE_SUM over a whole paper: votes beside the members present, and the seats of the parties beside the votes of their side.
#include <algorithm>

#include "audit/council/council.h"
#include "audit/remarks/observation.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/votes.h"
#include "extractors/matching.h"
#include "extractors/passages.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

// matches "Aanwezig: 25 leden", "Aanwezig zijn 25 van de 27 raadsleden", "Aanwezige leden: 25", "25 statenleden zijn aanwezig" / not "Aanwezig: 4 wethouders",
// "25 leden aanwezig bij de commissie"
const Pattern kPresent(
    "(?i)(?:^|[.;|] ?)aanwezig(?:en)?(?: zijn| waren)? ?[:|]? ?(?:de )?([0-9]{1,3}) (?:van de [0-9]{1,3} )?(?:raads|staten)?leden\\b|(?:^|[.;|] ?)(?:aantal "
    ")?aanwezige (?:raads|staten)?leden ?[:|] ?([0-9]{1,3})(?:[^0-9,]|$)|\\b([0-9]{1,3})(?: van de [0-9]{1,3})? (?:raads|staten)?leden (?:zijn |waren "
    ")?aanwezig(?:[.,;)]|$)");
// matches what may add a member during the meeting: "de heer Smit komt om 20.10 uur binnen", "aanwezig vanaf agendapunt 3"
// / not "binnen drie maanden", "vanaf 2027"
const Pattern kArrives(
    "(?i)\\b(?:arriv[a-z]+|beëdig[a-z]+|geïnstalleerd|installatie van|toegelaten|toelating|te laat|na "
    "aanvang)\\b|\\b(?:kom(?:t|en)|kwam(?:en)?|keer(?:t|de|den|en)|schui(?:ft|ven)|"
    "voeg(?:t|en) zich|mel(?:dt|den) zich|slui(?:t|ten)|neemt|nemen)\\b.{0,80} (?:binnen|ter vergadering|de zaal|terug|aan|bij de|zitting|plaats)\\b|\\blater "
    "(?:aanwezig|"
    "gekomen|binnen)|\\bvanaf (?:[0-9]{1,2}[.:][0-9]{2}|agendapunt|punt)|\\bmet ingang van (?:agenda)?punt");
// matches what may take a member away, or lets a party vote in parts / not "zonder hoofdelijke stemming"
const Pattern kMissing(
    "(?i)\\b(?:afwezig|verhinderd|afmelding(?:en)?|afgemeld|kennisgeving|verla(?:at|ten)|vertrek(?:t|ken)|vertrokken|onthoud[a-z]*|onthield(?:en)?|verdeeld|(?:"
    "neemt|nemen) "
    "niet deel|niet (?:aanwezig|deelgenomen))\\b|\\btot [0-9]{1,2}[.:][0-9]{2}|\\b([0-9]{1,2}) van de ([0-9]{1,2}) (?:raads|staten)?leden");
// matches votes of others, or of another day / not "aangenomen met 14 stemmen voor en 11 tegen"
const Pattern kOthers(
    "(?i)\\b(?:inwoners?|bewoners?|enquête|peiling|referendum|respondenten|ledenvergadering|tweede "
    "kamer|eerder|eerdere|destijds|vorige|gewogen|stemgewicht|stemwaarde|"
    "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) [0-9]{4})\\b");
const Pattern kVoted("(?i)stem|aangenomen|verworpen|besl[ou]|akkoord");
// matches "Voor: VVD (6), D66 (3) en CDA (5)." / not "Voor: VVD (6), CDA", of which a party has no seats
const Pattern kSeatList(
    "(?i)\\b(voor|vóór|tegen)(?:stemmers| stemden| stemmen| hebben gestemd)?(?: de fracties(?: van)?)? ?[:|] ?([^(),:;.|]{1,40} ?\\([0-9]{1,2}\\)(?:(?:, ?| en "
    "|; "
    "?)[^(),:;.|]{1,40} ?\\([0-9]{1,2}\\))*) ?(?:[.;|)]|$)");
const Pattern kSeats("\\(([0-9]{1,2})\\)");

struct Piece {
    std::string text;
    int section = -1;
    Provenance source;
};

// Running text and rows of tables: besluitenlijsten are set as both.
std::vector<Piece> pieces_of(const Document& document) {
    std::vector<Piece> pieces;
    for (const Passage& passage : read_passages(document))
        pieces.push_back({passage.text, passage.section, place_of(document, passage, {0, static_cast<int>(passage.text.size())})});
    for (int t = 0; t < static_cast<int>(document.tables.size()); ++t) {
        const Table& table = document.tables[static_cast<std::size_t>(t)];
        int row = -1;
        for (const Cell& cell : table.cells) {
            if (cell.row != row || pieces.empty())
                pieces.push_back({cell.text, table.section, place_of_cell(t, cell)});
            else
                pieces.back().text += " | " + cell.text;
            row = cell.row;
        }
    }
    return pieces;
}

std::optional<int> present_in(const std::string& text) {
    const Match match = find_first(kPresent, text);
    if (!matches(match)) return std::nullopt;
    for (std::size_t group = 1; group < match.groups.size(); ++group)
        if (!match.groups[group].empty()) return std::stoi(match.groups[group]);
    return std::nullopt;
}

PlacedCheck counted(Status status, const Piece& piece, int expected, int found, const std::string& claim) {
    PlacedCheck placed = status == Status::not_checkable ? untried("VOTE_SUM", Reason::ambiguous_binding, piece.source, claim)
                                                         : observation("VOTE_SUM", status, piece.source, claim);
    placed.check.expected = Decimal(expected);
    placed.check.found = Decimal(found);
    placed.check.difference = Decimal(expected - found);
    placed.check.tolerance = Decimal(0);
    placed.check.result = in_section(piece.section);
    return placed;
}

struct Vote {
    int in_favour = 0, against = 0, all = 0;
};

// The votes that the sentences of a piece count, each with both sides in figures.
std::vector<Vote> votes_of(const std::string& text) {
    std::vector<Vote> votes;
    for (const Span& span : split_sentences(text)) {
        const std::string sentence = text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin));
        if (!RE2::PartialMatch(sentence, kVoted) || RE2::PartialMatch(sentence, kOthers)) continue;
        const auto stated = votes_in(sentence);
        if (!stated || !stated->count.in_favour || !stated->count.against) continue;
        const int in_favour = *stated->count.in_favour, against = *stated->count.against;
        votes.push_back({in_favour, against, in_favour + against + stated->count.abstained.value_or(0)});
    }
    return votes;
}

// Who came or went is told in few papers, so that fewer votes than members present say nothing; more votes than members do.
void beside_the_present(const std::vector<Piece>& pieces, int present, bool more_came, std::vector<PlacedCheck>& checks) {
    for (const Piece& piece : pieces) {
        for (const Vote& vote : votes_of(piece.text)) {
            if (vote.all < present) continue;
            const Status status = vote.all == present ? Status::pass : more_came ? Status::not_checkable : Status::fail;
            checks.push_back(counted(status, piece, vote.all, present,
                                     std::to_string(vote.in_favour) + " for and " + std::to_string(vote.against) + " against are " + std::to_string(vote.all) +
                                         " votes; " + std::to_string(present) + " members are present" +
                                         (status == Status::not_checkable ? ": not decided, members may have come later" : "")));
        }
    }
}

struct SeatList {
    bool in_favour = true;
    int seats = 0;
    const Piece* piece = nullptr;
};

// One vote and the lists of its parties, of one section. The seats may be those of the whole party, some of whom were not there: more seats than votes are
// a remark, and nothing where the paper speaks of members who were away. Fewer seats than votes have no such reading.
void beside_the_seats(const std::vector<Vote>& votes, const std::vector<SeatList>& lists, bool away, std::vector<PlacedCheck>& checks) {
    const auto of_side = [&](bool in_favour) {
        return std::count_if(lists.begin(), lists.end(), [&](const SeatList& one) { return one.in_favour == in_favour; });
    };
    if (votes.size() != 1 || of_side(true) > 1 || of_side(false) > 1) return;
    for (const SeatList& list : lists) {
        const int said = list.in_favour ? votes.front().in_favour : votes.front().against;
        const Status status = list.seats == said ? Status::pass : list.seats < said ? Status::fail : away ? Status::not_checkable : Status::flag;
        checks.push_back(counted(status, *list.piece, list.seats, said,
                                 std::string("the parties ") + (list.in_favour ? "for" : "against") + " have " + std::to_string(list.seats) +
                                     " votes; the text says " + std::to_string(said) +
                                     (status == Status::not_checkable ? ": not decided, members were away" : "")));
    }
}

}  // namespace

std::vector<PlacedCheck> check_presence(const Document& document) {
    std::vector<PlacedCheck> checks;
    const std::vector<Piece> pieces = pieces_of(document);
    std::vector<int> present;
    bool more_came = false, away = false;
    for (const Piece& piece : pieces) {
        if (const auto count = present_in(piece.text)) present.push_back(*count);
        more_came = more_came || RE2::PartialMatch(piece.text, kArrives);
        away = away || RE2::PartialMatch(piece.text, kMissing);
    }
    std::sort(present.begin(), present.end());
    if (!present.empty()) beside_the_present(pieces, present.back(), more_came || present.front() != present.back(), checks);

    for (std::size_t begin = 0; begin < pieces.size();) {
        std::size_t end = begin;
        std::vector<Vote> votes;
        std::vector<SeatList> lists;
        for (; end < pieces.size() && pieces[end].section == pieces[begin].section; ++end) {
            std::vector<Vote> more = votes_of(pieces[end].text);
            votes.insert(votes.end(), more.begin(), more.end());
            for (const Match& match : find_all(kSeatList, pieces[end].text)) {
                SeatList list;
                list.in_favour = fold(match.groups[1]) != "tegen";
                for (const Match& party : find_all(kSeats, match.groups[2])) list.seats += std::stoi(party.groups[1]);
                list.piece = &pieces[end];
                lists.push_back(list);
            }
        }
        beside_the_seats(votes, lists, away, checks);
        begin = end;
    }
    return checks;
}

}  // namespace griffier
