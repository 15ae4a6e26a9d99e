// When a figure is: the time that its sentence prints for it.
#include "extractors/prose/prose_periods.h"

namespace griffier {

namespace {

// matches what makes the time after it one to come: "uiterlijk ", "verwachte afronding in " / not "in "
static const Pattern kDeadline("(?i)(?:uiterlijk|afronding|deadline|streefdatum)(?: in| per| op)? ?$");
// What makes a day that of a paper or a meeting, or one to come. matches "de last onder bestuursdwang van ", "motie d.d. ", "bijeen op ", "vóór " / not "per ",
// "met ingang van ", "de oefening van "
static const Pattern kDayOfPaper(
    "(?i)(?:(?:motie|memo|brief|besluit|voorstel|bestuursdwang|vergadering|vragen|amendement|toezegging|verordening|overeenkomst|aanpassing|nota|notitie|"
    "rapport|"
    "advies|circulaire|akkoord)(?:en)?(?: aan [^.;:,]{2,60})? van|\\bd\\.d\\.|\\bdd\\.?|\\bbijeen op|vergadering op|\\bvoor|\\bvóór) (?:maandag |dinsdag "
    "|woensdag |donderdag "
    "|vrijdag )?$");
// matches "in dezelfde periode van " / not "in de periode "
static const Pattern kSamePeriod("(?i)dezelfde (?:periode|maanden|kwartaal)(?: van| in)? ?$");
// A time told from another one, close behind a figure: the figure's own year is not printed.
// matches " een jaar eerder", " inwoners in het jaar ervoor", " twee jaar geleden", " vorig jaar" / not " eerder"
static const Pattern kOtherTime(
    "(?i)^[^,.;:]{0,40}\\b(?:(?:een|één|twee|drie|vier|vijf|[0-9]+) (?:jaar|jaren|maand|maanden) (?:eerder|geleden|later|daarvoor|ervoor)|"
    "het jaar (?:ervoor|daarvoor|erna|daarna)|(?:het )?(?:vorige?|voorgaande?) jaar)\\b");
// What makes a time behind a figure that of another figure, which it is compared with or a part of. matches ", tegen 180 in "
// / not " in de strijd tegen afval in" by the figure asked for
static const Pattern kCompared(
    "(?i)\\b(?:t\\.o\\.v\\.|ten opzichte van|vergeleken met|in vergelijking met)|\\b(?:tegen|tegenover) [^.;]{0,30}[0-9]|\\bwaarvan\\b[^.;]{0,30}[0-9]|"
    "\\b(?:meer|minder|hoger|lager|beter|slechter|groter|kleiner) dan(?: (?:in|over|eind|begin|medio))?(?: het jaar)? ?$");
// matches what stands between a figure and its own time: " in ", " leerlingen in ", " over het jaar " / not " meer dan in "
static const Pattern kOwnTimeBehind("^(?: \\pL+)?,? (?:in|voor|over|per|vanaf)(?: het jaar| de jaren)? $");
// A time told from the paper's own, in the clause of the figure. matches "heeft dit jaar " / not "dit jaar, in 2022 "
static const Pattern kOwnTime("(?i)\\b(?:dit|vorig|afgelopen|komend|volgend) (?:boek)?jaar\\b[^,;:]*$");

int distance(const TimeMention& time, const Span& figure) { return time.begin >= figure.end ? time.begin - figure.end : figure.begin - time.end; }

}  // namespace

const Pattern& goal_pattern() {
    // matches the words that say whose figure it is, the last one before the figure counts; "doel" where it is the figure's: "het doel is", "een doel van" /
    // not "een goed doel", "voor dit doel"
    static const Pattern kGoal(
        "(?i)\\b(?:doelstelling|streefwaarde|streefcijfer|streven|ambitie|norm|target|taakstelling|(?:het|ons|hun|een) doel (?:is|was|van)|als doel)\\b");
    return kGoal;
}

std::optional<Period> period_near(const std::vector<TimeMention>& times, const Span& sentence, const Span& figure, std::string_view text) {
    const TimeMention* best = nullptr;
    const TimeMention* part = nullptr;
    int year = 0;
    bool year_inside = false, several = false;
    for (const TimeMention& time : times) {
        if (time.end > sentence.end) break;
        if (time.name) continue;
        const bool inside = time.begin >= sentence.begin;
        if (time.has_year() && time.from_year == time.to_year) {
            several = several || (year_inside && inside && year != time.from_year);
            year = time.from_year;
            year_inside = inside;
        }
        if (!inside) continue;
        if (!time.has_year() || time.from_month > 0) part = &time;
        const re2::StringPiece before(text.data(), static_cast<std::size_t>(time.begin));
        // "een 7,4 (2023: 7,1)": the year of the figure that follows it
        static const Pattern kNamesNext("^:? ?(?:€ ?)?[0-9]");
        static const Pattern kOtherClause("\\b(?:en|maar|terwijl) dat\\b|, (?:terwijl|maar)\\b");  // "… 700 leven en dat het asiel in 2025 …"
        if (time.begin >= figure.end &&
            RE2::PartialMatch(re2::StringPiece(text.data() + figure.end, static_cast<std::size_t>(time.begin - figure.end)), kOtherClause))
            continue;
        if (time.begin >= figure.end &&
            RE2::PartialMatch(re2::StringPiece(text.data() + time.end, text.size() - static_cast<std::size_t>(time.end)), kNamesNext))
            continue;
        // "komen in 2027 uit op € 10.214 en in 2028 op € 10.336": of what comes after
        static const Pattern kAndIn("^,? en (?:in|voor|over|per|eind|begin) $");
        if (time.begin >= figure.end &&
            RE2::PartialMatch(re2::StringPiece(text.data() + figure.end, static_cast<std::size_t>(time.begin - figure.end)), kAndIn))
            continue;
        if (RE2::PartialMatch(before, kDeadline) || (time.is_date() && RE2::PartialMatch(before, kDayOfPaper))) continue;
        // "38% fietst; ons doel is 45% in 2030"
        if (time.begin >= figure.end &&
            text.substr(static_cast<std::size_t>(figure.end), static_cast<std::size_t>(time.begin - figure.end)).find(';') != std::string_view::npos)
            continue;
        // "In 2024 was het 71%; ons doel is 85%": another time
        if (time.end <= figure.begin) {
            const std::string_view between = text.substr(static_cast<std::size_t>(time.end), static_cast<std::size_t>(figure.begin - time.end));
            if (const std::size_t mark = between.rfind(';');
                mark != std::string_view::npos && RE2::PartialMatch(re2::StringPiece(between.data() + mark, between.size() - mark), goal_pattern()))
                continue;
        }
        // "In 2024 stonden er 38, nu zijn dat er 19": of the day of the paper
        static const Pattern kNow("(?i)[,;.] (?:maar |en |dat |er )?(?:nu|thans|inmiddels|momenteel|op dit moment)\\b");
        if (time.end <= figure.begin && RE2::PartialMatch(re2::StringPiece(text.data() + time.end, static_cast<std::size_t>(figure.begin - time.end)), kNow))
            continue;
        if (best == nullptr || distance(time, figure) < distance(*best, figure)) best = &time;
        if (time.has_year() && time.begin >= figure.end &&
            RE2::PartialMatch(re2::StringPiece(text.data() + figure.end, static_cast<std::size_t>(time.begin - figure.end)), kOwnTimeBehind)) {
            best = &time;
            break;
        }
    }
    if (best == nullptr) return std::nullopt;
    const std::string_view behind = text.substr(static_cast<std::size_t>(figure.end), static_cast<std::size_t>(sentence.end - figure.end));
    if (RE2::PartialMatch(re2::StringPiece(behind.data(), behind.size()), kOtherTime)) return std::nullopt;
    const std::string_view until = text.substr(static_cast<std::size_t>(sentence.begin), static_cast<std::size_t>(figure.begin - sentence.begin));
    if (best->begin >= figure.end) {
        const std::string_view to_time = text.substr(static_cast<std::size_t>(figure.end), static_cast<std::size_t>(best->begin - figure.end));
        if (RE2::PartialMatch(re2::StringPiece(until.data(), until.size()), kOwnTime) ||
            RE2::PartialMatch(re2::StringPiece(to_time.data(), to_time.size()), kCompared))
            return std::nullopt;
    }
    if (!best->has_year()) return several ? std::nullopt : period_of(*best, year);
    const re2::StringPiece before(text.data(), static_cast<std::size_t>(best->begin));
    if (part != nullptr && best->from_month == 0 && RE2::PartialMatch(before, kSamePeriod)) {
        TimeMention same = *part;
        same.from_year = same.to_year = 0;
        return period_of(same, best->from_year);
    }
    auto period = period_of(*best);
    static const Pattern kFromThen("(?i)\\b(?:vanaf|met ingang van|m\\.i\\.v\\.)(?: het jaar)? $");  // and no end is told
    if (period && best->from_year == best->to_year && RE2::PartialMatch(before, kFromThen)) period->to.clear();
    return period;
}

}  // namespace griffier
