#!/usr/bin/env python3
"""Writes PDFs of one page with very many objects each: what reading and table finding cost must grow with their number, not with its square.

usage: heavy_pages.py FOLDER [SHARE]     SHARE: of the full number of objects, 1 where none is given
"""
import pathlib, sys, zlib

FULL = {"words_in_columns": 100_000, "words_on_one_line": 100_000, "words_of_one_glyph": 100_000, "words_on_one_place": 100_000, "words_in_prose": 100_000,
        "words_turned": 100_000, "rulings_in_a_grid": 50_000, "rulings_apart": 50_000, "rulings_crossed": 50_000, "grids": 50_000, "fills": 30_000,
        "fills_behind_words": 30_000, "fills_over_all": 30_000, "images": 30_000, "images_over_all": 30_000, "grid_of_words": 50_000, "ticks": 18_000}


def pdf(content, width, height):
    """One page of Helvetica with one image to draw, `/I`."""
    stream = zlib.compress(content.encode("latin-1"))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>>>" % (width, height),
               b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
               b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n\x80\nendstream"]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % p for p in places)
    return bytes(out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def text(x, y, words, size=8):
    return "BT /F %d Tf %g %g Td (%s) Tj ET\n" % (size, x, y, words)


def columns(n, columns=10, pitch=10):
    """Rows of a label and figures: n words."""
    rows = n // columns
    height = pitch * (rows + 2)
    lines = [text(20 + c * 60, height - pitch * (r + 1), "post" if c == 0 else "%d.%03d" % (10 + (r * 7 + c) % 89, (r * 13 + c) % 1000))
             for r in range(rows) for c in range(columns)]
    return "".join(lines), 20 + columns * 60, height


def page(kind, n):
    side = int(n ** 0.5)
    if kind == "words_in_columns":
        return columns(n)
    if kind == "words_on_one_line":
        return "".join(text(10 + i * 30, 50, "w%d" % (i % 1000)) for i in range(n)), 10 + n * 30, 100
    if kind == "words_of_one_glyph":
        return "".join(text(10 + (i % side) * 12, 10 + (i // side) * 10, "abcdefghij"[i % 10]) for i in range(n)), 20 + side * 12, 20 + side * 10
    if kind == "words_on_one_place":
        return "".join(text(50, 50, "w%d" % i) for i in range(n)), 200, 100
    if kind == "words_in_prose":
        return "".join(text(10, 10 + i * 10, "een regel van acht losse woorden en een") for i in range(n // 8)), 300, 20 + n // 8 * 10
    if kind == "words_turned":
        return "".join("BT /F 8 Tf 0 1 -1 0 %d %d Tm (%d) Tj ET\n" % (20 + (i // 100) * 10, 10 + (i % 100) * 30, i % 1000) for i in range(n)), 40 + n // 10, 3020
    if kind in ("rulings_in_a_grid", "grid_of_words"):
        m = n // 2
        lines = ["%d 0 m %d %d l S\n" % (10 + i * 10, 10 + i * 10, m * 10) for i in range(20)] + ["10 %d m 200 %d l S\n" % (i * 10, i * 10) for i in range(n - 20)]
        if kind == "grid_of_words":
            lines += [text(12 + c * 10, 2 + r * 10, str(r % 10)) for r in range(n // 5) for c in range(5)]
        return "".join(lines), 220, 10 * n
    if kind == "rulings_apart":
        return "".join("%d %d m %d %d l S\n" % (10 + i % side * 10, 10 + i // side * 10, 16 + i % side * 10, 10 + i // side * 10) for i in range(n)), side * 10 + 30, side * 10 + 30
    if kind == "rulings_crossed":
        m = n // 2
        return "".join("%d 0 m %d %d l S\n0 %d m %d %d l S\n" % (i * 5, i * 5, m * 5, i * 5, m * 5, i * 5) for i in range(m)), m * 5, m * 5
    if kind == "grids":
        k = n // 6  # two cells each, apart
        side = int(k ** 0.5) + 1
        return "".join("".join("%d %d m %d %d l S\n" % l for x, y in [(20 + i % side * 60, 20 + i // side * 40)] for l in (
            (x, y, x + 40, y), (x, y + 10, x + 40, y + 10), (x, y + 20, x + 40, y + 20), (x, y, x, y + 20), (x + 20, y, x + 20, y + 20), (x + 40, y, x + 40, y + 20)))
            + text(22 + i % side * 60, 22 + i // side * 40, "a 1") for i in range(k)), side * 60 + 40, side * 40 + 40
    if kind in ("fills", "fills_behind_words"):
        words = columns(n)[0] if kind == "fills_behind_words" else ""
        side = 10
        return "0.9 g\n" + "".join("%d %d 58 9 re f\n" % (18 + i % side * 60, 8 + i // side * 10) for i in range(n)) + "0 g\n" + words, 640, n + 40
    if kind == "fills_over_all":
        return "0.9 g\n" + "0 0 620 %d re f\n" % n * n + "0 g\n" + columns(3000)[0], 620, 3020
    if kind == "images":
        return "".join("q 8 0 0 8 %d %d cm /I Do Q\n" % (10 + i % side * 10, 10 + i // side * 10) for i in range(n)) + columns(1000)[0], side * 10 + 640, side * 10 + 1020
    if kind == "images_over_all":
        return columns(3000)[0] + "q 620 0 0 3020 0 0 cm /I Do Q\n" * n, 620, 3020
    if kind == "ticks":  # just below what is taken for a drawing, beside a table
        return "".join("%d %d m %d %d l S\n" % (10 + i % 600, 5 + i // 600 * 5, 10 + i % 600, 9 + i // 600 * 5) for i in range(n)) + columns(20_000)[0], 620, 20_020
    raise ValueError(kind)


def main(folder, share=1.0):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for kind, full in FULL.items():
        (folder / (kind + ".pdf")).write_bytes(pdf(*page(kind, int(full * share))))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(float, sys.argv[2:])) if len(sys.argv) in (2, 3) else __doc__)
