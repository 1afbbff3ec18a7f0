"""What the graph is, where it is kept, how it is measured and drawn; each room imports those above it.

errors vocabulary records identity schema merging jsonl tables    the model; nothing below it
check               does it hold: records against the schema, their words, the result
store               where it is kept: the embedded engine or a Neo4j server, and the files of both
measures network    how it is measured: networkx networks of records, and measures on them
export              other programs' forms: GraphML, GEXF, CSV, Cypher, colours and the style of Neo4j Browser
page                one HTML page that opens offline
"""
