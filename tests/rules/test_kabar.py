"""What news, announcements and events must say, told by file, line and column."""

from pathlib import Path

import pytest

from generator.load.village import load_village

ANNOUNCEMENT = "content/desa/pengumuman/2026-11-20-a.md"
NEWS = "content/desa/berita/2026-11-20-a.md"
PARTS = [
    *("dampak", "terdampak", "evakuasi", "menghindari"),
    *("bantuan", "pengumum", "tata_cara", "penanggulangan"),
]


def told(root: Path, files: dict[str, str]) -> list[str]:
    """Return the problems of a village with these files as a clerk reads them, infos left out."""
    for name, text in {"villages/desa/profil.yml": "kode: 18.04.10.2010\nnama: Kerang\n", **files}.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    found = [problem for problem in load_village(root, "desa").problems if problem.severity != "info"]
    return [
        f"{one.origin.file.rpartition('/')[2]}:{one.origin.line}:{one.origin.column}: "
        f"{'' if one.severity == 'error' else 'peringatan: '}{one.message}"
        for one in found
    ]


def announcement(head: str, body: str = "Isi.") -> dict[str, str]:
    return {ANNOUNCEMENT: f"---\njudul: A\ntanggal: 2026-11-20\n{head}---\n{body}\n"}


@pytest.mark.parametrize(
    ("head", "problems"),
    [
        ("", []),
        ("jenis: umum\n", []),
        (
            "jenis: utilitas\n",
            [
                'pengumuman utilitas tanpa "berakhir"',
                'pengumuman utilitas tanpa "mulai"',
                'peringatan: pengumuman utilitas tanpa "penanggung_jawab"',
                'peringatan: pengumuman utilitas tanpa "wilayah"',
            ],
        ),
        (
            "jenis: undangan\n",
            [
                'peringatan: pengumuman undangan tanpa "agenda"',
                'pengumuman undangan tanpa "mulai"',
                'peringatan: pengumuman undangan tanpa "tempat"',
            ],
        ),
        ("jenis: undangan\nmulai: 2026-11-27 08.00\ntempat: Balai\nagenda: RKP\n", []),
        (
            "jenis: layanan\nmulai: 2026-11-27\n",
            ['peringatan: pengumuman layanan tanpa "tempat"'],
        ),
        (
            "jenis: bantuan\nmulai: 2026-11-27\ntempat: Balai\n",
            ['peringatan: pengumuman bantuan tanpa "syarat"'],
        ),
        (
            "jenis: lelang\n",
            [
                'peringatan: pengumuman lelang tanpa "nilai"',
                'peringatan: pengumuman lelang tanpa "syarat"',
                'pengumuman lelang tanpa "tenggat"',
            ],
        ),
        ("jenis: lelang\nberakhir: 2026-12-01\nnilai: 1.000.000\nsyarat: [KTP]\n", []),
        ("jenis: lowongan\ntenggat: 2026-12-01\nsyarat: [KTP]\n", []),
        ("jenis: pajak\n", ['pengumuman pajak tanpa "tenggat"']),
        ("jenis: keuangan\n", ['peringatan: pengumuman keuangan tanpa "lampiran"']),
    ],
)
def test_each_kind_asks_for_its_own_fields(tmp_path: Path, head: str, problems: list[str]) -> None:
    found = told(tmp_path, announcement(head))
    assert found == [f"2026-11-20-a.md:1:1: {problem}" for problem in problems]


def test_an_emergency_needs_an_end_and_names_the_parts_it_lacks(tmp_path: Path) -> None:
    assert told(tmp_path, announcement("jenis: darurat\npenanggung_jawab: Peratin\n")) == [
        "2026-11-20-a.md:1:1: peringatan: pengumuman darurat belum memuat 8 dari 8 bagian: "
        + ", ".join(PARTS),
        '2026-11-20-a.md:1:1: pengumuman darurat tanpa "berakhir"',
    ]


def test_an_emergency_with_seven_parts_is_told_the_eighth_where_they_stand(tmp_path: Path) -> None:
    parts = "".join(f"  {part}: Ada.\n" for part in PARTS[:7])
    head = f"jenis: serta-merta\nberakhir: 2026-11-24\npenanggung_jawab: Peratin\nbahaya:\n{parts}"
    assert told(tmp_path, announcement(head)) == [
        ("2026-11-20-a.md:8:3: peringatan: pengumuman darurat belum memuat 1 dari 8 bagian: penanggulangan")
    ]


def test_an_emergency_of_more_than_14_days_is_told(tmp_path: Path) -> None:
    parts = "".join(f"  {part}: Ada.\n" for part in PARTS)
    head = f"jenis: darurat\nberakhir: 2026-12-05\npenanggung_jawab: Peratin\nbahaya:\n{parts}"
    assert told(tmp_path, announcement(head)) == [
        "2026-11-20-a.md:5:11: peringatan: pengumuman darurat berlaku lebih dari 14 hari"
    ]
    renewed = head.replace("berakhir:", "diperbarui: 2026-11-24\nberakhir:")
    assert told(tmp_path, announcement(renewed)) == []


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        (
            "mulai: 2026-11-27 08.00\nberakhir: 2026-11-27 07.00\n",
            '5:11: "berakhir" lebih awal dari "mulai"',
        ),
        ("mulai: 2026-11-27 08.00\nberakhir: 2026-11-26\n", '5:11: "berakhir" lebih awal dari "mulai"'),
        ("diperbarui: 2026-11-19\n", '4:13: "diperbarui" lebih awal dari "tanggal"'),
        (
            "berakhir: 2025-11-27\n",
            (
                '4:11: peringatan: "berakhir" lebih awal dari "tanggal", '
                "sehingga pengumuman ini tidak pernah berlaku"
            ),
        ),
        ("mulai: 2026-11-27 08.00\nberakhir: 2026-11-27\n", None),
    ],
)
def test_times_follow_one_another(tmp_path: Path, head: str, problem: str | None) -> None:
    assert told(tmp_path, announcement(head)) == ([f"2026-11-20-a.md:{problem}"] if problem else [])


def test_an_event_does_not_end_before_it_begins(tmp_path: Path) -> None:
    agenda = "agenda:\n  - judul: A\n    mulai: 2026-11-27 08.00\n    selesai: 2026-11-27 07.00\n"
    assert told(tmp_path, {"villages/desa/agenda.yml": agenda}) == [
        'agenda.yml:4:14: "selesai" lebih awal dari "mulai"'
    ]


def test_pictures_are_described(tmp_path: Path) -> None:
    (tmp_path / "content/desa/berkas").mkdir(parents=True)
    (tmp_path / "content/desa/berkas/a.gif").write_bytes(b"GIF89a\x10\x00\x10\x00")
    text = "---\njudul: A\ntanggal: 2026-11-20\nfoto: a.gif\ngaleri: [a.gif]\n---\n![](a.gif)\n"
    assert told(tmp_path, {NEWS: text}) == [
        '2026-11-20-a.md:4:7: peringatan: "foto" tanpa "alt"',
        '2026-11-20-a.md:5:9: peringatan: foto galeri "a.gif" tanpa "alt"',
        '2026-11-20-a.md:7:1: peringatan: gambar "a.gif" tanpa keterangan',
    ]


def test_two_posts_do_not_share_an_id(tmp_path: Path) -> None:
    post = "---\njudul: A\ntanggal: 2026-11-20\nid: musdes\n---\nIsi.\n"
    assert told(tmp_path, {NEWS: post, NEWS.replace("-a", "-b"): post}) == [
        '2026-11-20-a.md:4:5: id "musdes" sudah dipakai pada content/desa/berita/2026-11-20-b.md'
    ]


def test_what_is_removed_from_a_text_is_told_with_its_line(tmp_path: Path) -> None:
    text = "---\njudul: Slot gacor\ntanggal: 2026-11-20\n---\n\n\nSatu.\n\nDua <script>x</script>\n"
    assert told(tmp_path, {NEWS: text}) == [
        '2026-11-20-a.md:2:8: peringatan: ada kata yang lazim pada situs judi: "Slot gacor"',
        "2026-11-20-a.md:9:5: tanda <script> dihapus dari halaman",
    ]


def test_a_text_that_is_too_much_is_refused_with_its_line(tmp_path: Path) -> None:
    text = "---\njudul: A\ntanggal: 2026-11-20\n---\nSatu.\n\n" + "[" * 5_000 + "\n"
    assert told(tmp_path, {NEWS: text}) == [
        '2026-11-20-a.md:7:1: tanda "[" dibuka berkali-kali tanpa ditutup'
    ]


def test_a_file_that_a_text_names_must_be_there(tmp_path: Path) -> None:
    body = "Lihat [jadwal](jadwal%20ronda.pdf) dan [agenda](agenda.html)."
    text = f"---\njudul: A\ntanggal: 2026-11-20\n---\n{body}\n"
    assert told(tmp_path, {NEWS: text}) == ['2026-11-20-a.md:5:7: berkas "jadwal ronda.pdf" tidak ada']


def test_a_text_from_above_names_files_from_above(tmp_path: Path) -> None:
    text = "---\njudul: A\ntanggal: 2026-11-20\n---\n[edaran](edaran.pdf)\n"
    (tmp_path / "content/berkas").mkdir(parents=True)
    (tmp_path / "content/berkas/edaran.pdf").write_bytes(b"%PDF-1.4")
    assert told(tmp_path, {"content/pengumuman/2026-11-20-a.md": text}) == []
