"""Engines broken on purpose (GRIFFIER_TEST_FAULT): a crash, hang, flood or lack of memory costs its unit only, and is recorded."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import support  # noqa: E402
from support import pdf, sentence  # noqa: E402

TIMEOUT = "20" if support.SANITIZED else "3"
SHORT = ("--timeout", TIMEOUT, "--memory", "700", "--jobs", "2")
LONG = ("--timeout", "60", "--memory", "700", "--jobs", "2")   # for faults that end by themselves: a busy machine must not turn them into a timeout


def time_for(fault):
    return SHORT if fault in ("hang", "flood") else LONG


class BrokenEngine(support.Case):
    def three(self, fault, code, more=SHORT):
        """Three documents of three pages; the fault is meant for the second."""
        inputs = [self.write(name, pdf([sentence(name[0]) + " %d" % page for page in (1, 2, 3)])) for name in ("a.pdf", "b.pdf", "c.pdf")]
        done = self.run_over(*inputs, code=code, fault=fault + " name=b.pdf", more=more)
        for name in ("a.pdf", "c.pdf"):
            self.assertEqual(self.line(name)["outcome"], "done")
            self.assertEqual(self.document(name)["coverage"]["pages"]["read"], 3)
        self.assert_nothing_half_written()
        return done, self.line("b.pdf")

    def test_opening(self):
        for fault, code in (("crash", "crashed"), ("exit", "crashed"), ("throw", "crashed"), ("memory", "out_of_memory"), ("hang", "timeout"), ("flood", "timeout")):
            with self.subTest(fault):
                self.setUp()
                done, line = self.three(fault + " at=open", 3, time_for(fault))
                self.assertEqual((line["outcome"], line["code"], line["attempt"]), ("failed", code, 2))
                self.assert_said(done, "b.pdf")

    def test_a_page(self):
        for fault, words in (("crash", "crash"), ("hang", TIMEOUT + " seconds"), ("memory", "memory"), ("throw", "on purpose")):
            with self.subTest(fault):
                self.setUp()
                done, line = self.three(fault + " at=read page=2", 3, time_for(fault))
                self.assertEqual(line["outcome"], "partial")
                self.assertEqual(line["page"], 2)
                document = self.document("b.pdf")
                self.assertEqual(document["coverage"]["pages"], {"read": 2, "recognised": 0, "unread": 1})
                self.assertEqual([page["page"] for page in document["pages"]], [1, 3])
                unread = [warning for warning in document["warnings"] if warning["code"] == "page_unreadable"]
                self.assertEqual([warning["page"] for warning in unread], [2])
                self.assertIn(words, unread[0]["message"].lower())
                self.assert_said(done, "b.pdf", "page 2")

    def test_a_page_being_recognised(self):
        for fault in ("crash", "hang", "memory"):
            with self.subTest(fault):
                self.setUp()
                short = "40" if support.SANITIZED else "4"
                more = ("--timeout", short if fault == "hang" else "60", "--memory", "1500", "--ocr", "always")   # see LONG
                _, line = self.three(fault + " at=recognise page=2", 3, more=more)
                self.assertEqual((line["outcome"], line["page"]), ("partial", 2))
                self.assertEqual(self.document("b.pdf")["coverage"]["pages"], {"read": 2, "recognised": 2, "unread": 1})

    def test_a_stage(self):
        for stage in ("structure", "extract", "audit"):
            with self.subTest(stage):
                self.setUp()
                _, line = self.three("crash at=" + stage, 3)
                self.assertEqual(line["outcome"], "partial")
                document = self.document("b.pdf")
                self.assertEqual(document["coverage"]["pages"]["read"], 3)
                self.assertIn(stage, [warning for warning in document["warnings"] if warning["code"] == "stage_failed"][0]["message"])

    def test_one_retry_is_enough(self):
        for fault in ("crash at=read page=2", "crash at=open", "exit at=audit"):
            with self.subTest(fault):
                self.setUp()
                _, line = self.three(fault + " attempts=1", 0)
                self.assertEqual((line["outcome"], line["attempt"]), ("done", 2))
                self.assertEqual(self.document("b.pdf")["warnings"], self.document("a.pdf")["warnings"])

    def test_without_the_variable_nothing_breaks(self):
        _, line = self.three("", 0)
        self.assertEqual((line["outcome"], line["attempt"]), ("done", 1))


if __name__ == "__main__":
    support.main()
