#include "audit/council/council.h"

#include "audit/from_text.h"
#include "catch.h"

using namespace griffier;

namespace {

Motie motie(const std::string& number, const std::string& title, const std::string& kind = "motie") {
    Motie made;
    made.kind = kind;
    made.number = number;
    made.title = title;
    return made;
}

Extraction of(std::vector<Motie> moties) {
    Extraction extraction;
    extraction.moties = std::move(moties);
    return extraction;
}

Reference mention(const std::string& number, int record = -1) {
    Reference made;
    made.kind = "motie";
    made.text = "motie " + number;
    made.number = number;
    made.record = record;
    made.source.box = {0, 500, 10, 510};
    return made;
}

std::string votes(const std::string& decision, const std::string& text, int in_favour, int against) {
    Motie made = motie("12", "Meer groen");
    made.decision = decision;
    made.votes = text;
    made.vote_count = VoteCount{};
    made.vote_count->in_favour = in_favour;
    made.vote_count->against = against;
    return verdicts_of(check_votes(of({made})));
}

std::string term(const std::string& until, const std::string& date, const std::string& status = "") {
    Extraction extraction;
    extraction.facts.date = date;
    Commitment made;
    made.text = "De raad ontvangt een memo.";
    made.term = made.term_date = until;
    made.status = status;
    extraction.commitments.push_back(made);
    return verdicts_of(check_terms(extraction));
}

}  // namespace

TEST_CASE("numbers of moties are given once, in one form") {
    CHECK(verdicts_of(check_motie_numbers(of({motie("2405-01", "Plein"), motie("2405-02", "Brug")})), "MOTIE_NR") == "MOTIE_NR pass");
    CHECK(verdicts_of(check_motie_numbers(of({motie("2405-01", "Plein"), motie("2405-01", "Brug")})), "MOTIE_NR") == "MOTIE_NR flag");
    CHECK(verdicts_of(check_motie_numbers(of({motie("2405-01", "Plein"), motie("2405-02", "Brug"), motie("2405-03", "Pad"), motie("240504", "Bank")})),
                      "MOTIE_NR") == "MOTIE_NR pass, MOTIE_NR flag");
    CHECK(check_motie_numbers(of({motie("M1", "Plein"), motie("M1", "Brug")})).empty());  // of which meetings is not said
    CHECK(check_motie_numbers(of({motie("2405-01", "Plein")})).empty());
    Motie again = motie("2405-01", "Plein");
    again.same_as = 0;
    CHECK(check_motie_numbers(of({motie("2405-01", "Plein"), again})).empty());
}

TEST_CASE("the numbers of a register run on") {
    const auto gap = [](const std::vector<const char*>& numbers) {
        std::vector<Motie> moties;
        for (const char* number : numbers) moties.push_back(motie(number, number));
        return verdicts_of(check_motie_numbers(of(moties)), "MOTIE_GAP");
    };
    CHECK(gap({"2405-01", "2405-02", "2405-03", "2405-04", "2405-05"}) == "MOTIE_GAP pass");
    CHECK(gap({"2405-01", "2405-02", "2405-03", "2405-05", "2405-06"}) == "MOTIE_GAP flag");
    CHECK(gap({"2405-01", "2405-02", "2405-04"}).empty());                        // too few
    CHECK(gap({"2405-01", "2405-12", "2405-23", "2405-34", "2405-45"}).empty());  // a selection
}

TEST_CASE("items of a dictum run from one") {
    const auto items = [](const std::string& third) {
        const FromText read = from_text(
            "Motie nr: 2405-07\nOnderwerp: Een brug over de vaart\n\nDraagt het college op:\n\n  1. een plan te maken;\n  2. de kosten te ramen;\n  " + third +
            ". de raad te berichten.\n\nStand van zaken:\nHet college maakt een plan.\n");
        return verdicts_of(check_motie_items(read.document, read.extraction));
    };
    CHECK(items("3") == "MOTIE_ITEMS pass");
    CHECK(items("4") == "MOTIE_ITEMS flag");
    const FromText bullets =
        from_text("Motie nr: 2405-07\nOnderwerp: Een brug over de vaart\n\nDraagt het college op:\n\n  • een plan te maken;\n  • de kosten te ramen.\n");
    REQUIRE(bullets.extraction.moties.size() == 1);
    CHECK(check_motie_items(bullets.document, bullets.extraction).empty());
}

TEST_CASE("a motie asks something, an amendement changes something") {
    Motie asks = motie("1", "Brug"), silent = motie("2", "Plein"), row = motie("3", "Pad"), changes = motie("4", "Bank", "amendement");
    asks.considerations = silent.considerations = {"de vaart breed is"};
    asks.dictum = {{"Verzoekt het college", {"een brug te bouwen"}, {0}}};
    CHECK(verdicts_of(check_motie_parts(of({asks, silent, row}))) == "MOTIE_DICTUM pass, MOTIE_DICTUM flag");
    changes.changes = {{"replace", "beslispunt 2", "tien", "twaalf"}};
    CHECK(verdicts_of(check_motie_parts(of({changes})), "AMEND_TARGET") == "AMEND_TARGET flag");
    changes.title = "Behoud buurtbibliotheken - begroting 2027";
    CHECK(verdicts_of(check_motie_parts(of({changes})), "AMEND_TARGET") == "AMEND_TARGET pass");
    changes.title = "Behoud buurtbibliotheken";
    changes.proposal = "Raadsvoorstel Inrichting park";
    CHECK(verdicts_of(check_motie_parts(of({changes})), "AMEND_TARGET") == "AMEND_TARGET pass");
    CHECK(verdicts_of(check_motie_parts(of({motie("5", "Hek", "amendement")}))).empty());
}

TEST_CASE("mentions of moties, adopted moties and two spellings") {
    Extraction extraction = of({motie("2405-03", "Brug"), motie("2405-09", "Plein")});
    extraction.references = {mention("2405-03", 0), mention("2405-05"), mention("2405-12"), mention("2311-05")};
    CHECK(verdicts_of(check_motie_mentions(extraction)) == "MOTIE_XREF pass, MOTIE_XREF flag");  // what lies beyond may be of another list
    std::vector<Motie> adopted;
    for (const char* number : {"2405-01", "2405-02", "2405-03", "2405-04"}) {
        adopted.push_back(motie(number, number));
        adopted.back().decision = "aangenomen";
        adopted.back().status = "In behandeling.";
    }
    CHECK(check_motie_mentions(of(adopted)).empty());
    adopted.back().status.clear();
    CHECK(verdicts_of(check_motie_mentions(of(adopted))) == "MOTIE_XREF flag");
    for (Motie& one : adopted) one.status.clear();
    CHECK(check_motie_mentions(of(adopted)).empty());  // a list that gives no states
    const FromText twice =
        from_text("Dit volgt uit de motie \"Verlichting langs het kanaal\". Het college voert de motie \"Verlichting langs het kannaal\" uit.\n");
    CHECK(verdicts_of(check_motie_mentions(twice.extraction)) == "MOTIE_VARIANT flag");
}

TEST_CASE("votes add up, and the outcome is that of the votes") {
    CHECK(votes("aangenomen", "20 stemmen voor en 9 tegen", 20, 9) == "RESULT_VOTE pass");
    CHECK(votes("aangenomen", "9 stemmen voor en 20 tegen", 9, 20) == "RESULT_VOTE fail");
    CHECK(votes("verworpen", "14 stemmen voor en 14 tegen", 14, 14) == "RESULT_VOTE pass");
    CHECK(votes("aangehouden", "9 stemmen voor en 20 tegen", 9, 20).empty());
    CHECK(votes("", "20 stemmen voor en 9 tegen van de 29 aanwezige leden", 20, 9) == "VOTE_SUM pass");
    CHECK(votes("", "20 stemmen voor en 9 tegen van de 31 aanwezige leden", 20, 9) == "VOTE_SUM fail");
    CHECK(votes("", "20 stemmen voor (Groen (12), Water (8)) en 9 tegen", 20, 9) == "VOTE_SUM pass");
    CHECK(votes("", "20 stemmen voor (Groen (12), Water (7)) en 9 tegen", 20, 9) == "VOTE_SUM fail");
    CHECK(votes("", "20 stemmen voor (Groen (12), Water) en 9 tegen", 20, 9).empty());  // not all parties have their seats
}

TEST_CASE("votes beside the members present") {
    const auto beside = [](const std::string& present, const std::string& vote) {
        const FromText read = from_text("Besluitenlijst raadsvergadering\n\n" + present + "\n\n4. Zienswijze begroting\n\n" + vote + "\n");
        return verdicts_of(check_presence(read.document));
    };
    CHECK(beside("Aanwezig: 25 leden.", "Het voorstel is aangenomen met 14 stemmen voor en 11 stemmen tegen.") == "VOTE_SUM pass");
    CHECK(beside("Aanwezig: 25 leden.", "Het voorstel is aangenomen met 14 stemmen voor en 13 stemmen tegen.") == "VOTE_SUM fail");
    CHECK(beside("Er zijn 25 raadsleden aanwezig.", "De motie is verworpen met 9 stemmen voor en 17 tegen.") == "VOTE_SUM fail");
    CHECK(beside("Aanwezig: 25 leden.", "Het voorstel is aangenomen met 13 stemmen voor en 11 stemmen tegen.").empty());  // somebody may have left
    CHECK(beside("Aanwezig: 25 leden.", "Het voorstel is aangenomen met 13 stemmen voor en 11 stemmen tegen, 1 onthouding.") == "VOTE_SUM pass");
    CHECK(beside("Aanwezig: 25 leden. De heer Smit komt om 20.10 uur binnen.", "Het voorstel is aangenomen met 14 stemmen voor en 12 stemmen tegen.") ==
          "VOTE_SUM not_checkable");
    CHECK(beside("Aanwezig: 25 leden. Vanaf 20.10 uur zijn 26 leden aanwezig.", "Het voorstel is aangenomen met 14 stemmen voor en 12 stemmen tegen.") ==
          "VOTE_SUM not_checkable");
    CHECK(beside("Aanwezig: 4 wethouders.", "Het voorstel is aangenomen met 14 stemmen voor en 12 stemmen tegen.").empty());
    CHECK(beside("Aanwezig: 25 leden.", "De vorige raad heeft dit voorstel verworpen met 14 stemmen voor en 20 stemmen tegen.").empty());
    CHECK(beside("Aanwezig: 25 leden.", "Van de inwoners stemden 40 voor en 12 tegen: een peiling met 40 stemmen voor en 12 stemmen tegen.").empty());
}

TEST_CASE("seats of parties beside the votes of their side") {
    const auto beside = [](const std::string& parties, const std::string& besides = "") {
        const FromText read = from_text("Besluitenlijst raadsvergadering\n\n" + besides + "\n\n6. Amendement Sporthal\n\n" + parties +
                                        " Het amendement is aangenomen met 14 stemmen voor en 11 stemmen tegen.\n");
        return verdicts_of(check_presence(read.document));
    };
    const std::string against = "Tegen: Water (4), Bos (4) en W66 (3).";
    CHECK(beside("Voor: Groen (6), Plein (5), D66 (3). " + against) == "VOTE_SUM pass, VOTE_SUM pass");
    CHECK(beside("Voor: Groen (6), Plein (6), D66 (3). " + against) == "VOTE_SUM flag, VOTE_SUM pass");
    CHECK(beside("Voor: Groen (6), Plein (4), D66 (3). " + against) == "VOTE_SUM fail, VOTE_SUM pass");
    CHECK(beside("Voor: Groen (6), Plein (6), D66 (3). " + against, "Afwezig: mevrouw De Wit.") == "VOTE_SUM not_checkable, VOTE_SUM pass");
    CHECK(beside("Voor: Groen (6), Plein (5), D66. " + against) == "VOTE_SUM pass");  // a party without seats: that side says nothing
    CHECK(votes("", "14 stemmen voor (Groen (11), D66 (2)) en 9 tegen", 14, 9) == "VOTE_SUM fail");
}

TEST_CASE("a term that has passed on the document's own date") {
    CHECK(term("2024-09-01", "2024-06-11") == "TERM_OVERDUE pass");
    CHECK(term("2024-03-01", "2024-06-11") == "TERM_OVERDUE flag");
    CHECK(term("2024-03-01", "2024-06-11", "Afgedaan").empty());
    CHECK(term("2024-03-01", "") == "TERM_OVERDUE not_checkable");
    CHECK(term("", "2024-06-11").empty());
}
