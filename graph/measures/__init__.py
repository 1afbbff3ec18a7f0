"""Measures on networks; each states its unit, its cost and its source. Knows networkx only.

Heavy: importing any module of this package but this one imports networkx (some 0.2 s).
"""
