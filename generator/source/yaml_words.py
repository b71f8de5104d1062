"""What is wrong with broken YAML, in the words of a person who writes lists, not programs."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import yaml

from generator.source.problem import Saying


class Fault(NamedTuple):
    """Where a file stops being YAML (from 1), why, and what to write."""

    line: int
    column: int
    code: str
    message: str
    hint: str


ALIAS: Final = Saying(
    "yaml-jangkar",
    "nilai diawali tanda * atau &",
    'Beri tanda kutip, contoh nama: "*Melati*"',
)
_STAR: Final = Saying(
    "yaml-butir", "butir diawali tanda *", 'Awali tiap butir dengan "- " (tanda - dan spasi), bukan "*"'
)
_LONGEST = 60
_AFTER_HASH = re.compile(r"[ \t]+(?P<value>#(?P<excel>REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|#+)?[^\s#]*)")
_CUT = re.compile(r"[ \t]+(?P<rest>#[^\s#][^\n]*)")
HAS_CUT: Final = re.compile(r"#(?<=[ \t]#)[^\s#]")
"""What may cut a value off; most files have none."""
_TYPOGRAPHIC: Final = "\u201c\u201d\u201e\u2018\u2019"
_DASH_BELOW = re.compile(r"\n[ \t]*(?P<dash>- [^\n]*)")
_NO_SPACE = re.compile(r"^(?P<lead>\s*(?:- )?)(?P<key>[\w-]+):(?P<value>[^\s:].*)$")
_HAS_KEY = re.compile(r":(?:\s|$)")
_OPENS = re.compile(r"(?::|-)[ \t]+(?P<mark>['\"])$")
_IN_QUOTES = re.compile(r"(?::|-)[ \t]+(?P<mark>['\"])(?P<inner>.+)(?P=mark)$")
_TWO_COLONS = re.compile(r"^\s*(?:- )?(?P<key>[\w-]+):\s+(?P<value>[^\s'\"\[{][^\"]*)$")
_OTHER_COLON = re.compile(r"^(?P<key>[A-Za-z_]\w*)(?:\s*[=\uff1a]\s*|\t+)(?P<value>\S.*)$")
_NUMBERED = re.compile(r"^(?:[0-9]{1,2}|[a-z])[.)](?=\s)")
_MORE_KEYS = re.compile(r"[,;]\s*[\w-]+:\s")
_BARE_DASH = re.compile(r"-(\w.*)")
_LEADING_TAB = re.compile(r"^ *\t")


def hidden_value(text: str, index: int) -> Saying | None:
    """Return what to say where a value is empty because it begins with `#`; None when a comment follows."""
    match = _AFTER_HASH.match(text, index)
    if match is None or match["value"] == "#":
        return None
    message = f'nilai "{match["value"]}" tidak terbaca: yang sesudah tanda # dianggap catatan'
    if match["excel"]:
        return Saying(
            "nilai-pagar",
            message,
            "Itu tanda dari Excel: lebarkan kolom atau perbaiki rumus, lalu salin lagi",
        )
    hint = f'Beri tanda kutip: "{match["value"]}"; bila itu catatan, beri spasi sesudah #'
    return Saying("nilai-pagar", message, hint)


def cut_value(text: str, start: int, end: int) -> Saying | None:
    """Return what to say where `#` ends the value between `start` and `end`; None when nothing is cut off."""
    match = _CUT.match(text, end)
    if match is None:
        return None
    rest = match["rest"].rstrip()
    whole = f"{text[start:end]} {rest}"
    whole = whole.strip(_TYPOGRAPHIC) if whole[0] in _TYPOGRAPHIC else whole
    mark = "'" if '"' in whole or "\\" in whole else '"'
    message = f'"{rest[:_LONGEST]}" di ujung nilai ini tidak terbaca: yang sesudah tanda # dianggap catatan'
    hint = f"Beri tanda kutip: {mark}{whole}{mark}; bila itu catatan, beri spasi sesudah #"
    return Saying("nilai-terpotong", message, hint)


def swallowed_item(text: str, start: int, end: int) -> Saying | None:
    """Return what to say where the text between `start` and `end` holds what is meant as an item."""
    match = _DASH_BELOW.search(text, start, end)
    if match is None:
        return None
    message = f'baris "{match["dash"].strip()[:_LONGEST]}" tersambung dengan butir di atasnya'
    hint = (
        "Samakan jarak tanda - dari tepi kiri; bila memang lanjutan teks, beri tanda kutip di kedua ujungnya"
    )
    return Saying("yaml-sejajar", message, hint)


def explain_syntax(error: yaml.YAMLError, text: str) -> Fault:
    """Return place and words for what libyaml says of `text`."""
    told = _Told(error, text)
    for explain in (_tab, _start, _unclosed, _quotes, _colon, _document):
        fault = explain(told)
        if fault is not None:
            return fault
    bare = _BARE_DASH.match(told.shown)
    if bare:
        message = f'tidak ada spasi sesudah tanda -: "{told.shown}"'
        return told.at_problem("yaml-butir", message, f"Tulis - {bare[1]}")
    message = f'susunan baris "{told.shown}" tidak dapat dibaca'
    return told.at_problem("yaml-susunan", message, _ALIGN)


_ALIGN: Final = "Samakan jarak dari tepi kiri dengan baris sejenis; isi sebuah kunci menjorok dua spasi"


class _Told:
    """What libyaml says: reason and context with their places (from 0), and the lines of the text."""

    def __init__(self, error: yaml.YAMLError, text: str) -> None:
        problem = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        context = getattr(error, "context_mark", None) or problem
        self.reason = str(getattr(error, "problem", None) or "")
        self.context = str(getattr(error, "context", None) or "")
        self.problem = (problem.line, problem.column) if problem else (0, 0)
        self.start = (context.line, context.column) if context else self.problem
        self.lines = text.split("\n")

    @property
    def shown(self) -> str:
        """Return the line of the problem as it can be quoted."""
        return self.line(self.problem[0]).strip()[:_LONGEST]

    def line(self, number: int) -> str:
        return self.lines[number] if number < len(self.lines) else ""

    def character(self, place: tuple[int, int]) -> str:
        return self.line(place[0])[place[1] : place[1] + 1]

    def at_problem(self, code: str, message: str, hint: str) -> Fault:
        return Fault(self.problem[0] + 1, self.problem[1] + 1, code, message, hint)

    def at_start(self, code: str, message: str, hint: str) -> Fault:
        return Fault(self.start[0] + 1, self.start[1] + 1, code, message, hint)


def _tab(told: _Told) -> Fault | None:
    if "tab" not in told.reason and not _LEADING_TAB.match(told.line(told.problem[0])):
        return None
    message = f'baris "{told.shown}" digeser dengan tombol Tab'
    return told.at_problem("yaml-tab", message, "Ganti tiap Tab dengan dua spasi")


def _start(told: _Told) -> Fault | None:
    """Explain a value that begins with a mark that YAML keeps for itself."""
    if told.line(told.start[0]).lstrip().startswith("* "):
        return told.at_start(*_STAR)
    if (
        "alias" in told.context
        or "anchor" in told.context
        or "alias" in told.reason
        or "anchor" in told.reason
    ):
        return told.at_start(*ALIAS)
    if " tag" in told.context or "tag handle" in told.reason:
        return told.at_start(*starting_mark("!"))
    kept = ("cannot start any token", "expected node content", "expected comment or line break")
    if not any(words in told.reason for words in kept) and "directive" not in told.context:
        return None
    place = told.start if "block scalar" in told.context else told.problem
    mark = told.character(place if "directive" not in told.context else told.start)
    return told.at_start(*starting_mark(mark)) if mark else None


def starting_mark(mark: str) -> Saying:
    """Return the words for a value that begins with a mark such as "@" or "!"."""
    if mark == ",":
        return Saying("yaml-awalan", 'nilai diawali tanda ","', "Hapus koma yang berlebih")
    hint = f"Hapus tanda itu, atau beri tanda kutip satu di kedua ujung nilainya, contoh '{mark}desa'"
    return Saying("yaml-awalan", f'nilai diawali tanda "{mark}"', hint)


_BRACKETS: Final = {"[": ("kurung [", "]"), "{": ("kurung {", "}")}


def _unclosed(told: _Told) -> Fault | None:
    if "flow" in told.context:
        kind, closing = _BRACKETS.get(told.character(told.start), ("kurung", "] atau }"))
        message = f"{kind} dibuka tetapi tidak ditutup, atau ada koma yang kurang"
        return told.at_start(
            "yaml-kurung", message, f"Tutup dengan {closing}, dan pisahkan isinya dengan koma"
        )
    if "quoted scalar" in told.context and "stream" in told.reason:
        mark = told.character(told.start)
        message = f"tanda kutip {mark} dibuka tetapi tidak ditutup"
        return told.at_start("yaml-kutip", message, f"Tambahkan {mark} di ujung nilainya")
    return None


def _quotes(told: _Told) -> Fault | None:
    if any(words in told.reason for words in ("escape character", "escape code", "hexdecimal")):
        message = "ada garis miring terbalik \\ di antara tanda kutip dua"
        return told.at_problem("yaml-miring", message, "Ganti tanda kutip dua dengan tanda kutip satu")
    before = told.line(told.problem[0])[: told.problem[1]].rstrip()
    opened = _OPENS.search(before) if "expected key" in told.reason else None
    if opened is not None and (above := _odd_quotes(told, opened["mark"])) is not None:
        message = f"tanda kutip {opened['mark']} dibuka tetapi tidak ditutup"
        return Fault(*above, "yaml-kutip", message, f"Tambahkan {opened['mark']} di ujung nilainya")
    if "expected key" in told.reason and before.endswith(("'", '"', "]", "}")):
        hint = _after_quote(told) or f"Hapus {before[-1]} itu, atau pindahkan ke ujung nilainya"
        return told.at_problem("yaml-sesudah", f"ada tulisan sesudah {before[-1]}", hint)
    return None


def _odd_quotes(told: _Told, mark: str) -> tuple[int, int] | None:
    """Return line and column (from 1) of a quote above the problem that no other one on its line closes."""
    for number in range(told.problem[0] - 1, -1, -1):
        line = told.line(number)
        if line.count(mark) % 2:
            return number + 1, line.rindex(mark) + 1
    return None


def _after_quote(told: _Told) -> str:
    """Return the hint for a comma after a value in quotes, and for quotes inside such a value; else ""."""
    line, column = told.line(told.problem[0]).rstrip(), told.problem[1]
    if line[column:] in (",", ";"):
        return f"Hapus tanda {line[column:]} di ujung baris"
    match = _IN_QUOTES.search(line)
    other = "'" if match and match["mark"] == '"' else '"'
    if match is None or other in match["inner"] or "\\" in match["inner"]:
        return ""
    return f"Pakai tanda kutip lain di kedua ujungnya: {other}{match['inner']}{other}"


def _colon(told: _Told) -> Fault | None:
    if "block sequence entries" in told.reason:
        hint = 'Tulis tiap butir "- " pada baris sendiri di bawah kuncinya; bila bukan daftar, hapus tanda -'
        return told.at_problem("yaml-daftar", f'butir daftar sebaris dengan kuncinya: "{told.shown}"', hint)
    if "simple key" in told.context:
        return _no_key(told, told.start[0])
    if "mapping values" not in told.reason:
        return None
    above = next((n for n in range(told.problem[0] - 1, -1, -1) if told.line(n).strip()), None)
    if _HAS_KEY.search(told.line(told.problem[0])[: told.problem[1]]):
        return _two_colons(told)
    if above is not None and not _HAS_KEY.search(told.line(above)):
        return _no_key(told, above)
    return told.at_problem("yaml-susunan", f'baris "{told.shown}" menjorok terlalu dalam', _ALIGN)


def _two_colons(told: _Told) -> Fault:
    """Explain a value with a colon in it, and a second key on the line of the first."""
    match = _TWO_COLONS.match(told.line(told.problem[0]))
    shown = f'{match["key"]}: "{match["value"].rstrip()}"' if match else 'judul: "Musdes: RKP 2027"'
    hint = f"Beri tanda kutip pada nilainya, contoh {shown}, atau tulis dua baris"
    if match and _MORE_KEYS.search(match["value"]):
        hint = "Tulis tiap kunci pada baris sendiri"
    return told.at_problem("yaml-titik-dua", f'ada dua titik dua pada satu baris: "{told.shown}"', hint)


def _no_key(told: _Told, number: int) -> Fault:
    """Explain a line on which no colon with a space follows the key."""
    written = told.line(number)
    shown = written.strip()[:_LONGEST]
    column = len(written) - len(written.lstrip()) + 1
    match = _NO_SPACE.match(written)
    if match:
        message = f'tidak ada spasi sesudah titik dua: "{shown}"'
        return Fault(
            number + 1, column, "yaml-kunci", message, f"Tulis {match['key']}: {match['value'].strip()}"
        )
    message = f'baris "{shown}" tidak punya titik dua sesudah kuncinya'
    hint = _other_colon(written.strip()) or (
        'Tulis "kunci: nilai"; bila ini lanjutan baris di atasnya, beri dua spasi di depannya'
    )
    return Fault(number + 1, column, "yaml-kunci", message, hint)


def _other_colon(line: str) -> str:
    """Return the hint for a line that has something else in place of a colon, a dash or a #; else ""."""
    if line.startswith("//"):
        return f"Catatan diawali tanda # dan spasi: # {line.lstrip('/ ')}"
    if line[:1] in "=<~_":
        return "Hapus baris itu; bila itu catatan, awali dengan tanda # dan spasi"
    if match := _NUMBERED.match(line):
        return f'Awali tiap butir dengan "- " (tanda - dan spasi), bukan "{match[0]}"'
    match = _OTHER_COLON.match(line)
    return f"Tulis {match['key']}: {match['value']}" if match else ""


def _document(told: _Told) -> Fault | None:
    if "document" not in told.reason:
        return None
    mark = "..." if "document start" in told.reason else told.shown
    return told.at_problem("yaml-dua-dokumen", f'ada garis "{mark}" di tengah berkas', "Hapus garis itu")
