"""What the project is made from, and what leaves the house as a release.

In: the locks, what packages say of themselves, shipped.yml, kept.yml, and a built site.
Out: licences.md and sbom.json, which are committed, and the folder of a release. No page
and no build needs anything from here. `python -m supply --help` lists the commands.
"""
