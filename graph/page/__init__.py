"""The page: one self-contained HTML file that shows who works with whom, and where it is written."""
