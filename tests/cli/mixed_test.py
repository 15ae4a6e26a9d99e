"""Pages that hold pictures: a scanned table pasted into a text is recognised, the text round it is not, a logo or a photograph is not; the
same picture on several pages is recognised once."""
import glob
import json
import os
import struct
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import support  # noqa: E402

LINES = ["De kosten van het beheer staan in de onderstaande tabel.", "Zij stijgen door hogere prijzen van materiaal en energie.",
         "De bedragen zijn in duizenden euro's en exclusief btw."]
FIGURES = ["1.250", "1.310", "1.365", "840", "862", "905", "2.475", "2.518", "2.604", "316", "327", "341", "4.881", "5.017", "5.215"]


def picture(name):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "pictures", name), "rb") as file:
        return file.read()


def jpeg(name):
    """An image object: its dictionary and its data."""
    data = picture(name)
    at = 2
    while data[at + 1] not in (0xC0, 0xC2):
        at += 2 + struct.unpack(">H", data[at + 2:at + 4])[0]
    height, width = struct.unpack(">HH", data[at + 5:at + 9])
    return b"/Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode" % (width, height), data


def text(lines, x=72, y=760):
    return "BT /F1 11 Tf %d %d Td 16 TL %s ET " % (x, y, " ".join("(%s) '" % line for line in lines))


def paste(name, x, y, width, height):
    """The picture with its lower left corner at (x, y) from the bottom left of the page."""
    return "q %d 0 0 %d %d %d cm /%s Do Q " % (width, height, x, y, name)


def pdf(contents, images, box=(595, 842)):
    """Pages of these content streams; `images` are named objects that all of them may draw."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    names = b""
    for name, (words, data) in sorted(images.items()):
        objects.append(b"<< /Type /XObject /Subtype /Image %s /Length %d >>\nstream\n%s\nendstream" % (words, len(data), data))
        names += b"/%s %d 0 R " % (name.encode(), len(objects))
    kids = []
    for content in contents:
        stream = content.encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> /XObject << %s>> >> >>"
                       % (*box, len(objects), names))
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    return support.whole_pdf(objects)


class Mixed(support.Case):
    def document(self, name):
        for path in glob.glob(os.path.join(self.out, "documents", "*.json")):
            with open(path, encoding="utf-8") as file:
                document = json.load(file)
            if document["source"]["file"] == name:
                return document
        self.fail("no document of " + name)

    def warnings(self, name):
        return [warning["code"] for warning in self.document(name)["warnings"]]

    def test_a_pasted_table_is_recognised_and_the_text_round_it_is_not(self):
        table = paste("T", 72, 480, 450, 150)
        content = text(LINES, y=720) + table + text(["Toelichting: de stijging volgt uit het nieuwe contract."], y=450)
        file = self.write("tabel.pdf", pdf([content, text(LINES) + table, content], {"T": jpeg("table.jpg")}))
        self.run_over(file)
        document = self.document("tabel.pdf")
        for page in document["pages"]:
            self.assertEqual(page["text_from"], "mixed")
            self.assertIn("the picture of 450 x 150 pt at 72, 212 shows text", page["text_reason"])
            self.assertIsNone(page["ocr"])
        self.assertEqual(self.line("tabel.pdf")["recognised"], 1)   # three pages show it at the same place
        self.assertEqual([table["parts"][0]["page"] for table in document["tables"]], [1, 2, 3])
        for table in document["tables"]:
            cells = {(cell["row"], cell["col"]): cell["text"] for cell in table["cells"]}
            self.assertEqual([cells[(row, col)] for row in range(1, 6) for col in range(1, 4)], FIGURES)
        # What the text layer says stands there once, and surely.
        said = json.dumps(document)
        self.assertNotIn("kosten van het beheer kosten", said)
        first = self.out
        self.out = self.path("again")
        os.makedirs(self.out)
        os.rename(os.path.join(first, "pages"), os.path.join(self.out, "pages"))
        self.run_over(file)
        self.assertEqual((self.line("tabel.pdf")["recognised"], self.line("tabel.pdf")["kept"]), (0, 1))
        self.assertEqual(self.document("tabel.pdf")["tables"], document["tables"])

    def test_logos_and_photographs_cost_no_recognition(self):
        content = text(LINES) + paste("P", 72, 300, 450, 300) + paste("L", 380, 780, 160, 21)
        file = self.write("foto.pdf", pdf([content], {"P": jpeg("photo.jpg"), "L": jpeg("line.jpg")}))
        self.run_over(file, more=("--lang", "nld"))
        page = self.document("foto.pdf")["pages"][0]
        self.assertEqual((page["text_from"], page["text_reason"]), ("embedded", None))
        self.assertEqual(self.line("foto.pdf")["recognised"], 0)
        self.assertEqual(self.warnings("foto.pdf"), [])

    def test_a_scan_with_a_stamped_footer(self):
        signed = ["Ondertekend met een elektronische handtekening op 12 maart 2024 door de griffier van de raad van Veldermeer.",
                  "De echtheid van dit stuk kan worden nagegaan bij de griffie onder nummer 2024-0317 van het register.", "Pagina 1 van 1"]
        scan = paste("T", 0, 0, 450, 150)
        short = self.write("kort.pdf", pdf([scan + "BT /F1 6 Tf 20 2 Td (Pagina 3) Tj ET"], {"T": jpeg("table.jpg")}, (450, 150)))
        long = self.write("lang.pdf", pdf([scan + text(signed, 20, 60).replace("/F1 11 Tf", "/F1 3 Tf").replace("16 TL", "3.5 TL").replace("20 60 Td", "20 8 Td")],
                                          {"T": jpeg("table.jpg")}, (450, 150)))
        self.run_over(short, long)
        for name, origin in (("kort.pdf", "ocr"), ("lang.pdf", "mixed")):
            document = self.document(name)
            self.assertEqual(document["pages"][0]["text_from"], origin)
            texts = [cell["text"] for table in document["tables"] for cell in table["cells"]]
            for figure in FIGURES:
                self.assertIn(figure, texts)

    def test_pages_that_are_the_same_picture_are_recognised_once(self):
        scan = paste("T", 0, 0, 450, 150)
        other = jpeg("table.jpg")
        pages = [scan, scan, scan.replace("/T", "/U"), scan + "BT /F1 6 Tf 20 2 Td (Pagina 4) Tj ET"]
        file = self.write("gelijk.pdf", pdf(pages, {"T": jpeg("table.jpg"), "U": other}, (450, 150)))
        self.run_over(file)
        document = self.document("gelijk.pdf")
        self.assertEqual([page["text_from"] for page in document["pages"]], ["ocr"] * 4)
        self.assertEqual(self.line("gelijk.pdf")["recognised"], 2)   # the last page bears a footer
        self.assertEqual(document["coverage"]["pages"]["recognised"], 4)
        words = [page["ocr"]["confidence"] for page in document["pages"][:3]]
        self.assertEqual(words, [words[0]] * 3)

    def test_without_recognition_the_text_is_read_and_nothing_more(self):
        file = self.write("tabel.pdf", pdf([text(LINES) + paste("T", 72, 480, 450, 150)], {"T": jpeg("table.jpg")}))
        self.run_over(file, more=("--ocr", "never"))
        self.assertEqual(self.document("tabel.pdf")["pages"][0]["text_from"], "embedded")
        self.assertEqual(self.line("tabel.pdf")["recognised"], 0)

    def test_a_picture_that_breaks_its_worker_costs_the_picture(self):
        file = self.write("tabel.pdf", pdf([text(LINES) + paste("T", 72, 480, 450, 150)], {"T": jpeg("table.jpg")}))
        self.run_over(file, code=3, fault="crash at=recognise")
        document = self.document("tabel.pdf")
        self.assertEqual(document["pages"][0]["text_from"], "embedded")
        self.assertEqual(self.warnings("tabel.pdf"), ["picture_not_recognised"])
        self.assertEqual(self.line("tabel.pdf")["outcome"], "partial")


if __name__ == "__main__":
    unittest.main()
