"""Items of the bank as QTI knows them, and back: a file of the bank is one item in all its languages."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final
from unicodedata import normalize

from pydantic import ValidationError

from exam.exchange_about import about_in, about_out
from exam.exchange_glossary import GLOSSARY, explained_in, glossary_out
from exam.items.kinds import KINDS
from exam.items.kinds.kind import OPTION
from exam.items.kinds.translations import OWN, meaning_of, texts_of
from exam.items.queries import read_item
from qti import model
from qti.refusals import Left, Reason, Refused, Why, refused

MEDIA: Final = "media/"
_SAME: Final = (
    "It means something else, or nothing.",
    "In other words or another spelling, it means what the key counts.",
)
"""The rubric of a short answer that came without one: all there is to ask of what its key does not know."""


def item_out(body: Mapping[str, Any], language: str = OWN) -> model.Item:
    """A file of the bank in one of its languages."""
    item = read_item(body, language)
    recording = None
    if item.media is not None:
        file, captions = MEDIA + item.media.file, MEDIA + item.media.captions
        recording = model.Media(item.media.sort, file, captions, item.media.transcript)
    return model.Item(
        id=item.id,
        language=language,
        stem=item.stem,
        body=_body_out(item.model_dump()),
        version=item.version,
        media=recording,
        subject=model.Subject(item.domain, item.element, item.modules, item.principles, about_out(item.about)),
        rationale=item.rationale,
        rationale_language=OWN,
        supports=glossary_out(item),
    )


def _body_out(item: dict[str, Any]) -> model.Body:
    """By the word for its kind: one that QTI is not told of yet is refused by that word."""
    match item["kind"]:
        case "gap":
            return model.Gaps(item["text"], {id: _choice_out(gap) for id, gap in item["gaps"].items()})
        case "short":
            return model.Short(item["key"], _rated_out(item))
        case "written":
            return model.Written(_rated_out(item))
        case "scenario":
            asked = {id: model.Question(one["ask"], _taken_out(one["takes"])) for id, one in item["questions"].items()}
            return model.Scenario(asked)
        case _:
            return _taken_out(item)


def _taken_out(part: dict[str, Any]) -> model.Taken:
    match part["kind"]:
        case "choice":
            return _choice_out(part)
        case "multiple":
            return model.Multiple(_options_out(part["options"]), part["most"], part["worth"])
        case "order":
            return model.Order(_options_out(part["options"]), part["key"])
        case "match":
            return model.Match(_options_out(part["options"]), _options_out(part["targets"]), part["key"])
    raise refused(Why.NOT_OURS, part["kind"])


def _choice_out(part: dict[str, Any]) -> model.Choice:
    return model.Choice(_options_out(part["options"]), part["key"])


def _options_out(options: Iterable[dict[str, str]]) -> tuple[model.Option, ...]:
    return tuple(model.Option(one["id"], one["text"]) for one in options)


def _rated_out(item: dict[str, Any]) -> model.Rated:
    rubric = item["rubric"]
    rows = tuple(
        model.Row(row["id"], row["title"], tuple(model.Level(one["score"], one["descriptor"]) for one in row["levels"]))
        for row in rubric["rows"]
    )
    anchors = tuple(model.Anchor(one["title"], one["scores"], one["answer"], one["why"]) for one in item["anchors"])
    asked = item["guidance"]
    guidance = model.Guidance(asked["covers"], asked["words"], asked["note"])
    return model.Rated(rubric["standard"], rows, guidance, anchors)


def language_of(item: model.Item) -> str:
    """As the bank calls it: a country makes no other language."""
    return item.language.split("-")[0].lower()


def item_in(versions: Mapping[str, model.Item], id: str) -> tuple[dict[str, Any], dict[str, Any], set[Reason]]:
    """A file of the bank, its texts in each other language, and what was let go. Refused whole, by name."""
    if OWN not in versions:
        raise refused(Why.LANGUAGE, ", ".join(sorted(versions)))
    own = versions[OWN]
    body, left = _body_in(own, id)
    bodies = {OWN: body}
    for language, item in versions.items():
        if language != OWN:
            bodies[language], _ = _body_in(replace(item, subject=own.subject, version=own.version), id)
    bodies, lost = _with_glossary(bodies, versions)
    for language, one in bodies.items():
        if meaning_of(one) != meaning_of(body):
            raise refused(Why.OTHER_MEANING, language)
        _refuse_unless_ours(one)
    texts = {language: texts_of(one) for language, one in bodies.items() if language != OWN}
    return bodies[OWN], texts, left | lost


def _with_glossary(
    bodies: dict[str, dict[str, Any]], versions: Mapping[str, model.Item]
) -> tuple[dict[str, dict[str, Any]], set[Reason]]:
    """With the words that the catalog explains, if an item of ours may explain them; other supports are let go."""
    explained = explained_in(versions)
    more = {language: body | explained.get(language, {}) for language, body in bodies.items()}
    kept = {GLOSSARY} if all(map(_is_ours, more.values())) and explained else set()
    supports = {one.kind for item in versions.values() for one in item.supports} - kept
    return (more if kept else bodies), {Reason(Left.SUPPORT, kind[:40]) for kind in supports}


def _is_ours(body: Mapping[str, Any]) -> bool:
    try:
        _refuse_unless_ours(body)
    except Refused:
        return False
    return True


def _refuse_unless_ours(body: Mapping[str, Any]) -> None:
    try:
        KINDS[body["kind"]].model_validate(body)
    except ValidationError as wrong:
        said = (f"{'.'.join(map(str, one['loc'])) or 'the whole'}: {one['msg']}" for one in wrong.errors())
        raise Refused(Reason(Why.NOT_OURS, one[:200]) for one in said) from None


def slug(name: str) -> str:
    """An id of the bank made of any name."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower())[-64:].strip("-") or "item"


def _body_in(item: model.Item, id: str) -> tuple[dict[str, Any], set[Reason]]:
    """In the order in which a file of the bank says it."""
    kind, answers = _kind_in(item.body)
    subject, media = item.subject, item.media
    body: dict[str, Any] = {"id": id, "version": item.version, "kind": kind}
    body |= {"domain": subject.domain, "element": subject.element}
    body |= {"principles": [*subject.principles], "modules": [*subject.modules]}
    body |= about_in(subject.more)
    if media:
        files = {"file": media.file.removeprefix(MEDIA), "captions": media.captions.removeprefix(MEDIA)}
        body["media"] = {"sort": media.sort, **files, "transcript": [*media.transcript]}
    body |= {"stem": item.stem, **answers}
    left = _renamed(body)
    if isinstance(item.body, model.Short) and item.body.rated is None:
        left.add(Reason(Left.GIVEN_RUBRIC))
    if item.rationale:
        body["rationale"] = item.rationale if isinstance(item.rationale, str) else {**item.rationale}
    if id != item.id:
        left.add(Reason(Left.IDENTIFIERS))
    return {key: value for key, value in body.items() if value != []}, left


def _kind_in(body: model.Body) -> tuple[str, dict[str, Any]]:
    match body:
        case model.Gaps():
            gaps = {id: _taken_in(gap) for id, gap in body.gaps.items()}
            return "gap", {"text": body.text, "gaps": gaps}
        case model.Scenario():
            asked = {id: {"ask": one.ask, "takes": _taken_in(one.takes)} for id, one in body.questions.items()}
            return "scenario", {"questions": asked}
        case model.Short(rated=None):
            return "short", _short_in(body.key)
        case model.Short(rated=rated) if rated:
            return "short", {"key": {**body.key}, **_rated_in(rated)}
        case model.Written():
            return "written", _rated_in(body.rated)
        case model.Choice() | model.Multiple() | model.Order() | model.Match():
            taken = _taken_in(body)
            return taken.pop("kind"), taken
    raise refused(Why.NOT_OURS, type(body).__name__)


def _taken_in(taken: model.Taken) -> dict[str, Any]:
    body: dict[str, Any] = {"options": _options_in(taken.options)}
    match taken:
        case model.Choice():
            return {"kind": "choice", **body, "key": taken.key}
        case model.Multiple():
            return {"kind": "multiple", **body, "most": taken.most, "worth": _numbers(taken.worth)}
        case model.Order():
            return {"kind": "order", **body, "key": [*taken.key]}
        case model.Match():
            return {"kind": "match", **body, "targets": _options_in(taken.targets), "key": {**taken.key}}


def _numbers(worth: Mapping[str, float]) -> dict[str, float]:
    """Whole ones as a person writes them."""
    return {key: int(points) if points == int(points) else points for key, points in worth.items()}


def _options_in(options: Iterable[model.Option]) -> list[dict[str, str]]:
    return [{"id": one.id, "text": one.text} for one in options]


def _rated_in(rated: model.Rated) -> dict[str, Any]:
    guidance = {"covers": [*rated.guidance.covers], "words": rated.guidance.words, "note": rated.guidance.note}
    anchors = [
        {"title": one.title, "scores": {**one.scores}, "answer": one.answer, "why": one.why} for one in rated.anchors
    ]
    rows = [
        {
            "id": row.id,
            "title": row.title,
            "levels": [{"score": one.score, "descriptor": one.descriptor} for one in row.levels],
        }
        for row in rated.rows
    ]
    body: dict[str, Any] = {"guidance": guidance} if any(guidance.values()) else {}
    return body | {"rubric": {"standard": rated.standard, "rows": rows}} | ({"anchors": anchors} if anchors else {})


def _short_in(key: Mapping[str, float]) -> dict[str, Any]:
    """An empty answer is worth nothing, also where the key does not say so; the rubric asks for the same meaning."""
    known: dict[str, float] = {"": 0}
    for words, worth in _numbers(key).items():
        if known.setdefault(_folded(words), worth) != worth:
            raise refused(Why.KEY, "what counts as one answer has two worths")
    most = max(known.values())
    if most != int(most):
        raise refused(Why.BOUNDS, "a rubric has whole scores")
    levels = [{"score": score, "descriptor": said} for score, said in zip((0, int(most)), _SAME, strict=True)]
    row = {"id": "meaning", "title": "Means what the key counts", "levels": levels}
    return {"key": known, "rubric": {"standard": int(most), "rows": [row]}}


def _folded(words: str) -> str:
    """As the key of a short answer knows it."""
    return " ".join(normalize("NFKC", words).casefold().split())


def _renamed(body: dict[str, Any]) -> set[Reason]:
    """Give options ids of ours, where theirs are none."""
    changed = [*_rename(body)]
    for part in (*body.get("gaps", {}).values(), *(one["takes"] for one in body.get("questions", {}).values())):
        changed += _rename(part)
    return {Reason(Left.IDENTIFIERS)} if changed else set()


def _rename(part: dict[str, Any]) -> Iterator[str]:
    """Yields each old id. Pairs are p1 and q1, options a, b, c; more than there are letters are numbered."""
    options, targets = part.get("options", []), part.get("targets", [])
    if all(re.fullmatch(OPTION, one["id"]) for one in (*options, *targets)):
        return
    names = {one["id"]: _letter(at, "p" if targets else "", len(options)) for at, one in enumerate(options)}
    names |= {one["id"]: _letter(at, "q", len(targets)) for at, one in enumerate(targets)}
    for one in (*options, *targets):
        one["id"] = names[one["id"]]
    if "worth" in part:
        part["worth"] = {names[id]: points for id, points in part["worth"].items()}
    match part.get("key"):
        case str(key):
            part["key"] = names[key]
        case list(key):
            part["key"] = [names[id] for id in key]
        case dict(key):
            part["key"] = {names[left]: names[right] for left, right in key.items()}
    yield from names


def _letter(at: int, before: str, of: int) -> str:
    if before or of > 26:
        return f"{before or 'o'}{at + 1}"
    return "abcdefghijklmnopqrstuvwxyz"[at]
