"""Makes the pictures beside it: one line of text in the codings that PDFs hold. Needs Pillow; the tests do not run it."""
import os
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
