// Which languages can be recognised on this machine.
#pragma once

#include <string>

namespace griffier {

// Where the language data lies: TESSDATA_PREFIX as Tesseract reads it, or where distributions put it. "" for not found.
std::string language_folder();

// Throws InputError language_missing, saying what to install. `language` as Tesseract names it ("nld", "nld+eng").
void check_languages(const std::string& language);

}  // namespace griffier
