#!/usr/bin/env bash
# Lets two well-known attackers loose on the packaged product with its sample province, as a visitor and as a moderator: sqlmap (SQL
# injection) and wapiti (XSS, files, commands, redirects, XXE, SSRF, headers). Part of ./check --full; takes about a quarter of an hour.
#   scripts/attack.sh JAR
set -euo pipefail
root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
source "$root/scripts/jdk.sh"

jar=${1:?"scripts/attack.sh JAR"}
say() { echo "attack: $*"; }

for tool in sqlmap wapiti curl; do
  command -v "$tool" >/dev/null && continue
  if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
    say "installing $tool"
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$tool" >/dev/null
  else
    stop "Thiếu $tool. Cài bằng 'sudo apt-get install sqlmap wapiti curl' rồi chạy lại." \
      "$tool is missing. Install it with 'sudo apt-get install sqlmap wapiti curl', then start again."
  fi
done

work=$(mktemp -d)
chmod 755 "$work"
server=
cleanup() {
  if [[ -n $server ]]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap cleanup EXIT

CAUVIEC_LIMIT_REQUESTS=100000 "$JAVA_HOME/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED -jar "$jar" \
  serve --port 0 --demo small --today 2023-06-14 --data "$work/data" >"$work/log" 2>&1 &
server=$!
site=
for _ in $(seq 1200); do
  site=$(sed -n 's|.*Sẵn sàng: http://localhost:\([0-9]*\).*|http://127.0.0.1:\1|p' "$work/log")
  if [[ -n $site ]] || ! kill -0 "$server" 2>/dev/null; then break; fi
  sleep 0.2
done
[[ -n $site ]] || { cat "$work/log"; stop "Hệ thống không khởi động." "The product did not start."; }

# A moderator's session: the sample's accounts stand in the manual of the sample.
curl -s -c "$work/jar" -o "$work/form" "$site/dang-nhap"
mark=$(sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' "$work/form" | head -n 1)
curl -s -b "$work/jar" -c "$work/jar" -o /dev/null --data-urlencode "_csrf=$mark" --data-urlencode "ten=demo-kiem-duyet@example.vn" \
  --data-urlencode "mat-khau=cauviec-mau" "$site/dang-nhap"
session=$(awk '!/^# / && NF >= 7 { printf "%s%s=%s", sep, $6, $7; sep = "; " }' "$work/jar")
[[ $session == *cv-phien* ]] || stop "Không đăng nhập được tài khoản mẫu." "The sample account could not sign in."

public=("/viec-lam?q=han&noi=1693&nganh=7212&luong=5&trang=1&xep=moi" "/api/v1/units?q=sapa&map=2023-06-14" "/api/v1/occupations?q=han"
  "/ke-hoach/2023?don-vi=6" "/doanh-nghiep?q=may" "/dang-nhap?ve=/viec-lam")
inner=("/quan-ly/tin-tuyen-dung?q=han&tinh-trang=cho&trang=1&xep=moi" "/quan-ly/doanh-nghiep?q=may&tinh-trang=cho&trang=1"
  "/quan-ly/tin-tuyen-dung/nhap-tep?trang=1")

found=0
inject() { # cookie, addresses…
  local cookie=$1 address
  shift
  for address in "$@"; do
    say "sqlmap $address"
    sqlmap -u "$site$address" ${cookie:+--cookie="$cookie"} --batch --disable-coloring --level 2 --risk 1 --technique BEUS \
      --dbms PostgreSQL --threads 4 --timeout 20 --retries 1 --ignore-code '*' --output-dir "$work/sqlmap" >"$work/said" 2>&1 || true
    if grep -qE "is vulnerable|sqlmap identified the following injection" "$work/said"; then
      grep -E "Parameter:|Payload:|is vulnerable" "$work/said"
      found=$((found + 1))
    elif ! grep -qE "do not appear to be injectable|all tested parameters" "$work/said"; then
      tail -n 5 "$work/said"
      found=$((found + 1))
    fi
  done
}
inject "" "${public[@]}"
inject "$session" "${inner[@]}"

scan() { # name, wapiti's options…
  local name=$1
  shift
  say "wapiti $name"
  wapiti -m sql,xss,permanentxss,file,exec,crlf,redirect,ssrf,xxe --flush-session --max-scan-time 240 --max-attack-time 240 \
    --max-links-per-page 60 --max-files-per-dir 30 --max-parameters 12 --verify-ssl 0 -t 15 -v 0 --no-bugreport \
    -f json -o "$work/wapiti-$name.json" --store-session "$work" "$@" >"$work/said" 2>&1 || { tail -n 5 "$work/said"; found=$((found + 1)); }
  [[ -f $work/wapiti-$name.json ]] || { tail -n 5 "$work/said"; found=$((found + 1)); return; }
  # Each finding is an object with the page it was found on.
  if grep -q '"path":' "$work/wapiti-$name.json"; then
    grep -m 40 -E '"(path|info|parameter)":' "$work/wapiti-$name.json"
    found=$((found + 1))
  fi
}
scan visitor -u "$site/" --scope folder
# Only these pages and their parameters: to follow every form would end the session with the first one, which signs out.
scan moderator -u "$site/quan-ly" --scope url -H "Cookie: $session" $(printf -- "-s $site%s " "${inner[@]}")

if grep -q " ERROR " "$work/log"; then
  grep -m 5 " ERROR " "$work/log"
  found=$((found + 1))
fi
if ((found > 0)); then
  say "$found findings"
  exit 1
fi
say "nothing found"
