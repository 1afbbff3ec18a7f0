"""A graph in the forms of other programs: GraphML, GEXF, CSV, a Cypher script, a style sheet."""
