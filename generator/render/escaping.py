"""How templates escape what they show: into plain text, without an object of markupsafe for each piece."""

from __future__ import annotations

from collections.abc import Callable

import markupsafe
from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

_escape: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)
"""The compiled part of `escape`; should markupsafe hide it one day, all of `escape` gives the same text."""


class _Code(CodeGenerator):
    """Lets compiled templates call `escaped`; a page joins all pieces to one text anyway."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


class EscapingEnvironment(Environment):
    """An environment whose templates escape with `escaped`."""

    code_generator_class = _Code

    @staticmethod
    def escaped(value: object) -> str:
        """Return what a template shows: markup as it is, all else as text that holds none."""
        kind = type(value)
        if kind is str:
            return _escape(value)  # type: ignore[arg-type]  # mypy does not follow `kind`
        return value if kind is Markup else escape(value)  # type: ignore[return-value]  # the same
