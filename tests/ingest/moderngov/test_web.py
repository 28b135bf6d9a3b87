"""How a site is asked: pauses, tries, refusals, redirects, sizes, addresses, robots.txt."""

from __future__ import annotations

import gzip
from dataclasses import dataclass, field

import pytest
from stand_in import Answer, StandIn, manners

from corpus.errors import NotFetchedError, RefusedError, RobotsError, SettingsError, SyncError
from ingest.moderngov.addresses import absolute, checked_address, folder_of, folders_above, public_address, same_site
from ingest.moderngov.challenge import challenge
from ingest.moderngov.robots import Robots, read_robots
from ingest.moderngov.web import Manners, Web

CHALLENGE = b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>"


@dataclass
class Clock:
    """Time that only sleep moves."""

    now: float = 100.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds

    def __call__(self) -> float:
        return self.now


def fetch(site: StandIn, path: str, **changes: object) -> bytes:
    with Web(site.url, manners(**changes)) as web:
        return web.get(site.root + path).data


def test_a_second_passes_between_two_calls(site: StandIn) -> None:
    clock = Clock()
    site.answers["/a"] = Answer(b"one")
    with Web(site.url, manners(pause=1.0, sleep=clock.sleep, clock=clock)) as web:
        web.get(site.root + "/a")
        web.get(site.root + "/a")
    assert [call.path for call in site.calls] == ["/robots.txt", "/a", "/a"]
    assert clock.slept == [1.0, 1.0]


def test_a_shorter_pause_is_only_for_this_machine() -> None:
    with pytest.raises(SettingsError, match="at least 1 between two calls"):
        Manners("clerk@example.org", pause=0.5)
    assert Manners("clerk@example.org").pause == 1.0
    assert Manners("clerk@example.org").timeout == 60.0 and Manners("clerk@example.org").tries == 3


@pytest.mark.parametrize("contact", ["", "nobody", "a@b\r\nX-Evil: 1", "é@example.org"])
def test_who_asks_must_be_said(contact: str) -> None:
    with pytest.raises(SettingsError, match="MATTERS_CONTACT"):
        Manners(contact)


def test_the_user_agent_is_honest_and_names_a_contact(site: StandIn) -> None:
    site.answers["/a"] = Answer(b"one")
    fetch(site, "/a")
    assert {call.headers["User-Agent"] for call in site.calls} == {
        "matters-arising (committee papers for members; clerk@example.org)"}


def test_one_connection_serves_many_calls(site: StandIn) -> None:
    site.answers["/a"] = Answer(b"one")
    with Web(site.url, manners()) as web:
        for _ in range(5):
            web.get(site.root + "/a")
    assert len(site.calls) == 6 and site.connections == 1


def test_what_fails_in_passing_is_tried_three_times(site: StandIn) -> None:
    clock, left = Clock(), [503, 500, 200]
    site.answers["/a"] = lambda: Answer(b"at last", left.pop(0))
    assert fetch(site, "/a", pause=1.0, sleep=clock.sleep, clock=clock) == b"at last"
    assert clock.slept == [1.0, 2.0, 4.0]  # after robots.txt, then the two back-offs
    site.answers["/b"] = Answer(b"", 502)
    with pytest.raises(NotFetchedError, match="HTTP 502"):
        fetch(site, "/b")
    assert len(site.asked("/b")) == 3


def test_retry_after_is_waited_for(site: StandIn) -> None:
    clock, left = Clock(), [Answer(b"", 503, headers=(("Retry-After", "17"),)), Answer(b"now")]
    site.answers["/a"] = lambda: left.pop(0)
    assert fetch(site, "/a", pause=1.0, sleep=clock.sleep, clock=clock) == b"now"
    assert 17.0 in clock.slept


def test_a_long_retry_after_ends_the_sync(site: StandIn) -> None:
    site.answers["/a"] = Answer(b"", 429, headers=(("Retry-After", "7200"),))
    with pytest.raises(RefusedError, match="asks to wait 7200 seconds"):
        fetch(site, "/a")
    assert len(site.asked("/a")) == 1


def test_no_answer_in_time_is_told(site: StandIn) -> None:
    site.answers["/a"] = Answer(b"late", slow=1.0)
    with pytest.raises(NotFetchedError, match="no answer"):
        fetch(site, "/a", timeout=0.2, tries=2)
    assert len(site.asked("/a")) == 2


def test_403_and_a_challenge_page_are_refusals_and_not_tried_again(site: StandIn) -> None:
    site.answers["/a"] = Answer(b"<html>no</html>", 403)
    site.answers["/b"] = Answer(CHALLENGE)
    site.answers["/c"] = Answer(CHALLENGE, 503)
    for path, said in (("/a", "HTTP 403"), ("/b", "Just a moment"), ("/c", "challenge page")):
        with pytest.raises(RefusedError, match=said):
            fetch(site, path)
        assert len(site.asked(path)) == 1


def test_a_page_of_the_site_with_a_form_is_no_challenge() -> None:
    page = b"<html><head><title>Agenda</title></head><body class='mgContent'><div class='g-recaptcha'></div></html>"
    assert challenge(page, "text/html") is None
    assert challenge(page.replace(b"mgContent", b""), "text/html") == "Agenda"
    assert challenge(b"%PDF-1.4 Just a moment...", "application/pdf") is None


def test_redirects_are_followed_on_the_site_and_nowhere_else(site: StandIn) -> None:
    with StandIn() as other:
        other.answers["/x"] = Answer(b"elsewhere")
        site.answers["/a"] = Answer(b"", 302, headers=(("Location", "/b"),))
        site.answers["/b"] = Answer(b"here")
        site.answers["/c"] = Answer(b"", 302, headers=(("Location", f"{other.root}/x"),))
        site.answers["/d"] = Answer(b"", 302, headers=(("Location", "file:///etc/passwd"),))
        site.answers["/e"] = Answer(b"", 302, headers=(("Location", "/e"),))
        assert fetch(site, "/a") == b"here"
        for path, said in (("/c", "another host"), ("/d", "another host"), ("/e", "on and on")):
            with pytest.raises(NotFetchedError, match=said):
                fetch(site, path)
        assert other.calls == []


def test_what_is_too_large_is_left_there(site: StandIn) -> None:
    site.answers["/a"] = Answer(b"x" * 4000)
    site.answers["/b"] = Answer(gzip.compress(b"x" * 50_000_000), headers=(("Content-Encoding", "gzip"),))
    site.answers["/c"] = Answer(gzip.compress(b"packed"), headers=(("Content-Encoding", "gzip"),))
    site.answers["/d"] = Answer(b"packed", headers=(("Content-Encoding", "br"),))
    for path in ("/a", "/b"):
        with pytest.raises(NotFetchedError, match="larger than"):
            fetch(site, path, largest=3000)
    assert fetch(site, "/c", largest=3000) == b"packed"
    with pytest.raises(NotFetchedError, match="packed as br"):
        fetch(site, "/d")


def test_only_the_public_web_is_asked(site: StandIn) -> None:
    with Web(site.url, Manners("clerk@example.org")) as web, pytest.raises(NotFetchedError, match="public web"):
        web.get(site.url)
    assert site.calls == []
    for private in ("10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "[fd00::1]", "[::ffff:127.0.0.1]", "0.0.0.0",
                    "100.64.0.1", "localhost"):
        with pytest.raises(NotFetchedError, match="public web"):
            public_address(f"http://{private}/", loopback=False)
    assert public_address("http://93.184.216.34/", loopback=False) == "93.184.216.34"
    with pytest.raises(NotFetchedError):  # the setting for tests opens nothing else
        public_address("http://93.184.216.34/", loopback=True)


@pytest.mark.parametrize("url", ["ftp://example.org/", "file:///etc/passwd", "example.org", "http:///x", "",
                                 "http://example.org:99999/", "https://me:word@example.org/", "javascript:alert(1)"])
def test_what_is_no_web_address_is_said(url: str) -> None:
    with pytest.raises(SyncError):
        checked_address(url)


def test_links_are_made_whole() -> None:
    page = "https://x.gov.uk/moderngov/ieListDocuments.aspx?CId=1&MId=2"
    assert absolute(page, " documents/g2/Printed minutes\n Monday 12-Jul-2021.pdf?T=1 ") == (
        "https://x.gov.uk/moderngov/documents/g2/Printed%20minutes%20Monday%2012-Jul-2021.pdf?T=1")
    assert absolute(page, "mgConvert2PDF.aspx?ID=7#page=2") == "https://x.gov.uk/moderngov/mgConvert2PDF.aspx?ID=7"
    assert absolute(page, "a%20b.pdf") == "https://x.gov.uk/moderngov/a%20b.pdf"


def test_folders_and_sites() -> None:
    assert folder_of("https://x.gov.uk/moderngov/ieListDocuments.aspx?CId=1#x") == "https://x.gov.uk/moderngov/"
    assert folder_of("https://x.gov.uk/moderngov") == "https://x.gov.uk/moderngov/"
    assert folders_above("https://x.gov.uk/a/b/") == ("https://x.gov.uk/a/b/", "https://x.gov.uk/a/",
                                                      "https://x.gov.uk/")
    assert same_site("http://x.gov.uk/a", "https://x.gov.uk/b")
    assert not same_site("https://x.gov.uk/a", "http://x.gov.uk/b")
    assert not same_site("https://x.gov.uk/", "https://x.gov.uk:8443/")
    assert not same_site("https://x.gov.uk/", "https://evil.x.gov.uk/")


def test_robots_txt_is_obeyed_and_asked_for_once(site: StandIn) -> None:
    site.answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /moderngov/documents/\n", type="text/plain")
    with Web(site.url, manners()) as web:
        for _ in range(2):
            with pytest.raises(RobotsError, match=r"robots\.txt"):
                web.get(site.url + "documents/s1/Report.pdf")
        with pytest.raises(NotFetchedError, match="HTTP 404"):
            web.get(site.url + "elsewhere")
    assert [call.path for call in site.calls] == ["/robots.txt", "/moderngov/elsewhere"]


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (401, False), (403, False)])
def test_a_robots_txt_that_is_not_there_or_shut(site: StandIn, status: int, allowed: bool) -> None:
    site.answers["/robots.txt"] = Answer(b"", status)
    site.answers["/a"] = Answer(b"one")
    if allowed:
        assert fetch(site, "/a") == b"one"
    else:
        with pytest.raises(RobotsError):
            fetch(site, "/a")
    assert bool(site.asked("/a")) == allowed


def test_a_robots_txt_that_fails_stops_all(site: StandIn) -> None:
    site.answers["/robots.txt"] = Answer(b"", 500)
    with pytest.raises(NotFetchedError, match="HTTP 500"):
        fetch(site, "/a")
    assert site.asked("/a") == []


def test_crawl_delay_is_kept_and_days_of_it_are_refused(site: StandIn) -> None:
    clock = Clock()
    site.answers["/a"] = Answer(b"one")
    site.answers["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 5\n")
    fetch(site, "/a", pause=1.0, sleep=clock.sleep, clock=clock)
    assert clock.slept == [5.0]
    site.answers["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 3600\n")
    with pytest.raises(RefusedError, match="3600 seconds between calls"):
        fetch(site, "/a")


def test_rules_of_robots_txt() -> None:
    robots = read_robots("User-agent: Google\nDisallow: /\n\nUser-agent: *\nDisallow: /private/\n"
                         "Allow: /private/open/\nDisallow: /*.zip$\nDisallow: /mgcalendar # all of it\nDisallow:\n")
    said = {path: robots.allows(path) for path in ("/", "/private/a", "/private/open/a", "/a/b.zip", "/a/b.zip?x",
                                                   "/mgCalendarMonthView.aspx")}
    assert said == {"/": True, "/private/a": False, "/private/open/a": True, "/a/b.zip": False, "/a/b.zip?x": True,
                    "/mgCalendarMonthView.aspx": False}
    ours = read_robots("User-agent: *\nDisallow: /\nUser-agent: matters-arising\nDisallow: /x\n")
    assert ours.allows("/a") and not ours.allows("/x/1")
    assert read_robots("") == Robots() and Robots().allows("/anything")
