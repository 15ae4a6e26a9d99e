// The lines of a document as moties need them.
#include "extractors/motie_lines.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/label_columns.h"
#include "extractors/matching.h"
#include "extractors/person_names.h"
#include "extractors/register_columns.h"
#include "extractors/votes.h"

namespace griffier {

namespace {

// matches "Motie nr: 2306-29", "Motie M12 – Zwembad", "AMENDEMENT A3: Groen", "Motie nummer 5" / not "motie 2306-29 is afgedaan"
static const Pattern kHeader(
    "(?i)((?:sub)?(?:motie|amendement))(?: vreemd(?: aan de orde)?(?: van de (?:dag|agenda))?| van (?:wantrouwen|treurnis|afkeuring))?(?: "
    "?(?:nr\\.?|nummer|no\\.?))? ?:? "
    "?([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*|[a-z][0-9]+)?(?: ?[:–-] ?(.*))?");
// matches "Onderwerp: x", "Stand van zaken:", "Indieners : x" / not "Besluit"
static const Pattern kLabel("([^:]{1,45}?) ?:(?: *(.*))?");
// matches "agendapunt 9" before a colon / not "Vraag"
static const Pattern kLabelNumber("(.+?) ([0-9]+[0-9a-z.]*)");
// matches a label with its value behind it: "Datum 9-7-2024", "Agendapunt 7b", "Raadsvergadering d.d. 3 juli 2025" / not "Datum van de vergadering"
static const Pattern kBareLabel(
    "((?:[A-Z][^ ]* ?){1}(?:(?:d\\.d\\.|nr\\.?|van|en|tijd|tijdstip|vergadering|raadsvergadering) ?){0,3}) ?((?:[a-z]+ )?[0-9A-Z].*)");
// What may stand before the verb of a dictum, around it and behind it; its verbs and addressees are data (council_words.cpp).
// matches "Draagt het college op:", "VERZOEKT HET COLLEGE VAN B&W OM", "De raad roept het college daarom op om", "Spreekt uit dat" / not "Besluitenlijst"
const Pattern& dictum_pattern() {
    static const std::string kAdverbs =
        "(?: (?:daarom|derhalve|dan ook|dringend|nadrukkelijk|met "
        "klem|daarnaast|bovendien|eveneens|uitdrukkelijk|expliciet|nogmaals|tevens|hierbij|voorts|alsnog|er|erop|hem|haar|wederom|ook|verder|daartoe|hiertoe|"
        "concreet))*";
    static const std::string kOf =
        "(?: van (?:burgemeester (?:en|&) wethouders|b ?& ?w|b en w|bur?gemeester|gedeputeerde staten|de gemeente(?-i: [A-Z][^ :;,]+)?|dijkgraaf en "
        "(?:hoog)?heemraden))?";
    static const std::string kWho = "(?: (?:aan |bij )?(?:(?:het|de|zijn|haar|uw|ons|alle|onze) )?(?:verantwoordelijk[e]? )?(?:" + dictum_addressees() +
                                    ")\\b" + kOf + "(?-i: (?:[A-Z]\\. ?)*(?:van (?:de |der )?)?[A-Z][a-z]+)?(?: en (?:het|de) (?:" + dictum_addressees() +
                                    ")\\b" + kOf + ")?)?";
    static const std::string kMind =
        "(?: (?:als )?(?:zijn|haar|hun|de|het) (?:grote |ernstige |diepe "
        ")?(?:mening|zorg|zorgen|waardering|afkeuring|teleurstelling|steun|verbazing|treurnis|wens|verwachting|oordeel))?";
    static const std::string kParticles = "(?: (?:op|uit|aan|af|mee|toe|in|over|de opdracht|opdracht))*";
    static const Pattern kDictum(
        "(?i)(?:(?:en|tevens|voorts|daarom|derhalve|bovendien|(?:de )?(?:gemeente)?raad|provinciale staten),? )*((?:" + dictum_verbs() + ")\\b" + kAdverbs +
        kMind + kWho + kAdverbs + kMind + kParticles + kAdverbs + "(?: (?:om|dat)\\b)?)(?: ?[:,;…]+)?(?: (.*))?");
    return kDictum;
}
// matches "constaterende dat er een tekort is;", "Overwegende dat:", "gehoord de beraadslaging," / not "Dat is zo"
const Pattern& consideration_pattern() {
    static const Pattern kConsideration("(?i)(?:(?:en|de raad|de gemeenteraad),? )?((?:" + consideration_openers() +
                                        ")(?: hebbende)?\\b(?:,? (?:dat|het feit dat))?)(?: ?[:;,…]+)?(?: (.*))?");
    return kConsideration;
}
static const Pattern kClosing("(?i)^(?:en )?(?:gaa?t?|gaan) over tot de orde van de (?:dag|vergadering)|^en gaat (?:verder|weer) over tot de orde");
// matches a list marker at the start of a line that kept it: "1. te onderzoeken", "• Een", "a) x" / not "2024 is"
static const Pattern kMarker("^((?:[0-9]{1,2}|[a-zA-Z]|[ivx]{1,4}|[IVX]{2,4})[.)]|[0-9]{1,2}\\.[0-9]{1,2}\\.?|[•▪■●○‣⁃–—*«-]|o) +(.+)$");
static const Pattern kLabelStart("(?i)^(?:motie nr|onderwerp ?:|stand van zaken ?:|status ?:|indieners? ?:|motie ?:|besluit ?:|datum ?:|titel ?:)");

// matches "besluit" of "besluit het voorstel als volgt te wijzigen:" / not of "Besluit van het college:", "Besluit nr. 5:"
static const Pattern kDecides("(?i)besluit|besluiten");
static const Pattern kNotDecided("(?i)^(?:van|tot|nr|nummer|college|raad|b&w|[0-9])");

// Verbs that ask for a second word: "draagt" … "op".
struct Particle {
    const char* verb;
    const char* with;
};
constexpr std::array<Particle, 15> kParticles = {{{"draagt", "op|opdracht"},
                                                  {"dragen", "op"},
                                                  {"roept", "op"},
                                                  {"roepen", "op"},
                                                  {"spreekt", "uit|van"},
                                                  {"spreken", "uit"},
                                                  {"nodigt", "uit"},
                                                  {"nodigen", "uit"},
                                                  {"geeft", "opdracht|mee"},
                                                  {"geven", "opdracht"},
                                                  {"dringt", "aan"},
                                                  {"dringen", "aan"},
                                                  {"keurt", "af"},
                                                  {"zegt", "op"},
                                                  {"moedigt", "aan"}}};

bool has_particle(const std::string& verb, const std::string& text) {
    const auto words = split_words(fold(text));
    for (const Particle& particle : kParticles) {
        if (fold(split_words(verb).front()) != particle.verb) continue;
        const std::string with = std::string("|") + particle.with + "|";
        return std::any_of(words.begin(), words.end(), [&](std::string word) {
            while (!word.empty() && !std::isalnum(static_cast<unsigned char>(word.back()))) word.pop_back();
            return with.find("|" + word + "|") != std::string::npos;
        });
    }
    return true;
}

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

// A row with a label and its value, or its cells one after the other.
void push_table(std::vector<MotieLine>& lines, int block, const Block& source, const Table& table) {
    std::map<int, std::vector<const Cell*>> rows;
    for (const Cell& cell : table.cells) rows[cell.row].push_back(&cell);
    const auto put = [&](const Cell& cell, const std::string& text) {
        push(lines, block, source, text, 0, 0);
        if (!lines.empty()) lines.back().page = cell.page, lines.back().heading = false, lines.back().level = 0, lines.back().row = cell.row;
    };
    // "Oude tekst | Nieuwe tekst" above the texts.
    std::map<int, std::string> texts;
    if (!rows.empty())
        for (const Cell* cell : rows.begin()->second)
            if (const Field field = field_of(cell->text); field == Field::old_text || field == Field::new_text)
                texts[cell->col] = field == Field::old_text ? "Oude tekst: " : "Nieuwe tekst: ";
    if (texts.size() == 2) {
        const int old_column = texts.begin()->second.starts_with("Oude") ? texts.begin()->first : texts.rbegin()->first;
        for (auto row = std::next(rows.begin()); row != rows.end(); ++row)
            for (const Cell* cell : row->second) {
                const auto at = texts.find(cell->col);
                const bool alone = at != texts.end() && at->first != old_column &&
                                   std::none_of(row->second.begin(), row->second.end(), [&](const Cell* other) { return other->col == old_column; });
                if (alone) put(*cell, "Oude tekst: -");
                // "Beslispunt | Was | Wordt": the number below is that of the place.
                static const Pattern kNumber("[0-9IVX]{1,4}(?:[.]?[0-9a-z]{1,3})*[.)]?");
                const auto header =
                    std::find_if(rows.begin()->second.begin(), rows.begin()->second.end(), [&](const Cell* one) { return one->col == cell->col; });
                const bool place = at == texts.end() && header != rows.begin()->second.end() && RE2::FullMatch(cell->text, kNumber);
                put(*cell, (at != texts.end() ? at->second : place ? (*header)->text + " " : "") + cell->text);
            }
        return;
    }
    if (const auto columns = signature_columns(table)) {  // "Fractie | Naam | Handtekening": a line "Naam (Fractie)" for each row
        for (auto row = std::next(rows.begin()); row != rows.end(); ++row) {
            const Cell *name = nullptr, *party = nullptr;
            for (const Cell* cell : row->second) {
                if (cell->col == columns->name) name = cell;
                if (cell->col == columns->party) party = cell;
            }
            if (name != nullptr && party != nullptr)
                put(*name, name->text + " (" + party->text + ")");
            else if (name != nullptr || party != nullptr)
                put(name != nullptr ? *name : *party, name != nullptr ? name->text : party->text);
        }
        return;
    }
    for (const auto& [row, cells] : rows) {
        for (std::size_t c = 0; c < cells.size(); ++c) {
            std::string label = cells[c]->text;
            while (!label.empty() && (label.back() == ':' || label.back() == ' ')) label.pop_back();
            const bool pair = c + 1 < cells.size() && (field_of(cells[c + 1]->text) == Field::none || field_of(label) == Field::kind);
            if (field_of(label) != Field::none && pair) {
                put(*cells[c], label + ": " + cells[c + 1]->text);
                ++c;
            } else if (c == 0 && cells.size() == 2 && (consideration_of(cells[0]->text) || dictum_of(cells[0]->text))) {
                // Its clauses stand below one another in the cell.
                std::string first = cells[0]->text + " ", rest = cells[1]->text;
                for (std::size_t end = rest.find("; "); end != std::string::npos; end = rest.find("; ")) {
                    put(*cells[1], first + rest.substr(0, end + 1));
                    first.clear();
                    rest.erase(0, end + 2);
                }
                put(*cells[1], first + rest);
                ++c;
            } else {
                put(*cells[c], cells[c]->text);
            }
        }
    }
}

}  // namespace

std::optional<SignatureColumns> signature_columns(const Table& table) {
    static const Pattern kName("(?i)naam|namen|raadslid|statenlid|indieners?");
    static const Pattern kParty("(?i)fractie|partij");
    static const Pattern kOther("(?i)handtekening|paraaf|ondertekening|functie");
    SignatureColumns columns;
    for (const Cell& cell : table.cells) {
        if (cell.row > 0) continue;
        if (RE2::FullMatch(cell.text, kName) && columns.name < 0)
            columns.name = cell.col;
        else if (RE2::FullMatch(cell.text, kParty) && columns.party < 0)
            columns.party = cell.col;
        else if (!RE2::FullMatch(cell.text, kOther))
            return std::nullopt;
    }
    if (columns.name < 0 || columns.party < 0) return std::nullopt;
    return columns;
}

std::vector<MotieLine> motie_lines(const Document& document, bool papers) {
    std::vector<MotieLine> lines;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture) continue;
        const int index = static_cast<int>(i);
        if (block.kind == BlockKind::table) {
            const bool votes = block.table >= 0 && votes_of_table(document.tables[static_cast<std::size_t>(block.table)]).has_value();
            if (papers && !votes && block.table >= 0 && !lists_papers(document.tables[static_cast<std::size_t>(block.table)]))
                push_table(lines, index, block, document.tables[static_cast<std::size_t>(block.table)]);
            else
                lines.push_back({index, "", "", 0, false, true, block.page, 0, 0, -1});
            continue;
        }
        if (const auto column = papers ? label_column(document, i) : std::nullopt; column && column->wrapped && column->pairs.size() > 1) {
            for (const auto& [label, value] : column->pairs) push(lines, index, block, label + ": " + value, 0, 0);
            i = column->end - 1;
            continue;
        }
        const int count = static_cast<int>(block.lines.size());
        const bool begins = !block.lines.empty() && motie_label(block.lines.front().text);  // "Ingediend door: CDA" above "Vergadering: 26 maart"
        const bool labelled =
            begins || std::any_of(block.lines.begin(), block.lines.end(), [](const Line& line) { return RE2::PartialMatch(line.text, kLabelStart); });
        if ((!papers && !labelled) || block.lines.size() < 2) {
            const std::size_t before = lines.size();
            push(lines, index, block, block.text, 0, count);
            if (lines.size() > before && !block.marker.empty()) lines.back().marker = block.marker;
            continue;
        }
        // Labels start lines of their own; what follows a label's line belongs to it or, after "Stand van zaken:", is text.
        std::string text;
        int first = 0;
        bool parted = false;
        const std::size_t start = lines.size();
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
        const std::vector<bool> counted = papers ? counted_lines(block) : std::vector<bool>(block.lines.size());
        for (int l = 0; l < count; ++l) {
            const Line& line = block.lines[static_cast<std::size_t>(l)];
            const bool verb =
                !line.text.empty() && std::isupper(static_cast<unsigned char>(line.text.front())) && line.text.back() == ':' && dictum_of(line.text);
            const bool opens =
                verb || counted[static_cast<std::size_t>(l)] ||
                (papers ? !line.text.empty() && opens_part(line.text, text) : RE2::PartialMatch(line.text, kLabelStart) || (begins && motie_label(line.text)));
            if (opens && !text.empty()) {
                parted = true;
                flush(l);
            }
            append_line(text, line.text);
        }
        flush(count);
    }
    if (papers) take_counts(lines);
    return lines;
}

std::optional<MotieHeader> motie_header(const std::string& text) {
    std::string kind, number, title;
    if (!RE2::FullMatch(text, kHeader, &kind, &number, &title)) return std::nullopt;
    if (number.empty() && title.empty()) return std::nullopt;
    // "Motie 2025-31 Fietsen": the dash is the number's
    static const Pattern kNumberGoesOn("[A-Za-z]{0,3}[0-9].*");  // "Amendement 2026-A3 Muziekschool"
    if (!number.empty() && RE2::FullMatch(title, kNumberGoesOn) && std::isdigit(static_cast<unsigned char>(number.back())) && text.ends_with("-" + title))
        return std::nullopt;
    MotieHeader header;
    header.kind = fold(kind).find("amendement") != std::string::npos ? "amendement" : "motie";
    header.number = trim(number);
    header.title = trim(title);
    while (!header.number.empty() && (header.number.back() == '.' || header.number.back() == '-')) header.number.pop_back();
    return header;
}

std::optional<MotieLabel> motie_label(const std::string& text) {
    std::string label, value;
    if (!RE2::FullMatch(text, kLabel, &label, &value)) return std::nullopt;
    Field field = field_of(label);
    std::string name, number;
    // "Behorend bij agendapunt 9: Kadernota"
    if (field == Field::none && RE2::FullMatch(label, kLabelNumber, &name, &number) && field_of(name) == Field::agenda_item)
        return MotieLabel{Field::agenda_item, fold(name), number + (value.empty() ? "" : ": " + trim(value))};
    if (field == Field::none) return std::nullopt;
    return MotieLabel{field, fold(label), trim(value)};
}

std::optional<MotieLabel> bare_label(const std::string& text) {
    if (const Field field = field_of(text); field != Field::none) return MotieLabel{field, fold(text), ""};
    std::string label, value;
    if (!RE2::FullMatch(text, kBareLabel, &label, &value)) return std::nullopt;
    const Field field = field_of(label);
    const bool movers = field == Field::submitters || field == Field::co_submitters;
    const bool parties = movers && is_party(trim(value.substr(0, value.find_first_of(",;"))));  // "Mede-indieners CDA, Dorpslijst"
    if (movers && (parties || value.find('(') != std::string::npos)) return MotieLabel{field, fold(trim(label)), trim(value)};
    const bool head = field == Field::date || field == Field::meeting || field == Field::number || field == Field::agenda_item || field == Field::term ||
                      field == Field::head;
    if (!head || (field != Field::head && value.find_first_of("0123456789") == std::string::npos)) return std::nullopt;
    return MotieLabel{field, fold(trim(label)), trim(value)};
}

std::vector<std::string> labelled_parts(const std::string& text) {
    static const Pattern kLabels("(?:^| )([A-Z][A-Za-z-]{2,20}(?: [a-z]{2,12})?) ?:");
    std::vector<int> starts;
    for (const Match& match : find_all(kLabels, text)) {
        if (field_of(match.groups[1]) != Field::none) starts.push_back(match.span.begin);
    }
    if (starts.size() < 2 || starts.front() != 0) return {text};
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const int end = i + 1 < starts.size() ? starts[i + 1] : static_cast<int>(text.size());
        parts.push_back(trim(text.substr(static_cast<std::size_t>(starts[i]), static_cast<std::size_t>(end - starts[i]))));
    }
    return parts;
}

std::optional<Dictum> dictum_of(const std::string& text) {
    std::string verb, rest;
    // matches "Ondergetekenden, leden van de raad, stellen voor het ontwerpbesluit als volgt te wijzigen:" / not "stellen voor om te wachten"
    static const Pattern kProposesChange(
        "(?i)(?:de )?ondergetekenden?\\b[^.;:]{0,120}? (stel(?:t|len) voor)(?: om)?,? ([^.;]*\\b(?:te wijzigen|te amenderen|aan te passen)\\b.*)");
    if (RE2::FullMatch(text, kProposesChange, &verb, &rest)) return Dictum{verb, rest};
    static const Pattern kProposeBelow("(?i)(?:de )?ondergeteken(?:den?|de leden)\\b[^.;:]{0,60}? (stel(?:t|len) voor)(?: om)?:");
    if (RE2::FullMatch(text, kProposeBelow, &verb)) return Dictum{verb, ""};
    if (!RE2::FullMatch(text, dictum_pattern(), &verb, &rest)) return std::nullopt;
    verb = trim(verb);
    rest = trim(rest);
    if (fold(verb).starts_with("stelt vast") && verb.ends_with("dat")) return std::nullopt;  // a ground
    // "Besluit van het college": a verb alone opens a dictum only with its colon.
    const bool alone = verb.find(' ') == std::string::npos;
    const bool decides = RE2::FullMatch(verb, kDecides) && !text.empty() && text.back() == ':' && !RE2::PartialMatch(rest, kNotDecided);
    if (alone && !decides && !rest.empty() && text.find(':') != text.find(verb) + verb.size()) return std::nullopt;
    if (!has_particle(verb, text)) return std::nullopt;
    return Dictum{verb, rest};
}

std::optional<Dictum> consideration_of(const std::string& text) {
    std::string verb, rest;
    if (!RE2::FullMatch(text, consideration_pattern(), &verb, &rest)) return std::nullopt;
    return Dictum{trim(verb), trim(rest)};
}

bool is_closing(const std::string& text) { return RE2::PartialMatch(text, kClosing); }

}  // namespace griffier
