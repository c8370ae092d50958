from shared.versions import Replacing


class ChooseMails(Replacing):
    """`daily`: one mail a day with all changes, instead of one for each."""

    daily: bool = False
