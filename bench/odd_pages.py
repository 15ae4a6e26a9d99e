#!/usr/bin/env python3
"""Scans of odd pages, made from pages of our own (weasyprint), and what griffier recognised of them held against their text, by place.
  odd_pages.py make OUT [KIND...]     OUT/<kind>.pdf (one scanned page each, as a copier writes it) and OUT/truth.json
  odd_pages.py score OUT [KIND...]    reads OUT/<kind>.layout (griffier layout OUT/<kind>.pdf -o OUT/<kind>.layout); a row for each kind
Needs weasyprint, poppler-utils, numpy and PIL."""
import io, json, math, os, random, re, subprocess, sys, tempfile, zlib

import numpy
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from scans import AMOUNT, PLAIN, bbox_pages, groups, turn_back, write_pdf
from read_against_truth import distance

DPI = 200
EACH = (0.9, -0.7)  # degrees by which the pages of spread_each lie askew
SURE = 0.6  # confidence from which an invented figure counts as sure
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"
NOUNS = "bruggen fietspaden lantaarns zwembaden scholen plantsoenen sportvelden archieven musea riolen sluizen gemalen kades bomen loketten".split()
DEEDS = "Onderhoud Beheer Vervanging Inspectie Uitbreiding Renovatie Toezicht Aanleg Verhuur".split()
STYLE = """@page { size: A4; margin: 22mm 20mm } body { font: 10pt/1.35 'Liberation Sans'; margin: 0 } h1 { font-size: 16pt } h2 { font-size: 12pt }
table { border-collapse: collapse; width: 100%; margin: 8pt 0 } td, th { padding: 2pt 5pt; text-align: right } td:first-child, th:first-child { text-align: left }
.ruled td, .ruled th { border: 0.6pt solid black } """


def figure(chooser, signs=True):
    size = chooser.choice([99, 999, 9_999, 99_999, 999_999, 9_999_999])
    text = "{:,}".format(chooser.randint(size // 10, size)).replace(",", ".")
    return ("-" if signs and chooser.random() < 0.2 else "") + text


def rows(chooser, count, columns=3):
    return [[chooser.choice(DEEDS) + " " + chooser.choice(NOUNS)] + [figure(chooser) for _ in range(columns)] for _ in range(count)]


def table(lines, kind="ruled", head=("Post", "2024", "2025", "2026"), row_style=lambda i: "", head_style=""):
    cells = lambda tag, line: "".join("<%s>%s</%s>" % (tag, cell, tag) for cell in line)
    body = "".join('<tr style="%s">%s</tr>' % (row_style(i), cells("td", line)) for i, line in enumerate(lines))
    return '<table class="%s"><tr style="%s">%s</tr>%s</table>' % (kind, head_style, cells("th", head), body)


def prose(chooser, sentences=6):
    parts = []
    for _ in range(sentences):
        parts.append("Voor %s %s is %s euro nodig, verdeeld over %d jaar, en het college legt daarover in het voorjaar verantwoording af." % (
            chooser.choice(DEEDS).lower() + " van", chooser.choice(NOUNS), figure(chooser, False), chooser.randint(2, 9)))
    return "<p>" + " ".join(parts) + "</p>"


def plain(seed):
    c = random.Random(seed)
    return "<h1>Uitgaven per onderdeel</h1>" + prose(c) + table(rows(c, 12)) + "<h2>Toelichting</h2>" + prose(c, 3) + table(rows(c, 8), "open")


def columns(seed):  # prose of a book page: no table, lines from edge to edge
    c = random.Random(seed)
    return "<h1>Verantwoording</h1>" + "".join(prose(c, 5) for _ in range(4)) + table(rows(c, 6), "open")


def colours(seed):
    c = random.Random(seed)
    one = lambda head, row=lambda i: "": table(rows(c, 3), "open", row_style=row, head_style=head)
    return ("<h1 style='background:#1d4f91;color:white;padding:4pt'>Begroting op kleur</h1>"
            + one("background:#0b6e4f;color:white") + one("background:#f39200;color:white") + one("background:#9fb8d8;color:white")
            + one("background:#cfe3f5;color:#1d4f91") + one("background:#f6c1c1;color:#a00000")
            + one("background:#ddd", lambda i: "background:#eef3e2" if i % 2 else "background:#c9d8a6")
            + one("background:linear-gradient(to right,#003366,#99ccee);color:white", lambda i: "background:linear-gradient(to right,#f4e3c1,#d9b26f)")
            + "<div style='background:#7fb2d9;padding:6pt'>" + one("color:white") + "</div>"
            + "<div style='background:#5b2a6e;color:white;padding:6pt'>" + one("", lambda i: "color:#ffe08a" if i % 2 else "") + "</div>")


def tight(seed):
    c = random.Random(seed)
    parts = []
    for border in ("0.5pt solid black", "1pt dotted black", "0.7pt dashed black", "2.4pt double black", "1.5pt solid #555"):
        parts.append("<style>.t%d td, .t%d th { border: %s; padding: 0 0 0 1pt; line-height: 0.9 }</style>" % (len(parts), len(parts), border)
                     + table(rows(c, 6), "t%d" % len(parts)))
    boxes = "".join('<td style="border:0.6pt solid black;padding:0 0 0 6pt;line-height:0.98">%s</td>' % figure(c) for _ in range(4))
    parts.append("<table><tr>%s</tr></table>" % boxes)
    parts.append("<table>" + "".join('<tr><td>%s</td><td style="border-bottom:0.8pt solid black;padding:0;line-height:0.82">%s</td></tr>' % (
        c.choice(NOUNS), figure(c)) for _ in range(5)) + "</table>")
    return "".join(parts)


def listed(seed):
    c = random.Random(seed)
    marks = ["•", "◦", "▪", "–", "➢", "✓", "☐", "☒", "☑", "■", "▶", "○"]
    lines = "".join("<p style='margin:3pt 0 3pt 10pt'><span style=\"font-family:'DejaVu Sans'\">%s</span>&nbsp; %s van %s kost %s euro</p>" % (
        mark, c.choice(DEEDS), c.choice(NOUNS), figure(c, False)) for mark in marks * 2)
    boxes = "".join("<p style='margin:4pt 0'><span style='display:inline-block;width:9pt;height:9pt;border:1pt solid black'></span>&nbsp; %s %s "
                    "<span style='display:inline-block;width:7pt;height:7pt;border:1pt solid black;border-radius:5pt'></span> ja</p>"
                    % (c.choice(DEEDS), c.choice(NOUNS)) for _ in range(6))
    return "<h1>Lijsten en vakjes</h1>" + lines + boxes


def labelled(seed):  # text on its side in both margins: one line reads up, two read down
    c = random.Random(seed)
    aside = lambda place, degrees, text: ('<div style="position:absolute;%s;width:150mm;height:12mm;transform-origin:0 0;transform:rotate(%ddeg);font-size:9pt">%s</div>'
                                          % (place, degrees, text))
    return (aside("left:-14mm;top:165mm", -90, "Onderdeel van de begroting 2026, vastgesteld in november")
            + aside("left:184mm;top:20mm", 90, prose(c, 1)) + plain(seed))


def render(body, dpi=DPI):
    """A page as (RGB picture, [(x0, y0, x1, y1, text)] in points)."""
    document = "<meta charset=utf-8><style>" + STYLE + "</style>" + body
    pdf = subprocess.run(["weasyprint", "-q", "-", "-"], input=document.encode(), capture_output=True, check=True).stdout
    handle, path = tempfile.mkstemp(suffix=".pdf")
    with open(handle, "wb") as file:
        file.write(pdf)
    png = subprocess.run(["pdftoppm", "-q", "-r", str(dpi), "-png", "-f", "1", "-l", "1", path], capture_output=True, check=True).stdout
    words = [word for word in bbox_pages(path)[0][2]]
    os.remove(path)
    return Image.open(io.BytesIO(png)).convert("RGB"), words


def paper(picture, noise=4, white=250, black=20, blur=0.5, seed=1):
    """What any scanner does."""
    level = numpy.asarray(picture.filter(ImageFilter.GaussianBlur(blur)), dtype=numpy.float32) / 255 * (white - black) + black
    return Image.fromarray(numpy.clip(level + numpy.random.default_rng(seed).normal(0, noise, level.shape), 0, 255).astype(numpy.uint8))


def skewed(picture, degrees):
    return picture.rotate(-degrees, Image.BICUBIC, fillcolor="white")


def scribble(draw, chooser, x, y, wide, high, pen=4, colour=(20, 30, 120)):
    """Loops of a signature."""
    points, phase = [], chooser.random() * 6
    for i in range(160):
        t = i / 160
        points.append((x + wide * t + wide * 0.06 * math.sin(40 * t + phase), y + high * (0.5 + 0.5 * math.sin(27 * t + phase) * (1 - 0.6 * t))))
    draw.line(points, fill=colour, width=pen, joint="curve")


def stamp(picture, x, y, lines, colour, degrees, oval=False):
    font = ImageFont.truetype(FONT, 30)
    high = 46 * len(lines) + 40
    layer = Image.new("RGB", (460, high), "white")
    draw = ImageDraw.Draw(layer)
    (draw.ellipse if oval else draw.rectangle)((4, 4, 455, high - 5), outline=colour, width=6)
    for i, line in enumerate(lines):
        draw.text((230, 42 + 46 * i), line, colour, font, anchor="mm")
    layer = layer.rotate(degrees, Image.BICUBIC, expand=True, fillcolor="white")
    under = picture.crop((x, y, x + layer.width, y + layer.height))
    picture.paste(ImageChops.multiply(under, layer), (x, y))
    k = 72 / DPI
    return (x * k, y * k, (x + layer.width) * k, (y + layer.height) * k)


def marks(picture, chooser):
    """Stamps, a signature, notes, holes, a dark edge, staples, drawn lines. Gives the boxes where readable stamps stand."""
    draw = ImageDraw.Draw(picture)
    w, h = picture.size
    draw.rectangle((0, 0, 26, h), fill=(12, 12, 12))
    draw.polygon([(26, h), (w, h), (w, h - 60), (26, h - 14)], fill=(30, 28, 26))
    for y in (h // 2 - 315, h // 2 + 315):
        draw.ellipse((74, y - 24, 122, y + 24), fill=(15, 15, 15))
    draw.line((100, 110, 150, 62), fill=(50, 50, 50), width=7)  # a staple
    draw.line((104, 118, 150, 74), fill=(150, 150, 150), width=4)
    scribble(draw, chooser, 900, h - 300, 520, 150)
    scribble(draw, chooser, 330, h - 250, 380, 110, 3, (30, 30, 30))
    scribble(draw, chooser, w - 150, 700, 120, 60, 3)
    scribble(draw, chooser, w - 150, 980, 130, 90, 3, (160, 20, 20))
    draw.line([(w - 140, 1250), (w - 110, 1290), (w - 50, 1170)], fill=(160, 20, 20), width=5, joint="curve")  # a tick
    draw.arc((170, 300, 300, 480), 60, 300, fill=(40, 40, 160), width=4)  # a bracket in the margin
    draw.line((w - 125, 1400, w - 130, 1760), fill=(40, 40, 160), width=4)
    draw.line((210, h - 420, 760, h - 436), fill=(20, 20, 20), width=3)
    for _ in range(60):  # specks
        x, y, r = chooser.randrange(w), chooser.randrange(h), chooser.choice([1, 1, 2, 3, 5])
        draw.ellipse((x - r, y - r, x + r, y + r), fill=(60, 60, 60))
    free = [stamp(picture, w - 560, 30, ["INGEKOMEN", "12 MRT 2025"], (170, 30, 40), 6)]
    free.append(stamp(picture, 300, h - 470, ["AKKOORD"], (30, 60, 150), -9, True))
    return free


def photo(size, seed=5):
    """Soft shapes and grain, as a photograph of a street."""
    rng = numpy.random.default_rng(seed)
    base = Image.fromarray(rng.integers(0, 255, (24, 17, 3), dtype=numpy.uint8)).resize(size, Image.BICUBIC)
    fine = Image.fromarray(rng.integers(90, 165, (size[1] // 6, size[0] // 6), dtype=numpy.uint8)).resize(size, Image.BICUBIC)
    picture = ImageChops.multiply(base, Image.merge("RGB", [fine.point(lambda v: min(255, v + 90))] * 3))
    draw = ImageDraw.Draw(picture)
    chooser = random.Random(seed)
    for _ in range(14):  # fronts with windows
        x, y, w, h = chooser.randrange(size[0]), chooser.randrange(size[1] // 2, size[1]), chooser.randrange(120, 330), chooser.randrange(150, 500)
        shade = chooser.randrange(40, 200)
        draw.rectangle((x, y - h, x + w, y), fill=(shade, shade - 15, shade - 25))
        for i in range(3):
            for j in range(4):
                draw.rectangle((x + 20 + i * w // 3, y - h + 20 + j * h // 4, x + 20 + i * w // 3 + w // 6, y - h + 20 + j * h // 4 + h // 7), fill=(25, 30, 45))
    for _ in range(220):  # leaves
        x, y = chooser.randrange(size[0]), chooser.randrange(size[1])
        draw.line((x, y, x + chooser.randint(-30, 30), y + chooser.randint(-30, 30)), fill=(20, chooser.randrange(60, 120), 20), width=chooser.randint(1, 4))
    return picture.filter(ImageFilter.GaussianBlur(1.2))


def moved(words, dx):
    return [(x0 + dx, y0, x1 + dx, y1, text) for x0, y0, x1, y1, text in words]


def spread(a, b, fold=True, askew=(0, 0)):
    (left, words), (right, others) = a, b
    left, right = skewed(left, askew[0]), skewed(right, askew[1])
    both = Image.new("RGB", (left.width + right.width, left.height), "white")
    both.paste(left, (0, 0))
    both.paste(right, (left.width, 0))
    if fold:  # the shadow of the fold
        level = numpy.asarray(both, dtype=numpy.float32)
        away = numpy.abs(numpy.arange(both.width) - left.width)
        shade = 1 - 0.75 * numpy.exp(-away / 14.0) - 0.1 * numpy.exp(-away / 90.0)
        both = Image.fromarray((level * shade[None, :, None]).astype(numpy.uint8))
    return both, words + moved(others, left.width * 72 / DPI)


def make_kind(kind):
    """(picture, dpi, words, skew, boxes where more may stand, JPEG quality or 0)"""
    c = random.Random(7)
    if kind in ("upright", "turned90", "turned180", "turned270", "figures180", "prose180"):
        body = plain(1) if "figures" not in kind and "prose" not in kind else "<h1>Cijfers</h1>" + table(rows(c, 30), "open") if "figures" in kind else columns(3)
        picture, words = render(body)
        turn = int(re.sub(r"\D", "", kind) or 0)
        return paper(picture).convert("L").rotate(-turn, expand=True), DPI, words, 0, [], 0
    if kind.startswith("skew"):
        picture, words = render(plain(2))
        degrees = float(kind[4:])
        return paper(skewed(picture, degrees), 8).convert("L"), DPI, words, degrees, [], 0
    if kind == "noise":
        picture, words = render(plain(3))
        return paper(picture, 26, 225, 55, 0.8).convert("L"), DPI, words, 0, [], 0
    if kind == "jpeg":
        picture, words = render(plain(4))
        return paper(picture, 3, 235, 40).convert("L"), DPI, words, 0, [], 22
    if kind in ("spread", "spread_plain", "spread_askew", "spread180"):
        picture, words = spread(render(plain(5)), render(columns(6)), kind != "spread_plain")
        degrees = -1.3 if kind == "spread_askew" else 0.0
        picture = paper(skewed(picture, degrees)).convert("L")
        return (picture.rotate(180) if kind == "spread180" else picture), DPI, words, degrees, [], 0
    if kind == "spread_each":  # as the pages of an open book lie
        picture, words = spread(render(plain(14)), render(columns(15)), askew=EACH)
        return paper(picture).convert("L"), DPI, words, 0, [], 0
    if kind == "colours":
        picture, words = render(colours(7))
        return paper(picture), DPI, words, 0, [], 60
    if kind in ("dpi144", "dpi100"):
        dpi = int(kind[3:])
        picture, words = render(plain(8), dpi)
        return paper(picture, 4, 250, 20, 0.4).convert("L"), dpi, words, 0, [], 60
    if kind == "marks":
        picture, words = render(plain(9))
        free = marks(picture, c)
        return paper(picture), DPI, words, 0, free, 70
    if kind == "tight":
        picture, words = render(tight(10))
        return paper(picture).convert("L"), DPI, words, 0, [], 0
    if kind == "tight_askew":
        picture, words = render(tight(11))
        return paper(skewed(picture, 0.8), 8).convert("L"), DPI, words, 0.8, [], 0
    if kind == "bullets":
        picture, words = render(listed(12))
        return paper(picture).convert("L"), DPI, words, 0, [], 0
    if kind == "labelled":
        picture, words = render(labelled(13))
        return paper(picture).convert("L"), DPI, words, 0, [], 0
    if kind == "empty":
        picture = Image.new("RGB", (1654, 2339), "white")
        draw = ImageDraw.Draw(picture)
        draw.line((1648, 0, 1640, 2339), fill=(90, 90, 90), width=6)
        for y in (850, 1480):
            draw.ellipse((74, y - 24, 122, y + 24), fill=(15, 15, 15))
        return paper(picture, 7, 245).convert("L"), DPI, [], 0, [], 50
    if kind == "black":
        return paper(Image.new("RGB", (1654, 2339), "black"), 5, 250, 8).convert("L"), DPI, [], 0, [], 50
    if kind == "photo":
        return paper(photo((1654, 2339)), 3), DPI, [], 0, [], 75
    sys.exit("no such kind: " + kind)


KINDS = ("upright turned90 turned180 turned270 figures180 prose180 skew3 skew-5 noise jpeg spread spread_plain spread_askew spread180 spread_each colours dpi144 dpi100 marks "
         "tight tight_askew bullets labelled empty black photo").split()


def make(out, kinds):
    os.makedirs(out, exist_ok=True)
    path = out + "/truth.json"
    truth = json.load(open(path)) if os.path.exists(path) else {}
    for kind in kinds:
        picture, dpi, words, skew, free, quality = make_kind(kind)
        picture.save("%s/%s.png" % (out, kind), dpi=(dpi, dpi))
        buffer = io.BytesIO()
        if quality:
            picture.save(buffer, "JPEG", quality=quality)
        data = buffer.getvalue() if quality else zlib.compress(picture.tobytes(), 6)
        size = (picture.width * 72 / dpi, picture.height * 72 / dpi)
        upright = size[::-1] if kind in ("turned90", "turned270") else size
        write_pdf("%s/%s.pdf" % (out, kind), [size + (picture.width, picture.height, b"DCTDecode" if quality else b"FlateDecode", data)],
                  b"DeviceRGB" if picture.mode == "RGB" else b"DeviceGray")
        truth[kind] = dict(width=upright[0], height=upright[1], skew=skew, free=free, words=words)
    json.dump(truth, open(path, "w"))


def leaning(words, fold, left, right, width, height):
    """The words of a straight spread as they lie on paper: those of either page turned about its own middle."""
    placed = []
    for word in words:
        second = (word[0] + word[2]) / 2 >= fold
        start = fold if second else 0
        at = turn_back((word[0] - start, word[1], word[2] - start, word[3], word[4]), -(right if second else left), width - fold if second else fold, height)
        placed.append((at[0] + start, at[1], at[2] + start, at[3], at[4]) + tuple(word[5:]))
    return placed


def read_layout(path):
    """(degrees turned, skew, (fold, skew of the right page) or None, [(x0, y0, x1, y1, text, confidence)])"""
    turn, skew, fold, words = 0, 0.0, None, []
    for line in open(path, encoding="utf-8"):
        if line.startswith("ocr "):
            turn, skew = int(re.search(r"rotated (\d+)", line)[1]), float(line.split(" skew ")[1].split(" ")[0])
            if " fold " in line:
                fold = tuple(map(float, line.split(" fold ")[1].split(" ")))
        elif line.startswith("word "):
            places, text = line.rstrip("\n").split(" | ", 1)
            sure = re.search(r" ocr ([\d.]+)", places)
            words.append(tuple(map(float, places.split(" ")[1:5])) + (text, float(sure[1]) if sure else 1.0))
    return turn, skew, fold, words


def score(out, kinds):
    truth = json.load(open(out + "/truth.json"))
    print("%-13s %9s %9s %8s %8s %9s %s" % ("kind", "amounts", "chars off", "lost", "invented", "sure figs", "turned, skew"))
    show = os.environ.get("SHOW")
    for kind in kinds:
        page = truth[kind]
        turn, skew, fold, read = read_layout("%s/%s.layout" % (out, kind))
        turned = page["skew"] - skew
        if kind == "spread_each":
            page["words"] = leaning(page["words"], page["width"] / 2, *EACH, page["width"], page["height"])
        if fold:
            read = leaning(read, fold[0], skew, fold[1], page["width"], page["height"])
        else:
            read = [turn_back(word[:5], turned, page["width"], page["height"]) + word[5:] for word in read]
        inside = lambda word, box: box[0] - 3 <= (word[0] + word[2]) / 2 <= box[2] + 3 and box[1] - 3 <= (word[1] + word[3]) / 2 <= box[3] + 3
        amounts = whole = off = characters = lost = invented = sure = 0
        for mine, theirs in groups(page["words"], read):
            ordered = lambda list_, which: [list_[i] for i in sorted(which, key=lambda i: list_[i][0])]
            right, said = ordered(page["words"], mine), ordered(read, theirs)
            if not right:
                for word in said:
                    if any(inside(word, box) for box in page["free"]) or not re.search(r"\w", word[4]):
                        continue
                    invented += 1
                    sure += bool(re.search(r"\d", word[4])) and word[5] >= SURE
                    if show:
                        print("  invented %s (%.2f) at %.0f %.0f" % (word[4], word[5], word[0], word[1]))
                continue
            texts, others = [word[4].translate(PLAIN) for word in right], [word[4].translate(PLAIN) for word in said]
            a, b = "".join(texts), "".join(others)
            wrong = distance(a, b) if a != b else 0
            off += wrong
            characters += len(a)
            lost += not others and bool(re.search(r"\w", a))
            for word in texts:
                if AMOUNT.match(word):
                    good = word in others or a == b
                    amounts += 1
                    whole += good
            if show and wrong:
                print("  %s read as %s (%s) at %.0f %.0f" % (" ".join(texts), " ".join(others), " ".join("%.2f" % w[5] for w in said), right[0][0], right[0][1]))
        print("%-13s %4d/%-4d %9.4f %8d %8d %9d %d, %.1f" % (kind, whole, amounts, off / max(1, characters), lost, invented, sure, turn, skew), flush=True)


if __name__ == "__main__":
    if len(sys.argv) > 2 and sys.argv[1] in ("make", "score"):
        (make if sys.argv[1] == "make" else score)(sys.argv[2], sys.argv[3:] or KINDS)
    else:
        sys.exit(__doc__)
