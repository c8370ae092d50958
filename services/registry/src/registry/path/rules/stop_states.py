"""Which stops of the way lie behind a person. A person is at one stop at a time."""

from collections.abc import Mapping
from enum import StrEnum

from registry.path.rules.what_is_seen import Seen


class StopName(StrEnum):
    TRAINING = "training"
    EXAMINATION = "examination"
    COMMITMENT = "commitment"
    CERTIFIED = "certified"
    YEARS = "years"


class StopState(StrEnum):
    DONE = "done"
    HERE = "here"
    AHEAD = "ahead"
    CHECKING = "checking"


def stop_states(seen: Seen) -> Mapping[StopName, StopState]:
    """Which stops lie behind a person, where they are, and what is still ahead."""
    done = {
        StopName.TRAINING: bool(seen.trained_on or seen.recognized_on),
        StopName.EXAMINATION: bool(seen.passed_on or seen.recognized_on),
        StopName.COMMITMENT: seen.committed_on is not None,
        StopName.CERTIFIED: seen.certified,
        StopName.YEARS: False,
    }
    states = {name: StopState.DONE if is_done else StopState.AHEAD for name, is_done in done.items()}
    states[next(name for name, is_done in done.items() if not is_done)] = StopState.HERE
    if seen.checking and not seen.decided_upon:
        states[StopName.CERTIFIED] = StopState.CHECKING
    return states
