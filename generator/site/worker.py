"""Build one village: read, check, render, publish. May run in a process of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from hashlib import blake2b
from pathlib import Path

from generator.feeds.area import kept_text
from generator.feeds.jsonfeed import FEED_FILE
from generator.model.village import Village
from generator.pages.summary import Summary, summarise_village
from generator.site.assets import asset_names
from generator.site.attachments import attachment_files
from generator.site.clock import Span
from generator.site.gathered import kept_lines
from generator.site.inputs import content_hash
from generator.site.links import load_linked
from generator.site.pictures import make_pictures
from generator.site.shared import alone_files
from generator.site.stage import Stage, write_files
from generator.site.standing import standing
from generator.site.state import Record
from generator.site.task import Task, Workshop
from generator.site.village_site import site_files


def build_village(workshop: Workshop, task: Task) -> tuple[Record, bool]:
    """Publish a village unless its files have mistakes or did not change.

    Return what is known of it afterwards, and whether its site was written.
    """
    known = task.known
    inputs = f"{workshop.program}-{content_hash(workshop.root, known.path)}-{task.address}"
    if inputs == known.inputs and not task.stale:
        return known, False
    loaded = load_linked(workshop.root, known.path)
    tried = replace(known, inputs=inputs, since="", until="", problems=loaded.problems)
    if loaded.village is None or not loaded.is_good:
        return tried, False
    span = Span(workshop.today)
    sizes = _publish(workshop, loaded.village, task.address, span)
    published = replace(
        tried,
        since=span.since.isoformat() if span.since else "",
        until=span.until.isoformat() if span.until else "",
        summary=with_kept(summarise_village(loaded.village, span.now.date()), workshop.stage, task.address),
        address=task.address,
        assets=tuple(sorted(asset_names().values())),
        size=sum(sizes.values()),
        standing=standing(f"{workshop.stage.out}/{task.address}", sizes),
    )
    return published, True


def with_kept(village: Summary, stage: Stage, address: str) -> Summary:
    """Return the summary with what the pages and feeds above the village need of its published site."""
    feed = stage.out / address / FEED_FILE
    news = feed.read_bytes() if feed.is_file() else b""
    return replace(
        village,
        kabar=kept_text(news) if news else "",
        umpan=blake2b(news, digest_size=16).hexdigest() if news else "",
        baris=kept_lines(stage, address),
    )


def _publish(workshop: Workshop, village: Village, address: str, span: Span) -> dict[str, int]:
    folder = workshop.stage.folder(address)
    sizes = write_files(folder, _files(workshop, village, address, span))
    workshop.stage.publish(folder, address)
    return sizes


def _files(workshop: Workshop, village: Village, address: str, span: Span) -> Iterator[tuple[str, bytes]]:
    if not address:
        yield from alone_files(workshop.root, village, workshop.settings, workshop.today)
    before = partial(_before, workshop.stage.out / address)
    pictures = make_pictures(workshop.root, village, workshop.settings.cards(address), before)
    yield from site_files(village, span.now, workshop.settings, address, pictures)
    yield from attachment_files(workshop.root, village)


def _before(site: Path, path: str) -> bytes | None:
    """Return a file of the site that stands now: pictures need not be made twice."""
    file = site / path
    return file.read_bytes() if file.is_file() else None
