"""What the driver and its servers complain of, said in one line of ours."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from socket import create_connection
from urllib.parse import urlsplit

from neo4j import exceptions as driver

from graph.errors import PartnergraphError, QueryError, StoreError, shortened
from graph.store.connection import Connection, connection_file
from graph.store.embedded import BROKEN

GONE = (driver.ServiceUnavailable, driver.SessionExpired, driver.TransientError, OSError)
"""Faults that pass when the server comes back."""

PORT = 7687

_START = "Start it, or give another address with --graph"


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
    """Our line for a fault of the driver, or of the server that it hides, at an address."""
    if isinstance(fault, driver.AuthError):
        return _of_password(to)
    if isinstance(fault, driver.Neo4jError):
        return _of_server(fault, to)
    if to.folder:
        return _of_engine(fault, to)
    reasons = _reasons(fault)
    for reason in reasons:
        if isinstance(reason, driver.Neo4jError):  # of a member that was asked for the others
            return said(reason, to)
    if any(isinstance(reason, TimeoutError) for reason in reasons):
        return silent(to)
    if any(isinstance(reason, ssl.SSLError) for reason in reasons):
        return _of_certificate(reasons, to)
    text = " ".join(map(str, reasons))
    unknown = any(isinstance(reason, driver.UnsupportedServerProduct) for reason in reasons)
    if unknown or "handshake" in text or "HTTP" in text:
        return _of_plain(to) if "+" not in urlsplit(to.uri).scheme else no_neo4j(to)
    if not isinstance(fault, GONE):
        return StoreError(f"The driver cannot use this connection ({_short(fault)})", where=to.where)
    return StoreError("No server answers", where=to.where, hint=_START)


def silent(to: Connection) -> StoreError:
    """Our line for a server that takes a connection and then says nothing."""
    hint = "Is it overloaded, stopped, or behind a firewall? Try again, or give another address with --graph"
    return StoreError("No server answers: what is there keeps silent", where=to.where, hint=hint)


def late() -> QueryError:
    """Our line for what takes longer than it may."""
    hint = "Ask for less, e.g. with a later `since`; a load that broke off is simply run again"
    return QueryError("This took longer than it may", hint=hint)


def unanswered(fault: driver.DatabaseError, to: Connection) -> PartnergraphError:
    """Our line for a question that the store gives up on; the folder's engine has one code for all of it."""
    if not to.folder:
        return said(fault, to)
    return QueryError(
        f"The store cannot answer this ({_short(fault)})", hint="Ask for less, or in other words"
    )


def no_neo4j(to: Connection) -> StoreError:
    """Our line for what answers, but not as Neo4j does."""
    hint = f"A Neo4j server of version 5 or later is needed, at its Bolt port (usually {PORT})"
    return StoreError("What answers there is no Neo4j, or one that is too old", where=to.where, hint=hint)


def gone(fault: Exception) -> str:
    """What a load was waiting for when it gave up: the server itself, or the end of a fault of it."""
    if isinstance(fault, driver.TransientError):
        return f"The server reports a fault again and again ({_short(fault)})"
    return "The server went away and did not come back"


def exists(error: BaseException | None) -> bool:
    """Whether a constraint or index was not made because somebody else made it."""
    return isinstance(error, driver.Neo4jError) and "AlreadyExists" in (error.code or "")


def _of_plain(to: Connection) -> StoreError:
    """What answers an address without TLS in no way that the driver knows may be a server behind TLS."""
    parts = urlsplit(to.uri)
    if not _speaks_tls(parts.hostname or "", parts.port or PORT):
        return no_neo4j(to)
    hint = f"Use {parts.scheme}+s://, or {parts.scheme}+ssc:// for a certificate of your own"
    return StoreError("The server speaks TLS at this port", where=to.where, hint=hint)


def _speaks_tls(host: str, port: int) -> bool:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    try:
        with create_connection((host, port), 2) as plain, context.wrap_socket(plain):
            return True
    except OSError:
        return False


def _of_engine(fault: Exception, to: Connection) -> StoreError:
    return StoreError(f"The embedded engine reports a fault ({_short(fault)})", where=to.where, hint=BROKEN)


def _of_password(to: Connection) -> StoreError:
    if to.folder:
        hint = "Remove the file 'password' in it, and a new one is made"
        return StoreError("The engine refuses the password of the folder", where=to.where, hint=hint)
    hint = f"Give --user, and the password in NEO4J_PASSWORD or in {connection_file()}"
    return StoreError("The server refuses this user and password", where=to.where, hint=hint)


def _of_server(fault: driver.Neo4jError, to: Connection) -> PartnergraphError:
    code = fault.code or ""
    if "DatabaseNotFound" in code or "DatabaseUnavailable" in code:
        hint = "Name another with --database, or leave it out for the user's own"
        return StoreError(f"The server has no database '{to.database}' that is up", where=to.where, hint=hint)
    if "TimedOut" in code or "LockClientStopped" in code:
        return late()
    if "AuthenticationRateLimit" in code:
        hint = "Wait a few seconds; another program may be trying it, again and again"
        return StoreError("The server was given a wrong password too often", where=to.where, hint=hint)
    if ".Security." in code:
        hint = "docs/stores.md lists the rights of a reader and of a writer"
        return StoreError("The server does not allow this user to do that", where=to.where, hint=hint)
    if "AccessMode" in code:
        return QueryError("This writes, but a query only reads", hint="Facts come in with `load`")
    if ".Statement." in code:
        return QueryError(f"The store cannot answer this ({_short(fault)})")
    if to.folder:
        return _of_engine(fault, to)
    return StoreError(f"The server reports a fault ({_short(fault)})", where=to.where)


def _of_certificate(reasons: list[BaseException], to: Connection) -> StoreError:
    untrusted = [reason for reason in reasons if isinstance(reason, ssl.SSLCertVerificationError)]
    if not untrusted:
        hint = "Use bolt:// or neo4j:// for a server without TLS"
        return StoreError("The server does not speak TLS at this port", where=to.where, hint=hint)
    hint = "Use +ssc instead of +s for a certificate of your own"
    return StoreError(
        f"The server's certificate is not trusted ({untrusted[0].verify_message})", where=to.where, hint=hint
    )


def _reasons(fault: BaseException) -> list[BaseException]:
    """The fault and what led to it, the nearest first."""
    reasons: list[BaseException] = []
    left: list[BaseException | None] = [fault]
    while left:
        reason = left.pop()
        if reason is not None and reason not in reasons:
            reasons.append(reason)
            left += [
                reason.__cause__,
                reason.__context__,
                *(arg for arg in reason.args if isinstance(arg, BaseException)),
                *(reason.exceptions if isinstance(reason, BaseExceptionGroup) else ()),
            ]
    return reasons


def _short(fault: Exception) -> str:
    text = fault.message if isinstance(fault, driver.Neo4jError) else str(fault)
    return shortened(text or type(fault).__name__)
