"""Where a graph is kept: the embedded engine or a Neo4j server, both reached with the official driver."""
