"""What the optional extra `gambar` adds to a village's site: photos in two sizes, cards for previews."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from urllib.parse import quote

from generator.model.village import Attachment, Village
from generator.model.warna import WHITE
from generator.pages.spec import Frame, PageSpec
from generator.render import photo_sizes, share_card
from generator.render.formats import tanggal
from generator.render.share_card import Card
from generator.site.offline import GOLD, GREEN
from generator.site.program import pillow_version
from generator.source.photo import without_metadata

Known = Callable[[str], bytes | None]
"""Gives a file of the site as it was built before, by its path; None when there is none."""

WIDTHS = (640, 1280)
KINDS = frozenset({"jpg", "jpeg", "png", "webp"})
FOLDER, CARDS = "foto", "kartu"
MOST_CARDS = 60
"""Posts older than the newest sixty are shared with the village's card."""
LARGE = 300_000
"""Bytes above which messengers leave a preview's picture out."""
_FILES = "berkas/"


def _nothing(_path: str) -> bytes | None:
    return None


@dataclass(frozen=True, slots=True)
class Rendition:
    """A photo in one size: its address from the site's root, its width, what is written there."""

    path: str
    width: int
    content: bytes | None
    """None for the clerk's own file."""


@dataclass(frozen=True)
class Pictures:
    """The photos of a village by name, whether pages without one get a card, and what was built before."""

    photos: Mapping[str, tuple[Rendition, ...]] = field(default_factory=dict)
    cards: bool = False
    known: Known = _nothing


def make_pictures(root: Path, village: Village, cards: bool, known: Known) -> Pictures:
    """Return the photos of a village in the sizes that pages offer; none without the extra `gambar`."""
    if not pillow_version():
        return Pictures()
    folder = root / "content" / village.path / "berkas"
    found = {
        file.nama: _renditions(folder, file, known)
        for file in village.berkas
        if file.nama != village.profil.lambang and _is_photo(file)
    }
    return Pictures({name: sizes for name, sizes in found.items() if sizes}, cards, known)


def _is_photo(file: Attachment) -> bool:
    if file.piksel is None or _kind(file) not in KINDS:
        return False
    return 0 < file.piksel[0] * file.piksel[1] <= photo_sizes.MOST_PIXELS


def _renditions(folder: Path, file: Attachment, known: Known) -> tuple[Rendition, ...]:
    """Return the sizes of a photo, smallest first; empty when there is nothing but the file itself."""
    assert file.piksel is not None
    width = file.piksel[0]
    wanted = [step for step in WIDTHS if step < width]
    if width <= max(WIDTHS) and _kind(file) != "webp":
        wanted.append(width)
    found: list[Rendition] = []
    for step in wanted:
        path = f"{FOLDER}/{_key(photo_sizes.RECIPE, file.sha256)}-{step}.webp"
        content = known(path) or _made(folder, file, step)
        if content is not None and len(content) < file.ukuran:
            found.append(Rendition(path, step, content))
    if found and width <= max(WIDTHS) and found[-1].width < width:
        found.append(Rendition(_FILES + quote(file.nama), width, None))
    return tuple(found)


def _made(folder: Path, file: Attachment, width: int) -> bytes | None:
    return photo_sizes.smaller(without_metadata((folder / file.nama).read_bytes()), width)


def with_pictures(
    village: Village, pages: tuple[PageSpec, ...], frame: Frame, pictures: Pictures
) -> tuple[tuple[PageSpec, ...], Frame]:
    """Return pages and frame that know their photos' sizes and the pictures of their previews."""
    choices = {name: tuple((one.path, one.width) for one in sizes) for name, sizes in pictures.photos.items()}
    large = {file.nama for file in village.berkas if file.ukuran > LARGE}
    light = {_FILES + quote(name): choices[name][-1][0] for name in large & choices.keys()}
    pages = tuple(replace(page, image=light[page.image]) if page.image in light else page for page in pages)
    frame = replace(frame, foto=choices)
    if not pictures.cards or not frame.base_url:
        return pages, frame
    frame = replace(frame, kartu=_card_path(_village_card(frame)))
    posts = sorted(filter(_needs_card, pages), key=lambda page: (page.published, page.path), reverse=True)
    newest = {page.path for page in posts[:MOST_CARDS]}
    return (
        tuple(
            replace(page, image=_card_path(_post_card(page, frame))) if page.path in newest else page
            for page in pages
        ),
        frame,
    )


def picture_files(
    pictures: Pictures, pages: tuple[PageSpec, ...], frame: Frame
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each made picture that the pages name."""
    sizes = [one for renditions in pictures.photos.values() for one in renditions]
    yield from {one.path: one.content for one in sizes if one.content is not None}.items()
    if not frame.kartu:
        return
    cards = [_village_card(frame), *(_post_card(page, frame) for page in pages if page.published)]
    named = {frame.kartu, *(page.image for page in pages)}
    for path, card in {_card_path(card): card for card in cards}.items():
        if path in named:
            yield path, pictures.known(path) or share_card.draw(card)


def _needs_card(page: PageSpec) -> bool:
    return page.published is not None and not page.image


def _village_card(frame: Frame) -> Card:
    return _card(frame, frame.name, "Layanan, anggaran, pengumuman, berita")


def _post_card(page: PageSpec, frame: Frame) -> Card:
    assert page.published is not None
    return _card(frame, page.title, f"{frame.name}, {tanggal(page.published)}")


def _card(frame: Frame, title: str, line: str) -> Card:
    colours, palette = frame.colours, frame.palette
    first = "Data contoh, bukan sungguhan" if frame.contoh else ""
    return Card(
        title,
        tuple(filter(None, (first, line, frame.place))),
        palette.utama if palette else GREEN,
        palette.di_utama if palette else WHITE,
        colours.aksen if colours and colours.aksen else GOLD,
    )


def _card_path(card: Card) -> str:
    return f"{CARDS}/{_key(share_card.RECIPE, repr(card))}.png"


def _key(recipe: str, source: str) -> str:
    """Return a name that is another when any byte of the picture could be."""
    return blake2b(f"{pillow_version()} {recipe} {source}".encode(), digest_size=8).hexdigest()


def _kind(file: Attachment) -> str:
    return file.nama.rpartition(".")[2].lower()
