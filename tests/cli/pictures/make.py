"""Makes the pictures beside it: one line of text in the codings that PDFs hold, a scanned table, a photograph. Needs Pillow; the tests do not run it."""
import os
import random
from PIL import Image, ImageDraw, ImageFont

FONT = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 30)
grey = Image.new("L", (720, 96), 255)
ImageDraw.Draw(grey).text((24, 28), "De lasten van de brug zijn 1.250 euro.", fill=0, font=FONT)
grey.save("line.png", dpi=(150, 150), optimize=True)
grey.save("line.jp2", quality_mode="rates", quality_layers=[4])
grey.save("line.jpg", quality=60, dpi=(150, 150))
black = Image.merge("CMYK", [Image.new("L", grey.size, 0)] * 3 + [grey.point(lambda value: 255 - value)])
black.save("line-cmyk.jpg", quality=60, dpi=(150, 150))
bits = grey.point(lambda value: 255 if value > 128 else 0).convert("1")
for name in ("group3", "group4"):
    bits.save("x.tif", compression=name)
    tags = Image.open("x.tif").tag_v2
    assert len(tags[273]) == 1 and tags[262] == 1   # one strip, 0 is black
    with open("x.tif", "rb") as whole, open("line." + name, "wb") as out:
        whole.seek(tags[273][0])
        out.write(whole.read(tags[279][0]))
    bits.save("line-" + name + ".tif", compression=name, dpi=(150, 150))
os.unlink("x.tif")

# A scanned table: 450 x 150 pt at 150 dpi, grey paper with noise, turned by a third of a degree.
ROWS = [("Omschrijving", "2023", "2024", "2025"), ("Onderhoud bruggen", "1.250", "1.310", "1.365"), ("Openbare verlichting", "840", "862", "905"),
        ("Bomen en plantsoenen", "2.475", "2.518", "2.604"), ("Speelplaatsen", "316", "327", "341"), ("Totaal lasten", "4.881", "5.017", "5.215")]
table = Image.new("L", (938, 312), 244)
draw, small = ImageDraw.Draw(table), ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 21)
for row, cells in enumerate(ROWS):
    y = 18 + 46 * row
    draw.line((12, y, 926, y), fill=60, width=2)
    for x, cell in zip((24, 560, 730, 900), cells):
        draw.text((x if x < 100 else x - draw.textlength(cell, font=small), y + 10), cell, fill=30, font=small)
for x in (12, 380, 580, 750, 926):
    draw.line((x, 18, x, 294), fill=60, width=2)
draw.line((12, 294, 926, 294), fill=60, width=2)
table = table.rotate(-0.33, Image.BICUBIC, fillcolor=244)
noise = random.Random(7)
table.putdata([max(0, min(255, v + round(noise.gauss(0, 4)))) for v in table.getdata()])
table.save("table.jpg", quality=55, dpi=(150, 150))

# A photograph: a hill under a sky, grain and blots of every size.
photo = Image.new("L", (300, 200))
photo.putdata([round(200 - 60 * y / 200 if y < 90 + 20 * ((x - 150) / 150) ** 2 else 90 + 30 * ((x * 7 + y * 13) % 11) / 11) for y in range(200) for x in range(300)])
draw = ImageDraw.Draw(photo)
for _ in range(220):
    x, y, r = noise.randrange(300), noise.randrange(85, 200), noise.randrange(1, 9)
    draw.ellipse((x - r, y - r // 2, x + r, y + r // 2), fill=noise.randrange(40, 190))
photo.save("photo.jpg", quality=60)
