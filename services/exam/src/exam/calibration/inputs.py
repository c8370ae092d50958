from shared.inputs import Id, Input


class BeginCalibration(Input):
    """`entry_id`: the item whose rubric it is."""

    entry_id: Id
