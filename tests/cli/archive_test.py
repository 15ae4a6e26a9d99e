"""Copies for archives: the PDF with the recognised words below its pages, and the words as hOCR and ALTO."""
import os
import re
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import pictures_test  # noqa: E402
import support  # noqa: E402
from pictures_test import WORDS, flate, picture  # noqa: E402

W, H = 345.6, 46.08   # pt, of the picture
XHTML = "{http://www.w3.org/1999/xhtml}"


def page(content, media, more=""):
    """A PDF of one page that draws the picture by `content`."""
    words, data = flate()
    text = b"q %s cm /I Do Q" % content.encode()
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] /Resources << /XObject << /I 5 0 R >> >> >>",
               b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] %s /Contents 4 0 R >>" % (" ".join("%g" % value for value in media).encode(), more.encode()),
               b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
               b"<< /Type /XObject /Subtype /Image /Width 720 /Height 96 %s /Length %d >>\nstream\n%s\nendstream" % (words.encode(), len(data), data)]
    return support.whole_pdf(objects)


class Archive(support.Case):
    def copied(self, name, content, code=0, fault=""):
        self.run_over(self.write(name, content), code=code, more=("--searchable-pdf", "--hocr"), fault=fault)
        return self.line(name)

    def words(self, path, *more):
        """Words with their boxes, as griffier reads them."""
        layout = self.griffier("layout", path, *more).stdout
        return [(text, [float(value) for value in numbers.split()])
                for numbers, text in re.findall(r"^word ((?:\S+ ){4})baseline .*? \| (.*)$", layout, re.M)]

    def test_words_come_out_where_they_stand(self):
        cases = {
            "plain": page("%g 0 0 %g 0 0" % (W, H), (0, 0, W, H)),
            "rotate-90": page("0 %g %g 0 %g 0" % (W, -H, H), (0, 0, H, W), "/Rotate 90"),
            "rotate-180": page("%g 0 0 %g %g %g" % (-W, -H, W, H), (0, 0, W, H), "/Rotate 180"),
            "rotate-270": page("0 %g %g 0 0 %g" % (-W, H, W), (0, 0, H, W), "/Rotate 270"),
            "crop-box": page("%g 0 0 %g 20 30" % (W, H), (-100, -50, 500, 200), "/CropBox [20 30 %g %g]" % (20 + W, 30 + H)),
            "crop-and-rotate": page("0 %g %g 0 %g 30" % (W, -H, 20 + H), (-100, -50, 500, 500), "/CropBox [20 30 %g %g] /Rotate 90" % (20 + H, 30 + W)),
        }
        for name, content in cases.items():
            with self.subTest(name):
                line = self.copied(name + ".pdf", content)
                copy = os.path.join(self.out, line["searchable"])
                seen, hidden = self.words(self.path(name + ".pdf")), self.words(copy, "--ocr", "never")
                self.assertEqual(" ".join(text for text, _ in seen), WORDS)
                self.assertEqual([text for text, _ in hidden], [text for text, _ in seen])
                for (text, a), (_, b) in zip(seen, hidden):
                    self.assertLess(abs(a[0] - b[0]), 0.5, text)
                    self.assertLess(abs(a[2] - b[2]), 0.5, text)
                    self.assertTrue(b[1] < (a[1] + a[3]) / 2 < b[3], text)
                self.assertAlmostEqual(seen[0][1][0], 24 * 0.48, delta=3)   # where the picture has it

    @unittest.skipUnless(shutil.which("pdftotext") and shutil.which("qpdf"), "pdftotext reads it, qpdf checks it")
    def test_others_read_it(self):
        line = self.copied("scan.pdf", pictures_test.pdf(flate(), flate()))
        copy = os.path.join(self.out, line["searchable"])
        subprocess.run(["qpdf", "--check", copy], check=True, stdout=subprocess.DEVNULL)
        text = subprocess.run(["pdftotext", copy, "-"], check=True, stdout=subprocess.PIPE).stdout.decode()
        self.assertEqual(text.split(), WORDS.split() * 2)
        boxes = subprocess.run(["pdftotext", "-bbox", copy, "-"], check=True, stdout=subprocess.PIPE).stdout.decode()
        found = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', boxes)
        for (text, box), other in zip(self.words(self.path("scan.pdf")), found):
            self.assertEqual(text, other[4])
            self.assertAlmostEqual(box[0], float(other[0]), delta=0.5)
            self.assertAlmostEqual(box[2], float(other[2]), delta=0.5)
            self.assertTrue(float(other[1]) < (box[1] + box[3]) / 2 < float(other[3]))

    def test_what_was_there_stays_and_the_bytes_are_the_same(self):
        content = pictures_test.pdf(flate())
        line = self.copied("scan.pdf", content)
        with open(os.path.join(self.out, line["searchable"]), "rb") as file:
            copy = file.read()
        self.assertIn(flate()[1], copy)
        if shutil.which("qpdf"):
            plain = subprocess.run(["qpdf", "--qdf", os.path.join(self.out, line["searchable"]), "-"], check=True, stdout=subprocess.PIPE).stdout
            self.assertIn(b"q 345.6 0 0 46.08 0 0 cm /I Do Q", plain)
            self.assertIn(b"q BT 3 Tr", plain)
        self.run_over(self.path("scan.pdf"), more=("--searchable-pdf", "--hocr", "--force"))
        with open(os.path.join(self.out, self.ledger()[-1]["searchable"]), "rb") as file:
            self.assertEqual(file.read(), copy)

    def test_text_is_not_doubled(self):
        digital = support.pdf([support.sentence()], (0, 0, 560, 140))
        self.write("tekst.pdf", digital)
        self.run_over(self.path("tekst.pdf"), more=("--searchable-pdf", "--ocr", "always"))
        self.assertEqual((self.line("tekst.pdf")["outcome"], self.line("tekst.pdf")["searchable"]), ("done", None))
        self.assertIn("1 recognised page has text that can be searched already", self.line("tekst.pdf")["not_searchable"])
        # A copy has text that can be searched: it is not copied again.
        copy = os.path.join(self.out, self.copied("scan.pdf", pictures_test.pdf(flate()))["searchable"])
        shutil.copy(copy, self.path("again.pdf"))
        self.run_over(self.path("again.pdf"), more=("--searchable-pdf", "--ocr", "always"))
        self.assertIsNone(self.line("again.pdf")["searchable"])

    def test_pictures_become_pdfs(self):
        for name in ("line.png", "line.jpg", "line-cmyk.jpg", "line-group4.tif"):
            with self.subTest(name):
                line = self.copied(name, picture(name))
                copy = os.path.join(self.out, line["searchable"])
                seen, hidden = self.words(self.path(name)), self.words(copy, "--ocr", "never")
                self.assertEqual(" ".join(text for text, _ in seen), WORDS)
                self.assertEqual([text for text, _ in hidden], [text for text, _ in seen])
                for (text, a), (_, b) in zip(seen, hidden):
                    self.assertLess(abs(a[0] - b[0]), 0.5, text)
                    self.assertTrue(b[1] < (a[1] + a[3]) / 2 < b[3], text)
                if name.endswith(".jpg"):
                    with open(copy, "rb") as file:
                        self.assertIn(picture(name), file.read())
                # What the copy shows is read as the picture is.
                shown = [text for text, _ in self.words(copy, "--ocr", "always")]
                self.assertEqual(" ".join(shown), WORDS)
                if shutil.which("qpdf"):
                    subprocess.run(["qpdf", "--check", copy], check=True, stdout=subprocess.DEVNULL)

    @unittest.skipUnless(shutil.which("qpdf"), "qpdf makes the protected files")
    def test_a_copy_is_not_protected(self):
        plain = self.write("plain.pdf", pictures_test.pdf(flate()))
        for name, user in (("owner.pdf", ""), ("user.pdf", "geheim")):
            with self.subTest(name):
                subprocess.run(["qpdf", "--encrypt", user, "owner", "256", "--", plain, self.path(name)], check=True)
                self.run_over(self.path(name), more=("--searchable-pdf", "--password-file", self.write("words", "ander\n%s\n" % user)))
                copy = os.path.join(self.out, self.line(name)["searchable"])
                said = subprocess.run(["qpdf", "--check", copy], check=True, stdout=subprocess.PIPE).stdout.decode()
                self.assertIn("not encrypted", said)
                self.assertEqual(" ".join(text for text, _ in self.words(copy, "--ocr", "never")), WORDS)

    def test_what_cannot_be_copied_is_said(self):
        scan = self.write("scan.pdf", pictures_test.pdf(flate()))
        layout = self.griffier("layout", scan).stdout
        for name, content, said, fault in (("page.layout", layout, "only a PDF", ""), ("broken.pdf", pictures_test.pdf(flate()), "crash", "crash at=searchable")):
            with self.subTest(name):
                line = self.copied(name, content, code=3, fault=fault)
                self.assertEqual((line["outcome"], line["searchable"], line["unread"]), ("partial", None, 0))
                self.assertIn("no searchable copy was made", line["message"])
                self.assertIn(said, line["message"])
                self.assertTrue(line["remedy"])
                self.assertTrue(line["hocr"])
                self.assertEqual([record["value"] for record in self.document(name)["statements"]], [1250])
                shutil.rmtree(self.out)

    def test_copies_are_done_once(self):
        path = self.write("scan.pdf", pictures_test.pdf(flate()))
        self.run_over(path)
        for more, unchanged in (((), True), (("--hocr",), False), (("--hocr",), True), (("--alto",), False), (("--alto", "--searchable-pdf"), False),
                                (("--alto", "--searchable-pdf"), True)):
            self.run_over(path, more=more)
            line = self.ledger()[-1]
            self.assertEqual((line["unchanged"], bool(line["hocr"]), bool(line["alto"]), bool(line["searchable"])),
                             (unchanged, "--hocr" in more, "--alto" in more, "--searchable-pdf" in more), more)
            self.assertEqual(line["recognised"], 0)
        os.unlink(os.path.join(self.out, line["searchable"]))
        self.run_over(path, more=more)
        self.assertFalse(self.ledger()[-1]["unchanged"])
        self.assertTrue(os.path.exists(os.path.join(self.out, self.ledger()[-1]["searchable"])))

    def test_hocr(self):
        line = self.copied("een & <twee>.pdf", pictures_test.pdf(flate(), flate()))
        tree = xml.etree.ElementTree.parse(os.path.join(self.out, line["hocr"])).getroot()
        by_class = {name: [node for node in tree.iter() if node.get("class") == name] for name in ("ocr_page", "ocr_line", "ocrx_word")}
        self.assertEqual([len(nodes) for nodes in by_class.values()], [2, 2, 2 * len(WORDS.split())])
        self.assertEqual(" ".join(node.text for node in by_class["ocrx_word"]), WORDS + " " + WORDS)
        self.assertIn('image "een & <twee>.pdf"; bbox 0 0 720 96; ppageno 1; scan_res 150 150', by_class["ocr_page"][1].get("title"))
        for node in by_class["ocrx_word"]:
            match = re.fullmatch(r"bbox (\d+) (\d+) (\d+) (\d+); x_wconf (\d+)", node.get("title"))
            x0, y0, x1, y1, sure = map(int, match.groups())
            self.assertTrue(0 <= x0 < x1 <= 720 and 20 <= y0 < y1 <= 76 and 50 < sure <= 100, node.get("title"))
        self.assertEqual(len({node.get("id") for node in tree.iter() if node.get("id")}), 4 + 2 * len(WORDS.split()))

    def test_alto(self):
        space = "{http://www.loc.gov/standards/alto/ns-v4#}"
        path = self.write("een & <twee>.pdf", pictures_test.pdf(flate(), flate()))
        self.run_over(path, more=("--alto", "--hocr"))
        line = self.line("een & <twee>.pdf")
        tree = xml.etree.ElementTree.parse(os.path.join(self.out, line["alto"])).getroot()
        self.assertEqual(tree.tag, space + "alto")
        self.assertEqual([node.text for node in tree.iter(space + "fileName")], ["een & <twee>.pdf"])
        pages = list(tree.iter(space + "Page"))
        self.assertEqual([(page.get("PHYSICAL_IMG_NR"), page.get("WIDTH"), page.get("HEIGHT")) for page in pages], [("1", "720", "96"), ("2", "720", "96")])
        words = list(tree.iter(space + "String"))
        self.assertEqual(" ".join(node.get("CONTENT") for node in words), WORDS + " " + WORDS)
        # The places are those of hOCR.
        html = xml.etree.ElementTree.parse(os.path.join(self.out, line["hocr"])).getroot()
        boxes = [node.get("title").split(";")[0] for node in html.iter() if node.get("class") == "ocrx_word"]
        for node, box in zip(words, boxes):
            x, y, w, h = (int(node.get(name)) for name in ("HPOS", "VPOS", "WIDTH", "HEIGHT"))
            self.assertEqual("bbox %d %d %d %d" % (x, y, x + w, y + h), box)
            self.assertTrue(0.5 < float(node.get("WC")) <= 1)
        ids = [node.get("ID") for node in tree.iter() if node.get("ID")]
        self.assertEqual(len(set(ids)), len(ids))


if __name__ == "__main__":
    support.main()
