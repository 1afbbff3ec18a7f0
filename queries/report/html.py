"""Markdown as one HTML page that reads well on a screen and on paper, with nothing to load."""

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.identity import slug

if TYPE_CHECKING:
    from markdown_it.token import Token

_STYLE = """
:root { color-scheme: light dark; --ink: #1d2733; --soft: #5b6775; --line: #d9dee4; --paper: #fff;
  --blue: #0b62a4; --band: #f4f7fa; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaef; --soft: #a3aebb; --line: #38424d;
  --paper: #14191f; --blue: #7cbcf0; --band: #1c232b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 Georgia, "Times New Roman", serif; }
.page { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 3rem; max-width: 82rem;
  margin: 0 auto; padding: 0 1.5rem; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 2rem 0;
  font: 14px/1.45 system-ui, sans-serif; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav ol ol { padding-left: .9rem; }
nav li { margin: .3rem 0; }
nav ol ol li { margin: .15rem 0; font-size: 13px; }
nav a { color: var(--soft); }
a { color: var(--blue); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
main { padding: 2rem 0 5rem; min-width: 0; }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.25; }
h1 { font-size: 1.9rem; margin: 0 0 1rem; }
h2 { font-size: 1.4rem; margin: 3rem 0 .8rem; padding-top: .8rem; border-top: 2px solid var(--blue); }
h3 { font-size: 1.08rem; margin: 1.8rem 0 .5rem; }
p, li { max-width: 46rem; }
li { margin: .3rem 0; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font: 13.5px/1.4 system-ui, sans-serif; }
th, td { text-align: left; vertical-align: top; padding: .32rem .6rem; border-bottom: 1px solid var(--line); }
td:first-child, th:first-child { min-width: 9rem; }
th { background: var(--band); font-weight: 600; }
td a { white-space: nowrap; }
@media (max-width: 60rem) { .page { display: block; } nav { position: static; max-height: none;
  padding-bottom: 0; } nav ol ol { display: none; } }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root { --ink: #000; --soft: #333; --line: #bbb; --paper: #fff; --blue: #000; --band: #f2f2f2; }
  body { font-size: 10pt; }
  .page { display: block; padding: 0; }
  nav { position: static; max-height: none; padding: 0; }
  nav ol ol { display: none; }
  main { padding: 0; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; }
  h2, h3 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  p, li { max-width: none; }
  .wide { overflow: visible; }
  table { font-size: 7.5pt; }
  thead { display: table-header-group; }
  th, td { padding: .2rem .35rem; }
  td:first-child, th:first-child { min-width: 0; }
}
"""


def html(markdown: str, *, title: str) -> str:
    """A whole HTML page: style inside, contents from the headings, tables that scroll, print rules.

    HTML in the Markdown is shown as text, never run; images become links, addresses that run code text.
    """
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    tokens = reader.parse(markdown)
    headings = _named(tokens)
    body = reader.renderer.render(tokens, reader.options, {})
    body = body.replace("<table>", '<div class="wide" tabindex="0"><table>').replace(
        "</table>", "</table></div>"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f'<div class="page">\n<nav aria-label="Contents">\n{_contents(headings)}\n</nav>\n'
        f"<main>\n{body}</main>\n</div>\n</body>\n</html>\n"
    )


def _named(tokens: "list[Token]") -> list[tuple[int, str, str]]:
    """Give every heading an id of its own; level, id and text of those of level 2 and 3."""
    found: list[tuple[int, str, str]] = []
    used: dict[str, int] = {}
    for token, inner in pairwise(tokens):
        if token.type == "heading_open":
            text = "".join(child.content for child in inner.children or [])
            name = slug(text) or "section"
            used[name] = used.get(name, 0) + 1
            anchor = name if used[name] == 1 else f"{name}-{used[name]}"
            token.attrSet("id", anchor)
            if token.tag in ("h2", "h3"):
                found.append((int(token.tag[1]), anchor, text))
    return found


def _contents(headings: list[tuple[int, str, str]]) -> str:
    """The headings as a nested list of links."""
    parts, depth = ["<ol>"], 2
    for level, anchor, text in headings:
        if level > depth:
            parts.append("<li><ol>")
        elif level < depth:
            parts.append("</ol></li>")
        depth = level
        parts.append(f'<li><a href="#{anchor}">{escape(text)}</a></li>')
    return "\n".join([*parts, *(["</ol></li>"] if depth > 2 else []), "</ol>"])
