#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Through a real sshd on the loopback, with keys of its own that are thrown
# away: reading, and what is left when the connection breaks.

. "$(dirname "$0")/lib.sh"
PATH=$PATH:/usr/sbin:/sbin
sshd=$(command -v sshd) || skip sshd
for tool in ssh ssh-keygen; do
	command -v $tool >/dev/null || skip $tool
done

ssh-keygen -q -t ed25519 -N '' -f "$work/host" || skip ssh-keygen
ssh-keygen -q -t ed25519 -N '' -f "$work/user" || skip ssh-keygen
cat >"$work/sshd_config" <<X
ListenAddress 127.0.0.1
HostKey $work/host
AuthorizedKeysFile $work/user.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
PrintMotd no
PrintLastLog no
UseDNS no
AcceptEnv LANG LC_* NO_COLOR
X

# Where root's sshd keeps nothing, but wants a folder to keep it in.
if [ "$(id -u)" = 0 ] && [ ! -d /run/sshd ]; then
	mkdir -m 755 /run/sshd || skip /run/sshd
	trap 'clean_up; rmdir /run/sshd' EXIT
fi

key=$work/user

# client ARGUMENT...: ssh without anything of the user's.
client()
{
	ssh -F none -p "$port" -i "$key" -o IdentitiesOnly=yes \
	    -o BatchMode=yes -o StrictHostKeyChecking=no \
	    -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR \
	    -o ControlPath=none -o SendEnv=LANG "$@"
}

port=$((20000 + $$ % 20000)) tries=0
until "$sshd" -D -p "$port" -f "$work/sshd_config" -E "$work/log" &
	server=$!
	wait_for 20 client "$(id -un)@127.0.0.1" true; do
	kill "$server" 2>/dev/null
	tries=$((tries + 1)) port=$((port + 1))
	[ "$tries" -lt 3 ] || { cat "$work/log"; skip login; }
done
end_later "$server"

# What runs at the other end.  $1: what to do with SIGHUP.
remote()
{
	cat <<X
HOME=$HOME XDG_CACHE_HOME=$XDG_CACHE_HOME XDG_STATE_HOME=$XDG_STATE_HOME
XDG_CONFIG_HOME=$XDG_CONFIG_HOME XDG_DATA_HOME=$XDG_DATA_HOME
export HOME XDG_CACHE_HOME XDG_STATE_HOME XDG_CONFIG_HOME XDG_DATA_HOME
[ "\$1" = deaf ] && trap '' HUP
echo \$\$ >$work/pid
exec $DOSSIER
X
}

# over_ssh default|deaf: the steps come from standard input.
over_ssh()
{
	cat >"$work/steps"
	remote >"$work/remote"
	"$PTY" --size 80x24 --timeout 8000 -f "$work/steps" -- \
	    ssh -tt -F none -p "$port" -i "$key" -o BatchMode=yes \
	    -o IdentitiesOnly=yes -o StrictHostKeyChecking=no \
	    -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR \
	    -o ControlPath=none -o EscapeChar=none -o SendEnv=LANG \
	    "$(id -un)@127.0.0.1" "sh $work/remote $1"
}

reads()
{
	over_ssh default <<'X'
start Abu Dhabi
expect TIMELINE
keys 5 j
key <Space>
key /Kushner<Enter>
cursor-on Kushner
resize 120x40
expect PEOPLE
cursor-on Kushner
resize 80x24
cursor-on Kushner
key <Tab>
key q
exit-within 10000 0
restored
X
}

# The clipboard is at this end, whatever is between.
copies()
{
	over_ssh default <<X && "$FORBIDDEN" --clipboard --bell "$work/bytes" &&
record $work/bytes
start Abu Dhabi
key ya
expect sent to the terminal
key yv
row 1 "“Second round of Russia-Ukraine talks"
key q
expect TIMELINE
key q
exit-within 10000 0
restored
X
		[ "$(grep -ao '52;c;[A-Za-z0-9+/=]*' "$work/bytes" |
		    sed 's/.*;//' | base64 -d | cut -d, -f1)" = \
		    '“Second round of Russia-Ukraine talks opens in Abu Dhabi”' ]
}

# breaks default|deaf: the client is killed; the reader goes and has saved.
breaks()
{
	over_ssh "$1" <<'X' && gone "$(cat "$work/pid")" 30 && state_is_whole
start Abu Dhabi
keys 5 j
key <Space>
sh test -s "$work/pid"
signal KILL
exit-within 10000 137
X
}

at_once 'reading over ssh' reads
at_once 'copying over ssh' copies
at_once 'the client is killed' breaks default
at_once 'the client is killed, SIGHUP is ignored' breaks deaf
finish
