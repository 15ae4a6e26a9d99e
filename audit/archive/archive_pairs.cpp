#include "audit/archive/archive_pairs.h"

#include <algorithm>

#include "audit/archive/change_order.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

using Facts = std::vector<const ArchiveFact*>;

bool of(const std::vector<ArchiveDocument>& documents, const ArchiveFact* fact, Role role, int year) {
    const DocumentFacts& facts = document_of(documents, fact).facts;
    return role_of(facts) == role && facts.fiscal_year == year;
}

bool other_number(const ArchiveFact& a, const ArchiveFact& b) { return !a.number.empty() && !b.number.empty() && a.number != b.number; }

// Of several documents that set one fact (concept and final, or the pages of a web edition): the one that they agree on, else the one that the council
// decided on; nullptr where they differ.
const ArchiveFact* agreed(const std::vector<ArchiveDocument>& documents, const std::vector<const ArchiveFact*>& candidates) {
    if (candidates.empty()) return nullptr;
    const auto same = [&](const std::vector<const ArchiveFact*>& some) {
        return std::all_of(some.begin(), some.end(), [&](const ArchiveFact* f) {
            return judge_restated(f->value, f->step, some.front()->value, some.front()->step).status != Status::fail && !other_number(*f, *some.front());
        });
    };
    if (same(candidates)) return candidates.front();
    std::vector<const ArchiveFact*> decided;
    for (const ArchiveFact* f : candidates)
        if (const std::string& status = document_of(documents, f).facts.status; status == "vastgesteld" || status == "definitief") decided.push_back(f);
    return !decided.empty() && same(decided) ? decided.front() : nullptr;
}

// What all documents say of one thing, one side and one year, by the name of the column.
class Stated {
public:
    Stated(const std::vector<ArchiveDocument>& documents, int year, const Facts& all) : documents_(documents), year_(year) {
        for (const ArchiveFact* f : all) by_basis_[f->key.basis].push_back(f);
    }

    int year() const { return year_; }

    const Facts& of_basis(Basis basis) const {
        static const Facts kNone;
        const auto found = by_basis_.find(basis);
        return found == by_basis_.end() ? kNone : found->second;
    }

    // Those of documents about the year itself.
    Facts from(Basis basis, Role role) const {
        Facts some;
        for (const ArchiveFact* f : of_basis(basis))
            if (of(documents_, f, role, year_)) some.push_back(f);
        return some;
    }

private:
    const std::vector<ArchiveDocument>& documents_;
    int year_;
    std::map<Basis, Facts> by_basis_;
};

// The pairs as they grow, thing by thing.
class Pairing {
public:
    explicit Pairing(const std::vector<ArchiveDocument>& documents) : documents_(documents) {}

    void add(const Stated& stated) {
        add_outcomes(stated);
        add_first_budgets(stated);
        add_changed_budgets(stated);
        note_later_budgets(stated);
    }

    ArchivePairs take() {
        add_later_budgets();
        return std::move(pairs_);
    }

private:
    void note_link(const ArchiveFact* original, const ArchiveFact* repeated, bool compared) {
        ArchiveLink& link = pairs_.links[std::minmax(original->document, repeated->document)];
        ++link.facts;
        link.compared += compared;
        if (link.evidence.empty()) link.evidence = original->label + ", " + in_words(original->key);
    }

    void claim(const Facts& originals, const ArchiveFact* repeated, const char* rule, bool unsure = false) {
        const ArchiveFact* original = agreed(documents_, originals);
        std::string& outcome = pairs_.came_of[repeated->key];
        if (original == nullptr) {
            if (outcome.empty()) outcome = "versions_differ";
            return;
        }
        const bool same = !other_number(*original, *repeated);
        note_link(original, repeated, same);
        if (!same) {
            if (outcome.empty()) outcome = "other_number";
            return;
        }
        outcome = kCompared;
        pairs_.comparisons.push_back({original, repeated, rule, judge_restated(original->value, original->step, repeated->value, repeated->step), unsure});
    }

    // The outcome of a year, in later accounts and budgets.
    void add_outcomes(const Stated& stated) {
        const Facts outcome = stated.from(Basis::realisatie, Role::accounts);
        if (outcome.empty()) return;
        for (const ArchiveFact* f : stated.of_basis(Basis::realisatie)) {
            if (!is_later(f, stated.year())) continue;
            if (role(f) == Role::budget) claim(outcome, f, "XDOC");
            if (role(f) == Role::accounts) claim(outcome, f, "RESTATE");
        }
    }

    void add_first_budgets(const Stated& stated) {
        const Facts primitive = stated.from(Basis::begroting_primitief, Role::budget);
        if (primitive.empty()) return;
        // "Voor wijziging" in a report is the first budget only where nothing was changed before it.
        for (const ArchiveFact* f : stated.of_basis(Basis::begroting_primitief)) {
            if (of(documents_, f, Role::accounts, stated.year())) claim(primitive, f, "XDOC");
            if (of(documents_, f, Role::interim, stated.year())) claim(primitive, f, "XDOC", true);
        }
        // "Begroting 2024" in the accounts of 2024 is the first one where the changed one stands beside it.
        const Facts& after = stated.of_basis(Basis::begroting_na_wijziging);
        for (const ArchiveFact* f : stated.from(Basis::begroting, Role::accounts)) {
            const bool beside = std::any_of(after.begin(), after.end(), [&](const ArchiveFact* other) { return other->document == f->document; });
            claim(primitive, f, "XDOC", !beside);
        }
    }

    // The budget after changes, in the accounts: that of the last document that changed it.
    void add_changed_budgets(const Stated& stated) {
        const Facts changed = stated.from(Basis::begroting_na_wijziging, Role::interim);
        if (changed.empty()) return;
        std::vector<int> holders;
        for (const ArchiveFact* c : changed) holders.push_back(c->document);
        const std::optional<int> last = last_change(documents_, holders);
        Facts of_last;
        for (const ArchiveFact* c : changed)
            if (last && c->document == *last) of_last.push_back(c);
        for (const ArchiveFact* f : stated.from(Basis::begroting_na_wijziging, Role::accounts)) {
            if (last)
                claim(of_last, f, "XDOC");
            else
                pairs_.came_of.try_emplace(f->key, "order_not_stated");
        }
    }

    // A later budget prints this year's as it was when that was written: which that is, the figures of all things together say.
    void note_later_budgets(const Stated& stated) {
        const Facts primitive = stated.from(Basis::begroting_primitief, Role::budget);
        Facts changed = stated.from(Basis::begroting_na_wijziging, Role::interim);
        const Facts of_accounts = stated.from(Basis::begroting_na_wijziging, Role::accounts);
        changed.insert(changed.end(), of_accounts.begin(), of_accounts.end());
        for (const Basis basis : {Basis::begroting_primitief, Basis::begroting, Basis::begroting_na_wijziging})
            for (const ArchiveFact* f : stated.of_basis(basis)) {
                if (role(f) != Role::budget || !is_later(f, stated.year())) continue;
                Facts sources;
                if (basis != Basis::begroting_na_wijziging) sources = primitive;
                if (basis != Basis::begroting_primitief) sources.insert(sources.end(), changed.begin(), changed.end());
                for (const ArchiveFact* source : sources)
                    later_.push_back({source, f, "XDOC", judge_restated(source->value, source->step, f->value, f->step), false, true});
            }
    }

    void add_later_budgets() {
        const auto column = [](const Comparison& c) { return std::tuple(c.repeated->document, c.repeated->key.year, c.repeated->key.basis); };
        const std::vector<Comparison> of_one_moment = same_moment(later_);
        for (const Comparison& c : of_one_moment) {
            const bool same = !other_number(*c.original, *c.repeated);
            note_link(c.original, c.repeated, same);
            pairs_.came_of[c.repeated->key] = same ? kCompared : "other_number";
            if (same) pairs_.comparisons.push_back(c);
        }
        for (const Comparison& c : later_) {
            pairs_.came_of.try_emplace(c.repeated->key, "other_moment");
            pairs_.other_moment.try_emplace(column(c), c);
        }
        for (const Comparison& c : of_one_moment) pairs_.other_moment.erase(column(c));
    }

    Role role(const ArchiveFact* fact) const { return role_of(document_of(documents_, fact).facts); }
    bool is_later(const ArchiveFact* fact, int year) const { return document_of(documents_, fact).facts.fiscal_year.value_or(year) > year; }

    const std::vector<ArchiveDocument>& documents_;
    std::vector<Comparison> later_;  // what a later budget says of the budget of an earlier year, against each that states it
    ArchivePairs pairs_;
};

}  // namespace

ArchivePairs pair_facts(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts) {
    std::map<std::tuple<std::string, Side, int>, Facts> stated;  // all bases of a thing, a side, a year
    for (const ArchiveFact& fact : facts) stated[{fact.key.what, fact.key.side, fact.key.year}].push_back(&fact);
    Pairing pairing(documents);
    for (const auto& [thing, all] : stated) pairing.add(Stated(documents, std::get<int>(thing), all));
    return pairing.take();
}

}  // namespace griffier
