"""Web addresses: which may be asked, which belong to a site, and how a page's own links are made whole."""

from __future__ import annotations

import ipaddress
import re
import socket
from urllib.parse import quote, urljoin, urlsplit

from corpus.errors import NotFetchedError, SyncError

_PORTS = {"http": 80, "https": 443}
_EXAMPLE = "https://democracy.example.gov.uk/"
_GIVEN_OUT = ipaddress.ip_network("2000::/3")
_SPECIAL = re.compile(r"[\t\r\n]+")  # browsers take these out of an address altogether


def checked_address(url: str) -> str:
    """The address as it is to be asked for, without its fragment.

    Raises SyncError where it is no http or https address, or carries a name or a password.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise SyncError(f'"{url}" is no web address ({error}); give one like {_EXAMPLE}') from error
    if parts.scheme not in _PORTS or not parts.hostname or port == 0:
        raise SyncError(f'"{url}" is no web address; give one like {_EXAMPLE} (http or https)')
    if parts.username is not None or parts.password is not None:
        raise SyncError(f"the address of {parts.hostname} carries a name or a password; give it without")
    return parts._replace(fragment="").geturl()


def folder_of(url: str) -> str:
    """The folder an address stands in, with the slash at its end: a page's name and its query are taken off."""
    parts = urlsplit(checked_address(url))
    path = parts.path
    last = path.rpartition("/")[2]
    path = path.removesuffix(last) if "." in last else path
    return parts._replace(path=path.rstrip("/") + "/", query="").geturl()


def folders_above(folder: str) -> tuple[str, ...]:
    """A folder and those above it, up to the root of the host: where a site's web service may stand."""
    parts = urlsplit(folder)
    names = [name for name in parts.path.split("/") if name]
    return tuple(
        parts._replace(path="/" + "".join(f"{name}/" for name in names[:n])).geturl()
        for n in range(len(names), -1, -1)
    )


def absolute(page: str, href: str) -> str | None:
    """A page's link made whole, without its fragment: line breaks out of it, spaces written as %20, its query kept.

    None for one that no address can be made of: of a page that is not ours, one such link must not cost the others.
    """
    try:
        joined = urlsplit(urljoin(page, _SPECIAL.sub("", href).strip()))
        _ = joined.port
    except ValueError:
        return None
    safe = "/%:@!$&'()*+,;=~-._"
    return joined._replace(
        path=quote(joined.path, safe=safe), query=quote(joined.query, safe=safe + "?"), fragment=""
    ).geturl()


def same_site(first: str, second: str) -> bool:
    """Whether two addresses are of one host; https may stand for http there, and not the other way round."""
    try:
        a, b = urlsplit(first), urlsplit(second)
        said = [part.port for part in (a, b)]
    except ValueError:  # brackets that are not closed, a port that is none
        return False
    if a.hostname != b.hostname or a.scheme not in _PORTS or b.scheme not in _PORTS:
        return False
    ports = [port or _PORTS[part.scheme] for port, part in zip(said, (a, b), strict=True)]
    return (a.scheme, ports[0]) == (b.scheme, ports[1]) or (a.scheme, b.scheme, *ports) == ("http", "https", 80, 443)


def public_address(url: str, *, loopback: bool) -> str:
    """The IP address to connect to for a URL: one that is in public use, or a loopback one where `loopback`.

    It is looked up once and connected to as it is, so that a name cannot point elsewhere between the check and the
    call. Raises NotFetchedError for a host that has none, and where any of its addresses is not such a one: a council's
    site is not inside this network, and a name that says so may be meant to reach what is.
    """
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 443)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotFetchedError(f"{host}: no such host ({error}); check the address and the network") from error
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        ip = ipaddress.ip_address(address.partition("%")[0])
        if not (ip.is_loopback if loopback else _in_public_use(ip)):
            raise NotFetchedError(f"{host} stands at {address}, which is not an address of the public web; "
                                  "only sites on the public web are read")
    return addresses[0]


def _in_public_use(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether an address is one of the public web and carries none that is not.

    Of IPv6 only what has been given out counts (2000::/3): the rest is no web site's, and some of it leads to an IPv4
    address of this network by way of a gateway (64:ff9b::/96, ::/96) or is of a network's own (fec0::/10).
    """
    if isinstance(ip, ipaddress.IPv4Address):
        return ip.is_global and not ip.is_multicast
    if ip.ipv4_mapped is not None:
        return _in_public_use(ip.ipv4_mapped)
    return ip in _GIVEN_OUT and ip.is_global and ip.sixtofour is None and ip.teredo is None
