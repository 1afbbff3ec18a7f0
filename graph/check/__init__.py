"""Whether what a graph says holds: records against the schema, against the words they rest on, the result."""
