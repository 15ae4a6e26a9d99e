#include "audit/sums/row_walk.h"

#include <algorithm>

#include "audit/labels.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kMostGuessed = 150;  // rows of a block that only the arithmetic points out
constexpr int kMostLongTotals = 50;        // totals of one table for which longer blocks than that are tried: each costs as many steps as the block has rows

// Where the rows right above that are numbered on begin ("1. Inwonersgroei", "2. Indexering" below a row without a number); the end where there are none.
std::size_t numbered_run(const RowWalk& walk) {
    std::size_t begin = walk.open.size();
    int after = -1;
    while (begin > 0 && !walk.open[begin - 1].total) {
        const std::optional<int> number = number_of(label_of(walk, walk.open[begin - 1].row));
        if (!number || (after >= 0 && *number != after - 1)) break;
        after = *number;
        --begin;
    }
    return begin;
}

}  // namespace

const std::string& label_of(const RowWalk& walk, int row) { return walk.figures.row(row).label; }

std::vector<Term> terms_from(const RowWalk& walk, std::size_t begin, bool totals_only) {
    std::vector<Term> terms;
    for (std::size_t i = begin; i < walk.open.size(); ++i)
        if (!totals_only || walk.open[i].total) terms.push_back({walk.open[i].row, 1});
    return terms;
}

std::string rule_for(const RowWalk& walk, int row, const std::vector<Term>& terms) {
    bool over_totals = false;
    for (const Term& term : terms) over_totals |= walk.total_at[static_cast<std::size_t>(term.line)] != 0;
    if (over_totals && speaks_of_result(label_of(walk, row))) return "RES_NA";
    return over_totals ? "HIER" : "COLSUM";
}

std::vector<Binding> blocks_above(const RowWalk& walk, int row, Blocks blocks, std::size_t longest) {
    std::vector<Binding> bindings;
    auto add = [&](std::vector<Term> terms, bool structural) {
        if (terms.empty() || terms.size() > longest) return;
        for (const Binding& known : bindings)
            if (known.terms == terms) return;
        std::string rule = rule_for(walk, row, terms);
        bindings.push_back({rule, std::move(terms), structural});
    };
    std::size_t after_total = 0;
    for (std::size_t i = 0; i < walk.open.size(); ++i)
        if (walk.open[i].total) after_total = i + 1;
    std::size_t section = walk.sections.empty() ? 0 : walk.sections.back();

    Side side = side_of_row(walk.figures, row);
    if (side == Side::baten || side == Side::lasten || side == Side::saldo) {  // "Totaal baten" after baten, lasten and saldo per taakveld
        std::vector<Term> same;
        for (int r = row - 1; r >= 0 && same.size() <= longest; --r) {
            if (!walk.figures.figure_row[static_cast<std::size_t>(r)] || side_of_row(walk.figures, r) != side) continue;
            if (claim_of(walk.figures, r) == Claim::strong && (side != Side::saldo || label_of(walk, r) == label_of(walk, row))) break;
            same.push_back({r, 1});
        }
        std::reverse(same.begin(), same.end());
        if (same.size() > 1 || side != Side::saldo) add(std::move(same), true);
        Side opposite = side == Side::baten ? Side::lasten : side == Side::lasten ? Side::baten : Side::none;
        for (std::size_t i = walk.open.size(); i-- > 0 && opposite != Side::none;)  // "Netto baten", costs by kind, "Totale lasten"
            if (side_of_row(walk.figures, walk.open[i].row) == opposite) {
                add(terms_from(walk, i + 1), true);
                break;
            }
    }
    if (auto named = walk.section_at.find(label_of(walk, row)); named != walk.section_at.end()) add(terms_from(walk, named->second), true);
    add(terms_from(walk, std::max(after_total, section)), true);
    if (const std::size_t run = numbered_run(walk); run > std::max(after_total, section)) add(terms_from(walk, run), true);
    add(terms_from(walk, after_total), true);
    add(terms_from(walk, section), true);
    add(terms_from(walk, 0), true);
    add(terms_from(walk, 0, true), true);
    std::vector<Term> deducted = terms_from(walk, 0);
    bool deducts = false;
    for (Term& term : deducted)
        if (walk.deduction[static_cast<std::size_t>(term.line)]) term.sign = -1, deducts = true;
    if (deducts) add(std::move(deducted), true);
    for (const auto& [name, begin] : walk.section_at)
        add(terms_from(walk, begin), true);  // "Passiva", "Totaal eigen vermogen", "Voorzieningen", "Totaal vaste passiva"
    if (blocks == Blocks::structural) return bindings;
    const std::size_t furthest = walk.open.size() - std::min(walk.open.size(), kMostGuessed);
    for (auto it = walk.sections.rbegin(); it != walk.sections.rend() && *it >= furthest; ++it)
        if (std::next(it) == walk.sections.rend() || *std::next(it) != *it) add(terms_from(walk, *it), false);
    for (std::size_t begin = walk.open.size(); begin-- > furthest;) add(terms_from(walk, begin), false);
    return bindings;
}

std::size_t longest_of(const RowWalk& walk) { return walk.long_totals <= kMostLongTotals ? walk.open.size() + walk.total_at.size() : kMostUnnamed; }

std::string kind_of_total(const std::string& label) {
    const std::string folded = fold(label);
    return folded.rfind("sub", 0) == 0 ? folded.substr(0, folded.find(' ')) : folded;
}

std::size_t nearest_block(const RowWalk& walk) {
    std::size_t begin = walk.sections.empty() ? 0 : walk.sections.back();
    for (std::size_t i = begin; i < walk.open.size(); ++i)
        if (walk.open[i].total) begin = i + 1;
    return begin;
}

bool numbers_leave_one_out(const RowWalk& walk, const Binding& binding) {
    int before = 0, gaps = 0;
    for (const Term& term : binding.terms) {
        const std::optional<int> number = number_of(label_of(walk, term.line));
        if (!number || *number <= before) return false;
        gaps += *number - before - 1;
        before = *number;
    }
    return gaps == 1;
}

bool is_last_row(const RowWalk& walk, int row) {
    for (int r = row + 1; r < walk.figures.rows; ++r)
        if (walk.figures.figure_row[static_cast<std::size_t>(r)]) return false;
    return true;
}

void leave_open(RowWalk& walk, int row, bool total) {
    walk.open.push_back({row, total});
    walk.total_at[static_cast<std::size_t>(row)] = total;
}

void take_up(RowWalk& walk, const std::vector<Term>& terms, int row) {
    std::vector<char> is_term(walk.total_at.size(), 0);
    for (const Term& term : terms) is_term[static_cast<std::size_t>(term.line)] = 1;
    auto taken = [&](const OpenRow& entry) { return is_term[static_cast<std::size_t>(entry.row)] != 0; };
    std::vector<OpenRow> rest;
    std::vector<std::size_t> moved(walk.open.size() + 1);
    for (std::size_t i = 0; i < walk.open.size(); ++i) {
        moved[i] = rest.size();
        if (taken(walk.open[i]))
            walk.total_at[static_cast<std::size_t>(walk.open[i].row)] = 0;
        else
            rest.push_back(walk.open[i]);
    }
    moved[walk.open.size()] = rest.size();
    for (std::size_t& section : walk.sections) section = moved[section];
    for (auto& [name, position] : walk.section_at) position = moved[position];
    // A section ends with its total: what follows belongs to the level above.
    while (!walk.sections.empty() && walk.sections.back() >= rest.size()) walk.sections.pop_back();
    walk.open = std::move(rest);
    leave_open(walk, row, true);
}

}  // namespace griffier
