"""The oral part as it is booked: a time taken, given back, called off; and with whom rather not."""
