// Rules: records of council papers.
#include "audit/rules/rules.h"

namespace griffier {

const std::vector<Rule>& rules_of_council() {
    using enum Severity;
    static const std::vector<Rule> kRules = {
        {"MOTIE_NR", "council", "elk nummer van een motie staat er eenmaal", "each number of a motie is given once, in the form of the others", "", "", error,
         "two numbered moties or amendementen", "2306-29 for two different moties"},
        {"MOTIE_GAP", "council", "de nummers van de lijst lopen door", "the numbers of a register run on", "", "", info, "a list of five numbers or more",
         "2306-29, 2306-30, 2306-32"},
        {"MOTIE_ITEMS", "council", "de punten van een dictum zijn doorgenummerd", "the numbered items of a dictum run from 1 without a gap", "", "", warning,
         "two numbered items", "1, 2, 4"},
        {"MOTIE_DICTUM", "council", "een motie vraagt iets", "a motie that gives its grounds says what it asks", "", "", warning,
         "a motie with its grounds or dictum", "grounds, and no \"verzoekt het college\""},
        {"MOTIE_XREF", "council", "een genoemde motie staat in de lijst, en een aangenomen motie heeft een stand van zaken",
         "a motie that is mentioned is in the list of its series; an adopted one has a stand van zaken where the others have", "", "", warning,
         "a numbered mention, or a list of adopted moties", "motie 2306-31 is mentioned, the list has 2306-29 to 2306-33 without it"},
        {"MOTIE_VARIANT", "council", "een titel die op een letter na gelijk is, is dezelfde motie",
         "titles that differ by a letter or two are taken for one motie", "", "", info, "a title of twelve letters or more, twice",
         "\"De stad vergroenen\", \"De stad vergroennen\""},
        {"VOTE_SUM", "council", "voor en tegen zijn samen alle stemmen",
         "votes for, against and abstained are all votes; the seats of the parties are the votes", "for + against + abstained = all", "exact", error,
         "votes, and their sum or the seats of each party", "20 for + 9 against = 29 members present"},
        {"RESULT_VOTE", "council", "wat is aangenomen had meer stemmen voor dan tegen", "what was adopted had more votes for than against",
         "adopted when for > against", "exact", error, "an outcome and both counts", "aangenomen with 14 for and 15 against"},
        {"TERM_OVERDUE", "council", "een termijn is nog niet verstreken", "a term has not passed on the document's own date, where nothing says it is settled",
         "", "", warning, "a term with a date, and a date of the document", "until 2024-03-01, in a list of 2024-06-11"},
        {"AMEND_TARGET", "council", "een amendement noemt wat het wijzigt", "an amendement names the proposal that it changes", "", "", warning,
         "an amendement with its words", "\"wijzigt het voorstel als volgt\", and no proposal with its title or number"},
    };
    return kRules;
}

}  // namespace griffier
