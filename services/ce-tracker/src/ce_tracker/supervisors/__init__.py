"""Who stands by a person in their work: let in by a code that the person hands over, or named as somebody outside."""
