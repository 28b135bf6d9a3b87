"""A site that means harm: what does not end, what is no address, what is made to take for ever to read, and what would
command the terminal of who syncs.
"""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from stand_in import Answer, Doc, Item, Meeting, StandIn, manners

from corpus.errors import NotFetchedError, RefusedError, SyncError
from ingest.moderngov.addresses import absolute, public_address, same_site
from ingest.moderngov.challenge import page_title
from ingest.moderngov.pages import read_page
from ingest.moderngov.plan import Meet, plan
from ingest.moderngov.replies import Listed, committees_in, meeting_in
from ingest.moderngov.robots import read_robots
from ingest.moderngov.safe_xml import read_xml
from ingest.moderngov.web import Manners, Web

PAGE = "http://x.gov.uk/ieListDocuments.aspx?MId=2"


@contextmanager
def raw(first: bytes, again: bytes, pause: float = 0.0) -> Iterator[str]:
    """A server that begins an answer and goes on with it until it is left, for ten seconds at most."""
    listening = socket.create_server(("127.0.0.1", 0))
    listening.settimeout(10)

    def drip() -> None:
        with listening:
            there, _ = listening.accept()
        with there:
            there.recv(65536)
            try:
                there.sendall(b"HTTP/1.1 404 none\r\nContent-Length: 0\r\n\r\n")  # robots.txt
                there.recv(65536)
                there.sendall(first)
                until = time.monotonic() + 10
                while time.monotonic() < until:
                    there.sendall(again)
                    time.sleep(pause)
            except OSError:
                return

    thread = threading.Thread(target=drip, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
    thread.join(12)


@pytest.mark.parametrize(("first", "again", "pause"), [
    (b"HTTP/1.1 200 OK\r\n\r\n", b"a", 0.05),                                       # its words, one by one
    (b"HTTP/1.1 200 OK\r\nX: ", b"a", 0.05),                                        # its head
    (b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.001),                                 # word that it will come
    (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"A: b\r\n", 0.05),  # what follows its end
])
def test_an_answer_that_does_not_end_is_left(first: bytes, again: bytes, pause: float) -> None:
    began = time.monotonic()
    with raw(first, again, pause) as url, Web(url, manners(longest=0.5)) as web:
        with pytest.raises(NotFetchedError, match="not whole after 0.5 seconds"):
            web.get(f"{url}a")
        assert time.monotonic() - began < 3 and web.calls == 2  # and not asked for again


def test_a_site_is_read_for_so_long_and_no_longer(site: StandIn) -> None:
    now = [0.0]
    site.answers["/a"] = Answer(b"one")
    with Web(site.url, manners(clock=lambda: now[0], whole=3600.0)) as web:
        assert web.get(site.root + "/a").data == b"one"
        now[0] = 3601.0
        with pytest.raises(SyncError, match="not done after 1 hours"):
            web.get(site.root + "/a")
    assert len(site.asked("/a")) == 1


@pytest.mark.parametrize("location", ["http://[", "//[bad/", "http://x:99999/", "\\\\evil\\x", "gopher://127.0.0.1/_x",
                                      "//169.254.169.254/", "http://2130706433/", "http://me:word@127.0.0.1/"])
def test_a_redirect_to_what_is_no_address_of_the_site_is_told(site: StandIn, location: str) -> None:
    site.answers["/a"] = Answer(b"", 302, headers=(("Location", location),))
    with Web(site.url, manners()) as web, pytest.raises(NotFetchedError):
        web.get(site.root + "/a")
    assert [call.path for call in site.calls][:2] == ["/robots.txt", "/a"]


def test_an_address_that_is_too_long_costs_itself(site: StandIn) -> None:
    with Web(site.url, manners()) as web, pytest.raises(NotFetchedError, match="no web address"):
        web.get(site.root + "/" + "a" * 70_000)


def test_a_packed_answer_that_breaks_off_is_not_taken_for_whole(site: StandIn) -> None:
    site.answers["/a"] = Answer(gzip.compress(b"The panel agreed" * 99)[:-9], headers=(("Content-Encoding", "gzip"),))
    with Web(site.url, manners()) as web, pytest.raises(NotFetchedError, match="broken off"):
        web.get(site.root + "/a")


@pytest.mark.parametrize("after", ["9" * 6000, "Mon, 01 Jan 99999999999999999999 00:00:00 GMT",
                                   "Mon, 01 Jan 2026 00:00:00 +99999999999999"])
def test_a_wait_beyond_all_numbers_stops_nothing_else(site: StandIn, after: str) -> None:
    site.answers["/a"] = Answer(b"", 429, headers=(("Retry-After", after),))
    with Web(site.url, manners()) as web, pytest.raises(RefusedError, match="429"):
        web.get(site.root + "/a")


@pytest.mark.parametrize("host", [
    "127.1", "2130706433", "0x7f000001", "017700000001", "0177.0.0.1", "0", "①②⑦.⓪.⓪.①", "[::]", "[::127.0.0.1]",
    "[::ffff:10.0.0.1]", "[64:ff9b::10.0.0.1]", "[64:ff9b:1::1]", "[2002:7f00:1::]", "[2001:0:1::1]", "[fec0::1]",
    "[ff02::1]", "[4000::1]", "240.0.0.1", "255.255.255.255", "224.0.0.1", "198.18.0.1",
])
def test_no_way_of_writing_an_inside_address_is_asked(host: str) -> None:
    with pytest.raises(NotFetchedError, match="public web"):
        public_address(f"http://{host}/", loopback=False)


def test_what_is_on_the_public_web_is_asked() -> None:
    assert public_address("http://[2606:4700::1111]/", loopback=False) == "2606:4700::1111"
    assert public_address("https://8.8.8.8/", loopback=False) == "8.8.8.8"


def test_a_name_that_turns_inward_between_two_looks_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[str] = []

    def turning(host: str, port: int, *_: object, **__: object) -> list[object]:
        looks.append(host)
        address = "93.184.216.34" if len(looks) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", turning)
    assert public_address("http://turns.example/", loopback=False) == "93.184.216.34"
    assert looks == ["turns.example"]
    with pytest.raises(NotFetchedError, match=r"turns\.example stands at 127\.0\.0\.1"):
        Web("http://turns.example/", Manners("clerk@example.org", tries=1)).get("http://turns.example/")


def test_reading_what_is_made_to_take_for_ever_takes_a_moment() -> None:
    began = time.monotonic()
    assert page_title(b"<html><title>" + b" " * 8000) == ""
    assert read_robots("User-agent: *\nDisallow: /" + "*a" * 25 + "b$\n").allows("/" + "a" * 120)
    assert not read_robots("User-agent: *\nDisallow: /" + "*a" * 25 + "*b$\n").allows("/" + "a" * 120 + "b")
    for piece in (b"<a b=", b"<!--", b"</", b"<a x='", b"<![CDATA["):
        assert read_page(piece * (1 << 18), PAGE).packs == ()
    wordy = b'<h1>Minutes</h1><a href="documents/g2/p.pdf?T=1">' + b"y<b>" * (1 << 17)
    assert len(read_page(wordy, PAGE).packs[0].title) == 1 << 17
    assert time.monotonic() - began < 10


def test_a_link_that_is_no_address_costs_itself_and_not_the_page() -> None:
    bad = b"".join(b'<a href="%s">x</a>' % href for href in (
        b"http://[", b"//[bad/", b"http://x.gov.uk:abc/documents/g1/?T=1", "http://ex\u2100mple.com/".encode()))
    page = read_page(bad + b'<h1>Minutes</h1><a href="documents/g2/p.pdf?T=1">Printed</a>', PAGE)
    assert [pack.url for pack in page.packs] == ["http://x.gov.uk/documents/g2/p.pdf?T=1"]
    assert absolute(PAGE, "http://[") is None and not same_site(PAGE, "http://x.gov.uk:abc/")
    meeting = Meeting(2, "01/05/2023", [Item(1, "Costs", "4", docs=[
        Doc(7, "Bad", url="http://["), Doc(8, "Good", url="documents/s8/Good.pdf"),
        Doc(9, "Shut", url="//[shut", restricted="True")])])
    meet = Meet("Norfolk", Listed(2, None, 1, "Panel"), PAGE, "http://x.gov.uk/")
    wanted = plan(meeting_in(read_xml(meeting.xml().encode(), PAGE)), None, meet).wanted
    assert [w.url for w in wanted] == ["http://x.gov.uk/documents/s8/Good.pdf"]


def test_numbers_of_characters_that_are_none_are_text() -> None:
    many = "9" * 5000
    named = committees_in(read_xml(
        f"<committees><committee><committeeid>1</committeeid><committeetitle>Care &amp;#{many};&amp;#163;"
        "</committeetitle></committee></committees>".encode(), "x"))
    assert named[0].title == f"Care &#{many};£"
    assert read_page(f'<h1>Draft minutes &#{many};</h1>'.encode(), PAGE).draft


@pytest.mark.parametrize("encoding", ["foo", "utf-7", "base64", "idna"])
def test_an_encoding_that_is_none_is_told(encoding: str) -> None:
    with pytest.raises(NotFetchedError, match="no XML"):
        read_xml(f'<?xml version="1.0" encoding="{encoding}"?><a>x</a>'.encode(), "x")


@pytest.mark.parametrize(("piece", "times"), [(b"<b/>", 1_000_001), (b"<b c='' d=''/>", 334_000)])
def test_xml_that_fills_the_memory_is_left(piece: bytes, times: int) -> None:
    with pytest.raises(NotFetchedError, match="more than 1,000,000"):
        read_xml(b"<a>" + piece * times + b"</a>", "x")


def test_what_a_site_says_of_itself_does_not_command_the_terminal() -> None:
    with pytest.raises(NotFetchedError) as told:
        read_xml(b"\x1b]0;owned\x07\x1b[2J", "x")
    assert "\x1b" not in str(told.value) and "owned" in str(told.value)
