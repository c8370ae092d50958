"""From where somebody asks, and how they are told to wait."""

from dataclasses import dataclass

from shared.refusals import N_, TooMany


@dataclass(frozen=True)
class Asker:
    """From where somebody asks: a network, and the hash of a device on which this person has signed in before."""

    network: str
    device: str = ""

    @property
    def place(self) -> str:
        return self.device or self.network


class TooManyTries(TooMany):
    slug = "too-many-tries"
    sentence = N_("That was a lot of tries. Please wait {seconds} seconds and try again.")


class AskForLink(TooMany):
    slug = "ask-for-a-link"
    sentence = N_(
        "Somebody has tried many wrong passwords for this address. Please use a device on which you have signed in "
        "before, or have a link sent to you by mail: it lets you in at once."
    )
