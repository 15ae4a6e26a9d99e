// The lines of a document as moties need them: in order, with list items known, and the words that open the parts of a motie.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/council_words.h"
#include "extractors/matching.h"

namespace griffier {

// A printed paragraph, list item or labelled line; a block that holds several labels gives several.
struct MotieLine {
    int block = 0;
    std::string text;    // without list marker
    std::string marker;  // "1.", "•", "" for none
    int level = 0;       // of a list item
    bool heading = false;
    bool table = false;  // a table stands here; no text
    int page = 1;
    int first = 0, last = 0;  // its printed lines: Block::lines[first] to before [last]; none of a table's cell
    int row = -1;             // of a table's cell
};

// With `papers`, blocks are parted at the words that open a part of a motie, and tables give a line for each label with its value
// and for each other cell; a table of votes stays one.
std::vector<MotieLine> motie_lines(const Document& document, bool papers = false);

// A table of those who signed: heads for names and parties, and none but those and "Handtekening".
struct SignatureColumns {
    int name = -1, party = -1;
};
std::optional<SignatureColumns> signature_columns(const Table& table);

// "Motie nr: 2306-29", "Amendement A3: Groen in de wijk", "Motie M12 - Zwembad". The whole line must be it.
struct MotieHeader {
    std::string kind;    // motie | amendement
    std::string number;  // "" where only a title follows
    std::string title;
};
std::optional<MotieHeader> motie_header(const std::string& text);

// "Onderwerp: X" -> what the label says and "X". A label alone ("Stand van zaken:") has no value yet.
struct MotieLabel {
    Field field = Field::none;
    std::string label, value;
};
std::optional<MotieLabel> motie_label(const std::string& text);

// A label without a colon: "Datum 9-7-2024", and one alone on its line ("Onderwerp") whose value is the next.
std::optional<MotieLabel> bare_label(const std::string& text);

// "Draagt het college op:", "verzoekt de regering een plan te maken" -> verb and the rest.
struct Dictum {
    std::string verb, rest;
};
std::optional<Dictum> dictum_of(const std::string& text);

// "constaterende dat er een tekort is;" -> verb and the rest.
std::optional<Dictum> consideration_of(const std::string& text);

// "en gaat over tot de orde van de dag"
bool is_closing(const std::string& text);

// "Vergadering: raad van 4 december 2025   Agendapunt: 12": a piece for each label of a line that has several.
std::vector<std::string> labelled_parts(const std::string& text);

}  // namespace griffier
