// Label words of sums (domain reference B3).
#include "audit/labels.h"

#include <algorithm>

#include "document/text.h"

namespace griffier {
namespace {

// matches "Totaal lasten", "sub totaal opbrengst", "Totale baten", "Total", "Totaaltelling rapport", "TOTAAL ACTIVA", "Som" / not "totaalaanpak"
static const Pattern kTotal(R"((?i)^\W*(\d+\.?\s+)?((sub)[\s-]?)?(totaal|total|totals|totale|totalen|totaaltelling|totaalsaldo|som)\b.*)");
// matches "Saldo", "Saldo van baten en lasten", "2. Saldo programma", "Begrotingssaldo" / not "Saldo 1 januari", "saldo 31-12-2018"
static const Pattern kSaldo(R"((?i)^\W*([\dA-Z]{1,2}[.)]?\s+)?(geraamd[e]?\s|gerealiseerd[e]?\s|berekend\s|totaal\s|totale\s)*\S*saldo\b.*)");
static const Pattern kStockDate(R"((?i)(saldo|stand|balans)\s+(op|per|ultimo|primo)?\s*(\d{1,2}[-/ ]\d{1,2}|\d{1,2} (jan|dec)|(jan|dec)))");
// matches "Geraamde resultaat", "Exploitatieresultaat", "Programma resultaat" / not "Resultaatbestemming"
static const Pattern kResult(R"((?i).*resultaat\b.*)");
// matches "Mutaties reserves", "Netto opbrengst", "Per saldo onttrekking", "begrote eindstand" / not "Nettoloon"
static const Pattern kWeak(
    R"((?i)^\W*([\dA-Z]{1,2}[.)]?\s+)?(mutaties?\s+(in\s+)?(de\s+)?reserves?|netto\s.*|per saldo.*|(begrote\s)?eindstand.*|stand\s.*31.*|saldo\s.*31.*|financieringssaldo.*|.*\b(toevoeging\s*/\s*onttrekking|onttrekking\s*/\s*toevoeging)\b.*))");
// matches "Baten", "Totaal baten", "Inkomsten" / not "Baten en lasten"
static const Pattern kBaten(R"((?i)^\W*(totaal|totale|som|subtotaal|netto)?\s*(van\s)?(de\s)?(baten|inkomsten|opbrengsten|ontvangsten)[⁰¹²³⁴-⁹⁾\s]*$)");
static const Pattern kLasten(R"((?i)^\W*(totaal|totale|som|subtotaal)?\s*(van\s)?(de\s)?(lasten|uitgaven|kosten|bestedingen)[⁰¹²³⁴-⁹⁾\s]*$)");
static const Pattern kReserves(R"((?i)(reserve|onttrekking|toevoeging|storting))");
static const Pattern kPart(R"((?i)^\W*(waarvan|w\.v\.|daarvan)\b)");
// matches "Transporteren", "Te transporteren", "Per transport", "Transport van vorige pagina", "Over te brengen"
// / not "Transportkosten", "Transport en logistiek"
static const Pattern kCarry(
    R"((?i)^\W*((te )?transporteren|(per )?transport|transport (van|naar)( de)? (vorige|volgende) (pagina|bladzijde|blad)|over te brengen|overgebracht)\W*$)");
static const Pattern kDeduction(R"((?i)^\W*(af|min|minus|-/-|afname)\s*:)");
static const Pattern kDifference(R"((?i)(verschil|afwijking|\bmutatie\s+t\.?o\.?v|restant|over-?\s*/?\s*onderschrijding|onderuitputting))");
static const Pattern kIncrease(
    R"((?i)(toevoeg|\btoev\b|stort|dotatie|vermeer|vermeder|\bbij\b|toename|\bnieuwe\s+(?:geld)?lening|opgenomen\s+(?:geld)?lening|aangetrokken))");
static const Pattern kDecrease(R"((?i)(onttrek|\bontt(r)?\b|vermin|aanwend|vrijval|\baf\b|afname|aflossing|afschrijving|besteding|desinvestering))");
static const Pattern kChange(R"((?i)(mutatie|bestemming|resultaat|rente|investering|correctie))");
// matches "Saldo 31-12-2018", "Stand per 1 januari", "Begroting 2025", "1-1-2020", "Boekwaarde ultimo 2024" / not "Vermeerderingen 2024"
static const Pattern kStock(
    R"((?i)(^\W*(saldo|stand|boekwaarde|balans|begroting|beginstand|eindstand|beginsaldo|eindsaldo|begrote)|\d{1,2}[-/]\d{1,2}|ultimo|primo|januari|december))");

// matches "Saldo na bestemming (D)", "resultaat na mutatie reserves" / not "Saldo van baten en lasten"
static const Pattern kAfter(R"((?i)\bna\s+(bestemming|mutatie|toevoeging|verrekening))");

static const Pattern kBullet(R"(^\s*[-–•◦·]\s)");
static const Pattern kLeadingNumber(R"(^\W*(\d{1,2})[.)]?\s+\pL)");
static const Pattern kLetter(R"(\pL)");

// "Incidenteel | Totaal incidenteel": of two columns of labels the second may be the one that says total.
bool inner_label_is_total(const TableFigures& figures, int row) {
    int labels = 0;  // columns before the first of figures
    while (labels < figures.columns && !figures.column(labels).figures) ++labels;
    if (labels < 2) return false;
    return std::any_of(figures.table->cells.begin(), figures.table->cells.end(),
                       [&](const Cell& cell) { return cell.row == row && cell.col > 0 && cell.col < labels && RE2::FullMatch(cell.text, kTotal); });
}

}  // namespace

bool has(const std::string& text, const RE2& pattern) { return RE2::PartialMatch(text, pattern); }

Claim claim_of(const TableFigures& figures, int row) {
    const RowMeaning& meaning = figures.row(row);
    if (meaning.kind == RowKind::header || meaning.kind == RowKind::empty) return Claim::none;
    bool stock = has(meaning.label, kStockDate);
    bool named = has(meaning.label, kLetter);
    // A row without a label may be a subtotal, or one figure that stands alone.
    if (!named) return meaning.kind == RowKind::total || meaning.kind == RowKind::subtotal ? Claim::weak : Claim::none;
    if (RE2::FullMatch(meaning.label, kWeak)) return Claim::weak;
    if (RE2::FullMatch(meaning.label, kTotal) || inner_label_is_total(figures, row)) return Claim::strong;
    if (!stock && RE2::FullMatch(meaning.label, kSaldo)) return Claim::strong;
    if (RE2::FullMatch(meaning.label, kResult)) return Claim::weak;
    if (!stock && (meaning.kind == RowKind::total || meaning.kind == RowKind::subtotal)) return Claim::strong;
    return Claim::none;
}

Side side_of_row(const TableFigures& figures, int row) {
    const RowMeaning& meaning = figures.row(row);
    if (meaning.side != Side::none) return meaning.side;
    if (RE2::FullMatch(meaning.label, kBaten)) return Side::baten;
    if (RE2::FullMatch(meaning.label, kLasten)) return Side::lasten;
    if (RE2::FullMatch(meaning.label, kSaldo) && !has(meaning.label, kStockDate)) return Side::saldo;
    if (RE2::FullMatch(meaning.label, kResult)) return Side::resultaat;
    return Side::none;
}

Side side_of_column(const TableFigures& figures, int col) {
    const ColumnMeaning& meaning = figures.column(col);
    // "Boekwaarde" above "Kosten | Opbrengsten | Saldo" is no side; the last header is one.
    if (meaning.side != Side::none && meaning.side != Side::other) return meaning.side;
    if (meaning.path.empty()) return meaning.side;
    const std::string& last = meaning.path.back();
    if (RE2::FullMatch(last, kBaten)) return Side::baten;
    if (RE2::FullMatch(last, kLasten)) return Side::lasten;
    if (RE2::FullMatch(last, kSaldo) && !has(last, kStockDate)) return Side::saldo;
    return meaning.side;
}

bool speaks_of_total(const std::string& label) { return RE2::FullMatch(label, kTotal); }
bool is_bare_side(const std::string& label) { return RE2::FullMatch(label, kBaten) || RE2::FullMatch(label, kLasten); }
bool is_bulleted(const std::string& label) { return has(label, kBullet); }
bool speaks_of_reserves(const std::string& label) { return has(label, kReserves); }
bool speaks_of_part(const std::string& label) { return has(label, kPart); }
bool speaks_of_carry(const std::string& label) { return RE2::FullMatch(label, kCarry); }
bool speaks_of_deduction(const std::string& label) { return has(label, kDeduction); }
bool speaks_of_result(const std::string& label) { return has(label, kResult); }
bool speaks_of_aftermath(const std::string& label) { return has(label, kAfter); }
bool speaks_of_difference(const std::string& label) { return has(label, kDifference); }

std::string plain_label(const std::string& label) {
    std::string plain = fold(label);
    plain.erase(0, std::min(plain.find_first_not_of("-*. "), plain.size()));
    return plain;
}

std::optional<int> number_of(const std::string& label) {
    std::string number;
    return RE2::PartialMatch(label, kLeadingNumber, &number) ? std::optional<int>(std::stoi(number)) : std::nullopt;
}

Roll roll_of(const std::string& label) {
    if (has(label, kIncrease) && has(label, kDecrease)) return Roll::change;
    if (has(label, kIncrease)) return Roll::increase;
    if (has(label, kDecrease)) return Roll::decrease;
    if (has(label, kStock)) return Roll::stock;
    if (has(label, kChange)) return Roll::change;
    return Roll::none;
}

std::optional<int> begun_year(const std::string& label) {
    static const Pattern kYearBegin(R"((?i)(?:\b0?1[-/. ]+(?:0?1|jan(?:uari)?)[-/. ]+|\bprimo )(20\d\d)\b)");
    std::string year;
    return RE2::PartialMatch(label, kYearBegin, &year) ? std::optional(std::stoi(year)) : std::nullopt;
}

}  // namespace griffier
