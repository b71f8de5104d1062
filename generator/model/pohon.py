"""The tree of a budget, built from the codes of its lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from generator.model.anggaran import Kegiatan, Pos
from generator.model.hitungan import Jumlah, Simpul, add_up, of_item, shown
from generator.model.nilai import Nilai
from generator.model.rekening import account_name, activity_name

Line = Pos | Kegiatan
Namer = Callable[[str], str | None]


def account_tree(lines: Iterable[Pos], root: str, letter: str, printed: Nilai | None = None) -> Simpul:
    """Return the tree of lines with account codes below `root` ("4" income, "5" spending, "6" financing).

    `letter` begins the names of the nodes in addresses; `printed` is the total that the document prints.
    """
    return _build(_Branches(root, letter, account_name), [(line.kode, line) for line in lines], printed)


def activity_tree(lines: Iterable[Kegiatan], printed: Nilai | None = None) -> Simpul:
    """Return the tree of spending lines: bidang, sub bidang, kegiatan; uncoded lines below their bidang."""
    coded = [(line.kode or f"{line.bidang}.", line) for line in lines]
    return _build(_Branches("", "b", activity_name), coded, printed)


@dataclass
class _Branches:
    """What is known while a tree is built: the lines of each code, and the codes below each code."""

    root: str
    letter: str
    name: Namer
    children: dict[str, list[str]] = field(default_factory=dict)
    written: dict[str, list[Line]] = field(default_factory=dict)

    def enter(self, code: str, line: Line) -> None:
        """Keep a line, and enter the parents that its code implies below the root."""
        is_new = self.is_new(code)
        self.written.setdefault(code, []).append(line)
        while is_new and code != self.root:
            parent = code[:-1] if code.endswith(".") else code.rpartition(".")[0]
            parent = parent if parent.startswith(self.root) else self.root
            is_new = self.is_new(parent)
            self.children.setdefault(parent, []).append(code)
            code = parent

    def is_new(self, code: str) -> bool:
        """Tell whether a code was neither written nor implied so far."""
        return code not in self.written and code not in self.children

    def below(self, code: str) -> tuple[Simpul, ...]:
        """Return the nodes below a code in the order of their codes; lines without a code come last."""
        found = self.children.get(code)
        if not found:
            return ()
        found.sort(key=_last_part)
        return tuple(node for child in found for node in self.nodes(child))

    def nodes(self, code: str) -> tuple[Simpul, ...]:
        """Return the nodes of a code: one, or as many as lines were written for it."""
        below, lines = self.below(code), self.written.get(code)
        if lines is None:
            total = add_up([node.jumlah for node in below])
            return (
                Simpul(code, self.name(code) or code, self.anchor(code), None, below, None, total, total),
            )
        return tuple(self.node(code, at, line, () if at else below) for at, line in enumerate(lines))

    def node(self, code: str, at: int, line: Line, below: tuple[Simpul, ...]) -> Simpul:
        """Return the node of the line number `at` of those written for its code."""
        total = _sum_below(line, below)
        coded = "" if code.endswith(".") else code
        name = line.uraian or self.name(code) or code
        return Simpul(coded, name, self.anchor(code, at), line, below, line, total, shown(line, total))

    def anchor(self, code: str, at: int = 0) -> str:
        """Return the node's name in addresses: b-2-3-10, b-2-3-10-k2 (second line), b-2-k1 (no code)."""
        name = f"{self.letter}-{code.rstrip('.').replace('.', '-')}"
        return f"{name}-k{at + 1}" if at or code.endswith(".") else name


def _build(branches: _Branches, coded: Iterable[tuple[str, Line]], printed: Nilai | None) -> Simpul:
    root = branches.root
    for code, line in coded:
        if code == root:
            printed = printed or line
        else:
            branches.enter(code, line)
    nodes = branches.below(root)
    total = add_up([node.jumlah for node in nodes]) if nodes else None
    amounts = shown(printed, total)
    return Simpul(root, branches.name(root) or "", branches.letter, None, nodes, printed, total, amounts)


def _last_part(code: str) -> int:
    return int(code.rpartition(".")[2] or 100)


def _sum_below(line: Line, below: tuple[Simpul, ...]) -> Jumlah | None:
    """Return the sum of what lies below a line. A line counts once as missing, however many items lack it."""
    if below:
        return add_up([node.jumlah for node in below])
    if isinstance(line, Kegiatan) and line.rincian:
        total = add_up([of_item(item) for item in line.rincian])
        missing = [min(1, count) for count in total[3:]]
        return Jumlah(total.anggaran, total.perubahan, total.realisasi, *missing)
    return None
