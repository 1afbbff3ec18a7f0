"""From a report to records, one stage per module."""
