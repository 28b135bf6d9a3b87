"""A web service's XML as a tree, read safely: no document type, so no entities; bounded depth; the standard's expat.

A document type is where entities are declared, and no answer of the service has one: it is refused before anything in
it is read, which shuts out entities that swell, and those that name a file or another host.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from corpus.errors import NotFetchedError
from corpus.words import one_line

_DEEPEST = 64
_MOST = 1_000_000  # elements and attributes: a council's whole calendar has a tenth of it, and each takes memory
# Numbers of characters that XML forbids, which Word pastes into minutes and the service passes on.
_FORBIDDEN = re.compile(rb"&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));", re.IGNORECASE)
_FORBIDDEN_BYTES = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def read_xml(data: bytes, url: str) -> Element:
    """The root of the XML that came from an address; tags in lower case, without a namespace.

    Raises NotFetchedError where it is no XML, has a document type, is nested too deep or has too many elements.
    """
    builder, depth, held = TreeBuilder(), 0, 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, held
        depth, held = depth + 1, held + 1 + len(attributes)
        if held > _MOST:
            raise NotFetchedError(f"{url}: XML of more than {_MOST:,} elements; no answer of a ModernGov service")
        if depth > _DEEPEST:
            raise NotFetchedError(f"{url}: XML nested deeper than {_DEEPEST}; no answer of a ModernGov service")
        builder.start(_bare(tag), {_bare(name): value for name, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_bare(tag))

    def refuse(*_: object) -> None:
        raise NotFetchedError(f"{url}: XML with a document type, which no answer of a ModernGov service has; not read")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse  # unreachable behind the line above, and a second lock on the same door
    try:
        parser.Parse(_FORBIDDEN_BYTES.sub(b"", _FORBIDDEN.sub(b"", data)), True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # the last two of an encoding that is none
        start_of = one_line(data[:60].decode("utf-8", "replace"))
        raise NotFetchedError(f"{url}: no XML ({error}); it begins “{start_of}”") from error
    return builder.close()


def _bare(name: str) -> str:
    return name.rpartition(":")[2].lower()
