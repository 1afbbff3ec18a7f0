"""From a report to records, one stage per folder; no stage imports one below it.

value       how the values are made that there are most of
calendar    months and days as the reports write them, and ISO dates
extraction  the values that pass between the stages, and their JSON
read        file → clean lines: PDF, DOCX, HTML, Markdown and plain text, repaired and without page furniture
document    lines → numbered paragraphs under their sections, and the masthead
actors      who: names, acronyms, offices, references and the authority file behind them
syntax      how a sentence is built: dates, chunks, phrases, clauses, and the sentence that they make
activities  what was done: candidates, their names and dates, who took part, and what is taken

The whole, in the order of the calls: pipeline (read, find, tell), entries, matches and corrections (what
people mended), recording (records for a graph), corpus (many reports), reviewing (what a person is asked);
spelling, scoring, reliability and quality judge it.
"""
