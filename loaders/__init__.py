"""From a report to records, one stage per module. In the order in which a report goes through them:

file         corpus, read
paragraphs   document
actors       rows, register, authority, forms, mentions, likeness, acronyms, organs, titles, envoys, missions,
             unlisted, settings, references, roster, gazetteer, places
sentences    cues, number, dates, period, chunks, heads, phrases, background, clauses, sentence
candidates   names, topics, candidates, undone, respective, spots,
             slots, repeats, parts
activities   features, roles, weights, themes, activities
records      calendar, merging, entries, matches, corrections, extraction, recording, pipeline
judged by    scoring, quality
"""
