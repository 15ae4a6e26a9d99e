"""What was seen and what became of it, in the JSON and at the end of a run."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import support  # noqa: E402

TABLE = """Bedragen in euro's

Programma            Begroting 2024  Begroting 2025
Wegen                       120.400         130.500
Parken                       80.100          90.200
Totaal                      200.500         220.700

In 2024 zijn 48 bomen geplant. Op 3 mei 2024 is het park geopend.
"""


class Coverage(support.Case):
    def test_sums_and_figures(self):
        self.write("stad.txt", TABLE)
        done = self.run_over(self.path("stad.txt"))
        covered = self.document("stad.txt")["coverage"]
        sums, pages = covered["sums"], covered["figures"]["by_page"]
        self.assertEqual(sums["seen"], sums["tried"] + sums["not_checkable"])
        self.assertEqual(sums["tried"], 2)
        self.assertEqual(sum(sums["reasons"].values()), sums["not_checkable"])
        self.assertEqual([page["page"] for page in pages], [1])
        self.assertEqual(sum(count for name, count in pages[0].items() if name != "page"), covered["figures"]["on_page"])
        self.assertEqual(pages[0]["in_record"] + pages[0]["in_table_only"], 7)  # six of the table, the trees
        self.assertEqual(pages[0]["no_amount"], 1)  # the day
        self.assertIn("2 of 2 sums tried", done.stdout)
        self.assertIn("8 on the pages: ", done.stdout)

    def test_why_a_sum_was_not_tried(self):
        self.write("stad.txt", TABLE.replace("90.200", "p.m.  "))
        done = self.run_over(self.path("stad.txt"))
        covered = self.document("stad.txt")["coverage"]["sums"]
        self.assertEqual((covered["seen"], covered["tried"]), (2, 1))
        self.assertEqual(sum(covered["reasons"].values()), 1)
        self.assertIn("1 of 2 sums tried: 1 ", done.stdout)


if __name__ == "__main__":
    unittest.main()
