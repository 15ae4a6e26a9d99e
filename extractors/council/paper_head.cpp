// The labelled lines of the head of a council paper, as they stand: "Steller: …", "Datum 9-7-2024", a heading "Zaal" above "Raadzaal".
#include <algorithm>
#include <cmath>
#include <optional>

#include "document/numbered_page.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/council_words.h"
#include "extractors/council/label_columns.h"
#include "extractors/council/motie_openers.h"
#include "extractors/council/paper_head_fields.h"
#include "extractors/council/paper_head_tables.h"
#include "extractors/council/paper_labels.h"
#include "extractors/council/signatures.h"
#include "extractors/passages.h"

namespace griffier {
namespace {

constexpr double kSameEdge = 2;  // pt between the left edges of a label and its value below
constexpr int kHeadBlocks = 40;  // of the first page

bool is_council_paper(const std::string& kind) {
    for (const char* one :
         {"besluitenlijst", "raadsvoorstel", "raadsbesluit", "motie", "amendement", "toezegging", "schriftelijke_vragen", "raadsmemo", "begrotingswijziging"})
        if (kind == one) return true;
    return false;
}

struct Labelled {
    std::string label, value;
};

// A printed line that is a label with its value, apart from it or not: "Portefeuillehouder   W. Haan", "Voorstelnummer 25.012".
// `letter`: of one, "Van" says who sends it; in an amendement it opens the text as it was.
std::optional<Labelled> labelled(const Document& document, const Line& line, bool letter = false) {
    const auto pieces = pieces_of(document, line);
    if (pieces.size() == 2 && pieces[1].starts_with('(') && pieces[1].ends_with(')')) return std::nullopt;  // "Raadsvoorstel   (geamendeerd)": a remark
    if (letter && pieces.size() == 2 && (fold(pieces[0]) == "van" || fold(pieces[0]) == "van:")) return Labelled{"Van", pieces[1]};
    if (pieces.size() == 2 && of_the_head(field_of(pieces[0])) && field_of(pieces[1]) == Field::none) return Labelled{pieces[0], pieces[1]};
    const std::string text = trim(line.text);
    const auto label = bare_label(text);
    if (!label || label->value.empty() || !of_the_head(label->field)) return std::nullopt;
    return Labelled{trim(text.substr(0, label->label.size())), label->value};
}

// "Portefeuillehouder wethouder J. Hofstra" with the label in bold.
std::optional<Labelled> bold_label(const Document& document, const Line& line) {
    const Page* page = page_numbered(document, line.page);
    if (page == nullptr) return std::nullopt;
    Labelled field;
    for (const int index : line.words) {
        const Word& word = page->words[static_cast<std::size_t>(index)];
        std::string& part = word.bold && field.value.empty() ? field.label : field.value;
        part += (part.empty() ? "" : " ") + word.text;
    }
    if (field.value.empty() || field.value.starts_with('(') || !of_the_head(field_of(field.label))) return std::nullopt;
    return field;
}

// The rows of a head without lines stand close enough to be one block: each line with a label is read for itself, one without goes
// on with the one before.
bool add_labelled_lines(const Document& document, const Block& block, Extraction& extraction) {
    std::vector<Labelled> fields;
    std::size_t labels = 0;
    for (const Line& line : block.lines) {
        if (auto field = labelled(document, line, extraction.facts.kind == "raadsmemo")) {
            fields.push_back(std::move(*field));
            ++labels;
        } else if (fields.empty()) {
            return false;
        } else {
            fields.back().value += " " + trim(line.text);
        }
    }
    if (labels == 0 || (block.lines.size() > 1 && labels < 2) || (block.lines.size() == 1 && pieces_of(document, block.lines.front()).size() != 2))
        return false;
    for (const Labelled& field : fields) add_head_field(extraction, field.label, field.value, place_of_block(block));
    return true;
}

// "Portefeuillehouder" on a line of its own, its value on the next, in one block: the margin of a letter.
// The value of the last label may be the first of the block below.
bool add_stacked(const Block& block, const Block* below, Extraction& extraction) {
    const auto labels = [&](std::size_t l) { return of_the_head(field_of(block.lines[l].text)); };
    if (block.lines.size() < 2 || !labels(0) || field_of(block.lines[1].text) != Field::none) return false;
    for (std::size_t l = 0; l < block.lines.size();) {
        std::string value;
        const std::string label = trim(block.lines[l].text);
        for (++l; l < block.lines.size() && !labels(l); ++l) value += (value.empty() ? "" : " ") + trim(block.lines[l].text);
        const bool goes_on = value.empty() && below != nullptr && below->page == block.page && below->kind == BlockKind::paragraph &&
                             below->lines.size() == 1 && std::abs(below->box.x0 - block.box.x0) < kSameEdge && !motie_label(below->text) &&
                             !bare_label(below->text);
        if (goes_on) value = below->text;
        add_head_field(extraction, label, value, place_of_block(block));
    }
    return true;
}

// A label alone, and a block below it whose lines are its value, the next label, its value, and so on.
bool add_from_stack(const std::string& label, const Block& block, Extraction& extraction) {
    const auto labels = [&](const Line& line) { return of_the_head(field_of(trim(line.text))); };
    if (block.lines.size() < 3 || labels(block.lines.front()) || std::none_of(block.lines.begin() + 1, block.lines.end(), labels)) return false;
    std::string name = label, value;
    for (const Line& line : block.lines) {
        if (labels(line)) {
            add_head_field(extraction, name, value, place_of_block(block));
            name = trim(line.text);
            value.clear();
            continue;
        }
        value += (value.empty() ? "" : " ") + trim(line.text);
    }
    add_head_field(extraction, name, value, place_of_block(block));
    return true;
}

// What stands right below a label, at the same left edge: in a margin it is read before what stands beside it. Nothing where a page has no places.
const Block* right_below(const Document& document, const Block& label) {
    constexpr double kEdge = 2;    // pt
    constexpr double kStep = 0.9;  // of the label's height
    if (label.lines.empty() || label.lines.front().size <= 0) return nullptr;
    for (const Block& block : document.blocks)
        if (block.page == label.page && block.kind != BlockKind::furniture && block.kind != BlockKind::table && std::abs(block.box.x0 - label.box.x0) < kEdge &&
            block.box.y0 > label.box.y0 + label.box.height() / 2 && block.box.y0 < label.box.y1 + kStep * label.box.height())
            return &block;
    return nullptr;
}

// A motie's own text, or what stands below the end of a paper.
bool ends_head(const Block& block, const std::string& kind) {
    const bool motie = kind == "motie" || kind == "amendement";
    if (motie && (consideration_of(block.text) || dictum_of(block.text))) return true;
    static const Pattern kSigned("(?i)^(?:aldus (?:vastgesteld|besloten)|vastgesteld in de |de raad voornoemd)");
    if (RE2::PartialMatch(block.text, kSigned)) return true;
    return is_closing(block.text);  // names and outcome below a motie are none of its head
}

// Labels above their values, or in a column beside them, from this block on; gives the block after them.
std::optional<std::size_t> add_paired_labels(const Document& document, std::size_t i, Extraction& extraction) {
    const Block& block = document.blocks[i];
    if (const auto above = labels_above(document, i)) {
        for (const auto& [label, value] : above->pairs)
            if (of_the_head(field_of(label)) || fold(label) == "van") add_head_field(extraction, label, value, place_of_block(block));
        return above->end;
    }
    const auto column = label_column(document, i);
    const bool labels = column && column->pairs.size() > 1 && std::all_of(column->pairs.begin(), column->pairs.end(), [](const LabelColumn::Pair& pair) {
                            return of_the_head(field_of(pair.label));
                        });
    if (column && column->pairs.size() > 1 && (column->wrapped || labels)) {
        for (const auto& [label, value] : column->pairs)
            if (of_the_head(field_of(label)) || fold(label) == "van") add_head_field(extraction, label, value, place_of_block(block));
        return column->end;
    }
    return std::nullopt;
}

// Lines of a block that say their label with a colon.
bool add_labelled_text(const Document& document, std::size_t i, Extraction& extraction) {
    const Block& block = document.blocks[i];
    const auto one_part = [&](const std::string& text, const Provenance& place) {
        if (text == extraction.facts.title && block.kind == BlockKind::heading) return false;  // "Raadsvoorstel: Verordening markten"
        if (const auto label = motie_label(text); label && (of_the_head(label->field) || label->label == "van")) {
            const std::string printed = trim(text.substr(0, text.find(':')));
            std::string value = label->value;
            if (value.empty() && i + 1 < document.blocks.size() && document.blocks[i + 1].kind != BlockKind::table && !motie_label(document.blocks[i + 1].text))
                value = document.blocks[i + 1].text;
            add_head_field(extraction, printed, value, place);
            return true;
        }
        return false;
    };
    const auto one_line = [&](const std::string& text, const Provenance& place) {
        bool some = false;
        for (const std::string& part : labelled_parts(text)) some = one_part(part, place) || some;
        return some;
    };
    bool took = false;
    // "Gemeente Oostwoud" above the labelled lines of one block
    std::size_t above = 0;
    const auto rest_labelled = [&](std::size_t from) {
        return std::count_if(block.lines.begin() + static_cast<std::ptrdiff_t>(from), block.lines.end(),
                             [](const Line& line) { return motie_label(line.text).has_value(); });
    };
    if (block.lines.size() > 2 && !motie_label(block.lines[0].text) && rest_labelled(1) == static_cast<std::ptrdiff_t>(block.lines.size() - 1)) above = 1;
    if (block.lines.size() < 2 || above > 0 || motie_label(block.lines[0].text)) {
        // Lines with a label of their own in one block; a line without goes on with the one before.
        std::string text;
        for (std::size_t l = above; l < block.lines.size(); ++l) {
            const Line& line = block.lines[l];
            if (!text.empty() && (motie_label(line.text) || bare_label(line.text))) {
                took = one_line(text, place_of_block(block)) || took;
                text.clear();
            }
            text += (text.empty() ? "" : " ") + line.text;
        }
        took = one_line(text.empty() ? block.text : text, place_of_block(block)) || took;
    }
    return took;
}

// A label without a colon: its value behind it, or in the block below.
bool add_bare_label(const Document& document, std::size_t i, Extraction& extraction) {
    const Block& block = document.blocks[i];
    const bool heading_text = block.kind == BlockKind::heading && block.text.find_first_of("0123456789") == std::string::npos;  // "Verslag raadscommissie Zorg"
    const bool own_title = block.text == extraction.facts.title;  // "Raadsvergadering" above its date
    // "AAN DE RAAD VAN OUDERVEEN" is one line of capitals.
    static const Pattern kCapitals("\\p{Lu}{2,}(?: \\p{Lu}{2,}){2,}");
    if (const auto label = bare_label(block.text); label && !own_title && !RE2::FullMatch(block.text, kCapitals) && !(heading_text && !label->value.empty()) &&
                                                   label->label != "motie" && label->label != "amendement" && label->label != "moties" &&
                                                   of_the_head(label->field)) {
        if (!label->value.empty()) {
            add_head_field(extraction, trim(block.text.substr(0, label->label.size())), label->value, place_of_block(block));
        } else if (i + 1 < document.blocks.size()) {
            const Block* below = right_below(document, block);
            const Block& next = below != nullptr ? *below : document.blocks[i + 1];
            const bool header = i > 0 && document.blocks[i - 1].kind == block.kind && field_of(document.blocks[i - 1].text) != Field::none;  // of a table
            const bool other_label = header || bare_label(next.text) || (!next.lines.empty() && labelled(document, next.lines.front()));
            // A word that is a label elsewhere ("Planning"), set apart from the bold one above it, is its value.
            if (block.kind == BlockKind::heading && next.text.ends_with('.')) return true;  // "Planning" above a sentence: a section
            if (add_from_stack(block.text, next, extraction)) return true;
            const bool set_apart = below != nullptr && block.lines.front().bold && !below->lines.empty() && !below->lines.front().bold;
            if (next.kind != BlockKind::table && next.kind != BlockKind::list_item && (!other_label || set_apart))
                add_head_field(extraction, block.text, next.text, place_of_block(next));
        }
        return true;
    }
    return false;
}

// A bold label that stands below other lines of its block: its value is the next line.
void add_bold_labels(const Document& document, std::size_t i, Extraction& extraction) {
    const Block& block = document.blocks[i];
    for (std::size_t l = 0; block.lines.size() > 1 && l < block.lines.size(); ++l) {
        const std::string& label = block.lines[l].text;
        if (!block.lines[l].bold || !of_the_head(field_of(label))) continue;
        if (l + 1 < block.lines.size())
            add_head_field(extraction, label, block.lines[l + 1].text, place_of_block(block));
        else if (i + 1 < document.blocks.size() && document.blocks[i + 1].kind != BlockKind::table && field_of(document.blocks[i + 1].text) == Field::none)
            add_head_field(extraction, label, document.blocks[i + 1].text, place_of_block(document.blocks[i + 1]));
    }
}

}  // namespace

void find_head(const Document& document, Extraction& extraction) {
    if (!is_council_paper(extraction.facts.kind)) return;

    int seen = 0, first_page = 0;
    for (std::size_t i = 0; i < document.blocks.size() && seen < kHeadBlocks; ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture) continue;
        if (ends_head(block, extraction.facts.kind)) break;
        if (block.kind == BlockKind::list_item && (block.marker == "-" || block.marker == "–" || block.marker == "•")) continue;
        if (first_page == 0) first_page = block.page;
        if (block.page != first_page) break;
        ++seen;
        if (block.kind == BlockKind::table && block.table >= 0) {
            add_head_table(document, block.table, extraction);
            continue;
        }
        if (const auto end = add_paired_labels(document, i, extraction)) {
            i = *end - 1;
            continue;
        }
        if (add_labelled_text(document, i, extraction)) continue;
        if (const auto field = block.lines.empty() ? std::nullopt : bold_label(document, block.lines.front()); field && block.lines.size() == 1) {
            add_head_field(extraction, field->label, field->value, place_of_block(block));
            continue;
        }
        if (add_stacked(block, i + 1 < document.blocks.size() ? &document.blocks[i + 1] : nullptr, extraction)) continue;
        if (add_labelled_lines(document, block, extraction)) continue;
        if (add_bare_label(document, i, extraction)) continue;
        add_bold_labels(document, i, extraction);
        // "Van" in the margin of a letter
        const Block* below = fold(block.text) == "van" && extraction.facts.kind == "raadsmemo" ? right_below(document, block) : nullptr;
        if (below != nullptr) {
            add_head_field(extraction, block.text, below->text, place_of_block(*below));
            continue;
        }
        // "Aanwezigen   Burgemeester L. de Lange, …": a label at the start of a block whose first line parts there
        if (!block.lines.empty()) {
            const auto pieces = pieces_of(document, block.lines.front());
            if (pieces.size() == 2 && of_the_head(field_of(pieces[0])) && block.text.size() > pieces[0].size() + 1)
                add_head_field(extraction, pieces[0], trim(block.text.substr(pieces[0].size())), place_of_block(block));
        }
    }
    tidy_head(document, extraction);
}

}  // namespace griffier
