from shared.inputs import Input, PaperName


class IssuePaper(Input):
    """`name`: as it stands on the paper."""

    name: PaperName
