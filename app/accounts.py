"""The file of who may sign in: a name, a role and an argon2 hash a line, parted by tabs. The one door to argon2.

    # written by: matters auth add NAME --role ROLE
    a.smith	officer	$argon2id$v=19$m=65536,t=3,p=4$…

A `-` for the hash: no password here, the name comes from a trusted proxy. The file is read again when it changes, so
that a line taken out is a door shut at once.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import BoundedSemaphore, Lock

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from app.access import Role
from corpus.errors import SettingsError

NO_PASSWORD = "-"
SHORTEST = 12
"""Characters of a password at least (NCSC and NIST: length counts, not the mixture)."""

LONGEST = 1024
_HEAD = "# Who may sign in: name, role and argon2 hash, parted by tabs. Written by: matters auth add NAME --role ROLE\n"
_NAME = re.compile(r"[\w.@'+-]{1,64}")
_HASHER = PasswordHasher()
# What an unknown name is checked against, so that it takes as long as a known one. No password has this hash.
_STRANGER = _HASHER.hash(os.urandom(16).hex())
_AT_ONCE = BoundedSemaphore(2)  # 64 MB and a core's tenth of a second each: more at once would stop the answers


@dataclass(frozen=True, slots=True)
class Account:
    """One line of the file; `hash` is "-" where no password opens it."""

    name: str
    role: Role
    hash: str

    @property
    def mark(self) -> str:
        """16 hex digits that change with the password: a session made under another one is over."""
        return hashlib.sha256(self.hash.encode()).hexdigest()[:16]


class Accounts:
    """The accounts of a file. Safe to share by threads."""

    def __init__(self, path: Path) -> None:
        """Raises SettingsError where the file cannot be read, others may change it, or a line cannot be used."""
        self._path, self._lock = path, Lock()
        self._state: tuple[int, ...] = ()
        self._accounts: Mapping[str, Account] = {}
        self._read()

    def get(self, name: str) -> Account | None:
        """The account of a name as the file has it now; None where it has none, or cannot be read any more."""
        try:
            return self._read().get(name)
        except SettingsError:
            return None  # shut, not open: a file that broke lets nobody in

    def check(self, name: str, password: str) -> Account | None:
        """The account that this name and password open; None where they open none. Takes a tenth of a second."""
        account = self.get(name)
        known = account is not None and account.hash != NO_PASSWORD
        with _AT_ONCE:
            try:
                _HASHER.verify(account.hash if account is not None and known else _STRANGER, password[:LONGEST])
            except (VerificationError, InvalidHashError):
                return None
        return account if known else None

    def _read(self) -> Mapping[str, Account]:
        with self._lock:
            try:
                found = self._path.stat()
                state = (found.st_mtime_ns, found.st_size, found.st_ino, found.st_mode)
                if state != self._state:
                    self._accounts = read_accounts(self._path)
                    self._state = state
            except OSError as error:
                self._state, self._accounts = (), {}
                raise SettingsError(f"MATTERS_AUTH names {self._path}, which cannot be read ({error.strerror}); make "
                                    "it with: matters auth add NAME --role reader") from error
            except SettingsError:
                self._state, self._accounts = (), {}
                raise
            return self._accounts


def read_accounts(path: Path) -> dict[str, Account]:
    """The accounts of a file by name. Raises SettingsError for a line that cannot be used, OSError."""
    if stat.S_IMODE(path.stat().st_mode) & 0o027:
        raise SettingsError(f"{path}: others may read or change who may sign in; chmod 600 {path}")
    accounts: dict[str, Account] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = line.split("\t")
        where = f"{path}, line {number}"
        if len(parts) != 3 or not _NAME.fullmatch(parts[0]) or parts[1] not in {r.value for r in Role}:
            raise SettingsError(f"{where}: not a name, a role ({', '.join(Role)}) and a hash, parted by tabs")
        if parts[2] != NO_PASSWORD and not parts[2].startswith("$argon2id$"):
            raise SettingsError(f"{where}: the hash is not one of argon2id; write it with: matters auth add {parts[0]}")
        if parts[0] in accounts:
            raise SettingsError(f"{where}: {parts[0]} is there twice; take one line out")
        accounts[parts[0]] = Account(parts[0], Role(parts[1]), parts[2])
    return accounts


def put_account(path: Path, name: str, role: Role, password: str | None) -> bool:
    """Writes the line of a name, in place of one that is there; whether one was. `password` None: from a proxy only.

    Raises SettingsError for a name or a password that cannot be used.
    """
    name = plain_name(name)
    if not _NAME.fullmatch(name):
        raise SettingsError(f'"{name}" cannot be a name here; letters, digits and . @ \' + - _, 64 at most')
    if password is not None and not SHORTEST <= len(password) <= LONGEST:
        raise SettingsError(f"a password has {SHORTEST} characters or more (three random words do), and {LONGEST} at "
                            f"most; this one has {len(password)}")
    accounts = read_accounts(path) if path.exists() else {}
    known = name in accounts
    accounts[name] = Account(name, role, _HASHER.hash(password) if password is not None else NO_PASSWORD)
    _write(path, accounts)
    return known


def drop_account(path: Path, name: str) -> None:
    """Takes the line of a name out. Raises SettingsError where there is none."""
    accounts = read_accounts(path) if path.exists() else {}
    if accounts.pop(plain_name(name), None) is None:
        raise SettingsError(f"{path}: no {name} there; there is: {', '.join(sorted(accounts)) or 'nobody'}")
    _write(path, accounts)


def plain_name(name: str) -> str:
    """A name as it is kept: one spelling for what looks the same, no blanks around it."""
    return unicodedata.normalize("NFKC", name).strip()


def _write(path: Path, accounts: Mapping[str, Account]) -> None:
    lines = "".join(f"{a.name}\t{a.role.value}\t{a.hash}\n" for a in accounts.values())
    # Put in place in one step, readable for its owner alone from the beginning.
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", dir=path.parent, encoding="utf-8", delete=False) as file:
            file.write(_HEAD + lines)
        Path(file.name).replace(path)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be written ({error.strerror}); choose another file with MATTERS_AUTH"
                            ) from error
