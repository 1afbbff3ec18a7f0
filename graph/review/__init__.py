"""The page of a review: what was read in a report, for a person to say right or wrong."""
