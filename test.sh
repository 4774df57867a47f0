#!/usr/bin/env bash
# Runs every test. Installs what they need and the machine lacks: LibreOffice and its Python bridge, poppler's tools, qpdf, xmlsec, NSS's tools, zbar's tools, fonts
# (Debian), Azurite, a
# reader of OCFL, the types of office.js and the schemas of manifests, with which the pane in Word is checked (npm).
#   bash test.sh          every test but the long ones, at most 12 minutes
#   bash test.sh --full   the long ones too, and every figure printed
set -euo pipefail
cd "$(dirname "$0")"

full=false
case "${1:-}" in
  "") ;;
  --full) full=true ;;
  *) echo "usage: bash test.sh [--full]" >&2; exit 2 ;;
esac

tools="$PWD/artifacts/tools"
export PATH="$tools/node_modules/.bin:$PATH"
as_root=""
if [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null; then as_root=sudo; fi

packages=()
have() { command -v "$1" >/dev/null 2>&1; }
have soffice   || packages+=(libreoffice-writer-nogui)
# Calc opens the sheets; it has no command of its own.
[ -e /usr/lib/libreoffice/program/libsclo.so ] || packages+=(libreoffice-calc-nogui)
have pdftotext || packages+=(poppler-utils)
have qpdf      || packages+=(qpdf)
have python3   || packages+=(python3)
/usr/bin/python3 -c "import uno" 2>/dev/null || packages+=(python3-uno)
have xmlsec1   || packages+=(xmlsec1)
have zbarimg   || packages+=(zbar-tools)
have certutil  || packages+=(libnss3-tools)
[ -e /usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf ] || packages+=(fonts-liberation)
# The pages are looked at in a browser.
have chromium  || packages+=(chromium)
if [ "${#packages[@]}" -gt 0 ]; then
  if ! have apt-get; then
    echo "test.sh: these are missing, and there is no apt-get to install them: ${packages[*]}" >&2
    exit 1
  fi
  echo "Installing ${packages[*]}"
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi
# In one call: npm takes away what a later one does not name. fs-extra is what app-manifest uses and does not name.
modules=(@ocfl/ocfl-fs @types/office-js typescript @microsoft/app-manifest)
lacks=false
have azurite || lacks=true
for module in "${modules[@]}"; do [ -d "$tools/node_modules/$module" ] || lacks=true; done
if [ "$lacks" = true ]; then
  have npm || { echo "test.sh: npm is missing, which installs Azurite, the reader of OCFL, the types of office.js and the schemas of manifests" >&2; exit 1; }
  echo "Installing azurite 3.35.0, @ocfl/ocfl-fs 0.2.2, typescript 5.9.3, @types/office-js 1.0.612 and @microsoft/app-manifest 1.1.2"
  npm install --silent --no-save --no-audit --no-fund --prefix "$tools" azurite@3.35.0 @ocfl/ocfl@0.2.2 @ocfl/ocfl-fs@0.2.2 typescript@5.9.3 @types/office-js@1.0.612 @microsoft/app-manifest@1.1.2 fs-extra@11.4.1 >/dev/null
fi

# From here on a missing program is a failed test, not a skipped one.
export DOCPIPELINE_REQUIRE_PROGRAMS=1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Programs that live for a moment: their code is not watched in order to be compiled once more, and nothing is collected beside them.
export DOTNET_TieredPGO=0 DOTNET_gcConcurrent=0
results="$PWD/artifacts/test-results"
rm -rf "$results"

locked=(); [ "${CI:-}" = true ] && locked=(--locked-mode)
dotnet restore "${locked[@]}"
dotnet build --no-restore -c Release -warnaserror
filter=(--filter "Category!=Long")
if [ "$full" = true ]; then
  export DOCPIPELINE_FULL=1
  filter=()
fi
status=0
dotnet test --no-build -c Release "${filter[@]}" --logger trx --results-directory "$results" --logger "console;verbosity=minimal" || status=$?

if [ "$full" = true ]; then
  # As it is handed out: for one platform, compiled ahead of time together with its framework.
  if [ "$(uname -sm)" = "Linux x86_64" ]; then
    dotnet publish src/DocPipeline.Cli -c Release -r linux-x64 -o artifacts/cli >/dev/null && artifacts/cli/DocPipeline.Cli generate samples/cheshire-west --out artifacts/cli-made || status=$?
  fi
  env -u DOTNET_TieredPGO -u DOTNET_gcConcurrent dotnet run --no-build -c Release --project tests/DocPipeline.Benchmarks -- --figures || status=$?
fi

counts=$(cat "$results"/*.trx | python3 -c '
import re, sys
text = sys.stdin.read()
total = lambda name: sum(int(n) for n in re.findall(r"<Counters [^>]*\b%s=\"(\d+)\"" % name, text))
skipped = total("total") - total("executed")
print("%d passed, %d failed, %d skipped" % (total("passed"), total("failed"), skipped))' 2>/dev/null || echo "0 passed, 0 failed")
echo "$counts"
exit "$status"
