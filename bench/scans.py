#!/usr/bin/env python3
"""Scans made from born-digital pages, and what was recognised of them held against their text, by place. bench/scans.sh uses it.
  scans.py make OUT PAGES DPI... -- FILE.pdf...    PAGES pages, half prose and half tables: OUT/<dpi>/NNN.png (or .jpg), OUT/<dpi>.pdf, OUT/truth.json
  scans.py score OUT/truth.json DPI KIND READ      KIND: layout (of griffier), tsv (of tesseract), pdf (with a text layer)
Needs poppler-utils, numpy and PIL."""
import html, io, json, math, os, random, re, subprocess, sys, zlib

import numpy
from PIL import Image, ImageFilter

from read_against_truth import distance

AMOUNT = re.compile(r"^[-−–]?€?[-−–]?(\d{1,3}(\.\d{3})+|\d{2,})(,\d+)?[-−–]?%?$")
# What a scanner does to a page: degrees askew, noise (grey levels), grey of paper and ink, blur (pixels at 300 dpi), JPEG quality (0: none).
DAMAGE = [
    dict(skew=0.0, noise=0, paper=255, ink=0, blur=0.0, jpeg=0),
    dict(skew=0.6, noise=10, paper=250, ink=20, blur=0.6, jpeg=0),
    dict(skew=0.0, noise=4, paper=255, ink=10, blur=0.8, jpeg=50),
    dict(skew=-1.1, noise=6, paper=245, ink=30, blur=0.7, jpeg=70),
    dict(skew=0.3, noise=14, paper=225, ink=50, blur=0.9, jpeg=0),
    dict(skew=-0.4, noise=8, paper=252, ink=15, blur=1.0, jpeg=35),
]


def bbox_pages(path):
    """Pages of `pdftotext -bbox`: (width, height, [(x0, y0, x1, y1, text)])."""
    text = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True).stdout.decode("utf-8", "replace")
    pages = []
    for line in text.split("\n"):
        found = re.search(r'<page width="([\d.]+)" height="([\d.]+)"', line)
        if found:
            pages.append((float(found[1]), float(found[2]), []))
        found = re.search(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>', line)
        if found:
            pages[-1][2].append((float(found[1]), float(found[2]), float(found[3]), float(found[4]), html.unescape(found[5])))
    return pages


def choose(files, count):
    """Pages full of words, half of them the richest in amounts, half the poorest, spread over the files."""
    tables, prose = [], []
    for path in files:
        for number, (width, height, words) in enumerate(bbox_pages(path), 1):
            if len(words) < 120 or width > height:
                continue
            share = sum(bool(AMOUNT.match(word[4])) for word in words) / len(words)
            images = subprocess.run(["pdfimages", "-list", "-f", str(number), "-l", str(number), path], capture_output=True).stdout.count(b"\n") - 2
            if images > 1 or any(not word[4].isprintable() for word in words):
                continue
            entry = dict(file=path, page=number, width=width, height=height, words=words)
            (tables if share > 0.25 else prose if share < 0.05 else []).append(entry)
    chooser = random.Random(4)
    chooser.shuffle(tables)
    chooser.shuffle(prose)
    chosen = [page for pair in zip(tables, prose) for page in pair][:count]
    return sorted(chosen, key=lambda page: (page["file"], page["page"]))


def scan(picture, dpi, damage, seed):
    grey = picture.convert("L")
    if damage["blur"]:
        grey = grey.filter(ImageFilter.GaussianBlur(damage["blur"] * dpi / 300))
    if damage["skew"]:  # clockwise
        grey = grey.rotate(-damage["skew"], Image.BICUBIC, fillcolor=255)
    level = numpy.asarray(grey, dtype=numpy.float32) / 255 * (damage["paper"] - damage["ink"]) + damage["ink"]
    if damage["noise"]:
        level = level + numpy.random.default_rng(seed).normal(0, damage["noise"], level.shape)
    return Image.fromarray(numpy.clip(level, 0, 255).astype(numpy.uint8))


def write_pdf(path, pages, colour=b"DeviceGray"):
    """pages: (width pt, height pt, pixels across, down, filter, data)."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for width, height, across, down, coded, data in pages:
        first = len(objects) + 1
        draw = b"q %.2f 0 0 %.2f 0 0 cm /I Do Q" % (width, height)
        objects.append(b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /%s /BitsPerComponent 8 /Filter /%s /Length %d >>\nstream\n"
                       % (across, down, colour, coded, len(data)) + data + b"\nendstream")
        objects.append(b"<< /Length %d >>\nstream\n" % len(draw) + draw + b"\nendstream")
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Resources << /XObject << /I %d 0 R >> >> /Contents %d 0 R >>"
                       % (width, height, first, first + 1))
        kids.append(b"%d 0 R" % (first + 2))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    open(path, "wb").write(out)


def make(out, count, resolutions, files):
    pages = choose(files, count)
    for dpi in resolutions:
        os.makedirs("%s/%d" % (out, dpi), exist_ok=True)
        images = []
        for i, page in enumerate(pages):
            page["damage"] = DAMAGE[i % len(DAMAGE)]
            png = subprocess.run(["pdftoppm", "-q", "-r", str(dpi), "-gray", "-png", "-f", str(page["page"]), "-l", str(page["page"]), page["file"]],
                                 capture_output=True, check=True).stdout
            picture = scan(Image.open(io.BytesIO(png)), dpi, page["damage"], i)
            name = "%s/%d/%03d" % (out, dpi, i)
            if page["damage"]["jpeg"]:
                picture.save(name + ".jpg", quality=page["damage"]["jpeg"], dpi=(dpi, dpi))
                coded, data = b"DCTDecode", open(name + ".jpg", "rb").read()
            else:
                picture.save(name + ".png", dpi=(dpi, dpi))
                coded, data = b"FlateDecode", zlib.compress(picture.tobytes(), 6)
            images.append((picture.width * 72 / dpi, picture.height * 72 / dpi, picture.width, picture.height, coded, data))
        write_pdf("%s/%d.pdf" % (out, dpi), images)
    json.dump(pages, open(out + "/truth.json", "w"))
    for i, page in enumerate(pages):
        share = sum(bool(AMOUNT.match(word[4])) for word in page["words"])
        print("%03d %s page %d: %d words, %d amounts" % (i, os.path.basename(page["file"]), page["page"], len(page["words"]), share))


def read_layout(path):
    pages = []
    for line in open(path, encoding="utf-8"):
        if line.startswith("page "):
            pages.append([0.0, []])
        elif line.startswith("ocr "):
            pages[-1][0] = float(line.split(" skew ")[1].split(" ")[0])
        elif line.startswith("word "):
            places, text = line.rstrip("\n").split(" | ", 1)
            numbers = places.split(" ")
            pages[-1][1].append(tuple(map(float, numbers[1:5])) + (text,))
    return pages


def read_tsv(path, dpi, count):
    pages = [[0.0, []] for _ in range(count)]
    for i in range(count):
        for line in open("%s/%03d.tsv" % (path, i), encoding="utf-8").read().split("\n")[1:]:
            field = line.split("\t")
            if len(field) == 12 and field[0] == "5" and field[11].strip():
                left, top, width, height = (float(v) * 72 / dpi for v in field[6:10])
                pages[i][1].append((left, top, left + width, top + height, field[11]))
    return pages


def turn_back(word, degrees, width, height):
    if not degrees:
        return word
    angle = -math.radians(degrees)
    x, y = (word[0] + word[2]) / 2 - width / 2, (word[1] + word[3]) / 2 - height / 2
    across, down = x * math.cos(angle) - y * math.sin(angle) + width / 2, x * math.sin(angle) + y * math.cos(angle) + height / 2
    w, h = (word[2] - word[0]) / 2, (word[3] - word[1]) / 2
    return (across - w, down - h, across + w, down + h, word[4])


PLAIN = str.maketrans({"–": "-", "−": "-", "—": "-", "‐": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "\uf0b7": "•", "\u00ad": "-"})


def groups(truth, read):
    """Words of both that lie over each other: lists of indices. A tall box of the text layer is narrowed to its letters."""
    parent = list(range(len(truth) + len(read)))

    def root(i):
        while parent[i] != i:
            i = parent[i]
        return i
    for i, a in enumerate(truth):
        high = a[3] - a[1]
        top, bottom = a[1] + 0.25 * high, a[3] - 0.2 * high
        for j, b in enumerate(read):
            across, down = min(a[2], b[2]) - max(a[0], b[0]), min(bottom, b[3]) - max(top, b[1])
            if across > 0.3 * min(a[2] - a[0], b[2] - b[0]) and down > 0.3 * min(bottom - top, b[3] - b[1]):
                parent[root(len(truth) + j)] = root(i)
    found = {}
    for i in range(len(parent)):
        found.setdefault(root(i), ([], []))[i >= len(truth)].append(i if i < len(truth) else i - len(truth))
    return found.values()


def score(truth_path, dpi, kind, path):
    pages = json.load(open(truth_path))
    if kind == "layout":
        read = read_layout(path)
    elif kind == "tsv":
        read = read_tsv(path, dpi, len(pages))
    else:
        read = [[0.0, words] for _, _, words in bbox_pages(path)]
    amounts = whole = errors = characters = digits = wrong = 0
    for page, (straightened, words) in zip(pages, read):
        # griffier says how far it turned the page back; the others place words where the picture shows them.
        turned = page["damage"]["skew"] - (straightened if kind == "layout" else 0)
        words = [turn_back(word, turned, page["width"], page["height"]) for word in words]
        truth = page["words"]
        for mine, theirs in groups(truth, words):
            by_line = lambda list_, which: [list_[i][4].translate(PLAIN) for i in sorted(which, key=lambda i: list_[i][0])]
            right, said = by_line(truth, mine), by_line(words, theirs)
            a, b = "".join(right), "".join(said)
            off = distance(a, b) if a != b else 0
            if off and b.isupper():  # small letters of the text layer that the page shows as capitals
                off = min(off, distance(a.upper(), b))
            errors += off
            characters += len(a)
            for word in right:
                if not AMOUNT.match(word):
                    continue
                amounts += 1
                good = word in said or a == b
                whole += good
                if not good and os.environ.get("SHOW"):
                    print("  page %s %s: %s read as %s" % (os.path.basename(page["file"]), page["page"], " ".join(right), " ".join(said)))
    print("amounts %.4f (%d of %d)  characters wrong %.4f" % (whole / max(1, amounts), whole, amounts, errors / max(1, characters)))


if __name__ == "__main__":
    if len(sys.argv) > 5 and sys.argv[1] == "make":
        at = sys.argv.index("--")
        make(sys.argv[2], int(sys.argv[3]), [int(v) for v in sys.argv[4:at]], sys.argv[at + 1:])
    elif len(sys.argv) == 6 and sys.argv[1] == "score":
        score(sys.argv[2], int(sys.argv[3]), sys.argv[4], sys.argv[5])
    else:
        sys.exit(__doc__)
