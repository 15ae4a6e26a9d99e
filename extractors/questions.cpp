// Schriftelijke vragen: each question with its answer.
#include <algorithm>
#include <cctype>
#include <map>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council_lists.h"
#include "extractors/decision_parts.h"
#include "extractors/matching.h"
#include "extractors/passages.h"

namespace griffier {
namespace {

// matches "Vraag 1", "Vraag 2: Is het college bekend …", "Vraag:", "VRAAG 3a." / not "Vraagt het college", "Vraag en aanbod"
static const Pattern kQuestion("(?i)^(?:schriftelijke )?vraag(?: ?(?:nr\\.? ?)?([0-9]{1,2}[a-z]?))?(?: ?[:.)–-] ?(.*)|)$|^vraag ([0-9]{1,2}[a-z]?) (.*)$");
// matches "Antwoord", "Antwoord 1:", "Antwoord op vraag 2", "Antwoord college: Ja." / not "Antwoorden"
static const Pattern kAnswer(
    "(?i)^antwoord(?: (?:van )?(?:het )?college(?: van b ?& ?w)?)?(?: op)?(?: vraag)?(?: ?([0-9]{1,2}[a-z]?))?(?: ?[:.)–-] ?(.*)|)$|^antwoord (ja|nee|zie) "
    "?(.*)$");
// matches "1. Is het college bekend met …?", "2) Klopt het dat …" / not "2024 was"
static const Pattern kNumbered("^([0-9]{1,2}[a-z]?)[.):]? +(.*)$");
// matches the heading above the answers, and the one above the questions
static const Pattern kAnswersHeading(
    "(?i)^(?:de )?(?:antwoorden|beantwoording|beantwoording van de vragen|antwoord college|reactie college|antwoord)(?: van het college)?(?: op (?:de|uw) "
    "vragen)? ?:?$");
static const Pattern kQuestionsHeading("(?i)^(?:de |onze |(?:wij |ik )?(?:hebben|heb) (?:wij |ik )?de volgende )?vragen(?: aan het college)? ?:?$");
static const Pattern kEnds(
    "(?i)^(?:met vriendelijke groet|hoogachtend|namens (?:de fractie|het college)|burgemeester en wethouders|gedeputeerde staten van|ondertekening|toelichting "
    "?:?$|"
    "het college van (?:burgemeester en wethouders|b ?& ?w)(?: van (?:de gemeente )?[\\pL’' -]+)?[,.]?$|"
    "(?-i:\\p{Lu})[\\pL’' -]{1,30}, [0-9]{1,2} [a-z]+ [0-9]{4}\\.?$)");

struct Piece {
    std::string text, marker;
    int block = 0;
    bool heading = false;
};

// Numbered questions of which each has a text of its own behind it, in a paper that says it answers: those are the answers. Where some have none,
// or nothing says that it answers, it may be a remark.
bool answers_interleaved(const std::vector<Piece>& pieces, const DocumentFacts& facts) {
    constexpr std::size_t kHead = 12;
    bool says = fold(facts.title + " " + facts.kind_from).find("antwoord") != std::string::npos;
    for (std::size_t i = 0; i < std::min(kHead, pieces.size()); ++i) says = says || fold(pieces[i].text).find("antwoord") != std::string::npos;
    if (!says) return false;
    int questions = 0, followed = 0;
    bool asking = false;
    for (const Piece& piece : pieces) {
        if (RE2::PartialMatch(piece.text, kEnds)) break;
        const std::string text = piece.marker.empty() ? piece.text : piece.marker + " " + piece.text;
        const bool numbered = RE2::FullMatch(text, kNumbered);
        if (numbered && (text.ends_with('?') || text.ends_with(':')) && (!asking || questions == followed + 1 || questions == 0)) {
            ++questions;
            asking = true;
        } else if (asking && !piece.text.ends_with('?') && !piece.heading) {
            ++followed;
            asking = false;
        }
    }
    return questions > 1 && followed == questions;
}

}  // namespace

void find_questions(const Document& document, Extraction& extraction) {
    const std::string& kind = extraction.facts.kind;
    if (kind != "schriftelijke_vragen" && kind != "raadsmemo" && kind != "other") return;
    // Printed lines that begin with "Vraag" or "Antwoord" begin a piece of their own.
    std::vector<Piece> pieces;
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
        const Block& block = document.blocks[b];
        if (block.kind == BlockKind::table && block.table >= 0) {  // "Vraag 1 | …", "Antwoord 1 | …" in rows
            const Table& table = document.tables[static_cast<std::size_t>(block.table)];
            std::map<int, std::pair<std::string, std::string>> rows;
            for (const Cell& cell : table.cells)
                if (cell.col < 2) (cell.col == 0 ? rows[cell.row].first : rows[cell.row].second) = cell.text;
            // The head of the paper may stand above them in the same grid.
            while (!rows.empty() && !RE2::FullMatch(rows.begin()->second.first, kQuestion)) rows.erase(rows.begin());
            const bool labels = table.columns == 2 && std::all_of(rows.begin(), rows.end(), [](const auto& row) {
                                    return RE2::FullMatch(row.second.first, kQuestion) || RE2::FullMatch(row.second.first, kAnswer);
                                });
            for (const auto& [row, cells] : rows)
                if (labels)
                    for (const std::string& text : {cells.first, cells.second}) pieces.push_back({text, "", static_cast<int>(b), false});
        }
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table) continue;
        const bool parted = std::any_of(block.lines.begin(), block.lines.end(),
                                        [](const Line& line) { return RE2::FullMatch(line.text, kQuestion) || RE2::FullMatch(line.text, kAnswer); });
        if (!parted || block.lines.size() < 2) {
            // Who answers, and when, close below the last answer.
            static const Pattern kSigned(
                "(?i)(?:gedeputeerde staten|burgemeester en wethouders|het college van (?:burgemeester en wethouders|b ?& ?w)) van [^.?]{2,60}");
            const std::string last = block.lines.size() > 1 ? trim(block.lines.back().text) : "";
            std::string text = block.text;
            if (RE2::FullMatch(last, kSigned) && text.ends_with(last)) text = trim(text.substr(0, text.size() - last.size()));
            pieces.push_back({text, block.marker, static_cast<int>(b), block.kind == BlockKind::heading});
            continue;
        }
        std::string text;
        for (const Line& line : block.lines) {
            if (!text.empty() && (RE2::FullMatch(line.text, kQuestion) || RE2::FullMatch(line.text, kAnswer))) {
                pieces.push_back({text, "", static_cast<int>(b), false});
                text.clear();
            }
            const bool label = text.empty() && (RE2::FullMatch(line.text, kQuestion) || RE2::FullMatch(line.text, kAnswer)) &&
                               line.text.find_first_of("?.") == std::string::npos && line.text.size() < 25;
            append_words(text, line.text);
            if (label) {
                pieces.push_back({text, "", static_cast<int>(b), false});
                text.clear();
            }
        }
        if (!text.empty()) pieces.push_back({text, "", static_cast<int>(b), false});
    }
    const bool labelled = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return RE2::FullMatch(piece.text, kQuestion); });
    const bool answered = std::any_of(pieces.begin(), pieces.end(),
                                      [](const Piece& piece) { return RE2::FullMatch(piece.text, kAnswer) || RE2::FullMatch(piece.text, kAnswersHeading); });
    if (kind != "schriftelijke_vragen" && !(labelled && answered)) return;
    const bool interleaved = !labelled && !answered && answers_interleaved(pieces, extraction.facts);
    std::vector<Question> found;
    enum class In { none, question, answer, answers, numbered } in = In::none;
    int answering = -1;
    // Questions that stand together, and the answers without a number that follow them: one for each in their order, or one for the last.
    // Where there are several and not as many, nobody knows which is whose.
    std::vector<std::size_t> asked;
    std::vector<std::string> said;
    const auto settle = [&] {
        if (asked.size() > 1 && said.size() > 1 && said.size() != asked.size()) said.clear();
        for (std::size_t i = 0; i < said.size(); ++i) {
            const std::size_t of = said.size() == asked.size() ? asked[i] : asked.back();
            append_words(found[of].answer, said[i]);
        }
        if (!said.empty()) asked.clear();
        said.clear();
    };
    const auto start = [&](const std::string& number, const std::string& text, int block) {
        if (!said.empty() || in == In::answer) settle(), asked.clear();
        asked.push_back(found.size());
        Question one;
        one.number = number;
        one.question = text;
        one.section = document.blocks[static_cast<std::size_t>(block)].section;
        one.source = place_of_block(document.blocks[static_cast<std::size_t>(block)]);
        found.push_back(std::move(one));
        in = In::question;
    };
    for (const Piece& piece : pieces) {
        std::string number, rest, number2, rest2;
        std::string text = piece.text;
        if (RE2::PartialMatch(text, kEnds)) {
            if (in != In::none && !found.empty()) in = In::none;
            continue;
        }
        if (RE2::FullMatch(text, kAnswersHeading) && !found.empty() && !RE2::FullMatch(text, kAnswer)) {
            in = In::answers;
            continue;
        }
        if (RE2::FullMatch(text, kQuestion, &number, &rest, &number2, &rest2)) {
            start(number.empty() ? number2 : number, trim(rest.empty() ? rest2 : rest), piece.block);
            continue;
        }
        if (RE2::FullMatch(text, kAnswer, &number, &rest, &number2, &rest2) && !found.empty()) {
            answering = -1;
            for (std::size_t i = 0; i < found.size(); ++i)
                if (!number.empty() && found[i].number == number) answering = static_cast<int>(i);
            const std::string words = trim(rest.empty() ? number2 + (rest2.empty() ? "" : " " + rest2) : rest);
            if (answering < 0 && asked.empty()) asked.push_back(found.size() - 1);
            if (answering < 0)
                said.push_back(words);
            else
                append_words(found[static_cast<std::size_t>(answering)].answer, words);
            in = In::answer;
            continue;
        }
        std::string marker = piece.marker;
        if (marker.empty() && RE2::FullMatch(text, kNumbered, &number, &rest)) marker = number, text = rest;
        while (!marker.empty() && !std::isalnum(static_cast<unsigned char>(marker.back()))) marker.pop_back();
        const bool count = !marker.empty() && std::isdigit(static_cast<unsigned char>(marker[0]));
        if (in == In::answers && count) {
            answering = -1;
            for (std::size_t i = 0; i < found.size(); ++i)
                if (found[i].number == marker) answering = static_cast<int>(i);
            if (answering >= 0) append_words(found[static_cast<std::size_t>(answering)].answer, text);
            continue;
        }
        if (in == In::answers) {
            if (answering >= 0) append_words(found[static_cast<std::size_t>(answering)].answer, text);
            continue;
        }
        // A numbered question where no label says so; the next one follows in count.
        const int expected = found.empty() ? 1 : std::atoi(found.back().number.c_str()) + 1;
        const bool asks = text.find('?') != std::string::npos || (!found.empty() && in == In::question) || (interleaved && text.ends_with(':'));
        if (!labelled && count && std::atoi(marker.c_str()) == expected && asks) {
            start(marker, text, piece.block);
            continue;
        }
        if (piece.heading && in != In::question) {
            in = In::none;
            continue;
        }
        if (interleaved && in == In::question && !piece.heading) {
            const std::string& asked_text = found.back().question;
            // "a." once more is the answer to "a."
            const bool again = !marker.empty() && asked_text.find(" " + piece.marker + " ") != std::string::npos;
            if (asked_text.ends_with('?') && (again || (marker.empty() && !text.ends_with('?')))) {
                said.push_back((piece.marker.empty() ? "" : piece.marker + " ") + (piece.marker.empty() ? piece.text : text));
                in = In::answer;
                continue;
            }
        }
        if (in == In::question && !found.empty()) {
            if (!found.back().question.empty() && !labelled && !interleaved && found.back().question.back() == '?' && !answered && piece.marker.empty()) {
                in = In::none;
                continue;
            }
            append_words(found.back().question, (piece.marker.empty() ? "" : piece.marker + " ") + (piece.marker.empty() ? piece.text : text));
        } else if (in == In::answer && (answering >= 0 || !said.empty())) {
            append_words(answering >= 0 ? found[static_cast<std::size_t>(answering)].answer : said.back(),
                 (piece.marker.empty() ? "" : piece.marker + " ") + (piece.marker.empty() ? piece.text : text));
        }
    }
    settle();
    for (Question& one : found) one.answer = trim(one.answer);
    for (Question& one : found) {
        if (one.question.empty()) continue;
        const std::vector<std::string> points = one.number.empty() ? numbered_points(one.question) : std::vector<std::string>{};
        if (points.size() < 2) {
            extraction.questions.push_back(std::move(one));
            continue;
        }
        // A column of numbered questions and one of answers, read one after the other: which answer is whose is not told.
        for (std::size_t i = 0; i < points.size(); ++i) extraction.questions.push_back({std::to_string(i + 1), points[i], "", one.section, one.source});
        if (!one.answer.empty())
            extraction.warnings.push_back({"answers_unclear",
                                           std::to_string(points.size()) + " questions stand before their answers, which have no numbers: left without answers",
                                           one.source.page});
    }
}

}  // namespace griffier
