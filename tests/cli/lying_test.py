"""A document whose font does not say what its glyphs mean, through the whole program: fixtures/fonts/lying.pdf."""
import glob
import json
import os
import re
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import support  # noqa: E402

SOURCE = os.environ.get("GRIFFIER_SOURCE_DIR", ".")
sys.path.insert(0, os.path.join(SOURCE, "fixtures", "sources"))
import lying_pdf  # noqa: E402


class Lying(support.Case):
    def test_every_figure_and_word(self):
        self.run_over(os.path.join(SOURCE, "fixtures", "fonts", "lying.pdf"), more=("--hocr",))
        with open(glob.glob(os.path.join(self.out, "documents", "*.json"))[0], encoding="utf-8") as file:
            result = json.load(file)
        truth = lying_pdf.contents()
        self.assertEqual([page["text_from"] in ("embedded", "mixed") for page in result["pages"]], [True] * len(truth), "made anew, not recognised whole")
        for page in result["pages"]:
            self.assertIn("made anew from the shapes of its glyphs", page["text_reason"])
        self.assertEqual([table["parts"][0]["page"] for table in result["tables"]], list(range(1, len(truth) + 1)))
        for table, (_, rows) in zip(result["tables"], truth):
            cells = {(cell["row"], cell["col"]): cell["text"] for cell in table["cells"]}
            self.assertEqual([tuple(cells.get((row + 1, column)) for column in range(3)) for row in range(len(rows))], rows)
        self.assertEqual([check["status"] for check in result["checks"] if check["rule"] == "COLSUM"], ["pass"] * (2 * len(truth)))
        with open(glob.glob(os.path.join(self.out, "hocr", "*.hocr"))[0], encoding="utf-8") as file:
            words = re.findall(r"class=[\"']ocrx_word[\"'][^>]*>([^<]*)<", file.read())
        wanted = [word for sentences, _ in truth for word in " ".join(sentences).split()]
        missing = [word for word in wanted if word not in words]
        self.assertEqual(missing, [])


if __name__ == "__main__":
    unittest.main()
