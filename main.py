"""The entry both engines load: the macros plugin and Zensical look for it here."""

from macros import define_env

__all__ = ["define_env"]
