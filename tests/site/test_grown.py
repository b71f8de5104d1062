"""An output that grew by many edits is the same, byte for byte, as one that was built at once."""

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

from generator.model.wilayah import find_wilayah
from tests.bench.corpus import Place, village
from tests.bench.ours import write_village
from tests.site.sample import contents, make, post, write

START = date(2026, 11, 24)
EDITS = 30
CODES = ["18.01.10.2001", "18.01.10.2002", "18.01.11.2001", "18.04.10.2010", "18.72.01.1001"]
CHANGES: list[Callable[["Garden"], None]] = []


def change(function: Callable[["Garden"], None]) -> Callable[["Garden"], None]:
    """Let a function be one of the edits."""
    CHANGES.append(function)
    return function


class Garden:
    """A repository that somebody keeps editing."""

    def __init__(self, root: Path) -> None:
        self.root, self.random, self.count = root, Random(30), 0
        self.broken: dict[Path, str] = {}
        write(root, {"mkdocs.yml": "site_name: Uji\nsite_url: https://uji.id/\n"})
        for code in CODES:
            self.plant(code)

    @property
    def villages(self) -> list[Path]:
        """Return the folders of all villages."""
        return sorted(file.parent for file in (self.root / "villages").rglob("profil.yml"))

    def any(self) -> Path:
        """Return the folder of some village."""
        return self.random.choice(self.villages)

    def content(self, folder: Path, name: str) -> Path:
        """Return a file in the content of a village or level."""
        return self.root / "content" / folder.relative_to(self.root / "villages") / name

    def plant(self, code: str) -> None:
        """Add a village, with all of its data now and then."""
        area = find_wilayah(code, "")
        place = Place(
            code, area.desa.nama, f"kab/{code[:8].replace('.', '')}/{code[-4:]}", area.kecamatan.nama, "Kab"
        )
        if self.random.random() < 0.3:
            write_village(self.root, village(place, 1))
        else:
            write(self.root, {f"villages/{place.path}/profil.yml": f"kode: {code}\nnama: {area.desa.nama}\n"})

    def post(self, folder: Path, kind: str) -> None:
        """Add a post that is dated around today."""
        self.count += 1
        day = START + timedelta(days=self.random.randint(-3, 12))
        more = f"berakhir: {day + timedelta(days=2)}\n" if kind == "pengumuman" else ""
        file = self.content(folder, f"{kind}/{day}-{self.count}.md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(post(f"Kabar {self.count}", f"{day}", more))


@change
def say_something(garden: Garden) -> None:
    garden.post(garden.any(), garden.random.choice(["berita", "pengumuman"]))


@change
def say_it_to_all_below(garden: Garden) -> None:
    garden.post(garden.random.choice([garden.root / "villages", garden.any().parent]), "pengumuman")


@change
def take_something_back(garden: Garden) -> None:
    posts = sorted((garden.root / "content").rglob("*.md"))
    if posts:
        garden.random.choice(posts).unlink()


@change
def say_more_of_a_village(garden: Garden) -> None:
    file = garden.any() / "profil.yml"
    lines = [line for line in file.read_text().splitlines() if not line.startswith("luas_ha")]
    file.write_text("\n".join([*lines, f"luas_ha: {garden.random.randint(100, 999)}", ""]))


@change
def say_it_with_other_words(garden: Garden) -> None:
    posts = sorted((garden.root / "content").rglob("*.md"))
    if posts:
        file = garden.random.choice(posts)
        file.write_text(f"{file.read_text()}{'Isi lain. ' * 40}\n")


@change
def give_a_level_its_own_word(garden: Garden) -> None:
    word = garden.random.choice(["Negeri", "Kampung"])
    write(garden.any().parent, {"wilayah.yml": f"istilah: {{sebutan: {word}}}\n"})


@change
def make_a_mistake(garden: Garden) -> None:
    file = garden.any() / "profil.yml"
    if file not in garden.broken:
        garden.broken[file] = file.read_text()
        file.write_text(garden.broken[file] + "asing: x\n")


@change
def mend_the_mistakes(garden: Garden) -> None:
    for file, text in garden.broken.items():
        if file.is_file():
            file.write_text(text)
    garden.broken.clear()


@change
def move_a_village(garden: Garden) -> None:
    folder = garden.any()
    garden.count += 1
    target = garden.root / f"villages/kab/pindah/{folder.name}-{garden.count}"
    target.parent.mkdir(parents=True, exist_ok=True)
    garden.broken.pop(folder / "profil.yml", None)
    folder.rename(target)


@change
def lose_a_village_and_gain_another(garden: Garden) -> None:
    if len(garden.villages) > 3:
        shutil.rmtree(garden.any())
    codes = [file.read_text() for file in (garden.root / "villages").rglob("profil.yml")]
    missing = [code for code in CODES if not any(code in text for text in codes)]
    if missing and garden.random.random() < 0.6:
        garden.plant(missing[0])


@change
def rename_the_site(garden: Garden) -> None:
    garden.count += 1
    write(garden.root, {"mkdocs.yml": f"site_name: Uji {garden.count}\nsite_url: https://uji.id/\n"})


def test_thirty_random_edits_leave_what_one_build_would_make(tmp_path: Path) -> None:
    garden, out = Garden(tmp_path / "data"), tmp_path / "out"
    today, made = START, 0
    make(garden.root, out, today)
    for number in range(EDITS):
        garden.random.choice(CHANGES)(garden)
        today += timedelta(days=garden.random.choice([0, 0, 1]))
        made += len(make(garden.root, out, today, jobs=1 + number % 2).built)
    mend_the_mistakes(garden)
    make(garden.root, out, today)
    make(garden.root, tmp_path / "cold", today)
    assert contents(out) == contents(tmp_path / "cold")
    assert made < EDITS * 3, "most edits should build few villages"
