"""Sessions: signing in and out, and who is signed in where. All of it lives in real time."""
