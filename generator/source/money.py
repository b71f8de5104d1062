"""Read and write amounts of rupiah, exact to the sen."""

import re
from decimal import Decimal
from typing import Final

from generator.source.notation import LONGEST_EXPLAINED, NotationError, quoted, written
from generator.source.number import WHOLE, mend_number

_PLAIN = re.compile(rf"(?:Rp)?(?:{WHOLE})(?:,[0-9]{{2}})?")
_AMOUNT = re.compile(
    rf"(?P<open>\()?(?P<minus>[-−])?\s*(?:rp\.?\s*)?(?P<inner>[-−])?(?P<whole>{WHOLE})"
    r"(?:,(?P<sen>[0-9]{1,2})|[,.](?:--?|[–—=]))?(?P<close>\))?",
    re.IGNORECASE,
)
_DECORATION = re.compile(r"^(?:idr|rp\.?)\s*|\s*(?:rupiah|idr|,-)\.?$", re.IGNORECASE)
_SEN: Final = Decimal("0.01")
_SWAP: Final = str.maketrans(".,", ",.")
_NOTHING: Final = frozenset(
    {"-", "--", "–", "—", "nihil", "n/a", "na", "tidak ada", "belum ada", "null", "none", "~"}
)
_UNITS: Final = {
    **dict.fromkeys(("ribu", "rb"), 10**3),
    **dict.fromkeys(("juta", "jt"), 10**6),
    **dict.fromkeys(("miliar", "milyar"), 10**9),
    **dict.fromkeys(("triliun", "trilyun"), 10**12),
}
_WITH_UNIT = re.compile(
    rf"(-?)([0-9]{{1,3}}(?:[.,][0-9]{{1,3}})?)\s*({'|'.join(_UNITS)}|m|t)\.?", re.IGNORECASE
)
_EXPONENT = re.compile(r"-?[0-9]{1,3}(?:[.,][0-9]+)?e\+?[0-9]{1,2}", re.IGNORECASE)
_DOT_DECIMALS = re.compile(r"-?(?:0|[1-9][0-9]{0,2})\.[0-9]{1,2}")
_SHORT_LAST_GROUP = re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+\.[0-9]{1,2}")
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3})*")
_COMMA_GROUP = re.compile(r"-?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+),[0-9]{3,}")
_DIGITS_WITH_DOTS = re.compile(r"-?[0-9]+(?:\.[0-9]+)*(?:,[0-9]{1,2})?")
_AMONG_WORDS = re.compile(
    rf"(?<![0-9.,])(?:rp\.?\s*)?({WHOLE})(?:,[0-9]{{2}}|,-)?(?![0-9]|[.,][0-9])", re.IGNORECASE
)
_FROM_TO = re.compile(r"\s*(?:[-\u2013\u2014]|s\.?/?d\.?|sampai|hingga)\s*", re.IGNORECASE)
_LESS = re.compile(rf"[0-9-]|\b(?:minus|rugi|defisit|{'|'.join(_UNITS)})\b", re.IGNORECASE)
_MOST_DIGITS: Final = 15
_HINT: Final = "Tulis angkanya, misalnya 1250000 atau 1.250.000"


def parse_rupiah(text: str) -> Decimal:
    """Return "1.250.000", "Rp1.250.000,00", "Rp. 1.250.000,-" and "1250000" as 1250000, "(Rp1.234)" as -1234.

    A dot separates thousands, a comma the sen (two decimals at most). The value has no decimals or two.
    """
    if _PLAIN.fullmatch(text):
        return Decimal(text.removeprefix("Rp").replace(".", "").removesuffix(",00").replace(",", "."))
    stripped = text.strip()
    match = _AMOUNT.fullmatch(stripped)
    if not match or not _signed_once(match):
        raise _refused(stripped)
    whole, sen = match["whole"].replace(".", ""), (match["sen"] or "").ljust(2, "0")
    value = Decimal(whole) if sen == "00" else Decimal(f"{whole}.{sen}")
    return -value if value and (match["open"] or match["minus"] or match["inner"]) else value


def format_rupiah(value: Decimal) -> str:
    """Return 1250000 as "Rp1.250.000", 1250000.5 as "Rp1.250.000,50" and -1234 as "-Rp1.234".

    A value with parts of a sen is a bug of ours: ValueError.
    """
    return _grouped(value, "Rp")


def _grouped(value: Decimal, prefix: str = "") -> str:
    digits = f"{value:z,f}"
    if "." in digits:
        if value != value.quantize(_SEN):
            raise ValueError(f"not a whole number of sen: {value}")
        digits = f"{value:z,.2f}".removesuffix(".00").translate(_SWAP)
    else:  # nearly every amount: budgets have thousands
        digits = digits.replace(",", ".")
    return f"-{prefix}{digits[1:]}" if digits[0] == "-" else prefix + digits


def _signed_once(match: re.Match[str]) -> bool:
    negatives = [match["open"], match["minus"], match["inner"]]
    return bool(match["open"]) == bool(match["close"]) and sum(map(bool, negatives)) <= 1


def _refused(text: str) -> NotationError:
    message = f"{written(text)}, bukan angka rupiah"
    if len(text) > LONGEST_EXPLAINED:
        return NotationError("rupiah", message, _HINT)
    for explain in (_refused_nothing, _refused_unit, _refused_dot, _refused_comma, _refused_exponent):
        if error := explain(text):
            return error
    mended = _mended(text)
    if mended is not None:
        return NotationError("rupiah", message, f"Tulis {_both_ways(mended)}", _grouped(mended))
    return _refused_digits(text) or _refused_words(text) or NotationError("rupiah", message, _HINT)


def _refused_nothing(text: str) -> NotationError | None:
    if not text:
        hint = "Tulis angkanya, misalnya 1.250.000; tulis 0 hanya bila memang nol rupiah"
        return NotationError("rupiah-kosong", "kosong, padahal perlu angka rupiah", hint)
    if text.lower() not in _NOTHING:
        return None
    hint = "Tulis 0 bila memang nol rupiah, atau hapus baris ini bila angkanya belum ada"
    return NotationError("rupiah-kosong", f"{written(text)}, bukan angka rupiah", hint)


def _refused_unit(text: str) -> NotationError | None:
    match = _WITH_UNIT.fullmatch(_DECORATION.sub("", text))
    if not match:
        return None
    message = f"{written(text)}, bukan angka rupiah yang lengkap"
    factor = _UNITS.get(match[3].lower())
    number = match[2].replace(",", ".")
    if factor is None or ("." in match[2] and len(match[2].split(".")[1]) == 3):
        return NotationError("rupiah-satuan", message, "Tulis semua angkanya, misalnya 1.250.000.000")
    value = Decimal(match[1] + number) * factor
    return NotationError("rupiah-satuan", message, f"Tulis {_both_ways(value)}", _grouped(value))


def _refused_dot(text: str) -> NotationError | None:
    bare = _DECORATION.sub("", text)
    message = f"{written(text)}, padahal titik memisahkan kelompok tiga angka"
    if _DOT_DECIMALS.fullmatch(bare):
        as_sen = bare.replace(".", ",")
        hint = f"Tulis semua angkanya, misalnya 1.250.000, atau {as_sen} bila maksudnya sen"
        return NotationError("rupiah-titik", message, hint)
    if _SHORT_LAST_GROUP.fullmatch(bare):
        as_sen = ",".join(bare.rsplit(".", 1))
        missing = 3 - len(bare.rsplit(".", 1)[1])
        hint = f"Tulis {as_sen} bila maksudnya sen, atau lengkapi {missing} angka lagi, misalnya 1.250.000"
        return NotationError("rupiah-titik", message, hint)
    return None


def _refused_comma(text: str) -> NotationError | None:
    bare = _DECORATION.sub("", text)
    if not _COMMA_GROUP.fullmatch(bare):
        return None
    message = f"{written(text)}, padahal sen paling banyak dua angka di belakang koma"
    whole, decimals = bare.split(",")
    if len(decimals) == 3 and _GROUPED.fullmatch(whole):
        as_sen = f"{whole},{decimals[:2]}"
        hint = f"Tulis {whole}.{decimals} bila koma itu pemisah ribuan, atau {as_sen} bila maksudnya sen"
        return NotationError("rupiah-koma", message, hint)
    return NotationError(
        "rupiah-koma", message, f"Tulis paling banyak dua angka, misalnya {whole},{decimals[:2]}"
    )


def _refused_exponent(text: str) -> NotationError | None:
    if not _EXPONENT.fullmatch(text):
        return None
    message = f"{written(text)}, angka yang dipendekkan oleh Excel"
    mantissa, power = re.split("[eE]", text)
    value = Decimal(f"{mantissa.replace(',', '.')}e{power}")
    if value != value.to_integral_value() or abs(value) >= 10**_MOST_DIGITS:
        return NotationError("rupiah-eksponen", message, "Tulis semua angkanya, misalnya 1.250.000")
    if mantissa.lstrip("-").isdecimal():
        return NotationError("rupiah-eksponen", message, f"Tulis {_both_ways(value)}", _grouped(value))
    hint = f"Lebarkan kolom di Excel lalu tulis semua angkanya; yang tertulis kira-kira {_grouped(value)}"
    return NotationError("rupiah-eksponen", message, hint)


def _refused_digits(text: str) -> NotationError | None:
    bare = _DECORATION.sub("", text)
    if not _DIGITS_WITH_DOTS.fullmatch(bare):
        return None
    whole = bare.split(",")[0]
    digits = whole.replace(".", "").lstrip("-")
    if len(digits) > _MOST_DIGITS:
        hint = "Periksa angkanya; paling banyak 15 angka, misalnya 1.250.000.000"
        return NotationError("rupiah-panjang", f"{written(text)}, terlalu panjang untuk rupiah", hint)
    proposal = _grouped(Decimal(digits))
    if digits.startswith("0") and "." not in whole:
        hint = f"Tulis tanpa 0 di depan, misalnya {proposal}"
        return NotationError("rupiah-nol", f"{written(text)}, mulai dengan 0", hint)
    message = f"{written(text)}, padahal titik memisahkan kelompok tiga angka"
    return NotationError(
        "rupiah-titik", message, f"Periksa angkanya; bila maksudnya {proposal}, tulis {proposal}"
    )


def _refused_words(text: str) -> NotationError | None:
    """Explain one amount among words, "15.000/bungkus", and two where one is asked for, "10.000 - 15.000"."""
    found = list(_AMONG_WORDS.finditer(text))
    if len(found) == 2 and _FROM_TO.fullmatch(text[found[0].end() : found[1].start()]):
        message = f"{written(text)}, padahal di sini hanya satu angka"
        return NotationError("rupiah-rentang", message, f"Tulis satu angka saja, misalnya {found[0][1]}")
    rest = " ".join(_AMONG_WORDS.sub(" ", text).split())
    if len(found) != 1 or not re.search(r"[^\W\d_]", rest) or _LESS.search(rest):
        return None
    message = f"{written(text)}, padahal di sini hanya angka"
    return NotationError("rupiah-kata", message, f"Tulis {found[0][1]} saja, tanpa {quoted(rest)}")


def _mended(text: str) -> Decimal | None:
    mended = mend_number(_DECORATION.sub("", text).strip())
    match = _AMOUNT.fullmatch(mended) if mended else None
    return parse_rupiah(mended) if mended and match else None


def _both_ways(value: Decimal) -> str:
    grouped = _grouped(value)
    plain = grouped.replace(".", "")
    return grouped if plain == grouped else f"{plain} atau {grouped}"
