"""Advice about the Code, in confidence: who asks is shown to nobody, not even to who answers."""
