"""What the driver and its servers complain of, said in one line of ours."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions as driver

from graph.connection import Connection
from graph.errors import PartnergraphError, QueryError, StoreError

GONE = (driver.ServiceUnavailable, driver.SessionExpired, driver.TransientError, OSError)
"""Faults that pass when the server comes back."""

_START = "Start it, or give another address with --graph"
_PASSWORD = "Give --user, and the password in NEO4J_PASSWORD or in ~/.config/partnergraph/neo4j.toml"


@contextmanager
def one_line(to: Connection, *, but: tuple[type[Exception], ...] = ()) -> Iterator[None]:
    """Turn the driver's errors in the block into StoreError or QueryError, but for those in `but`.

    Other errors are bugs and stay.
    """
    try:
        yield
    except but:
        raise
    except (driver.DriverError, driver.Neo4jError, OSError) as fault:
        raise said(fault, to) from fault


def said(fault: Exception, to: Connection) -> PartnergraphError:
    """Our line for a fault of the driver at an address."""
    if isinstance(fault, driver.AuthError):
        return StoreError("The server refuses this user and password", where=to.uri, hint=_PASSWORD)
    if isinstance(fault, driver.Neo4jError):
        return _of_server(fault, to)
    reasons = _reasons(fault)
    if any(isinstance(reason, ssl.SSLError) for reason in reasons):
        return _of_certificate(reasons, to)
    text = " ".join(map(str, reasons))
    if isinstance(fault, driver.UnsupportedServerProduct) or "handshake" in text or "HTTP" in text:
        hint = "A Neo4j server of version 5 or later is needed, at its Bolt port (usually 7687)"
        return StoreError("What answers there is no Neo4j, or one that is too old", where=to.uri, hint=hint)
    if isinstance(fault, driver.ConfigurationError | driver.DriverError) and not isinstance(fault, GONE):
        return StoreError(f"The driver cannot use this connection ({_short(fault)})", where=to.uri)
    return StoreError("No server answers", where=to.uri, hint=_START)


def _of_server(fault: driver.Neo4jError, to: Connection) -> PartnergraphError:
    code = fault.code or ""
    if "DatabaseNotFound" in code or "DatabaseUnavailable" in code:
        hint = "Name another with --database, or leave it out for the user's own"
        return StoreError(f"The server has no database '{to.database}' that is up", where=to.uri, hint=hint)
    if "TimedOut" in code or "LockClientStopped" in code:
        return QueryError("The query took longer than it may", hint="Ask for less, e.g. with a later `since`")
    if "AuthenticationRateLimit" in code:
        hint = "Wait a few seconds; another program may be trying it, again and again"
        return StoreError("The server was given a wrong password too often", where=to.uri, hint=hint)
    if ".Security." in code:
        hint = "docs/stores.md lists the rights of a reader and of a writer"
        return StoreError("The server does not allow this user to do that", where=to.uri, hint=hint)
    if "AccessMode" in code:
        return QueryError("This writes, but a query only reads", hint="Facts come in with `load`")
    if ".Statement." in code:
        return QueryError(f"The store cannot answer this ({_short(fault)})")
    return StoreError(f"The server reports a fault ({_short(fault)})", where=to.uri)


def _of_certificate(reasons: list[BaseException], to: Connection) -> StoreError:
    untrusted = [reason for reason in reasons if isinstance(reason, ssl.SSLCertVerificationError)]
    if not untrusted:
        hint = "Use bolt:// or neo4j:// for a server without TLS"
        return StoreError("The server does not speak TLS at this port", where=to.uri, hint=hint)
    hint = "Use +ssc instead of +s for a certificate of your own"
    return StoreError(
        f"The server's certificate is not trusted ({untrusted[0].verify_message})", where=to.uri, hint=hint
    )


def _reasons(fault: BaseException) -> list[BaseException]:
    """The fault and what led to it, the nearest first."""
    found: list[BaseException] = []
    left: list[BaseException | None] = [fault]
    while left:
        one = left.pop()
        if one is not None and one not in found:
            found.append(one)
            left += [
                one.__cause__,
                one.__context__,
                *(arg for arg in one.args if isinstance(arg, BaseException)),
            ]
    return found


def _short(fault: Exception) -> str:
    text = (fault.message if isinstance(fault, driver.Neo4jError) else str(fault)) or type(fault).__name__
    line = " ".join(text.split()).rstrip(".")
    return line if len(line) <= 160 else line[:157] + "…"
