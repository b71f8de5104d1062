"""The command line: what it prints where, and its exit codes."""

import errno
import json
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from click.testing import CliRunner, Result

from generator.cli import language
from generator.cli.main import main
from tests.site.sample import BUMI_DAYA, KERANG, repository, write

WRONG = "kode: 18.01.10.2013\nnama: Bumi Daya\nluas_ha: 1,250,000\nno_hp: 08123\n"


def run(root: Path, *arguments: str) -> Result:
    """Run the command on a folder."""
    return CliRunner().invoke(main, ["--root", str(root), *arguments], prog_name="terang")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Return a repository with two mistakes in one file."""
    return write(repository(tmp_path / "data"), {f"villages/{BUMI_DAYA}/profil.yml": WRONG})


def test_build_says_what_it_did(tmp_path: Path) -> None:
    result = run(
        repository(tmp_path / "data"), "build", "--out", str(tmp_path / "public"), "--today", "2026-11-24"
    )
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("3 situs dibangun\nUkuran ")
    again = run(tmp_path / "data", "build", "--out", str(tmp_path / "public"), "--today", "2026-11-24")
    assert again.stderr.startswith("0 situs dibangun, 3 tidak berubah\n")


def test_build_writes_into_public_below_the_root(tmp_path: Path) -> None:
    assert run(repository(tmp_path / "data"), "build", "-q").stderr == ""
    assert (tmp_path / "data/public/index.html").is_file()


def test_build_lists_what_it_held_back(broken: Path, tmp_path: Path) -> None:
    result = run(broken, "build", "--out", str(tmp_path / "public"))
    assert result.exit_code == 1
    assert f'villages/{BUMI_DAYA}/profil.yml:4:1: kunci "no_hp" tidak dikenal di sini\n    ' in result.stdout
    assert "2 situs dibangun\n1 situs ditahan karena ada kesalahan, halaman lamanya tetap:\n" in result.stderr
    assert f"  {BUMI_DAYA}: 2 kesalahan\n" in result.stderr


def test_merge_names_the_villages_that_no_part_holds(broken: Path, tmp_path: Path) -> None:
    for number in "12":
        run(broken, "build", "--shard", f"{number}/2", "--out", str(tmp_path / number))
    result = run(broken, "merge", str(tmp_path / "1"), str(tmp_path / "2"), "--out", str(tmp_path / "public"))
    assert result.exit_code == 0
    assert result.stderr.startswith(
        f"1 desa tidak ada pada bagian mana pun, halaman lamanya tetap: {BUMI_DAYA}\n"
        "Berkasnya salah, atau satu bagian belum disebut. Periksa: terang check\n2 situs dibangun\n"
    )


def test_a_mistake_in_what_a_village_inherits_counts_as_its_own(tmp_path: Path) -> None:
    kabupaten, kecamatan, _ = BUMI_DAYA.split("/")
    wrong = "---\njudul: A\ntanggal: kemarin\n---\n"
    root = write(
        repository(tmp_path / "data"),
        {
            f"content/{kabupaten}/pengumuman/2026-11-20-a.md": wrong,
            f"content/{kabupaten}/{kecamatan}/pengumuman/2026-11-20-b.md": wrong,
        },
    )
    result = run(root, "build", "--out", str(tmp_path / "public"))
    assert f"  {BUMI_DAYA}: 2 kesalahan\n" in result.stderr


def test_build_shows_ten_problems_of_a_file_and_counts_the_others(tmp_path: Path) -> None:
    many = "kode: 18.01.10.2013\nnama: Bumi Daya\n" + "".join(f"asing_{n}: x\n" for n in range(14))
    root = write(repository(tmp_path / "data"), {f"villages/{BUMI_DAYA}/profil.yml": many})
    result = run(root, "build", "--out", str(tmp_path / "public"))
    file = f"villages/{BUMI_DAYA}/profil.yml"
    assert result.stdout.count("tidak dikenal") == 10
    assert f"{file}: dan 4 lagi, lihat semua dengan: terang check {file}\n" in result.stdout


def test_check_tells_file_line_column_message_and_hint(broken: Path) -> None:
    result = run(broken, "check")
    file = f"villages/{BUMI_DAYA}/profil.yml"
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f'{file}:3:10: "luas_ha" tertulis "1,250,000"')
    assert lines[1].startswith("    ")
    assert lines[2] == f'{file}:4:1: kunci "no_hp" tidak dikenal di sini'
    assert (result.exit_code, result.stderr) == (1, "2 kesalahan\n")


def test_check_passes_with_warnings_only(tmp_path: Path) -> None:
    root = write(
        repository(tmp_path / "data"), {f"villages/{KERANG}/profil.yml": "kode: 18.04.10.2010\nnama: Krang\n"}
    )
    result = run(root, "check")
    assert result.exit_code == 0
    assert ':2:7: peringatan: nama "Krang" berbeda' in result.stdout
    assert result.stderr == "tidak ada kesalahan, 1 peringatan\n"


@pytest.mark.parametrize(
    "place",
    [
        "lampung-barat",
        f"villages/{KERANG}",
        f"./villages/{KERANG}/",
        f"villages/{KERANG}/profil.yml",
        f"content/{KERANG}/berita/x.md",
    ],
)
def test_check_of_one_village_says_nothing_of_others(broken: Path, place: str) -> None:
    result = run(broken, "check", place)
    assert (result.exit_code, result.stdout) == (0, "")


def test_check_as_json_is_one_array(broken: Path) -> None:
    result = run(broken, "check", "--format", "json")
    rows = json.loads(result.stdout)
    assert [list(row) for row in rows] == [
        ["file", "line", "column", "code", "severity", "message", "hint"]
    ] * 2
    assert (rows[1]["file"], rows[1]["line"], rows[1]["column"]) == (f"villages/{BUMI_DAYA}/profil.yml", 4, 1)
    assert (rows[1]["code"], rows[1]["severity"]) == ("kunci-asing", "error")
    assert run(broken, "check", KERANG, "--format", "json").stdout == "[]\n"


def test_check_for_github_prints_annotations_and_fills_the_summary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = "kode: 18.01.10.2013\nnama: Bumi Daya\n" + "".join(f"asing_{n}: x\n" for n in range(11))
    root = write(repository(tmp_path / "data"), {f"villages/{BUMI_DAYA}/profil.yml": many})
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    result = run(root, "check", "--format", "github")
    first = result.stdout.splitlines()[0]
    assert first.startswith(
        f"::error file=villages/{BUMI_DAYA}/profil.yml,line=3,col=1,title=kunci-asing::kunci"
    )
    assert "%0A" in first
    table = (tmp_path / "summary.md").read_text(encoding="utf-8").splitlines()
    assert table[0] == "| Tempat | Yang perlu diperbaiki | Caranya |"
    assert len(table) == 2 + 11
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["buld"], "Perintah 'buld' tidak dikenal. Mungkin maksudnya 'build'?"),
        (["build", "--nly", "x"], "Pilihan '--nly' tidak dikenal. Mungkin maksudnya '--only'?"),
        (["build", "--only", "tidak-ada"], 'tidak ada desa pada "tidak-ada". Contoh: lampung-barat/'),
        (["build", "--today", "24-11-2026"], '"24-11-2026" bukan tanggal. Contoh: --today 2026-11-24'),
        (["build", "--shard", "9/8"], '"9/8" bukan bagian seperti 3/8'),
        (["build", "--today", "2026-11-31"], '"2026-11-31" bukan tanggal. Contoh: --today 2026-11-24'),
        (["build", "--jobs", "0"], '"0" bukan banyaknya proses. Contoh: --jobs 2'),
        (["build", "--jobs", "x"], '"x" bukan banyaknya proses. Contoh: --jobs 2'),
        (["--root", "tidak-ada", "build"], 'folder "tidak-ada" tidak ada'),
        (["build", "--out", "villages/.."], "berisi sumber situs ini; pilih folder lain"),
        (["check", "--format", "xml"], "'xml' bukan salah satu dari 'text', 'json', 'github'."),
        (["new"], "Belum ditulis: masukan 'KODE'."),
        (["new", "18.01"], "kode kabupaten atau kota, padahal perlu kode desa atau kelurahan"),
        (["new", "18.01.10.2999"], "kode 18.01.10.2999 tidak ada pada tabel wilayah. Periksa angkanya"),
    ],
)
def test_wrong_use_ends_with_two_and_says_why_in_indonesian(
    tmp_path: Path, arguments: list[str], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository(tmp_path / "data")
    monkeypatch.chdir(root)
    result = run(root, *arguments)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_a_folder_without_villages_is_wrong_use(tmp_path: Path) -> None:
    result = run(tmp_path, "build")
    assert result.exit_code == 2
    assert "Mulai dengan: terang new KODE" in result.stderr


def test_an_output_that_cannot_be_written_is_said_plainly(tmp_path: Path) -> None:
    write(tmp_path, {"berkas": ""})
    result = run(repository(tmp_path / "data"), "build", "--out", str(tmp_path / "berkas/public"))
    assert result.exit_code == 2
    assert "tidak dapat menulis" in result.stderr


@pytest.mark.parametrize(
    "address", ["nonsense", "127.0.0.1", ":80", "127.0.0.1:0", "127.0.0.1:99999", "desa.id:80"]
)
def test_serve_wants_an_address_with_a_port(tmp_path: Path, address: str) -> None:
    result = run(repository(tmp_path / "data"), "serve", "--address", address)
    assert result.exit_code == 2
    assert f'"{address}" bukan alamat dan nomor port. Contoh: 127.0.0.1:8000' in result.stderr


def test_serve_says_when_its_address_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(*_: object) -> None:
        raise OSError(errno.EADDRINUSE, "in use")

    monkeypatch.setattr("generator.site.serve.serve", taken)
    result = run(repository(tmp_path / "data"), "serve")
    assert result.exit_code == 2
    assert "alamat 127.0.0.1:8000 sudah dipakai atau bukan milik komputer ini" in result.stderr


def test_new_writes_a_village_that_passes_check_and_never_writes_over(tmp_path: Path) -> None:
    first = run(tmp_path, "new", "1801102013", "--today", "2026-11-24")
    assert first.stdout.splitlines() == [
        f"villages/{BUMI_DAYA}/profil.yml",
        f"villages/{BUMI_DAYA}/pemerintahan.yml",
        f"villages/{BUMI_DAYA}/layanan.yml",
        f"content/{BUMI_DAYA}/berita/2026-11-24-situs-baru.md",
        f"content/{BUMI_DAYA}/berkas/.gitkeep",
    ]
    assert run(tmp_path, "check").stderr == "tidak ada kesalahan\n"
    profile = tmp_path / f"villages/{BUMI_DAYA}/profil.yml"
    profile.write_text("kode: 18.01.10.2013\nnama: Bumidaya\n")
    again = run(tmp_path, "new", "18.01.10.2013", "--today", "2026-11-24")
    assert again.stdout == ""
    assert again.stderr.startswith("Semua berkas sudah ada, tidak ada yang diubah.")
    assert profile.read_text() == "kode: 18.01.10.2013\nnama: Bumidaya\n"


def test_heavy_modules_are_imported_only_where_they_are_needed() -> None:
    code = "import sys, generator.cli.main; print(sorted({name.split('.')[0] for name in sys.modules}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for name in ("pydantic", "jinja2", "markdown", "feedgen", "lxml", "mkdocs", "yaml", "nh3"):
        assert f"'{name}'" not in run.stdout, name


def test_the_words_of_click_are_compiled() -> None:
    folder = Path(language.__file__).parent / "locale/id/LC_MESSAGES"
    with (folder / "messages.po").open("rb") as words, (folder / "messages.mo").open("rb") as compiled:
        written, used = read_po(words), read_mo(compiled)
    pairs = [
        sorted(([*one.id], [*(one.string or "")]) for one in words if one.id) for words in (written, used)
    ]
    assert pairs[0] == pairs[1]


def test_help_is_indonesian() -> None:
    told = run(Path(), "build", "--help").stdout
    assert told.startswith("Pemakaian: terang build [PILIHAN]\n\n  Bangun situs semua desa.\n\nPilihan:\n")
    assert "Tampilkan bantuan ini." in told
