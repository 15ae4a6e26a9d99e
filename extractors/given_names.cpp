#include "extractors/given_names.h"

#include <algorithm>
#include <iterator>

namespace griffier {
namespace {

// Given names, by which "Peter Boer" is a person and "Duinzoom Nu" may be a party. Common ones of the Netherlands.
constexpr std::string_view kGivenNames[] = {
    "Aad",     "Aart",      "Abdel",     "Abdullah",  "Ada",      "Adriaan",  "Ahmed",      "Ahmet",   "Albert",     "Alex",      "Ali",     "Alice",
    "Amina",   "Amira",     "An",        "Andre",     "Andrea",   "André",    "Angela",     "Anita",   "Anja",       "Anke",      "Ankie",   "Anna",
    "Anne",    "Anneke",    "Annelies",  "Annemarie", "Annet",    "Annette",  "Anouk",      "Anton",   "Arend",      "Arie",      "Arjan",   "Arjen",
    "Arno",    "Arnold",    "Astrid",    "Ayse",      "Ayşe",     "Barbara",  "Bart",       "Bas",     "Ben",        "Bert",      "Bianca",  "Bob",
    "Bram",    "Brigitte",  "Carla",     "Carolien",  "Caroline", "Chantal",  "Charlotte",  "Chris",   "Christiaan", "Christine", "Cor",     "Cornelis",
    "Corrie",  "Daan",      "Daniel",    "Daniëlle",  "Dennis",   "Diana",    "Dick",       "Dirk",    "Ed",         "Eddy",      "Edwin",   "Eefje",
    "Egbert",  "Ellen",     "Els",       "Emma",      "Emre",     "Erik",     "Ernst",      "Esther",  "Eva",        "Evelien",   "Evert",   "Fatima",
    "Fatma",   "Femke",     "Ferdinand", "Floor",     "Frank",    "Frans",    "Fred",       "Freek",   "Frits",      "Geert",     "Gerard",  "Gerda",
    "Gerrit",  "Gert",      "Gijs",      "Gijsbert",  "Greet",    "Guus",     "Hanneke",    "Hannie",  "Hans",       "Harm",      "Harry",   "Hassan",
    "Heleen",  "Hendrik",   "Henk",      "Henny",     "Herman",   "Hugo",     "Ibrahim",    "Ida",     "Ilse",       "Ina",       "Ine",     "Inge",
    "Ingrid",  "Irene",     "Iris",      "Ivo",       "Jaap",     "Jacob",    "Jacqueline", "Jan",     "Janneke",    "Jannie",    "Jasper",  "Jeanette",
    "Jelle",   "Jenny",     "Jeroen",    "Jet",       "Jetske",   "Joan",     "Job",        "Joep",    "Johan",      "Johanna",   "John",    "Jolanda",
    "Jolien",  "Joop",      "Joost",     "Jorrit",    "Jos",      "Joyce",    "Judith",     "Julia",   "Karel",      "Karim",     "Karin",   "Karlijn",
    "Kees",    "Kim",       "Klaas",     "Koen",      "Kristel",  "Lars",     "Laura",      "Leen",    "Leo",        "Leon",      "Lia",     "Lianne",
    "Lieke",   "Lies",      "Liesbeth",  "Linda",     "Lisa",     "Lisette",  "Lotte",      "Louis",   "Luuk",       "Maaike",    "Maarten", "Machteld",
    "Manon",   "Marcel",    "Margriet",  "Maria",     "Marian",   "Marianne", "Marieke",    "Marijke", "Marijn",     "Mario",     "Marion",  "Marja",
    "Marjan",  "Marjolein", "Mark",      "Marleen",   "Marloes",  "Martijn",  "Martin",     "Martine", "Mathijs",    "Maurits",   "Max",     "Melanie",
    "Menno",   "Michael",   "Michel",    "Michiel",   "Mieke",    "Mohamed",  "Mohammed",   "Monique", "Murat",      "Mustafa",   "Nadia",   "Natasja",
    "Nel",     "Nico",      "Niek",      "Niels",     "Nina",     "Noor",     "Olaf",       "Otto",    "Pascal",     "Patricia",  "Patrick", "Paul",
    "Paula",   "Pauline",   "Peter",     "Petra",     "Piet",     "Pieter",   "Pim",        "Ralph",   "Ramon",      "Renate",    "Rens",    "René",
    "Rianne",  "Richard",   "Rick",      "Rien",      "Rik",      "Rita",     "Rob",        "Robert",  "Robin",      "Roel",      "Roelof",  "Rolf",
    "Ron",     "Ronald",    "Roos",      "Rosa",      "Rudy",     "Rutger",   "Ruud",       "Sabine",  "Samir",      "Samira",    "Sander",  "Sandra",
    "Sanne",   "Sara",      "Saskia",    "Selma",     "Simon",    "Simone",   "Sjoerd",     "Sofie",   "Sonja",      "Stefan",    "Steven",  "Suzan",
    "Suzanne", "Sylvia",    "Tamara",    "Tanja",     "Teun",     "Theo",     "Thijs",      "Thomas",  "Tim",        "Tineke",    "Tjeerd",  "Tom",
    "Ton",     "Truus",     "Ubbo",      "Ursula",    "Vera",     "Victor",   "Vincent",    "Wendy",   "Wiebe",      "Wilbert",   "Wilco",   "Willem",
    "Wilma",   "Wim",       "Wouter",    "Yusuf",     "Yvonne",   "Zeynep"};

}  // namespace

bool is_given_name(std::string_view word) { return std::find(std::begin(kGivenNames), std::end(kGivenNames), word) != std::end(kGivenNames); }

}  // namespace griffier
