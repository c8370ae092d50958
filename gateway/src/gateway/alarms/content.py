"""What each cause is called on the administrators' page."""

from gateway.home.content import OURS, TITLES
from shared.refusals import N_

PARTS = TITLES | {"gateway": OURS, "nats": N_("The way between the parts"), "disk": N_("The disk")}
WORDS = {
    "silent": N_("This part does not answer."),
    "database": N_("Its database does not answer. What people send is not taken until it does."),
    "disk": N_("There is little room left on the disk."),
    "broker": N_("News does not travel between the parts. It is kept, and goes on its way by itself."),
    "outbox": N_("News waits to be sent to the other parts."),
    "facts": N_("A fact could not be taken in and waits for a person."),
    "duties": N_("Something could not be done though it was time."),
    "rules": N_("No rules are in force here, so nothing can be decided. Publish them, as the start does."),
    "mails": N_("Mails were given up. Nobody takes them."),
}
