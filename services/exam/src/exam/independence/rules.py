"""Whoever has had a part in it has said what they think of it; others decide."""

from collections.abc import Set

from shared.refusals import N_, NotAllowed


class ScoredByYou(NotAllowed):
    slug = "scored-by-you"
    sentence = N_("You have scored a part of this, so two others decide it.")


class TrainedByYou(NotAllowed):
    slug = "trained-by-you"
    sentence = N_("You have trained this person, so two others decide it.")


class KnownToYou(NotAllowed):
    slug = "known-to-you"
    sentence = N_("You have said that you know this person, so two others decide it.")


def refuse_if_known(declared: bool) -> None:
    if declared:
        raise KnownToYou


def refuse_if_scored(person_id: str, examiners: Set[str]) -> None:
    if person_id in examiners:
        raise ScoredByYou


def refuse_if_trained(person_id: str, trained_by: Set[str]) -> None:
    if person_id in trained_by:
        raise TrainedByYou
