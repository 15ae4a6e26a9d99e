"""Pictures of every coding, and bad ones: what cannot be decoded is said with its page and a remedy, and the other pages are read."""
import os
import shutil
import struct
import sys
import unittest
import zlib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import support  # noqa: E402

WIDTH, HEIGHT = 720, 96   # pixels, at 150 dpi
WORDS = "De lasten van de brug zijn 1.250 euro."
GREY = "/ColorSpace /DeviceGray /BitsPerComponent 8"


def picture(name):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "pictures", name), "rb") as file:
        return file.read()


def chunks(png):
    at = 8
    while at < len(png):
        length = struct.unpack(">I", png[at:at + 4])[0]
        yield png[at + 4:at + 8], png[at + 8:at + 8 + length]
        at += 12 + length


def flate():
    """The picture as a PDF packs it: the data of the PNG, rows with their predictors."""
    data = b"".join(content for kind, content in chunks(picture("line.png")) if kind == b"IDAT")
    return GREY + " /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 1 /Columns %d >>" % WIDTH, data


def jbig2():
    """A generic region in the MMR coding, which is that of fax group 4, after the words about the page."""
    def segment(number, kind, data):
        return struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data
    page = struct.pack(">IIIIBH", WIDTH, HEIGHT, 0, 0, 0, 0)
    # In JBIG2 a set bit is black; the fax data write runs of white first either way.
    region = struct.pack(">IIIIBB", WIDTH, HEIGHT, 0, 0, 0, 1) + picture("line.group4")
    return "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode", segment(0, 48, page) + segment(1, 38, region)


def fax(name, k):
    return ("/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K %d /Columns %d /Rows %d >>" % (k, WIDTH, HEIGHT),
            picture(name))


def pdf(*images, width=WIDTH, height=HEIGHT):
    """A PDF whose pages are one image each: (dictionary, data)."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for words, data in images:
        size = "" if "/Width" in words else "/Width %d /Height %d " % (width, height)
        kids.append(len(objects) + 1)
        content = b"q 345.6 0 0 46.08 0 0 cm /I Do Q"
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 345.6 46.08] /Contents %d 0 R /Resources << /XObject << /I %d 0 R >> >> >>"
                       % (len(objects) + 2, len(objects) + 3))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(b"<< /Type /XObject /Subtype /Image %s%s /Length %d >>\nstream\n%s\nendstream" % (size.encode(), words.encode(), len(data), data))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    return support.whole_pdf(objects)


def png(width, height, data):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) + chunk(b"IDAT", data) + chunk(b"IEND", b""))


def tiff(width, height):
    tags = [(256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 8), (277, 3, 1), (278, 4, height), (279, 4, 1000)]
    entries = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    return b"II*\0" + struct.pack("<I", 1008) + b"\xff" * 1000 + struct.pack("<H", len(tags)) + entries + struct.pack("<I", 0)


def huge_jpeg(size=65000):
    data = bytearray(picture("line.jpg"))
    at = data.index(b"\xff\xc0")
    data[at + 5:at + 9] = struct.pack(">HH", size, size)
    return bytes(data)


SMALL = zlib.compress(b"\xff" * 100000)


class Pictures(support.Case):
    def read(self, name, content, code=0):
        done = self.run_over(self.write(name, content), code=code, more=("--memory", "1500", "--timeout", "60"))
        self.assert_nothing_half_written()
        return done

    def words(self, name):
        layout = self.griffier("layout", self.path(name)).stdout
        return " ".join(line.split(" | ", 1)[1] for line in layout.splitlines() if line.startswith("word "))

    def test_every_coding_is_read(self):
        cases = {
            "flate.pdf": pdf(flate()),
            "jpeg.pdf": pdf((GREY + " /Filter /DCTDecode", picture("line.jpg"))),
            "cmyk.pdf": pdf(("/ColorSpace /DeviceCMYK /BitsPerComponent 8 /Decode [1 0 1 0 1 0 1 0] /Filter /DCTDecode", picture("line-cmyk.jpg"))),
            "jpx.pdf": pdf((GREY + " /Filter /JPXDecode", picture("line.jp2"))),
            "group3.pdf": pdf(fax("line.group3", 0)),
            "group4.pdf": pdf(fax("line.group4", -1)),
            "jbig2.pdf": pdf(jbig2()),
            "group3.tif": picture("line-group3.tif"),
            "group4.tif": picture("line-group4.tif"),
            "cmyk.jpg": picture("line-cmyk.jpg"),
            "grey.jpg": picture("line.jpg"),
            "grey.png": picture("line.png"),
        }
        for name, content in cases.items():
            with self.subTest(name):
                self.read(name, content)
                self.assertEqual(self.line(name)["outcome"], "done")
                document = self.document(name)
                self.assertEqual(document["warnings"], [])
                self.assertEqual(document["pages"][0]["text_from"], "ocr")
                self.assertEqual([record["value"] for record in document["statements"]], [1250])
                self.assertEqual(self.words(name), WORDS)

    def test_a_picture_that_claims_to_be_huge(self):
        size = "/Width 100000 /Height 100000 "
        cases = {
            "huge.png": png(100000, 100000, SMALL),
            "huge.tif": tiff(100000, 100000),
            "huge.jpg": huge_jpeg(),
            "flate.pdf": pdf((size + GREY + " /Filter /FlateDecode", SMALL)),
            "colour.pdf": pdf((size + "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode", SMALL)),
            "stencil.pdf": pdf((size + "/ImageMask true /BitsPerComponent 1 /Filter /FlateDecode", SMALL)),
            "jpeg.pdf": pdf(("/Width 65000 /Height 65000 " + GREY + " /Filter /DCTDecode", huge_jpeg())),
            "fax.pdf": pdf((size + fax("line.group4", -1)[0], fax("line.group4", -1)[1])),
            "jbig2.pdf": pdf((size + jbig2()[0], jbig2()[1])),
        }
        for name, content in cases.items():
            with self.subTest(name):
                done = self.read(name, content, code=3)
                line = self.line(name)
                self.assertEqual((line["outcome"], line["code"], line["page"], line["attempt"]), ("failed", "too_large", 1, 1))
                self.assertIn("at a lower resolution", line["remedy"])
                self.assert_said(done, name, "pixels, more than can be recognised")

    def test_a_picture_that_is_larger_than_it_says(self):
        # The dictionary says one size, the data another: memory stays within the limit, whatever the decoder makes of it.
        name = "liar.pdf"
        self.griffier("run", self.write(name, pdf((GREY + " /Filter /DCTDecode", huge_jpeg()))), "-o", self.out, "--memory", "1500", "--timeout", "60")
        line = self.line(name)
        if line["outcome"] != "done":
            self.assertTrue(line["remedy"])

    def test_a_broken_picture_on_a_page(self):
        broken = {
            "nothing": (GREY + " /Filter /FlateDecode", b"no deflated data at all"),
            "no jpeg": (GREY + " /Filter /DCTDecode", b"no jpeg"),
            "no jpx": (GREY + " /Filter /JPXDecode", picture("line.jp2")[:200]),
            "no jbig2": ("/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode", b"no jbig2"),
        }
        for name, image in broken.items():
            with self.subTest(name):
                file = name.replace(" ", "-") + ".pdf"
                done = self.read(file, pdf(flate(), image, flate()), code=3)
                line = self.line(file)
                self.assertEqual((line["outcome"], line["code"], line["page"], line["unread"], line["recognised"]), ("partial", "partial", 2, 1, 1))  # both whole pages show the same picture
                self.assertIn("again", line["remedy"])
                document = self.document(file)
                self.assertEqual(document["coverage"]["pages"], {"read": 2, "recognised": 2, "unread": 1})
                self.assertEqual([warning["page"] for warning in document["warnings"] if warning["code"] == "page_unreadable"], [2])
                self.assertEqual([record["value"] for record in document["statements"]], [1250, 1250])
                self.assert_said(done, file, "page 2", "cannot be decoded")

    def test_a_picture_that_is_cut_off(self):
        raw = zlib.compress(b"\xff" * (WIDTH * HEIGHT // 2))
        cut = {"flate": (GREY + " /Filter /FlateDecode", raw), "jpeg": (GREY + " /Filter /DCTDecode", picture("line.jpg")[:-1500])}
        for name, image in cut.items():
            with self.subTest(name):
                self.read(name + ".pdf", pdf(flate(), image), code=3)
                line = self.line(name + ".pdf")
                self.assertEqual((line["outcome"], line["page"], line["unread"]), ("partial", 2, 0))
                self.assertIn("damaged or cut off", line["message"])
                self.assertTrue(line["remedy"])
                warnings = [warning for warning in self.document(name + ".pdf")["warnings"] if warning["code"] == "picture_damaged"]
                self.assertEqual([warning["page"] for warning in warnings], [2], "said once")

    def test_no_language_data(self):
        os.mkdir(self.path("empty"))
        os.environ["TESSDATA_PREFIX"] = self.path("empty")
        self.addCleanup(os.environ.pop, "TESSDATA_PREFIX")
        path = self.write("scan.pdf", pdf(flate()))
        done = self.griffier("run", path, "-o", self.out)
        self.assertEqual(done.returncode, 2)
        for part in ("nld", "installed: none", "apt-get install tesseract-ocr-nld", "--ocr never"):
            self.assertIn(part, done.stderr)
        self.assertFalse(os.path.exists(self.out))
        self.assertIn("apt-get install tesseract-ocr-nld", self.griffier("doctor").stdout)
        self.run_over(path, more=("--ocr", "never"))
        self.assertEqual(self.document("scan.pdf")["warnings"][0]["code"], "not_recognised")

    def test_a_photograph(self):
        # Seen from aside, one side in the shadow, unsharp and grainy: it may read badly, and then it says so.
        rows, previous = [], bytearray(WIDTH)
        data = zlib.decompress(flate()[1])
        for y in range(HEIGHT):
            kind, line = data[y * (WIDTH + 1)], bytearray(data[y * (WIDTH + 1) + 1:(y + 1) * (WIDTH + 1)])
            for x in range(WIDTH):
                left, up, corner = (line[x - 1], previous[x], previous[x - 1]) if x else (0, previous[x], 0)
                guess = left + up - corner
                nearest = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
                line[x] = (line[x] + (0, left, up, (left + up) // 2, nearest)[kind]) & 255
            rows.append(line)
            previous = line
        lines, seed = 12, 1
        photo = []
        for y in range(HEIGHT * lines):
            out = bytearray()
            lean = y / (HEIGHT * lines)
            for x in range(WIDTH):
                across = (x - WIDTH / 2) * (1 + 0.5 * (1 - lean)) + WIDTH / 2   # further away above
                down = (y + 40 * across / WIDTH) % HEIGHT
                grey = 200
                if 1 <= across < WIDTH - 2 and 1 <= down < HEIGHT - 2:
                    grey = sum(rows[int(down) + dy][int(across) + dx] for dx in (-1, 0, 1) for dy in (-1, 0, 1)) // 9
                seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
                out.append(max(0, min(255, int(grey * (0.25 + 0.6 * x / WIDTH)) + (seed >> 16) % 41 - 20)))
            photo.append(b"\0" + bytes(out))
        self.read("foto.png", png(WIDTH, HEIGHT * lines, zlib.compress(b"".join(photo))))
        document = self.document("foto.png")
        self.assertEqual(document["pages"][0]["text_from"], "ocr")
        self.assertIn("doubtful_recognition", [warning["code"] for warning in document["warnings"]])


if __name__ == "__main__":
    support.main()
