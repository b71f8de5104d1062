"""What a clerk's link means: a file, a page, another site, or nothing that may be published."""

import time

import pytest

from generator.source.prose_links import Written, find_links, read_target


@pytest.mark.parametrize(
    ("target", "kind", "path"),
    [
        ("jadwal.pdf", "berkas", "jadwal.pdf"),
        ("berkas/jadwal.pdf", "berkas", "jadwal.pdf"),
        ("../berkas/jadwal.pdf", "berkas", "jadwal.pdf"),
        ("/berkas/foto/a.jpg", "berkas", "foto/a.jpg"),
        ("layanan/index.html", "situs", "layanan/index.html"),
        ("../layanan/ktp.html#biaya", "situs", "layanan/ktp.html#biaya"),
        ("./agenda.ics", "situs", "agenda.ics"),
        ("/", "situs", ""),
        ("#biaya", "jangkar", "#biaya"),
        ("https://contoh.desa.id", "luar", "https://contoh.desa.id"),
        ("mailto:kantor@contoh.desa.id", "luar", "mailto:kantor@contoh.desa.id"),
        ("tel:+62721253344", "luar", "tel:+62721253344"),
        ("//contoh.desa.id/a", "luar", "https://contoh.desa.id/a"),
        ("www.contoh.desa.id", "alamat", "www.contoh.desa.id"),
        ("contoh.go.id/berita", "alamat", "contoh.go.id/berita"),
        ("javascript:alert(1)", "terlarang", "javascript:alert(1)"),
        ("JavaScript:alert(1)", "terlarang", "JavaScript:alert(1)"),
        ("java\tscript:alert(1)", "terlarang", "java\tscript:alert(1)"),
        ("java&#115;cript:alert(1)", "terlarang", "javascript:alert(1)"),
        ("data:text/html,x", "terlarang", "data:text/html,x"),
        ("file:///etc/passwd", "terlarang", "file:///etc/passwd"),
        ("C:\\foto.jpg", "terlarang", "C:\\foto.jpg"),
    ],
)
def test_a_target_is_read_from_the_sites_root(target: str, kind: str, path: str) -> None:
    assert read_target(target) == (kind, path)


def test_a_picture_is_always_a_file() -> None:
    assert read_target("foto.jpg", is_picture=True) == ("berkas", "foto.jpg")
    assert read_target("galeri/a b.jpg", is_picture=True).file == "galeri/a b.jpg"
    assert read_target("https://a.id/b.jpg", is_picture=True).kind == "luar"


def test_a_file_is_named_without_what_follows_it() -> None:
    assert read_target("berkas/jadwal%20ronda.pdf#page=2").file == "jadwal ronda.pdf"


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a](b.pdf)", [(0, "b.pdf", False)]),
        ("x ![a](b.jpg)", [(2, "b.jpg", True)]),
        ('[a](b.pdf "Judul")', [(0, "b.pdf", False)]),
        ("[a](<b c.pdf>)", [(0, "b c.pdf", False)]),
        ("[a](b c.pdf)", [(0, "b c.pdf", False)]),
        ("[a](b_(1).pdf)", [(0, "b_(1).pdf", False)]),
        ("[![a](b.jpg)](c.pdf)", [(0, "c.pdf", False), (1, "b.jpg", True)]),
        ("[a][1]\n\n[1]: b.pdf", [(8, "b.pdf", False)]),
        ('<a title="x" href="b.pdf">a</a>', [(0, "b.pdf", False)]),
        ("<IMG SRC=b.jpg>", [(0, "b.jpg", True)]),
        ("[bukan tautan] (b.pdf)", []),
    ],
)
def test_links_are_found_in_every_form(text: str, links: list[tuple[int, str, bool]]) -> None:
    assert list(find_links(text)) == [Written(*link) for link in links]


@pytest.mark.parametrize("text", [f"[x](a{' ' * 99_000}b)", f"[x]({' ' * 99_000}", f"[![x]({' ' * 99_000}"])
def test_many_spaces_in_a_target_take_no_time(text: str) -> None:
    began = time.process_time()
    assert [link.at for link in find_links(text)] == ([0] if text.endswith(")") else [])
    assert time.process_time() - began < 5
