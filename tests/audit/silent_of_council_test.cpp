// Rules about council papers that are never not_checkable: silent.h.
#include "audit/only.h"
#include "audit/silent.h"

namespace griffier::test {
namespace {

std::string said(const char* rule, const std::string& text) { return only_of_text(rule, text); }

std::string said(const char* rule, std::vector<Motie> moties, const std::vector<std::string>& mentioned = {}) {
    Extraction extraction;
    extraction.moties = std::move(moties);
    for (const std::string& number : mentioned) {
        Reference reference;
        reference.kind = "motie";
        reference.text = "motie " + number;
        reference.number = number;
        reference.record = -1;
        extraction.references.push_back(reference);
    }
    return only(audit({}, extraction), {rule});
}

Motie motie(const std::string& number, const std::string& title = "Meer groen", const std::string& kind = "motie") {
    Motie made;
    made.kind = kind;
    made.number = number;
    made.title = title;
    return made;
}

std::vector<Motie> numbered(const std::vector<std::string>& numbers) {
    std::vector<Motie> all;
    for (const std::string& number : numbers) all.push_back(motie(number, "Motie over zaak " + number));
    return all;
}

Motie voted(bool counted) {
    Motie made = motie("12");
    made.decision = "aangenomen";
    if (counted) made.vote_count = VoteCount{}, made.vote_count->in_favour = 20, made.vote_count->against = 9;
    return made;
}

Motie with_grounds(bool grounds) {
    Motie made = motie("12");
    if (grounds) made.considerations = {"de vaart breed is"};
    return made;
}

Motie amendement(bool words) {
    Motie made = motie("4", "Bank", "amendement");
    made.proposal = "Raadsvoorstel Inrichting park";
    if (words) made.changes = {{"replace", "beslispunt 2", "tien", "twaalf"}};
    return made;
}

}  // namespace

std::vector<Silent> silent_of_council() {
    const std::string head = "Motie nr: 2405-07\nOnderwerp: Een brug over de vaart\n\nDraagt het college op:\n\n";
    return {
        {"MOTIE_NR", "moties have numbers or they have none", "MOTIE_NR flag", said("MOTIE_NR", {motie("2405-01", "Plein"), motie("2405-01", "Brug")}),
         said("MOTIE_NR", {motie("", "Plein"), motie("", "Brug")})},
        {"MOTIE_GAP", "five numbers make a register, fewer make none", "MOTIE_GAP pass",
         said("MOTIE_GAP", numbered({"2405-01", "2405-02", "2405-03", "2405-04", "2405-05"})), said("MOTIE_GAP", numbered({"2405-01", "2405-02", "2405-03"}))},
        {"MOTIE_ITEMS", "items are numbered or they are not", "MOTIE_ITEMS pass",
         said("MOTIE_ITEMS", head + "  1. een plan te maken;\n  2. de kosten te ramen.\n"),
         said("MOTIE_ITEMS", head + "  • een plan te maken;\n  • de kosten te ramen.\n")},
        {"MOTIE_DICTUM", "a motie is given with its text or in a row of a list", "MOTIE_DICTUM flag", said("MOTIE_DICTUM", {with_grounds(true)}),
         said("MOTIE_DICTUM", {with_grounds(false)})},
        {"MOTIE_XREF", "a mention has a number or it names nothing", "MOTIE_XREF flag", said("MOTIE_XREF", numbered({"2405-03", "2405-09"}), {"2405-05"}),
         said("MOTIE_XREF", numbered({"2405-03", "2405-09"}), {""})},
        {"MOTIE_VARIANT", "two titles stand in the text or one", "MOTIE_VARIANT flag",
         said("MOTIE_VARIANT", "Dit volgt uit de motie \"Verlichting langs het kanaal\". Het college voert de motie \"Verlichting langs het kannaal\" uit.\n"),
         said("MOTIE_VARIANT", "Dit volgt uit de motie \"Verlichting langs het kanaal\". Het college voert die motie uit.\n"), true,
         said("MOTIE_VARIANT", "Dit volgt uit de motie \"Verlichting langs het kanaal\". Het college voert de motie \"Verlichting langs het kanaal\" uit.\n")},
        {"RESULT_VOTE", "both counts are printed or the outcome says nothing of them", "RESULT_VOTE pass", said("RESULT_VOTE", {voted(true)}),
         said("RESULT_VOTE", {voted(false)})},
        {"AMEND_TARGET", "an amendement is given with its words or in a row of a list", "AMEND_TARGET pass", said("AMEND_TARGET", {amendement(true)}),
         said("AMEND_TARGET", {amendement(false)})},
    };
}

}  // namespace griffier::test
