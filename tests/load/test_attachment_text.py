"""The text of attachments, whatever state they are in."""

import io
import random
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

OBJECTS = (
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    "<< /Length 57 >>\nstream\nBT /F1 12 Tf 20 100 Td (Penerima: 1801104511900003) Tj ET\nendstream",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
)


def pdf() -> bytes:
    """Return a PDF of one page with one line of text."""
    body, places = "%PDF-1.4\n", []
    for number, written in enumerate(OBJECTS, 1):
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
