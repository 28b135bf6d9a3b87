"""`matters auth`: who may sign in to the chat."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.access import RIGHTS, Role
from app.settings import Settings
from corpus.errors import SettingsError

auth = typer.Typer(no_args_is_help=True, help="Say who may sign in to the chat: `matters auth add NAME --role reader`.")
Name = Annotated[str, typer.Argument(metavar="NAME", help="As it is typed to sign in, or as the proxy gives it.")]


@auth.command()
def add(
    ctx: typer.Context,
    name: Name,
    role: Annotated[Role, typer.Option(help="What this person may do; `matters auth list` says what that is.")],
    stdin: Annotated[bool, typer.Option("--stdin", help="Read the password from standard input, one line.")] = False,
    no_password: Annotated[
        bool, typer.Option("--no-password", help="Only a trusted proxy may name this person; nobody can sign in so.")
    ] = False,
) -> None:
    """Add a person, or give one a new role and password. The chat heeds it at once.

    Example:  `MATTERS_AUTH=~/readers.tsv matters auth add a.smith --role officer`
    """
    from app.accounts import put_account  # and argon2 with it, only where a line is written

    path = _file(ctx.obj)
    password = None
    if not no_password:
        password = sys.stdin.readline().rstrip("\n") if stdin else _typed(name)
    known = put_account(path, name, role, password)
    typer.echo(f"{name} is {'now' if known else 'added as'} {role.value} in {path}")


@auth.command(name="remove")
def remove_(ctx: typer.Context, name: Name) -> None:
    """Take a person out: the next request of theirs is refused."""
    from app.accounts import drop_account

    drop_account(_file(ctx.obj), name)
    typer.echo(f"{name} may no longer sign in")


@auth.command(name="list")
def list_(ctx: typer.Context) -> None:
    """List who may sign in, with what, and what each role may do."""
    from app.accounts import NO_PASSWORD, read_accounts

    path = _file(ctx.obj)
    for account in read_accounts(path).values() if path.exists() else ():
        how = "by the proxy" if account.hash == NO_PASSWORD else "with a password"
        typer.echo(f"{account.name}\t{account.role.value}\t{how}")
    for role in Role:
        typer.echo(f"# {role.value}: ask open papers{''.join(f', {right.value}' for right in sorted(RIGHTS[role]))}")


def _file(settings: Settings) -> Path:
    if settings.auth is None:
        raise SettingsError("set MATTERS_AUTH to the file of who may sign in, like MATTERS_AUTH=~/matters-readers.tsv; "
                            "it is made if it is not there")
    return settings.auth


def _typed(name: str) -> str:
    return str(typer.prompt(f"Password of {name}", hide_input=True, confirmation_prompt=True))
