"""Who takes part, in the tests of every package; each says who they are to Alice, whom everything is about.

All have held their roles since long before a test begins.
"""

from datetime import UTC, datetime

from shared.actor import Actor

LONG_AGO = datetime(2025, 1, 6, 9, 0, tzinfo=UTC)


def somebody(person_id: str, *roles: str, since: datetime = LONG_AGO) -> Actor:
    """One more person, for a test that needs another."""
    return Actor(person_id, dict.fromkeys(roles, since))


alice = somebody("alice", "trainee")
"""She learns, sits the examination, is certified and keeps it up."""
amara = somebody("amara", "trainee")
"""Comes after Alice: has begun, and finished nothing yet."""
mallory = somebody("mallory", "trainee")
"""Stands where Alice stands, and must see nothing of hers."""
femi = somebody("femi", "facilitator")
"""Led Alice's training."""
bob = somebody("bob", "examiner")
"""Examines Alice; a Certified Peer Specialist."""
carol = somebody("carol", "examiner")
"""Examines Alice with Bob, each blind to the other; not a Certified Peer Specialist."""
cem = somebody("cem", "examiner")
"""The third, where Bob and Carol differ on Alice."""
iris = somebody("iris", "item_writer")
"""Writes what Alice is asked."""
pat = somebody("pat", "proctor")
"""Is there while Alice sits."""
dana = somebody("dana", "administrator")
"""Decides on what is Alice's, and says the first of two approvals."""
dov = somebody("dov", "administrator")
"""Says the second."""
erin = somebody("erin", "employer")
"""Would employ Alice; sees what the public sees, and what Alice gave her."""
nobody = Actor("")
"""Has not signed in."""
