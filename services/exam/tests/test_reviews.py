"""Reviews of items: whose they are, what they were about, and where an item stands by them."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from sqlmodel import Session, delete, select

from exam.attempts.rules import YetToSit
from exam.bank.queries import described
from exam.bank.views import ItemVersion
from exam.catalog.inputs import ListItems
from exam.catalog.queries import bank_item, list_items, reviewed_forms
from exam.catalog.views import BankItem
from exam.items.commands import publish_entries
from exam.items.kinds import KINDS
from exam.publish import publish, read_bank
from exam.reviews.commands import import_reviews, retire_item, review_item
from exam.reviews.inputs import RetireItem, ReviewItem
from exam.reviews.queries import stages_of
from exam.reviews.rows import refresh
from exam.reviews.rules import CRITERIA, IsRetired, Kind, ReadOtherWords, ReasonMissing, Stage, Status, Verdict
from exam.reviews.tables import ItemReview, ItemStage
from shared.actor import Actor
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov, iris, somebody

FILES = {file.body["id"]: file for file in read_bank().files}
ITEMS = [id for id, file in FILES.items() if file.kind in KINDS]
WORDS = "Read it aloud to two people; both knew at once what was meant."


def seen(scene: Scene, item_id: str = "w-001", language: str = "en") -> BankItem:
    return scene.ask(bank_item, dana, item_id, 1, language)


def review(scene: Scene, who: Actor, kind: Kind, item_id: str = "w-001", language: str = "en", **more: Any) -> None:
    [digest] = {
        one.digest for one in seen(scene, item_id).reviewed.needs if (one.kind, one.language) == (kind, language)
    }
    said = {"verdict": Verdict.FITS, "reasons": dict.fromkeys(CRITERIA[kind], WORDS), "digest": digest} | more
    scene.do(review_item, who, item_id, 1, ReviewItem(kind=kind, language=language, **said))


def review_all(scene: Scene, who: Actor, item_id: str = "w-001") -> None:
    for need in seen(scene, item_id).reviewed.needs:
        review(scene, who, need.kind, item_id, need.language)


def unread(scene: Scene) -> None:
    """As if the files told no reviews."""

    def forget(session: Session, now: datetime) -> None:
        session.execute(delete(ItemReview))
        refresh(session, ITEMS)

    scene.do(forget)


def stage(scene: Scene, item_id: str = "w-001") -> Stage:
    return seen(scene, item_id).reviewed.stage


def test_an_item_that_nobody_reviewed_is_a_draft_and_says_so(scene: Scene) -> None:
    unread(scene)
    assert (stage(scene), seen(scene).reviewed.status) == (Stage.DRAFT, Status.IN_USE)
    assert seen(scene).reviewed.next == seen(scene).reviewed.needs[0]

    page = scene.read("/exam/bank/items/w-001", as_=iris)

    assert "Nobody has reviewed these words yet" in page and "A published form asks this version" in page


def test_one_voice_proposes_and_two_who_did_not_write_it_accept(scene: Scene) -> None:
    unread(scene)
    review(scene, dana, Kind.PLAIN_LANGUAGE)
    assert stage(scene) == Stage.IN_REVIEW
    review_all(scene, dana)
    assert stage(scene) == Stage.PROPOSED

    review_all(scene, dana)
    assert stage(scene) == Stage.PROPOSED, "the same voice twice is one voice"

    review_all(scene, dov)
    assert stage(scene) == Stage.ACCEPTED


def test_a_translation_is_read_as_well(scene: Scene) -> None:
    unread(scene)
    assert [need.language for need in seen(scene, "w-041").reviewed.needs] == ["en", "en", "en", "es"]
    for who in (dana, dov):
        for kind in (Kind.PLAIN_LANGUAGE, Kind.CULTURE, Kind.KEY):
            review(scene, who, kind, "w-041")
    assert stage(scene, "w-041") == Stage.IN_REVIEW

    for who in (dana, dov):
        review(scene, who, Kind.TRANSLATION, "w-041", "es")
    assert stage(scene, "w-041") == Stage.ACCEPTED


def test_whoever_wants_a_change_keeps_an_item_from_being_accepted(scene: Scene) -> None:
    unread(scene)
    review_all(scene, dana)
    review(scene, iris, Kind.CULTURE, verdict=Verdict.CHANGE)
    assert stage(scene) == Stage.IN_REVIEW
    review_all(scene, dov)
    review_all(scene, dana)
    assert stage(scene) == Stage.PROPOSED

    review(scene, iris, Kind.CULTURE)
    assert stage(scene) == Stage.ACCEPTED


def test_other_words_make_a_verdict_stale(scene: Scene) -> None:
    unread(scene)
    review_all(scene, dana, "w-041")
    old = seen(scene, "w-041").reviewed.needs[0].digest
    mended = replace(FILES["w-041"], body=FILES["w-041"].body | {"revision": 2, "stem": "Nadia says.\n\nWhich two?"})
    scene.do(publish_entries, [mended])

    assert stage(scene, "w-041") == Stage.DRAFT
    assert [one.current for one in seen(scene, "w-041").reviewed.reviews] == [False] * 4
    with pytest.raises(ReadOtherWords):
        review(scene, dov, Kind.PLAIN_LANGUAGE, "w-041", digest=old)


def test_a_verdict_gives_its_reasons(scene: Scene) -> None:
    with pytest.raises(ReasonMissing):
        review(scene, dana, Kind.KEY, reasons={"best": WORDS})
    with pytest.raises(NotFound):
        scene.do(review_item, dana, "w-999", 1, ReviewItem(kind="key", digest="ab", verdict="fits"))


def test_what_the_files_say_of_their_authors_is_kept_once_and_accepts_nothing(scene: Scene) -> None:
    said = [
        {"kind": kind, "day": "2026-12-01", "reasons": dict.fromkeys(CRITERIA[Kind(kind)], WORDS)}
        for kind in ("plain-language", "culture", "key")
    ]
    reviewed = replace(FILES["w-001"], body=FILES["w-001"].body | {"reviews": said})
    for _ in range(2):
        scene.do(publish_entries, [reviewed])
        scene.do(import_reviews, [reviewed])

    rows = scene.rows(select(ItemReview).where(ItemReview.item_id == "w-001"))
    assert [(row.person_id, row.is_author) for row in rows] == [(None, True)] * 3
    assert stage(scene) == Stage.PROPOSED
    assert "The authors of the bank" in scene.read("/exam/bank/items/w-001", as_=iris)
    review_all(scene, dana)
    assert stage(scene) == Stage.PROPOSED, "the authors are no voice of the agency"


def test_a_review_of_older_words_says_nothing_of_newer_ones(scene: Scene) -> None:
    unread(scene)
    said = [{"kind": "key", "day": "2026-12-01", "reasons": dict.fromkeys(CRITERIA[Kind.KEY], WORDS)}]
    newer = FILES["w-001"].body | {"revision": 2, "stem": "Sam asks.\n\nWhat are you for?", "reviews": said}
    scene.do(publish_entries, [replace(FILES["w-001"], body=newer)])
    scene.do(import_reviews, [replace(FILES["w-001"], body=newer)])

    assert scene.rows(select(ItemReview).where(ItemReview.item_id == "w-001")) == []


def test_what_lists_ask_is_what_the_reviews_come_to(scene: Scene) -> None:
    review_all(scene, dana)
    review(scene, dov, Kind.KEY, "w-002")
    scene.do(retire_item, dana, "w-003", RetireItem(reason="Two keys."))

    kept = {row.item_id: row for row in scene.rows(select(ItemStage))}
    everything = scene.ask(described, [ItemVersion(row.item_id, row.item_version) for row in kept.values()])
    computed = scene.ask(stages_of, everything.values())
    assert {of.id: stage for of, stage in computed.items()} == {id: row.stage for id, row in kept.items()}
    scene.do(lambda session, now: refresh(session, list(kept)))
    assert {row.item_id: row.status for row in scene.rows(select(ItemStage))} == {
        id: row.status for id, row in kept.items()
    }
    assert (kept["w-001"].status, kept["w-003"].status) == (Status.IN_USE, Status.RETIRED)


def test_a_list_is_narrowed_down_and_goes_on(scene: Scene) -> None:
    first = scene.ask(list_items, iris, ListItems())
    second = scene.ask(list_items, iris, ListItems(after=first.after))
    assert (len(first.items), len(first.items) + len(second.items), second.after) == (50, 53, "")

    found = scene.ask(list_items, iris, ListItems(kind="order", status="in_use"))
    assert {one.kind for one in found.items} == {"order"} and len(found.items) == 2
    assert all(one.element == "E4" for one in scene.ask(list_items, iris, ListItems(element="E4")).items)
    assert scene.ask(list_items, iris, ListItems(domain="connection", kind="written", status="retired")).items == ()
    assert "w-043" in scene.read("/exam/bank?kind=order&status=&domain=&element=", as_=iris)


def test_a_retired_item_is_asked_by_no_new_form_and_reviewed_no_more(scene: Scene) -> None:
    scene.do(retire_item, dana, "w-001", RetireItem(reason="Two keys."))

    with pytest.raises(IsRetired):
        scene.do(retire_item, dov, "w-001", RetireItem(reason="Once more."))
    with pytest.raises(IsRetired):
        review(scene, dov, Kind.KEY)
    with pytest.raises(NotFound):
        scene.do(retire_item, dana, "w-999", RetireItem(reason="Never was."))
    page = scene.read("/exam/bank/items/w-001", as_=dana)
    assert "Two keys." in page and "Retire this item" not in page
    assert sum(form.retired for form in scene.ask(reviewed_forms, dana)) == 1


def test_the_pages_say_what_of_a_form_is_not_accepted(scene: Scene) -> None:
    def counted() -> list[tuple[int, int, int, int]]:
        forms = scene.ask(reviewed_forms, dana)
        return [(form.items, form.accepted, form.proposed, form.unread) for form in forms]

    assert counted() == [(26, 0, 26, 0)] * 2
    page = scene.read("/exam/bank/forms", as_=dana)
    assert "The agency has not accepted all of these items" in page
    assert "What is proposed was reviewed by its authors; the agency" in page

    unread(scene)
    assert counted() == [(26, 0, 0, 26)] * 2


def test_whoever_has_yet_to_sit_sees_no_item(scene: Scene) -> None:
    candidate = somebody(alice.id, "trainee", "item_writer")

    for path in ("/exam/bank", "/exam/bank/forms", "/exam/bank/items/w-001"):
        assert scene.visit(path, as_=candidate).status_code == 403
        assert scene.visit(path, as_=alice).status_code == 403
    with pytest.raises(YetToSit):
        scene.do(review_item, candidate, "w-001", 1, ReviewItem(kind="key", digest="ab", verdict="fits"))


def test_a_review_is_written_on_a_page_and_comes_back_with_what_is_missing(scene: Scene) -> None:
    here = "/exam/bank/items/w-041/versions/1"
    assert "Compare every answer" in scene.read(f"{here}/reviews/translation?language=es", as_=iris)
    [_, _, key, _] = seen(scene, "w-041").reviewed.needs
    typed = {"kind": "key", "language": "en", "digest": key.digest, "reasons.best": "The note is hers."}

    refused = scene.send(f"{here}/reviews/key", typed | {"verdict": "fits"}, as_=iris)
    assert refused.status_code == 422 and "The note is hers." in refused.text
    assert "Please say in a sentence what you found" in refused.text
    kept = scene.send(f"{here}/reviews/key", typed | {"verdict": "change", "reasons.skill": "Code 4."}, as_=iris)

    assert kept.status_code == 303
    page = scene.read(here, as_=iris)
    assert "Key: should be changed" in page and "Code 4." in page and "(you)" in page


@pytest.mark.parametrize("item_id", ["w-001", "w-041", "w-043", "w-045", "w-047", "w-049", "w-051", "w-053"])
def test_a_preview_shows_what_a_candidate_sees_and_no_key(scene: Scene, item_id: str) -> None:
    seen_so = scene.read(f"/exam/bank/items/{item_id}/versions/1/preview?theme=dark&text_size=200", as_=iris)

    assert 'data-theme="dark"' in seen_so and 'data-text="200"' in seen_so
    assert " checked" not in seen_so and " selected" not in seen_so


def test_a_preview_is_in_the_language_that_was_chosen(scene: Scene) -> None:
    page = scene.read("/exam/bank/items/w-041/versions/1/preview?language=es", as_=iris)

    assert 'lang="es"' in page and "Nadia le cuenta" in page


def test_publishing_again_changes_no_review(scene: Scene) -> None:
    review_all(scene, dana)
    scene.do(publish)

    assert stage(scene) == Stage.PROPOSED
