// Moties and amendementen: number, title, dictum, stand van zaken.
//
// Two forms: the record inside a planning document ("Motie nr:", "Onderwerp:", dictum, list, "Stand van zaken:") and the paper
// itself ("De raad … constaterende dat … verzoekt het college … en gaat over tot de orde van de dag").
#include "extractors/council/moties.h"

#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/motie_fields.h"
#include "extractors/council/motie_items.h"
#include "extractors/council/motie_lines.h"
#include "extractors/council/motie_openers.h"
#include "extractors/council/motie_paper.h"
#include "extractors/council/paper_labels.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/passages.h"

namespace griffier {

namespace {

constexpr int kHeaderReach = 12;  // lines after a header within which its subject or dictum must stand

// matches "Aangenomen moties voorjaarsdebat", "Moties: verworpen" / not "Moties"
static const Pattern kDecisionWord("(?i)\\b(aangenomen|verworpen|ingetrokken|aangehouden)\\b");

void add_item(DictumPart& part, const MotieLine& line) {
    part.items.push_back(line.level > 0 && !line.marker.empty() ? line.marker + " " + line.text : line.text);
    part.levels.push_back(line.level);
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
std::size_t read_record(const Document& document, const std::vector<MotieLine>& lines, std::size_t at, Motie motie, std::vector<Motie>& moties) {
    const Block& block = document.blocks[static_cast<std::size_t>(lines[at].block)];
    motie.source = place_of_block(block);
    motie.decision = decision_of_section(document, block.section);
    bool in_status = false, in_title = false;
    std::string told;
    std::size_t i = at + 1;
    for (; i < lines.size(); ++i) {
        const MotieLine& line = lines[i];
        if (line.table) break;
        if (motie_header(line.text)) break;
        // "Verzoek: Verzoekt het college om …": a label in front of the dictum itself
        static const Pattern kAsks("(?i)(?:verzoek|dictum|inhoud|tekst|opdracht|besluit) ?: ?(.+)");
        if (std::string asked; RE2::FullMatch(line.text, kAsks, &asked))
            if (const auto verb = dictum_of(asked); verb && !verb->rest.empty()) {
                motie.dictum.push_back({verb->verb, {verb->rest}, {0}});
                in_status = in_title = false;
                continue;
            }
        if (const auto label = motie_label(line.text)) {
            const Field field = label->field;
            const bool dictum = field == Field::decision && outcome_in(label->value).empty() && dictum_of(line.text);
            const bool state = field == Field::status || field == Field::settled;
            // "Status: Aangenomen (16 voor, 9 tegen)" is the outcome, and no state of what was asked.
            static const Pattern kOutcomeOnly("(?i)(?:aangenomen|verworpen|ingetrokken|aangehouden|overgenomen|vervallen)(?: ?[(,:].*)?\\.?");
            if (field == Field::status && RE2::FullMatch(label->value, kOutcomeOnly)) {
                take_outcome(motie, label->value);
                in_status = in_title = false;
                continue;
            }
            if (!dictum && (state || field == Field::title)) {
                in_status = state;
                in_title = field == Field::title && label->value.empty();
                if (state && !motie.status.empty() && !label->value.empty())
                    motie.status += " " + label->value;
                else if (state)
                    motie.status += label->value;
                else
                    motie.title = label->value;
                continue;
            }
            if (!dictum && take_field(motie, field, label->value)) {
                in_status = in_title = false;
                continue;
            }
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
                motie.dictum.push_back({verb->verb, {}, {}});
                if (!verb->rest.empty()) motie.dictum.back().items.push_back(verb->rest), motie.dictum.back().levels.push_back(0);
                continue;
            }
            if (const auto ground = consideration_of(line.text)) {
                motie.considerations.push_back(line.text);
                motie.grounds.push_back({ground->verb, ground->rest});
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
                add_item(motie.dictum.back(), line);
        } else if (!motie.considerations.empty()) {
            motie.considerations.push_back(line.text);
        } else if (motie.title.empty()) {
            motie.title = line.text;
        } else {
            told += (told.empty() ? "" : " ") + line.text;
        }
    }
    // What stands between its title and its state, where nothing is quoted of it, tells what was done.
    if (!told.empty() && !motie.status.empty() && motie.dictum.empty() && motie.grounds.empty()) motie.status = told + " " + motie.status;
    if (motie.date.empty()) motie.date = first_date(motie.meeting);
    const bool complete = !motie.dictum.empty() || !motie.status.empty() || (!motie.title.empty() && !motie.number.empty());
    if (complete) moties.push_back(std::move(motie));
    return complete ? i : at + 1;
}

// A header is a record's only where its subject, dictum or state follows soon.
bool opens_record(const std::vector<MotieLine>& lines, std::size_t at) {
    for (std::size_t i = at + 1; i < lines.size() && i <= at + kHeaderReach; ++i) {
        if (lines[i].table || motie_header(lines[i].text)) return false;
        if (const auto label = motie_label(lines[i].text);
            label && label->field != Field::head && label->field != Field::remarks && label->field != Field::question)
            return true;
        if (lines[i].marker.empty() && dictum_of(lines[i].text)) return true;
    }
    return false;
}

// "M25-03 Water uit de kraan", "Motie 25-112 Meer groen (D66), 13 november 2025" as a heading of a paper that lists moties.
std::optional<Motie> listed_heading(const MotieLine& line, const DocumentFacts& facts) {
    static const Pattern kNumbered("((?:M|A|MV|VM|SA|MO|AM)[- ]?[0-9]+(?:[-./][0-9A-Z]+)*[a-z]?) ?[:–-]? ?(\\p{Lu}.{2,})");
    static const Pattern kListed("(?i)\\b(?:moties|amendementen)\\b");
    static const Pattern kDated("(.*?),? (?:(?:d\\.d\\.|van) )?([0-9]{1,2} [a-z]+ [0-9]{4})");
    if (!line.heading || !RE2::PartialMatch(facts.title, kListed)) return std::nullopt;
    Motie motie;
    if (RE2::FullMatch(line.text, kNumbered, &motie.number, &motie.title)) {
        if (motie.number[0] == 'A' || motie.number.starts_with("SA")) motie.kind = "amendement";
        return motie;
    }
    std::string text = line.text, undated, date;
    if (RE2::FullMatch(text, kDated, &undated, &date)) text = undated;
    auto titled = motie_title_line(text);
    if (!titled || titled->number.empty() || titled->title.empty()) return std::nullopt;
    titled->date = first_date(date);
    titled->agenda_item.clear();
    return titled;
}

std::vector<Motie> read_records(const Document& document, const DocumentFacts& facts) {
    std::vector<Motie> moties;
    const auto lines = motie_lines(document);
    for (std::size_t i = 0; i < lines.size();) {
        const auto header = lines[i].table ? std::nullopt : motie_header(lines[i].text);
        std::optional<Motie> opening;
        if (header) {
            opening.emplace();
            opening->kind = header->kind, opening->number = header->number, opening->title = header->title;
        } else if (!lines[i].table) {
            opening = listed_heading(lines[i], facts);
        }
        if (opening && opens_record(lines, i))
            i = read_record(document, lines, i, std::move(*opening), moties);
        else
            ++i;
    }
    return moties;
}

}  // namespace

std::vector<Motie> find_moties(const Document& document, const DocumentFacts& facts) {
    std::vector<Motie> records = read_records(document, facts);
    if (facts.kind != "motie" && facts.kind != "amendement") return records;
    std::vector<Motie> papers = read_papers(document, facts);
    // An overview of moties by itself: each has its own dictum below its own header.
    const bool overview =
        records.size() > papers.size() && std::all_of(records.begin(), records.end(), [](const Motie& motie) { return !motie.dictum.empty(); });
    // Cards below one another, each with its number and labels, are not one card.
    const bool cards = records.size() > 1 && papers.size() == 1 && papers.front().dictum.empty();
    return papers.empty() || overview || cards ? records : papers;
}

}  // namespace griffier
