// What people see: messages on stderr, data and summaries on stdout; nothing from a document or a file name can move their cursor.
#pragma once

#include <string>
#include <string_view>

namespace griffier {

// Control characters as \n, \t or \xNN; bytes that are no UTF-8 as \xNN.
std::string printed(std::string_view text);

// "griffier: what. Remedy" on stderr, on one line.
void say_error(std::string_view what, std::string_view remedy);

// "1.234" as Dutch readers group digits.
std::string grouped(long long number);

// "1 table", "2 tables": the second form where the number is not one.
std::string counted(long long number, const char* one, const char* more);

// Writes to stdout; throws InputError output_unwritable where that fails (a closed pipe, a full disk).
void print(std::string_view text);

}  // namespace griffier
