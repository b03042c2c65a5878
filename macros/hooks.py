"""The build events: MkDocs asks, the core answers.

Thin on purpose. Nothing of the core is imported at the top, because the
preview server keeps modules alive and `on_config` drops them when a file of
ours has changed.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import ChainableUndefined
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.utils import CountHandler

# MkDocs reads warnings only from its own loggers; --strict counts these.
log = logging.getLogger("mkdocs.hooks.catalogue")
_state: dict[str, Any] = {"command": "build", "generated": {}}


def on_startup(*, command: str, dirty: bool) -> None:
    _state.update(command=command, began=time.time_ns(), heard=CountHandler(level=logging.WARNING))  # heard: what --strict stops for
    logging.getLogger("mkdocs").addHandler(_state["heard"])


@event_priority(100)  # before the macros plugin, which would meet faulty YAML first
def on_config(config: Any) -> Any:
    """Read and check everything; a faulty project ends a build right here.

    MkDocs empties site/ only after this event, so the old site stays.
    """
    root = Path(config.config_file_path).resolve().parent
    if str(root) not in sys.path:  # MkDocs takes it away after loading this file
        sys.path.insert(0, str(root))
    from macros.reloading import forget_changed_code

    _state["written"] = forget_changed_code(_state.get("written"))
    from macros import current, history, publish, remembered, rendered  # noqa: F401 - what `rendered` remembers is recalled with the rest
    from macros.stopping import stopped_by, unfit

    remembered.look_for_rubbish_seldom()
    if not config.use_directory_urls:
        raise unfit()
    previewing = config.extra["preview"] = _state["command"] == "serve"
    try:
        os.environ[history.VARIABLE] = history.date_of_build(root)  # MkDocs dates the sitemap by it
        if not previewing:
            _state["building"] = publish.SiteBuild(Path(config.site_dir))
    except (history.BadDate, publish.Refused) as refused:
        raise PluginError(f"{refused} Nothing was built.") from None
    project = _state["project"] = current.project(root, checked=not previewing)
    if previewing:
        from macros.preview.pages import do_not_stop

        do_not_stop()
    stopped = stopped_by(project.problems) if project.problems else None
    if not previewing:
        if stopped:
            raise stopped
        config.site_dir = str(_state["building"].begin())
    return config


def on_files(files: Files, *, config: Any) -> Files:
    """Add the pages and files that are made from records."""
    from macros.addresses.site import Site
    from macros.assets import join_assets
    from macros.files import made_files
    from macros.preview.pages import last_addresses
    from macros.render.pages import generated_pages
    from macros.stopping import all_of

    join_assets(files, config)
    project, site = _state["project"], Site(config.site_name, config.site_url)
    _state["site"] = site
    if project.problems:
        return last_addresses(files, config, _state.get("addresses", ()))
    _state["generated"] = {page.path: page for page in generated_pages(project.catalogue)}
    for page in _state["generated"].values():
        file = File.generated(config, page.path, content="")  # its text is asked for when it is made
        file.edit_uri = f"../{page.edit}"  # before MkDocs makes its Page
        files.append(file)
    for made in [] if config.extra["preview"] else all_of(made_files(project, site, say=log.info)):
        files.append(File.generated(config, made.path, content=made.content))
    _state["cards"] = {file.src_uri for file in files if file.src_uri.startswith("assets/cards/")}
    _state["addresses"] = [file.src_uri for file in files.documentation_pages()]
    return files


def on_nav(nav: Any, *, config: Any, files: Files) -> Any:
    """In the preview no page is made before somebody opens it."""
    if _state["command"] == "serve":
        from macros.files import made_files
        from macros.preview.pages import Preview

        project, site, preview = _state["project"], _state["site"], _state.setdefault("preview", Preview())
        preview.hold_back(nav, files, config, {path: page.front.title for path, page in getattr(project.catalogue, "pages", {}).items()})
        preview.made = list if project.problems else lambda: made_files(project, site, preview=True)
    return nav


def on_serve(server: Any, *, config: Any, builder: Any) -> Any:
    from macros.preview.server import PreviewServer

    return PreviewServer(server, builder, _state["preview"], Path(config.config_file_path).resolve().parent, _found, _state["began"])


def _found(rows: list[Any]) -> None:
    """What the checks beside the preview say: it takes the place of each page."""
    from macros.catalogue.problems import Problem

    _state["project"] = replace(_state["project"], problems=tuple(Problem(*row) for row in rows))


@event_priority(100)
def on_page_read_source(page: Any, config: Any) -> str | None:
    """The text of a page that is made from records; in the preview of a faulty project, the list of problems."""
    from macros.render.problems import problem_page

    if found := _state["project"].problems:
        return problem_page(found)
    made = _state["generated"].get(page.file.src_uri)
    return made.text if made else None


@event_priority(100)  # before the macros plugin
def _never_a_template(markdown: str, *, page: Any, config: Any, files: Files) -> None:
    """No page is run as a template, whatever the settings or its own first lines say."""
    from macros.rendered import remember, settings_of

    page.meta["render_macros"] = False
    if _state.get("settings_for") is not files:
        _state.update(settings_for=files, settings=settings_of(config, files))
    remember(page, _state["settings"])


def _framed(markdown: str, *, page: Any, config: Any, files: Files) -> str:
    """Render the macros of a hand-written page and frame it.

    From what the core has read, not from what comes here: no text meets a template engine.
    """
    project = _state["project"]
    written = project.catalogue.pages.get(page.file.src_uri) if project.catalogue else None
    if project.problems or written is None:
        return markdown
    from macros.render.pages import written_text

    page.meta["description"] = written.front.description
    return written_text(written, project.catalogue)


on_page_markdown = CombinedEvent(_never_a_template, _framed)


def on_page_content(html: str, *, page: Any, config: Any, files: Files) -> str:
    """No page holds a tag, an attribute or an address that this site does not use."""
    from macros.catalogue.allowed import refused_once
    from macros.render.problems import problem_html
    from macros.stopping import stopped_by

    if not (found := refused_once(html, page.file.src_uri)):
        return html
    if _state["command"] != "serve":
        raise stopped_by(found)
    return problem_html(found)


def on_env(env: Any, *, config: Any, files: Files) -> Any:
    """Every template, also that of 404.html, says the sentences of the catalogue."""
    from macros.frame import of_every_page

    catalogue, preview = _state["project"].catalogue, _state["command"] == "serve"
    config.extra["frame"] = of_every_page(catalogue, preview=preview)
    if catalogue is None:  # a preview shows its problems even while the sentences cannot be read
        config.extra["frame"]["sentences"] = ChainableUndefined()
    if "preview" in _state:
        _state["preview"].render_with(env)
    return env


def on_page_context(context: Any, *, page: Any, config: Any, nav: Any) -> Any:
    from macros.frame import of_page

    project, preview = _state["project"], _state["command"] == "serve"
    edit = page.edit_url and page.edit_url.replace("/docs/../", "/")
    page.meta["frame"] = {"edit": edit}
    if not project.problems:
        page.meta["frame"] = of_page(page.file.src_uri, project.catalogue, _state["site"], edit=edit, cards=_state.get("cards", ()), printed=not preview)
    context["preview"] = preview
    return context


def on_post_build(*, config: Any) -> None:
    if _state["command"] == "serve":
        _state["preview"].ready()
        return
    from macros import remembered
    from macros.addresses.built import lost_on_site
    from macros.files import last_files
    from macros.stopping import stopped_by

    remembered.keep(Path(config.config_file_path).resolve().parent)
    folder = Path(config.site_dir)
    for made in last_files(_state["project"], _state["site"], folder):
        (folder / made.path).write_bytes(made.content)
    # The last look, at the files themselves.
    if problems := lost_on_site(folder, _state["project"].sound):
        stopped_by(problems)
        raise PluginError("These published addresses would stop working. The old site stays.")
    if not (config.strict and _state["heard"].get_counts()):
        _state["building"].finish()
        config.site_dir = str(_state["building"].place)


def on_build_error(error: Exception) -> None:
    """What the disk or the system refuses needs no traceback."""
    from macros.publish import plain

    if said := plain(error):
        raise Abort(f"{said} The old site stays.") from None


def on_shutdown() -> None:
    logging.getLogger("mkdocs").removeHandler(_state["heard"])
    if building := _state.pop("building", None):
        for left in building.end():
            log.info(f"{left} is left from a build and could not be deleted. It does no harm; the next build tries again.")
