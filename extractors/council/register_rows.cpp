#include "extractors/council/register_rows.h"

#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/register_contents.h"
#include "extractors/dates.h"
#include "extractors/matching.h"

namespace griffier {
namespace {

static const Pattern kNumberFirst("^([A-Za-z]{0,3}[- .]?[0-9][0-9A-Za-z./-]*)(?:[ :–,-]+|$)(.*)$");

}  // namespace

bool RegisterRow::has(Field field) const {
    return std::any_of(cells.begin(), cells.end(), [&](const RegisterCell& cell) { return cell.field == field; });
}

std::string RegisterRow::text(Field field) const {
    std::string out;
    for (const RegisterCell& cell : cells)
        if (cell.field == field) append_words(out, cell.text);
    return out;
}

std::vector<LabelledText> inline_labels(const std::string& text) {
    static const Pattern kLabel("(?:^|[.;?!)] )(\\p{Lu}[\\pL-]+(?: [\\pL-]+){0,3}) ?: ");
    std::vector<LabelledText> parts(1);
    std::size_t from = 0;
    for (const Match& match : find_all(kLabel, text)) {
        const Field field = field_of(match.groups[1]);
        if (field == Field::none || field == Field::settled) continue;  // "Afgedaan: brief van 3 maart" is one state
        const std::size_t at = text.find(match.groups[1], static_cast<std::size_t>(match.span.begin));
        parts.back().text = trim(text.substr(from, at - from));
        parts.push_back({match.groups[1], "", field});
        from = static_cast<std::size_t>(match.span.end);
    }
    parts.back().text = trim(text.substr(from));
    return parts;
}

void add_cells(RegisterRow& row, const std::vector<Field>& fields, const RegisterCell& cell) {
    if (says_nothing(cell.text)) return;
    // Labels in the cell itself: "Planning: Q1 2027. Het onderzoek loopt."
    if (const auto parts = inline_labels(cell.text); parts.size() > 1 && parts.front().text.empty()) {
        for (std::size_t i = 1; i < parts.size(); ++i) {
            std::string value = parts[i].text, rest;
            static const Pattern kSentences("^([^.]*[^. ]\\.) (\\p{Lu}.*)$");
            if (parts[i].field == Field::term && RE2::FullMatch(value, kSentences, &value, &rest) && value.ends_with('.')) value.pop_back();
            RegisterCell part = cell;
            part.field = parts[i].field, part.head = parts[i].label, part.text = value;
            if (part.field != Field::head && !says_nothing(value)) row.cells.push_back(part);
            if (rest.empty()) continue;
            part.field = fields.front() == Field::term ? Field::status : fields.front(), part.head = cell.head, part.text = rest;
            row.cells.push_back(std::move(part));
        }
        return;
    }
    const auto put = [&](Field field, const std::string& text) {
        RegisterCell part = cell;
        part.field = field, part.text = trim(text);
        if (!part.text.empty()) row.cells.push_back(std::move(part));
    };
    const auto holds = [&](Field field) { return std::find(fields.begin(), fields.end(), field) != fields.end(); };
    std::string rest = cell.text, number, after;
    const bool number_first = holds(Field::number);
    if (!number_first && fields.size() < 2) {
        put(fields.front(), rest);
        return;
    }
    std::vector<Field> left = fields;
    // "2026-M08 (06-05-2026)" below "Nummer": its date stands with it. A number that is itself like a date is none.
    const Match dated = held_date(rest);
    const bool with_date = matches(dated) && !first_date(dated.groups[1]).empty() && (holds(Field::date) || holds(Field::meeting) || dated.span.begin > 0);
    // "Raad 12 november 2026" below "Raad en datum" is the meeting, whole.
    if (holds(Field::meeting) && holds(Field::date) && !number_first) {
        put(Field::meeting, rest);
        return;
    }
    if (with_date && (number_first || holds(Field::date))) {
        put(holds(Field::meeting) && !holds(Field::date) ? Field::meeting : Field::date, dated.groups[1]);
        rest = trim(rest.substr(0, static_cast<std::size_t>(dated.span.begin)) + " " + rest.substr(static_cast<std::size_t>(dated.span.end)));
        std::erase(left, Field::date);
    }
    if (number_first && left.size() > 1 && RE2::FullMatch(rest, kNumberFirst, &number, &after)) {
        while (!number.empty() && std::string_view(".)").find(number.back()) != std::string_view::npos) number.pop_back();
        put(Field::number, number);
        rest = after;
        std::erase(left, Field::number);
    }
    if (!left.empty()) put(left.front() == Field::number && left.size() > 1 ? left[1] : left.front(), rest);
}

std::string kind_of_row(const RegisterRow& row) {
    const std::string sort = fold(row.text(Field::kind));
    if (sort.starts_with("t")) return "toezegging";
    if (sort.starts_with("m") || sort.starts_with("a") || sort.starts_with("sub")) return "motie";
    const std::string number = row.text(Field::number);
    static const Pattern kPromise("(?:T|TZ|TOEZ)[-. ]?[0-9].*|(?:20)?[0-9]{2}[-./]?TZ?[-./]?[0-9]+");
    static const Pattern kMotie("(?:M|A|MV|VM|SA|MO|AM)[-. ]?[0-9].*|(?:20)?[0-9]{2}[-./]?[MA][-./]?[0-9]+");
    if (RE2::FullMatch(number, kPromise)) return "toezegging";
    if (RE2::FullMatch(number, kMotie)) return "motie";
    const std::string title = fold(row.text(Field::title));
    if (title.starts_with("toezegging")) return "toezegging";
    if (title.starts_with("motie") || title.starts_with("amendement")) return "motie";
    return "";
}

}  // namespace griffier
