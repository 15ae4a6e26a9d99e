// Rules about what the law asks for, about several documents and about what was read that are never not_checkable: silent.h.
#include "audit/archive_documents.h"
#include "audit/from_text.h"
#include "audit/only.h"
#include "audit/silent.h"
#include "audit/statute_paper.h"

namespace griffier::test {
namespace {

std::string said(const std::string& rule, StatutePaper paper, bool whole = true) { return only(audit(paper.document, paper.extraction, whole), {rule}); }

// "RESTATE pass, RESTATE flag"
std::string said(const std::string& rule, std::vector<ArchiveDocument> documents, const std::vector<Iv3Totals>& iv3 = {}) {
    std::string told;
    for (const ArchiveCheck& check : of_rule(audit_organisation(documents, iv3), rule)) told += (told.empty() ? "" : ", ") + rule + " " + name(check.status);
    return told;
}

std::vector<Silent> silent_of_statute() {
    std::vector<Silent> all;
    const char* whole = "what a document lacks is told of one that was read whole; of another nothing is";
    for (const char* rule : {"BBV17", "BBV19", "BBV22", "PARAGRAFEN"})
        all.push_back({rule, whole, std::string(rule) + " pass", said(rule, statute_budget()), said(rule, statute_budget(), false)});
    all.push_back({"KENGETALLEN_6", whole, "KENGETALLEN_6 flag", said("KENGETALLEN_6", statute_budget()), said("KENGETALLEN_6", statute_budget(), false)});
    StatutePaper accounts("jaarstukken");
    accounts.overview(Basis::realisatie, 2024);
    all.push_back({"BBV27", whole, "BBV27 flag", said("BBV27", accounts), said("BBV27", accounts, false)});
    return all;
}

std::vector<Silent> silent_of_archive() {
    std::vector<Silent> all;
    ArchiveDocument first = document("jaarstukken", 2023), second = document("jaarstukken", 2024);
    add_lasten(first, Basis::realisatie, 2023, {10117, 40263});
    add_lasten(second, Basis::realisatie, 2023, {10117, 40263});
    all.push_back({"RESTATE", "two accounts have the year or nothing is compared", "RESTATE pass, RESTATE pass", said("RESTATE", {first, second}),
                   said("RESTATE", {first})});
    const Iv3Totals iv3{"2024_begroting.csv",
                        "Duinbeek",
                        2024,
                        Basis::begroting,
                        {{Named{"0.7", "Uitkering"}, Decimal(70'000'000), Decimal(0)}, {Named{"5.6", "Media"}, Decimal(0), Decimal(70'000'000)}}};
    ArchiveDocument budget = document("programmabegroting", 2024);
    add(budget, "", "", Side::lasten, Basis::begroting, 2024, 70'000);
    all.push_back({"IV3_BAL", "a file of Iv3 is given or it is not", "IV3_BAL pass", said("IV3_BAL", {budget}, {iv3}), said("IV3_BAL", {budget})});
    ArchiveDocument before = document("jaarstukken", 2023), now = document("jaarstukken", 2024), calm = document("jaarstukken", 2024);
    add_lasten(before, Basis::realisatie, 2023, {8100, 20000});
    add_lasten(now, Basis::realisatie, 2024, {14900, 21000});
    add_lasten(calm, Basis::realisatie, 2024, {8300, 21000});
    all.push_back({"YOY_JUMP", "two years of a programme are there or nothing changes", "YOY_JUMP flag", said("YOY_JUMP", {before, now}),
                   said("YOY_JUMP", {now}), true, said("YOY_JUMP", {before, calm})});
    ArchiveDocument joint = document("programmabegroting", 2024, "Begroting 2024 GGD Duinstreek"), nameless = joint, own = budget;
    nameless.facts.title = "";
    all.push_back({"GR_SCOPE", "a title says whose figures they are or it does not", "GR_SCOPE flag", said("GR_SCOPE", {joint, own}),
                   said("GR_SCOPE", {nameless, own}), true, said("GR_SCOPE", {document("programmabegroting", 2024, "Begroting 2024"), own})});
    return all;
}

Document recognised(const std::string& text, TextFrom from) {
    Document made;
    made.pages.emplace_back();
    made.pages[0].text_from = from;
    for (int i = 0; i < 30; ++i) {
        Word word;
        word.text = text;
        word.origin = Origin::ocr;
        word.confidence = 0.9;
        made.pages[0].words.push_back(word);
    }
    return made;
}

std::string said_of(const char* rule, Document document, Extraction extraction = {}) { return only(audit(document, extraction), {rule}); }

std::vector<Silent> silent_of_reading() {
    std::vector<Silent> all;
    all.push_back({"OCR_PAGE", "a page was recognised or it was not", "OCR_PAGE flag", said_of("OCR_PAGE", recognised("x~;kq", TextFrom::ocr)),
                   said_of("OCR_PAGE", recognised("x~;kq", TextFrom::embedded)), true, said_of("OCR_PAGE", recognised("wandelpad", TextFrom::ocr))});
    const Literal figures = table_of("Post | 2024 | 2025\nPad | 1.250 | 1.310\nPlein | 45 | 46\nTotaal | 1.295 | 1.356", 1000);
    all.push_back({"ROUNDTRIP", "a value was read or there is none", "ROUNDTRIP pass", said_of("ROUNDTRIP", figures.document, figures.extraction),
                   said_of("ROUNDTRIP", table_of("Post | 2024\nPad | p.m.").document, table_of("Post | 2024\nPad | p.m.").extraction)});
    all.push_back(
        {"COVERAGE", "sums were seen or there are none", "COVERAGE pass", said_of("COVERAGE", figures.document, figures.extraction), said_of("COVERAGE", {})});
    const FromText told = from_text("In de lijst staat 1.234 zonder woorden.\n"), silent = from_text("In de lijst staat niets.\n");
    all.push_back({"DIGIT_COVER", "a page has figures or it has none", "DIGIT_COVER pass", said_of("DIGIT_COVER", told.document, told.extraction),
                   said_of("DIGIT_COVER", silent.document, silent.extraction)});
    return all;
}

}  // namespace

std::vector<Silent> silent_of_papers() {
    std::vector<Silent> all = silent_of_statute();
    for (const auto& more : {silent_of_archive(), silent_of_reading()}) all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace griffier::test
