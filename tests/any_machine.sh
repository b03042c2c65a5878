#!/bin/sh
# Runs tests as the worst machine would, to prove that they depend on nothing of it:
#
#     sh tests/any_machine.sh [tests …]       without any: the whole suite, which takes long
#
# twice in this clone, with no font but what the project brings, beside four loops
# that never rest, in the first and the last time zone on earth, in other languages
# (those that are installed) and orders of sets, in other years, and with a proxy that
# answers nobody.
# Ends with 0 when all passed both times.
set -u
cd "$(dirname "$0")/.."
made=$(mktemp -d)
mkdir "$made/fonts"
cat > "$made/fonts.conf" <<END
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>$made/fonts</dir><cachedir>$made/cache</cachedir></fontconfig>
END
loops=""
trap 'kill $loops 2>/dev/null; rm -rf "$made"' EXIT
trap 'exit 130' INT TERM
for _ in 1 2 3 4; do
  (while :; do :; done) &
  loops="$loops $!"
done

# run ZONE SEED DAY LANGUAGE tests …: DAY in seconds since 1970; the first LANGUAGE that is installed, or C.
run() {
  zone=$1 seed=$2 day=$3 language=C
  for one in $4; do
    if LC_ALL=$one .venv/bin/python -c 'import locale; locale.setlocale(locale.LC_ALL, "")' 2>/dev/null; then language=$one; break; fi
  done
  shift 4
  echo "== TZ=$zone LC_ALL=$language PYTHONHASHSEED=$seed SOURCE_DATE_EPOCH=$day"
  env TZ="$zone" LC_ALL="$language" LANGUAGE="$language" PYTHONHASHSEED="$seed" SOURCE_DATE_EPOCH="$day" FONTCONFIG_FILE="$made/fonts.conf" \
    http_proxy=http://127.0.0.1:9 HTTP_PROXY=http://127.0.0.1:9 no_proxy= NO_PROXY= \
    .venv/bin/python -m pytest -n 2 "$@"
}

failed=0
run Pacific/Kiritimati 1 0 "tr_TR.utf8 de_DE.utf8" "$@" || failed=1
run Pacific/Pago_Pago 2 4102444800 "de_DE.iso88591 fr_FR.iso88591" "$@" || failed=1
exit $failed
