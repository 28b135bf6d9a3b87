"""The entrance: who a request comes from, by cookie, by name and password, or by what a trusted proxy says.

Where nothing is set, the chat is open to whoever uses this machine, and to nobody else (`app.listening`).
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import secrets
from base64 import b64decode
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from app.access import AT_THIS_MACHINE, RIGHTS, Reader, Role
from app.accounts import LONGEST, Account, Accounts, plain_name
from app.rates import Rate
from app.sessions import Sessions
from app.settings import Settings
from corpus.errors import TooManyError

LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")
_REMEMBERED = 1000


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy in front: the header in which it names whom it signed in (None: it signs nobody in), and the addresses it
    calls from.
    """

    header: str | None
    addresses: frozenset[str]


class Entrance:
    """Who comes in, and under which names this service is reached."""

    def __init__(
        self, accounts: Accounts | None = None, proxy: Proxy | None = None, address: str | None = None
    ) -> None:
        self.accounts, self.proxy, self.address = accounts, proxy, address
        self.sessions = Sessions(accounts) if accounts is not None else None
        self._salt = secrets.token_bytes(32)
        self._known: OrderedDict[bytes, Account] = OrderedDict()
        self._lock = Lock()
        self._by_name, self._by_address = Rate(6, 6), Rate(30, 30)
        self._all = Rate(60, 120)

    @classmethod
    def of(cls, settings: Settings) -> Entrance:
        """The entrance of the settings. Raises SettingsError where the file of accounts cannot be used."""
        proxy = None
        if settings.proxies:
            header = settings.proxy_header.lower() if settings.proxy_header is not None else None
            proxy = Proxy(header, frozenset(settings.proxies))
        return cls(Accounts(settings.auth) if settings.auth is not None else None, proxy, settings.address)

    @property
    def open(self) -> bool:
        """Whether nobody is asked who they are."""
        return self.accounts is None and (self.proxy is None or self.proxy.header is None)

    @property
    def secure(self) -> bool:
        """Whether readers come by https, so that a cookie may ask for it."""
        return self.address is not None and urlsplit(self.address).scheme == "https"

    @property
    def cookie(self) -> str:
        """The name of the session's cookie; the prefix binds it to this host and to https."""
        return "__Host-matters" if self.secure else "matters"

    def hosts(self, listening: str) -> tuple[str, ...]:
        """The names under which this service answers, lower case and without ports, for an address it listens on."""
        named = urlsplit(self.address).hostname if self.address else None
        return (*LOOPBACK, *((named,) if named else ()), *((listening,) if _is_one(listening) else ()))

    def reader(self, headers: Headers, cookies: Mapping[str, str], peer: str | None) -> Reader | None:
        """Who a request comes from; None where it does not say so rightly.

        Raises TooManyError where too many passwords were tried.
        """
        if self.open:
            return AT_THIS_MACHINE
        if self.proxy is not None and self.proxy.header is not None and peer in self.proxy.addresses:
            names = headers.getlist(self.proxy.header)
            # Two are a sign that somebody added one of their own, and which of them is the proxy's nobody knows.
            if len(names) == 1 and plain_name(names[0]):
                return self._of_proxy(plain_name(names[0]))
            if names:
                return None
        if self.sessions is not None and (cookie := cookies.get(self.cookie)):
            return self.sessions.reader(cookie)
        return self._by_password(headers.get("authorization", ""), self.caller(headers, peer))

    def still(self, reader: Reader) -> Reader:
        """A reader who came in earlier, with what they may still do: never more than when they came, and nothing but
        what everybody may once they are not in the file any more.
        """
        if self.open or reader.name is None or not reader.rights:
            return reader
        account = self.accounts.get(reader.name) if self.accounts is not None else None
        return Reader(reader.name, reader.rights & RIGHTS[account.role] if account is not None else frozenset())

    def sign_in(self, name: str, password: str, caller: str) -> Account | None:
        """The account of a name and a password; None where they open none. Raises TooManyError."""
        if self.accounts is None:
            return None
        name = plain_name(name)[:64]
        counted = ((self._by_name, f"{caller} {name}"), (self._by_address, caller), (self._all, ""))
        for rate, key in counted:  # the narrowest first: what is refused there takes nothing from everybody's
            if wait := rate.wait(key):
                raise TooManyError(f"too many passwords were tried; try again in {wait} seconds", wait)
        account = self.accounts.check(name, password[: LONGEST + 1])
        if account is not None:  # only what fails is a try
            for rate, key in counted:
                rate.give_back(key)
        return account

    def caller(self, headers: Headers, peer: str | None) -> str:
        """The address that tries are counted by: what the trusted proxy last added, else who is at the other end."""
        told = headers.getlist("x-forwarded-for")
        if self.proxy is not None and peer in self.proxy.addresses and told:
            return told[-1].rpartition(",")[2].strip()[:64]
        return peer or "unknown"

    def _of_proxy(self, name: str) -> Reader:
        account = self.accounts.get(name) if self.accounts is not None else None
        return Reader.of(name, account.role if account is not None else Role.READER)

    def _by_password(self, authorization: str, caller: str) -> Reader | None:
        """Who `Authorization: Basic …` names. What was found good is remembered until the line changes."""
        scheme, _, sent = authorization.partition(" ")
        if self.accounts is None or scheme.lower() != "basic":
            return None
        key = hmac.digest(self._salt, sent.encode(), hashlib.sha256)
        with self._lock:
            known = self._known.get(key)
        if known is not None:
            now = self.accounts.get(known.name)
            if now is not None and now.hash == known.hash:
                return Reader.of(now.name, now.role)
        try:
            name, _, password = b64decode(sent, validate=True).decode("utf-8").partition(":")
        except ValueError:
            return None
        account = self.sign_in(name, password, caller)
        if account is None:
            return None
        with self._lock:
            self._known[key] = account
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return Reader.of(account.name, account.role)


def _is_one(address: str) -> bool:
    """Whether this is the address of one machine, and not "every address of this one"."""
    try:
        return not ipaddress.ip_address(address).is_unspecified
    except ValueError:
        return False
