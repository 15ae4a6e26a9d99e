#include "document/ocr/upright_page.h"

#include <utility>

#include "document/ocr/cut_reading.h"
#include "document/ocr/page_reading.h"
#include "document/ocr/page_turn.h"
#include "document/ocr/upended_text.h"
#include "document/scan/faint_ink.h"
#include "document/scan/faint_marks.h"
#include "document/scan/line_ends.h"
#include "document/scan/scan_bands.h"
#include "document/scan/scan_dashes.h"
#include "document/scan/scan_remains.h"

namespace griffier {

Upright read_upright(Engine& engine, const LineNetwork* network, const Picture& grey, double dpi, int turn) {
    Upright page;
    page.dpi = dpi;
    page.turn = turn;
    page.picture = turned(grey, turn);
    page.halves = skewed_halves(page.picture);
    if (page.halves) {
        page.picture = straightened(page.picture, *page.halves);
        page.skew = -page.halves->left;
    } else if (const double skew = find_skew(page.picture); skew != 0) {
        page.picture = straightened(page.picture, skew);
        page.skew = -skew;
    }
    const Picture printed = page.picture;
    const FaintMarks faint = faint_marks(printed, dpi);  // before what is darker, and among them, is taken out
    page.rulings = take_rulings(page.picture, dpi);
    page.bands = lighten_bands(page.picture, dpi);
    Picture depth = ink_depth(page.picture, dpi);
    if (darken_faint(page.picture, depth, dpi)) depth = ink_depth(page.picture, dpi);
    page.ink = ink_in(depth);
    take_remains(page.picture, page.ink, page.rulings);
    add_faint(faint, page.rulings, page.bands);
    finish_lines(printed, dpi, page.bands, page.rulings);
    page.leaders = take_leaders(page.picture, page.ink, kUsualCapitalInch * dpi);
    page.words = read_page(engine, network, page.picture, page.ink, dpi);
    part_dashes(page.picture, page.ink, capital_height(page));
    page.confidence = mean_confidence(page.words);
    for (const SeenWord& word : page.words) page.letters += word.text.size();
    return page;
}

std::size_t read_upended(Engine& engine, Upright& page) {
    const std::vector<UpendedLine> lines = upended_lines(page.words, page.ink, capital_height(page));
    if (lines.empty()) return 0;
    const std::vector<std::size_t> took = take_upended(page.words, page.ink, lines);
    const int width = width_of(page.picture), height = height_of(page.picture);
    std::size_t unread = 0;
    std::vector<std::vector<SeenWord>> best(lines.size());
    for (const int rotation : {90, 270}) {
        const int turn = 360 - rotation;
        const Picture picture = turned(page.picture, turn);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::vector<SeenWord> words =
                read_cut(engine, picture, page.dpi, turned_part(lines[i].box, turn, width, height), kLineCapital * lines[i].box.width(), CutKind::line);
            if (mean_confidence(words) > mean_confidence(best[i])) best[i] = turned_back(words, rotation, height, width);
        }
    }
    std::vector<char> of_line(page.ink.size(), 0);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const int part : lines[i].parts) of_line[static_cast<std::size_t>(part)] = 1;
        if (mean_confidence(best[i]) >= kTurnedConfidence)
            page.words.insert(page.words.end(), best[i].begin(), best[i].end());
        else
            unread += took[i] > 0;
    }
    std::size_t next = 0;
    std::erase_if(page.ink, [&](const InkPart&) { return of_line[next++] != 0; });  // it is accounted for
    return unread;
}

double capital_height(const Upright& page) { return text_height(page.words, kUsualCapitalInch * page.dpi); }

}  // namespace griffier
