from registry.concerns.inputs import Words
from shared.inputs import Input


class TellPerson(Input):
    """`summary`: what it is about, so that the person can answer; never who told of it."""

    summary: Words


class TellMore(Input):
    """`summary`: what was added, so that the person can answer; never who told of it."""

    summary: Words


class AnswerConcern(Input):
    words: Words
