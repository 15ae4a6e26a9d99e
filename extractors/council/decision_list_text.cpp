// What the text below an item of a decision list says: its decision, votes, items, moties, or only what is told of it.
#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/council/decision_list_lines.h"
#include "extractors/council/decision_list_reader.h"
#include "extractors/council/decision_parts.h"
#include "extractors/council/motie_fields.h"
#include "extractors/council/motie_items.h"
#include "extractors/council/paper_labels.h"
#include "extractors/council/votes.h"
#include "extractors/passages.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

constexpr double kSameBlock = 6;  // pt between a title and the line that goes on with it

// matches an item of a decision: "1.1 Fiche", "2 Eurogroep", "a. het inrichten" / not "2024"
static const Pattern kItem("^([0-9]{1,2}(?:\\.[0-9]{1,2})*|[a-z])[.)]? +(\\S.*)$");
static const Pattern kPromise("(?i)^toezegging(?:en)?\\b.*$");  // find_commitments reads it
// One side of a vote, above those who voted so. matches "voor", "Tegen:", "voor 77%" / not "voor de zomer"
static const Pattern kSide("(?i)^(voor|vóór|tegen)(?: [0-9]{1,3}(?:[.,][0-9]+)? ?%)? ?:?$");
// matches a label above moties, which are read by themselves: "Moties", "Moties en amendementen:" / not "Moties van vorig jaar"
static const Pattern kOfMoties("(?i)(?:ingediende )?(?:moties|amendementen)(?:(?: en |/)(?:moties|amendementen))? ?:?");
// matches a moment of the broadcast: "00:12:05 - 00:14:40 - de voorzitter" / not "19:30 uur"
static const Pattern kMoment("^[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? ?[-–] ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[-–] .{0,80})?$");

}  // namespace

void ListReader::take(const Block& block) {
    Decision& one = items_.back();
    if (passes_over(block.text) || turn_away(one, block)) return;
    if (in_ == In::votes && take_side(one, block.text)) return;
    if (take_voting(one, block.text) || take_field(one, block.text) || take_labelled_decision(one, block.text)) return;
    if (goes_on_with_title(one, block)) {
        append_words(one.title, block.text);
        title_end_ = block.box.y1;
        return;
    }
    if (take_motie(one, block) || in_ == In::promise) return;  // find_commitments reads promises
    if (in_ == In::decision || lists_)
        take_decided(one, block);
    else if (!take_deciding(one, block))
        take_told(one, block);
}

// Page numbers, moments of the broadcast, and what stands below the end of the list.
bool ListReader::passes_over(const std::string& text) {
    static const Pattern kPageNumber("(?i)(?:[^.;:]{0,80} )?(?:pagina|blad|p\\.) [0-9]+(?: (?:van|/) [0-9]+)?|[0-9]{0,3}");
    if (RE2::FullMatch(text, kPageNumber)) return true;
    // "Vastgesteld in de vergadering gehouden op …" is said of the list, not of its last item.
    static const Pattern kAdopted("(?i)^(?:aldus )?(?:vastgesteld|besloten) in de (?:openbare )?(?:[a-z]*vergadering)\\b");
    if (RE2::FullMatch(text, signed_pattern()) || RE2::FullMatch(text, role_pattern()) || RE2::PartialMatch(text, kAdopted)) {
        in_ = In::roles;  // the end of the list
        return true;
    }
    return in_ == In::roles || RE2::FullMatch(text, kMoment);
}

// A label alone on its line: what follows is not the decision but beside it, told of it, or moties.
bool ListReader::turn_away(Decision& one, const Block& block) {
    const std::string& text = block.text;
    if (RE2::FullMatch(text, beside_line())) {
        lists_ = false;
        in_ = In::beside;
        return true;
    }
    if (RE2::FullMatch(text, told_line())) {
        in_ = In::explanation;
        lists_ = false;
        return true;
    }
    // "Toelichting   Er zijn geen vragen.": the label in a margin, read with what stands beside it
    if (const std::string beside = beside_label(document_, block); !beside.empty()) {
        in_ = In::explanation;
        lists_ = false;
        append_words(one.explanation, beside);
        return true;
    }
    if (RE2::FullMatch(text, kOfMoties)) {
        in_ = In::beside;
        lists_ = open_motie_ = false;
        return true;
    }
    return false;
}

// "Stemming: …", "Uitslag: 20 voor en 9 tegen": how was voted on the item, or on the motie that stands open.
bool ListReader::take_voting(Decision& one, const std::string& text) {
    std::string label, rest;
    static const Pattern kResult("(?i)^uitslag ?: ?(\\S.*)$");  // "Uitslag: aangenomen", without a count
    const bool result = RE2::FullMatch(text, kResult, &rest) && !outcome_in(rest).empty() && !(votes_in(rest) && votes_in(rest)->count.in_favour);
    if (result || !RE2::FullMatch(text, voting_line(), &label, &rest)) return false;
    if (open_motie_) {
        if (!rest.empty()) take_outcome(moties_.back(), rest);
        return true;
    }
    in_ = In::votes;
    if (rest.empty()) lists_ = false;  // how was voted stands below
    take_votes(one, rest);
    if (one.votes.empty()) one.votes = rest;
    if (const std::string outcome = outcome_in(rest); !outcome.empty() && (one.outcome.empty() || outcome != "ingestemd")) one.outcome = outcome;
    return true;
}

// A field of the item below its title: who proposed it, its number; "Toezegging: …" opens a promise.
bool ListReader::take_field(Decision& one, const std::string& text) {
    if (const auto holder = motie_label(text); holder && holder->field == Field::portfolio && !holder->value.empty() && one.proposer.empty()) {
        one.proposer = holder->value;
        if (in_ == In::title) in_ = In::explanation;
        return true;
    }
    // "Zaaknummer: 2028-1201" below the title
    static const Pattern kNumberOnly("[A-Z]{0,4}[-/.]?[0-9][0-9A-Za-z./-]*[0-9]");
    if (const auto case_ = motie_label(text); case_ && case_->field == Field::number && in_ != In::decision && in_ != In::votes && one.reference.empty() &&
                                              RE2::FullMatch(case_->value, kNumberOnly)) {
        one.reference = case_->value;
        return true;
    }
    if (!RE2::FullMatch(text, kPromise)) return false;
    in_ = In::promise;
    return true;
}

// "Besluit: …" and the like: the decision of the item, or what became of the motie that stands open.
bool ListReader::take_labelled_decision(Decision& one, const std::string& text) {
    std::string label, how, rest;
    static const Pattern kLabelled("^([\\pL&/ -]{4,40}): ?(.*)$");  // "Uitkomst: …", a label that says a decision in other words
    const bool decides = RE2::FullMatch(text, decides_pattern(), &label, &how, &rest) ||
                         (RE2::FullMatch(text, kLabelled, &label, &rest) && (field_of(label) == Field::decision || field_of(label) == Field::outcome));
    if (!decides) return false;
    if (open_motie_ && moties_.back().decision.empty() && ends_motie(rest)) {  // "Besluit: verworpen"
        take_outcome(moties_.back(), rest);
        return true;
    }
    open_motie_ = after_motie_ = false;
    if (one.verb.empty() || (one.text.empty() && one.items.empty())) one.verb = trim(label);  // "Besluit" above "De raad besluit:"
    take_votes(one, how);
    if (const auto points = numbered_points(rest); points.size() > 1) {
        for (std::size_t p = 0; p < points.size(); ++p) add_item(one, std::to_string(p + 1), points[p], 0);
        in_ = In::decision;
        return true;
    }
    append_words(one.text, rest);
    take_votes(one, rest);
    in_ = In::decision;
    lists_ = rest.empty() || rest.back() == ':';
    return true;
}

// The rest of a title that breaks over lines.
bool ListReader::goes_on_with_title(const Decision& one, const Block& block) const {
    const std::string& text = block.text;
    return in_ == In::title && block.page == title_page_ && block.box.y0 - title_end_ < kSameBlock && outcome_at_start(text).empty() &&
           (!balanced(one.title) || text[0] == '(' || std::islower(static_cast<unsigned char>(text[0])));
}

// A motie with its outcome on the line or below it, and its vote.
bool ListReader::take_motie(Decision& one, const Block& block) {
    const std::string& text = block.text;
    // "Voor: CDA (5), SP (3)   Tegen: VVD (4)" below a motie is its vote, else the item's.
    static const Pattern kForLine("(?i)^(?:voor|vóór|tegen)(?: stemden| stemmen)? ?: ?\\S.*");
    if (RE2::FullMatch(text, kForLine) && votes_in(text)) {
        if (after_motie_ || open_motie_)
            take_outcome(moties_.back(), text);
        else
            take_votes(one, text);
        return true;
    }
    after_motie_ = false;
    auto motie = motie_line(text);
    open_motie_ = open_motie_ && !motie;
    if (motie)
        after_motie_ = true;
    else if ((motie = motie_title_line(text)))
        open_motie_ = true;
    if (motie) {
        motie->source = place_of_block(block);
        motie->date = extraction_.facts.date;
        motie->agenda_item = one.number + " " + one.title;
        moties_.push_back(std::move(*motie));
        return true;
    }
    if (open_motie_ && ends_motie(text)) {
        take_outcome(moties_.back(), text);
        return true;
    }
    if (open_motie_ && !outcome_in(text).empty()) open_motie_ = false;  // of the item itself
    return false;
}

// What stands in a decision that has begun: its items, their next lines, its outcome, its votes.
void ListReader::take_decided(Decision& one, const Block& block) {
    const std::string& text = block.text;
    std::string number, item;
    const bool marked = block.kind == BlockKind::list_item && !block.marker.empty();
    if (marked && is_outcome_sentence(text) && !outcome_in(text).empty()) {  // "• Het geamendeerde voorstel is aangenomen."
        if (one.outcome.empty()) one.outcome = outcome_in(text);
        append_words(one.text, text);
        take_votes(one, text);
        return;
    }
    if (marked) {
        add_item(one, block.marker, text, block.level);
        return;
    }
    if (lists_ && RE2::FullMatch(text, kItem, &number, &item)) {
        add_item(one, number, item, 0);
        return;
    }
    if (!one.items.empty() && !one.items.back().text.empty() && std::string_view(".;:").find(one.items.back().text.back()) == std::string_view::npos) {
        append_words(one.items.back().text, text);
        return;
    }
    if (!one.items.empty() && lists_ && block.kind == BlockKind::paragraph && outcome_at_start(text).empty() && text.back() == ':') {
        add_item(one, "", text, 0);
        return;
    }
    if (block.kind == BlockKind::heading) {  // "Moties en amendementen" below the decision
        in_ = In::explanation;
        return;
    }
    append_words(one.text, text);
    take_votes(one, text);
    lists_ = lists_ || text.back() == ':';
}

// A text without a label that decides: a sentence that says so, or an outcome.
bool ListReader::take_deciding(Decision& one, const Block& block) {
    const std::string& text = block.text;
    // "De raad besluit met 20 stemmen voor en 9 tegen de verordening vast te stellen." / not what was decided in another year
    const bool told = told_of_before(text);
    const bool own = speaks_for_list(text, extraction_.facts.title) && !told;
    if (own && RE2::FullMatch(text, decision_sentence()) && block.kind != BlockKind::heading) {
        if (one.outcome.empty()) one.outcome = outcome_of(text);
        append_words(one.text, text);
        take_votes(one, text);
        in_ = In::decision;
        return true;
    }
    const bool outcome = !outcome_at_start(text).empty() || (!outcome_in(text).empty() && split_words(text).size() <= 30 && is_outcome_sentence(text) && !told);
    if (outcome) {
        if (one.outcome.empty()) one.outcome = outcome_at_start(text).empty() ? outcome_in(text) : outcome_at_start(text);
        append_words(one.text, text);
        take_votes(one, text);
        in_ = In::decision;
        lists_ = text.back() == ':';
        return true;
    }
    return false;
}

// What is told of the item, and the sentence in it that decides.
void ListReader::take_told(Decision& one, const Block& block) {
    const std::string& text = block.text;
    if (in_ == In::votes) {
        take_votes(one, text);
        return;
    }
    if (block.kind == BlockKind::heading || in_ == In::beside) return;
    // "Een bewoner wil groen kopen. Het college besluit de grond te verkopen.": the sentence that decides, and what follows it.
    const auto sentences = split_sentences(text);
    for (std::size_t k = 1; k < sentences.size() && block.marker.empty(); ++k) {
        const auto from = static_cast<std::size_t>(sentences[k].begin);
        const std::string sentence = text.substr(from, static_cast<std::size_t>(sentences[k].end) - from);
        if (!RE2::FullMatch(sentence, decision_sentence()) || !speaks_for_list(sentence, extraction_.facts.title) || told_of_before(sentence)) continue;
        append_words(one.explanation, trim(text.substr(0, from)));
        append_words(one.text, text.substr(from));
        if (one.outcome.empty()) one.outcome = outcome_of(sentence);
        take_votes(one, text.substr(from));
        in_ = In::decision;
        return;
    }
    in_ = In::explanation;
    append_words(one.explanation, block.marker.empty() ? text : block.marker + " " + text);
}

// "voor 77%", "voor", "CDA (6), VVD (4)", "tegen", …: each on its own line below "Stemuitslag".
bool ListReader::take_side(Decision& one, const std::string& text) {
    std::string side;
    if (RE2::FullMatch(text, kSide, &side)) {
        take_votes(one, text);
        if (!one.votes.ends_with(text)) append_words(one.votes, text);
        side_ = fold(side);
        return true;
    }
    if (side_.empty() || RE2::FullMatch(text, decides_pattern()) || RE2::FullMatch(text, voting_line())) {
        side_.clear();
        return false;
    }
    VoteCount count = one.vote_count.value_or(VoteCount{});
    const VoteCount before = count;
    add_votes(text, side_ != "tegen", count);
    side_.clear();
    if (count == before) return false;
    one.vote_count = count;
    append_words(one.votes, text);
    return true;
}

}  // namespace griffier
