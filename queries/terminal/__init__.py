"""How the commands speak with a terminal: what they take, how they print, how far they have come."""
