from shared.inputs import Id, Input


class BeginReading(Input):
    """`examiner_id`: of whom an answer is read again."""

    examiner_id: Id
