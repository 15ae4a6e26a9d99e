#include "extractors/council/motie_lines.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/label_columns.h"
#include "extractors/council/motie_openers.h"
#include "extractors/council/paper_labels.h"
#include "extractors/council/register_columns.h"
#include "extractors/council/signatures.h"
#include "extractors/council/votes.h"
#include "extractors/person_names.h"

namespace griffier {
namespace {

// matches a list marker at the start of a line that kept it: "1. te onderzoeken", "• Een", "a) x" / not "2024 is"
static const Pattern kMarker("^((?:[0-9]{1,2}|[a-zA-Z]|[ivx]{1,4}|[IVX]{2,4})[.)]|[0-9]{1,2}\\.[0-9]{1,2}\\.?|[•▪■●○‣⁃–—*«-]|o) +(.+)$");
static const Pattern kLabelStart("(?i)^(?:motie nr|onderwerp ?:|stand van zaken ?:|status ?:|indieners? ?:|motie ?:|besluit ?:|datum ?:|titel ?:)");

// "K. Scholten (VVD)" is no item K, also where its line ends in the bracket.
bool begins_name(const std::string& text, const std::string& marker, const std::string& rest) {
    static const Pattern kInitial("\\p{Lu}\\.");
    static const Pattern kNameThenBracket("(?:(?:van|de|der|den|ten|ter|het|'t|el) ){0,3}\\p{Lu}[\\pL'’-]+ \\(.*");
    return RE2::FullMatch(marker, kInitial) && (is_signature(text) || is_name(text) || RE2::FullMatch(rest, kNameThenBracket));
}

void push(std::vector<MotieLine>& lines, int block, const Block& source, std::string text, int first, int last) {
    MotieLine line;
    line.block = block;
    line.level = source.level;
    line.heading = source.kind == BlockKind::heading;
    line.first = first;
    line.last = last;
    line.page = first < static_cast<int>(source.lines.size()) ? source.lines[static_cast<std::size_t>(first)].page : source.page;
    if (line.heading) line.level = 0;
    std::string marker, rest;
    static const Pattern kDashed("^([—–])(\\pL.+)$");  // recognised without the white behind it
    if ((RE2::FullMatch(text, kMarker, &marker, &rest) || RE2::FullMatch(text, kDashed, &marker, &rest)) && !line.heading && !begins_name(text, marker, rest))
        line.marker = marker, text = rest;
    line.text = trim(text);
    if (!line.text.empty()) lines.push_back(std::move(line));
}

bool ends_part(const std::string& text) { return text.empty() || std::string_view(".;:,!?").find(text.back()) != std::string_view::npos; }

// In a paper: the printed line begins something that the line before it does not go on with.
bool opens_part(const std::string& text, const std::string& before) {
    static const Pattern kProposal("(?i)^(?:bij|op|behorende? bij) (?:het )?(?:raads|initiatief)?voorstel\\b");
    if (RE2::PartialMatch(text, kLabelStart) || RE2::PartialMatch(text, kProposal) || is_closing(text)) return true;
    if (before.ends_with(')') && is_signature(text)) return true;  // the next of several names
    const auto label = motie_label(text);
    if (label && label->field != Field::commitment && label->field != Field::question) return true;
    const bool upper = std::isupper(static_cast<unsigned char>(text.front())) != 0;
    if (!ends_part(before) && !(upper && before.size() < 40)) return false;
    std::string marker, rest;
    static const Pattern kThat("^dat .*");  // "overwegende:" and a line for each "dat …"
    if (RE2::FullMatch(text, kThat) && (before.back() == ';' || before.back() == ':')) return true;
    return dictum_of(text) || consideration_of(text) || (RE2::FullMatch(text, kMarker, &marker, &rest) && !begins_name(text, marker, rest)) ||
           !outcome_at_start(text).empty();
}

// "1 een oversteek te ontwerpen", "2 de kosten te melden": the numbers of a list without a mark count on from 1, at the begin of printed lines.
static const Pattern kCounted("^([1-9]) (\\pL.+)$");

std::vector<bool> counted_lines(const Block& block) {
    std::vector<bool> counted(block.lines.size());
    std::vector<std::size_t> run;
    for (std::size_t l = 0; l < block.lines.size(); ++l) {
        std::string number, rest;
        if (RE2::FullMatch(block.lines[l].text, kCounted, &number, &rest) && number == std::to_string(run.size() + 1)) run.push_back(l);
    }
    if (run.size() > 1)
        for (const std::size_t l : run) counted[l] = true;
    return counted;
}

// Such numbers are marks where two lines at least have them, one behind the other.
void take_counts(std::vector<MotieLine>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::size_t end = i;
        std::string number, rest;
        while (end < lines.size() && !lines[end].table && lines[end].marker.empty() && RE2::FullMatch(lines[end].text, kCounted, &number, &rest) &&
               number == std::to_string(end - i + 1))
            ++end;
        if (end - i < 2) continue;
        for (; i < end; ++i) {
            RE2::FullMatch(lines[i].text, kCounted, &number, &rest);
            lines[i].marker = number, lines[i].text = rest;
        }
        --i;
    }
}

// Joined as a reader reads: a hyphen that splits a word at a line end is taken out.
void append_line(std::string& text, const std::string& line) {
    if (text.size() > 1 && text.back() == '-' && std::isalpha(static_cast<unsigned char>(text[text.size() - 2])) && !line.empty() &&
        std::islower(static_cast<unsigned char>(line.front())) && line.rfind("en ", 0) != 0 && line.rfind("of ", 0) != 0) {
        text.pop_back();
        text += line;
        return;
    }
    if (!text.empty()) text += ' ';
    text += line;
}

// Where the lines of a table go.
struct TableLines {
    std::vector<MotieLine>& lines;
    int block;
    const Block& source;
};
using TableRows = std::map<int, std::vector<const Cell*>>;  // by row, left to right

void put(const TableLines& to, const Cell& cell, const std::string& text) {
    push(to.lines, to.block, to.source, text, 0, 0);
    if (to.lines.empty()) return;
    MotieLine& line = to.lines.back();
    line.page = cell.page, line.heading = false, line.level = 0, line.row = cell.row;
}

// "Oude tekst | Nieuwe tekst" above the texts: which columns they are, with the label of each; empty where the table has no such two.
std::map<int, std::string> text_columns(const TableRows& rows) {
    std::map<int, std::string> texts;
    if (rows.empty()) return texts;
    for (const Cell* cell : rows.begin()->second)
        if (const Field field = field_of(cell->text); field == Field::old_text || field == Field::new_text)
            texts[cell->col] = field == Field::old_text ? "Oude tekst: " : "Nieuwe tekst: ";
    return texts.size() == 2 ? texts : std::map<int, std::string>{};
}

void put_old_and_new(const TableLines& to, const TableRows& rows, const std::map<int, std::string>& texts) {
    const int old_column = texts.begin()->second.starts_with("Oude") ? texts.begin()->first : texts.rbegin()->first;
    const std::vector<const Cell*>& heads = rows.begin()->second;
    const auto of_column = [](int col) { return [col](const Cell* one) { return one->col == col; }; };
    for (auto row = std::next(rows.begin()); row != rows.end(); ++row)
        for (const Cell* cell : row->second) {
            const auto at = texts.find(cell->col);
            const bool alone = at != texts.end() && at->first != old_column && std::none_of(row->second.begin(), row->second.end(), of_column(old_column));
            if (alone) put(to, *cell, "Oude tekst: -");
            // "Beslispunt | Was | Wordt": the number below is that of the place.
            static const Pattern kNumber("[0-9IVX]{1,4}(?:[.]?[0-9a-z]{1,3})*[.)]?");
            const auto head = std::find_if(heads.begin(), heads.end(), of_column(cell->col));
            const bool place = at == texts.end() && head != heads.end() && RE2::FullMatch(cell->text, kNumber);
            put(to, *cell, (at != texts.end() ? at->second : place ? (*head)->text + " " : "") + cell->text);
        }
}

// "Fractie | Naam | Handtekening": a line "Naam (Fractie)" for each row.
void put_signatures(const TableLines& to, const TableRows& rows, const SignatureColumns& columns) {
    for (auto row = std::next(rows.begin()); row != rows.end(); ++row) {
        const Cell *name = nullptr, *party = nullptr;
        for (const Cell* cell : row->second) {
            if (cell->col == columns.name) name = cell;
            if (cell->col == columns.party) party = cell;
        }
        if (name != nullptr && party != nullptr)
            put(to, *name, name->text + " (" + party->text + ")");
        else if (name != nullptr || party != nullptr)
            put(to, name != nullptr ? *name : *party, name != nullptr ? name->text : party->text);
    }
}

// "overwegende dat" beside its clauses, which stand below one another in one cell: a line each.
void put_clauses(const TableLines& to, const Cell& opener, const Cell& clauses) {
    std::string first = opener.text + " ", rest = clauses.text;
    for (std::size_t end = rest.find("; "); end != std::string::npos; end = rest.find("; ")) {
        put(to, clauses, first + rest.substr(0, end + 1));
        first.clear();
        rest.erase(0, end + 2);
    }
    put(to, clauses, first + rest);
}

// A label with its value beside it, or the cells one after the other.
void put_row(const TableLines& to, const std::vector<const Cell*>& cells) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
        std::string label = cells[c]->text;
        while (!label.empty() && (label.back() == ':' || label.back() == ' ')) label.pop_back();
        const bool pair = c + 1 < cells.size() && (field_of(cells[c + 1]->text) == Field::none || field_of(label) == Field::kind);
        if (field_of(label) != Field::none && pair) {
            put(to, *cells[c], label + ": " + cells[c + 1]->text);
            ++c;
        } else if (c == 0 && cells.size() == 2 && (consideration_of(cells[0]->text) || dictum_of(cells[0]->text))) {
            put_clauses(to, *cells[0], *cells[1]);
            ++c;
        } else {
            put(to, *cells[c], cells[c]->text);
        }
    }
}

void push_table(std::vector<MotieLine>& lines, int block, const Block& source, const Table& table) {
    const TableLines to{lines, block, source};
    TableRows rows;
    for (const Cell& cell : table.cells) rows[cell.row].push_back(&cell);
    if (const auto texts = text_columns(rows); !texts.empty()) {
        put_old_and_new(to, rows, texts);
    } else if (const auto columns = signature_columns(table)) {
        put_signatures(to, rows, *columns);
    } else {
        for (const auto& row : rows) put_row(to, row.second);
    }
}

// A block whose printed lines begin something new in places: labels, or in a paper the parts of a motie. What follows such a line belongs to it.
void push_parts(std::vector<MotieLine>& lines, int index, const Block& block, bool papers, bool begins) {
    const int count = static_cast<int>(block.lines.size());
    const std::vector<bool> counted = papers ? counted_lines(block) : std::vector<bool>(block.lines.size());
    const std::size_t start = lines.size();
    std::string text;
    int first = 0;
    bool parted = false;
    const auto flush = [&](int last) {
        const std::size_t before = lines.size();
        // A block that nothing parts is taken as the structure joined it.
        push(lines, index, block, parted || last < count || first > 0 ? text : block.text, first, last);
        if (before == start && lines.size() > before && !block.marker.empty() && lines.back().marker.empty()) {
            lines.back().marker = block.marker;
            if (lines.back().text.rfind(block.marker + " ", 0) == 0) lines.back().text.erase(0, block.marker.size() + 1);
        }
        text.clear();
        first = last;
    };
    const auto opens = [&](const std::string& line) {
        if (!line.empty() && std::isupper(static_cast<unsigned char>(line.front())) && line.back() == ':' && dictum_of(line)) return true;
        return papers ? !line.empty() && opens_part(line, text) : RE2::PartialMatch(line, kLabelStart) || (begins && motie_label(line));
    };
    for (int l = 0; l < count; ++l) {
        const std::string& line = block.lines[static_cast<std::size_t>(l)].text;
        if (!text.empty() && (counted[static_cast<std::size_t>(l)] || opens(line))) {
            parted = true;
            flush(l);
        }
        append_line(text, line);
    }
    flush(count);
}

void push_block(std::vector<MotieLine>& lines, int index, const Block& block, bool papers) {
    const bool begins = !block.lines.empty() && motie_label(block.lines.front().text);  // "Ingediend door: CDA" above "Vergadering: 26 maart"
    const bool labelled =
        begins || std::any_of(block.lines.begin(), block.lines.end(), [](const Line& line) { return RE2::PartialMatch(line.text, kLabelStart); });
    if ((papers || labelled) && block.lines.size() > 1) return push_parts(lines, index, block, papers, begins);
    const std::size_t before = lines.size();
    push(lines, index, block, block.text, 0, static_cast<int>(block.lines.size()));
    if (lines.size() > before && !block.marker.empty()) lines.back().marker = block.marker;
}

}  // namespace

std::vector<MotieLine> motie_lines(const Document& document, bool papers) {
    std::vector<MotieLine> lines;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture) continue;
        const int index = static_cast<int>(i);
        if (block.kind == BlockKind::table) {
            const Table* table = block.table >= 0 ? &document.tables[static_cast<std::size_t>(block.table)] : nullptr;
            if (papers && table != nullptr && !votes_of_table(*table) && !lists_papers(*table))
                push_table(lines, index, block, *table);
            else
                lines.push_back({index, "", "", 0, false, true, block.page, 0, 0, -1});
        } else if (const auto column = papers ? label_column(document, i) : std::nullopt; column && column->wrapped && column->pairs.size() > 1) {
            for (const auto& [label, value] : column->pairs) push(lines, index, block, label + ": " + value, 0, 0);
            i = column->end - 1;
        } else {
            push_block(lines, index, block, papers);
        }
    }
    if (papers) take_counts(lines);
    return lines;
}

}  // namespace griffier
