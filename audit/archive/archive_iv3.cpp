// A figure of Iv3 is a sum of categories that were rounded to thousands one by one, so that it may be off by more than half a thousand; and a
// municipality may divide its money otherwise over neighbouring taakvelden there than in its budget. Neither is an error of the document.
#include "audit/archive/archive_iv3.h"

#include <algorithm>
#include <set>

#include "audit/across/facts_of_lines.h"

namespace griffier {
namespace {

const Decimal kThousand(1000);
constexpr int kCategories = 10;        // categories that one taakveld is taken to be the sum of
constexpr int kFewestTaakvelden = 10;  // fewer are no overview of all
constexpr int kLastChapter = 8;        // of the taakvelden, 0 Bestuur en ondersteuning to 8 Volkshuisvesting: every municipality has all
constexpr std::size_t kAbsent = 2;     // taakvelden of the document that a file lacks which is not whole; one may be numbered otherwise
constexpr Side kSides[] = {Side::baten, Side::lasten};

// One taakveld and side, in the document and in the file.
struct Entry {
    std::string code, name;
    std::vector<const ArchiveFact*> facts;
    bool in_document = false, in_iv3 = false;
    Decimal document, iv3;
    Verdict verdict;
    bool in_both() const { return in_document && in_iv3; }
    Decimal difference() const { return iv3 - document; }
};

std::string chapter_of(const std::string& code) { return code.substr(0, code.find('.')); }

Decimal value_in(const Iv3Row& row, Side side) { return side == Side::baten ? row.baten : row.lasten; }

// What the document says of each taakveld: its own total where it has one, else the sum over programmes.
std::vector<Entry> lines_of(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts, int document, const Iv3Totals& totals,
                            Side side) {
    std::map<std::string, std::pair<std::vector<const ArchiveFact*>, std::vector<const ArchiveFact*>>> by_code;  // of programmes, of all
    const Basis basis = totals.basis == Basis::realisatie ? Basis::realisatie : Basis::begroting_primitief;
    for (const ArchiveFact& fact : facts) {
        if (fact.document != document || fact.key.side != side || fact.key.year != totals.year || fact.key.basis != basis) continue;
        const BudgetLine& line = documents[static_cast<std::size_t>(document)].lines[static_cast<std::size_t>(fact.line)].line;
        if (!line.taakveld) continue;
        auto& [parts, whole] = by_code[line.taakveld->number];
        (line.programme ? parts : whole).push_back(&fact);
    }
    std::map<std::string, Entry> by_number;
    for (const Iv3Row& row : totals.rows) {
        Entry& line = by_number[row.taakveld.number];
        line.code = row.taakveld.number;
        line.name = row.taakveld.name;
        line.in_iv3 = true;
        line.iv3 = value_in(row, side);
    }
    for (const auto& [code, found] : by_code) {
        Entry& line = by_number[code];
        line.code = code;
        line.in_document = true;
        line.facts = found.second.empty() ? found.first : found.second;
        for (const ArchiveFact* fact : line.facts) line.document = line.document + fact->value;
    }
    std::vector<Entry> lines;
    for (auto& [code, line] : by_number) {
        line.verdict = judge_iv3(line.difference(), 1);
        lines.push_back(std::move(line));
    }
    return lines;
}

// One check over some taakvelden together.
ArchiveCheck check_of(const std::vector<ArchiveDocument>& documents, const Iv3Totals& totals, Side side, const std::vector<const Entry*>& lines) {
    ArchiveCheck check;
    check.rule = "IV3_MATCH";
    check.year = totals.year;
    Decimal document, iv3;
    std::string codes;
    for (const Entry* line : lines) {
        document = document + line->document;
        iv3 = iv3 + line->iv3;
        codes += (codes.empty() ? "" : " + ") + line->code;
        for (const ArchiveFact* fact : line->facts) check.operands.push_back(operand_of(documents, *fact));
    }
    check.result = iv3_operand(totals, codes, iv3);
    check.expected = document;
    check.found = iv3;
    check.difference = document - iv3;
    const Verdict verdict = judge_iv3(*check.difference, static_cast<int>(lines.size()));
    check.status = verdict.status;
    check.tolerance = verdict.tolerance;
    check.message = "taakveld " + codes + (lines.size() == 1 ? " " + lines.front()->name : "") + ", " + word(side) + " " + std::to_string(totals.year) + ": " +
                    document.dutch() + " in the document, " + iv3.dutch() + " in " + check.result->source;
    return check;
}

std::vector<ArchiveCheck> check_side(const std::vector<ArchiveDocument>& documents, const Iv3Totals& totals, Side side, const std::vector<Entry>& lines) {
    std::vector<ArchiveCheck> checks;
    std::vector<const Entry*> open;  // differ, unexplained so far
    int agree = 0;
    std::map<std::string, std::vector<const Entry*>> groups;
    for (const Entry& line : lines) groups[taakveld_group(line.code)].push_back(&line);
    for (const auto& [group, members] : groups) {
        std::vector<const Entry*> differ, beside;  // in both; in one of them only: a whole on one side, its parts on the other
        for (const Entry* line : members) {
            if (line->verdict.status == Status::fail) {
                (line->in_both() ? differ : beside).push_back(line);
            } else if (line->in_both()) {
                ++agree;
                checks.push_back(check_of(documents, totals, side, {line}));
            }
        }
        beside.insert(beside.end(), differ.begin(), differ.end());
        std::sort(beside.begin(), beside.end(), [](const Entry* a, const Entry* b) { return a->code < b->code; });
        if (beside.size() > 1) {
            ArchiveCheck together = check_of(documents, totals, side, beside);
            if (together.status != Status::fail) {
                together.message += "; divided otherwise among them";
                checks.push_back(std::move(together));
                ++agree;
                continue;
            }
        }
        open.insert(open.end(), differ.begin(), differ.end());
    }
    // Two neighbours whose differences cancel.
    for (std::size_t i = 0; i < open.size(); ++i) {
        for (std::size_t k = i + 1; k < open.size(); ++k) {
            if (chapter_of(open[i]->code) != chapter_of(open[k]->code)) continue;
            ArchiveCheck pair = check_of(documents, totals, side, {open[i], open[k]});
            if (pair.status == Status::fail || pair.difference->abs() > *pair.tolerance) continue;
            pair.status = Status::flag;
            pair.severity = Severity::info;
            pair.message += "; together the same, " + open[i]->difference().abs().dutch() + " stands under the other one";
            checks.push_back(std::move(pair));
            open.erase(open.begin() + static_cast<std::ptrdiff_t>(k));
            open.erase(open.begin() + static_cast<std::ptrdiff_t>(i));
            --i;
            break;
        }
    }
    if (open.empty()) return checks;
    if (static_cast<int>(open.size()) * 2 > agree) {
        ArchiveCheck all = check_of(documents, totals, side, open);
        all.status = Status::flag;
        all.message += "; " + std::to_string(agree) + " of " + std::to_string(agree + static_cast<int>(open.size())) +
                       " agree: the document may be another version than the one handed in";
        checks.push_back(std::move(all));
        return checks;
    }
    for (const Entry* line : open) {
        ArchiveCheck check = check_of(documents, totals, side, {line});
        check.message += ", difference " + check.difference->dutch();
        checks.push_back(std::move(check));
    }
    return checks;
}

// What a file lacks that holds all of a municipality: chapters, taakvelden of the document, or what closes the balance; "" where nothing is seen to be missing.
std::string lacking(const Iv3Totals& totals, const std::vector<Entry>& lines, bool balance) {
    std::set<std::string> chapters, groups, absent;
    for (const Iv3Row& row : totals.rows) {
        chapters.insert(chapter_of(row.taakveld.number));
        groups.insert(taakveld_group(row.taakveld.number));
    }
    std::string missing;
    const auto add = [&](const std::string& what) { missing += (missing.empty() ? "" : ", ") + what; };
    for (int chapter = 0; chapter <= kLastChapter; ++chapter)
        if (chapters.count(std::to_string(chapter)) == 0) add("chapter " + std::to_string(chapter));
    for (const Entry& line : lines)
        if (!line.in_iv3 && !line.document.is_zero() && groups.count(taakveld_group(line.code)) == 0) absent.insert(line.code);
    for (const std::string& code : absent)
        if (absent.size() >= kAbsent && chapters.count(chapter_of(code)) > 0) add("taakveld " + code);
    if (balance && missing.empty())
        for (const char* code : {"0.10", "0.11"})
            if (groups.count(code) == 0) add(std::string("taakveld ") + code);
    return missing;
}

// A sum over the whole file says nothing where the file is not whole.
void leave_to_whole_file(ArchiveCheck& check, const std::string& missing) {
    if (check.status != Status::fail || missing.empty()) return;
    check.status = Status::not_checkable;
    check.reason = "missing_source";
    check.message += "; not decided: the file is incomplete, it lacks " + missing;
}

std::optional<ArchiveCheck> check_total(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts, int document,
                                        const Iv3Totals& totals, Side side, const std::string& missing) {
    const Basis basis = totals.basis == Basis::realisatie ? Basis::realisatie : Basis::begroting_primitief;
    const FactKey key{"totaal", side, basis, totals.year};
    const auto fact = std::find_if(facts.begin(), facts.end(), [&](const ArchiveFact& f) { return f.document == document && f.key == key; });
    if (fact == facts.end()) return std::nullopt;
    Decimal sum;
    int terms = 0;
    for (const Iv3Row& row : totals.rows) {
        if (row.taakveld.number == "0.10" || row.taakveld.number == "0.11") continue;
        sum = sum + value_in(row, side);
        terms += !value_in(row, side).is_zero();
    }
    ArchiveCheck check;
    check.rule = "IV3_MATCH";
    check.year = totals.year;
    check.operands = {operand_of(documents, *fact)};
    check.result = iv3_operand(totals, "total without 0.10 and 0.11", sum);
    check.expected = fact->value;
    check.found = sum;
    check.difference = fact->value - sum;
    const Verdict verdict = judge_sum(*check.difference, terms, kThousand, Precision::rounded);
    check.status = verdict.status;
    check.tolerance = verdict.tolerance;
    check.message = "total " + std::string(word(side)) + " before reserves, " + std::to_string(totals.year) + ": " + where(documents, *fact) + ", " +
                    sum.dutch() + " in " + check.result->source;
    leave_to_whole_file(check, missing);
    return check;
}

ArchiveCheck balance_of(const Iv3Totals& totals, const std::string& missing) {
    Decimal baten, lasten;
    int terms = 0;
    for (const Iv3Row& row : totals.rows) {
        baten = baten + row.baten;
        lasten = lasten + row.lasten;
        terms += !row.baten.is_zero() + !row.lasten.is_zero();
    }
    ArchiveCheck check;
    check.rule = "IV3_BAL";
    check.year = totals.year;
    check.operands = {iv3_operand(totals, "total baten", baten)};
    check.result = iv3_operand(totals, "total lasten", lasten);
    check.expected = baten;
    check.found = lasten;
    check.difference = baten - lasten;
    const Verdict verdict = judge_sum(*check.difference, terms, kThousand, Precision::rounded);
    check.status = verdict.status;
    check.tolerance = verdict.tolerance;
    check.message =
        check.result->source + ", " + totals.municipality + ": baten " + baten.dutch() + ", lasten " + lasten.dutch() + ", reserves and result included";
    leave_to_whole_file(check, missing);
    return check;
}

bool has_totals(const std::vector<ArchiveFact>& facts, int document, int year) {
    return std::any_of(facts.begin(), facts.end(), [&](const ArchiveFact& f) {
        return f.document == document && f.key.year == year && (f.key.what == "totaal" || f.key.what.starts_with("taakveld "));
    });
}

}  // namespace

std::string taakveld_group(const std::string& code) {
    const std::size_t dot = code.find('.');
    return dot == std::string::npos ? code : code.substr(0, std::min(code.size(), dot + 3));
}

ArchiveOperand iv3_operand(const Iv3Totals& totals, const std::string& id, const Decimal& value) {
    ArchiveOperand operand;
    operand.source = std::string("Iv3 ") + (totals.basis == Basis::realisatie ? "jaarrekening " : "begroting ") + std::to_string(totals.year);
    operand.id = id;
    operand.value = value;
    return operand;
}

Verdict judge_iv3(const Decimal& difference, int taakvelden) { return judge_sum(difference, kCategories * taakvelden, kThousand, Precision::rounded); }

Decimal lasten_before_reserves(const Iv3Totals& totals) {
    Decimal sum;
    for (const Iv3Row& row : totals.rows)
        if (row.taakveld.number != "0.10" && row.taakveld.number != "0.11") sum = sum + row.lasten;
    return sum;
}

std::vector<ArchiveCheck> check_iv3(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts, const std::vector<Iv3Totals>& files) {
    std::vector<ArchiveCheck> checks;
    std::set<const Iv3Totals*> balanced;
    for (int d = 0; d < static_cast<int>(documents.size()); ++d) {
        const DocumentFacts& about = documents[static_cast<std::size_t>(d)].facts;
        const Role role = role_of(about);
        if (!about.scope.empty() && about.scope != "gemeente") continue;
        if ((role != Role::budget && role != Role::accounts) || !about.fiscal_year || !has_totals(facts, d, *about.fiscal_year)) continue;
        const Basis basis = role == Role::accounts ? Basis::realisatie : Basis::begroting;
        const auto file = std::find_if(files.begin(), files.end(), [&](const Iv3Totals& t) { return t.year == *about.fiscal_year && t.basis == basis; });
        if (file == files.end()) {
            ArchiveCheck check;
            check.rule = "IV3_MATCH";
            check.status = Status::not_checkable;
            check.reason = "missing_source";
            check.year = about.fiscal_year;
            check.operands = {ArchiveOperand{d, "", "", "", 0, 1, std::nullopt}};
            check.message = title_of(documents[static_cast<std::size_t>(d)]) + ": needs the Iv3 totals of " +
                            (role == Role::accounts ? "jaarrekening " : "begroting ") + std::to_string(*about.fiscal_year) +
                            " of this municipality (--iv3 FILE)";
            checks.push_back(std::move(check));
            continue;
        }
        const std::vector<Entry> costs = lines_of(documents, facts, d, *file, Side::lasten);
        if (balanced.insert(&*file).second) checks.push_back(balance_of(*file, lacking(*file, costs, true)));
        for (Side side : kSides) {
            const std::vector<Entry> lines = side == Side::lasten ? costs : lines_of(documents, facts, d, *file, side);
            if (auto total = check_total(documents, facts, d, *file, side, lacking(*file, lines, false))) checks.push_back(std::move(*total));
            const auto common = std::count_if(lines.begin(), lines.end(), [](const Entry& line) { return line.in_both(); });
            if (common < kFewestTaakvelden) continue;
            for (ArchiveCheck& check : check_side(documents, *file, side, lines)) checks.push_back(std::move(check));
            for (ArchiveCheck& check : check_iv3_programmes(documents, facts, d, *file, side)) checks.push_back(std::move(check));
        }
    }
    return checks;
}

}  // namespace griffier
