#include "extractors/unit.h"

#include <string>

#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// A scale by number, anywhere in the text. Groups: what stands before, the statement, the scale.
// matches "Bedragen x € 1.000", "(bedragen x € 1.000,-)", "x €1.000", "€ x 1.000", "(x 1.000)", "Bedragen * € 1.000", "x € 1 mln", "Bedrag x € miljoen" / not
// "€ 1.000", "x 100"
static const Pattern kTimes(
    R"((?i)^(.*?)(\(?(?:\bbedrag(?:en)?\b[ :]*(?:zijn |luiden |in )?)?(?:€ ?|\b(?:eur|euro'?s?) ?)?(?:[x×*]|\bmaal\b) ?(?:€ ?|eur(?:o'?s?)? ?)?)"
    R"((1\.000\.000|1[.]?000|1 ?mln\b|1 ?miljoen|1 ?mld\b|1 ?miljard|mln\b|miljoen(?:en)?\b|mld\b|mrd\b|miljard(?:en)?\b|duizend(?:en)?\b)\.?(?:,-{1,2})?(?: ?euro'?s?)?\)?)(.*)$)");
// A scale by word. matches "in duizenden euro's", "in miljoenen", "bedragen in duizendtallen", "dzd euro", "k€", "in € 1.000", "bedragen in € mln", "mln euro"
// / not "duizenden inwoners"
static const Pattern kWords(
    R"((?i)((?:bedragen )?(?:\(?\bin (?:een )?(?:€ ?)?(duizenden|duizendtallen|duizend|miljoenen|miljoen|mln|miljarden|1\.000\.000|1[.]?000)\b\.?(?: ?(?:euro'?s?|eur|€))?(?:,-)?\)?)"
    R"(|(?:^|[ (])(dzd\.?|mln\.?|miljoen|duizend) ?(?:euro'?s?|eur|€)|(?:^|[ (])€ ?(dzd|mln|miljoen|duizend)\b|(?:^|[ (])(k)€)))");
// Whole euros. matches "in euro's", "(bedragen in €)", "€", "Bedragen in euro", "in hele euro's" / not "€ 5", "euro per inwoner"
static const Pattern kEuros(R"((?i)(?:^|.*[ (])(?:bedragen )?in (?:hele |gehele )?(?:euro'?s?|eur|€)\)?[.:]?(?:$|[ ,;)].*)|\(?(?:€|eur|euro'?s?)\)?)");
// matches "%", "(%)", "in %", "in procenten", "Tarief in %", "Tarief 2027 (%)", "percentage" / not "5 %", "12 (%)", "% van alle jongeren"
static const Pattern kPercent(R"((?i)(?:|.*(?:[^\d ]|\b(?:19|20)\d\d) ?\(|.*[^\d] in )(?:in )?(?:%|procent(?:en)?|percentages?)\)?)");
// matches "fte", "aantal fte", "(fte's)", "Formatie in fte" / not "1 fte extra", "Klantcontact (1,5 fte)"
static const Pattern kFte(R"((?i)(?:|.*[^\d ] |.*\()fte(?:'?s)?\)?)");
// matches "aantal", "aantal inwoners", "Aantallen", "(aantal)" / not "aantal per 1.000 inwoners is gestegen"
static const Pattern kCount(R"((?i)\(?(?:in )?aantal(?:len)?(?: [a-zë]+){0,2}\)?)");
// What the scale counts, where it is no money. matches "aantal x 1.000", "inwoners (x 1.000)", "kWh"
static const Pattern kNoMoney(R"((?i)\b(?:aantal|aantallen|inwoners|personen|woningen|huishoudens|uren|kwh|m2|m3|ton|km)\b)");
// The number just before an "x": "3 x € 1.000" multiplies. matches "kosten 3", "12" / not "Begroting 2024", "Begroting 2024,"
static const Pattern kFactorBefore(R"((?:^|.*[^\d.,])(\d(?:[\d.,]*\d)?) ?$)");
// Money, said by word. matches "bedragen x 1.000", "euro" / not "inwoners x 1.000"
static const Pattern kMoneyWord(R"((?i)eur|bedrag|€)");
static const Pattern kYearBefore(R"(19\d\d|20\d\d|2\.0\d\d)");  // matches "2024" / not "24"

// matches "€", "euro", "in €" / not "Bedragen in €", "in euro's"
static const Pattern kBareCurrency(R"((?i)\(?(?:(?:in )?(?:€|eur)|euro'?s?)\)?)");

// Typographic apostrophes and odd spaces made plain, so that the patterns stay readable.
std::string plain(std::string_view text) {
    std::string out = normalise(text);
    for (std::string_view quote : {"\u2019", "\u2018", "´", "`"}) {
        for (std::size_t at = out.find(quote); at != std::string::npos; at = out.find(quote, at + 1)) out.replace(at, quote.size(), "'");
    }
    for (std::string_view dash : {"\u2013", "\u2014", "\u2212", "\u2010", "\u2011"}) {
        for (std::size_t at = out.find(dash); at != std::string::npos; at = out.find(dash, at + 1)) out.replace(at, dash.size(), "-");
    }
    return trim(out);
}

std::int64_t scale_of(const std::string& printed) {
    const char first = printed.empty() ? '1' : printed[0];
    if (printed.find("1.000.000") != std::string::npos) return 1'000'000;
    if (printed.find("mld") != std::string::npos || printed.find("mrd") != std::string::npos || printed.find("iljard") != std::string::npos)
        return 1'000'000'000;
    if (printed.find("mln") != std::string::npos || printed.find("iljoen") != std::string::npos || first == 'M') return 1'000'000;
    return 1000;
}

}  // namespace

std::optional<TableUnit> find_unit(std::string_view text) {
    const std::string line = plain(text);
    if (line.empty() || line.size() > 2000) return std::nullopt;
    TableUnit unit;
    std::string before, statement, scale, rest, second, third, fourth;
    if (RE2::FullMatch(line, kTimes, &before, &statement, &scale, &rest)) {
        std::string factor;
        if (!RE2::FullMatch(before, kFactorBefore, &factor) || RE2::FullMatch(factor, kYearBefore)) {
            unit.kind = !RE2::PartialMatch(statement, kMoneyWord) && RE2::PartialMatch(line, kNoMoney) ? UnitKind::count : UnitKind::eur;
            unit.scale = scale_of(scale);
            unit.text = trim(statement);
            return unit;
        }
    }
    re2::StringPiece match;
    if (RE2::PartialMatch(line, kWords, &match, &scale, &second, &third, &fourth)) {
        unit.kind = RE2::PartialMatch(line, kNoMoney) && !RE2::PartialMatch(match, kMoneyWord) ? UnitKind::count : UnitKind::eur;
        unit.scale = scale_of(scale + second + third + (fourth.empty() ? "" : "1000"));
        unit.text = trim(std::string(match));
        return unit;
    }
    if (RE2::FullMatch(line, kEuros)) {
        unit.kind = UnitKind::eur;
        unit.text = line.size() <= 40 ? line : "in euro's";
        return unit;
    }
    if (line.size() > 60) return std::nullopt;  // the weaker words count only where the text is a header or label
    if (RE2::FullMatch(line, kPercent)) {
        unit.kind = UnitKind::percent;
    } else if (RE2::FullMatch(line, kFte)) {
        unit.kind = UnitKind::fte;
    } else if (RE2::FullMatch(line, kCount)) {
        unit.kind = UnitKind::count;
    } else {
        return std::nullopt;
    }
    unit.text = line;
    return unit;
}

std::optional<TableUnit> unit_of_header(std::string_view header) {
    if (auto unit = find_unit(header)) return unit;
    // matches "Formatie 2026", "Toegestane formatie" / not "Formatiebudget", "Kosten formatie"
    static const Pattern kFormation(R"((?i)(?:(?:\d{4}|toegestane|vaste|structurele|tijdelijke|totale|begrote|werkelijke) )*formatie(?: \d{4}| per .*)?)");
    if (TableUnit unit; RE2::FullMatch(plain(header), kFormation)) {
        unit.kind = UnitKind::fte;
        unit.text = plain(header);
        return unit;
    }
    // What is measured and costs nothing by itself. matches "Uren", "Uren 2026", "(ha)", "m²", "Termijn (jaren)", "Volume" / not "Uren Wmo", "Uurtarief",
    // "Lasten (2 jaar)"
    static const Pattern kMeasure(
        R"((?i)\(?(?:in )?(?:uren|ha|hectare|m2|m²|m3|m³|km|volume)\)?(?: \d{4})?|(?:[\pL -]+ )?\((?:in )?(?:jaren|jaar|maanden|dagen|uren|stuks|ha|m2|m²|m3|m³|km)\))");
    if (TableUnit unit; RE2::FullMatch(plain(header), kMeasure)) {
        unit.kind = UnitKind::count;
        unit.text = plain(header);
        return unit;
    }
    // matches "Rekening 2024 €", "Verschil (€)" / not "€ 500 €", "3.056 €"
    static const Pattern kSignBehind(R"(.*(?:[^\d ]|\b(?:19|20)\d\d) ?\(?€\)?)");
    if (!RE2::FullMatch(plain(header), kSignBehind)) return std::nullopt;
    TableUnit unit;
    unit.kind = UnitKind::eur;
    unit.text = "€";
    return unit;
}

bool says_scale(const TableUnit& unit) {
    return unit.inferred || !(unit.kind == UnitKind::eur && unit.scale == 1 && RE2::FullMatch(plain(unit.text), kBareCurrency));
}

}  // namespace griffier
