"""The written part as it is booked: on one's own device, or at a seat in one of our rooms."""
