#include "audit/sums/house_rule_file.h"

#include <algorithm>
#include <set>

#include "audit/rules/rules.h"
#include "document/error.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr const char* kForm = "Write blocks of [NAME], title = ..., tables = ..., and rows = A = B + C (or columns = ...); see docs/rules.md.";

[[noreturn]] void refuse(const std::string& file, int line, const std::string& why) {
    throw InputError("damaged", "line " + std::to_string(line) + " of the rules " + printable_name(file) + ": " + why, kForm);
}

// `text` at each of `marks` outside quotes; the mark that stands before each part ('\0' before the first) goes with it.
std::vector<std::pair<char, std::string>> split_outside_quotes(std::string_view text, std::string_view marks) {
    std::vector<std::pair<char, std::string>> parts = {{'\0', ""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"') quoted = !quoted;
        // A sign is a sign only between blanks: "Wmo-voorzieningen" is one label.
        const bool between_blanks = i > 0 && text[i - 1] == ' ' && (i + 1 == text.size() || text[i + 1] == ' ');
        if (!quoted && marks.find(c) != std::string_view::npos && (between_blanks || c == ';'))
            parts.emplace_back(c, "");
        else if (c != '"')
            parts.back().second += c;
    }
    for (auto& part : parts) part.second = trim(part.second);
    return parts;
}

bool is_name(const std::string& text) {
    return !text.empty() && text[0] >= 'A' && text[0] <= 'Z' &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; });
}

void read_relation(HouseRule& rule, const std::string& value, bool along_columns, const std::string& file, int line) {
    if (!rule.terms.empty()) refuse(file, line, "[" + rule.id + "] has a relation already");
    const auto parts = split_outside_quotes(value, "=+-");
    const auto equals = std::count_if(parts.begin(), parts.end(), [](const auto& part) { return part.first == '='; });
    if (equals != 1 || parts[1].first != '=') refuse(file, line, "a relation is a result, \" = \" and its terms, with \" + \" or \" - \" between them");
    rule.along_columns = along_columns;
    rule.result = {parts[0].second, 1};
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto& [mark, label] = parts[i];
        if (label.empty() && mark == '=' && i + 1 < parts.size()) continue;  // "A = - B + C"
        if (label.empty()) refuse(file, line, "a sign has no label behind it");
        rule.terms.push_back({label, mark == '-' ? -1 : 1});
    }
    if (rule.result.label.empty()) refuse(file, line, "the result has no label");
}

}  // namespace

std::vector<HouseRule> read_house_rules(std::string_view text, const std::string& file) {
    if (!is_valid_utf8(text)) throw InputError("damaged", "the rules " + printable_name(file) + " are not UTF-8", "Save the file as UTF-8.");
    std::vector<HouseRule> rules;
    std::set<std::string> names;
    int number = 0, begun = 0;
    const auto finish = [&] {
        if (!rules.empty() && rules.back().terms.empty()) refuse(file, begun, "[" + rules.back().id + "] has no rows = or columns =");
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = trim(normalise(text.substr(at, end - at)));
        at = end + 1;
        ++number;
        if (line.empty() || line[0] == '#') continue;
        if (line.front() == '[' && line.back() == ']') {
            finish();
            const std::string id = trim(line.substr(1, line.size() - 2));
            if (!is_name(id)) refuse(file, number, "\"" + id + "\" is no name: capitals, digits and _, a capital first");
            if (std::any_of(griffier::rules().begin(), griffier::rules().end(), [&](const Rule& own) { return id == own.id; }))
                refuse(file, number, id + " is a rule of griffier; take another name");
            if (!names.insert(id).second) refuse(file, number, "[" + id + "] stands twice");
            rules.push_back({});
            rules.back().id = id;
            begun = number;
            continue;
        }
        const std::size_t equals = line.find('=');
        if (equals == std::string::npos) refuse(file, number, "\"" + line + "\" is neither [NAME] nor key = value");
        if (rules.empty()) refuse(file, number, "a [NAME] must stand above it");
        HouseRule& rule = rules.back();
        const std::string key = trim(line.substr(0, equals)), value = trim(line.substr(equals + 1));
        if (key == "title") {
            rule.title = value;
        } else if (key == "tables") {
            for (const auto& [mark, words] : split_outside_quotes(value, ";")) {
                if (!words.empty()) rule.tables.push_back(fold(words));
            }
        } else if (key == "rows" || key == "columns") {
            read_relation(rule, value, key == "columns", file, number);
        } else if (key == "severity") {
            if (value != "error" && value != "warning" && value != "info") refuse(file, number, "severity is error, warning or info");
            rule.severity = value == "error" ? Severity::error : value == "warning" ? Severity::warning : Severity::info;
        } else {
            refuse(file, number, "\"" + key + "\" is no key: title, tables, rows, columns, severity");
        }
    }
    finish();
    if (rules.empty()) throw InputError("damaged", "the rules " + printable_name(file) + " hold no rule", kForm);
    return rules;
}

}  // namespace griffier
