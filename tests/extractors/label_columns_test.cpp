#include "extractors/council/label_columns.h"

#include <sstream>
#include <string>

#include "catch.h"

using namespace griffier;

namespace {

// A block for each line; "|" stands for the white up to the column of values.
Document lines_of(const std::vector<std::string>& texts, bool half = false) {
    Document document;
    document.pages.emplace_back();
    document.pages[0].text_from = TextFrom::embedded;
    double y = 100;
    for (const std::string& text : texts) {
        Line line;
        line.size = 10;
        double x = 60;
        std::istringstream words(text);
        for (std::string part; words >> part;) {
            if (part == "|") {
                x = 200;
                continue;
            }
            const double x1 = x + 5 * static_cast<double>(part.size());
            line.words.push_back(static_cast<int>(document.pages[0].words.size()));
            document.pages[0].words.push_back({part, {x, y - 8, x1, y + 2}, y, 10, false, Origin::text_layer, 1, 0});
            x = x1 + 3;
        }
        Block block;
        block.text = text;
        block.lines.push_back(line);
        document.blocks.push_back(block);
        y += half ? 7 : 14;
    }
    return document;
}

std::string shown(const std::optional<LabelColumn>& column) {
    if (!column) return "-";
    std::string out;
    for (const auto& [label, value] : column->pairs) out += label + "=" + value + ";";
    return out + std::to_string(column->end);
}

}  // namespace

TEST_CASE("labels and values that wrap in their columns") {
    CHECK(shown(label_column(
              lines_of({"Datum | 12 mei 2025", "raadsvergadering", "Onderwerp | Motie van de leden Bos en", "| Kok over koele plekken", "Aan de raad"}), 0)) ==
          "Datum raadsvergadering=12 mei 2025;Onderwerp=Motie van de leden Bos en Kok over koele plekken;4");
    CHECK(shown(label_column(lines_of({"Stemming | Unaniem.", "Besluit | Het plan vast te stellen."}), 0)) ==
          "Stemming=Unaniem.;Besluit=Het plan vast te stellen.;2");
    CHECK(shown(label_column(lines_of({"Appels | 12", "Peren | 9"}), 0)) == "-");
    CHECK(shown(label_column(lines_of({"De raad besluit het plan vast te stellen."}), 0)) == "-");
    // A label at the middle of the two lines of its value; the lines half as far apart.
    CHECK(shown(label_column(
              lines_of({"Onderwerp | Zwembad", "| Raadsvoorstel 2025-088", "Behorende bij", "| Programmabegroting", "Vergadering | 6 november"}, true), 0)) ==
          "Onderwerp=Zwembad;Behorende bij=Raadsvoorstel 2025-088 Programmabegroting;Vergadering=6 november;5");
}
