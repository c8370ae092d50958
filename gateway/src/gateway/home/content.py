"""What each service is called on our own pages."""

from shared.refusals import N_

OURS = N_("Accounts")
"""What the gateway itself is called."""
TITLES = {
    "curriculum": N_("Training"),
    "exam": N_("Examination"),
    "registry": N_("Registry"),
    "ce-tracker": N_("Continuing education"),
}
