"""When a talk may be recorded, and for how long what was recorded is kept."""

from datetime import datetime, timedelta

from shared.refusals import N_, Conflict

DAYS = 120
"""After the talk: as long as scoring and an appeal may take together."""
FILES = 6
"""Of one talk: telephones make several of a long one."""


class NoRecording(Conflict):
    slug = "no-recording"
    sentence = N_("The candidate has not agreed to a recording, or took it back. Nothing was kept.")


class BeforeTheTalk(Conflict):
    slug = "before-the-talk"
    sentence = N_("The talk has not begun yet. A recording can be handed in once it has.")


class AgreedTooLate(Conflict):
    slug = "agreed-too-late"
    sentence = N_("This talk is over or called off. Only a talk that is ahead can be recorded.")


class RecordingOver(Conflict):
    slug = "recording-over"
    sentence = N_("The day on which recordings of this talk are deleted has come. Nothing was kept.")


class EnoughFiles(Conflict):
    slug = "enough-files"
    sentence = N_("Of one talk we keep {most} files at most. Please put the rest together into fewer files.")


def delete_at(starts_at: datetime) -> datetime:
    return starts_at + timedelta(days=DAYS)


def refuse_unless_ahead(ahead: bool) -> None:
    if not ahead:
        raise AgreedTooLate


def refuse_unless_recordable(*, agreed: bool, starts_at: datetime, now: datetime) -> None:
    if not agreed:
        raise NoRecording
    if now < starts_at:
        raise BeforeTheTalk
    if now >= delete_at(starts_at):
        raise RecordingOver


def refuse_if_enough(files: int) -> None:
    if files >= FILES:
        raise EnoughFiles(most=FILES)
