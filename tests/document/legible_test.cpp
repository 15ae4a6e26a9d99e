#include "document/pdf/legible.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace griffier;

namespace {

// A page of A4 with `words` set one behind the other in lines.
Page page_of(const std::vector<std::string>& words, double size = 10) {
    Page page;
    page.width = 595;
    page.height = 842;
    double x = 60, y = 80;
    for (const std::string& text : words) {
        const double width = 0.5 * size * static_cast<double>(text.size());
        if (x + width > 540) {
            x = 60;
            y += 1.4 * size;
        }
        Word word;
        word.text = text;
        word.box = {x, y - 0.8 * size, x + width, y + 0.2 * size};
        word.baseline = y;
        word.size = size;
        page.words.push_back(word);
        page.glyphs.visible += static_cast<int>(text.size());
        x += width + 0.3 * size;
    }
    return page;
}

std::vector<std::string> repeat(const std::vector<std::string>& words, int times) {
    std::vector<std::string> out;
    for (int i = 0; i < times; ++i) out.insert(out.end(), words.begin(), words.end());
    return out;
}

const std::vector<std::string> kDutch = {"De", "raad", "van", "de", "gemeente", "stelt", "de", "begroting", "vast", "voor", "het", "komende", "jaar"};
const Box kWholePage{0, 0, 595, 842};

}  // namespace

TEST_CASE("which pages are recognised, and why") {
    struct Case {
        const char* what;
        Page page;
        bool needed;
        const char* reason;
    };
    std::vector<Case> cases;
    const auto add = [&](const char* what, Page page, bool needed, const char* reason = "") { cases.push_back({what, std::move(page), needed, reason}); };

    add("empty", page_of({}), false);
    Page page = page_of({});
    page.shaded.push_back(kWholePage);
    add("a coloured page", page, false);
    page = page_of({});
    page.images.push_back(kWholePage);
    add("a scan", page, true, "no text layer");
    page = page_of({});
    page.rulings.push_back({Axis::horizontal, 100, 50, 500, 1});
    add("lines without text", page, true, "no text layer");
    add("Dutch", page_of(repeat(kDutch, 10)), false);
    page = page_of(repeat(kDutch, 10));
    page.images.push_back(kWholePage);
    add("Dutch on a background image", page, false);
    page = page_of({"Ingekomen", "12-03-2024"});
    page.images.push_back({20, 20, 580, 820});
    add("a stamp on a scan", page, true, "few words on an image of a page");
    page = page_of({"Jaarstukken", "2023"}, 40);
    page.images.push_back(kWholePage);
    add("a title over a photograph", page, false);
    page = page_of({"Jaarstukken", "2023"});
    page.images.push_back({60, 60, 160, 120});
    add("few words and a logo", page, false);
    page = page_of({});
    page.hidden = page_of(kDutch).words;
    page.glyphs.invisible = 60;
    page.images.push_back(kWholePage);
    add("an older layer over a scan", page, true, "invisible older text layer");
    page = page_of({"Ingekomen"});
    page.hidden = page_of(repeat(kDutch, 5)).words;
    page.glyphs.invisible = 300;
    page.images.push_back(kWholePage);
    add("an older layer and a stamp", page, true, "invisible older text layer");
    page = page_of(repeat(kDutch, 4));
    page.hidden = page_of(repeat(kDutch, 10)).words;
    page.glyphs.invisible = 900;
    page.images.push_back({60, 400, 540, 700});
    add("an older layer over a picture beside text: the picture is looked at by itself", page, false);
    page.images.front() = {60, 0, 540, 842};
    add("... over a picture that is most of the page", page, true, "invisible older text layer");
    page = page_of(repeat(kDutch, 10));
    page.hidden = page_of({"alt"}).words;
    page.glyphs.invisible = 3;
    add("a little invisible text beside much visible", page, false);
    page = page_of(repeat(kDutch, 10));
    page.glyphs.unmapped = page.glyphs.visible / 2;
    add("half of the glyphs tell nothing", page, true, "glyphs without Unicode");
    page = page_of(repeat(kDutch, 10));
    page.glyphs.unmapped = 3;
    add("a few symbols that tell nothing", page, false);
    add("a substitution by symbols", page_of(repeat({"!\"#$%&'()*!+,,\"!*-./#$%!,.)", "=>6?>9!-,!)11\",-!#.2/(&#5!"}, 8)), true, "text layer is nonsense");
    add("a substitution by letters", page_of(repeat({"Xqtmr", "wlvkd", "bcdfg", "hjklmnp", "zxcvbn"}, 10)), true, "text layer is nonsense");
    add("fill-in lines", page_of({"Naam", "__________________________________", "Datum", "______________________________________________________"}), false);
    add("a table of contents", page_of(repeat({"Inleiding", "..................................................", "3"}, 10)), false);
    add("nothing but figures", page_of(repeat({"1.234", "-5.678", "12,5%", "(300)"}, 40)), false);
    page = page_of({"0", "1", "2", "3", "4", "5", "6"});
    for (std::size_t i = 0; i < page.words.size(); ++i) page.words[i].box = {60 + 6.0 * static_cast<double>(i), 70, 72 + 6.0 * static_cast<double>(i), 82};
    add("glyphs over each other", page, true, "letters over each other: the fonts of the text layer are broken");

    for (const Case& c : cases) {
        INFO(c.what);
        const OcrNeed need = needs_ocr(c.page, OcrMode::automatic);
        CHECK(need.needed == c.needed);
        CHECK(need.reason == c.reason);
        CHECK_FALSE(needs_ocr(c.page, OcrMode::never).needed);
        CHECK(needs_ocr(c.page, OcrMode::always).needed);
    }
}

TEST_CASE("letters under other letters' codes are noticed though they look like words") {
    std::vector<std::string> words, shifted;
    for (int i = 0; i < 12; ++i) {
        for (const char* word : {"water", "straten", "bruggen", "kosten", "bomen", "onderhoud", "jaarlijks", "nieuwe"}) words.emplace_back(word);
    }
    for (std::string word : words) {
        for (char& c : word) c = static_cast<char>('a' + (c - 'a' + 7) % 26);
        shifted.push_back(word);
    }
    CHECK_FALSE(needs_ocr(page_of(words), OcrMode::automatic).needed);
    const OcrNeed need = needs_ocr(page_of(shifted), OcrMode::automatic);
    CHECK(need.needed);
    CHECK(need.fonts_lie);
    shifted.resize(10);
    CHECK_FALSE(needs_ocr(page_of(shifted), OcrMode::automatic).needed);  // too few letters to tell
}
