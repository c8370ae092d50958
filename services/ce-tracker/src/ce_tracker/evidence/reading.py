"""Reading a paper, in a process of its own that ends when it is done: what somebody sends may be anything.

`python -I reading.py take`: the file on standard input, of which a paper comes out as we keep it. A photo is turned
upright, at most EDGE pixels long, a JPEG without a word about where and with what it was taken. A PDF loses what acts
and what lies in it unseen; what was filled in stays as ink. `page N`: that page of a PDF as a picture.

What comes out is a line of JSON and then the content. Where nothing does, it ends with the number of `Unread`.
"""

import json
import resource
import sys
from collections.abc import Callable
from io import BytesIO
from typing import Any

from ce_tracker.evidence.rules import Unread, is_heic

MEMORY, SECONDS = 2_000_000_000, 20
PIXELS = 50_000_000
EDGE = 2400
"""Pixels: a page of small print stays readable."""
QUALITY = 85
SCREEN = 1400
"""Pixels: a page of a PDF as it is shown."""
PHOTOS = ("JPEG", "PNG", "WEBP", "HEIF")
BEFORE_THE_PDF = 1024
"""Bytes in which a PDF may begin: mail programs and scanners put lines of their own before it."""
ACTS = ("/OpenAction", "/AA", "/Names", "/AcroForm", "/Metadata", "/Collection")
ROW = 8
CUTS = (0, 2, 4, 6, 8)
"""Hundredths of each edge."""


class Refused(Exception):
    def __init__(self, why: Unread) -> None:
        self.why = why


def taken(content: bytes) -> tuple[dict[str, Any], bytes]:
    """What is said of the paper, and the paper."""
    begin = content[: BEFORE_THE_PDF + 4].find(b"%PDF-")
    if begin >= 0:
        return _pdf(content[begin:])
    return _photo(content)


def page(content: bytes, number: int) -> bytes:
    """A page of a PDF as a JPEG; the first is 1."""
    import pypdfium2

    opened = pypdfium2.PdfDocument(content)
    if not 1 <= number <= len(opened):
        raise Refused(Unread.UNKNOWN)
    return _jpeg(_drawn(opened[number - 1]))


def _photo(content: bytes) -> tuple[dict[str, Any], bytes]:
    from pi_heif import register_heif_opener
    from PIL import Image, ImageOps, UnidentifiedImageError

    register_heif_opener(thumbnails=False)
    try:
        photo = Image.open(BytesIO(content), formats=PHOTOS)
    except UnidentifiedImageError:
        raise Refused(Unread.BROKEN if _looks_like_a_photo(content) else Unread.UNKNOWN) from None
    if photo.width * photo.height > PIXELS:
        raise Refused(Unread.HUGE)
    photo.draft("RGB", (EDGE, EDGE))
    photo.thumbnail((EDGE, EDGE), Image.Resampling.LANCZOS)
    upright = _on_white(ImageOps.exif_transpose(photo))
    return {"content_type": "image/jpeg", "pages": 1, "look": look_of(upright)}, _jpeg(upright)


def _looks_like_a_photo(content: bytes) -> bool:
    starts = (b"\xff\xd8\xff", b"\x89PNG", b"RIFF")
    return content.startswith(starts) or is_heic(content)


def _on_white(picture: Any) -> Any:
    """In plain colours; what one sees through is as on paper."""
    from PIL import Image

    if picture.mode in ("RGB", "L"):
        return picture.convert("RGB")
    see_through = picture.convert("RGBA")
    paper = Image.new("RGB", see_through.size, "white")
    paper.paste(see_through, mask=see_through.getchannel("A"))
    return paper


def _jpeg(picture: Any) -> bytes:
    made = BytesIO()
    picture.save(made, "JPEG", quality=QUALITY, optimize=True)
    return made.getvalue()


def _pdf(content: bytes) -> tuple[dict[str, Any], bytes]:
    import pikepdf
    import pypdfium2

    try:
        with pikepdf.open(BytesIO(content)) as opened:
            pages = len(opened.pages)
            if not pages:
                raise Refused(Unread.BROKEN)
            _still(opened)
            made = BytesIO()
            opened.save(made)
    except pikepdf.PasswordError:
        raise Refused(Unread.LOCKED) from None
    except pikepdf.PdfError:
        raise Refused(Unread.BROKEN) from None
    drawn = _drawn(pypdfium2.PdfDocument(made.getvalue())[0])
    return {"content_type": "application/pdf", "pages": pages, "look": look_of(drawn)}, made.getvalue()


def _still(opened: Any) -> None:
    """Nothing acts any more, and nothing lies in it that one does not see."""
    opened.flatten_annotations()
    del opened.docinfo
    for key in ACTS:
        if key in opened.Root:
            del opened.Root[key]
    for one in opened.pages:
        for key in ("/Annots", "/AA", "/Metadata"):
            if key in one:
                del one[key]


def _drawn(sheet: Any) -> Any:
    """Of a page as long as a house, only as much as is shown."""
    longest = max(sheet.get_size())
    if longest <= 0:
        raise Refused(Unread.BROKEN)
    return sheet.render(scale=SCREEN / longest).to_pil().convert("RGB")


def look_of(picture: Any) -> str:
    """What it looks like, whole and with less and less of its edges: whoever takes it again cuts off some of them."""
    width, height = picture.size
    cuts = [(width * cut // 100, height * cut // 100) for cut in CUTS]
    return "".join(_bits(picture.crop((left, top, width - left, height - top))) for left, top in cuts)


def _bits(picture: Any) -> str:
    """64 of them: in eight rows of nine dots, whether it gets lighter to the right (dHash)."""
    from PIL import Image

    small = picture.convert("L").resize((ROW + 1, ROW), Image.Resampling.LANCZOS).tobytes()
    places = [row * (ROW + 1) + column for row in range(ROW) for column in range(ROW)]
    return f"{sum((small[place] < small[place + 1]) << bit for bit, place in enumerate(places)):016x}"


def _main() -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    what, *number = sys.argv[1:]
    content = sys.stdin.buffer.read()
    asked: Callable[[], tuple[dict[str, Any], bytes]] = (
        (lambda: taken(content)) if what == "take" else (lambda: ({}, page(content, int(number[0]))))
    )
    try:
        said, made = asked()
    except Refused as refused:
        return refused.why
    except Exception:
        return Unread.BROKEN
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + made)
    return 0


if __name__ == "__main__":
    sys.exit(_main())
