"""Settings: what the operator chose, read once from arguments and environment and handed down.

    MATTERS_HOME            the folder of the store; default ~/.local/share/matters; `--store` overrides it
    MATTERS_CHROMA_URL      a Chroma server instead of the embedded one: http://host:port
    MATTERS_MODEL_ENCODER   another sentence-transformers model, by name or folder
    MATTERS_GLOSSARY        the council's own acronyms (TSV or CSV), which go before those that come with the program
    MATTERS_MODEL           a language model that may put answers into words: openai:NAME, ollama:NAME, anthropic:NAME
    MATTERS_MODEL_URL       where it is served, for a server of the council's own: http://127.0.0.1:8000/v1
    MATTERS_MODEL_SECONDS   how long it may take for one answer; default 20
    MATTERS_CONTACT         who reads a council's site, told to it by `matters sync`: an e-mail or web address
    MATTERS_AUTH            the file of who may sign in to the chat (`app.accounts`)
    MATTERS_ADDRESS         by which address readers reach the chat: https://papers.council.example
    MATTERS_PROXIES         the addresses that trusted proxies call from, parted by commas
    MATTERS_PROXY_HEADER    the header in which such a proxy names who asks, where it signs people in
    MATTERS_AUDIT_DAYS      for how many days the audit is kept; without it none is
    MATTERS_AUDIT_NAMES     1: the audit has names; else pseudonyms

Nothing below `app` reads the environment for these.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from corpus.errors import SettingsError
from corpus.glossary import load_glossary

DEFAULT_STORE = Path("~/.local/share/matters")
MODEL_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator chose.

    store       folder of the store; it need not exist yet
    chroma_url  a Chroma server; None: embedded
    encoder     name or folder of the encoder's model; None: the one that comes with the program
    glossary    a file that was read and can be used; None: only what comes with the program
    contact     who reads councils' sites; None: not said here
    auth        a file of accounts; None: nobody signs in here
    address     where readers reach the chat, without a path; None: at the address it listens on
    proxies     whose word counts for where a request came from; (): nobody's
    proxy_header  a header in which they name who asks; None: they sign nobody in
    audit_days  for how many days the audit is kept; None: there is none
    audit_names whether the audit has names
    model       "provider:name" of a language model that may put answers into words; None: none does
    model_url   where it is served; None: where its provider serves it
    model_seconds  how long it may take for one answer
    """

    store: Path
    chroma_url: str | None = None
    encoder: str | None = None
    glossary: Path | None = None
    contact: str | None = None
    auth: Path | None = None
    address: str | None = None
    proxy_header: str | None = None
    proxies: tuple[str, ...] = ()
    audit_days: int | None = None
    audit_names: bool = False
    model: str | None = None
    model_url: str | None = None
    model_seconds: float = MODEL_SECONDS


def read_settings(store: Path | None, environ: Mapping[str, str]) -> Settings:
    """The settings from `--store` and the environment; an empty variable counts as not set.

    Raises SettingsError where a value cannot be used.
    """
    folder = store or Path(environ.get("MATTERS_HOME") or DEFAULT_STORE)
    glossary = environ.get("MATTERS_GLOSSARY") or None
    return Settings(
        store=folder.expanduser(),
        chroma_url=_checked_url("MATTERS_CHROMA_URL", environ.get("MATTERS_CHROMA_URL") or None),
        encoder=environ.get("MATTERS_MODEL_ENCODER") or None,
        glossary=_checked_glossary(Path(glossary).expanduser()) if glossary else None,
        contact=environ.get("MATTERS_CONTACT") or None,
        auth=Path(auth).expanduser() if (auth := environ.get("MATTERS_AUTH")) else None,
        address=_checked_address(environ.get("MATTERS_ADDRESS") or None),
        proxy_header=_checked_header(environ),
        proxies=_checked_proxies(environ.get("MATTERS_PROXIES") or ""),
        audit_days=_checked_days(environ.get("MATTERS_AUDIT_DAYS") or None),
        audit_names=environ.get("MATTERS_AUDIT_NAMES") == "1",
        model=_checked_model(environ.get("MATTERS_MODEL") or None),
        model_url=_checked_url("MATTERS_MODEL_URL", environ.get("MATTERS_MODEL_URL") or None),
        model_seconds=_checked_seconds(environ.get("MATTERS_MODEL_SECONDS") or None),
    )


def _checked_url(name: str, url: str | None) -> str | None:
    if url is None:
        return None
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingsError(f'{name} is "{url}"; it must be an address like http://127.0.0.1:8000')
    return url


def _checked_model(model: str | None) -> str | None:
    if model is not None and not re.fullmatch(r"[a-z0-9_]+:\S+", model):
        raise SettingsError(f'MATTERS_MODEL is "{model}"; it must be provider:name, like ollama:llama3.1')
    return model


def _checked_seconds(seconds: str | None) -> float:
    if seconds is None:
        return MODEL_SECONDS
    if not re.fullmatch(r"\d+(?:\.\d+)?", seconds) or not 1 <= float(seconds) <= 600:
        raise SettingsError(f'MATTERS_MODEL_SECONDS is "{seconds}"; it must be a number from 1 to 600')
    return float(seconds)


def _checked_glossary(path: Path) -> Path:
    if not path.is_file():
        raise SettingsError(
            f"MATTERS_GLOSSARY names {path}, which is not a file; give a tab-separated glossary in UTF-8 or unset the "
            "variable"
        )
    try:
        load_glossary(path)  # it is kept: what answers is the very table that was found good
    except SettingsError as error:
        raise SettingsError(f"MATTERS_GLOSSARY: {error}") from error
    return path


def _checked_address(address: str | None) -> str | None:
    if address is None:
        return None
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/") or parts.query:
        raise SettingsError(
            f'MATTERS_ADDRESS is "{address}"; it must be where readers find the chat, with nothing after the host: '
            "https://papers.council.example"
        )
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2].lower()}"


def _checked_header(environ: Mapping[str, str]) -> str | None:
    header, proxies = environ.get("MATTERS_PROXY_HEADER") or None, environ.get("MATTERS_PROXIES") or None
    if header is not None and proxies is None:
        raise SettingsError(
            "MATTERS_PROXY_HEADER needs MATTERS_PROXIES, the addresses that the proxy calls from; else anybody could "
            "send that header"
        )
    if header is None and proxies is not None and not environ.get("MATTERS_AUTH"):
        raise SettingsError(
            "MATTERS_PROXIES says that readers come through a proxy, and nobody would be asked who they are; set "
            "MATTERS_AUTH, or MATTERS_PROXY_HEADER where the proxy signs people in"
        )
    if header is not None and not re.fullmatch(r"[A-Za-z0-9-]{1,64}", header):
        raise SettingsError(f'MATTERS_PROXY_HEADER is "{header}"; it must be the name of a header, like X-Remote-User')
    return header


def _checked_proxies(text: str) -> tuple[str, ...]:
    found = []
    for part in (part.strip() for part in text.split(",") if part.strip()):
        try:
            found.append(str(ipaddress.ip_address(part)))
        except ValueError as error:
            raise SettingsError(
                f'MATTERS_PROXIES has "{part}"; give addresses parted by commas: 127.0.0.1,10.0.0.5'
            ) from error
    return tuple(found)


def _checked_days(text: str | None) -> int | None:
    if text is None:
        return None
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= 36500:
        raise SettingsError(
            f'MATTERS_AUDIT_DAYS is "{text}"; it must be a number of days from 1 to 36500, or not set: then no audit '
            "is kept"
        )
    return int(text)
