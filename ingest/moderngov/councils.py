"""Which councils are read: from the command line, or from a small TOML file.

    contact = "democratic.services@example.gov.uk"

    [[council]]
    name = "Barsetshire"
    url = "https://democracy.barsetshire.gov.uk/"
    committees = ["Children's Panel", 137]
    from = 2023-04-01
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from corpus.authorities import authority_of_domain
from corpus.errors import SettingsError
from ingest.moderngov.addresses import checked_address

COUNCILS_FILE = "councils.toml"
LOOK_BACK = 90   # days: minutes are published and approved within a few months
LOOK_AHEAD = 31  # days: agendas stand some days before the meeting

_KEYS = frozenset({"name", "url", "committees", "from", "to", "look_back"})


@dataclass(frozen=True, slots=True)
class Council:
    """A council and what is read of it.

    name        its short name, as answers give it; None: it is read off the address or the papers
    committees  names or numbers of bodies; (): every body
    first_day   None: `look_back` days before today
    last_day    None: 31 days after today, for the agendas that are out
    """

    url: str
    name: str | None = None
    committees: tuple[str | int, ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    look_back: int = LOOK_BACK

    @property
    def label(self) -> str:
        """What to call it when its progress is told."""
        return self.name or urlsplit(self.url).hostname or self.url

    @property
    def authority(self) -> str | None:
        """Its short name: as given, or that of its address under .gov.uk; None where neither tells."""
        known = authority_of_domain(urlsplit(self.url).hostname or "")
        return self.name or (known.name if known else None)

    def days(self, today: date) -> tuple[date, date]:
        """The first and the last day of the meetings to be read. Raises SettingsError where the last comes first."""
        first = self.first_day or today - timedelta(days=self.look_back)
        last = self.last_day or max(today + timedelta(days=LOOK_AHEAD), first)
        if last < first:
            raise SettingsError(f"{self.label}: the days run from {first} to {last}; the first must not be the later")
        return first, last


@dataclass(frozen=True, slots=True)
class CouncilsFile:
    """What a councils file says; contact is None where it names none."""

    councils: tuple[Council, ...]
    contact: str | None = None


def read_councils(path: Path) -> CouncilsFile:
    """The councils of a TOML file. Raises SettingsError for one that is not there or says what cannot be used."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: the councils file cannot be opened ({error.strerror}); write one (`matters sync "
                            "--help` shows how), or name another with --councils") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path}: no TOML file in UTF-8 ({error})") from error
    unknown = set(said) - {"contact", "council"}
    entries = said.get("council")
    if unknown or not isinstance(entries, list) or not entries:
        what = f"it has {', '.join(sorted(unknown))}" if unknown else "it names no council"
        raise SettingsError(f"{path}: {what}; allowed are contact and one [[council]] or more")
    contact = said.get("contact")
    if contact is not None and not isinstance(contact, str):
        raise SettingsError(f"{path}: contact is {contact!r}; it must be an e-mail or web address")
    return CouncilsFile(tuple(_council(entry, f"{path.name}, council {n}") for n, entry in enumerate(entries, start=1)),
                        contact)


def _council(entry: Mapping[str, Any], where: str) -> Council:
    unknown = set(entry) - _KEYS if isinstance(entry, dict) else {repr(entry)}
    if unknown:
        raise SettingsError(f"{where}: {', '.join(sorted(unknown))} is not known; allowed: {', '.join(sorted(_KEYS))}")
    url, name, back = entry.get("url"), entry.get("name"), entry.get("look_back", LOOK_BACK)
    if not isinstance(url, str):
        raise SettingsError(f'{where}: no url; give one like "https://democracy.example.gov.uk/"')
    if name is not None and not isinstance(name, str):
        raise SettingsError(f"{where}: name is {name!r}; it must be text")
    if not isinstance(back, int) or isinstance(back, bool) or not 1 <= back <= 3660:
        raise SettingsError(f"{where}: look_back is {back!r}; it must be days, from 1 to 3660")
    bodies = entry.get("committees", [])
    if not isinstance(bodies, list) or not all(isinstance(b, str | int) and not isinstance(b, bool) for b in bodies):
        raise SettingsError(f"{where}: committees is {bodies!r}; it must be a list of names and numbers")
    first, last = _day(entry, "from", where), _day(entry, "to", where)
    return Council(checked_address(url), name, tuple(bodies), first, last, back)


def _day(entry: Mapping[str, Any], key: str, where: str) -> date | None:
    value = entry.get(key)
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise SettingsError(f"{where}: {key} is {value!r}; it must be a day like 2023-04-01") from error
