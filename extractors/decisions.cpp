// Decisions: the items of a decision list, what a proposal asks to decide, what a raadsbesluit decides.
#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council_lists.h"
#include "extractors/council_words.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/motie_fields.h"
#include "extractors/motie_items.h"
#include "extractors/motie_lines.h"
#include "extractors/passages.h"
#include "extractors/people.h"
#include "extractors/votes.h"

namespace griffier {
namespace {

constexpr double kSameColumn = 6;  // pt between the left edges of numbers of one level
constexpr double kSameBlock = 6;   // pt between a title and the line that goes on with it
constexpr int kLevels = 5;

// matches the number of an agenda item: "3. Zwembad", "5.b.1 Taalklas", "1a. Notulen", "A. Zaken", "II Overige punten", "Agendapunt 7: Kadernota" / not "2024 was"
static const Pattern kNumbered(
    "^(?:(?i:agendapunt|punt) )?((?:[0-9]{1,2}(?:\\.(?:[0-9]{1,2}|[a-z]))*[a-z]?|[A-Z](?:[0-9]{1,2})?(?:\\.[0-9]{1,2})?|[a-z])[.):]?|[IVX]{1,4}\\.?) ?[-–:]? "
    "+(\\S.*)$");
// matches an item of a decision: "1.1 Fiche", "2 Eurogroep", "a. het inrichten" / not "2024"
static const Pattern kItem("^([0-9]{1,2}(?:\\.[0-9]{1,2})*|[a-z])[.)]? +(\\S.*)$");
// matches "Besluit:", "De raad besluit:", "Provinciale Staten besluiten met 24 stemmen voor en 9 tegen:", "Conclusie:" and what follows / not "Besluitenlijst"
static const Pattern kDecides(
    "(?i)^((?:de raad |het college |de commissie |provinciale staten |het (?:algemeen|dagelijks) bestuur |de verenigde vergadering )?(?:heeft |hebben )?"
    "(?:besluit|besluiten|besloten|conclusie|beslispunten|advies)(?: van de raad| raad| college| voorzitter)?)"
    "(?:( met [0-9]+ stemmen[^:]{0,100}| unaniem| met algemene stemmen) ?:| ?(?::|$)) ?(.*)$");
// matches "Stemming: …", "Stemuitslag voor 100%", "Stemverklaring" / not "Stemmen"
static const Pattern kVoting("(?i)^(stemming|stemuitslag|stemverhouding|uitslag stemming|stemgedrag)\\b ?:? ?(.*)$");
static const Pattern kPromise("(?i)^(?:toezegging(?:en)?)\\b ?:? ?(.*)$");
// matches "(Minister van EZ)", "(wethouder De Vries)", "(B&W)" at the end of a title / not "(bijlage)"
static const Pattern kProposer(
    "^(.*\\S) ?\\(((?:[Dd]e "
    ")?(?:[Mm]inister|[Ss]taatssecretaris|[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Pp]ortefeuillehouder|[Ff]ractie|[Rr]aadslid|[Pp]residium|[Cc]ollege|B&"
    "W|VVD|D66|CDA)[^()]*(?:\\([^()]*\\)[^()]*)*)\\)$");
// matches "(nr.3821222)", "(24118)", "(zaaknummer Z/24/1)" at the end of a title / not "(36 353)"
static const Pattern kReference(
    "^(.*\\S) ?\\(((?:(?:nr|nummer|zaak|zaaknummer|rv|RV|raadsvoorstel|voorstel)[. :]*)?[A-Z]{0,4}[-/]?[0-9]{2,}[0-9A-Za-z./-]*)\\)$");
// matches headings whose text is what is to be decided: "Voorgesteld besluit", "Geadviseerd besluit", "Gevraagd besluit", "Voorstel" / not "Besluitvorming"
static const Pattern kProposes(
    "(?i)^(?:[0-9]+[.)]? )?((?:voorgesteld|geadviseerd|gevraagd|voorgestelde|gevraagde|concept)[- ](?:raads)?(?:besluit|beslissing|beslispunten)(?: "
    "raad)?|beslispunten|voorstel|wij stellen u voor)(?: ?:)?$");
static const Pattern kBody("(?i)^(?:de (?:gemeente)?raad|provinciale staten|het algemeen bestuur|het college)\\b.{0,80}[;,]?$");
static const Pattern kSigned("(?i)^(?:aldus |de raad voornoemd|vastgesteld in de |namens |.{2,30}, [0-9]{1,2} [a-z]+ [0-9]{4}$)");
static const Pattern kRole(
    "(?i)^((?:de |het )?(?:plaatsvervangend "
    ")?(?:griffier|voorzitter|raadsgriffier|secretaris|burgemeester|gemeentesecretaris|statengriffier|loco-[a-z]+))[,:.]?$");
static const Pattern kAldus("(?i)^aldus|^vastgesteld in");

std::string number_clean(std::string number) {
    while (!number.empty() && (number.back() == '.' || number.back() == ')' || number.back() == ':')) number.pop_back();
    return number;
}

// 0 "12", 1 "a", 2 "A", 3 "II"; compound numbers say their level themselves.
int form_of(const std::string& number) {
    if (number.find('.') != std::string::npos) return 4;
    if (std::isdigit(static_cast<unsigned char>(number[0]))) return 0;
    if (number.size() > 1 && number.find_first_not_of("IVX") == std::string::npos) return 3;
    if (number == "I") return 3;
    return std::islower(static_cast<unsigned char>(number[0])) ? 1 : 2;
}

bool balanced(const std::string& text) { return std::count(text.begin(), text.end(), '(') == std::count(text.begin(), text.end(), ')'); }

void finish_title(Decision& one) {
    std::string title, what;
    if (RE2::FullMatch(one.title, kProposer, &title, &what)) one.title = trim(title), one.proposer = what;
    if (RE2::FullMatch(one.title, kReference, &title, &what)) one.title = trim(title), one.reference = what;
}

void append(std::string& text, const std::string& more) {
    if (more.empty()) return;
    if (!text.empty()) text += ' ';
    text += more;
}

void take_votes(Decision& one, const std::string& text) {
    const auto votes = votes_in(text);
    if (!votes) return;
    if (!one.vote_count) {
        append(one.votes, votes->text);
        if (votes->count != VoteCount{}) one.vote_count = votes->count;
        return;
    }
    // The other side, or the parties of the numbers, on a line of their own.
    VoteCount& count = *one.vote_count;
    const VoteCount& more = votes->count;
    const bool fits = (!more.in_favour || !count.in_favour || *more.in_favour == *count.in_favour) &&
                      (!more.against || !count.against || *more.against == *count.against);
    const bool news = (more.in_favour && !count.in_favour) || (more.against && !count.against) || (count.parties_for.empty() && !more.parties_for.empty()) ||
                      (count.parties_against.empty() && !more.parties_against.empty());
    if (!fits || !news) return;
    if (!count.in_favour) count.in_favour = more.in_favour;
    if (!count.against) count.against = more.against;
    if (count.parties_for.empty()) count.parties_for = more.parties_for;
    if (count.parties_against.empty()) count.parties_against = more.parties_against;
    append(one.votes, "; " + votes->text);
}

void add_item(Decision& one, const std::string& number, const std::string& text, int level) {
    DecisionItem item;
    item.number = number_clean(number);
    item.text = text;
    item.level = level;
    if (level == 0 && !one.items.empty() && item.number.size() == 1 && std::isalpha(static_cast<unsigned char>(item.number[0])) &&
        std::isdigit(static_cast<unsigned char>(one.items.front().number.empty() ? 'x' : one.items.front().number[0])))
        item.level = 1;
    if (item.number.find('.') != std::string::npos)
        item.level = std::max(item.level, static_cast<int>(std::count(item.number.begin(), item.number.end(), '.')));
    one.items.push_back(std::move(item));
}

// A block that holds an item's title and, on lines of their own, what became of it: a block for each.
std::vector<Block> parts_of(const Block& block) {
    static const Pattern kOpens(
        "(?i)^(?:(?:de raad )?besluit(?:en)? ?:|conclusie ?:|stemming ?:|toezegging(?:en)? ?:|(?:de motie|het amendement|het voorstel) (?:is|wordt|werd)\\b|"
        "(?:motie|(?:sub)?amendement) (?-i:[A-Z0-9‘'“\"]))");
    static const Pattern kTitleLine("^(?:[0-9]{1,2}[.)]?|[0-9]{1,2}[.][0-9a-z]+) .*");
    static const Pattern kEnds("[.:;)][\"”’']?$");
    std::vector<Block> parts;
    for (const Line& line : block.lines) {
        const bool after = !parts.empty() &&
                           (RE2::PartialMatch(parts.back().text, kEnds) || (parts.back().lines.size() == 1 && RE2::FullMatch(parts.back().text, kTitleLine)));
        if (parts.empty() || (after && balanced(parts.back().text) && RE2::PartialMatch(line.text, kOpens))) {
            parts.push_back(block);
            parts.back().text = line.text;
            parts.back().box = line.box;
            parts.back().lines = {line};
            if (parts.size() > 1) parts.back().kind = BlockKind::paragraph, parts.back().marker.clear();
            continue;
        }
        parts.back().text += " " + line.text;
        parts.back().box = unite(parts.back().box, line.box);
        parts.back().lines.push_back(line);
    }
    if (parts.size() < 2) return {block};  // as the structure joined it
    return parts;
}

struct Level {
    std::string number;
    int form = 0;
    double x = 0;
};

// The walk over a decision list.
class ListReader {
public:
    ListReader(const Document& document, Extraction& extraction) : document_(document), extraction_(extraction) {}

    void read() {
        for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
            const Block& block = document_.blocks[i];
            // "Besluit:" at the foot of two pages is no running foot.
            static const Pattern kOpener("(?i)(?:besluit|conclusie|besluiten) ?:");
            if (block.kind == BlockKind::furniture && !RE2::FullMatch(block.text, kOpener)) continue;
            if (block.kind == BlockKind::table || block.kind == BlockKind::caption || block.text.empty()) continue;
            for (const Block& part : parts_of(block)) {
                if (open(part)) continue;
                if (!items_.empty()) take(part);
            }
        }
        for (Decision& one : items_) {
            finish_title(one);
            if (one.outcome.empty()) one.outcome = outcome_at_start(one.text);
            if (one.outcome.empty()) one.outcome = outcome_in(one.text);
            if (one.outcome.empty() && !one.votes.empty()) one.outcome = outcome_in(one.votes);
        }
        // A list has several items, and something was decided.
        const bool decided =
            !moties_.empty() || std::any_of(items_.begin(), items_.end(), [](const Decision& one) { return !one.text.empty() || !one.items.empty(); });
        if (items_.size() < 2 || !decided) return;
        // "II Overige punten" above items of its own is their part, no item.
        for (std::size_t i = 0; i + 1 < items_.size();) {
            const bool part =
                items_[i].number == items_[i].part && items_[i].text.empty() && items_[i].explanation.empty() && items_[i + 1].part == items_[i].part;
            if (part)
                items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(i));
            else
                ++i;
        }
        for (const Decision& one : items_)
            if (auto motie = motie_of_item(one)) {
                if (motie->date.empty()) motie->date = extraction_.facts.date;
                moties_.push_back(std::move(*motie));
            }
        for (Decision& one : items_) extraction_.decisions.push_back(std::move(one));
        for (Motie& one : moties_) extraction_.moties.push_back(std::move(one));
    }

private:
    const Document& document_;
    Extraction& extraction_;
    std::vector<Decision> items_;
    std::vector<Motie> moties_;
    std::vector<Level> levels_;
    std::string part_;
    enum class In { title, explanation, decision, votes, promise, roles } in_ = In::title;
    double title_end_ = 0;
    int title_page_ = 0;
    bool after_motie_ = false;  // the line before is a motie with its outcome
    bool lists_ = false;        // the decision ends with a colon: what follows are its items

    bool open(const Block& block) {
        std::string text = block.text, number, title;
        if (!block.marker.empty() && text.rfind(block.marker, 0) != 0) text = block.marker + " " + text;
        if (!RE2::FullMatch(text, kNumbered, &number, &title)) return false;
        number = number_clean(number);
        if (number.empty()) return false;
        const int form = form_of(number);
        const double x = block.box.x0;
        int same = -1;
        for (std::size_t l = 0; l < levels_.size(); ++l)
            if (levels_[l].form == form && std::abs(levels_[l].x - x) < kSameColumn) same = static_cast<int>(l);
        const bool heading = block.kind == BlockKind::heading;
        if (form == 4 && levels_.empty() && !heading) return false;
        if (!heading && same < 0) {
            const bool below = !items_.empty() && items_.back().text.empty() && items_.back().items.empty() && in_ == In::title && !levels_.empty() &&
                               x > levels_.back().x + kSameColumn && block.kind == BlockKind::list_item && form != 0 && form != 4;
            if (!below) return false;
        }
        if (!heading && same >= 0 && lists_ && form == 0) {
            // A numbered line in the column of agenda numbers, but inside a list: the next in count is an item, else not.
            if (std::atoi(number.c_str()) != std::atoi(levels_[static_cast<std::size_t>(same)].number.c_str()) + 1) return false;
        }
        if (heading && same < 0 && lists_ && !levels_.empty() && x > levels_.back().x + kSameColumn) return false;  // an item set like a heading
        if (heading && items_.empty() && form == 1) return false;
        Decision one;
        one.section = block.section;
        one.source = place_of_block(block);
        one.title = trim(title);
        if (form == 4) {
            one.number = number;
            const bool known = same >= 0;
            if (known)
                levels_.resize(static_cast<std::size_t>(same) + 1);
            else
                levels_.push_back({number, form, x});
            if (!levels_.empty()) levels_.back() = {number, form, x};
        } else if (form == 3) {
            part_ = number;
            levels_.clear();
            levels_.push_back({number, form, x});
            one.number = number;
        } else {
            while (!levels_.empty() && !(levels_.back().form == form && std::abs(levels_.back().x - x) < kSameColumn) && levels_.back().x > x - kSameColumn)
                levels_.pop_back();
            if (!levels_.empty() && levels_.back().form == form && std::abs(levels_.back().x - x) < kSameColumn) levels_.pop_back();
            for (const Level& level : levels_)
                if (level.form != 3) one.number += level.number + ".";
            one.number += number;
            if (levels_.size() < kLevels) levels_.push_back({number, form, x});
        }
        one.part = part_;
        in_ = In::title;
        lists_ = after_motie_ = false;
        title_end_ = block.lines.empty() ? block.box.y1 : block.lines.back().box.y1;
        title_page_ = block.lines.empty() ? block.page : block.lines.back().page;
        items_.push_back(std::move(one));
        return true;
    }

    void take(const Block& block) {
        Decision& one = items_.back();
        const std::string& text = block.text;
        std::string label, how, rest;
        static const Pattern kPageNumber("(?i)(?:pagina [0-9]+(?: van [0-9]+)?)? ?(?:[0-9]{1,3})?");
        if (RE2::FullMatch(text, kPageNumber)) return;
        // "Vastgesteld in de vergadering gehouden op …" is said of the list, not of its last item.
        static const Pattern kAdopted("(?i)^(?:aldus )?(?:vastgesteld|besloten) in de (?:openbare )?(?:[a-z]*vergadering)\\b");
        if (RE2::FullMatch(text, kSigned) || RE2::FullMatch(text, kRole) || RE2::PartialMatch(text, kAdopted)) {
            in_ = In::roles;  // the end of the list
            return;
        }
        if (in_ == In::roles) return;
        if (RE2::FullMatch(text, kVoting, &label, &rest)) {
            in_ = In::votes;
            take_votes(one, rest);
            if (one.votes.empty()) one.votes = rest;
            if (const std::string outcome = outcome_in(rest); !outcome.empty()) one.outcome = outcome;
            return;
        }
        if (RE2::FullMatch(text, kPromise, &rest)) {
            in_ = In::promise;  // find_commitments reads it
            return;
        }
        if (RE2::FullMatch(text, kDecides, &label, &how, &rest)) {
            if (one.verb.empty()) one.verb = trim(label);
            take_votes(one, how);
            append(one.text, rest);
            take_votes(one, rest);
            in_ = In::decision;
            lists_ = rest.empty() || rest.back() == ':';
            return;
        }
        if (in_ == In::title && block.page == title_page_ && block.box.y0 - title_end_ < kSameBlock && outcome_at_start(text).empty() &&
            (!balanced(one.title) || text[0] == '(' || std::islower(static_cast<unsigned char>(text[0])))) {
            append(one.title, text);
            title_end_ = block.box.y1;
            return;
        }
        // "Voor: CDA (5), SP (3)   Tegen: VVD (4)" below a motie is its vote, else the item's.
        static const Pattern kForLine("(?i)^(?:voor|vóór|tegen)(?: stemden| stemmen)? ?: ?\\S.*");
        if (RE2::FullMatch(text, kForLine) && votes_in(text)) {
            if (after_motie_)
                take_outcome(moties_.back(), text);
            else
                take_votes(one, text);
            return;
        }
        after_motie_ = false;
        if (auto motie = motie_line(text)) {
            after_motie_ = true;
            motie->source = place_of_block(block);
            motie->date = extraction_.facts.date;
            motie->agenda_item = one.number + " " + one.title;
            moties_.push_back(std::move(*motie));
            return;
        }
        if (in_ == In::promise) return;
        std::string number, item;
        const bool decided = in_ == In::decision || lists_;
        if (decided) {
            const bool marked = block.kind == BlockKind::list_item && !block.marker.empty();
            if (marked) {
                add_item(one, block.marker, text, block.level);
                return;
            }
            if (lists_ && RE2::FullMatch(text, kItem, &number, &item)) {
                add_item(one, number, item, 0);
                return;
            }
            if (!one.items.empty() && !one.items.back().text.empty() && std::string_view(".;:").find(one.items.back().text.back()) == std::string_view::npos) {
                append(one.items.back().text, text);
                return;
            }
            if (!one.items.empty() && lists_ && block.kind == BlockKind::paragraph && outcome_at_start(text).empty() && text.back() == ':') {
                add_item(one, "", text, 0);
                return;
            }
            append(one.text, text);
            take_votes(one, text);
            lists_ = lists_ || text.back() == ':';
            return;
        }
        // "De raad besluit met 20 stemmen voor en 9 tegen de verordening vast te stellen."
        static const Pattern kAdopts(
            "(?i)^(?:de (?:gemeente)?raad|provinciale staten|het algemeen bestuur|de verenigde vergadering) besluit(?:en)? [^.]*\\bvast te stellen\\.?$");
        if (RE2::FullMatch(text, kAdopts) && one.outcome.empty()) {
            one.outcome = "vastgesteld";
            append(one.text, text);
            take_votes(one, text);
            in_ = In::decision;
            return;
        }
        const bool outcome = !outcome_at_start(text).empty() || (!outcome_in(text).empty() && split_words(text).size() <= 30 && is_outcome_sentence(text));
        if (outcome) {
            if (one.outcome.empty()) one.outcome = outcome_at_start(text).empty() ? outcome_in(text) : outcome_at_start(text);
            append(one.text, text);
            take_votes(one, text);
            in_ = In::decision;
            lists_ = text.back() == ':';
            return;
        }
        if (in_ == In::votes) {
            take_votes(one, text);
            return;
        }
        if (block.kind == BlockKind::heading) return;
        in_ = In::explanation;
        append(one.explanation, block.marker.empty() ? text : block.marker + " " + text);
    }

    static bool is_outcome_sentence(const std::string& text) {
        // matches "De raad stemt in met …", "Het voorstel is met algemene stemmen aangenomen", "… zijn vastgesteld:", "De motie wordt verworpen" / not "is een motie aangenomen die"
        static const Pattern kSentence(
            "(?i)^(?:(?:de raad|het college|de commissie) (?:stemt|neemt|besluit|heeft|stelt)|(?:het|de|dit|deze) "
            "(?:(?:raads)?voorstel|motie|amendement|besluit|brief|nota|stuk|lijst|verslag|notulen|agenda|conclusies|besluitenlijst|verordening|begroting)[^.]{"
            "0,80} (?:is|zijn|wordt|worden|aangenomen|verworpen)\\b|"
            "(?:zonder (?:hoofdelijke )?stemming|met algemene stemmen|bij acclamatie|unaniem|met [0-9]+ stemmen\\b[^.]{0,80}) "
            "(?:aangenomen|verworpen|vastgesteld)\\b).*");
        return RE2::FullMatch(text, kSentence);
    }
};

// "De griffier,   De voorzitter," above "G. Broer   W. van der Loo".
void read_signers(const Document& document, std::size_t from, Decision& one) {
    std::vector<std::string> roles;
    for (std::size_t i = from; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table) continue;
        for (const Line& line : block.lines) {
            const auto pieces = pieces_of(document, line);
            std::vector<std::string> here;
            std::string role;
            for (const std::string& piece : pieces)
                if (RE2::FullMatch(piece, kRole, &role)) here.push_back(role);
            if (!here.empty() && here.size() == pieces.size()) {
                if (roles.size() == one.signers.size()) roles.insert(roles.end(), here.begin(), here.end());
                continue;
            }
            const std::size_t open = roles.size() - std::min(roles.size(), one.signers.size());
            static const Pattern kName("(?:(?:drs|mr|dr|ir|ing|prof)\\.? ?)*[A-Z][A-Za-zéëïöü.'’-]*(?: [A-Za-zéëïöü.'’-]+){1,6}");
            if (open == 0 || pieces.size() > open) continue;
            for (const std::string& piece : pieces)
                if (RE2::FullMatch(piece, kName)) one.signers.push_back({roles[one.signers.size()], piece});
        }
        if (!roles.empty() && roles.size() == one.signers.size()) return;
    }
}

std::string number_of_paper(const Extraction& extraction) {
    for (const HeadField& field : extraction.head)
        if (field_of(field.label) == Field::number && field.value.find_first_of("0123456789") != std::string::npos) return field.value;
    return "";
}

void read_proposal_or_decision(const Document& document, Extraction& extraction) {
    const std::string number = number_of_paper(extraction);
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table || block.text.empty()) continue;
        std::string label, how, rest;
        const bool proposes = RE2::FullMatch(block.text, kProposes, &label) && (block.kind == BlockKind::heading || block.text.back() == ':');
        const bool decides = RE2::FullMatch(block.text, kDecides, &label, &how, &rest) && fold(label).find("beslu") != std::string::npos &&
                             block.text.back() == ':' && rest.empty();
        if (!proposes && !decides) continue;
        Decision one;
        one.kind = proposes ? "voorstel" : "besluit";
        one.verb = trim(label);
        one.number = number;
        one.title = extraction.facts.title;
        one.section = block.section;
        one.source = place_of_block(block);
        if (decides) {
            // What stands between "De raad van …" and the decision.
            std::vector<Ground> grounds;
            bool body = false;
            for (std::size_t k = i; k-- > 0 && i - k < 25;) {
                const Block& above = document.blocks[k];
                if (above.kind == BlockKind::furniture) continue;
                if (const auto ground = consideration_of(above.text)) {
                    grounds.insert(grounds.begin(), Ground{ground->verb, ground->rest});
                } else if (RE2::FullMatch(above.text, kBody)) {
                    body = true;
                    break;
                } else if (above.kind == BlockKind::heading) {
                    break;
                }
            }
            if (!body) continue;
            one.grounds = std::move(grounds);
        }
        std::size_t k = i + 1;
        for (; k < document.blocks.size(); ++k) {
            const Block& below = document.blocks[k];
            if (below.kind == BlockKind::furniture || (below.kind != BlockKind::table && below.text.empty())) continue;
            if (below.kind == BlockKind::table || RE2::PartialMatch(below.text, kSigned)) break;
            if (below.kind == BlockKind::heading) {
                // The same heading at the top of the next page is the running title of the paper.
                const bool again =
                    below.page > block.page && !one.items.empty() && k + 1 < document.blocks.size() && document.blocks[k + 1].kind == BlockKind::list_item;
                if (again) continue;
                break;
            }
            if (below.kind == BlockKind::list_item && !below.marker.empty()) {
                add_item(one, below.marker, below.text, below.level);
            } else if (!one.items.empty() && std::string_view(".;:").find(one.items.back().text.back()) == std::string_view::npos) {
                append(one.items.back().text, below.text);
            } else if (one.items.empty()) {
                append(one.text, below.text);
            } else {
                break;
            }
        }
        if (one.text.empty() && one.items.empty()) continue;
        take_votes(one, one.text);
        for (std::size_t l = k; decides && l < document.blocks.size() && l < k + 12; ++l) {
            const Block& below = document.blocks[l];
            if (below.kind == BlockKind::furniture) continue;
            if (RE2::PartialMatch(below.text, kSigned) && one.date.empty()) one.date = first_date(below.text);
            if (RE2::PartialMatch(below.text, kAldus)) {
                if (const std::string outcome = outcome_in(below.text); !outcome.empty()) one.outcome = outcome;
                take_votes(one, below.text);
            }
        }
        if (decides) read_signers(document, k, one);
        extraction.decisions.push_back(std::move(one));
        i = k > i + 1 ? k - 1 : i;
    }
}

// A list about one item: its subject and what the chair concluded.
void read_single(const Document& document, Extraction& extraction) {
    for (std::size_t i = 0; i + 1 < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table) continue;
        std::string label, how, rest;
        if (!RE2::FullMatch(block.text, kDecides, &label, &how, &rest)) continue;
        Decision one;
        one.verb = trim(label);
        one.text = rest;
        one.title = extraction.facts.title;
        for (const HeadField& field : extraction.head)
            if (field_of(field.label) == Field::title) one.title = field.value, one.source = field.source;
        if (one.source.text.empty()) one.source = place_of_block(block);
        one.section = block.section;
        for (std::size_t k = i + 1; k < document.blocks.size() && document.blocks[k].kind != BlockKind::heading; ++k) {
            if (document.blocks[k].kind == BlockKind::furniture) continue;
            if (document.blocks[k].kind == BlockKind::list_item)
                add_item(one, document.blocks[k].marker, document.blocks[k].text, document.blocks[k].level);
            else
                append(one.text, document.blocks[k].text);
        }
        finish_title(one);
        if (one.number.empty()) one.number = one.reference;
        one.outcome = outcome_in(one.text);
        take_votes(one, one.text);
        if (!one.text.empty() || !one.items.empty()) extraction.decisions.push_back(std::move(one));
        return;
    }
}

}  // namespace

void find_decisions(const Document& document, Extraction& extraction) {
    const std::string& kind = extraction.facts.kind;
    if (kind == "besluitenlijst") {
        const std::size_t before = extraction.decisions.size();
        ListReader(document, extraction).read();
        if (extraction.decisions.size() == before) read_single(document, extraction);
    } else if (kind == "raadsvoorstel" || kind == "raadsbesluit" || kind == "other" || kind == "begrotingswijziging" || kind == "raadsmemo") {
        read_proposal_or_decision(document, extraction);
    }
}

}  // namespace griffier
