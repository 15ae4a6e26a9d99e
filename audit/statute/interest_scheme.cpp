#include "audit/statute/interest_scheme.h"

#include <algorithm>
#include <optional>
#include <string>

#include "audit/one_claim.h"
#include "document/pattern.h"

namespace griffier {
namespace {

enum class Part { other, paid, received, borne, lent, own, allotted, result, outcome };

// matches "f. Renteresultaat op het taakveld Treasury", "Rente resultaat"
static const Pattern kOutcome(R"((?i)\brente[\s-]?resultaat\b)");
// matches "c3. De rentebaat van doorverstrekte leningen indien daar een specifieke lening voor is aangetrokken (= projectfinanciering)"
static const Pattern kLent(R"((?i)\bdoorverstrekt)");
// matches "De rente die aan de grondexploitatie moet worden doorberekend", "Rente toe te rekenen aan projecten"
static const Pattern kBorne(R"((?i)(\bgrondexploitatie|\bbouwgrond|\bproject))");
// matches "Rente over eigen vermogen", "d2. Rente over voorzieningen (contante waarde)", "Bespaarde rente reserves"
static const Pattern kOwn(R"((?i)(\beigen vermogen|\bvoorziening|\breserves?\b|\bbespaarde rente))");
// matches "De werkelijk aan taakvelden toegerekende rente (renteomslag)", "Doorbelaste rente" / not "toe te rekenen rente"
static const Pattern kAllotted(R"((?i)\b(toegerekende|doorberekende|doorbelaste)\s+rente)");
static const Pattern kAllottedLetter(R"((?i)^\W*e\W?\d?[\s.:)])");
// matches "Saldo rentelasten en rentebaten", "Totaal door te rekenen externe rente", "De aan taakvelden (…) toe te rekenen rente"
static const Pattern kResult(R"((?i)(^\W*(saldo|totaal|totale)\b.*\brente|\b(toe|door) te (be)?rekenen\b.*\brente))");
// matches "b. De externe rentebaten (idem)", "Externe renteopbrengsten"
static const Pattern kReceived(R"((?i)\brente[\s-]?(baten|opbrengst|inkomst))");
// matches "a. De externe rentelasten over de korte en lange financiering", "De externe rente over …"
static const Pattern kPaid(R"((?i)\bexterne\s+rente|\brente[\s-]?(lasten|kosten)\b)");

Part part_of(const std::string& label) {
    const auto says = [&](const Pattern& pattern) { return RE2::PartialMatch(label, pattern); };
    if (says(kOutcome)) return Part::outcome;
    if (says(kLent)) return Part::lent;
    if (says(kBorne)) return Part::borne;
    if (says(kOwn)) return Part::own;
    if (says(kAllotted)) return Part::allotted;
    if (says(kResult)) return says(kAllottedLetter) ? Part::allotted : Part::result;
    if (says(kReceived)) return Part::received;
    return says(kPaid) ? Part::paid : Part::other;
}

bool is_result(Part part) { return part == Part::result || part == Part::outcome; }

struct Row {
    int row = 0;
    Part part = Part::other;
};

// From the interest paid to the renteresultaat; shares and rows without a label say nothing.
std::vector<Row> rows_of(const TableFigures& figures) {
    std::vector<Row> rows;
    for (int row = 0; row < figures.rows; ++row) {
        const std::string& label = figures.row(row).label;
        if (!figures.figure_row[static_cast<std::size_t>(row)] || label.empty()) continue;
        bool shares = false;
        for (int c = 0; c < figures.columns; ++c) shares |= figures.at(row, c).counts() && figures.at(row, c).unit == UnitKind::percent;
        const Part part = part_of(label);
        if (shares || (rows.empty() && part != Part::paid)) continue;
        rows.push_back({row, part});
        if (part == Part::outcome) break;
    }
    return rows;
}

long count_of(const std::vector<Row>& rows, Part part) {
    return std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return row.part == part; });
}

bool is_scheme(const std::vector<Row>& rows) {
    return count_of(rows, Part::paid) > 0 && count_of(rows, Part::received) > 0 && count_of(rows, Part::result) + count_of(rows, Part::outcome) >= 2;
}

// How the signs of a column are meant.
enum class Signs {
    form,       // what is taken off stands with the other sign than the interest paid, or with its own and is meant so
    form_lent,  // the same, and what lent money brings is taken off as well
    printed,    // as they stand
    less,       // whatever stands there is taken off
};
struct Way {
    Signs signs = Signs::form;
    bool turned = false;    // the result is what was allotted less what had to be, or what was received beyond what was paid, without a minus
    bool alone = false;     // the result is that of its own rows, without the result before
    bool subtotal = false;  // the last row taken off is the sum of those before it
    int others = 0;         // rows that are none of the scheme's: left out, added or taken off
};

// One result of the scheme: the rows since the one before it.
struct Step {
    int result = 0;
    bool outcome = false;
    std::vector<int> before;  // results before it, the last first: the one printed in the column counts
    std::vector<Row> rows;
};

std::vector<Step> steps_of(const std::vector<Row>& rows) {
    std::vector<Step> steps;
    std::vector<int> before;
    std::vector<Row> open;
    for (const Row& row : rows) {
        if (!is_result(row.part)) {
            open.push_back(row);
            continue;
        }
        const bool outcome = row.part == Part::outcome;
        const bool allotted = count_of(open, Part::allotted) > 0;
        if (!open.empty() && (!before.empty() || count_of(open, Part::paid) > 0) && outcome == allotted) steps.push_back({row.row, outcome, before, open});
        before.insert(before.begin(), row.row);
        open.clear();
    }
    return steps;
}

int sign_of(Part part, const Decimal& value, Signs signs, bool paid_below_zero) {
    const bool taken_off = part == Part::received || part == Part::borne || part == Part::allotted || (part == Part::lent && signs != Signs::form);
    if (signs == Signs::printed || !taken_off) return 1;
    return signs == Signs::less || value.is_negative() == paid_below_zero ? -1 : 1;
}

struct Trial {
    PlacedCheck placed;
    int column = 0;
    int figures = 0;  // terms that are not zero
    Reason open = Reason::none;
    bool lacks = false;  // a row has no figure here
    bool others = false;
    bool holds() const { return is_held(placed.check.status); }
    bool says() const { return holds() && figures >= 2; }
};

// nullopt where the column has no such result, or nothing that makes it.
std::optional<Trial> trial(const TableFigures& figures, const Step& step, const std::vector<Row>& scheme, const Way& way, int column) {
    const Figure& result = figures.at(step.result, column);
    if (!result.counts()) return std::nullopt;
    Decimal paid;
    for (const Row& row : scheme)
        if (row.part == Part::paid && figures.at(row.row, column).counts()) paid = paid + figures.at(row.row, column).value;
    const bool turned = way.turned && (step.outcome || !result.value.is_negative());
    Trial tried;
    tried.column = column;
    std::vector<NamedTerm> terms;
    const auto add = [&](int row, int sign) {
        const Figure& figure = figures.at(row, column);
        if (figure.state == FigureState::open) tried.open = Reason::null_token;
        if (figure.state == FigureState::unread || figure.state == FigureState::words) tried.open = Reason::unread_cell;
        tried.lacks |= figure.state == FigureState::absent;
        if (!figure.counts() && figure.state != FigureState::dash) return;
        tried.figures += figure.counts() && !figure.value.is_zero();
        terms.push_back({&figure, turned ? -sign : sign, figures.row_names[static_cast<std::size_t>(row)]});
    };
    const auto before = std::find_if(step.before.begin(), step.before.end(), [&](int row) { return figures.at(row, column).state != FigureState::absent; });
    if (!way.alone && before != step.before.end()) add(*before, 1);
    const Row* last = nullptr;
    for (const Row& row : step.rows)
        if (row.part == Part::borne) last = &row;
    for (const Row& row : step.rows) {
        const Figure& figure = figures.at(row.row, column);
        tried.others |= row.part == Part::other && figure.counts() && !figure.value.is_zero();
        if (row.part == Part::other && way.others == 0) continue;
        if (way.subtotal && &row == last) continue;
        add(row.row, row.part == Part::other ? way.others : way.alone ? 1 : sign_of(row.part, figure.value, way.signs, paid.is_negative()));
    }
    if (std::none_of(terms.begin(), terms.end(), [](const NamedTerm& term) { return term.figure->counts(); })) return std::nullopt;
    tried.placed =
        added_up("RENTE", terms, result, figures.row_names[static_cast<std::size_t>(step.result)], figures.column_names[static_cast<std::size_t>(column)]);
    return tried;
}

std::vector<Way> ways_of(const Step& step) {
    std::vector<Way> ways;
    const bool others = count_of(step.rows, Part::other) > 0, lent = count_of(step.rows, Part::lent) > 0, borne = count_of(step.rows, Part::borne) > 1;
    for (const int with : others ? std::vector<int>{0, 1, -1} : std::vector<int>{0})
        for (const bool subtotal : borne ? std::vector<bool>{false, true} : std::vector<bool>{false})
            for (const Signs signs : {Signs::form, Signs::form_lent, Signs::printed, Signs::less}) {
                if (signs == Signs::form_lent && !lent) continue;
                ways.push_back({signs, false, false, subtotal, with});
                if (step.outcome || step.before.empty()) ways.push_back({signs, true, false, subtotal, with});
            }
    if (!step.outcome && !step.before.empty()) ways.push_back({Signs::printed, false, true, false, 0});
    return ways;
}

struct Tried {
    Way way;
    std::vector<Trial> columns;
    bool rivalled = false;  // another way holds in as many columns, and not the same
    long holds() const {
        return std::count_if(columns.begin(), columns.end(), [](const Trial& one) { return one.holds(); });
    }
    long says() const {
        return std::count_if(columns.begin(), columns.end(), [](const Trial& one) { return one.says(); });
    }
};

bool alike(const Tried& a, const Tried& b) {
    return std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                      [](const Trial& one, const Trial& other) { return one.column == other.column && one.holds() == other.holds(); });
}

// The first of the ways that hold in the most columns.
Tried best_of(const TableFigures& figures, const Step& step, const std::vector<Row>& scheme) {
    std::optional<Tried> best;
    for (const Way& way : ways_of(step)) {
        Tried tried{way, {}, false};
        for (int c = 0; c < figures.columns; ++c)
            if (auto one = trial(figures, step, scheme, way, c)) tried.columns.push_back(std::move(*one));
        if (!best || tried.holds() > best->holds())
            best = std::move(tried);
        else if (tried.holds() == best->holds() && tried.holds() > 0 && !alike(tried, *best))
            best->rivalled = true;
    }
    return *best;
}

// What is taken off stands without a sign in one column and below zero in another, and is counted alike.
void flag_turned_signs(const TableFigures& figures, const Step& step, const Tried& tried, std::vector<PlacedCheck>& checks) {
    if (tried.way.signs != Signs::form && tried.way.signs != Signs::form_lent) return;
    for (const Row& row : step.rows) {
        if (row.part != Part::received && row.part != Part::borne && row.part != Part::allotted) continue;
        const Figure *below = nullptr, *above = nullptr;
        for (const Trial& one : tried.columns) {
            const Figure& figure = figures.at(row.row, one.column);
            if (!one.holds() || !figure.counts() || figure.value.is_zero()) continue;
            (figure.value.is_negative() ? below : above) = &figure;
        }
        if (!below || !above) continue;
        PlacedCheck placed = placed_at("RENTE", *below);
        placed.check.status = Status::flag;
        placed.check.found = below->value;
        placed.check.message = figures.row_names[static_cast<std::size_t>(row.row)] + " is taken off as " + above->value.dutch() + " in one column and as " +
                               below->value.dutch() + " in another: a sign is wrong";
        checks.push_back(std::move(placed));
    }
}

// Why a sum that misses is no finding; Reason::none where it is one.
Reason undecided(const Trial& one) {
    if (one.open != Reason::none) return one.open;
    if (one.lacks) return Reason::missing_operand;
    return one.others ? Reason::ambiguous_binding : Reason::none;
}

std::string why(Reason reason) {
    switch (reason) {
        case Reason::null_token:
            return "an amount is not given (p.m., n.v.t., n.b.)";
        case Reason::unread_cell:
            return "a figure could not be read";
        case Reason::missing_operand:
            return "a row of the scheme has no figure here";
        case Reason::ambiguous_binding:
            return "a row between them is none of the scheme's";
        default:
            return "nothing else of the scheme holds: its signs cannot be told";
    }
}

}  // namespace

bool is_interest_scheme(const TableFigures& figures) { return is_scheme(rows_of(figures)); }

InterestChecks check_interest_scheme(const TableFigures& figures) {
    InterestChecks found;
    const std::vector<Row> scheme = rows_of(figures);
    if (!is_scheme(scheme)) return found;
    std::vector<Step> steps = steps_of(scheme);
    std::vector<Tried> all;
    long good = 0, bad = 0;
    for (const Step& step : steps) {
        found.results.insert(step.result);
        all.push_back(best_of(figures, step, scheme));
        good += all.back().says();
        for (const Trial& one : all.back().columns) bad += !one.holds() && undecided(one) == Reason::none;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool nowhere = all[i].says() == 0 && all[i].columns.size() > 1;  // the row may mean something else
        flag_turned_signs(figures, steps[i], all[i], found.checks);
        for (Trial& one : all[i].columns) {
            if (!one.holds()) {
                Check& check = one.placed.check;
                if (const Reason reason = undecided(one); reason != Reason::none)
                    leave_undecided(check, reason, why(reason));
                else if (good == 0)
                    leave_undecided(check, Reason::ambiguous_sign, why(Reason::ambiguous_sign));
                else if (nowhere || all[i].rivalled || (good < bad && all[i].says() == 0))
                    check.status = Status::flag;
            }
            found.checks.push_back(std::move(one.placed));
        }
    }
    return found;
}

}  // namespace griffier
