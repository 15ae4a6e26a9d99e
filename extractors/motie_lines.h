// The lines of a document as moties need them: in order, with list items known, and the words that open the parts of a motie.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
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
};

std::vector<MotieLine> motie_lines(const Document& document);

// "Motie nr: 2306-29", "Amendement A3: Groen in de wijk", "Motie M12 - Zwembad". The whole line must be it.
struct MotieHeader {
    std::string kind;    // motie | amendement
    std::string number;  // "" where only a title follows
    std::string title;
};
std::optional<MotieHeader> motie_header(const std::string& text);

// "Onderwerp: X" -> {"onderwerp", "X"}; labels of a motie only, in lower case.
struct MotieLabel {
    std::string label, value;
};
std::optional<MotieLabel> motie_label(const std::string& text);

// "Draagt het college op:", "verzoekt de regering een plan te maken" -> verb and the rest.
struct Dictum {
    std::string verb, rest;
};
std::optional<Dictum> dictum_of(const std::string& text);

// "constaterende dat er een tekort is;" -> verb and the rest.
std::optional<Dictum> consideration_of(const std::string& text);

// "en gaat over tot de orde van de dag"
bool is_closing(const std::string& text);

}  // namespace griffier
