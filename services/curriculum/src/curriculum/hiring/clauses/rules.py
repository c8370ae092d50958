"""What a text asks of the peer, sentence by sentence, and what it says that the job goes without.

Passed over are a sentence that denies a duty, a list under a heading that does, and the work of nurses, clinicians and
others.
"""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


_MARK = re.compile(r"^\s*(?:[-*+•–—▪●○◦‣→➤✓✔]|\d+[.)]|[a-z][.)])\s+")
_END = re.compile(r"(?<=[.!?;])\s+")
# A long line that breaks off in mid-sentence goes on in the next one.
_WRAPPED = re.compile(r"(?<=[^\n]{49}[^\n.:;!?])\n[ \t]*(?=[a-z(])")

_DENIED = _words(r"""
    \b(?:not|never|no|nor|none|nobody|nothing|without|cannot|neither|instead\ of|rather\ than|refrain\w*|free\ of
        |outside|excluded|excludes|exclusions?|off[ -](?:limits|the\ table))\b
  | n['’]t\b
""")
# Words that look like the denial of a duty and are none.
_NO_DENIAL = _words(r"""
    (?:\bnot|n['’]t)\s+(?:only|just|merely|simply|solely|limited|less|more|fewer|later|necessarily|afraid
        |(?:an?|your)\s+(?:typical|average|ordinary|usual|desk|office|standard))\b
  | (?:\bnot|\bnever|n['’]t|\bcannot)\s+(?:hesitate|fail|forget|miss)\b
  | \bno-?show\w*
  | \bno\s+(?:later|less|fewer|more|matter|doubt|wrong|two|(?:prior\s+|previous\s+)?experience|degree)\b
  | \bwithout\s+(?:judg\w+|bias|fail|delay|exception|limitation|prejudice|hesitation|notice|supervision|prompting)\b
  | \b(?:clients?|patients?|residents?|members?|participants?|individuals|people|those|anyone|tenants?|guests?|callers)
        \s+(?:who|that)\s+(?:\w+\s+)?(?:not\b|never\b|cannot\b|\w*n['’]t\b)
  | \boutside\s+(?:the\s+)?(?:appointments?|meetings?|providers?|agenc\w+|groups?|community|county|town)\b
""")
# Where a new thought begins, to which an earlier denial does not reach.
_TURN = _words(r"""
    [,;:–—]?\s*\b(?:and|but|so|yet|while|whereas|instead|however,?|then)\s+(?:also\s+)?
        (?:you|we|peers|this\ (?:role|position|job)|your\ (?:role|duties|tasks|job)
        |(?:the|each|every)\s+\w+(?:\s+\w+)?\s+(?:will|shall|must|may|also|is\ expected))\b
  | [,:–—]\s*(?:you|we)\b
  | ,\s*(?:so|therefore|hence)\b(?!\s+(?:as|much|called)\b)
  | (?<!that)(?<!where)(?<!which)(?<!nor)(?<!thing)(?<!tasks)(?<!what)\s(?:you|we)
        (?:\s+(?:will|must|shall|also|are\ expected|may\ be\ asked)\b|['’]ll\b)
  | [,;]?\s*\bbut\s+(?!not\b|never\b|no\b|nor\b|do\b)
  | \b(?:except|other\ than|apart\ from|aside\ from)\b
""")
# "When nobody is at the desk, ...": what comes after the comma stands for itself.
_SETTING = _words(
    r"(?:^|[,;:]\s*|\band\s+)(?:if|when|whenever|where|because|since|unless|until|once|on\ days)\b[^,;:]*,"
)

_OTHERS = r"""
    (?:(?:nurses?|clinicians?|doctors?|physicians?|psychiatrists?|prescribers?|psychologists?|therapists?|counsell?ors?
        |social\ workers|case\ ?workers?|(?:case|care|property|house|office|unit)\ managers?|care\ coordinators?
        |guards?|security\ officers?|technicians?|aides|pharmacists?|pharmacy|drivers?|interpreters?|lawyers?
        |bookkeepers?|accountants?|landlords?|officers?|colleagues|others|someone\ else|lab|police|supervisors?)
    |(?:nursing|clinical|medical|security|housekeeping|office|administrative|residential|direct\ care|licensed|trained
        |front[ ]desk|kitchen|other|finance|fiscal|billing|transport\w*|intake|crisis|treatment|desk|psychiatric|legal
        |credentialed|qualified|designated|different)\s+(?:\w+\s+)?
        (?:staff|team|department|personnel|colleagues|employees|providers|workers|people|professionals|roles|positions
        |agency|office|member|person|service))\b
"""
_WHOSE = r"(?:(?:our|the|your|an?|each|every|their|all|only|another)\s+)?(?:(?:licensed|registered|trained|own)\s+)?"
_GIVES_ON = r"(?!(?:ask|expect|need|requir|rel[iy]|depend|train|teach|direct|delegat|assign|count)\w*\b)"
_IS_HELPED = r"(?!(?:is|are|will\s+be)\s+(?:assisted|helped|supported|backed|relieved|covered)\b)"
_NO_VERB = r"(?!(?:and|or|to|in|on|with|for|of|at|by|who|duties|duty|tasks?|shifts?|coverage|assignments?|work)\b)"
_OTHERS_DO = _words(
    rf"(?:(?:while|whereas|because|since|so|as|and|but)\s+)?{_WHOSE}{_OTHERS}(?:\s*(?:,|and|or)\s+{_WHOSE}{_OTHERS})*"
    rf"(?:\s+on\s+(?:duty|staff|call|site))?\s+{_NO_VERB}{_GIVES_ON}{_IS_HELPED}[a-z]"
)
_NEXT_OTHERS = _words(
    rf"(?:,\s*(?:(?:and|but|while|whereas|because|so)\s+)?|\s(?:while|whereas|because)\s+)(?={_OTHERS_DO.pattern})"
)
# "We offer ...", "Our clinic provides ...": what the house does, and not the peer.
_THE_HOUSE_DOES = _words(r"""
    (?!(?:\S+\s+){0,6}(?:you|specialists?|companions?|mentors?|coach|navigators?|incumbent|role|position)\b)
    (?:we|(?:[\w&.'’-]+\s+){0,6}(?:clinics?|agency|agencies|programs?|cent(?:er|re)s?|hospitals?|county|organizations?|house
        |services|shelters?|networks?|foundation|department|division|health|inc\.|llc|clubhouse|collaborative|alliance
        |partners|authority|system|residence))(?:,\s+(?:inc\.|llc),?)?\s+(?:also\s+)?
        (?:offers?|provides?|operates?|delivers?|serves?|runs?|specializes|includes?|combines?)\b
""")
_BY_ANYBODY_ELSE = r"""
    \b(?:is|are|will\ be|was|were)\s+(?:\w+\s+)?(?!prescribed|ordered|directed|assigned|requested|approved|needed|made)
        (?:\w+(?:ed|en|ne|ld|un|pt))\s+(?:(?:out|up|in)\s+)?by
        \s+(?!(?:\w+\s+){0,2}(?:you|peers?|specialists?|mentors?|companions?|navigators?|coach|incumbent)\b)
        (?:the|an?|our|its|county|agency|state|someone|licensed|other)\s+(?!(?:end|close|next|time|day|way|week|month|peer|due)\b)\w
"""
_BY_OTHERS = _words(
    rf"\b(?:is|are|will\ be|was|were)\s+(?:\w+\s+)?(?!prescribed|ordered|directed|assigned|requested|approved|needed)"
    rf"(?:\w+(?:ed|en|ne|ld|un|pt)\s+(?:out\s+)?(?:by|to)|(?:the\s+)?(?:job|work|task|responsibility|duty|role)\s+of|up\s+to)"
    rf"\s+{_WHOSE}{_OTHERS} | {_BY_ANYBODY_ELSE}"
    rf" | \b(?:belongs?|falls?|stays?|remains?|rests?)\s+(?:to|with)\s+{_WHOSE}{_OTHERS}"
)
_IS_NO_PART = _words(r"""
    (?:\b(?:is|are|will\ be)\s+(?:\w+ly\s+)?(?:not|never|no|nobody)|\b(?:is|are)n['’]t)\s+
        (?:(?:an?y?|be)\s+)?(?:part|something|yours?|among|included|expected|asked|assigned|in\ (?:the|this|your)
        |done|the\ (?:role|job|task|work)|what|performed|within)\b
  | \b(?:is|are|falls?)\s+outside\b
""")
_VERB = _words(
    r"(?<!that )(?<!which )(?<!who )"
    r"\b(?:is|are|will|must|has|have|was|were|belongs?|falls?|stays?|remains?|rests?)\b|\b(?:is|are)n['’]t\b"
)
_YOU = _words(r"\b(?:you|yours?|peers?|specialists?|mentors?)\b")
_WITH_YOU = _words(r"\b(?:(?:for|with|alongside|and|which|that|asks?)\s+(?:you|peers?|the\ peer)\b|with\ your\b)")
_DUTY_FIRST = _words(r"""
    \s*(?:you|we|assist|help|collect|conduct|perform|complet|provid|monitor|search|transport|report|administ|observ
        |document|writ|maintain|manag|hand|giv|carr|run|lead|facilitat|ensur|mak|tak|do|keep|serv|act|cover|fill)(?!\w*ing\b)\w*\b
""")

_ABOUT_THE_JOB = _words(
    r"\b(?:part|jobs?|roles?|work|positions?|duties|tasks?|scope|what|things|do|ask\w*|expect\w*)\b"
)
_NAMES_THE_JOB = _words(r"\b(?:not|n['’]t)\s+an?\s+(?:\S+\s+){0,3}(?:job|position|role)\b")
_ASSERTED = _words(r"\s*(?:you|we|peers?)(?:['’]ll|\s+(?:will|must|shall|are\ expected))\b(?!\s+(?:not|never)\b)")
_HEADING_WORDS = 12


def sentences(text: str) -> list[str]:
    """Each line of a list is one at least; its mark is taken away."""
    lines = (_MARK.sub("", line).strip() for line in _lines(text))
    return [part for line in lines for part in _END.split(line) if part]


class Asked(NamedTuple):
    """A sentence, and the words before the colon that begin the list in which it stands ("You will monitor:")."""

    sentence: str
    lead: str = ""

    @property
    def whole(self) -> str:
        return self.lead + self.sentence

    @property
    def begins(self) -> int:
        return len(self.lead)


def asked(text: str) -> list[Asked]:
    """Its sentences, without the lists under a heading that says what the job is not."""
    kept: list[Asked] = []
    lead, denied = "", False
    items: list[str] = []
    for line in _lines(text):
        inside = (denied or bool(lead)) and _goes_on(items, line)
        if inside and denied:
            kept += [Asked(part) for part in sentences(line) if _ASSERTED.match(part)]
        else:
            kept += [Asked(part, lead if inside else "") for part in _asked_in_line(line)]
        if inside:
            items.append(line)
        else:
            denied, lead, items = _denies_what_follows(line), _lead(line), []
    return kept


def _lead(line: str) -> str:
    """What a line with a colon at its end gives to each item of the list below it."""
    last = (sentences(line) or [""])[-1]
    return last[:-1] + " " if last.endswith(":") and len(last.split()) <= _HEADING_WORDS else ""


class Reading(NamedTuple):
    """A sentence without the words that only look like a denial, and the places where a new thought begins."""

    plain: str
    turns: tuple[int, ...]


def read(sentence: str) -> Reading:
    plain = _NO_DENIAL.sub(lambda found: "_" * len(found.group()), sentence)
    turns = {found.start() for found in _TURN.finditer(plain)}
    turns |= {found.end() for pattern in (_SETTING, _NEXT_OTHERS) for found in pattern.finditer(plain)}
    return Reading(plain, (0, *sorted(turns), len(plain)))


def goes_without(reading: Reading, start: int, end: int) -> bool:
    """Whether the job goes without what stands at this place: it is denied there, or the work of others."""
    first, last = _clause(reading.turns, start, end)
    clause = reading.plain[first:last]
    return (
        _DENIED.search(reading.plain, first, start) is not None
        or _THE_HOUSE_DOES.match(clause.lstrip(" ,;:–—")) is not None
        or _others_do(clause, start - first, end - first)
        or _left_to_others(clause, start - first)
    )


def is_denial(reading: Reading, start: int, end: int) -> bool:
    return _DENIED.fullmatch(reading.plain[start:end]) is not None


def _lines(text: str) -> list[str]:
    return _WRAPPED.sub(" ", text).splitlines()


def _asked_in_line(line: str) -> list[str]:
    """A lead-in with a colon denies the rest of its sentence, parts after a semicolon too."""
    kept: list[str] = []
    denied = False
    for part in sentences(line):
        lead, colon, rest = part.partition(":")
        begins = not denied and bool(colon) and _denies(lead)
        if begins:
            kept += [lead + colon, *([rest.strip()] if _ASSERTED.match(rest) else [])]
        elif not denied or _ASSERTED.match(part):
            kept.append(part)
        denied = (denied or begins) and part.endswith((";", ":"))
    return kept


def _denies_what_follows(line: str) -> bool:
    """A line that ends with a colon, or a heading: few words and no full stop."""
    last = (sentences(line) or [""])[-1]
    if last.endswith(":"):
        return _denies(last[:-1])
    is_heading = not _MARK.match(line) and last[-1:] not in {"", ".", ";", ","} and len(line.split()) <= _HEADING_WORDS
    return is_heading and _ABOUT_THE_JOB.search(last) is not None and _denies(last)


def _denies(lead: str) -> bool:
    lead = _NAMES_THE_JOB.sub("", lead)
    return goes_without(read(lead), len(lead), len(lead)) or _BY_OTHERS.search(lead) is not None


def _goes_on(items: list[str], line: str) -> bool:
    """Whether a line belongs to the list begun by these. A blank line may stand before the list and between marks."""
    first = next((item for item in items if item.strip()), None)
    if first is None:
        return not line.strip().endswith(":")
    if _MARK.match(first):
        return not line.strip() or _MARK.match(line) is not None or line[0].isspace()
    return bool(line.strip()) and bool(items[-1].strip()) and not line.strip().endswith(":")


def _clause(turns: tuple[int, ...], start: int, end: int) -> tuple[int, int]:
    """From the last turn before the place to the first one after it."""
    before = turns[bisect_right(turns, start, hi=len(turns) - 1) - 1]
    return before, turns[bisect_left(turns, max(end, start + 1), hi=len(turns) - 1)]


def _others_do(clause: str, start: int, end: int) -> bool:
    """Whether someone else is named at its beginning as the one who does it, and the peer is not."""
    subject = _OTHERS_DO.match(clause.lstrip(" ,;:–—"))
    if subject is None:
        return False
    alone = _YOU.search(clause[:start].replace("not you", "")) is None
    return alone and _WITH_YOU.search(clause, end) is None


def _left_to_others(clause: str, start: int) -> bool:
    """Whether it goes on "... is done by nurses" or "... is no part of the job"."""
    if _DUTY_FIRST.match(clause):
        return False
    verb = _VERB.search(clause, start)
    return verb is not None and any(pattern.match(clause, verb.start()) for pattern in (_BY_OTHERS, _IS_NO_PART))
