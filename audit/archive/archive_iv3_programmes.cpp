// Iv3 knows no programmes, but the document says which taakvelden a programme has: those of no other programme, which make its total, stand in Iv3 as well.
// A difference of a taakveld is told there; of the programme it is a remark.
#include <algorithm>
#include <map>
#include <set>

#include "audit/across/facts_of_lines.h"
#include "audit/archive/archive_iv3.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr int kFewestTaakvelden = 2;

struct Programme {
    const ArchiveFact* whole = nullptr;
    std::vector<const ArchiveFact*> taakvelden;
};

const BudgetLine& line_of(const std::vector<ArchiveDocument>& documents, const ArchiveFact& fact) {
    return documents[static_cast<std::size_t>(fact.document)].lines[static_cast<std::size_t>(fact.line)].line;
}

// Its taakvelden make the programme, as the document prints both.
bool adds_up(const Programme& programme) {
    Decimal sum;
    std::vector<Decimal> steps;
    for (const ArchiveFact* fact : programme.taakvelden) {
        sum = sum + fact->value;
        steps.push_back(fact->step);
    }
    return judge_intervals(sum - programme.whole->value, steps, programme.whole->step).status != Status::fail;
}

}  // namespace

std::vector<ArchiveCheck> check_iv3_programmes(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts, int document,
                                               const Iv3Totals& totals, Side side) {
    const Basis basis = totals.basis == Basis::realisatie ? Basis::realisatie : Basis::begroting_primitief;
    std::map<std::string, Programme> programmes;
    std::map<std::string, std::set<std::string>> of_taakveld;  // programmes of a taakveld, its parts ("6.71a") with it
    for (const ArchiveFact& fact : facts) {
        if (fact.document != document || fact.key.side != side || fact.key.year != totals.year || fact.key.basis != basis) continue;
        const BudgetLine& line = line_of(documents, fact);
        if (!line.programme || line.goal) continue;
        const std::string name = identity(Named{"", line.programme->name});
        Programme& programme = programmes[name];
        if (!line.taakveld) {
            programme.whole = &fact;
        } else {
            programme.taakvelden.push_back(&fact);
            of_taakveld[taakveld_group(line.taakveld->number)].insert(name);
        }
    }
    std::vector<ArchiveCheck> checks;
    for (const auto& [name, programme] : programmes) {
        if (programme.whole == nullptr || static_cast<int>(programme.taakvelden.size()) < kFewestTaakvelden || !adds_up(programme)) continue;
        std::set<std::string> groups;
        for (const ArchiveFact* fact : programme.taakvelden) groups.insert(taakveld_group(line_of(documents, *fact).taakveld->number));
        if (std::any_of(groups.begin(), groups.end(), [&](const std::string& group) { return of_taakveld.at(group).size() > 1; })) continue;
        const auto in_file = [&](const std::string& group) {
            return std::any_of(totals.rows.begin(), totals.rows.end(), [&](const Iv3Row& row) { return taakveld_group(row.taakveld.number) == group; });
        };
        if (!std::all_of(groups.begin(), groups.end(), in_file)) continue;  // a file that is not whole
        Decimal sum;
        int rows = 0;
        std::string codes;
        for (const Iv3Row& row : totals.rows) {
            if (groups.count(taakveld_group(row.taakveld.number)) == 0) continue;
            sum = sum + (side == Side::baten ? row.baten : row.lasten);
            codes += (codes.empty() ? "" : " + ") + row.taakveld.number;
            ++rows;
        }
        ArchiveCheck check;
        check.rule = "IV3_MATCH";
        check.year = totals.year;
        check.operands = {operand_of(documents, *programme.whole)};
        check.result = iv3_operand(totals, codes, sum);
        check.expected = programme.whole->value;
        check.found = sum;
        check.difference = programme.whole->value - sum;
        const Verdict verdict = judge_iv3(*check.difference, rows);
        check.status = verdict.status == Status::fail ? Status::flag : verdict.status;
        if (check.status == Status::flag) check.severity = Severity::info;
        check.tolerance = verdict.tolerance;
        check.message = programme.whole->label + ", " + word(side) + " " + std::to_string(totals.year) + ": " + where(documents, *programme.whole) + ", " +
                        sum.dutch() + " of its taakvelden in " + check.result->source;
        if (check.status == Status::flag) check.message += ", difference " + check.difference->dutch();
        checks.push_back(std::move(check));
    }
    return checks;
}

}  // namespace griffier
