"""Small packages of our own, as other programs might write them."""

import io
import zipfile
from collections.abc import Mapping

QTI = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
OPTIONS = "".join(
    f'<qti-simple-choice identifier="Choice{letter}">Answer {letter}</qti-simple-choice>' for letter in "ABC"
)
ASKED = f"""<p>Rosa wants to read her own record.</p>
  <qti-choice-interaction response-identifier="RESPONSE" max-choices="1" shuffle="true">
    <qti-prompt>Who <em>speaks</em> first?</qti-prompt>{OPTIONS}</qti-choice-interaction>"""
ONE_RIGHT = """<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
  <qti-correct-response><qti-value>ChoiceB</qti-value></qti-correct-response></qti-response-declaration>"""
SCORE = '<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>'
MATCH = '<qti-response-processing template="https://www.imsglobal.org/question/qti_v3p0/rptemplates/match_correct"/>'
MAP = '<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>'


def item(
    body: str = ASKED, declared: str = ONE_RIGHT, processing: str = MATCH, *, before: str = "", **attributes: str
) -> bytes:
    told = {"identifier": "rosa", "title": "Rosa", "time-dependent": "false", "xml:lang": "en-US"} | attributes
    written = " ".join(f'{name}="{value}"' for name, value in told.items())
    return (
        f'<?xml version="1.0"?>{before}<qti-assessment-item xmlns="{QTI}" {written}>{declared}{SCORE}'
        f"<qti-item-body>{body}</qti-item-body>{processing}</qti-assessment-item>"
    ).encode()


def mapped(cardinality: str, base: str, entries: Mapping[str, float], **attributes: str) -> str:
    """A response declaration with a mapping."""
    told = " ".join(f'{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    rows = "".join(f'<qti-map-entry map-key="{key}" mapped-value="{worth}"/>' for key, worth in entries.items())
    return (
        f'<qti-response-declaration identifier="RESPONSE" cardinality="{cardinality}" base-type="{base}">'
        f"<qti-mapping {told}>{rows}</qti-mapping></qti-response-declaration>"
    )


SEVERAL = f"""<qti-choice-interaction response-identifier="RESPONSE" max-choices="0" min-choices="1">
  <qti-prompt>Which of these?</qti-prompt>{OPTIONS}</qti-choice-interaction>"""
IN_ORDER = f"""<qti-order-interaction response-identifier="RESPONSE"><qti-prompt>First?</qti-prompt>{OPTIONS}
  </qti-order-interaction>"""
ORDERED = """<qti-response-declaration identifier="RESPONSE" cardinality="ordered" base-type="identifier">
  <qti-correct-response><qti-value>ChoiceC</qti-value><qti-value>ChoiceA</qti-value><qti-value>ChoiceB</qti-value>
  </qti-correct-response></qti-response-declaration>"""
BOX = """<p>What is it called? <qti-text-entry-interaction response-identifier="RESPONSE" expected-length="20"/></p>"""
ONE_WORD = """<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string">
  <qti-correct-response><qti-value>York</qti-value></qti-correct-response></qti-response-declaration>"""


def side(letter: str, limit: int) -> str:
    choices = "".join(
        f'<qti-simple-associable-choice identifier="{letter}{n}" match-max="{limit}">{letter} {n}'
        "</qti-simple-associable-choice>"
        for n in (1, 2)
    )
    return f"<qti-simple-match-set>{choices}</qti-simple-match-set>"


PAIRS = f"""<qti-match-interaction response-identifier="RESPONSE" max-associations="2"><qti-prompt>Who?</qti-prompt>
  {side("P", 1)}{side("Q", 2)}</qti-match-interaction>"""


GAP = '<qti-inline-choice-interaction response-identifier="{}"><qti-inline-choice identifier="x">in</qti-inline-choice>'
GAP += '<qti-inline-choice identifier="y">out</qti-inline-choice></qti-inline-choice-interaction>'
TWO_GAPS = f"<p>Complete it.</p><p>She is {GAP.format('FIRST')} and he is {GAP.format('SECOND')}.</p>"
KEYS = "".join(
    f'<qti-response-declaration identifier="{id}" cardinality="single" base-type="identifier"><qti-correct-response>'
    f"<qti-value>{key}</qti-value></qti-correct-response></qti-response-declaration>"
    for id, key in (("FIRST", "x"), ("SECOND", "y"))
)


ONE_POINT = '<qti-base-value base-type="float">1</qti-base-value>'


def condition(branches: str) -> str:
    return f"<qti-response-condition>{branches}</qti-response-condition>"


def added(id: str, points: str = ONE_POINT, more: str = "") -> str:
    """A rule that adds to the score if a response is right."""
    right = f'<qti-match><qti-variable identifier="{id}"/><qti-correct identifier="{id}"/></qti-match>'
    score = f'<qti-sum><qti-variable identifier="SCORE"/>{points}</qti-sum>'
    then = f'<qti-set-outcome-value identifier="SCORE">{score}</qti-set-outcome-value>'
    return condition(f"<qti-response-if>{right}{then}</qti-response-if>{more}")


def rules(*rules: str) -> str:
    return f"<qti-response-processing>{''.join(rules)}</qti-response-processing>"


EMPTY = '<qti-is-null><qti-variable identifier="RESPONSE"/></qti-is-null>'
FEEDBACK = (
    '<qti-set-outcome-value identifier="FEEDBACK"><qti-base-value base-type="identifier">x</qti-base-value>'
    "</qti-set-outcome-value>"
)
GIVEN = condition(
    f'<qti-response-if><qti-not>{EMPTY}</qti-not><qti-set-outcome-value identifier="SCORE"><qti-sum>'
    '<qti-variable identifier="SCORE"/><qti-map-response identifier="RESPONSE"/></qti-sum></qti-set-outcome-value>'
    f"{FEEDBACK}</qti-response-if>"
)
ONLY_FEEDBACK = condition(
    '<qti-response-if><qti-equal tolerance-mode="exact"><qti-variable identifier="SCORE"/>'
    f'<qti-variable identifier="MAXSCORE"/></qti-equal>{FEEDBACK}</qti-response-if>'
)


def zipped(files: Mapping[str, bytes]) -> io.BytesIO:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in files.items():
            into.writestr(name, content)
    return made
