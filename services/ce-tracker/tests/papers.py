"""Papers as people send them: photos of a certificate, files of programs, and what went wrong with them."""

import random
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter

HEIC = (Path(__file__).parent / "paper.heic").read_bytes()
"""The certificate, lying, as a phone writes it: with where it was taken, and which way is up."""
TABLE, SHEET, INK, SEAL = (90, 70, 60), (245, 243, 235), (60, 60, 60), (190, 60, 50)


@cache
def certificate(chance: int = 1) -> Image.Image:
    """A sheet on a table, with lines of words and a seal; each `chance` is another text."""
    random_ones = random.Random(chance)
    picture = Image.new("RGB", (1200, 1600), TABLE)
    draw = ImageDraw.Draw(picture)
    for _ in range(60):
        grain = 80 + random_ones.randrange(30)
        ends = [(random_ones.randrange(1200), 0), (random_ones.randrange(1200), 1600)]
        draw.line(ends, fill=(grain, 65, 50), width=6)
    draw.polygon([(120, 140), (1080, 110), (1110, 1480), (90, 1500)], fill=SHEET)
    draw.rectangle((180, 220, 1020, 300), fill=(30, 90, 80))
    for line in range(14):
        at = 200
        while at < 950:
            width = random_ones.randrange(20, 90)
            draw.rectangle((at, 420 + line * 60, at + width, 442 + line * 60), fill=INK)
            at += width + 18
    left, top = random_ones.randrange(200, 700), random_ones.randrange(1000, 1250)
    draw.ellipse((left, top, left + 250, top + 200), fill=SEAL)
    return picture.filter(ImageFilter.GaussianBlur(1.5))


def written(picture: Image.Image, kind: str = "JPEG", **how: Any) -> bytes:
    made = BytesIO()
    picture.save(made, kind, **how)
    return made.getvalue()


def cropped(picture: Image.Image, by: float = 0.04) -> Image.Image:
    """A little less of each side, as a thumb does it."""
    width, height = picture.size
    return picture.crop((int(width * by), int(height * by), int(width * (1 - by)), int(height * (1 - by))))


@cache
def photo_of_fifteen_megabytes() -> bytes:
    """As a phone takes it in the dark: little of it is alike, so that nothing packs it."""
    noise = Image.effect_noise((4032, 3024), 80).convert("RGB")
    made = next(one for quality in range(99, 80, -1) if len(one := written(noise, quality=quality)) < 16_500_000)
    assert len(made) > 14_000_000
    return made


def pdf(**saved: Any) -> bytes:
    """One page, with a script, a form, a link, an attachment and the name of its writer."""
    made = BytesIO()
    document = pikepdf.new()
    document.add_blank_page(page_size=(400, 200))
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('hello')")
    document.Root.OpenAction = script
    document.Root.AA = pikepdf.Dictionary(WC=script)
    document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array())
    document.attachments["hidden.txt"] = b"unseen"
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=script)
    document.pages[0].Annots = pikepdf.Array([document.make_indirect(link)])
    document.docinfo["/Author"] = "Somebody"
    document.save(made, **saved)
    return made.getvalue()


def locked_pdf() -> bytes:
    return pdf(encryption=pikepdf.Encryption(owner="owner", user="secret"))


def pictures_of(content: bytes) -> list[Any]:
    """The pages of a PDF, as a reader draws them."""
    return [page.render().to_pil() for page in pypdfium2.PdfDocument(content)]
