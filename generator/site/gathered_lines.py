"""Write the budget lines of all villages: a CSV for each kabupaten, and all in one, plain and packed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from generator.opendata.gabungan import LINES_HEAD, lines_of
from generator.pages.portal_data import LINES, PACKED, lines_file
from generator.pages.summary import Summary
from generator.site.gathered_kept import Part, line_files
from generator.site.stage import Stage

GZIP = 31
"""What zlib calls a stream with the head of a gzip file; several, one after the other, are one file."""
LARGEST = 50_000_000
"""Bytes above which all lines are published packed only: GitHub takes no file of 100 MB."""


def lines(stage: Stage, villages: Iterable[Summary]) -> Iterator[bytes]:
    """Yield the budget lines of each village and year."""
    for village in villages:
        for file in line_files(stage, village.path):
            yield lines_of(file.read_bytes())


def write_lines(
    stage: Stage, villages: Sequence[Summary], keys: Mapping[str, str], before: Mapping[str, Part]
) -> dict[str, Part]:
    """Write the files of the kabupaten that changed, and the packed file; return what each is now.

    `keys` has a hash of what each village's rows are made from, by its code; `before` are the parts that the
    last build wrote, in their order, and that are in the output still.
    """
    groups: dict[str, list[Summary]] = {}
    for village in villages:
        groups.setdefault(lines_file(village), []).append(village)
    head = b"".join(_packed([LINES_HEAD]))
    places, at = {}, len(head)
    for name, part in before.items():
        places[name], at = at, at + part.packed
    parts: dict[str, Part] = {}
    all_lines = stage.spare("packed")
    with all_lines.open("wb") as packed:
        packed.write(head)
        for name, group in groups.items():
            key = blake2b(repr([keys[one.kode] for one in group]).encode(), digest_size=8).hexdigest()
            known = before.get(name)
            if known is not None and known.key == key:
                packed.write(_piece(stage.out / PACKED, places[name], known.packed))
                parts[name] = known
            else:
                start = packed.tell()
                packed.writelines(_packed(_written(stage, name, group)))
                size = (stage.out / name).stat().st_size
                parts[name] = Part(key, size, packed.tell() - start)
    stage.place(all_lines, PACKED)
    return parts


def write_plain(stage: Stage, parts: Mapping[str, Part]) -> int:
    """Write all lines as one plain CSV unless it is too large; return its bytes, 0 for none."""
    head = len(LINES_HEAD)
    size = head + sum(part.size - head for part in parts.values())
    if size > LARGEST:
        return 0
    whole = stage.spare("plain")
    with whole.open("wb") as file:
        file.write(LINES_HEAD)
        for name in parts:
            file.write((stage.out / name).read_bytes()[head:])
    stage.place(whole, LINES)
    return size


def _written(stage: Stage, name: str, villages: Sequence[Summary]) -> Iterator[bytes]:
    """Write the CSV of a kabupaten and yield its lines on the way."""
    fresh = stage.spare("lines")
    with fresh.open("wb") as joined:
        joined.write(LINES_HEAD)
        for part in lines(stage, villages):
            joined.write(part)
            yield part
    stage.place(fresh, name)


def _packed(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield parts as one gzip stream; nothing in it depends on the day."""
    packer = zlib.compressobj(wbits=GZIP)
    for part in parts:
        yield packer.compress(part)
    yield packer.flush()


def _piece(file: Path, at: int, size: int) -> bytes:
    with file.open("rb") as whole:
        whole.seek(at)
        return whole.read(size)
