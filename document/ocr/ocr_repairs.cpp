#include "document/ocr/ocr_repairs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr double kSure = 0.85;     // confidence of a word that tells how the document spells it
constexpr int kFewestSure = 2;     // times that it must be seen so
constexpr double kSameLine = 0.3;  // em between baselines
constexpr double kSpace = 1.2;     // em, at most, between words of a sentence
constexpr double kIndent = 3;      // em, at most, from a bullet to its text
constexpr double kSameEdge = 0.5;  // em: bullets of one list begin within it

// Why, as FigureReading::by and the output say it.
constexpr const char *kSpelling = "spelling", *kOrdinal = "ordinal", *kDate = "date", *kMillions = "millions", *kDocument = "document", *kBullet = "bullet";
constexpr std::array<std::string_view, 6> kReasons = {kSpelling, kOrdinal, kDate, kMillions, kDocument, kBullet};

// ---------------------------------------------------------------- one word by itself

struct Spelling {
    Pattern from;
    const char* to;  // \1, \2 as in the pattern
};

// Accents: the diaeresis is what recognition turns into an acute accent. Where Dutch has both ("één", "géén") nothing is said.
const std::array<Spelling, 17>& spellings() {
    static const std::array<Spelling, 17> all = {{
        // matches "__Sluiting", the end of a line before the word / not "_" alone, "naam_bestand"
        {Pattern(R"(^_+(\pL))"), R"(\1)"},
        // matches "financiéle", "officiéler", "materiéle" / not "Daniéle", "Gabriéle"
        {Pattern(R"(([ct]i|[a-z][a-z](?:ter|str|d)i)él(e[nr]?|ere)\b)"), R"(\1ël\2)"},
        // matches "efficiénter", "patiénten", "Cliéntenraad" / not "oriënt"
        {Pattern(R"(iént)"), "iënt"},
        // matches "variéren", "initiérend" / not "première"
        {Pattern(R"(iér(en|end|ende|ing|ingen|t|de|den)\b)"), R"(iër\1)"},
        // matches "creéren", "gecreéerd" / not "cree"
        {Pattern(R"(([Cc])reé(er|ren|rend|rende)(\b|[dt]))"), R"(\1reë\2\3)"},
        // matches "ideeén", "tweeéntwintig" / not "één", "Eén"
        {Pattern(R"(([a-z])eeén)"), R"(\1eeën)"},
        // matches "industrieén", "categorieén"
        {Pattern(R"(([a-z])ieén)"), R"(\1ieën)"},
        // matches "reéel", "reéle", "ideéle"
        {Pattern(R"(\b([Rr]|[Ii]d)eé(el|le)\b)"), R"(\1eë\2)"},
        // matches "geévalueerd", "Geéxploiteerd" / not "geén"
        {Pattern(R"(\b([Gg])eé([vixfgrmlqd]|nt|nq))"), R"(\1eë\2)"},
        // matches "beéindigd", "beédigd"
        {Pattern(R"(\b([Bb])eé([id]))"), R"(\1eë\2)"},
        // matches "coéfficiënt"
        {Pattern(R"(([Cc])oéff)"), R"(\1oëff)"},
        // matches "coórdinatie", "gecoórdineerd", "coóperatie"
        {Pattern(R"(([Cc])oó(rdin|pera|pta))"), R"(\1oö\2)"},
        // matches "geínformeerd", "beínvloeden"
        {Pattern(R"(\b([GgBb])eí(n))"), R"(\1eï\2)"},
        // matches "Belgié", "Indonesié" / not "Saint-Dié", "associé"
        {Pattern(R"(\b(Belg|Ital|Austral|Brazil|Ind|Indones|Syr|Kroat|Serv|Bosn|Roemen|Bulgar|Tunes|Ethiop|Scandinav|Groot-Brittann)ié)"), R"(\1ië)"},
        // matches "enquéte", "inwonerenquétes"
        {Pattern(R"(([Ee])nquéte)"), R"(\1nquête)"},
        // matches "lnkomsten", "lnwoners" / not "lnk", "lhbti"
        {Pattern(R"(^l(n[a-z]{3,}))"), R"(I\1)"},
        // The lowered two of the gas. matches "COz", "COz-uitstoot" / not "COzy"
        {Pattern(R"(\bCOz\b)"), "CO\u2082"},
    }};
    return all;
}

// ---------------------------------------------------------------- a word and the next

// An ordinal whose raised e was taken for another sign. matches "2%", "15°", "1®" / not "20,5%", "2"
static const Pattern kRaisedE(R"((\d{1,2})(%|°|º|®|©|\*))");
// What is counted so, and never measured: matches "kwartaal", "kwartaalrapportage,", "halfjaar", "begrotingswijziging" / not "wijziging", "jaar"
static const Pattern kCounted(
    R"((kwartaal|halfjaar|begrotingswijziging|bestuursrapportage|tussenrapportage|voortgangsrapportage|burap|berap|marap)[a-z]*[.,;:)]*)");
// ... which a share may change, too: not behind a percent sign. matches "wijziging", "lid", "verdieping"
static const Pattern kCountedToo(R"((wijziging|tranche|fase|termijn|lid|verdieping|editie|helft|ronde)[.,;:)]*)");

// A word inside a sentence. matches "het", "jaar," / not "2e", "Het"
static const Pattern kSmallWord(R"([a-z]{2,}[.,;:)]*)");

// A name. matches "Sanders", "Özdemir," / not "de"
static const Pattern kName(R"(\p{Lu}\p{Ll}.*)");
// matches "«", "«€", "{€", "(<" / not "(x", "€", "(€"
static const Pattern kTimes(R"([(\[]?([«‹<{]|[(\[][*%<«])(€?))");
// matches "1.000)", "1.000,-)" / not "1.000"
static const Pattern kThousandClosed(R"(1[.,]000(?:,-)?\))");
// matches "4,", "12," / not "4,5", "2026,"
static const Pattern kItemNumber(R"(\d{1,2},)");
// matches "Dó6,", "(Dó66", "D6ó", "Do6" / not "D66", "Dóó"
static const Pattern kParty(R"((\(?)D(?:[óoOÓ]6{1,2}|6[óoOÓ])(?:66)?([,;:.)]*))");

// A day and its month run together. matches "1juni", "(31december" / not "1juli2024"
static const Pattern kDayMonth(R"((\(?\d{1,2})((?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)[.,;:)]*))");
// A year and the word behind it. matches "2021en", "2024is" / not "2021e"
static const Pattern kYearWord(R"(((?:19|20)\d\d)(en|is|tot|van|voor|met|zijn|worden|wordt|heeft|was))");
// A word and the date behind it. matches "Per1-1-2025", "vanaf31-12-2024" / not "A1-1-2025"
static const Pattern kWordDate(R"(([Pp]er|[Oo]p|[Vv]anaf|[Tt]ot)(\d{1,2}-\d{1,2}-(?:19|20)\d\d[.,;:)]*))");

// An amount in euros that "min" follows: nothing is counted in minutes and euros. matches "€1,2", "2,5" / not "mln"
static const Pattern kAmount(R"(€?\d{1,3}(?:[.,]\d{1,3})?)");

// The next word of the same line, no further than `reach` em; `step` -1: the one before. -1 for none.
int beside(const std::vector<Word>& words, std::size_t at, int step, double reach = kSpace) {
    const Word& word = words[at];
    int best = -1;
    double nearest = reach * word.size;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& other = words[i];
        if (i == at || other.rotation != 0 || std::abs(other.baseline - word.baseline) > kSameLine * word.size) continue;
        const double gap = step > 0 ? other.box.x0 - word.box.x1 : word.box.x0 - other.box.x1;
        if (gap < -kSameLine * word.size || gap > nearest) continue;
        nearest = gap;
        best = static_cast<int>(i);
    }
    return best;
}

const std::string& text_of(const std::vector<Word>& words, int at) {
    static const std::string none;
    return at < 0 ? none : words[static_cast<std::size_t>(at)].text;
}

// ---------------------------------------------------------------- the document's own spelling

// Sure words of the document, without what stands round them.
class OwnWords {
public:
    explicit OwnWords(const std::vector<Page>& pages) {
        for (const Page& page : pages)
            for (const Word& word : page.words)
                if (word.rotation == 0 && word.confidence >= kSure) ++seen_[std::string(bare(word.text))];
    }
    int count(const std::string& text) const {
        const auto found = seen_.find(text);
        return found == seen_.end() ? 0 : found->second;
    }
    static std::string_view bare(std::string_view text) {
        const std::string_view round = ".,;:()'\"?!";
        const std::size_t begin = text.find_first_not_of(round);
        if (begin == std::string_view::npos) return {};
        return text.substr(begin, text.find_last_not_of(round) - begin + 1);
    }

private:
    std::map<std::string, int> seen_;
};

// Capitals with a digit among them that looks like one of their letters. matches "I1ZA", "1ZA", "W0Z" / not "P0", "A12"
static const Pattern kCapitalsWithDigit(R"([A-Z]*[01][A-Z]+|[A-Z]{2,}[01])");
// A word whose first letter became a digit. matches "0ntwikkeling", "8egroting" / not "8jarig" (which the document does not print with a letter)
static const Pattern kDigitFirst(R"([0185][a-z]{4,})");

// The form that the document prints elsewhere; "" for none.
std::string own_form(const std::string& bare, const OwnWords& own) {
    const auto printed = [&](const std::string& form) { return own.count(form) >= kFewestSure && own.count(form) > own.count(bare); };
    if (bare.size() >= 3 && RE2::FullMatch(bare, kCapitalsWithDigit)) {
        const std::size_t at = bare.find_first_of("01");
        std::string letter = bare, left_out = bare;
        letter[at] = bare[at] == '0' ? 'O' : 'I';
        left_out.erase(at, 1);
        const bool doubled = bare[at] == '1' && ((at > 0 && bare[at - 1] == 'I') || (at + 1 < bare.size() && bare[at + 1] == 'I'));
        if (doubled && left_out.size() >= 3 && printed(left_out)) return left_out;
        if (printed(letter)) return letter;
    }
    if (RE2::FullMatch(bare, kDigitFirst)) {
        std::string letter = bare;
        letter[0] = bare[0] == '0' ? 'O' : bare[0] == '1' ? 'I' : bare[0] == '8' ? 'B' : 'S';
        if (printed(letter)) return letter;
    }
    return "";
}

// ---------------------------------------------------------------- the page

class PageRepair {
public:
    PageRepair(Page& page, const OwnWords& own) : page_(page), own_(own) {}

    void run() {
        for (std::size_t w = 0; w < page_.words.size(); ++w) {
            const Word& word = page_.words[w];
            if (word.origin != Origin::ocr || word.rotation != 0) continue;
            spell(w);
            as_the_document(w);
            ordinal(w);
            millions(w);
            sentence_in(w);
            item_number(w);
            multiplier(w);
            initial(w);
            party(w);
            bullet(w);
        }
        part();
    }

private:
    static void put(Word& word, std::string to, const char* why) {
        if (word.readings.empty()) word.readings.push_back({word.text, word.confidence, "page"});
        word.readings.push_back({to, word.confidence, why});
        word.text = std::move(to);
    }
    void put(std::size_t at, std::string to, const char* why) { put(page_.words[at], std::move(to), why); }

    void spell(std::size_t at) {
        const std::string& text = page_.words[at].text;
        if (text.size() < 3) return;
        for (const Spelling& spelling : spellings()) {
            std::string to = text;
            if (RE2::GlobalReplace(&to, spelling.from, spelling.to)) return put(at, to, kSpelling);
        }
    }

    void as_the_document(std::size_t at) {
        const std::string& text = page_.words[at].text;
        if (text.find_first_of("0158") == std::string::npos) return;
        const std::string bare(OwnWords::bare(text)), form = own_form(bare, own_);
        if (form.empty()) return;
        std::string to = text;
        to.replace(to.find(bare), bare.size(), form);
        put(at, to, kDocument);
    }

    void ordinal(std::size_t at) {
        std::string number, sign;
        if (!RE2::FullMatch(page_.words[at].text, kRaisedE, &number, &sign) || number[0] == '0') return;
        const std::string& next = text_of(page_.words, beside(page_.words, at, 1));
        if (RE2::FullMatch(next, kCounted) || (sign != "%" && RE2::FullMatch(next, kCountedToo))) put(at, number + "e", kOrdinal);
    }

    void millions(std::size_t at) {
        const std::string bare(OwnWords::bare(page_.words[at].text));
        if (bare != "min") return;
        const int figure = beside(page_.words, at, -1);
        if (figure < 0 || !RE2::FullMatch(text_of(page_.words, figure), kAmount)) return;
        const std::string& amount = text_of(page_.words, figure);
        const bool euros = amount.compare(0, 3, "\u20AC") == 0 || text_of(page_.words, beside(page_.words, static_cast<std::size_t>(figure), -1)) == "\u20AC";
        if (!euros) return;
        std::string to = page_.words[at].text;
        to.replace(to.find("min"), 3, "mln");
        put(at, to, kMillions);
    }

    // "1n", "1s" where a sentence begins or goes on: no figure has such a letter behind it; no Dutch word is "Ín".
    void sentence_in(std::size_t at) {
        const std::string& text = page_.words[at].text;
        if (text == "Ín") return put(at, "In", kSpelling);
        if (text != "1n" && text != "1s") return;
        const std::string &before = text_of(page_.words, beside(page_.words, at, -1)), &next = text_of(page_.words, beside(page_.words, at, 1));
        const std::string to = "I" + text.substr(1);
        const bool begins = !before.empty() && std::string_view(".:!?").find(before.back()) != std::string_view::npos;
        if (begins || RE2::FullMatch(next, kSmallWord)) put(at, to, kSpelling);
    }

    // "x € 1.000" with its x and bracket run together: what stands before "€ 1.000)" and is no word multiplies it.
    void multiplier(std::size_t at) {
        std::string before, euro;
        if (!RE2::FullMatch(page_.words[at].text, kTimes, &before, &euro)) return;
        const int sign = euro.empty() ? beside(page_.words, at, 1) : static_cast<int>(at);
        if (sign < 0 || (euro.empty() && text_of(page_.words, sign) != "€")) return;
        if (RE2::FullMatch(text_of(page_.words, beside(page_.words, static_cast<std::size_t>(sign), 1)), kThousandClosed)) put(at, "(x" + euro, kSpelling);
    }

    // The number of an item, with a comma for its point: the first word of its line, before a sentence.
    void item_number(std::size_t at) {
        const Word& word = page_.words[at];
        if (!RE2::FullMatch(word.text, kItemNumber) || beside(page_.words, at, -1, kIndent) >= 0) return;
        if (RE2::FullMatch(text_of(page_.words, beside(page_.words, at, 1, kIndent)), kName))
            put(at, word.text.substr(0, word.text.size() - 1) + ".", kSpelling);
    }

    // The initial I before a name.
    void initial(std::size_t at) {
        if (page_.words[at].text == "|." && RE2::FullMatch(text_of(page_.words, beside(page_.words, at, 1)), kName)) put(at, "I.", kSpelling);
    }

    // The party: no other word has a capital and its figures.
    void party(std::size_t at) {
        std::string before, behind;
        if (RE2::FullMatch(page_.words[at].text, kParty, &before, &behind)) put(at, before + "D66" + behind, kSpelling);
    }

    // A bullet read as the letter e: the first word of its line, at the edge at which other bullets of the page stand.
    void bullet(std::size_t at) {
        const Word& word = page_.words[at];
        if (word.text != "e" || beside(page_.words, at, -1, kIndent) >= 0 || beside(page_.words, at, 1, kIndent) < 0) return;
        const bool in_list = std::any_of(page_.words.begin(), page_.words.end(), [&](const Word& other) {
            return other.text == "\u2022" && std::abs(other.box.x0 - word.box.x0) <= kSameEdge * word.size;
        });
        if (in_list) put(at, "\u2022", kBullet);
    }

    // Words run together become two, each with its share of the box.
    void part() {
        std::vector<Word> words;
        for (Word& word : page_.words) {
            std::string first, second;
            const bool recognised = word.origin == Origin::ocr && word.rotation == 0;
            if (!recognised || !(RE2::FullMatch(word.text, kDayMonth, &first, &second) || RE2::FullMatch(word.text, kYearWord, &first, &second) ||
                                 RE2::FullMatch(word.text, kWordDate, &first, &second))) {
                words.push_back(std::move(word));
                continue;
            }
            Word left = word, right = word;
            left.box.x1 = right.box.x0 = word.box.x0 + word.box.width() * length(first) / (length(first) + length(second));
            put(left, first, kDate);
            put(right, second, kDate);
            words.push_back(std::move(left));
            words.push_back(std::move(right));
        }
        page_.words = std::move(words);
    }

    Page& page_;
    const OwnWords& own_;
};

}  // namespace

std::vector<Repair> repairs_of(const Page& page) {
    std::vector<Repair> repairs;
    for (const Word& word : page.words) {
        if (word.readings.size() < 2) continue;
        const FigureReading &last = word.readings.back(), &before = word.readings[word.readings.size() - 2];
        if (std::find(kReasons.begin(), kReasons.end(), last.by) != kReasons.end()) repairs.push_back({word.box, before.text, last.text, last.by});
    }
    return repairs;
}

void repair_recognised(std::vector<Page>& pages) {
    const auto recognised = [](const Page& page) {
        return std::any_of(page.words.begin(), page.words.end(), [](const Word& word) { return word.origin == Origin::ocr; });
    };
    if (std::none_of(pages.begin(), pages.end(), recognised)) return;
    const OwnWords own(pages);
    for (Page& page : pages)
        if (recognised(page)) PageRepair(page, own).run();
}

}  // namespace griffier
