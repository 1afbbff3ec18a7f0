"""From clean lines to numbered paragraphs under sections, with the masthead above them."""
