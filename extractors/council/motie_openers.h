// The lines that open the parts of a motie: its header, its grounds, its dictum, its end. Verbs and openers are data (council_words.cpp). All take one line,
// trimmed.
#pragma once

#include <optional>
#include <string>

namespace griffier {

// "Motie nr: 2306-29", "Amendement A3: Groen in de wijk", "Motie M12 - Zwembad". The whole line must be it.
struct MotieHeader {
    std::string kind;    // motie | amendement
    std::string number;  // "" where only a title follows
    std::string title;
};
std::optional<MotieHeader> motie_header(const std::string& text);

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
