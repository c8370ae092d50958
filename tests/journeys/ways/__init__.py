"""What people do, a stretch at a time, as they see and press it."""
