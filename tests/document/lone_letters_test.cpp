// Columns of lone letters on scans: V and N, S and I.
#include "document/ocr/lone_letters.h"

#include "catch.h"
#include "document/seen_word.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kHeight = 20;

// Three rows: "N" and "V" read as one word on its side, then an "S" read as "5"; beside them strokes and an S.
struct Sheet {
    std::vector<InkPart> ink;
    std::vector<SeenWord> words;
    std::string read(const std::string& text) {
        read_lone_letters(words, ink, kHeight, 0.85, [&](const InkPart& part) {
            return part.x0 > 300 ? "SSS" : part.y0 == 100 ? "NNN" : part.y0 == 140 ? "VvV" : text;
        });
        std::string all;
        for (const SeenWord& word : words) all += word.text + " ";
        return all;
    }
};

Sheet letters() {
    Sheet sheet;
    for (const int y : {100, 140, 180}) {
        sheet.ink.push_back({200, y, 216, y + 20, 160, 20});
        sheet.ink.push_back(y == 140 ? InkPart{400, y, 412, y + 20, 160, 20} : InkPart{404, y, 408, y + 20, 80, 20});
    }
    SeenWord aside = word("El", 200, 100, 216, 160, 0.1);
    aside.rotation = 90;
    sheet.words = {aside, word("5", 200, 180, 216, 200, 0.5), word("|", 404, 100, 408, 120, 0.3), word("5", 400, 140, 412, 160, 0.6),
                   word("1", 404, 180, 408, 200, 0.97)};
    return sheet;
}

}  // namespace

TEST_CASE("lone letters of a column are read by themselves", "[scan]") {
    Sheet sheet = letters();
    CHECK(sheet.read("JIJ") == "N I V S J I ");
    for (const SeenWord& one : sheet.words) CHECK(one.rotation == 0);
}

TEST_CASE("what is no such letter stays as it was read, and so does a sure figure", "[scan]") {
    Sheet sheet = letters();
    sheet.words[1].confidence = 0.97;
    CHECK(sheet.read("555").find("5 ") == 0);
    Sheet alone = letters();
    alone.ink.resize(1);  // no column
    alone.words.resize(1);
    CHECK(alone.read("") == "El ");
}
