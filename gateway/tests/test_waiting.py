"""What the administrators' page makes of what the services tell."""

from datetime import UTC, datetime

from gateway.administration.views import ServiceWork, WaitingQueue, Work

ROLES = {"administrator"}


def queue(slug: str, count: int, day: int | None) -> WaitingQueue:
    oldest = datetime(2026, 3, day, tzinfo=UTC) if day else None
    return WaitingQueue(slug=slug, title=slug, count=count, oldest=oldest, url=f"/{slug}")


def work(*queues: WaitingQueue) -> ServiceWork:
    return ServiceWork(name="exam", title="Examination", queues=queues)


def test_next_is_where_somebody_has_waited_longest() -> None:
    found = Work(services=(work(queue("a", 1, 9)), work(queue("b", 3, 4), queue("c", 2, 5)))).longest(ROLES)

    assert found is not None and found.slug == "b"


def test_a_service_that_does_not_answer_and_empty_queues_are_passed_over() -> None:
    away = ServiceWork(name="registry", title="Registry", queues=None)

    assert Work(services=(away, work(queue("a", 0, 1), queue("b", 0, None)))).longest(ROLES) is None


def test_what_only_others_may_do_is_not_the_next_step() -> None:
    scoring = queue("scoring", 4, 1).model_copy(update={"role": "examiner"})
    waiting = Work(services=(work(scoring, queue("a", 1, 9)),))

    assert [
        one.slug for roles in ({"administrator"}, {"administrator", "examiner"}) if (one := waiting.longest(roles))
    ] == [
        "a",
        "scoring",
    ]
