"""Read the written addresses of a village: e-mail, web address, postcode."""

import re
from typing import Final
from urllib.parse import SplitResult, quote, urlsplit

from generator.source.notation import LONGEST_EXPLAINED, NotationError, accepts, quoted, written

_HOST = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])"
_EMAIL = re.compile(rf"[A-Z0-9_%+-]+(?:\.[A-Z0-9_%+-]+)*@{_HOST}", re.IGNORECASE)
_HOST_ONLY = re.compile(_HOST)
_BARE_ADDRESS = re.compile(rf"{_HOST}(?:[/?#]\S*)?", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ACCOUNT = re.compile(r"@[A-Za-z0-9._]{1,40}")
_UNREADABLE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\\\ud800-\udfff]")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LONGEST_EMAIL: Final = 254
_LONGEST_URL: Final = 2000
_EMAIL_EXAMPLE: Final = "misalnya kantor@bumidaya.desa.id"
_URL_EXAMPLE: Final = "misalnya https://bumidaya.desa.id"
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}


def parse_email(text: str) -> str:
    """Return an e-mail address with its domain in small letters: "Kantor@Desa.ID" gives "Kantor@desa.id"."""
    stripped = text.strip()
    if not _EMAIL.fullmatch(stripped) or len(stripped) > _LONGEST_EMAIL:
        raise _refused_email(stripped)
    local, _, domain = stripped.rpartition("@")
    return f"{local}@{domain.lower()}"


def parse_url(text: str) -> str:
    """Return a web address (http or https): scheme and host in small letters, the rest percent-encoded.

    Refused: other schemes, a user name or password, spaces and control characters, a host without a dot.
    """
    stripped = text.strip()
    scheme = _SCHEME.match(stripped)
    if not stripped or not scheme or scheme[1].lower() not in _DEFAULT_PORTS or _UNREADABLE.search(stripped):
        raise _refused_url(stripped)
    try:
        parts = urlsplit(stripped)
        port = parts.port
    except ValueError as error:
        raise NotationError(
            "url", f"{written(stripped)}, bukan alamat situs", f"Periksa alamatnya, {_URL_EXAMPLE}"
        ) from error
    return _normal_url(stripped, parts, port)


def parse_postcode(text: str) -> str:
    """Return a postcode, five digits as text: "35592"."""
    stripped = text.strip()
    if re.fullmatch("[1-9][0-9]{4}", stripped):
        return stripped
    if not stripped:
        raise NotationError(
            "kodepos-kosong", "kosong, padahal perlu kode pos", "Tulis lima angka, misalnya 35592"
        )
    joined = re.sub(r"[\s.-]", "", stripped)
    mended = joined if re.fullmatch("[1-9][0-9]{4}", joined) else None
    hint = f"Tulis {mended}" if mended else "Tulis lima angka, misalnya 35592"
    raise NotationError("kodepos", f"{written(stripped)}, bukan kode pos lima angka", hint, mended)


def _normal_url(text: str, parts: SplitResult, port: int | None) -> str:
    if "@" in parts.netloc:
        message = f"{written(text)}, padahal alamat situs tidak boleh memuat nama pengguna atau sandi"
        raise NotationError("url-sandi", message, f"Tulis alamatnya saja, {_URL_EXAMPLE}")
    host = (parts.hostname or "").removesuffix(".")
    if not _HOST_ONLY.fullmatch(host):
        message = (
            f"{written(text)}, padahal {quoted(host)} bukan nama situs"
            if host
            else f"{written(text)}, tanpa nama situs"
        )
        raise NotationError("url-nama", message, f"Tulis alamat lengkap, {_URL_EXAMPLE}")
    shown_port = "" if port in {None, _DEFAULT_PORTS[parts.scheme]} else f":{port}"
    query = f"?{_encoded(parts.query)}" if parts.query else ""
    fragment = f"#{_encoded(parts.fragment)}" if parts.fragment else ""
    address = f"{parts.scheme}://{host}{shown_port}{_encoded(parts.path)}{query}{fragment}"
    if len(address) > _LONGEST_URL:
        message = f"{written(text)}, {len(address)} karakter, terlalu panjang"
        raise NotationError("url-panjang", message, f"Tulis alamat yang lebih pendek, {_URL_EXAMPLE}")
    return address


def _encoded(part: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", part), safe="%/?:@!$&()*+,;=~-._")


def _refused_email(text: str) -> NotationError:
    if not text:
        return NotationError(
            "surel-kosong", "kosong, padahal perlu alamat surel", f"Tulis alamatnya, {_EMAIL_EXAMPLE}"
        )
    message = f"{written(text)}, bukan alamat surel"
    if len(text) > LONGEST_EXPLAINED:
        return NotationError("surel", message, f"Tulis satu alamat tanpa spasi, {_EMAIL_EXAMPLE}")
    tidy = re.sub(r"^mailto:|^<|>$", "", text, flags=re.IGNORECASE)
    tidy = re.sub(r"\s*[\[(](?:at|et)[\])]\s*", "@", tidy, flags=re.IGNORECASE)
    tidy = re.sub(r",(?=[a-z]+(?:\.[a-z]+)*$)", ".", tidy, flags=re.IGNORECASE)
    if tidy != text and _EMAIL.fullmatch(tidy) and len(tidy) <= _LONGEST_EMAIL:
        return NotationError("surel", message, f"Tulis {tidy}", tidy)
    return NotationError("surel", message, f"Tulis satu alamat tanpa spasi, {_EMAIL_EXAMPLE}")


def _refused_url(text: str) -> NotationError:
    if not text:
        return NotationError(
            "url-kosong", "kosong, padahal perlu alamat situs", f"Tulis alamatnya, {_URL_EXAMPLE}"
        )
    match = _UNREADABLE.search(text)
    if match and ("." in text or "/" in text):
        message = (
            f"{written(text)}, padahal alamat situs tanpa spasi, karakter kendali, atau garis miring terbalik"
        )
        return NotationError(
            "url-karakter", message, "Salin ulang alamatnya; tulis %20 untuk spasi", None, match.start()
        )
    if _BARE_ADDRESS.fullmatch(text) and accepts(parse_url, f"https://{text}"):
        mended = parse_url(f"https://{text}")
        return NotationError("url", f"{written(text)}, tanpa https:// di depan", f"Tulis {mended}", mended)
    message = f"{written(text)}, bukan alamat situs yang mulai dengan https:// atau http://"
    shown = f"misalnya https://www.instagram.com/{text[1:]}" if _ACCOUNT.fullmatch(text) else _URL_EXAMPLE
    return NotationError("url", message, f"Tulis alamat lengkap, {shown}")
