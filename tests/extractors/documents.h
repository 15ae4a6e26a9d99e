// Documents for tests of the extractors, built by hand: no reading, no geometry.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "document/document.h"
#include "source_dir.h"

namespace griffier {

// One block a text: "# " a heading (which opens a section), "- " a list item, otherwise a paragraph.
inline Document document_of(const std::vector<std::string>& texts) {
    Document document;
    document.pages.emplace_back();
    document.pages[0].text_from = TextFrom::text;
    for (std::string text : texts) {
        Block block;
        if (text.rfind("# ", 0) == 0) {
            block.kind = BlockKind::heading;
            block.level = 1;
            text.erase(0, 2);
            Section section;
            section.title = text;
            document.sections.push_back(section);
        } else if (text.rfind("- ", 0) == 0) {
            block.kind = BlockKind::list_item;
            block.marker = "-";
            text.erase(0, 2);
        }
        block.text = text;
        block.section = static_cast<int>(document.sections.size()) - 1;
        Line line;
        line.box = {0, kGridHeight * static_cast<double>(document.blocks.size()), kGridWidth * static_cast<double>(text.size()),
                    kGridHeight * static_cast<double>(document.blocks.size() + 1)};
        line.text = text;
        std::istringstream words(text);
        double x = 0;
        for (std::string word; words >> word;) {
            Word drawn;
            drawn.text = word;
            drawn.box = {x, line.box.y0, x + kGridWidth * static_cast<double>(word.size()), line.box.y1};
            x = drawn.box.x1 + kGridWidth;
            line.words.push_back(static_cast<int>(document.pages[0].words.size()));
            document.pages[0].words.push_back(drawn);
        }
        block.box = line.box;
        block.lines.push_back(line);
        document.blocks.push_back(block);
    }
    return document;
}

// A file of the corpus beside the project, "" where it is absent.
inline std::string corpus_file(const std::string& path) {
    std::ifstream in(std::string(testing::source_dir()) + "/../shared/" + path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace griffier
