#include "document/files/xlsx_formats.h"

#include <algorithm>
#include <array>

namespace griffier {
namespace {

using std::string_view;

constexpr int kMostDecimals = 30;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(string_view text) {
    std::string folded(text);
    std::transform(folded.begin(), folded.end(), folded.begin(), [](char c) { return lower(c); });
    return folded;
}

bool is_digit_mark(char c) { return c == '0' || c == '#' || c == '?'; }
bool is_date_letter(char c) { return string_view("ymdhs").find(lower(c)) != string_view::npos; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

// Where what begins at `at` ends: a quoted text, an escaped character, a bracket, a character that only gives its width or fills, or one character.
std::size_t end_of_piece(string_view code, std::size_t at) {
    const auto behind = [&](char mark) { return std::min(code.find(mark, at + 1), code.size() - 1) + 1; };
    if (code[at] == '"') return behind('"');
    if (code[at] == '[') return behind(']');
    std::size_t end = at + 1;
    if (code[at] == '\\' || code[at] == '_' || code[at] == '*') end = std::min(end + 1, code.size());
    while (end < code.size() && (static_cast<unsigned char>(code[end]) & 0xc0) == 0x80) ++end;  // the rest of a character of UTF-8
    return end;
}

std::vector<string_view> sections_of(string_view code) {
    std::vector<string_view> sections;
    std::size_t start = 0;
    for (std::size_t at = 0; at < code.size(); at = end_of_piece(code, at)) {
        if (code[at] != ';') continue;
        sections.push_back(code.substr(start, at - start));
        start = at + 1;
    }
    sections.push_back(code.substr(start));
    return sections;
}

class SectionParser {
public:
    FormatSection parse(string_view code) {
        for (std::size_t at = 0; at < code.size();) at = piece(code, at);
        read_digits();
        name_minutes();
        const bool numbers = section_.has(FormatPiece::digits) || section_.has(FormatPiece::general);
        const bool dates = section_.has(FormatPiece::date), texts = section_.has(FormatPiece::text);
        if (numbers + dates + texts > 1) section_.known = false;
        return std::move(section_);
    }

private:
    std::size_t piece(string_view code, std::size_t at) {
        const char c = code[at];
        const std::size_t end = end_of_piece(code, at);
        const string_view rest = code.substr(at);
        if (c == '"') {
            literal(code.substr(at + 1, end - at - 1 - (end - at > 1 && code[end - 1] == '"')));
        } else if (c == '\\') {
            literal(code.substr(at + 1, end - at - 1));
        } else if (c == '_' || c == '*') {
            if (!after_sign()) literal(" ");
        } else if (c == '[') {
            bracket(code.substr(at + 1, end - at - 2));
        } else if (is_digit_mark(c) || c == '.' || (c == ',' && !digits_.empty())) {
            digit_mark(c);
        } else if (lower(rest.substr(0, 7)) == "general") {
            add(FormatPiece::general, "");
            return at + 7;
        } else if (lower(rest.substr(0, 5)) == "am/pm" || lower(rest.substr(0, 3)) == "a/p") {
            section_.known = false;
            return at + 3;
        } else if (is_date_letter(c)) {
            std::size_t last = at;
            while (last < code.size() && lower(code[last]) == lower(c)) ++last;
            add(FormatPiece::date, lower(code.substr(at, last - at)));
            return last;
        } else if (c == '@') {
            add(FormatPiece::text, "");
        } else if (c == '%') {
            ++section_.percents;
            section_.shift += 2;
            literal("%");
        } else if (is_letter(c) || c == ',' || (c == '/' && !digits_.empty())) {
            section_.known = false;  // 1E+00, years of other calendars, fractions
        } else {
            literal(code.substr(at, end - at));
        }
        return end;
    }

    void add(FormatPiece piece, std::string text) {
        ended_ = !digits_.empty();
        section_.tokens.push_back({piece, std::move(text)});
    }

    void literal(string_view text) { add(FormatPiece::literal, std::string(text)); }

    // The room that accountants leave behind a minus sign does not part it from its figure.
    bool after_sign() const {
        return !section_.tokens.empty() && !section_.tokens.back().text.empty() &&
               string_view("-+(").find(section_.tokens.back().text.back()) != string_view::npos;
    }

    // Digits with something between them (000-00) are none that griffier applies.
    void digit_mark(char c) {
        if (ended_) section_.known = section_.known && c == ',';
        if (digits_.empty()) section_.tokens.push_back({FormatPiece::digits, ""});
        digits_ += c;
    }

    // A colour, a currency with the place it belongs to ("$€-413"); conditions and spans of time are not applied.
    void bracket(string_view text) {
        static constexpr std::array<string_view, 8> kColours{"black", "blue", "cyan", "green", "magenta", "red", "white", "yellow"};
        const std::string word = lower(text);
        if (text.starts_with('$'))
            literal(text.substr(1, std::min(text.find('-'), text.size()) - 1));
        else if (!text.empty() && string_view("<>=").find(text[0]) != string_view::npos)
            section_.conditional = true;
        else if (std::find(kColours.begin(), kColours.end(), word) == kColours.end() && !word.starts_with("color"))
            section_.known = false;
    }

    // "#,##0.00," -> least and most digits, groups, commas behind them
    void read_digits() {
        const std::size_t point = std::min(digits_.find('.'), digits_.size());
        std::string whole = digits_.substr(0, point), fraction = digits_.substr(std::min(point + 1, digits_.size()));
        for (std::string* part : {&whole, &fraction})
            for (; part->ends_with(','); part->pop_back()) section_.shift -= 3;
        section_.grouped = whole.find(',') != std::string::npos;
        section_.least_whole = static_cast<int>(std::count(whole.begin(), whole.end(), '0'));
        section_.most_decimals = static_cast<int>(fraction.size());
        section_.least_decimals = static_cast<int>(fraction.rfind('0') + 1);  // npos + 1 is 0
        if (fraction.find_first_of(".,") != std::string::npos || section_.most_decimals > kMostDecimals || section_.least_whole > kMostDecimals)
            section_.known = false;
    }

    // "m" is minutes behind hours and before seconds.
    void name_minutes() {
        std::vector<FormatToken*> dates;
        for (FormatToken& token : section_.tokens)
            if (token.piece == FormatPiece::date) dates.push_back(&token);
        for (std::size_t i = 0; i < dates.size(); ++i) {
            std::string& letters = dates[i]->text;
            if (letters[0] != 'm' || letters.size() > 2) continue;
            if ((i > 0 && dates[i - 1]->text[0] == 'h') || (i + 1 < dates.size() && dates[i + 1]->text[0] == 's')) letters.assign(letters.size(), 'n');
        }
    }

    FormatSection section_;
    std::string digits_;  // the marks of the number
    bool ended_ = false;  // something stands behind them
};

}  // namespace

bool FormatSection::has(FormatPiece piece) const {
    return std::any_of(tokens.begin(), tokens.end(), [piece](const FormatToken& token) { return token.piece == piece; });
}

NumberFormat parse_number_format(string_view code) {
    NumberFormat format;
    for (const string_view section : sections_of(code)) format.numbers.push_back(SectionParser().parse(section));
    if (format.numbers.size() >= 4 || format.numbers.back().has(FormatPiece::text)) {
        format.texts.push_back(std::move(format.numbers.back()));
        format.numbers.pop_back();
    }
    const bool none = format.numbers.empty() || (format.numbers.size() == 1 && format.numbers.front().tokens.empty() && code.find(';') == string_view::npos);
    if (none) format.numbers = {SectionParser().parse("General")};
    const bool conditional = std::any_of(format.numbers.begin(), format.numbers.end(), [](const FormatSection& section) { return section.conditional; });
    for (FormatSection& section : format.numbers)
        if (conditional || format.numbers.size() > 3 || section.has(FormatPiece::text)) section.known = false;
    return format;
}

string_view builtin_number_format(int id) {
    // Those of a currency (5 to 8, 42, 44) say another one in each country: the number is given alone.
    switch (id) {
        case 1:
            return "0";
        case 2:
            return "0.00";
        case 3:
            return "#,##0";
        case 4:
            return "#,##0.00";
        case 5:
        case 6:
        case 37:
        case 38:
            return "#,##0;-#,##0";
        case 7:
        case 8:
        case 39:
        case 40:
            return "#,##0.00;-#,##0.00";
        case 9:
            return "0%";
        case 10:
            return "0.00%";
        case 11:
            return "0.00E+00";
        case 12:
            return "# ?/?";
        case 13:
            return "# ?\?/?\?";
        case 14:
            return "dd-mm-yyyy";
        case 15:
            return "d-mmm-yy";
        case 16:
            return "d-mmm";
        case 17:
            return "mmm-yy";
        case 18:
            return "h:mm AM/PM";
        case 19:
            return "h:mm:ss AM/PM";
        case 20:
            return "h:mm";
        case 21:
            return "h:mm:ss";
        case 22:
            return "dd-mm-yyyy h:mm";
        case 41:
        case 42:
            return "#,##0;-#,##0;\"-\"";
        case 43:
        case 44:
            return "#,##0.00;-#,##0.00;\"-\"";
        case 45:
            return "mm:ss";
        case 46:
            return "[h]:mm:ss";
        case 47:
            return "mm:ss.0";
        case 48:
            return "##0.0E+0";
        case 49:
            return "@";
        default:
            return "General";
    }
}

}  // namespace griffier
