// How many of the relations in annotated tables the audit finds, and how many of those it finds are annotated.
//
// usage: bench_aggrecol FILE.jl[.gz] [--list N] [--table I]
//        N: how many of the relations missed and not annotated to print for each table that may be looked at; I: only that table, from 0
//
// The tables are in two halves, by a hash of their file's name: what is worked on may be looked at and tuned to, what is held out is only counted. Checks
// that fail are printed for both: each must be judged.
//
// FILE has one JSON a line with `table_array` (rows of texts), `file_name`, `number_format` ("Comma Point": group mark and decimal mark) and
// `aggregation_annotations` (`operator`, `aggregator_index` [row, column], `aggregatee_indices`), the form of the AggreCol data set.
// Each array becomes a table as a CSV file's does, is read by the extractors and tried by the audit. Every check that claims a relation
// counts as found, whether it holds or not; what is not_checkable claims nothing.
//
// How relations are matched
//   same        the same cell is the aggregate, of the same cells. Cells without a figure count on neither side.
//   equivalent  of sums: one relation is an equation (aggregate - parts = 0), and it counts as annotated (as found) where it is a linear
//               consequence of the annotated (of the found) equations of the same row or column. So a - b = c is a = b + c, and a total
//               of subtotals is the total of their parts where the subtotals are annotated (found) too; a relation through other
//               rows or columns is not.
// Averages, divisions and relative changes are matched as `same` only. A percentage is a division.
#include <rapidjson/document.h>
#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "audit/figures.h"
#include "document/written_tables.h"
#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/extract.h"

using namespace griffier;

namespace {

using Place = std::pair<int, int>;  // row, column of the array

struct Relation {
    std::string family;           // Sum, Average, Division, RelativeChange
    Place aggregate;
    std::map<Place, int> parts;   // with their signs
    bool operator<(const Relation& o) const { return std::tie(family, aggregate, parts) < std::tie(o.family, o.aggregate, o.parts); }
};

struct Sample {
    std::vector<std::vector<std::string>> texts;
    std::string format;
    bool held_out = false;
    std::vector<Relation> annotated;
};

// ---------------------------------------------------------------- reading

std::vector<std::string> lines_of(const char* path) {
    std::unique_ptr<gzFile_s, int (*)(gzFile)> file{gzopen(path, "rb"), gzclose};
    if (!file) return {};
    std::vector<std::string> lines(1);
    std::vector<char> buffer(1 << 16);
    for (int got; (got = gzread(file.get(), buffer.data(), static_cast<unsigned>(buffer.size()))) > 0;)
        for (int i = 0; i < got; ++i) {
            char c = buffer[static_cast<std::size_t>(i)];
            if (c == '\n')
                lines.emplace_back();
            else
                lines.back() += c;
        }
    std::erase_if(lines, [](const std::string& line) { return line.empty(); });
    return lines;
}

// A stored value with the five decimals of an export, "-12.34500"; what a spreadsheet shows of it is up to its column.
bool is_stored(const std::string& text) {
    const std::size_t point = text.find('.');
    return point != std::string::npos && point > 0 && text.size() == point + 6 && text.find_first_not_of("0123456789", text[0] == '-' ? 1 : 0) == point &&
           text.find_first_not_of("0123456789", point + 1) == std::string::npos;
}

// The value with that many decimals, rounded half away from zero.
std::string with_decimals(const std::string& text, std::size_t decimals) {
    const std::size_t point = text.find('.');
    std::string digits = text.substr(0, point) + text.substr(point + 1, decimals);
    if (text[point + 1 + decimals] >= '5') {
        std::size_t i = digits.size();
        while (i > 0 && digits[i - 1] == '9') digits[--i] = '0';
        if (i == 0 || digits[i - 1] == '-')
            digits.insert(i, "1");
        else
            ++digits[i - 1];
    }
    return decimals == 0 ? digits : digits.substr(0, digits.size() - decimals) + "." + digits.substr(digits.size() - decimals);
}

// Stored values as a spreadsheet shows them: the decimals that their column needs, two at most, four for values below one. No paper prints more.
void show_stored(std::vector<std::vector<std::string>>& texts) {
    std::size_t width = 0;
    for (const auto& row : texts) width = std::max(width, row.size());
    for (std::size_t c = 0; c < width; ++c) {
        std::size_t needed = 0;
        for (const auto& row : texts)
            if (c < row.size() && is_stored(row[c])) needed = std::max(needed, row[c].find_last_not_of('0') - row[c].find('.'));
        for (auto& row : texts)
            if (c < row.size() && is_stored(row[c])) {
                const std::size_t whole = row[c][0] == '-' ? 1 : 0;
                const bool below_one = row[c].find('.') == whole + 1 && row[c][whole] == '0';
                row[c] = with_decimals(row[c], below_one ? std::min<std::size_t>(needed, 4) : std::min<std::size_t>(needed, 2));
            }
    }
}

Place place_of(const rapidjson::Value& pair) { return {pair[0].GetInt(), pair[1].GetInt()}; }

bool is_held_out(const std::string& name) {
    return crc32(0, reinterpret_cast<const Bytef*>(name.data()), static_cast<uInt>(name.size())) % 2 == 1;
}

std::optional<Sample> sample_of(const std::string& line) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    if (json.HasParseError() || !json.HasMember("table_array") || !json.HasMember("aggregation_annotations")) return std::nullopt;
    Sample sample;
    if (json.HasMember("number_format") && json["number_format"].IsString()) sample.format = json["number_format"].GetString();
    if (json.HasMember("file_name") && json["file_name"].IsString()) sample.held_out = is_held_out(json["file_name"].GetString());
    for (const auto& row : json["table_array"].GetArray()) {
        sample.texts.emplace_back();
        for (const auto& cell : row.GetArray()) sample.texts.back().push_back(cell.IsString() ? cell.GetString() : "");
    }
    show_stored(sample.texts);
    for (const auto& annotation : json["aggregation_annotations"].GetArray()) {
        Relation relation{annotation["operator"].GetString(), place_of(annotation["aggregator_index"]), {}};
        for (const auto& part : annotation["aggregatee_indices"].GetArray()) relation.parts[place_of(part)] = 1;
        sample.annotated.push_back(std::move(relation));
    }
    return sample;
}

// "1,234.5" in "Comma Point" -> "1.234,5"; a text that is no figure in that format stays as it is.
std::string dutch(const std::string& text, const std::string& format) {
    const bool point = format.ends_with("Point"), commas = format.starts_with("Comma");
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "\u00A0") == 0)
            plain += ' ', ++i;
        else
            plain += text[i];
    }
    const std::size_t first = plain.find_first_not_of(' ');
    plain = first == std::string::npos ? "" : plain.substr(first, plain.find_last_not_of(' ') - first + 1);
    if (!point || plain.find_first_of("0123456789") == std::string::npos || plain.find_first_not_of("0123456789.,-+()$%€£ ") != std::string::npos) return plain;
    std::string out;
    for (char c : plain)
        if (c == '$' || (c == ' ' && !format.starts_with("Space")))
            continue;
        else
            out += c == '.' ? ',' : c == ',' ? (commas ? '.' : ' ') : c;
    return out;
}

struct Read {
    Document document;
    std::vector<int> rows, columns;  // of the table -> of the array: those without text are left out
};

Read read(const Sample& sample) {
    Read result;
    WrittenTable written;
    std::set<int> rows, columns;
    written.rows = static_cast<int>(sample.texts.size());
    for (int r = 0; r < written.rows; ++r) {
        const auto& row = sample.texts[static_cast<std::size_t>(r)];
        written.columns = std::max(written.columns, static_cast<int>(row.size()));
        for (int c = 0; c < static_cast<int>(row.size()); ++c) {
            WrittenCell cell;
            cell.row = r;
            cell.col = c;
            for (const std::string& word : split_words(normalise(dutch(row[static_cast<std::size_t>(c)], sample.format))))
                cell.text += (cell.text.empty() ? "" : " ") + word;
            if (cell.text.empty()) continue;
            rows.insert(r), columns.insert(c);
            written.cells.push_back(std::move(cell));
        }
    }
    result.rows.assign(rows.begin(), rows.end());
    result.columns.assign(columns.begin(), columns.end());
    Page page;
    page.text_from = TextFrom::text;
    page.first_line = 1;
    int line = 0;
    Table table = put_table(page, line, std::move(written));
    if (table.rows > 0) {
        Block block;
        block.kind = BlockKind::table;
        block.table = 0;
        block.box = table.parts.front().box;
        result.document.blocks.push_back(std::move(block));
        result.document.tables.push_back(std::move(table));
    }
    result.document.pages.push_back(std::move(page));
    return result;
}

// ---------------------------------------------------------------- what the audit claims

std::string family_of(const std::string& rule) {
    static const std::map<std::string, std::string> kFamilies = {
        {"SALDO", "Sum"},    {"COLSUM", "Sum"},  {"FORMULA", "Sum"}, {"HIER", "Sum"},        {"RES_NA", "Sum"},       {"ROWSUM", "Sum"},
        {"DIFF", "Sum"},     {"RES_ROLL", "Sum"}, {"AVERAGE", "Average"}, {"PCT_PART", "Division"}, {"SHARE", "Division"}, {"PCT_CHANGE", "RelativeChange"},
    };
    auto found = kFamilies.find(rule);
    return found == kFamilies.end() ? "" : found->second;
}

std::optional<Place> place_of(const std::string& id, const Read& read, const Extraction& extraction) {
    int table = 0, row = 0, col = 0;
    if (id.starts_with('b')) {
        const auto& cell = extraction.budget_lines[static_cast<std::size_t>(std::stoi(id.substr(1)) - 1)].source.cell;
        if (!cell) return std::nullopt;
        row = cell->row, col = cell->col;
    } else if (std::sscanf(id.c_str(), "t%d/%d/%d", &table, &row, &col) != 3) {
        return std::nullopt;
    }
    return Place{read.rows[static_cast<std::size_t>(row)], read.columns[static_cast<std::size_t>(col)]};
}

std::vector<Relation> found_in(const std::vector<Check>& checks, const Read& read, const Extraction& extraction) {
    std::vector<Relation> found;
    for (const Check& check : checks) {
        const std::string family = family_of(check.rule);
        if (family.empty() || check.status == Status::not_checkable || !check.result) continue;
        auto aggregate = place_of(check.result->id, read, extraction);
        if (!aggregate) continue;
        Relation relation{family, *aggregate, {}};
        for (const Operand& operand : check.operands)
            if (auto part = place_of(operand.id, read, extraction)) relation.parts[*part] = family == "Sum" ? operand.sign : 1;
        found.push_back(std::move(relation));
    }
    return found;
}

// ---------------------------------------------------------------- matching

// Linear equations over cells, kept in echelon form modulo a prime.
class Span {
public:
    using Row = std::map<Place, std::int64_t>;
    void add(Row row) {
        reduce(row);
        if (row.empty()) return;
        const std::int64_t inverse = power(row.begin()->second, kPrime - 2);
        for (auto& [place, value] : row) value = value * inverse % kPrime;
        rows_.emplace(row.begin()->first, std::move(row));
    }
    bool has(Row row) const {
        reduce(row);
        return row.empty();
    }

private:
    static constexpr std::int64_t kPrime = 1'000'000'007;
    static std::int64_t power(std::int64_t base, std::int64_t exponent) {
        std::int64_t result = 1;
        for (; exponent > 0; exponent /= 2, base = base * base % kPrime)
            if (exponent % 2) result = result * base % kPrime;
        return result;
    }
    void reduce(Row& row) const {
        for (auto it = row.begin(); it != row.end();) {
            auto pivot = rows_.find(it->first);
            if (pivot == rows_.end()) {
                ++it;
                continue;
            }
            const std::int64_t factor = it->second;
            const Place at = it->first;
            for (const auto& [place, value] : pivot->second) {
                std::int64_t& mine = row[place];
                mine = ((mine - factor * value) % kPrime + kPrime) % kPrime;
            }
            std::erase_if(row, [](const auto& entry) { return entry.second == 0; });
            it = row.upper_bound(at);
        }
    }
    std::map<Place, Row> rows_;  // by first place
};

Span::Row equation_of(const Relation& relation) {
    Span::Row row{{relation.aggregate, 1}};
    for (const auto& [place, sign] : relation.parts) row[place] = (row[place] - sign + 1'000'000'007) % 1'000'000'007;
    std::erase_if(row, [](const auto& entry) { return entry.second == 0; });
    return row;
}

// The row (1, r) or column (0, c) that all of its cells stand in; (-1, 0) for none.
Place line_of(const Relation& relation) {
    bool row = true, column = true;
    for (const auto& [place, sign] : relation.parts) {
        row = row && place.first == relation.aggregate.first;
        column = column && place.second == relation.aggregate.second;
    }
    return row ? Place{1, relation.aggregate.first} : column ? Place{0, relation.aggregate.second} : Place{-1, 0};
}

struct Score {
    int annotated = 0, found = 0, same = 0;    // `same`: relations that are both
    int right = 0, recalled = 0;               // found that follow from the annotated; annotated that follow from the found
    void operator+=(const Score& o) {
        annotated += o.annotated, found += o.found, same += o.same, right += o.right, recalled += o.recalled;
    }
};

// Cells without a figure are no parts, and a relation without parts or result says nothing.
std::set<Relation> tidy(const std::vector<Relation>& relations, const std::string& family, const std::set<Place>& figures) {
    std::set<Relation> kept;
    for (Relation relation : relations) {
        if (relation.family != family || !figures.count(relation.aggregate)) continue;
        std::erase_if(relation.parts, [&](const auto& part) { return !figures.count(part.first); });
        if (!relation.parts.empty()) kept.insert(std::move(relation));
    }
    return kept;
}

struct Lists {
    std::vector<Relation> missed, wrong;
};

Score score(const std::string& family, const std::set<Relation>& annotated, const std::set<Relation>& found, Lists& lists) {
    Score score;
    score.annotated = static_cast<int>(annotated.size());
    std::map<Place, Span> by_line[2];
    std::set<Relation> unsigned_found;
    std::set<Span::Row> equations;  // a - b = c and b + c = a are one claim
    for (const Relation& relation : annotated) by_line[0][line_of(relation)].add(equation_of(relation));
    for (const Relation& relation : found) {
        Relation plain = relation;
        if (std::any_of(plain.parts.begin(), plain.parts.end(), [](const auto& part) { return part.second < 0; }) && plain.parts.size() == 2) {
            // c = a - b, written as the annotations write it: a = b + c
            Place minuend = plain.parts.begin()->second > 0 ? plain.parts.begin()->first : plain.parts.rbegin()->first;
            Place other = plain.parts.begin()->second > 0 ? plain.parts.rbegin()->first : plain.parts.begin()->first;
            plain.parts = {{other, 1}, {plain.aggregate, 1}};
            plain.aggregate = minuend;
        }
        if (!unsigned_found.insert(plain).second) continue;
        by_line[1][line_of(relation)].add(equation_of(relation));
    }
    score.found = static_cast<int>(unsigned_found.size());
    for (const Relation& relation : unsigned_found) {
        bool same = annotated.count(relation) > 0;
        score.same += same;
        bool right = same || (family == "Sum" && by_line[0][line_of(relation)].has(equation_of(relation)));
        score.right += right;
        if (!right) lists.wrong.push_back(relation);
    }
    for (const Relation& relation : annotated) {
        bool recalled = unsigned_found.count(relation) || (family == "Sum" && by_line[1][line_of(relation)].has(equation_of(relation)));
        score.recalled += recalled;
        if (!recalled) lists.missed.push_back(relation);
    }
    return score;
}

void print(const char* what, const Sample& sample, const Relation& relation) {
    auto text = [&](const Place& place) {
        const auto& row = sample.texts[static_cast<std::size_t>(place.first)];
        return place.second < static_cast<int>(row.size()) ? row[static_cast<std::size_t>(place.second)] : std::string();
    };
    std::printf("  %s %s (%d,%d) %s =", what, relation.family.c_str(), relation.aggregate.first, relation.aggregate.second, text(relation.aggregate).c_str());
    for (const auto& [place, sign] : relation.parts) std::printf(" %s(%d,%d) %s", sign < 0 ? "-" : "", place.first, place.second, text(place).c_str());
    std::printf("\n");
}

double share(int part, int whole) { return whole == 0 ? 0 : 100.0 * part / whole; }

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_aggrecol FILE.jl[.gz] [--list N] [--table I]\n");
        return 2;
    }
    std::size_t list = 0;
    int only = -1;
    for (int i = 2; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--list") == 0) list = static_cast<std::size_t>(std::atoi(argv[i + 1]));
        if (std::strcmp(argv[i], "--table") == 0) only = std::atoi(argv[i + 1]);
    }
    const std::vector<std::string> lines = lines_of(argv[1]);
    const std::vector<std::string> kFamilies = {"Sum", "Average", "Division", "RelativeChange"};
    const char* const kParts[] = {"all", "worked on", "held out"};
    std::map<std::string, Score> totals[3];
    int tables[3] = {}, unread = 0, unseen = 0, cells = 0, statuses[6] = {};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (only >= 0 && static_cast<int>(i) != only) continue;
        auto sample = sample_of(lines[i]);
        if (!sample) {
            std::fprintf(stderr, "line %zu is no annotated table\n", i + 1);
            return 1;
        }
        const int part = sample->held_out ? 2 : 1;
        ++tables[0], ++tables[part];
        const Read from = read(*sample);
        if (from.document.tables.empty()) continue;
        Extraction extraction = extract(from.document);
        const std::vector<Check> checks = audit(from.document, extraction);
        for (const Check& check : checks) {
            if (family_of(check.rule).empty()) continue;
            if ((check.status == Status::fail || check.status == Status::flag) && list > 0)
                std::printf("table %zu %s: %s %s\n", i, name(check.status), check.rule.c_str(), check.message.c_str());
            if (family_of(check.rule) == "Sum") ++statuses[static_cast<int>(check.status)];
        }
        std::set<Place> figures;
        for (const Cell& cell : from.document.tables.front().cells)
            if (parse_amount(cell.text) || parse_null(cell.text) == NullToken::dash)
                figures.insert({from.rows[static_cast<std::size_t>(cell.row)], from.columns[static_cast<std::size_t>(cell.col)]});
        std::set<Place> seen;
        for (const TableFigures& side : figures_of(from.document, extraction, 0))
            for (int r = 0; r < side.rows; ++r)
                for (int c = 0; c < side.columns; ++c)
                    if (side.at(r, c).counts()) seen.insert({from.rows[static_cast<std::size_t>(r)], from.columns[static_cast<std::size_t>(c)]});
        for (const Relation& relation : sample->annotated) ++cells, unread += !figures.count(relation.aggregate), unseen += !seen.count(relation.aggregate);
        const std::vector<Relation> claims = found_in(checks, from, extraction);
        for (const std::string& family : kFamilies) {
            Lists lists;
            Score one = score(family, tidy(sample->annotated, family, figures), tidy(claims, family, figures), lists);
            totals[0][family] += one;
            totals[part][family] += one;
            if (list == 0 || sample->held_out || lists.missed.size() + lists.wrong.size() == 0) continue;
            std::printf("table %zu %s: %d annotated, %d found, %d right, %d recalled\n", i, family.c_str(), one.annotated, one.found, one.right, one.recalled);
            for (std::size_t k = 0; k < lists.missed.size() && k < list; ++k) print("missed", *sample, lists.missed[k]);
            for (std::size_t k = 0; k < lists.wrong.size() && k < list; ++k) print("not annotated", *sample, lists.wrong[k]);
        }
    }
    std::printf("%d tables, %d relations, %d of them with a result that is no figure, %d with one that the audit does not get as a figure\n", tables[0], cells, unread,
                unseen);
    std::printf("sums by status: pass %d, pass_rounding %d, warn_rounding %d, fail %d, not_checkable %d\n", statuses[0], statuses[1], statuses[2], statuses[3],
                statuses[5]);
    for (int part = 0; part < 3; ++part) {
        std::printf("%s: %d tables\n", kParts[part], tables[part]);
        for (const std::string& family : kFamilies) {
            const Score& s = totals[part][family];
            std::printf("%-15s annotated %5d  found %5d  same: precision %5.1f %% recall %5.1f %%", family.c_str(), s.annotated, s.found, share(s.same, s.found),
                        share(s.same, s.annotated));
            if (family == "Sum") std::printf("  equivalent: right %5d precision %5.1f %% recalled %5d recall %5.1f %%", s.right, share(s.right, s.found), s.recalled, share(s.recalled, s.annotated));
            std::printf("\n");
        }
    }
}
