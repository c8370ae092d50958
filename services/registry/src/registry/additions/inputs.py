from registry.concerns.inputs import ResumeCode, Words
from shared.inputs import Input


class AddWords(Input):
    """By the code with which it was told."""

    code: ResumeCode
    words: Words
