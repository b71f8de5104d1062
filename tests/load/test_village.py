"""One folder becomes one village, or a list of everything that is wrong with it."""

import os
from pathlib import Path

import pytest

from generator.load.census import find_villages
from generator.load.village import Loaded, load_village

BUMI_DAYA = "lampung-selatan/palas/bumi-daya"


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def village(
    root: Path, files: dict[str, str], kode: str = "18.01.10.2013", nama: str = "Bumi Daya"
) -> Loaded:
    base = f"villages/{BUMI_DAYA}"
    write(root, {f"{base}/profil.yml": f"kode: {kode}\nnama: {nama}\n"})
    write(
        root,
        {
            name if name.startswith(("villages", "content")) else f"{base}/{name}": text
            for name, text in files.items()
        },
    )
    return load_village(root, BUMI_DAYA)


def told(loaded: Loaded) -> list[str]:
    """Return every Problem as a clerk reads it, below the village's folder."""
    lines = []
    for problem in loaded.problems:
        origin = problem.origin
        name = origin.file.removeprefix(f"villages/{BUMI_DAYA}/")
        lines.append(f"{name}:{origin.line}:{origin.column}: {problem.message}")
    return lines


def test_two_lines_make_a_village(tmp_path: Path) -> None:
    loaded = village(tmp_path, {})
    assert loaded.problems == ()
    assert loaded.village is not None
    assert (loaded.village.nama, loaded.village.zona) == ("Desa Bumi Daya", "WIB")
    assert loaded.village.tempat == "Kecamatan Palas, Kabupaten Lampung Selatan, Lampung"


@pytest.mark.parametrize(
    ("kode", "nama", "full", "head"),
    [
        ("18.04.10.2010", "Kerang", "Pekon Kerang", "Peratin"),
        ("18.08.12.2012", "Tanjung Mas", "Kampung Tanjung Mas", "Kepala Kampung"),
        ("18.72.04.1001", "Yosodadi", "Kelurahan Yosodadi", "Lurah"),
        ("18.12.01.2001", "Pulung Kencana", "Tiyuh Pulung Kencana", "Kepalo Tiyuh"),
        ("51.06.01.2004", "Susut", "Desa Susut", "Kepala Desa"),
    ],
)
def test_local_words_follow_from_the_code(tmp_path: Path, kode: str, nama: str, full: str, head: str) -> None:
    loaded = village(tmp_path, {}, kode, nama)
    assert loaded.village is not None
    assert (loaded.village.nama, loaded.village.istilah.kepala) == (full, head)


def test_words_of_the_folders_above_are_inherited_and_the_villages_own_win(tmp_path: Path) -> None:
    loaded = village(
        tmp_path,
        {
            "villages/lampung-selatan/wilayah.yml": "istilah: {sebutan: Pekon, kepala: Peratin}\n",
            "profil.yml": "kode: 18.01.10.2013\nnama: Bumi Daya\nistilah: {kepala: Kepala Pekon}\n",
        },
    )
    assert loaded.village is not None
    assert (loaded.village.nama, loaded.village.istilah.kepala) == ("Pekon Bumi Daya", "Kepala Pekon")


def test_all_faults_of_all_files_are_told_in_one_run(tmp_path: Path) -> None:
    loaded = village(
        tmp_path,
        {
            "profil.yml": "kode: 18.01.10.2013\nnama: Bumi Daya\nemail: x\n",
            "anggaran/2026.yml": "tahun: 2025\nbelanja:\n  - kode: 2.3.10\n    anggaran: 1,250,000\n",
            "bumdes.yml": "nama: a\nnama: b\n",
            "layanan.yml": "layanan:\n\t- id: a\n",
            "angaran.yml": "tahun: 2026\n",
        },
    )
    assert loaded.village is None
    assert told(loaded) == [
        'angaran.yml:1:1: berkas "angaran.yml" tidak dibaca',
        'anggaran/2026.yml:4:15: "anggaran" tertulis "1,250,000", bukan angka rupiah',
        'bumdes.yml:2:1: kunci "nama" ditulis dua kali',
        'layanan.yml:2:1: baris "- id: a" digeser dengan tombol Tab',
        'profil.yml:3:1: kunci "email" tidak dikenal di sini',
    ]


def test_a_budget_in_the_file_of_another_year_is_told(tmp_path: Path) -> None:
    loaded = village(tmp_path, {"anggaran/2026.yml": "tahun: 2025\n"})
    assert '"tahun" tertulis "2025", tetapi nama berkasnya 2026.yml' in told(loaded)[0]


def test_a_kelurahan_has_no_council_and_no_enterprise(tmp_path: Path) -> None:
    files = {"bumdes.yml": "nama: Maju\n", "pemerintahan.yml": "bpd: {anggota: []}\n"}
    loaded = village(tmp_path, files, "18.72.04.1001", "Yosodadi")
    assert told(loaded) == [
        "bumdes.yml:1:1: kelurahan tidak mempunyai badan usaha desa",
        "pemerintahan.yml:1:1: kelurahan tidak mempunyai badan permusyawaratan",
    ]


def test_a_file_in_utf16_is_told_how_to_save_it_again(tmp_path: Path) -> None:
    village(tmp_path, {})
    (tmp_path / "villages" / BUMI_DAYA / "bumdes.yml").write_bytes("nama: Maju\n".encode("utf-16"))
    loaded = load_village(tmp_path, BUMI_DAYA)
    assert [(problem.code, problem.origin.line) for problem in loaded.problems] == [("sandi-utf16", 1)]
    assert "UTF-8" in loaded.problems[0].hint


def test_a_missing_attachment_is_told_where_it_is_named(tmp_path: Path) -> None:
    loaded = village(
        tmp_path, {"layanan.yml": "layanan:\n  - {id: domisili, nama: Domisili, formulir: a.pdf}\n"}
    )
    assert told(loaded) == ['layanan.yml:2:46: berkas "a.pdf" tidak ada']


def test_a_file_that_is_named_with_its_folder_is_found(tmp_path: Path) -> None:
    layanan = "layanan:\n  - {id: domisili, nama: Domisili, formulir: berkas/a.pdf}\n"
    loaded = village(tmp_path, {"layanan.yml": layanan, f"content/{BUMI_DAYA}/berkas/a.pdf": "%PDF-1.7"})
    hints = [problem.hint for problem in loaded.problems if problem.code == "berkas-hilang"]
    assert [hint.split("?")[0] for hint in hints] == ['Mungkin maksudnya "a.pdf"']


def test_a_title_as_long_as_a_text_is_told(tmp_path: Path) -> None:
    news = f"---\njudul: {'Rapat ' * 60}\ntanggal: 2026-11-24\n---\nIsi.\n"
    loaded = village(tmp_path, {f"content/{BUMI_DAYA}/berita/a.md": news})
    assert [(one.code, one.hint) for one in loaded.problems] == [("teks-panjang", "Paling banyak 300 huruf")]


def test_attachments_that_cannot_be_published_are_told(tmp_path: Path) -> None:
    berkas = tmp_path / "content" / BUMI_DAYA / "berkas"
    write(
        tmp_path,
        {f"content/{BUMI_DAYA}/berkas/{name}": "x" for name in ("a.pdf", "A.pdf", "virus.exe", "con.txt")},
    )
    (berkas / "luar.pdf").symlink_to("/etc/hostname")
    (berkas / "1801104511900003.csv").write_text("nama,nik\nA,1801104511900003\n", encoding="utf-8")
    loaded = village(tmp_path, {})
    codes = sorted(problem.code for problem in loaded.problems)
    assert codes == [
        "berkas-jenis",
        "berkas-kembar",
        "berkas-nama",
        *["berkas-sisa"] * 2,
        "berkas-tautan",
        "nik",
        "nik-nama-berkas",
    ]


def test_a_picture_of_another_kind_is_told_once(tmp_path: Path) -> None:
    news = "---\njudul: Rapat\ntanggal: 2026-11-24\nfoto: a.heic\nalt: Balai desa\n---\n![Balai](b.BMP)\n"
    berkas, berita = f"content/{BUMI_DAYA}/berkas", f"content/{BUMI_DAYA}/berita"
    loaded = village(tmp_path, {f"{berita}/a.md": news, f"{berkas}/a.heic": "x", f"{berkas}/b.BMP": "x"})
    assert [(Path(problem.origin.file).name, problem.code) for problem in loaded.problems] == [
        ("a.heic", "berkas-jenis"),
        ("b.BMP", "berkas-jenis"),
    ]


def test_villages_are_found_at_any_depth_in_order(tmp_path: Path) -> None:
    write(tmp_path, {f"villages/{path}/profil.yml": "kode: x\n" for path in ("b", "a/b/c", "a/a")})
    assert find_villages(tmp_path) == ("a/a", "a/b/c", "b")


def test_a_nik_is_told_even_where_another_file_cannot_be_read(tmp_path: Path) -> None:
    nik = "1801104511900003"
    loaded = village(
        tmp_path,
        {
            "layanan.yml": "layanan: [",
            f"content/{BUMI_DAYA}/berita/a.md": f"---\njudul: BLT\ntanggal: 2026-11-24\n---\n{nik}\n",
            f"content/{BUMI_DAYA}/berkas/a.csv": f"nik\n{nik}\n",
        },
    )
    assert [problem.code for problem in loaded.problems] == ["nik", "nik", "yaml-kurung"]


def test_nothing_outside_the_village_is_read_through_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "luar"
    outside.mkdir()
    (outside / "rahasia.md").write_text("---\njudul: Rahasia\ntanggal: 2026-11-24\n---\nIsi.\n")
    (outside / "rahasia.pdf").write_text("Rahasia")
    root = tmp_path / "desa"
    content = root / "content" / BUMI_DAYA
    content.mkdir(parents=True)
    for name in ("berita", "berkas"):
        (content / name).symlink_to(outside)
    village(root, {"villages/luar.txt": ""})
    (root / "villages" / BUMI_DAYA / "layanan.yml").symlink_to(outside / "rahasia.md")
    loaded = load_village(root, BUMI_DAYA)
    assert loaded.village is None
    assert {problem.origin.file: problem.code for problem in loaded.problems} == {
        f"content/{BUMI_DAYA}/berita/rahasia.md": "berkas-tautan",
        f"content/{BUMI_DAYA}/berkas": "berkas-tautan",
        f"villages/{BUMI_DAYA}/layanan.yml": "berkas-tautan",
    }


def test_what_is_no_file_and_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    news = tmp_path / "content" / BUMI_DAYA / "berita"
    (news / "folder.md").mkdir(parents=True)
    os.mkfifo(news / "pipa.md")
    (news / "besar.md").write_bytes(b"x" * 10_000_001)
    loaded = village(tmp_path, {})
    assert [(Path(problem.origin.file).name, problem.code) for problem in loaded.problems] == [
        ("besar.md", "berkas-besar"),
        ("pipa.md", "berkas-khusus"),
    ]


def test_a_name_that_no_line_can_hold_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {f"content/{BUMI_DAYA}/berkas/lap\nor.pdf": "x"})
    assert [problem.code for problem in village(tmp_path, {}).problems] == ["berkas-nama"]


def test_a_name_whose_accents_stand_apart_is_told_once(tmp_path: Path) -> None:
    write(tmp_path, {f"content/{BUMI_DAYA}/berkas/Cafe\u0301.pdf": "x"})
    post = "---\njudul: A\ntanggal: 2026-11-24\nlampiran: [Caf\u00e9.pdf]\n---\nLihat [ini](Caf\u00e9.pdf).\n"
    loaded = village(tmp_path, {f"content/{BUMI_DAYA}/berita/a.md": post})
    assert [(problem.code, problem.severity) for problem in loaded.problems] == [("berkas-nama", "error")]


def test_a_value_that_yaml_does_not_read_is_told_once(tmp_path: Path) -> None:
    text = "agenda:\n- mulai: 2026-11-27\n  judul: !Penting\n- mulai: 2026-11-27\n  judul: #1\n"
    loaded = village(tmp_path, {"agenda.yml": text})
    assert [problem.code for problem in loaded.problems] == ["yaml-awalan", "nilai-pagar"]


def test_a_mistake_in_one_file_hides_none_in_the_others(tmp_path: Path) -> None:
    post = "---\njudul: Panen\ntanggal: 2026-10-01\n---\n\n<script>x</script>\n"
    budget = "tahun: 2026\nbelanja:\n  - kode: 2.3.10\n    anggaran: 1.000.000\n    realisasi: 2.000.000\n"
    loaded = village(
        tmp_path,
        {
            "profil.yml": "kode: 18.01.10.2013\nnama: Bumi Daya\nluas_ha: luas sekali\n",
            "anggaran/2026.yml": budget,
            "anggaran/2025.yml": "tahun: 2025\nbelanja: [1]\n",
            f"content/{BUMI_DAYA}/berita/2026-10-01-panen.md": post,
        },
    )
    assert loaded.village is None
    assert {(Path(one.origin.file).name, one.severity) for one in loaded.problems} == {
        ("2026-10-01-panen.md", "error"),
        ("2025.yml", "error"),
        ("2026.yml", "warning"),
        ("profil.yml", "error"),
    }


def test_nothing_is_compared_with_a_file_that_could_not_be_read(tmp_path: Path) -> None:
    picture = tmp_path / "content" / BUMI_DAYA / "berkas" / "panen.txt"
    picture.parent.mkdir(parents=True)
    picture.write_text("padi", encoding="utf-8")
    assert [problem.code for problem in village(tmp_path, {}).problems] == ["berkas-sisa"]
    broken = village(tmp_path, {"agenda.yml": "agenda: [1]\n"})
    assert [problem.code for problem in broken.problems] == ["kelompok"]


def test_what_programs_leave_behind_is_nobodys_mistake(tmp_path: Path) -> None:
    left = ("Thumbs.db", "desktop.ini", "~$surat.docx", ".DS_Store")
    where = (f"villages/{BUMI_DAYA}", f"content/{BUMI_DAYA}", f"content/{BUMI_DAYA}/berkas")
    loaded = village(tmp_path, {f"{folder}/{name}": "x" for folder in where for name in left})
    assert (loaded.is_good, loaded.problems) == (True, ())


@pytest.mark.parametrize(
    ("name", "hint"),
    [("data.xlsx", "Yang dibaca: profil.yml"), ("agend.yaml", 'Ganti namanya menjadi "agenda.yml"')],
)
def test_only_a_file_of_our_kind_can_be_one_with_another_name(tmp_path: Path, name: str, hint: str) -> None:
    assert [one.hint[: len(hint)] for one in village(tmp_path, {name: "x: y"}).problems] == [hint]


@pytest.mark.parametrize(("size", "told"), [(10_000_001, "10,1 MB"), (12_000_000, "12 MB")])
def test_a_size_above_the_bound_is_said_to_be_above_it(tmp_path: Path, size: int, told: str) -> None:
    file = tmp_path / "content" / BUMI_DAYA / "berkas" / "a.pdf"
    file.parent.mkdir(parents=True)
    with file.open("wb") as large:
        large.truncate(size)
    assert [told in one.message for one in village(tmp_path, {}).problems] == [True]
