"""Appointments for both parts: booked, then held, missed, called off or voided."""
