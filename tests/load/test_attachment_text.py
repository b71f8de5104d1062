"""The text of attachments, whatever state they are in."""

import random
from pathlib import Path

import pytest

from generator.load.attachment_text import attachment_texts, pdf_text
from generator.model.village import Attachment

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


def test_the_text_layer_of_a_pdf_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf())
    assert "1801104511900003" in pdf_text(file)


def test_a_damaged_pdf_stops_nothing_and_prints_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    chance, file = random.Random(3), tmp_path / "a.pdf"
    for _ in range(60):
        damaged = bytearray(pdf())
        for _ in range(chance.choice([1, 5, 30])):
            at = chance.randrange(len(damaged))
            damaged[at : at + chance.randrange(3)] = str(chance.randrange(10**9)).encode()[
                : chance.randrange(9)
            ]
        file.write_bytes(damaged)
        assert isinstance(pdf_text(file), str)
    assert capfd.readouterr() == ("", "")


def test_tables_in_any_encoding_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("nama;alamat\nS\u00e9;Jalan 1\n".encode("cp1252"))
    (tmp_path / "b.zip").write_bytes(b"PK")
    texts = attachment_texts(tmp_path, "berkas", (Attachment("a.csv", 20), Attachment("b.zip", 2)))
    assert texts == {"berkas/a.csv": "nama;alamat\nS\ufffd;Jalan 1\n"}
