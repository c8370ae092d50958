"""From when to when a certification rests, suspended or retired; what that carries it to."""
