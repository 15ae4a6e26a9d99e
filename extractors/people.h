// Lists of names with their parties: movers in a head ("Indieners: A. de Wit (CDA), …"), those who were there.
#pragma once

#include <string>
#include <vector>

#include "extractors/records.h"

namespace griffier {

// "A. de Wit (GroenLinks), M. Bos (CDA) en P. Smit (D66)", "VVD, D66", "de fracties van CDA en SP". A party alone has no name.
// "Boer, J.H. de; Bos, A.": the names as printed.
void add_submitters(const std::string& text, std::vector<Submitter>& submitters);

// One more, unless the list has him: "Bosman" of a title and "A. Bosman (VVD)" of a signature are one.
void add_submitter(std::vector<Submitter>& submitters, Submitter one);

// A column of parties beside one of names: "vvd;d66;null". Who stands for which is not said: parties without names.
void add_parties(const std::string& text, std::vector<Submitter>& submitters);

// "Ramona Aukes (PVV), Hans Everhard (SP)": everybody with a party behind the name, where all but remarks are.
std::vector<Submitter> people_in(const std::string& text);

// Everybody is a party, or somebody with a name and a party.
bool have_parties(const std::vector<Submitter>& people);

// One at least of the parties is known (council_words.cpp).
bool knows_party(const std::vector<Submitter>& people);

}  // namespace griffier
