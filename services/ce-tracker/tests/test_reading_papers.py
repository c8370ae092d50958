"""What is read of a paper that somebody sends, in a process of its own; and what is told of one that cannot be read."""

from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from ce_tracker.evidence.inputs import SentPaper
from ce_tracker.evidence.reader import picture_of, read_if_sent, read_paper
from ce_tracker.evidence.rules import (
    BrokenEvidence,
    EmptyEvidence,
    EvidenceTooLarge,
    HugeEvidence,
    Likeness,
    LockedEvidence,
    WrongEvidence,
    distance,
    likeness_of,
)
from ce_tracker.evidence.views import Paper
from shared.refusals import Refusal
from shared.settings import Settings

from .papers import HEIC, certificate, cropped, locked_pdf, pdf, photo_of_fifteen_megabytes, written

AT_MOST = Settings().photo_bytes


async def read(content: bytes) -> Paper:
    return await read_paper(SentPaper.of("paper", content), at_most=AT_MOST)


def shown(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


async def test_a_photo_of_fifteen_megabytes_becomes_a_small_one() -> None:
    paper = await read(photo_of_fifteen_megabytes())

    assert (paper.content_type, shown(paper.content).size) == ("image/jpeg", (2400, 1800))
    assert len(paper.content) < 4_000_000


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
async def test_a_photo_stands_upright_and_says_nothing_of_where_it_was_taken(kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    lying = certificate().rotate(90, expand=True)

    paper = await read(written(lying, kind, exif=exif.tobytes()))
    kept = shown(paper.content)

    assert kept.size == certificate().size and not kept.getexif() and b"Exif" not in paper.content
    assert distance(paper.look, (await read(written(certificate()))).look) <= 1


async def test_a_photo_that_a_phone_wrote_as_heic_becomes_a_jpeg() -> None:
    paper = await read(HEIC)
    kept = shown(paper.content)

    assert (kept.format, kept.size) == ("JPEG", (300, 400))
    assert not kept.getexif() and b"telephone" not in paper.content
    assert likeness_of(paper.look, (await read(written(certificate()))).look, same_person=True) == Likeness.AGAIN


async def test_what_one_sees_through_is_white() -> None:
    paper = await read(written(Image.new("RGBA", (40, 30), (0, 0, 0, 0)), "PNG"))

    assert shown(paper.content).getpixel((20, 15)) == (255, 255, 255)


async def test_a_pdf_with_lines_before_it_is_read() -> None:
    paper = await read(b"\xef\xbb\xbfScanned by a machine\r\n" + pdf())

    assert paper.content.startswith(b"%PDF-")
    assert paper.pages == 1


async def test_nothing_in_a_pdf_acts_any_more() -> None:
    paper = await read(pdf())

    with pikepdf.open(BytesIO(paper.content)) as kept:
        assert not {"/OpenAction", "/AA", "/Names", "/AcroForm", "/Metadata"} & set(kept.Root.keys())
        assert "/Annots" not in kept.pages[0]
        assert not kept.attachments and "/Author" not in kept.docinfo
    for word in (b"JavaScript", b"unseen", b"Somebody"):
        assert word not in paper.content


async def test_what_was_filled_in_a_form_stays_to_be_seen() -> None:
    made = BytesIO()
    with pikepdf.open(BytesIO(pdf())) as form:
        drawn = form.make_stream(b"0 0 100 50 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        drawn.BBox = [0, 0, 100, 50]
        field = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, Rect=[150, 80, 250, 130], F=4)
        field.FT, field.T, field.AP = pikepdf.Name.Tx, "name", pikepdf.Dictionary(N=drawn)
        form.pages[0].Annots = pikepdf.Array([form.make_indirect(field)])
        form.Root.AcroForm = pikepdf.Dictionary(Fields=form.pages[0].Annots)
        form.save(made)

    paper = await read(made.getvalue())
    page = shown(await picture_of(paper.content, paper.content_type, 1)).convert("L")

    assert page.getpixel((page.width // 2, page.height * 95 // 200)) < 20


async def test_each_page_of_a_pdf_is_a_picture() -> None:
    paper = await read(pdf())

    page = shown(await picture_of(paper.content, paper.content_type, 1))

    assert (page.format, page.size) == ("JPEG", (1400, 700))
    with pytest.raises(WrongEvidence):
        await picture_of(paper.content, paper.content_type, 2)


MISFORTUNES: dict[str, tuple[bytes, type[Refusal]]] = {
    "empty": (b"", EmptyEvidence),
    "a photo that was cut": (written(certificate())[:20_000], BrokenEvidence),
    "a photo cut in its head": (written(certificate())[:12], BrokenEvidence),
    "a cut HEIC": (HEIC[: len(HEIC) // 2], BrokenEvidence),
    "a PDF that was cut": (b"%PDF-1.7\n1 0 obj\n<< /Type", BrokenEvidence),
    "a PDF without a page": (b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", BrokenEvidence),
    "a locked PDF": (locked_pdf(), LockedEvidence),
    "words": (b"I was there.", WrongEvidence),
    "a page of the web": (b"<html><script>alert(1)</script></html>", WrongEvidence),
    "a drawing that acts": (b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', WrongEvidence),
    "a program": (b"\x7fELF\x02\x01\x01" + b"\0" * 60, WrongEvidence),
    "a film": (written(certificate(), "GIF"), WrongEvidence),
    "more dots than we draw": (written(Image.new("1", (10_000, 5_001)), "PNG"), HugeEvidence),
    "too large": (b"\xff\xd8\xff" + b"\0" * 20_000_000, EvidenceTooLarge),
}


@pytest.mark.parametrize("name", MISFORTUNES)
async def test_each_misfortune_has_a_sentence_of_its_own(name: str) -> None:
    content, refusal = MISFORTUNES[name]

    with pytest.raises(refusal) as refused:
        await read(content)

    assert type(refused.value) is refusal


async def test_the_same_photo_cropped_looks_the_same_and_another_does_not() -> None:
    whole = await read(written(certificate()))

    for other in (cropped(certificate(), 0.02), cropped(certificate(), 0.08), certificate().resize((600, 800))):
        again = await read(written(other, quality=60))
        assert likeness_of(whole.look, again.look, same_person=True) == Likeness.AGAIN
    assert likeness_of(whole.look, (await read(written(certificate(2)))).look, same_person=True) is None


async def test_where_nothing_was_sent_nothing_is_read() -> None:
    assert await read_if_sent(None, at_most=AT_MOST) is None
