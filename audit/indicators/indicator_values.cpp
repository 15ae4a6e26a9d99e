#include "audit/indicators/indicator_values.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "audit/prose/number_words.h"
#include "audit/remarks/observation.h"
#include "document/pattern.h"
#include "extractors/indicators/indicator_cells.h"

namespace griffier {
namespace {

// matches series of other bodies and of norms: "Landelijk vergelijking cijfer", "Normen VNG (%) Voldoende" / not "Cijfer Wassenaar"
const Pattern kOthers("(?i)landelijk|nederland|vergelijk|provincie|regio|gemiddeld|\\bnorm|voldoende");
const Pattern kRealised("(?i)realisatie|gerealiseerd|werkelijk|verslag|jaarrekening|nulmeting|peilwaarde|laatst bekend|^cijfer\\b|^stand\\b");
const Pattern kTarget("(?i)begroting|begroot|\\bbegr\\b|streef|doel|prognose|raming|ambitie|target");
// matches names that say that the percentage is a share of a whole: "% Cliënten dat", "Percentage inwoners", "Aandeel" / not "% groei"
const Pattern kShare("(?i)^(?:% ?\\pL|percentage\\b|het percentage\\b|aandeel\\b)");
// matches what may be above 100 % or below 0: "% kostendekkendheid", "percentage verandering"
const Pattern kNoShare(
    "(?i)groei|stijg|daling|dalend|verander|toename|afname|mutatie|ontwikkeling|dekking|dekkend|quote|ratio|belasting|bezetting|benutting|index|rendement|"
    "t\\.o\\.v|ten opzichte|realisatie|uitputting|exploitatie|verschil|afwijking|begroot");
// matches "gehele waarden aannemen tussen nul (niet eenzaam) en 11", "op een schaal van 1 tot 10" / not "tussen 2020 en 2022"
const Pattern kBetween(std::string("(?i)\\b(?:score|waarden?|cijfers?)\\b[^.;]{0,60} tussen ") + kNumberWord + "(?: \\([^)]*\\))? en " + kNumberWord + "\\b");
const Pattern kScale(std::string("(?i)\\bschaal van ") + kNumberWord + "(?: \\([^)]*\\))? (?:tot en met|tot|t/m|-|–) ?" + kNumberWord + "\\b");
const Pattern kMark("(?i)\\brapportcijfer");

// Names that say which way is better, so that a goal can be held against what was reached.
const Pattern kUp("(?i)^(?:toename|stijging|verhoging|vergroting|groei|meer)\\b");
const Pattern kDown("(?i)^(?:afname|daling|verlaging|vermindering|terugdringing|minder)\\b");
const Pattern kGood("(?i)\\b(?:tevreden|voldoende|positief|goede|tevredenheid|cliënttevredenheid|klanttevredenheid)\\b");
const Pattern kNegation("(?i)\\b(?:niet|geen|nooit|on(?:tevreden|voldoende|veilig|gezond)\\pL*)\\b");

constexpr std::int64_t kPrecise = 100;  // steps from which a jump is no play of small numbers

struct Value {
    int index = 0;
    int year = 0;
    Decimal value, step;
};

std::vector<Value> values_of(const Indicator& indicator, SeriesKind kind) {
    std::vector<Value> values;
    for (int v = 0; v < static_cast<int>(indicator.values.size()); ++v) {
        const IndicatorValue& one = indicator.values[static_cast<std::size_t>(v)];
        if (!one.value || !one.year || series_kind(one.series) != kind) continue;
        const auto amount = read_indicator_cell(one.text).amount;
        values.push_back({v, *one.year, *one.value, amount ? amount->step : Decimal(1)});
    }
    std::stable_sort(values.begin(), values.end(), [](const Value& a, const Value& b) { return a.year < b.year; });
    return values;
}

Operand operand(const Indicator& indicator, int i, int v) {
    return Operand{indicator_value_id(i, v), 1, indicator.values[static_cast<std::size_t>(v)].value, false, 1};
}

struct Bounds {
    Decimal low, high;
};

std::optional<Bounds> bounds_of(const Indicator& indicator) {
    if (indicator.unit == UnitKind::percent) {
        if (!RE2::PartialMatch(indicator.name, kShare) || RE2::PartialMatch(indicator.name, kNoShare)) return std::nullopt;
        return Bounds{0, 100};
    }
    if (indicator.unit != UnitKind::score && indicator.unit != UnitKind::none) return std::nullopt;
    for (const std::string* text : {&indicator.description, &indicator.name}) {
        std::string low, high;
        if (RE2::PartialMatch(*text, kBetween, &low, &high) || RE2::PartialMatch(*text, kScale, &low, &high)) {
            const auto from = number_word(low), to = number_word(high);
            if (from && to && *from < *to) return Bounds{*from, *to};
        }
        if (RE2::PartialMatch(*text, kMark)) return Bounds{1, 10};
    }
    return std::nullopt;
}

// "Realisatie 2022"
std::string label_of(const IndicatorValue& value) {
    return value.series + (value.series.empty() || !value.year ? "" : " ") + (value.year ? std::to_string(*value.year) : "");
}

bool apart(const Decimal& a, const Decimal& b) { return b > a * Decimal(2) || a > b * Decimal(2); }

}  // namespace

SeriesKind series_kind(const std::string& series) {
    if (RE2::PartialMatch(series, kOthers)) return SeriesKind::other;
    if (RE2::PartialMatch(series, kRealised)) return SeriesKind::realised;
    return RE2::PartialMatch(series, kTarget) ? SeriesKind::target : SeriesKind::other;
}

std::vector<PlacedCheck> check_indicator_ranges(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    for (int i = 0; i < static_cast<int>(extraction.indicators.size()); ++i) {
        const Indicator& indicator = extraction.indicators[static_cast<std::size_t>(i)];
        const auto bounds = bounds_of(indicator);
        if (!bounds) continue;
        const std::string range = bounds->low.dutch() + " to " + bounds->high.dutch();
        PlacedCheck within = observation("IND_RANGE", Status::pass, indicator.source, shortened(indicator.name) + ": all values lie in " + range);
        for (int v = 0; v < static_cast<int>(indicator.values.size()); ++v) {
            const IndicatorValue& value = indicator.values[static_cast<std::size_t>(v)];
            if (!value.value) continue;
            within.check.operands.push_back(operand(indicator, i, v));
            if (within.check.status == Status::flag || (*value.value >= bounds->low && *value.value <= bounds->high)) continue;
            within.check.status = Status::flag;
            within.check.result = operand(indicator, i, v);
            within.check.found = value.value;
            within.check.message = shortened(indicator.name) + ": " + label_of(value) + " is " + value.value->dutch() + ", outside " + range;
        }
        if (!within.check.operands.empty()) checks.push_back(std::move(within));
    }
    return checks;
}

std::vector<PlacedCheck> check_indicator_jumps(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    for (int i = 0; i < static_cast<int>(extraction.indicators.size()); ++i) {
        const Indicator& indicator = extraction.indicators[static_cast<std::size_t>(i)];
        const auto realised = values_of(indicator, SeriesKind::realised), targets = values_of(indicator, SeriesKind::target);
        std::vector<std::pair<Value, Value>> steps;
        const auto chain = [&](const std::vector<Value>& values) {
            for (std::size_t k = 1; k < values.size(); ++k)
                if (values[k].year > values[k - 1].year) steps.push_back({values[k - 1], values[k]});
        };
        chain(realised);
        if (!realised.empty() && !targets.empty() && targets.front().year >= realised.back().year) steps.push_back({realised.back(), targets.front()});
        chain(targets);
        bool small = false;
        PlacedCheck placed = observation("IND_JUMP", Status::pass, indicator.source, shortened(indicator.name) + ": no value is half or twice the one before");
        for (const auto& [a, b] : steps) {
            if (!(a.value > Decimal(0)) || !(b.value > Decimal(0)) || placed.check.status == Status::flag) continue;
            placed.check.operands.push_back(operand(indicator, i, b.index));
            if (!apart(a.value, b.value)) continue;
            if (a.value < a.step * Decimal(kPrecise) || b.value < b.step * Decimal(kPrecise)) {
                small = true;
                continue;
            }
            placed.check.status = Status::flag;
            placed.check.operands = {operand(indicator, i, a.index)};
            placed.check.result = operand(indicator, i, b.index);
            const auto say = [&](const Value& one) { return label_of(indicator.values[static_cast<std::size_t>(one.index)]) + " " + one.value.dutch(); };
            placed.check.message =
                shortened(indicator.name) + ": from " + say(a) + " to " + say(b) + (b.value > a.value ? ", more than twice" : ", less than half");
        }
        if (placed.check.operands.empty() || (small && placed.check.status == Status::pass)) continue;
        checks.push_back(std::move(placed));
    }
    return checks;
}

std::vector<PlacedCheck> check_indicator_units(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    for (int i = 0; i < static_cast<int>(extraction.indicators.size()); ++i) {
        const Indicator& indicator = extraction.indicators[static_cast<std::size_t>(i)];
        PlacedCheck placed = observation("IND_UNIT", Status::pass, indicator.source, shortened(indicator.name) + ": its values are printed with one unit");
        std::map<UnitKind, int> first;  // printed unit -> the value that has it first
        struct Form {
            int first = 0, values = 0, decimals = 0;
            int other = -1;  // the first value with other decimals
        };
        std::map<std::string, Form> forms;  // by series
        for (int v = 0; v < static_cast<int>(indicator.values.size()); ++v) {
            const IndicatorValue& value = indicator.values[static_cast<std::size_t>(v)];
            const auto amount = read_indicator_cell(value.text).amount;
            if (!amount || !value.value) continue;
            placed.check.operands.push_back(operand(indicator, i, v));
            if (value.value->is_zero()) continue;  // "0" is printed as it likes
            first.try_emplace(amount->unit, v);
            Form& form = forms.try_emplace(value.series, Form{v, 0, amount->step.decimals(), -1}).first->second;
            ++form.values;
            if (amount->step.decimals() != form.decimals && form.other < 0) form.other = v;
        }
        if (placed.check.operands.size() < 2) continue;
        const auto text = [&](int v) { return "\"" + indicator.values[static_cast<std::size_t>(v)].text + "\""; };
        const auto flag = [&](int a, int b, const char* what) {
            placed.check.status = Status::flag;
            placed.check.operands = {operand(indicator, i, a)};
            placed.check.result = operand(indicator, i, b);
            placed.check.message = shortened(indicator.name) + ": " + text(a) + " and " + text(b) + " are printed with " + what;
        };
        if (first.size() > 1) {
            std::vector<int> places;
            for (const auto& [unit, v] : first) places.push_back(v);
            std::sort(places.begin(), places.end());
            flag(places[0], places[1], "different units");
        }
        for (const auto& [series, form] : forms)
            if (placed.check.status == Status::pass && form.values > 2 && form.other >= 0) flag(form.first, form.other, "different decimals");
        checks.push_back(std::move(placed));
    }
    return checks;
}

std::vector<PlacedCheck> check_indicator_directions(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    for (int i = 0; i < static_cast<int>(extraction.indicators.size()); ++i) {
        const Indicator& indicator = extraction.indicators[static_cast<std::size_t>(i)];
        const bool good = RE2::PartialMatch(indicator.name, kGood) && !RE2::PartialMatch(indicator.name, kNegation);
        const bool up = RE2::PartialMatch(indicator.name, kUp) || good, down = RE2::PartialMatch(indicator.name, kDown);
        if (up == down) continue;
        const auto realised = values_of(indicator, SeriesKind::realised), targets = values_of(indicator, SeriesKind::target);
        if (realised.empty()) continue;
        const Value& last = realised.back();
        const auto first = std::find_if(targets.begin(), targets.end(), [&](const Value& one) { return one.year > last.year; });
        if (first == targets.end()) continue;
        const bool worse = up ? first->value < last.value : first->value > last.value;
        PlacedCheck placed =
            observation("IND_DIRECTION", worse ? Status::flag : Status::pass, indicator.source,
                        shortened(indicator.name) + ": the goal for " + std::to_string(first->year) + " is " + first->value.dutch() +
                            (worse ? ", worse than the " : ", no worse than the ") + last.value.dutch() + " reached in " + std::to_string(last.year));
        placed.check.operands = {operand(indicator, i, last.index)};
        placed.check.result = operand(indicator, i, first->index);
        checks.push_back(std::move(placed));
    }
    return checks;
}

std::vector<PlacedCheck> check_indicator_values(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    const auto add = [&](std::vector<PlacedCheck> more) {
        checks.insert(checks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    add(check_indicator_ranges(extraction));
    add(check_indicator_jumps(extraction));
    add(check_indicator_units(extraction));
    add(check_indicator_directions(extraction));
    return checks;
}

}  // namespace griffier
