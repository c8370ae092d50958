"""Who may apply, who decides and what follows. State machines are the tables below; any other move is refused."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from shared.refusals import N_, Conflict, Invalid, NotAllowed

CohortState = Literal["open", "closed", "finished"]
CohortAct = Literal["close", "reopen", "finish"]
ApplicationState = Literal["draft", "waiting", "admitted", "refused", "withdrawn"]
TrainingState = Literal["admitted", "studying", "completed"]
Decision = Literal["admit", "refuse"]

COHORT_MOVES: dict[tuple[str, str], CohortState] = {
    ("open", "close"): "closed",
    ("closed", "reopen"): "open",
    ("open", "finish"): "finished",
    ("closed", "finish"): "finished",
}

APPLICATION_MOVES: dict[tuple[str, str], ApplicationState] = {
    ("new", "keep"): "draft",
    ("draft", "keep"): "draft",
    ("new", "send"): "waiting",
    ("draft", "send"): "waiting",
    ("draft", "withdraw"): "withdrawn",
    ("waiting", "withdraw"): "withdrawn",
    ("waiting", "admit"): "admitted",
    ("waiting", "refuse"): "refused",
}

TRAINING_MOVES: dict[tuple[str, str], TrainingState] = {
    ("admitted", "commit"): "studying",
    ("studying", "complete"): "completed",
}


class MoveNotPossible(Conflict):
    slug = "move-not-possible"
    sentence = N_("This has moved on since you opened the page. Please look again at how it stands now.")


class CohortNotOpen(Conflict):
    slug = "cohort-not-open"
    sentence = N_("This group does not take applications now. The list of groups shows which ones do.")


class CohortFull(Conflict):
    slug = "cohort-full"
    sentence = N_(
        "All places in this group are taken. Please choose another group, or ask us when the next one starts."
    )


class AlreadyApplied(Conflict):
    slug = "already-applied"
    sentence = N_("You have an application with us already. You find it under “My application”.")


class AlreadyInTraining(Conflict):
    slug = "already-in-training"
    sentence = N_("You have a place in the training already. You can go on where you stopped.")


class ReasonsNeeded(Invalid):
    slug = "reasons-needed"
    sentence = N_("Please write the reasons. The person reads them.")


class WayBackNeeded(Invalid):
    slug = "way-back-needed"
    sentence = N_("Please write what the person can do next, and when they can apply again.")


class NotYourOwn(NotAllowed):
    slug = "not-your-own"
    sentence = N_("Nobody decides about their own application. Please ask another facilitator or an administrator.")


class SayIt(Invalid):
    slug = "say-it"
    sentence = N_("Please answer this before you send it. Your own words are enough.")


class OutdatedWording(Conflict):
    slug = "outdated-wording"
    sentence = N_("The wording changed while you were reading. Please read it again; then you can sign.")


class DatesInOrder(Invalid):
    slug = "dates-in-order"
    sentence = N_("People have to be able to apply before the group starts. Please look at the two dates.")


class NobodyLeads(Invalid):
    slug = "nobody-leads"
    sentence = N_("A group is led by at least one facilitator who is a CPS. Please name one.")


class NotIntroduced(Invalid):
    slug = "not-introduced"
    sentence = N_("A facilitator first says how they are called and reached, on the page “My groups”.")


class RuleSetKnown(Invalid):
    slug = "rule-set-known"
    sentence = N_("There is a rule set with this name or this day already. Please choose another.")


class NotInThePast(Invalid):
    slug = "not-in-the-past"
    sentence = N_("Rules begin on a day that is still ahead. Please choose a later day.")


class MoreThanThereAre(Invalid):
    slug = "more-than-there-are"
    sentence = N_("There are {available} modules. Please do not ask for more.")


def move(moves: Mapping[tuple[str, str], str], state: str, act: str) -> str:
    try:
        return moves[state, act]
    except KeyError:
        raise MoveNotPossible from None


def check_applying(state: str, apply_until: date, today: date) -> None:
    if state != "open" or today > apply_until:
        raise CohortNotOpen


def check_place(places: int, taken: int) -> None:
    if taken >= places:
        raise CohortFull


def check_answers(name: str, experience: str, attested: bool) -> None:
    """One's own word is enough: no diagnosis, clinical letter or criminal record, and no reference, is asked for."""
    for field, answer in (("name", name.strip()), ("experience", experience.strip()), ("attested", attested)):
        if not answer:
            raise SayIt(field)


def check_decision(decision: Decision, applicant: str, by: str, reasons: str, way_back: str) -> None:
    """A refusal gives its reasons and a way back; a welcome needs neither."""
    if applicant == by:
        raise NotYourOwn
    if decision == "refuse" and not reasons.strip():
        raise ReasonsNeeded("reasons")
    if decision == "refuse" and not way_back.strip():
        raise WayBackNeeded("way_back")


def check_plan(apply_until: date, starts_on: date, leaders_cps: Sequence[bool | None]) -> None:
    """`leaders_cps`: of each who is to lead, whether they are a CPS; None where nobody knows them."""
    if apply_until > starts_on:
        raise DatesInOrder("apply_until")
    if None in leaders_cps:
        raise NotIntroduced("facilitators")
    if True not in leaders_cps:
        raise NobodyLeads("facilitators")


def check_wording(read: str, stands: str) -> None:
    if read != stands:
        raise OutdatedWording


def check_rule_set(known: bool, effective_from: date, today: date, modules: int, available: int) -> None:
    """A rule set is never changed and never begins in the past."""
    if known:
        raise RuleSetKnown("id")
    if effective_from <= today:
        raise NotInThePast("effective_from")
    if modules > available:
        raise MoreThanThereAre("modules", available=available)
