"""What a text asks of the peer, sentence by sentence, and what it says that the job goes without.

Passed over are a sentence that denies a duty, a list under a heading that does, and the work of nurses, clinicians and
others.
"""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from jobcheck.others import OTHERS_COME_NEXT, is_for_others, is_left_to_others, is_refused, words

_MARK = re.compile(r"""^\s*(?:[^\w\s"'“‘($#@&/]{1,3}(?:\s+|(?<=[-*•])(?=\w))|(?:\d+|[A-Za-z])[.)]\s+)""")
_END = re.compile(r"(?<=[.!?;])\s+")
# A long line that breaks off in mid-sentence goes on in the next one.
_WRAPPED = re.compile(r"(?<=[^\n]{49}[^\n.:;!?])\n[ \t]*(?=[a-z(])")
_OPENS_A_LIST = re.compile(r"\s*[:–—-]$")
_ANSWERED_NO = re.compile(r"(?:no|nope|none|nobody|never|not)\b", re.IGNORECASE)

_DENIED = words(r"""
    \boutside\ (?:of\ )?(?:the|your|this|our|its)\ (?:\w+\ )?(?:role|scope|job|position|duties)\b
  | \b(?:is|are|falls?|lies?|stays?)\ outside\b | \b(?:peers|we|they|staff|jobs?)\b[^,;]{0,30}\bused\ to\b
  | \b(?:not|never|no|nor|none|nobody|nothing|without|cannot|neither|instead\ of|rather\ than|refrain\w*|free\ of
        |elsewhere|(?:in|at)\ other\ (?:places|agencies|programs|jobs)
        |excluded|excludes|exclusions?|off[ -](?:limits|the\ table)|out\ of\ scope|beyond\ the\ scope|hands\ off
        |(?:stays?|keeps?)\s+(?:well\s+)?(?:out\s+of|away\s+from|clear\s+of)|stopped\s+(?:asking|having|using))\b
  | n['’]t\b
""")
# Words that look like the denial of a duty and are none.
_NO_DENIAL = words(r"""
    (?:\bnot|n['’]t)\s+(?:only|just|merely|simply|solely|limited|less|more|fewer|later|necessarily|afraid
        |(?:an?|your)\s+(?:typical|average|ordinary|usual|desk|office|standard))\b
  | (?:\bnot|\bnever|n['’]t|\bcannot)\s+(?:hesitate|fail|forget|miss)\b
  | \bno-?show\w*
  | \bno(?:body)?\b[^,;.]{0,40}?\b(?:before|until)\b
  | \bno\s+(?:later|less|fewer|more|matter|doubt|wrong|two|(?:prior\s+|previous\s+)?experience|degree)\b
  | \bwithout\s+(?:judg\w+|bias|fail|delay|exception|limitation|prejudice|hesitation|notice|supervision|prompting)\b
  | \b(?:clients?|patients?|residents?|members?|participants?|individuals|people|those|anyone|tenants?|guests?|callers)
        \s+(?:who|that)\s+(?:\w+\s+)?(?:not\b|never\b|cannot\b|\w*n['’]t\b)
  | \boutside\s+(?:the\s+)?(?:appointments?|meetings?|providers?|agenc\w+|groups?|community|county|town)\b
""")
# Where a new thought begins, to which an earlier denial does not reach.
_TURN = words(r"""
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
_SETTING = words(
    r"(?:(?:^|[,;:]\s*|\band\s+)(?:if|when|whenever|where|because|since|unless|until|once|on\ days)"
    r"|\b(?-i:If|When|Whenever|Where|Because|Since|Once))\b[^,;:]*,"
)

# What stands in every posting and asks nothing: the equal opportunity line, sitting at a desk, the insurance.
_BOILERPLATE = words(r"""
    \bequal\ (?:\w+\ )?opportunity\b
  | ^(?:\w+\ ){0,6}periods\ of\ (?:sitting|standing|walking)\b(?!\ (?:with|by|outside)\b)
  | ^(?:medical|health)\b[^.]{0,20}\bdental\b(?=[^.]{0,20}\b(?:insurance|vision|plan|coverage)\b)(?!.*\bappointment)
""")
_ABOUT_THE_JOB = words(r"\b(?:part|jobs?|roles?|work|positions?|duties|tasks?|scope|what|things|do|ask\w*|expect\w*)\b")
_NAMES_THE_JOB = words(r"(?:\bnot|n['’]t)\s+an?\s+(?:\S+\s+){0,3}(?:job|position|role)\b")
_ASSERTED = words(r"\s*(?:you|we|peers?)(?:['’]ll|\s+(?:will|must|shall|are\ expected))\b(?!\s+(?:not|never)\b)")
_REQUIRED = words(r"(?:minimum|required)\s+(?:\w+\s+)?(?:qualifications|education|requirements)$")
_HEADING_WORDS = 12
_LONGEST = 400
"""Characters. What is longer is no sentence and is cut at a pause or a space: a text without full stops would else take
time by the square of its length."""


def sentences(text: str) -> list[str]:
    """Each line of a list is one at least; its mark is taken away."""
    lines = (_MARK.sub("", line).strip() for line in _lines(text))
    return [cut for line in lines for part in _END.split(line) if part for cut in _cut(part)]


def _cut(sentence: str) -> list[str]:
    """The sentence; in pieces, if it is too long to be one."""
    pieces = []
    while len(sentence) > _LONGEST:
        at = max(sentence.rfind(sign, _LONGEST // 2, _LONGEST) for sign in ",;:–—")
        at = at + 1 or sentence.rfind(" ", 1, _LONGEST) + 1 or _LONGEST
        pieces.append(sentence[:at].strip())
        sentence = sentence[at:].strip()
    return [piece for piece in (*pieces, sentence) if piece]


class Passage(NamedTuple):
    """A sentence, and the words before the colon that begin the list in which it stands ("You will monitor:")."""

    sentence: str
    lead: str = ""

    @property
    def whole(self) -> str:
        return self.lead + self.sentence

    @property
    def begins(self) -> int:
        return len(self.lead)


def passages(text: str) -> list[Passage]:
    """Its sentences, without the lists under a heading that says what the job is not."""
    kept: list[Passage] = []
    lead, denied = "", False
    items: list[str] = []
    for line in _lines(text):
        inside = (denied or bool(lead)) and _goes_on(items, line)
        if inside and denied:
            kept += [Passage(part) for part in sentences(line) if _ASSERTED.match(part)]
        else:
            kept += [Passage(part, lead if inside else "") for part in _asked_in_line(line)]
        if inside:
            items.append(line)
        else:
            denied, lead, items = _denies_what_follows(line), _lead(line), []
    return kept


def _lead(line: str) -> str:
    """What a line with a colon at its end, or "Minimum qualifications", gives to each item of the list below it."""
    last = (sentences(line) or [""])[-1]
    if _REQUIRED.match(last):
        return last + " "
    return _OPENS_A_LIST.sub(" ", last) if _OPENS_A_LIST.search(last) and len(last.split()) <= _HEADING_WORDS else ""


class Clauses(NamedTuple):
    """A sentence without the words that only look like a denial, and the places where a new thought begins."""

    plain: str
    turns: tuple[int, ...]


def divide(sentence: str) -> Clauses:
    plain = _NO_DENIAL.sub(lambda found: "_" * len(found.group()), sentence)
    turns = {found.start() for found in _TURN.finditer(plain)}
    turns |= {found.end() for pattern in (_SETTING, OTHERS_COME_NEXT) for found in pattern.finditer(plain)}
    return Clauses(plain, (0, *sorted(turns), len(plain)))


def is_excluded(clauses: Clauses, start: int, end: int) -> bool:
    """Whether the job goes without what stands at this place: it is denied there, or the work of others."""
    first, last = _clause(clauses.turns, start, end)
    clause = clauses.plain[first:last]
    return (
        _DENIED.search(clauses.plain, first, start) is not None
        or is_for_others(clause, start - first, end - first)
        or is_refused(clauses.plain, start, end)
    )


def is_denial(clauses: Clauses, start: int, end: int) -> bool:
    return _DENIED.fullmatch(clauses.plain[start:end]) is not None


def _lines(text: str) -> list[str]:
    return _WRAPPED.sub(" ", text).splitlines()


def _asked_in_line(line: str) -> list[str]:
    """A lead-in with a colon denies the rest of its sentence, parts after a semicolon too."""
    kept: list[str] = []
    denied = False
    for part in _unanswered(sentences(line)):
        lead, colon, rest = part.partition(":")
        begins = not denied and bool(colon) and _denies(lead)
        if begins:
            kept += [lead + colon, *([rest.strip()] if _ASSERTED.match(rest) else [])]
        elif not denied or _ASSERTED.match(part):
            kept.append(part)
        denied = (denied or begins) and part.endswith((";", ":"))
    return kept


def _unanswered(parts: list[str]) -> list[str]:
    """Without a question that is answered with no ("Do I hand out pills? No.")."""
    pairs = zip(parts, [*parts[1:], ""], strict=False)
    unanswered = (part for part, answer in pairs if not (part.endswith("?") and _ANSWERED_NO.match(answer)))
    return [part for part in unanswered if not _BOILERPLATE.search(part)]


def _denies_what_follows(line: str) -> bool:
    """A line that ends with a colon, or a heading: few words and no full stop."""
    last = (sentences(line) or [""])[-1]
    if _OPENS_A_LIST.search(last):
        return _denies(_OPENS_A_LIST.sub("", last))
    is_heading = not _MARK.match(line) and last[-1:] not in {"", ".", ";", ","} and len(line.split()) <= _HEADING_WORDS
    return is_heading and _ABOUT_THE_JOB.search(last) is not None and _denies(last)


def _denies(lead: str) -> bool:
    lead = _NAMES_THE_JOB.sub("", lead)
    return is_excluded(divide(lead), len(lead), len(lead)) or is_left_to_others(lead)


def _goes_on(items: list[str], line: str) -> bool:
    """Whether a line belongs to the list begun by these. A blank line may stand before the list and between marks."""
    first = next((item for item in items if item.strip()), None)
    if first is None:
        return not _OPENS_A_LIST.search(line.strip())
    if _MARK.match(first):
        return not line.strip() or _MARK.match(line) is not None or line[0].isspace()
    return bool(line.strip()) and bool(items[-1].strip()) and not _OPENS_A_LIST.search(line.strip())


def _clause(turns: tuple[int, ...], start: int, end: int) -> tuple[int, int]:
    """From the last turn before the place to the first one after it."""
    before = turns[bisect_right(turns, start, hi=len(turns) - 1) - 1]
    return before, turns[bisect_left(turns, max(end, start + 1), hi=len(turns) - 1)]
