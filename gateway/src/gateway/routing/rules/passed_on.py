"""What may go wrong on the way to a service."""

from shared.refusals import N_, TookTooLong, Unreadable


class BrokenOff(Unreadable):
    slug = "broken-off"
    sentence = N_("The connection ended before everything had arrived. Please send it again.")


class TakesTooLong(TookTooLong):
    slug = "takes-too-long"
    sentence = N_("This is taking too long. What you sent may have arrived: please look before you send it again.")
