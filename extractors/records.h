// What a document states. Start here for the extractors: every record carries where it was read (Provenance).
// Shapes follow docs/contract.md; identifiers (b1, t3/1/2, ...) are the index in these vectors plus one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/decimal.h"
#include "document/document.h"

namespace griffier {

// ---------------------------------------------------------------- figures in cells

enum class UnitKind { none, eur, percent, percent_point, count, score, fte, other };

// Why a cell gives no value; the text is kept beside it.
enum class NullToken { none, empty, dash, pm, not_applicable, not_known };

// A printed figure. `value` is what the text says times its scale; `step` is one unit of its last printed digit times the
// scale: "1.234" under "x € 1.000" has value 1234000 and step 1000; "20,2 %" has value 20.2 and step 0.1.
struct Amount {
    Decimal value;
    Decimal step = 1;
    UnitKind unit = UnitKind::none;  // printed with the figure itself: €, %, none
    std::optional<bool> favourable;  // V or N printed with it
    bool lettered = false;           // ... and no other sign: value is positive for V, negative for N
    bool ambiguous = false;          // a lone decimal dot or damage: value is the likely reading
    bool operator==(const Amount&) const = default;
};

// ---------------------------------------------------------------- tables read as figures

struct TableUnit {
    UnitKind kind = UnitKind::none;
    std::int64_t scale = 1;
    std::string text;  // as printed, "" where inferred
    bool inferred = false;
    std::string evidence;  // for an inferred scale: what proves it
    bool operator==(const TableUnit&) const = default;
};

enum class Side { none, baten, lasten, saldo, resultaat, reserve_toevoeging, reserve_onttrekking, other };
enum class Basis { none, begroting, begroting_primitief, begroting_na_wijziging, realisatie, prognose, raming, verschil, nieuw_beleid };

// What the headers above a column say. Each field is empty where they do not say it.
struct ColumnMeaning {
    std::vector<std::string> path;  // header texts from top to bottom, spans included
    bool figures = false;           // the column holds figures
    std::optional<int> year;
    Basis basis = Basis::none;
    Side side = Side::none;
    bool total = false;              // "Totaal": a sum of columns before it
    bool lowers = false;             // "Verlaging" beside "Verhoging": its figures are taken off
    std::optional<bool> favourable;  // "Voordeel" beside "Nadeel": what its figures are
    std::optional<TableUnit> unit;   // where this column's differs from the table's
    bool operator==(const ColumnMeaning&) const = default;
};

enum class RowKind { header, section, data, subtotal, total, empty };

struct Named {
    std::string number;  // "2", "2.1", "0.10": text, never a number; "" for none
    std::string name;
    bool operator==(const Named&) const = default;
};

struct RowMeaning {
    RowKind kind = RowKind::data;
    std::string label;       // the label cells joined by a space
    int level = 0;           // indentation or numbering depth, 0 outermost
    Side side = Side::none;  // where the label says it
    std::optional<Basis> basis;
    std::optional<int> year;
    std::optional<Named> programme, goal, taakveld;
    std::string group;  // label of the section row it stands under, "" for none
    bool operator==(const RowMeaning&) const = default;
};

// One entry per Table::cells, same index.
struct CellReading {
    std::optional<Amount> amount;      // scaled by the unit that applies
    UnitKind unit = UnitKind::none;    // of the figure: its own, else the column's, else the table's
    NullToken null = NullToken::none;  // set where the cell is a null token
    std::vector<std::string> header_path;
    bool run_together = false;  // figures run together that nothing parts: no amount
    bool operator==(const CellReading&) const = default;
};

// How the signs of a table work: saldo = sign_baten * baten + sign_lasten * lasten.
struct SignRule {
    int baten = 1, lasten = 1;
    std::string saldo;     // the formula as text: "baten+lasten", "baten-lasten", "lasten-baten", ...
    std::string evidence;  // "5 of 5 columns"
    bool operator==(const SignRule&) const = default;
};

// One side of a table whose columns of figures have labels of their own: "ACTIVA | 2023 | PASSIVA | 2023" has two.
struct TableHalf {
    int first = 0, last = 0;  // columns
    std::vector<RowMeaning> rows;
    bool operator==(const TableHalf&) const = default;
};

// A table with its figures read. tables[i] of Extraction reads Document::tables[i].
struct TableReading {
    std::string type;  // domain reference B2 (programme_blw, overview_blw, new_policy, ...), "" for unknown
    std::optional<TableUnit> unit;
    std::vector<ColumnMeaning> columns;
    std::vector<RowMeaning> rows;
    std::vector<TableHalf> halves;         // left to right; empty where one column of labels holds for the whole row
    std::vector<CellReading> cells;        // same index as Table::cells
    std::optional<Named> programme, goal;  // what the whole table is about, from its caption, header or section
    std::optional<SignRule> sign;          // filled in by the audit
    bool operator==(const TableReading&) const = default;
    // What the row means for the figure in that column.
    const RowMeaning& row_for(int row, int col) const {
        for (const TableHalf& half : halves)
            if (half.first <= col && col <= half.last) return half.rows[static_cast<std::size_t>(row)];
        return rows[static_cast<std::size_t>(row)];
    }
};

// ---------------------------------------------------------------- records

struct BudgetLine {
    std::optional<Named> programme, goal, taakveld;
    std::string item;  // the row's label as printed
    Side side = Side::other;
    Basis basis = Basis::none;
    std::optional<int> year;
    Decimal value;
    Decimal step = 1;
    std::optional<Decimal> percent;
    std::optional<bool> favourable;
    std::string recurrence;  // incidenteel | structureel | ""
    std::string table_type;  // of the table it stands in
    std::string column;      // the headers over it, from the top, "" for none
    UnitKind unit = UnitKind::none;
    Provenance source;
    bool operator==(const BudgetLine&) const = default;
};

struct IndicatorValue {
    std::string series;  // "Realisatie", "Begroting PB 2024"
    std::optional<int> year;
    std::optional<Decimal> value;
    std::string text;
    Provenance source;
    bool operator==(const IndicatorValue&) const = default;
};

// Its figures are not all counted alike.
struct IndicatorChange {
    std::string what;  // unit | base | definition
    std::string text;  // what says so, as printed: a sentence of a note, or how it stands at the earlier indicator and here
    int earlier = -1;  // the indicator of this document that has the other one
    bool operator==(const IndicatorChange&) const = default;
};

struct Indicator {
    std::string name, description, data_source;
    UnitKind unit = UnitKind::none;
    std::string unit_base;  // "per 1.000 inwoners"
    std::optional<Named> goal;
    int section = -1;
    std::vector<IndicatorValue> values;
    std::string explanation;
    std::vector<IndicatorChange> changes;
    Provenance source;  // its name on the page
    bool operator==(const Indicator&) const = default;
};

struct Submitter {
    std::string name, party;
    bool operator==(const Submitter&) const = default;
};

struct DictumPart {
    std::string verb;
    std::vector<std::string> items;
    std::vector<int> levels;  // one an item: 0, or 1 and more for an item below the one before
    bool operator==(const DictumPart&) const = default;
};

// What opens a consideration ("overwegende dat") and what it says.
struct Ground {
    std::string verb, text;
    bool operator==(const Ground&) const = default;
};

// How was voted, as far as printed.
struct VoteCount {
    std::optional<int> in_favour, against, abstained;
    std::vector<std::string> parties_for, parties_against;
    bool unanimous = false;
    bool operator==(const VoteCount&) const = default;
};

// What an amendement does to the text of a proposal.
struct TextChange {
    std::string action;              // replace | add | delete
    std::string place;               // "beslispunt 2"
    std::string old_text, new_text;  // "" where not printed
    bool operator==(const TextChange&) const = default;
};

struct Motie {
    std::string kind = "motie";  // motie | amendement
    std::string subtype;         // vreemd | wantrouwen | treurnis | afkeuring | subamendement | ""
    std::string number, title, date, meeting;
    std::string agenda_item, proposal, proposal_number;  // what it belongs to, or changes
    std::vector<Submitter> submitters;
    std::vector<std::string> considerations;
    std::vector<Ground> grounds;  // the same, verb and text apart
    std::vector<DictumPart> dictum;
    std::vector<TextChange> changes;
    std::string decision;  // aangenomen | verworpen | ingetrokken | aangehouden | overgenomen | vervallen | ""
    std::string votes, status;
    std::optional<VoteCount> vote_count;
    std::string portfolio_holder, term;
    bool head_in_text = false;     // a label of its head, or the council as one who moved it: columns may have been read across
    int unread_below = 0;          // words below the closing words that are no name: handwriting
    int same_as = -1;              // an earlier record of the same motie
    std::string same_as_evidence;  // how that is known
    Provenance source;
    bool operator==(const Motie&) const = default;
};

struct DecisionItem {
    std::string number, text;
    int level = 0;
    bool operator==(const DecisionItem&) const = default;
};

struct Signer {
    std::string role, name;
    bool operator==(const Signer&) const = default;
};

// A decision, proposed or taken, and an item of a decision list.
struct Decision {
    std::string kind = "agendapunt";  // agendapunt | voorstel | besluit
    std::string part, number, title, reference, proposer, explanation;
    std::vector<Ground> grounds;
    std::string verb, text;  // "Besluit", the decision as printed
    std::vector<DecisionItem> items;
    std::string outcome, date, votes;
    std::optional<VoteCount> vote_count;
    std::vector<Signer> signers;
    int section = -1;
    Provenance source;
    bool operator==(const Decision&) const = default;
};

// What the college promised the council.
struct Commitment {
    std::string number, text, portfolio_holder, date, meeting, term, term_date, status, settled;
    std::vector<Submitter> asked_by;
    int section = -1;
    Provenance source;
    bool operator==(const Commitment&) const = default;
};

struct Question {
    std::string number, question, answer;
    int section = -1;
    Provenance source;
    bool operator==(const Question&) const = default;
};

struct Period {
    std::string from, to;  // ISO dates, "" for open
    bool operator==(const Period&) const = default;
};

struct Statement {
    Decimal value;
    Decimal step = 1;
    std::string unit;
    std::string qualifier = "exact";  // exact | about | more_than | less_than | at_least | at_most
    std::string role;                 // realisatie | doelstelling | prognose | ""
    std::optional<Period> period;
    std::string subject, sentence;
    int section = -1;
    Provenance source;
    bool operator==(const Statement&) const = default;
};

struct Reference {
    std::string kind;  // motie | amendement | toezegging | raadsmemo | raadsvoorstel | raadsbesluit | document | law | url | email
    std::string text, number, date;
    std::string subject, status;   // what the paper is about, what became of it, where the text says so
    int record = -1;               // the motie of this document that it speaks of
    int same_as = -1;              // an earlier reference to the same paper
    std::string same_as_evidence;  // how either is known
    int section = -1;
    Provenance source;
    bool operator==(const Reference&) const = default;
};

// Something that the document says will be done.
struct Action {
    std::string text, term;  // the sentence; "In Q2 2025"
    std::optional<Period> period;
    bool to_council = false;
    int section = -1;
    Provenance source;
    bool operator==(const Action&) const = default;
};

// "De PVV kondigt 2 moties aan."
struct Announced {
    std::string party, kind, status;  // kind: motie | amendement; status: aangekondigd | overwogen
    int count = 0;
    Provenance source;
    bool operator==(const Announced&) const = default;
};

// A labelled line of the head of a council paper: "Steller: …".
struct HeadField {
    std::string label, value, date;
    std::vector<Submitter> people;
    Provenance source;
    bool operator==(const HeadField&) const = default;
};

struct DocumentFacts {
    std::string title;
    std::string kind = "other";
    std::string kind_from;       // the text that told the kind, "" where none did
    std::string status;          // concept | ontwerp | geamendeerd | definitief | vastgesteld | ""
    std::string organisation;    // whose figures these are; "" for unknown
    std::string scope;           // what kind of body that is (document_status.h), "" for unknown
    std::string cbs_code;        // "GM0637", "" for unknown
    std::string publisher;       // who brings the document out, "" where it does not say so
    std::string publisher_from;  // the words or address that say it
    std::optional<int> fiscal_year;
    std::optional<Period> period;
    std::string date;
    std::string language = "nl";
    bool operator==(const DocumentFacts&) const = default;
};

struct Extraction {
    DocumentFacts facts;
    std::vector<TableReading> tables;  // one per Document::tables
    std::vector<BudgetLine> budget_lines;
    std::vector<Indicator> indicators;
    std::vector<Motie> moties;
    std::vector<Statement> statements;
    std::vector<Reference> references;
    std::vector<Decision> decisions;
    std::vector<Commitment> commitments;
    std::vector<Question> questions;
    std::vector<Action> actions;
    std::vector<Announced> announced;
    std::vector<HeadField> head;
    std::vector<Warning> warnings;
    bool operator==(const Extraction&) const = default;
};

// Names of one file's records, as the output and the checks use them.
inline std::string table_id(int index) { return "t" + std::to_string(index + 1); }
inline std::string cell_id(int table, int row, int col) { return table_id(table) + "/" + std::to_string(row) + "/" + std::to_string(col); }
inline std::string budget_line_id(int index) { return "b" + std::to_string(index + 1); }
inline std::string indicator_id(int index) { return "i" + std::to_string(index + 1); }
inline std::string indicator_value_id(int index, int value) { return indicator_id(index) + "/" + std::to_string(value); }
inline std::string motie_id(int index) { return "m" + std::to_string(index + 1); }
inline std::string reference_id(int index) { return "r" + std::to_string(index + 1); }
inline std::string decision_id(int index) { return "d" + std::to_string(index + 1); }
inline std::string commitment_id(int index) { return "k" + std::to_string(index + 1); }
inline std::string question_id(int index) { return "q" + std::to_string(index + 1); }
inline std::string action_id(int index) { return "a" + std::to_string(index + 1); }
inline std::string statement_id(int index) { return "f" + std::to_string(index + 1); }
inline std::string section_id(int index) { return "s" + std::to_string(index + 1); }
inline std::string check_id(int index) { return "c" + std::to_string(index + 1); }

}  // namespace griffier
