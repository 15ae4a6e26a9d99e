#include "document/pdf/glyph_votes.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "document/pdf/glyph_samples.h"
#include "document/pdf/glyph_text.h"
#include "glyph_sheets.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

std::vector<ShapeText> read(const GlyphSheets& sheets, const std::vector<Page>& recognised) {
    const std::vector<double> advances = shape_advances(sheets.pages, sheets.shapes.all);
    GlyphVotes votes;
    for (std::size_t i = 0; i < recognised.size(); ++i) votes.count(sheets.pages[i], sheets.shapes.all, advances, recognised[i]);
    return votes.decide(sheets.shapes.all);
}

std::string meaning(const std::vector<ShapeText>& texts, const GlyphSheets& sheets, char c) {
    return texts.at(static_cast<std::size_t>(sheets.shape_of(c))).text;
}

}  // namespace

TEST_CASE("the same drawing is the same shape, in whatever font object") {
    GlyphShapes shapes;
    GlyphOutline square, again, other;
    for (GlyphOutline* outline : {&square, &again}) {
        outline->move(0.1, 0);
        outline->line(0.5, 0);
        outline->line(0.5, -0.4);
        outline->line(0.1, -0.4);
        outline->close();
    }
    other.move(0.1, 0);
    other.line(0.5, 0);
    other.line(0.3, -0.7);
    other.close();
    const int first = shapes.add(square);
    CHECK(shapes.add(again) == first);
    CHECK(shapes.add(other) != first);
    CHECK(shapes.add(GlyphOutline()) != first);
    CHECK(shapes.all.size() == 3);
    CHECK(shapes.all[0].drawn);
    CHECK(shapes.all[0].ink == Box{0.1, -0.4, 0.5, 0});
    CHECK(shapes.all[0].picture[0] == 255);
    CHECK(shapes.all[2].blank);
    CHECK(shapes.add_unknown("7 0 65") == 3);
    CHECK(shapes.add_unknown("7 0 65") == 3);
    CHECK_FALSE(shapes.all[3].drawn);
    CHECK(difference(shapes.all[0], shapes.all[0]) == 0);
    CHECK(difference(shapes.all[0], shapes.all[1]) > 0.2);
    CHECK(difference(shapes.all[0], shapes.all[3]) == 1);  // nothing is known of it
}

TEST_CASE("a curve and a stencil have their ink where they are drawn") {
    GlyphOutline round;
    round.move(0, 0);
    round.curve(0, -0.5, 1, -0.5, 1, 0);
    round.close();
    CHECK(round.shape().ink.y0 == Approx(-0.375));
    GlyphOutline stencil;
    stencil.stencil(2, 2, {false, true, false, false}, 0, -1, 1, 0, 0, 1);
    CHECK(stencil.shape().ink == Box{0.5, -1, 1, -0.5});
    CHECK(stencil.shape().picture[0] == 255);
}

TEST_CASE("recognised characters vote for the shapes they stand on, and an error here and there is outvoted") {
    GlyphSheets sheets;
    sheets.set({"brug kost brug kost brug kost", "12345 12345 12345 12345 12345"});
    const std::vector<ShapeText> first = read(sheets, {sheets.recognised(0)});
    for (const char c : std::string_view("brugkost")) CHECK(meaning(first, sheets, c) == std::string(1, c));
    for (const char c : std::string_view("12345")) CHECK(meaning(first, sheets, c).empty());  // five votes: a digit needs six

    sheets.set({"0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789"});
    std::vector<Page> both{sheets.recognised(0), sheets.recognised(1)};
    const std::vector<ShapeText> more = read(sheets, both);
    for (const char c : std::string_view("0123456789")) CHECK(meaning(more, sheets, c) == std::string(1, c));
    CHECK(more[static_cast<std::size_t>(sheets.shape_of('8'))].share == 1);

    both[1].words[0].text = "0128456789";  // one of 16 readings of 3
    const std::vector<ShapeText> outvoted = read(sheets, both);
    CHECK(meaning(outvoted, sheets, '3') == "3");
    CHECK(outvoted[static_cast<std::size_t>(sheets.shape_of('3'))].share < 1);

    for (std::size_t w = 1; w < 4; ++w) both[1].words[w].text = "0128456789";  // a quarter of them: a digit in doubt
    const std::vector<ShapeText> doubt = read(sheets, both);
    CHECK(meaning(doubt, sheets, '3').empty());
    CHECK(doubt[static_cast<std::size_t>(sheets.shape_of('3'))].candidate == "3");
    CHECK(meaning(doubt, sheets, '8') == "8");
}

TEST_CASE("unsure words, words that lost a character and pages that were straightened do not vote") {
    GlyphSheets sheets;
    sheets.set({"bomen bomen bomen bomen"});
    Page page = sheets.recognised(0);
    for (Word& word : page.words) word.confidence = 0.3;
    CHECK(meaning(read(sheets, {page}), sheets, 'b').empty());
    page = sheets.recognised(0);
    for (Word& word : page.words) word.text = "omen";
    CHECK(meaning(read(sheets, {page}), sheets, 'o').empty());
    page = sheets.recognised(0);
    page.ocr->skew = 1.5;
    CHECK(meaning(read(sheets, {page}), sheets, 'o').empty());
    page.ocr->skew = 0;
    CHECK(meaning(read(sheets, {page}), sheets, 'o') == "o");
}

TEST_CASE("a page that was recognised turned is compared as it stands after turning") {
    GlyphSheets sheets;
    sheets.set({"bomen bomen bomen bomen"});
    Page page = sheets.recognised(0);
    const double width = page.width, height = page.height;
    page.ocr->rotated = 90;  // clockwise: the left edge becomes the top
    page.width = height;
    page.height = width;
    for (Word& word : page.words) word.box = {height - word.box.y1, word.box.x0, height - word.box.y0, word.box.x1};
    const std::vector<double> advances = shape_advances(sheets.pages, sheets.shapes.all);
    const auto matches = glyphs_of_words(sheets.pages[0], sheets.shapes.all, advances, page);
    REQUIRE(matches.size() == 4);
    CHECK(matches[0].glyphs.size() == 5);
}

TEST_CASE("a ligature is what is left of a word when its other glyphs are known") {
    GlyphSheets joined;
    joined.set({"de jets en zijn de jets en zijn de jets en", "&ets &jn &ets &jn &ets"});
    Page page = joined.recognised(0);
    for (Word& word : page.words) {
        if (word.text == "&ets") word.text = "fiets";
        if (word.text == "&jn") word.text = "fijn";
    }
    const std::vector<ShapeText> texts = read(joined, {page});
    CHECK(meaning(texts, joined, '&') == "fi");
    CHECK(meaning(texts, joined, 'j') == "j");
}

TEST_CASE("two digits never share their looks") {
    GlyphSheets sheets;
    sheets.twin('8', '3');  // 8 is drawn as 3 is, but for a hair
    const std::string line = "83838383838383838383";
    sheets.set({line});
    const std::vector<ShapeText> texts = read(sheets, {sheets.recognised(0)});
    CHECK(meaning(texts, sheets, '8').empty());
    CHECK(meaning(texts, sheets, '3').empty());
}

TEST_CASE("a shape with few votes is taken where it looks like a known one of that character") {
    GlyphSheets sheets;
    sheets.twin('#', 'm');  // m as another font object draws it
    sheets.set({"mmmm bomen mooi", "#ooi"});
    Page page = sheets.recognised(0);
    page.words.back().text = "mooi";
    CHECK(meaning(read(sheets, {page}), sheets, '#') == "m");
    page.words.back().text = "booi";  // read as what it does not look like
    CHECK(meaning(read(sheets, {page}), sheets, '#').empty());
}

TEST_CASE("a disc above the baseline is a bullet, whatever it was read as") {
    GlyphSheets sheets;
    sheets.disc('#');
    sheets.set({"# eerste", "# tweede", "# derde", "# vierde"});
    Page page = sheets.recognised(0);
    for (Word& word : page.words) {
        if (word.text == "#") word.text = "e";
    }
    CHECK(meaning(read(sheets, {page}), sheets, '#') == "•");
}

TEST_CASE("the advance of a shape is the commonest distance to the next glyph, not what the font claims") {
    GlyphSheets sheets;
    sheets.claimed = 1;  // em for every glyph, as one converter writes it
    sheets.set({"bomen bomen bomen"});
    const std::vector<double> advances = shape_advances(sheets.pages, sheets.shapes.all);
    CHECK(advances[static_cast<std::size_t>(sheets.shape_of('b'))] == Approx(GlyphSheets::kAdvance));
    CHECK(advances[static_cast<std::size_t>(sheets.shape_of(' '))] == Approx(GlyphSheets::kAdvance));
}

TEST_CASE("text is made anew with exact boxes, and what is in doubt stands as it was recognised in place") {
    GlyphSheets sheets;
    sheets.claimed = 1;
    sheets.set({"bomen langs de beek", "bomen bomen dennen sloot en beek", "de beek langs de laan"});
    sheets.set({"de bomen en de beek + een boom"});
    const std::vector<double> advances = shape_advances(sheets.pages, sheets.shapes.all);
    GlyphVotes votes;
    votes.count(sheets.pages[0], sheets.shapes.all, advances, sheets.recognised(0));
    const std::vector<ShapeText> texts = votes.decide(sheets.shapes.all);

    RebuiltPage made = rebuild(sheets.drawn(1), sheets.pages[1], sheets.shapes.all, advances, texts, Page());
    REQUIRE(made.page.words.size() == 8);
    CHECK(made.page.text_from == TextFrom::embedded);
    CHECK(made.page.words[0].text == "de");
    CHECK(made.page.words[1].text == "bomen");
    CHECK(made.page.words[1].origin == Origin::text_layer);
    CHECK(made.page.words[1].box.x0 == Approx(sheets.recognised(1).words[1].box.x0).margin(0.2 * GlyphSheets::kSize));
    CHECK(made.page.words[5].text == "\xEF\xBF\xBD");
    CHECK(made.in_doubt.size() == 1);

    Page place = sheets.recognised(1);
    place.words = {place.words[5]};
    place.words[0].confidence = 0.8;
    made = rebuild(sheets.drawn(1), sheets.pages[1], sheets.shapes.all, advances, texts, place);
    CHECK(made.in_doubt.empty());
    CHECK(made.page.text_from == TextFrom::mixed);
    CHECK(made.page.words[5].text == "+");
    CHECK(made.page.words[5].origin == Origin::ocr);
    CHECK(made.page.words[5].confidence == Approx(0.8));
    CHECK(made.page.words[6].origin == Origin::text_layer);

    place.words[0].confidence = 0.2;  // too unsure to stand for anything
    made = rebuild(sheets.drawn(1), sheets.pages[1], sheets.shapes.all, advances, texts, place);
    CHECK(made.in_doubt.size() == 1);
}

TEST_CASE("a glyph read now as a digit, now as something else, is no digit in place either") {
    GlyphSheets sheets;
    sheets.set({"hoe ?", "hoe ?", "hoe ?", "hoe ?", "hoe ?", "hoe ?", "hoe ?"});
    sheets.set({"hoe ?"});
    Page page = sheets.recognised(0);
    int seen = 0;
    for (Word& word : page.words)
        if (word.text == "?" && ++seen <= 5) word.text = "2";
    REQUIRE(seen == 7);
    const std::vector<double> advances = shape_advances(sheets.pages, sheets.shapes.all);
    const std::vector<ShapeText> texts = read(sheets, {page});
    Page place = sheets.recognised(1);
    REQUIRE(place.words.size() == 2);
    place.words = {place.words[1]};
    place.words[0].text = "2";
    RebuiltPage made = rebuild(sheets.drawn(1), sheets.pages[1], sheets.shapes.all, advances, texts, place);
    REQUIRE(made.page.words.size() == 2);
    CHECK(made.page.words[1].text == "\xEF\xBF\xBD");
    CHECK(made.in_doubt.size() == 1);
    place.words[0].text = "?";
    made = rebuild(sheets.drawn(1), sheets.pages[1], sheets.shapes.all, advances, texts, place);
    CHECK(made.page.words[1].text == "?");
    CHECK(made.in_doubt.empty());
}

TEST_CASE("agreement is counted over the characters of words with a glyph for each") {
    GlyphSheets sheets;
    sheets.set({"bomen bomen bomen"});
    Page page = sheets.recognised(0);
    const std::vector<double> advances = shape_advances(sheets.pages, sheets.shapes.all);
    const std::vector<ShapeText> texts = read(sheets, {page});
    page.words[1].text = "bamen";
    page.words[2].text = "bom";
    const Agreement agreement = compare(sheets.pages[0], sheets.shapes.all, advances, texts, page);
    CHECK(agreement.same == 9);
    CHECK(agreement.different == 1);
}

TEST_CASE("samples are chosen for the shapes they bring, and not at all where every page would be one") {
    GlyphSheets sheets;
    for (int i = 0; i < 12; ++i) sheets.set({i == 4 ? "abcdefghijklmnopqrstuvwxyz0123456789" : i == 7 ? "a+b+c+d+" : "aaaa bbbb"});
    const std::vector<int> samples = choose_samples(sheets.pages, sheets.shapes.all, {});
    REQUIRE(samples.size() >= 3);
    CHECK(samples.size() <= 4);
    CHECK(samples[0] == 5);
    // A page that is mostly a picture costs more than its shapes are worth.
    const std::vector<int> others = choose_samples(sheets.pages, sheets.shapes.all, {{5, 200'000.0}});
    CHECK(others[0] == 8);
    CHECK(std::find(others.begin(), others.end(), 5) == others.end());
    GlyphSheets few;
    for (int i = 0; i < 5; ++i) few.set({"aaaa bbbb"});
    CHECK(choose_samples(few.pages, few.shapes.all, {}).empty());
}

TEST_CASE("lines with shapes in doubt are whole words, each asked for once") {
    GlyphSheets sheets;
    sheets.set({"de bomen langs de beek", "een + teken hier"});
    sheets.set({"weer een + teken"});
    const std::vector<double> advances = shape_advances(sheets.pages, sheets.shapes.all);
    std::vector<ShapeText> texts(sheets.shapes.all.size(), ShapeText{"x", 9, 1, "x"});
    texts[static_cast<std::size_t>(sheets.shape_of('+'))] = {};
    auto lines = lines_in_doubt(sheets.pages, sheets.shapes.all, advances, texts, {}, 2);
    REQUIRE(lines.size() == 2);
    REQUIRE(lines[1].size() == 1);
    const Page page = sheets.recognised(0);
    CHECK(lines[1][0].x0 < page.words[5].box.x0);
    CHECK(lines[1][0].x1 > page.words[8].box.x1);
    CHECK(lines[1][0].y0 > page.words[0].box.y0);
    CHECK(lines_in_doubt(sheets.pages, sheets.shapes.all, advances, texts, {{1, {}}}, 2).size() == 1);  // page 1 was recognised whole
    CHECK(lines_in_doubt(sheets.pages, sheets.shapes.all, advances, texts, lines, 2).empty());          // all of them were asked for
    CHECK(lines_in_doubt(sheets.pages, sheets.shapes.all, advances, texts, {}, 1).size() == 1);
}
