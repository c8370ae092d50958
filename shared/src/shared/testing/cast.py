"""Who takes part, in the tests of every package; each says who they are to Alice, whom everything is about.

All have held their roles since long before a test begins.
"""

from datetime import UTC, datetime

from shared.actor import Actor

LONG_AGO = datetime(2025, 1, 6, 9, 0, tzinfo=UTC)


def somebody(person_id: str, *roles: str, since: datetime = LONG_AGO) -> Actor:
    """One more person, for a test that needs another."""
    return Actor(person_id, dict.fromkeys(roles, since))


ALICE = somebody("alice", "trainee")
"""She learns, sits the examination, is certified and keeps it up."""
AMARA = somebody("amara", "trainee")
"""Learns beside Alice; what is hers is not Alice's."""
MALLORY = somebody("mallory", "trainee")
"""Stands where Alice stands, and must see nothing of hers."""
FEMI = somebody("femi", "facilitator")
"""Led Alice's training."""
BOB = somebody("bob", "examiner")
"""Examines Alice; a Certified Peer Specialist."""
CAROL = somebody("carol", "examiner")
"""Examines Alice with Bob, each blind to the other; not a Certified Peer Specialist."""
CEM = somebody("cem", "examiner")
"""The third, where Bob and Carol differ on Alice."""
DANA = somebody("dana", "administrator")
"""Decides on what is Alice's, and says the first of two approvals."""
DOV = somebody("dov", "administrator")
"""Says the second."""
ERIN = somebody("erin", "employer")
"""Would employ Alice; sees what the public sees, and what Alice gave her."""
NOBODY = Actor("")
"""Has not signed in."""
