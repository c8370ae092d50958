"""The words of every mail. Sender and subject are neutral: whoever glances at a phone learns nothing."""

from dataclasses import dataclass

from gateway.mail.rules import Kind
from shared.i18n import sentence
from shared.refusals import N_


@dataclass(frozen=True)
class Letter:
    subject: str
    lines: tuple[str, ...]
    after_link: tuple[str, ...] = ()


LETTERS: dict[Kind, Letter] = {
    Kind.CONFIRM: Letter(
        N_("Your link for Peerway"),
        (N_("Hello,"), N_("please open this link and choose a password there. Then your account is ready.")),
        (N_("The link works for one day. If you did not ask for this, you can ignore this mail."),),
    ),
    Kind.KNOWN: Letter(
        N_("Your link for Peerway"),
        (
            N_("Hello,"),
            N_("somebody, perhaps you, wanted an account for this address. You have one already. Sign in here:"),
        ),
        (N_("If you do not remember your password, choose “Send me a link” there. If it was not you, do nothing."),),
    ),
    Kind.SIGN_IN: Letter(
        N_("Your link for Peerway"),
        (N_("Hello,"), N_("open this link and press the button there to sign in.")),
        (N_("The link works once, for 15 minutes. If you did not ask for it, you can ignore this mail."),),
    ),
    Kind.RESET: Letter(
        N_("Your link for Peerway"),
        (N_("Hello,"), N_("open this link to choose a new password.")),
        (N_("The link works once, for 15 minutes. If you did not ask for it, you can ignore this mail."),),
    ),
    Kind.PASSWORD_CHANGED: Letter(
        N_("News from Peerway"),
        (N_("Hello,"), N_("your password was changed a moment ago. If it was you, all is well.")),
        (N_("If it was not you, choose a new password now. The link above leads there."),),
    ),
    Kind.NEWS: Letter(
        N_("There is news in Peerway"),
        (N_("Hello,"), N_("there is news for you in Peerway. Sign in to read it:")),
        (N_("We never write in a mail what the news is about."),),
    ),
    Kind.ALARM: Letter(
        N_("There is something to do in Peerway"),
        (N_("Hello,"), N_("something in Peerway needs an administrator to look at it. Sign in to see what it is:")),
        (N_("About the same thing we write again after an hour at the earliest."),),
    ),
}


@dataclass(frozen=True)
class Written:
    subject: str
    text: str


def write(letter: Kind, language: str, link: str) -> Written:
    """The letter in the person's language; `link` is a whole address."""
    chosen = LETTERS[letter]

    def translated(lines: tuple[str, ...]) -> list[str]:
        return [sentence(language, line, package="gateway") for line in lines]

    paragraphs = [*translated(chosen.lines), link, *translated(chosen.after_link), "Peerway"]
    return Written(sentence(language, chosen.subject, package="gateway"), "\n\n".join(paragraphs) + "\n")
