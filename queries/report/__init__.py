"""Answers put together for people: the report, the dossier of an actor, the summary of a build."""
