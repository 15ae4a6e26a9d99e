"""The confidence of tables and cells holds on tables of made-up figures that its coefficients were not fitted on."""
import os
import re
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import support  # noqa: E402

BENCH = os.path.join(os.environ.get("GRIFFIER_SOURCE_DIR", "."), "bench")
PAGES = 120


class Calibration(support.Case):
    def test_what_is_claimed_is_right_about_as_often(self):
        pdf, truth = self.path("t.pdf"), self.path("t.json")
        subprocess.run([sys.executable, os.path.join(BENCH, "difficult_tables.py"), pdf, truth, "--pages", str(PAGES), "--seed", "77"], check=True)
        self.assertEqual(self.griffier("run", "--quiet", "--ocr", "never", "-o", self.out, pdf).returncode, 0)
        said = subprocess.run([sys.executable, os.path.join(BENCH, "calibration.py"), self.out, "--truth", truth, "--paths"], check=True, capture_output=True, text=True).stdout
        errors = list(map(float, re.findall(r"calibration error ([0-9.]+)", said)))
        self.assertEqual(len(errors), 2, said)
        self.assertLess(errors[0], 0.03, said)   # cells: some 5,000 of them
        self.assertLess(errors[1], 0.15, said)   # tables: some 120
        figures, right, path = map(int, re.search(r"figures (\d+), in a right cell (\d+), of these with the whole header path (\d+)", said).groups())
        self.assertGreater(right, 0.9 * figures, said)
        self.assertGreater(path, 0.9 * right, said)


if __name__ == "__main__":
    support.main()
