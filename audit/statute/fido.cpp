#include "audit/statute/fido.h"

#include <optional>

#include "audit/labels.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr int kColumns = 2;  // in which it holds before another one is wrong

// matches "1. Vlottende schuld", "Gemiddelde vlottende korte schuld" / not "Netto vlottende schuld"
static const Pattern kDebt(R"((?i)^[^a-z]*(?:\(?gemiddelde\)?\s+)?vlottende\s+(?:\(?korte\)?\s+)?schuld\b)");
static const Pattern kMeans(R"((?i)^[^a-z]*(?:\(?gemiddelde\)?\s+)?vlottende\s+middelen\b)");
// matches "Netto vlottende schuld (+) / overschot (-)", "Gemiddeld netto vlottende schuld"
static const Pattern kNet(R"((?i)\bnetto\s+vlottend|\b(?:totaal\s+)?netto\s+schuld\b)");
// matches "5. Kasgeldlimiet", "Toegestane kasgeldlimiet (8,5%)" / not "Ruimte onder de kasgeldlimiet"
static const Pattern kLimit(R"((?i)^[^a-z]*(?:(?:toegestane|wettelijke|berekende)\s+)?kasgeldlimiet\b)");
static const Pattern kRevised(R"((?i)\brenteherziening)");
static const Pattern kRepaid(R"((?i)^[^a-z]*(?:(?:te\s+)?betalen\s+|betaalde\s+)?aflossing)");
static const Pattern kRisk(R"((?i)^[^a-z]*(?:rente-?\s*risico(?:bedrag)?|bedrag\s+waarover\s+renterisico)(?:\s+op\s+(?:de\s+)?vaste\s+schuld)?(?:\W|$))");
static const Pattern kNorm(R"((?i)^[^a-z]*(?:rente-?\s*)?risiconorm)");
// matches "6a. Ruimte onder de kasgeldlimiet", "Ruimte (+) of overschrijding (-)"
static const Pattern kRoom(R"((?i)^[^a-z]*(?:ruimte|overschrijding\s*\(-\)|onderschrijding))");

struct Form {
    int debt = -1, means = -1, net = -1, limit = -1, revised = -1, repaid = -1, risk = -1, norm = -1, room = -1;
};

Form rows_of(const TableFigures& figures) {
    Form form;
    for (int row = 0; row < figures.rows; ++row) {
        const std::string& label = figures.row(row).label;
        if (!figures.figure_row[static_cast<std::size_t>(row)]) continue;
        const auto take = [&](int& at, const Pattern& pattern) {
            if (at < 0 && RE2::PartialMatch(label, pattern)) at = row;
        };
        take(form.room, kRoom);
        if (form.room == row) continue;
        take(form.debt, kDebt), take(form.means, kMeans), take(form.net, kNet), take(form.limit, kLimit);
        take(form.revised, kRevised), take(form.repaid, kRepaid), take(form.norm, kNorm);
        if (form.norm != row) take(form.risk, kRisk);
    }
    return form;
}

// `result` is the first with the second added or taken off, whichever holds in the most columns.
void claim(FidoChecks& found, const Lines& lines, int first, int second, int result) {
    if (first < 0 || second < 0 || result < 0) return;
    std::optional<Tally> best;
    for (const int sign : {-1, 1}) {
        Tally t = tally(lines, Binding{"FIDO", {{first, 1}, {second, sign}}, true}, result);
        if (!best || t.holds > best->holds) best = std::move(t);
    }
    if (best->holds < kColumns || best->holds <= best->misses || best->exact < kColumns) return;
    auto checks = checks_of(lines, *best, result, true);
    found.checks.insert(found.checks.end(), checks.begin(), checks.end());
    found.results.insert(result);
}

}  // namespace

FidoChecks check_fido(const TableFigures& figures) {
    FidoChecks found;
    const Form form = rows_of(figures);
    const Lines lines{figures, false};
    claim(found, lines, form.debt, form.means, form.net);
    claim(found, lines, form.limit, form.net, form.limit >= 0 && form.net >= 0 ? form.room : -1);
    claim(found, lines, form.revised, form.repaid, form.risk);
    claim(found, lines, form.norm, form.risk, form.limit < 0 ? form.room : -1);
    return found;
}

}  // namespace griffier
