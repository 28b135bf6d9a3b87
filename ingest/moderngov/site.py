"""One council's ModernGov site: the operations of its web service, and the addresses people see.

The service stands in the folder that holds `mgWebService.asmx`, which is not always the root of the host. It wants days
as dd/mm/yyyy: an ISO day is taken and passed over, and every meeting of the council comes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode
from xml.etree.ElementTree import Element

from corpus.errors import NotFetchedError, RefusedError, RobotsError, SettingsError, SyncError
from ingest.moderngov.addresses import folder_of, folders_above
from ingest.moderngov.replies import Committee, Listed, committees_in, meetings_in
from ingest.moderngov.safe_xml import read_xml
from ingest.moderngov.web import Reply, Web

LARGEST_REPLY = 40 << 20  # bytes of XML
_EVERY_BODY = -1          # as GetAllMeetingsByDate has it; 0 would return nothing


@dataclass(frozen=True, slots=True)
class Site:
    """A site that answers: its folder, with a slash at the end, and its bodies."""

    folder: str
    committees: tuple[Committee, ...]

    def operation(self, name: str, **arguments: object) -> str:
        """The address of an operation of the service."""
        return operation(self.folder, name, **arguments)

    def page_of(self, committee: int | None, meeting: int) -> str:
        """The page of a meeting that people read."""
        said = ({"CId": committee} if committee is not None else {}) | {"MId": meeting}
        return f"{self.folder}ieListDocuments.aspx?{urlencode(said)}"

    def title_of(self, committee: int | None) -> str:
        """A body's name; "" for one that the site does not list."""
        return next((c.title for c in self.committees if c.id == committee), "")


def operation(folder: str, name: str, **arguments: object) -> str:
    """The address of an operation of the service in a folder."""
    query = urlencode(arguments, safe="/")  # the slashes of a day stay readable
    return f"{folder}mgWebService.asmx/{name}" + (f"?{query}" if query else "")


def find_site(web: Web, url: str) -> Site:
    """The site at an address, which may be any page of it or a folder above its own pages.

    Raises SyncError where none of its folders holds the service; RefusedError where the site refuses.
    """
    folders = folders_above(folder_of(url))
    for folder in folders:
        address = operation(folder, "GetCommittees")
        try:
            data = web.get(address, LARGEST_REPLY).data
        except NotFetchedError as error:
            # Refused, no such host, no answer at all: another folder would not help, and asking is no manners.
            if isinstance(error, RefusedError | RobotsError) or error.status is None:
                raise
            why = error
            continue
        try:
            return Site(folder, committees_in(read_xml(data, address)))
        except NotFetchedError as error:
            why = error
    raise SyncError(f"{url}: no ModernGov web service here (asked in {', '.join(folders)}; last: {why}). Give the "
                    "address of the folder that holds mgWebService.asmx")


def ask(web: Web, address: str) -> tuple[Reply, Element]:
    """The reply of an operation, and the root of its XML."""
    reply = web.get(address, LARGEST_REPLY)
    return reply, read_xml(reply.data, address)


def chosen(site: Site, wanted: Sequence[str | int]) -> tuple[Committee, ...]:
    """The bodies of a site that are called so, by number or name; a part of a name will do where only one has it.

    Bodies of one name are all taken: a council winds one up and founds it again. Raises SettingsError where none fits
    or several do, with what there is.
    """
    found: dict[int, Committee] = {}
    for name in wanted:
        for committee in _called(site, str(name).strip()):
            found[committee.id] = committee
    return tuple(found.values())


def _called(site: Site, name: str) -> list[Committee]:
    if name.isdecimal():
        fitting = [c for c in site.committees if c.id == int(name)]
    else:
        low = " ".join(name.lower().split())
        fitting = [c for c in site.committees if c.title.lower() == low]
        fitting = fitting or [c for c in site.committees if low and low in c.title.lower()]
    if not fitting:
        there = "; ".join(f"{c.title} ({c.id})" for c in sorted(site.committees, key=lambda c: c.title) if not c.ended)
        raise SettingsError(f'"{name}" is no body of {site.folder}; it has: {there or "none"}')
    if len({c.title.lower() for c in fitting}) > 1:
        several = "; ".join(f"{c.title} ({c.id})" for c in fitting)
        raise SettingsError(f'"{name}" may be several bodies of {site.folder}: {several}. Give the number of one')
    return fitting


def meetings(web: Web, site: Site, committee: Committee | None, first: date, last: date) -> tuple[Listed, ...]:
    """The meetings of a body between two days, both included; None: of every body. By day, then number.

    Some services pass over the days they are given: what lies outside is left out here as well.
    """
    days = {"sFromDate": f"{first:%d/%m/%Y}", "sToDate": f"{last:%d/%m/%Y}"}
    if committee is None:
        address = site.operation("GetAllMeetingsByDate", lCommitteeId=_EVERY_BODY, **days)
    else:
        address = site.operation("GetMeetings", lCommitteeId=committee.id, **days)
    own = committee.id if committee is not None else None
    found = (
        Listed(m.id, m.day, m.committee if m.committee is not None else own,
               m.body or site.title_of(m.committee) or (committee.title if committee else ""))
        for m in meetings_in(ask(web, address)[1]) if m.day is not None and first <= m.day <= last
    )
    return tuple(sorted(found, key=lambda m: (m.day or first, m.id)))
