"""The one door to the web: one connection to one host, a pause between calls, and an end to everything.

Nothing but httpx's plain GET is used: no proxy and no password from the environment, no cookie kept, no redirect that
was not looked at first. What comes is counted as it comes, unpacked too, and never larger than asked for.
"""

from __future__ import annotations

import hashlib
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from corpus.errors import NotFetchedError, RefusedError, RobotsError, SettingsError, SyncError
from ingest.moderngov.addresses import checked_address, public_address, same_site
from ingest.moderngov.challenge import challenge
from ingest.moderngov.deadline import Deadline
from ingest.moderngov.robots import AGENT, NOTHING, Robots, read_robots

SHORTEST_PAUSE = 1.0
_LONGEST_WAIT = 300.0      # seconds: a Retry-After beyond is told to the operator, who comes back later
_LONGEST_CALL = 900.0      # seconds for one answer, however slowly it drips
_LONGEST_SYNC = 12 * 3600.0  # seconds: a site whose answers do not end holds up no other council's for longer
_LONGEST_DELAY = 60.0      # seconds: a Crawl-delay beyond would make a sync last for days
_REDIRECTS = 5
_AGAIN = frozenset({429, 500, 502, 503, 504})
_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Manners:
    """How a site is asked.

    contact    who reads these papers: an e-mail address or a web address, sent with every call
    pause      seconds between two calls to a host, at least 1
    timeout    seconds without a byte until a call is given up
    tries      how often a call is made that fails in passing
    largest    bytes of one file
    longest    seconds until an answer has to be whole, `whole` until all that is read of the site has to be
    loopback   ask this machine and no other: for tests against a stand-in, and the only way to a shorter pause
    sleep, clock   seconds to wait, seconds now: seams for tests

    Raises SettingsError for a contact that is none and for a pause that is too short.
    """

    contact: str
    pause: float = SHORTEST_PAUSE
    timeout: float = 60.0
    tries: int = 3
    largest: int = 150 * _MIB
    longest: float = _LONGEST_CALL
    whole: float = _LONGEST_SYNC
    loopback: bool = False
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic

    def __post_init__(self) -> None:
        said = self.contact.strip()
        if not said.isprintable() or not said.isascii() or not ("@" in said or "://" in said) or len(said) > 200:
            raise SettingsError(f'the contact is "{self.contact}"; a council must be able to write to whoever reads '
                                "its site: give an e-mail or web address (--contact, MATTERS_CONTACT, councils file)")
        if self.pause < SHORTEST_PAUSE and not self.loopback:
            raise SettingsError(f"the pause is {self.pause} seconds; at least {SHORTEST_PAUSE:g} between two calls")


@dataclass(frozen=True, slots=True)
class Reply:
    """What an address gave: the address it came from in the end, its HTTP status, its bytes, when (UTC)."""

    url: str
    status: int
    data: bytes
    media_type: str
    time: datetime

    @property
    def sha256(self) -> str:
        """Of the bytes."""
        return hashlib.sha256(self.data).hexdigest()


class Web:
    """One host, asked with manners. Close it, or use it in `with`."""

    def __init__(self, site: str, manners: Manners) -> None:
        self._site, self._manners = checked_address(site), manners
        self._pause = manners.pause
        self._robots: Robots | None = None
        self._last: float | None = None
        self.calls = 0
        self._until = manners.clock() + manners.whole
        self._deadline = Deadline(manners.clock)
        self._client = httpx.Client(
            timeout=manners.timeout, follow_redirects=False, trust_env=False, transport=_transport(self._deadline),
            # A packed answer may unpack to a thousand times its size, so that plain bytes are asked for.
            headers={"User-Agent": f"{AGENT} (committee papers for members; {manners.contact.strip()})",
                     "Accept-Encoding": "identity", "Accept-Language": "en-GB"})

    def close(self) -> None:
        """Lets go of the connection."""
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def get(self, url: str, largest: int | None = None) -> Reply:
        """What stands at an address of the site, of at most `largest` bytes.

        Raises RefusedError where the site does not want to be read (403, a challenge page, a long wait), RobotsError
        where its robots.txt says so of this address, NotFetchedError for any other answer than 200, for one too large,
        for another host, and after the last try; SyncError where the site has been read for too long altogether.
        """
        if self._manners.clock() > self._until:
            raise SyncError(f"{urlsplit(self._site).netloc}: not done after {self._manners.whole / 3600:g} hours; sync "
                            "again: it goes on from here")
        if self._robots is None:
            self._robots = self._read_robots()
        return self._following(url, largest or self._manners.largest, self._robots)

    def _following(self, url: str, largest: int, robots: Robots) -> Reply:
        address = checked_address(url)
        for _ in range(_REDIRECTS):
            self._require_allowed(address, robots)
            reply, target = self._tried(address, largest)
            if target is None:
                return reply
            if not same_site(address, target):
                raise NotFetchedError(f"{url} leads to {urlsplit(target).netloc or target}, another host; "
                                      "only the council's own site is read", reply.status)
            address = checked_address(target)
        raise NotFetchedError(f"{url} leads on and on ({_REDIRECTS} times)")

    def _require_allowed(self, address: str, robots: Robots) -> None:
        if not same_site(self._site, address):
            raise NotFetchedError(f"{address} is not on {urlsplit(self._site).netloc}; only the site itself is read")
        parts = urlsplit(address)
        if not robots.allows((parts.path or "/") + (f"?{parts.query}" if parts.query else "")):
            raise RobotsError(f"{parts.hostname}: its robots.txt asks that {parts.path} is not read by programs; "
                               "ask the council for leave or for the papers")

    def _read_robots(self) -> Robots:
        address = urljoin(self._site, "/robots.txt")
        try:
            text = self._following(address, _MIB, Robots()).data.decode("utf-8", "replace")
        except RefusedError as error:
            if error.status != 403:
                raise
            return NOTHING
        except NotFetchedError as error:
            if error.status is None or error.status >= 500:
                raise  # the standard: a site that cannot say what it allows is not read
            return Robots() if error.status != 401 else NOTHING
        robots = read_robots(text)
        if robots.delay is not None and robots.delay > _LONGEST_DELAY:
            raise RefusedError(f"{urlsplit(address).netloc}: its robots.txt asks for {robots.delay:g} seconds between "
                               "calls, which would take days; ask the council for the papers")
        self._pause = max(self._pause, robots.delay or 0.0)
        return robots

    def _tried(self, address: str, largest: int) -> tuple[Reply, str | None]:
        """The reply, and where it leads if it leads on; tried again where the fault may pass."""
        for left in range(self._manners.tries - 1, -1, -1):
            wait = self._pause * 2 ** (self._manners.tries - left)
            try:
                reply, headers = self._once(address, largest)
            except httpx.HTTPError as error:
                if left:
                    self._manners.sleep(wait)
                    continue
                raise NotFetchedError(f"{address}: no answer ({type(error).__name__}: {error}), asked "
                                      f"{self._manners.tries} times; try again later") from error
            if reply.status in _AGAIN and challenge(reply.data, reply.media_type) is None:
                wait = max(wait, _asked_wait(headers.get("retry-after")))
                if wait > _LONGEST_WAIT:
                    raise RefusedError(f"{address}: busy (HTTP {reply.status}), and asks to wait {wait:.0f} seconds; "
                                       "sync again after that", reply.status)
                if left:
                    self._manners.sleep(wait)
                    continue
            return reply, self._judged(address, reply, headers)
        raise AssertionError("unreachable: there is at least one try")

    def _judged(self, address: str, reply: Reply, headers: httpx.Headers) -> str | None:
        """Where the reply leads, None where it is the answer; raises for all that is neither."""
        if reply.status in (301, 302, 303, 307, 308) and headers.get("location"):
            return _joined(address, headers["location"])
        said = challenge(reply.data, reply.media_type)
        if said is not None and reply.status != 404:
            raise RefusedError(f"{address}: a challenge page (“{said}”) instead of an answer; the site does not want "
                               "programs now. Ask the council, or sync again later", reply.status)
        if reply.status == 403:
            raise RefusedError(f"{address}: the site refuses (HTTP 403); ask the council for leave, or for the papers",
                               403)
        if reply.status == 429:
            raise RefusedError(f"{address}: the site asks for fewer calls (HTTP 429); sync again later", 429)
        if reply.status != 200:
            raise NotFetchedError(f"{address}: HTTP {reply.status}", reply.status)
        return None

    def _once(self, address: str, largest: int) -> tuple[Reply, httpx.Headers]:
        """One call, after the pause: to the IP address that was checked, under the name of the host."""
        parts = urlsplit(address)
        ip = public_address(address, loopback=self._manners.loopback)
        try:
            url = httpx.URL(address).copy_with(host=ip)
            named = parts.netloc.encode("idna" if not parts.netloc.isascii() else "ascii").decode("ascii")
        except (httpx.InvalidURL, UnicodeError) as error:  # too long, or characters that no address has
            raise NotFetchedError(f"{address[:200]}: no web address ({error})") from error
        self._wait()
        self.calls += 1
        self._deadline.begin(address, self._manners.longest)
        try:
            with self._client.stream(
                "GET", url, headers={"Host": named}, extensions={"sni_hostname": parts.hostname}
            ) as response:
                data = self._bounded(response, address, largest)
                self._client.cookies.clear()
                media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
                return Reply(address, response.status_code, data, media_type, datetime.now(UTC)), response.headers
        finally:
            self._last = self._manners.clock()

    def _bounded(self, response: httpx.Response, address: str, largest: int) -> bytes:
        encoding = response.headers.get("content-encoding", "identity").strip().lower()
        if encoding not in ("identity", "gzip", "deflate", ""):
            raise NotFetchedError(f"{address}: packed as {encoding}, which was not asked for", response.status_code)
        too_large = NotFetchedError(f"{address}: larger than {largest / _MIB:.0f} MiB, and left there",
                                    response.status_code)
        declared = response.headers.get("content-length", "")
        if declared.isdecimal() and int(declared) > largest:
            raise too_large
        unpack = zlib.decompressobj(wbits=47) if encoding in ("gzip", "deflate") else None
        data = bytearray()
        for piece in response.iter_raw():  # as they come: a size asked for would be waited for
            try:
                data += unpack.decompress(piece, largest + 1 - len(data)) if unpack else piece
            except zlib.error as error:
                raise NotFetchedError(f"{address}: cannot be unpacked ({error})", response.status_code) from error
            if len(data) > largest:
                raise too_large
        if unpack is not None and data and not unpack.eof:
            raise NotFetchedError(f"{address}: packed, and broken off", response.status_code)
        return bytes(data)

    def _wait(self) -> None:
        if self._last is not None:
            left = self._last + self._pause - self._manners.clock()
            if left > 0:
                self._manners.sleep(left)


def _transport(deadline: Deadline) -> httpx.HTTPTransport:
    """httpx's own, on connections that have an end; httpx has no door for that but the pool it keeps."""
    transport = httpx.HTTPTransport(trust_env=False)
    transport._pool = httpcore.ConnectionPool(
        ssl_context=httpx.create_ssl_context(trust_env=False), max_connections=1, max_keepalive_connections=1,
        network_backend=deadline)
    return transport


def _joined(address: str, location: str) -> str:
    """Where a redirect leads. Raises NotFetchedError where that is no address."""
    try:
        return urljoin(address, location)
    except ValueError as error:
        raise NotFetchedError(f"{address} leads to “{location[:200]}”, which is no web address") from error


def _asked_wait(value: str | None) -> float:
    """The seconds a Retry-After asks for, which may name a day and time; 0 where it says nothing."""
    if value is None:
        return 0.0
    if value.strip().isdecimal():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except (ValueError, OverflowError):  # the latter of a year or an offset beyond all numbers
        return 0.0
    return max(0.0, (until - datetime.now(until.tzinfo or UTC)).total_seconds()) if until.tzinfo else 0.0
