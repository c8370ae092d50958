from exam.conflicts.rules import Tie
from shared.inputs import Input


class DeclareConflict(Input):
    """`tie`: to whoever wrote it or talked. Nobody names them."""

    tie: Tie
