"""Which villages there are, and which cannot stand beside each other."""

from pathlib import Path

import pytest

from generator.load.attachments import load_attachments
from generator.load.census import (
    Entry,
    clashes,
    find_villages,
    read_entry,
    select,
    stray_content,
    without_profile,
)
from generator.load.folder import Folder
from generator.source.problem import Problem
from tests.site.sample import write

PATHS = ("kab/kec/satu", "kab/kec/satu-dua", "kab/lain/tiga")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ([], PATHS),
        (["kab/kec/satu"], PATHS[:1]),
        (["kab/kec"], PATHS[:2]),
        (["kab\\lain\\tiga"], PATHS[2:]),
        (["villages/kab/kec/satu/anggaran/2026.yml"], PATHS[:1]),
        (["content/kab/lain"], PATHS[2:]),
        (["./villages/"], PATHS),
        (["kab/ke"], ()),
        (["kab/lain", "kab/kec/satu"], (PATHS[0], PATHS[2])),
    ],
)
def test_people_may_name_villages_in_many_ways(wanted: list[str], found: tuple[str, ...]) -> None:
    assert select(PATHS, wanted) == found


def told(root: Path) -> list[tuple[str, int, int, str, str]]:
    """Return place, message and hint of each clash in a folder of villages."""
    entries = [read_entry(root, path) for path in find_villages(root)]
    return [_shown(problem) for _, problem in clashes(root, entries)]


def _shown(problem: Problem) -> tuple[str, int, int, str, str]:
    return (problem.origin.file, problem.origin.line, problem.origin.column, problem.message, problem.hint)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("kode: 18.01.10.2013\nnama: Bumi Daya\n", ("18.01.10.2013", "Bumi Daya")),
        ('nama: "Bumi: Daya"   # dua\nkode: "1801102013"\n', ("18.01.10.2013", "Bumi: Daya")),
        ("nama: Way Ngarip - 2\nkode:   18.01.10.2013  \n", ("18.01.10.2013", "Way Ngarip - 2")),
        ("nama: Bumi Daya # lama\nkode: 18.01.10.2013\n", ("18.01.10.2013", "Bumi Daya")),
        ("nama: Bumi: Daya\nkode: 18.01.10.2013\n", ("", "")),
        ("{kode: 18.01.10.2013, nama: Bumi Daya}\n", ("18.01.10.2013", "Bumi Daya")),
        ("kode: 18.01\nnama: [a]\n", ("", "")),
        ("kode: [\n", ("", "")),
        ("", ("", "")),
    ],
)
def test_a_village_is_known_by_code_and_name(tmp_path: Path, text: str, entry: tuple[str, str]) -> None:
    write(tmp_path, {"villages/a/profil.yml": text})
    assert read_entry(tmp_path, "a") == Entry("a", *entry)


def test_one_name_twice_in_a_kecamatan_is_told_with_both_files(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "villages/a/profil.yml": "kode: 18.01.10.2001\nnama: Melati Jaya\n",
            "villages/b/profil.yml": "nama: Melatijaya\nkode: 18.01.10.2002\n",
            "villages/c/profil.yml": "kode: 18.01.11.2003\nnama: Melati Jaya\n",
            "villages/d/profil.yml": "kode: 18.01.10.1004\nnama: Melati Jaya\n",
        },
    )
    hint = "Perbaiki nama atau kodenya, atau hapus salah satu folder"
    assert told(tmp_path) == [
        (
            "villages/a/profil.yml",
            2,
            7,
            'nama "Melati Jaya" juga dipakai oleh villages/b/profil.yml di kecamatan yang sama',
            hint,
        ),
        (
            "villages/b/profil.yml",
            1,
            7,
            'nama "Melatijaya" juga dipakai oleh villages/a/profil.yml di kecamatan yang sama',
            hint,
        ),
    ]


def test_two_villages_that_the_law_itself_names_alike_may_stand(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "villages/a/profil.yml": "kode: 71.02.11.2003\nnama: Tounelet Satu\n",
            "villages/b/profil.yml": "kode: 71.02.11.2018\nnama: Tounelet Satu\n",
        },
    )
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("folder", "message", "hint"),
    [
        (
            "Bumi Daya",
            'nama folder "Bumi Daya" tidak dapat menjadi alamat situs',
            'Ganti nama folder itu menjadi "bumi-daya", juga di content/',
        ),
        (
            "data",
            'nama folder "data" sudah dipakai oleh situs',
            'Ganti nama folder itu, contoh "data-2013", juga di content/',
        ),
    ],
)
def test_a_folder_must_be_able_to_be_an_address(tmp_path: Path, folder: str, message: str, hint: str) -> None:
    write(tmp_path, {f"villages/{folder}/profil.yml": "kode: 18.01.10.2013\nnama: Bumi Daya\n"})
    assert told(tmp_path) == [(f"villages/{folder}/profil.yml", 1, 1, message, hint)]


def test_a_village_inside_a_village_is_refused(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "villages/a/profil.yml": "kode: 18.01.10.2001\nnama: Sukaraja\n",
            "villages/a/b/profil.yml": "kode: 18.01.10.2002\nnama: Sukabakti\n",
        },
    )
    message = "folder ini berada di dalam folder desa lain: villages/a/profil.yml"
    hint = "Pindahkan salah satunya, sehingga tiap desa punya folder sendiri"
    assert told(tmp_path) == [("villages/a/b/profil.yml", 1, 1, message, hint)]


def test_content_that_no_village_uses_is_told_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "content/pengumuman/a.md": "",
            "content/kab/pengumuman/a.md": "",
            "content/kab/desa/berita/a.md": "",
            "content/kab/deso/berita/a.md": "",
        },
    )
    problems = list(stray_content(tmp_path, ["kab/desa"]))
    assert [(p.origin.file, p.severity) for p in problems] == [("content/kab/deso", "warning")]
    assert problems[0].message == "folder ini tidak dipakai, karena tidak ada villages/kab/deso/"


def test_a_folder_without_profil_and_a_file_above_the_villages_are_told_apart(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "villages/kab/desa/profil.yml": "kode: 18.01.10.2001\nnama: Sukaraja\n",
            "villages/kab/wilayah.yml": "",
            "villages/kab/agenda.yml": "",
            "villages/kontak.yml": "",
            "villages/lain/Profile.yml": "",
            "villages/baru/layanan.yml": "",
        },
    )
    told = [(p.origin.file, p.code, p.message, p.hint) for p in without_profile(tmp_path)]
    missing = "folder ini tidak punya profil.yml, jadi desanya tidak terbit"
    move = "Pindahkan ke folder desanya"
    assert told == [
        ("villages/kontak.yml", "berkas-asing", 'berkas "kontak.yml" tidak dibaca di sini', move),
        ("villages/baru", "profil-hilang", missing, "Tulis profil.yml: kode dan nama desa"),
        ("villages/kab/agenda.yml", "berkas-asing", 'berkas "agenda.yml" tidak dibaca di sini', move),
        ("villages/lain", "profil-hilang", missing, 'Ganti nama "Profile.yml" menjadi profil.yml'),
    ]


def test_a_village_folder_that_is_a_link_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"di-tempat-lain/profil.yml": "", "villages/kab/desa/profil.yml": ""})
    (tmp_path / "villages/kab/tautan").symlink_to(tmp_path / "di-tempat-lain")
    assert [(p.origin.file, p.code, p.message, p.hint) for p in without_profile(tmp_path)] == [
        (
            "villages/kab/tautan",
            "berkas-tautan",
            "folder ini hanya tautan ke tempat lain, jadi desanya tidak terbit",
            "Salin foldernya ke sini",
        )
    ]


def test_files_for_many_villages_are_looked_into_as_those_of_one_are(tmp_path: Path) -> None:
    files = tmp_path / "content" / "kab" / "berkas"
    files.mkdir(parents=True)
    (files / "rapat.jpg").write_bytes(b"....ftypheic")
    (files / "warga.csv").write_text("nik\n1801104511900003\n")
    (files / "foto.bmp").write_bytes(b"BM")
    (files / "jadwal.txt").write_text("Senin")
    assert [(one.origin.file, one.code) for one in stray_content(tmp_path, ["kab/desa"])] == [
        ("content/kab/berkas/foto.bmp", "berkas-jenis"),
        ("content/kab/berkas/rapat.jpg", "gambar-rusak"),
        ("content/kab/berkas/warga.csv", "nik"),
    ]
    assert [one.nama for one in load_attachments(Folder(tmp_path), files)] == ["jadwal.txt"]
