"""Every error this program raises on purpose.

    MattersError                what a person can act on; the command line prints its text and no traceback
    ├── SettingsError           a setting or an argument that cannot be used
    ├── ForbiddenError          who asks may not
    ├── TooManyError            more was asked in a minute than one reader may
    ├── StoreError              the shelf
    │   ├── StoreVersionError   the store was written by another version
    │   ├── StoreLockedError    another process is writing
    │   └── UnknownPaperError   no paper of that name
    ├── ModelError              the sentence-transformers model is missing or is not the one that was asked for
    ├── WriterError             the language model that may put answers into words cannot be used, or gave nothing
    ├── EvalError               a question set or a baseline that cannot be used
    ├── SyncError               a council's site cannot be read
    │   └── NotFetchedError     one address gave nothing that can be used; the others are not touched
    │       ├── RobotsError     its robots.txt asks that this address is not read by programs
    │       └── RefusedError    the site does not want to be read now: nothing more is asked of it
    └── IngestError             one file could not be read; the others are not touched
        ├── NotReadableError    damaged, empty, not what its name says
        ├── EncryptedError      a password is needed
        ├── NoTextError         a scan, or text that is not text
        ├── TooCostlyError      the time or memory limit of one file was reached
        └── WithdrawnError      it was withdrawn, and nobody said that it may come back

Each message says what, which value, what is allowed and what to do.
"""


class MattersError(Exception):
    """What a person can act on. `str(error)` is one line fit to be shown."""


class SettingsError(MattersError):
    """A setting or an argument that cannot be used."""


class ForbiddenError(MattersError):
    """Who asks may not do this."""


class TooManyError(MattersError):
    """More was asked in a minute than one reader may. `wait` is in how many seconds it may be tried again."""

    def __init__(self, message: str, wait: int) -> None:
        super().__init__(message)
        self.wait = wait


class StoreError(MattersError):
    """The shelf cannot do what was asked."""


class StoreVersionError(StoreError):
    """The store was written by another version of this program."""


class StoreLockedError(StoreError):
    """Another process is writing to the store."""


class UnknownPaperError(StoreError):
    """No paper on the shelf answers to that name."""


class ModelError(MattersError):
    """The encoder's model is missing, or is not the one that was asked for."""


class WriterError(MattersError):
    """The language model that may put answers into words cannot be used, or gave nothing that can be used."""


class EvalError(MattersError):
    """A question set, a run or a baseline that cannot be used."""


class SyncError(MattersError):
    """A council's site cannot be read."""


class NotFetchedError(SyncError):
    """One address gave nothing that can be used. `status` is the HTTP status; None where there was no answer."""

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


class RobotsError(NotFetchedError):
    """The site's robots.txt asks that this address is not read by programs."""


class RefusedError(NotFetchedError):
    """The site refuses (403, a challenge page) or asks for a long wait: nothing more is asked of it."""


class IngestError(MattersError):
    """One file could not be read.

    `remedy` is what the operator can do, a sentence; empty where nothing helps but another copy of the file.
    """

    def __init__(self, reason: str, remedy: str = "") -> None:
        super().__init__(f"{reason}. {remedy}" if remedy else reason)
        self.reason = reason
        self.remedy = remedy


class NotReadableError(IngestError):
    """Damaged, empty, or not what its name says."""


class EncryptedError(IngestError):
    """A password is needed to open the file."""


class NoTextError(IngestError):
    """The file holds no text: a scan, or characters that are not text."""


class TooCostlyError(IngestError):
    """Reading the file ran into the time or memory limit of one file."""


class WithdrawnError(IngestError):
    """The paper was withdrawn, and nobody said that it may come back."""
