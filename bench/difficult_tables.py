#!/usr/bin/env python3
"""Sets tables of made-up figures, easy and hard, as a PDF with a table (or none) on each page, and writes what is in them.

usage: difficult_tables.py OUT.pdf OUT.json [--pages N] [--seed S]

OUT.json is a list of pages as bench/calibration.py reads them: "file", "page", "tables" with "cells" (row, col, rowspan, colspan, text, header;
figures besides with "path", the headers above them, and "unit", [kind, scale], where one is printed). Hard means: narrow gaps, no or
broken lines, wrapped labels, empty cells, group headers without lines, text columns, prose close by, figures that touch; some pages
hold prose in columns, a form or a chart and no table.
"""
import argparse, json, random, re

# Advance widths of Helvetica, 1/1000 em, of the characters from 32 to 126.
WIDTHS = [278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584,
          584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
          278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
          500, 334, 260, 334, 584]
NOUNS = ("bruggen fietspaden lantaarns speelplekken zwembaden scholen havens plantsoenen wijkteams sportvelden archieven musea pontjes markten dijken riolen "
         "bomen kunstwerken begraafplaatsen parkeerplaatsen loketten bibliotheken sluizen gemalen kades").split()
VERBS = "onderhoud beheer vervanging inspectie uitbreiding renovatie toezicht aanleg verhuur exploitatie".split()
ADJECTIVES = "oude nieuwe kleine grote openbare regionale overige tijdelijke vaste gezamenlijke".split()


def width(text, size):
    return size / 1000 * sum(WIDTHS[ord(c) - 32] if 32 <= ord(c) < 127 else 556 for c in text)


class Sheet:
    """Content of one page; y runs down, as in the output."""
    WIDTH, HEIGHT = 595, 842

    def __init__(self):
        self.parts = []

    def text(self, x, y, text, size, bold=False):
        raw = text.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        self.parts.append(b"BT /F%d %.2f Tf %.2f %.2f Td (%s) Tj ET" % (2 if bold else 1, size, x, self.HEIGHT - y, raw))

    def line(self, x0, y0, x1, y1, pen=0.5):
        self.parts.append(b"%.2f w %.2f %.2f m %.2f %.2f l S" % (pen, x0, self.HEIGHT - y0, x1, self.HEIGHT - y1))

    def fill(self, x0, y0, x1, y1, grey=0.9):
        self.parts.append(b"%.2f g %.2f %.2f %.2f %.2f re f 0 g" % (grey, x0, self.HEIGHT - y1, x1 - x0, y1 - y0))


def write_pdf(path, sheets):
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(sheets), b" ".join(b"%d 0 R" % (5 + 2 * i) for i in range(len(sheets))))]
    for font in (b"Helvetica", b"Helvetica-Bold"):
        objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % font)
    for i, sheet in enumerate(sheets):
        stream = b"\n".join(sheet.parts)
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents %d 0 R >>" % (sheet.WIDTH, sheet.HEIGHT, 6 + 2 * i))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % p for p in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    with open(path, "wb") as file:
        file.write(out)


def group(value):
    return "{:,}".format(value).replace(",", ".")


class Dice(random.Random):
    def chance(self, p):
        return self.random() < p

    def label(self, long=False):
        words = [self.choice(VERBS).capitalize(), self.choice(ADJECTIVES), self.choice(NOUNS)]
        if not long and self.chance(0.5):
            words.pop(1)
        if long:
            words += ["en", self.choice(VERBS), "van", self.choice(ADJECTIVES), self.choice(NOUNS)]
        return " ".join(words)

    def prose(self, words):
        return (" ".join(self.choice(self.choice((NOUNS, VERBS, ADJECTIVES, ["de", "het", "van", "in", "wordt", "voor", str(self.randint(2, 900))]))) for _ in range(words))).capitalize() + "."


def wrap(text, size, room):
    lines = [""]
    for word in text.split():
        longer = (lines[-1] + " " + word).strip()
        if lines[-1] and width(longer, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def paragraph(dice, sheet, x, y, room, lines, size):
    """y after it."""
    for line in wrap(dice.prose(14 * lines), size, room)[:lines]:
        sheet.text(x, y, line, size)
        y += 1.2 * size
    return y


def figure(dice, kind):
    if kind == "percent":
        return "%d,%d%s" % (dice.randint(0, 99), dice.randint(0, 9), dice.choice(["%", " %"]))
    if kind == "bare percent":
        return "%d,%d" % (dice.randint(0, 99), dice.randint(0, 9))
    if kind == "fte":
        return "%d,%02d" % (dice.randint(0, 60), dice.randint(0, 99))
    value = dice.choice([dice.randint(1, 99), dice.randint(100, 999), dice.randint(1000, 99999), dice.randint(100000, 9999999)])
    return group(value) if dice.chance(0.8) else "-" + group(value)


def table(dice, sheet, x, y, room, hard):
    """Sets one table; its truth and the y below it."""
    size = dice.choice([7, 8, 9, 10])
    cells = []

    def add(row, col, text, rows=1, cols=1, header=False, **more):
        cells.append({"row": row, "col": col, "rowspan": rows, "colspan": cols, "text": text, "header": header, **more})

    textual = dice.chance(0.12)
    groups = 0 if textual or dice.chance(0.6) else dice.randint(2, 3)
    each = dice.randint(2, 3) if groups else 1
    columns = groups * each if groups else dice.randint(2, 4) if textual else dice.randint(1, 7)
    kinds = ["euro"] * columns
    if not groups and not textual and columns > 2 and dice.chance(0.3):
        kinds[-1] = dice.choice(["percent", "bare percent", "fte"])
    sample = {"euro": "-9.999.999", "percent": "99,9 %", "bare percent": "99,9", "fte": "60,99"}
    gap = dice.choice([2.5, 4, 6, 10, 16, 24]) if hard else dice.choice([10, 16, 24])
    if textual:
        label_room = dice.uniform(60, 100)
        widths = [(room - label_room - columns * gap) / columns] * columns
    else:
        widths = [width(sample[k], size) + (dice.uniform(0, 20) if dice.chance(0.3) else 0) for k in kinds]
        label_room = min(dice.uniform(80, 200), room - sum(widths) - columns * gap)
        while label_room < 60 and columns > 1 and not groups:
            columns -= 1
            widths.pop(), kinds.pop()
            label_room = min(dice.uniform(80, 200), room - sum(widths) - columns * gap)
        if label_room < 60:
            size, label_room = 7, 60
            widths = [width(sample[k], size) for k in kinds]
            gap = max(2.5, (room - 60 - sum(widths)) / columns)
    rights, left = [], x + label_room
    for w in widths:
        left += gap + w
        rights.append(left)
    end = rights[-1]
    pitch = size * (dice.choice([1.15, 1.25, 1.4, 1.8]) if hard else dice.choice([1.4, 1.8, 2.2]))
    lines = dice.choice(["none", "none", "header", "rows", "full", "full", "outer", "broken", "groups", "fills"])
    empty = dice.choice([0, 0, 0.1, 0.4, 0.6]) if hard else dice.choice([0, 0, 0.1])
    wrapped = dice.choice([0, 0.2, 0.4]) if hard else 0
    jitter = dice.choice([0, 0, 0, 1.2, 2.5]) if hard else 0
    unit_row = not textual and dice.chance(0.35)
    unit = ["eur", dice.choice([1000, 1000, 1, 1000000])] if not textual and dice.chance(0.6) else None
    statement = {1000: "x € 1.000", 1: "in euro's", 1000000: "x € 1 mln"}[unit[1]] if unit else ""
    top = y
    h_lines, row = [], 0
    # A title, some prose close above, the unit.
    if dice.chance(0.5):
        sheet.text(x, y, "Tabel %d %s" % (dice.randint(1, 40), dice.label()), size + 1, True)
        y += 1.6 * size
    if unit and not unit_row:
        sheet.text(x, y, "Bedragen " + statement, size - 1 if dice.chance(0.5) else size)
        y += 1.5 * size
    start = y - size
    y += 0.2 * size

    def right(col, baseline, text, bold=False, centred=False):
        w = width(text, size)
        at = rights[col] - widths[col] / 2 - w / 2 if centred else rights[col] - w
        sheet.text(at, baseline, text, size, bold)
        return at

    # Header.
    headed = not hard or dice.chance(0.92)
    paths = [[] for _ in range(columns)]
    bold = dice.chance(0.6)
    if headed:
        if groups:
            for g in range(groups):
                name = "%s %d" % (dice.choice(["Begroting", "Rekening", "Raming"]), 2021 + g)
                first, last = g * each, (g + 1) * each - 1
                x0 = rights[first] - widths[first]
                sheet.text((x0 + rights[last]) / 2 - width(name, size) / 2, y, name, size, bold)
                add(0, first + 1, name, 1, each, True)
                if lines == "groups":
                    sheet.line(x0, y + 0.3 * size, rights[last], y + 0.3 * size)
                for c in range(first, last + 1):
                    paths[c].append(name)
            y += pitch
            row = 1
        names = ["baten", "lasten", "saldo"][:each] * groups if groups else None
        two_lines = not groups and not textual and dice.chance(0.3)
        for c in range(columns):
            if textual:
                text = dice.choice(["Maatregel", "Toelichting", "Risico", "Stand van zaken", "Planning"])
            elif groups:
                text = names[c]
            elif kinds[c] in ("percent", "bare percent"):
                text = dice.choice(["Dekking in %", "Aandeel (%)"])
                text = text if width(text, size) < widths[c] + gap - 2 else "%"
            elif kinds[c] == "fte":
                text = "fte"
            else:
                text = ("Begroting %d" if two_lines else "%d") % (2020 + c)
            paths[c].append(text)
            add(row, c + 1, text, 1, 1, True)
            parts = text.split() if two_lines and " " in text and kinds[c] == "euro" else [text]
            for k, part in enumerate(parts):
                if textual:
                    sheet.text(rights[c] - widths[c], y, part, size, bold)
                else:
                    right(c, y + (k + (2 if two_lines else 1) - len(parts)) * 1.15 * size, part, bold)
        corner = "Bedragen " + statement if unit and unit_row else dice.choice(["Omschrijving", "Programma", ""])
        if corner and width(corner, size) < label_room:
            sheet.text(x, y, corner, size, bold)
            add(row, 0, corner, 1, 1, True)
        elif unit_row:
            unit = None
        y += (1.15 * size if two_lines else 0)
        h_lines.append(y + 0.35 * size)
        y += pitch
        row += 1
    elif unit_row:
        unit = None
    header_end = h_lines[-1] if h_lines else start
    # Rows.
    count = dice.randint(3, 14)
    header_rows = row
    for n in range(count):
        if y > sheet.HEIGHT - 140:
            break
        if hard and not textual and n not in (0, count - 1) and dice.chance(0.08):
            text = dice.choice(NOUNS).capitalize()
            sheet.text(x, y, text, size, dice.chance(0.7))
            add(row, 0, text)
            row, y = row + 1, y + pitch
            h_lines.append(y - pitch + 0.35 * size)
            continue
        label = "Totaal" if n == count - 1 and dice.chance(0.5) else dice.label(dice.chance(wrapped))
        parts = wrap(label, size, label_room)
        add(row, 0, label)
        height = len(parts)
        texts = []
        for c in range(columns):
            texts.append("" if dice.chance(empty) else dice.prose(dice.randint(2, 9)) if textual else "-" if dice.chance(0.05) else figure(dice, kinds[c]))
        if not any(texts):
            texts[0] = "1" if not textual else "Geen."
        laid = [wrap(t, size, widths[c]) if textual else [t] for c, t in enumerate(texts)]
        height = max([height] + [len(p) for p in laid])
        for k, part in enumerate(parts):
            sheet.text(x, y + k * 1.15 * size, part, size)
        low = dice.choice([0, 0, height - 1]) if not textual else 0
        for c, text in enumerate(texts):
            if not text:
                continue
            more = {}
            if not textual and re.search(r"\d", text):
                more = {"path": paths[c], "unit": {"percent": ["percent", 1], "bare percent": ["percent", 1], "fte": ["fte", 1]}.get(kinds[c], unit)}
                if not headed and kinds[c] in ("bare percent", "fte"):
                    more["unit"] = unit
            add(row, c + 1, text, **more)
            if textual:
                for k, part in enumerate(laid[c]):
                    sheet.text(rights[c] - widths[c], y + k * 1.15 * size, part, size)
            else:
                base = y + low * 1.15 * size + dice.uniform(-jitter, jitter)
                at = right(c, base, text)
                if dice.chance(0.02):
                    sheet.text(at + width(text, size) + 0.3, base - 0.35 * size, str(dice.randint(1, 3)), 0.6 * size)   # a footnote mark
                    cells[-1]["mark"] = True
        y += pitch + (height - 1) * 1.15 * size
        h_lines.append(y - pitch + 0.35 * size)
        row += 1
    bottom = h_lines[-1]
    # Lines.
    edges = [x - 2] + [rights[c] - widths[c] - gap / 2 for c in range(columns)] + [end + 2]
    if lines in ("rows", "full", "outer", "broken"):
        for at in [start] + h_lines:
            if lines == "broken" and dice.chance(0.25):
                continue
            cut = dice.uniform(0.3, 1) if lines == "broken" and dice.chance(0.4) else 1
            sheet.line(x - 2, at, x - 2 + cut * (end + 4 - x), at)
    if lines in ("full", "broken"):
        for k, at in enumerate(edges):
            if lines == "broken" and dice.chance(0.25):
                continue
            inside = groups and headed and 1 < k < len(edges) - 1 and (k - 1) % each != 0
            sheet.line(at, start + 1.55 * size if inside else start, at, bottom)
    if lines == "outer":   # years are ruled, what stands in them is not
        for k, at in enumerate(edges):
            if k in (0, 1, len(edges) - 1) or (groups and (k - 1) % each == 0):
                sheet.line(at, start, at, bottom)
    if lines in ("header", "groups"):
        sheet.line(x - 2, header_end, end + 2, header_end)
    if lines == "fills" and headed:
        sheet.parts.insert(0, b"0.85 g %.2f %.2f %.2f %.2f re f 0 g" % (x - 2, sheet.HEIGHT - header_end, end + 4 - x, header_end - start))
    return {"header_rows": header_rows, "cells": cells, "bbox": [x, top, end, bottom]}, y


def page(dice, number):
    sheet = Sheet()
    hard = dice.chance(0.75)
    x, y = dice.uniform(45, 75), dice.uniform(60, 90)
    room = 520 - x
    tables = []
    kind = dice.random()
    if kind < 0.06:     # prose in two columns, no table
        for column in (0, 1):
            paragraph(dice, sheet, x + column * (room / 2 + 6), y, room / 2 - 10, 30, 9)
    elif kind < 0.10:   # a form: labels and dotted lines
        for i in range(dice.randint(5, 12)):
            sheet.text(x, y + 20 * i, dice.label() + ":", 10)
            sheet.text(x + 180, y + 20 * i, "." * dice.randint(20, 50) if dice.chance(0.5) else dice.choice(NOUNS), 10)
    elif kind < 0.14:   # the axes of a chart
        for i in range(6):
            sheet.text(x, y + 30 * i, group(1000 * (6 - i)), 8)
            sheet.line(x + 35, y + 30 * i, x + 300, y + 30 * i, 0.25)
            sheet.text(x + 50 + 45 * i, y + 195, str(2018 + i), 8)
    else:
        if dice.chance(0.5):
            y = paragraph(dice, sheet, x, y, room, dice.randint(1, 4), 9) + dice.choice([2, 10, 20] if hard else [20])
        if dice.chance(0.08) and hard:   # two side by side
            half = (room - 24) / 2
            first, below = table(dice, sheet, x, y, half, True)
            if first["bbox"][2] < x + half + 10:
                second, other = table(dice, sheet, x + half + 24, y, half, True)
                tables.append(second)
                below = max(below, other)
            tables.insert(0, first)
            y = below
        else:
            for _ in range(2 if dice.chance(0.25) else 1):
                if y > 560:
                    break
                done, y = table(dice, sheet, x, y, room, hard)
                tables.append(done)
                y += dice.choice([8, 25]) if hard else 25
        if dice.chance(0.5):
            paragraph(dice, sheet, x, y + (dice.choice([0, 6, 15]) if hard else 15), room, dice.randint(1, 4), 9)
    return sheet, {"page": number, "tables": tables}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pdf")
    parser.add_argument("truth")
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    dice = Dice(options.seed)
    sheets, truth = zip(*(page(dice, n + 1) for n in range(options.pages)))
    write_pdf(options.pdf, sheets)
    with open(options.truth, "w", encoding="utf-8") as file:
        json.dump([{"file": options.pdf.rsplit("/", 1)[-1], **t} for t in truth], file)


if __name__ == "__main__":
    main()
