"""How commands are found (ours first, then those of other packages) and how they fail: one line, no traceback."""

from __future__ import annotations

import os
import sys
from importlib.metadata import entry_points
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_group

from app.terminal import plain
from corpus.errors import MattersError

EXTENSIONS = "matters.commands"
"""The entry-point group of commands from other packages: each is a function that takes a typer.Typer and adds to it."""

INTERRUPTED = 130  # what shells expect after Ctrl-C


class Commands(TyperGroup):
    """Our commands, then those of the entry points; errors become one line on stderr."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [*super().list_commands(ctx), *self._extensions()]

    def get_command(self, ctx: Any, name: str) -> Any:
        # The entry points are only loaded for a command that is not ours: `matters ask` must not wait for them.
        return super().get_command(ctx, name) or self._extensions().get(name)

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except MattersError as error:
            typer.echo(f"matters: {plain(str(error))}", err=True)
            raise typer.Exit(1) from error
        except KeyboardInterrupt as error:
            typer.echo("matters: stopped; what was finished before is kept.", err=True)
            raise typer.Exit(INTERRUPTED) from error
        except BrokenPipeError as error:
            # The reader of our output has left: Python must not complain about it again when it closes stdout.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(1) from error

    def _extensions(self) -> dict[str, Any]:
        extra = typer.Typer()
        for point in entry_points(group=EXTENSIONS):
            point.load()(extra)
        return dict(get_group(extra).commands) if extra.registered_commands or extra.registered_groups else {}
