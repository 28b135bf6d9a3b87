"""Sessions: a signed cookie that says who signed in, good for a working day.

The key is made when the program starts and never written down: a restart ends every session. A session also ends when
the password or the line of its reader changes, and at sign-out.
"""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from threading import Lock
from typing import Any

from itsdangerous import BadSignature, URLSafeTimedSerializer

from app.access import Reader
from app.accounts import Account, Accounts

HOURS = 10
"""How long a session lasts, whatever is done in it."""



class Sessions:
    """Makes and reads the cookies. Safe to share by threads."""

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts
        self._signer = URLSafeTimedSerializer(secrets.token_bytes(32), salt="matters session")
        self._ended: OrderedDict[str, float] = OrderedDict()  # when, until they would be over anyway: none goes before
        self._lock = Lock()

    def begin(self, account: Account) -> str:
        """The cookie of a new session."""
        return str(self._signer.dumps([account.name, account.mark, secrets.token_urlsafe(12)]))

    def reader(self, cookie: str) -> Reader | None:
        """Who has this cookie; None where it is not ours, is over, or was signed out."""
        found = self._read(cookie)
        if found is None:
            return None
        account = self._accounts.get(found[0])
        if account is None or account.mark != found[1]:
            return None
        return Reader.of(account.name, account.role)

    def end(self, cookie: str) -> None:
        """Ends a session; nothing happens for a cookie that is none."""
        if (found := self._read(cookie)) is not None:
            with self._lock:
                now = time.monotonic()
                self._ended[found[2]] = now
                while now - next(iter(self._ended.values())) > HOURS * 3600:
                    self._ended.popitem(last=False)

    def _read(self, cookie: str) -> list[str] | None:
        try:
            # A cookie from the future (the clock was put back) counts as over too.
            found: Any = self._signer.loads(cookie, max_age=HOURS * 3600)
        except BadSignature:
            return None
        return None if found[2] in self._ended else found
