"""What the package needs where it is built: the embedded engine only where that has a build.

No marker of a requirement tells musl (Alpine) or an old glibc from other kinds of Linux, so the list is made
here, whenever `pip`, `pipx` or `uv` install from the sources. A wheel with the engine names its platforms;
for others an index offers the sources, which come here again.
"""

import tomllib
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface
from packaging import tags

BUILDS = ("macosx_11_0_arm64", "manylinux_2_28_aarch64", "manylinux_2_28_x86_64", "win_amd64")
LOCK = "requirements-engine.lock"


def has_engine() -> bool:
    """Whether the engine has a build that `pip` would take on this machine."""
    return not set(BUILDS).isdisjoint(tags.platform_tags())


class Dependencies(MetadataHookInterface):
    """The packages of the table of this hook, and the group "engine" where it can be had."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Fill in `dependencies`."""
        groups = tomllib.loads((Path(self.root) / "pyproject.toml").read_text(encoding="utf-8"))
        engine = groups["dependency-groups"]["engine"] if has_engine() else []
        metadata["dependencies"] = [*self.config["dependencies"], *engine]


class Build(BuildHookInterface):  # type: ignore[type-arg]
    """A wheel says for which platforms it is; in the sources the list of packages is still to be made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Tag a wheel that asks for the engine; leave the list out of the sources."""
        core = self.metadata.core
        if self.target_name == "sdist":
            self._listed = [*core.dependencies]
            core.dependencies.clear()
            core.dynamic.append("dependencies")
        elif has_engine():
            build_data["tag"] = f"py3-none-{'.'.join(BUILDS)}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Put the list back for a wheel that is built next."""
        if self.target_name == "sdist":
            self.metadata.core.dependencies.extend(self._listed)
            self.metadata.core.dynamic.remove("dependencies")


if __name__ == "__main__":  # the Makefile asks which lock file to install here beside the other
    print(LOCK if has_engine() else "")
