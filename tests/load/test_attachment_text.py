"""The text of attachments, whatever state they are in."""

import io
import random
import time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from PIL import Image
from pypdf import PdfWriter

from generator.load.attachment_text import attachment_texts, file_text
from generator.load.attachments import load_attachments
from generator.load.folder import Folder
from generator.load.unpacked_text import pdf_text
from generator.model.village import Attachment
from generator.rules.identity_numbers import find_identity_numbers

ORIENTATION, GPS = 0x0112, 0x8825
NIK = "1801104511900003"
WORD_IN_PARTS = (
    f"<w:p><w:r><w:t>{NIK[:8]}</w:t></w:r><w:proofErr/><w:r w:rsidR='1'><w:rPr><w:b/></w:rPr>"
    f"<w:t>{NIK[8:]}</w:t></w:r></w:p>"
)

LINE = "BT /F1 12 Tf 20 100 Td (Penerima: 1801104511900003) Tj ET"


def pdf(content: str = LINE, page: str = "/Contents 4 0 R", pages: int = 1) -> bytes:
    """Return a PDF of one page, or the same page several times, with one line of text."""
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{'3 0 R ' * pages}] /Count {pages} >>",
        f"<< /Type /Page /Parent 2 0 R {page} /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    body, places = "%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        places.append(f"{len(body):010} 00000 n \n")
        body += f"{number} 0 obj\n{written}\nendobj\n"
    table = f"xref\n0 6\n0000000000 65535 f \n{''.join(places)}trailer\n<< /Size 6 /Root 1 0 R >>\n"
    return f"{body}{table}startxref\n{len(body)}\n%%EOF\n".encode()


def packed(name: str, text: str | bytes) -> bytes:
    """Return a packed file with one file inside."""
    content = io.BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr(name, text)
    return content.getvalue()


def test_the_text_layer_of_a_pdf_is_read() -> None:
    assert NIK in pdf_text(pdf())


def test_title_and_author_of_a_pdf_are_read() -> None:
    writer, content = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Title": f"Surat {NIK}"})
    writer.write(content)
    assert NIK in pdf_text(content.getvalue())


@pytest.mark.parametrize(
    ("name", "inside", "text"),
    [
        ("a.docx", "word/document.xml", f"<w:p><w:r><w:t>NIK {NIK}</w:t></w:r></w:p>"),
        ("a.docx", "word/document.xml", WORD_IN_PARTS),
        ("a.odt", "content.xml", f"<text:p>{NIK[:8]}<text:span a='b'>{NIK[8:]}</text:span></text:p>"),
        ("a.pptx", "ppt/slides/slide1.xml", f"<a:p><a:r><a:t>{NIK}</a:t></a:r></a:p>"),
        ("a.xlsx", "xl/worksheets/sheet1.xml", f"<c><v>{NIK}</v></c>"),
        ("a.xlsx", "xl/worksheets/sheet1.xml", "<c><v>1.801104511900003E15</v></c>"),
        ("a.zip", "warga.csv", f"nama;nik\nS;{NIK}\n"),
        ("a.zip", f"{NIK}.jpg", ""),
        ("a.xlsx", "xl/pivotCache/pivotCacheRecords1.xml", f'<r><s v="{NIK}"/></r>'),
        ("a.ods", "content.xml", f'<cell office:value="{NIK}"><text:p>1,80111E+15</text:p></cell>'),
        ("a.docx", "word/_rels/document.xml.rels", f'<Relationship Target="file:///{NIK}.jpg"/>'),
        ("a.docx", "word/document.xml", WORD_IN_PARTS.replace("w:t>", "w:delText>")),
        ("a.zip", "penerima.xls", f"\x09\x08\x10{NIK}\x0b"),
        ("a.docx", "word/embeddings/oleObject1.bin", NIK.encode("utf-16-le")),
    ],
)
def test_packed_files_are_read(name: str, inside: str, text: str) -> None:
    assert NIK in file_text(name, packed(inside, text))


def test_cells_beside_each_other_are_not_one_number() -> None:
    cells = "".join(f"<c><v>{part}</v></c>" for part in ("1801", "1045", "1190", "0003"))
    shared = "".join(f"<si><r><t>{part}</t></r></si>" for part in ("1801", "1045", "1190", "0003"))
    for text in (cells, shared):
        assert not list(find_identity_numbers(file_text("a.xlsx", packed("xl/a.xml", text))))


def test_a_document_inside_an_archive_is_read() -> None:
    document = packed("word/document.xml", WORD_IN_PARTS)
    assert NIK in file_text("a.zip", packed("surat/a.docx", document))
    assert NIK not in file_text("a.zip", packed("b.zip", packed("surat/a.docx", document)))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_inside_a_document_that_tells_its_place_is_told(kind: str, tmp_path: Path) -> None:
    berkas = tmp_path / "content/desa/berkas"
    berkas.mkdir(parents=True)
    for name, tags in (("ada.docx", {GPS: {1: "S", 2: (5.0, 36.0, 56.0)}}), ("tidak.docx", {})):
        exif, photo = Image.Exif(), io.BytesIO()
        exif[ORIENTATION] = 6
        for tag, value in tags.items():
            exif[tag] = value
        Image.new("RGB", (8, 8)).save(photo, kind, exif=exif)
        document = packed(f"word/media/a.{kind}", photo.getvalue())
        (berkas / name).write_bytes(document if kind == "PNG" else packed("x.docx", document))
    folder = Folder(tmp_path)
    assert len(load_attachments(folder, berkas)) == 2
    assert [(one.origin.file, one.code, one.severity) for one in folder.problems] == [
        ("content/desa/berkas/ada.docx", "foto-lokasi", "warning")
    ]


def test_a_damaged_packed_file_stops_nothing() -> None:
    chance = random.Random(4)
    for _ in range(60):
        damaged = bytearray(packed("warga.csv", f"nama;nik\nS;{NIK}\n"))
        for _ in range(chance.choice([1, 5, 30])):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        assert isinstance(file_text("a.zip", bytes(damaged)), str)


def test_an_archive_made_to_fill_the_memory_is_not_unpacked() -> None:
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr("nol.txt", "0" * 60_000_000)
    assert file_text("a.zip", content.getvalue()) == "nol.txt"


@pytest.mark.parametrize("text", ["<" * 5_000_000, "<text:span " * 400_000, "</w:t></w:r><a " * 300_000])
def test_a_small_file_made_to_take_hours_takes_seconds(text: str) -> None:
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", text)
    began = time.process_time()
    file_text("a.docx", content.getvalue())
    assert time.process_time() - began < 20


def _damaged(name: str, text: str) -> bytes:
    """Return a packed file whose content does not fit its checksum."""
    return packed(name, text).replace(text.encode(), b"?" + text.encode()[1:], 1)


def _locked(name: str, text: str) -> bytes:
    """Return a packed file that says of itself that a password is needed."""
    content = bytearray(packed(name, text))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lama.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("rusak.zip", _damaged("warga.csv", f"nama;nik\nS;{NIK}\n")),
        ("sandi.zip", _locked("warga.csv", f"nama;nik\nS;{NIK}\n")),
        ("dalam.zip", packed("b.zip", packed("c.zip", packed("warga.csv", NIK)))),
        ("palsu.zip", packed("surat.docx", b"bukan ZIP")),
    ],
)
def test_what_cannot_be_looked_into_is_not_published_unseen(
    name: str, content: bytes, tmp_path: Path
) -> None:
    berkas = tmp_path / "content/desa/berkas"
    berkas.mkdir(parents=True)
    (berkas / name).write_bytes(content)
    folder = Folder(tmp_path)
    load_attachments(folder, berkas)
    assert [(one.origin.file, one.code, one.severity) for one in folder.problems] == [
        (f"content/desa/berkas/{name}", "berkas-terkunci", "error")
    ]


def test_one_damaged_file_does_not_hide_the_others() -> None:
    content = io.BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr("a.csv", "rusak sekali")
        archive.writestr("b.csv", NIK)
    assert NIK in file_text("a.zip", content.getvalue().replace(b"rusak", b"RUSAK", 1))


def test_the_comments_of_a_pdf_are_read() -> None:
    note = f"/Contents 4 0 R /Annots [<< /Type /Annot /Subtype /Text /Contents (KK {NIK[::-1]}) >>]"
    assert f"KK {NIK[::-1]}" in pdf_text(pdf(page=note))


def test_a_pdf_that_draws_the_same_for_ever_is_followed_for_some_seconds() -> None:
    line = "BT /F1 12 Tf 10 10 Td (halo) Tj ET\n" * 30_000
    began = time.process_time()
    assert pdf_text(pdf(content=line, pages=60)).startswith("halo")
    assert time.process_time() - began < 60


def test_a_damaged_pdf_stops_nothing_and_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(3)
    for _ in range(60):
        damaged = bytearray(pdf())
        for _ in range(chance.choice([1, 5, 30])):
            at = chance.randrange(len(damaged))
            damaged[at : at + chance.randrange(3)] = str(chance.randrange(10**9)).encode()[
                : chance.randrange(9)
            ]
        assert isinstance(pdf_text(bytes(damaged)), str)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_tables_from_excel_are_read_in_each_unicode(encoding: str) -> None:
    assert NIK in file_text("a.csv", f"nama;nik\nS;{NIK}\n".encode(encoding))


def test_tables_in_any_encoding_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("nama;alamat\nS\u00e9;Jalan 1\n".encode("cp1252"))
    (tmp_path / "b.zip").write_bytes(b"PK")
    (tmp_path / "c.jpg").write_bytes(b"\xff\xd8")
    attachments = (Attachment("a.csv", 20), Attachment("b.zip", 2), Attachment("c.jpg", 2))
    texts = attachment_texts(tmp_path, "berkas", attachments)
    assert texts == {"berkas/a.csv": "nama;alamat\nS\ufffd;Jalan 1\n", "berkas/b.zip": ""}
