from curriculum.hiring.inputs import ExamineJob
from jobcheck import Rules, Verdict, examine


def examine_job(rules: Rules, what: ExamineJob) -> Verdict:
    """What may not fit the role, and what is missing. Nothing of the text is kept."""
    return examine(what.text, rules)
