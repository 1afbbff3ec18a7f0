"""How a command takes groups of options as one value each, and says in one line what its reader can mend."""

import inspect
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import wraps
from pathlib import Path
from traceback import walk_tb
from typing import Any, NoReturn, TypeVar

import typer
from typer.core import TyperGroup

from graph.errors import PartnergraphError, QueryError, StoreError, visible
from queries.terminal.printing import unprinted

Command = TypeVar("Command", bound=Callable[..., Any])


class OneLine(TyperGroup):
    """What the reader can mend is told in one line on stderr, with exit code 2; a bug keeps its traceback."""

    def main(self, *words: Any, **settings: Any) -> Any:
        """Run the command line; help that cannot be printed is told like results that cannot."""
        try:
            if sys.stdout is None:  # a file that is opened next would take its place
                hint = "Send it to a file, or to /dev/null"
                complain(StoreError("It is closed", where="standard output", hint=hint))
                sys.exit(2)
            return super().main(*words, **settings)
        except OSError as fault:
            if not _is_of_echo(fault):
                raise
            complain(unprinted(fault))
            sys.exit(2)

    def invoke(self, ctx: Any) -> Any:
        """Run a command."""
        try:
            if broken := [word for word in ctx.args if word.encode(errors="ignore").decode() != word]:
                raise QueryError(f"{broken[0]!a} is no UTF-8 text", hint="Write or rename it as UTF-8")
            return super().invoke(ctx)
        except PartnergraphError as error:
            complain(error)
            raise typer.Exit(2) from error


def complain(error: PartnergraphError) -> None:
    """Says on stderr what is wrong."""
    typer.echo(f"partnergraph: {error}", err=True)


def _is_of_echo(fault: OSError) -> bool:
    """Whether typer could not print: it does so for --help and --version, where no command catches it."""
    *_, (frame, _) = walk_tb(fault.__traceback__)
    return frame.f_code is typer.echo.__code__


class Commands(typer.Typer):
    """Commands whose parameters may be groups of options."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(
            cls=OneLine,
            no_args_is_help=True,
            rich_markup_mode=None,
            pretty_exceptions_enable=False,
            context_settings={"help_option_names": ["-h", "--help"]},
            **settings,
        )

    def command(self, name: str | None = None, **settings: Any) -> Callable[[Command], Command]:
        """As typer's own decorator."""
        taken = super().command(name, **settings)

        def registered(function: Command) -> Command:
            taken(grouped(function))
            return function

        return registered


def version_option(version: str) -> Any:
    """The option --version, which prints the version and no more."""

    def printed(wanted: bool) -> None:
        if wanted:
            typer.echo(f"partnergraph {version}")
            raise typer.Exit

    return typer.Option("--version", callback=printed, is_eager=True, help="The version, and no more.")


def noted(what: str) -> None:
    """Tells what a person should look at, beside the results."""
    typer.echo(visible(what), err=True)


def fail(why: str) -> NoReturn:
    """Ends with exit code 1: the work is done, and this is wrong with what it found."""
    typer.echo(f"partnergraph: {why}", err=True)
    raise typer.Exit(1)


def end_if_refused(refused: Sequence[str]) -> None:
    """Ends with exit code 1 where reports were left out, each told with its reason."""
    if refused:
        for reason in refused:
            noted(f"Left out: {reason}")
        fail(f"{len(refused)} of the reports had to be left out; the others are in.")


def refuse_both(ctx: typer.Context, bulk: Path | None) -> None:
    """Raises StoreError where files for a bulk import and, by hand, a graph are wanted at once."""
    source = ctx.get_parameter_source("at")
    if bulk and source is not None and source.name == "COMMANDLINE":
        raise StoreError("--bulk writes files and fills no graph", hint="Leave out --graph")


def grouped(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with each group, a dataclass, opened into the options that it holds, in their place.

    >>> from queries.terminal.options import Login
    >>> def ask(name: str, *, login: Login) -> str:
    ...     return f"{name} for {login.user}"
    >>> list(inspect.signature(grouped(ask)).parameters)
    ['name', 'user', 'password', 'database']
    >>> grouped(ask)(name="documents", user="desk", password=None, database=None)
    'documents for desk'
    """
    given = inspect.signature(command).parameters

    @wraps(command)
    def ungrouped(**values: Any) -> Any:
        return command(**{name: _made(one.annotation, name, values) for name, one in given.items()})

    shown = [option for one in given.values() for option in _options(one)]
    ungrouped.__signature__ = inspect.Signature(shown)  # type: ignore[attr-defined]  # where typer looks
    return ungrouped


def _made(kind: Any, name: str, values: dict[str, Any]) -> Any:
    """A value, or the group of values that its kind holds."""
    if not is_dataclass(kind):
        return values[name]
    return kind(*(_made(field.type, field.name, values) for field in fields(kind)))  # type: ignore[operator]


def _options(given: inspect.Parameter) -> Iterator[inspect.Parameter]:
    """A parameter as it stands, or the options of the group that it is."""
    if not is_dataclass(given.annotation):
        yield given.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        return
    for field in fields(given.annotation):
        one = inspect.Parameter(field.name, inspect.Parameter.KEYWORD_ONLY, default=field.default)
        yield from _options(one.replace(annotation=field.type))
