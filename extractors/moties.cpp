// Moties and amendementen: number, title, dictum, stand van zaken.
//
// Two forms: the record inside a planning document ("Motie nr:", "Onderwerp:", dictum, list, "Stand van zaken:") and the paper
// itself ("De raad … constaterende dat … verzoekt het college … en gaat over tot de orde van de dag").
#include "extractors/moties.h"

#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/dates.h"
#include "extractors/motie_lines.h"
#include "extractors/passages.h"

namespace griffier {

namespace {

constexpr int kHeaderReach = 12;  // lines after a header within which its subject or dictum must stand

// matches "Aangenomen moties voorjaarsdebat", "Moties: verworpen" / not "Moties"
static const Pattern kDecisionWord("(?i)\\b(aangenomen|verworpen|ingetrokken|aangehouden)\\b");
// matches "met 20 stemmen voor en 11 tegen", "unaniem", "zonder hoofdelijke stemming", "bij acclamatie" / not "stemmen"
static const Pattern kVotes(
    "(?i)(met [0-9]+ stemmen voor en [0-9]+(?: stemmen)? tegen|[0-9]+ (?:stemmen )?voor,? (?:en )?[0-9]+ (?:stemmen )?tegen|unaniem|zonder hoofdelijke "
    "stemming|bij acclamatie)");
// matches "MOTIE VAN DE LEDEN BOSMAN EN VAN RIJN", "Motie van het lid Jansen c.s." / not "Motie over"
static const Pattern kMotieOf("(?i)^(?:gewijzigde )?(motie|amendement) van (?:het lid|de leden|de fracties?|de heer|mevrouw) (.+?)(?: c\\.?s\\.?)?\\.?$");
// matches "Nr. 1366", "Nummer: M12", "Motienummer 2024-15" / not "Nr. 1 van de lijst"
static const Pattern kNumberLine("(?i)^(?:motie|amendement)?(?:nr\\.?|nummer) ?:? ?([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*)\\b");
// matches the words that open a motie paper: "De raad van de gemeente X, in vergadering bijeen", "De Kamer," / not "De raad is geïnformeerd"
static const Pattern kBody(
    "(?i)^de (?:gemeente)?raad(?: van (?:de )?(?:gemeente )?[^,]{2,40})?,? ?(?:in (?:openbare )?vergadering|bijeen)|^de kamer ?,|^provinciale "
    "staten[^.]{0,40}bijeen");
// matches a title line: "MOTIE", "Motie: Zwembad open", "Motie Zwembad open" / not "Moties en amendementen"
static const Pattern kTitle("(?i)^(motie|amendement)(?: vreemd aan de orde(?: van de dag)?)?(?: ?[:–-] ?| )?(.{0,150})$");
// matches a publisher's foot line: "kst-28286-1366 ISSN 0921 - 7371" / not "kosten"
static const Pattern kImprint("^kst-[0-9]|\\bISSN\\b");
static const Pattern kAnd("(?i),| en | & ");
// matches "Voornaam Achternaam (PvdA)", "A. de Vries, D66" / not "Toelichting (bijlage 1)"
static const Pattern kSigned("^([A-Z][^()0-9:;,]{2,40}?)(?: ?\\(([A-Z][^()]{1,30})\\)| ?, ([A-Z][^():;,]{1,25}))$");
// matches the parties that sit in many councils / not "Leefbaar"
static const Pattern kParty(
    "VVD|D66|CDA|PvdA|GroenLinks|GroenLinks ?[-/] ?PvdA|PvdA ?[-/] ?GroenLinks|SP|SGP|ChristenUnie|CU|PVV|FvD|Forum voor Democratie|JA21|Volt|BBB|DENK|50PLUS|"
    "Partij voor de Dieren|PvdD|BIJ1|NSC");
// matches "CDA: A. de Vries", "Fractie D66, J. Bakker" / not "CDA en VVD"
static const Pattern kSignedByParty("^(?:[Ff]ractie )?([A-Z][A-Za-z0-9/-]{1,20})(?: ?[,:–-] |, )([A-Z][^()0-9:;,]{2,40})$");

std::string name_case(const std::string& text) {
    // "BOSMAN" -> "Bosman"; names printed in capitals only
    if (RE2::FullMatch(text, kParty)) return text;
    if (std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::islower(c); })) return text;
    std::string name;
    bool start = true;
    for (const char c : text) {
        name += start ? c : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        start = c == ' ' || c == '-' || c == '.';
    }
    return name;
}

void add_submitters(const std::string& text, std::vector<Submitter>& submitters) {
    std::string copy = text;
    RE2::GlobalReplace(&copy, kAnd, "\n");
    std::string name;
    for (std::size_t i = 0; i <= copy.size(); ++i) {
        if (i < copy.size() && copy[i] != '\n') {
            name += copy[i];
            continue;
        }
        name = trim(name);
        if (!name.empty()) {
            Submitter submitter;
            const std::size_t open = name.find('('), close = name.find(')');
            if (open != std::string::npos && close != std::string::npos && close > open) {
                submitter.party = trim(name.substr(open + 1, close - open - 1));
                name = trim(name.substr(0, open));
            }
            submitter.name = name_case(name);
            submitters.push_back(submitter);
        }
        name.clear();
    }
}

// Under the closing words: a name and a party on every printed line.
void add_signatures(const Block& block, std::vector<Submitter>& submitters) {
    for (const Line& line : block.lines) {
        std::string name, party, other;
        const std::string text = trim(line.text);
        Submitter submitter;
        if (RE2::FullMatch(text, kSignedByParty, &party, &name) && RE2::FullMatch(party, kParty))
            submitter.name = trim(name), submitter.party = party;
        else if (RE2::FullMatch(text, kSigned, &name, &party, &other))
            submitter.name = trim(name), submitter.party = party.empty() ? other : party;
        const bool known = std::any_of(submitters.begin(), submitters.end(), [&](const Submitter& one) { return one.name == submitter.name; });
        if (!submitter.name.empty() && !known) submitters.push_back(submitter);
    }
}

void add_item(std::vector<std::string>& items, const MotieLine& line) {
    items.push_back(line.level > 0 && !line.marker.empty() ? line.marker + " " + line.text : line.text);
}

std::string decision_in(const std::string& text) {
    std::string word;
    return RE2::PartialMatch(text, kDecisionWord, &word) ? fold(word) : "";
}

// What the headings above say of the moties below them: "Aangenomen moties voorjaarsdebat".
std::string decision_of_section(const Document& document, int section) {
    for (; section >= 0; section = document.sections[static_cast<std::size_t>(section)].parent) {
        const std::string title = fold(document.sections[static_cast<std::size_t>(section)].title);
        if (title.find("motie") == std::string::npos && title.find("amendement") == std::string::npos) continue;
        const auto words = find_all(kDecisionWord, title);
        return words.size() == 1 ? fold(words[0].groups[1]) : "";
    }
    return "";
}

// One record of a planning document, from its header on. Returns the line after it.
std::size_t read_record(const Document& document, const std::vector<MotieLine>& lines, std::size_t at, const MotieHeader& header, std::vector<Motie>& moties) {
    Motie motie;
    motie.kind = header.kind;
    motie.number = header.number;
    motie.title = header.title;
    const Block& block = document.blocks[static_cast<std::size_t>(lines[at].block)];
    motie.source = place_of_block(block);
    motie.decision = decision_of_section(document, block.section);
    bool in_status = false, in_title = false;
    std::size_t i = at + 1;
    for (; i < lines.size(); ++i) {
        const MotieLine& line = lines[i];
        if (line.table) break;
        if (motie_header(line.text)) break;
        if (const auto label = motie_label(line.text)) {
            in_status = in_title = false;
            const std::string& name = label->label;
            if (name == "onderwerp" || name == "titel" || name == "betreft")
                motie.title = label->value, in_title = label->value.empty();
            else if (name == "stand van zaken" || name == "status" || name == "afdoening" || name == "voortgang" || name.rfind("reactie", 0) == 0)
                motie.status = label->value, in_status = true;
            else if (name.rfind("indiener", 0) == 0 || name == "ingediend door")
                add_submitters(label->value, motie.submitters);
            else if (name == "datum")
                motie.date = first_date(label->value);
            else if (name.find("vergader") != std::string::npos)
                motie.meeting = label->value;
            else if (name == "besluit" || name == "uitslag" || name == "stemming" || name == "stemuitslag") {
                if (const std::string decision = decision_in(label->value); !decision.empty()) motie.decision = decision;
                RE2::PartialMatch(label->value, kVotes, &motie.votes);
            }
            continue;
        }
        if (line.heading) {  // a bold dictum line may be taken for a heading
            const auto verb = dictum_of(line.text);
            if (!verb || in_status || !verb->rest.empty()) break;
        }
        if (in_status) {
            if (!motie.status.empty()) motie.status += ' ';
            motie.status += line.marker.empty() ? line.text : line.marker + " " + line.text;
            continue;
        }
        if (in_title) {
            motie.title = line.text;
            in_title = false;
            continue;
        }
        if (is_closing(line.text)) continue;
        if (line.marker.empty()) {
            if (const auto verb = dictum_of(line.text)) {
                motie.dictum.push_back({verb->verb, {}});
                if (!verb->rest.empty()) motie.dictum.back().items.push_back(verb->rest);
                continue;
            }
            if (consideration_of(line.text)) {
                motie.considerations.push_back(line.text);
                continue;
            }
        }
        if (!motie.dictum.empty()) {
            auto& items = motie.dictum.back().items;
            if (line.marker.empty() && !items.empty() && std::islower(static_cast<unsigned char>(line.text[0])))
                items.back() += " " + line.text;
            else if (line.marker.empty() && !items.empty())
                break;  // text after the list that is no part of the motie
            else
                add_item(items, line);
        } else if (!motie.considerations.empty()) {
            motie.considerations.push_back(line.text);
        } else if (motie.title.empty()) {
            motie.title = line.text;
        }
    }
    const bool complete = !motie.dictum.empty() || !motie.status.empty() || (!motie.title.empty() && !motie.number.empty());
    if (complete) moties.push_back(std::move(motie));
    return complete ? i : at + 1;
}

// A header is a record's only where its subject, dictum or state follows soon.
bool opens_record(const std::vector<MotieLine>& lines, std::size_t at) {
    for (std::size_t i = at + 1; i < lines.size() && i <= at + kHeaderReach; ++i) {
        if (lines[i].table || motie_header(lines[i].text)) return false;
        if (const auto label = motie_label(lines[i].text)) return true;
        if (lines[i].marker.empty() && dictum_of(lines[i].text)) return true;
    }
    return false;
}

// The paper itself: from the line that names the body to the closing words.
std::optional<Motie> read_paper(const Document& document, const std::vector<MotieLine>& lines, const DocumentFacts& facts) {
    const auto body = std::find_if(lines.begin(), lines.end(), [](const MotieLine& line) { return RE2::PartialMatch(line.text, kBody); });
    if (body == lines.end()) return std::nullopt;
    Motie motie;
    motie.kind = facts.kind == "amendement" ? "amendement" : "motie";
    bool named = false;
    for (auto line = lines.begin(); line != body; ++line) {
        std::string text, rest;
        if (RE2::PartialMatch(line->text, kNumberLine, &text) && motie.number.empty()) motie.number = text;
        for (const Line& printed : document.blocks[static_cast<std::size_t>(line->block)].lines)
            if (motie.number.empty() && RE2::PartialMatch(printed.text, kNumberLine, &text)) motie.number = text;
        std::string kind, who;
        const std::size_t start = fold(line->text).find(motie.kind);
        const std::string from_kind = start == std::string::npos ? line->text : line->text.substr(start);
        if (RE2::PartialMatch(from_kind, kMotieOf, &kind, &who)) {
            motie.title = from_kind;
            motie.source = place_of_block(document.blocks[static_cast<std::size_t>(line->block)]);
            add_submitters(who, motie.submitters);
            named = true;
        } else if (const auto header = motie_header(line->text)) {
            if (!header->number.empty()) motie.number = header->number;
            if (!header->title.empty()) motie.title = header->title;
            motie.source = place_of_block(document.blocks[static_cast<std::size_t>(line->block)]);
            named = true;
        } else if (const auto label = motie_label(line->text)) {
            const std::string& name = label->label;
            if (name == "onderwerp" || name == "titel" || name == "betreft")
                motie.title = label->value, named = true;
            else if (name.rfind("indiener", 0) == 0 || name == "ingediend door")
                add_submitters(label->value, motie.submitters);
            else if (name == "datum")
                motie.date = first_date(label->value);
            else if (name.find("vergader") != std::string::npos)
                motie.meeting = label->value;
            else if (name == "nummer" || name == "motienummer")
                motie.number = label->value;
        } else if (!named && RE2::FullMatch(line->text, kTitle, &kind, &rest)) {
            motie.title = trim(rest).empty() ? motie.title : trim(rest);
            motie.source = place_of_block(document.blocks[static_cast<std::size_t>(line->block)]);
            named = true;
        }
        if (motie.date.empty() && line->text.find("oorgesteld") != std::string::npos) motie.date = first_date(line->text);
    }
    if (motie.date.empty()) motie.date = facts.date;
    enum class Part { none, considering, deciding, closed } part = Part::none;
    for (auto line = body; line != lines.end(); ++line) {
        if (line->table) continue;
        if (is_closing(line->text)) {
            part = Part::closed;
            continue;
        }
        if (part == Part::closed) {
            if (line == lines.begin() || std::prev(line)->block != line->block)
                add_signatures(document.blocks[static_cast<std::size_t>(line->block)], motie.submitters);
            continue;
        }
        if (line->marker.empty()) {
            if (const auto verb = dictum_of(line->text)) {
                motie.dictum.push_back({verb->verb, {}});
                if (!verb->rest.empty()) motie.dictum.back().items.push_back(verb->rest);
                part = Part::deciding;
                continue;
            }
            if (const auto verb = consideration_of(line->text)) {
                if (!verb->rest.empty() && fold(verb->verb) != "gehoord") motie.considerations.push_back(line->text);
                part = Part::considering;
                continue;
            }
        }
        if (part == Part::deciding) {
            auto& items = motie.dictum.back().items;
            if (RE2::PartialMatch(line->text, kImprint)) continue;
            const bool unfinished = !items.empty() && std::string_view(",;.:").find(items.back().back()) == std::string_view::npos;
            if (line->marker.empty() && unfinished)
                items.back() += " " + line->text;
            else
                add_item(items, *line);
        } else if (part == Part::considering) {
            motie.considerations.push_back(line->text);
        }
    }
    if (motie.dictum.empty()) return std::nullopt;
    if (motie.source.text.empty()) motie.source = place_of_block(document.blocks[static_cast<std::size_t>(body->block)]);
    return motie;
}

}  // namespace

std::vector<Motie> find_moties(const Document& document, const DocumentFacts& facts) {
    std::vector<Motie> moties;
    const auto lines = motie_lines(document);
    if (facts.kind == "motie" || facts.kind == "amendement") {
        if (auto motie = read_paper(document, lines, facts)) moties.push_back(std::move(*motie));
        return moties;
    }
    for (std::size_t i = 0; i < lines.size();) {
        const auto header = lines[i].table ? std::nullopt : motie_header(lines[i].text);
        if (header && opens_record(lines, i))
            i = read_record(document, lines, i, *header, moties);
        else
            ++i;
    }
    return moties;
}

}  // namespace griffier
