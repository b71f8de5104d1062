"""A colour in which text cannot be read is refused with a darker one."""

from pathlib import Path

from generator.load.village import load_village


def problems(tmp_path: Path, warna: str) -> list[tuple[int, str, str, str]]:
    base = tmp_path / "villages" / "desa"
    base.mkdir(parents=True)
    (base / "profil.yml").write_text(f"kode: 18.01.10.2013\nnama: Bumi Daya\nwarna: {warna}\n")
    found = load_village(tmp_path, "desa").problems
    return [(problem.origin.line, problem.code, problem.message, problem.hint) for problem in found]


def test_a_light_colour_is_refused_with_its_place_and_a_darker_one(tmp_path: Path) -> None:
    assert problems(tmp_path, '{utama: "#14532d", aksen: "#ffd700"}') == [
        (
            3,
            "warna",
            'warna "#ffd700" terlalu terang untuk tulisan',
            'Pakai warna yang lebih gelap, contoh aksen: "#806c00"',
        )
    ]


def test_a_dark_colour_is_fine(tmp_path: Path) -> None:
    assert problems(tmp_path, '{utama: "#1e3a8a"}') == []


def test_the_colours_of_a_kabupaten_are_checked_where_they_stand(tmp_path: Path) -> None:
    base = tmp_path / "villages" / "kab" / "desa"
    base.mkdir(parents=True)
    (base / "profil.yml").write_text("kode: 18.01.10.2013\nnama: Bumi Daya\n")
    (base.parent / "wilayah.yml").write_text('warna: {utama: "#ffd700"}\n')
    found = load_village(tmp_path, "kab/desa").problems
    assert [(problem.origin.file, problem.origin.line) for problem in found] == [
        ("villages/kab/wilayah.yml", 1)
    ]
