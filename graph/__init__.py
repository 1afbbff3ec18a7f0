"""What the graph is, where it is kept, how it is measured and drawn; no room imports one below it.

errors vocabulary records identity schema merging doubt families jsonl tables homes   the model, open to all
check      does it hold: records against the schema and against their words, and the result
store      where it is kept: the embedded engine or a Neo4j server, and the files of both
measures   how an actor, a pair and the whole stand in a network; knows networkx only
network    records as networkx networks
derived    who works with whom and where each stands, as a store keeps it beside the facts
export     the forms of other programs: GraphML, GEXF, CSV, Cypher, the style of Neo4j Browser
page       one HTML page that opens offline
review     another one, on which a person says what was read rightly
"""
