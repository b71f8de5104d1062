"""A complaint channel holds what its kind says."""

from pathlib import Path

from generator.load.village import load_village

PATH = "contoh/contoh-terang"


def test_channels_with_something_else_in_them_are_told(tmp_path: Path) -> None:
    base = tmp_path / "villages" / PATH
    base.mkdir(parents=True)
    (base / "profil.yml").write_text("kode: 99.99.99.2001\nnama: Contoh Terang\n")
    (base / "pemerintahan.yml").write_text(
        "pengaduan:\n  kanal:\n"
        "    - {jenis: telepon, nilai: kantor desa}\n"
        "    - {jenis: whatsapp, nilai: 0721-253344}\n"
        "    - {jenis: surel, nilai: kantor}\n"
        "    - {jenis: surel, nilai: kantor@example.org}\n"
        "    - {jenis: telepon, nilai: 0721-253344}\n"
        "    - {jenis: kotak, nilai: Balai desa}\n"
        "    - {jenis: lapor, nilai: SMS 1708}\n"
    )
    problems = load_village(tmp_path, PATH).problems
    assert [(problem.origin.line, problem.origin.column, problem.code) for problem in problems] == [
        (3, 31, "telepon-kata"),
        (4, 32, "telepon-whatsapp"),
        (5, 29, "surel"),
    ]
    assert all(problem.message.startswith('"nilai" tertulis "') for problem in problems)


def test_an_office_that_closes_before_it_opens_is_told(tmp_path: Path) -> None:
    base = tmp_path / "villages" / PATH
    base.mkdir(parents=True)
    hours = ("buka: 08.00, tutup: 15.00", "buka: 15.00, tutup: 08.00", "catatan: tutup")
    lines = "".join(f"  - {{hari: Senin, {one}}}\n" for one in hours)
    (base / "profil.yml").write_text(f"kode: 99.99.99.2001\nnama: Contoh Terang\njam_layanan:\n{lines}")
    problems = load_village(tmp_path, PATH).problems
    assert [(one.origin.line, one.code, one.message) for one in problems] == [
        (5, "waktu-terbalik", '"tutup" lebih awal dari "buka"')
    ]
