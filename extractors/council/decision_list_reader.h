// The walk over a decision list, block by block: what opens an item (decision_list.cpp), what stands below it (decision_list_text.cpp), in
// lines and in tables (decision_list_tables.cpp).
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "document/document.h"
#include "extractors/council/decision_columns.h"
#include "extractors/council/decision_items.h"
#include "extractors/records.h"

namespace griffier {

class ListReader {
public:
    ListReader(const Document& document, Extraction& extraction) : document_(document), extraction_(extraction) {}

    void read();

private:
    struct Level {
        std::string number;
        int form = 0;
        double x = 0;
    };

    void walk();
    void give();
    bool open(const Block& block);
    void start(const Block& block, Decision one);
    bool lacks_first(const std::map<std::size_t, ItemOpening>& counted) const;
    bool open_known(const Block& block, std::size_t index);
    void take_table(const Block& block);
    bool take_item_rows(const Block& block);
    void take_labelled_rows(const Block& block);
    bool take_rows(const Block& block, const std::vector<std::pair<std::string, std::string>>& rows);
    void take(const Block& block);
    bool passes_over(const std::string& text);
    bool goes_on_with_title(const Decision& one, const Block& block) const;
    // True: the text is read, and no other step asks about it.
    bool turn_away(Decision& one, const Block& block);
    bool take_side(Decision& one, const std::string& text);
    bool take_voting(Decision& one, const std::string& text);
    bool take_field(Decision& one, const std::string& text);
    bool take_labelled_decision(Decision& one, const std::string& text);
    bool take_motie(Decision& one, const Block& block);
    bool take_deciding(Decision& one, const Block& block);
    void take_decided(Decision& one, const Block& block);
    void take_told(Decision& one, const Block& block);

    const Document& document_;
    Extraction& extraction_;
    DecisionColumns columns_;
    std::map<std::size_t, ItemOpening> opening_;  // blocks that are known to open an item; empty where numbered headings tell the items
    std::vector<Decision> items_;
    std::vector<Motie> moties_;
    std::vector<Level> levels_;
    std::string part_;
    enum class In { title, explanation, decision, votes, promise, roles, beside } in_ = In::title;
    std::string side_;  // "voor" or "tegen" alone on its line: those who voted so follow
    double title_end_ = 0;
    int title_page_ = 0;
    bool after_motie_ = false;  // the line before is a motie with its outcome
    bool open_motie_ = false;   // a motie stands on a line of its own: what became of it follows
    bool lists_ = false;        // the decision ends with a colon: what follows are its items
};

}  // namespace griffier
