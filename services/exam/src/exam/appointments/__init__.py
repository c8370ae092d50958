"""Appointments for the oral part: booked, given back, and with whom rather not."""
