#!/usr/bin/env bash
# Tries what ./run package makes: unpacks it, has systemd check the unit, starts it with the unit's limits, as far as they can be had
# without systemd, and stops it. With --install also a whole cycle of dpkg, where this is root and nothing of ours is installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/jdk.sh
command -v curl >/dev/null || stop "Thiếu curl. Cài bằng 'sudo apt-get install curl' rồi chạy lại." "curl is missing. Install it, then start again."

work=$(mktemp -d -p /var/tmp) # not /tmp, which the service does not share
server=
installed=false
trap cleanup EXIT
cleanup() {
  [[ -z $server ]] || kill -KILL "$server" 2>/dev/null || true
  if $installed; then uninstall || true; fi
  rm -rf "$work"
}
say() { echo "try-package: $*"; }

readonly packages=app/target/package
deb=$(ls "$packages"/cauviec_*_amd64.deb 2>/dev/null || true)
archive=$(ls "$packages"/cauviec-*-linux-x86_64.tar.gz)
tree="$work/gói cài đặt"
mkdir -p "$tree"

try_unit() {
  local unit=$work/cauviec.service
  if ! command -v systemd-analyze >/dev/null; then
    say "unit not verified: no systemd-analyze here"
    return
  fi
  # The program and the manual are not installed yet: name something that is.
  sed -e "s:^ExecStart=/usr/bin/cauviec:ExecStart=/bin/true:" -e "/^Documentation=/d" packaging/cauviec.service >"$unit"
  local said
  said=$(systemd-analyze verify --man=no --recursive-errors=no "$unit" 2>&1) || { echo "$said"; return 1; }
  [[ -z $said ]] || { echo "$said"; return 1; }
  systemd-analyze security --offline=yes --threshold=25 --no-pager "$unit" | tail -n 1
}

# The limits of the unit without systemd: a user of its own without capabilities, everything read-only but the data, a /tmp of its own.
limited() {
  if [[ $(id -u) != 0 ]] || ! unshare -m true 2>/dev/null; then
    say "started without the limits of the unit: only root can set them" >&2
    exec "$@"
  fi
  exec unshare -m bash -c '
    mount --bind "$1" "$1"
    mount -o remount,bind,ro /
    mount -t tmpfs -o mode=1777 none /tmp 2>/dev/null || true
    data=$1; shift
    cd "$data"
    mount -t proc -o hidepid=invisible proc /proc 2>/dev/null || true
    user=$1; shift
    exec setpriv --reuid="${user%:*}" --regid="${user#*:}" --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all -- "$@"
  ' limited "$data" "$user" "$@"
}

await_health() {
  local address=
  for _ in $(seq 1500); do
    address=$(sed -n 's|.*Sẵn sàng: \(http://.*\)|\1|p' "$work/log")
    # 200 whether UP or DEGRADED: a small disk of the machine that tries is no fault of the package.
    if [[ -n $address ]] && curl -sf "$address/health" >/dev/null; then return; fi
    kill -0 "$server" 2>/dev/null || break
    sleep 0.2
  done
  cat "$work/log"
  say "did not get ready"
  return 1
}

# Arguments: the program, and what names its settings.
serve_and_stop() {
  limited "$1" serve "${@:2}" >"$work/log" 2>&1 &
  server=$!
  await_health
  "$1" ledger verify "${@:2}"
  "$1" backup "$work/sao lưu $RANDOM.zip" "${@:2}"
  kill -TERM "$server"
  local code=0
  wait "$server" || code=$?
  server=
  cat "$work/log"
  [[ $code == 0 && ! -e $data/pg/postmaster.pid ]] || { say "did not end in good order: $code"; return 1; }
}

try_unpacked() {
  data=$work/data
  user=65534:65534
  mkdir -m 0700 "$data"
  { cat packaging/cauviec.conf; printf 'port = 0\ndata = %s\n' "$data"; } >"$work/cauviec.conf"
  if [[ $(id -u) == 0 ]]; then
    chmod 0755 "$work"
    chown "$user" "$data"
  fi
  serve_and_stop "$tree/usr/lib/cauviec/bin/cauviec" --config "$work/cauviec.conf"
}

try_install() {
  if [[ $(id -u) != 0 || -d /run/systemd/system ]]; then
    say "not installed: that needs root, and a machine where systemd does not start the service at once"
    return
  fi
  if getent passwd cauviec >/dev/null || [[ -e /usr/lib/cauviec || -e /etc/cauviec || -e /var/lib/cauviec ]]; then
    say "not installed: there is a Cầu Việc on this machine already"
    return
  fi
  installed=true
  dpkg -i "$deb"
  [[ $(stat -c %U:%a /var/lib/cauviec) == cauviec:700 ]]
  [[ $(stat -c %U:%G:%a /etc/cauviec/cauviec.conf) == root:cauviec:640 ]]
  data=/var/lib/cauviec
  user=$(id -u cauviec):$(id -g cauviec)
  echo 'port = 0' >>/etc/cauviec/cauviec.conf
  serve_and_stop /usr/bin/cauviec
  dpkg -i "$deb" # over itself: settings and data stay
  grep -qx 'port = 0' /etc/cauviec/cauviec.conf
  cauviec ledger verify
  dpkg -r cauviec # settings and data stay
  [[ ! -e /usr/bin/cauviec && -e /etc/cauviec/cauviec.conf && -e $data/cauviec.properties ]]
  dpkg -P cauviec
  [[ ! -e /etc/cauviec && -e $data/cauviec.properties ]]
  uninstall
}

uninstall() {
  installed=false
  if dpkg -s cauviec >/dev/null 2>&1; then dpkg -P cauviec; fi
  rm -rf /var/lib/cauviec
  deluser --quiet cauviec
}

if [[ -n $deb ]]; then
  dpkg-deb -x "$deb" "$tree"
  try_unit
  try_unpacked
  if [[ ${1:-} == --install ]]; then try_install; fi
fi
tar -xzf "$archive" -C "$work"
"$work"/cauviec-*/bin/cauviec --version
say "done"
