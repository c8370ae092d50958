"""What a candidate sees of a text with gaps."""

from pydantic import BaseModel

from exam.items.kinds.view import PartView, QuestionView


class Run(BaseModel, frozen=True):
    """Words, and the gap that follows them; none after the last."""

    text: str
    gap: str


class GapView(QuestionView):
    runs: tuple[Run, ...] = ()

    def part_of(self, gap: str) -> PartView:
        return next(part for part in self.parts if part.id == gap)
