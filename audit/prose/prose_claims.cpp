#include "audit/prose/prose_claims.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "audit/prose/prose_changes.h"
#include "audit/prose/prose_dates.h"
#include "audit/prose/prose_lists.h"
#include "audit/prose/prose_parts.h"
#include "audit/remarks/observation.h"

namespace griffier {
namespace {

constexpr int kSmallest = 20;             // smaller figures stand everywhere
constexpr std::size_t kOften = 3;         // times that a figure stands in the text
constexpr std::size_t kFiguresNamed = 5;  // in the message

}  // namespace

std::vector<PlacedCheck> check_equal_figures(const Extraction& extraction) {
    std::map<std::string, std::vector<int>> statements;  // value and whether it is money or a share -> who has it
    for (int s = 0; s < static_cast<int>(extraction.statements.size()); ++s) {
        const Statement& one = extraction.statements[static_cast<std::size_t>(s)];
        if (one.unit == "%" || one.unit == "euro" || one.value.abs() < Decimal(kSmallest)) continue;
        statements[one.value.str()].push_back(s);
    }
    std::vector<Operand> operands;
    std::string figures;
    std::size_t named = 0;
    for (const auto& [value, who] : statements) {
        std::set<std::string> subjects;
        for (const int s : who) subjects.insert(extraction.statements[static_cast<std::size_t>(s)].subject);
        if (who.size() < kOften || subjects.size() < who.size()) continue;
        for (const int s : who) {
            const Statement& one = extraction.statements[static_cast<std::size_t>(s)];
            operands.push_back(Operand{statement_id(s), 1, one.value, false, one.step});
        }
        if (++named <= kFiguresNamed)
            figures += (figures.empty() ? "" : ", ") + extraction.statements[static_cast<std::size_t>(who.front())].value.dutch() + " (" +
                       std::to_string(who.size()) + " times)";
    }
    if (operands.empty()) return {};
    PlacedCheck placed = observation("DUP_VALUE", Status::pass, "the same number of different things in the text, kept apart: " + figures);
    placed.check.operands = std::move(operands);
    return {placed};
}

std::vector<PlacedCheck> check_prose_claims(const Document& document, const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    const auto add = [&](std::vector<PlacedCheck> more) {
        checks.insert(checks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    const std::vector<Passage> passages = read_passages(document);
    add(check_prose_parts(extraction));
    add(check_prose_targets(extraction));
    add(check_prose_changes(extraction));
    add(check_prose_comparisons(extraction));
    add(check_prose_dates(document, passages));
    add(check_date_window(document, extraction, passages));
    add(check_list_counts(document, passages));
    add(check_age_ranges(document, extraction));
    add(check_equal_figures(extraction));
    return checks;
}

}  // namespace griffier
