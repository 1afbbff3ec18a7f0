"""What the graph is, where it is kept, how it is measured and drawn."""
