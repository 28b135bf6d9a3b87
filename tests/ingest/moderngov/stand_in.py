"""A ModernGov site on loopback, with the habits of the real ones; it stops when its test does."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import parse_qs, urlsplit

import numpy as np
from numpy.typing import NDArray

from ingest.moderngov.web import Manners

FOLDER = "/moderngov/"
TODAY = date(2023, 6, 1)
SECRET = "Zanzibar settlement of forty thousand pounds"
PANEL = "Children's & Young People's Panel"


@dataclass(frozen=True)
class Answer:
    body: bytes
    status: int = 200
    type: str = "text/html; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()
    slow: float = 0.0  # seconds before it answers


@dataclass
class Doc:
    id: int
    title: str
    restricted: str = "False"
    url: str = ""
    elsewhere: str = "False"
    published: str = "05/05/2023"

    def xml(self) -> str:
        url = self.url or f"mgConvert2PDF.aspx?ID={self.id}"
        return (f"<linkeddoc><attachmentid> {self.id}</attachmentid><title>{twice(self.title)}</title>"
                f"<isurl>{self.elsewhere}</isurl><url>{escape(url)}</url><isrestricted>{self.restricted}</isrestricted>"
                f"<publicationdate>{self.published}</publicationdate>"
                "<isdecisionattachment>False</isdecisionattachment></linkeddoc>")


@dataclass
class Item:
    id: int
    title: str
    number: str = ""  # "" for a heading
    minute: str = ""
    restricted: str = "False"
    docs: Sequence[Doc] = ()
    shown: str = "True"

    def xml(self) -> str:
        flag = f"<isrestricted>{self.restricted}</isrestricted>" if self.restricted else ""
        position = " 7" if self.number else " 0"
        return (f"<agendaitem><agendaitemid> {self.id}</agendaitemid><agendaitemtitle>{twice(self.title)}"
                f"</agendaitemtitle><agendatext/><agendaitemnumber>{position}</agendaitemnumber>"
                f"<fulldisplaynumberformat>{self.number}</fulldisplaynumberformat>"
                f"<minutesnonemptyhtmlbody>{escape(self.minute)}</minutesnonemptyhtmlbody>{flag}"
                f"<isdisplayallowed>{self.shown}</isdisplayallowed><linkeddocuments><linkeddocumentscount> "
                f"{len(self.docs)}</linkeddocumentscount>{''.join(d.xml() for d in self.docs)}</linkeddocuments>"
                "</agendaitem>")


@dataclass
class Meeting:
    id: int
    day: str
    items: Sequence[Item] = ()
    committee: int = 137
    draft: bool = False
    links: Sequence[tuple[str, str]] = ()  # (href, words) on its page
    minutes_out: str = "True"
    attendees: Sequence[tuple[str, str, str]] = (("Councillor Jo Archer", "Chair", "Present"),)

    def xml(self) -> str:
        there = "".join(f'<attendee name="{escape(n)}" roledescription="{r}" attendance="{a}"/>'
                        for n, r, a in self.attendees)
        return (f'<?xml version="1.0" encoding="utf-8"?><meeting><meetingid>{self.id}</meetingid>'
                f"<meetingdate>{self.day}</meetingdate><meetingstatus>Complete</meetingstatus>"
                "<meetingtime>2.00 pm</meetingtime><meetinglocation>Town Hall</meetinglocation>"
                f"<agendapublished>True</agendapublished><minutepublished>{self.minutes_out}</minutepublished>"
                f"<agendaitems><agendaitemscount> {len(self.items)}</agendaitemscount>"
                f"{''.join(i.xml() for i in self.items)}</agendaitems><linkeddocuments/>"
                f"<attendees>{there}</attendees></meeting>")

    def page(self) -> str:
        said = "Agenda and draft minutes" if self.draft else "Agenda and minutes"
        links = "".join(f'<li><a href="{escape(href)}">{words}</a></li>' for href, words in self.links)
        return (f"<!DOCTYPE html><html><head><title>Agenda</title></head><body><div class='mgContent'><h1>{said}</h1>"
                f"<ul>{links}</ul></div></body></html>")


@dataclass
class Call:
    path: str
    headers: dict[str, str]
    at: float


class StandIn:
    """The server. `meetings` are what it publishes; `answers` go before all else, by path with query."""

    def __init__(self, folder: str = FOLDER) -> None:
        self.folder = folder
        self.committees: list[tuple[int, str, str]] = [(137, PANEL, "False"), (9, "Licensing Panel", "True"),
                                                       (12, "Audit Committee", "False")]
        self.meetings: dict[int, Meeting] = {}
        self.answers: dict[str, Answer | Callable[[], Answer]] = {}
        self.files: dict[int, bytes] = {}
        self.calls: list[Call] = []
        self.connections = 0
        self.heeds_days = True
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 5

            def setup(self) -> None:
                outer.connections += 1
                super().setup()

            def do_GET(self) -> None:
                outer.calls.append(Call(self.path, dict(self.headers), time.monotonic()))
                answer = outer.answer(self.path)
                time.sleep(answer.slow)
                self.send_response(answer.status)
                sent = dict(answer.headers)
                self.send_header("Content-Type", answer.type)
                if "Transfer-Encoding" not in sent:
                    self.send_header("Content-Length", sent.pop("Content-Length", str(len(answer.body))))
                for name, value in sent.items():
                    self.send_header(name, value)
                self.end_headers()
                try:
                    self.wfile.write(answer.body)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True  # the client left: an answer too large

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> StandIn:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def url(self) -> str:
        return self.root + self.folder

    def asked(self, part: str) -> list[str]:
        """The paths asked for that have this in them, in order."""
        return [call.path for call in self.calls if part in call.path]

    def publish(self, *meetings: Meeting) -> None:
        for meeting in meetings:
            self.meetings[meeting.id] = meeting

    def answer(self, path: str) -> Answer:
        if path in self.answers:
            set_ = self.answers[path]
            return set_() if callable(set_) else set_
        parts = urlsplit(path)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if not parts.path.startswith(self.folder):
            return Answer(b"<html><title>404</title></html>", 404)
        name = parts.path.removeprefix(self.folder)
        if name.startswith("mgWebService.asmx/"):
            return Answer(self._service(name.rpartition("/")[2], asked).encode(), type="text/xml; charset=utf-8")
        if name == "ieListDocuments.aspx" and int(asked["MId"]) in self.meetings:
            return Answer(self.meetings[int(asked["MId"])].page().encode())
        if name.startswith("documents/s") and int(name.split("/")[1][1:]) in self.files:
            return Answer(self.files[int(name.split("/")[1][1:])], type="text/plain")
        if name == "mgConvert2PDF.aspx" and int(asked["ID"]) in self.files:
            return Answer(self.files[int(asked["ID"])], type="application/pdf")
        return Answer(b"<html><title>404</title></html>", 404)

    def _service(self, operation: str, asked: dict[str, str]) -> str:
        if operation == "GetCommittees":
            rows = "".join(f"<committee><committeeid> {n}</committeeid><committeetitle>{twice(title)}</committeetitle>"
                           f"<committeedeleted>False</committeedeleted><committeeexpired>{ended}</committeeexpired>"
                           "</committee>" for n, title, ended in self.committees)
            return f"<committees><committeescount> {len(self.committees)}</committeescount>{rows}</committees>"
        if operation == "GetMeeting":
            return self.meetings[int(asked["lMeetingId"])].xml()
        wanted = int(asked["lCommitteeId"])
        rows = ""
        for number, title, _ in self.committees:
            if wanted in (number, -1 if operation == "GetAllMeetingsByDate" else number) and wanted != 0:
                rows += (f"<committee><committeeid>{number}</committeeid><committeetitle>{twice(title)}"
                         f"</committeetitle><committeemeetings>"
                         f"{''.join(self._row(m, asked) for m in self.meetings.values() if m.committee == number)}"
                         "</committeemeetings></committee>")
        return f"<{operation.lower()}>{rows}</{operation.lower()}>"

    def _row(self, meeting: Meeting, asked: dict[str, str]) -> str:
        first, last = (_day(asked[name]) for name in ("sFromDate", "sToDate"))
        day = _day(meeting.day)
        if self.heeds_days and first and last and day and not first <= day <= last:
            return ""  # an ISO day is no day to the service: then every meeting comes
        return (f"<meeting><meetingid> {meeting.id}</meetingid><meetingdate>{meeting.day}</meetingdate>"
                "<meetingstatus>Complete</meetingstatus><iswebcast>False</iswebcast></meeting>")


@dataclass
class LetterEncoder:
    """Counts letters: quick, and the same in every process."""

    name: str = "letters@1"
    dimensions: int = 26
    encoded: int = field(default=0)

    def encode(self, texts: Sequence[str],
               progress: Callable[[int, int], None] | None = None) -> NDArray[np.float32]:
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in enumerate(texts):
            for letter in text.lower():
                if "a" <= letter <= "z":
                    vectors[row, ord(letter) - 97] += 1
            vectors[row] /= max(1.0, float(np.linalg.norm(vectors[row])))
        self.encoded += len(texts)
        return vectors


def manners(**changes: object) -> Manners:
    return Manners("clerk@example.org", **{"pause": 0.0, "loopback": True, **changes})  # type: ignore[arg-type]


def twice(text: str) -> str:
    """As ModernGov writes a title: escaped, and escaped again."""
    return escape(escape(text))


def pdf(*lines: str) -> bytes:
    """A PDF of one page with these lines."""
    shown = "".join(f"1 0 0 1 72 {760 - 20 * n} Tm ({line.replace('(', '').replace(')', '')}) Tj "
                    for n, line in enumerate(lines))
    stream = f"BT /F1 11 Tf {shown}ET".encode("latin-1")
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def text_doc(number: int, title: str, **changes: str) -> Doc:
    """A file in plain text, which is read in a moment where a PDF takes a process."""
    return Doc(number, title, **{"url": f"documents/s{number}/As published.txt", **changes})


def text(*lines: str) -> bytes:
    return "\n\n".join(lines).encode()


def _day(text: str) -> date | None:
    try:
        day, month, year = map(int, text.split("/"))
        return date(year, month, day)
    except ValueError:
        return None
