// A motie or amendement that is a paper of its own.
#include "extractors/council/motie_paper.h"

#include <algorithm>
#include <utility>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/motie_body.h"
#include "extractors/council/motie_fields.h"
#include "extractors/council/motie_head.h"
#include "extractors/council/motie_openers.h"
#include "extractors/council/motie_title_line.h"
#include "extractors/council/signatures.h"
#include "extractors/council/text_changes.h"
#include "extractors/council/votes.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/passages.h"

namespace griffier {
namespace {

constexpr int kCardFields = 3;  // of a motie that is not printed itself

// matches "De gemeenteraad van Veldermeer", ": De raad" / not "De Raadt", "R. de Raad"
const Pattern kCouncil("(?i)^[: ]*(?:de (?:gemeente)?raad|provinciale staten|het algemeen bestuur|de verenigde vergadering)\\b");

struct Paper {
    std::size_t begin = 0, body = 0, end = 0;  // lines
};

std::vector<Paper> papers_of(const std::vector<MotieLine>& lines) {
    std::vector<Paper> papers;
    const auto opens = [&](std::size_t i) { return !lines[i].table && lines[i].marker.empty() && opens_body(lines[i].text); };
    std::size_t begin = 0;
    bool open = false, closed = false, decided = false, clauses = false;
    std::size_t closed_at = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].table) continue;
        const bool clause = lines[i].marker.empty() && (consideration_of(lines[i].text) || dictum_of(lines[i].text));
        decided = decided || (open && dictum_of(lines[i].text));
        if (is_closing(lines[i].text)) closed = true, closed_at = i;
        if (!open && (opens(i) || clause)) {
            papers.push_back({begin, i, lines.size()});
            open = true;
            clauses = clause;
        } else if (open && papers.size() == 1 && !clauses && opens(i)) {
            papers.back().body = i;  // "Provinciale Staten van X" above it was the letterhead
        } else if (open && opens(i) && (closed || (decided && lines[i].page > lines[papers.back().body].page))) {
            // The next paper of the file: its head begins with its page, or behind the names of the one before.
            std::size_t head = i;
            while (head > papers.back().body + 1 && head > closed_at + 1 && lines[head - 1].page == lines[i].page) --head;
            if (lines[i].page == lines[closed_at].page && closed) {
                for (std::size_t k = closed_at + 1; k < i; ++k)
                    if (!lines[k].table && (motie_header(lines[k].text) || is_motie_title(lines[k].text))) {
                        head = k;
                        break;
                    }
            }
            papers.back().end = head;
            papers.push_back({head, i, lines.size()});
            closed = decided = false;
        }
        clauses = clauses || clause;
    }
    return papers;
}

// Those who signed are the movers that the head names, with more of their names, and others.
void add_signed(const std::vector<Submitter>& signed_by, std::vector<Submitter>& all) {
    for (const Submitter& one : signed_by) {
        const std::string name = fold(one.name);
        const auto same = std::find_if(all.begin(), all.end(), [&](const Submitter& known) {
            if (!name.empty() && (fold(known.name) == name || (!known.name.empty() && name.ends_with(" " + fold(known.name))))) return true;
            return !one.party.empty() && fold(known.party) == fold(one.party) && (known.name.empty() || name.empty());
        });
        if (same == all.end()) {
            all.push_back(one);
            continue;
        }
        if (same->name.empty() || one.name.size() > same->name.size()) same->name = one.name.empty() ? same->name : one.name;
        if (same->party.empty()) same->party = one.party;
    }
}

std::optional<Motie> read_paper(const Document& document, const std::vector<MotieLine>& lines, const Paper& paper, const DocumentFacts& facts, bool only) {
    Motie motie;
    read_head(document, lines, paper.begin, paper.body, facts, motie);
    const SignedLines signed_by = read_body(document, lines, paper.body, paper.end, motie);
    if (motie.dictum.empty()) return std::nullopt;
    Signatures signatures;
    signatures.unread = signed_by.unread;
    add_signatures(signed_by.lines, signatures);
    add_signed(signatures.submitters, motie.submitters);
    motie.unread_below = signatures.unread;
    motie.head_in_text = std::erase_if(motie.submitters, [](const Submitter& one) { return RE2::PartialMatch(one.name, kCouncil); }) > 0 || motie.head_in_text;
    if (motie.date.empty() && !motie.meeting.empty()) motie.date = first_date(motie.meeting);
    if (motie.date.empty() && only) motie.date = facts.date;
    if (motie.source.text.empty()) motie.source = place_of_block(document.blocks[static_cast<std::size_t>(lines[paper.body].block)]);
    if (motie.kind == "amendement") motie.changes = changes_of(motie.dictum);
    return motie;
}

// The page of a motie on a platform: its name, and labelled fields without its text.
std::optional<Motie> read_card(const Document& document, const std::vector<MotieLine>& lines, const DocumentFacts& facts) {
    Motie motie;
    read_head(document, lines, 0, lines.size(), facts, motie);
    if (motie.title.empty()) motie.title = facts.title;
    if (motie.date.empty()) motie.date = first_date(motie.meeting);
    const int known = !motie.submitters.empty() + !motie.decision.empty() + !motie.status.empty() + !motie.portfolio_holder.empty() + !motie.date.empty();
    if (motie.source.text.empty() || motie.title.empty() || motie.submitters.empty() || known < kCardFields) return std::nullopt;
    for (const Table& table : document.tables)
        if (const auto count = votes_of_table(table); count && !motie.vote_count) motie.vote_count = count;
    return motie;
}

}  // namespace

std::vector<Motie> read_papers(const Document& document, const DocumentFacts& facts) {
    const auto lines = motie_lines(document, true);
    const auto papers = papers_of(lines);
    std::vector<Motie> moties;
    for (const Paper& paper : papers)
        if (auto motie = read_paper(document, lines, paper, facts, papers.size() == 1)) moties.push_back(std::move(*motie));
    // Headings "Motie 2026-05", "Motie 2026-08" over cards are a list of several.
    const auto headed = std::count_if(document.blocks.begin(), document.blocks.end(), [](const Block& block) {
        const auto header = block.kind == BlockKind::heading ? motie_header(block.text) : std::nullopt;
        return header && !header->number.empty();
    });
    if (papers.empty() && headed < 2)
        if (auto motie = read_card(document, lines, facts)) moties.push_back(std::move(*motie));
    return moties;
}

}  // namespace griffier
