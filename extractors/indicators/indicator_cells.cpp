// The cells of indicator tables.
#include "extractors/indicators/indicator_cells.h"

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/matching.h"

namespace griffier {

namespace {

// matches "6,1% (2021)", "10 (2022)" / not "2.1 (a)"
static const Pattern kYearBehind("^(.+?) ?\\(((?:19|20)[0-9]{2})\\)\\*?$");
// matches "2020: 68,4 %", "2021 805,5" / not "2020"
static const Pattern kYearBefore("^((?:19|20)[0-9]{2}) ?:? (.+)$");
// matches "(2021)" / not "2021"
static const Pattern kLoneYear("\\(((?:19|20)[0-9]{2})\\)");
static const Pattern kLoneYears("\\((?:19|20)[0-9]{2}\\)(?: \\((?:19|20)[0-9]{2}\\))*");
// matches a figure with a unit of measure: "200 kg", "1,5 fte" / not "88 kinderen"
static const Pattern kMeasured("(?i)^(.*[0-9]) ?(?:kg|ton|kton|kwh|mwh|gwh|mw|tj|pj|m2|m²|m3|m³|km|km2|ha|liter|fte|db|punten|dagen|weken|minuten|uur|uren)$");
static const Pattern kInFte("(?i)fte$");
// A remark behind a figure. matches "12.406 (plus 35)", "12.406 (+35)", "88 % (voorlopig)" / not "12 (x 1.000)", "45 (per 1.000 inwoners)", "3,1 (mln)"
static const Pattern kRemarkBehind("^(.*?[0-9%]) ?\\(([\\pL][^()]*|[+][0-9.,]+)\\)$");
static const Pattern kRemarkMeasures("(?i)^x\\b|\\bper\\b|1[.]?000|\\b(?:duizend|miljoen|mln|ton)|%");
// matches "≥ 7,6", ">= 80%", "minimaal 7", "max. 12", "ca. 10", "↑ 75%", "75% ↑" / not "7 tot 8"
static const Pattern kBounded(
    "(?i)^(?:(?:[≥≤<>=~±↑↓→↗↘▲▼]|minimaal|minstens|maximaal|ten minste|tenminste|hoogstens|min\\.|max\\.|ca\\.|circa|ongeveer)+ ?)*(.*?[0-9%])(?: "
    "?[↑↓→↗↘▲▼=])?$");
// matches two figures in one cell, "460 670"; a thousand with a space looks the same / not "68,4 %"
static const Pattern kTwoFigures("[0-9] [0-9]");
// matches "%", "Percentage", "% deelnemers" / not "promille"
static const Pattern kPercent("(?i)%|\\bpercentage\\b|\\bprocent\\b|\\baandeel\\b");
static const Pattern kFte("(?i)\\bfte\\b|\\bformatieplaatsen\\b");
static const Pattern kEuro("(?i)€|\\beuro\\b|\\bbudget\\b|\\bkosten\\b|\\bbedrag\\b|\\bwoonlasten\\b|\\btarief\\b|\\bwoz-waarde\\b");
static const Pattern kScore("(?i)\\b(?:rapport)?cijfer\\b|score\\b|\\bindex\\b|\\bco[eë]ffici[eë]nt\\b|\\bschaal\\b|\\bwaardering\\b");
// A unit of measure that a name says its figures are in. matches "in kg per inwoner", "(ton)", "(in minuten)", "Aantal kWh"
// / not "Aantal tonnen", "in uren van nood"
static const Pattern kInMeasure(
    "(?i)(?:\\b(?:in|aantal|hoeveelheid) (?:kg|kilo(?:'s|gram(?:men)?)?|k?ton|liters?|[kmg]wh|mw|[tp]j|m[23]|m[²³]|km2?|hectares?|ha|db)|"
    "\\bin (?:dagen|weken|maanden|minuten|seconden|uur|uren))(?:$|[),.;]| per\\b| \\()|"
    "\\((?:in )?(?:kg|kilo(?:'s|gram)?|k?ton|liters?|[kmg]wh|mw|[tp]j|m[23]|m[²³]|km2?|hectares?|ha|db|dagen|weken|maanden|minuten|seconden|uur|uren)\\b");
// matches "per 1.000 inwoners", "per duizend huishoudens" / not "per inwoner"
static const Pattern kPerMany("(?i)^per (?:[0-9]|duizend|honderd)");
static const Pattern kCount("(?i)\\baantal(?:len)?\\b|\\bhoeveelheid\\b");
// matches "per 1.000 inwoners", "per 10.000 jongeren van 12 t/m 17 jaar", "per cliënt" / not "per jaar"
static const Pattern kBase(
    "(?i)\\b(per (?:[0-9][0-9.]*|duizend|honderd) [^ ,.;()]+(?: (?:van )?[0-9]{1,3} ?(?:-|–|t/m|tot|tot en met) ?[0-9]{1,3} jaar\\b)?|per "
    "(?:inwoner|cli[eë]nt|huishouden|leerling|kind|woning|persoon|fte|vierkante "
    "kilometer|km2|m2|hectare))");
// matches the years in a header, and the brackets they leave empty
static const Pattern kYears(" ?(?:\\((?:19|20)[0-9]{2}\\)|(?:19|20)[0-9]{2}(?:[-/](?:19|20)?[0-9]{2})?|\\( ?\\))\\*?");

}  // namespace

IndicatorCell read_indicator_cell(std::string_view text) {
    IndicatorCell cell;
    if (are_years(text)) return cell;
    std::string figure, year;
    const std::string whole = trim(text);
    const auto read = [](const std::string& printed) {
        std::string number;
        if (RE2::PartialMatch(printed, kTwoFigures)) return std::optional<Amount>();
        if (!RE2::FullMatch(printed, kMeasured, &number)) return parse_amount(printed);
        auto amount = parse_amount(number);
        if (amount && amount->unit == UnitKind::none) amount->unit = RE2::PartialMatch(printed, kInFte) ? UnitKind::fte : UnitKind::other;
        return amount;
    };
    if ((cell.amount = read(whole))) return cell;
    if (std::string bare; RE2::FullMatch(whole, kBounded, &bare) && bare != whole && (cell.amount = read(trim(bare)))) return cell;
    if (std::string remark;
        RE2::FullMatch(whole, kRemarkBehind, &figure, &remark) && !RE2::PartialMatch(remark, kRemarkMeasures) && (cell.amount = read(trim(figure))))
        return cell;
    const bool behind = RE2::FullMatch(whole, kYearBehind, &figure, &year);
    if (!behind && !RE2::FullMatch(whole, kYearBefore, &year, &figure)) return cell;
    if ((cell.amount = read(trim(figure)))) cell.year = parse_year(year);
    return cell;
}

bool are_years(std::string_view text) { return RE2::FullMatch(trim(text), kLoneYears); }

std::optional<int> lone_year(std::string_view text) {
    std::string year;
    if (!RE2::FullMatch(trim(text), kLoneYear, &year)) return std::nullopt;
    return parse_year(year);
}

UnitKind indicator_unit(std::string_view text) {
    const re2::StringPiece piece(text.data(), text.size());
    if (RE2::PartialMatch(piece, kPercent)) return UnitKind::percent;
    if (RE2::PartialMatch(piece, kFte)) return UnitKind::fte;
    if (RE2::PartialMatch(piece, kScore)) return UnitKind::score;
    if (RE2::PartialMatch(piece, kInMeasure)) return UnitKind::other;
    if (RE2::PartialMatch(piece, kCount)) return UnitKind::count;
    if (RE2::PartialMatch(piece, kEuro)) return UnitKind::eur;
    if (const std::string base = unit_base_of(text); RE2::PartialMatch(base, kPerMany))
        return UnitKind::count;  // what is shared out over a thousand is counted
    return UnitKind::none;
}

std::string unit_base_of(std::string_view text) {
    const Match match = find_first(kBase, text);
    return matches(match) ? match.groups[1] : "";
}

std::string without_year(std::string_view header) {
    std::string text(header);
    RE2::GlobalReplace(&text, kYears, "");
    return trim(text);
}

}  // namespace griffier
