#include "audit/across/balance_posts.h"

#include <algorithm>
#include <set>

#include "audit/labels.h"
#include "document/pattern.h"

namespace griffier {
namespace {

struct PostPattern {
    Post post;
    const Pattern& pattern;
};

// matches "Totaal activa", "TOTAAL PASSIVA", "Balanstotaal" / not "Totaal vaste activa"
static const Pattern kTotal(R"((?i)^\W*((totaal|totale)\s+(der\s+|van\s+de\s+)?(activa|passiva)|balanstotaal)\W*$)");
static const Pattern kEquity(R"((?i)^\W*(totaal\s+)?eigen\s+vermogen\W*$)");
// matches "Gerealiseerde resultaat", "Resultaat boekjaar", "Nog te bestemmen resultaat" / not "Resultaatbestemming"
static const Pattern kResult(
    R"((?i)^\W*((geraamde?|gerealiseerde?|nog\s+te\s+bestemmen)\s+)?resultaat(\s+(boekjaar|na\s+bestemming|20\d\d|.*jaarrekening))?\W*$)");
static const Pattern kProvisions(R"((?i)^\W*(totaal\s+)?voorzieningen\W*$)");
static const Pattern kLongDebt(R"((?i)^\W*(vaste\s+(schulden?|geldleningen)|langlopende\s+schulden)\b)");
static const Pattern kShortDebt(R"((?i)^\W*((netto[\s-])?vlottende\s+schulden?|kortlopende\s+schulden)\b)");
static const Pattern kAccruedLiability(R"((?i)^\W*overlopende\s+passiva\b)");
static const Pattern kLongLending(R"((?i)^\W*((overige\s+)?langlopende\s+(geld)?leningen(\s+u/g)?|verstrekte\s+(geld)?leningen)\b)");
static const Pattern kLongPlacing(R"((?i)^\W*((overige\s+)?langlopende\s+uitzettingen|uitzettingen)\W*$)");
static const Pattern kPlacing(R"((?i)^\W*(vlottende\s+)?uitzettingen\b.*(<|korter|\b1\s+jaar|één\s+jaar|een\s+jaar))");
static const Pattern kCash(R"((?i)^\W*liquide\s+middelen\b)");
static const Pattern kAccruedAsset(R"((?i)^\W*overlopende\s+activa\b)");
// matches "Niet in exploitatie genomen bouwgronden", "(Grond- en hulpstoffen) niet in exploitatie genomen gronden"
static const Pattern kLandHeld(R"((?i)\bniet\s+in\s+exploitatie\s+genomen\b)");
// matches "Bouwgronden in exploitatie", "Onderhanden werk, waaronder bouwgronden in exploitatie", "Gronden in exploitatie"
// / not "Voorziening bouwgronden in exploitatie"
static const Pattern kLandDeveloped(R"((?i)^\W*(onderhanden\s+werk\W.*)?\b(bouw)?gronden?\s+in\s+(exploitatie|ontwikkeling)\b)");
// Other names at which the figures of a post end.
static const Pattern kOther(R"((?i)^\W*(totaal|vreemd\s+vermogen|voorraden|\S*\s*vaste\s+(activa|passiva)|vlottende\s+(activa|passiva)|activa|passiva)\b)");

const std::vector<PostPattern>& patterns() {
    static const std::vector<PostPattern> kPatterns = {
        {Post::total, kTotal},
        {Post::equity, kEquity},
        {Post::result, kResult},
        {Post::provisions, kProvisions},
        {Post::long_debt, kLongDebt},
        {Post::short_debt, kShortDebt},
        {Post::accrued_liability, kAccruedLiability},
        {Post::long_lending, kLongLending},
        {Post::placing, kPlacing},
        {Post::long_placing, kLongPlacing},
        {Post::cash, kCash},
        {Post::accrued_asset, kAccruedAsset},
        {Post::land_held, kLandHeld},
        {Post::land_developed, kLandDeveloped},
    };
    return kPatterns;
}

std::optional<Post> post_of(const std::string& label) {
    for (const PostPattern& candidate : patterns())
        if (RE2::PartialMatch(label, candidate.pattern)) return candidate.post;
    return std::nullopt;
}

bool is_balance(const TableFigures& figures) {
    if (figures.reading->type == "balance") return true;
    bool activa = false, passiva = false;
    for (int row = 0; row < figures.rows; ++row) {
        static const Pattern kBareActiva(R"((?i)^\W*activa\W*$)"), kBarePassiva(R"((?i)^\W*passiva\W*$)");
        activa |= RE2::FullMatch(figures.row(row).label, kBareActiva);
        passiva |= RE2::FullMatch(figures.row(row).label, kBarePassiva);
    }
    return activa && passiva;
}

// The post's own figure, or the figures below its name up to the next name.
PostValue value_of(const TableFigures& figures, int row, int col, Post post) {
    PostValue found;
    const auto take = [&](int r) {
        const Figure& figure = figures.at(r, col);
        if (!figure.counts()) return;
        found.value = found.value + figure.value;
        found.parts.push_back(&figure);
        found.names.push_back(figures.row_names[static_cast<std::size_t>(r)]);
    };
    take(row);
    if (!found.parts.empty() || figures.figure_row[static_cast<std::size_t>(row)] || post == Post::total || post == Post::result) return found;
    for (int r = row + 1; r < figures.rows; ++r) {
        const std::string& label = figures.row(r).label;
        std::optional<Post> other = post_of(label);
        const bool within = other && *other == Post::result && post == Post::equity;
        if ((other && !within) || RE2::PartialMatch(label, kOther) || !figures.figure_row[static_cast<std::size_t>(r)]) break;
        const FigureState state = figures.at(r, col).state;
        if (state == FigureState::unread || state == FigureState::open) return {};
        take(r);
    }
    return found;
}

}  // namespace

std::map<int, YearEnd> balance_of(const std::vector<TableFigures>& tables) {
    std::map<int, YearEnd> years;
    std::set<std::pair<int, Post>> doubtful;
    for (const TableFigures& figures : tables) {
        if (!is_balance(figures)) continue;
        for (int col = 0; col < figures.columns; ++col) {
            const auto& year = figures.column(col).year;
            if (!year || !figures.figure_column[static_cast<std::size_t>(col)] || begun_year(figures.column_names[static_cast<std::size_t>(col)])) continue;
            for (int row = 0; row < figures.rows; ++row) {
                const std::optional<Post> post = post_of(figures.row(row).label);
                if (!post) continue;
                PostValue value = value_of(figures, row, col, *post);
                if (value.parts.empty()) continue;
                auto [it, added] = years[*year].emplace(*post, value);
                if (!added && !(it->second.value == value.value)) doubtful.insert({*year, *post});
            }
        }
    }
    for (const auto& [year, post] : doubtful) years[year].erase(post);
    return years;
}

}  // namespace griffier
