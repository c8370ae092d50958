"""Whose work a clause speaks of, if not the peer's: that of nurses, of the house, of whoever is named after "by"."""

import re


def words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


_OTHERS = r"""
    (?:(?:nurses?|nursing|clinicians?|doctors?|physicians?|psychiatr(?:y|ists?)|prescribers?|psycholog(?:y|ists?)
        |therapists?|counsell?ors?|social\ workers|case\ ?workers?
        |(?:case|care|property|house|housing|office|unit)\ managers?
        |care\ coordinators?|guards?|security|public\ safety|technicians?|aides|pharmacists?
        |pharmacy|drivers?|interpreters?|lawyers?|bookkeepers?|accountants?|landlords?|officers?|colleagues|others
        |someone\ else|somebody\ else|lab|police|supervisors?|volunteers?(?!\ (?:personal|own|your|their)\b)
        |tutors?|management|human\ resources)
    |(?:clinical|medical|housekeeping|office|administrative|residential|direct\ care|licensed|trained
        |front[ ]desk|kitchen|other|finance|fiscal|billing|transport\w*|intake|crisis|treatment|desk|psychiatric|legal
        |credentialed|qualified|designated|different|separate|outside|dedicated)\s+(?:\w+\s+)?
        (?:staff|team|department|personnel|colleagues|employees|providers|workers|people|professionals|roles|positions
        |agency|office|member|person|service|services|vendor|contractor|clerk|desk|unit))\b
"""
_WHOSE = (
    r"(?:(?:our|the|your|an?|each|every|their|all|only|another)\s+)?"
    r"(?:(?:licensed|registered|trained|own|crisis|charge|on-call)\s+)?"
)
_GIVES_ON = r"(?!(?:ask|expect|need|requir|rel[iy]|depend|train|teach|direct|delegat|assign|count)\w*\b)"
_IS_HELPED = r"(?!(?:is|are|will\s+be)\s+(?:assisted|helped|supported|backed|relieved|covered)\b)"
_NO_VERB = r"(?!(?:and|or|to|in|on|with|for|of|duties|duty|tasks?|shifts?|coverage|work)\b)"
_OTHERS_DO = words(
    rf"(?:(?:while|whereas|because|since|so|as|and|but)\s+)?{_WHOSE}{_OTHERS}(?:\s*(?:,|and|or)\s+{_WHOSE}{_OTHERS})*"
    rf"(?:\s+on\s+(?:duty|staff|call|site|the\s+team))?\s+{_NO_VERB}{_GIVES_ON}{_IS_HELPED}[a-z]"
)
# "Works with nurses who give ..."; "... and completes" is the peer again.
_OTHERS_WHO_DO = words(
    rf"\b(?:with|alongside|beside|by|includes?)\s+{_WHOSE}{_OTHERS}(?:\s*(?:,|and|or)\s+{_WHOSE}{_OTHERS})*"
    rf",?\s+(?:who|that)\s+{_GIVES_ON}(?:(?!\s+and\s+\w+s\b)[^,;:])*"
)
OTHERS_COME_NEXT = words(
    rf"(?:,\s*(?:(?:and|but|while|whereas|because|so)\s+)?|\s(?:while|whereas|because)\s+)(?={_OTHERS_DO.pattern})"
)
# "We offer ...", "Our clinic provides ...": what the house does, and not the peer.
_THE_HOUSE_DOES = words(r"""
    (?!(?:\S+\s+){0,6}(?:you|specialists?|companions?|mentors?|coach|navigators?|incumbent|role|position)\b)
    (?:we(?:['’]ll|\s+will)?|(?:[\w&.'’-]+\s+){0,6}(?:clinics?|agency|agencies|programs?|cent(?:er|re)s?|hospitals?|county
        |organizations?|house|services|shelters?|networks?|foundation|department|division|health|llc|clubhouse
        |collaborative|alliance|partners|authority|system|residence))(?:,\s+(?:inc\.|llc),?)?\s+(?:also\s+)?
        (?:offers?|provides?|operates?|delivers?|serves?|runs?|specializes|includes?|combines?|lends?|covers?|pays?
        |reimburses?|sponsors?)\b
""")
# "Guests keep ...", "Members lead ...": what people do themselves.
_THEY_DO = words(r"""
    (?:(?:our|the|all|most|and|but)\s+)*(?:residents|guests|members|tenants|participants|people|veterans|students|youth)
        \s+(?:all\s+|alone\s+|always\s+)?(?:do|keep|take|make|bring|hold|cook|clean|pay|lead|run|decide|set|choose
        |write|plan|manage|have|own|share|receive)\b
""")
_THE_PEER = r"(?:you|peers?|specialists?|mentors?|companions?|navigators?|coach|incumbents?|all\ staff|everyone)\b"
_NO_AGENT = r"""
    (?:end|close|next|time|day|way|week|month|due|noon|hand|phone|telephone|e-?mail|text|mail|mid\w*|law|then
        |\d|the\ (?:end|close|next|time|day|way|week|month)|your|which|that|its\ due|\w+ing\b(?<!nursing))
"""
_PASSIVE = r"""
    \b(?:is|are|gets?|(?:will|can|may|must)\ be|was|were|has\ been|have\ been)\s+(?:\w+\s+)?
        (?!prescrib|order|direct|assign|request|approv|need|requir|expect|ask|guid|fund|award|support|train)
        \w+(?:ed|en|ne|ld|un|pt|ht)\s+(?:(?:out|up|in|on|over|through)\s+)?
"""
_FUNCTION = r"(?:function|task|job|duty|duties|matter|responsibility|role|business|call|decision|privilege|territory)s?"
_BY_OTHERS = words(rf"""
    {_PASSIVE}(?:by|through|via|to)\s+(?!to\b){_WHOSE}{_OTHERS}
  | {_PASSIVE}(?:by|through|via)\s+(?!(?:\w+\s+){{0,2}}{_THE_PEER}){_WHOSE}(?!{_NO_AGENT})\w
  | \b(?:is|are|will\ be)\s+(?:\w+\s+)?(?:(?:(?:the|an?)\s+)?{_FUNCTION}\s+(?:of|for)|up\s+to|for|left\s+to|with
        |in\ the\ hands\ of)\s+{_WHOSE}{_OTHERS}
  | \b(?:belongs?|falls?|stays?|remains?|rests?|goes|lies|lie|sits?)\s+(?:to|with)\s+
        (?:{_WHOSE}{_OTHERS}|(?-i:[A-Z])\w+)
  | \b(?:is|are|remains?)\s+(?:(?:strictly|purely|only|solely)\s+)?(?:(?:an?|the|our)\s+)?
        (?:nurs\w+|clinic\w+|medical|security|pharmacy|licensed|supervisory|management|police
        |(?!(?:\w+\s+)?(?:peer|specialist))(?:\w+\s+)?\w+['’]s?)\s+{_FUNCTION}\b
""")
# "Diagnosis: licensed staff only", "Referrals: our other unit owns these".
_NAMED_AFTERWARDS = words(rf"""
    [^.;?!]{{0,80}}?[:(–—]\s*(?:(?:that|this|these|those)(?:['’]s|\s+is|\s+are)\s+|for\s+|by\s+)?
    (?:{_WHOSE}{_OTHERS}|(?:our|the|an?)\s+(?:[\w-]+\s+){{0,3}}(?:unit|team|department|office|desk|crew|vendor|agency))
    (?:['’]s?\b|\s+(?:only|owns?|do(?:es)?|handles?|takes?|runs?|manages?|sees?|covers?|will|has|have)\b|\s*(?:[.,;)]|$))
""")
# "Medication (not a peer's task)".
_DENIED_IN_BRACKETS = words(rf"""
    [^.;:,?!(]{{0,30}}\(\s*(?:(?:this|that|which)(?:['’]s|\s+is)\s+)?
    (?:(?:not|never)\s+(?:you|part|an?\s+peer|something|in\s+th|for\s+peer|ours|the\s+peer)|no,|{_OTHERS_DO.pattern})
""")
_LEFT_TO = words(rf"(?:^|\b(?:we|you|peers|and)\s+)(?:leaves?|leaving)\s[^,;:]*?\s+(?:to|with)\s+{_WHOSE}{_OTHERS}")
_IS_NO_PART = words(r"""
    (?:\b(?:is|are|will\ be)\s+(?:[\w ]{1,20}\s+but\s+)?(?:\w+ly\s+)?(?:not|never|no|nobody)|\b(?:is|are)n['’]t)\s+
        (?:(?:an?y?|be)\s+)?(?:part|something|yours?|among|included|expected|asked|assigned|in\ (?:the|this|your)
        |done|the\ (?:role|job|task|work)|what|performed|within)\b
  | \b(?:is|are|falls?)\s+outside\b
""")
_VERB = words(
    r"(?<!that )(?<!which )(?<!who )"
    r"\b(?:is|are|gets?|will|can|may|must|has|have|was|were|belongs?|falls?|stays?|remains?|rests?|goes?|lies?|sits?)\b"
    r"|\b(?:is|are)n['’]t\b"
)
_YOU = words(r"\b(?:you|yours?|peers?|specialists?|mentors?)\b")
_WITH_YOU = words(r"\b(?:(?:for|with|alongside|which|that|asks?)\s+(?:you|peers?|the\ peer)\b|with\ your\b)")
_DUTY_FIRST = words(r"""
    \s*(?:you|we|assist|help|collect|conduct|perform|complet|provid|monitor|search|transport|report|administ|observ|drive
        |writ|maintain|manag|hand|giv|carr|run|lead|facilitat|ensur|mak|tak|do|keep|serv|act|cover|fill|check
        |see|watch|count|remind|log|record|escort|verif|oversee|supervis|coordinat|prepar|prompt|track)(?!\w*ing\b)\w*\b
""")
# "If she is to be restrained, the peer leaves", "When a team asks you to drive, you take the request back".
_IN_A_CASE = words(r"^\s*(?:if|when|whenever|where|once|should)\b|(?-i:\b(?:If|When|Whenever|Where|Once|Should)\b)")
_THEN_THE_PEER_REFUSES = words(rf"""
    ,\s*(?:then\s+)?(?:
        (?:the|a|our|every)?\s*(?:\w+\s+)?{_THE_PEER}\s+(?:(?:will|can|may|should|must|simply|always|then|politely)\s+)*
        (?:leaves?|steps?\s+(?:out|aside|away|back)|walks?\s+(?:out|away)|stays?\s+(?:out|away)|declines?|refuses?
        |says?\s+(?:no|so)|(?:takes?|sends?|brings?|hands?|gives?)\s+[^,;]{{0,30}}?\bback|do(?:es)?\s+not)\b
      | {_OTHERS_DO.pattern})
""")
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”')
_QUOTED_SPEECH = 3


def is_for_others(clause: str, start: int, end: int) -> bool:
    """Whether the clause gives what stands at this place in it to others, or says that it is no part of the job."""
    subject = clause.lstrip(" ,;:–—")
    return (
        _THE_HOUSE_DOES.match(subject) is not None
        or _LEFT_TO.search(clause) is not None
        or (_THEY_DO.match(subject) is not None and _YOU.search(clause) is None)
        or _DENIED_IN_BRACKETS.match(clause, end) is not None
        or _others_do(subject, clause, start, end)
        or _left_to_others(clause, start, end)
    )


def is_refused(sentence: str, start: int, end: int) -> bool:
    """Whether it is only the case in which the peer refuses or others act, or what somebody else says."""
    speech = (found.span() for found in _QUOTED.finditer(sentence) if len(found.group().split()) >= _QUOTED_SPEECH)
    return any(first < start and end < last for first, last in speech) or (
        _IN_A_CASE.search(sentence, 0, start) is not None and _THEN_THE_PEER_REFUSES.search(sentence, end) is not None
    )


def is_left_to_others(lead: str) -> bool:
    """Whether the line above a list gives all of it to others."""
    return _BY_OTHERS.search(lead) is not None


def _others_do(subject: str, clause: str, start: int, end: int) -> bool:
    """Whether someone else is named before it as the one who does it, and the peer is not."""
    if any(found.start() < start <= found.end() for found in _OTHERS_WHO_DO.finditer(clause)):
        return _WITH_YOU.search(clause, end) is None
    if _OTHERS_DO.match(subject) is None:
        return False
    alone = _YOU.search(clause[:start].replace("not you", "")) is None
    return alone and _WITH_YOU.search(clause, end) is None


def _left_to_others(clause: str, start: int, end: int) -> bool:
    """Whether it goes on "... is done by nurses", "... is no part of the job" or "...: nurses only"."""
    if _DUTY_FIRST.match(clause):
        return False
    if _NAMED_AFTERWARDS.match(clause, end):
        return True
    verb = _VERB.search(clause, start)
    return verb is not None and any(pattern.match(clause, verb.start()) for pattern in (_BY_OTHERS, _IS_NO_PART))
