"""What a candidate sees of an item that is answered at length."""

from exam.items.kinds.view import QuestionView


class ExtendedResponseView(QuestionView):
    @property
    def about(self) -> str:
        """How many words: the number in “about 150”."""
        return "".join(self.words.split()[-1:])
