#!/usr/bin/env python3
"""Which pictures on pages with text are recognised: pictures of tables and prose (made up), and charts, a map, a logo, an organisation chart,
each at four resolutions as a coarse JPEG with noise and skew, every one pasted into a page of text.

usage: pictures.py GRIFFIER [FOLDER]     needs weasyprint, poppler-utils, imagemagick; FOLDER keeps the pages
"""
import pathlib, random, re, subprocess, sys, tempfile

NAMES = "Wegen en straten|Groen|Riolering|Afval|Sport|Onderwijs|Veiligheid|Jeugd|Zorg|Bestuur|Belastingen|Cultuur".split("|")
COLOURS = ["#c33", "#36c", "#3a3", "#e90", "#777", "#909"]
LOOKS = [(80, 0, 5), (110, 0.6, 6), (150, -0.4, 7), (300, 1.2, 8)]   # dots per inch, degrees, seed of the noise
TEXT = "<p>De volgende afbeelding hoort bij de toelichting op deze bladzijde en is bij het stuk gevoegd zoals zij is ontvangen.</p>" * 3


def sheet(width, height, body, style=""):
    return "<style>@page{size:%dpt %dpt;margin:6pt}body{font:9pt 'Liberation Sans'}%s</style>%s" % (width, height, style, body)


def drawing(width, height, body):
    return sheet(width + 12, height + 12, '<svg width="%dpt" height="%dpt" viewBox="0 0 %d %d" font-family="Liberation Sans">%s</svg>'
                 % (width, height, width, height, body))


def table(dice, rows, columns, style, head="th{background:#1d5f8a;color:white}"):
    figure = lambda: "{:,}".format(dice.randrange(40, 9800)).replace(",", ".")
    body = "<tr><th>Taak</th>" + "".join("<th>%d</th>" % (2022 + c) for c in range(columns)) + "</tr>"
    for row in range(rows):
        body += "<tr><td>%s</td>%s</tr>" % (NAMES[row % len(NAMES)], "".join("<td class=f>%s</td>" % figure() for _ in range(columns)))
    height = 24 + (rows + 1) * (28 if "6pt 4pt" in style else 12 if "6pt" in style else 19)
    return sheet(460, height, "<table>%s</table>" % body, "table{border-collapse:collapse;width:100%%}.f{text-align:right}%s%s" % (head, style))


def label(x, y, text, size=9):
    return '<text x="%g" y="%g" font-size="%g">%s</text>' % (x, y, size, text)


def pictures(dice):
    """Name, whether it is text, its HTML."""
    yield "ruled", True, table(dice, 10, 4, "td,th{border:0.7pt solid #333;padding:2pt}")
    yield "airy", True, table(dice, 7, 4, "td,th{padding:6pt 4pt}", "th{border-bottom:1pt solid}")
    yield "short", True, table(dice, 4, 3, "td,th{padding:3pt}", "")
    yield "striped", True, table(dice, 12, 5, "tr:nth-child(even){background:#dfe9f3}td,th{padding:2.5pt}")
    yield "small", True, table(dice, 20, 8, "table{font-size:6pt}td,th{border:0.4pt solid #999;padding:1pt}")
    yield "coloured", True, table(dice, 9, 3, "html{background:#f7efd8}td,th{padding:3pt;border-bottom:0.3pt solid #bbb}")
    words = "de gemeente betaalt een bedrag voor onderhoud van wegen en bruggen in het jaar waarop deze nota ziet".split()
    yield "prose", True, sheet(460, 150, "<p>" + " ".join(dice.choice(words) for _ in range(120)), "body{text-align:justify}")
    bars = "".join('<rect x="%d" y="%d" width="40" height="%d" fill="%s"/>' % (40 + 60 * i, 200 - h, h, COLOURS[i]) + label(45 + 60 * i, 195 - h, h)
                   + label(40 + 60 * i, 214, NAMES[i]) for i, h in enumerate([120, 80, 150, 60, 100, 170]))
    grid = "".join('<path d="M30,%d H400" stroke="#ccc"/>' % (200 - 40 * k) + label(4, 203 - 40 * k, 40 * k) for k in range(5))
    yield "bars", False, drawing(440, 230, label(120, 14, "Lasten per taak in duizenden", 13) + grid + bars)
    lines = "".join('<path d="M%s" fill="none" stroke="%s" stroke-width="1.5"/>' % (" L".join("%d,%d" % (30 + 36 * i, dice.randrange(60, 190)) for i in range(11)),
                                                                                  COLOURS[k]) + label(330, 20 + 14 * k, NAMES[k]) for k in range(3))
    axes = "".join(label(24 + 36 * i, 214, 2010 + i, 8) for i in range(11)) + "".join(label(0, 200 - 30 * k, 1000 * k, 8) for k in range(6))
    yield "lines", False, drawing(440, 230, lines + axes + '<rect x="28" y="50" width="370" height="150" fill="none" stroke="#333"/>')
    roads = "".join('<path d="M%d,%d q%d,%d %d,%d" stroke="%s" fill="none" stroke-width="%g"/>'
                    % (dice.randrange(460), dice.randrange(300), dice.randrange(-90, 90), dice.randrange(-90, 90), dice.randrange(-160, 160),
                       dice.randrange(-160, 160), dice.choice(["#c99", "#9c9", "#aac", "#999"]), dice.choice([0.6, 1, 2, 4])) for _ in range(80))
    yield "map", False, drawing(460, 300, roads + "".join(label(dice.randrange(380), dice.randrange(20, 290), name + "straat", dice.choice([7, 8, 10]))
                                                         for name in NAMES * 2))
    yield "logo", False, drawing(290, 80, '<circle cx="40" cy="40" r="34" fill="#064"/><path d="M20,50 L40,20 L60,50 Z" fill="white"/>'
                                 + label(85, 38, "Veldermeer", 24) + label(86, 58, "samen werken aan een mooie gemeente"))
    places = [(175, 5), (20, 80), (175, 80), (330, 80), (20, 160), (175, 160), (330, 160)]
    yield "boxes", False, drawing(440, 210, "".join('<rect x="%d" y="%d" width="90" height="34" fill="#def" stroke="#357"/>' % at
                                                    + label(at[0] + 8, at[1] + 20, name) for at, name in zip(places, NAMES))
                                  + '<path d="M220,39 V80 M65,80 V60 H375 V80 M65,114 V160 M220,114 V160 M375,114 V160" stroke="#357" fill="none"/>')
    yield "pie", False, drawing(290, 210, '<circle cx="100" cy="105" r="80" fill="#36c"/><path d="M100,105 L100,25 A80,80 0 0 1 176,130 Z" fill="#e90"/>'
                                '<path d="M100,105 L176,130 A80,80 0 0 1 60,174 Z" fill="#3a3"/>'
                                + "".join(label(216, 49 + 18 * i, "%s %d %%" % (NAMES[i], part)) for i, part in enumerate([41, 33, 26])))


def main(program, folder=None):
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(folder or scratch)
        work.mkdir(exist_ok=True)
        kinds, body = [], ""
        for name, text, html in pictures(random.Random(3)):
            (work / (name + ".html")).write_text(html)
            subprocess.run(["weasyprint", "--quiet", str(work / (name + ".html")), str(work / (name + ".pdf"))], check=True)
            for dpi, skew, seed in LOOKS:
                picture = work / ("%s-%d" % (name, dpi))
                subprocess.run(["pdftoppm", "-r", str(dpi), "-png", "-l", "1", "-singlefile", str(work / (name + ".pdf")), str(picture)], check=True)
                subprocess.run(["convert", str(picture) + ".png", "-background", "white", "-rotate", str(skew), "+repage", "-attenuate", "0.15", "-seed",
                                str(seed), "+noise", "Gaussian", "-quality", "70", str(picture) + ".jpg"], check=True)
                width = int(subprocess.run(["identify", "-format", "%w", str(picture) + ".jpg"], capture_output=True, text=True, check=True).stdout)
                body += '<div>%s<img src="%s.jpg" style="width:%.1fpt">%s</div>' % (TEXT, picture.name, width * 72 / dpi, TEXT)
                kinds.append((name, dpi, text))
        (work / "pages.html").write_text("<style>@page{size:595pt 842pt;margin:50pt}div{break-after:page}body{font:10pt 'Liberation Serif'}</style>" + body)
        subprocess.run(["weasyprint", "--quiet", str(work / "pages.html"), str(work / "pages.pdf")], check=True)
        layout = subprocess.run([program, "layout", str(work / "pages.pdf")], capture_output=True, text=True, check=True).stdout
        found = dict((int(number), origin) for number, origin in re.findall(r"^page (\d+) .* text (\w+)$", layout, re.M))
        read = {True: [0, 0], False: [0, 0]}
        for number, (name, dpi, text) in enumerate(kinds, 1):
            mixed = found[number] == "mixed"
            read[text][0] += mixed
            read[text][1] += 1
            if mixed != text:
                print("page %d: %s at %d dpi was %srecognised" % (number, name, dpi, "" if mixed else "not "))
        left_out = len(re.findall(r"^warning picture_not_text", layout, re.M))
        print("pictures of text: %d of %d recognised; other pictures: %d of %d; recognised and left out as no sure text: %d" % (*read[True], *read[False], left_out))


if __name__ == "__main__":
    main(*sys.argv[1:]) if len(sys.argv) > 1 else sys.exit(__doc__)
