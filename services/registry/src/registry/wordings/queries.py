from datetime import datetime

from sqlmodel import Session

from registry.wordings.content import CodeWording
from registry.wordings.views import CodeDraft, Codes, DatedCode
from shared.actor import Actor
from shared.approvals import open_approvals
from shared.code_of_ethics import CodeOfEthics, Principle, code_of_ethics
from shared.days import day_of
from shared.refusals import NotFound
from shared.rule_sets import RuleSet, State, in_force, rule_set, rule_sets
from shared.rule_sets.rules import NoRuleSet


def code_in_force(session: Session, language: str, *, now: datetime) -> CodeOfEthics:
    """The agency's own wording of this day; before it has one, the one that comes with the software."""
    try:
        return _worded(in_force(session, CodeWording, day_of(now)), language)
    except NoRuleSet:
        return code_of_ethics(language)


def signed_code(session: Session, version: str, language: str) -> CodeOfEthics:
    """The wording that somebody signed: it stays theirs, whatever is in force now."""
    try:
        return _worded(rule_set(session, CodeWording, version), language)
    except NotFound:
        return code_of_ethics(language)


def is_the_agencys(session: Session, version: str) -> bool:
    """Whether the agency published it, and not the software brought it."""
    return version in {one.id for one in rule_sets(session, CodeWording)}


def codes(session: Session, actor: Actor, language: str, *, now: datetime) -> Codes:
    drafts = rule_sets(session, CodeWording, State.DRAFT)
    first = open_approvals(session, "rule-set", [one.id for one in drafts])
    mine = {one for one, approval in first.items() if approval.first_by == actor.id}
    return Codes(
        current=code_in_force(session, language, now=now),
        published=tuple(_dated(one, language) for one in rule_sets(session, CodeWording)),
        drafts=tuple(CodeDraft(mine=one.id in mine, **vars(_dated(one, language))) for one in drafts),
    )


def _dated(found: RuleSet[CodeWording], language: str) -> DatedCode:
    spoken = ("en", "es") if found.rules.es else ("en",)
    code = _worded(found, language)
    return DatedCode(effective_from=found.effective_from, code=code, spoken=spoken, used=found.used)


def _worded(found: RuleSet[CodeWording], language: str) -> CodeOfEthics:
    """English where the agency has no wording in a language."""
    said = (found.rules.es if language == "es" else None) or found.rules.en
    principles = tuple(
        Principle(number=number, title=one.title, text=one.text, promise=one.promise)
        for number, one in enumerate(said, start=1)
    )
    return CodeOfEthics(version=found.id, source=found.rules.source, principles=principles)


def published_wordings(session: Session) -> tuple[str, ...]:
    """Every version that somebody may have signed: the agency's own, and the one that comes with the software."""
    own = [one.id for one in rule_sets(session, CodeWording)]
    return (*own, *(version for version in [code_of_ethics().version] if version not in own))
