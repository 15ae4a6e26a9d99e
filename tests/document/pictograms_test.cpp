// Pictograms at headings and the legend that explains them.
#include "document/lines/pictograms.h"

#include <string>

#include "catch.h"

using namespace griffier;

namespace {

// A page written by hand: rows of words and marks, 20 pt apart, and headings among them.
struct Sheet {
    Document document;
    double y = 50;

    Sheet() {
        document.pages.emplace_back();
        document.pages[0].width = 595;
        document.pages[0].height = 842;
    }
    // "@a" is a mark of shape a; "|" a wide gap; other words are words.
    Line row(const std::string& text) {
        Line line;
        line.size = 10;
        double x = 50;
        std::string word;
        for (const char c : text + " ") {
            if (c != ' ') {
                word += c;
                continue;
            }
            if (word == "|") {
                x += 60;
            } else if (word[0] == '@') {
                document.pages[0].marks.push_back({{x, y, x + 10, y + 10}, word.substr(1)});
                x += 14;
            } else {
                const Box box{x, y, x + 5.0 * static_cast<double>(word.size()), y + 10};
                document.pages[0].words.push_back({word, box, y + 8, 10});
                line.box = line.text.empty() ? box : unite(line.box, box);
                line.text += (line.text.empty() ? "" : " ") + word;
                x = box.x1 + 3;
            }
            word.clear();
        }
        y += 20;
        return line;
    }
    Sheet& text(const std::string& words) { return block(words, BlockKind::paragraph); }
    Sheet& heading(const std::string& words) { return block(words, BlockKind::heading); }
    Sheet& block(const std::string& words, BlockKind kind) {
        Block made;
        made.kind = kind;
        const Line line = row(words);
        made.text = line.text;
        made.box = line.box;
        if (kind == BlockKind::heading) document.sections.push_back({1, line.text, -1, 1, line.box});
        made.section = static_cast<int>(document.sections.size()) - 1;
        made.lines.push_back(line);
        document.blocks.push_back(made);
        return *this;
    }
    std::string tags() {
        tag_sections(document);
        std::string out;
        for (const Section& section : document.sections) {
            out += section.title + ":";
            for (const Tag& tag : section.tags) out += " [" + tag.text + "]";
            out += "\n";
        }
        return out;
    }
};

}  // namespace

TEST_CASE("marks of a legend become tags of the headings they stand at") {
    Sheet sheet;
    sheet.text("@a Preventie | @b Toegang tot hulp | @c Maatwerk").heading("Schulden @a @c").text("Wij helpen.").heading("@b Wonen").heading("Vervoer");
    CHECK(sheet.tags() == "Schulden: [Preventie] [Maatwerk]\nWonen: [Toegang tot hulp]\nVervoer:\n");
    const Tag& tag = sheet.document.sections[0].tags[0];
    CHECK(tag.box == sheet.document.pages[0].marks[3].box);
    CHECK(tag.legend_box == sheet.document.pages[0].words[0].box);
    CHECK(tag.legend_page == 1);
}

TEST_CASE("a legend in a column, and marks below a heading") {
    Sheet sheet;
    sheet.text("Legenda").text("@a Preventie").text("@b Toegang:").heading("Schulden").text("@b").text("Wij helpen.").heading("Wonen");
    CHECK(sheet.tags() == "Schulden: [Toegang]\nWonen:\n");
}

TEST_CASE("what is no legend tags nothing") {
    SECTION("bullets: one drawing, several texts") { CHECK(Sheet().text("@a Preventie").text("@a Toegang").heading("Schulden @a").tags() == "Schulden:\n"); }
    SECTION("one drawing comes back, and nothing calls it a legend") {
        CHECK(Sheet().text("@a Telefoon | @b Balie").heading("Schulden @a").tags() == "Schulden:\n");
    }
    SECTION("figures beside pictures") {
        CHECK(Sheet().text("@a 214 | @b 340 inwoners").heading("Schulden @a").heading("Wonen @b").tags() == "Schulden:\nWonen:\n");
    }
    SECTION("two words for one drawing") {
        CHECK(Sheet().text("Legenda").text("@a Preventie | @b Toegang").text("Legenda").text("@a Maatwerk | @c Zorg").heading("Schulden @a @b").tags() ==
              "Schulden: [Toegang]\n");
    }
    SECTION("words between the heading and the mark") {
        Sheet sheet;
        sheet.text("Legenda").text("@a Preventie | @b Toegang").heading("Schulden");
        sheet.y -= 20;
        sheet.text("| | | elders | @a");
        CHECK(sheet.tags() == "Schulden:\n");
    }
    SECTION("no marks at all") { CHECK(Sheet().text("Preventie").heading("Schulden").tags() == "Schulden:\n"); }
}
