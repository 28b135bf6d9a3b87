"""A meeting's own page, `ieListDocuments.aspx`: its packs, which the web service does not list, and its heading.

The links are relative and hold spaces and line breaks; the `T` behind a pack's address says what it is, and the site
may want it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qs, urlsplit

from lxml import etree

from ingest.moderngov.addresses import absolute, same_site


class PackKind(StrEnum):
    """The packs that are read, by their `T`."""

    MINUTES = "1"
    REPORTS = "10"


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack of a meeting: its kind, its address and its name on the page."""

    kind: PackKind
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """What a meeting's page adds. `draft` is None where the heading names no minutes."""

    packs: tuple[Pack, ...] = ()
    draft: bool | None = None


_PACK = re.compile(r"(?:^|/)documents/g\d+/", re.IGNORECASE)
_NOT_PUBLIC = re.compile(r"\b(?:restricted|private|exempt|confidential|part\s*(?:2|ii|b))\b", re.IGNORECASE)


def read_page(data: bytes, url: str) -> MeetingPage:
    """The packs on the site itself, each once, and whether the page says its minutes are a draft.

    `url` is the page's. A pack whose name says it is not public is left out.
    """
    reader = _Reader()
    parser = etree.HTMLParser(target=reader, encoding="utf-8")
    parser.feed(data)
    parser.close()
    packs: dict[str, Pack] = {}
    for href, words in reader.links:
        address = absolute(url, href)
        if address is None:
            continue
        kind = next(iter(parse_qs(urlsplit(address).query).get("T", [])), "")
        if _PACK.search(urlsplit(address).path) and same_site(url, address) and kind in set(PackKind):
            title = " ".join("".join(words).split()) or "Pack"
            if not _NOT_PUBLIC.search(f"{title} {href}"):
                packs.setdefault(address, Pack(PackKind(kind), address, title))
    heading = " ".join("".join(reader.heading).split()).lower()
    return MeetingPage(tuple(packs.values()), "draft" in heading if "minutes" in heading else None)


class _Reader:
    """Collects the links, each with its words, and the first h1. It is told of one tag after the other and no tree is
    built: the standard library's parser, and joining words as they come, took hours over a page made for that.
    """

    def __init__(self) -> None:
        self.links: list[tuple[str, list[str]]] = []
        self.heading: list[str] = []
        self._in_link = self._in_heading = self._had_heading = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag begins."""
        if tag == "a":
            href = attributes.get("href")
            self._in_link = href is not None
            if href is not None:
                self.links.append((href, []))
        elif tag == "h1" and not self._had_heading:
            self._in_heading = self._had_heading = True

    def end(self, tag: str) -> None:
        """A tag ends."""
        if tag == "a":
            self._in_link = False
        elif tag == "h1":
            self._in_heading = False

    def data(self, words: str) -> None:
        """Words between tags."""
        if self._in_link:
            self.links[-1][1].append(words)
        if self._in_heading:
            self.heading.append(words)

    def close(self) -> None:
        """The page is at its end."""
