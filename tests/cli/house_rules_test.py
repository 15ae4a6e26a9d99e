"""griffier run --rules: sums of a house style are tried beside griffier's own, and a file that cannot be understood stops the run."""
import glob
import hashlib
import json
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import support  # noqa: E402

PAPER = """Sociaal domein

x € 1.000              2024    2025
Wmo                    1.200   1.300
Jeugd                  2.100   2.250
Eigen bijdrage           100     120
Zorg netto             3.200   3.440
"""
RULES = "[HUIS_ZORG]\ntitle = zorg is wmo en jeugd zonder eigen bijdrage\nrows = zorg netto = wmo + jeugd - eigen bijdrage\n"


class HouseRules(support.Case):
    def read(self, rules=None):
        paper = self.write("zorg.txt", PAPER)
        self.run_over(paper, more=() if rules is None else ("--rules", self.write("huis.txt", rules)))
        with open(glob.glob(os.path.join(self.out, "documents", "*.json"))[0], encoding="utf-8") as file:
            document = json.load(file)
        return document, [check for check in document["checks"] if check["rule"] == "HUIS_ZORG"]

    def test_sums_are_tried_and_the_file_is_named(self):
        document, checks = self.read()
        self.assertEqual((document["tool"]["options"]["rules"], checks), (None, []))
        document, checks = self.read(RULES)  # the same folder: another file of rules is another recipe, so it is read again
        self.assertEqual(document["tool"]["options"]["rules"], hashlib.sha256(RULES.encode()).hexdigest())
        self.assertEqual([check["status"] for check in checks], ["pass", "fail"])
        self.assertEqual((checks[1]["expected"], checks[1]["found"], checks[1]["severity"]), (3430000, 3440000, "error"))
        self.assertIn("zorg is wmo en jeugd zonder eigen bijdrage", checks[1]["message"])

    def test_a_bad_file_is_wrong_use(self):
        bad = self.write("kapot.txt", "[HUIS]\nrijen = A = B\n")
        for args in (["run", self.write("zorg.txt", PAPER), "-o", self.out, "--rules", bad], ["rules", "--file", bad]):
            ran = self.griffier(*args)
            self.assertEqual(ran.returncode, 2)
            self.assertIn("line 2 of the rules", ran.stderr)
            self.assertIn("kapot.txt", ran.stderr)
        self.assertEqual(self.griffier("run", self.write("zorg.txt", PAPER), "--dry-run", "--rules", self.path("weg.txt")).returncode, 2)

    def test_rules_shows_a_file(self):
        ran = self.griffier("rules", "--file", self.write("huis.txt", RULES))
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertIn("HUIS_ZORG: zorg is wmo en jeugd zonder eigen bijdrage", ran.stdout)
        self.assertIn("zorg netto = wmo + jeugd - eigen bijdrage", ran.stdout)


if __name__ == "__main__":
    unittest.main()
