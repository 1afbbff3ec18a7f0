"""How a sentence is built: dates, chunks, phrases, clauses, and what in it is background."""
