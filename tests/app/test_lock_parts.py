"""Accounts, sessions, proxies and buckets: what the lock of the app is made of, each by itself."""

from __future__ import annotations

import time
from pathlib import Path

import httpx
import pytest
from served import PASSWORD, basic, listening_to
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from app.access import AT_THIS_MACHINE, NOBODY, NOTED, Reader, Right, Role, who_asks
from app.accounts import Accounts, drop_account, put_account
from app.entrance import Entrance, Proxy
from app.listening import open_socket
from app.lock import Lock
from app.rates import Rate
from app.sessions import HOURS, Sessions
from app.settings import read_settings
from corpus.errors import SettingsError, TooManyError


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    put_account(tmp_path / "readers.tsv", "rita", Role.READER, PASSWORD)
    return Accounts(tmp_path / "readers.tsv")


def test_a_session_ends_with_time_password_role_and_line(accounts: Accounts, tmp_path: Path,
                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    sessions, path = Sessions(accounts), tmp_path / "readers.tsv"
    account = accounts.get("rita")
    assert account is not None
    cookie = sessions.begin(account)
    assert sessions.reader(cookie) == Reader("rita")
    now = time.time()
    for jump, good in ((HOURS * 3600 - 60, True), (HOURS * 3600 + 60, False), (-3600, False)):
        monkeypatch.setattr(time, "time", lambda jump=jump: now + jump)
        assert (sessions.reader(cookie) is not None) is good, f"clock {jump} seconds on"
    monkeypatch.undo()
    put_account(path, "rita", Role.OFFICER, PASSWORD)  # a new salt: another hash, and the old session is over
    assert sessions.reader(cookie) is None
    renewed = accounts.get("rita")
    assert renewed is not None
    cookie = sessions.begin(renewed)
    assert sessions.reader(cookie) == Reader.of("rita", Role.OFFICER)
    drop_account(path, "rita")
    assert sessions.reader(cookie) is None
    for forged in ("", "a.b.c", cookie[:-1] + ("A" if cookie[-1] != "A" else "B"), Sessions(accounts).begin(renewed)):
        assert sessions.reader(forged) is None


def test_many_signing_out_bring_no_session_back(accounts: Accounts) -> None:
    sessions, account = Sessions(accounts), accounts.get("rita")
    assert account is not None
    cookie = sessions.begin(account)
    sessions.end(cookie)
    for _ in range(10_001):
        sessions.end(sessions.begin(account))
    assert sessions.reader(cookie) is None


def test_the_file_of_accounts(tmp_path: Path) -> None:
    path = tmp_path / "readers.tsv"
    assert put_account(path, "a.smith", Role.OFFICER, PASSWORD) is False
    assert put_account(path, "a.smith", Role.ADMINISTRATOR, None) is True
    assert path.stat().st_mode & 0o777 == 0o600
    accounts = Accounts(path)
    assert accounts.check("a.smith", PASSWORD) is None and accounts.check("a.smith", "-") is None
    put_account(path, "a.smith", Role.READER, PASSWORD)
    assert accounts.check("a.smith", PASSWORD) is not None and accounts.check("a.smith", PASSWORD + "x") is None
    assert PASSWORD not in path.read_text()
    path.chmod(0o644)
    with pytest.raises(SettingsError, match="others may read or change who may sign in; chmod 600"):
        Accounts(path)
    assert accounts.get("a.smith") is None, "a file that others may change lets nobody in"
    path.chmod(0o600)
    for line, said in (("x reader y", "not a name, a role"), ("x\tking\t-", "not a name, a role"),
                       ("x\treader\tplain", "not one of argon2id"), ("a.smith\treader\t-", "there twice")):
        path.write_text(f"a.smith\treader\t-\n{line}\n")
        with pytest.raises(SettingsError, match=said):
            Accounts(path)
    for name, word in (("a b", PASSWORD), ("a\tb", PASSWORD), ("", PASSWORD), ("ok", "short")):
        with pytest.raises(SettingsError):
            put_account(tmp_path / "other", name, Role.READER, word)


PROXY = Proxy("x-remote-user", frozenset({"10.0.0.5"}))


@pytest.mark.parametrize(("peer", "names", "reader"), [
    ("10.0.0.5", ["rita"], Reader("rita")),
    ("10.0.0.5", ["oli"], Reader.of("oli", Role.OFFICER)),
    ("10.0.0.5", ["rita", "oli"], None),   # one was added on the way
    ("10.0.0.5", [" "], None),
    ("10.0.0.5", [], None),
    ("10.0.0.6", ["oli"], None),           # not the proxy
    (None, ["oli"], None),
])
def test_a_proxy_is_believed_only_from_its_own_address(tmp_path: Path, peer: str | None, names: list[str],
                                                       reader: Reader | None) -> None:
    put_account(tmp_path / "readers.tsv", "oli", Role.OFFICER, None)
    entrance = Entrance(Accounts(tmp_path / "readers.tsv"), PROXY, "https://papers.council.example")
    headers = Headers(raw=[(b"x-remote-user", name.encode()) for name in names])
    assert entrance.reader(headers, {}, peer) == reader


def test_the_address_of_a_caller_is_what_the_proxy_added_last() -> None:
    headers = Headers({"x-forwarded-for": "6.6.6.6, 10.9.9.9"})
    assert Entrance(None, PROXY).caller(headers, "10.0.0.5") == "10.9.9.9"
    assert Entrance(None, PROXY).caller(headers, "10.0.0.6") == "10.0.0.6"


def test_a_proxy_that_signs_nobody_in_tells_addresses_and_no_names(accounts: Accounts) -> None:
    entrance = Entrance(accounts, Proxy(None, frozenset({"127.0.0.1"})), "https://papers.council.example")
    assert not entrance.open and Entrance(None, Proxy(None, frozenset({"127.0.0.1"}))).open
    headers = Headers({"x-forwarded-for": "10.9.9.9", "x-remote-user": "rita"})
    assert entrance.reader(headers, {}, "127.0.0.1") is None
    assert entrance.caller(headers, "127.0.0.1") == "10.9.9.9"


def test_proxies_are_named_where_somebody_is_asked_who_they_are() -> None:
    alone = {"MATTERS_PROXIES": "127.0.0.1"}
    with pytest.raises(SettingsError, match="nobody would be asked who they are"):
        read_settings(None, alone)
    assert read_settings(None, alone | {"MATTERS_AUTH": "readers.tsv"}).proxies == ("127.0.0.1",)


def test_behind_https_the_cookie_asks_for_it_and_the_browser_is_told(accounts: Accounts) -> None:
    entrance = Entrance(accounts, None, "https://papers.council.example")
    assert entrance.secure and entrance.cookie == "__Host-matters"
    assert "papers.council.example" in entrance.hosts("0.0.0.0") and "0.0.0.0" not in entrance.hosts("0.0.0.0")
    assert entrance.hosts("10.1.2.3")[-1] == "10.1.2.3"

    def told(request: Request) -> JSONResponse:
        host = request.headers.get("x-forwarded-host")
        return JSONResponse([request.scope["scheme"], request.scope[NOTED].name, host])

    app = Lock(Starlette(routes=[Route("/", told)]), entrance, entrance.hosts("127.0.0.1"))
    with listening_to(app) as url:
        headers = {"host": "papers.council.example", "x-forwarded-host": "evil.example", **basic("rita")}
        answer = httpx.get(url, headers=headers)
        assert answer.json() == ["https", "rita", None]
        assert answer.headers["strict-transport-security"].startswith("max-age=")


def test_where_nobody_signs_in_this_machine_may_all_but_see_exempt_papers() -> None:
    assert Entrance().reader(Headers({}), {}, "127.0.0.1") == AT_THIS_MACHINE
    assert AT_THIS_MACHINE.may(Right.REMOVE) and not AT_THIS_MACHINE.may(Right.SEE_EXEMPT)
    assert who_asks() == NOBODY and not any(NOBODY.may(right) for right in Right)


@pytest.mark.parametrize(("host", "guarded", "named", "said"), [
    ("0.0.0.0", False, True, "MATTERS_AUTH=FILE and `matters auth add NAME --role reader`"),
    ("192.0.2.7", False, False, "would show the papers to other machines"),
    ("0.0.0.0", True, False, "set MATTERS_ADDRESS"),
])
def test_other_machines_come_only_where_they_are_asked_who_they_are(host: str, guarded: bool, named: bool,
                                                                    said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        open_socket(host, 0, guarded=guarded, named=named)


def test_with_a_guard_and_a_name_other_machines_may_come() -> None:
    open_socket("0.0.0.0", 0, guarded=True, named=True).close()


def test_buckets_fill_with_time_and_not_with_the_clock_on_the_wall() -> None:
    now = [100.0]
    rate = Rate(2, 60, lambda: now[0])
    assert [rate.wait("a"), rate.wait("a"), rate.wait("a"), rate.wait("b")] == [0, 0, 1, 0]
    now[0] += 1
    assert [rate.wait("a"), rate.wait("a")] == [0, 1]
    now[0] -= 50
    assert rate.wait("a") == 1 and rate.wait("c") == 0


def test_a_password_is_tried_so_often_and_no_more(accounts: Accounts) -> None:
    entrance = Entrance(accounts)
    for _ in range(6):
        assert entrance.sign_in("rita", "wrong", "10.0.0.1") is None
    with pytest.raises(TooManyError, match="too many passwords were tried; try again in"):
        entrance.sign_in("rita", PASSWORD, "10.0.0.1")
    assert entrance.sign_in("rita", PASSWORD, "10.0.0.2") is not None, "another address is another caller"


def test_who_tries_too_often_shuts_nobody_else_out(accounts: Accounts) -> None:
    """What is refused to one address or name counts for that one alone."""
    entrance = Entrance(accounts)
    refused = 0
    for _ in range(150):
        try:
            entrance.sign_in("nobody", "wrong", "10.0.0.1")
        except TooManyError:
            refused += 1
    assert refused > 120
    assert entrance.sign_in("rita", PASSWORD, "10.0.0.2") is not None
