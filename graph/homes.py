"""Where a reader's own files are: configuration, and what was fetched once.

On Linux `~/.config/partnergraph` and `~/.cache/partnergraph`, or where XDG_CONFIG_HOME and XDG_CACHE_HOME
say; on macOS under `~/Library`, on Windows under `%LOCALAPPDATA%`.
"""

from pathlib import Path

from platformdirs import user_cache_path, user_config_path

_NAME = "partnergraph"


def config_home() -> Path:
    """The folder of `neo4j.toml` and `actors.csv`; it need not be there."""
    return user_config_path(_NAME, appauthor=False)


def cache_home() -> Path:
    """The folder of documents that were fetched; it need not be there, and may be removed."""
    return user_cache_path(_NAME, appauthor=False)
