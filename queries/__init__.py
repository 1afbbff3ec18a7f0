"""Questions to the graph: one `.cypher` file each, and the reports made of their answers."""
