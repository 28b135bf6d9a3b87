"""A meeting's own page, `ieListDocuments.aspx`: its packs, which the web service does not list, and its heading.

The links are relative and hold spaces and line breaks; the `T` behind a pack's address says what it is, and the site
may want it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

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
    reader.feed(data.decode("utf-8", "replace"))
    reader.close()
    packs: dict[str, Pack] = {}
    for href, words in reader.links:
        address = absolute(url, href)
        kind = next(iter(parse_qs(urlsplit(address).query).get("T", [])), "")
        if _PACK.search(urlsplit(address).path) and same_site(url, address) and kind in set(PackKind):
            title = " ".join(words.split()) or "Pack"
            if not _NOT_PUBLIC.search(f"{title} {href}"):
                packs.setdefault(address, Pack(PackKind(kind), address, title))
    heading = " ".join(reader.heading.split()).lower()
    return MeetingPage(tuple(packs.values()), "draft" in heading if "minutes" in heading else None)


class _Reader(HTMLParser):
    """Collects the links, each with its words, and the first h1."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[tuple[str, str]] = []
        self.heading = ""
        self._in_link = self._in_heading = self._had_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            href = dict(attrs).get("href")
            self._in_link = href is not None
            if href is not None:
                self.links.append((href, ""))
        elif tag == "h1" and not self._had_heading:
            self._in_heading = self._had_heading = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._in_link = False
        elif tag == "h1":
            self._in_heading = False

    def handle_data(self, data: str) -> None:
        if self._in_link:
            href, words = self.links[-1]
            self.links[-1] = (href, words + data)
        if self._in_heading:
            self.heading += data
