from curriculum.readiness.content import Questionnaire
from curriculum.readiness.keys import invitation_of
from shared.testing import Scene

HOME = "/curriculum/readiness"


class Place:
    """A place that asks its people."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.asked: Questionnaire = scene.app.state.readiness
        self.result = scene.send(HOME, {"label": "North House"}).headers["location"]
        self.key = self.result.rsplit("/", 1)[1]
        self.invitation = f"{HOME}/invited/{invitation_of(self.key)}"

    def begins(self, position: str = "staff") -> str:
        """The address of one's own answers."""
        return self.scene.send(self.invitation, {"position": position}).headers["location"].removesuffix("/1")

    def answers(self, sheet: str, step: int = 3, *, differing: int = 0, **other: int) -> None:
        """`differing`: by so much from what is said, or the other way where there is no such step."""
        said = {one.id: step for one in self.asked.statements} | {
            name.replace("_", "-"): value for name, value in other.items()
        }
        steps = {
            name: value + (differing if 1 <= value + differing <= 5 else -differing) for name, value in said.items()
        }
        kept = self.scene.send(f"{sheet}/1", {f"answers.{name}": str(value) for name, value in steps.items()})
        assert kept.status_code == 303

    def handed_in(
        self, number: int, position: str = "staff", step: int = 3, *, alike: bool = False, **other: int
    ) -> None:
        """All but two say the same."""
        differing_by = ([] if alike else [-1, 1]) + [0] * number
        for differing in differing_by[:number]:
            sheet = self.begins(position)
            self.answers(sheet, step, differing=differing, **other)
            assert self.scene.send(sheet).headers["location"] == f"{HOME}/thanks"

    def sees(self, part: str = "") -> str:
        return self.scene.read(self.result + part)

    def does(self, act: str) -> int:
        return self.scene.send(f"{self.result}/{act}").status_code
