"""The socket the chat listens on. A module of its own: a port that is taken is found out before gradio is imported."""

from __future__ import annotations

import ipaddress
import socket

from corpus.errors import SettingsError


def open_socket(host: str, port: int, *, guarded: bool = False, named: bool = False) -> socket.socket:
    """A listening socket on this machine (port 0: any free one).

    guarded   whether readers are asked who they are; only then may other machines come
    named     whether it is set by which address they come (MATTERS_ADDRESS)

    Raises SettingsError where other machines may not come, or the port is taken.
    """
    if not is_loopback(host):
        _require_guard(host, guarded, named)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        raise SettingsError(
            f"port {port} on {host} cannot be used ({error.strerror}); is the chat running already? "
            f"Stop it, or choose another: matters chat --port {port + 1 if port < 65535 else 7860}"
        ) from error
    return listening


def address(listening: socket.socket) -> str:
    """Where a browser finds it: "http://127.0.0.1:7860"."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _require_guard(host: str, guarded: bool, named: bool) -> None:
    if not guarded:
        raise SettingsError(
            f"--host {host} would show the papers to other machines, and nobody would be asked who they are. Say who "
            "may come: MATTERS_AUTH=FILE and `matters auth add NAME --role reader`, or MATTERS_PROXY_HEADER and "
            "MATTERS_PROXIES for a proxy that signs people in; or use 127.0.0.1 and, from elsewhere, an SSH tunnel "
            "(ssh -L 7860:127.0.0.1:7860 …)"
        )
    if not named:
        raise SettingsError(
            f"--host {host}: set MATTERS_ADDRESS to the address by which readers come, like https://papers.council.example"
            ": only requests under that name are answered, and https is how cookies are kept from others"
        )


def is_loopback(host: str) -> bool:
    """Whether an address is one that only this machine can reach."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
