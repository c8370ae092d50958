"""What each part of the examination was scored, until a result is made of it."""
