"""Writes docs/licences.md: what is installed with this program, by the metadata of each package. Run: make licences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution, metadata, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PAGE = Path(__file__).parent / "licences.md"
_HEAD = """\
# Licences

What comes with `matters-arising`, by what each package says of itself. Made by `make licences` from the installed
packages (without the extras for development); a test holds it current. The program itself is under the MIT licence.

| package | version | licence |
|---|---|---|
"""


def needed(name: str) -> Iterator[str]:
    """Names of the installed distributions that one needs, and those that they need in turn; each once, sorted."""
    seen: set[tuple[str, str]] = set()
    ends = [(canonicalize_name(name), "")]
    while ends:
        end = ends.pop()
        if end in seen:
            continue
        seen.add(end)
        try:
            lines = requires(end[0]) or ()
        except PackageNotFoundError:
            continue
        for line in lines:
            need = Requirement(line)
            if need.marker is None or need.marker.evaluate({"extra": end[1]}):
                child = canonicalize_name(need.name)
                if not child.startswith(("nvidia-", "cuda-", "triton")):  # a CUDA build of torch brings its own
                    ends += [(child, extra) for extra in ("", *need.extras)]
    yield from sorted({found for found, _ in seen} - {canonicalize_name(name)})


def licence(name: str) -> str:
    """The licence of an installed package in a line; "not said" where its metadata has none."""
    about = metadata(name)
    if about.get("License-Expression"):
        return str(about["License-Expression"])
    classes = [c for c in about.get_all("Classifier") or () if c.startswith("License ::")]
    classified = [name for c in classes if (name := c.rpartition("::")[2].strip()) != "OSI Approved"]
    if classified:
        return ", ".join(sorted(set(classified)))
    first = str(about.get("License") or "").strip().partition("\n")[0]
    return re.sub(r"\s+", " ", first)[:80].replace("|", "/") or "not said"


def rows() -> dict[str, str]:
    """A row of the table for each package, by its name."""
    found = {}
    for name in needed("matters-arising"):
        try:
            version = distribution(name).version.partition("+")[0]
        except PackageNotFoundError:
            continue
        found[name] = f"| {name} | {version} | {licence(name)} |"
    return found


if __name__ == "__main__":
    PAGE.write_text(_HEAD + "\n".join(rows().values()) + "\n", encoding="utf-8")
