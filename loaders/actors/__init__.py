"""Who: the authority file, how a report names bodies, and whom its words stand for."""
