// The columns of a register of moties or toezeggingen. A head that is none of the known labels is read by its words ("Datum waarop ingediend"), and where heads
// say nothing or two things, what stands in the cells tells: dates, parties, outcomes, numbers of moties. What neither tells stays unknown.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/council/council_words.h"

namespace griffier {

struct RegisterColumns {
    int header = -1;                           // the last row of heads; -1 where there are none
    std::map<int, std::vector<Field>> fields;  // of a column; several where its cells hold several: "Nummer (ingediend)"
    std::map<int, std::string> heads;
    std::set<int> parties;         // columns of parties beside one of names
    int promised_to = -1;          // column of those to whom something was promised
    bool numbered_titles = false;  // the cells of titles begin with the number: "M3 Groen in de wijk"
    bool has(Field field) const;
    // Enough is known of the columns to read rows: what they are about and something of each.
    bool reads_rows() const;
};

RegisterColumns register_columns(const Table& table);

// The table lists several moties or toezeggingen, one a row; the head of a paper in a grid does not.
bool lists_papers(const Table& table);

}  // namespace griffier
