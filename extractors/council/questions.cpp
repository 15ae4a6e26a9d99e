// Schriftelijke vragen: each question with its answer.
#include <algorithm>
#include <cctype>
#include <map>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/decision_parts.h"
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

bool begins_piece(const std::string& text) { return RE2::FullMatch(text, kQuestion) || RE2::FullMatch(text, kAnswer); }

// "Vraag 1 | …", "Antwoord 1 | …" in rows. The head of the paper may stand above them in the same grid.
void add_rows(const Table& table, int block, std::vector<Piece>& pieces) {
    std::map<int, std::pair<std::string, std::string>> rows;
    for (const Cell& cell : table.cells)
        if (cell.col < 2) (cell.col == 0 ? rows[cell.row].first : rows[cell.row].second) = cell.text;
    while (!rows.empty() && !RE2::FullMatch(rows.begin()->second.first, kQuestion)) rows.erase(rows.begin());
    if (table.columns != 2 || !std::all_of(rows.begin(), rows.end(), [](const auto& row) { return begins_piece(row.second.first); })) return;
    for (const auto& [row, cells] : rows)
        for (const std::string& text : {cells.first, cells.second}) pieces.push_back({text, "", block, false});
}

// A block without "Vraag" or "Antwoord" at the begin of a line, without the line that says who answers and when, close below the last answer.
void add_whole(const Block& block, int index, std::vector<Piece>& pieces) {
    static const Pattern kSigned(
        "(?i)(?:gedeputeerde staten|burgemeester en wethouders|het college van (?:burgemeester en wethouders|b ?& ?w)) van [^.?]{2,60}");
    const std::string last = block.lines.size() > 1 ? trim(block.lines.back().text) : "";
    std::string text = block.text;
    if (RE2::FullMatch(last, kSigned) && text.ends_with(last)) text = trim(text.substr(0, text.size() - last.size()));
    pieces.push_back({text, block.marker, index, block.kind == BlockKind::heading});
}

// Printed lines that begin with "Vraag" or "Antwoord" begin a piece of their own; "Vraag 3" alone is one.
void add_parts(const Block& block, int index, std::vector<Piece>& pieces) {
    std::string text;
    const auto flush = [&] {
        if (!text.empty()) pieces.push_back({text, "", index, false});
        text.clear();
    };
    for (const Line& line : block.lines) {
        const bool begins = begins_piece(line.text);
        if (begins) flush();
        const bool label = text.empty() && begins && line.text.find_first_of("?.") == std::string::npos && line.text.size() < 25;
        append_words(text, line.text);
        if (label) flush();
    }
    flush();
}

std::vector<Piece> pieces_of(const Document& document) {
    std::vector<Piece> pieces;
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
        const Block& block = document.blocks[b];
        const int index = static_cast<int>(b);
        if (block.kind == BlockKind::table && block.table >= 0) add_rows(document.tables[static_cast<std::size_t>(block.table)], index, pieces);
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table) continue;
        const bool parted = std::any_of(block.lines.begin(), block.lines.end(), [](const Line& line) { return begins_piece(line.text); });
        if (parted && block.lines.size() > 1)
            add_parts(block, index, pieces);
        else
            add_whole(block, index, pieces);
    }
    return pieces;
}

enum class In { none, question, answer, answers };  // `answers`: below their common heading

// Where the reading of a paper stands.
struct Run {
    const Document& document;
    bool labelled = false, answered = false, interleaved = false;  // the paper: its questions and answers say what they are; or stand by turns
    std::vector<Question> found = {};
    In in = In::none;
    int answering = -1;  // the question that is being answered, where its number says which
    // Questions that stand together, and the answers without a number that follow them: one for each in their order, or one for the last.
    // Where there are several and not as many, nobody knows which is whose.
    std::vector<std::size_t> asked = {};
    std::vector<std::string> said = {};
};

void settle(Run& run) {
    if (run.asked.size() > 1 && run.said.size() > 1 && run.said.size() != run.asked.size()) run.said.clear();
    for (std::size_t i = 0; i < run.said.size(); ++i)
        append_words(run.found[run.said.size() == run.asked.size() ? run.asked[i] : run.asked.back()].answer, run.said[i]);
    if (!run.said.empty()) run.asked.clear();
    run.said.clear();
}

void start(Run& run, const std::string& number, const std::string& text, int block) {
    if (!run.said.empty() || run.in == In::answer) settle(run), run.asked.clear();
    run.asked.push_back(run.found.size());
    Question one;
    one.number = number;
    one.question = text;
    one.section = run.document.blocks[static_cast<std::size_t>(block)].section;
    one.source = place_of_block(run.document.blocks[static_cast<std::size_t>(block)]);
    run.found.push_back(std::move(one));
    run.in = In::question;
}

int question_of(const Run& run, const std::string& number) {
    int of = -1;
    for (std::size_t i = 0; i < run.found.size(); ++i)
        if (!number.empty() && run.found[i].number == number) of = static_cast<int>(i);
    return of;
}

// A line that says what it is: "Vraag 3 …", "Antwoord 3 …", "Beantwoording", the end of the paper. False for any other.
bool take_label(Run& run, const Piece& piece) {
    std::string number, rest, number2, rest2;
    const std::string& text = piece.text;
    if (RE2::PartialMatch(text, kEnds)) {
        run.in = run.found.empty() ? run.in : In::none;
        return true;
    }
    if (RE2::FullMatch(text, kAnswersHeading) && !run.found.empty() && !RE2::FullMatch(text, kAnswer)) {
        run.in = In::answers;
        return true;
    }
    if (RE2::FullMatch(text, kQuestion, &number, &rest, &number2, &rest2)) {
        start(run, number.empty() ? number2 : number, trim(rest.empty() ? rest2 : rest), piece.block);
        return true;
    }
    if (!RE2::FullMatch(text, kAnswer, &number, &rest, &number2, &rest2) || run.found.empty()) return false;
    run.answering = question_of(run, number);
    const std::string words = trim(rest.empty() ? number2 + (rest2.empty() ? "" : " " + rest2) : rest);
    if (run.answering < 0 && run.asked.empty()) run.asked.push_back(run.found.size() - 1);
    if (run.answering < 0)
        run.said.push_back(words);
    else
        append_words(run.found[static_cast<std::size_t>(run.answering)].answer, words);
    run.in = In::answer;
    return true;
}

// Questions and answers by turns, without labels: what follows a question that ends is its answer. "a." once more is the answer to "a."
bool answers_last(const Run& run, const Piece& piece, const std::string& text, const std::string& marker) {
    if (!run.interleaved || run.in != In::question || piece.heading) return false;
    const std::string& asked = run.found.back().question;
    const bool again = !marker.empty() && asked.find(" " + piece.marker + " ") != std::string::npos;
    return asked.ends_with('?') && (again || (marker.empty() && !text.ends_with('?')));
}

// A piece without a label: the next question in count, an answer below their heading, or what a question or an answer goes on with.
void take_text(Run& run, const Piece& piece) {
    std::string text = piece.text, marker = piece.marker, number, rest;
    if (marker.empty() && RE2::FullMatch(text, kNumbered, &number, &rest)) marker = number, text = rest;
    while (!marker.empty() && !std::isalnum(static_cast<unsigned char>(marker.back()))) marker.pop_back();
    const bool count = !marker.empty() && std::isdigit(static_cast<unsigned char>(marker[0]));
    const std::string printed = piece.marker.empty() ? piece.text : piece.marker + " " + text;
    if (run.in == In::answers) {
        if (count) run.answering = question_of(run, marker);
        if (run.answering >= 0) append_words(run.found[static_cast<std::size_t>(run.answering)].answer, text);
        return;
    }
    const int expected = run.found.empty() ? 1 : std::atoi(run.found.back().number.c_str()) + 1;
    const bool asks = text.find('?') != std::string::npos || (!run.found.empty() && run.in == In::question) || (run.interleaved && text.ends_with(':'));
    if (!run.labelled && count && std::atoi(marker.c_str()) == expected && asks) {
        start(run, marker, text, piece.block);
    } else if (piece.heading && run.in != In::question) {
        run.in = In::none;
    } else if (answers_last(run, piece, text, marker)) {
        run.said.push_back(printed);
        run.in = In::answer;
    } else if (run.in == In::question && !run.found.empty()) {
        std::string& question = run.found.back().question;
        if (question.ends_with('?') && !run.labelled && !run.interleaved && !run.answered && piece.marker.empty())
            run.in = In::none;
        else
            append_words(question, printed);
    } else if (run.in == In::answer && (run.answering >= 0 || !run.said.empty())) {
        append_words(run.answering >= 0 ? run.found[static_cast<std::size_t>(run.answering)].answer : run.said.back(), printed);
    }
}

// One question, or the points of a column of numbered questions beside one of answers, read one after the other: which answer is whose is not told.
void put_question(Question one, Extraction& extraction) {
    one.answer = trim(one.answer);
    if (one.question.empty()) return;
    const std::vector<std::string> points = one.number.empty() ? numbered_points(one.question) : std::vector<std::string>{};
    if (points.size() < 2) {
        extraction.questions.push_back(std::move(one));
        return;
    }
    for (std::size_t i = 0; i < points.size(); ++i) extraction.questions.push_back({std::to_string(i + 1), points[i], "", one.section, one.source});
    if (!one.answer.empty())
        extraction.warnings.push_back({"answers_unclear",
                                       std::to_string(points.size()) + " questions stand before their answers, which have no numbers: left without answers",
                                       one.source.page});
}

}  // namespace

void find_questions(const Document& document, Extraction& extraction) {
    const std::string& kind = extraction.facts.kind;
    if (kind != "schriftelijke_vragen" && kind != "raadsmemo" && kind != "other") return;
    const std::vector<Piece> pieces = pieces_of(document);
    Run run{document};
    run.labelled = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return RE2::FullMatch(piece.text, kQuestion); });
    run.answered = std::any_of(pieces.begin(), pieces.end(),
                               [](const Piece& piece) { return RE2::FullMatch(piece.text, kAnswer) || RE2::FullMatch(piece.text, kAnswersHeading); });
    if (kind != "schriftelijke_vragen" && !(run.labelled && run.answered)) return;
    run.interleaved = !run.labelled && !run.answered && answers_interleaved(pieces, extraction.facts);
    for (const Piece& piece : pieces)
        if (!take_label(run, piece)) take_text(run, piece);
    settle(run);
    for (Question& one : run.found) put_question(std::move(one), extraction);
}

}  // namespace griffier
