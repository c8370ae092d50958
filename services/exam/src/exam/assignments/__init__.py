"""Who is offered what first: whoever has least in hand. Nobody waits for it to begin."""
